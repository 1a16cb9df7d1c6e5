"""The log two-way model against R (aov, lmerTest) and NIST."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import scipy

from blotquant.numerics.two_way import condition_f, contrasts, parts, two_way
from tests.reference_values import alignment, block_design

NIST = Path(scipy.__file__).parent / "stats" / "tests" / "data" / "nist_anova"


def _indices(*numbers: int) -> np.ndarray:
    return np.array(numbers, dtype=np.intp)


def test_a_complete_design_gives_the_numbers_of_r() -> None:
    values, condition, block = block_design()
    model = two_way(values, condition, block)
    found = contrasts(model, _indices(1, 2, 3, 4), _indices(0, 0, 0, 0))
    assert found.estimate == pytest.approx([0.381, 0.911333333, 1.179333333, 1.459666667], rel=1e-9)
    assert found.se == pytest.approx([0.0956378] * 4, rel=1e-6)
    assert found.df.tolist() == [8] * 4
    assert found.estimate / found.se == pytest.approx([3.983780, 9.529008, 12.331247, 15.262445], rel=1e-6)
    assert condition_f(model, values, block) == pytest.approx((76.8629, 4, 8), rel=1e-6)


def test_a_complete_design_agrees_with_the_textbook_formula() -> None:
    values, condition, block = block_design()
    table = values.reshape(3, 5)
    left = table - table.mean(0) - table.mean(1)[:, None] + table.mean()
    s2 = np.sum(left**2) / 8
    found = contrasts(two_way(values, condition, block), _indices(3), _indices(0))
    assert found.se[0] == pytest.approx(np.sqrt(2 * s2 / 3), rel=1e-12)
    assert found.estimate[0] == pytest.approx(np.mean(table[:, 3] - table[:, 0]), rel=1e-12)


def test_an_incomplete_design_gives_the_numbers_of_r() -> None:
    values = alignment()
    condition, block = np.nonzero(np.isfinite(values))
    model = two_way(np.log(values[condition, block]), condition, block)
    assert model.df.tolist() == [25]
    assert model.sigma[0] == pytest.approx(0.094199049, rel=1e-7)
    found = contrasts(model, _indices(6, 7, 8, 9), _indices(0, 0, 0, 0))
    assert np.exp(found.estimate) == pytest.approx([5.822635, 8.341199, 4.782516, 2.298392], rel=1e-6)
    reach = 2.0595385528 * found.se  # t, 25 degrees of freedom
    assert np.exp(found.estimate - reach)[[0, 3]] == pytest.approx([5.0762, 1.9792], rel=1e-4)
    assert np.exp(found.estimate + reach)[[0, 3]] == pytest.approx([6.6788, 2.6690], rel=1e-4)


def test_what_no_blot_connects_is_not_compared() -> None:
    condition, block = _indices(0, 1, 0, 1, 2, 3, 2, 3), _indices(0, 0, 1, 1, 2, 2, 3, 3)
    values = np.array([0.0, 1, 10, 11.5, 5, 7, 50, 52])
    model = two_way(values, condition, block)
    assert not model.is_connected
    assert model.part.tolist() == [0, 0, 1, 1]
    found = contrasts(model, _indices(1, 3, 2), _indices(0, 2, 0))
    assert found.estimate[:2] == pytest.approx([1.25, 2.0])
    assert np.isnan(found.estimate[2])
    assert np.isnan(found.se[2])
    assert found.df.tolist() == [1, 1, 1]
    # Each part has a scatter of its own: the second one fits exactly.
    assert model.sigma == pytest.approx([0.25, 0.0], abs=1e-12)


def test_a_chain_of_blots_connects() -> None:
    of_condition, of_block = parts(_indices(0, 1, 1, 2, 3, 4), _indices(0, 0, 1, 1, 2, 2))
    assert of_condition.tolist() == [0, 0, 0, 1, 1]
    assert of_block.tolist() == [0, 0, 1]


def test_without_degrees_of_freedom_there_is_no_standard_error() -> None:
    found = contrasts(two_way(np.array([0.0, 1.0]), _indices(0, 1), _indices(0, 0)), _indices(1), _indices(0))
    assert found.estimate == pytest.approx([1.0])
    assert np.isnan(found.se).all()


@pytest.mark.parametrize(
    ("name", "digits"),
    # In the SmLs07 to 09 numbers like 1,000,000,000,000.4 have lost their digits before we see them.
    [
        *(("SiRstv", 1e-12), ("AtmWtAg", 1e-9), ("SmLs01", 1e-12), ("SmLs02", 1e-12), ("SmLs03", 1e-12)),
        *(("SmLs04", 1e-9), ("SmLs05", 1e-9), ("SmLs06", 1e-9), ("SmLs07", 1e-3), ("SmLs08", 1e-3)),
        ("SmLs09", 1e-3),
    ],
)
def test_one_blot_is_nists_one_way_analysis(name: str, digits: float) -> None:
    path = NIST / f"{name}.dat"
    if not path.exists():
        pytest.skip("this SciPy came without NIST's data")
    lines = path.read_text(encoding="utf-8").splitlines()
    certified = next(float(line.split()[-1]) for line in lines if line.startswith("Between"))
    numbers = [line.split() for line in lines[60:] if line.strip()]
    condition = np.array([int(row[0]) - 1 for row in numbers])
    values, block = np.array([float(row[1]) for row in numbers]), np.zeros(len(numbers), dtype=np.intp)
    f, _, _ = condition_f(two_way(values, condition, block), values, block)
    assert f == pytest.approx(certified, rel=digits)
