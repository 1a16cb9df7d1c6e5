"""BCA: the reference plate, what to load, and plates that must not give a number."""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace

from blotquant.assay_model import BcaWell, Lysate
from blotquant.assays import AssaySettings, BcaData, measure_bca
from blotquant.assays.outcomes import BcaResult
from tests.reference_values import bca

STANDARDS = list(zip(*(column.tolist() for column in bca()), strict=True))


def plate(
    samples: dict[str, tuple[float, ...]] | None = None,
    standards: list[tuple[float, float]] | None = None,
    dilution: float = 5,
) -> BcaData:
    wells = [
        BcaWell(f"A{place + 1}", absorbance, concentration)
        for place, (concentration, absorbance) in enumerate(STANDARDS if standards is None else standards)
    ]
    given = {"lysate": (0.85, 0.85)} if samples is None else samples
    for name, absorbances in given.items():
        wells += [BcaWell("B1", value, sample=name, dilution=dilution) for value in absorbances]
    return BcaData("plate.csv", tuple(wells), tuple(Lysate(name) for name in given))


def measured(data: BcaData, **settings: float | str) -> BcaResult:
    return measure_bca(data, replace(AssaySettings(), **settings))


def codes(found: BcaResult) -> set[str]:
    return {problem.code for problem in found.problems}


def test_the_reference_plate() -> None:
    found = measured(plate())
    (one,) = found.concentrations
    assert found.curve is not None
    assert found.curve.kind == "quadratic"
    assert one.concentration_ug_ml == pytest.approx(760.824372104, rel=1e-11)
    assert one.low_ug_ml is not None
    # t of 15 degrees of freedom is 2.131449546.
    assert 760.824372104 - one.low_ug_ml == pytest.approx(2.131449546 * 5.48218224355, rel=1e-9)
    assert one.stock_ug_ul == pytest.approx(3.80412, abs=5e-6)
    ladder, lane = found.loading
    assert (ladder.status, ladder.lane, lane.lane) == ("ladder", 1, 2)
    assert lane.lysate_ul == pytest.approx(6.57182, abs=5e-6)
    assert (lane.sample_buffer_ul, lane.load_ug) == (5, 25)
    assert lane.lysate_ul is not None
    assert lane.water_ul == pytest.approx(20 - 5 - lane.lysate_ul)
    assert found.problems == ()


def test_every_standard_is_given_back_within_its_limits() -> None:
    found = measured(plate())
    recovery = [one.recovery_percent for one in found.standards if one.recovery_percent is not None]
    assert len(recovery) == 8
    assert all(80 < percent < 120 for percent in recovery)
    assert measured(plate(), bca_curve="4PL").concentrations[0].concentration_ug_ml == pytest.approx(
        759.682911884, rel=1e-7
    )


def test_the_order_of_the_rows_does_not_matter() -> None:
    mixed = measured(plate(standards=STANDARDS[::-1])).concentrations[0]
    assert mixed.concentration_ug_ml == pytest.approx(760.824372104, rel=1e-11)


@pytest.mark.parametrize(("absorbance", "status"), [(1.9, "above the curve"), (0.11, "below the curve")])
def test_outside_the_curve_there_is_no_number(absorbance: float, status: str) -> None:
    found = measured(plate({"lysate": (absorbance,)}))
    (one,) = found.concentrations
    assert (one.status, one.concentration_ug_ml, one.stock_ug_ul) == (status, None, None)
    assert found.loading[1].status == "no concentration"
    assert found.loading[1].lysate_ul is None
    assert codes(found) == {"OUT_OF_CURVE", "LANE_NOT_LOADED"}


def test_a_reader_at_its_end_is_above_the_curve() -> None:
    data = plate()
    over = replace(data.wells[-1], absorbance=None, overflow=True)
    (one,) = measured(replace(data, wells=(*data.wells[:-1], over))).concentrations
    assert one.status == "above the curve"


def test_swapped_standards_give_no_curve() -> None:
    standards = [(750.0 if c == 250 else 250.0 if c == 750 else c, a) for c, a in STANDARDS]
    found = measured(plate(standards=standards))
    assert found.curve is None
    assert found.concentrations[0].status == "no curve"
    assert found.concentrations[0].stock_ug_ul is None
    (problem,) = (one for one in found.problems if one.code == "STANDARDS_OUT_OF_ORDER")
    assert "reads less than 250 ug/mL" in problem.message


