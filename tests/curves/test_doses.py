"""Dose-response results: the truth is found, and what cannot be told is said in words."""

from __future__ import annotations

import math

import pytest

from blotquant.curves import dose_responses
from blotquant.experiments import by_target
from blotquant.model import Method
from blotquant.results import DoseResponseResult
from tests.ratio_rows import DOSES, NOISE, VEHICLE, Cell, Given, Values, dose_values, made

HETROMBOPAG = {"hetrombopag": (21.0, 0.5, 1.0)}
BOTH = {**HETROMBOPAG, "eltrombopag": (15.0, 5.0, 1.0)}


def fitted(values: Values, method: Method | None = None, **units: str) -> tuple[DoseResponseResult, ...]:
    project, rows = made({"STAT5": values}, method, units=units)
    return dose_responses(project, rows, by_target(project, rows)[0])


def close(value: float | None, truth: float, by: float = 0.2) -> bool:
    return value is not None and abs(math.log(value / truth)) < by


def test_the_truth_is_found() -> None:
    (found,) = fitted(dose_values(HETROMBOPAG, DOSES, NOISE))
    assert (found.status, found.model, found.unit, found.time_min) == ("ok", "4PL", "nM", 15.0)
    assert (found.n_doses, found.n_experiments) == (7, 3)
    assert close(found.ec50, 0.5)
    assert found.ec50_low is not None
    assert found.ec50_high is not None
    assert found.ec50_low < 0.5 < found.ec50_high
    assert close(found.hill, 1.0)
    assert close(found.bottom, 1.0, 0.05)
    assert close(found.top, 21.0)
    assert close(found.mean_ec50, found.ec50 or 0, 0.05)
    assert [one.status for one in found.experiments] == ["ok"] * 3
    assert found.effect_p is not None
    assert found.effect_p < 1e-6
    assert found.flags == ()


def test_without_noise_the_truth_is_found_exactly() -> None:
    (found,) = fitted(dose_values(HETROMBOPAG, DOSES, ((1.0,) * 8, (7.0,) * 8)))
    assert found.status == "ok"
    assert found.ec50 == pytest.approx(0.5, rel=1e-7)
    assert (found.bottom, found.top, found.hill) == pytest.approx((1, 21, 1), rel=1e-6)


def test_experiments_differ_in_bottom_and_top_but_share_the_ec50() -> None:
    values = dose_values(HETROMBOPAG, DOSES, ((1.0,) * 8, (1.0,) * 8))
    other = dose_values({"hetrombopag": (61.0, 0.5, 1.0)}, DOSES, ((1.0,) * 8,))
    mixed = {given: [of[0], other[given][0]] for given, of in values.items()}
    (found,) = fitted(mixed)
    assert found.ec50 == pytest.approx(0.5, rel=1e-6)
    assert found.top == pytest.approx(math.sqrt(21 * 61), rel=1e-6)


def test_the_fitted_curve_passes_the_ec50_half_way() -> None:
    (found,) = fitted(dose_values(HETROMBOPAG, DOSES, NOISE))
    assert len(found.curve) == 61
    assert found.curve[0].x < DOSES[0]
    assert found.curve[-1].x > DOSES[-1]
    assert found.bottom is not None
    assert found.top is not None
    half = (found.bottom + found.top) / 2
    before = max(place.x for place in found.curve if place.response < half)
    assert found.ec50 == pytest.approx(before, rel=0.2)
    for place in found.curve:
        assert place.low is not None
        assert place.high is not None
        assert place.low < place.response < place.high


def test_points_are_the_folds_of_every_experiment_with_their_residuals() -> None:
    (found,) = fitted(dose_values(HETROMBOPAG, DOSES, NOISE))
    assert len(found.points) == 24
    assert [point.response for point in found.points if point.x == 0] == [1.0, 1.0, 1.0]
    assert all(point.used and point.residual is not None for point in found.points)
    assert found.sd == pytest.approx(
        math.sqrt(sum((point.residual or 0) ** 2 for point in found.points) / (24 - 8)), rel=1e-6
    )


