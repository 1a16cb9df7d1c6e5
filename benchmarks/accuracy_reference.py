"""How close blotquant comes to pictures whose answer is known.

    python -m benchmarks.accuracy_reference

The pictures are reference data that is no part of the project: a folder named by $BLOTQUANT_DATA, or
`shared/data` beside the project.  `docs/accuracy.md` says what the figures mean; the tests in
`tests/reference` hold them.  Every number is made by `pipeline.measure`, as for any user: nothing is
known to the program but the file and the number of lanes.
"""

from __future__ import annotations

import csv
import itertools
import json
import math
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from blotquant import edits
from blotquant.model import Blot, ImageRef, Lane, Project, Sample
from blotquant.pipeline import load_images, measure
from blotquant.results import BandResult, BlotResult, Report

Box = tuple[float, float, float, float]  # top, left, bottom, right in px

CONTOUR = 0.05  # share of a band's height at which its outline is drawn
SAME_BAND = 0.5  # intersection over union from which two boxes are the same band
HIDDEN = 3  # ladder bands that are hidden at a time
_NEAR_PX = 6.0  # how far from its place in the table a ladder band may be found


def data_folder() -> Path:
    """Return the folder of the reference data, whether it is there or not."""
    named = os.environ.get("BLOTQUANT_DATA")
    return Path(named) if named else Path(__file__).resolve().parents[2] / "shared" / "data"


def bare_project(image: str, lanes: int, *, crop: Box | None = None) -> Project:
    """Return a project of one picture of which nothing is known but the number of lanes.

    Parameters
    ----------
    image : path of the picture, relative to the folder it will be read from.
    lanes : how many lanes it has.
    crop : part of the picture to look at, for figures with letters around the blot.
    """
    numbers = range(1, lanes + 1)
    samples = tuple(Sample(id=f"s{number}", treatment=f"lane {number}") for number in numbers)
    placed = tuple(Lane(id=f"l{number}", number=number, sample_id=f"s{number}") for number in numbers)
    blot = Blot(
        id="b1",
        image=ImageRef(path=image),
        target="band",
        form="total",
        membrane=image,
        crop=crop,
        lanes=placed,
    )
    return Project(samples=samples, blots=(blot,))


def measure_picture(path: Path, lanes: int, *, crop: Box | None = None) -> Report:
    """Measure every band row of a picture, as a user does who names all rows that were found.

    Returns
    -------
    Report
        Without a blot if the picture could not be measured; its problems say why.
    """
    project = bare_project(path.name, lanes, crop=crop)
    images = load_images(project, path.parent)
    first = measure(project, images)
    if not first.blots:
        return first
    rows = tuple(range(1, 1 + len(first.blots[0].rows_px)))
    return measure(edits.change_blot(first.project, "b1", rows=rows), images)


def outline(band: BandResult, report: Report) -> Box:
    """Return the outline at 5 % of a band's height.

    What is integrated is wider: `band_extent_sigma` SD of the band above and below its middle, and a lane
    of 1.2 x the band's width at 5 % + 2 px, so that the tails count.  Other programs draw their boxes at
    5 % of the height; a Gaussian has sunk to that at 2.448 SD.
    """
    share = math.sqrt(2 * math.log(1 / CONTOUR)) / report.project.method.band_extent_sigma
    half_height = share * max(band.row_px - band.top_px, band.bottom_px - band.row_px)
    centre = (band.left_px + band.right_px) / 2
    half_width = (band.right_px - band.left_px - 2) / 1.2 / 2
    return (
        band.row_px - half_height,
        centre - half_width,
        band.row_px + half_height,
        centre + half_width,
    )


def overlap(one: Box, other: Box) -> float:
    """Return the intersection of two boxes over their union."""
    height = min(one[2], other[2]) - max(one[0], other[0])
    width = min(one[3], other[3]) - max(one[1], other[1])
    shared = max(0.0, height) * max(0.0, width)
    return shared / (_area(one) + _area(other) - shared)


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def matched(found: Sequence[Box], true: Sequence[Box]) -> list[tuple[int, int]]:
    """Return which found box is which true one: best overlap first, each box used once."""
    pairs = sorted(
        ((overlap(box, other), i, k) for i, box in enumerate(found) for k, other in enumerate(true)),
        reverse=True,
    )
    out: list[tuple[int, int]] = []
    for share, i, k in pairs:
        if share >= SAME_BAND and all(i != used and k != taken for used, taken in out):
            out.append((i, k))
    return out


@dataclass(frozen=True, slots=True)
class BandScore:
    """Bands found, missed and invented, and how far their volumes are off."""

    matched: int
    found: int
    true: int
    clean_errors_percent: tuple[float, ...]  # of matched bands that neither saturate nor overlap
    all_errors_percent: tuple[float, ...]

    @property
    def f1(self) -> float:
        """Harmonic mean of the shares of true bands found and of found bands that are true."""
        return 2 * self.matched / (self.found + self.true)


