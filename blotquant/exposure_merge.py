"""Bands that are clipped on a long exposure, taken from a shorter one of the same membrane.

The longest exposure stands for its series: it shows weak bands best.  Where it is clipped, the band of the
longest exposure that is not is multiplied by the gain between the two, which is fitted to the bands that both
show.  What was measured on each image stays in its own rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from blotquant.codes import on_blot, problem
from blotquant.exposures import exposure_series
from blotquant.model import Blot, Project
from blotquant.numerics.exposure_gain import FEWEST, Gain, exposure_gain
from blotquant.phrases import Phrase
from blotquant.results import BandResult, BlotResult, OtherExposure, Problem

FLAG = "OTHER_EXPOSURE"
_CLIPPED = ("SATURATED", "NEAR_SATURATION")
_Place = tuple[int, int]  # lane number, place of the band row among those measured


@dataclass(frozen=True, slots=True)
class Merged:
    """Results with the bands of exposure series put together, and what there is to say of it."""

    results: tuple[BlotResult, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    """A shorter exposure, and what turns its volumes into those of the longest."""

    blot: Blot
    bands: Mapping[_Place, BandResult]
    gain: float
    log_se: float


def merge_exposures(project: Project, results: Sequence[BlotResult]) -> Merged:
    """Put the exposure series of a project together.

    Parameters
    ----------
    project : Project
    results : sequence of BlotResult
        As measured, or merged before: the same comes out.
    """
    own = {result.blot_id: _unmerged(result) for result in results}
    blots = {blot.id: blot for blot in project.blots}
    problems: list[Problem] = []
    for longest, names in exposure_series(project).items():
        series = [blots[name] for name in names if name in own]
        if len(series) < 2 or series[0].id != longest:
            continue
        steps, said = _steps(series, own, project.method.linear_deviation)
        problems += said
        own[longest] = _with_steps(own[longest], steps)
    return Merged(tuple(own[result.blot_id] for result in results), tuple(problems))


def _unmerged(result: BlotResult) -> BlotResult:
    if not any(band.exposure for band in result.bands):
        return result
    return replace(result, bands=tuple(b.exposure.own if b.exposure else b for b in result.bands))


def _places(result: BlotResult) -> dict[_Place, BandResult]:
    rows = sorted({band.band for band in result.bands})
    return {(band.lane, rows.index(band.band)): band for band in result.bands}


def _steps(
    series: Sequence[Blot], results: Mapping[str, BlotResult], most_off: float
) -> tuple[list[_Step], list[Problem]]:
    """Return the shorter exposures that could be related to the longest, each over the one before it."""
    steps: list[_Step] = []
    problems: list[Problem] = []
    gain, variance = 1.0, 0.0
    places = {blot.id: _places(results[blot.id]) for blot in series}
    for longer, shorter in pairwise(series):
        found = _gain(places[longer.id], places[shorter.id])
        if found is None:
            words = Phrase("fewer than {count} bands are clear on this and on the next longer", count=FEWEST)
            problems.append(_problem("EXPOSURE_UNRELATED", shorter, words))
            break
        gain, variance = gain * found.gain, variance + found.log_se**2
        code = "EXPOSURES_DISAGREE" if found.deviation > most_off else "EXPOSURE_GAIN"
        problems.append(_problem(code, shorter, _gain_words(found, longer)))
        steps.append(_Step(shorter, places[shorter.id], gain, variance**0.5))
    return steps, problems


def _gain(longer: Mapping[_Place, BandResult], shorter: Mapping[_Place, BandResult]) -> Gain | None:
    both = [(longer[place], shorter[place]) for place in longer if place in shorter]
    sound = [(one, other) for one, other in both if _is_sound(one) and _is_sound(other)]
    volumes = [[band.volume for band in side] for side in zip(*sound, strict=True)] or [[], []]
    errors = [[band.volume_se for band in side] for side in zip(*sound, strict=True)] or [[], []]
    return exposure_gain(*(np.array(part) for pair in zip(volumes, errors, strict=True) for part in pair))


def _is_sound(band: BandResult) -> bool:
    clear = band.status == "ok" and band.volume >= band.loq and band.volume > 0
    return clear and band.kind != "absent" and not set(band.flags) & {*_CLIPPED, "GHOST", "CUT_AT_VALLEY"}


def _with_steps(result: BlotResult, steps: Sequence[_Step]) -> BlotResult:
    """Return the longest exposure with its clipped bands from the longest one that is not clipped there."""
    bands = tuple(_chosen(band, place, steps) for place, band in _places(result).items())
    return replace(result, bands=bands)


def _chosen(band: BandResult, place: _Place, steps: Sequence[_Step]) -> BandResult:
    if band.status != "at least":
        return band
    for step in steps:
        other = step.bands.get(place)
        if other is not None and other.status == "ok" and other.kind != "absent":
            return _scaled(band, other, step)
    return band


def _scaled(band: BandResult, other: BandResult, step: _Step) -> BandResult:
    """Return a clipped band with the volume of another exposure in its own counts."""
    gain = step.gain
    kept = [flag for flag in band.flags if flag not in (*_CLIPPED, "CUT_AT_VALLEY")]
    volume = gain * other.volume
    return replace(
        band,
        volume=volume,
        volume_se=float(np.hypot(gain * other.volume_se, volume * step.log_se)),
        snr=other.snr,
        lod=gain * other.lod,
        loq=gain * other.loq,
        status=other.status,
        flags=(*dict.fromkeys((*kept, *other.flags)), FLAG),
        alternatives=tuple((name, gain * value) for name, value in other.alternatives),
        other_boxes=tuple((name, gain * value) for name, value in other.other_boxes),
        separation=other.separation,
        estimate=None,
        exposure=OtherExposure(step.blot.image.path, other.key, gain, step.log_se, band),
    )


# --- in words ----------------------------------------------------------------------------------


def _problem(code: str, blot: Blot, words: str) -> Problem:
    return problem(code, image=blot.image.path, target=blot.target, detail=on_blot(blot.form, words))


def _gain_words(found: Gain, longer: Blot) -> str:
    return Phrase(
        "{image} shows {gain:.4g} times as much ({bands} bands, slope {slope:.2f}, at most {off:.1f} % off)",
        image=longer.image.path,
        gain=found.gain,
        bands=found.bands,
        slope=found.slope,
        off=100 * found.deviation,
    )
