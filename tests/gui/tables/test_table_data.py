"""What stands behind the table of laboratory data: numbers, columns, blocks, series."""

from __future__ import annotations

import math

import pytest

from blotquant.gui.tables import Choice, Series, choice_column, number_column, number_text, parse_number
from blotquant.gui.tables.clipboard import Pasting, block_of, pasting, text_of
from blotquant.gui.tables.numbers import with_points


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.5", 0.5),
        ("0,5", 0.5),
        (" 300 ", 300.0),
        ("3,16", 3.16),
        ("0,316", 0.316),
        (",5", 0.5),
        ("1e-3", 0.001),
        ("1 000", 1000.0),
        ("−2", -2.0),
        ("", None),
        ("  ", None),
    ],
)
def test_numbers_are_read_with_point_or_comma(text: str, value: float | None) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize("text", ["1,000", "12,345,678", "abc", "3 nM", "1.2.3", "1e999", "nan"])
def test_what_is_no_clear_number_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match="“"):
        parse_number(text)


def test_a_comma_that_could_be_one_of_thousands_is_asked_about() -> None:
    with pytest.raises(ValueError, match=r"“1,000” can be read in two ways: write 1000 or 1\.000"):
        parse_number("1,000")


def test_plain_decimal_commas_explain_their_neighbours() -> None:
    assert with_points(["0,5", "1,000", "3"]) == ["0.5", "1.000", "3"]
    assert with_points(["1,000", "2,000"]) == ["1,000", "2,000"]
    assert with_points(["0.5", "1,000"]) == ["0.5", "1,000"]


@pytest.mark.parametrize(("value", "text"), [(None, ""), (300.0, "300"), (0.1 + 0.2, "0.3"), (1e-9, "1e-09")])
def test_numbers_are_shown_with_no_more_digits_than_they_need(value: float | None, text: str) -> None:
    assert number_text(value) == text


def test_a_column_of_numbers_stores_them_with_a_point() -> None:
    column = number_column("dose", "Dose", lambda row: row)
    assert (column.check("0,50"), column.check(""), column.text(30.0), column.text(None)) == (
        "0.5",
        "",
        "30",
        "",
    )
    with pytest.raises(ValueError, match="-1 is below 0"):
        column.check("-1")


def test_a_choice_is_known_by_what_is_stored_and_by_what_is_shown() -> None:
    column = choice_column(
        "form", "Form", str, (Choice("loading", "loading control"), Choice("total", "total"))
    )
    assert (column.check("Loading Control"), column.check("LOADING")) == ("loading", "loading")
    assert column.text("loading") == "loading control"
    with pytest.raises(ValueError, match="“x” is none of: loading control, total"):
        column.check("x")


def test_an_open_choice_takes_other_words() -> None:
    column = choice_column("target", "Target", str, (Choice("STAT3", "STAT3"),), is_open=True)
    assert (column.check("stat3"), column.check("  my   protein ")) == ("STAT3", "my protein")


# --- blocks ------------------------------------------------------------------------------------


def test_blocks_are_read_as_excel_writes_them() -> None:
    assert block_of('a\tb\r\nc\t"d\te"\r\n') == (("a", "b"), ("c", "d\te"))
    assert block_of("a\n\nb\n") == (("a",), ("",), ("b",))


def test_a_block_comes_back_from_its_text() -> None:
    block = (("1", "a\tb"), ("", 'say "x"'))
    assert block_of(text_of(block)) == block


def test_a_block_goes_right_and_down_from_the_upper_left_cell() -> None:
    found = pasting((("1", "2"), ("3", "4")), [(1, 1), (2, 2)], 5, [True] * 4)
    assert found == Pasting({(1, 1): "1", (1, 2): "2", (2, 1): "3", (2, 2): "4"})


def test_a_single_cell_fills_the_selection_and_a_single_row_all_its_rows() -> None:
    assert pasting((("x",),), [(0, 0), (2, 1)], 3, [True, True]).cells == {(0, 0): "x", (2, 1): "x"}
    found = pasting((("x", "y"),), [(0, 0), (2, 0)], 3, [True, True])
    assert found.cells == {(0, 0): "x", (0, 1): "y", (2, 0): "x", (2, 1): "y"}


def test_what_does_not_fit_is_counted_and_said() -> None:
    found = pasting((("a", "b", "c"),) * 4, [(1, 1)], 3, [False, True, False])
    assert found == Pasting({(1, 1): "a", (2, 1): "a"}, lost_rows=2, lost_columns=1, read_only=(2,))
    said = found.message(["Lane", "Dose", "Note"])
    assert "rows below the last row of the table: 2" in said
    assert "columns to the right of its last column: 1" in said
    assert "Note cannot be changed here" in said


def test_a_block_that_fits_says_nothing() -> None:
    assert pasting((("a",),), [(0, 0)], 1, [True]).message(["x"]) == ""


# --- series ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("series", "values"),
    [
        (Series(300, "dilute", 3.16), [300, 94.9, 30, 9.49, 3, 0.949]),
        (Series(300, "dilute", 3.162), [300, 94.9, 30, 9.49, 3, 0.949]),
        (Series(1, "multiply", 2), [1, 2, 4, 8, 16, 32]),
        (Series(100, "dilute", 3), [100, 33.3, 11.1, 3.7, 1.23, 0.412]),
        (Series(0, "add", 5), [0, 5, 10, 15, 20, 25]),
        (Series(10, "subtract", 2.5), [10, 7.5, 5, 2.5, 0, -2.5]),
        (Series(123.456, "dilute", 2, 2), [123.456, 62, 31, 15, 7.7, 3.9]),
    ],
)
def test_series_are_those_of_the_bench(series: Series, values: list[float]) -> None:
    assert series.values(6) == values


def test_half_log_steps_meet_the_decades_exactly() -> None:
    assert Series(300, "dilute", 3.16).texts(9)[::2] == ["300", "30", "3", "0.3", "0.03"]


def test_a_factor_of_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="above 0"):
        Series(1, "dilute", 0).values(2)
    assert math.isfinite(Series(1, "add", 0).values(2)[1])