def test_agonists_share_their_bottom_and_have_a_relative_potency() -> None:
    first, second = fitted(dose_values(BOTH, DOSES, NOISE))
    assert first.bottom == second.bottom
    assert first.potency is None
    assert second.potency is not None
    assert second.potency.reference == "hetrombopag"
    assert close(second.potency.ratio, 0.1)
    assert second.potency.low is not None
    assert second.potency.high is not None
    assert second.potency.low < 0.1 < second.potency.high
    assert [name for name, _ in second.potency.by_experiment] == [1, 2, 3]
    assert close(second.potency.mean, second.potency.ratio, 0.1)
    # Tops of 21 and 15 are no parallel curves.
    assert second.potency.parallel_p is not None
    assert second.potency.parallel_p < 0.01


def test_parallel_curves_are_not_called_different() -> None:
    _, second = fitted(dose_values({**HETROMBOPAG, "eltrombopag": (21.0, 5.0, 1.0)}, DOSES, NOISE))
    assert second.potency is not None
    assert second.potency.parallel_p is not None
    assert second.potency.parallel_p > 0.05


def test_another_reference_agonist_turns_the_potency_round() -> None:
    first, second = fitted(dose_values(BOTH, DOSES, NOISE), Method(reference_agonist="eltrombopag"))
    assert second.potency is None
    assert first.potency is not None
    assert close(first.potency.ratio, 10)


def test_bottoms_of_their_own_are_fitted_on_demand() -> None:
    first, second = fitted(dose_values(BOTH, DOSES, NOISE), Method(curve_bottom="own"))
    assert first.bottom != second.bottom
    assert second.potency is not None


def test_units_of_a_kind_are_brought_together_and_potency_needs_them() -> None:
    values = dose_values(BOTH, DOSES, NOISE)
    _, second = fitted(values, eltrombopag="uM")
    assert second.unit == "uM"
    assert second.potency is not None
    assert close(second.potency.ratio, 1e-4)
    _, second = fitted(values, eltrombopag="ng/mL")
    assert second.status == "ok"
    assert second.potency is None
    assert second.potency_note == "doses in ng/mL and in nM cannot be compared"


def test_why_there_is_no_relative_potency_is_said() -> None:
    first, second = fitted(dose_values({"eltrombopag": (100.0, 60.0, 1.0), **HETROMBOPAG}, DOSES, NOISE))
    assert first.status == "EC50 not reached"
    assert (second.status, second.potency) == ("ok", None)
    assert second.potency_note == "eltrombopag has no EC50"
    assert first.potency_note == ""  # its own status says it
    (alone,) = fitted(dose_values(HETROMBOPAG, DOSES, NOISE), Method(reference_agonist="romiplostim"))
    assert alone.potency_note == "romiplostim has no dose series at this time"
    (alone,) = fitted(dose_values(HETROMBOPAG, DOSES, NOISE))
    assert alone.potency_note == ""


def test_a_mean_ec50_needs_one_of_every_experiment() -> None:
    doses = DOSES[1:5]  # up to 3: an EC50 of 2 is reached by a steep curve only
    near, far = ({"drug": (20.0, ec50, 1.5)} for ec50 in (0.5, 2.0))
    values = dose_values(near, (*doses, 5.0), NOISE)
    for given, of in dose_values(far, (*doses, 5.0), NOISE).items():
        values[given][2] = of[2]
    (found,) = fitted(values)
    assert [one.status for one in found.experiments] == ["ok", "ok", "EC50 not reached"]
    assert found.mean_ec50 is None
    (found,) = fitted({given: of[:2] for given, of in values.items()})
    assert close(found.mean_ec50, 0.5)


def test_without_an_effect_no_experiment_has_an_ec50() -> None:
    (found,) = fitted(dose_values({"inert": (1.0, 1.0, 1.0)}, DOSES, NOISE))
    assert (found.mean_ec50, found.experiments, found.flags) == (None, (), ())


def test_doses_that_stop_too_soon_give_a_bound_and_no_number() -> None:
    (found,) = fitted(dose_values({"eltrombopag": (100.0, 60.0, 1.0)}, DOSES, NOISE))
    assert found.status == "EC50 not reached"
    assert (found.ec50, found.ec50_high, found.top, found.hill) == (None, None, None, None)
    assert found.ec50_low is not None
    assert 5 < found.ec50_low < 60


def test_doses_that_begin_too_late_give_the_other_bound() -> None:
    values = dose_values({"rapid": (20.0, 0.002, 1.0)}, DOSES, NOISE)
    (found,) = fitted(values)
    assert found.status == "EC50 below the doses"
    assert found.ec50 is None
    assert found.ec50_high is not None
    assert found.ec50_high < 0.05


