"""How much of the bend that the background of each lane shows is real.

docs/decisions/0008-curved-background.md says why.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

CERTAIN_BEND = 4.0  # standard errors from which a lane follows its own bend
FEWEST_TOGETHER = 5  # lanes whose bends say together how much of them is real
FEWEST_ROWS = 10  # that can show a bend
ALIKE = 0.2  # by which the number of rows may differ from that of most lanes
CHANCE = 2.0  # standard deviations by which noise alone may make bends larger than their errors


def shares_of_bend(bend: FloatArray, bend_se: FloatArray, rows: NDArray[np.intp]) -> FloatArray:
    """Return which share of its bend each lane should follow, (lanes,), 0 to 1.

    All of it where the lane is sure of it.  Elsewhere what the bends of all lanes scatter beyond their
    errors is real, and each is shrunk to that share (empirical Bayes; James and Stein 1961).

    Parameters
    ----------
    bend : (lanes,) size of the quadratic coefficient.
    bend_se : (lanes,)
    rows : (lanes,) rows that each was fitted to; a lane with many more or fewer tells nothing of others.
    """
    share, enough = np.zeros(len(bend)), rows >= FEWEST_ROWS
    alike = enough & (np.abs(rows / np.median(rows) - 1) < ALIKE)
    if np.count_nonzero(alike) >= FEWEST_TOGETHER:
        ratio = bend[alike] / np.maximum(bend_se[alike], np.finfo(float).tiny)
        square = float(np.minimum(ratio**2, CERTAIN_BEND**2).mean())
        by_chance = 1.0 + CHANCE * float(np.sqrt(2 / len(ratio)))
        share[enough] = 1.0 - by_chance / max(square, by_chance)
    share[enough & (bend > CERTAIN_BEND * bend_se)] = 1.0
    return share
