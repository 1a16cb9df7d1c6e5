"""What image files hold, told from their headers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from blotquant.files.decoded import MAX_PIXELS, ImageError
from blotquant.files.images import READERS
from blotquant.files.surveys import SUFFIXES, Survey, survey_image

PICTURE = np.arange(30 * 40, dtype=np.uint16).reshape(30, 40)


def test_pages_and_channels_of_a_tiff_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "two.tif"
    tifffile.imwrite(path, np.stack([PICTURE, PICTURE]), photometric="minisblack")
    assert survey_image(path) == Survey(path, "TIFF", path.stat().st_size, ((30, 40), (30, 40)))


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".bmp"])
def test_other_formats_hold_one_picture(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"one{suffix}"
    Image.fromarray(PICTURE.astype(np.uint8)).save(path)
    found = survey_image(path)
    assert (found.kind.lower()[:2], found.shapes) == (suffix[1:3], ((30, 40),))


def test_the_images_of_a_folder_are_known_by_the_suffixes_of_all_readers() -> None:
    assert set(SUFFIXES) == {suffix for reader in READERS for suffix in reader.suffixes}


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"", "IMAGE_UNREADABLE", "the file is empty (0 bytes)"),
        (b"%PDF-1.7 x", "IMAGE_UNKNOWN_FORMAT", "it is a PDF document"),
        (b"PK\3\4 x", "IMAGE_UNREADABLE", "the archive is damaged"),
        (b"\xd0\xcf\x11\xe0 x", "IMAGE_UNKNOWN_FORMAT", "an Office document"),
        (b"8BPS x", "IMAGE_UNKNOWN_FORMAT", "a Photoshop document"),
        (
            b"hello",
            "IMAGE_UNKNOWN_FORMAT",
            "none of the formats read here (TIFF, PNG, JPEG, BMP, Image Lab, ",
        ),
        (b"\x89PNG\r\n\x1a\nxx", "IMAGE_UNREADABLE", "PNG header is missing or cut short"),
        (b"II*\0\xff\xff\xff\0", "IMAGE_UNREADABLE", ""),
        (b"\xff\xd8\xff\0\0", "IMAGE_UNREADABLE", "its header cannot be read"),
        (b"BM\0\0", "IMAGE_UNREADABLE", "its header cannot be read"),
    ],
)
def test_what_cannot_be_read_is_named_with_the_reason(
    tmp_path: Path, content: bytes, code: str, words: str
) -> None:
    path = tmp_path / "x.tif"
    path.write_bytes(content)
    with pytest.raises(ImageError) as caught:
        survey_image(path)
    assert caught.value.code == code
    assert caught.value.message.startswith("x.tif: ")
    assert words in caught.value.message


def test_a_size_that_is_no_number_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.tif"
    tifffile.imwrite(path, PICTURE)
    with tifffile.TiffFile(path, mode="r+") as tiff:
        tag = tiff.pages[0].tags["ImageLength"]
        place = tag.offset + 4  # how many values it has
    data = bytearray(path.read_bytes())
    data[place] = 2
    path.write_bytes(data)
    with pytest.raises(ImageError) as caught:
        survey_image(path)
    assert caught.value.code == "IMAGE_UNREADABLE"


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(ImageError, match="there is no such file") as caught:
        survey_image(tmp_path / "no.tif")
    assert caught.value.code == "IMAGE_MISSING"
    with pytest.raises(ImageError, match="cannot be opened"):
        survey_image(tmp_path)


def test_a_picture_that_is_too_large_is_refused_by_its_header(tmp_path: Path) -> None:
    path = tmp_path / "huge.png"
    header = (30_000).to_bytes(4, "big") * 2
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + header + b"\x10\0\0\0\0")
    assert MAX_PIXELS < 30_000**2
    with pytest.raises(ImageError) as caught:
        survey_image(path)
    assert caught.value.code == "IMAGE_TOO_LARGE"
