"""Figures for a paper: everything a report says as SVG, PDF, PNG and TIFF, in the widths of journals.

Figures make no number of their own.  matplotlib is imported when the first one is drawn.

    from blotquant import figures

    figure = figures.dose_curves(report, figures.dose_questions(report)[0])
    figures.save(figure, "dose_STAT3")
"""

from __future__ import annotations

from blotquant.figures.album import Drawing as Drawing
from blotquant.figures.album import album as album
from blotquant.figures.album import prints as prints
from blotquant.figures.blot_panel import blot_panel as blot_panel
from blotquant.figures.blot_panel import panel_pages as panel_pages
from blotquant.figures.dose_curves import dose_curves as dose_curves
from blotquant.figures.dose_curves import dose_questions as dose_questions
from blotquant.figures.export import export_figures as export_figures
from blotquant.figures.fold_dots import fold_dots as fold_dots
from blotquant.figures.heat_map import heat_map as heat_map
from blotquant.figures.originals import annotated_original as annotated_original
from blotquant.figures.pathway import pathway as pathway
from blotquant.figures.pathway import usual_conditions as usual_conditions
from blotquant.figures.saving import FORMATS as FORMATS
from blotquant.figures.saving import save as save
from blotquant.figures.strips import PanelChoice as PanelChoice
from blotquant.figures.strips import usual_panels as usual_panels
from blotquant.figures.time_courses import time_courses as time_courses
