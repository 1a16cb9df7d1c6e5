"""The table of the ways to make blots comparable: what each leaves between the experiments."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from blotquant.gui.method_choices import method_choices
from blotquant.gui.panels.number_text import NONE, decimal, three_figures
from blotquant.gui.panels.rows_model import Column
from blotquant.gui.words import listed, told, tr
from blotquant.results import AlignmentResult, Report


@dataclass(frozen=True, slots=True)
class AlignmentRow:
    """One way of aligning the blots of one target."""

    result: AlignmentResult
    way: str
    cv: float | None

    @property
    def key(self) -> tuple[str, str]:
        """What the row is known by from one report to the next."""
        return self.result.target, self.way

    @property
    def is_used(self) -> bool:
        """Whether the aligned folds come from it."""
        return self.way == self.result.method and self.result.status == "ok"


def alignment_rows(report: Report, targets: Collection[str]) -> list[AlignmentRow]:
    """Return the ways of some targets, those of a target in the order of the report."""
    return [
        AlignmentRow(result, way, cv)
        for result in report.alignments
        if result.target in targets
        for way, cv in result.cv
    ]


def alignment_columns() -> tuple[Column[AlignmentRow], ...]:
    """Return the columns, named as in the workbook's sheet Alignment."""
    return (
        Column("target", tr("Target"), lambda row: row.result.target),
        Column("way", tr("Way"), lambda row: row.way, lambda row: way_name(row.way)),
        Column(
            "cv",
            tr("CV left"),
            lambda row: row.cv,
            lambda row: NONE if row.cv is None else f"{decimal(100 * row.cv, 1)} %",
            hint=tr("Coefficient of variation between the experiments after aligning"),
            number=True,
        ),
        Column(
            "used",
            tr("Used"),
            lambda row: "yes" if row.is_used else "",
            lambda row: tr("yes") if row.is_used else "",
        ),
        Column("status", tr("Status"), _status, lambda row: _status_words(_status(row))),
        Column("scales", tr("Scales"), _scales, hint=tr("Scale of each experiment")),
    )


def way_name(way: str) -> str:
    """Return a way of aligning in words."""
    words = method_choices()["alignment"].get(way, tr("none"))
    return words.partition(" (")[0].partition("（")[0]


def _status(row: AlignmentRow) -> str:
    return row.result.status if row.way == row.result.method else ""


def _status_words(status: str) -> str:
    words = {
        "ok": tr("ok"),
        "no values": tr("no values"),
        "one experiment": tr("one experiment"),
        "not connected: no condition links some of the experiments": tr(
            "not connected: no condition links some of the experiments"
        ),
    }
    return words.get(status) or told(status)


def _scales(row: AlignmentRow) -> str:
    if row.way != row.result.method:
        return ""
    return listed(f"{name}: {three_figures(scale)}" for name, scale in row.result.scales)
