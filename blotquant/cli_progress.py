"""What the batch mode says on stderr while it runs: a bar, JSON lines or plain lines."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from blotquant.results import Problem, Progress

_BAR_CHARACTERS = 24


class Voice:
    """Plain lines for problems and errors, nothing about progress; the base of the others.

    Parameters
    ----------
    stream : TextIO or None
        Where to speak, usually stderr; None (a program without a console) keeps silent.
    """

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream

    def progress(self, progress: Progress) -> None:
        """Show how far the run has come."""

    def problem(self, problem: Problem) -> None:
        """Say what could not be done, on which file and lane, and the remedy."""
        self._line(problem_line(problem))

    def error(self, message: str) -> None:
        """Say why the program stops."""
        self._line(f"blotquant: {message}")

    def note(self, message: str) -> None:
        """Say something that is good to know and no problem."""
        self._line(message)

    def _line(self, text: str) -> None:
        self._write(text + "\n")

    def _write(self, text: str) -> None:
        if self._stream is None:
            return
        try:
            self._stream.write(text)
            self._stream.flush()
        except BrokenPipeError:  # the reader has left; the measurement goes on
            self._stream = None


class Bar(Voice):
    """A progress bar on one line of a terminal, wiped before anything else is said."""

    _shown = False

    def progress(self, progress: Progress) -> None:
        """Draw the bar; wipe it when the run is done."""
        if progress.event == "done":
            self._wipe()
            return
        columns = shutil.get_terminal_size().columns
        # A line as wide as the terminal would wrap and could not be overwritten.
        self._write("\r" + bar_line(progress, columns - 1).ljust(columns - 1))
        self._shown = True

    def _line(self, text: str) -> None:
        self._wipe()
        super()._line(text)

    def _wipe(self) -> None:
        if self._shown:
            self._write("\r" + " " * (shutil.get_terminal_size().columns - 1) + "\r")
            self._shown = False


class JsonLines(Voice):
    """One JSON object per line for a program that watches the run; the key "event" comes first."""

    def progress(self, progress: Progress) -> None:
        """Write a line with event "start", "blot" or "done"."""
        self._event(
            progress.event,
            done=progress.done,
            total=progress.total,
            image=progress.image,
            seconds=round(progress.seconds, 3),
            kept=progress.kept,
        )

    def problem(self, problem: Problem) -> None:
        """Write a line with event "problem"."""
        self._event(
            "problem",
            severity=problem.severity,
            code=problem.code,
            image=problem.image,
            target=problem.target,
            lane=problem.lane,
            message=problem.message,
            remedy=problem.remedy,
        )

    def error(self, message: str) -> None:
        """Write a line with event "error"."""
        self._event("error", message=message)

    def note(self, message: str) -> None:
        """Write a line with event "note"."""
        self._event("note", message=message)

    def _event(self, event: str, **values: object) -> None:
        self._line(json.dumps({"event": event, **values}))


def voice(stream: TextIO | None, *, quiet: bool, json_lines: bool) -> Voice:
    """Return the way to speak that was asked for; a bar only on a terminal."""
    if json_lines:
        return JsonLines(stream)
    if not quiet and stream is not None and stream.isatty():
        return Bar(stream)
    return Voice(stream)


def problem_line(problem: Problem) -> str:
    """Return one line that names severity, file, target, lane, what is wrong and the remedy."""
    places = (problem.image, problem.target, "" if problem.lane is None else f"lane {problem.lane}")
    place = ", ".join(part for part in places if part)
    text = " ".join(f"{problem.message} {problem.remedy}".split())
    return f"{problem.severity}: {place}: {text}" if place else f"{problem.severity}: {text}"


def bar_line(progress: Progress, width: int) -> str:
    """Return the bar as text of at most `width` characters: blots done, time left, last image.

    Plain ASCII, because an old Windows console shows nothing else reliably.
    """
    share = progress.done / progress.total if progress.total else 0.0
    filled = int(share * _BAR_CHARACTERS)
    bar = "#" * filled + "-" * (_BAR_CHARACTERS - filled)
    left = ""
    if progress.kept < progress.done < progress.total:
        rest = progress.seconds / (progress.done - progress.kept) * (progress.total - progress.done)
        left = f"  {duration(rest)} left"
    return f"[{bar}] {progress.done}/{progress.total} blots{left}  {progress.image}".rstrip()[:width]


def duration(seconds: float) -> str:
    """Return a length of time as m:ss, or h:mm:ss from one hour on."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
