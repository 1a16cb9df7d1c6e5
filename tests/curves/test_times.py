"""Time-course results with known answers, and what cannot be told."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from blotquant.curves import time_courses
from blotquant.experiments import by_target
from blotquant.results import TimeCourseResult
from tests.ratio_rows import VEHICLE, Cell, Values, made

# methods, 7.6: area 490, net area 370, peak at 11.6860 min, half-life 24.3462 min
COURSE = {0.0: 1.0, 5.0: 6.2, 10.0: 9.8, 15.0: 9.1, 30.0: 6.0, 60.0: 3.1, 120.0: 1.4}


def values(
    *scales: float, course: dict[float, float] = COURSE
) -> dict[tuple[str, float | None, float], list]:
    """The course on one blot per scale, over the vehicle at time 0."""
    found: dict[tuple[str, float | None, float], list] = {(VEHICLE, None, 0.0): list(scales)}
    for minutes, fold in course.items():
        if minutes > 0:
            found["drug", 10.0, minutes] = [fold * scale for scale in scales]
    return found


def courses(given: Values) -> tuple[TimeCourseResult, ...]:
    project, rows = made({"STAT5": given})
    return time_courses(project, rows, by_target(project, rows)[0])


def test_the_known_course() -> None:
    (found,) = courses(values(1.0, 30.0, 0.2))
    assert (found.status, found.n_times, found.n_experiments) == ("ok", 7, 3)
    assert found.auc is not None
    assert found.net_auc is not None
    assert found.peak_time_min is not None
    assert found.half_life_min is not None
    assert (found.auc.mean, found.auc.n) == (pytest.approx(490), 3)
    assert found.net_auc.mean == pytest.approx(370)
    assert found.peak_time_min.mean == pytest.approx(11.6860, abs=5e-5)
    assert found.half_life_min.mean == pytest.approx(24.3462, abs=5e-5)
    assert (found.sampled_peak_min, found.peak_fold) == (10.0, pytest.approx(9.8))
    assert [place.response for place in found.course] == pytest.approx(list(COURSE.values()))
    assert (found.dose, found.dose_unit, found.flags) == (10.0, "nM", ())


def test_the_vehicle_at_the_start_is_the_first_point() -> None:
    (found,) = courses(values(1.0, 2.0, 3.0))
    assert [(point.x, point.response) for point in found.points[:3]] == [(0.0, 1.0)] * 3


def test_the_interval_is_over_experiments() -> None:
    given = values(1.0, 1.0, 1.0)
    for minutes in list(COURSE)[1:]:
        given["drug", 10.0, minutes][1] *= 1.2
        given["drug", 10.0, minutes][2] *= 0.9
    (found,) = courses(given)
    assert found.auc is not None
    # Areas of the parts above time 0: the first trapezoid holds the vehicle.
    areas = [490, (490 - 2.5) * 1.2 + 2.5, (490 - 2.5) * 0.9 + 2.5]
    mean = sum(areas) / 3
    sd = (sum((area - mean) ** 2 for area in areas) / 2) ** 0.5
    assert found.auc.mean == pytest.approx(mean)
    assert found.auc.high == pytest.approx(mean + 4.302653 * sd / 3**0.5, rel=1e-6)


def test_one_experiment_has_no_interval_but_the_error_of_the_line() -> None:
    (found,) = courses(values(1.0))
    assert found.auc is not None
    assert (found.auc.low, found.auc.high) == (None, None)
    assert found.half_life_se == pytest.approx(0.4146, abs=5e-5)
    assert "FEW_EXPERIMENTS" in found.flags


def test_a_course_that_still_rises_has_no_peak_nor_half_life() -> None:
    rising = {0.0: 1.0, 5.0: 2.0, 15.0: 4.0, 30.0: 7.0}
    (found,) = courses(values(1.0, 1.0, 1.0, course=rising))
    assert found.status == "highest at the last time"
    assert (found.peak_time_min, found.half_life_min, found.sampled_peak_min) == (None, None, 30.0)
    assert found.auc is not None


def test_a_course_without_a_start_has_no_net_area() -> None:
    given = {key: of for key, of in values(1.0, 1.0, 1.0).items() if key[0] != VEHICLE}
    given |= {(VEHICLE, None, minutes): [1.0, 1.0, 1.0] for minutes in COURSE if minutes > 0}
    (found,) = courses(given)
    assert found.net_auc is None
    assert found.auc is not None
    assert found.auc.mean == pytest.approx(490 - 18)  # without the first 5 minutes
    assert found.half_life_min is not None  # declines to the vehicle


def test_two_times_are_too_few() -> None:
    given: Values = {
        (VEHICLE, None, 5.0): [1.0],
        (VEHICLE, None, 15.0): [1.0],
        ("drug", 10.0, 5.0): [2.0],
        ("drug", 10.0, 15.0): [3.0],
    }
    (found,) = courses(given)
    assert (found.status, found.auc, found.course) == ("too few times", None, ())


def test_one_time_is_no_course() -> None:
    assert courses({(VEHICLE, None, 15.0): [1.0], ("drug", 10.0, 15.0): [2.0]}) == ()


def test_nothing_usable_is_said() -> None:
    given = values(1.0, 1.0)
    for minutes in list(COURSE)[1:]:
        given["drug", 10.0, minutes] = [Cell(9.0, "at least")] * 2
    (found,) = courses(given)
    assert (found.status, found.auc) == ("no usable values", None)
    assert all(not point.used for point in found.points)


def test_an_experiment_without_the_last_time_is_not_in_the_means() -> None:
    given = values(1.0, 1.0, 1.0)
    given["drug", 10.0, 120.0][2] = None
    (found,) = courses(given)
    assert found.auc is not None
    assert found.auc.n == 2
    assert found.auc.mean == pytest.approx(490)
    assert "INCOMPLETE_TIMES" in found.flags


def test_without_an_experiment_that_has_all_times_nothing_is_told() -> None:
    holes = values(1.0, 1.0, 1.0)
    for place, minutes in enumerate((5.0, 30.0, 120.0)):  # one time each, and the vehicle at 0
        for other in COURSE:
            if other not in (0.0, minutes) and ("drug", 10.0, other) in holes:
                holes["drug", 10.0, other][place] = None
    (found,) = courses(holes)
    assert found.status == "no experiment has all times"
    assert (found.auc, found.peak_time_min, found.sampled_peak_min, found.peak_fold) == (None,) * 4
    assert len(found.course) == 4  # what was measured is shown


def test_times_before_the_start_are_refused_in_words() -> None:
    project, rows = made({"STAT5": values(1.0)})
    samples = tuple(
        msgspec.structs.replace(sample, time_min=-5.0) if sample.time_min == 5.0 else sample
        for sample in project.samples
    )
    project = msgspec.structs.replace(project, samples=samples)
    (found,) = time_courses(project, rows, by_target(project, rows)[0])
    assert (found.status, found.auc) == ("negative times", None)


def test_an_excluded_point_is_listed() -> None:
    project, rows = made({"STAT5": values(1.0, 1.0, 1.0)})
    place = next(index for index, row in enumerate(rows) if row.fold == pytest.approx(9.1))
    out = replace(rows[place], flags=("EXCLUDED_BY_HAND",))
    rows = (*rows[:place], out, *rows[place + 1 :])
    (found,) = time_courses(project, rows, by_target(project, rows)[0])
    assert [(point.x, point.used) for point in found.points if not point.used] == [(15.0, False)]
    assert "EXCLUDED" in found.flags


def test_five_experiments_have_a_bootstrap_interval() -> None:
    given = values(1.0, 1.0, 1.0, 1.0, 1.0)
    for place, by in enumerate((1.0, 1.1, 1.2, 0.9, 0.8)):
        given["drug", 10.0, 10.0][place] *= by
    (found,) = courses(given)
    assert found.auc is not None
    assert found.auc.low is not None
    assert found.auc.high is not None
    assert 480 < found.auc.low < found.auc.mean < found.auc.high < 505
