"""Colours that the window and the figures share, by what they mean.

The hues of treatments are those of Okabe and Ito (2008), https://jfly.uni-koeln.de/color/; sky and
orange are darker on white and blue is lighter on black, where the originals are too faint.
"""

from __future__ import annotations

SERIES_ON_WHITE = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#2b9be0", "#7a4a00")
SERIES_ON_BLACK = ("#3d7fe0", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00")

TEXT = "#1d2126"
MUTED = "#59616b"
GRID = "#e1e4e8"
NOT_MEASURED = "#c9cdd2"

# On the picture of a blot.
LANE = "#417cfa"
BAND_OK = "#086b57"
BAND_WEAK = "#9b22b2"
BAND_SATURATED = "#bd0a11"
BAND_ABSENT = "#8c9393"

# From far below one to far above; blue and orange are told apart with any colour vision.
DIVERGING = ("#08407e", "#5b9bd0", "#f7f7f7", "#f0944d", "#8f3400")
