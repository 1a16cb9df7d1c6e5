"""How potent each agonist is beside a reference agonist (methods, 7.5)."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from blotquant.curves.fits import SeriesFit, fit_together
from blotquant.curves.judging import Verdict
from blotquant.curves.series import Series
from blotquant.curves.units import factor
from blotquant.model import Method
from blotquant.phrases import Phrase
from blotquant.results import ExperimentFit, Potency

if TYPE_CHECKING:
    from blotquant.numerics.dose_response import Model


def potencies(
    series: Sequence[Series],
    fits: Mapping[str, SeriesFit],
    verdicts: Mapping[str, Verdict],
    each: Mapping[str, tuple[ExperimentFit, ...]],
    method: Method,
) -> dict[str, Potency]:
    """Return the relative potency of every agonist that has an EC50, as has the reference.

    Parameters
    ----------
    series : sequence of Series
        Of one target at one time; the first one is the reference unless the method names another.
    fits, verdicts, each : mappings
        Fits, what they may claim, and the fits of single experiments, by treatment.
    method : Method
    """
    reference = _reference(series, method)
    if reference not in verdicts or verdicts[reference].status != "ok":
        return {}
    return {
        name: potency
        for name, verdict in verdicts.items()
        if name != reference
        and verdict.status == "ok"
        and (potency := _potency(fits[reference], fits[name], each[reference], each[name], method))
    }


def without_potency(
    series: Sequence[Series],
    verdicts: Mapping[str, Verdict],
    related: Mapping[str, Potency],
    method: Method,
) -> dict[str, str]:
    """Say why an agonist has an EC50 and no relative potency, by treatment; the reference is not named.

    Parameters
    ----------
    series, verdicts, method : as in `potencies`
    related : mapping
        What `potencies` returned.
    """
    reference = _reference(series, method)
    by_name = {one.treatment: one for one in series}
    return {
        name: _why_none(by_name.get(reference), reference, by_name[name], verdicts)
        for name, verdict in verdicts.items()
        if verdict.status == "ok" and name != reference and name not in related
    }


def _reference(series: Sequence[Series], method: Method) -> str:
    return method.reference_agonist or (series[0].treatment if series else "")


def _why_none(known: Series | None, reference: str, test: Series, verdicts: Mapping[str, Verdict]) -> str:
    if known is None:
        return Phrase("{reference} has no dose series at this time", reference=reference)
    if reference not in verdicts or verdicts[reference].status != "ok":
        return Phrase("{reference} has no EC50", reference=reference)
    if factor(known.unit, test.unit) is None:
        units = {"unit": test.unit or "–", "other": known.unit or "–"}
        return Phrase("doses in {unit} and in {other} cannot be compared", **units)
    return Phrase("not identifiable")


def _potency(
    reference: SeriesFit,
    test: SeriesFit,
    of_reference: Sequence[ExperimentFit],
    of_test: Sequence[ExperimentFit],
    method: Method,
) -> Potency | None:
    from blotquant.numerics.fit_comparison import compare, difference
    from blotquant.numerics.log_means import mean_of

    times = factor(reference.series.unit, test.series.unit)
    if times is None:
        return None
    shift = math.log10(times)  # the EC50 of the reference in the unit of the test
    pair = [reference.series, test.series]
    begin, model = (reference, test), _simpler(reference, test)
    # Two series that were fitted together, and only they, need not be fitted again.
    is_pair = reference.fit is test.fit and reference.fit.free == len(_own(reference) | _own(test))
    full = list(begin) if is_pair else fit_together(pair, method, model, begin=begin)
    apart = difference(full[0].fit, full[0].places.middle, full[1].places.middle, method.confidence)
    if apart is None:
        return None
    parallel = compare(fit_together(pair, method, model, parallel=True, begin=full)[0].fit, full[0].fit)
    by_experiment = _by_experiment(of_reference, of_test, times)
    logs = [math.log(ratio) for _, ratio in by_experiment]
    shared = {one.experiment for one in of_reference} & {one.experiment for one in of_test}
    # An experiment that does not reach an EC50 is no accident: a mean without it would be off.
    mean = mean_of(logs, method.confidence) if len(logs) >= max(len(shared), 2) else None
    return Potency(
        reference=reference.series.treatment,
        ratio=10 ** (apart.estimate + shift),
        low=10 ** (apart.low + shift),
        high=10 ** (apart.high + shift),
        parallel_p=None if parallel is None else parallel.p,
        by_experiment=by_experiment,
        mean=None if mean is None else math.exp(mean.mean),
        mean_low=None if mean is None else math.exp(mean.low),
        mean_high=None if mean is None else math.exp(mean.high),
    )


def _own(found: SeriesFit) -> set[int]:
    """Return the places of the free parameters of a series."""
    places, fit = found.places, found.fit
    own = (*places.bottoms, *places.tops, places.middle, places.slope, places.asymmetry)
    return {place for place in own if fit.lower[place] < fit.upper[place]}


def _simpler(one: SeriesFit, other: SeriesFit) -> Model:
    return min(one.model, other.model)


def _by_experiment(
    of_reference: Sequence[ExperimentFit], of_test: Sequence[ExperimentFit], times: float
) -> tuple[tuple[int | str, float], ...]:
    known = {one.experiment: one.ec50 for one in of_reference}
    return tuple(
        (one.experiment, ec50 * times / one.ec50)
        for one in of_test
        if one.ec50 is not None and (ec50 := known.get(one.experiment)) is not None
    )
