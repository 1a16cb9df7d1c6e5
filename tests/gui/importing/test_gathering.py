"""Looking at what was dropped."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import tifffile

from blotquant.gui.importing import gathering
from blotquant.gui.importing.gathering import gather
from blotquant.gui.importing.pictures import PREVIEW_SIDE, Picture, look_at, small
from blotquant.gui.jobs import Cancelled
from tests import synthetic


def image(path: Path, dark: bool = False) -> Path:
    picture, _ = synthetic.blot([4e5] * 4, (60, 120), noise=20.0, dark_bands=dark)
    path.parent.mkdir(exist_ok=True)
    tifffile.imwrite(path, picture)
    return path


def quiet(_event: object) -> None:
    pass


def test_a_folder_gives_its_images_in_order(tmp_path: Path) -> None:
    for name in ("STAT3_r1.tif", "pSTAT3_r1.tif", "notes.txt", ".hidden.tif"):
        image(tmp_path / "blots" / name) if name.endswith("tif") else (tmp_path / "blots" / name).write_text(
            "x"
        )
    found = gather([tmp_path / "blots"], quiet)
    assert [row.path.name for row in found.rows] == ["STAT3_r1.tif", "pSTAT3_r1.tif"]
    assert [(row.target, row.form, row.shape) for row in found.rows] == [
        ("STAT3", "total", (60, 120)),
        ("STAT3", "phospho", (60, 120)),
    ]
    assert found.left_out == ()


def test_what_cannot_be_opened_is_named_and_the_rest_is_kept(tmp_path: Path) -> None:
    (tmp_path / "empty.tif").write_bytes(b"")
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "bare").mkdir()
    paths = [tmp_path / name for name in ("empty.tif", "paper.pdf", "bare", "gone.tif")]
    found = gather([*paths, image(tmp_path / "Akt.tif")], quiet)
    assert [row.target for row in found.rows] == ["Akt"]
    said = " ".join(found.left_out)
    for words in (
        "empty.tif: the file is empty",
        "paper.pdf: it is a PDF",
        "bare: there is no image",
        "gone.tif: ",
    ):
        assert words in said


def test_a_file_that_was_dropped_twice_is_one_row(tmp_path: Path) -> None:
    path = image(tmp_path / "Akt.tif")
    assert len(gather([path, tmp_path, path], quiet).rows) == 1


def test_pages_are_rows_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "pERK ERK r2.tif"
    picture, _ = synthetic.blot([4e5] * 4, (60, 120))
    tifffile.imwrite(path, np.stack([picture, picture]), photometric="minisblack")
    found = gather([path], quiet).rows
    assert [(row.page, row.pages, row.form, row.replicate) for row in found] == [
        (1, 2, "phospho", "2"),
        (2, 2, "total", "2"),
    ]


def test_a_very_large_image_comes_with_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "LARGE_PIXELS", 60 * 120)
    (warning,) = gather([image(tmp_path / "Akt.tif")], quiet).warnings
    assert warning.startswith("Akt.tif has 0 megapixels: it needs about")


def test_looking_can_be_stopped(tmp_path: Path) -> None:
    def stop(_event: object) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        gather([image(tmp_path / "Akt.tif")], stop)


def test_pictures_are_told_one_by_one_with_what_is_wrong(tmp_path: Path) -> None:
    flat = tmp_path / "flat.tif"
    tifffile.imwrite(flat, np.full((60, 120), 7, np.uint16))
    told: list[Picture] = []
    look_at([(image(tmp_path / "Akt.tif"), 1), (flat, 1)], told.append)
    assert told[0].place == (tmp_path / "Akt.tif", 1)
    assert told[0].grey is not None
    assert told[0].grey.shape == (60, 120)
    assert (told[0].bit_depth, told[0].fault) == (16, "")
    assert told[1].grey is None
    assert "every pixel has the value 7" in told[1].fault


def test_a_picture_of_unclear_polarity_is_shown_and_named(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    path = tmp_path / "noise.tif"
    tifffile.imwrite(path, rng.integers(0, 60000, (80, 80), dtype=np.uint16))
    told: list[Picture] = []
    look_at([(path, 1)], told.append)
    assert told[0].grey is not None
    assert "darker or lighter" in told[0].fault


def test_a_small_picture_keeps_proportions_and_means() -> None:
    values = np.zeros((1300, 2600), np.uint16)
    values[:, 1300:] = 1000
    grey = small(values)
    assert grey.shape == (260, 520)
    assert max(grey.shape) <= PREVIEW_SIDE
    assert (grey[0, 0], grey[0, -1]) == (0, 255)
    assert small(np.array([[1, 1], [1, 1]], np.uint8)).tolist() == [[0, 0], [0, 0]]
