"""The program speaks to no other computer: not in batch, not in its worker processes, not with its window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.experiments import write_pairs

ROOT = Path(__file__).resolve().parents[2]
# Runs at the start of every Python process, those that the program starts included.
WATCH = """
import sys

CALLS = ("connect", "bind", "sendto", "getaddrinfo", "gethostbyname")

def hook(event, arguments):
    if event.startswith("socket.") and event.endswith(CALLS):
        if event.endswith(("connect", "bind")) and isinstance(arguments[1], (str, bytes)):
            return  # a socket of this computer, as between processes
        with open({log!r}, "a") as log:
            log.write(f"{{event}} {{arguments[1:]}}\\n")
        raise OSError("there is no network")

sys.addaudithook(hook)
with open({begun!r}, "a") as begun:
    begun.write("x")
"""


@pytest.fixture
def watched(tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """Where calls of the network are written down, and the environment in which they are."""
    place, log = tmp_path / "watch", tmp_path / "calls.txt"
    place.mkdir()
    code = WATCH.format(log=str(log), begun=str(tmp_path / "begun.txt"))
    (place / "sitecustomize.py").write_text(code, "utf-8")
    paths = os.pathsep.join([str(place), str(ROOT)])
    return log, os.environ | {"PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen"}


def run(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_call_would_be_seen(watched: tuple[Path, dict[str, str]]) -> None:
    log, environment = watched
    done = run(environment, "-c", "import socket; socket.create_connection(('127.0.0.1', 9))")
    assert "there is no network" in done.stderr
    assert "socket.getaddrinfo" in log.read_text("utf-8")


def test_batch_with_workers_and_all_its_outputs(watched: tuple[Path, dict[str, str]], tmp_path: Path) -> None:
    log, environment = watched
    write_pairs(tmp_path, replicates=2)
    outputs = (
        "-o",
        "out.xlsx",
        "--csv",
        "csv",
        "--save-project",
        "p.blotquant.json",
        "--source-data",
        "s.zip",
    )
    inputs = ("-m", "blotquant", "--batch", str(tmp_path / "layout.csv"), "--jobs", "2")
    done = subprocess.run(
        [sys.executable, *inputs, *outputs], env=environment, cwd=tmp_path, capture_output=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert len((tmp_path / "begun.txt").read_text("utf-8")) >= 3  # workers were watched, too
    assert not log.exists(), log.read_text("utf-8")


def test_the_window_measures_itself(watched: tuple[Path, dict[str, str]]) -> None:
    log, environment = watched
    done = run(environment, "-m", "blotquant", "--self-test")
    assert done.returncode == 0, done.stderr
    assert not log.exists(), log.read_text("utf-8")


def test_what_could_call_is_never_imported() -> None:
    code = (
        "import sys, blotquant.__main__, blotquant.pipeline, blotquant.gui.main_window, blotquant.gui.app\n"
        "print(sorted({'PySide6.QtNetwork', 'requests', 'urllib3', 'ftplib', 'smtplib'} & set(sys.modules)))"
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    assert run(environment, "-c", code).stdout.strip() == "[]"
