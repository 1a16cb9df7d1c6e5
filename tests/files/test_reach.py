"""A project reaches no image outside its folder unless a person says so."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from blotquant import edits
from blotquant.files.projects import write_project
from blotquant.files.reach import on_the_network, outside, remember, remembered
from blotquant.inputs import OutsideError, open_inputs
from blotquant.model import Project

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")


def naming(*images: str) -> Project:
    project = Project()
    for image in images:
        project = edits.add_blot(project, image, "Akt", "total")
    return project


@pytest.fixture(autouse=True)
def _forgetful(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.mark.parametrize(
    ("image", "is_outside"),
    [
        ("a.tif", False),
        ("deep/er/a.tif", False),
        ("deep/../a.tif", False),
        ("../a.tif", True),
        ("deep/../../a.tif", True),
        ("/etc/passwd", True),
        ("//server/share/a.tif", True),
    ],
)
def test_where_an_image_lies(tmp_path: Path, image: str, is_outside: bool) -> None:
    home = tmp_path / "home"
    assert outside(naming(image), home, [home]) == ((image,) if is_outside else ())


def test_a_folder_with_a_similar_name_is_another(tmp_path: Path) -> None:
    assert outside(naming("../home2/a.tif"), tmp_path / "home", [tmp_path / "home"]) == ("../home2/a.tif",)


@needs_links
def test_a_link_that_leads_elsewhere_is_outside(tmp_path: Path) -> None:
    home, away = tmp_path / "home", tmp_path / "away"
    home.mkdir()
    away.mkdir()
    (home / "link").symlink_to(away)
    (home / "direct.tif").symlink_to(away / "a.tif")
    project = naming("link/a.tif", "direct.tif", "b.tif")
    assert outside(project, home, [home]) == ("link/a.tif", "direct.tif")
    assert outside(project, home, [home, away]) == ()  # that has been chosen too
    remember(home / "p.blotquant.json", project)
    assert away in remembered(home / "p.blotquant.json")
    assert outside(project, home, [home, *remembered(home / "p.blotquant.json")]) == ()
    linked = tmp_path / "linked"
    linked.symlink_to(home)
    assert outside(naming("b.tif"), linked, [linked]) == ()


def test_images_on_a_share(tmp_path: Path) -> None:
    share = "//server/share/a.tif"
    assert on_the_network(naming(share, "b.tif", "/c/d.tif"), tmp_path) == (share,)
    assert on_the_network(naming(share), Path("//server/share")) == ()


def saved(path: Path, *images: str) -> Path:
    """A project as somebody else sends it: written on another computer."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_project(naming(*images), path)
    for note in remembered_notes():
        note.unlink()
    return path


def remembered_notes() -> list[Path]:
    return list((Path(os.environ["XDG_STATE_HOME"]) / "blotquant" / "folders").glob("*.json"))


@pytest.mark.parametrize("image", ["../secret.tif", "/etc/passwd", "//server/share/a.tif"])
def test_a_project_that_reaches_out_is_refused_until_it_is_allowed(tmp_path: Path, image: str) -> None:
    path = saved(tmp_path / "mail" / "p.blotquant.json", image)
    with pytest.raises(OutsideError, match="--allow-outside") as caught:
        open_inputs([path])
    assert len(caught.value.images) == 1
    assert len(open_inputs([path], allow_outside=True)[0].blots) == 1


def test_folders_of_the_other_inputs_have_been_chosen_too(tmp_path: Path) -> None:
    path = saved(tmp_path / "a" / "p.blotquant.json", "../b/x.tif")
    other = saved(tmp_path / "b" / "q.blotquant.json", "y.tif")
    assert len(open_inputs([path, other])[0].blots) == 2


def test_a_project_saved_here_opens_without_asking(tmp_path: Path) -> None:
    path = tmp_path / "results" / "p.blotquant.json"
    path.parent.mkdir()
    write_project(naming("../images/x.tif"), path)
    assert remembered(path) == (tmp_path / "images",)
    assert len(open_inputs([path])[0].blots) == 1
    # Another file that is put in its place reaches no further.
    forged = saved(tmp_path / "forged.json", "../images/y.tif", "../other/z.tif").read_bytes()
    write_project(naming("../images/x.tif"), path)
    path.write_bytes(forged)
    with pytest.raises(OutsideError) as caught:
        open_inputs([path])
    assert caught.value.images == ("../other/z.tif",)


def test_the_same_file_elsewhere_is_asked_about_again(tmp_path: Path) -> None:
    path = tmp_path / "results" / "p.blotquant.json"
    path.parent.mkdir()
    write_project(naming("../images/x.tif"), path)
    moved = tmp_path / "inbox" / "p.blotquant.json"
    moved.parent.mkdir()
    moved.write_bytes(path.read_bytes())
    with pytest.raises(OutsideError):
        open_inputs([moved])


@pytest.mark.parametrize(
    "note", [b"", b"[]", b'{"project": 1}', b"\xff", b'{"folders": [1]}', b"[" * 100_000]
)
def test_a_damaged_note_remembers_nothing(tmp_path: Path, note: bytes) -> None:
    path = tmp_path / "p.blotquant.json"
    write_project(naming("../images/x.tif"), path)
    remembered_notes()[0].write_bytes(note)
    assert remembered(path) == ()


def test_nothing_is_remembered_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    write_project(naming("../images/x.tif"), tmp_path / "p.blotquant.json")
    assert remembered(tmp_path / "p.blotquant.json") == ()


def test_projects_with_their_images_beside_them_leave_no_note(tmp_path: Path) -> None:
    write_project(naming("x.tif", "deep/y.tif"), tmp_path / "p.blotquant.json")
    assert remembered_notes() == []
