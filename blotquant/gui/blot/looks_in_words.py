"""What is drawn on a blot in words: a screen reader does not see the scene."""

from __future__ import annotations

from blotquant.gui.blot.looks import BlotLook, Style
from blotquant.gui.words import listed, points, tr


def look_in_words(look: BlotLook) -> str:
    """Return how many lanes there are, which are chosen, and how the chosen band was measured."""
    chosen = [lane for lane in look.lanes if lane.is_chosen]
    words = [tr("{count} lanes", count=len(look.lanes))]
    if chosen:
        words.append(tr("chosen: {numbers}", numbers=listed(str(lane.number) for lane in chosen)))
    if excluded := [str(lane.number) for lane in look.lanes if lane.is_excluded]:
        words.append(tr("excluded: {numbers}", numbers=listed(excluded)))
    if len(chosen) == 1:
        words += [
            tr("band {row}: {state}", row=band.row, state=_state(band.style))
            for band in chosen[0].bands
            if band.is_chosen
        ]
    return points(words)


def _state(style: Style) -> str:
    states: dict[Style, str] = {
        "ok": tr("measured"),
        "weak": tr("measured, weak"),
        "not detected": tr("not detected"),
        "saturated": tr("saturated"),
        "absent": tr("marked absent"),
    }
    return states[style]
