"""Whatever the blots gave: no exception, no warning, and no number that is not one."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import numpy as np
import pytest

from blotquant.answers import answers
from blotquant.curve_checks import curve_checks
from blotquant.model import Method
from blotquant.results import Report
from blotquant.summary import summarise
from blotquant.tables import tables
from tests.ratio_rows import VEHICLE, Cell, Given, made

METHODS = (
    Method(),
    Method(test="paired", adjust="bh", curve_bottom="own", alignment="optimal"),
    Method(curve_model="auto", curve_top="positive", alignment="fixed_point", adjust="none"),
    Method(curve_model="5PL", curve_response="percent", alignment="sum"),
    Method(curve_model="3PL", alignment="maximum_likelihood", reference_agonist="b"),
)


def cell(rng: np.random.Generator, value: float) -> float | Cell | None:
    """Return a ratio, or one of the ways in which there is none."""
    kind = rng.integers(0, 12)
    if kind == 0:
        return None
    if kind == 1:
        return Cell(value, "at least", ("SATURATED",))
    if kind == 2:
        return Cell(value, "not detected", lod=3 * abs(value))
    if kind == 3:
        return Cell(-value, "not detected", lod=3 * abs(value))
    if kind == 4:
        return Cell(None, "not quantifiable")
    return value


def experiment(seed: int) -> dict[str, dict[Given, list[float | Cell | None]]]:
    """Return ratios of two targets as no sensible person would measure them."""
    rng = np.random.default_rng(seed)
    replicates = int(rng.integers(1, 5))
    targets: dict[str, dict[Given, list[float | Cell | None]]] = {}
    for target in ("X", "Y"):
        given: dict[Given, list[float | Cell | None]] = {}
        minutes = [None, 0.0, 15.0][int(rng.integers(0, 3))]
        conditions: list[Given] = [(VEHICLE, None, minutes), ("rhTPO", 1.0, minutes)]
        for name in ("a", "b"):
            doses = 10 ** rng.uniform(-3, 3, int(rng.integers(0, 9)))
            conditions += [(name, float(f"{dose:.2g}"), minutes) for dose in doses]
        conditions += [("a", 1.0, float(time)) for time in rng.integers(0, 200, int(rng.integers(0, 7)))]
        spread = [0.0, 0.1, 1.0][int(rng.integers(0, 3))]
        for condition in conditions:
            levels = np.exp(rng.normal(0, spread, replicates) + rng.normal(0, 1) * rng.integers(0, 3))
            given[condition] = [cell(rng, float(level)) for level in levels]
        targets[target] = given
    return targets


def numbers(value: object, place: str = "") -> Iterator[tuple[str, float]]:
    """Yield every number in frozen results with its place."""
    if isinstance(value, float):
        yield place, value
    elif isinstance(value, tuple | list):
        for index, part in enumerate(value):
            yield from numbers(part, f"{place}[{index}]")
    elif is_dataclass(value):
        for field in fields(value):
            yield from numbers(getattr(value, field.name), f"{place}.{field.name}")


@pytest.mark.parametrize("seed", range(80))
def test_nothing_breaks_and_every_number_is_finite(seed: int) -> None:
    project, rows = made(experiment(seed), METHODS[seed % len(METHODS)])
    found = answers(project, rows, summarise(project, rows))
    for place, value in numbers((found.summary, found.dose_response, found.time_course, found.alignments)):
        assert math.isfinite(value), place
    for one in found.dose_response:
        assert (one.status == "ok") == (one.ec50 is not None)
        if one.ec50 is not None:
            assert one.ec50_low is not None
            assert one.ec50_high is not None
            assert one.ec50_low <= one.ec50 <= one.ec50_high
            used = [point.x for point in one.points if point.used and point.x > 0]
            assert min(used) <= one.ec50 <= max(used)
    for row in found.summary:
        if row.test is not None and row.test.p is not None:
            assert row.test.n >= 3
            assert row.test.p_family is not None
            assert row.test.p_adjusted is not None
            assert row.test.p <= row.test.p_family * (1 + 1e-6) <= row.test.p_adjusted * (1 + 1e-5)
    report = Report(
        project,
        (),
        rows,
        found.summary,
        tuple(curve_checks(found.summary, found.dose_response, found.time_course, found.alignments)),
        dose_response=found.dose_response,
        time_course=found.time_course,
        alignments=found.alignments,
    )
    assert set(tables(report)) >= {"summary", "dose_response", "time_course", "points", "curves", "graphpad"}
