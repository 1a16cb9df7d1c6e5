"""ImageJ itself as a method of the benchmark: its gel analyzer, driven by a macro on a screen of its own.

Optional: needs `java`, `Xvfb` and `ij.jar` (Debian's package `imagej`, or a file named by $BLOTQUANT_IJ_JAR).
The same person sits there as at the emulations: rectangles and feet are those of `benchmarks.sitting`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.sitting import Peaks, Sitting

FloatArray = NDArray[np.float64]

MACRO = Path(__file__).with_name("gel_analyzer.ijm")
_JAR = Path("/usr/share/java/ij.jar")
_TOP_PX = 16  # of the plot above the first lane
_LEAST_PX = 4  # height in the plot below which nobody can click into a peak
_SECONDS = 120


def missing() -> str:
    """Return in words what is not there; "" if ImageJ can be run."""
    lacking = [name for name in ("java", "Xvfb", "xvfb-run") if not shutil.which(name)]
    if not jar().is_file():
        lacking.append("ij.jar (install imagej, or name the file in BLOTQUANT_IJ_JAR)")
    return ", ".join(lacking)


def jar() -> Path:
    """Return the file that is ImageJ."""
    return Path(os.environ.get("BLOTQUANT_IJ_JAR", str(_JAR)))


def gel_analyzer(sittings: Sequence[Sitting]) -> list[FloatArray]:
    """Return the band volumes that ImageJ's gel analyzer gives, (band rows, lanes) for each blot, in counts.

    A band too low in the plot to be clicked into, or whose outline cannot be closed, is NaN.  Areas are
    those of ImageJ in pixels of its plot, turned into counts with the scale of the plot.
    """
    import tifffile

    plots = [_Plot(sitting) for sitting in sittings]
    with tempfile.TemporaryDirectory() as folder:
        lines: list[str] = []
        for k, plot in enumerate(plots):
            picture = Path(folder) / f"blot{k}.tif"
            tifffile.imwrite(picture, plot.sitting.blot.image)
            lines += [f"open {picture}", *plot.lanes(), "plot", *plot.drawing(), *plot.clicks(), "close"]
        answer = _answer(Path(folder) / "orders.txt", lines)
    out: list[FloatArray] = []
    for plot in plots:
        size, *areas = answer[: 1 + len(plot.clicked)]
        answer = answer[1 + len(plot.clicked) :]
        if size != f"size {plot.width} {plot.height}":
            raise RuntimeError(f"ImageJ's plot is not as expected: {size}")
        out.append(plot.volumes([float(line.removeprefix("area ")) for line in areas]))
    return out


def _answer(orders: Path, lines: Sequence[str]) -> list[str]:
    """Let ImageJ carry out the orders and return what it wrote."""
    orders.write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = ["xvfb-run", "-a", "-s", "-screen 0 2400x1800x24", "java", f"-Duser.home={orders.parent}"]
    command += ["-jar", str(jar()), "-macro", str(MACRO), str(orders)]
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
    return Path(f"{orders}.areas").read_text(encoding="utf-8").splitlines()


class _Plot:
    """The plot that ImageJ will draw, so that lines and clicks can be placed on it beforehand."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting
        self.profiles = [sitting.upright(lane) for lane in range(len(sitting.lane_left))]
        self.peaks = [sitting.peaks(lane, profile) for lane, profile in enumerate(self.profiles)]
        rows = len(self.profiles[0])
        self.width = max(rows, 650)
        self.lane_px = max(self.width // 2, 250)
        self.height = _TOP_PX + self.lane_px * len(self.profiles) + 2
        self.low = min(float(profile.min()) for profile in self.profiles)
        high = max(float(profile.max()) for profile in self.profiles)
        self.across = self.width / rows  # plot px for each row of the image
        self.up = self.lane_px / (high - self.low)  # plot px for each count
        self.clicked: list[tuple[int, int]] = []  # band, lane

    def lanes(self) -> list[str]:
        """Return the orders that choose the lanes."""
        rows, width = len(self.profiles[0]), self.sitting.width
        return [f"lane {left} 0 {width} {rows}" for left in self.sitting.lane_left]

    def _point(self, lane: int, row: float, height: float) -> tuple[int, int]:
        base = _TOP_PX + self.lane_px * (lane + 1)
        return round(row * self.across), base - int((height - self.low) * self.up + 0.5)

    def drawing(self) -> list[str]:
        """Return the orders that draw a line below every band or doublet and drop lines in its valleys."""
        out: list[str] = []
        for lane, groups in enumerate(self.peaks):
            for peaks in groups:
                left, right = peaks.left, peaks.right
                out.append(self._line(lane, (left.row, left.height), (right.row, right.height)))
                cuts = (left.row, *(valley.row for valley in peaks.valleys), right.row)
                ends = [((row, _below(peaks, row)), (row, self._curve(lane, row))) for row in cuts]
                out += [self._line(lane, *pair) for pair in ends]
        return out

    def _curve(self, lane: int, row: float) -> float:
        """Return the highest point of the curve within a pixel, so that a line to it leaves no gap."""
        return float(self.profiles[lane][max(0, int(row) - 1) : int(row) + 3].max())

    def _line(self, lane: int, one: tuple[float, float], other: tuple[float, float]) -> str:
        start, end = self._point(lane, *one), self._point(lane, *other)
        return f"line {start[0]} {start[1]} {end[0]} {end[1]}"

    def clicks(self) -> list[str]:
        """Return the orders that click the wand into every band that is tall enough for it."""
        out: list[str] = []
        for lane, groups in enumerate(self.peaks):
            for peaks in groups:
                for band, centre in zip(peaks.bands, peaks.centres, strict=True):
                    top, line = float(self.profiles[lane][round(centre)]), _below(peaks, centre)
                    if (top - line) * self.up >= _LEAST_PX:
                        col, row = self._point(lane, centre, line + 0.4 * (top - line))
                        out.append(f"wand {col} {row}")
                        self.clicked.append((band, lane))
        return out

    def volumes(self, areas: list[float]) -> FloatArray:
        """Return areas of the plot as counts; what leaked out of its peak is no volume."""
        out = np.full(self.sitting.blot.volumes.shape, np.nan)
        most = self.width * self.lane_px / 2
        for (band, lane), pixels in zip(self.clicked, areas, strict=True):
            if 0 < pixels < most:
                out[band, lane] = pixels / (self.across * self.up) * self.sitting.width
        return out


def _below(peaks: Peaks, row: float) -> float:
    """Return the height of the line between the feet at a row."""
    share = (row - peaks.left.row) / max(peaks.right.row - peaks.left.row, 1e-9)
    return peaks.left.height + share * (peaks.right.height - peaks.left.height)
