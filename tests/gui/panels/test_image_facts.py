"""How an image was read, in words."""

from __future__ import annotations

from blotquant.gui.panels.image_facts import image_facts
from blotquant.results import ImageInfo


def info(encoding: str, **more: object) -> ImageInfo:
    fields = {
        "image": "a.scn",
        "page": 1,
        "sha256": "",
        "bytes": 1,
        "reader": "x",
        "shape": (2, 3),
        "bit_depth": 16,
        "polarity": "light-bands",
        "encoding": encoding,
        "saturation_level": None,
    }
    return ImageInfo(**{**fields, **more})  # pyright: ignore[reportArgumentType]


def test_what_is_not_known_is_not_said() -> None:
    assert image_facts(info("linear")) == "Read as: light bands, linear\nBits: 16"


def test_all_that_a_file_says() -> None:
    more = {"saturation_level": 64024.0, "exposure_s": 21.151, "pixel_um": 50.0, "instrument": "Typhoon"}
    assert image_facts(info("density, 5 steps", **more)).splitlines() == [
        "Read as: light bands, film (density)",
        "Bits: 16",
        "Step tablet: 5 steps",
        "Saturated at: 64024",
        "Exposure: 21.151 s",
        "Pixel: 50 µm",
        "Instrument: Typhoon",
    ]
