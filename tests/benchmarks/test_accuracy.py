from __future__ import annotations

import numpy as np
import pytest

from benchmarks import accuracy
from benchmarks.automatic import compared, measured
from benchmarks.conditions import named
from benchmarks.simulator import DrawnBlot, draw_pair
from blotquant.results import BandResult, Status


@pytest.fixture(scope="module")
def pair() -> tuple[DrawnBlot, DrawnBlot]:
    return draw_pair(named(["clean"])[0], 0)


def band(truth: DrawnBlot, row: int, lane: int, off_px: float, status: Status = "ok") -> BandResult:
    at, col = float(truth.row_px[row, lane]) + off_px, float(truth.col_px[row, lane])
    key = ("b0", f"l{lane}", row)
    box = (at - 20, at + 20, col - 25, col + 25)
    return BandResult(key, lane + 1, row + 1, at, *box, 7.0, 1.0, 0.0, 9.0, 1.0, 2.0, 0, "auto", status)


def test_a_band_counts_once_and_what_lies_elsewhere_is_false(pair: tuple[DrawnBlot, DrawnBlot]) -> None:
    truth = pair[0]
    bands = [band(truth, 0, 0, 1.0), band(truth, 0, 0, 3.0), band(truth, 1, 4, 3 * truth.sd_px)]
    found = compared([*bands, band(truth, 2, 2, 0, "not detected")], truth)
    assert found.volumes[0, 0] == 7
    assert found.missed.sum() == truth.volumes.size - 1
    assert found.false == 2


def test_an_interval_covers_within_two_standard_errors(pair: tuple[DrawnBlot, DrawnBlot]) -> None:
    found = compared([band(pair[0], 0, 0, 0.0)], pair[0])
    covered = (found.covers(np.full(pair[0].volumes.shape, true))[0, 0] for true in (8.9, 9.1))
    assert list(covered) == [True, False]


def test_every_band_of_a_clean_blot_is_found(pair: tuple[DrawnBlot, DrawnBlot]) -> None:
    for found, truth in zip(measured(pair)[0], pair, strict=True):
        assert found.false == 0
        assert found.volumes == pytest.approx(truth.volumes, rel=0.02)


def test_the_table_has_a_row_for_each_method(capsys: pytest.CaptureFixture[str]) -> None:
    assert accuracy.main(["--blots", "2", "--no-imagej", "saturation"]) == 0
    shown = capsys.readouterr().out
    for name in (accuracy.OWN, *accuracy.PEERS):
        assert name in shown
    assert "1 of them not flagged" in shown  # a single pixel, which noise has put there


def test_an_unknown_condition_is_refused_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        accuracy.main(["moon"])
    assert "no condition moon" in capsys.readouterr().err
