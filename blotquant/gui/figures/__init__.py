"""Figures for a paper in the window: what is shown is chosen here, drawn by `blotquant.figures`."""

from __future__ import annotations

from blotquant.gui.figures.dialog import FiguresDialog as FiguresDialog
