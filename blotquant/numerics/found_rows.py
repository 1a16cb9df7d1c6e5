"""The band rows of a blot with all that they were found from, so that they need not be found twice.

While the edge of a band is dragged no lane is, and the rows are where they were.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from blotquant.numerics.rows import Rows
from blotquant.numerics.windows import LaneLook

Settings = tuple[object, ...]  # all else that a search for rows depends on, to be compared


@dataclass(frozen=True, slots=True, eq=False)
class FoundRows:
    """Band rows and what they were found from."""

    looks: tuple[LaneLook, ...]  # which hold the pixels and the place of every lane
    settings: Settings
    rows: Rows

    def are_of(self, looks: Sequence[LaneLook], settings: Settings) -> bool:
        """Return whether a search along these lanes would find the same."""
        same = len(looks) == len(self.looks) and all(a is b for a, b in zip(looks, self.looks, strict=True))
        return same and settings == self.settings


def found_rows(
    looks: tuple[LaneLook, ...], settings: Settings, before: FoundRows | None, search: Callable[[], Rows]
) -> FoundRows:
    """Return the rows found before if they were found from the very same, else those of a search.

    Parameters
    ----------
    looks : along the lanes.
    settings : all else that the search depends on.
    before : of an earlier measurement on the same pixels.
    search : finds the rows.
    """
    if before is not None and before.are_of(looks, settings):
        return before
    return FoundRows(looks, settings, search())
