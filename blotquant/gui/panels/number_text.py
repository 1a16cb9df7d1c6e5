"""Numbers as they stand on screen: as many digits as help, a real minus, a dash where there is none."""

from __future__ import annotations

import math

from blotquant.results import BandWeight, LoadEquivalent

NONE = "–"
_MINUS = "\N{MINUS SIGN}"


def counts(value: float | None) -> str:
    """Return whole counts with separators: "1,976,672"; small ones of float images with digits."""
    if value is None or not math.isfinite(value):
        return NONE
    if 0 < abs(value) < 100:
        return three_figures(value)
    return _signed(f"{value:,.0f}")


def decimal(value: float | None, digits: int = 1) -> str:
    """Return a number with a fixed count of decimals: "105.2"."""
    if value is None or not math.isfinite(value):
        return NONE
    text = f"{value:,.{digits}f}"
    return _signed(text if float(text.replace(",", "")) else text.lstrip("-"))


def three_figures(value: float | None) -> str:
    """Return a number with three digits that count, or all before the point: "29.8", "1,234", "4.2e−05"."""
    if value is None or not math.isfinite(value):
        return NONE
    if value == 0:
        return "0"
    size = math.floor(math.log10(abs(value)))
    if size < -3:
        return _signed(f"{value:.1e}")
    if size > 2:
        return _signed(f"{value:,.0f}")
    rounded = float(f"{value:.3g}")
    if rounded:  # 9.996 is 10.0, one digit less after the point
        size = math.floor(math.log10(abs(rounded)))
    return _signed(f"{rounded:,.{max(0, 2 - size)}f}")


def plain(value: float | str | None) -> str:
    """Return a value for a table that another program reads: all digits, a hyphen, a point, "" for none."""
    if value is None:
        return ""
    return repr(value) if isinstance(value, float) else str(value)


def dose(value: float | None) -> str:
    """Return a dose as it was written: "0.03", "100"."""
    return "" if value is None else f"{value:g}"


def weight_text(weight: BandWeight) -> str:
    """Return a molecular weight in kDa with its standard error: "43.1 ± 0.8"; beyond a ladder "> 250"."""
    if weight.kda is None:
        return weight.beyond
    return three_figures(weight.kda) + (f" ± {weight.se:.2g}" if weight.se is not None else "")


def load_text(load: LoadEquivalent) -> str:
    """Return a load in µg with its interval: "12.0 (9.87–14.6)"."""
    return f"{three_figures(load.ug)} ({three_figures(load.low)}–{three_figures(load.high)})"


def _signed(text: str) -> str:
    return text.replace("-", _MINUS)