def test_a_held_top_finds_the_ec50_that_the_doses_do_not_reach() -> None:
    values = dose_values({"eltrombopag": (100.0, 20.0, 1.0)}, DOSES, NOISE)
    control: dict[Given, list[float]] = {("rhTPO", 100.0, 15.0): [100.0, 100.0, 100.0]}
    free, held = (fitted({**values, **control}, Method(curve_top=top))[0] for top in ("free", "positive"))
    assert free.status == "EC50 not reached"
    # The held curve has its EC50 within the doses, yet they do not reach four fifths of the span.
    assert held.status == "EC50 not reached"
    more = dose_values({"eltrombopag": (100.0, 6.0, 1.0)}, DOSES, NOISE)
    (held,) = fitted({**more, **control}, Method(curve_top="positive"))
    assert held.status == "ok"
    assert held.top == pytest.approx(100 / math.prod(row[0] for row in NOISE) ** (1 / 3), rel=1e-6)


def test_percent_of_the_positive_control() -> None:
    values = dose_values(HETROMBOPAG, DOSES, ((1.0,) * 8, (3.0,) * 8))
    values["rhTPO", 100.0, 15.0] = [41.0, 123.0]
    (found,) = fitted(values, Method(curve_response="percent"))
    assert (found.status, found.scale) == ("ok", "percent")
    assert (found.bottom, found.top) == pytest.approx((0, 50), abs=1e-4)
    assert found.ec50 == pytest.approx(0.5, rel=1e-6)
    # Half of the control's effect is the whole effect of this agonist, which no dose reaches.
    assert found.half_of_control is None


def test_half_of_the_control_is_another_dose_than_half_of_the_span() -> None:
    values = dose_values(HETROMBOPAG, DOSES, ((1.0,) * 8, (1.0,) * 8))
    values["rhTPO", 100.0, 15.0] = [31.0, 31.0]
    (found,) = fitted(values)
    # 1 + 15 of a span of 20: three quarters, reached at three times the EC50.
    assert found.half_of_control == pytest.approx(1.5, rel=1e-5)


def test_percent_without_a_control_is_refused_in_words() -> None:
    (found,) = fitted(dose_values(HETROMBOPAG, DOSES, NOISE), Method(curve_response="percent"))
    assert (found.status, found.ec50, found.curve) == ("no positive control", None, ())


def test_few_doses_hold_the_slope() -> None:
    (found,) = fitted(dose_values(HETROMBOPAG, (0.05, 0.5, 5.0, 50.0), NOISE))
    assert (found.status, found.model) == ("ok", "3PL")
    assert found.hill == 1
    assert close(found.ec50, 0.5)


def test_five_parameters_where_they_pay() -> None:
    doses = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0)
    tiny = tuple(tuple(1 + (value - 1) / 50 for value in row) for row in NOISE)
    values = dose_values(HETROMBOPAG, doses, tiny)
    assert fitted(values, Method(curve_model="auto"))[0].model == "4PL"
    for given, of in values.items():
        if given[1]:
            share = (given[1] / (given[1] + 0.5)) ** 3
            values[given] = [
                (1 + 20 * share) * value / (1 + 20 * given[1] / (given[1] + 0.5)) for value in of
            ]
    (found,) = fitted(values, Method(curve_model="auto"))
    assert found.model == "5PL"
    # (x / (x + k))^3 = 1/2 at x = k / (2^(1/3) - 1)
    assert close(found.ec50, 0.5 / (2 ** (1 / 3) - 1), 0.05)


def test_one_experiment_is_fitted_and_flagged() -> None:
    (found,) = fitted(dose_values(HETROMBOPAG, DOSES, NOISE[:1]))
    assert found.status == "ok"
    assert found.flags == ("FEW_EXPERIMENTS",)
    assert found.mean_ec50 is None


def test_experiments_that_contradict_each_other_are_told() -> None:
    values = dose_values(HETROMBOPAG, DOSES, NOISE)
    other = dose_values({"hetrombopag": (21.0, 2.0, 1.0)}, DOSES, NOISE)
    mixed = {given: [*of[:2], other[given][2]] for given, of in values.items()}
    (found,) = fitted(mixed)
    assert "EXPERIMENTS_DIFFER" in found.flags


