"""Who made blotquant, how to cite it, and whose work it stands on."""

from __future__ import annotations

import platform
from importlib import metadata

from PySide6.QtCore import qVersion

from blotquant import __version__
from blotquant.versions import versions

# The facts of CITATION.cff, which is no part of an installation; a test holds them equal.
AUTHORS = "The blotquant developers"
TITLE = "blotquant: Western blot densitometry"
LICENCE = "BSD-3-Clause"

LICENCE_TEXT = """\
BSD 3-Clause License

Copyright (c) 2026, the blotquant developers

Redistribution and use in source and binary forms, with or without
modification, are permitted provided that the following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this
   list of conditions and the following disclaimer.

2. Redistributions in binary form must reproduce the above copyright notice,
   this list of conditions and the following disclaimer in the documentation
   and/or other materials provided with the distribution.

3. Neither the name of the copyright holder nor the names of its
   contributors may be used to endorse or promote products derived from
   this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
"""

# What is installed with the program: name, licence, home.
THIRD_PARTY = (
    ("PySide6-Essentials", "LGPL-3.0-only", "https://doc.qt.io/qtforpython"),
    ("imagecodecs", "BSD-3-Clause", "https://www.cgohlke.com"),
    ("matplotlib", "PSF-2.0 (matplotlib licence)", "https://matplotlib.org"),
    ("msgspec", "BSD-3-Clause", "https://msgspec.dev"),
    ("numpy", "BSD-3-Clause", "https://numpy.org"),
    ("opencv-python", "Apache-2.0", "https://opencv.org"),
    ("openpyxl", "MIT", "https://openpyxl.readthedocs.io"),
    ("pandas", "BSD-3-Clause", "https://pandas.pydata.org"),
    ("Pillow", "MIT-CMU", "https://python-pillow.github.io"),
    ("pyqtgraph", "MIT", "https://www.pyqtgraph.org"),
    ("scikit-image", "BSD-3-Clause", "https://scikit-image.org"),
    ("scipy", "BSD-3-Clause", "https://scipy.org"),
    ("tifffile", "BSD-3-Clause", "https://www.cgohlke.com"),
    ("XlsxWriter", "BSD-2-Clause", "https://xlsxwriter.readthedocs.io"),
)


def citation() -> str:
    """Return the citation as plain text, with the version that is running."""
    return f"{AUTHORS}. {TITLE}. Version {__version__} [computer software]. {LICENCE} licence."


def bibtex() -> str:
    """Return the citation as a BibTeX entry that every style can print."""
    return (
        "@misc{blotquant,\n"
        f"  author = {{{{{AUTHORS}}}}},\n"
        f"  title  = {{{{{TITLE}}}}},\n"
        f"  note   = {{Computer software, version {__version__}, {LICENCE} licence}},\n"
        "}\n"
    )


def all_versions() -> tuple[tuple[str, str], ...]:
    """Return (name, version) of the program, what it measures with, the window and the system."""
    window = (("PySide6", _installed("PySide6-Essentials")), ("Qt", qVersion()))
    system = (("System", f"{platform.system()} {platform.release()} ({platform.machine()})"),)
    return (*versions(), *window, *system)


def versions_text() -> str:
    """Return all versions, one a line."""
    return "\n".join(f"{name} {version}" for name, version in all_versions())


def third_party_version(name: str) -> str:
    """Return the installed version of a row of `THIRD_PARTY`."""
    return _installed(name)


def _installed(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "–"
