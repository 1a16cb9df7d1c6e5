"""Ratios -> dose-response and time-course results (methods, section 7)."""

from blotquant.curves.doses import dose_points, dose_responses, fit_series
from blotquant.curves.times import time_courses

__all__ = ["dose_points", "dose_responses", "fit_series", "time_courses"]
