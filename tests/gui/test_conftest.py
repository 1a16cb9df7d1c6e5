"""The guards of the window's tests catch what a test leaves behind."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

LEAKS = """
import threading
import pytest
from PySide6.QtCore import QThread, QTimer, qWarning
from PySide6.QtWidgets import QLabel
kept = []

def test_window(qtbot):
    kept.append(QLabel("left open"))
    kept[-1].show()

def test_timer(qapp):
    kept.append(QTimer())
    kept[-1].start(1000)

def test_thread(qapp):
    gate = threading.Event()
    kept.append(gate)
    threading.Thread(target=gate.wait, args=(9,), name="lingerer", daemon=True).start()

def test_qt_thread(qapp):
    thread = QThread()
    kept.append(thread)
    thread.start()

def test_warning(qapp):
    qWarning("something is wrong")

def test_tidy(qtbot):
    label = QLabel("closed by qtbot")
    qtbot.addWidget(label)
    label.show()
    timer = QTimer(label)
    timer.start(1000)

@pytest.fixture(scope="session", autouse=True)
def end():
    yield
    kept[1].stop()
    kept[2].set()
    kept[3].quit()
    kept[3].wait()
"""


def test_a_leak_fails_the_test_that_made_it_and_only_that(tmp_path: Path) -> None:
    shutil.copy(ROOT / "tests" / "gui" / "conftest.py", tmp_path / "conftest.py")
    conftest = tmp_path / "conftest.py"
    conftest.write_text(re.sub(r"GRACE_S = .*", "GRACE_S = 0.1", conftest.read_text(encoding="utf-8")))
    (tmp_path / "test_leaks.py").write_text(LEAKS)
    options = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(tmp_path), "-o", "filterwarnings=error"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-o", f"pythonpath={ROOT}", *options, str(tmp_path)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
    )
    blamed = set(re.findall(r"^(?:ERROR|FAILED) test_leaks.py::(\w+)", done.stdout, re.MULTILINE))
    assert blamed == {"test_window", "test_timer", "test_thread", "test_qt_thread", "test_warning"}, (
        done.stdout
    )
    for told in ("window QLabel", "timer <PySide6.QtCore.QTimer", "thread lingerer", "something is wrong"):
        assert told in done.stdout
