"""What paths are, told from names and first bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from blotquant.files.formats import SUFFIXES
from blotquant.gui.documents.kinds import IMAGES, Refused, kind_of, sort_paths

TIFF = b"II*\0" + b"\0" * 60


def file(folder: Path, name: str, content: bytes = b"something") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.tif", TIFF, "image"),
        ("A.TIF", TIFF, "image"),
        ("scan.gel", TIFF, "image"),  # some imagers give TIFF files a name of their own
        ("a.png", b"\x89PNG\r\n\x1a\n", "image"),
        ("layout.csv", b"image,lane", "sheet"),
        ("layout.tsv", b"image\tlane", "sheet"),
        ("LAYOUT.XLSX", b"PK", "sheet"),
        ("trial.blotquant.json", b"{}", "project"),
    ],
)
def test_a_file_is_known_by_its_content_or_its_name(
    tmp_path: Path, name: str, content: bytes, kind: str
) -> None:
    assert kind_of(file(tmp_path, name, content)) == kind


@pytest.mark.parametrize(
    ("name", "content", "reason", "remedy"),
    [
        ("figure.pdf", b"%PDF-1.7", "figure.pdf is a PDF, not an image.", "16-bit TIFF"),
        ("empty.tif", b"", "empty.tif is empty (0 bytes).", "Copy it again"),
        ("empty.csv", b"", "empty.csv is empty (0 bytes).", "Copy it again"),
        ("false.tif", b"hello", "false.tif is called an image", "Export it again"),
        ("old.xls", b"\xd0\xcf\x11\xe0", "old.xls is in the old format of Excel.", ".xlsx"),
        ("scan.sgd", b"hello", "scan.sgd cannot be opened here.", "16-bit TIFF"),
        ("scan.img", b"hello", "scan.img is called an image", ".inf file of the same name"),
        ("talk.pptx", b"PK\3\4", "talk.pptx cannot be opened here.", "images (TIFF, PNG, JPEG, BMP"),
    ],
)
def test_what_cannot_be_opened_is_refused_with_a_remedy(
    tmp_path: Path, name: str, content: bytes, reason: str, remedy: str
) -> None:
    refused = kind_of(file(tmp_path, name, content))
    assert isinstance(refused, Refused)
    assert refused.reason.startswith(reason)
    assert remedy in refused.remedy


def test_images_are_looked_for_by_the_suffixes_of_the_readers() -> None:
    assert set(IMAGES) == set(SUFFIXES)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    refused = kind_of(tmp_path / "gone.tif")
    assert isinstance(refused, Refused)
    assert refused.reason == "There is no file gone.tif."


def test_a_folder_stands_for_the_images_in_it_but_not_deeper(tmp_path: Path) -> None:
    folder = tmp_path / "blots"
    (folder / "deeper").mkdir(parents=True)
    second, first = file(folder, "b.tif", TIFF), file(folder, "a.tif", TIFF)
    file(folder, "notes.txt")
    file(folder, "truth.csv")
    file(folder, "._a.tif")  # what macOS leaves on foreign disks
    file(folder / "deeper", "c.tif", TIFF)
    found = sort_paths([folder])
    assert found.images == (first, second)
    assert (found.documents, found.refused) == ((), ())


def test_a_damaged_image_in_a_folder_is_told_of(tmp_path: Path) -> None:
    good, _ = file(tmp_path, "a.tif", TIFF), file(tmp_path, "b.tif", b"")
    found = sort_paths([tmp_path])
    assert found.images == (good,)
    assert [one.path.name for one in found.refused] == ["b.tif"]


def test_a_folder_without_images_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    assert [one.reason for one in sort_paths([folder]).refused] == ["There is no image in the folder empty."]


def test_the_same_file_twice_is_one(tmp_path: Path) -> None:
    image = file(tmp_path, "a.tif", TIFF)
    assert sort_paths([image, tmp_path, image]).images == (image,)
