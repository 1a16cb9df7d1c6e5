"""Sentences of the methods paragraph on how images were read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from blotquant.quality_wording import encoding_sentence
from blotquant.results import Report
from blotquant.wording import methods_paragraph
from tests.example_report import example_report


def read_as(*encodings: str, flags: tuple[str, ...] = ()) -> Report:
    """The example report, whose first images were read in these ways."""
    report = example_report()
    ways = [*encodings, *["linear"] * len(report.blots)]
    blots = tuple(
        replace(blot, info=replace(blot.info, image=f"{k}.tif", encoding=way, flags=flags if k == 0 else ()))
        for k, (blot, way) in enumerate(zip(report.blots, ways, strict=False))
    )
    return replace(report, blots=blots)


def test_linear_images_need_no_sentence() -> None:
    assert encoding_sentence(read_as()) == ""


@pytest.mark.parametrize(
    ("ways", "told"),
    [
        (("square-root",), "The stored values of 1 image were read as square roots and squared."),
        (
            ("density", "density"),
            "The stored values of 2 images were turned into optical density, log10 of full scale over the "
            "value.",
        ),
        (
            ("density, 5 steps",),
            "by a step tablet (5 steps, monotone cubic over the logarithm of the value).",
        ),
        (
            ("image-plate", "square-root"),
            "photostimulated luminescence and of 1 image were read as square roots",
        ),
    ],
)
def test_what_was_made_linear_is_told(ways: tuple[str, ...], told: str) -> None:
    assert told in encoding_sentence(read_as(*ways))
    assert told in methods_paragraph(read_as(*ways))


def test_an_encoding_against_the_file_is_told() -> None:
    told = encoding_sentence(read_as("linear", flags=("ENCODING_FORCED",)))
    assert told == "The encoding of 1 image was set by hand, against the file."


def test_two_blots_on_one_image_are_one_image() -> None:
    report = read_as("density", "density")
    one = tuple(replace(blot, info=replace(blot.info, image="a.tif", page=1)) for blot in report.blots[:2])
    assert "of 1 image were" in encoding_sentence(replace(report, blots=one))
