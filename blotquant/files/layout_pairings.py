"""Which total a layout sheet gives to each phospho blot, and which loading controls."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from msgspec.structs import replace

from blotquant.edits.pairings import pair_kind
from blotquant.exposures import shorter_exposures
from blotquant.files.layout_findings import Findings
from blotquant.model import UNCOUNTED, Blot, Pairing, PairKind, Project
from blotquant.phrases import Phrase, all_of

_NAMED: Final = 5  # of many blots, in a message
_CLOSEST: tuple[PairKind, ...] = ("same lane", "stripped", "parallel")


def pairings_of(project: Project, first_rows: Mapping[str, int], findings: Findings) -> tuple[Pairing, ...]:
    """Pair every phospho blot with the total of its target that shares most samples with it.

    Among totals that share as many, pages of the same file come first, then the same membrane.

    Parameters
    ----------
    project : Project
        Samples and blots of the sheet.
    first_rows : mapping of str to int
        The first row of each blot in the sheet, by blot id.
    findings : Findings
        A phospho blot without a total, or with two, is added here.
    """
    lending = shorter_exposures(project)
    paired = replace(project, blots=tuple(blot for blot in project.blots if blot.id not in lending))
    totals_of: dict[str, list[Blot]] = {}
    for blot in paired.blots:
        if blot.form == "total":
            totals_of.setdefault(blot.target, []).append(blot)
    choice = _Choice(totals_of, first_rows, findings, not findings.found, _measured(paired))
    controls = _Controls(paired.blots)
    phosphos = [blot for blot in paired.blots if blot.form == "phospho"]
    totals = [(phospho, choice.total_of(phospho)) for phospho in phosphos]
    return tuple(
        Pairing(
            id=f"p{index}",
            phospho_id=phospho.id,
            total_id=total.id,
            kind=pair_kind(phospho, total),
            loading_id=controls.of(phospho),
            total_loading_id=controls.of(total) if total.membrane != phospho.membrane else None,
        )
        for index, (phospho, total) in enumerate(totals, start=1)
        if total is not None
    )


@dataclass(frozen=True, slots=True)
class _Choice:
    """Chooses totals.  Unless the rows are `trusted`, what is said of their samples is not judged."""

    totals: Mapping[str, Sequence[Blot]]  # by target
    first_rows: Mapping[str, int]
    findings: Findings
    trusted: bool
    measured: Mapping[str, frozenset[str]]  # samples of each blot that can enter a ratio

    def total_of(self, phospho: Blot) -> Blot | None:
        same_target = self.totals.get(phospho.target, ())
        if not same_target:
            # Rows that could not be told apart may be the missing ones.
            if not self.findings.doubtful:
                self._refuse(
                    phospho,
                    Phrase("has no total"),
                    Phrase(
                        "Add the rows of an image with target {target} and form total", target=phospho.target
                    ),
                )
            return None
        best = self._closest(phospho, same_target)
        if not self.trusted:
            return None
        if not best:
            self._refuse(
                phospho,
                Phrase("has no total: it shares no sample with {totals}", totals=self._named(same_target)),
                Phrase("Write treatment, dose, time, replicate, role and load_ug alike on both images"),
            )
            return None
        if len(best) > 1:
            self._refuse(
                phospho,
                Phrase("has two totals: {totals}", totals=self._named(best)),
                Phrase("Keep one of them, or say by membrane or replicate which belongs to which"),
            )
        return best[0]

    def _closest(self, phospho: Blot, totals: Sequence[Blot]) -> list[Blot]:
        """Return the totals that no other one is better than; none if no sample is shared."""
        ranks = {total.id: self._rank(phospho, total) for total in totals}
        best = min(ranks.values())
        return [total for total in totals if ranks[total.id] == best and best[0] < 0]

    def _rank(self, phospho: Blot, total: Blot) -> tuple[int, int]:
        shared = self.measured[phospho.id] & self.measured[total.id]
        return -len(shared), _CLOSEST.index(pair_kind(phospho, total))

    def _named(self, blots: Sequence[Blot]) -> str:
        named = [
            Phrase("{path} (row {row})", path=blot.image.path, row=self.first_rows[blot.id])
            for blot in blots[:_NAMED]
        ]
        if len(blots) > _NAMED:
            named.append(Phrase("{count} more", count=len(blots) - _NAMED))
        return all_of(named)

    def _refuse(self, phospho: Blot, message: str, remedy: str) -> None:
        subject = Phrase("phospho {target} on {path}", target=phospho.target, path=phospho.image.path)
        self.findings.add(
            self.first_rows[phospho.id],
            "form",
            Phrase("{subject} {message}", subject=subject, message=message),
            remedy,
        )


def _measured(project: Project) -> dict[str, frozenset[str]]:
    roles = {sample.id: sample.role for sample in project.samples}
    return {
        blot.id: frozenset(lane.sample_id for lane in blot.lanes if roles[lane.sample_id] not in UNCOUNTED)
        for blot in project.blots
    }


class _Controls:
    """Finds the stain or loading control of a blot, in a sheet of thousands at once."""

    def __init__(self, blots: Iterable[Blot]) -> None:
        self._by_membrane: dict[str, list[Blot]] = {}
        self._by_file: dict[str, list[Blot]] = {}
        for blot in blots:
            if blot.form in ("stain", "loading"):
                self._by_membrane.setdefault(blot.membrane, []).append(blot)
                self._by_file.setdefault(blot.image.path, []).append(blot)

    def of(self, blot: Blot) -> str | None:
        """Return the stain or loading control of the membrane of a blot, else of its file.

        A stain of all protein comes before one protein (Moritz 2017, doi 10.1002/pmic.201600189).
        """
        near = self._by_membrane.get(blot.membrane) or self._by_file.get(blot.image.path, [])
        stains = [other for other in near if other.form == "stain"]
        return next((other.id for other in (*stains, *near)), None)
