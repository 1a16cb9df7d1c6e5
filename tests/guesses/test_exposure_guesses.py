"""Exposure series, told by names that differ in nothing but the time."""

from __future__ import annotations

from pathlib import Path

import pytest

from blotquant.guesses import guess_images


def guessed(*names: str) -> list[tuple[float | None, str]]:
    return [(guess.exposure_s, guess.membrane) for guess in guess_images([Path(name) for name in names])]


@pytest.mark.parametrize(
    ("first", "second", "times"),
    [
        ("pSTAT3_10s_r1.tif", "pSTAT3_60sec_r1.tif", (10, 60)),
        ("pSTAT3 r1 500ms.tif", "pSTAT3 r1 2 s.tif", (0.5, 2)),
        ("pSTAT3_r1_exp 1min.tif", "pSTAT3_r1_exp 90s.tif", (60, 90)),
        ("pSTAT3_r1_exposure 5.scn", "pSTAT3_r1_exposure 2.5.scn", (5, 2.5)),
    ],
)
def test_times_in_the_names_make_a_series_on_one_membrane(first, second, times) -> None:
    assert guessed(first, second) == [(time, "pSTAT3 r1") for time in times]


def test_a_named_membrane_is_kept() -> None:
    assert guessed("STAT3_blot2_10s.tif", "STAT3_blot2_30s.tif") == [(10, "blot 2"), (30, "blot 2")]


@pytest.mark.parametrize(
    "names",
    [
        ("pSTAT3_r1_10s.tif",),  # one alone
        ("pSTAT3_r1_10s.tif", "pSTAT3_r2_60s.tif"),  # two experiments
        ("pSTAT3_r1_10s.tif", "STAT3_r1_60s.tif"),  # phospho and total
        ("pSTAT3_r1_10s.tif", "pSTAT3_r1.tif"),  # one does not say
        ("pSTAT3_a_10s.tif", "pSTAT3_b_10s.tif"),  # the same time twice
        ("pSTAT3_r1_5min.tif", "pSTAT3_r1_15min.tif"),  # minutes of treatment
    ],
)
def test_anything_else_is_none(names) -> None:
    assert {time for time, _ in guessed(*names)} == {None}
