"""The background under a band: a family of methods with one contract.

Each method takes the `Windows` of one band row, all lanes at once, and returns the background per row,
(lanes, rows), as mean signal over the width of the lane.  It never changes its input, commutes with
scaling, with adding a constant and with turning the window upside down, and returns no NaN
(tests/numerics/test_backgrounds.py holds every entry of `BACKGROUNDS` to that).
Measured bias of each: docs/method.md, section 3.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray

from blotquant.numerics.baselines import arpls_baselines
from blotquant.numerics.bends import shares_of_bend
from blotquant.numerics.kept import Kept
from blotquant.numerics.robust_fits import basis, robust_levels

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]


Place = tuple[Hashable, ...]
Lanes = slice | list[int]  # some of the lanes


class _Greyscale(Protocol):
    def __call__(self, values: FloatArray, *, structure: FloatArray, mode: str) -> FloatArray: ...


@dataclass(frozen=True, eq=False)  # without slots, which leave no room for the cached property
class Windows:
    """Equal windows around one band in every lane, straightened and in signal counts."""

    signal: NDArray[np.float32]  # (lanes, rows, cols)
    inside: FloatArray  # (lanes, rows) share of each row that lies in the band's box, 0 to 1
    usable: BoolArray  # (lanes, rows) rows of the image that belong to no band
    sigma: float  # typical band SD in rows
    kept: Kept | None = None  # what is known of single lanes from an earlier measurement
    places: tuple[Place, ...] | None = (
        None  # (lanes,) all that the signal of each is made from but the pixels
    )

    def lane_by_lane(self, settings: tuple[Hashable, ...], work: Callable[[Lanes], FloatArray]) -> FloatArray:
        """Return what `work` makes of each lane's profile and usable rows, which may be known already.

        Parameters
        ----------
        settings : what else it depends on.
        work : the chosen lanes to (lanes, ...) values; lanes must not depend on each other, to the last bit.
        """
        if self.kept is None or self.places is None:
            return work(slice(None))
        each = zip(self.places, self.usable, strict=True)
        keys = [(settings, place, own.tobytes()) for place, own in each]
        return np.array(self.kept.lane_by_lane(keys, lambda those: list(work(those))))

    @cached_property
    def profiles(self) -> FloatArray:
        """Mean signal per row, (lanes, rows)."""
        return self.signal.mean(axis=2, dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Settings:
    """The numbers a background may depend on (fields of `model.Method`)."""

    border_px: int = 3
    ball_radius_px: float = 50.0
    arpls_lambda: float = 1e5
    arpls_rows: int = 113  # rows of a window for which lambda is meant: 4 FWHM around a band of sigma 6


@dataclass(frozen=True, slots=True, eq=False)
class LineFit:
    """A polynomial fitted to the band-free rows of each lane."""

    background: FloatArray  # (lanes, rows)
    noise_sd: FloatArray  # (lanes,) SD of one row about the fit
    leverage: FloatArray  # (lanes,) variance of the summed background under the box / noise variance
    residual: FloatArray  # (lanes, rows) profile - background, nan where a row was not used
    curved: BoolArray  # (lanes,) True where a quadratic was needed
    line: FloatArray  # (lanes, rows) the straight background, whichever was chosen


def fit_masked(windows: Windows, *, degree: int | None = None) -> LineFit:
    """Fit a robust line, or a quadratic where the data demand it, to the band-free rows of each lane.

    Least absolute residuals begin, so that a third of the rows may lie elsewhere (an overlooked band, the
    edge of the membrane); Tukey's biweight then leaves them out.  A quadratic replaces the line where its
    bend is more than four standard errors, and in part where the lanes together are bent (`bends`).

    Parameters
    ----------
    windows : Windows
    degree : 1 or 2 to force one of them.

    Raises
    ------
    ValueError
        If a lane has fewer than four usable rows.
    """
    if np.any(windows.usable.sum(axis=1) < 4):
        raise ValueError("fewer than four rows free of bands beside the band")
    line, *more = _robust(windows, (1,) if degree == 1 else (1, 2))
    if not more:
        return line[0]
    bent, bend, bend_se = more[0]
    if degree == 2:
        return bent
    return _between(shares_of_bend(bend, bend_se, windows.usable.sum(axis=1)), bent, line[0])


def _robust(windows: Windows, degrees: tuple[int, ...]) -> list[tuple[LineFit, FloatArray, FloatArray]]:
    """Return for each degree the fit, and size and standard error of its highest coefficient."""
    found = windows.lane_by_lane(
        ("robust", degrees),
        lambda those: robust_levels(windows.profiles[those], windows.usable[those], degrees),
    )
    level, weight = np.moveaxis(found, 0, 2)  # (degrees, lanes, rows) each
    return [_with_errors(level[k], weight[k], degree, windows) for k, degree in enumerate(degrees)]


def _with_errors(
    level: FloatArray, weight: FloatArray, degree: int, windows: Windows
) -> tuple[LineFit, FloatArray, FloatArray]:
    profiles, shapes = windows.profiles, basis(level.shape[1], degree)
    used = np.where(weight > 0, profiles - level, np.nan)
    inverse = np.linalg.inv(np.einsum("lr,rp,rq->lpq", weight, shapes, shapes))
    under = windows.inside @ shapes
    leverage = np.einsum("lp,lpq,lq->l", under, inverse, under)
    long = correlation_factor(used, used.shape[1], degree + 1)
    noise = _noise(used, weight, (degree + 1) * long)
    highest = np.einsum("lr,rp,lp->lr", weight, shapes, inverse[:, -1, :])
    bend = np.abs(np.einsum("lr,lr->l", highest, profiles))
    bend_se = noise * np.sqrt(inverse[:, -1, -1] * long)
    return LineFit(level, noise, leverage, used, np.full(len(level), degree == 2), level), bend, bend_se


def _noise(used: FloatArray, weight: FloatArray, taken: float) -> FloatArray:
    """Return the SD per row: each lane's own, steadied by that of all lanes (8 rows' worth).

    `taken` is the number of free values that the fit has used up.
    """
    freedom = np.maximum((weight > 0).sum(axis=1) - taken, 1)
    squares = np.nansum(used**2, axis=1)
    shared = float(np.median(squares / freedom))
    return np.sqrt((squares + 8 * shared) / (freedom + 8))


def _between(share: FloatArray, bent: LineFit, line: LineFit) -> LineFit:
    """Return the fit that follows a share of each lane's bend."""
    part, whole = share[:, None], share >= 1

    def mixed(straight: FloatArray, curved: FloatArray, of: FloatArray) -> FloatArray:
        return np.where(of >= 1, curved, straight + of * (curved - straight))

    return LineFit(
        mixed(line.background, bent.background, part),
        np.where(whole, bent.noise_sd, line.noise_sd),
        mixed(line.leverage, bent.leverage, share),
        np.where(whole[:, None], bent.residual, line.residual),
        share > 0.5,
        line.background,
    )


