"""Volumes of bands in boxes of other sizes: what a ratio owes to the size that was chosen.

The background stays where it was drawn.  A taller box ends where another band begins; a wider one would reach
into the next lane, so that boxes are made narrower only, evenly from both sides.
"""

from __future__ import annotations

import numpy as np

from blotquant.analysis.boxes import Boxes
from blotquant.numerics.backgrounds import FloatArray
from blotquant.numerics.integrate import share_sums
from blotquant.numerics.windows import RowWindows

HEIGHTS = (0.8, 0.9, 1.1, 1.2)  # of the box
WIDTHS = (0.8, 0.9)
_FEWEST_COLUMNS = 10  # below, a tenth of the width is less than a column

OtherBoxes = tuple[tuple[str, FloatArray], ...]


def other_boxes(cut: RowWindows, drawn: Boxes, row: int, level: FloatArray) -> OtherBoxes:
    """Return the volumes of a row in boxes of other sizes, by name, (lanes,) each.

    Bands that overlap a neighbour have none: what they are told from is no matter of the box.

    Parameters
    ----------
    cut : the windows of the row.
    drawn : the boxes of all rows of the blot.
    row : which of them, from 0.
    level : (lanes, rows) background.
    """
    if len(drawn.run(row)) > 1:
        return ()
    return (*_of_height(cut, drawn, row, level), *_of_width(cut, level))


def _of_height(cut: RowWindows, drawn: Boxes, row: int, level: FloatArray) -> OtherBoxes:
    top, bottom, middle = drawn.tops[row], drawn.bottoms[row], drawn.centres[row]
    highest, lowest = _room(drawn, row)
    factors, start = np.array(HEIGHTS)[:, None], cut.first_row.astype(np.float64)
    first = np.maximum(middle + factors * (top - middle), np.minimum(top, highest)) - start
    last = np.minimum(middle + factors * (bottom - middle), np.maximum(bottom, lowest)) - start
    above = np.where(cut.in_span, (cut.windows.profiles - level) * cut.row_area, 0.0)
    volumes = share_sums(above, first, last)
    return tuple((f"height {factor:g}", volume) for factor, volume in zip(HEIGHTS, volumes, strict=True))


def _room(drawn: Boxes, row: int) -> tuple[FloatArray, FloatArray]:
    """Return to where the boxes of a row may grow, (lanes,): to what belongs to the rows beside it."""
    none = np.full(drawn.tops.shape[1], np.inf)
    masks = drawn.masks
    above = masks[row - 1, :, 1] if row > 0 else -none
    below = masks[row + 1, :, 0] if row + 1 < len(masks) else none
    return above, below


def _of_width(cut: RowWindows, level: FloatArray) -> OtherBoxes:
    windows, counted = cut.windows, cut.windows.inside * cut.row_area
    columns = windows.signal.shape[2]
    if columns < _FEWEST_COLUMNS:
        return ()
    usable = np.maximum(windows.usable.sum(axis=1), 1)
    found: list[tuple[str, FloatArray]] = []
    for factor in WIDTHS:
        aside = max(1, round((1 - factor) * columns / 2))
        sides = windows.signal[:, :, :aside].sum(axis=2) + windows.signal[:, :, -aside:].sum(axis=2)
        kept = columns - 2 * aside
        wider = (sides - 2 * aside * windows.profiles) / kept  # by how much the whole width shows more
        wider -= (np.where(windows.usable, wider, 0.0).sum(axis=1) / usable)[:, None]
        volume = np.einsum("lr,lr->l", windows.profiles - level - wider, counted)
        found.append((f"width {factor:g}", kept / columns * volume))
    return tuple(found)
