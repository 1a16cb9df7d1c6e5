"""The lanes that a person has excluded, with the reasons: nothing is left out silently."""

from __future__ import annotations

from dataclasses import dataclass

from blotquant.gui.naming import blot_title
from blotquant.gui.panels.bench_words import sample_text
from blotquant.gui.panels.rows_model import Column
from blotquant.gui.words import tr
from blotquant.model import Blot, Lane, Project, Sample


@dataclass(frozen=True, slots=True)
class ExcludedRow:
    """One excluded lane, and its partner on the other blot of the pair."""

    blot: Blot
    lane: Lane
    sample: Sample | None
    title: str
    partners: tuple[str, ...] = ()  # lanes excluded with it

    @property
    def lanes(self) -> tuple[str, ...]:
        """The lanes that count again when it is taken back."""
        return (self.lane.id, *self.partners)


def excluded_rows(project: Project) -> list[ExcludedRow]:
    """Return a row for each excluded lane; phospho and total of a pair are one."""
    samples = {sample.id: sample for sample in project.samples}
    blots = {blot.id: blot for blot in project.blots}
    totals: dict[str, list[str]] = {}
    for pairing in project.pairings:
        totals.setdefault(pairing.phospho_id, []).append(pairing.total_id)
    rows: list[ExcludedRow] = []
    told: set[str] = set()
    ordered = sorted(project.blots, key=lambda blot: blot.id not in totals)  # phospho blots first
    for blot in ordered:
        for lane in blot.lanes:
            if lane.excluded and lane.id not in told:
                others = (blots[name] for name in totals.get(blot.id, ()))
                partners = tuple(
                    other.id
                    for of in others
                    for other in of.lanes
                    if other.excluded and (other.number, other.sample_id) == (lane.number, lane.sample_id)
                )
                told.update(partners)
                title = blot_title(project, blot)
                rows.append(ExcludedRow(blot, lane, samples.get(lane.sample_id), title, partners))
    return rows


def excluded_columns() -> tuple[Column[ExcludedRow], ...]:
    """Return the columns of the table of excluded lanes."""
    return (
        Column("blot", tr("Blot"), lambda row: row.title),
        Column("lane", tr("Lane"), lambda row: row.lane.number, number=True),
        Column("reason", tr("Why"), lambda row: row.lane.excluded),
        Column("sample", tr("Sample"), lambda row: sample_text(row.sample, with_replicate=False)),
    )
