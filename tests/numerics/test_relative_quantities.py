"""Efficiencies and relative quantities against published numbers (ABI User Bulletin 2, Livak 2001)."""

from __future__ import annotations

import math

import numpy as np
import pytest

from blotquant.numerics.dilution_lines import dilution_line
from blotquant.numerics.relative_quantities import Efficiency, Gene, cycles, delta_sd, relative_quantity
from tests.reference_values import KIDNEY_AND_BRAIN

GENES = {name: (cycles(kidney), cycles(brain)) for name, (kidney, brain) in KIDNEY_AND_BRAIN.items()}
# The efficiencies that go with the slopes -3.388095 and -3.414551.
SLOPES = {"c-myc": -3.388095, "GAPDH": -3.414551}


def test_means_and_scatter_are_those_of_the_bulletin() -> None:
    kidney = [GENES[name][0] for name in ("c-myc", "GAPDH")]
    brain = [GENES[name][1] for name in ("c-myc", "GAPDH")]
    assert [one.mean for one in (*brain, *kidney)] == pytest.approx([30.485, 23.625, 27.025, 22.660])
    assert brain[0].mean - brain[1].mean == pytest.approx(6.860)
    assert kidney[0].mean - kidney[1].mean == pytest.approx(4.365)
    assert delta_sd(brain[0], brain[1:]) == pytest.approx(0.174, abs=5e-4)
    assert delta_sd(kidney[0], kidney[1:]) == pytest.approx(0.095, abs=5e-4)


def test_livak_gives_the_published_ratio_and_range() -> None:
    target, reference = (Gene(*GENES[name]) for name in ("c-myc", "GAPDH"))
    found = relative_quantity(target, [reference])
    assert found.log2 == pytest.approx(2.495)
    assert 2**found.log2 == pytest.approx(5.6373, abs=5e-5)
    sd = delta_sd(GENES["c-myc"][0], [GENES["GAPDH"][0]])
    assert [2 ** (found.log2 + sign * sd) for sign in (-1, 1)] == pytest.approx([5.2764, 6.0228], abs=5e-5)
    assert [2**end for end in found.interval(0.95)] == pytest.approx([4.993, 6.364], abs=5e-4)


def test_pfaffl_gives_the_reference_ratio() -> None:
    efficiency = {name: 10 ** (-1 / slope) for name, slope in SLOPES.items()}
    assert efficiency == pytest.approx({"c-myc": 1.973109, "GAPDH": 1.962747}, abs=5e-7)
    target, reference = (Gene(*GENES[name], Efficiency(efficiency[name])) for name in SLOPES)
    assert 2 ** relative_quantity(target, [reference]).log2 == pytest.approx(5.477833, abs=1e-6)


def test_the_error_of_an_efficiency_enters_as_the_formula_says() -> None:
    calibrator, sample = cycles([25.0, 25.2]), cycles([22.0, 22.4])
    gene = Gene(sample, calibrator, Efficiency(1.9, 0.0004, 10))
    plain = Gene(cycles([20.0, 20.2]), cycles([20.0, 20.2]))
    found = relative_quantity(gene, [plain])
    ln = 2.9**2 * 0.0004 + math.log(1.9) ** 2 * (0.02 + 0.08) / 2
    assert found.se**2 == pytest.approx(ln / math.log(2) ** 2 + 2 * 0.02 / 2)


def test_two_references_are_averaged_as_logarithms() -> None:
    target = Gene(cycles([20.0, 20.2]), cycles([23.0, 23.2]))
    same = Gene(cycles([18.0, 18.2]), cycles([18.0, 18.2]))
    up = Gene(cycles([18.0, 18.2]), cycles([19.0, 19.2]))
    assert relative_quantity(target, [same]).log2 == pytest.approx(3)
    assert relative_quantity(target, [up]).log2 == pytest.approx(2)
    assert relative_quantity(target, [same, up]).log2 == pytest.approx(2.5)
    assert relative_quantity(target, [same, same]).se == pytest.approx(math.sqrt(0.02 + 0.02 / 2))


def test_single_wells_have_no_interval() -> None:
    found = relative_quantity(Gene(cycles([20.0]), cycles([22.0])), [Gene(cycles([18.0]), cycles([18.0]))])
    assert found.log2 == pytest.approx(2)
    assert all(math.isnan(end) for end in found.interval(0.95))


def test_the_efficiency_of_a_perfect_doubling_is_2() -> None:
    amount = np.array([1.0, 0.5, 0.25, 0.125])
    found = dilution_line(amount, 20 - np.log2(amount))
    assert found is not None
    assert found.efficiency == pytest.approx(2)
    assert found.slope == pytest.approx(-1 / math.log10(2))
    assert (found.slope_se, found.r_squared) == pytest.approx((0, 1), abs=1e-9)
    assert dilution_line(amount[:2], 20 - np.log2(amount[:2])) is None


def test_the_standard_error_of_a_slope_is_that_of_a_straight_line() -> None:
    from scipy.stats import linregress

    amount = np.repeat([1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01], 1)
    ct = np.array([25.59, 26.77, 28.14, 29.18, 30.14, 31.44, 32.42])  # means of the bulletin
    found, wanted = dilution_line(amount, ct), linregress(np.log10(amount), ct)
    assert found is not None
    assert (found.slope, found.slope_se) == pytest.approx((wanted.slope, wanted.stderr))
    assert found.ln_variance == pytest.approx((math.log(10) * wanted.stderr / wanted.slope**2) ** 2)