def test_saturating_standards_shorten_the_curve() -> None:
    flat = [(c, min(a, 1.07 + c * 1e-5)) for c, a in STANDARDS]
    found = measured(plate({"good": (0.85,), "high": (1.09,)}, flat))
    assert [one.concentration_ug_ml for one in found.standards if not one.used] == [1500, 2000]
    good, high = found.concentrations
    assert good.concentration_ug_ml == pytest.approx(760, rel=0.02)
    assert (high.status, high.stock_ug_ul) == ("above the curve", None)
    assert "STANDARDS_SATURATE" in codes(found)


def test_too_few_standards_give_no_curve() -> None:
    found = measured(plate(standards=STANDARDS[:6]))
    assert codes(found) >= {"TOO_FEW_STANDARDS"}
    assert found.concentrations[0].status == "no curve"
    assert measured(plate(standards=[])).concentrations[0].status == "no curve"


def test_a_badly_diluted_standard_is_named() -> None:
    standards = [(c, a * 1.25 if c == 500 else a) for c, a in STANDARDS]
    found = measured(plate(standards=standards))
    (problem,) = (one for one in found.problems if one.code == "STANDARD_OFF")
    assert "500 ug/mL" in problem.message


def test_one_dilute_lysate_sets_the_load_of_all() -> None:
    # 15 uL of the dilute one hold 15 ug x 1.05; the other one takes the same then.
    found = measured(plate({"rich": (0.85,), "dilute": (0.32,)}))
    loads = {row.load_ug for row in found.loading if row.status == "ok"}
    assert len(loads) == 1
    load = loads.pop()
    dilute = found.concentrations[1].stock_ug_ul
    assert load is not None
    assert dilute is not None
    assert 0 <= 15 * dilute - load < 0.1
    assert codes(found) == {"COMMON_LOAD", "LOAD_TOO_LOW"}
    assert all(math.isclose((row.lysate_ul or 0) * (row.stock_ug_ul or 0), load) for row in found.loading[1:])


def test_a_small_load_that_was_asked_for_is_no_finding() -> None:
    assert codes(measured(plate(), load_ug=10)) == set()


def test_lanes_of_the_sheet_are_kept_and_the_others_fill_up() -> None:
    data = plate({"a": (0.85,), "b": (0.85,), "c": (0.85,)})
    lysates = (data.lysates[0], replace(data.lysates[1], lane=2, load_ug=20), data.lysates[2])
    found = measured(replace(data, lysates=lysates), ladder_lanes="1,4")
    names = [row.lysate.sample if row.lysate else "ladder" for row in found.loading]
    assert names == ["ladder", "b", "a", "ladder", "c"]
    assert [row.load_ug for row in found.loading] == [None, 20, 25, None, 25]


def test_missing_and_unlike_wells_are_told() -> None:
    data = plate({"gone": (math.nan,), "apart": (0.6, 0.9), "partly": (0.8, 0.8)})
    wells = list(data.wells)
    wells[-5] = replace(wells[-5], absorbance=None)
    wells[-1] = replace(wells[-1], excluded="bubble")
    found = measured(replace(data, wells=tuple(wells)))
    assert [one.status for one in found.concentrations] == ["no reading", "ok", "ok"]
    assert codes(found) >= {"NO_READING", "REPLICATES_APART", "WELLS_MISSING"}


def test_a_very_rich_lysate_is_too_little_to_pipette() -> None:
    found = measured(plate(dilution=50))
    assert codes(found) == {"SMALL_VOLUME"}


def test_standards_that_no_curve_fits_are_said() -> None:
    flat = [(c, 0.5) for c, _ in STANDARDS]
    found = measured(plate(standards=flat))
    assert found.curve is None
    assert "NO_STANDARD_CURVE" in codes(found)


def test_a_standard_beyond_the_reader_is_left_out_and_flagged() -> None:
    data = plate()
    highest = max(c for c, _ in STANDARDS)
    wells = [
        replace(well, absorbance=None, overflow=True) if well.concentration_ug_ml == highest else well
        for well in data.wells
    ]
    found = measured(replace(data, wells=tuple(wells)))
    assert {one.concentration_ug_ml for one in found.standards if "SATURATED_STANDARD" in one.flags} == {
        highest
    }
