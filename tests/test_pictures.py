"""The pictures of a project: each file read once, and again only when it has to be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile
from msgspec.structs import replace as with_fields

from blotquant import edits, pictures
from blotquant.files.layouts import read_layout
from blotquant.files.projects import rebase_images
from blotquant.model import Project
from blotquant.pictures import Images, load_images
from blotquant.results import Progress
from tests.experiments import write_pairs


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two pictures, of a phospho and a total blot."""
    write_pairs(tmp_path)
    return tmp_path


@pytest.fixture
def project(folder: Path) -> Project:
    return read_layout(folder / "layout.csv")


@pytest.fixture
def files_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the files that are really read while the test runs."""
    names: list[str] = []
    original = pictures.read_image

    def noted(path: Path, *args: Any, **options: Any) -> Any:
        names.append(path.name)
        return original(path, *args, **options)

    monkeypatch.setattr(pictures, "read_image", noted)
    return names


def changed_on_disk(file: Path) -> None:
    tifffile.imwrite(file, tifffile.imread(file) + np.uint16(1))


def hashed(project: Project, images: Images) -> Project:
    for blot in project.blots:
        project = edits.set_hash(project, blot.id, images.pixels[blot.id].info.sha256)
    return project


# --- what is read -----------------------------------------------------------------------------


def test_what_is_known_is_not_read_again(project: Project, folder: Path, files_read: list[str]) -> None:
    first = load_images(project, folder)
    assert files_read == ["pSTAT5_r1.tif", "STAT5_r1.tif"]
    again = load_images(hashed(project, first), folder, first)
    assert len(files_read) == 2
    assert all(again.pixels[name] is first.pixels[name] for name in ("b1", "b2"))


def test_blots_of_one_image_share_their_pixels(project: Project, folder: Path, files_read: list[str]) -> None:
    twin = with_fields(project.blots[0], id="b9", target="actin", form="loading")
    images = load_images(with_fields(project, blots=(*project.blots, twin)), folder)
    assert images.pixels["b9"] is images.pixels["b1"]
    assert len(files_read) == 2


@pytest.mark.parametrize(
    "change",
    [
        lambda project: edits.set_polarity(project, "b1", "dark-bands"),
        lambda project: edits.rotate_blot(project, "b1", 90.0),
        lambda project: edits.mirror_blot(project, "b1"),
    ],
)
def test_only_what_an_edit_has_changed_is_read_again(
    project: Project, folder: Path, files_read: list[str], change: Callable[[Project], Project]
) -> None:
    first = load_images(project, folder)
    files_read.clear()
    edited = change(project)
    images = load_images(edited, folder, first)
    assert files_read == ["pSTAT5_r1.tif"]
    fresh = load_images(edited, folder)
    assert images.pixels["b1"].info == fresh.pixels["b1"].info
    np.testing.assert_array_equal(images.pixels["b1"].values, fresh.pixels["b1"].values)
    assert images.pixels["b1"].sign == fresh.pixels["b1"].sign


def test_a_small_turn_for_display_reads_nothing(
    project: Project, folder: Path, files_read: list[str]
) -> None:
    first = load_images(project, folder)
    load_images(edits.rotate_blot(project, "b1", 1.5), folder, first)
    assert len(files_read) == 2


def test_a_project_saved_elsewhere_names_the_same_files_anew(
    project: Project, folder: Path, files_read: list[str]
) -> None:
    first = load_images(project, folder)
    elsewhere = folder / "figures"
    moved = rebase_images(project, folder, elsewhere)
    images = load_images(moved, elsewhere, first)
    assert len(files_read) == 2
    assert images.pixels["b1"].info.image == "../pSTAT5_r1.tif"
    assert images.pixels["b1"].values is first.pixels["b1"].values


# --- files that change on disk ------------------------------------------------------------------


def test_a_file_that_has_changed_is_read_again_once_it_is_forgotten(
    project: Project, folder: Path, files_read: list[str]
) -> None:
    first = load_images(project, folder)
    changed_on_disk(folder / "STAT5_r1.tif")
    assert load_images(project, folder, first).pixels["b2"] is first.pixels["b2"]
    files_read.clear()
    images = load_images(project, folder, first.forget(folder / "STAT5_r1.tif"))
    assert files_read == ["STAT5_r1.tif"]
    assert images.pixels["b2"].values[0, 0] == first.pixels["b2"].values[0, 0] + 1


def test_forgetting_changes_nothing_that_is_held(project: Project, folder: Path) -> None:
    first = load_images(project, folder)
    kept = first.forget(folder / "STAT5_r1.tif")
    assert kept.pixels == first.pixels
    assert len(first.sources) == 2


def test_a_file_that_is_not_the_projects_any_more_is_refused(project: Project, folder: Path) -> None:
    first = load_images(project, folder)
    known = hashed(project, first)
    changed_on_disk(folder / "STAT5_r1.tif")
    images = load_images(known, folder, first.forget(folder / "STAT5_r1.tif"))
    assert images.failures["b2"].code == "IMAGE_CHANGED"
    assert images.failures["b2"].target == "STAT5"
    assert set(images.pixels) == {"b1"}


def test_a_hash_that_is_not_that_of_the_known_pixels_is_refused(project: Project, folder: Path) -> None:
    first = load_images(project, folder)
    other = edits.set_hash(project, "b2", "0" * 64)
    images = load_images(other, folder, first)
    assert images.failures["b2"].code == "IMAGE_CHANGED"
    assert load_images(project, folder, images).failures == {}


def test_a_picture_that_was_refused_is_not_decoded_at_every_edit(
    project: Project, folder: Path, files_read: list[str]
) -> None:
    (folder / "STAT5_r1.tif").write_bytes(b"no picture")
    first = load_images(project, folder)
    assert first.failures["b2"].code == "IMAGE_UNKNOWN_FORMAT"
    files_read.clear()
    again = load_images(project, folder, first)
    assert files_read == []
    assert again.problems == first.problems


def test_a_missing_file_is_looked_for_again(project: Project, folder: Path) -> None:
    content = (folder / "STAT5_r1.tif").read_bytes()
    (folder / "STAT5_r1.tif").unlink()
    first = load_images(project, folder)
    assert first.failures["b2"].code == "IMAGE_MISSING"
    (folder / "STAT5_r1.tif").write_bytes(content)
    assert set(load_images(project, folder, first).pixels) == {"b1", "b2"}


# --- telling ------------------------------------------------------------------------------------


def test_every_blot_is_told_of(project: Project, folder: Path) -> None:
    told: list[Progress] = []
    load_images(project, folder, progress=told.append)
    assert [(p.event, p.done, p.total, p.image) for p in told] == [
        ("start", 0, 2, ""),
        ("blot", 1, 2, "pSTAT5_r1.tif"),
        ("blot", 2, 2, "STAT5_r1.tif"),
        ("done", 2, 2, ""),
    ]


def test_the_listener_may_end_the_reading(project: Project, folder: Path, files_read: list[str]) -> None:
    class CancelledError(Exception):
        pass

    def stop(progress: Progress) -> None:
        if progress.event == "blot":
            raise CancelledError

    with pytest.raises(CancelledError):
        load_images(project, folder, progress=stop)
    assert files_read == ["pSTAT5_r1.tif"]
