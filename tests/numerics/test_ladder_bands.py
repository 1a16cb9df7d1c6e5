import numpy as np
import pytest

from blotquant.ladders import LADDERS, ladder_of
from blotquant.numerics.ladder_bands import FloatArray, ladder_places, match_ladder
from tests.numerics.test_molecular_weight import KDA, PLACES, logistic_places


def lane(places: FloatArray, heights: FloatArray, noise: float = 0.0) -> FloatArray:
    rows = np.arange(400) + 0.5
    bands = heights[:, None] * np.exp(-0.5 * ((rows - places[:, None]) / 4.0) ** 2)
    return 500 + 0.3 * rows + bands.sum(axis=0) + noise * np.random.default_rng(1).standard_normal(400)


def test_the_bands_of_a_marker_lane_are_found_where_they_are() -> None:
    places = np.array([40.0, 75.5, 101.25, 180, 230, 300, 350])
    found = ladder_places(lane(places, np.array([900.0, 300, 300, 1500, 300, 200, 100]), 4), 4.0, 12)
    np.testing.assert_allclose(found, places, atol=0.6)


def test_only_the_strongest_are_kept_and_noise_is_no_band() -> None:
    places = np.array([50.0, 150, 250])
    assert len(ladder_places(lane(places, np.array([500.0, 100, 400]), 2), 4.0, 2)) == 2
    assert len(ladder_places(lane(places, np.zeros(3), 5), 4.0, 12)) == 0


@pytest.mark.parametrize("gone", [0, 3, 9])
def test_a_ladder_without_one_of_its_bands_is_matched_by_its_rhythm(gone: int) -> None:
    left = np.delete(np.arange(10), gone)
    found = match_ladder(PLACES[left], KDA)
    assert found.unsure == ""
    assert found.kda.tolist() == KDA[left].tolist()


def test_a_band_that_is_not_the_ladders_is_left_out() -> None:
    stray = np.sort(np.append(PLACES, 0.62))
    found = match_ladder(stray, KDA)
    assert found.unsure == ""
    np.testing.assert_array_equal(found.places, PLACES)


def test_a_stray_in_place_of_a_band_is_not_taken_for_it() -> None:
    wrong = np.sort(np.append(np.delete(PLACES, 2), 0.75))
    assert match_ladder(wrong, KDA).unsure != ""


def test_what_can_be_matched_in_several_ways_is_unsure() -> None:
    even = 2.0 ** np.arange(9, 1, -1)  # every step doubles: no rhythm
    found = match_ladder(np.arange(6.0), even)
    assert "more than one way" in found.unsure


def test_too_few_bands_are_no_ladder() -> None:
    found = match_ladder(PLACES[:2], KDA)
    assert (len(found.places), found.unsure) == (0, "2 of 10 ladder bands are seen")


def test_every_named_ladder_falls_and_is_found_in_any_spelling() -> None:
    for name, kda in LADDERS.items():
        assert np.all(np.diff(kda) < 0), name
        assert match_ladder(logistic_places(np.array(kda)), np.array(kda)).unsure == "", name
    assert ladder_of("pageruler-prestained") == LADDERS["PageRuler Prestained"]
    assert ladder_of("some ladder") is None