# --- bad input -----------------------------------------------------------------------------------


def status_of(values: Values, **units: str) -> str:
    (found,) = fitted(values, **units)
    assert (found.ec50, found.ec50_low, found.ec50_high, found.curve) == (None, None, None, ())
    return found.status


def test_two_doses_are_too_few() -> None:
    assert status_of(dose_values(HETROMBOPAG, (0.1, 10.0), NOISE)) == "too few doses"


def test_a_single_dose_is_no_series() -> None:
    assert fitted(dose_values(HETROMBOPAG, (10.0,), NOISE)) == ()


def test_doses_within_a_factor_of_two_are_too_close() -> None:
    assert status_of(dose_values(HETROMBOPAG, (0.4, 0.5, 0.6, 0.7, 0.8), NOISE)) == "doses too close"


def test_no_effect_has_no_ec50() -> None:
    assert status_of(dose_values({"inert": (1.0, 1.0, 1.0)}, DOSES, NOISE)) == "no clear effect of the dose"


def test_nothing_detected_has_no_ec50() -> None:
    values: dict[Given, list[float | Cell | None]] = {(VEHICLE, None, 15.0): [0.01, 0.01, 0.01]}
    values |= {("drug", dose, 15.0): [Cell(-0.001, "not detected", lod=0.02)] * 3 for dose in DOSES}
    assert status_of(values) == "not detected"


def test_all_saturated_has_no_ec50_and_lists_the_points() -> None:
    values: dict[Given, list[float | Cell | None]] = {(VEHICLE, None, 15.0): [0.01, 0.01, 0.01]}
    values |= {("drug", dose, 15.0): [Cell(9.0, "at least")] * 3 for dose in DOSES}
    assert status_of(values) == "no usable values"
    (found,) = fitted(values)
    assert [point.used for point in found.points] == [False] * 21
    values |= {("drug", dose, 15.0): [Cell(9.0, "at least", ("SATURATED",))] * 3 for dose in DOSES}
    assert status_of(values) == "all saturated"
    assert "EXCLUDED" in found.flags


def test_a_vehicle_that_is_not_quantifiable_has_no_folds() -> None:
    values: dict[Given, list[float | Cell | None]] = {
        (VEHICLE, None, 15.0): [Cell(None, "not quantifiable")] * 3
    }
    values |= {("drug", dose, 15.0): [2.0, 3.0, 4.0] for dose in DOSES}
    assert status_of(values) == "vehicle not usable"
    del values[VEHICLE, None, 15.0]
    assert status_of(values) == "no vehicle"


def test_what_was_not_measured_is_not_blamed_on_the_vehicle() -> None:
    lost = Cell(None, "not quantifiable", ("NOT_MEASURED",))
    values: dict[Given, list[float | Cell | None]] = {(VEHICLE, None, 15.0): [lost] * 3}
    values |= {("drug", dose, 15.0): [lost] * 3 for dose in DOSES}
    assert status_of(values) == "not measured"


def test_units_that_nothing_relates_are_not_mixed() -> None:
    project, rows = made({"STAT5": dose_values(HETROMBOPAG, DOSES, NOISE)})
    import msgspec

    samples = tuple(
        msgspec.structs.replace(sample, dose_unit="ng/mL") if sample.dose == 30.0 else sample
        for sample in project.samples
    )
    project = msgspec.structs.replace(project, samples=samples)
    (found,) = dose_responses(project, rows, by_target(project, rows)[0])
    assert (found.status, found.ec50) == ("units mixed", None)


def test_doses_missing_on_some_blots_are_no_hindrance() -> None:
    values = {given: list(of) for given, of in dose_values(HETROMBOPAG, DOSES, NOISE).items()}
    holes: dict[Given, list[float | None]] = {given: [*of] for given, of in values.items()}
    holes["hetrombopag", 0.3, 15.0][0] = None
    holes["hetrombopag", 30.0, 15.0][1] = None
    holes[VEHICLE, None, 15.0] = [*values[VEHICLE, None, 15.0]]
    (found,) = fitted(holes)
    assert found.status == "ok"
    assert close(found.ec50, 0.5, 0.3)
    assert len([point for point in found.points if point.used]) == 22