def score_peer_blots(folder: Path) -> BandScore:
    """Score the 30 simulated blots of another project (its folder `synthetic_peer`)."""
    return added(
        score_peer_blot(path, folder / "ground_truth" / f"{path.stem}.json")
        for path in sorted((folder / "images").iterdir())
    )


def added(scores: Iterable[BandScore]) -> BandScore:
    """Return the scores of several pictures as one."""
    parts = tuple(scores)
    return BandScore(
        sum(part.matched for part in parts),
        sum(part.found for part in parts),
        sum(part.true for part in parts),
        tuple(itertools.chain.from_iterable(part.clean_errors_percent for part in parts)),
        tuple(itertools.chain.from_iterable(part.all_errors_percent for part in parts)),
    )


def score_peer_blot(image: Path, truth_file: Path) -> BandScore:
    """Score one simulated blot: bands that are not detected count as not found."""
    truth: list[dict[str, Any]] = json.loads(truth_file.read_text(encoding="utf-8"))["bands"]
    report = measure_picture(image, 1 + max(band["lane_index"] for band in truth))
    bands = [band for blot in report.blots for band in blot.bands if band.status != "not detected"]
    boxes = [outline(band, report) for band in bands]
    pairs = matched(boxes, [_true_box(band["roi"]) for band in truth])
    errors = [_error(bands[i].volume, truth[k]["true_integrated_intensity_dn"]) for i, k in pairs]
    clean = [error for error, (_, k) in zip(errors, pairs, strict=True) if not truth[k]["qc_flags"]]
    return BandScore(len(pairs), len(bands), len(truth), tuple(clean), tuple(errors))


def _true_box(roi: dict[str, float]) -> Box:
    return (roi["y"], roi["x"], roi["y"] + roi["height"], roi["x"] + roi["width"])


def _error(volume: float, true: float) -> float:
    return 100 * abs(volume / true - 1)


def score_ladder(folder: Path) -> dict[int, float]:
    """Return the hide-three score of each lane of the gel of known masses (folder `gelgenie`).

    Over all ways to hide three bands of a lane, ng = a + b x volume is fitted to the others; the score is
    the mean of |error| of the hidden ones in percent.
    """
    with (folder / "ladder_truth.csv").open(encoding="utf-8", newline="") as file:
        table = [{name: float(text) for name, text in row.items()} for row in csv.DictReader(file)]
    found = measure_picture(folder / "ladder_reference_gel.tif", 4).blots[0]
    return {lane: hide_three(*_masses(table, found, lane)) for lane in (1, 2, 3, 4)}


def _masses(
    table: Sequence[dict[str, float]], found: BlotResult, lane: int
) -> tuple[list[float], list[float]]:
    """Return mass (ng) and volume of every ladder band of a lane; each must have been found."""
    bands = [band for band in found.bands if band.lane == lane]
    masses: list[float] = []
    volumes: list[float] = []
    for row in (row for row in table if row["lane"] == lane):
        nearest = min(bands, key=lambda band: abs(band.row_px - row["y_peak"] - 0.5))
        if abs(nearest.row_px - row["y_peak"] - 0.5) > _NEAR_PX:
            raise ValueError(f"lane {lane}: no band was found at image row {row['y_peak']:.0f}")
        masses.append(row["ng_NEB"])
        volumes.append(nearest.volume)
    return masses, volumes


def hide_three(masses: Sequence[float], volumes: Sequence[float]) -> float:
    """Return the mean error (percent) of hidden masses predicted from a line through the others."""
    mass, volume = np.array(masses), np.array(volumes)
    errors: list[float] = []
    for hidden in itertools.combinations(range(len(mass)), HIDDEN):
        seen = np.ones(len(mass), dtype=bool)
        seen[list(hidden)] = False
        slope, start = np.polyfit(volume[seen], mass[seen], 1)
        errors.extend(np.abs((start + slope * volume[~seen]) / mass[~seen] - 1))
    return 100 * float(np.mean(errors))


def main() -> int:
    """Print all figures."""
    folder = data_folder()
    if not folder.is_dir():
        sys.stderr.write(f"{folder}: the reference data is not there; name its folder in BLOTQUANT_DATA.\n")
        return 2
    peer = score_peer_blots(folder / "synthetic_peer")
    ladder = score_ladder(folder / "gelgenie")
    lines = [
        "simulated blots of another project (30 pictures)",
        f"  bands            {peer.true} true, {peer.found} found, {peer.matched} matched",
        f"  F1               {peer.f1:.3f}  (precision {peer.matched / peer.found:.3f}, "
        f"recall {peer.matched / peer.true:.3f})",
        f"  error, clean     {_summary(peer.clean_errors_percent)}",
        f"  error, matched   {_summary(peer.all_errors_percent)}",
        "gel of known masses, hide-three score",
        *(f"  lane {lane}           {score:.1f} %" for lane, score in ladder.items()),
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _summary(errors: Sequence[float]) -> str:
    return f"mean {np.mean(errors):.2f} %, median {np.median(errors):.2f} %  (n = {len(errors)})"


if __name__ == "__main__":
    sys.exit(main())
