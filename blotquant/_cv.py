"""The only door to OpenCV: imported late, with the environment left as it was.

On Linux `import cv2` points Qt at its own, older Qt by environment variables and puts itself
in front of LD_LIBRARY_PATH; on Windows it does so with PATH.  Child processes and our own window
would inherit that, so the variables are put back.  See docs/decisions/0005-one-door-to-opencv.md.
"""

from __future__ import annotations

import os
import sys
import threading
from types import ModuleType

_CHANGED_BY_CV2 = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR", "LD_LIBRARY_PATH", "PATH")

_lock = threading.Lock()  # two first imports at once would each save what the other has changed
_loaded: ModuleType | MissingLibraries | None = None


class MissingLibraries(ImportError):  # noqa: N818  says what is wrong; every error here is one
    """OpenCV cannot be imported; the message tells the user what to install."""


def cv() -> ModuleType:
    """Return the module cv2, imported at the first call.

    Returns
    -------
    ModuleType
        cv2, set to one thread: the program measures several blots side by side in processes, so
        OpenCV's own threads would only compete with them; and a sum that is never split between
        threads gives the same number on every computer.

    Raises
    ------
    MissingLibraries
        When cv2 or a system library it needs is missing.  Every later call raises it again,
        because cv2 cannot be imported twice in one process after a failure.
    """
    global _loaded
    with _lock:
        if _loaded is None:
            _loaded = _load()
    if isinstance(_loaded, MissingLibraries):
        raise _loaded
    return _loaded


def available() -> bool:
    """Return whether OpenCV can be used on this computer."""
    try:
        cv()
    except MissingLibraries:
        return False
    return True


def _load() -> ModuleType | MissingLibraries:
    environment = {name: os.environ.get(name) for name in _CHANGED_BY_CV2}
    search_path = list(sys.path)  # cv2 puts it back only when all went well
    try:
        import cv2
    except ImportError as error:
        sys.path[:] = search_path
        return MissingLibraries(_remedy(error))
    finally:
        _restore(environment)
    cv2.setNumThreads(1)
    return cv2


def _restore(environment: dict[str, str | None]) -> None:
    for name, value in environment.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


def _remedy(error: ImportError) -> str:
    if isinstance(error, ModuleNotFoundError) and error.name == "cv2":
        return "The package opencv-python is not installed. Start the program with run.py, which installs it."
    if sys.platform.startswith("linux"):
        install = (
            "apt install libgl1 libglib2.0-0 (Debian, Ubuntu; Ubuntu 24.04 and later call the second "
            "libglib2.0-0t64), or dnf install mesa-libGL glib2 (Fedora)"
        )
    elif sys.platform == "win32":
        install = (
            "the Microsoft Visual C++ Redistributable, and on an N edition of Windows the Media Feature Pack"
        )
    else:
        install = "the package again: delete the folder .venv and start run.py"
    return f"OpenCV cannot start, a system library is missing ({error}). Install: {install}."
