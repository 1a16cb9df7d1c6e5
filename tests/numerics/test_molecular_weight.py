import numpy as np
import pytest

from blotquant.numerics.molecular_weight import (
    MODELS,
    FloatArray,
    LadderError,
    default_model,
    fit_ladder,
    leave_one_out,
    weights,
)

KDA = np.array([250.0, 150, 100, 75, 50, 37, 25, 20, 15, 10])
DECADES = np.array([1000.0, 100, 10, 1])


def logistic_places(kda: FloatArray) -> FloatArray:
    """Places of a gel on which log10 weight = 1.55 + 0.42 ln((1.15 - x) / (x + 0.1))."""
    odds = np.exp((np.log10(kda) - 1.55) / 0.42)
    return (1.15 - 0.1 * odds) / (1 + odds)


PLACES = logistic_places(KDA)


@pytest.mark.parametrize("model", MODELS)
def test_every_model_draws_a_straight_line_through_decades(model: str) -> None:
    kda = 10.0 ** np.arange(5, 0, -1)
    ladder = fit_ladder(np.array([0.0, 1, 2, 3, 4]), kda, model)
    found = weights(ladder, np.array([0.0, 0.5, 2.25, 4.0])).kda
    np.testing.assert_allclose(np.log10(found), [5, 4.5, 2.75, 1], atol=2e-3)


@pytest.mark.parametrize("model", MODELS)
def test_no_model_depends_on_where_the_lane_begins_and_how_long_it_is(model: str) -> None:
    if model == "quadratic":  # turns back on this ladder
        return
    at = logistic_places(np.array([42.0, 86.0]))
    near = weights(fit_ladder(PLACES, KDA, model), at).kda
    far = weights(fit_ladder(40 + 300 * PLACES, KDA, model), 40 + 300 * at).kda
    np.testing.assert_allclose(near, far, rtol=1e-9)


@pytest.mark.parametrize(
    ("model", "percent"), [("linear", 15), ("cubic", 2.5), ("pchip", 1.2), ("logistic", 0.1)]
)
def test_errors_inside_a_ladder_of_a_real_gel_are_as_published_for_the_method(
    model: str, percent: float
) -> None:
    true = np.geomspace(11, 240, 60)
    found = weights(fit_ladder(PLACES, KDA, model), logistic_places(true)).kda
    assert np.median(np.abs(found / true - 1)) * 100 < percent


def test_the_default_is_pchip_from_five_bands_on_else_the_line() -> None:
    assert [default_model(bands) for bands in (2, 4, 5, 10)] == ["linear", "linear", "pchip", "pchip"]
    assert fit_ladder(PLACES, KDA).model == "pchip"


def test_beyond_the_ladder_there_is_no_number() -> None:
    found = weights(fit_ladder(PLACES, KDA), np.array([PLACES[0] - 0.01, 0.5, PLACES[-1] + 0.01]))
    assert found.beyond.tolist() == [-1, 0, 1]
    assert np.isfinite(found.kda).tolist() == [False, True, False]


@pytest.mark.parametrize("model", ["linear", "pchip", "point_to_point"])
def test_a_ladder_is_drawn_out_on_request_straight_from_its_end(model: str) -> None:
    ladder = fit_ladder(np.array([0.0, 1, 2, 3]), DECADES, model)
    found = weights(ladder, np.array([-1.0, 4.0]), extrapolate=True)
    np.testing.assert_allclose(found.kda, [10_000, 0.1])
    assert found.beyond.tolist() == [-1, 1]


def test_leaving_a_band_out_tells_how_far_the_others_miss_it() -> None:
    log = np.array([3.0, 2.1, 1.0])  # the line through the ends says 2.0 in the middle
    middle = leave_one_out(np.array([0.0, 1, 2]), log, "linear")[1]
    assert middle == pytest.approx(100 * (10**-0.1 - 1))
    inside = leave_one_out(np.array([0.0, 1, 2]), log, "point_to_point")
    assert np.isnan(inside).tolist() == [True, False, True]  # the ends cannot be interpolated


def test_the_error_of_a_weight_is_that_of_the_ladder_bands() -> None:
    ladder = fit_ladder(np.array([0.0, 1, 2]), np.array([1000.0, 10**2.1, 10]), "point_to_point")
    assert ladder.se_log == pytest.approx(0.1)
    found = weights(ladder, np.array([1.0]))
    assert found.se[0] == pytest.approx(10**2.1 * np.log(10) * 0.1)


def test_what_cannot_carry_weights_is_refused() -> None:
    with pytest.raises(LadderError, match="cubic needs 5 ladder bands, and 4 are known"):
        fit_ladder(np.arange(4.0), DECADES, "cubic")
    with pytest.raises(LadderError, match="from the heaviest at the top"):
        fit_ladder(np.arange(4.0), DECADES[::-1])
    with pytest.raises(LadderError, match="quadratic turns back within the ladder"):
        fit_ladder(np.array([0.0, 1, 2, 9]), np.array([1000.0, 10, 9, 8]), "quadratic")


def test_nothing_that_is_given_is_changed() -> None:
    places, kda = PLACES.copy(), KDA.copy()
    for model in ("cubic", "logistic", "pchip"):
        weights(fit_ladder(places, kda, model), places)
    np.testing.assert_array_equal(places, PLACES)
    np.testing.assert_array_equal(kda, KDA)
