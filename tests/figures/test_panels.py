"""Blot panels and annotated originals: which pixels are cut out, where they stand, what is said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from blotquant import figures, palette
from blotquant.figures.blot_panel import blot_panel, panel_pages
from blotquant.figures.greys import Display, fitting, shown
from blotquant.figures.lane_labels import label_rows
from blotquant.figures.originals import annotated_original
from blotquant.figures.strips import PanelChoice, planned, usual_order, usual_panels
from blotquant.model import Sample
from blotquant.pictures import Images, load_images
from blotquant.results import ImageInfo, Pixels, Report
from tests.experiments import measured, write_pairs


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("panel")
    write_pairs(place)
    return place


@pytest.fixture(scope="module")
def report(folder: Path) -> Report:
    return measured(folder / "layout.csv")


@pytest.fixture(scope="module")
def images(report: Report, folder: Path) -> Images:
    return load_images(report.project, folder)


def texts(figure) -> list[str]:
    from matplotlib.text import Text

    return [one.get_text() for one in figure.findobj(Text) if one.get_text()]


def pixels(values: np.ndarray, clip: float | None = None) -> Pixels:
    info = ImageInfo("a.tif", 1, "", 0, "", values.shape, 16, "light-bands", "linear", clip)
    return Pixels(values, 1, 0.0, clip, info)


# What is cut out


def test_a_panel_has_the_phospho_above_the_total_in_the_order_of_the_lanes(report: Report) -> None:
    (choice,) = usual_panels(report)
    plan = planned(report, choice)
    assert [strip.name for strip in plan.strips] == ["p-STAT5", "STAT5"]
    assert len(plan.columns) == 6
    assert plan.gaps == ()
    assert [len(strip.pieces) for strip in plan.strips] == [1, 1]


def test_five_band_widths_are_shown_above_and_below(report: Report) -> None:
    (choice,) = usual_panels(report)
    strip = planned(report, choice).strips[0]
    bands = list(report.blots[0].bands)
    box = np.median([band.bottom_px - band.top_px for band in bands])
    width = box * 2.3548 / (2 * report.project.method.band_extent_sigma)
    assert min(band.top_px for band in bands) - strip.top_px == pytest.approx(5 * width)
    assert strip.bottom_px - max(band.bottom_px for band in bands) == pytest.approx(5 * width)
    assert strip.context == pytest.approx((5, 5))
    closer = planned(report, replace(choice, context=1.0)).strips[0]
    assert closer.context == pytest.approx((1, 1))


def test_an_edge_of_the_image_is_said_to_have_left_less_context(report: Report) -> None:
    choice = replace(usual_panels(report)[0], context=500.0)
    strip = planned(report, choice).strips[0]
    assert (strip.top_px, strip.bottom_px) == (0.0, 200.0)
    assert max(strip.context) < 500


def test_lanes_put_in_another_order_are_spliced_with_gaps(report: Report) -> None:
    choice = usual_panels(report)[0]
    lanes = usual_order(report, choice.blot_ids[0])
    moved = (lanes[5], *lanes[:3], lanes[4])
    plan = planned(report, replace(choice, order=moved))
    assert plan.gaps == (1, 4)
    assert [(piece.first, piece.count) for piece in plan.strips[0].pieces] == [(0, 1), (1, 3), (4, 1)]
    blot = report.project.blot(choice.blot_ids[0])
    middle = {lane.sample_id: lane.centre[0][1] for lane in blot.lanes}
    first = plan.strips[0].pieces[0]
    assert (first.left_px + first.right_px) / 2 == pytest.approx(middle[moved[0][0]], abs=1)


def test_ladders_at_the_ends_are_left_away_and_those_between_stay(report: Report) -> None:
    blot = report.blots[0].blot_id
    order = usual_order(report, blot)
    ladders = {order[0][0], order[2][0]}
    samples = tuple(
        Sample(id=one.id, treatment="ladder", role="marker") if one.id in ladders else one
        for one in report.project.samples
    )
    from msgspec.structs import replace as with_fields

    changed = replace(report, project=with_fields(report.project, samples=samples))
    assert usual_order(changed, blot) == order[1:]


# How it is shown


def test_signal_becomes_grey_linearly_and_saturated_pixels_are_red() -> None:
    values = np.array([[0, 50, 100, 200]], dtype=np.uint16)
    colours = shown(pixels(values, clip=200.0), (0, 0, 1, 4), Display(0.0, 100.0))
    assert colours[0, :3].tolist() == [[255] * 3, [128] * 3, [0] * 3]
    assert "#{:02x}{:02x}{:02x}".format(*colours[0, 3]) == palette.BAND_SATURATED


def test_what_is_compared_has_one_range_and_noise_is_not_blown_up() -> None:
    rng = np.random.default_rng(1)
    noise = rng.normal(1000, 10, (50, 50))
    strong = noise + 5000 * (np.arange(50) > 45)
    both = fitting([(pixels(noise), (0, 0, 50, 50)), (pixels(strong), (0, 0, 50, 50))])
    alone = fitting([(pixels(noise), (0, 0, 50, 50))])
    assert both.high > 5900
    assert alone.high - alone.low > 100  # ten standard deviations of the noise and more


def test_lanes_stand_under_each_other_and_in_the_frame(report: Report, images: Images) -> None:
    figure = blot_panel(report, images.pixels, usual_panels(report)[0])
    sheet = figure.axes[0]
    assert len(sheet.images) == 2
    frames = [patch for patch in sheet.patches if not patch.get_fill()]
    assert len({(frame.get_x(), frame.get_width()) for frame in frames}) == 1
    assert "p-STAT5" in texts(figure)
    assert "hetrombopag" in texts(figure)
    phospho = figures.PanelChoice(usual_panels(report)[0].blot_ids, displays=(("p-STAT5", Display(1, 2000)),))
    assert "1 to 2,000" in texts(blot_panel(report, images.pixels, phospho))


def test_the_band_of_a_lane_is_drawn_under_its_label(report: Report, images: Images) -> None:
    """The darkest pixel of the strongest lane lies within its column of the panel."""
    figure = blot_panel(report, images.pixels, usual_panels(report)[0])
    sheet = figure.axes[0]
    image = sheet.images[0]
    left, right, _, _ = image.get_extent()
    grey = np.asarray(image.get_array())[..., 0].astype(float)
    dark = (255 - grey).sum(axis=0)
    col = int(np.argmax(dark[len(dark) * 5 // 6 :])) + len(dark) * 5 // 6  # rhTPO is the last of six
    x = left + (col + 0.5) / len(dark) * (right - left)
    frame = next(patch for patch in sheet.patches if not patch.get_fill())
    pitch = frame.get_width() / 6
    assert frame.get_x() + 5 * pitch < x < frame.get_x() + 6 * pitch


def test_a_panel_of_one_lane(report: Report, images: Images) -> None:
    choice = usual_panels(report)[0]
    one = replace(choice, order=usual_order(report, choice.blot_ids[0])[:1])
    figure = blot_panel(report, images.pixels, one)
    assert figure.get_size_inches()[0] * 25.4 == pytest.approx(85)
    assert "vehicle" in texts(figure)


def test_a_panel_without_images_or_blots_says_so(report: Report) -> None:
    assert "no image" in texts(blot_panel(report, {}, usual_panels(report)[0]))
    assert texts(blot_panel(report, {}, PanelChoice(()))) == ["Treatment", "kDa"]


def test_a_panel_higher_than_a_page_becomes_several(report: Report) -> None:
    choice = usual_panels(report)[0]
    assert panel_pages(report, choice) == [choice]
    ids = choice.blot_ids
    assert [page.blot_ids for page in panel_pages(report, replace(choice, blot_ids=ids))] == [ids]


# Labels


def sample(treatment: str, dose: float | None = None, unit: str = "nM", role: str = "sample") -> Sample:
    return Sample(id=treatment, treatment=treatment, dose=dose, dose_unit=unit, time_min=15, role=role)  # type: ignore[arg-type]


def test_neighbours_share_their_label_but_not_over_a_gap() -> None:
    lanes = [sample("vehicle", 0, role="vehicle"), sample("x", 1), sample("x", 3), sample("x", 10)]
    treatment, dose, time = label_rows(lanes, gaps=(3,))
    assert [(cell.first, cell.count, cell.words) for cell in treatment.cells] == [
        (0, 1, "vehicle"),
        (1, 2, "x"),
        (3, 1, "x"),
    ]
    assert (dose.name, [cell.words for cell in dose.cells]) == ("Dose (nM)", ["0", "1", "3", "10"])
    assert (time.name, [cell.count for cell in time.cells]) == ("Time (min)", [3, 1])


def test_a_dose_is_not_shared_by_two_treatments() -> None:
    _, dose, _ = label_rows([sample("x", 1), sample("x", 10), sample("y", 10)])
    assert [cell.count for cell in dose.cells] == [1, 1, 1]


def test_a_dose_in_another_unit_stands_with_its_treatment() -> None:
    treatment, dose, _ = label_rows([sample("rhTPO", 100, "ng/mL"), sample("x", 1), sample("x", 3)])
    assert treatment.cells[0].words == "rhTPO 100 ng/mL"
    assert dose.cells[0].words == "\N{EN DASH}"


# The originals


def test_an_original_shows_all_of_the_image_with_every_box(report: Report, images: Images) -> None:
    blot = report.blots[0]
    strips = planned(report, usual_panels(report)[0]).strips
    figure = annotated_original(report, images.pixels[blot.blot_id], blot.blot_id, strips[:1])
    sheet = figure.axes[0]
    assert np.asarray(sheet.images[0].get_array()).shape == (*blot.info.shape, 3)
    boxes = [line for line in sheet.lines if line.get_color() == palette.BAND_OK]
    assert len(boxes) == len(blot.bands)
    (lanes,) = [line for line in sheet.lines if line.get_color() == palette.LANE]
    assert np.isnan(np.asarray(lanes.get_xdata())).sum() == 12  # two edges each, a break after each
    scale = sheet.images[0].get_extent()[1] - sheet.images[0].get_extent()[0]
    first, band = boxes[0].get_xdata(), blot.bands[0]
    assert (max(first) - min(first)) / scale * blot.info.shape[1] == pytest.approx(
        band.right_px - band.left_px
    )
    assert [text for text in texts(figure) if text.isdigit()] == ["1", "2", "3", "4", "5", "6"]
    assert any("white to black" in text for text in texts(figure))
