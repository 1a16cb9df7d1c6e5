"""How often lanes are misplaced, and whether that is told, where most lanes of a picture show nothing."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from benchmarks.accuracy_reference import bare_project
from blotquant.pipeline import load_images, measure
from tests import synthetic

PICTURES = 10
VOLUME = 250_000
RIGHT = 0.25  # of the pitch, up to which a lane is where it should be


def tried(
    folder: Path, count: int, visible: Iterable[int], pitch_px: float | None, seed: int
) -> tuple[bool, bool]:
    """Draw and measure one picture; return whether its lanes lie right, and whether a finding doubts it."""
    import tifffile

    volumes = np.zeros(count)
    volumes[list(visible)] = VOLUME
    image, truth = synthetic.blot(volumes, (220, 240 + 30 * count), pitch_px=pitch_px, noise=15, seed=seed)
    tifffile.imwrite(folder / "blot.tif", image)
    project = bare_project("blot.tif", count)
    report = measure(project, load_images(project, folder))
    placed = [np.mean(lane.centre, axis=0)[1] for lane in report.project.blots[0].lanes if lane.centre]
    true = truth["centres"].mean(axis=1)[:, 1]
    right = len(placed) == count and bool(np.max(np.abs(placed - true)) < RIGHT * truth["pitch_px"])
    return right, any(problem.code == "LANES_UNSURE" for problem in report.problems)


def line(count: int, visible: tuple[int, ...], pitch_px: float | None) -> str:
    """Return one printed line about pictures that differ in their noise only."""
    with tempfile.TemporaryDirectory() as folder:
        found = [tried(Path(folder), count, visible, pitch_px, seed) for seed in range(PICTURES)]
    misplaced = sum(not right for right, _ in found)
    silent = sum(not (right or warned) for right, warned in found)
    shown = ", ".join(str(lane + 1) for lane in visible)
    room = "" if pitch_px is None else f", {pitch_px:g} px apart"
    result = f"misplaced in {misplaced} of {PICTURES}, without a warning {silent}"
    return f"{count} lanes{room}, visible {shown}: {result}"


def main() -> int:
    """Print how many pictures of each kind were wrong."""
    for count in (12, 15):
        upper_half = tuple(range(count // 2, count))
        for visible in ((3, 7, 8), (2, 3, 11), (0, count - 1), (5, 6), (0, 1, 2, 3), upper_half):
            sys.stdout.write(line(count, visible, None) + "\n")
        sys.stdout.write(line(count, upper_half, 28.0) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
