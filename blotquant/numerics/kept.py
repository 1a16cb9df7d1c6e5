"""What was found out about single lanes, so that it is not found out again while another one is dragged.

Nothing here can go stale: a value is kept by all that it depends on but the pixels, and with the result of
one picture, which is asked only as long as the pixels are the very same.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar, cast

_Value = TypeVar("_Value")


class Kept:
    """Values of single lanes by what they were made from.

    Parameters
    ----------
    before : of the last measurement of the same picture; what this one does not ask for is forgotten.
    """

    def __init__(self, before: Kept | None = None) -> None:
        self._before: dict[Hashable, object] = {} if before is None else before._now
        self._now: dict[Hashable, object] = {}

    def lane_by_lane(
        self, keys: Sequence[Hashable], work: Callable[[list[int]], Sequence[_Value]]
    ) -> list[_Value]:
        """Return a value for each key: one that is known, or else what `work` makes of these lanes.

        Parameters
        ----------
        keys : all that the value of each lane depends on, and nothing of other lanes.
        work : lanes, by their number in `keys`, to their values.
        """
        new = [lane for lane, key in enumerate(keys) if key not in self._before]
        made = dict(zip(new, work(new), strict=True)) if new else {}
        for lane, key in enumerate(keys):
            self._now[key] = made[lane] if lane in made else self._before[key]
        return [cast("_Value", self._now[key]) for key in keys]

    def once(self, key: Hashable, work: Callable[[], _Value]) -> _Value:
        """Return what is known by a key, or else what `work` makes: of the whole picture."""
        return self.lane_by_lane([key], lambda _: [work()])[0]
