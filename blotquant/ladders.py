"""Ladders that one can name instead of writing down their weights.

The weights are those that the makers print (kDa, SDS-PAGE in Tris-glycine).  A ladder whose bands run
differently in other buffers is better written down from its leaflet.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import cache

from blotquant.phrases import Phrase

_NUMBER = re.compile(r"([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?")
_PRECISION_PLUS = (250.0, 150.0, 100.0, 75.0, 50.0, 37.0, 25.0, 20.0, 15.0, 10.0)

LADDERS: Mapping[str, tuple[float, ...]] = {
    "Precision Plus Protein All Blue": _PRECISION_PLUS,
    "Precision Plus Protein Dual Color": _PRECISION_PLUS,
    "Precision Plus Protein Kaleidoscope": _PRECISION_PLUS,
    "Precision Plus Protein Unstained": _PRECISION_PLUS,
    "Precision Plus Protein Dual Xtra": (*_PRECISION_PLUS, 5.0, 2.0),
    "PageRuler Prestained": (180.0, 130.0, 100.0, 70.0, 55.0, 40.0, 35.0, 25.0, 15.0, 10.0),
    "PageRuler Plus Prestained": (250.0, 130.0, 100.0, 70.0, 55.0, 35.0, 25.0, 15.0, 10.0),
    "Spectra Multicolor Broad Range": (260.0, 140.0, 100.0, 70.0, 50.0, 40.0, 35.0, 25.0, 15.0, 10.0),
    "MagicMark XP": (220.0, 120.0, 100.0, 80.0, 60.0, 50.0, 40.0, 30.0, 20.0),
}


def ladder_of(name: str) -> tuple[float, ...] | None:
    """Return the weights of a ladder by its name in any spelling, heaviest first; None if it is not known.

    Parameters
    ----------
    name : str
        "PageRuler Prestained", "pageruler-prestained"; case, spaces and signs do not count.
    """
    wanted = _plain(name)
    return _by_plain_name().get(wanted)


def ladder_name(kda: tuple[float, ...]) -> str:
    """Return the first name that a ladder of these weights has; "" if it is none of those known."""
    return next((name for name, weights in LADDERS.items() if weights == kda), "")


def parse_ladder(text: str, *, decimal_comma: bool = False) -> tuple[float, ...]:
    """Return the weights of a ladder as a person writes them, heaviest first.

    Parameters
    ----------
    text : str
        A name of `LADDERS`, or at least two different weights in kDa: "250;150;100"; blank is ().
    decimal_comma : bool
        A comma belongs to a number; otherwise it stands between two.

    Raises
    ------
    ValueError
        If it is neither.
    """
    known = ladder_of(text)
    if known or not text.strip():
        return known or ()
    parts = re.split(r"[;/\s]+" if decimal_comma else r"[;/,\s]+", text.strip(" ;/,\t\n"))
    plain = [part.replace(",", ".") for part in parts]
    if len(parts) < 2 or not all(_NUMBER.fullmatch(part) for part in plain):
        raise ValueError(Phrase("{text!r} is not a ladder", text=text))
    weights = sorted((float(part) for part in plain), reverse=True)
    if weights[-1] <= 0 or not math.isfinite(weights[0]) or len(set(weights)) < len(weights):
        raise ValueError(Phrase("{text!r} is not a ladder", text=text))
    return tuple(weights)


@cache
def _by_plain_name() -> Mapping[str, tuple[float, ...]]:
    return {_plain(name): kda for name, kda in reversed(tuple(LADDERS.items()))}


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
