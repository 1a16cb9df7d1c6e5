"""Sentences of the methods paragraph on how images were read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from blotquant.image_wording import pixel_sentence
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


def test_linear_images_are_called_so_and_not_counted() -> None:
    assert pixel_sentence(read_as()).startswith(
        "Stored pixel values were read as linear in the signal (bands "
    )


@pytest.mark.parametrize(
    ("ways", "told"),
    [
        (
            ("square-root",),
            "as the square root of the signal and were squared (1 of {all} images) and as",
        ),
        (
            ("density", "density"),
            "optical density, log10 of full scale over the value (2 of {all} images)",
        ),
        (
            ("density, 5 steps",),
            "by a step tablet (5 steps, monotone cubic over the logarithm of the value) (1 of {all} images)",
        ),
        (("image-plate",), "turned into luminescence (PSL) (1 of {all} images)"),
    ],
)
def test_what_was_made_linear_is_told(ways: tuple[str, ...], told: str) -> None:
    report = read_as(*ways)
    told = told.format(all=len(report.blots))
    assert told in pixel_sentence(report)
    assert told in methods_paragraph(report)


def test_an_encoding_against_the_file_is_told() -> None:
    told = pixel_sentence(read_as("linear", flags=("ENCODING_FORCED",)))
    assert "The encoding of 1 image was set by hand, against the file. " in told


def test_two_blots_on_one_image_are_one_image() -> None:
    report = read_as("density", "density")
    one = tuple(replace(blot, info=replace(blot.info, image="a.tif", page=1)) for blot in report.blots[:2])
    told = pixel_sentence(replace(report, blots=one))
    assert "images)" not in told, "there is one image, read in one way"
    assert "log10 of full scale over the value (bands" in told
