"""A package for Debian: the frozen folder in /opt, with its place in the menus of the desktop."""

from __future__ import annotations

import datetime
import os
import platform
import shutil
import subprocess
from pathlib import Path

from icons import SIZES

from blotquant import __version__

HERE = Path(__file__).resolve().parent
NAME = "org.blotquant.blotquant"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
# What the folder does not carry: drivers of the graphics card, and fonts.
CONTROL = """\
Package: blotquant
Version: {version}
Architecture: {architecture}
Maintainer: The blotquant developers
Installed-Size: {kilobytes}
Depends: libc6 (>= {glibc}), libgl1, libegl1, libfontconfig1
Recommends: fonts-dejavu-core
Suggests: fonts-noto-cjk
Section: science
Priority: optional
Description: Western blot densitometry
 Finds lanes and bands on images of Western blots, subtracts the background
 under every band, and makes phospho/total ratios, folds over the vehicle,
 tests and dose-response curves of them, in a window and in batch.
"""
COPYRIGHT = """\
blotquant is under the BSD 3-Clause License, which follows.  The folder
/opt/blotquant carries the libraries it stands on, each under its own licence
(menu Help, About); PySide6 and Qt are used under the GNU Lesser General Public
License version 3, whose text is in /usr/share/common-licenses/LGPL-3: their
libraries may be replaced by others of the same interface.

"""


def debian_package(folder: Path, icons: Path, work: Path, target: Path) -> Path:
    """Pack a frozen folder as a .deb.

    Parameters
    ----------
    folder : Path
        What PyInstaller made.
    icons : Path
        Folder of `<size>.png`.
    work : Path
        Folder to arrange the package in; it is emptied first.
    target : Path
        Folder the package is written to.

    Returns
    -------
    Path
        The package.
    """
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(folder, work / "opt" / "blotquant", symlinks=True)
    command = work / "usr" / "bin" / "blotquant"
    command.parent.mkdir(parents=True)
    command.symlink_to("/opt/blotquant/blotquant")
    _desktop(work / "usr" / "share", icons)
    _documents(work / "usr" / "share" / "doc" / "blotquant")
    architecture = ARCHITECTURES[platform.machine()]
    control = work / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(_control(work, architecture), encoding="utf-8")
    package = target / f"blotquant_{__version__}_{architecture}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zzstd", "--build", str(work), str(package)], check=True
    )
    return package


def _desktop(share: Path, icons: Path) -> None:
    for source, place in (
        (f"{NAME}.desktop", f"applications/{NAME}.desktop"),
        (f"{NAME}.mime.xml", f"mime/packages/{NAME}.xml"),
    ):
        _place(HERE / "linux" / source, share / place)
    metainfo = (HERE / "linux" / f"{NAME}.metainfo.xml").read_text(encoding="utf-8")
    today = datetime.datetime.fromtimestamp(_time(), datetime.UTC).date()
    path = share / "metainfo" / f"{NAME}.metainfo.xml"
    path.parent.mkdir(parents=True)
    path.write_text(
        metainfo.replace("@VERSION@", __version__).replace("@DATE@", str(today)), encoding="utf-8"
    )
    for size in SIZES:
        _place(icons / f"{size}.png", share / f"icons/hicolor/{size}x{size}/apps/{NAME}.png")
    _place(HERE.parent / "assets" / "icon.svg", share / f"icons/hicolor/scalable/apps/{NAME}.svg")


def _documents(folder: Path) -> None:
    folder.mkdir(parents=True)
    licence = (HERE.parent / "LICENSE").read_text(encoding="utf-8")
    (folder / "copyright").write_text(COPYRIGHT + licence, encoding="utf-8")
    _place(HERE.parent / "CHANGELOG.md", folder / "changelog.md")


def _place(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _control(work: Path, architecture: str) -> str:
    kilobytes = sum(path.lstat().st_size for path in work.rglob("*") if path.is_file()) // 1024
    # Libraries of the system that were taken along need at least the C library they were made with.
    glibc = os.confstr("CS_GNU_LIBC_VERSION") or "glibc 2.36"
    return CONTROL.format(
        version=__version__, architecture=architecture, kilobytes=kilobytes, glibc=glibc.split()[-1]
    )


def _time() -> float:
    """Return the time of the build; SOURCE_DATE_EPOCH makes builds repeatable."""
    import time

    return float(os.environ.get("SOURCE_DATE_EPOCH", time.time()))
