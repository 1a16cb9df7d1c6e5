"""What is said on stderr: the bar, and one line for every problem."""

from __future__ import annotations

import io

import pytest

from blotquant import cli_progress, codes
from blotquant.results import Progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_the_bar_shows_blots_and_time_left_and_is_wiped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    stream = Terminal()
    bar = cli_progress.voice(stream, quiet=False, json_lines=False)
    bar.progress(Progress("blot", 1, 4, "a.tif", 10.0))
    assert stream.getvalue() == "\r[######------------------] 1/4 blots  0:30 left  a.tif".ljust(60)
    bar.error("stop")
    assert stream.getvalue().endswith("\r" + " " * 59 + "\rblotquant: stop\n")


def test_there_is_no_bar_without_a_terminal_or_when_quiet() -> None:
    for stream, quiet in ((io.StringIO(), False), (Terminal(), True)):
        cli_progress.voice(stream, quiet=quiet, json_lines=False).progress(Progress("blot", 1, 2, "a", 1.0))
        assert stream.getvalue() == ""


def test_the_bar_fits_and_knows_no_blots_yet() -> None:
    assert cli_progress.bar_line(Progress("start", 0, 0), 80) == f"[{'-' * 24}] 0/0 blots"
    assert len(cli_progress.bar_line(Progress("blot", 1, 2, "x" * 99, 1.0), 40)) == 40


@pytest.mark.parametrize(("seconds", "expected"), [(0.2, "0:00"), (59.6, "1:00"), (3725, "1:02:05")])
def test_durations(seconds: float, expected: str) -> None:
    assert cli_progress.duration(seconds) == expected


def test_every_code_of_the_catalogue_makes_a_line() -> None:
    for known in codes.CODES:
        line = cli_progress.problem_line(codes.problem(known, image="a.tif", lane=2))
        assert "\n" not in line
        assert "a.tif, lane 2: " in line


def test_what_an_earlier_run_had_measured_does_not_shorten_the_time_left() -> None:
    """2 of 4 new blots took 20 s, so that 2 more take as long; the 96 that were kept took no time."""
    assert "98/100 blots  0:20 left" in cli_progress.bar_line(
        Progress("blot", 98, 100, "", 20.0, kept=96), 80
    )
    assert "left" not in cli_progress.bar_line(Progress("blot", 96, 100, "", 1.0, kept=96), 80)
