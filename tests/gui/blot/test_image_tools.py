from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from blotquant import edits
from blotquant.gui.blot.canvas import BlotCanvas
from blotquant.gui.blot.image_tools import display_turn, level_angle, straightened
from blotquant.model import Blot, ImageRef
from tests.gui.blot.pointer import at, drag, painted


@dataclass(frozen=True)
class Turned:
    rotation_deg: float
    mirrored: bool = False

    def blot(self) -> Blot:
        return Blot(
            id="b1",
            image=ImageRef(path="a.tif"),
            target="Akt",
            form="total",
            rotation_deg=self.rotation_deg,
            mirrored=self.mirrored,
        )


@pytest.mark.parametrize(
    ("turned", "seen"),
    [
        (Turned(0.0), 0.0),
        (Turned(3.0), 3.0),
        (Turned(-2.0), -2.0),
        (Turned(93.0), 3.0),
        (Turned(178.0), -2.0),
        (Turned(3.0, mirrored=True), -3.0),
    ],
)
def test_only_what_is_left_of_the_quarter_turns_turns_the_view(turned: Turned, seen: float) -> None:
    assert display_turn(turned.blot()) == pytest.approx(seen)


def test_the_angle_of_a_line_whichever_way_it_is_drawn() -> None:
    assert level_angle((0, 0), (10, 10)) == pytest.approx(45)
    assert level_angle((10, 10), (0, 0)) == pytest.approx(45)
    assert level_angle((0, 0), (0, 100)) == 0
    assert level_angle((0, 100), (0, 0)) == 0
    assert level_angle((5, 0), (0, 100)) == pytest.approx(-2.862, abs=0.001)


@pytest.mark.parametrize("turned", [Turned(0.0), Turned(1.0), Turned(90.0), Turned(0.0, mirrored=True)])
def test_after_straightening_the_line_is_seen_level(turned: Turned) -> None:
    blot = turned.blot()
    angle = straightened(blot, (0.0, 0.0), (5.0, 100.0))
    after = Turned(angle, turned.mirrored).blot()
    assert display_turn(after) == pytest.approx(-level_angle((0.0, 0.0), (5.0, 100.0)))


def test_a_line_along_the_wells_turns_the_view_and_no_pixel(canvas: BlotCanvas, qtbot: QtBot) -> None:
    pixels = canvas.view.pixels
    canvas.set_tool("straighten")
    start, end = (40.0, 50.0), (60.0, 350.0)
    drag(canvas.view, [at(canvas.view, *start), at(canvas.view, 50, 200), at(canvas.view, *end)])
    assert canvas.blot is not None
    assert canvas.blot.rotation_deg == pytest.approx(-3.81, abs=0.3)
    assert canvas.view.pixels is pixels
    assert abs(at(canvas.view, *start).y() - at(canvas.view, *end).y()) <= 2
    assert canvas.session.undo_label == "Straighten image"
    assert canvas.tool_name == "select"
    qtbot.waitUntil(lambda: canvas.session.is_measured, timeout=20_000)
    canvas.session.undo()
    assert at(canvas.view, 0, 0).y() == at(canvas.view, 0, 400).y()


def test_a_short_line_straightens_nothing(canvas: BlotCanvas) -> None:
    canvas.set_tool("straighten")
    drag(canvas.view, [at(canvas.view, 40, 50), at(canvas.view, 45, 60)])
    assert canvas.session.undo_label is None
    assert canvas.tool_name == "straighten"


def test_a_frame_crops_to_whole_pixels_within_the_image(canvas: BlotCanvas) -> None:
    canvas.set_tool("crop")
    drag(canvas.view, [at(canvas.view, 150.4, 300.2), at(canvas.view, 90, 100), at(canvas.view, -8, 20)])
    assert canvas.blot is not None
    assert canvas.blot.crop is not None
    assert canvas.blot.crop == pytest.approx((0, 20, 150, 300), abs=1)
    assert all(edge == round(edge) for edge in canvas.blot.crop)
    assert canvas.session.undo_label == "Crop"
    assert canvas.tool_name == "select"


def test_delete_removes_the_crop_and_no_lane(canvas: BlotCanvas) -> None:
    canvas.session.apply("Crop", edits.set_crop, "b1", (10.0, 10.0, 150.0, 400.0))
    canvas.session.select(lane_ids=["l1"])
    canvas.set_tool("crop")
    QTest.keyClick(canvas.view, Qt.Key.Key_Delete)
    assert canvas.blot is not None
    assert canvas.blot.crop is None
    assert len(canvas.blot.lanes) == 6


def test_escape_crops_nothing(canvas: BlotCanvas) -> None:
    before = painted(canvas.view)
    canvas.set_tool("crop")
    drag(canvas.view, [at(canvas.view, 50, 50), at(canvas.view, 150, 300)], release=False)
    assert painted(canvas.view) != before
    QTest.keyClick(canvas.view, Qt.Key.Key_Escape)
    assert painted(canvas.view) == before
    QTest.mouseRelease(canvas.view.viewport(), Qt.MouseButton.LeftButton, pos=at(canvas.view, 150, 300))
    assert canvas.session.undo_label is None


def test_the_part_outside_the_crop_is_veiled(canvas: BlotCanvas) -> None:
    place = at(canvas.view, 8, 8)
    before = painted(canvas.view).pixelColor(place).lightness()
    canvas.session.apply("Crop", edits.set_crop, "b1", (20.0, 20.0, 180.0, 400.0))
    assert painted(canvas.view).pixelColor(place).lightness() < before - 40
