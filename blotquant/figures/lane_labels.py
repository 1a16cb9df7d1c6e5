"""The rows of labels above a blot panel: treatment, dose, time and what else differs between lanes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from blotquant.model import Sample


@dataclass(frozen=True, slots=True)
class Cell:
    """One label over one or several neighbouring lanes."""

    first: int
    count: int
    words: str


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One row of labels with its name on the left."""

    name: str
    cells: tuple[Cell, ...]


def label_rows(samples: Sequence[Sample], gaps: Sequence[int] = ()) -> tuple[LabelRow, ...]:
    """Return the rows of labels over lanes with these samples.

    Neighbours with the same label share it, but not over a gap, and a dose not over treatments.

    Parameters
    ----------
    samples : sequence of Sample
        One a lane, from left to right.
    gaps : sequence of int
        Lanes that stand behind a gap.
    """
    unit = _usual_unit(samples)
    rows = [_row("Treatment", [_treatment(one, unit) for one in samples], gaps)]
    doses = [_dose(one, unit) for one in samples]
    others = [cell.first for cell in rows[0].cells]
    if any(words not in ("", "0") for words in doses):
        rows.append(_row(f"Dose ({unit})" if unit else "Dose", doses, (*gaps, *others)))
    rows += [
        _row(name, words, gaps)
        for name, words, always in (
            ("Time (min)", [_number(one.time_min) for one in samples], True),
            ("Load (ug)", [_number(one.load_ug) for one in samples], False),
            ("Replicate", ["" if _is_blank(one) else str(one.replicate) for one in samples], False),
        )
        if any(words) and (always or len(set(filter(None, words))) > 1)
    ]
    return tuple(rows)


def _row(name: str, words: Sequence[str], gaps: Sequence[int]) -> LabelRow:
    cells: list[Cell] = []
    for index, word in enumerate(words):
        if cells and index not in gaps and cells[-1].words == word:
            cells[-1] = Cell(cells[-1].first, cells[-1].count + 1, word)
        else:
            cells.append(Cell(index, 1, word))
    return LabelRow(name, tuple(cell for cell in cells if cell.words))


def _usual_unit(samples: Sequence[Sample]) -> str:
    units = Counter(one.dose_unit for one in samples if one.dose and one.dose_unit)
    return units.most_common(1)[0][0] if units else ""


def _is_blank(sample: Sample) -> bool:
    return sample.role in ("marker", "empty")


def _treatment(sample: Sample, unit: str) -> str:
    """Return the treatment, with its dose where that is in another unit than most."""
    if sample.dose and sample.dose_unit != unit:
        return f"{sample.treatment} {sample.dose:g} {sample.dose_unit}".rstrip()
    return sample.treatment


def _dose(sample: Sample, unit: str) -> str:
    if _is_blank(sample):
        return ""
    if sample.dose and sample.dose_unit != unit:
        return "\N{EN DASH}"
    return _number(sample.dose) or "0"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
