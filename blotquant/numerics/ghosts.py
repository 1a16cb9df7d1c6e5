"""Ghost bands: strong bands whose middle is emptier than their rim, because the substrate was used up."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

DEEP = 3.0  # standard errors by which the middle must lie below both rims
LEAST_SHARE = 0.03  # of the band's height that the dip must have
CLEAR = 20.0  # SNR of a band below which noise makes dips
WEAKER = 0.5  # share of the strongest band's volume below which a band should show no hole
_CORRELATED = 2.0  # by which neighbouring pixels enlarge the error of a mean (docs/method.md, section 4.5)


def ghosts(
    signal: NDArray[np.float32],
    profiles: FloatArray,
    background: FloatArray,
    inside: FloatArray,
    snr: FloatArray,
    sigma: float,
) -> NDArray[np.bool_]:
    """Return which bands of one row have a hole in their middle, (lanes,).

    The profile, smoothed over a third of a band SD to either side, must fall between two maxima by more than
    three standard errors and 3 % of the band's height.  If the weakest clear band of the row shows it
    too, it is the gap of a doublet: substrate runs out in strong bands only.

    Parameters
    ----------
    signal : (lanes, rows, columns)
    profiles, background : (lanes, rows) mean signal per row.
    inside : (lanes, rows) share of each row in the box.
    snr : (lanes,) signal to noise of the volumes.
    sigma : SD of the bands in rows.
    """
    strong = np.flatnonzero(snr > CLEAR)
    height, boxed = profiles - background, inside > 0.5
    volume: FloatArray = np.einsum("lr,lr->l", height, inside)
    dipped = np.zeros(len(snr), dtype=bool)
    for lane in strong.tolist():
        rows = np.flatnonzero(boxed[lane])
        if len(rows):  # a box is one run of rows
            box = slice(int(rows[0]), int(rows[-1]) + 1)
            dipped[lane] = _dips(signal[lane, box], height[lane, box], sigma)
    if dipped.any():
        faintest = strong[int(np.argmin(volume[strong]))]
        if dipped[faintest] and volume[faintest] < WEAKER * volume.max():
            dipped[:] = False
    return dipped


def _dips(signal: NDArray[np.float32], height: FloatArray, sigma: float) -> bool:
    """Return whether one band falls in its middle; rows of its box only."""
    from scipy.ndimage import uniform_filter1d

    if len(height) < 5:
        return False
    width = 2 * max(1, round(sigma / 3)) + 1
    smooth = uniform_filter1d(height, width, mode="nearest")
    rims = np.minimum(np.maximum.accumulate(smooth), np.maximum.accumulate(smooth[::-1])[::-1])
    depth = rims - smooth
    at = int(np.argmax(depth))
    if not depth[at] > LEAST_SHARE * smooth.max():
        return False  # as of most bands; the noise is not needed for that
    steps = np.diff(signal[max(0, at - 1) : at + 2].astype(np.float64), axis=1)
    noise = 1.4826 * float(np.median(np.abs(steps))) / np.sqrt(2)
    se = _CORRELATED * noise / np.sqrt(signal.shape[1] * width)
    return bool(depth[at] > DEEP * np.sqrt(2) * se)
