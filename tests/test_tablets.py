"""Step tablets as people write them."""

from __future__ import annotations

import pytest

from blotquant.tablets import parse_tablet, tablet_text


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("", ()),
        ("  ", ()),
        ("65000=0.05; 21000 = 0.55;6800=1.06", ((65000.0, 0.05), (21000.0, 0.55), (6800.0, 1.06))),
        ("9=1|4=2", ((9.0, 1.0), (4.0, 2.0))),
    ],
)
def test_steps_are_read(text: str, steps: tuple[tuple[float, float], ...]) -> None:
    assert parse_tablet(text) == steps


@pytest.mark.parametrize(
    "text", ["x", "1", "1=", "=1", "1=2;", "-1=1", "1=-1", "1=100", "nan=1", "1=inf", "1=0,5"]
)
def test_what_is_no_step_is_named(text: str) -> None:
    with pytest.raises(ValueError, match="is no step of a tablet"):
        parse_tablet(text)


def test_steps_are_written_as_they_are_read() -> None:
    steps = ((65535.25, 0.05), (21000.0, 0.5512345))
    assert tablet_text(steps) == "65535.25=0.05; 21000=0.5512345"
    assert parse_tablet(tablet_text(steps)) == steps
    assert tablet_text(()) == ""
