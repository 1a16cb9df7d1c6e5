"""Numbers as people write them in cells, with a point or a decimal comma."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

from blotquant.gui.words import tr

_DECIMAL_COMMA = re.compile(r"[+-]?\d*,\d+(?:[eE][+-]?\d+)?")
_COULD_BE_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?")


def parse_number(text: str) -> float | None:
    """Return the number in a cell, None for an empty one.

    Parameters
    ----------
    text : str
        With a point or a decimal comma: "0.5", "0,5", "3e-9".

    Raises
    ------
    ValueError
        If it is no number, or if its comma might be one of thousands ("1,000"); in words.
    """
    text = "".join(text.split()).replace("−", "-")
    if not text:
        return None
    if _COULD_BE_THOUSANDS.fullmatch(text):
        whole, point = text.replace(",", ""), text.replace(",", ".", 1)
        raise ValueError(
            tr(
                "“{cell}” can be read in two ways: write {whole} or {point}",
                cell=text,
                whole=whole,
                point=point,
            )
        )
    plain = text.replace(",", ".") if _DECIMAL_COMMA.fullmatch(text) else text
    if not _NUMBER.fullmatch(plain) or not math.isfinite(value := float(plain)):
        raise ValueError(tr("“{cell}” is not a number", cell=text))
    return value


def number_text(value: float | None) -> str:
    """Return a number as a cell shows it: no more digits than it needs, "" for None."""
    return "" if value is None else f"{value:.12g}"


def with_points(texts: Iterable[str]) -> list[str]:
    """Return texts with decimal points where commas among them are plainly decimal.

    "0,5" beside "1,000" shows that the comma is decimal there; by itself "1,000" stays as it is,
    for `parse_number` to ask about.
    """
    texts = list(texts)
    plain = (text.strip() for text in texts)
    sure = any(_DECIMAL_COMMA.fullmatch(text) and not _COULD_BE_THOUSANDS.fullmatch(text) for text in plain)
    if not sure or any(_NUMBER.fullmatch(text.strip()) and "." in text for text in texts):
        return texts
    return [text.replace(",", ".") if _DECIMAL_COMMA.fullmatch(text.strip()) else text for text in texts]
