"""Find the lanes of a blot when their number is known.

Signal-only lane finders lose the empty lanes that every phospho blot has.  Here all lanes are placed at
once, as an evenly spaced comb that may be tilted, and only then is each lane moved to its own bands
(section 2.1 of docs/method.md; docs/decisions/0009-lane-comb.md).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from blotquant.numerics.lane_evidence import FloatArray, Layers, Survey, column_profile, survey

EDGE = 0.3  # of a band's maximum: a band ends where it falls to this
FAINT = 0.05  # of the strongest lane: of lanes no stronger than this nothing is told from where they touch
SEEN = 0.4  # of the clearest lane's logarithmic evidence; noise comes to about 0.3
RISE = 0.05  # of a band's maximum: what rises again by this much beyond is a neighbour that touches it


@dataclass(frozen=True, slots=True, eq=False)
class LaneFrame:
    """Where the lanes of an image lie: col of lane k at a row = centres[k] + drift * (row - mid_row)."""

    centres: FloatArray  # (count,) columns at mid_row
    mid_row: float
    drift: float  # columns a lane moves to the right per row downwards
    slope: float  # rows the bands run down per column to the right
    pitch: float
    band_width: float  # width over which bands rise above 5 % of their height
    contrast: float  # how much stronger the lanes are than the gaps; near 0.5 when nothing is seen
    # Rows of bands, as heights at the middle column from mid_row, and how far right of its line each lane
    # lies there: (count,) columns, NaN where that is not known.
    bends: tuple[tuple[float, FloatArray], ...] = ()

    def nodes(self, lane: int, top: float, bottom: float) -> tuple[tuple[float, float], ...]:
        """Return the (row, col) nodes of a lane's centre line from `top` to `bottom`."""
        at = self.centres[lane]
        row = self.mid_row + self.slope * (at - self.centres.mean())
        off = {row + height: float(by[lane]) for height, by in self.bends if np.isfinite(by[lane])}
        inner = [place for place in sorted(off) if top < place < bottom]
        first, last = (off[inner[0]], off[inner[-1]]) if inner else (0.0, 0.0)
        line = [(top, first), *((place, off[place]) for place in inner), (bottom, last)]
        return tuple((place, float(at + self.drift * (place - self.mid_row) + by)) for place, by in line)


def comb(profile: FloatArray, count: int, occupied: NDArray[np.bool_]) -> tuple[float, float, float]:
    """Place `count` evenly spaced lanes on a column profile.

    Parameters
    ----------
    profile : (cols,) evidence per column.
    count : number of lanes.
    occupied : (count,) False for lanes that are known to be empty.

    Returns
    -------
    first, pitch, contrast
        Column of the first lane's centre, distance of lanes, and the contrast (see `LaneFrame`).
    """
    size = len(profile)
    ripple = max(float(np.std(profile - _smooth(profile, 0.5 * size / count))), 1e-12)
    running = np.concatenate(([0.0], np.cumsum(profile / ripple)))
    likely = 0.1 * float(np.percentile(profile, 95)) / ripple
    best = (-np.inf, size / (2 * count), size / count)
    for step, pitches in ((8, np.geomspace(0.25 * size / count, 1.1 * size / count, 56)), (48, None)):
        for pitch in best[2] * np.linspace(0.975, 1.025, 11) if pitches is None else pitches:
            firsts = np.arange(0.3 * pitch, size - pitch * (count - 0.7) + 1e-9, max(0.5, pitch / step))
            if len(firsts) == 0:
                continue
            score = _comb_scores(running, firsts, pitch, occupied)
            # Half of the lanes empty looks like every second gap inside a band: of equal combs the one
            # that fills the picture is meant.
            score -= likely * np.log2(pitch * count / size) ** 2
            at = int(np.argmax(score))
            if score[at] > best[0]:
                best = (float(score[at]), float(firsts[at]), float(pitch))
    return best[1], best[2], best[0]


def _smooth(profile: FloatArray, sd: float) -> FloatArray:
    from scipy.ndimage import gaussian_filter1d

    return gaussian_filter1d(profile, sd, mode="nearest")


