"""p values adjusted for how many questions were asked."""

from __future__ import annotations

import numpy as np

from blotquant.numerics.least_squares import FloatArray


def holm(p: FloatArray) -> FloatArray:
    """Return Holm's step-down adjusted p values: no false positive in the family (Holm 1979).

    Parameters
    ----------
    p : (n,) NaN where there is none; these stay NaN and do not count
    """
    return _stepped(p, down=True)


def benjamini_hochberg(p: FloatArray) -> FloatArray:
    """Return p values adjusted for the share of false positives among the positives.

    Benjamini & Hochberg 1995, 10.1111/j.2517-6161.1995.tb02031.x.

    Parameters
    ----------
    p : (n,) NaN where there is none; these stay NaN and do not count
    """
    return _stepped(p, down=False)


def _stepped(p: FloatArray, down: bool) -> FloatArray:
    adjusted = np.full(p.shape, np.nan)
    known = np.flatnonzero(np.isfinite(p))
    order = known[np.argsort(p[known], kind="stable")]
    count, rank = len(order), np.arange(1, len(order) + 1)
    if down:
        stepped = np.maximum.accumulate(p[order] * (count - rank + 1))
    else:
        stepped = np.minimum.accumulate((p[order] * count / rank)[::-1])[::-1]
    adjusted[order] = np.minimum(stepped, 1.0)
    return adjusted
