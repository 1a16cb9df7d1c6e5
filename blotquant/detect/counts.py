"""How many lanes a picture shows, for one that comes without a layout sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from blotquant.detect.views import COARSE_SIDE, SMALLEST, shrunk
from blotquant.frames import part_of
from blotquant.numerics.lane_evidence import Survey, survey
from blotquant.numerics.lane_rhythm import Rhythm, lane_rhythms
from blotquant.phrases import Phrase
from blotquant.results import Pixels

HEIGHTS = 3  # heights of the picture that are looked at by themselves: lanes may fan out
_SAME = 0.07  # relative difference of distances up to which two looks see the same lanes
_ROOM = 1.35  # lane distances beside the last lane from which another one would fit
_UNEVEN = 0.06  # share of the distance by which lanes may lie off an even comb
_ENOUGH = 5  # lanes from which an equal distance is hardly chance
_TRUST = 0.85  # what is left of the confidence for each doubt
_LEAST, _MOST = 0.15, 0.65  # quality of nothing but noise, and of lanes that are all seen


@dataclass(frozen=True, slots=True)
class LaneCount:
    """How many lanes a picture seems to show, those that are empty between others included."""

    count: int  # 1 or more
    confidence: float  # 0 (a mere guess) to 1 (all lanes seen, and no room for another)
    reasons: tuple[Phrase, ...]  # what speaks against it


def guess_lane_count(pixels: Pixels, crop: tuple[float, float, float, float] | None = None) -> LaneCount:
    """Guess how many lanes a picture shows.

    Lanes lie at equal distances.  The distance is looked for in the whole picture and at the heights at
    which most is seen, and what most of these looks agree on is taken.  Lanes that show nothing count
    where they lie between others; empty lanes at either end cannot be seen.

    Parameters
    ----------
    pixels : Pixels
    crop : top, left, bottom, right of what is looked at; None: all but a border of one value.
    """
    top, left, bottom, right = part_of(crop, pixels)
    if min(bottom - top, right - left) < SMALLEST:
        return LaneCount(1, 0.0, (Phrase("the picture is too small to show lanes"),))
    piece = pixels.values[top:bottom, left:right]
    factor = max(1, round(min(piece.shape) / COARSE_SIDE))
    seen = survey(shrunk(piece, pixels, factor))
    looks = [lane_rhythms(profile) for profile in _profiles(seen)]
    agreed = _agreed([rhythm for look in looks for rhythm in look])
    if not agreed:
        return LaneCount(1, 0.0, (Phrase("nothing stands out as lanes"),))
    best = agreed[0]
    share = sum(any(rhythm in agreed for rhythm in look) for look in looks) / len(looks)
    reasons = tuple(_doubts(best, seen.shape[1], share))
    clear = float(np.clip((best.quality - _LEAST) / (_MOST - _LEAST), 0.0, 1.0))
    clear *= min(1.0, (best.count - 1) / (_ENOUGH - 1))
    return LaneCount(best.count, round(clear * share * _TRUST ** len(reasons), 2), reasons)


def _profiles(seen: Survey) -> Iterator[np.ndarray]:
    """Yield the evidence of lanes in the whole picture, and at the heights at which most is seen."""
    yield seen.profile
    layers = seen.layers.strength
    for height in np.argsort(-layers.sum(axis=1))[:HEIGHTS]:
        yield layers[height]


def _agreed(rhythms: Sequence[Rhythm]) -> list[Rhythm]:
    """Return the rhythms of the distance and the number of lanes that most speaks for, the best first."""
    of_pitch = max(([r for r in rhythms if _alike(r, one)] for one in rhythms), key=_weight, default=[])
    counts = {rhythm.count for rhythm in of_pitch}
    of_count = max(([r for r in of_pitch if r.count == count] for count in counts), key=_weight, default=[])
    return sorted(of_count, key=lambda rhythm: -rhythm.quality)


def _alike(one: Rhythm, other: Rhythm) -> bool:
    return abs(one.pitch / other.pitch - 1) < _SAME


def _weight(rhythms: Sequence[Rhythm]) -> float:
    return sum(rhythm.quality for rhythm in rhythms)


def _doubts(best: Rhythm, cols: int, share: float) -> Iterator[Phrase]:
    """Yield what speaks against a number of lanes."""
    if best.count < _ENOUGH:
        yield Phrase("so few lanes may be something else that repeats itself")
    missing = best.count - len(best.places)
    if missing:
        yield Phrase("{missing} of the {count} lanes show nothing", missing=missing, count=best.count)
    if best.uneven > _UNEVEN:
        yield Phrase("the lanes do not lie at equal distances")
    if share < 1:
        yield Phrase("different heights of the picture tell different numbers")
    left, right = (width > _ROOM * best.pitch for width in (best.places[0], cols - best.places[-1]))
    if left and right:
        yield Phrase("an empty lane may lie beside the others (left and right)")
    elif left or right:
        left_words = Phrase("an empty lane may lie beside the others (left)")
        yield left_words if left else Phrase("an empty lane may lie beside the others (right)")
