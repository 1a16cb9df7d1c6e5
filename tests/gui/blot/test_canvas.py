from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from blotquant import edits
from blotquant.gui import theme
from blotquant.gui.blot.canvas import BlotCanvas
from blotquant.gui.blot.context_menu import open_menu
from blotquant.gui.blot.shapes import Point
from blotquant.gui.session import Session
from blotquant.model import Project
from tests.gui.blot import pointer
from tests.gui.blot.pointer import LEFT, MIDDLE, PLAIN, at, drag

LANE = QColor(theme.LIGHT.lane)
CHOSEN = QColor(theme.LIGHT.lane_selected)
MEASURED = QColor(theme.LIGHT.band_ok)
ABSENT = QColor(theme.LIGHT.band_absent)


def painted(canvas: BlotCanvas) -> QImage:
    return pointer.painted(canvas.view)


def has_near(picture: QImage, place: QPoint, colour: QColor, reach: int = 3) -> bool:
    """Whether a pixel of this hue is painted near a place; edges of lines are mixed with white."""
    room = QRect(place - QPoint(reach, reach), place + QPoint(reach, reach)) & picture.rect()
    return any(
        _is_like(picture.pixelColor(x, y), colour)
        for x in range(room.left(), room.right() + 1)
        for y in range(room.top(), room.bottom() + 1)
    )


def _is_like(painted: QColor, colour: QColor) -> bool:
    if colour.saturation() < 30:
        return abs(painted.lightness() - colour.lightness()) < 12 and painted.saturation() < 30
    return painted.saturation() > 50 and abs(painted.hue() - colour.hue()) < 12


def edge_of(canvas: BlotCanvas, number: int, row: float) -> QPoint:
    shape = canvas.look.lanes[number - 1].shape
    return at(canvas.view, *shape.point(row, shape.width_px / 2))


# What is drawn


def test_lanes_and_bands_are_drawn_where_they_are(canvas: BlotCanvas) -> None:
    picture = painted(canvas)
    for lane in canvas.look.lanes:
        assert has_near(picture, edge_of(canvas, lane.number, 20.0), LANE)
        band = lane.bands[0]
        assert has_near(picture, at(canvas.view, *lane.shape.point(band.top_px, 0.0)), MEASURED)
        assert has_near(picture, at(canvas.view, *lane.shape.point(band.bottom_px, 5.0)), MEASURED)


def test_what_is_chosen_stands_out(canvas: BlotCanvas) -> None:
    canvas.session.select(lane_ids=["l3"])
    picture = painted(canvas)
    assert has_near(picture, edge_of(canvas, 3, 20.0), CHOSEN, 1)
    assert not has_near(picture, edge_of(canvas, 5, 20.0), CHOSEN, 1)


def test_numbers_are_of_one_size_at_any_zoom_and_stay_in_sight(canvas: BlotCanvas) -> None:
    def number_height() -> int:
        """The longest run of the colour of a number, in a column that its digit leaves free."""
        picture, shape = painted(canvas), canvas.look.lanes[2].shape
        row = max(canvas.view.mapToScene(QPoint(0, 12)).y(), shape.centre[0][0])
        col = at(canvas.view, *shape.point(row, 0.0)).x()
        filled = "".join("x" if picture.pixelColor(col - 6, y) == LANE else " " for y in range(150))
        return max(len(run) for run in filled.split(" "))

    small = number_height()
    assert 10 < small < 30
    place = at(canvas.view, *canvas.look.lanes[2].shape.point(100.0, 0.0))
    canvas.view.zoom_by(6.0, place)
    assert at(canvas.view, *canvas.look.lanes[2].shape.centre[0]).y() < 0
    assert number_height() == pytest.approx(small, abs=2)


def test_a_band_that_is_marked_absent_looks_so_at_once(canvas: BlotCanvas) -> None:
    canvas.session.select(lane_ids=["l3"], band=1)
    canvas.session.apply("Absent", edits.mark_band_absent, "l3", 1)
    lane = canvas.look.lanes[2]
    (band,) = lane.bands
    assert band.style == "absent"
    corner = at(canvas.view, *lane.shape.point(band.top_px, -lane.shape.width_px / 2 + 1))
    assert has_near(painted(canvas), corner, ABSENT, 4)


