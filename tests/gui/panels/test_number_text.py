from __future__ import annotations

import math

import pytest

from blotquant.gui.panels.number_text import counts, decimal, dose, plain, three_figures


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (29.8055, "29.8"),
        (9.996, "10.0"),
        (0.0432, "0.0432"),
        (0.00100, "0.00100"),
        (0.00042, "4.2e−04"),
        (1234.5, "1,234"),
        (123.4, "123"),
        (-0.5, "−0.500"),
        (0.0, "0"),
        (None, "–"),
        (math.nan, "–"),
    ],
)
def test_three_digits_count(value: float | None, text: str) -> None:
    assert three_figures(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(1976671.8, "1,976,672"), (-890270.3, "−890,270"), (0, "0"), (0.25, "0.250"), (None, "–")],
)
def test_counts_are_whole_unless_small(value: float | None, text: str) -> None:
    assert counts(value) == text


def test_decimals_have_no_minus_before_zero() -> None:
    assert decimal(-0.04) == "0.0"
    assert decimal(-0.06) == "−0.1"
    assert decimal(1234.56, 2) == "1,234.56"
    assert decimal(math.inf) == "–"


def test_what_is_copied_keeps_all_digits() -> None:
    assert plain(0.1 + 0.2) == "0.30000000000000004"
    assert (plain(None), plain("ok"), plain(3)) == ("", "ok", "3")


def test_doses_are_written_as_they_were_entered() -> None:
    assert (dose(0.03), dose(100.0), dose(None)) == ("0.03", "100", "")