def correlation_factor(residual: FloatArray, rows: float, fitted: int = 2) -> float:
    """Return Var(sum of `rows` neighbouring rows) / (rows * Var(one row)), at least 1.

    The autocorrelation is pooled over the lanes' residuals (method page, section 4.5: neighbouring pixels
    of real and blurred images are correlated, and sums of them are noisier than white noise says).

    Parameters
    ----------
    residual : (lanes, rows), nan where a row was not used.
    rows : length of the sum.
    fitted : parameters fitted to each lane, which make residuals look less alike than the noise is.
    """
    known = np.isfinite(residual)
    count = max(int(np.count_nonzero(known)), 1)
    filled = np.where(known, residual, 0.0)
    centred = np.where(known, filled - filled.sum() / count, 0.0)
    variance = float((centred**2).sum() / count)
    if not variance > 0:
        return 1.0
    lost = fitted / max(float(known.sum(axis=1).mean()), 1.0)
    factor = 1.0
    for lag in range(1, min(max(6, residual.shape[1] // 6), residual.shape[1] - 1) + 1):
        pairs = int(np.count_nonzero(known[:, lag:] & known[:, :-lag]))
        if pairs < 30:
            break
        share = float((centred[:, lag:] * centred[:, :-lag]).sum()) / pairs / variance
        share += (1 - share) * lost
        if share < 0.05 + lost:
            break
        factor += 2 * max(0.0, 1 - lag / max(rows, 1.0)) * share
    return factor


def masked_line(windows: Windows, settings: Settings) -> FloatArray:
    """Robust straight line through band-free rows of the same lane; quadratic where demanded (default)."""
    return fit_masked(windows).background


def masked_quadratic(windows: Windows, settings: Settings) -> FloatArray:
    """Robust quadratic through band-free rows of the same lane."""
    return fit_masked(windows, degree=2).background


def border_median(windows: Windows, settings: Settings) -> FloatArray:
    """Median of the rows bordering the box above and below (Image Studio's top/bottom background)."""
    edge = windows.inside > 0
    first, last = edge.argmax(axis=1), edge.shape[1] - 1 - edge[:, ::-1].argmax(axis=1)
    at = np.arange(edge.shape[1])
    above = (at >= first[:, None] - settings.border_px) & (at < first[:, None])
    below = (at > last[:, None]) & (at <= last[:, None] + settings.border_px)
    border = above | below
    level = windows.profiles.min(axis=1)  # of a box that fills the window
    for size in np.unique(border.sum(axis=1)):
        lanes = border.sum(axis=1) == size
        if size:
            frame = windows.signal[np.nonzero(border & lanes[:, None])]
            level[lanes] = np.median(frame.reshape(int(lanes.sum()), -1), axis=1)
    return np.repeat(level[:, None], edge.shape[1], axis=1)


def valley(windows: Windows, settings: Settings) -> FloatArray:
    """Straight line between the lowest rows above and below the band (Image Studio "Lane", Image Lab)."""
    smooth = _smoothed(windows)
    edge = windows.inside > 0
    rows = np.arange(smooth.shape[1], dtype=np.float64)
    out = np.empty_like(smooth)
    for lane, profile in enumerate(smooth):
        peak = int(np.argmax(np.where(edge[lane], profile, -np.inf)))
        low = int(np.argmin(profile[: peak + 1]))
        high = peak + int(np.argmin(profile[peak:]))
        step = (profile[high] - profile[low]) / max(high - low, 1)
        out[lane] = profile[low] + step * (rows - low)
    return out


def rolling_disk(windows: Windows, settings: Settings) -> FloatArray:
    """Opening of the lane profile by a disk (rolling disk of Quantity One and Image Lab).

    The disk's height is scaled to the profile's range as in an 8-bit picture, so that it commutes with gain.
    """
    smooth = _smoothed(windows)
    reach = int(settings.ball_radius_px)
    out = np.empty_like(smooth)
    for lane, profile in enumerate(smooth):
        disk = _ball(np.arange(-reach, reach + 1, dtype=np.float64) ** 2, settings.ball_radius_px)
        disk = disk * float(np.ptp(profile)) / 256
        out[lane] = _opened(profile, disk)
    return out


def rolling_ball(windows: Windows, settings: Settings) -> FloatArray:
    """Opening of the straightened window by a ball (Sternberg 1983, doi 10.1109/MC.1983.1654163).

    Erosion and then dilation, as ImageJ does and scikit-image does not.  The ball's height is scaled to the
    window's range as in an 8-bit picture; windows are block-averaged like ImageJ's shrink step.
    """
    from scipy.ndimage import gaussian_filter

    shrink = 1 if settings.ball_radius_px <= 10 else 2 if settings.ball_radius_px <= 30 else 4
    radius = settings.ball_radius_px / shrink
    reach = max(1, int(radius))
    square = np.arange(-reach, reach + 1, dtype=np.float64) ** 2
    ball = _ball(square[:, None] + square[None, :], radius)
    out = np.empty(windows.signal.shape[:2])
    for lane, strip in enumerate(windows.signal):
        small = _block_means(gaussian_filter(strip.astype(np.float64), 1.0), shrink)
        shape = ball * float(np.ptp(small)) / 256 * shrink
        opened = _opened(small, shape)
        rows = (np.arange(len(opened)) + 0.5) * len(strip) / len(opened)
        out[lane] = np.interp(np.arange(len(strip)) + 0.5, rows, opened.mean(axis=1))
    return out


def arpls(windows: Windows, settings: Settings) -> FloatArray:
    """Asymmetrically reweighted penalised least squares of the lane profile (Baek 2015)."""
    stiffness = settings.arpls_lambda * (windows.signal.shape[1] / settings.arpls_rows) ** 4
    return windows.lane_by_lane(
        ("arpls", stiffness), lambda those: _arpls(windows.profiles[those], stiffness)
    )


def _arpls(profiles: FloatArray, stiffness: float) -> FloatArray:
    low = profiles.min(axis=1, keepdims=True)
    span = profiles.max(axis=1, keepdims=True) - low
    uneven = span[:, 0] > 0
    out = profiles.copy()
    scaled = (profiles[uneven] - low[uneven]) / span[uneven]
    out[uneven] = low[uneven] + span[uneven] * arpls_baselines(scaled, stiffness)
    return out


def _smoothed(windows: Windows) -> FloatArray:
    from scipy.ndimage import gaussian_filter1d

    return gaussian_filter1d(windows.profiles, 1.0, axis=1, mode="reflect")


def _opened(values: FloatArray, surface: FloatArray) -> FloatArray:
    """Return the greyscale opening (erosion, then dilation) by a surface of heights."""
    from scipy import ndimage

    # The type stubs of scipy allow integer structures only; the functions take any.
    erode, dilate = cast(_Greyscale, ndimage.grey_erosion), cast(_Greyscale, ndimage.grey_dilation)
    # Mirrored here, not by scipy, whose mirror goes wrong where the surface is larger than the array.
    margin = [(size // 2, size // 2) for size in surface.shape]
    wide = np.pad(values, margin, mode="symmetric")
    opened = dilate(erode(wide, structure=surface, mode="nearest"), structure=surface, mode="nearest")
    return opened[tuple(slice(m, m + n) for (m, _), n in zip(margin, values.shape, strict=True))]


def _ball(square: FloatArray, radius: float) -> FloatArray:
    """Return the ball's surface in units in which a radius of 1 pixel is 1 high; far down outside it."""
    inside = square <= radius**2
    return np.where(inside, np.sqrt(np.maximum(radius**2 - square, 0)), -1e6 * radius)


def _block_means(strip: FloatArray, size: int) -> FloatArray:
    """Return the means of equal blocks of about `size` x `size` pixels; their edges may cut pixels."""
    return _means_along(_means_along(strip, size).T, size).T


def _means_along(values: FloatArray, size: int) -> FloatArray:
    edges = np.linspace(0.0, len(values), max(1, len(values) // size) + 1)
    at = np.arange(len(values))
    share = np.minimum(edges[1:, None], at + 1) - np.maximum(edges[:-1, None], at)
    share = np.maximum(share, 0.0)
    return (share / share.sum(axis=1, keepdims=True)) @ values


BACKGROUNDS: Mapping[str, Callable[[Windows, Settings], FloatArray]] = {
    "masked_line": masked_line,
    "masked_quadratic": masked_quadratic,
    "border_median": border_median,
    "valley": valley,
    "rolling_ball": rolling_ball,
    "rolling_disk": rolling_disk,
    "arpls": arpls,
}
