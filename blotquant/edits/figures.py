"""Edits of how figures are drawn; none of them changes a number."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from blotquant.edits.lookup import blot_of
from blotquant.model import ConditionRef, FigureChoices, PanelLook, Project
from blotquant.phrases import Phrase, one_of

FIGURE_KINDS = ("blot_panel", "fold", "dose_response", "time_course", "heat_map", "pathway", "original")
WIDTHS_MM = (85.0, 114.0, 174.0)  # one column of a journal, one and a half, a page
MOST_CONTEXT = 100.0  # band widths
_MOST_PATHWAYS = 2


def set_figure_width(project: Project, kind: str, width_mm: float | None) -> Project:
    """Draw all figures of a kind at a width; None for the width that the figure needs.

    Parameters
    ----------
    project : Project
    kind : str
        One of `FIGURE_KINDS`.
    width_mm : float or None
        One of `WIDTHS_MM`.

    Raises
    ------
    KeyError
        If there is no such kind.
    ValueError
        If no journal has such a column.
    """
    if kind not in FIGURE_KINDS:
        raise KeyError(
            Phrase("there is no figure {kind!r}; there are: {kinds}", kind=kind, kinds=one_of(FIGURE_KINDS))
        )
    if width_mm is not None and width_mm not in WIDTHS_MM:
        raise ValueError(Phrase("a figure is 85, 114 or 174 mm wide, not {width:g}", width=width_mm))
    widths = tuple(one for one in project.figures.widths_mm if one[0] != kind)
    return _with(project, widths_mm=widths if width_mm is None else (*widths, (kind, width_mm)))


def hide_in_figures(project: Project, targets: Iterable[str], conditions: Iterable[ConditionRef]) -> Project:
    """Leave targets and conditions out of plots, heat map and pathways; all others are shown.

    Parameters
    ----------
    project : Project
    targets : iterable of str
    conditions : iterable of ConditionRef
    """
    return _with(
        project,
        hidden_targets=tuple(dict.fromkeys(targets)),
        hidden_conditions=tuple(dict.fromkeys(conditions)),
    )


def choose_pathways(project: Project, conditions: Sequence[ConditionRef]) -> Project:
    """Choose the conditions of the pathway picture, side by side; none for the usual ones.

    Raises
    ------
    ValueError
        If there are more than two.
    """
    if len(conditions) > _MOST_PATHWAYS:
        raise ValueError(Phrase("two conditions can stand side by side, not {count}", count=len(conditions)))
    return _with(project, pathway=tuple(dict.fromkeys(conditions)))


def set_panel(project: Project, look: PanelLook) -> Project:
    """Choose what a blot panel shows: blots, order of the lanes, context, range from white to black.

    Parameters
    ----------
    project : Project
    look : PanelLook
        Replaces the one of the same `blot_id`; one that chooses nothing is forgotten.

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If a lane is there twice, the context is no number from 0 to 100, or a range is empty.
    """
    for blot_id in (look.blot_id, *look.blot_ids):
        blot_of(project, blot_id)
    if len(set(look.order)) < len(look.order):
        raise ValueError(Phrase("a lane can be shown once"))
    if not 0 <= look.context <= MOST_CONTEXT:
        raise ValueError(Phrase("the context must be from 0 to {most:g} band widths", most=MOST_CONTEXT))
    for name, low, high in look.displays:
        if not (math.isfinite(low) and math.isfinite(high) and low < high):
            raise ValueError(Phrase("{name}: black must lie above white", name=name))
    others = tuple(one for one in project.figures.panels if one.blot_id != look.blot_id)
    return _with(project, panels=others if look == PanelLook(blot_id=look.blot_id) else (*others, look))


def reset_figures(project: Project) -> Project:
    """Draw all figures as the program would."""
    return replace(project, figures=FigureChoices())


def _with(project: Project, **changed: object) -> Project:
    return replace(project, figures=replace(project.figures, **changed))
