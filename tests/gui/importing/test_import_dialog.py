"""The dialog that opens images, with real files, keys and drops."""

from __future__ import annotations

from pathlib import Path

import pytest
import tifffile
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from blotquant.gui import importing
from blotquant.gui.importing import ImportDialog, ask_import
from blotquant.gui.importing import dialog as dialog_module
from blotquant.gui.importing.layout_sheet import project_from_sheet
from tests import synthetic

CTRL = Qt.KeyboardModifier.ControlModifier
NAMES = ("pSTAT3_r1.tif", "STAT3_r1.tif", "pAkt_r1.tif", "Akt_r1.tif")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    picture, _ = synthetic.blot([4e5] * 4, (60, 120), noise=20.0)
    for name in NAMES:
        tifffile.imwrite(tmp_path / name, picture)
    return tmp_path


class Guest:
    """A dialog and how to wait for it."""

    def __init__(self, qtbot, paths: list[Path], folder: Path, project=None) -> None:
        self.qtbot = qtbot
        self.dialog = ImportDialog(paths, folder, project)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        qtbot.waitExposed(self.dialog)
        self.wait()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.dialog.is_busy, timeout=20_000)

    def words(self) -> str:
        return self.dialog.words.toPlainText()

    def select(self, row: int, name: str) -> None:
        view = self.dialog.images.view
        view.setCurrentIndex(self.dialog.images.table.index(row, self.dialog.images.table.column_of(name)))
        view.setFocus()


@pytest.fixture
def guest(qtbot, folder: Path) -> Guest:
    return Guest(qtbot, [folder / name for name in NAMES], folder)


def test_names_fill_the_table_and_one_click_opens_the_images(guest: Guest) -> None:
    dialog = guest.dialog
    assert [(row.target, row.form, row.replicate) for row in dialog.rows] == [
        ("STAT3", "phospho", "1"),
        ("STAT3", "total", "1"),
        ("Akt", "phospho", "1"),
        ("Akt", "total", "1"),
    ]
    assert guest.words().startswith("2 pairs: STAT3 r1, Akt r1.")
    assert dialog.focusWidget() is dialog.images.view
    assert dialog.open_button.text() == "Open 4 images"
    QTest.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    project = dialog.result_project
    assert project is not None
    assert [blot.image.path for blot in project.blots] == list(NAMES)
    assert len(project.pairings) == 2
    assert not dialog.isVisible()


def test_pictures_come_into_the_table_and_the_preview(guest: Guest) -> None:
    index = guest.dialog.images.table.index(2, 0)
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
    guest.select(2, "target")
    assert not guest.dialog.preview.canvas.pixmap.isNull()
    assert guest.dialog.preview.caption.text() == "pAkt_r1.tif\n120 x 60 px, 16 bit"


def test_guesses_say_why_until_a_person_changes_them(guest: Guest) -> None:
    table = guest.dialog.images.table
    index = table.index(0, table.column_of("form"))
    assert index.data(Qt.ItemDataRole.FontRole).italic()
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "A guess: “pSTAT3” is phospho."
    table.setData(index, "total", Qt.ItemDataRole.EditRole)
    assert index.data(Qt.ItemDataRole.FontRole) is None
    assert "No pair" not in guest.words()
    assert guest.words().startswith("1 pair: Akt r1.")


def test_a_missing_target_is_marked_and_stands_in_the_way(qtbot, folder: Path) -> None:
    (folder / "IMG_1.tif").write_bytes((folder / NAMES[0]).read_bytes())
    guest = Guest(qtbot, [folder / "IMG_1.tif"], folder)
    index = guest.dialog.images.table.index(0, 1)
    assert index.data(Qt.ItemDataRole.BackgroundRole) is not None
    assert guest.words().startswith("To be done: Target missing: IMG_1.tif.")
    assert not guest.dialog.open_button.isEnabled()
    guest.dialog.images.table.setData(index, "ERK", Qt.ItemDataRole.EditRole)
    assert guest.dialog.open_button.isEnabled()


