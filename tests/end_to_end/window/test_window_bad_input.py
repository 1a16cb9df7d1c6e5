"""What is dropped on the window and is not what it should be: a clear message, nothing lost."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from blotquant.gui.importing import ImportDialog
from blotquant.gui.main_window import MainWindow
from tests.end_to_end.window.person import Person, blot, drop, measured, press, wait
from tests.experiments import TOTAL, picture

PDF = b"%PDF-1.7\n" + b"0" * 200
LONGEST_SILENCE_S = 1.0


class Pulse(QTimer):
    """Measures how long the window has worked at most without looking up, in seconds of its thread.

    The time of the thread, not that of a clock: the computer may be busy with other things.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._before = time.thread_time()
        self.setInterval(2)
        self.timeout.connect(self._beat)
        self.start()

    def _beat(self) -> None:
        now = time.thread_time()
        self.longest, self._before = max(self.longest, now - self._before), now


def make(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def test_files_can_be_dropped_anywhere(opened: MainWindow) -> None:
    for panel in ("samples", "ratios", "problems"):
        opened.docks.show(panel)
        if panel == "ratios":
            wait(lambda: opened.docks.ratios.plot is not None, "for the plot")
        QTest.qWait(20)
        takers = [one for one in opened.findChildren(QWidget) if one.isVisible() and one.acceptDrops()]
        assert [type(one).__name__ for one in takers if not isinstance(one, QLineEdit)] == []


def test_a_pdf_is_refused_with_the_remedy(window: MainWindow, folder: Path, person: Person) -> None:
    person.will_press("OK")
    assert drop(window, [make(folder, "figure 3.pdf", PDF)])
    assert "figure 3.pdf is a PDF, not an image." in person.said[0]
    assert "16-bit TIFF" in person.said[0]
    assert window.start_page.isVisible()


def test_an_empty_file_and_an_empty_folder_are_refused(
    window: MainWindow, tmp_path: Path, person: Person
) -> None:
    person.will_press("OK")
    drop(window, [make(tmp_path, "blot.tif", b"")])
    assert "blot.tif is empty (0 bytes)." in person.said[0]
    (tmp_path / "nothing").mkdir()
    person.will_press("OK")
    drop(window, [tmp_path / "nothing"])
    assert "There is no image in the folder nothing." in person.said[1]


def test_a_folder_of_images_opens_them(window: MainWindow, folder: Path, person: Person) -> None:
    def accept(dialog: QDialog) -> None:
        assert isinstance(dialog, ImportDialog)
        wait(lambda: not dialog.is_busy and dialog.open_button.isEnabled())
        press(dialog, "Open 2 images")

    person.will(accept)
    assert drop(window, [folder])
    measured(window)
    assert len(window.session.project.blots) == 2


def test_a_mixture_opens_what_can_be_opened(window: MainWindow, folder: Path, person: Person) -> None:
    said: list[str] = []

    def look_and_cancel(dialog: QDialog) -> None:
        assert isinstance(dialog, ImportDialog)
        wait(lambda: not dialog.is_busy)
        said.append(dialog.words.toPlainText())
        dialog.reject()

    person.will_press("Open the other 2 files")
    person.will(look_and_cancel)
    drop(window, [*folder.glob("*.tif"), make(folder, "a.pdf", PDF), make(folder, "b.tif", b"")])
    assert len(said) == 1
    assert window.start_page.isVisible()


def test_images_and_a_project_are_not_opened_together(
    window: MainWindow, folder: Path, person: Person
) -> None:
    person.will_press("OK")
    drop(window, [folder / "layout.csv", folder / "STAT5_r1.tif"])
    assert "Images cannot be opened together" in person.said[0]
    assert window.start_page.isVisible()


@pytest.mark.parametrize("name", ["text.json", "text.csv", "text.xlsx"])
def test_documents_that_are_none_are_refused(
    opened: MainWindow, folder: Path, person: Person, name: str
) -> None:
    before = opened.session.project
    person.will_press("OK")
    drop(opened, [make(folder, name, b"nonsense")])
    assert name in person.said[0]
    assert opened.session.project is before


def test_a_truncated_image_is_named_and_the_others_are_measured(
    opened: MainWindow, folder: Path, person: Person
) -> None:
    whole = (folder / "pSTAT5_r1.tif").read_bytes()
    make(folder, "pERK_r1.tif", whole[: len(whole) // 2])
    tifffile.imwrite(folder / "ERK_r1.tif", picture(TOTAL, 5))
    words: list[str] = []

    def open_them(dialog: QDialog) -> None:
        assert isinstance(dialog, ImportDialog)
        wait(lambda: not dialog.is_busy)
        words.append(dialog.words.toPlainText())
        if dialog.open_button.isEnabled():
            dialog.open_button.click()
        else:
            dialog.reject()

    person.will(open_them)
    drop(opened, [folder / "pERK_r1.tif", folder / "ERK_r1.tif"])
    measured(opened)
    assert "pERK_r1.tif" in words[0]
    session = opened.session
    assert session.report is not None
    assert len(session.report.ratios) >= 6
    whole_ones = [one for one in session.project.blots if one.target == "STAT5"]
    assert all(session.result(one.id) is not None for one in whole_ones)


def test_a_picture_of_100_megapixels_does_not_freeze_the_window(
    window: MainWindow, tmp_path: Path, person: Person
) -> None:
    image = np.zeros((10_000, 10_000), np.uint16)
    for lane in range(6):
        rows = np.arange(600)[:, None]
        band = 20_000 * np.exp(-0.5 * ((rows - 300) / 80) ** 2)
        image[4_700:5_300, 1_000 + lane * 1_400 : 2_000 + lane * 1_400] = band.astype(np.uint16)
    tifffile.imwrite(tmp_path / "STAT5_r1.tif", image, compression="zlib", compressionargs={"level": 1})
    del image
    pulse = Pulse()
    words: list[str] = []

    def accept(dialog: QDialog) -> None:
        assert isinstance(dialog, ImportDialog)
        wait(lambda: not dialog.is_busy)
        words.append(dialog.words.toPlainText())
        dialog.open_button.click()

    person.will(accept)
    drop(window, [tmp_path / "STAT5_r1.tif"])
    measured(window)
    wait(lambda: window.area.canvas.view.pixels is not None, "for the picture")
    pulse.stop()
    assert "100 megapixels" in words[0]
    assert window.session.pixels(blot(window).id) is not None
    assert pulse.longest < LONGEST_SILENCE_S