def test_nothing_is_left_behind_by_a_drag_that_is_undone(canvas: BlotCanvas, qtbot: QtBot) -> None:
    canvas.session.select(lane_ids=["l3"])
    before = painted(canvas)
    start = at(canvas.view, *canvas.look.lanes[2].shape.point(20.0, 0.0))
    drag(canvas.view, [start, start + QPoint(20, 5), start + QPoint(60, 9), start + QPoint(33, 2)])
    QTest.mouseMove(canvas.view.viewport(), QPoint(3, 3))
    assert painted(canvas) != before
    canvas.session.undo()
    qtbot.waitUntil(lambda: canvas.session.is_measured, timeout=20_000)
    assert painted(canvas) == before


def test_colours_follow_the_theme(canvas: BlotCanvas) -> None:
    changed = replace(theme.LIGHT, lane="#00ff00")
    theme.notifier().changed.emit(changed)
    assert has_near(painted(canvas), edge_of(canvas, 5, 20.0), QColor("#00ff00"))


# What it follows


def test_another_blot_is_shown_with_its_own_lanes(canvas: BlotCanvas) -> None:
    first = canvas.view.pixels
    canvas.session.select(blot_id="b2")
    assert canvas.blot is not None
    assert canvas.blot.id == "b2"
    assert canvas.view.pixels is not first
    assert [lane.id for lane in canvas.look.lanes] == [lane.id for lane in canvas.blot.lanes]


def test_each_image_keeps_how_it_was_shown(canvas: BlotCanvas) -> None:
    panel = canvas.display_panel
    shown = canvas.view.display
    assert shown is not None
    assert panel.display == shown
    darker = replace(shown, high=shown.high / 2, invert=True)
    panel.display_changed.emit(darker)
    assert canvas.view.display == darker
    canvas.session.select(blot_id="b2")
    other = canvas.view.display
    assert other is not None
    assert other.high != darker.high
    assert panel.display == other
    canvas.session.select(blot_id="b1")
    assert canvas.view.display == darker == panel.display


def test_another_polarity_is_shown_with_levels_of_its_own(canvas: BlotCanvas, qtbot: QtBot) -> None:
    before = canvas.view.display
    canvas.session.apply("Polarity", edits.set_polarity, "b1", "dark-bands")
    qtbot.waitUntil(lambda: canvas.view.pixels is not None and canvas.view.pixels.sign < 0, timeout=20_000)
    assert canvas.view.display != before
    assert canvas.view.display is not None
    assert canvas.view.display.low > 30_000


def test_another_encoding_is_shown_with_levels_of_its_own(canvas: BlotCanvas, qtbot: QtBot) -> None:
    before = canvas.view.display
    assert before is not None
    assert before.high > 100
    canvas.session.apply("Encoding", edits.set_encoding, "b1", "density")
    qtbot.waitUntil(
        lambda: (p := canvas.view.pixels) is not None and p.info.encoding == "density", timeout=20_000
    )
    shown = canvas.view.display
    assert shown is not None
    assert 0 <= shown.low < shown.high < 5  # optical densities
    canvas.session.undo()
    qtbot.waitUntil(lambda: canvas.view.display == before, timeout=20_000)


def test_the_pixel_under_the_pointer_is_read_out_in_words(canvas: BlotCanvas) -> None:
    said: list[str] = []
    canvas.read_out.connect(said.append)
    QTest.mouseMove(canvas.view.viewport(), at(canvas.view, 20.5, 40.5))
    assert canvas.view.pixels is not None
    value = int(canvas.view.pixels.values[20, 40])
    assert said[-1] == f"row 20, column 40: {value} counts"
    QTest.mouseMove(canvas.view.viewport(), QPoint(2, 2))
    assert said[-1] == ""


