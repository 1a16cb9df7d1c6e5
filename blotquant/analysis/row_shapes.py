"""What the bands of a row look like, and what of them lies beyond their boxes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from blotquant.analysis.bands import RowMeasured
from blotquant.analysis.boxes import Boxes
from blotquant.numerics.backgrounds import BoolArray, FloatArray
from blotquant.numerics.band_shapes import Shape
from blotquant.numerics.integrate import average_band, box_shares
from blotquant.numerics.joint_fit import Overlap
from blotquant.numerics.shape_choice import tailed_fit

KNOWN_SHAPE = 15.0  # SNR of the bands of a row together from which their shape can be told
MOST_BEYOND = 0.02  # of a band that a shape may put beyond the box; of more, nothing is known
_DIFFERENT = 0.05  # by how much single bands of a row differ: no band of it counts as more than 20 SNR


@dataclass(frozen=True, slots=True, eq=False)
class RowShape:
    """What the bands of a row look like on average."""

    shape: Shape
    at: FloatArray  # parameters
    off: float  # rows below the middle of the boxes
    width: float  # rows

    @property
    def told_beyond(self) -> bool:
        """Return whether it says what lies beyond the box: a shape amended by the bands is known within."""
        return self.shape.name != "measured"

    def density(self, offsets: FloatArray) -> FloatArray:
        """Return the band at rows below the middle of its box; its integral is 1."""
        return self.shape((offsets - self.off) / self.width, self.at)[0] / self.width


def row_shape(one: RowMeasured, drawn: Boxes, row: int, telling: BoolArray) -> RowShape | None:
    """Return the shape of the average band of a row; None if that is too faint to show it.

    Parameters
    ----------
    one : the row as measured.
    drawn : the boxes of all rows.
    row : which of them, from 0.
    telling : (lanes,) lanes whose bands say what the shape is.
    """
    snr = np.where(telling, np.maximum(one.volume / one.se, 0.0), 0.0)
    weight = snr / (1 + (_DIFFERENT * snr) ** 2)
    if one.line is None or not float(weight @ snr) > KNOWN_SHAPE * float(np.sqrt(weight @ weight)):
        return None
    weight = weight / one.se  # an average of shapes: bands of one volume count alike
    reach = drawn.extents[row]
    half = int(np.ceil(max(reach.above, reach.below)))
    above, centres = one.profile - one.background, drawn.centres[row] - one.first_row
    average = average_band(above, centres, weight, half)[None, :]
    offsets = np.arange(-half, half + 1)
    known = ((offsets >= -reach.above) & (offsets <= reach.below))[None, :]
    noise = np.array([float(np.linalg.norm(weight * one.line.noise_sd)) / float(weight.sum())])
    overlap = Overlap(average, known, np.array([[half + 0.5]]), reach.sigma, noise, np.array([True]))
    fit = tailed_fit(overlap)
    off, width = float(fit.centres[0, 0]) - half - 0.5, float(fit.widths[0, 0])
    return RowShape(fit.shape, fit.shape_at, off, width)


def share_in_box(one: RowMeasured, drawn: Boxes, row: int, shape: RowShape, *, by_line: bool) -> float:
    """Return the share of a band that its box holds above its background, 0.98 to 1.

    What lies beyond the box is missing, and what of it lies in the rows of the background lifts the line
    under the box, if a line is the background.
    """
    reach, rows = drawn.extents[row], one.profile.shape[1]
    if one.line is None:
        return 1.0
    middle = float(np.median(drawn.centres[row] - one.first_row))
    band = shape.density(np.arange(rows) + 0.5 - middle)
    inside = box_shares(rows, np.array([middle - reach.above]), np.array([middle + reach.below]))[0]
    if not by_line:
        return float(np.clip(inside @ band, 1 - MOST_BEYOND, 1.0))
    used = np.isfinite(one.line.residual).mean(axis=0)
    line = np.stack([np.ones(rows), np.linspace(-1, 1, rows)])
    normal = (line * used) @ line.T
    lifted = (inside @ line.T) @ np.linalg.lstsq(normal, (line * used) @ band, rcond=None)[0]
    return float(np.clip(inside @ band - lifted, 1 - MOST_BEYOND, 1.0))
