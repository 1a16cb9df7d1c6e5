"""The standard curve of a BCA plate as a chart: wells of standards, the curve, and samples upon it."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from blotquant.gui.panels.curve_axis import linear_axis
from blotquant.gui.panels.curve_chart import CurveChart, CurveDot, CurveLine, CurveMark
from blotquant.gui.panels.curve_words import with_interval
from blotquant.gui.panels.number_text import decimal
from blotquant.gui.words import told, tr

if TYPE_CHECKING:
    from blotquant.assays.outcomes import BcaResult, ConcentrationResult, StandardResult

STANDARDS, SAMPLES = 0, 1  # numbers of their colours and symbols
_PLACES = 120  # along the curve


@dataclass(frozen=True, slots=True)
class WellsDot:
    """The wells that a dot stands for, and what it says."""

    rows: tuple[int, ...]
    words: str

    @property
    def key(self) -> Hashable:
        """What it is known by from one result to the next."""
        return self.rows

    def comes_from(self, wells: Collection[str]) -> bool:
        """Return whether one of these wells is in it."""
        return any(str(row) in wells for row in self.rows)

    def tip(self) -> str:
        """Return what it is in words."""
        return self.words


def standard_chart(result: BcaResult) -> CurveChart:
    """Return the chart of a BCA plate."""
    dots = [dot for standard in result.standards for dot in _standard_dots(result, standard)]
    dots += [dot for one in result.concentrations if (dot := _sample_dot(one)) is not None]
    most = max((dot.x for dot in dots), default=1.0) or 1.0
    names = {STANDARDS: tr("standards"), SAMPLES: tr("samples")}
    held = {dot.series for dot in dots}
    return CurveChart(
        tr("standards"),
        tr("absorbance"),
        linear_axis(tr("protein in the well (µg/mL)"), 0.0, most),
        log=False,
        dots=tuple(dots),
        lines=_curve(result),
        levels=result.limits or (),
        series=tuple((number, name) for number, name in names.items() if number in held),
        notes=_notes(result),
    )


def _standard_dots(result: BcaResult, standard: StandardResult) -> list[CurveDot]:
    used = standard.used and result.curve is not None
    mark: CurveMark = "measured" if used else "not used"
    at = standard.concentration_ug_ml
    dots: list[CurveDot] = []
    for row in standard.rows:
        read = result.data.wells[row].absorbance
        if read is not None:
            words = tr("standard {value} µg/mL", value=f"{at:g}")
            place = result.data.wells[row].place
            words = "\n".join((words, tr("well {well}: {value}", well=place, value=decimal(read, 3))))
            dots.append(CurveDot(WellsDot((row,), words), at, read, mark, STANDARDS, 0))
    return dots


def _sample_dot(one: ConcentrationResult) -> CurveDot | None:
    if one.concentration_ug_ml is None or one.absorbance is None:
        return None
    stock = with_interval(one.stock_ug_ul, one.stock_low, one.stock_high)
    words = "\n".join((one.sample, tr("{value} µg/µL in the lysate", value=stock)))
    return CurveDot(
        WellsDot(one.rows, words), one.concentration_ug_ml, one.absorbance, "measured", SAMPLES, 1
    )


def _curve(result: BcaResult) -> tuple[CurveLine, ...]:
    if result.curve is None:
        return ()
    at = np.linspace(result.curve.low, result.curve.high, _PLACES)
    places = zip(at.tolist(), result.curve.signal(at).tolist(), strict=True)
    return (CurveLine(STANDARDS, tr("standards"), tuple(places)),)


def _notes(result: BcaResult) -> tuple[str, ...]:
    """Return what has no place on the curve, each with why."""
    outside = [one for one in result.concentrations if one.concentration_ug_ml is None]
    return tuple(tr("{name}: {words}", name=_diluted(one), words=told(one.status)) for one in outside[:4])


def _diluted(one: ConcentrationResult) -> str:
    if one.dilution == 1:
        return one.sample
    return tr("{sample}, diluted {dilution}", sample=one.sample, dilution=f"{one.dilution:g}")
