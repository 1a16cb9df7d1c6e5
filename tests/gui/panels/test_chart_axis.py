from __future__ import annotations

import math

import pytest

from blotquant.gui.panels.bare_plot import NumberAxis
from blotquant.gui.panels.chart_axis import FoldAxis, log_ticks


@pytest.mark.parametrize(
    ("low", "high", "size_px", "folds"),
    [
        (0.0, 2.0, 300, [1, 2, 5, 10, 20, 50, 100]),
        (0.0, 2.0, 110, [1, 3, 10, 30, 100]),
        (-1.0, 3.0, 110, [0.1, 1, 10, 100, 1000]),
    ],
)
def test_folds_have_as_many_ticks_as_there_is_room_for(
    low: float, high: float, size_px: float, folds: list[float]
) -> None:
    (_, texts), (_, small) = log_ticks(low, high, size_px)
    assert texts == pytest.approx([math.log10(fold) for fold in folds])
    assert not set(texts) & set(small)
    assert all(low <= place <= high for place in small)


def test_folds_are_written_out(qapp) -> None:
    axis = FoldAxis()
    axis.show_log(True)
    assert axis.tickStrings([-1.0, math.log10(0.5), 0.0, 3.0], 1.0, 1.0) == ["0.1", "0.5", "1", "1,000"]
    assert axis.tickStrings([0.3], 1.0, 0.1) == [""]


@pytest.mark.parametrize(
    ("values", "spacing", "texts"),
    [
        ([0.0, 5000.0, 10000.0], 5000.0, ["0", "5,000", "10,000"]),
        ([-0.5, 0.0, 0.5], 0.5, ["−0.5", "0.0", "0.5"]),
        ([0.0, 2e-7], 2e-7, ["0", "2.0e−07"]),
    ],
)
def test_numbers_of_an_axis_can_be_told_apart(
    qapp, values: list[float], spacing: float, texts: list[str]
) -> None:
    assert NumberAxis("left").tickStrings(values, 1.0, spacing) == texts
