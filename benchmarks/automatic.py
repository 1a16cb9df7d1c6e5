"""blotquant as a user runs it who states the number of lanes and nothing else."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.simulator import LANES, DrawnBlot
from blotquant import edits
from blotquant.model import Blot, Form, ImageRef, Lane, Method, Project, Sample
from blotquant.pipeline import Images, measure
from blotquant.results import BandResult, ImageInfo, Pixels, Report

FloatArray = NDArray[np.float64]
SAME_BAND_SD = 2.0  # a band found this near to a true one, in SD of a band, is that band
_Z = 1.959964  # of a 95 % interval


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What was found of the true bands of one blot; arrays of shape (band rows, lanes)."""

    volumes: FloatArray  # NaN: missed
    se: FloatArray
    set_aside: NDArray[np.bool_]  # said to be saturated: the program keeps these out of statistics
    false: int  # bands that are none
    estimates: FloatArray  # of clipped bands, NaN where there is none
    estimate_se: FloatArray

    @property
    def missed(self) -> NDArray[np.bool_]:
        """Return which true bands were not found, or found and called "not detected"."""
        return np.isnan(self.volumes)

    def covers(self, truth: FloatArray) -> NDArray[np.bool_]:
        """Return which 95 % intervals hold the true volume."""
        return np.abs(self.volumes - truth) <= _Z * self.se

    def estimate_covers(self, truth: FloatArray) -> NDArray[np.bool_]:
        """Return which 95 % intervals of estimates hold the true volume."""
        return np.abs(self.estimates - truth) <= _Z * self.estimate_se


@dataclass(frozen=True, slots=True)
class Cost:
    """Time of the processor, in seconds per blot; what else the computer does hardly counts."""

    all: float  # finding lanes and rows, then measuring every row
    measuring: float  # with the lanes in place


DEFAULT = Method()


def measured(pair: Sequence[DrawnBlot], method: Method = DEFAULT) -> tuple[list[Found], Cost]:
    """Measure the blots of one membrane with everything automatic.

    Returns
    -------
    found : one for each blot.
    cost : of this.
    """
    project, images = as_read(pair)
    project = edits.use_method(project, method)
    start = time.process_time()
    report = measure_all_rows(project, images)
    found = time.process_time()
    measure(report.project, images)
    cost = Cost((found - start) / len(pair), (time.process_time() - found) / len(pair))
    results = {blot.blot_id: blot.bands for blot in report.blots}
    return [compared(results.get(f"b{k}", ()), blot) for k, blot in enumerate(pair)], cost


def measure_all_rows(project: Project, images: Images) -> Report:
    """Measure, and measure again with every row that was seen named, as a user does who wants them all."""
    first = measure(project, images)
    wanted = first.project
    for blot in first.blots:
        wanted = edits.change_blot(wanted, blot.blot_id, rows=tuple(range(1, 1 + len(blot.rows_px))))
    return measure(wanted, images, first)


def compared(bands: Sequence[BandResult], truth: DrawnBlot) -> Found:
    """Return which found band is which true one: nearest first, each used once."""
    seen = [band for band in bands if band.status != "not detected"]
    volumes = np.full(truth.volumes.shape, np.nan)
    se, set_aside = volumes.copy(), np.zeros(volumes.shape, dtype=bool)
    estimates, estimate_se = volumes.copy(), volumes.copy()
    used: set[int] = set()
    for far, row, lane, index in sorted(_near(seen, truth)):
        if far <= SAME_BAND_SD and index not in used and np.isnan(volumes[row, lane]):
            used.add(index)
            volumes[row, lane], se[row, lane] = seen[index].volume, seen[index].volume_se
            set_aside[row, lane] = "SATURATED" in seen[index].flags
            estimate = seen[index].estimate
            if estimate is not None and estimate.volume is not None:
                estimates[row, lane], estimate_se[row, lane] = estimate.volume, estimate.se or 0.0
    return Found(volumes, se, set_aside, len(seen) - len(used), estimates, estimate_se)


def _near(bands: Sequence[BandResult], truth: DrawnBlot) -> list[tuple[float, int, int, int]]:
    """Return distance in SD, true row, true lane and band, of all that lie in each other's lane."""
    out: list[tuple[float, int, int, int]] = []
    for index, band in enumerate(bands):
        for row, lane in np.ndindex(truth.volumes.shape):
            beside = abs((band.left_px + band.right_px) / 2 - truth.col_px[row, lane])
            if beside < truth.pitch_px / 2:
                far = abs(band.row_px - truth.row_px[row, lane]) / truth.sd_px
                out.append((float(far), row, lane, index))
    return out


def as_read(pair: Sequence[DrawnBlot]) -> tuple[Project, Images]:
    """Return the pair as a project of which nothing is known, its pictures as if read from files."""
    forms: tuple[Form, ...] = ("phospho", "total")
    numbers = range(1, LANES + 1)
    samples = tuple(Sample(id=f"s{number}", treatment=f"lane {number}") for number in numbers)
    blots: list[Blot] = []
    pixels: dict[str, Pixels] = {}
    for k, (form, drawn) in enumerate(zip(forms, pair, strict=True)):
        name, bits = f"{form}.tif", 8 * drawn.image.dtype.itemsize
        lanes = tuple(Lane(id=f"b{k}l{number}", number=number, sample_id=f"s{number}") for number in numbers)
        ref = ImageRef(path=name)
        blots.append(Blot(id=f"b{k}", image=ref, target="band", form=form, membrane="m", lanes=lanes))
        ceiling = float(2**bits - 1)
        info = ImageInfo(
            name,
            1,
            f"{k:064d}",
            drawn.image.nbytes,
            "drawn",
            drawn.image.shape,
            bits,
            "light-bands",
            "linear",
            ceiling,
        )
        pixels[f"b{k}"] = Pixels(drawn.image, 1, 0.0, ceiling, info)
    return Project(samples=samples, blots=tuple(blots)), Images(pixels)
