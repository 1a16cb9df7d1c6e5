from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QLabel, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from blotquant.gui.blot.display import Display, automatic, full_range
from blotquant.gui.blot.display_panel import DisplayPanel
from blotquant.gui.blot.levels import Levels
from blotquant.gui.blot.pyramid import Pyramid
from tests.gui.blot.pictures import one_band, picture
from tests.gui.blot.pointer import LEFT, PLAIN

PYRAMID = Pyramid.of(picture(one_band()))
DISPLAY = Display(2_000.0, 30_000.0)


@pytest.fixture
def panel(qtbot: QtBot) -> DisplayPanel:
    made = DisplayPanel()
    qtbot.addWidget(made)
    made.resize(300, 320)
    made.show()
    made.show_image(PYRAMID, DISPLAY)
    return made


@pytest.fixture
def told(panel: DisplayPanel) -> list[Display]:
    displays: list[Display] = []
    panel.display_changed.connect(displays.append)
    return displays


def named(panel: DisplayPanel, kind: type[QWidget], text: str) -> QWidget:
    found = [w for w in panel.findChildren(kind) if text in (w.accessibleName(), getattr(w, "text", str)())]
    assert len(found) == 1
    return found[0]


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, LEFT, PLAIN, QPoint(8, widget.height() // 2))


def test_it_shows_what_it_is_given_and_tells_nobody(panel: DisplayPanel, told: list[Display]) -> None:
    panel.show_display(Display(1_500.0, 20_000.0, 2.0, invert=True, show_saturated=False))
    boxes = {box.accessibleName(): box.value() for box in panel.findChildren(QDoubleSpinBox)}
    assert boxes == {"Low": 1_500, "High": 20_000, "Gamma": 2}
    checks = {check.text(): check.isChecked() for check in panel.findChildren(QCheckBox)}
    assert checks == {"Light bands on dark": True, "Paint saturated pixels": False}
    assert told == []


def test_typing_a_level(panel: DisplayPanel, told: list[Display]) -> None:
    box = named(panel, QDoubleSpinBox, "High")
    assert isinstance(box, QDoubleSpinBox)
    box.selectAll()
    QTest.keyClicks(box, "25000")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert told == [replace(DISPLAY, high=25_000.0)]


def test_low_pushes_high_along(panel: DisplayPanel, told: list[Display]) -> None:
    box = named(panel, QDoubleSpinBox, "Low")
    assert isinstance(box, QDoubleSpinBox)
    box.setValue(35_000)
    assert told == [Display(35_000.0, 35_001.0)]


def test_checks_gamma_and_buttons(panel: DisplayPanel, told: list[Display]) -> None:
    click(named(panel, QCheckBox, "Light bands on dark"))
    assert told[-1] == replace(DISPLAY, invert=True)
    click(named(panel, QCheckBox, "Paint saturated pixels"))
    assert told[-1] == replace(DISPLAY, invert=True, show_saturated=False)
    slider = named(panel, QSlider, "Gamma")
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert told[-1].gamma == pytest.approx(5.0)
    click(named(panel, QPushButton, "Auto"))
    assert (told[-1].low, told[-1].high) == automatic(PYRAMID)
    assert told[-1].invert
    click(named(panel, QPushButton, "Reset"))
    assert told[-1] == Display(*full_range(PYRAMID))
    assert len(told) == 5


def test_dragging_a_handle_to_the_end_of_the_axis(panel: DisplayPanel, told: list[Display]) -> None:
    levels = panel.findChild(Levels)
    assert isinstance(levels, Levels)
    right = QPoint(levels.width() - 12, 40)
    QTest.mousePress(levels, LEFT, PLAIN, right)
    QTest.mouseMove(levels, QPoint(levels.width() + 50, 40))
    QTest.mouseRelease(levels, LEFT, PLAIN, QPoint(levels.width() + 50, 40))
    assert told[-1] == replace(DISPLAY, high=40_000.0)
    QTest.mousePress(levels, LEFT, PLAIN, QPoint(10, 40))
    QTest.mouseMove(levels, QPoint(-5, 40))
    assert told[-1] == Display(1_000.0, 40_000.0)


def test_handles_do_not_pass_each_other(panel: DisplayPanel, told: list[Display]) -> None:
    levels = panel.findChild(Levels)
    assert isinstance(levels, Levels)
    QTest.mousePress(levels, LEFT, PLAIN, QPoint(10, 40))
    QTest.mouseMove(levels, QPoint(levels.width(), 40))
    assert 29_000 < told[-1].low < told[-1].high == DISPLAY.high


def test_handles_move_by_keys(panel: DisplayPanel, told: list[Display]) -> None:
    levels = panel.findChild(Levels)
    assert isinstance(levels, Levels)
    QTest.keyClick(levels, Qt.Key.Key_Left)
    assert told[-1].high < DISPLAY.high
    QTest.keyClick(levels, Qt.Key.Key_Down)
    QTest.keyClick(levels, Qt.Key.Key_Right)
    assert told[-1].low > DISPLAY.low


def test_it_says_that_no_number_changes_and_fits_a_narrow_dock(panel: DisplayPanel) -> None:
    assert any("never a number" in label.text() for label in panel.findChildren(QLabel))
    assert panel.minimumSizeHint().width() <= 300
    assert panel.size() == QSize(300, 320)


def test_without_an_image_it_rests(panel: DisplayPanel, told: list[Display]) -> None:
    panel.show_image(None, None)
    assert not panel.isEnabled()
    panel.choose_levels()
    panel.reset()
    assert told == []
