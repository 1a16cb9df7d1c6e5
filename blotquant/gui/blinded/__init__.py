"""Blinded mode: boxes are placed on lanes in random order, without their labels."""

from __future__ import annotations

from blotquant.gui.blinded.page import BlindedPage as BlindedPage
from blotquant.gui.blinded.turning import hide_labels as hide_labels
from blotquant.gui.blinded.turning import show_labels as show_labels
