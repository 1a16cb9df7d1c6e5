"""The person at another program: where the rectangles are drawn and where the mouse is clicked.

Kinder than life: the person knows where every band is, sees the two bands of a doublet however close they
are, and errs by a pixel or two only.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from benchmarks.simulator import DrawnBlot

FloatArray = NDArray[np.float64]
LANE_WIDTH = 0.90  # of the lane pitch
MISPLACED_PX = 2.0  # of a rectangle, sideways, to either side
CLICK_PX = 1.0
_ONE_GROUP_SD = 8.0  # bands nearer than this are looked at together
_LOOK_SD = 9.0  # how far around a group its feet are sought
_SMOOTH_ROWS = 2.0


@dataclass(frozen=True, slots=True, eq=False)
class Foot:
    """A point where a baseline is fixed on a profile."""

    row: float
    height: float


@dataclass(frozen=True, slots=True, eq=False)
class Peaks:
    """One band, or the bands of a doublet, on the profile of one lane."""

    bands: tuple[int, ...]  # band rows of the truth
    centres: tuple[float, ...]  # image rows, centres of pixels at whole numbers
    left: Foot  # where a hull below the smoothed profile leaves the peaks
    right: Foot
    valleys: tuple[Foot, ...]  # between the bands
    sd_px: float


class Sitting:
    """One person's work on one blot; the same seed clicks on the same places."""

    def __init__(self, blot: DrawnBlot, seed: tuple[int, ...]) -> None:
        self.blot = blot
        self.image = blot.image.astype(np.float64)
        self.rng = np.random.default_rng([77, *seed])
        self.width = round(LANE_WIDTH * blot.pitch_px)
        self.lanes = range(blot.volumes.shape[1])
        self.lane_left = np.array([self._left(float(blot.col_px[:, k].mean())) for k in self.lanes])
        self.band_left = np.array(
            [[self._left(float(col)) for col in row] for row in blot.col_px], dtype=np.intp
        )

    def _left(self, col: float) -> int:
        return round(col - self.width / 2 + self.rng.uniform(-MISPLACED_PX, MISPLACED_PX))

    def click(self) -> float:
        """Return how far a click misses, in px."""
        return float(self.rng.uniform(-CLICK_PX, CLICK_PX))

    def upright(self, lane: int) -> FloatArray:
        """Return the mean profile of an upright rectangle over the whole lane."""
        left = self.lane_left[lane]
        return self.image[:, left : left + self.width].mean(axis=1)

    def following(self, lane: int) -> FloatArray:
        """Return the mean profile of a lane whose middle follows the bands, row by row."""
        rows = np.arange(self.image.shape[0])
        middle = np.interp(rows + 0.5, self.blot.row_px[:, lane], self.band_left[:, lane])
        columns = np.rint(middle).astype(np.intp)[:, None] + np.arange(self.width)
        return self.image[rows[:, None], np.clip(columns, 0, self.image.shape[1] - 1)].mean(axis=1)

    def peaks(self, lane: int, profile: FloatArray) -> list[Peaks]:
        """Return the bands of a lane as the person sees them on its profile."""
        smooth = smoothed(profile, _SMOOTH_ROWS)
        return [self._peaks(group, lane, profile, smooth) for group in self._groups(lane)]

    def _groups(self, lane: int) -> list[tuple[int, ...]]:
        groups: list[tuple[int, ...]] = [(0,)]
        for band in range(1, len(self.blot.row_px)):
            apart = self.blot.row_px[band, lane] - self.blot.row_px[band - 1, lane]
            near = apart < _ONE_GROUP_SD * self.blot.sd_px
            groups = [*groups[:-1], (*groups[-1], band)] if near else [*groups, (band,)]
        return groups

    def _peaks(self, bands: tuple[int, ...], lane: int, profile: FloatArray, smooth: FloatArray) -> Peaks:
        sd = self.blot.sd_px
        centres = tuple(float(self.blot.row_px[band, lane]) - 0.5 for band in bands)
        first = max(0, int(centres[0] - _LOOK_SD * sd))
        last = min(len(profile), int(centres[-1] + _LOOK_SD * sd) + 1)
        hull = first + lower_hull(smooth[first:last])
        inner = (int(centres[0]), int(centres[-1]) + 1)
        top = inner[0] + int(np.argmax(smooth[inner[0] : inner[1] + 1]))
        left, right = hull[hull < top].max(), hull[hull > top].min()
        valleys = tuple(self.foot(profile, self._valley(smooth, *pair), near=0) for pair in pairwise(centres))
        feet = (self.foot(profile, float(left)), self.foot(profile, float(right)))
        return Peaks(bands, centres, *feet, valleys, sd)

    def _valley(self, smooth: FloatArray, upper: float, lower: float) -> float:
        """Return the lowest row between two bands; half way where there is no valley."""
        first, last = round(upper), round(lower)
        lowest = first + int(np.argmin(smooth[first : last + 1]))
        return float(lowest) if first < lowest < last else (upper + lower) / 2

    def foot(self, profile: FloatArray, row: float, near: int = 3) -> Foot:
        """Return the point clicked at a row; its height is the mean of the rows up to `near` away."""
        at = float(np.clip(row + self.click(), 0, len(profile) - 1))
        first = max(0, round(at) - near)
        return Foot(at, float(profile[first : round(at) + near + 1].mean()))


def smoothed(profile: FloatArray, rows: float) -> FloatArray:
    """Return a profile under a Gaussian of this SD."""
    half = int(np.ceil(4 * rows))
    kernel = np.exp(-0.5 * (np.arange(-half, half + 1) / rows) ** 2)
    padded = np.pad(profile, half, mode="edge")
    return np.asarray(np.convolve(padded, kernel / kernel.sum(), mode="valid"), dtype=np.float64)


def lower_hull(profile: FloatArray) -> NDArray[np.intp]:
    """Return the indices of the corners of the convex hull below a profile."""
    corners: list[int] = []
    for index, height in enumerate(profile):
        while len(corners) > 1:
            before, at = corners[-2], corners[-1]
            turn = (at - before) * (height - profile[before]) - (index - before) * (
                profile[at] - profile[before]
            )
            if turn > 0:
                break
            corners.pop()
        corners.append(index)
    return np.array(corners, dtype=np.intp)