def test_an_experiment_with_two_doses_is_left_out_of_the_fit() -> None:
    values: dict[Given, list[float | None]] = {
        given: [*of] for given, of in dose_values(HETROMBOPAG, DOSES, NOISE).items()
    }
    for dose in DOSES[2:]:
        values["hetrombopag", dose, 15.0][2] = None
    (found,) = fitted(values)
    assert (found.status, found.n_experiments) == ("ok", 2)
    left = [point for point in found.points if not point.used]
    assert {point.experiment for point in left} == {3}
    assert all("TOO_FEW_DOSES" in point.flags for point in left)


def test_an_excluded_point_is_listed_and_does_not_pull() -> None:
    values: dict[Given, list[float | Cell | None]] = {
        given: [*of] for given, of in dose_values(HETROMBOPAG, DOSES, NOISE).items()
    }
    values["hetrombopag", 1.0, 15.0][0] = 500.0
    (pulled,) = fitted(values)
    values["hetrombopag", 1.0, 15.0][0] = Cell(500.0, flags=("EXCLUDED_BY_HAND",))
    (found,) = fitted(values)
    (left,) = [point for point in found.points if not point.used]
    assert (left.x, left.experiment, left.flags) == (1.0, 1, ("EXCLUDED_BY_HAND",))
    assert "EXCLUDED" in found.flags
    assert close(found.ec50, 0.5)
    assert not close(pulled.ec50, found.ec50 or 1, 0.1) or (pulled.sd or 0) > 3 * (found.sd or 1)


def test_every_time_has_a_curve_of_its_own() -> None:
    early = dose_values(HETROMBOPAG, DOSES, NOISE, 5.0)
    late = dose_values({"hetrombopag": (11.0, 2.0, 1.0)}, DOSES, NOISE, 60.0)
    first, second = fitted({**early, **late})
    assert (first.time_min, second.time_min) == (5.0, 60.0)
    assert close(first.ec50, 0.5)
    assert close(second.ec50, 2.0)


def test_an_excluded_vehicle_is_listed_at_no_dose() -> None:
    values: dict[Given, list[float | Cell | None]] = {
        given: list(of) for given, of in dose_values(HETROMBOPAG, DOSES, NOISE).items()
    }
    values[VEHICLE, None, 15.0][2] = Cell(1.3, flags=("EXCLUDED_BY_HAND",))
    (found,) = fitted(values)
    (out,) = (point for point in found.points if point.x == 0 and not point.used)
    assert (out.experiment, out.response, out.residual) == (3, None, None)  # there is no other vehicle
    assert "EXCLUDED_BY_HAND" in out.flags
    assert "EXCLUDED" in found.flags
    assert found.n_experiments == 2


def test_a_limit_has_its_percent_though_it_is_not_fitted() -> None:
    values: dict[Given, list[float | Cell | None]] = {
        given: list(of) for given, of in dose_values(HETROMBOPAG, DOSES, ((1.0,) * 8,) * 3).items()
    }
    values["rhTPO", 100.0, 15.0] = [41.0, 41.0, 41.0]
    values["hetrombopag", 30.0, 15.0][0] = Cell(21.0, "at least", ("SATURATED",))
    (found,) = fitted(values, Method(curve_response="percent"))
    (limit,) = (point for point in found.points if not point.used)
    assert (limit.x, limit.response) == (30.0, pytest.approx(50.0))


def test_a_step_has_a_slope_at_its_bound_and_says_so() -> None:
    values: dict[Given, list[float | Cell | None]] = {(VEHICLE, None, 15.0): [1.0, 1.02, 0.98]}
    for place, dose in enumerate(DOSES):
        level = 1.0 if place < 4 else 20.0
        values["hetrombopag", dose, 15.0] = [level, 1.02 * level, 0.98 * level]
    (found,) = fitted(values)
    assert "HILL_AT_BOUND" in found.flags


def test_undetected_values_in_a_curve_are_said() -> None:
    values = dict(dose_values(HETROMBOPAG, DOSES, NOISE))
    lowest = ("hetrombopag", DOSES[0], 15.0)
    values[lowest] = [Cell(0.9, "not detected", ("BELOW_LOD",), 1.2)] * 3
    (found,) = fitted(values)
    assert "UNDETECTED_IN_CURVE" in found.flags
