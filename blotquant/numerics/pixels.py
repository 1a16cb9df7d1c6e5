"""What the stored values of a picture mean: which way the signal runs, where it clips, what is grey."""

from __future__ import annotations

from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

Sense = Literal["dark-bands", "light-bands"]

_BLOCKS: Final = 128  # blocks along the longer side of the picture that polarity is read from
_COARSER: Final = 4  # the background is found on blocks of this many blocks
_DARK_ABOVE, _LIGHT_BELOW = 0.65, 0.35  # place of the median between darkest and brightest
_OUTLIER_SD: Final = 5.0  # noise standard deviations from which a block is more than noise
_LEAST_EXCESS: Final = 10.0  # the same unit, summed: of 1200 pictures of noise alone none came to 2
_TIMES: Final = 3.0  # one side must exceed the other so many times
_NEIGHBOURS: Final = 20  # occupied levels that a pile-up is compared with
_LEAST_PILE: Final = 10  # pixels
_SOFT_EDGE: Final = 2  # pixels beside a border that belong to neither
_LEAST_CONTENT: Final = 16  # pixels that must remain within a border
_PART: Final = 4_000_000  # pixels counted at a time


def guess_polarity(values: NDArray[Any]) -> Literal["dark-bands", "light-bands", "ambiguous"]:
    """Tell from the pixels alone whether the bands are darker or lighter than what is around them.

    Three tests vote on block means of the picture, blurred so that noise averages out: where the
    median lies between the darkest and the brightest part; whether bright or dark spots remain
    when the background is removed; and the same for the middle half of the picture alone, which
    a dark or white surround cannot mislead.  Contradicting votes, or none, are "ambiguous": the
    user decides then.  How a file says it wants to be shown is never asked, scanners write that
    tag both ways for the same data.

    Parameters
    ----------
    values : ndarray, shape (rows, cols)
        Stored values, finite, in any unit and of any real type.

    Returns
    -------
    str
        "dark-bands", "light-bands" or "ambiguous" (so is noise alone, and a constant picture).
    """
    picture = block_means(values, _BLOCKS)
    # A slope goes on beyond the edge of the picture; the edge of the middle may cut through bands.
    spots = _without_background(picture, beyond="odd")
    inner_spots = _without_background(_middle(picture), beyond="even")
    tests = (_level_vote(picture), _spot_vote(spots), _spot_vote(inner_spots))
    votes: set[Sense] = {vote for vote in tests if vote is not None}
    if len(votes) != 1:
        return "ambiguous"
    return votes.pop()


def block_means(values: NDArray[Any], blocks: int) -> NDArray[np.float64]:
    """Average over square blocks, so many along the longer side.

    Parameters
    ----------
    values : ndarray, shape (rows, cols)
        Not empty.
    blocks : int
        Blocks wanted along the longer side; with fewer pixels than that each pixel is a block.

    Returns
    -------
    ndarray of float64
        Means; incomplete blocks at the bottom and at the right are left out.
    """
    size = max(1, round(max(values.shape) / blocks))
    height, width = (min(size, n) for n in values.shape)
    rows, cols = values.shape[0] // height, values.shape[1] // width
    whole = values[: rows * height, : cols * width]
    # Rows first: adding whole rows runs along memory, three times as fast as both axes at once.
    by_row = whole.reshape(rows, height, cols * width).mean(axis=1, dtype=np.float64)
    return by_row.reshape(rows, cols, width).mean(axis=2)


def saturation_level(
    values: NDArray[Any], limits: tuple[float, float] | None, *, dark_bands: bool
) -> float | None:
    """Find the stored value at which the signal clips.

    That is the end of the stored range, unless the extreme value v of the picture is a pile-up,
    count(v) >= max(10, 5 x median count of the 20 occupied levels next to it): then it is v.  This
    finds 12 and 14-bit cameras in 16-bit files and pictures that were rescaled after clipping.

    Parameters
    ----------
    values : ndarray, shape (rows, cols)
        Stored values, finite.
    limits : (lowest, highest) or None
        What the format can store; None where nothing is known (float pictures).
    dark_bands : bool
        The signal is at the low end: look for a floor instead of a ceiling.

    Returns
    -------
    float or None
        A stored value; None if the picture has no limits and no pile-up.
    """
    extreme = (values.min() if dark_bands else values.max()).item()
    end = None if limits is None else float(limits[0] if dark_bands else limits[1])
    if extreme != end and _is_pile_up(values, extreme, below=not dark_bands):
        return float(extreme)
    return end


