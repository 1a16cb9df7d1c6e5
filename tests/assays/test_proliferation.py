"""Proliferation: percents by hand, the truth found by the curve engine, and plates that are faulty."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from blotquant.assay_model import PlateWell
from blotquant.assays import AssaySettings, ProliferationData, measure_proliferation
from blotquant.assays.outcomes import ProliferationResult
from blotquant.experiments import Condition
from blotquant.model import Method
from blotquant.tables import assay_tables

EC50 = {"eltrombopag": 13.4, "hetrombopag": 0.4}
DOSES = (0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300)


def wells(
    experiment: int, sd: float = 0.0, scale: float = 1.0, seed: int = 0, roles: str = "blank vehicle positive"
) -> list[PlateWell]:
    rng = np.random.default_rng(seed)
    found: list[PlateWell] = []

    def add(role: str, level: float, condition: Condition, count: int) -> None:
        for _ in range(count):
            place = f"{'ABCDEFGH'[len(found) // 12]}{len(found) % 12 + 1}"
            signal = scale * (50 + level + sd * rng.normal())
            found.append(PlateWell(f"p{experiment}", place, role, signal, condition, experiment))

    nothing = Condition("", None, "", None)
    levels = {"blank": (0.0, nothing), "vehicle": (100.0, Condition("vehicle", None, "", None))}
    levels["positive"] = 1100.0, Condition("rhTPO", 100.0, "ng/mL", None)
    for role in roles.split():
        add(role, *levels[role], 6)
    for name, ec50 in EC50.items():
        for dose in DOSES:
            level = 100 + 1000 * dose / (dose + ec50)
            add("sample", level, Condition(name, dose, "nM", None), 3)
    return found


def measured(*plates: list[PlateWell], **settings: object) -> ProliferationResult:
    data = ProliferationData("plates.csv", tuple(well for plate in plates for well in plate))
    return measure_proliferation(data, replace(AssaySettings(), **settings))


def codes(found: ProliferationResult) -> set[str]:
    return {problem.code for problem in found.problems}


def test_without_noise_the_published_pair_is_found_exactly() -> None:
    found = measured(wells(1), wells(2, scale=3.0), wells(3, scale=0.2))
    elt, het = found.pooled
    assert (elt.ec50, het.ec50) == pytest.approx((13.4, 0.4), rel=1e-8)
    assert (het.bottom, het.top, het.hill) == pytest.approx((0, 100, 1), abs=1e-6)
    assert het.potency is not None
    assert het.potency.ratio == pytest.approx(33.5, rel=1e-8)
    assert [curve.ec50 for experiment, curve in found.single if curve.treatment == "hetrombopag"] == (
        pytest.approx([0.4] * 3, rel=1e-8)
    )


def test_with_noise_the_truth_lies_in_the_intervals() -> None:
    found = measured(*(wells(n, sd=40, seed=n) for n in (1, 2, 3)))
    for curve in (*found.pooled, *(curve for _, curve in found.single)):
        assert curve.status == "ok"
        assert curve.ec50_low is not None
        assert curve.ec50_high is not None
        truth = EC50[curve.treatment]
        assert curve.ec50_low < 1.15 * truth
        assert curve.ec50_high > truth / 1.15
        assert curve.ec50 == pytest.approx(truth, rel=0.3)
    potency = found.pooled[1].potency
    assert potency is not None
    assert potency.reference == "eltrombopag"
    assert potency.low is not None
    assert potency.high is not None
    assert potency.low < 33.5 < potency.high
    assert codes(found) == set()


def test_percents_and_their_error_by_hand() -> None:
    found = measured(wells(1, sd=40, seed=1))
    (plate,) = found.plates
    signals = {
        role: [w.signal or 0 for w in found.data.wells if w.role == role] for role in ("vehicle", "positive")
    }
    vehicle, positive = (np.array(signals[role]) for role in ("vehicle", "positive"))
    assert plate.vehicle == pytest.approx(vehicle.mean())
    well = found.data.wells[30]
    percent = 100 * ((well.signal or 0) - vehicle.mean()) / (positive.mean() - vehicle.mean())
    assert found.wells[30].percent == pytest.approx(percent)
    assert found.wells[30].net == pytest.approx((well.signal or 0) - plate.blank)
    control = next(point for point in found.points if point.condition.treatment == "rhTPO")
    own, window = positive.std(ddof=1) / 6**0.5, positive.mean() - vehicle.mean()
    assert control.percent == pytest.approx(100)
    assert control.se == pytest.approx(100 * (2 * own**2) ** 0.5 / window)
    spread = 3 * (vehicle.std(ddof=1) + positive.std(ddof=1))
    assert plate.z_prime == pytest.approx(1 - spread / window)


def test_an_agonist_that_does_not_reach_its_top_has_no_ec50() -> None:
    low = [
        [
            w
            for w in wells(n, sd=20, seed=n)
            if not w.condition.dose or w.role != "sample" or w.condition.dose <= 10
        ]
        for n in (1, 2, 3)
    ]
    elt, het = measured(*low).pooled
    assert (elt.status, elt.ec50) == ("EC50 not reached", None)
    assert elt.ec50_low is not None
    assert elt.ec50_low < 13.4
    assert het.status == "ok"
    assert "NO_EC50" in codes(measured(*low))
    rows = assay_tables([measured(*low)])["proliferation"].set_index(["treatment", "experiment"])
    missing = rows.loc["eltrombopag", "mean"]
    assert missing["status"] == "not in every experiment"
    assert missing[["ec50", "ec50_low", "ec50_high", "relative_potency"]].isna().all()
    assert rows.loc[("hetrombopag", "mean"), "ec50"] == pytest.approx(0.4, rel=0.2)


def test_a_control_that_failed_gives_no_percents() -> None:
    plate = [replace(w, signal=150.0) if w.role == "positive" else w for w in wells(1)]
    found = measured(plate)
    assert found.plates[0].status == "control failed"
    assert all(well.percent is None for well in found.wells)
    assert [curve.ec50 for curve in found.pooled] == [None, None]
    assert "CONTROL_FAILED" in codes(found)


def test_without_a_positive_control_the_ec50_is_still_right() -> None:
    found = measured(wells(1, roles="vehicle"))
    assert found.pooled[1].ec50 == pytest.approx(0.4, rel=1e-6)
    assert found.plates[0].scale == "highest mean of the plate"
    assert codes(found) == {"NO_POSITIVE_CONTROL", "NO_BLANK"}


def test_without_a_vehicle_it_is_said() -> None:
    found = measured(wells(1, roles="blank positive"))
    assert "NO_VEHICLE_WELLS" in codes(found)
    assert found.pooled[1].ec50 == pytest.approx(0.4, rel=1e-6)


def test_missing_wells_and_outliers_are_named() -> None:
    plate = wells(1, sd=20, seed=4)
    plate[30] = replace(plate[30], signal=None)
    plate[40] = replace(plate[40], signal=3000.0)
    plate[45] = replace(plate[45], excluded="bubble")
    found = measured(plate)
    told = {problem.code: problem.message for problem in found.problems}
    assert plate[40].place in told["OUTLIER_WELL"]
    assert plate[30].place in told["WELLS_MISSING"]
    assert plate[45].place in told["WELLS_MISSING"]
    assert found.wells[30].percent is None


def test_an_edge_effect_is_seen() -> None:
    plate = wells(1, sd=10, seed=5)
    down = [
        replace(w, signal=(w.signal or 0) - 120) if w.place[0] in "AH" or w.place[1:] in ("1", "12") else w
        for w in plate
    ]
    assert "EDGE_EFFECT" not in codes(measured(plate))
    found = measured(down)
    assert found.plates[0].edge_percent == pytest.approx(-12, abs=2)
    assert "EDGE_EFFECT" in codes(found)


def test_the_reference_agonist_can_be_chosen() -> None:
    found = measured(wells(1, sd=20, seed=1), method=Method(reference_agonist="hetrombopag"))
    assert found.pooled[0].potency is not None
    assert found.pooled[0].potency.ratio == pytest.approx(1 / 33.5, rel=0.2)


def test_of_a_positive_control_at_several_doses_the_highest_is_the_control() -> None:
    low = Condition("rhTPO", 1.0, "ng/mL", None)
    extra = [PlateWell("p1", f"H{n}", "positive", 300.0, low, 1) for n in (10, 11, 12)]
    found = measured([*wells(1), *extra])
    assert found.plates[0].positive == pytest.approx(1150)
    assert found.pooled[-1].status == "too few doses"


def test_a_narrow_window_is_said() -> None:
    found = measured(wells(1, sd=150, seed=3))  # the controls lie 1000 apart
    assert found.plates[0].z_prime is not None
    assert found.plates[0].z_prime < 0.5
    assert "POOR_WINDOW" in codes(found)
    assert "POOR_WINDOW" not in codes(measured(wells(1, sd=20, seed=3)))
