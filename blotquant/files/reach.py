"""Which images of a project lie where nobody has said that they may be read.

A project may come from anyone.  Opening it is a choice of its folder and no more: images elsewhere, or
behind a link that leads elsewhere, are read only when a person says so.  Where a project was saved by
this person on this computer, the folders of its images are remembered, so that nobody is asked twice.
What is remembered holds for that project file alone.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import uuid
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from blotquant.model import Project

_MOST: Final = 1000  # folders remembered for one project


def outside(project: Project, folder: Path, roots: Sequence[Path]) -> tuple[str, ...]:
    """Return the images of a project that lie in none of some folders, as the project names them.

    Parameters
    ----------
    project : Project
    folder : Path
        That relative image paths start from.
    roots : sequence of Path
        Folders that a person has chosen.
    """
    real = [Path(os.path.realpath(root)) for root in roots]
    names = dict.fromkeys(blot.image.path for blot in project.blots)
    return tuple(name for name in names if not _within(_plain(folder / name), roots, real))


def on_the_network(project: Project, folder: Path) -> tuple[str, ...]:
    r"""Return the images that are named on a share (\\server\share), unless the folder is on it too."""
    names = dict.fromkeys(blot.image.path for blot in project.blots)
    own = _share(_plain(folder))
    return tuple(name for name in names if _share(_plain(folder / name)) not in ("", own))


def _within(place: Path, roots: Iterable[Path], real: Iterable[Path]) -> bool:
    # First by name alone: asking the system about a share already sends it who is asking.
    if not any(place.is_relative_to(_plain(root)) for root in roots):
        return False
    resolved = Path(os.path.realpath(place))
    return any(resolved.is_relative_to(root) for root in real)


def _plain(path: Path) -> Path:
    return Path(os.path.normpath(path.absolute()))


def _share(place: Path) -> str:
    drive = place.drive or place.root
    return drive.lower() if drive.startswith(("\\\\", "//")) else ""


def remembered(path: Path) -> tuple[Path, ...]:
    """Return the folders that a project saved here has its images in."""
    try:
        held = json.loads(_note(path).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return ()
    folders = (
        held.get("folders") if isinstance(held, dict) and held.get("project") == str(_plain(path)) else None
    )
    if not isinstance(folders, list):
        return ()
    return tuple(Path(folder) for folder in folders if isinstance(folder, str))


def remember(path: Path, project: Project) -> None:
    """Note the folders that a project which is saved now has its images in, if they lie elsewhere.

    Nothing is said if that fails: a person is asked again then.
    """
    folder = _plain(path).parent
    known = remembered(path)
    names = outside(project, folder, [folder, *known])
    if not names:
        return
    places = [_plain(folder / name) for name in names]
    # Where it is named to be, and where links on the way lead.
    new = dict.fromkeys(str(p.parent) for place in places for p in (place, Path(os.path.realpath(place))))
    held = {"project": str(_plain(path)), "folders": [*map(str, known), *new][-_MOST:]}
    note = _note(path)
    # Not together with the files that are written now: those do not fail if this does.
    with contextlib.suppress(OSError):
        note.parent.mkdir(parents=True, exist_ok=True)
        beside = note.with_suffix(f".{uuid.uuid4().hex}")
        beside.write_text(json.dumps(held), "utf-8")
        beside.replace(note)


def _note(path: Path) -> Path:
    name = hashlib.sha256(os.fsencode(_plain(path))).hexdigest()[:32]
    return _state() / "blotquant" / "folders" / f"{name}.json"


def _state() -> Path:
    """Return where programs of this person keep what they remember."""
    if set_by_user := os.environ.get("XDG_STATE_HOME"):
        return Path(set_by_user)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home())
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path.home() / ".local" / "state"
