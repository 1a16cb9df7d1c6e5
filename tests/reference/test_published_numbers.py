"""Statistics on published numbers of others: opt-in, the numbers are no part of the project."""

from __future__ import annotations

import csv
import math

import numpy as np
import pytest

from benchmarks.accuracy_reference import data_folder
from blotquant.numerics.alignment import maximum_likelihood, optimal, spread, two_way_scales
from blotquant.numerics.curve_groups import single_curve
from blotquant.numerics.dose_response import bounds, fit
from blotquant.numerics.least_squares import FloatArray
from blotquant.numerics.profile import profile_interval

DATA = data_folder() / "numeric"
pytestmark = [
    pytest.mark.reference,
    pytest.mark.skipif(
        not DATA.is_dir(), reason="the reference data is neither in ../shared/data nor at $BLOTQUANT_DATA"
    ),
]
UNITS_PER_ML = 5 / 1.25e-7  # of the erythropoietin in the model's units


def _table(*parts: str) -> list[dict[str, str]]:
    with DATA.joinpath(*parts).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def test_the_ec50_of_erythropoietin_on_pstat5() -> None:
    """Bachmann 2011 (10.1038/msb.2011.50): pSTAT5 after 10 minutes, six doses, three gels."""
    folder = "Bachmann_MSB2011"
    dose = {
        row["conditionId"]: float(row["Epo"]) * UNITS_PER_ML
        for row in _table(folder, f"experimentalCondition_{folder}.tsv")
        if row["conditionName"] == "dose response 10 min"
    }
    rows = [
        row
        for row in _table(folder, f"measurementData_{folder}.tsv")
        if row["observableId"] == "observable_pSTAT5_au" and row["simulationConditionId"] in dose
    ]
    assert len(rows) == 18
    x = np.log10([dose[row["simulationConditionId"]] for row in rows])
    curves = single_curve(x, np.array([float(row["measurement"]) for row in rows]), "linear")
    found = fit(curves, *bounds(curves))
    assert 10 ** found.parameters[2] == pytest.approx(1.72, rel=0.01)
    # The interval given with it is that of the normal distribution; with 14 degrees of freedom and by
    # the profile ours is wider.
    middle, se = found.parameters[2], math.sqrt(found.covariance[2, 2])
    assert (10 ** (middle - 1.96 * se), 10 ** (middle + 1.96 * se)) == pytest.approx((1.03, 2.88), rel=0.01)
    low, high = profile_interval(found, 2, 0.95)
    assert low is not None
    assert high is not None
    assert 10**low < 1.03 < 2.88 < 10**high < 3.2


def _gels(name: str) -> FloatArray:
    """Conditions and times down, gels across."""
    rows = _table("blotIt2_MAPK_raw.tab")
    conditions = list(dict.fromkeys((row["Condition"], row["Time"]) for row in rows))
    gels = list(dict.fromkeys(row["Experiment"] for row in rows))
    values = np.full((len(conditions), len(gels)), np.nan)
    for row in rows:
        place = conditions.index((row["Condition"], row["Time"])), gels.index(row["Experiment"])
        if row[name] != "NA" and float(row[name]) > 0:
            values[place] = float(row[name])
    known = np.isfinite(values)
    return values[known.any(axis=1)][:, known.any(axis=0)]


@pytest.mark.parametrize(("name", "before", "after"), [("pERK1", 2.159, 0.279), ("pMEK", 1.443, 0.312)])
def test_alignment_takes_the_differences_between_gels_away(name: str, before: float, after: float) -> None:
    values = _gels(name)
    raw = spread(values, np.ones(values.shape[1]))
    likelihood = maximum_likelihood(values)
    assert likelihood is not None
    left = [
        spread(values, scale) for scale in (two_way_scales(values), optimal(values), 1 / likelihood.scale)
    ]
    assert raw == pytest.approx(before, abs=0.005)
    assert left[0] == pytest.approx(after, abs=0.005)
    assert all(math.isfinite(one) and one < raw for one in left)