def _comb_scores(
    running: FloatArray, firsts: FloatArray, pitch: float, occupied: NDArray[np.bool_]
) -> FloatArray:
    """Return for each first lane how much stronger the lanes are than the gaps between them."""

    def until(at: FloatArray) -> FloatArray:
        low = np.clip(np.floor(at).astype(np.intp), 0, len(running) - 2)
        return running[low] + np.clip(at - low, 0, 1) * (running[low + 1] - running[low])

    def mean(centres: FloatArray, half: float) -> FloatArray:
        return (until(centres + half) - until(centres - half)) / (2 * half)

    count = len(occupied)
    inside = mean(firsts[:, None] + pitch * np.arange(count), 0.25 * pitch)
    between = np.arange(1, count) if count > 1 else np.arange(2)
    gaps = mean(firsts[:, None] + pitch * (between - 0.5), 0.1 * pitch)
    lanes = np.where(occupied, inside, -0.5 * inside).sum(axis=1) / count
    contrast = lanes - gaps.mean(axis=1) * max(occupied.sum() - 0.5 * (~occupied).sum(), 0) / count
    share = until(firsts + (count - 0.5) * pitch) - until(firsts - 0.5 * pitch)
    return contrast + 0.6 * share / max(float(running[-1]), 1e-12)


def refine_centres(layers: Layers, drift: float, centres: FloatArray, pitch: float) -> FloatArray:
    """Move each lane to the middle of its own bands, as far as it has any.

    A robust quadratic through the clear lanes carries the others.
    """
    own, weight = own_centres(layers, drift, centres, pitch)
    refined = _blend(np.arange(len(centres), dtype=float), own, centres, weight)
    return centres if np.any(np.diff(refined) < 0.6 * pitch) else refined  # two lanes on one band


def own_centres(
    layers: Layers, drift: float, centres: FloatArray, pitch: float, reach: float = 0.3
) -> tuple[FloatArray, FloatArray]:
    """Return the middle of each lane's bands and how clear these are (mean logarithmic evidence).

    The middle lies half way between the edges: where a band falls to 30 % of its maximum.  Unlike
    a centre of mass it does not move when a band is stronger on one side.  What lies further than
    `reach` (of the pitch) off is another lane's.
    """
    own, weight = centres.copy(), np.zeros(len(centres))
    profile = column_profile(layers.strength, layers.heights, drift)
    grid = np.arange(len(profile)) + 0.5
    faint = FAINT * float(column_profile(layers.linear, layers.heights, drift).max(initial=0.0))
    for k, centre in enumerate(centres):
        for _ in range(2):
            across, place = _lateral(layers, drift, own[k], 0.6 * pitch)
            own[k] += _edge_middle(across, place, faint)
        inside = profile[np.abs(grid - own[k]) < 0.35 * pitch]
        weight[k] = float(inside.mean()) if len(inside) else 0.0
        if abs(own[k] - centre) > reach * pitch:
            own[k], weight[k] = centre, 0.0
    return own, weight


def _edge_middle(across: FloatArray, place: FloatArray, faint: float) -> float:
    """Return the middle between the edges of the band around the centre, 0 if there is none.

    Valleys of what is no higher than `faint` are noise.
    """
    from scipy.ndimage import gaussian_filter1d

    smooth = gaussian_filter1d(across, 1.0, mode="nearest")
    inner = np.abs(place) < 0.65 * place[-1]
    peak = int(np.argmax(np.where(inner, smooth, -np.inf)))
    if smooth[peak] <= 0:
        return 0.0
    may_touch = bool(smooth[peak] > faint)
    right = _edge(smooth[peak:], place[peak:], may_touch)
    left = -_edge(smooth[peak::-1], -place[peak::-1], may_touch)
    return (left + right) / 2


def _edge(falling: FloatArray, place: FloatArray, may_touch: bool) -> float:
    """Return where a band ends on one side of its peak.

    That is where it falls to `EDGE` of the peak, or the lowest place before a neighbour that touches
    it; the end of what is seen where there is neither.
    """
    low = np.flatnonzero(falling < EDGE * falling[0])
    if len(low):
        return _crossing(place, falling, int(low[0]) - 1, EDGE * falling[0])
    valley = int(np.argmin(falling))
    rises = falling[valley:].max() - falling[valley] > RISE * falling[0]
    return float(place[valley] if rises and may_touch else place[-1])


def _crossing(place: FloatArray, values: FloatArray, at: int, level: float) -> float:
    step = values[at + 1] - values[at]
    return float(place[at] + (level - values[at]) / (step if step != 0 else 1.0))


