"""The one entry of the program: the command line, or the window (imported only then)."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from blotquant.cli_arguments import Wishes, needs_window, parse

INTERRUPTED = 130
NO_DISPLAY = (
    "there is no display to open the window on; to measure without one: "
    "blotquant --batch LAYOUT.csv -o OUT.xlsx (see blotquant --help)."
)
NO_QT = (
    "the window cannot be opened: {error}. On Debian or Ubuntu: apt install libgl1 libegl1 libxkbcommon0 "
    "libdbus-1-3 libfontconfig1 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 "
    "libxcb-shape0. "
    "To measure without a window: blotquant --batch LAYOUT.csv -o OUT.xlsx."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run blotquant as from a shell.

    Parameters
    ----------
    arguments : sequence of str, optional
        What stands after the program's name; by default that of this process.

    Returns
    -------
    int
        The exit code: 0 all measured, 1 at least one blot could not be measured, 2 nothing was
        written, 130 interrupted.
    """
    try:
        wishes = parse(arguments)
        if needs_window(wishes):
            return _window(wishes)
        from blotquant import cli  # after parse, so that --help need not wait for it

        return cli.run(wishes)
    except KeyboardInterrupt:  # so early that there is nothing to tidy up
        return INTERRUPTED


def entry() -> None:
    """Run as a process of its own, and leave it with the exit code of `main`."""
    code = main()
    if code == INTERRUPTED:
        # Everything is tidied up.  Python itself would die of the signal instead of leaving with the code
        # where the interrupt fell into an import by compiled code.
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError):
                stream.flush()
        os._exit(code)
    sys.exit(code)


def _window(wishes: Wishes) -> int:
    from blotquant import cli

    if wishes.self_test and not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if not has_display():
        return cli.refuse(NO_DISPLAY)
    try:
        from blotquant.gui import app
    except ImportError as error:
        return cli.refuse(NO_QT.format(error=error))
    if wishes.self_test:
        from blotquant.gui.self_test import self_test

        return self_test()
    return app.run(wishes.inputs)


def has_display() -> bool:
    """Return whether Qt will find something to draw on; without it, it would end the process."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))


if __name__ == "__main__":
    import multiprocessing

    multiprocessing.freeze_support()
    entry()
