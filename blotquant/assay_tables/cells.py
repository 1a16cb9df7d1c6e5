"""Cells that the sheets of several assays share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from blotquant.experiments import Condition

Row = Mapping[str, object]


def condition_cells(condition: Condition) -> dict[str, object]:
    """Return the cells that say what the cells were given."""
    return {
        "treatment": condition.treatment,
        "dose": condition.dose,
        "dose_unit": condition.dose_unit,
        "time_min": condition.time_min,
    }


def joined(flags: Iterable[str]) -> str:
    """Return codes as they stand in a cell."""
    return ", ".join(flags)
