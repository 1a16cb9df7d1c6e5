"""The versions of the program and of what it measures with."""

from __future__ import annotations

import platform
from functools import cache
from importlib import metadata

from blotquant import __version__

LIBRARIES = ("numpy", "scipy", "scikit-image", "opencv-python", "pandas", "tifffile", "imagecodecs",
             "XlsxWriter")  # fmt: skip


@cache  # what is installed does not change while the program runs
def versions() -> tuple[tuple[str, str], ...]:
    """Return (name, version) of blotquant, Python and the libraries that numbers depend on."""
    found = [("blotquant", __version__), ("Python", platform.python_version())]
    for name in LIBRARIES:
        try:
            found.append((name, metadata.version(name)))
        except metadata.PackageNotFoundError:
            found.append((name, "not installed"))
    return tuple(found)
