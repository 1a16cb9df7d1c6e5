"""Waiting for long work."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from blotquant.gui.documents.patience import Patience, ProgressDialog, Step
from blotquant.gui.jobs import Cancelled, Tell
from tests.gui.documents.conftest import Office


@pytest.fixture
def patience(qtbot: QtBot) -> Iterator[Patience]:
    window = QWidget()
    window.show()
    yield Patience(window)
    window.close()
    window.deleteLater()


def dialog() -> ProgressDialog | None:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, ProgressDialog) and w.isVisible()]
    return found[0] if found else None


def until_cancelled(tell: Tell) -> None:
    while True:
        tell(Step("Working…", 1, 4))
        time.sleep(0.005)


def test_short_work_shows_no_dialog(patience: Patience) -> None:
    seen: list[object] = []
    main = threading.current_thread()

    def work(tell: Tell) -> bool:
        QTimer.singleShot(0, patience, lambda: seen.append(dialog()))
        return threading.current_thread() is main

    assert patience.run("Working…", work) is False
    assert not any(seen)
    assert not patience.is_waiting


def test_long_work_tells_how_far_it_is_and_is_cancelled(patience: Patience, qtbot: QtBot) -> None:
    seen: list[tuple[str, int, int]] = []

    def press() -> None:
        box = dialog()
        if box is None:
            return
        poll.stop()
        bar, label = box.findChild(QProgressBar), box.findChild(QLabel)
        seen.append((label.text(), bar.value(), bar.maximum()))
        assert patience.is_waiting
        box.findChild(QPushButton).click()

    poll = QTimer()
    poll.timeout.connect(press)
    poll.start(20)
    with pytest.raises(Cancelled):
        patience.run("Working…", until_cancelled)
    assert seen == [("Working…", 1, 4)]
    assert dialog() is None
    assert not patience.is_waiting


def test_what_the_work_raises_arrives(patience: Patience) -> None:
    def work(tell: Tell) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        patience.run("Working…", work)
    assert not patience.is_waiting


def test_work_that_cannot_be_stopped_has_no_cancel(patience: Patience, qtbot: QtBot) -> None:
    box = ProgressDialog(patience._window, Step("Saving…", stoppable=False))
    box.show()
    box.reject()
    assert box.isVisible()
    assert not box.findChild(QPushButton).isEnabled()
    box.hide()
    box.deleteLater()


def test_waiting_for_the_measurement_ends_when_it_is_stopped(office: Office, saved: Path) -> None:
    office.documents.open_any([saved])
    QTimer.singleShot(0, office.session, office.session.stop_measuring)
    with pytest.raises(Cancelled):
        Patience(office.window).until_measured(office.session)
