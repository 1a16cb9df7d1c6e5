"""What a figure is called in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blotquant.gui.words import clauses, tr

if TYPE_CHECKING:
    from blotquant.figures import Drawing


def kind_name(kind: str) -> str:
    """Return what figures of a kind are called together."""
    names = {
        "blot_panel": tr("Blot panels"),
        "fold": tr("Folds"),
        "dose_response": tr("Dose response"),
        "time_course": tr("Time course"),
        "heat_map": tr("Heat map"),
        "pathway": tr("Pathways"),
        "original": tr("Uncropped blots"),
    }
    return names.get(kind, kind)


def figure_name(drawing: Drawing) -> str:
    """Return what one figure is called, as "Folds, STAT3"."""
    if drawing.kind in ("heat_map", "pathway"):
        return kind_name(drawing.kind)
    if drawing.kind == "blot_panel":
        return tr("Blot panel {number}", number=drawing.name.rpartition("_")[2])
    what = drawing.name.removeprefix(drawing.kind).strip("_")
    if drawing.kind == "original":
        return tr("Uncropped {name}", name=what.rpartition("_")[0] or what)
    return clauses((kind_name(drawing.kind), what.replace("_", " ")))
