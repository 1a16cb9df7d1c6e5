"""What is kept of single lanes is what would be found anew."""

from __future__ import annotations

from blotquant.numerics.kept import Kept


class Work:
    """Squares numbers and remembers which it was asked for."""

    def __init__(self, numbers: list[int]) -> None:
        self.numbers = numbers
        self.asked: list[int] = []

    def __call__(self, those: list[int]) -> list[int]:
        self.asked += those
        return [self.numbers[lane] ** 2 for lane in those]


def squares(kept: Kept, numbers: list[int]) -> tuple[list[int], list[int]]:
    """Return the squares and the lanes for which they were worked out."""
    work = Work(numbers)
    return kept.lane_by_lane([("square", number) for number in numbers], work), work.asked


def test_only_lanes_that_are_not_known_are_worked_out() -> None:
    first = Kept()
    assert squares(first, [1, 2, 3]) == ([1, 4, 9], [0, 1, 2])
    assert squares(Kept(first), [1, 5, 3]) == ([1, 25, 9], [1])


def test_nothing_is_worked_out_where_all_are_known() -> None:
    first = Kept()
    squares(first, [4, 5])
    assert squares(Kept(first), [5, 4]) == ([25, 16], [])


def test_lanes_that_are_alike_have_the_same_value() -> None:
    assert squares(Kept(), [7, 7])[0] == [49, 49]


def test_what_was_not_asked_for_is_forgotten() -> None:
    first = Kept()
    squares(first, [1, 2])
    second = Kept(first)
    squares(second, [2])
    assert squares(Kept(second), [1, 2]) == ([1, 4], [0])


def test_a_value_that_is_none_is_known() -> None:
    asked: list[int] = []

    def nothing(those: list[int]) -> list[None]:
        asked.extend(those)
        return [None for _ in those]

    first = Kept()
    first.lane_by_lane(["a"], nothing)
    assert Kept(first).lane_by_lane(["a"], nothing) == [None]
    assert asked == [0]


def test_the_whole_picture_is_looked_at_once() -> None:
    first = Kept()
    assert first.once("grey", lambda: 3) == 3
    assert Kept(first).once("grey", lambda: 4) == 3
    assert Kept(first).once("other", lambda: 4) == 4
