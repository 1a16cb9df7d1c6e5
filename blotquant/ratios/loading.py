"""How much was loaded in a lane, against the usual load of its membrane."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from blotquant.ratios.sides import Side, geometric_mean

OUTLIER_BELOW, OUTLIER_ABOVE = 0.5, 2.0  # methods, 6.1


@dataclass(frozen=True, slots=True)
class Load:
    """The load of one sample over the geometric mean of all samples (1 = the usual load)."""

    factor: float | None  # None: this sample cannot be normalised
    flags: tuple[str, ...] = ()


EVEN = Load(1.0)  # of a membrane without a loading control


def loads(sample_ids: Sequence[str], controls: Mapping[str, Side]) -> dict[str, Load]:
    """Return the load of every sample.

    Parameters
    ----------
    sample_ids
        The samples of the pair of blots.
    controls
        The loading control of each sample that has one.

    Returns
    -------
    dict
        Load by sample.  Its factor is V / GM(V), the mean being over the samples with a control
        one may divide by; None with a flag where the control is missing, too weak or saturated.
    """
    present = {sample: controls[sample] for sample in sample_ids if sample in controls}
    usable = [side.volume for side in present.values() if _why_not(side) is None]
    usual = geometric_mean(usable) if usable else 1.0
    return {sample: _load(present.get(sample), usual) for sample in sample_ids}


def _why_not(side: Side) -> str | None:
    if not side.can_divide:
        return "LOADING_LOW"
    return "LOADING_SATURATED" if side.saturated else None


def _load(side: Side | None, usual: float) -> Load:
    if side is None:
        return Load(None, ("LOADING_MISSING",))
    reason = _why_not(side)
    if reason is not None:
        return Load(None, (reason,))
    factor = side.volume / usual
    raised = {
        "LOADING_OUTLIER": not OUTLIER_BELOW <= factor <= OUTLIER_ABOVE,
        "OUT_OF_LINEAR_RANGE": "OUT_OF_LINEAR_RANGE" in side.flags,
    }
    return Load(factor, tuple(flag for flag, holds in raised.items() if holds))
