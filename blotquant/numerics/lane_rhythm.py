"""The rhythm of the lanes in a column profile: their distance and their number, neither known before.

Lanes lie at equal distances and their bands fill most of the room between them.  A distance is good if
the profile, set against its own surroundings half of it away, comes again after it and is turned over
after half of it; if few lanes of the comb are missing; and if bands are about as wide as a lane.  None of
these alone can tell a distance from its half, its double or its triple.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
_FEWEST_COLS = 6  # columns of a lane, below which nothing can be told
_SCORED = 8  # distances that are looked at closely
_NARROW, _WIDE = 0.4, 1.05  # share of the distance between which the widths of bands usually lie
_WEAK = 0.2  # share of the usual evidence below which a rise is no lane
_STRAY = 0.22  # share of the distance by which the last lane may lie off the comb


@dataclass(frozen=True, slots=True, eq=False)
class Rhythm:
    """Lanes that are seen in a column profile, and the comb on which they lie."""

    pitch: float  # distance of lanes, in columns
    places: FloatArray  # (seen,) columns of the lanes that are seen
    steps: NDArray[np.intp]  # (seen,) which lane of the comb each of them is, from 0
    uneven: float  # how far they lie off the comb, as a share of the pitch
    fill: float  # width of the bands as a share of the pitch
    agreement: float  # how well the profile repeats itself, 0 to 1

    @property
    def count(self) -> int:
        """Lanes of the comb from the first to the last that is seen."""
        return int(self.steps[-1]) + 1

    @property
    def quality(self) -> float:
        """How much speaks for it, 0 to 1."""
        seen = float(np.sqrt(len(self.places) / self.count))
        width = min(1.0, self.fill / _NARROW, _WIDE / max(self.fill, 1e-9)) ** 2
        often = self.count / (self.count + 1.5)  # what is repeated often is hardly chance
        even = float(np.exp(-self.uneven / 0.15))
        return max(0.0, self.agreement) * seen * width * often * even


def lane_rhythms(profile: FloatArray) -> list[Rhythm]:
    """Return the combs that may lie under a column profile, the best first; none if nothing is seen.

    Parameters
    ----------
    profile : (cols,) evidence of lanes, not negative, as `lane_evidence.Survey.profile`.
    """
    size = len(profile)
    if size < 4 * _FEWEST_COLS or not np.ptp(profile) > 0:
        return []
    longest = size / 1.5
    tried = np.geomspace(_FEWEST_COLS, longest, int(40 * np.log(longest / _FEWEST_COLS)))
    scores = np.array([_agreement(profile, pitch) for pitch in tried])
    peaks = [k for k in range(len(tried)) if scores[k] == scores[max(0, k - 3) : k + 4].max() > 0.15]
    best = sorted(peaks, key=lambda k: -scores[k])[:_SCORED]
    found = [
        rhythm for k in best if (rhythm := _seen(profile, float(tried[k]), float(scores[k]))) is not None
    ]
    return sorted(found, key=lambda rhythm: -rhythm.quality)


def _contrast(profile: FloatArray, pitch: float) -> FloatArray:
    """Return how much each column rises over those half a pitch beside it, strong and weak lanes alike."""
    smooth = _smooth(profile, pitch)
    at = np.arange(len(profile), dtype=np.float64)
    beside = np.interp(at - pitch / 2, at, smooth) + np.interp(at + pitch / 2, at, smooth)
    rise = smooth - beside / 2
    return rise / (np.abs(rise) + np.abs(rise).mean() + 1e-12)


def _smooth(profile: FloatArray, pitch: float) -> FloatArray:
    from scipy.ndimage import uniform_filter1d

    return uniform_filter1d(profile, max(1, round(0.2 * pitch)), mode="nearest")


def _agreement(profile: FloatArray, pitch: float) -> float:
    """Return how alike the contrast is after one pitch and how opposite after half of it, -1 to 1."""
    contrast = _contrast(profile, pitch)
    size, at = len(contrast), np.arange(len(contrast), dtype=np.float64)
    whole, half = (
        float(contrast @ np.interp(at + lag, at, contrast, 0, 0)) * size / (size - lag)
        for lag in (pitch, pitch / 2)
    )
    return (whole - half) / max(2 * float(contrast @ contrast), 1e-12)


def _seen(profile: FloatArray, pitch: float, agreement: float) -> Rhythm | None:
    """Return the lanes that are seen at about this distance, at least two."""
    from scipy.signal import find_peaks

    smooth = _smooth(profile, pitch)
    contrast = np.pad(_contrast(profile, pitch), 1)
    at = find_peaks(contrast, distance=0.6 * pitch, height=0.2, prominence=0.2)[0] - 1
    at = at[smooth[at] > _WEAK * np.percentile(smooth[at], 75)] if len(at) else at
    at = _without_strays(at, pitch)
    if len(at) < 2:
        return None
    places = np.asarray(at, dtype=np.float64) + 0.5
    gaps = _gaps(places, pitch)
    for _ in range(2):  # the distance of neighbours, once it is known which lanes are neighbours
        single = np.diff(places)[gaps == 1]
        pitch = float(np.median(single)) if len(single) > 1 else pitch
        gaps = _gaps(places, pitch)
    steps = np.concatenate(([0], np.cumsum(gaps)))
    fit = np.polynomial.Polynomial.fit(steps, places, 2 if len(places) > 4 else 1)
    uneven = float(np.sqrt(np.mean((places - fit(steps)) ** 2))) / pitch
    return Rhythm(pitch, places, steps, uneven, _band_width(profile, at, pitch) / pitch, agreement)


def _gaps(places: FloatArray, pitch: float) -> NDArray[np.intp]:
    """Return how many lanes further each lane is than the one before it."""
    return np.maximum(1, np.rint(np.diff(places) / pitch)).astype(np.intp)


def _without_strays(at: NDArray[np.intp], pitch: float) -> NDArray[np.intp]:
    """Leave out rises at either end that lie off the comb of the others: the edge of the membrane."""
    while len(at) > 2:
        steps = np.diff(at) / pitch
        off = np.abs(steps - np.rint(steps))
        if off[0] <= _STRAY and off[-1] <= _STRAY:
            break
        at = at[1:] if off[0] > off[-1] else at[:-1]
    return at


def _band_width(profile: FloatArray, at: NDArray[np.intp], pitch: float) -> float:
    """Return the usual width of the rises, half way between their height and the lowest place beside."""
    from scipy.ndimage import gaussian_filter1d

    smooth = gaussian_filter1d(profile, 1.5, mode="constant")
    reach = int(np.ceil(0.75 * pitch))
    widths: list[int] = []
    for place in map(int, at):
        first = max(0, place - reach)
        near = smooth[first : place + reach + 1]
        low = near < (smooth[place] + near.min()) / 2
        left, right = np.flatnonzero(low[: place - first]), np.flatnonzero(low[place - first :])
        start = int(left[-1]) if len(left) else -1
        end = place - first + int(right[0]) if len(right) else len(near)
        widths.append(end - start - 1)
    return float(np.median(widths))
