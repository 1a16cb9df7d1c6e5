"""The files that show how to use a cluster: they ask for flags that exist, and run where that is possible."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from blotquant import cli_arguments
from tests.experiments import write_pairs

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "docs" / "examples" / "cluster"
FILES = ("Snakefile", "main.nf", "slurm.sh", "slurm_cluster.py")


def program(folder: Path) -> dict[str, str]:
    """Return an environment in which `blotquant` is this program."""
    script = folder / "bin" / "blotquant"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m blotquant "$@"\n')
    script.chmod(0o755)
    return os.environ | {"PATH": f"{script.parent}{os.pathsep}{os.environ['PATH']}"}


@pytest.mark.parametrize("name", FILES)
def test_the_examples_ask_for_flags_that_exist_and_the_page_links_them(name: str) -> None:
    text = (EXAMPLES / name).read_text(encoding="utf-8")
    calls = re.findall(r"^.*--batch.*$", text, re.MULTILINE)
    flags = {flag for call in calls for flag in re.findall(r"(?<![\w-])--[a-z-]+", call)}
    assert flags >= {"--batch"}
    assert [flag for flag in sorted(flags) if f"{flag} " not in cli_arguments.help_text()] == []
    assert f"(examples/cluster/{name})" in (ROOT / "docs" / "cluster.md").read_text(encoding="utf-8")


def test_the_python_example_is_python_and_refers_to_flags_of_the_program() -> None:
    text = (EXAMPLES / "slurm_cluster.py").read_text(encoding="utf-8")
    words = {node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant)}
    assert {"--batch", "--scheduler", "--resume"} <= words


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_the_job_script_is_a_script() -> None:
    subprocess.run(["bash", "-n", str(EXAMPLES / "slurm.sh")], check=True)


@pytest.mark.skipif(os.name == "nt", reason="the workers are started by a script of POSIX")
def test_the_job_of_a_worker_has_one_thread_for_each_process() -> None:
    pytest.importorskip("dask_jobqueue", reason="needs dask-jobqueue", exc_type=ImportError)
    command = [sys.executable, str(EXAMPLES / "slurm_cluster.py"), "--show"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
    assert "#SBATCH" in shown
    assert "--nthreads 1 " in shown
    assert "--nworkers 8 " in shown


@pytest.mark.skipif(shutil.which("snakemake") is None, reason="needs snakemake on the path")
def test_snakemake_makes_a_workbook_of_each_sheet_even_where_a_blot_fails(tmp_path: Path) -> None:
    for name in ("a", "b"):
        folder = tmp_path / "experiments" / name
        folder.mkdir(parents=True)
        write_pairs(folder)
    (tmp_path / "experiments" / "b" / "pSTAT5_r1.tif").write_bytes(b"broken")
    command = ["snakemake", "--cores", "1", "--snakefile", str(EXAMPLES / "Snakefile")]
    subprocess.run(command, cwd=tmp_path, env=program(tmp_path), check=True, timeout=300)
    assert {path.name for path in (tmp_path / "workbooks").glob("*.xlsx")} == {"a.xlsx", "b.xlsx"}
