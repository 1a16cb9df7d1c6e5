"""What the dots of a plot stand for."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from typing import Protocol


class Row(Protocol):
    """What a dot stands for: a ratio, a point of a curve, wells of an assay."""

    @property
    def key(self) -> Hashable:
        """What it is known by from one report to the next."""
        ...

    def comes_from(self, lanes: Collection[str], /) -> bool:
        """Return whether it comes from one of these lanes or wells."""
        ...

    def tip(self) -> str:
        """Return what it is in words, when the mouse rests on its dot."""
        ...
