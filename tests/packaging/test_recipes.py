"""The recipes of the packages: what can be checked without making one."""

from __future__ import annotations

import configparser
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RECIPES = ROOT / "packaging"
NAME = "org.blotquant.blotquant"


@pytest.fixture(autouse=True)
def recipes_on_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(RECIPES))


def locked(name: str) -> set[str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return {line.split("==")[0].lower() for line in lines if "==" in line and not line.startswith(" ")}


def test_every_library_whose_version_is_asked_for_is_installed() -> None:
    from contents import LIBRARIES

    from blotquant.gui.attribution import THIRD_PARTY
    from blotquant.versions import LIBRARIES as MEASURED_WITH

    assert {name.lower() for name in LIBRARIES} <= locked("requirements.lock")
    assert {name for name, _, _ in THIRD_PARTY} | set(MEASURED_WITH) <= set(LIBRARIES)


def test_every_codec_and_writer_can_be_imported() -> None:
    from importlib.util import find_spec

    from contents import CODECS, WRITERS

    assert [name for name in (*CODECS, *WRITERS) if find_spec(name) is None] == []


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        ("cv2/cv2.abi3.so", True),
        ("cv2/qt/plugins/platforms/libqxcb.so", False),
        ("cv2\\qt\\fonts\\DejaVuSans.ttf", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
    ],
)
def test_second_copies_are_left_out(place: str, wanted: bool) -> None:
    from contents import is_wanted

    assert is_wanted(place) is wanted


def test_the_icon_is_painted_in_all_sizes(tmp_path: Path) -> None:
    # In a process of its own: a QGuiApplication would be in the way of the other tests' QApplication.
    script = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1]); "
        "from icons import draw_icons; draw_icons(Path(sys.argv[2]), Path(sys.argv[3]))"
    )
    drawing = ROOT / "assets" / "icon.svg"
    subprocess.run([sys.executable, "-c", script, RECIPES, drawing, tmp_path], check=True)
    from icons import SIZES, WINDOWS
    from PIL import Image

    for size in SIZES:
        with Image.open(tmp_path / f"{size}.png") as image:
            assert image.size == (size, size)
            assert image.getpixel((0, 0))[3] == 0, "the corner is transparent"
            assert image.getpixel((size // 2, size // 2))[3] == 255
    with Image.open(tmp_path / "blotquant.ico") as icon:
        assert icon.info["sizes"] == {(size, size) for size in WINDOWS}
    with Image.open(tmp_path / "blotquant.icns") as icon:
        assert (512, 512, 2) in icon.info["sizes"]


def test_the_menu_entry_starts_the_command_with_files_of_the_types_that_are_declared() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(RECIPES / "linux" / f"{NAME}.desktop", encoding="utf-8")
    about = entry["Desktop Entry"]
    assert (about["Exec"], about["Icon"]) == ("blotquant %F", NAME)
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    types = ET.parse(RECIPES / "linux" / f"{NAME}.mime.xml").getroot().findall("m:mime-type", space)
    declared = {
        kind.get("type"): [glob.get("pattern") for glob in kind.findall("m:glob", space)] for kind in types
    }
    assert set(about["MimeType"].strip(";").split(";")) == set(declared)
    assert declared["application/x-blotquant-project+json"] == ["*.blotquant.json"]


def test_the_window_is_known_to_the_desktop_by_the_name_of_its_entry() -> None:
    source = (ROOT / "blotquant" / "gui" / "app.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{NAME}")' in source


def test_what_is_told_to_software_centres_fits_the_entry() -> None:
    about = ET.parse(RECIPES / "linux" / f"{NAME}.metainfo.xml").getroot()
    assert about.findtext("id") == NAME
    assert about.findtext("launchable") == f"{NAME}.desktop"
    assert about.findtext("project_license") == "BSD-3-Clause"


@pytest.mark.skipif(
    shutil.which("desktop-file-validate") is None, reason="desktop-file-utils is not installed"
)
def test_the_menu_entry_is_valid() -> None:
    done = subprocess.run(
        ["desktop-file-validate", RECIPES / "linux" / f"{NAME}.desktop"], capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstream is not installed")
def test_what_is_told_to_software_centres_is_valid(tmp_path: Path) -> None:
    text = (RECIPES / "linux" / f"{NAME}.metainfo.xml").read_text(encoding="utf-8")
    filled = tmp_path / f"{NAME}.metainfo.xml"
    filled.write_text(text.replace("@VERSION@", "0.1.0").replace("@DATE@", "2026-11-25"), encoding="utf-8")
    done = subprocess.run(["appstreamcli", "validate", "--no-net", filled], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not installed")
def test_the_installer_for_windows_compiles(tmp_path: Path) -> None:
    source = tmp_path / "blotquant"
    (source / "_internal").mkdir(parents=True)
    for name in ("blotquant.exe", "blotquant-window.exe", "_internal/library.dll"):
        (source / name).write_bytes(b"MZ")
    from PIL import Image

    icon, target = tmp_path / "icon.ico", tmp_path / "blotquant-0.1.0-setup.exe"
    Image.new("RGBA", (32, 32)).save(icon)
    places = {
        "VERSION": "0.1.0",
        "SOURCE": source,
        "TARGET": target,
        "LICENCE": ROOT / "LICENSE",
        "ICON": icon,
    }
    script = RECIPES / "windows" / "blotquant.nsi"
    done = subprocess.run(
        ["makensis", "-V2", "-WX", "-NOCD", *(f"-D{name}={value}" for name, value in places.items()), script],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert target.read_bytes()[:2] == b"MZ"
