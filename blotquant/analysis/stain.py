"""Measure a total protein stain: the whole lane is one band (docs/method.md, section 6)."""

from __future__ import annotations

import numpy as np

from blotquant.analysis.bands import RowMeasured
from blotquant.analysis.errors import least_error
from blotquant.model import Method
from blotquant.numerics.backgrounds import FloatArray, Settings, Windows, arpls
from blotquant.numerics.geometry import lane_strip
from blotquant.numerics.integrate import volumes
from blotquant.numerics.windows import LaneSet, clipped_pixels, signal_strip

LANE_ROWS = 300  # rows of a whole lane for which lambda is meant
GAP = 0.12  # share of the pitch between two lanes that is looked at for background
UNKNOWN_CORRELATION = 2.0  # a stained lane has no empty rows to measure it on (methods section 4.5)
BASELINE_SHARE = 0.25  # share of a lane's rows on which its baseline rests


def measure_stain(lanes: LaneSet, span: tuple[int, int], method: Method) -> RowMeasured:
    """Measure all protein of every lane between the ends of the lanes.

    The background is a stiff arPLS baseline of the lane's profile.  It is compared with the level between
    the lanes; a stain that has no clear floor is flagged BG_SENSITIVE.

    Parameters
    ----------
    lanes : the lanes.
    span : first and one past the last image row.
    method : for `arpls_lambda`.
    """
    columns = int(np.ceil(lanes.widths.max()))
    strips = [signal_strip(lanes, k, span, columns) for k in range(len(lanes.nodes))]
    signal = np.stack([strip.signal for strip in strips])
    area = np.stack([strip.row_area for strip in strips])
    rows = signal.shape[1]
    whole = np.ones(signal.shape[:2])
    windows = Windows(signal, whole, whole > 0, rows / 8)
    profiles = windows.profiles
    floor = arpls(windows, Settings(arpls_lambda=method.arpls_lambda, arpls_rows=LANE_ROWS))
    between = _between_lanes(lanes, span)
    volume = volumes(profiles, floor, whole, area)
    noise = 1.4826 * np.median(np.abs(np.diff(profiles, axis=1)), axis=1) / np.sqrt(2)
    se = area.mean(axis=1) * noise * np.sqrt(UNKNOWN_CORRELATION * rows * (1 + 1 / BASELINE_SHARE))
    no = np.zeros(len(profiles), dtype=bool)
    return RowMeasured(
        volume=volume,
        se=np.maximum(se, least_error(windows, area, lanes.grey)),
        level=floor.mean(axis=1),
        saturated=np.array([clipped_pixels(lanes, k, span) for k in range(len(profiles))], dtype=np.intp),
        near_saturation=no,
        curved=no,
        few_rows=no,
        cut_by_edge=no,
        ghost=no,
        artefact=no,
        covered=np.ones(len(profiles)),
        alternatives=(("arpls", volume), ("between_lanes", volumes(profiles, between, whole, area))),
        other_boxes=(),
        first_row=np.full(len(profiles), span[0]),
        profile=profiles,
        background=floor,
        inside=whole,
        row_area=area,
        doubt=np.zeros(len(profiles)),
    )


def _between_lanes(lanes: LaneSet, span: tuple[int, int]) -> FloatArray:
    """Return the level beside each lane, the mean of left and right, smoothed along the lane."""
    from scipy.ndimage import gaussian_filter1d

    middle = lanes.columns_at(np.full(len(lanes.nodes), sum(span) / 2))
    pitch = float(np.median(np.diff(middle))) if len(middle) > 1 else 1.3 * float(lanes.widths[0])
    pitch = min(abs(pitch), float(lanes.values.shape[1]))  # lanes may have been drawn to cross
    out = np.empty((len(lanes.nodes), span[1] - span[0]))
    for k in range(len(lanes.nodes)):
        sides = [_gap(lanes, k, side * pitch / 2, GAP * pitch, span) for side in (-1, 1)]
        out[k] = lanes.offset + lanes.sign * np.mean(sides, axis=0)
    return gaussian_filter1d(out, max(2.0, out.shape[1] / 50), axis=1, mode="nearest")


def _gap(lanes: LaneSet, lane: int, aside: float, width: float, span: tuple[int, int]) -> FloatArray:
    """Return the median stored value per row beside a lane."""
    nodes = lanes.nodes[lane] + np.array([0.0, aside])
    strip = lane_strip(lanes.values, nodes, width, span, lanes.slopes[lane])
    return np.median(strip.signal.astype(np.float64), axis=1)
