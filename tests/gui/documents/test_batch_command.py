"""The batch command as text, quoted for the shell it will be pasted into."""

from __future__ import annotations

import shlex
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from blotquant.gui.documents.batch_command import batch_command, workbook_beside


@pytest.mark.parametrize("name", ["trial", "my trial", "o'neil", 'say "x"', "$HOME `x` \\n", "a&b;c", "试验"])
def test_a_posix_shell_reads_the_names_back(name: str) -> None:
    project, workbook = PurePosixPath(f"/blots/{name}.blotquant.json"), PurePosixPath(f"/blots/{name}.xlsx")
    command = batch_command(project, workbook, system="linux")
    assert shlex.split(command) == ["blotquant", "--batch", str(project), "-o", str(workbook)]


def test_windows_gets_double_quotes() -> None:
    project = PureWindowsPath("C:/my blots/a & b.blotquant.json")
    command = batch_command(project, project.with_name("a & b.xlsx"), system="win32")
    assert command == (r'blotquant --batch "C:\my blots\a & b.blotquant.json" -o "C:\my blots\a & b.xlsx"')


def test_the_workbook_is_one_that_is_not_there_yet(tmp_path: Path) -> None:
    project = tmp_path / "trial.blotquant.json"
    names: list[str] = []
    for _ in range(3):
        place = workbook_beside(project)
        place.touch()
        names.append(place.name)
    assert names == ["trial.xlsx", "trial-batch.xlsx", "trial-batch2.xlsx"]
