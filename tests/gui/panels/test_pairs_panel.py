"""The tables of pairs and blots, with a session behind them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from blotquant import edits
from blotquant.gui.panels.pair_rows import blot_choices, pair_rows, with_pair_cells
from blotquant.gui.panels.pairs_panel import PairsPanel
from blotquant.gui.session import Session
from blotquant.gui.tables import LabTable
from blotquant.model import Pairing, Project, Sample

EDIT = Qt.ItemDataRole.EditRole


def project() -> Project:
    """Return a pair of STAT3, phospho and total of Akt without a pair, and two loading controls."""
    start = Project(samples=(Sample(id="s1", treatment="TPO"),))
    for path, target, form in (
        ("p.tif", "STAT3", "phospho"),
        ("t.tif", "STAT3", "total"),
        ("pa.tif", "Akt", "phospho"),
        ("a.tif", "Akt", "total"),
        ("x.tif", "actin", "loading"),
        ("x.tif", "GAPDH", "loading"),
    ):
        start = edits.add_blot(start, path, target, form)
        if not start.blots[-1].lanes:
            start = edits.set_up_lanes(start, start.blots[-1].id, ["s1"])
    return edits.pair(start, "b1", "b2")


@pytest.fixture
def session(qapp, tmp_path: Path) -> Iterator[Session]:
    session = Session()
    session.start(project(), tmp_path)
    yield session
    session.close()


@pytest.fixture
def panel(qtbot, session: Session) -> PairsPanel:
    panel = PairsPanel(session)
    qtbot.addWidget(panel)
    panel.resize(1000, 260)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def cell(table: LabTable, row: int, name: str) -> QModelIndex:
    return table.index(row, table.column_of(name))


def test_pairs_come_first_and_phosphos_without_a_total_are_marked(panel: PairsPanel) -> None:
    shown = [
        [
            cell(panel.pairs, row, name).data()
            for name in ("target", "replicate", "phospho", "total", "kind", "loading")
        ]
        for row in range(panel.pairs.rowCount())
    ]
    assert shown == [
        ["STAT3", "1", "p.tif", "t.tif", "parallel membranes", "none"],
        ["Akt", "1", "pa.tif", "none", "", "none"],
    ]
    background = Qt.ItemDataRole.BackgroundRole
    assert cell(panel.pairs, 0, "total").data(background) is None
    assert cell(panel.pairs, 1, "total").data(background) is not None


def test_blots_without_a_pair_are_named(panel: PairsPanel, session: Session) -> None:
    assert panel.hint.text() == (
        "In no pair: Akt phospho, replicate 1; Akt total, replicate 1; "
        "actin loading control, replicate 1; GAPDH loading control, replicate 1."
    )
    for blot_id in ("b3", "b4", "b5", "b6"):
        session.apply("x", edits.remove_blot, blot_id)
    assert panel.hint.text() == "Every blot is in a pair."


def test_a_total_is_chosen_and_taken_away(panel: PairsPanel, session: Session) -> None:
    panel.pairs.setData(cell(panel.pairs, 1, "total"), "a.tif", EDIT)
    assert session.project.pairings[1] == Pairing(id="p2", phospho_id="b3", total_id="b4", kind="parallel")
    panel.pairs.setData(cell(panel.pairs, 1, "total"), "none", EDIT)
    assert len(session.project.pairings) == 1
    assert session.undo_label == "Set total"


def test_kind_and_controls_are_chosen(panel: PairsPanel, session: Session) -> None:
    panel.pairs.setData(cell(panel.pairs, 0, "loading"), "x.tif (GAPDH)", EDIT)
    panel.pairs.setData(cell(panel.pairs, 0, "kind"), "stripped and reprobed", EDIT)
    panel.pairs.setData(cell(panel.pairs, 0, "total_loading"), "x.tif (actin)", EDIT)
    assert session.project.pairings[0] == Pairing(
        id="p1", phospho_id="b1", total_id="b2", kind="stripped", loading_id="b6", total_loading_id="b5"
    )
    panel.pairs.setData(cell(panel.pairs, 0, "loading"), "none", EDIT)
    assert session.project.pairings[0].loading_id is None


def test_another_total_keeps_the_control_of_the_phospho(panel: PairsPanel, session: Session) -> None:
    session.apply("x", edits.set_loading, "p1", "b5", "b6")
    panel.pairs.setData(cell(panel.pairs, 0, "total"), "a.tif", EDIT)
    found = session.project.pairings[0]
    assert (found.total_id, found.loading_id, found.total_loading_id) == ("b4", "b5", None)


def test_a_control_without_a_total_is_refused(panel: PairsPanel, session: Session) -> None:
    said: list[str] = []
    session.failed.connect(said.append)
    panel.pairs.setData(cell(panel.pairs, 1, "loading"), "x.tif (actin)", EDIT)
    assert said == ["Choose the total first: a pair is a phospho and its total."]
    with pytest.raises(ValueError, match="Choose the total first"):
        with_pair_cells(project(), {("b3", "kind"): "parallel"})


def test_pairs_are_made_by_target_and_replicate(panel: PairsPanel, session: Session) -> None:
    panel.name_action.trigger()
    assert [(p.phospho_id, p.total_id) for p in session.project.pairings] == [("b1", "b2"), ("b3", "b4")]
    assert not panel.name_action.isEnabled()
    session.apply("x", edits.unpair, "p2")
    session.apply("x", edits.change_blot, "b4", target="other")
    panel.name_action.trigger()
    assert panel.hint.text() == "No total of the same target and replicate was found."


def test_a_pair_is_taken_apart(panel: PairsPanel, session: Session) -> None:
    panel.pairs_view.setCurrentIndex(cell(panel.pairs, 1, "target"))
    panel.unpair_action.trigger()
    assert panel.hint.text() == "Choose a pair in the table first."
    panel.pairs_view.setCurrentIndex(cell(panel.pairs, 0, "target"))
    panel.unpair_action.trigger()
    assert session.project.pairings == ()
    assert session.undo_label == "Unpair STAT3"


def test_a_click_goes_to_the_blot_of_the_cell_and_the_selection_comes_back(
    panel: PairsPanel, session: Session
) -> None:
    view = panel.pairs_view
    place = view.visualRect(cell(panel.pairs, 0, "total")).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert session.selection.blot_id == "b2"
    assert panel.blots_view.currentIndex().row() == 1
    session.select(blot_id="b3")
    assert (view.currentIndex().row(), view.currentIndex().column()) == (1, panel.pairs.column_of("phospho"))
    panel.blots_view.setCurrentIndex(panel.blots.index(3, 0))
    assert session.selection.blot_id == "b4"


def test_what_a_blot_shows_is_changed_in_its_table(panel: PairsPanel, session: Session) -> None:
    blots = panel.blots
    blots.setData(cell(blots, 3, "target"), "STAT5", EDIT)
    blots.setData(cell(blots, 3, "membrane"), "M", EDIT)
    blots.setData(cell(blots, 3, "mw_kda"), "60,5", EDIT)
    blots.setData(cell(blots, 3, "polarity"), "light bands", EDIT)
    blots.setData(cell(blots, 3, "encoding"), "film (density)", EDIT)
    blot = session.project.blot("b4")
    assert (blot.target, blot.membrane, blot.mw_kda, blot.image.polarity) == (
        "STAT5",
        "M",
        60.5,
        "light-bands",
    )
    blots.setData(cell(blots, 3, "membrane"), "", EDIT)
    assert session.project.blot("b4").membrane == "a.tif"
    assert cell(blots, 3, "membrane").data() == ""


def test_a_form_that_breaks_a_pair_says_so(panel: PairsPanel, session: Session) -> None:
    panel.blots.setData(cell(panel.blots, 1, "form"), "loading control", EDIT)
    assert session.project.pairings == ()
    assert panel.hint.text().startswith("Pairs taken apart, because the form no longer fits: 1.")


def test_an_empty_target_is_refused(panel: PairsPanel, session: Session) -> None:
    said: list[str] = []
    session.failed.connect(said.append)
    panel.blots.setData(cell(panel.blots, 0, "target"), "", EDIT)
    assert "must not be empty" in said[0]
    assert session.project.blot("b1").target == "STAT3"


def test_blots_of_one_file_are_told_apart_by_their_targets() -> None:
    assert [choice.shown for choice in blot_choices(project(), "loading")] == [
        "x.tif (actin)",
        "x.tif (GAPDH)",
    ]
    assert [row.phospho.id for row in pair_rows(project())] == ["b1", "b3"]


def test_an_empty_project_says_so(panel: PairsPanel, session: Session) -> None:
    session.start(Project(), session.folder)
    assert panel.pairs.rowCount() == 0
    assert panel.hint.text() == "There are no blots yet."


def test_how_an_image_is_read_is_seen_and_set(panel: PairsPanel, session: Session) -> None:
    def shown() -> list[str]:
        return [
            cell(panel.blots, 0, name).data() for name in ("polarity", "encoding", "tablet", "orientation")
        ]

    assert shown() == ["automatic", "automatic", "", "as stored"]
    panel.blots.setData(cell(panel.blots, 0, "polarity"), "dark bands", EDIT)
    panel.blots.setData(cell(panel.blots, 0, "encoding"), "film (density)", EDIT)
    panel.blots.setData(cell(panel.blots, 0, "tablet"), "65000=0.05;6800=1.06", EDIT)
    image = session.project.blots[0].image
    assert (image.polarity, image.encoding) == ("dark-bands", "density")
    assert image.tablet == ((65000.0, 0.05), (6800.0, 1.06))
    session.apply("x", edits.rotate_blot, "b1", 180.0, (60, 80))
    session.apply("x", edits.mirror_blot, "b1", (60, 80))
    assert shown() == ["dark bands", "film (density)", "65000=0.05; 6800=1.06", "turned 180°, flipped"]


def test_a_step_tablet_that_is_none_is_refused(panel: PairsPanel, session: Session) -> None:
    said: list[str] = []
    panel.blots.refused.connect(said.append)
    assert not panel.blots.setData(cell(panel.blots, 0, "tablet"), "65000", EDIT)
    assert "'65000' is no step of a tablet: write stored value and density of each" in said[0]
    assert session.project.blots[0].image.tablet == ()
