"""Series fitted together: which parameters they share, and where those stand in the fit.

Every experiment has a bottom and a top of its own, because blots differ in exposure and cells in
how strongly they answer; the EC50 and the slope of an agonist are the same in all of them.
Agonists that share their vehicle wells share the bottoms (methods, 7.1 and 7.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blotquant.curves.series import DOSES_FOR_SLOPE, Series
from blotquant.model import Method

if TYPE_CHECKING:
    from blotquant.numerics.dose_response import Fit, Model
    from blotquant.numerics.least_squares import FloatArray
    from blotquant.numerics.sigmoid import Curves, Scale

AICC_GAIN = 4.0  # by which a fifth parameter must pay


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parameters of one series stand in the vector of a fit."""

    bottoms: tuple[int, ...]  # one per experiment
    tops: tuple[int, ...]
    middle: int
    slope: int
    asymmetry: int


@dataclass(frozen=True, slots=True, eq=False)
class SeriesFit:
    """A series as it was fitted, alone or with others."""

    series: Series
    fit: Fit
    model: Model
    places: Places
    rows: tuple[int, ...]  # of the fit's responses: this series' used points, in their order


def scale_of(method: Method) -> Scale:
    """Return the scale of the fit: folds are compared by their logarithms, percents as they are."""
    return "log" if method.curve_response == "fold" else "linear"


def model_of(series: Series, method: Method) -> Model:
    """Return the model that the doses of a series allow."""
    if method.curve_model == "3PL" or len(series.doses) < DOSES_FOR_SLOPE:
        return "3PL"
    return "5PL" if method.curve_model == "5PL" else "4PL"


def fit_alone(series: Series, method: Method) -> SeriesFit:
    """Fit one series; "auto" tries the fifth parameter and keeps it where AICc falls by four."""
    found = fit_together([series], method, model_of(series, method))[0]
    if method.curve_model == "auto" and found.model == "4PL":
        five = fit_together([series], method, "5PL")[0]
        if five.fit.aicc < found.fit.aicc - AICC_GAIN:
            return five
    return found


def fit_together(
    series: Sequence[Series],
    method: Method,
    model: Model,
    *,
    parallel: bool = False,
    begin: Sequence[SeriesFit] = (),
) -> list[SeriesFit]:
    """Fit several series at once.

    Parameters
    ----------
    series : sequence of Series
        On one target at one time.
    method : Method
        Whether bottoms are shared and tops are held.
    model : str
    parallel : bool
        One top per experiment and one slope for all.
    begin : sequence of SeriesFit, optional
        Fits of the same series to begin from.

    Returns
    -------
    list of SeriesFit
        In the order given; they hold the same fit.
    """
    from blotquant.numerics.dose_response import bounds, fit

    layout = _Layout(series, shared=method.curve_bottom == "shared", parallel=parallel)
    curves, rows = layout.curves(scale_of(method))
    start = layout.start(begin) if begin else None
    found = fit(curves, *bounds(curves, model, layout.held(method)), start)
    return [
        SeriesFit(one, found, model, layout.places(place), rows[place]) for place, one in enumerate(series)
    ]


class _Layout:
    """Gives every parameter a place in one vector."""

    def __init__(self, series: Sequence[Series], *, shared: bool, parallel: bool) -> None:
        self._series, self._shared, self._parallel = series, shared or parallel, parallel
        self._places: dict[object, int] = {}
        # Bottoms and tops first, then the shapes: their order is that in which they are asked for.
        for place, one in enumerate(series):
            for experiment in one.experiments:
                self._bottom(place, experiment)
                self._top(place, experiment)
        for place in range(len(series)):
            self.places(place)

    def _place(self, *key: object) -> int:
        return self._places.setdefault(key, len(self._places))

    def _bottom(self, place: int, experiment: int | str) -> int:
        return self._place("bottom", 0 if self._shared else place, experiment)

    def _top(self, place: int, experiment: int | str) -> int:
        return self._place("top", 0 if self._parallel else place, experiment)

    def places(self, place: int) -> Places:
        """Return where the parameters of a series stand."""
        experiments = self._series[place].experiments
        shape = 0 if self._parallel else place
        return Places(
            tuple(self._bottom(place, experiment) for experiment in experiments),
            tuple(self._top(place, experiment) for experiment in experiments),
            self._place("middle", place),
            self._place("slope", shape),
            self._place("asymmetry", shape),
        )

    def start(self, begin: Sequence[SeriesFit]) -> FloatArray:
        """Return the parameters of earlier fits of the series in their new places: (1, size).

        Where several become one it is their mean.
        """
        import numpy as np

        sums, counts = np.zeros(len(self._places)), np.zeros(len(self._places))
        for place, one in enumerate(begin):
            old, new = one.places, self.places(place)
            pairs = (
                *zip((*old.bottoms, *old.tops), (*new.bottoms, *new.tops), strict=True),
                (old.middle, new.middle),
                (old.slope, new.slope),
                (old.asymmetry, new.asymmetry),
            )
            for before, now in pairs:
                sums[now] += one.fit.parameters[before]
                counts[now] += 1
        return (sums / np.maximum(counts, 1))[None, :]

    def held(self, method: Method) -> dict[int, float]:
        """Return the tops that are not fitted, where they are those of the positive control."""
        if method.curve_top != "positive":
            return {}
        return {
            self._top(place, experiment): (
                one.control[experiment] if method.curve_response == "fold" else 100.0
            )
            for place, one in enumerate(self._series)
            for experiment in one.experiments
            if experiment in one.control
        }

    def curves(self, scale: Scale) -> tuple[Curves, list[tuple[int, ...]]]:
        """Return the responses with the places of their parameters, and the rows of each series.

        A vehicle well that several series share is one response.
        """
        import numpy as np

        from blotquant.numerics.sigmoid import Curves

        doses: list[float] = []
        responses: list[float] = []
        numbers: list[tuple[int, int, int, int, int]] = []
        seen: dict[tuple[int, ...], int] = {}
        rows: list[tuple[int, ...]] = []
        for place, one in enumerate(self._series):
            places = self.places(place)
            of_series: list[int] = []
            for used in one.used:
                point = one.points[used]
                known = seen.get(point.rows) if point.x == 0 and self._shared else None
                if known is None:
                    known = len(doses)
                    seen[point.rows] = known
                    doses.append(point.x)
                    responses.append(point.response or 0.0)
                    ends = self._bottom(place, point.experiment), self._top(place, point.experiment)
                    numbers.append((*ends, places.middle, places.slope, places.asymmetry))
                of_series.append(known)
            rows.append(tuple(of_series))
        columns = np.array(numbers, dtype=np.intp).T
        with np.errstate(divide="ignore"):
            log_dose: FloatArray = np.log10(np.array(doses))
        bottom, top, middle, slope, asymmetry = columns
        return Curves(log_dose, np.array(responses), scale, bottom, top, middle, slope, asymmetry), rows


def flat_rss(found: SeriesFit) -> tuple[float, int]:
    """Return the sum of squares without any effect of the dose, and its degrees of freedom.

    Each experiment then has one level.
    """
    observed = found.fit.curves.observed[list(found.rows)]
    total = 0.0
    experiments = [found.series.points[place].experiment for place in found.series.used]
    levels: dict[int | str, list[float]] = {name: [] for name in experiments}
    for name, value in zip(experiments, observed, strict=True):
        levels[name].append(float(value))
    for values in levels.values():
        mean = sum(values) / len(values)
        total += sum((value - mean) ** 2 for value in values)
    return total, len(observed) - len(levels)
