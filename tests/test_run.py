"""run.py with a stand-in for uv: what is set up when, where the program runs, and what is said."""

from __future__ import annotations

import ast
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

RUN = Path(__file__).resolve().parent.parent / "run.py"
posix = pytest.mark.skipif(os.name == "nt", reason="the stand-in for uv is a shell script")

FAKE_UV = """#!/bin/sh
echo "$@" >> "{log}"
{extra}
case "$1" in
    venv) mkdir -p "$5/bin" && ln -sf "{python}" "$5/bin/python" ;;
esac
"""
FAKE_PROGRAM = """import os, sys
print(os.getcwd(), *sys.argv[1:], os.environ["PYTHONPATH"])
sys.exit(7)
"""


class Checkout:
    """A copy of run.py with tiny locks, a tiny blotquant and a stand-in for uv."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "checkout"
        self.home = folder / "elsewhere"
        self.bin = folder / "bin"
        self.log = folder / "uv.log"
        for path in (self.root / "blotquant", self.home, self.bin):
            path.mkdir(parents=True)
        shutil.copy(RUN, self.root)
        (self.root / "blotquant" / "__init__.py").touch()
        (self.root / "blotquant" / "__main__.py").write_text(FAKE_PROGRAM)
        (self.root / "requirements.lock").write_text("one\n")
        (self.root / "requirements-test.lock").write_text("one\ntwo\n")
        (self.root / "requirements-packaging.lock").write_text("one\nthree\n")
        for tool in ("ruff", "pyright", "importlinter", "pytest"):
            self.tool(tool, 0)
        (self.root / "importlinter" / "cli.py").write_text("def lint_imports_command():\n    pass\n")
        self.uv()

    @property
    def command(self) -> list[str]:
        return [sys.executable, str(self.root / "run.py")]

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "PATH": f"{self.bin}{os.pathsep}/usr/bin{os.pathsep}/bin",
            "PYTHONPATH": "/nowhere",
            # A stand-in that changes within a second would be taken from its old bytecode.
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    @property
    def installs(self) -> list[str]:
        """The locks installed so far."""
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        return [Path(line.split()[-1]).name for line in lines if line.startswith("pip install")]

    def uv(self, extra: str = "") -> None:
        path = self.bin / "uv"
        path.write_text(FAKE_UV.format(log=self.log, python=sys.executable, extra=extra))
        path.chmod(0o755)

    def tool(self, name: str, code: int) -> None:
        """Put a stand-in for a test tool where Python finds it first."""
        folder = self.root / name
        folder.mkdir(exist_ok=True)
        (folder / "__init__.py").touch()
        (folder / "__main__.py").write_text(f"print('{name} ran'); raise SystemExit({code})\n")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*self.command, *arguments],
            cwd=self.home,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=60,
        )


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


@pytest.fixture
def run_py() -> ModuleType:
    spec = importlib.util.spec_from_file_location("run_py_under_test", RUN)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_an_old_python_can_read_the_file() -> None:
    ast.parse(RUN.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_is_refused_in_words(
    run_py: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    assert run_py.main(["--version"]) == 2
    assert "this is Python 3.9.2" in capsys.readouterr().err


@posix
def test_the_first_run_sets_up_and_the_second_does_not(checkout: Checkout) -> None:
    first = checkout.run("--batch", "a b.csv")
    assert first.stdout == f"{checkout.home} --batch a b.csv {checkout.root}\n"
    assert first.returncode == 7
    assert "set-up done" in first.stderr
    second = checkout.run("x")
    assert second.stdout == f"{checkout.home} x {checkout.root}\n"
    assert second.stderr == ""
    assert checkout.installs == ["requirements.lock"]


@posix
def test_modules_of_the_callers_folder_are_not_taken_for_the_programs(checkout: Checkout) -> None:
    (checkout.home / "blotquant.py").write_text("raise SystemExit(99)\n")
    assert checkout.run().returncode == 7


@posix
def test_a_changed_lock_is_installed_into_an_empty_environment(checkout: Checkout) -> None:
    checkout.run()
    leftover = checkout.root / ".venv" / "lib" / "old-package"
    leftover.mkdir(parents=True)
    (checkout.root / "requirements.lock").write_text("other\n")
    checkout.run()
    assert checkout.installs == ["requirements.lock"] * 2
    assert not leftover.exists()


@posix
def test_test_tools_come_on_top_and_cover_the_program(checkout: Checkout) -> None:
    checkout.run()
    checkout.run("test")
    checkout.run()
    assert checkout.installs == ["requirements.lock", "requirements-test.lock"]


@posix
def test_the_program_runs_with_what_the_tests_installed(checkout: Checkout) -> None:
    checkout.run("test")
    assert checkout.run().returncode == 7
    assert checkout.installs == ["requirements-test.lock"]


@posix
def test_packages_are_made_with_tools_of_their_own(checkout: Checkout) -> None:
    (checkout.root / "packaging").mkdir()
    (checkout.root / "packaging" / "build.py").write_text(
        "import sys; print('made', *sys.argv[1:]); sys.exit(1)"
    )
    made = checkout.run("package", "deb", "wheel")
    assert (made.returncode, made.stdout) == (1, "made deb wheel\n")
    assert checkout.installs == ["requirements-packaging.lock"]


@posix
def test_a_failed_set_up_is_explained_and_redone(checkout: Checkout) -> None:
    checkout.uv(extra='[ "$1" = pip ] && echo "error: dns error: failed to lookup address" && exit 1')
    failed = checkout.run()
    assert failed.returncode == 2
    assert "check the network connection" in failed.stderr
    assert "Traceback" not in failed.stderr
    checkout.uv()
    assert checkout.run().returncode == 7


@posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_set_up_is_redone(checkout: Checkout, number: signal.Signals) -> None:
    checkout.uv(extra='[ "$1" = pip ] && exec sleep 30')
    with subprocess.Popen(
        checkout.command, cwd=checkout.home, env=checkout.environment, stderr=subprocess.PIPE, text=True
    ) as process:
        end = time.monotonic() + 20
        while not checkout.installs and time.monotonic() < end:
            time.sleep(0.01)
        process.send_signal(number)
        _, said = process.communicate(timeout=20)
    assert process.returncode == 130
    assert said.endswith("run.py: interrupted.\n")
    assert "Traceback" not in said
    checkout.uv()
    assert checkout.run().returncode == 7


@posix
def test_an_environment_made_by_somebody_else_is_left_alone(checkout: Checkout) -> None:
    own = checkout.root / ".venv" / "my-file"
    own.parent.mkdir()
    own.touch()
    refused = checkout.run()
    assert refused.returncode == 2
    assert "was not made by run.py" in refused.stderr
    assert own.exists()


@posix
def test_without_uv_and_without_ensurepip_the_package_to_install_is_named(
    run_py: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run_py, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(run_py, "STAMP", tmp_path / ".venv" / "stamp")
    monkeypatch.setattr(run_py, "can_make_venv", lambda: False)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert run_py.main([]) == 2
    assert "apt install python3-venv" in capsys.readouterr().err


def test_a_full_disk_is_noticed_before_the_download(
    run_py: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run_py, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(run_py, "STAMP", tmp_path / ".venv" / "stamp")
    monkeypatch.setattr(run_py, "DISK_NEEDED_GB", 1e9)
    assert run_py.main([]) == 2
    assert "make room for" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("Temporary failure in name resolution\nNo matching distribution found", "network connection"),
        ("ERROR: No matching distribution found for numpy==2.4.6", "not supported"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE FILE", "damaged"),
        ("Collecting networkx==3.6.1\nsomething odd", "lines above"),
    ],
)
def test_reasons_are_told_from_what_the_tools_say(run_py: ModuleType, said: str, expected: str) -> None:
    assert expected in run_py.reason(said)


@posix
def test_every_check_runs_and_one_failure_fails_the_whole(checkout: Checkout) -> None:
    checkout.tool("ruff", 1)
    done = checkout.run("test")
    assert "lint: failed" in done.stderr
    assert "types: ok" in done.stderr
    assert "imports: ok" in done.stderr
    assert done.stdout == "pytest ran\n"
    assert done.returncode == 1
    checkout.tool("ruff", 0)
    assert checkout.run("test").returncode == 0