def test_rows_are_filled_down_removed_and_brought_back_by_keys(guest: Guest) -> None:
    dialog = guest.dialog
    dialog.images.table.edit("x", {(0, dialog.images.table.column_of("replicate")): "2"})
    guest.select(0, "replicate")
    for _ in range(3):
        QTest.keyClick(dialog.images.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(dialog.images.view, Qt.Key.Key_D, CTRL)
    assert [row.replicate for row in dialog.rows] == ["2"] * 4
    QTest.keyClick(dialog.images.view, Qt.Key.Key_Delete, CTRL)
    assert dialog.rows == ()
    assert guest.words().startswith("There is no image to open.")
    QTest.keySequence(dialog, QKeySequence(QKeySequence.StandardKey.Undo))
    QTest.keySequence(dialog, QKeySequence(QKeySequence.StandardKey.Undo))
    assert [row.replicate for row in dialog.rows] == ["2", "1", "1", "1"]


def test_another_target_on_an_image_is_a_row_of_its_own(guest: Guest) -> None:
    guest.select(1, "target")
    guest.dialog.images.double_row()
    assert [(row.path.name, row.target, row.form) for row in guest.dialog.rows[1:3]] == [
        ("STAT3_r1.tif", "STAT3", "total"),
        ("STAT3_r1.tif", "", "loading"),
    ]
    assert guest.dialog.images.view.currentIndex().row() == 2
    assert guest.dialog.open_button.text() == "Open 4 images"


def test_pairs_are_put_on_one_membrane(guest: Guest) -> None:
    guest.dialog.images.share_membranes()
    assert [row.membrane for row in guest.dialog.rows] == ["STAT3 r1", "STAT3 r1", "Akt r1", "Akt r1"]
    guest.dialog.accept()
    assert guest.dialog.result_project is not None
    assert {pairing.kind for pairing in guest.dialog.result_project.pairings} == {"stripped"}


def test_lanes_are_counted_with_arrows_or_left_to_the_person(guest: Guest) -> None:
    table = guest.dialog.images.table
    index = table.index(0, table.column_of("lanes"))
    table.setData(index, "0", Qt.ItemDataRole.EditRole)
    table.edit("x", {(0, table.column_of("lanes")): "12"})
    assert index.data() == "12"
    table.setData(index, "I draw them", Qt.ItemDataRole.EditRole)
    assert (guest.dialog.rows[0].lanes, index.data()) == (0, "I draw them")


def test_unreadable_files_are_named_and_the_rest_stays(qtbot, folder: Path) -> None:
    (folder / "x.pdf").write_bytes(b"%PDF-1.4")
    (folder / "empty.tif").write_bytes(b"")
    guest = Guest(qtbot, [folder / "x.pdf", folder / "empty.tif", folder / NAMES[0]], folder)
    assert len(guest.dialog.rows) == 1
    assert "Left out: x.pdf: it is a PDF document" in guest.words()
    assert "Left out: empty.tif: the file is empty" in guest.words()


def test_more_files_can_be_dropped_on_the_dialog(guest: Guest, folder: Path) -> None:
    (folder / "more").mkdir()
    path = folder / "more" / "actin_r1.tif"
    path.write_bytes((folder / NAMES[0]).read_bytes())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(folder / NAMES[0]))])
    keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    assert guest.dialog.acceptDrops()
    guest.dialog.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, *keys))
    guest.wait()
    assert [row.target for row in guest.dialog.rows] == ["STAT3", "STAT3", "Akt", "Akt", "actin"]
    assert "Loading controls: actin r1." in guest.words()


def test_more_files_can_be_asked_for(guest: Guest, folder: Path, monkeypatch) -> None:
    path = folder / "ponceau_r1.tif"
    path.write_bytes((folder / NAMES[0]).read_bytes())
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    guest.dialog.ask_for_more()
    guest.wait()
    assert guest.dialog.rows[-1].form == "stain"


LAYOUT = (
    "image,target,form,lane,treatment\npSTAT3_r1.tif,STAT3,phospho,1,TPO\nSTAT3_r1.tif,STAT3,total,1,TPO\n"
)


def test_a_layout_sheet_takes_the_place_of_the_table(guest: Guest, folder: Path, monkeypatch) -> None:
    (folder / "layout.csv").write_text(LAYOUT)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(folder / "layout.csv"), ""))
    guest.dialog.use_layout_sheet()
    assert guest.dialog.result_project is not None
    assert guest.dialog.result_project.samples[0].treatment == "TPO"
    assert not guest.dialog.isVisible()


def test_a_wrong_layout_sheet_is_explained_and_the_table_stays(
    guest: Guest, folder: Path, monkeypatch
) -> None:
    (folder / "layout.csv").write_text("image,target\nx,y\n")
    shown: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(folder / "layout.csv"), ""))
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: shown.append(text))
    guest.dialog.use_layout_sheet()
    assert "this column is missing" in shown[0]
    assert guest.dialog.isVisible()
    assert guest.dialog.result_project is None


def test_a_layout_sheet_is_added_to_a_project(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "layout.csv").write_text(LAYOUT)
    first = project_from_sheet(folder / "sub" / "layout.csv", folder)
    assert [blot.image.path for blot in first.blots] == ["sub/pSTAT3_r1.tif", "sub/STAT3_r1.tif"]
    with pytest.raises(ValueError, match="both projects hold the image"):
        project_from_sheet(folder / "sub" / "layout.csv", folder, first)


def test_closing_while_files_are_read_leaves_no_thread(qtbot, folder: Path) -> None:
    dialog = ImportDialog([folder / name for name in NAMES], folder)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.reject()
    assert dialog.result_project is None
    assert not dialog.is_busy


def test_asking_returns_the_project_or_none(qtbot, folder: Path, monkeypatch) -> None:
    def accept(dialog: ImportDialog) -> int:
        qtbot.waitUntil(lambda: not dialog.is_busy, timeout=20_000)
        dialog.accept()
        return 1

    monkeypatch.setattr(ImportDialog, "exec", accept)
    project = ask_import(None, [folder], folder)
    assert project is not None
    assert len(project.pairings) == 2
    monkeypatch.setattr(ImportDialog, "exec", lambda dialog: dialog.done(0))
    assert ask_import(None, [folder], folder, project) is None
    assert importing.ImportDialog is dialog_module.ImportDialog
