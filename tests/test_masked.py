"""Bands on pixels that hold no number are flagged and give no number."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from blotquant.analysis.bands import RowMeasured
from blotquant.analysis.masked import without_masked
from blotquant.results import BandResult

BAND = BandResult(
    key=("b1", "l1", 1),
    lane=1,
    band=1,
    row_px=25.0,
    top_px=20.0,
    bottom_px=30.0,
    left_px=10.0,
    right_px=20.0,
    volume=100.0,
    volume_se=1.0,
    background=5.0,
    snr=100.0,
    lod=3.0,
    loq=10.0,
    saturated_px=0,
    kind="auto",
    status="ok",
)


def measured(first: int, rows: int) -> RowMeasured:
    none = np.zeros(1)
    fields = dict.fromkeys(RowMeasured.__slots__, none)
    fields |= {"first_row": np.array([first]), "profile": np.zeros((1, rows)), "alternatives": ()}
    return RowMeasured(**fields)


def masked(*places: tuple[int, int]) -> np.ndarray:
    out = np.zeros((60, 40), dtype=bool)
    for place in places:
        out[place] = True
    return out


@pytest.mark.parametrize(
    ("places", "status", "flags"),
    [
        ([(25, 15)], "not quantifiable", ("MASKED",)),  # in the box
        ([(8, 15)], "ok", ("MASKED",)),  # one pixel of the background
        ([(8, col) for col in range(10, 20)] + [(9, col) for col in range(10, 20)], "ok", ("MASKED",)),
        ([(row, col) for row in (6, 7, 8) for col in range(10, 20)], "not quantifiable", ("MASKED",)),
        ([(25, 25)], "ok", ()),  # beside the lane
        ([(55, 15)], "ok", ()),  # beyond the window
    ],
)
def test_what_a_masked_pixel_does_to_a_band(
    places: list[tuple[int, int]], status: str, flags: tuple[str, ...]
) -> None:
    # The window has 40 rows x 10 columns: 20 pixels are 5 % of it, 30 are 7.5 %.
    found = without_masked([BAND], masked(*places), {0: measured(5, 40)})[0]
    assert (found.status, found.flags) == (status, flags)


def test_nothing_masked_changes_nothing() -> None:
    assert without_masked([BAND], None, {}) == [BAND]
    assert without_masked([BAND], masked(), {0: measured(5, 40)}) == [BAND]


def test_the_lanes_of_a_row_have_their_own_windows() -> None:
    second = replace(BAND, key=("b1", "l2", 1), lane=2, left_px=22.0, right_px=32.0)
    row = measured(5, 40)
    row = replace(row, first_row=np.array([5, 15]), profile=np.zeros((2, 40)))
    found = without_masked([BAND, second], masked((50, 15), (50, 25)), {0: row})
    assert [band.flags for band in found] == [(), ("MASKED",)]
