"""The one entry of the program: the command line, and later the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from blotquant.cli_arguments import needs_window, parse

NO_WINDOW = (
    "this version has no window yet; to measure without one: "
    "blotquant --batch LAYOUT.csv -o OUT.xlsx (see blotquant --help)."
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
        from blotquant import cli  # after parse, so that --help need not wait for it

        if needs_window(wishes):
            return cli.refuse(NO_WINDOW)
        return cli.run(wishes)
    except KeyboardInterrupt:  # so early that there is nothing to tidy up
        return 130


if __name__ == "__main__":
    sys.exit(main())
