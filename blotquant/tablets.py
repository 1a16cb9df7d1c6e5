"""Step tablets scanned beside a film, as people write them down."""

from __future__ import annotations

from collections.abc import Iterable

from blotquant.phrases import Phrase

Step = tuple[float, float]  # stored value and optical density


def parse_tablet(text: str) -> tuple[Step, ...]:
    """Return the steps that a text names, () for a blank one.

    Parameters
    ----------
    text : str
        Stored value and optical density of each step: "65000=0.05; 21000=0.55; 6800=1.06".

    Raises
    ------
    ValueError
        With the part that is no step.
    """
    return tuple(_step(part.strip()) for part in text.replace("|", ";").split(";")) if text.strip() else ()


def _step(part: str) -> Step:
    stored, found, density = part.partition("=")
    try:
        step = float(stored), float(density)
    except ValueError:
        found = ""
        step = 0.0, 0.0
    if not found or not 0 <= step[0] < 1e12 or not 0 <= step[1] < 100:
        raise ValueError(Phrase("{text!r} is no step of a tablet", text=part))
    return step


def tablet_text(steps: Iterable[Step]) -> str:
    """Return steps as `parse_tablet` reads them."""
    return "; ".join(f"{stored:.10g}={density:.10g}" for stored, density in steps)