def test_without_a_project_it_says_so(qtbot: QtBot) -> None:
    session = Session()
    made = BlotCanvas(session)
    qtbot.addWidget(made)
    made.show()
    assert made.view.pixels is None
    assert made.annotated_image().isNull()
    for name in ("lane", "frame", "straighten", "crop", "select"):
        made.set_tool(name)
        drag(made.view, [QPoint(20, 20), QPoint(60, 50), QPoint(80, 90)])
        QTest.keyClick(made.view, Qt.Key.Key_Delete)
        QTest.keyClick(made.view, Qt.Key.Key_Escape)
    assert session.project == Project()
    session.close()


def test_an_image_that_cannot_be_read_is_explained(tmp_path: Path, qtbot: QtBot) -> None:
    session = Session()
    made = BlotCanvas(session)
    qtbot.addWidget(made)
    made.show()
    session.start(edits.add_blot(Project(), "gone.tif", "Akt", "total"), tmp_path)
    qtbot.waitUntil(lambda: session.images is not None, timeout=20_000)
    made.refresh()
    assert made.view.pixels is None
    assert "gone.tif" in made.view.message[0]
    session.close()


# The other blot of the pair


def test_the_partner_shows_the_same_lanes_and_a_click_goes_there(session: Session, qtbot: QtBot) -> None:
    partner = BlotCanvas(session, partner=True)
    qtbot.addWidget(partner)
    partner.resize(900, 500)
    partner.show()
    session.select(lane_ids=["l2"])
    assert partner.blot is not None
    assert partner.blot.id == "b2"
    assert [lane.number for lane in partner.look.lanes if lane.is_chosen] == [2]
    place = at(partner.view, *partner.look.lanes[3].shape.point(20.0, 0.0))
    lane_id = partner.look.lanes[3].id
    QTest.mouseClick(partner.view.viewport(), LEFT, PLAIN, place)
    assert (session.selection.blot_id, session.selection.lane_ids) == ("b2", (lane_id,))
    assert session.undo_label is None


def test_a_partner_is_not_edited(session: Session, qtbot: QtBot) -> None:
    partner = BlotCanvas(session, partner=True)
    qtbot.addWidget(partner)
    partner.resize(900, 500)
    partner.show()
    partner.set_tool("lane")
    place = at(partner.view, *partner.look.lanes[3].shape.point(20.0, 0.0))
    drag(partner.view, [place, place + QPoint(20, 0), place + QPoint(40, 10)])
    drag(partner.view, [place, place + QPoint(20, 0)], MIDDLE)
    assert session.undo_label is None
    assert session.selection.blot_id == "b1"


# The menu


def entries(canvas: BlotCanvas, place: Point) -> dict[str, QMenu]:
    open_menu(canvas, place, 2.0, QPoint(0, 0))
    (menu,) = canvas.findChildren(QMenu)
    return {action.text(): menu for action in menu.actions() if action.text()}


def choose(canvas: BlotCanvas, place: Point, text: str) -> None:
    menu = entries(canvas, place)[text]
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


def test_the_menu_offers_what_can_be_done_here(canvas: BlotCanvas) -> None:
    shape = canvas.look.lanes[2].shape
    band = canvas.look.lanes[2].bands[0]
    found = entries(canvas, shape.point((band.top_px + band.bottom_px) / 2, 0.0))
    assert {"Mark band absent", "Back to automatic", "Delete lane"} <= set(found)
    assert canvas.session.selection.lane_ids == ("l3",)
    assert canvas.session.selection.band == 1
    next(iter(found.values())).close()


def test_a_band_row_is_added_where_none_was_found(canvas: BlotCanvas, qtbot: QtBot) -> None:
    session = canvas.session
    found = session.result("b1").rows_px  # pyright: ignore[reportOptionalMemberAccess]
    place = canvas.look.lanes[2].shape.point(170.0, 0.0)
    choose(canvas, place, "Add a band row here to the target")
    assert canvas.blot is not None
    assert canvas.blot.rows_at == pytest.approx((*found, 170.0), abs=0.5)
    assert canvas.blot.rows == (1, 3)
    qtbot.waitUntil(lambda: session.is_measured, timeout=20_000)
    assert {band.band for band in session.result("b1").bands} == {1, 3}  # pyright: ignore[reportOptionalMemberAccess]
    session.undo()
    assert canvas.blot.rows_at == ()


