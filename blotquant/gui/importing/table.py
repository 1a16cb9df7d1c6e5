"""The columns of the table of images, and how its cells look."""

from __future__ import annotations

from PySide6.QtGui import QIcon

from blotquant.gui.importing.reasons import why
from blotquant.gui.importing.rows import TARGETS, ImportRow
from blotquant.gui.naming import form_name
from blotquant.gui.tables import (
    Appearance,
    Choice,
    Column,
    choice_column,
    count_column,
    number_column,
    text_column,
)
from blotquant.gui.words import tr
from blotquant.model import Form

_FORMS: tuple[Form, ...] = ("phospho", "total", "loading", "stain")


def columns() -> tuple[Column[ImportRow], ...]:
    """Return the columns of the table of images."""
    targets = tuple(Choice(name, name) for name in TARGETS)
    forms = tuple(Choice(form, form_name(form)) for form in _FORMS)
    return (
        Column("file", tr("Image"), _file),
        choice_column("target", tr("Target"), lambda row: row.target, targets, is_open=True),
        choice_column("form", tr("Form"), lambda row: row.form, forms),
        text_column(
            "replicate",
            tr("Replicate"),
            lambda row: row.replicate,
            tr("The independent experiment. Phospho and total of one target and replicate become a pair."),
        ),
        text_column(
            "membrane",
            tr("Membrane"),
            lambda row: row.membrane,
            tr(
                "Images of one membrane (stripped and reprobed) share their lanes. "
                "Blank: a membrane of its own."
            ),
        ),
        number_column(
            "exposure_s",
            tr("Exposure (s)"),
            lambda row: row.exposure_s,
            tooltip=tr(
                "Where a membrane was imaged several times: bands that are saturated on the longest exposure "
                "are taken from a shorter one. Blank: imaged once."
            ),
        ),
        count_column(
            "lanes",
            tr("Lanes"),
            lambda row: row.lanes,
            zero=tr("I draw them"),
            tooltip=tr(
                "How many lanes the image has, ladder and empty lanes included. 0: I draw them myself."
            ),
        ),
    )


def _file(row: ImportRow) -> str:
    if row.pages == 1:
        return row.path.name
    return tr("{file}, page {page} of {pages}", file=row.path.name, page=row.page, pages=row.pages)


def appearance(row: ImportRow, name: str, icon: QIcon | None) -> Appearance:
    """Return how a cell of the table looks."""
    if name == "file":
        return Appearance(tooltip=str(row.path), icon=icon)
    return Appearance(
        tooltip=why(row, name),
        is_guess=name in row.guessed and bool(getattr(row, name)),
        is_missing=name == "target" and not row.target,
        is_faint=name == "lanes" and not row.lanes,
    )