def band_width(layers: Layers, drift: float, centres: FloatArray, pitch: float) -> float:
    """Return the width over which the lanes' bands rise above 5 % of their height, at most the pitch."""
    sides: list[FloatArray] = []
    for centre in centres:
        across, grid = _lateral(layers, drift, centre, 0.75 * pitch)
        peak = across[np.abs(grid) < 0.3 * pitch].max(initial=0.0)
        if peak > 0:
            sides.append(np.interp(np.arange(0, 0.5 * pitch, 0.5), grid, across) / peak)
            sides.append(np.interp(-np.arange(0, 0.5 * pitch, 0.5), grid, across) / peak)
    if not sides:
        return 0.8 * pitch
    typical = np.median(sides, axis=0)
    low = np.flatnonzero(typical < 0.05 + 0.95 * min(typical.min(), 0.2))
    return float(2 * 0.5 * low[0]) if len(low) else pitch


def _lateral(layers: Layers, drift: float, centre: float, half: float) -> tuple[FloatArray, FloatArray]:
    """Return the evidence of one lane across its width, all layers summed, and columns from its centre."""
    grid = np.arange(-np.ceil(half), np.ceil(half) + 1)
    cols = layers.linear.shape[1]
    at = grid[None, :] + centre - 0.5 + drift * layers.heights[:, None]
    low = np.floor(at)
    index = np.clip(low.astype(np.intp), 0, cols - 2)
    flat = index + (np.arange(len(index)) * cols)[:, None]
    stored = layers.linear.ravel()
    left, right = stored[flat], stored[flat + 1]
    inside = (at >= 0) & (at <= cols - 1)
    parts = np.where(inside, left + (at - low) * (right - left), 0.0)
    return parts.sum(axis=0), grid


def _blend(index: FloatArray, own: FloatArray, comb_at: FloatArray, weight: FloatArray) -> FloatArray:
    if weight.max(initial=0.0) <= 0 or len(index) < 3:
        return np.where(weight > 0, own, comb_at)
    clear = weight / np.percentile(weight, 90)  # a lane is clear beside the clearest, not among faint ones
    degree = 2 if len(index) >= 6 else 1
    strength = np.minimum(clear, 1.0)
    fit = np.polynomial.Polynomial([0.0])
    for _ in range(4):
        fit = np.polynomial.Polynomial.fit(index, own, degree, w=np.sqrt(strength + 1e-6))
        residual = own - fit(index)
        scale = max(1.4826 * float(np.median(np.abs(residual))), 0.5)
        strength = np.minimum(clear, 1.0) / (1 + (residual / (2 * scale)) ** 2)
    trust = np.clip(clear / 0.3, 0, 1)
    return trust * own + (1 - trust) * fit(index)


def place(seen: Survey, count: int, occupied: NDArray[np.bool_] | None = None) -> LaneFrame:
    """Place `count` lanes on a surveyed image.

    Parameters
    ----------
    seen : Survey
    count : the number of lanes, empty ones included.
    occupied : (count,) False for lanes known to be empty; default all True.
    """
    known = np.ones(count, dtype=bool) if occupied is None else occupied
    return on_comb(seen, count, comb(seen.profile, count, known))


def could_shift(seen: Survey, frame: LaneFrame, occupied: NDArray[np.bool_]) -> bool:
    """Return whether the lanes, moved one further left or right or spaced otherwise, would fit as well.

    That is so where lanes without bands end the row of lanes although they should hold something, and
    there is room in the picture on the other side; where a band as clear as the others lies beside
    the lanes, as when fewer lanes are stated than there are; and where no more than a third of the lanes
    that should hold something show it.
    """
    along = seen.along_bands(frame.centres, frame.drift)
    beside = np.array([along[0] - frame.pitch, *along, along[-1] + frame.pitch])
    before, *within, behind = own_centres(seen.layers, frame.drift, beside, frame.pitch)[1]
    weight = np.array(within)
    if max(before, behind) > 0.7 * float(np.median(weight[occupied])) > 0:
        return True
    clear = np.flatnonzero(weight > SEEN * weight.max(initial=0.0))
    full = np.flatnonzero(occupied)
    if len(full) == 0 or len(clear) <= len(full) / 3:
        return True
    right = clear[0] > full[0] and along[-1] + 1.35 * frame.pitch < seen.shape[1]
    left = clear[-1] < full[-1] and along[0] - 1.35 * frame.pitch > 0
    return bool(right or left)


