"""Small experiments on disk whose true volumes are known: pictures and the layout sheet beside them.

Six lanes: vehicle, four doses of a drug and a positive control.  The pictures come from `synthetic`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import tifffile
from numpy.typing import NDArray

from blotquant.files.layouts import read_layout
from blotquant.pipeline import run
from blotquant.results import BandResult, BlotResult, Report
from tests.synthetic import blot

SAMPLES: tuple[dict[str, object], ...] = (
    {"treatment": "vehicle", "role": "vehicle"},
    {"treatment": "hetrombopag", "dose_nM": 1},
    {"treatment": "hetrombopag", "dose_nM": 3},
    {"treatment": "hetrombopag", "dose_nM": 10},
    {"treatment": "hetrombopag", "dose_nM": 30},
    {"treatment": "rhTPO", "role": "positive"},
)
PHOSPHO = (40_000, 90_000, 150_000, 240_000, 280_000, 320_000)
TOTAL = (300_000, 280_000, 330_000, 290_000, 310_000, 305_000)
COLUMNS: tuple[str, ...] = (
    "image",
    "target",
    "form",
    "lane",
    "treatment",
    "dose_nM",
    "role",
    "replicate",
    "row",
    "page",
)

Picture = NDArray[np.uint16]


@dataclass(frozen=True)
class Entry:
    """One blot of the layout sheet: which image, and what it shows."""

    image: str
    target: str
    form: str
    membrane: str = ""
    replicate: int = 1
    row: str = ""
    page: int = 1

    def rows(self) -> list[dict[str, object]]:
        """Return its rows of the sheet, one for each lane."""
        shared = {
            "image": self.image,
            "target": self.target,
            "form": self.form,
            "membrane": self.membrane,
            "replicate": self.replicate,
            "row": self.row,
            "page": self.page,
        }
        return [shared | {"lane": lane} | sample for lane, sample in enumerate(SAMPLES, start=1)]


def picture(volumes: Any, seed: int = 0, **drawing: Any) -> Picture:
    """Return a small picture of bands of these volumes, with a little noise."""
    settings: dict[str, Any] = {"shape": (200, 420), "noise": 6.0, "gradient": (0.4, 0.2)} | drawing
    image, _ = blot(volumes, seed=seed, **settings)
    return np.asarray(image, dtype=np.uint16)


def write_sheet(path: Path, rows: Iterable[dict[str, object]]) -> Path:
    """Write the rows of a layout sheet as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, (*COLUMNS, "membrane"), restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path


def write_layout(folder: Path, entries: Sequence[Entry], name: str = "layout.csv") -> Path:
    """Write a layout sheet of these blots."""
    return write_sheet(folder / name, (row for entry in entries for row in entry.rows()))


def pair(replicate: int = 1, target: str = "STAT5") -> tuple[Entry, Entry]:
    """Return a phospho and a total blot on one membrane."""
    membrane = f"{target}-r{replicate}"
    phospho = Entry(f"p{target}_r{replicate}.tif", target, "phospho", membrane, replicate)
    return phospho, replace(phospho, image=f"{target}_r{replicate}.tif", form="total")


def write_pairs(folder: Path, replicates: int = 1, **drawing: Any) -> Path:
    """Write pictures and layout sheet of one pair for each replicate; return the sheet."""
    entries = [entry for number in range(1, replicates + 1) for entry in pair(number)]
    for seed, entry in enumerate(entries):
        volumes = PHOSPHO if entry.form == "phospho" else TOTAL
        tifffile.imwrite(folder / entry.image, picture(volumes, seed, **drawing))
    return write_layout(folder, entries)


def measured(sheet: Path) -> Report:
    """Measure what a layout sheet says, in this process."""
    return run(read_layout(sheet), sheet.parent, jobs=1)


def volumes_of(result: BlotResult, row: int = 1) -> list[float]:
    """Return the volumes of one band row from the first lane to the last."""
    return [band.volume for band in result.bands if band.band == row]


def bands_of(report: Report) -> list[BandResult]:
    """Return all bands of a report."""
    return [band for result in report.blots for band in result.bands]


def assert_same_values(one: object, other: object) -> None:
    """Fail unless two values agree, arrays and what holds them included."""
    assert type(one) is type(other)
    if isinstance(one, tuple) and isinstance(other, tuple):
        assert len(one) == len(other)
        for mine, yours in zip(one, other, strict=True):
            assert_same_values(mine, yours)
    elif is_dataclass(one):
        for part in fields(one):
            assert_same_values(getattr(one, part.name), getattr(other, part.name))
    elif isinstance(one, np.ndarray):
        np.testing.assert_array_equal(one, other)
    else:
        assert one == other


def assert_same(one: Report, other: Report) -> None:
    """Fail unless two reports agree in every value, to the last bit."""
    assert one.project == other.project
    assert [result.blot_id for result in one.blots] == [result.blot_id for result in other.blots]
    for mine, yours in zip(one.blots, other.blots, strict=True):
        assert (mine.info, mine.bands, mine.rows_px) == (yours.info, yours.bands, yours.rows_px)
        assert mine.problems == yours.problems
        assert_same_values(mine.lanes, yours.lanes)
    assert one.ratios == other.ratios
    assert one.summary == other.summary
    assert one.dose_response == other.dose_response
    assert one.time_course == other.time_course
    assert one.alignments == other.alignments
    assert one.problems == other.problems
    assert one.versions == other.versions
    assert one.unmeasured == other.unmeasured
