"""The command that repeats an analysis without a window, as text to paste into a terminal."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

from blotquant.files.presence import is_there
from blotquant.gui.documents.desk import PROJECT_SUFFIX


def batch_command(project: Path, workbook: Path, *, system: str = sys.platform) -> str:
    """Return the command that measures a saved project into a workbook.

    Parameters
    ----------
    project, workbook : Path
    system : str
        As `sys.platform`: the shells of Windows quote in another way than all others.
    """
    # Double quotes do in both shells of Windows, and no file name there can hold one.
    places = [str(project), str(workbook)]
    first, second = (f'"{place}"' if system == "win32" else shlex.quote(place) for place in places)
    return f"blotquant --batch {first} -o {second}"


def workbook_beside(project: Path) -> Path:
    """Return a workbook beside a project that is not there yet, since the command replaces none."""
    stem = project.name.removesuffix(PROJECT_SUFFIX)
    names = [f"{stem}.xlsx", *(f"{stem}-batch{number}.xlsx" for number in ("", *range(2, 100)))]
    return next((place for name in names if not is_there(place := project.with_name(name))), project)
