"""Make the packages of blotquant, from the folder of the repository.

    python3 run.py package folder      dist/blotquant/, the program with its Python and libraries
    python3 run.py package archive     from it dist/blotquant-VERSION-SYSTEM.tar.xz (Windows: .zip)
    python3 run.py package deb         from it dist/blotquant_VERSION_ARCHITECTURE.deb
    python3 run.py package installer   from it dist/blotquant-VERSION-setup.exe (on Windows, with NSIS)
    python3 run.py package wheel       dist/blotquant-VERSION-*.whl and dist/blotquant-VERSION.tar.gz
    python3 run.py package weigh       what each part of the folder weighs

`run.py` sets up the tools first, in the versions of requirements-packaging.lock.
"""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(HERE), str(ROOT)]

from debian import debian_package  # noqa: E402
from icons import draw_icons  # noqa: E402

from blotquant import __version__  # noqa: E402

DIST = ROOT / "dist"
BUILD = ROOT / "build"
FOLDER = DIST / "blotquant"
EFFORT = 2  # of xz, of 9: a fifth of the time of its default, for a tenth more bytes


class BuildError(Exception):
    """A package cannot be made; the message says why and what to do."""


@cache  # once for all packages of one command
def folder() -> Path:
    """Freeze the program into a folder that needs no Python, and return that folder."""
    draw_icons(ROOT / "assets" / "icon.svg", BUILD / "icons")
    work = ("--distpath", str(DIST), "--workpath", str(BUILD / "pyinstaller"))
    run(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *work,
        str(HERE / "blotquant.spec"))  # fmt: skip
    return FOLDER


def archive() -> Path:
    """Pack the folder so that it runs from wherever it is unpacked."""
    made = folder()
    source = made.with_suffix(".app") if sys.platform == "darwin" else made
    name = f"blotquant-{__version__}-{platform.system().lower()}-{platform.machine()}"
    if sys.platform == "win32":
        return Path(shutil.make_archive(str(DIST / name), "zip", source.parent, source.name))
    target = DIST / f"{name}.tar.xz"
    with tarfile.open(target, "w:xz", preset=EFFORT) as packed:
        packed.add(source, arcname=name)
    return target


def deb() -> Path:
    """Make a package for Debian and its descendants of the folder."""
    needed("dpkg-deb", "it comes with Debian and Ubuntu")
    icons = draw_icons(ROOT / "assets" / "icon.svg", BUILD / "icons")
    return debian_package(folder(), icons, BUILD / "deb", DIST)


def installer() -> Path:
    """Make the installer for Windows of the folder."""
    needed("makensis", "install NSIS 3")
    target = DIST / f"blotquant-{__version__}-setup.exe"
    places = {"SOURCE": folder(), "TARGET": target, "LICENCE": ROOT / "LICENSE"}
    places["ICON"] = BUILD / "icons" / "blotquant.ico"
    definitions = [f"-DVERSION={__version__}", *(f"-D{name}={path}" for name, path in places.items())]
    run("makensis", "-V2", "-NOCD", *definitions, str(HERE / "windows" / "blotquant.nsi"))
    return target


def wheel() -> Path:
    """Make the wheel and the source distribution, with the tools that are installed here."""
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(DIST), str(ROOT))
    return DIST / f"blotquant-{__version__}-py3-none-any.whl"


def weigh() -> Path:
    """Print the parts of the folder that weigh more than 1 MB, in MB."""
    libraries = next((path for path in (FOLDER / "_internal", FOLDER) if path.is_dir()), None)
    if libraries is None:
        raise BuildError("there is no folder to weigh: python3 run.py package folder")
    weights = {path.name: weight(path) / 1e6 for path in libraries.iterdir()}
    for name, size in sorted(weights.items(), key=lambda item: -item[1]):
        if size > 1:
            print(f"{size:7.1f}  {name}")
    print(f"{sum(weights.values()):7.1f}  all")
    return libraries


def weight(path: Path) -> int:
    """Return the size of a file or of all files in a folder, in bytes; links count nothing."""
    files = [path] if path.is_file() else path.rglob("*")
    return sum(file.stat().st_size for file in files if file.is_file() and not file.is_symlink())


def needed(tool: str, how: str) -> None:
    """Raise BuildError where a tool is not installed."""
    if shutil.which(tool) is None:
        raise BuildError(f"{tool} is not installed: {how}.")


def run(*command: str) -> None:
    """Run a tool in the folder of the repository; raise BuildError when it fails."""
    if subprocess.run(command, cwd=ROOT).returncode:
        raise BuildError(f"{Path(command[0]).name} failed; the lines above say why.")


PACKAGES: dict[str, Callable[[], Path]] = {
    "folder": folder,
    "archive": archive,
    "deb": deb,
    "installer": installer,
    "wheel": wheel,
    "weigh": weigh,
}


def main(arguments: Sequence[str]) -> int:
    """Make the packages that are named, and return the exit code."""
    unknown = [name for name in arguments if name not in PACKAGES]
    if unknown or not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        for name in arguments:
            print(PACKAGES[name]())
    except BuildError as error:
        print(f"package {name}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
