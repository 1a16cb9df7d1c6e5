"""Western blot densitometry: phospho/total ratios with true numbers."""

__version__ = "0.1.0"
