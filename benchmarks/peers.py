"""The methods of other programs, written anew from their published formulas.

Each takes one person's work on a blot (`benchmarks.sitting`) and returns the volumes of the true bands,
(band rows, lanes), in counts.  Programs that measure a mean profile get its area times the width.  Bands of
programs that let a lane or a box be turned or moved are followed one by one; ImageJ, GelBox and the lanes
of Image Lab are upright.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import numpy as np
from numpy.typing import NDArray

from benchmarks.sitting import Foot, Sitting

FloatArray = NDArray[np.float64]
Method = Callable[[Sitting], FloatArray]

_BESIDE_SD = 5.0  # where a zero line is put down beside a band
_BOX_SD = 4.0  # half height of a box drawn around a band
_TALL_SD = 6.0  # half height of a GelBox box
_DISK_ROWS = 50


def area(profile: FloatArray, first: float, last: float) -> float:
    """Return the integral of a profile between two rows, whole numbers being centres of pixels."""
    inner = np.arange(np.floor(first) + 1, np.ceil(last))
    rows = np.concatenate([[first], inner, [last]])
    return float(np.trapezoid(np.interp(rows, np.arange(len(profile)), profile), rows))


def under(one: Foot, other: Foot, first: float, last: float) -> float:
    """Return the area below the line through two feet, between two rows."""
    slope = (other.height - one.height) / max(other.row - one.row, 1e-9)
    middle = (first + last) / 2
    return (one.height + slope * (middle - one.row)) * (last - first)


def _inside_outline(
    profile: FloatArray, line: tuple[Foot, Foot], cuts: tuple[float, float], centre: float
) -> tuple[float, float]:
    """Return where the wand stops: at the cuts, or before them where the curve dips below the line."""
    slope = (line[1].height - line[0].height) / max(line[1].row - line[0].row, 1e-9)
    rows = np.arange(len(profile))
    below = np.flatnonzero(profile <= line[0].height + slope * (rows - line[0].row))
    above, under_it = below[below < centre - 1], below[below > centre + 1]
    first = max(cuts[0], float(above.max())) if len(above) else cuts[0]
    last = min(cuts[1], float(under_it.min())) if len(under_it) else cuts[1]
    return first, max(last, first + 1)


def imagej_gel(sitting: Sitting, *, valley_baseline: bool = False) -> FloatArray:
    """ImageJ's gel analyzer: area of the mean profile above lines drawn by hand.

    A doublet is cut by a vertical line dropped at the valley to one line below both bands or, as many
    do, the line is drawn from foot to valley to foot.
    """
    out = np.zeros(sitting.blot.volumes.shape)
    for lane in sitting.lanes:
        profile = sitting.upright(lane)
        for peaks in sitting.peaks(lane, profile):
            feet = [peaks.left, *peaks.valleys, peaks.right]
            for k, band in enumerate(peaks.bands):
                ends = (feet[k], feet[k + 1]) if valley_baseline else (feet[0], feet[-1])
                cuts = (feet[k].row, feet[k + 1].row)
                first, last = _inside_outline(profile, ends, cuts, peaks.centres[k])
                out[band, lane] = area(profile, first, last) - under(*ends, first, last)
    return out * sitting.width


def iocbio(sitting: Sitting, *, at_feet: bool = False) -> FloatArray:
    """IOCBIO Gel: trapezoid above a zero line, on a lane that follows the bands.

    The zero line is flat at the 0.1th percentile of the profile by default; `at_feet`: the person has put
    it down beside every band.  No background is subtracted, which is the program's default.
    """
    out = np.zeros(sitting.blot.volumes.shape)
    for lane in sitting.lanes:
        profile = sitting.following(lane)
        flat = float(np.percentile(profile, 0.1))
        for peaks in sitting.peaks(lane, profile):
            beside = _BESIDE_SD * peaks.sd_px
            left = sitting.foot(profile, peaks.centres[0] - beside)
            right = sitting.foot(profile, peaks.centres[-1] + beside)
            cuts = [left.row, *(valley.row for valley in peaks.valleys), right.row]
            zero = (left, right) if at_feet else (Foot(left.row, flat), Foot(right.row, flat))
            for k, band in enumerate(peaks.bands):
                out[band, lane] = area(profile, cuts[k], cuts[k + 1]) - under(*zero, cuts[k], cuts[k + 1])
    return out * sitting.width


def gelbox(sitting: Sitting) -> FloatArray:
    """GelBox: mean profile of a tall box minus a stiff smoothing spline; doublets by a fit.

    The spline (smoothing 1e-4) goes through the first and last tenth of the rows and is evaluated one row
    off; single bands are integrated with Simpson's rule, doublets are fitted with skewed Gaussians of one
    width and skew.
    """
    from scipy.integrate import simpson

    out = np.zeros(sitting.blot.volumes.shape)
    for lane in sitting.lanes:
        whole = sitting.upright(lane)
        for peaks in sitting.peaks(lane, whole):
            first = max(0, round(peaks.centres[0] - _TALL_SD * peaks.sd_px + sitting.click()))
            last = round(peaks.centres[-1] + _TALL_SD * peaks.sd_px + sitting.click()) + 1
            signal = whole[first:last] - _spline(whole[first:last])
            if len(peaks.bands) == 1:
                out[peaks.bands[0], lane] = simpson(signal)
            else:
                out[list(peaks.bands), lane] = _skewed(signal, np.array(peaks.centres) - first)
    return out * sitting.width


def _spline(profile: FloatArray) -> FloatArray:
    from scipy.interpolate import make_smoothing_spline

    count = len(profile)
    end = max(3, round(0.1 * count))
    rows = np.concatenate([np.arange(end), np.arange(count - end, count)])
    fit = make_smoothing_spline(rows + 1.0, profile[rows], lam=(1 - 1e-4) / 1e-4)
    return fit(np.arange(count, dtype=np.float64))


def _skewed(signal: FloatArray, centres: FloatArray) -> FloatArray:
    """Fit skewed Gaussians without weights by the simplex method, from the start values of the program.

    The profile is read upwards, as there: the skew can only make the far side of a band the steeper one.
    """
    from scipy.optimize import minimize

    upwards, count = signal[::-1], len(centres)
    rows = np.arange(len(signal), dtype=np.float64)
    places = len(signal) - 1 - centres

    def curves(values: FloatArray) -> FloatArray:
        past = rows[None, :] - values[:count, None]
        past = np.where(past > 0, past * (1 + values[-1]), past)
        return values[count : 2 * count, None] * np.exp(-values[-2] * past**2)

    def misfit(values: FloatArray) -> float:
        forbidden = 1e12 if (values < 0).any() else 0.0
        return float(((curves(values).sum(axis=0) - upwards) ** 2).sum()) + forbidden

    shape = np.log(2.0) / (0.1 * len(signal)) ** 2
    start = np.concatenate([places, np.full(count, upwards.max()), [shape, 1.0]])
    found = minimize(misfit, start, method="Nelder-Mead", tol=1e-4, options={"maxiter": 1000})
    return curves(np.asarray(found.x, dtype=np.float64)).sum(axis=1)


def box(sitting: Sitting, *, border: int, sides: bool, mean: bool) -> FloatArray:
    """Rectangle minus the median or mean of its border, as Image Studio and Image Lab do.

    Parameters
    ----------
    sitting : the person's work.
    border : px.
    sides : the border lies left and right, too.
    mean : of the border, not its median.
    """
    out = np.zeros(sitting.blot.volumes.shape)
    for lane in sitting.lanes:
        for peaks in sitting.peaks(lane, sitting.following(lane)):
            reach = _BOX_SD * peaks.sd_px
            ends = (peaks.centres[0] - reach + sitting.click(), peaks.centres[-1] + reach + sitting.click())
            cuts = [ends[0], *(valley.row for valley in peaks.valleys), ends[1]]
            for k, band in enumerate(peaks.bands):
                rows = (round(cuts[k]), round(cuts[k + 1]))
                out[band, lane] = _boxed(sitting, band, lane, rows, border, sides, mean)
    return out


def _boxed(
    sitting: Sitting, band: int, lane: int, rows: tuple[int, int], border: int, sides: bool, mean: bool
) -> float:
    left = int(sitting.band_left[band, lane])
    right = left + sitting.width
    margin = border if sides else 0
    around = sitting.image[rows[0] - border : rows[1] + border, left - margin : right + margin]
    inside = sitting.image[rows[0] : rows[1], left:right]
    frame = np.ones(around.shape, dtype=bool)
    frame[border:-border, margin : margin + sitting.width] = False
    level = float(around[frame].mean() if mean else np.median(around[frame]))
    return float(inside.sum() - level * inside.size)


def rolling_disk(sitting: Sitting) -> FloatArray:
    """Image Lab's lanes: profile minus a rolling disk, bands cut at the valleys.

    The disk is an opening of the profile, smoothed over 3 rows, by a disk of 50 rows and 50
    counts of 16 bits.
    """
    from scipy.ndimage import grey_opening

    out = np.zeros(sitting.blot.volumes.shape)
    steps = np.arange(-_DISK_ROWS, _DISK_ROWS + 1)
    count = 1.0 if sitting.blot.image.dtype == np.uint16 else 255 / 65535
    disk = count * (np.sqrt(_DISK_ROWS**2 - steps**2) - _DISK_ROWS)
    for lane in sitting.lanes:
        profile = sitting.upright(lane)
        smooth = np.convolve(np.pad(profile, 1, mode="edge"), np.full(3, 1 / 3), mode="valid")
        above = profile - grey_opening(smooth, structure=disk, mode="nearest")
        for peaks in sitting.peaks(lane, profile):
            beside = _BESIDE_SD * peaks.sd_px
            valleys = [valley.row for valley in peaks.valleys]
            cuts = [peaks.centres[0] - beside, *valleys, peaks.centres[-1] + beside]
            for k, band in enumerate(peaks.bands):
                out[band, lane] = area(above, cuts[k], cuts[k + 1])
    return out * sitting.width


PEERS: Mapping[str, Method] = {
    "ImageJ gel, line and drop": imagej_gel,
    "ImageJ gel, to the valley": partial(imagej_gel, valley_baseline=True),
    "IOCBIO, default zero line": iocbio,
    "IOCBIO, line put beside": partial(iocbio, at_feet=True),
    "GelBox, smoothing spline": gelbox,
    "Image Studio, 3 px all round": partial(box, border=3, sides=True, mean=False),
    "Image Studio, top and bottom": partial(box, border=3, sides=False, mean=False),
    "Image Lab, 1 px border": partial(box, border=1, sides=True, mean=True),
    "Image Lab, rolling disk": rolling_disk,
}