def luminance(rgb: NDArray[Any]) -> NDArray[Any]:
    """Turn colour into one grey value per pixel.

    Equal channels give that channel, and where only one channel varies (a fluorescence picture
    shown in one colour) it is taken as it is, both without loss.  Otherwise
    Y = 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601), exact where R = G = B.

    Parameters
    ----------
    rgb : ndarray, shape (rows, cols, 3)
        Red, green, blue.

    Returns
    -------
    ndarray, shape (rows, cols)
        Of the same type if a channel was taken, else float32 (float64 for more than 16 bits).
    """
    red, green, blue = (rgb[..., channel] for channel in range(3))
    if np.array_equal(red, green) and np.array_equal(green, blue):
        return red
    varying = [channel for channel in (red, green, blue) if channel.min() != channel.max()]
    if len(varying) == 1:
        return varying[0]
    middle = green.astype(np.float64)
    grey = middle + 0.299 * (red - middle) + 0.114 * (blue - middle)
    return grey.astype(np.float32) if rgb.dtype.itemsize <= 2 else grey


def cap_infinite(values: NDArray[Any]) -> tuple[NDArray[Any], float | None]:
    """Replace +inf, by which some imagers mark saturated pixels, by the largest finite value.

    Parameters
    ----------
    values : ndarray of float
        Not changed.

    Returns
    -------
    values : ndarray
        The same array if it had no +inf, else a copy.
    ceiling : float or None
        What the infinite pixels became; None if there were none, or nothing finite beside them.
    """
    infinite = np.isposinf(values)
    finite = values[np.isfinite(values)]
    if not infinite.any() or not finite.size:
        return values, None
    ceiling = finite.max()
    return np.where(infinite, ceiling, values), float(ceiling)


def fill_missing(values: NDArray[Any]) -> tuple[NDArray[Any], NDArray[np.bool_] | None]:
    """Put the median where a pixel holds no number, by which some imagers mark what they left out.

    Parameters
    ----------
    values : ndarray of float
        Not changed.

    Returns
    -------
    values : ndarray
        The same array if every pixel holds a number, else a copy.
    missing : ndarray of bool, or None
        Which pixels hold none: NaN and infinite ones.  None if there are none.
    """
    missing = ~np.isfinite(values)
    if not missing.any():
        return values, None
    if missing.all():
        return np.zeros_like(values), missing
    return np.where(missing, np.median(values[~missing]), values).astype(values.dtype), missing


def _level_vote(picture: NDArray[np.float64]) -> Sense | None:
    low, median, high = np.percentile(_blurred(picture), [0.1, 50.0, 99.9])
    if high <= low:
        return None
    place = (median - low) / (high - low)
    if place > _DARK_ABOVE:
        return "dark-bands"
    return "light-bands" if place < _LIGHT_BELOW else None


def _spot_vote(spots: NDArray[np.float64]) -> Sense | None:
    """Weigh what sticks out of the noise upwards against what sticks out downwards."""
    centred = spots - np.median(spots)
    least = _OUTLIER_SD * 1.4826 * float(np.median(np.abs(centred)))
    above, below = (float(np.maximum(side - least, 0.0).sum()) for side in (centred, -centred))
    if above + below <= _LEAST_EXCESS * least / _OUTLIER_SD:
        return None
    if above > _TIMES * below:
        return "light-bands"
    return "dark-bands" if below > _TIMES * above else None


