"""Phospho over total for every sample of every pair of blots, and its fold over the vehicle.

`sides` sums the bands of a sample on one blot, `loading` gives the lane factors, `rows` makes
the quotient with its interval and status, and `folds` divides by the vehicle.
"""

from blotquant.ratios.rows import ratios

__all__ = ["ratios"]
