"""The curves of proliferation plates as a chart, by the charts of the blots' curves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blotquant.gui.panels.curve_chart import Curve, CurveChart, dose_chart
from blotquant.gui.panels.curve_points import PointRow
from blotquant.gui.words import tr
from blotquant.results import DoseResponseResult

if TYPE_CHECKING:
    from blotquant.assays.outcomes import ProliferationResult

ALL = ""  # every experiment, by the mean of its wells


def experiments(result: ProliferationResult) -> list[str]:
    """Return the names of the experiments, in the order of the plates."""
    return list(dict.fromkeys(str(plate.experiment) for plate in result.plates))


def potency_chart(result: ProliferationResult, experiment: str = ALL) -> CurveChart:
    """Return the common curves, or those of one experiment with all of its wells."""
    chosen = (
        [curve for name, curve in result.single if str(name) == experiment]
        if experiment != ALL
        else list(result.pooled)
    )
    numbers = {curve.treatment: number for number, curve in enumerate(result.pooled)}
    shades = {name: shade for shade, name in enumerate(experiments(result))}
    curves = [Curve(curve, _rows(curve), numbers.get(curve.treatment, len(numbers))) for curve in chosen]
    return dose_chart(tr("proliferation"), curves, shades, "response")


def _rows(curve: DoseResponseResult) -> tuple[PointRow, ...]:
    """Return the points of a curve; where a blot has lanes they have wells, by their place."""
    rows: list[PointRow] = []
    for point in curve.points:
        wells = tuple(str(row) for row in point.rows)
        rows.append(PointRow(curve, point, "ok", "", wells, wells, frozenset(wells), point.x == 0))
    return tuple(rows)
