"""Series of numbers down a column: dilutions and steps."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from blotquant.gui.tables.numbers import number_text
from blotquant.gui.words import tr

SeriesKind = Literal["dilute", "multiply", "add", "subtract"]
_HALF_LOG = math.sqrt(10)


@dataclass(frozen=True, slots=True)
class Series:
    """A series from its first value on.

    Attributes
    ----------
    start : float
    kind : str
        "dilute" divides by `step` from row to row, "multiply" multiplies; "add" and "subtract" go
        by equal distances.
    step : float
        3.16 and 3.162 are taken for the square root of 10, so that half-log steps meet the decades.
    digits : int
        Significant digits of the values.
    """

    start: float
    kind: SeriesKind
    step: float
    digits: int = 3

    def values(self, count: int) -> list[float]:
        """Return the first `count` values.

        Raises
        ------
        ValueError
            If a factor is not above 0.
        """
        factor = _HALF_LOG if abs(self.step - _HALF_LOG) < 0.005 else self.step
        if self.kind in ("dilute", "multiply") and not factor > 0:
            raise ValueError(tr("a factor must be above 0, not {factor:g}", factor=factor))
        sign = -1 if self.kind in ("dilute", "subtract") else 1
        if self.kind in ("dilute", "multiply"):
            exact = [self.start * factor ** (sign * index) for index in range(count)]
        else:
            exact = [self.start + sign * index * self.step for index in range(count)]
        return [self._rounded(value) for value in exact]

    def texts(self, count: int) -> list[str]:
        """Return the first `count` values as cells show them."""
        return [number_text(value) for value in self.values(count)]

    def _rounded(self, value: float) -> float:
        # A start of many digits is a wish; only what is calculated is rounded.
        return value if value == self.start else float(f"{value:.{self.digits}g}")
