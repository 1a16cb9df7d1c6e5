"""The program as a process: start-up, pipes and signals."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import blotquant

ROOT = Path(__file__).resolve().parent.parent


def process(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )


def test_help_is_quick_because_it_imports_nothing_heavy() -> None:
    heavy = "numpy pandas scipy cv2 msgspec PySide6 importlib.metadata typing json multiprocessing"
    code = (
        "import sys\nfrom blotquant.__main__ import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit as stopped:\n    assert stopped.code == 0\n"
        f"print([name for name in {heavy.split()} if name in sys.modules])"
    )
    done = process("-c", code)
    assert done.stdout.startswith("usage: blotquant --batch INPUT...")
    assert done.stdout.endswith("\n[]\n")


def test_version() -> None:
    assert process("-m", "blotquant", "--version").stdout == f"blotquant {blotquant.__version__}\n"


@pytest.mark.skipif(os.name == "nt", reason="needs head and a POSIX pipe")
def test_a_reader_who_leaves_early_is_no_failure() -> None:
    command = f"{sys.executable} -m blotquant --list-methods | sleep 0; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stdout == "0\n"
    assert done.stderr == ""


INTERRUPTIBLE = """
import sys, time
from types import ModuleType
import blotquant
from blotquant import model
pipeline = ModuleType("blotquant.pipeline")
pipeline.open_inputs = lambda paths, **_: (model.Project(), paths[0].parent)
pipeline.configure = lambda project, **_: project
def run(*_, **__):
    print("running", flush=True)
    time.sleep(30)
pipeline.run = run
sys.modules["blotquant.pipeline"] = blotquant.pipeline = pipeline
from blotquant.__main__ import main
sys.exit(main(["--batch", sys.argv[1]]))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals of this kind between processes")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals_end_the_process_with_130_and_one_line(tmp_path: Path, number: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", INTERRUPTIBLE, str(tmp_path / "layout.csv")],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "running\n"
        begun = time.monotonic()
        running.send_signal(number)
        _, said = running.communicate(timeout=20)
    assert running.returncode == 130
    assert said == "blotquant: interrupted; no half-written file is left.\n"
    assert time.monotonic() - begun < 10


INTERRUPTED_IN_COMPILED_CODE = """
import ctypes, sys, types
import blotquant
pipeline = types.ModuleType("blotquant.pipeline")
def open_inputs(inputs, **_):
    run = ctypes.pythonapi.PyRun_String  # as an extension module does that imports another
    run.restype = ctypes.py_object
    run(b"raise KeyboardInterrupt", 257, ctypes.py_object({}), ctypes.py_object({}))
pipeline.open_inputs = open_inputs
sys.modules["blotquant.pipeline"] = blotquant.pipeline = pipeline
sys.argv = ["blotquant", "--batch", sys.argv[1]]
from blotquant.__main__ import entry
entry()
"""


def test_an_interrupt_in_compiled_code_is_exit_code_130_too(tmp_path: Path) -> None:
    (tmp_path / "interrupted.py").write_text(INTERRUPTED_IN_COMPILED_CODE)
    done = subprocess.run(
        [sys.executable, "-m", "interrupted", "layout.csv"],  # -m as run.py starts the program
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == "blotquant: interrupted; no half-written file is left.\n"
    assert done.returncode == 130
