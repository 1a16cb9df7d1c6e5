"""Proliferation: the map of a plate, and curves by experiment and over all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from blotquant.gui.assays.plate_map import MapWell, PercentRange, place_of, tip_of
from blotquant.gui.assays.proliferation_panel import ProliferationPanel
from tests.gui.assays.conftest import Shown


@pytest.fixture
def panel(shown: Shown) -> ProliferationPanel:
    found = shown("proliferation")
    assert isinstance(found, ProliferationPanel)
    return found


def test_places_of_wells() -> None:
    assert place_of("A1") == (0, 0)
    assert place_of("h012") == (7, 11)
    assert place_of("row 5") is None


def test_colours_run_over_zero_and_a_hundred() -> None:
    scale = PercentRange([20.0, 60.0])
    assert (scale.low, scale.high) == (0.0, 100.0)
    assert scale.share(25.0) == 0.25
    assert scale.marks() == [0.0, 25.0, 50.0, 75.0, 100.0]


def test_the_map_shows_every_well_in_its_place(panel: ProliferationPanel) -> None:
    model = panel.map.model
    assert (model.rowCount(), model.columnCount()) == (8, 12)
    assert model.index(0, 11).data() == "99"  # the positive control
    one = model.well(model.index(7, 1))
    assert one is not None
    assert one.well.role == "blank"
    assert "Z′ 0.82" in panel.map.note.text()


def test_another_plate_is_shown_with_its_faults(panel: ProliferationPanel) -> None:
    panel.map.plates.setCurrentIndex(2)
    one = panel.map.model.well(panel.map.model.index(1, 5))
    assert isinstance(one, MapWell)
    assert one.found.flags == ("OUTLIER_WELL",)  # the bubble of the simulation
    assert tip_of(one).startswith("well B6: hetrombopag 1 nM\nsignal ")
    panel.map.plates.setCurrentIndex(1)
    assert panel.map.model.index(4, 3).data() == "–"  # not read
    assert panel.map.model.colour(panel.map.model.index(4, 3)) is None


def test_a_well_of_the_map_is_the_well_of_the_table(panel: ProliferationPanel) -> None:
    rect = panel.map.view.visualRect(panel.map.model.index(2, 3))
    QTest.mouseClick(panel.map.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    (row,) = panel.wells.chosen()
    assert panel.wells.rows[row].text("place") == "C4"
    panel.wells.choose([0])
    assert [(i.row(), i.column()) for i in panel.map.view.selectedIndexes()] == [(0, 0)]


def test_the_published_pair_is_recovered(panel: ProliferationPanel) -> None:
    rows = {
        row.text("treatment"): row.value("ec50")
        for row in panel.tables["proliferation"].rows.rows
        if row.text("experiment") == "mean"
    }
    assert rows["hetrombopag"] == pytest.approx(0.4, rel=0.15)
    assert rows["eltrombopag"] == pytest.approx(13.4, rel=0.15)


def test_curves_of_one_experiment_show_all_of_its_wells(panel: ProliferationPanel) -> None:
    chart = panel.plots.plot.plots[0].chart
    assert {dot.experiment for dot in chart.dots} == {"1", "2", "3"}
    together = len(chart.dots)
    panel.curves.setCurrentIndex(2)
    chart = panel.plots.plot.plots[0].chart
    assert {dot.experiment for dot in chart.dots} == {"2"}
    assert len(chart.dots) > together / 3
    assert all(line.middle is not None and line.middle.low is not None for line in chart.lines)


def test_a_click_beside_the_plate_chooses_nothing(panel: ProliferationPanel, qtbot: QtBot) -> None:
    QTest.mouseClick(panel.map.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert len(panel.wells.chosen()) == 1
    panel.wells.view.clearSelection()
    assert panel.map.view.selectedIndexes() == []
