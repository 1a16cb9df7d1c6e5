"""Real pictures, and simulated ones of another project: opt-in, the pictures are no part of the project.

The limits are what other programs reach on the same pictures (docs/accuracy.md).  Places of lanes were
read off the pictures by eye, to a few pixels.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from benchmarks.accuracy_reference import (
    Box,
    bare_project,
    data_folder,
    hide_three,
    matched,
    measure_picture,
    outline,
    overlap,
    score_ladder,
    score_peer_blots,
)
from blotquant.pipeline import load_images, measure
from blotquant.results import Report

DATA = data_folder()
needs_data = pytest.mark.skipif(
    not DATA.is_dir(), reason="the reference data is neither in ../shared/data nor at $BLOTQUANT_DATA"
)
reference = pytest.mark.reference

# --- the scores themselves, by hand ---------------------------------------------------------------


def test_the_overlap_of_boxes() -> None:
    assert overlap((0, 0, 2, 2), (0, 0, 2, 2)) == 1
    assert overlap((0, 0, 2, 2), (0, 1, 2, 3)) == pytest.approx(2 / 6)
    assert overlap((0, 0, 2, 2), (2, 0, 4, 2)) == 0
    assert overlap((0, 0, 2, 2), (5, 5, 6, 6)) == 0


def test_a_box_is_matched_once_and_the_best_first() -> None:
    true: list[Box] = [(0, 0, 10, 10), (20, 0, 30, 10)]
    found: list[Box] = [(0, 3, 10, 13), (0, 1, 10, 11), (20, 0, 30, 30)]
    assert matched(found, true) == [(1, 0)]  # (0, 3, ..) has 0.54 too, but comes second; the last has 1/3


def test_masses_on_a_line_are_predicted_without_error() -> None:
    volumes = [1.0, 2.0, 4.0, 5.0, 9.0]
    assert hide_three([3 + 2 * volume for volume in volumes], volumes) == pytest.approx(0, abs=1e-9)


def test_one_wrong_volume_is_felt_by_all_predictions() -> None:
    # Bands 1 1 1 1 of equal mass and the volumes 1, 2: a line through the two that are seen is
    # level where both masses are equal, so every prediction is right whatever the volumes are.
    assert hide_three([7, 7, 7, 7, 7], [1, 2, 3, 4, 9]) == pytest.approx(0, abs=1e-9)
    assert hide_three([1, 2, 3, 4, 5], [1, 2, 3, 4, 9]) > 10


# --- pictures with numbers to compare with --------------------------------------------------------


@needs_data
@reference
def test_bands_of_the_simulated_blots_are_found_and_measured() -> None:
    score = score_peer_blots(DATA / "synthetic_peer")
    assert score.true == 352
    assert score.f1 >= 0.851
    assert len(score.clean_errors_percent) >= 190
    assert np.mean(score.clean_errors_percent) <= 7.05
    assert np.median(score.clean_errors_percent) <= 4.60


@needs_data
@reference
def test_the_masses_of_the_ladder_are_predicted() -> None:
    scores = score_ladder(DATA / "gelgenie")
    assert sorted(scores) == [1, 2, 3, 4]
    assert max(scores.values()) <= 18


# --- lanes on real pictures -----------------------------------------------------------------------


def columns(report: Report, row: float) -> list[float]:
    """Return where the lanes cross an image row."""
    found: list[float] = []
    for lane in report.project.blots[0].lanes:
        rows, cols = np.array(lane.centre).T
        found.append(float(np.interp(row, rows, cols)))
    return found


@needs_data
@reference
def test_sixteen_lanes_of_a_smiling_membrane() -> None:
    # The picture shows 16 bands in its main row, although it is said to be of 14 lanes.  They touch
    # each other; these are the gaps between them, and the ends of the row.
    gaps = [70, 101, 133, 165, 201, 240, 277, 313, 348, 386, 423, 457, 498, 530, 567, 603, 637]
    report = measure_picture(DATA / "biorad1sc" / "test4_ref.tif", 16)
    main = max(report.blots[0].rows_px, key=lambda row: -abs(row - 377))
    assert main == pytest.approx(377, abs=5)
    bands = [band for band in report.blots[0].bands if abs(band.row_px - main) < 30]
    centres = [(band.left_px + band.right_px) / 2 for band in bands]
    assert len(centres) == 16
    assert all(low < at < high for low, at, high in zip(gaps, centres, gaps[1:], strict=False))
    assert all(band.status == "ok" for band in bands)
    middles = (np.array(gaps[:-1]) + gaps[1:]) / 2
    assert np.abs(centres - middles).mean() < 2
    assert np.abs(centres - middles).max() < 5


@needs_data
@reference
def test_two_lanes_too_few_are_noticed_and_their_pitch_is_right() -> None:
    folder = DATA / "biorad1sc"
    project = bare_project("test4_ref.tif", 14)
    report = measure(project, load_images(project, folder))
    assert np.mean(np.diff(columns(report, 377))) == pytest.approx(35.4, abs=1.5)
    assert "LANES_UNSURE" in [problem.code for problem in report.problems]


DOTS: dict[str, tuple[float, Sequence[float]]] = {
    "biorad1sc/test1_ref.tif": (232, (104, 184, 264, 342, 423, 502, 585)),
    "biorad1sc/test3_ref.tif": (192, (152, 229, 306, 385, 461, 543, 621)),
    "biorad1sc/test5_ref.tif": (234, (136, 214, 291, 371, 446, 526, 603)),
    "agar/1_Example_gel.jpg": (15, (28, 72, 115, 156, 196, 239)),
    "agar/2_Preprocessed_gel.jpg": (7, (22, 66, 110, 151, 191, 234)),
    "gelgenie/ladder_reference_gel.tif": (270, (388, 616, 843, 1070)),
}


@needs_data
@reference
@pytest.mark.parametrize("name", DOTS)
def test_lanes_run_through_the_dots_or_bands_of_every_picture(name: str) -> None:
    row, places = DOTS[name]
    found = columns(measure_picture(DATA / name, len(places)), row)
    pitch = float(np.mean(np.diff(places)))
    assert found == pytest.approx(places, abs=0.15 * pitch)


@needs_data
@reference
@pytest.mark.parametrize(
    ("crop", "row", "places"),
    [
        ((145, 155, 285, 465), 168, (181, 236, 291, 347, 400)),
        ((300, 155, 440, 475), 418, (200, 256, 309, 364, 417)),
    ],
)
def test_each_of_two_membranes_in_one_picture_when_cropped(
    crop: Box, row: float, places: Sequence[float]
) -> None:
    report = measure_picture(DATA / "biorad1sc" / "test2_ref.tif", 5, crop=crop)
    assert columns(report, row) == pytest.approx(places, abs=0.15 * 55)  # places by eye, dots 55 px apart


@needs_data
@reference
@pytest.mark.parametrize(
    ("name", "rows"), [("1_Example_gel.jpg", (15, 136)), ("2_Preprocessed_gel.jpg", (7, 128))]
)
def test_bands_that_fade_from_lane_to_lane_fade_in_numbers(name: str, rows: tuple[int, int]) -> None:
    # Fiji on the same gel: 2654, 1626, 1323, 651, 342, 284 (the source does not say with what baseline)
    blot = measure_picture(DATA / "agar" / name, 6).blots[0]
    assert blot.rows_px[:2] == pytest.approx(rows, abs=4)  # fainter rows may follow
    target = [band.volume for band in blot.bands if band.band == 2]
    assert target == sorted(target, reverse=True)
    # Turning the picture has left single clipped pixels of what was a plateau.
    full = {"SATURATED", "NEAR_SATURATION"}
    assert all(full & set(band.flags) for band in blot.bands if band.lane == 3 and band.band == 1)


# --- every other picture: an answer or a message, never a crash -----------------------------------

PANELS = {
    "gelquant/gel-example.png": 15,
    "figure_crops/PMC12686555_FIGURE1__A-p16p21-ACTIN.png": 6,
    "figure_crops/PMC12686555_FIGURE2__C-HSPA12B-ACTIN.png": 6,
    "figure_crops/PMC12686555_FIGURE2__K-p53p21-ACTIN.png": 8,
    "figure_crops/PMC12708318_Figure5__A1-GSDME-actin.png": 4,
    "figure_crops/PMC12867876_Figure1__F-Env-actin.png": 6,
    "figure_crops/PMC12886003_Figure1__A-H3cr-actin.png": 6,
    "figure_crops/PMC12886003_Figure1__C-H3cr-H3.png": 6,
    "figure_crops/PMC12895598_Fig3__A-EMT-GAPDH.png": 4,
    "figure_crops/PMC12956003_Figure2__A-Htt-tub.png": 6,
    "figure_crops/PMC13017922_Figure8__D-ABCB1-Actin.png": 8,
    "figure_crops/PMC13025488_Figure5__C-pSMAD-GAPDH.png": 12,
    "figure_crops/PMC13102869_Fig1__B-FXN-VCL.png": 8,
    "figure_crops/PMC13102869_Fig1__C-TRKB-VCL.png": 12,
    "figure_crops/PMC13135388_Figure4__E-TIGAR.png": 9,
    "figure_crops/PMC13135388_Figure4__E-Vinculin.png": 9,
    "figure_crops/PMC13135410_Figure3__B-Fib-CCN2-GAPDH.png": 12,
    "figure_crops/PMC13135410_Figure4__A-PDGFRa-GAPDH.png": 12,
    "figure_crops/PMC13135410_Figure4__B-PDGFRa-GAPDH.png": 12,
    "figure_crops/PMC13135410_Figure4__C-PDGFRa-GAPDH.png": 12,
}


@needs_data
@reference
def test_every_panel_is_in_the_list() -> None:
    there = {f"figure_crops/{path.name}" for path in (DATA / "figure_crops").glob("*.png")}
    assert there == set(PANELS) - {"gelquant/gel-example.png"}


@needs_data
@reference
@pytest.mark.parametrize("name", PANELS)
def test_panels_of_figures_give_an_answer_or_a_message(name: str) -> None:
    # Letters and frames around the strips make nonsense of a whole panel; it must be flagged nonsense.
    lanes = PANELS[name]
    report = measure_picture(DATA / name, lanes)
    codes = {problem.code for problem in report.problems}
    assert {"QUANT_LIMITED", "COLOUR"} <= codes or not report.blots
    if not report.blots:
        (failure,) = [problem for problem in report.problems if problem.severity == "error"]
        assert (failure.code, failure.image) == ("ROWS_NOT_FOUND", Path(name).name)
        assert failure.remedy
        return
    assert len(report.project.blots[0].lanes) == lanes
    for band in report.blots[0].bands:
        numbers = (
            band.volume,
            band.volume_se,
            band.background,
            band.snr,
            band.row_px,
            *outline(band, report),
        )
        assert all(math.isfinite(number) for number in numbers)
        assert band.volume_se > 0
        assert band.top_px < band.row_px < band.bottom_px


@needs_data
@reference
def test_lanes_that_meet_no_bands_are_in_doubt() -> None:
    # Two membranes in one picture: no comb of five fits both, and its lanes run beside the dots.
    report = measure_picture(DATA / "biorad1sc" / "test2_ref.tif", 5)
    assert "LANES_UNSURE" in [problem.code for problem in report.problems]
