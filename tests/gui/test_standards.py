"""Ladders, weights and linear ranges in the window: a blot with markers and a dilution series."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import tifffile
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from blotquant import edits
from blotquant.files.layouts import read_layout
from blotquant.gui.blot.looks import blot_look
from blotquant.gui.panels.bands_panel import BandsPanel
from blotquant.gui.panels.pairs_panel import PairsPanel
from blotquant.gui.panels.profile_panel import ProfilePanel
from blotquant.gui.session import Session
from blotquant.gui.standards import StandardsDialog
from blotquant.ladders import LADDERS
from tests.gui.panels.conftest import wait_measured
from tests.numerics.test_molecular_weight import KDA
from tests.synthetic import blot as drawn
from tests.test_ladder import row_of

EDIT = Qt.ItemDataRole.EditRole
LOADS = (1.25, 2.5, 5.0, 10.0, 20.0)  # lanes 2 to 6
LADDER = "Precision Plus Protein All Blue"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One total blot: ladder, five standards, two samples (8 and 60 ug worth), ladder; target at 60 kDa."""
    place = tmp_path_factory.mktemp("standards")
    amounts = (*LOADS, 8.0, 60.0)
    ladder = [6e4, *(0.0 for _ in amounts), 6e4]
    volumes = [ladder for _ in KDA] + [[0.0, *(4000 * amount for amount in amounts), 0.0]]
    rows = [row_of(kda) for kda in KDA] + [row_of(60)]
    image, _ = drawn(volumes, (330, 500), band_rows=rows, sigma_px=2.0, noise=4.0, width_px=34)
    tifffile.imwrite(place / "t.tif", image)
    lines = [
        "image,target,form,lane,treatment,role,load_ug,ladder_kda",
        f"t.tif,Akt,total,1,ladder,marker,,{LADDER}",
    ]
    lines += [f"t.tif,Akt,total,{lane},pool,standard,{load:g}," for lane, load in enumerate(LOADS, 2)]
    lines += [f"t.tif,Akt,total,{lane},x{lane},sample,20," for lane in (7, 8)]
    lines += ["t.tif,Akt,total,9,ladder,marker,,"]
    (place / "layout.csv").write_text("\n".join(lines), encoding="utf-8")
    return place


@pytest.fixture
def session(folder: Path, qtbot: QtBot) -> Iterator[Session]:
    session = Session()
    session.start(read_layout(folder / "layout.csv"), folder)
    wait_measured(qtbot, session)
    yield session
    session.close()


def lane_id(session: Session, number: int) -> str:
    return session.project.blots[0].lanes[number - 1].id


def test_the_ladder_is_written_beside_its_first_lane(session: Session) -> None:
    blot = session.project.blots[0]
    look = blot_look(blot, session.result(blot.id), session.selection)
    assert [mark.text for mark in look.ladder] == [f"{kda:g}" for kda in KDA]
    assert {mark.side for mark in look.ladder} == {-1}
    first = blot.lanes[0]
    for mark, kda in zip(look.ladder, KDA.tolist(), strict=True):
        assert mark.place[0] == pytest.approx(row_of(kda), abs=1.5)
        assert mark.place[1] == pytest.approx(first.centre[0][1] - first.width_px / 2, abs=2.0)
    assert blot_look(blot, None, session.selection).ladder == ()


def test_a_ladder_in_the_last_lane_alone_is_written_to_its_right(session: Session, qtbot: QtBot) -> None:
    assert session.apply("Delete", edits.delete_lane, lane_id(session, 1))
    wait_measured(qtbot, session)
    blot = session.project.blots[0]
    marks = blot_look(blot, session.result(blot.id), session.selection).ladder
    assert {mark.side for mark in marks} == {1}
    assert len(marks) == len(KDA)