def test_measuring_a_row_above_keeps_what_the_others_are(canvas: BlotCanvas) -> None:
    choose(canvas, canvas.look.lanes[2].shape.point(30.0, 0.0), "Measure a band row here")
    assert canvas.blot is not None
    assert canvas.blot.rows == (1,)
    assert len(canvas.blot.rows_at) == 3


def test_the_menu_key_opens_the_menu_at_what_is_chosen(canvas: BlotCanvas) -> None:
    def press() -> list[QMenu]:
        reason = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(canvas, QContextMenuEvent(reason, QPoint(0, 0), QPoint(0, 0)))
        return canvas.findChildren(QMenu)

    assert press() == []
    canvas.session.select(lane_ids=["l3"], band=1)
    (menu,) = press()
    assert "Mark band absent" in [action.text() for action in menu.actions()]
    menu.close()


# Beside the rest of the window


def test_what_is_chosen_elsewhere_comes_into_sight(canvas: BlotCanvas) -> None:
    first = at(canvas.view, *canvas.look.lanes[0].shape.point(100.0, 0.0))
    canvas.view.zoom_by(6.0, first)
    kept = canvas.view.viewportTransform()
    canvas.session.select(lane_ids=["l1"])
    assert canvas.view.viewportTransform() == kept
    canvas.session.select(lane_ids=["l6"], band=1)
    band = canvas.look.lanes[5].bands[0]
    place = at(canvas.view, *canvas.look.lanes[5].shape.point((band.top_px + band.bottom_px) / 2, 0.0))
    assert canvas.view.viewport().rect().contains(place)


def test_a_screen_reader_hears_what_is_chosen(canvas: BlotCanvas) -> None:
    canvas.session.select(lane_ids=["l3"], band=1)
    assert canvas.view.accessibleDescription() == "6 lanes; chosen: 3; band 1: measured"
    canvas.session.select(lane_ids=["l3", "l4"])
    assert canvas.view.accessibleDescription() == "6 lanes; chosen: 3, 4"


def is_claimed(canvas: BlotCanvas, key: Qt.Key, keys: Qt.KeyboardModifier = PLAIN) -> bool:
    """Whether the view takes a key before it becomes a shortcut of the window."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, keys)
    event.ignore()
    QApplication.sendEvent(canvas.view, event)
    return event.isAccepted()


def test_delete_is_the_shortcut_of_the_menu_unless_a_point_is_held(canvas: BlotCanvas) -> None:
    delete = Qt.Key.Key_Delete
    canvas.session.select(lane_ids=["l2"])
    assert not is_claimed(canvas, delete)
    place = at(canvas.view, *canvas.look.lanes[1].shape.point(60.0, 0.0))
    QTest.mouseDClick(canvas.view.viewport(), LEFT, PLAIN, place)
    assert is_claimed(canvas, delete)
    assert not is_claimed(canvas, delete, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(canvas.view, delete)
    assert len(canvas.look.lanes[1].shape.centre) == 2
    assert not is_claimed(canvas, delete)
    canvas.set_tool("crop")
    assert is_claimed(canvas, delete)
    assert is_claimed(canvas, Qt.Key.Key_Escape)


def test_the_annotated_picture_has_the_size_of_the_image_and_a_margin(canvas: BlotCanvas) -> None:
    canvas.session.select(lane_ids=["l3"], band=1)
    picture = canvas.annotated_image()
    assert (picture.width(), picture.height()) == (420 + 60, 200 + 60)
    shape = canvas.look.lanes[2].shape
    edge = shape.point(20.0, shape.width_px / 2)
    place = QPoint(round(edge[1]) + 30, round(edge[0]) + 30)
    assert has_near(picture, place, LANE)
    assert not has_near(picture, place, CHOSEN)
