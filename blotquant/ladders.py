"""Ladders that one can name instead of writing down their weights.

The weights are those that the makers print (kDa, SDS-PAGE in Tris-glycine).  A ladder whose bands run
differently in other buffers is better written down from its leaflet.
"""

from __future__ import annotations

from collections.abc import Mapping

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
    return next((kda for known, kda in LADDERS.items() if _plain(known) == wanted), None)


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