def test_a_band_has_its_weight_and_the_load_of_the_series(session: Session, qtbot: QtBot) -> None:
    panel = BandsPanel(session)
    qtbot.addWidget(panel)
    panel.refresh()
    keys = [column.key for column in panel.model.columns]
    weight, load = keys.index("weight"), keys.index("load")
    assert not panel.table.isColumnHidden(weight)
    assert not panel.table.isColumnHidden(load)
    row = next(r for r in range(panel.model.rowCount()) if panel.model.row(r).lane.number == 7)
    kda, error = str(panel.model.index(row, weight).data()).split(" ± ")
    assert float(kda) == pytest.approx(60, rel=0.03)
    assert 0 < float(error) < 3
    assert float(str(panel.model.index(row, load).data()).split(" ")[0]) == pytest.approx(8, rel=0.05)
    beyond = next(r for r in range(panel.model.rowCount()) if panel.model.row(r).lane.number == 8)
    assert (
        panel.model.index(beyond, load).data() == ""
    )  # three times the strongest standard: no load is given


def test_columns_that_say_nothing_are_hidden(session: Session, qtbot: QtBot) -> None:
    panel = BandsPanel(session)
    qtbot.addWidget(panel)
    assert session.apply("No ladder", edits.change_blot, "b1", ladder_kda=())
    wait_measured(qtbot, session)
    panel.refresh()
    keys = [column.key for column in panel.model.columns]
    assert panel.table.isColumnHidden(keys.index("weight"))
    assert not panel.table.isColumnHidden(keys.index("load"))


def test_the_card_of_a_band_shows_weight_and_load_only_where_there_are_any(
    session: Session, qtbot: QtBot
) -> None:
    panel = ProfilePanel(session)
    qtbot.addWidget(panel)
    panel.resize(380, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    session.select(blot_id="b1", lane_ids=[lane_id(session, 7)], band=None)
    values = panel.card.values
    assert values["weight"].text().endswith(" kDa")
    assert values["load"].text().endswith(" µg")
    session.select(lane_ids=[lane_id(session, 8)])
    assert values["weight"].isVisible()
    assert not values["load"].isVisible()


def test_ladders_and_ranges_are_listed_and_follow_the_report(session: Session, qtbot: QtBot) -> None:
    dialog = StandardsDialog(session)
    qtbot.addWidget(dialog)
    assert [row.band.kda for row in dialog.ladders.rows] == KDA.tolist()
    assert dialog.ladders.index(1, 1).data() == "150"
    (one,) = dialog.ranges.rows
    assert one.found.loads == 5
    texts = [str(dialog.ranges.index(0, column).data()) for column in range(dialog.ranges.columnCount())]
    assert texts[0] == "Akt total, replicate 1"
    assert texts[3] == "1.25–20.0"
    assert texts[7] == "proportional"
    assert session.apply("No ladder", edits.change_blot, "b1", ladder_kda=())
    wait_measured(qtbot, session)
    assert not dialog.ladders.rows
    assert dialog.ladder_page.nothing.text().startswith("No ladder has been read.")


def test_a_ladder_is_chosen_by_name_or_typed_as_weights(session: Session, qtbot: QtBot) -> None:
    panel = PairsPanel(session)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    cell = panel.blots.index(0, panel.blots.column_of("ladder"))
    assert cell.data() == LADDER
    assert panel.blots.setData(cell, "pageruler prestained", EDIT)
    assert session.project.blots[0].ladder_kda == LADDERS["PageRuler Prestained"]
    assert panel.blots.setData(cell, "20, 250 / 100; 37.5", EDIT)
    assert session.project.blots[0].ladder_kda == (250.0, 100.0, 37.5, 20.0)
    assert panel.blots.index(0, panel.blots.column_of("ladder")).data() == "250; 100; 37.5; 20"
    assert not panel.blots.setData(cell, "a few bands", EDIT)
    assert "'a few bands' is not a ladder" in panel.hint.text()
    assert panel.blots.setData(cell, "", EDIT)
    assert session.project.blots[0].ladder_kda == ()
