"""The door to OpenCV: nothing leaks from it, and what is missing is said in words."""

from __future__ import annotations

import builtins
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from blotquant import _cv

ROOT = Path(__file__).resolve().parent.parent
UNCHANGED = """
import os, sys
os.environ["PATH"] = os.environ.get("PATH", "")
os.environ["LD_LIBRARY_PATH"] = "/somewhere"
os.environ.pop("QT_QPA_FONTDIR", None)
before, path = dict(os.environ), list(sys.path)
from blotquant._cv import available, cv
assert "cv2" not in sys.modules, "imported too early"
assert available() and cv() is sys.modules["cv2"] and cv() is cv()
assert dict(os.environ) == before, set(os.environ.items()) ^ set(before.items())
assert list(sys.path) == path
print(cv().getNumThreads())
"""


@pytest.fixture(autouse=True)
def _not_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_cv, "_loaded", None)


def fail_to_import_cv2(monkeypatch: pytest.MonkeyPatch, error: ImportError) -> list[str]:
    """Let `import cv2` fail so; return the list that counts the attempts."""
    attempts: list[str] = []
    real: Callable[..., object] = builtins.__import__

    def refuse(name: str, *others: object, **more: object) -> object:
        if name != "cv2":
            return real(name, *others, **more)
        attempts.append(name)
        sys.path.insert(0, "/cv2-leaves-this-behind")
        raise error

    monkeypatch.setattr(builtins, "__import__", refuse)
    return attempts


def test_the_environment_is_left_as_it_was_and_one_thread_is_used() -> None:
    done = subprocess.run(
        [sys.executable, "-c", UNCHANGED], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.stderr == ""
    assert done.stdout == "1\n"


@pytest.mark.parametrize(
    ("platform", "expected"),
    [
        ("linux", "apt install libgl1 libglib2.0-0"),
        ("win32", "Visual C++ Redistributable"),
        ("darwin", "delete the folder .venv"),
    ],
)
def test_a_missing_library_is_named_with_what_to_install(
    monkeypatch: pytest.MonkeyPatch, platform: str, expected: str
) -> None:
    fail_to_import_cv2(monkeypatch, ImportError("libGL.so.1: cannot open shared object file"))
    monkeypatch.setattr(sys, "platform", platform)
    with pytest.raises(_cv.MissingLibraries, match=r"libGL\.so\.1") as raised:
        _cv.cv()
    assert expected in str(raised.value)


def test_a_failure_is_remembered_and_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    before = list(sys.path)
    attempts = fail_to_import_cv2(monkeypatch, ImportError("libGL.so.1: cannot open"))
    for _ in range(2):
        with pytest.raises(ImportError, match="Install:"):
            _cv.cv()
    assert not _cv.available()
    assert attempts == ["cv2"]
    assert sys.path == before


def test_a_missing_package_is_not_called_a_missing_library(monkeypatch: pytest.MonkeyPatch) -> None:
    fail_to_import_cv2(monkeypatch, ModuleNotFoundError("No module named 'cv2'", name="cv2"))
    with pytest.raises(_cv.MissingLibraries, match="opencv-python is not installed"):
        _cv.cv()
