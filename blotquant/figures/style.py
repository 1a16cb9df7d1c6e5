"""How figures look: one style sheet, widths of journal columns, colours and marks of treatments."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Final

from blotquant import palette

if TYPE_CHECKING:
    from matplotlib import RcParams
    from matplotlib.axes import Axes
    from matplotlib.colors import Colormap
    from matplotlib.figure import Figure

COLUMNS_MM: Final = (85.0, 114.0, 174.0)  # one column, one and a half, the width of a page
PAGE_MM: Final = 230.0  # most height of a figure
DOTS_PER_INCH: Final = 300
STYLE_SHEET: Final = Path(__file__).with_name("blotquant.mplstyle")
VEHICLE: Final = -1  # number of the series that the others are compared with

_INCH_MM = 25.4
_POINT_MM = _INCH_MM / 72
_MARKERS = ("o", "s", "D", "p", "h", "^")
# What journals ask for first, then what free systems have instead; fonts with Chinese at the end.
_FAMILIES = (
    *("Arial", "Helvetica", "Liberation Sans", "Arimo", "DejaVu Sans"),
    *("Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC"),
    *("Hiragino Sans GB", "WenQuanYi Micro Hei", "SimHei"),
)


# The settings of matplotlib are the process's: a preview and an export in two threads take turns.
_TURN = RLock()


@contextmanager
def styled() -> Generator[None]:
    """Hold the style sheet for what is drawn or saved inside, whatever the caller's settings are."""
    import matplotlib as mpl

    with _TURN, mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(_sheet())
        mpl.rcParams["font.family"] = list(families())
        yield


@cache
def _sheet() -> RcParams:
    import matplotlib as mpl

    return mpl.rc_params_from_file(STYLE_SHEET, use_default_template=False)


@cache
def families() -> tuple[str, ...]:
    """Return the fonts to be used that this computer has; a glyph missing in one is sought in the next."""
    from matplotlib import font_manager

    there = {font.name for font in font_manager.fontManager.ttflist}
    return tuple(name for name in _FAMILIES if name in there)


def new_figure(width_mm: float, height_mm: float) -> Figure:
    """Return an empty figure of this size in print."""
    from matplotlib.figure import Figure

    return Figure(figsize=(width_mm / _INCH_MM, height_mm / _INCH_MM), dpi=DOTS_PER_INCH)


def axes_at(figure: Figure, left: float, top: float, width: float, height: float) -> Axes:
    """Return axes at a place in mm, measured from the upper left corner of the figure."""
    wide, high = (float(inches) * _INCH_MM for inches in figure.get_size_inches())
    return figure.add_axes((left / wide, 1 - (top + height) / high, width / wide, height / high))


def sheet_of(figure: Figure) -> Axes:
    """Return axes over the whole figure without lines, whose coordinates are mm from the upper left."""
    wide, high = (float(inches) * _INCH_MM for inches in figure.get_size_inches())
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, wide)
    axes.set_ylim(high, 0)
    return axes


def column_width(needed_mm: float) -> float:
    """Return the narrowest journal column that holds something so wide; else the widest."""
    return next((width for width in COLUMNS_MM if width >= needed_mm), COLUMNS_MM[-1])


def text_mm(text: str, points: float) -> float:
    """Return about how wide a text is in print; Chinese characters take twice the room of letters."""
    letters = sum(1.0 if ord(letter) > 0x2E7F else 0.6 for letter in text)
    return letters * points * _POINT_MM


def colour_of(series: int) -> str:
    """Return the colour of a treatment; vehicles are grey."""
    return palette.MUTED if series == VEHICLE else palette.SERIES_ON_WHITE[series % 6]


def marker_of(series: int) -> str:
    """Return the mark of a treatment, so that colour is not needed to tell it."""
    return "X" if series == VEHICLE else _MARKERS[series % len(_MARKERS)]


def fold_colours() -> Colormap:
    """Return the colours of log2 folds: blue below the vehicle, orange above, white at no change."""
    from matplotlib.colors import LinearSegmentedColormap

    return LinearSegmentedColormap.from_list("fold", palette.DIVERGING)


def ink_on(colour: Sequence[float]) -> str:
    """Return the colour of a text that is read on this one, given as shares of red, green and blue."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour[:3]
    )
    return "#ffffff" if 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.2 else palette.TEXT


def dash(low: float, high: float) -> str:
    """Return a range in three figures, as "0.39 to 0.62"."""
    return f"{number(low)} to {number(high)}"


def number(value: float) -> str:
    """Return a number in three figures, without an exponent where a person would write none."""
    if value != 0 and not 1e-3 <= abs(value) < 1e6:
        return f"{value:.2e}"
    text = f"{value:.3g}"
    return f"{float(text):,.0f}" if "e" in text or abs(value) >= 1000 else text
