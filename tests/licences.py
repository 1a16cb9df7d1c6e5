"""The licences of everything that is locked, as a page: `python -m tests.licences` writes docs/licences.md.

A licence is what the installed package says of itself.  None may be under the GPL alone: the program is under
a BSD licence, and whoever passes it on must be free to do so.
"""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "licences.md"
LOCKS = {"program": ROOT / "requirements.lock", "tools": ROOT / "requirements-test.lock"}

# Of Windows alone, so that they are not installed where this was written.
ELSEWHERE = {"colorama": "BSD License", "tzdata": "Apache-2.0"}
FREE = re.compile(
    r"\b(MIT(-CMU)?|BSD|0BSD|Apache|PSF|Python Software Foundation|LGPL|MPL|ISC|Zlib|CC0|HPND|Unlicense)\b"
)
_BOUND = re.compile(r"(?<!L)GPL|General Public License|Proprietary|Commercial", re.IGNORECASE)
_HEAD = """\
# Licences

Everything that is installed with the program, and with the tools that test it, by what each package says
of itself. `python -m tests.licences` writes this page; a test fails when something is locked that is not
here, or that is under the GPL alone. Qt for Python is used under the LGPL: it is installed as it is, as
shared libraries that may be replaced. The wheels of opencv-python hold FFmpeg, and on Linux Qt, both under
the LGPL; the program uses neither.

What makes the packages has a lock of its own and is no part of them, except for the boot loader of
PyInstaller: it is under the GPL with an exception that lets a program with it be passed on under any
licence.

| package | licence | of |
|---|---|---|
"""


def packages() -> dict[str, str]:
    """Return every package that is locked, and what it is of."""
    found: dict[str, str] = {}
    for part, lock in LOCKS.items():
        for line in lock.read_text("utf-8").splitlines():
            if re.match(r"[a-z0-9]", line):
                found.setdefault(line.split("==")[0], part)
    return dict(sorted(found.items()))


def licence(name: str) -> str:
    """Return the licence of a package, as short as it says it."""
    try:
        said = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ELSEWHERE.get(name, "")
    classified = [
        line.rpartition(" :: ")[2] for line in said.get_all("Classifier") or [] if "License ::" in line
    ]
    short = [text for key in ("License-Expression", "License") if (text := said.get(key)) and len(text) < 100]
    return next(iter((*short, *classified)), "")


def is_free(text: str) -> bool:
    """Tell whether one of the licences to choose from lets everybody pass the program on."""
    return any(FREE.search(one) and not _BOUND.search(one) for one in re.split(r" OR ", text))


def page() -> str:
    """Return the page."""
    return _HEAD + "".join(f"| {name} | {licence(name)} | {part} |\n" for name, part in packages().items())


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
