"""One side of a ratio: all lanes of one sample on one blot, made into one volume."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from blotquant.model import Blot, Lane
from blotquant.results import BandKey, BandResult, BlotResult, LoadEquivalent

_LEVELS = ("BELOW_LOD", "BELOW_LOQ")
_OF_BANDS = (*_LEVELS, "EXTRAPOLATED")  # say nothing of a volume, or are judged anew for the sum


@dataclass(frozen=True, slots=True)
class Side:
    """The bands of one sample on one blot, pooled over its technical lanes.

    The bands of a lane are summed, without those that a person marked absent unless all are.
    Over k lanes the volume is the geometric mean of the lane
    sums if all are positive, else their arithmetic mean; it is in counts and may be negative.
    """

    keys: tuple[tuple[BandKey, ...], ...]  # one inner tuple per lane
    volume: float
    log_var: float | None  # variance of ln volume; None unless every lane sum is positive
    lod: float  # limit of detection of the volume, counts
    loq: float
    detected: bool
    obscured: bool  # marked absent, and something else lies in its place
    saturated: bool
    estimated: bool  # a clipped band counts with the estimate of its volume
    spoiled: bool  # a band was "not quantifiable"
    flags: tuple[str, ...]
    loads: tuple[LoadEquivalent, ...] | None  # one a lane; None unless each has one band, and that a load
    alternatives: Mapping[str, float]  # volume under the backgrounds and in the boxes that all bands have

    @property
    def can_divide(self) -> bool:
        """Whether one may divide by this volume: it is detected and reaches the LOQ."""
        return self.detected and not self.spoiled and self.volume >= self.loq


def sides_by_sample(blot: Blot, result: BlotResult) -> dict[str, Side]:
    """Return the side of every sample that has a measured band on the blot, in lane order.

    Parameters
    ----------
    blot, result
        The blot and what was measured on it.
    """
    bands: dict[str, list[BandResult]] = {}
    for band in result.bands:
        bands.setdefault(band.key[1], []).append(band)
    lanes: dict[str, list[Lane]] = {}
    for lane in blot.lanes:
        if lane.id in bands:
            lanes.setdefault(lane.sample_id, []).append(lane)
    return {sample_id: _side(of_sample, bands) for sample_id, of_sample in lanes.items()}


def _side(lanes: Sequence[Lane], bands: Mapping[str, list[BandResult]]) -> Side:
    """Pool the lanes of one sample but for those that a person excluded, unless all are."""
    counted = [lane for lane in lanes if not lane.excluded]
    side = pool([bands[lane.id] for lane in counted or lanes])
    if len(counted) == len(lanes):
        return side
    return replace(side, flags=(*side.flags, "LANE_EXCLUDED" if counted else "EXCLUDED_BY_HAND"))


def pool(lanes: Sequence[Sequence[BandResult]]) -> Side:
    """Return one side from the bands of its lanes (at least one lane, each with a band).

    The variance is that of a mean of k independent logarithms,
    ``sum(ln(1 + (SE / V)**2)) / k**2`` with V and SE of a lane sum (methods, 6.3).  A signal is
    there from half the limit of detection, its decision limit (Currie 1968, 10.1021/ac60259a007).
    """
    kept = [_present(lane) for lane in lanes]
    every = [band for lane in kept for band in lane]
    sums = [math.fsum([band.volume for band in lane]) for lane in kept]
    volume = _middle(sums)
    lod = _root_sum_squares([band.lod for band in every]) / len(kept)
    loq = _root_sum_squares([band.loq for band in every]) / len(kept)
    above = volume > 0 and volume >= lod / 2
    absent = all(band.kind == "absent" for band in every)
    detected = not absent and _is_detected(every, volume, above)
    clipped = [band for band in every if band.status == "at least" or "SATURATED" in band.flags]
    left_out = any(band.kind == "absent" for lane in lanes for band in lane)
    own = {
        "SATURATED": bool(clipped),  # of an estimate that means leave out, too
        "ABSENT": left_out,
        "BELOW_LOD": not detected and not absent,
        "BELOW_LOQ": detected and volume < loq,
    }
    return Side(
        keys=tuple(tuple(band.key for band in lane) for lane in kept),
        volume=volume,
        log_var=_log_variance(kept, sums),
        lod=lod,
        loq=loq,
        detected=detected,
        obscured=absent and above,
        saturated=any(band.status != "estimated" for band in clipped),
        estimated=any(band.status == "estimated" for band in every),
        spoiled=any(band.status == "not quantifiable" for band in every),
        flags=_flags(every, own),
        loads=_loads(kept),
        alternatives=_alternatives(kept),
    )


def _present(lane: Sequence[BandResult]) -> Sequence[BandResult]:
    return [band for band in lane if band.kind != "absent"] or lane


def geometric_mean(values: Sequence[float]) -> float:
    """Return the geometric mean of positive values; a single one is returned to the last bit."""
    return values[0] if len(values) == 1 else math.exp(fmean(math.log(value) for value in values))


def _middle(sums: Sequence[float]) -> float:
    return geometric_mean(sums) if min(sums) > 0 else fmean(sums)


def _root_sum_squares(values: Iterable[float]) -> float:
    return math.sqrt(math.fsum(value**2 for value in values))


def _log_variance(lanes: Sequence[Sequence[BandResult]], sums: Sequence[float]) -> float | None:
    if min(sums) <= 0:
        return None
    relative = (
        _root_sum_squares(band.volume_se for band in lane) / total
        for lane, total in zip(lanes, sums, strict=True)
    )
    variance = math.fsum(math.log1p(error * error) for error in relative) / len(sums) ** 2
    return variance if math.isfinite(variance) else None


def _is_detected(bands: Sequence[BandResult], volume: float, above: bool) -> bool:
    """Say whether there is a signal; `above`: the volume reaches its decision limit.

    A lone band was judged when it was measured.  Several are judged by their sum: two faint
    bands of a doublet may well be a clear signal together.
    """
    if len(bands) == 1:
        return volume > 0 and bands[0].status != "not detected"
    return above


def _flags(bands: Sequence[BandResult], own: Mapping[str, bool]) -> tuple[str, ...]:
    """Return the flags of the bands once each, then the side's own; the level flags are the side's."""
    flags = dict.fromkeys(flag for band in bands for flag in band.flags if flag not in _OF_BANDS)
    return tuple(flags | dict.fromkeys(flag for flag, holds in own.items() if holds))


def _alternatives(lanes: Sequence[Sequence[BandResult]]) -> dict[str, float]:
    if len(lanes) == 1 and len(lanes[0]) == 1:
        return _of_band(lanes[0][0])
    tables = [[_of_band(band) for band in lane] for lane in lanes]
    every = [table for lane in tables for table in lane]
    shared = [name for name in every[0] if all(name in table for table in every)]
    return {name: _middle([math.fsum(table[name] for table in lane) for lane in tables]) for name in shared}


def _loads(lanes: Sequence[Sequence[BandResult]]) -> tuple[LoadEquivalent, ...] | None:
    if any(len(lane) != 1 for lane in lanes):
        return None
    found = [lane[0].load for lane in lanes]
    known = tuple(load for load in found if load is not None and load.low > 0)
    return known if len(known) == len(found) else None


def _of_band(band: BandResult) -> dict[str, float]:
    return dict((*band.alternatives, *band.other_boxes))
