"""The linear range of each antibody from its dilution series, and which bands lie outside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from blotquant.codes import on_blot, problem
from blotquant.model import UNCOUNTED, Blot, Form, Project, Sample
from blotquant.numerics.calibration import calibrate, loads_of, shape
from blotquant.numerics.linear_range import LEAST_LEVELS, FloatArray, LinearRange, combined, linear_range
from blotquant.phrases import Phrase, semicolons
from blotquant.results import BandResult, BlotResult, LinearRangeResult, LoadEquivalent, Problem

FLAG = "OUT_OF_LINEAR_RANGE"
_NEAR = 0.05  # share of a limit by which a band of large error may lie beyond it unflagged
_Antibody = tuple[str, Form]
_Volumes = tuple[float, float]


def linear_ranges(project: Project, blots: Sequence[BlotResult]) -> tuple[LinearRangeResult, ...]:
    """Return what the dilution series of a project say, one result per blot with standards and band row.

    Standards are lanes with the role `standard` and a load.

    Parameters
    ----------
    project : Project
    blots : what was measured.
    """
    if not any(sample.role == "standard" for sample in project.samples):
        return ()
    measured = {result.blot_id: result for result in blots}
    samples = {sample.id: sample for sample in project.samples}
    found = {
        blot.id: _of_blot(blot, measured[blot.id], samples, project.method.linear_deviation)
        for blot in project.blots
        if blot.id in measured
    }
    return tuple(
        _with_control(blot, one, project, found) for blot in project.blots for one in found.get(blot.id, ())
    )


def _of_blot(
    blot: Blot, result: BlotResult, samples: Mapping[str, Sample], most_off: float
) -> list[LinearRangeResult]:
    series = _series(blot, result, samples)
    return [_of_row(blot.id, row, bands, most_off) for row, bands in series.items()]


def _series(
    blot: Blot, result: BlotResult, samples: Mapping[str, Sample]
) -> dict[int, list[tuple[float, BandResult]]]:
    """Return load and band of every standard, by band row."""
    loads: dict[str, float] = {}
    for lane in blot.lanes:
        sample = samples[lane.sample_id]
        if sample.role == "standard" and sample.load_ug and not lane.excluded:
            loads[lane.id] = sample.load_ug
    rows: dict[int, list[tuple[float, BandResult]]] = {}
    for band in result.bands:
        if band.key[1] in loads and band.kind != "absent":
            rows.setdefault(band.band, []).append((loads[band.key[1]], band))
    return rows


def _of_row(
    blot_id: str, row: int, bands: Sequence[tuple[float, BandResult]], most_off: float
) -> LinearRangeResult:
    load, volume = _arrays(bands)
    sound = np.array([band.status == "ok" and band.volume >= band.loq for _, band in bands])
    found = linear_range(load, volume, sound, most_off=most_off)
    return LinearRangeResult(
        blot_id=blot_id,
        band=row,
        loads=len(np.unique(load)),
        lanes=len(load),
        found=found,
        shape=shape(load[sound], volume[sound]),
        reason="" if found else _reason(load, load[sound]),
    )


def _reason(load: FloatArray, sound: FloatArray) -> str:
    loads, usable = len(np.unique(load)), len(np.unique(sound))
    if loads < LEAST_LEVELS:
        return Phrase("{loads} different loads, {needed} are needed", loads=loads, needed=LEAST_LEVELS)
    if usable < LEAST_LEVELS:
        return Phrase(
            "only {usable} of {loads} loads are quantifiable and not saturated", usable=usable, loads=loads
        )
    return Phrase(
        "no {needed} neighbouring loads of {loads} are proportional", needed=LEAST_LEVELS, loads=loads
    )


def _arrays(bands: Sequence[tuple[float, BandResult]]) -> tuple[FloatArray, FloatArray]:
    return np.array([load for load, _ in bands]), np.array([band.volume for _, band in bands])


def _with_control(
    blot: Blot,
    one: LinearRangeResult,
    project: Project,
    found: Mapping[str, Sequence[LinearRangeResult]],
) -> LinearRangeResult:
    """Return the range with the loads over which a control of its membrane is proportional too."""
    controls = [
        other
        for other in project.blots
        if other.membrane == blot.membrane and other.form in ("loading", "stain") and found.get(other.id)
    ]
    if blot.form in ("loading", "stain") or not controls:
        return one
    ranges = [one.found, *(row.found for row in found[controls[0].id])]
    return replace(one, control=controls[0].target, shared=combined(ranges))


# --- bands outside their range -----------------------------------------------------------------


def within_ranges(
    project: Project, blots: Sequence[BlotResult], ranges: Sequence[LinearRangeResult]
) -> tuple[BlotResult, ...]:
    """Return the results with `OUT_OF_LINEAR_RANGE` on every sample band outside the range of its antibody.

    The range is that of the blot itself; without standards there, of the same target and form on the same
    membrane, else in the project, as far as both have the same exposure.  Where several hold, a band has to
    lie within all of them.  Bands of blots that have standards get their load as the series tells it.

    Parameters
    ----------
    project : Project
    blots : what was measured; a blot on which nothing changes is returned as the very same object.
    ranges : from `linear_ranges`.
    """
    if not any(sample.role == "standard" for sample in project.samples) and not any(
        band.load is not None or FLAG in band.flags for result in blots for band in result.bands
    ):
        return tuple(blots)  # as mostly, and while something is dragged every millisecond counts
    by_id = {blot.id: blot for blot in project.blots}
    samples = {sample.id: sample for sample in project.samples}
    results = {result.blot_id: result for result in blots}
    return tuple(_judged(by_id[result.blot_id], result, samples, by_id, results, ranges) for result in blots)


def _judged(
    blot: Blot,
    result: BlotResult,
    samples: Mapping[str, Sample],
    blots: Mapping[str, Blot],
    results: Mapping[str, BlotResult],
    ranges: Sequence[LinearRangeResult],
) -> BlotResult:
    limits = _limits(blot, blots, results, ranges)
    judged = {lane.id for lane in blot.lanes if samples[lane.sample_id].role not in UNCOUNTED}
    rows = sorted({band.band for band in result.bands})
    loads = _equivalents(blot, result, samples, judged)
    bands: list[BandResult] = []
    for band in result.bands:
        flags = tuple(flag for flag in band.flags if flag != FLAG)
        around = limits.get(rows.index(band.band)) if band.key[1] in judged else None
        if around and band.status != "not detected" and _lies_outside(band, around):
            flags = (*flags, FLAG)
        load = loads.get(band.key)
        same = (flags, load) == (band.flags, band.load)
        bands.append(band if same else replace(band, flags=flags, load=load))
    changed = any(new is not old for new, old in zip(bands, result.bands, strict=True))
    return replace(result, bands=tuple(bands)) if changed else result


def _lies_outside(band: BandResult, around: _Volumes) -> bool:
    """Return whether a band is surely outside: by twice its error, or by a twentieth if that is less.

    A sample is often loaded like the last standard of the range; its noise alone puts it beyond.
    """
    low, high = around
    sure = min(1.96 * band.volume_se, _NEAR * high)
    return band.volume > high + sure or band.volume < low - min(1.96 * band.volume_se, _NEAR * low)


def _limits(
    blot: Blot,
    blots: Mapping[str, Blot],
    results: Mapping[str, BlotResult],
    ranges: Sequence[LinearRangeResult],
) -> dict[int, _Volumes]:
    """Return the volumes between which bands of each row of a blot are proportional to the load.

    Rows are counted among those measured: the first of a doublet goes with the first.
    """
    own = [one for one in ranges if one.blot_id == blot.id]
    alike = [
        one
        for one in ranges
        if (blots[one.blot_id].target, blots[one.blot_id].form) == (blot.target, blot.form)
        and _same_exposure(results[one.blot_id], results[blot.id])
    ]
    near = [one for one in alike if blots[one.blot_id].membrane == blot.membrane]
    limits: dict[int, list[LinearRange]] = {}
    for one in own or near or alike:
        rows = sorted({band.band for band in results[one.blot_id].bands})
        if one.found is not None:
            limits.setdefault(rows.index(one.band), []).append(one.found)
    bounds = {
        place: (max(one.volume_low for one in of_row), min(one.volume_high for one in of_row))
        for place, of_row in limits.items()
    }
    return {place: (low, high) for place, (low, high) in bounds.items() if low < high}


def _same_exposure(one: BlotResult, other: BlotResult) -> bool:
    times = (one.info.exposure_s, other.info.exposure_s)
    return None in times or times[0] == times[1]


def _equivalents(
    blot: Blot, result: BlotResult, samples: Mapping[str, Sample], judged: set[str]
) -> dict[tuple[str, str, int], LoadEquivalent]:
    """Return the loads that the series on a blot gives to its sample bands, where it reaches."""
    out: dict[tuple[str, str, int], LoadEquivalent] = {}
    for row, standards in _series(blot, result, samples).items():
        sound = [(load, band) for load, band in standards if band.status == "ok" and band.volume > 0]
        curve = calibrate(*_arrays(sound)) if sound else None
        bands = [b for b in result.bands if b.band == row and b.key[1] in judged and b.status == "ok"]
        if curve is None or not bands:
            continue
        found = loads_of(curve, np.array([band.volume for band in bands]))
        for band, load, low, high in zip(bands, *(part.tolist() for part in found), strict=True):
            if np.isfinite(load):
                out[band.key] = LoadEquivalent(load, low, high)
    return out


# --- in words ----------------------------------------------------------------------------------


def range_findings(project: Project, ranges: Sequence[LinearRangeResult]) -> Iterator[Problem]:
    """Yield what each dilution series says, in words.

    Parameters
    ----------
    project : Project
    ranges : from `linear_ranges`.
    """
    blots = {blot.id: blot for blot in project.blots}
    for one in ranges:
        blot = blots[one.blot_id]
        several = sum(other.blot_id == one.blot_id for other in ranges) > 1
        code, words = ("LINEAR_RANGE", _words(one)) if one.found else ("NO_LINEAR_RANGE", one.reason)
        if several:
            words = Phrase("band row {row}, {words}", row=one.band, words=words)
        detail = on_blot(blot.form, words)
        yield problem(code, image=blot.image.path, target=blot.target, detail=detail)


def _words(one: LinearRangeResult) -> str:
    if one.found is None:
        return one.reason
    found = one.found
    parts = [
        Phrase(
            "{loads} ({levels} of {all} loads, slope {slope:.2f}, 90 % interval {low:.2f} to {high:.2f}, "
            "at most {off:.0f} % off)",
            loads=_micrograms(found.load_low, found.load_high),
            levels=found.levels,
            all=one.loads,
            slope=found.slope,
            low=found.slope_low,
            high=found.slope_high,
            off=100 * found.deviation,
        )
    ]
    if one.control:
        both = _micrograms(*one.shared) if one.shared else Phrase("no range in common")
        parts.append(Phrase("together with {control} {range}", control=one.control, range=both))
    if one.shape and one.shape != "proportional":
        parts.append(Phrase("the series as a whole runs {shape}", shape=_SHAPES[one.shape]))
    return semicolons(parts)


def _micrograms(low: float, high: float) -> str:
    return Phrase("{low:g} to {high:g} ug", low=low, high=high)


_SHAPES = {"offset": Phrase("linear with an offset"), "hyperbolic": Phrase("into a plateau")}