def _smooth_background(
    picture: NDArray[np.float64], *, beyond: Literal["odd", "even"]
) -> NDArray[np.float64]:
    """Running median over a third of the picture, which is continued as its negative or its mirror image."""
    from scipy import ndimage

    coarse = block_means(picture, max(1, round(max(picture.shape) / _COARSER)))
    window = max(3, max(coarse.shape) // 3 | 1)
    margins = [min(window // 2, n - 1) for n in coarse.shape]
    padded = np.pad(coarse, [(m, m) for m in margins], mode="reflect", reflect_type=beyond)
    medians = ndimage.median_filter(padded, size=window, mode="nearest")
    inner = medians[tuple(slice(m, m + n) for m, n in zip(margins, coarse.shape, strict=True))]
    scale = [full / part for full, part in zip(picture.shape, coarse.shape, strict=True)]
    return ndimage.zoom(inner, scale, order=1, mode="nearest", grid_mode=True)


def _without_background(
    picture: NDArray[np.float64], *, beyond: Literal["odd", "even"]
) -> NDArray[np.float64]:
    """Subtract the background and blur; half a coarse block all round has none and is left out."""
    spots = _blurred(picture - _smooth_background(picture, beyond=beyond))
    edge = _COARSER // 2
    top, left = (edge if n > 4 * edge else 0 for n in spots.shape)
    return spots[top : spots.shape[0] - top, left : spots.shape[1] - left]


def _blurred(picture: NDArray[np.float64]) -> NDArray[np.float64]:
    from scipy import ndimage

    return ndimage.gaussian_filter(picture, 1.0)


def _middle(picture: NDArray[np.float64]) -> NDArray[np.float64]:
    top, left = (n // 4 for n in picture.shape)
    return picture[top : picture.shape[0] - top, left : picture.shape[1] - left]


def _is_pile_up(values: NDArray[Any], extreme: float, *, below: bool) -> bool:
    """Tell whether the extreme value is far more frequent than the levels next to it."""
    count = int(np.count_nonzero(values == extreme))
    if count < _LEAST_PILE:
        return False
    counts = _level_counts(values)
    neighbours = counts[:-1][-_NEIGHBOURS:] if below else counts[1:][:_NEIGHBOURS]
    return neighbours.size > 0 and count >= 5 * float(np.median(neighbours))


def _level_counts(values: NDArray[Any]) -> NDArray[np.intp]:
    """Count the pixels on every occupied level, from the lowest to the highest."""
    if values.dtype.kind != "u" or values.dtype.itemsize > 2:
        return np.unique(values, return_counts=True)[1]
    # Much faster than sorting.  In parts, as it takes eight bytes for each pixel it looks at.
    counts = np.zeros(1 << 8 * values.dtype.itemsize, np.intp)
    for part in np.array_split(values, 1 + values.size // _PART):
        counts += np.bincount(part.ravel(), minlength=counts.size)
    return counts[counts > 0]


def content_box(values: NDArray[Any]) -> tuple[int, int, int, int]:
    """Return top, left, bottom, right of a picture without a border of one value, half open.

    A border is made of edge rows and columns that hold a single value each, other than the picture's
    median, as a printed frame leaves them; two pixels more are taken off beside it, for its soft edge.
    A picture that would vanish is returned whole.
    """
    rows, cols = values.shape
    usual = float(np.median(values[:: max(1, rows // 200), :: max(1, cols // 200)]))
    sides = (values, values.T, values[::-1], values.T[::-1])
    flat = [_flat_rows(side, usual) for side in sides]
    top, left, bottom, right = (count + _SOFT_EDGE if count else 0 for count in flat)
    if top + bottom > rows - _LEAST_CONTENT or left + right > cols - _LEAST_CONTENT:
        return 0, 0, rows, cols
    return top, left, rows - bottom, cols - right


def _flat_rows(values: NDArray[Any], usual: float) -> int:
    """Return how many rows from the first hold a single value each, which is not the usual one."""
    count = 0
    while (
        count < len(values) and values[count, 0] != usual and bool((values[count] == values[count, 0]).all())
    ):
        count += 1
    return count
