"""Units of doses: which can be turned into which."""

from __future__ import annotations

from collections.abc import Sequence

# Powers of ten within a kind; nM and ng/mL are two kinds, for want of a molecular weight.
_KINDS: tuple[dict[str, int], ...] = (
    {"fm": -15, "pm": -12, "nm": -9, "um": -6, "mm": -3, "m": 0},
    {"fg/ml": -15, "pg/ml": -12, "ng/ml": -9, "ug/ml": -6, "mg/ml": -3, "g/ml": 0, "ng/l": -12, "ug/l": -9},
    {"mu/ml": -3, "u/ml": 0, "ku/ml": 3},
    {"miu/ml": -3, "iu/ml": 0},
)


def _plain(unit: str) -> str:
    return unit.strip().replace("µ", "u").replace("μ", "u").lower()


def factor(unit: str, wanted: str) -> float | None:
    """Return what a dose in `unit` is multiplied by to be in `wanted`; None if nothing relates them.

    Parameters
    ----------
    unit, wanted : str
        As "nM" or "ng/mL"; the case does not matter.
    """
    one, other = _plain(unit), _plain(wanted)
    if one == other:
        return 1.0
    for kind in _KINDS:
        if one in kind and other in kind:
            return float(f"1e{kind[one] - kind[other]}")
    return None


def shared_unit(units: Sequence[str]) -> str | None:
    """Return the most frequent unit if all others can be turned into it, else None."""
    counts = {unit: units.count(unit) for unit in dict.fromkeys(units)}
    wanted = max(counts, key=lambda unit: counts[unit], default="")
    return wanted if all(factor(unit, wanted) is not None for unit in counts) else None
