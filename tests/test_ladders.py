"""Ladders by name and by weights, as people write them."""

from __future__ import annotations

import pytest

from blotquant.ladders import LADDERS, ladder_name, ladder_of, parse_ladder

PAGE_RULER = LADDERS["PageRuler Prestained"]


@pytest.mark.parametrize("text", ["PageRuler Prestained", " pageruler-prestained ", "PAGERULER PRESTAINED"])
def test_a_ladder_by_name(text: str) -> None:
    assert ladder_of(text) == PAGE_RULER
    assert parse_ladder(text) == PAGE_RULER
    assert ladder_name(PAGE_RULER) == "PageRuler Prestained"


@pytest.mark.parametrize(
    ("text", "comma", "expected"),
    [
        ("250;150;100", False, (250.0, 150.0, 100.0)),
        ("100, 250 ,37.5", False, (250.0, 100.0, 37.5)),
        ("250 / 150 / 100", False, (250.0, 150.0, 100.0)),
        ("250;37,5", True, (250.0, 37.5)),
        ("250; 100;", False, (250.0, 100.0)),
        ("", False, ()),
        ("  ", True, ()),
    ],
)
def test_a_ladder_by_its_weights(text: str, comma: bool, expected: tuple[float, ...]) -> None:
    assert parse_ladder(text, decimal_comma=comma) == expected


@pytest.mark.parametrize(
    "text", ["a ladder", "250", "250;250", "250;0", "250;-10", "250;nan", "250;1e999", ";"]
)
def test_what_is_no_ladder_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match="is not a ladder"):
        parse_ladder(text)


def test_weights_that_belong_to_no_ladder_have_no_name() -> None:
    assert ladder_name((99.0, 9.0)) == ""