def on_comb(seen: Survey, count: int, found: tuple[float, float, float]) -> LaneFrame:
    """Move the lanes of a comb (first, pitch, contrast) to their own bands."""
    first, pitch, contrast = found
    return _frame(seen, seen.drift, first + pitch * np.arange(count, dtype=np.float64), pitch, contrast)


def carry(
    frame: LaneFrame, seen: Survey, reference: FloatArray, *, anywhere: bool = False
) -> tuple[LaneFrame, float]:
    """Carry lanes to another picture of the same membrane.

    The column profiles of the two pictures are registered, then the lanes are moved and stretched
    together to the bands seen there.

    Parameters
    ----------
    frame : the lanes, in pixels of the picture they are carried to.
    seen : survey of that picture.
    reference : column profile of the picture they come from, in pixels of the other.
    anywhere : the pictures show different fields, so that the shift may be of any size.

    Returns
    -------
    LaneFrame, float
        The lanes on the other picture, and how far (pixels) they were moved sideways.
    """
    shift = _registered(seen.profile, reference, frame.pitch, anywhere=anywhere)
    drift = seen.drift if abs(seen.drift - frame.drift) < 0.03 else frame.drift
    along = seen.along_bands(frame.centres + shift, drift)
    centres = seen.at_mid_row(_moved_together(seen, drift, along, frame.pitch), drift)
    moved_frame = replace(
        frame,
        centres=centres,
        mid_row=seen.shape[0] / 2,
        drift=drift,
        slope=seen.slope,
        bends=() if anywhere else frame.bends,
    )
    return moved_frame, float(np.median(centres - frame.centres))


def _registered(profile: FloatArray, reference: FloatArray, pitch: float, *, anywhere: bool) -> float:
    """Return how far right of its place in the reference a profile lies, in pixels."""
    from skimage.registration import phase_cross_correlation

    if not (profile.any() and reference.any()):
        return 0.0
    if anywhere:
        match = np.correlate(profile - profile.mean(), reference - reference.mean(), mode="full")
        return float(np.argmax(match) - (len(reference) - 1))
    size = min(len(profile), len(reference))
    plain: Any = None  # no phase whitening, which would lift the noise; the stubs allow only text
    found = phase_cross_correlation(reference[:size], profile[:size], upsample_factor=10, normalization=plain)
    shift = -float(found[0][0])
    # The pattern repeats with the pitch: of equal matches the nearest is meant.
    return shift - pitch * round(shift / pitch) if abs(shift) > 0.75 * pitch else shift


def _moved_together(seen: Survey, drift: float, carried: FloatArray, pitch: float) -> FloatArray:
    """Move carried lanes to the bands of another picture as one: the membrane is the same.

    The clear lanes decide on a shift and a stretch for all, and only a clear lane may deviate a little:
    noise in a nearly empty one moves nothing.
    """
    own, weight = own_centres(seen.layers, drift, carried, pitch)
    if (weight > 0.2 * weight.max(initial=0.0)).sum() < 2:
        return carried
    index = np.arange(len(carried), dtype=float)
    power = weight.copy()
    move = np.polynomial.Polynomial([0.0])
    for _ in range(5):
        move = np.polynomial.Polynomial.fit(index, own - carried, 1, w=np.sqrt(power + 1e-9))
        away = own - carried - move(index)
        scale = max(1.4826 * float(np.median(np.abs(away[weight > 0]))), 0.3)
        power = weight / (1 + (away / (2 * scale)) ** 2)
    away = own - carried - move(index)
    clear = np.clip(weight / max(float(weight.max()), 1e-12) / 0.4 - 0.75, 0, 1)
    return carried + move(index) + np.where(np.abs(away) < 0.15 * pitch, clear * away, 0.0)


def _frame(seen: Survey, drift: float, along: FloatArray, pitch: float, contrast: float) -> LaneFrame:
    """Return the lanes whose middles, followed along the bands, lie at the columns `along`."""
    refined = refine_centres(seen.layers, drift, along, pitch)
    width = band_width(seen.layers, drift, refined, pitch)
    turned = seen.stretch(drift)
    return LaneFrame(
        seen.at_mid_row(refined, drift),
        seen.shape[0] / 2,
        drift,
        seen.slope,
        pitch * turned,
        width,
        contrast,
    )


def find_lanes(
    signal: NDArray[np.float32], count: int, occupied: NDArray[np.bool_] | None = None
) -> LaneFrame:
    """Find `count` lanes on a signal image (larger = more protein); see `survey` and `place`."""
    return place(survey(signal), count, occupied)
