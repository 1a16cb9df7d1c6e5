"""The curve of every experiment by itself, and whether the experiments agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from blotquant.curves.fits import SeriesFit, scale_of
from blotquant.curves.judging import experiment_status
from blotquant.curves.series import DOSES_FOR_SLOPE, FEWEST_DOSES
from blotquant.model import Method
from blotquant.results import ExperimentFit

if TYPE_CHECKING:
    from blotquant.numerics.curve_groups import GroupFits
    from blotquant.numerics.dose_response import Model

_ALPHA = 0.05


@dataclass(frozen=True, slots=True)
class Experiments:
    """The fits of single experiments, and whether they contradict one curve shape for all."""

    fits: tuple[ExperimentFit, ...] = ()
    differ: bool = False


def each_experiment(alone: SeriesFit, method: Method) -> Experiments:
    """Return the curve of every experiment, fitted alone.

    Parameters
    ----------
    alone : SeriesFit
        The fit of the series with one EC50 and one slope for all experiments.
    method : Method
    """
    fits = _each(alone, method)
    if fits is None:
        return Experiments()
    return Experiments(_experiment_fits(alone, fits, method), _differ(alone, fits, method))


def _experiment_fits(found: SeriesFit, fits: GroupFits, method: Method) -> tuple[ExperimentFit, ...]:
    import numpy as np

    done: list[ExperimentFit] = []
    for place, experiment in enumerate(found.series.experiments):
        theta = fits.parameters[place]
        doses = sorted({p.x for p in found.series.points if p.used and p.experiment == experiment} - {0.0})
        status = experiment_status(theta, doses)
        ends = np.exp(theta[:2]) if scale_of(method) == "log" else theta[:2]
        is_ok = status == "ok"
        done.append(
            ExperimentFit(
                experiment,
                10 ** float(theta[2]) if is_ok else None,
                float(theta[3]) if is_ok else None,
                float(ends[0]),
                float(ends[1]) if is_ok else None,
                status,
            )
        )
    return tuple(done)


def _each(found: SeriesFit, method: Method) -> GroupFits | None:
    """Fit every experiment alone; None where one has too few doses for that."""
    from blotquant.numerics.curve_groups import fit_each

    series = found.series
    names = series.experiments
    group = [names.index(series.points[place].experiment) for place in series.used]
    model = _model(found)
    if min(map(len, _doses(found).values())) < FEWEST_DOSES:
        return None
    if min(group.count(number) for number in range(len(names))) < (4 if model == "3PL" else 5):
        return None
    import numpy as np

    curves, rows = found.fit.curves, list(found.rows)
    return fit_each(
        curves.log_dose[rows],
        curves.response[rows],
        scale_of(method),
        np.array(group, dtype=np.intp),
        model,
    )


def _model(found: SeriesFit) -> Model:
    enough = min(map(len, _doses(found).values())) >= DOSES_FOR_SLOPE
    return "4PL" if enough and found.model != "3PL" else "3PL"


def _doses(found: SeriesFit) -> dict[int | str, set[float]]:
    """Return the doses above zero of every experiment."""
    doses: dict[int | str, set[float]] = {experiment: set() for experiment in found.series.experiments}
    for place in found.series.used:
        point = found.series.points[place]
        if point.x > 0:
            doses[point.experiment].add(point.x)
    return doses


def _differ(found: SeriesFit, fits: GroupFits, method: Method) -> bool:
    """Say whether one EC50 and slope for all experiments fits worse than one each (F test)."""
    from scipy.special import fdtrc

    model, common = _model(found), found.fit
    if len(found.series.experiments) < 2 or model != found.model or method.curve_top != "free":
        return False
    free = 3 if model == "3PL" else 4
    rss, df = float(fits.rss.sum()), int(fits.count.sum()) - free * len(fits.rss)
    extra = common.df - df
    if df <= 0 or extra <= 0 or rss <= 0:
        return False
    f = max((common.rss - rss) / extra / (rss / df), 0.0)
    return float(fdtrc(extra, df, f)) < _ALPHA
