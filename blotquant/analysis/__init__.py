"""Project and pixels in, measured bands out: the measuring of one blot."""

from blotquant.analysis.blot import MeasureError, measure_blot

__all__ = ["MeasureError", "measure_blot"]
