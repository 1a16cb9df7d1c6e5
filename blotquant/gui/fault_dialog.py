"""Tells the user of a fault of the program: what happened, that the work is kept, what to do."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from blotquant.gui.copy_button import CopyButton
from blotquant.gui.faults import Fault, fault_of, install_excepthook, report
from blotquant.gui.icons import icon, pixmap
from blotquant.gui.words import tr

__all__ = ["FaultDesk", "FaultDialog", "install_excepthook", "show_fault"]

SIGN_PX = 40
MOST = 20  # different faults in one report
QUIET_S = 5.0  # a fault that goes on and on, as in painting, is told again only after such a pause


class FaultDialog(QDialog):
    """One dialog for a fault, and for those that follow while it is open."""

    save_copy_wanted = Signal()

    def __init__(self, fault: Fault, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Something went wrong"))
        self.setMinimumWidth(560)
        self.faults: tuple[Fault, ...] = ()
        self.count = 0
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._report = _report_field()
        self._go_on = QPushButton(tr("Go on"))
        self._report.hide()
        self._layout = layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.addLayout(_with_sign(self._words, self.devicePixelRatioF()))
        layout.addWidget(self._report, 1)
        layout.addLayout(self._buttons())
        self._go_on.setFocus()
        self.add(fault)

    def add(self, fault: Fault) -> None:
        """Take one more fault into the report; one that is in it already is only counted."""
        self.count += 1
        self._words.setText(_explanation(self.count))
        known = {each.key for each in self.faults}
        if fault.key not in known and len(known) < MOST:
            self.faults = (*self.faults, fault)
            self._report.setPlainText(self.report())
            self._fit()
        elif self.count == 2:  # the words have one more line from now on
            self._fit()

    def report(self) -> str:
        """Return the report that is copied."""
        return f"{report(self.faults)}\nFaults in all: {self.count}\n"

    def _buttons(self) -> QHBoxLayout:
        details = QPushButton(tr("Show report"))
        details.setCheckable(True)
        details.setAutoDefault(False)
        details.toggled.connect(self._show_report)
        save = QPushButton(icon("save"), tr("Save a copy of the project…"))
        save.setAutoDefault(False)
        save.clicked.connect(self.save_copy_wanted)
        self._go_on.setDefault(True)
        self._go_on.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(details)
        row.addWidget(CopyButton(tr("Copy report"), self.report))
        row.addStretch(1)
        row.addWidget(save)
        row.addWidget(self._go_on)
        return row

    def _show_report(self, wanted: bool) -> None:
        self._report.setPlainText(self.report())
        self._report.setVisible(wanted)
        self._fit()

    def _fit(self) -> None:
        # The words wrap, so the height depends on the width; Qt asks for it only when first shown.
        self._layout.activate()
        self.resize(self.width(), self._layout.totalHeightForWidth(self.width()))


class FaultDesk(QObject):
    """Takes faults and shows them, one dialog at a time and never the same one in a storm.

    Its `show` is what `faults.install_excepthook` calls.
    """

    save_copy_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: FaultDialog | None = None
        self._last_seen: dict[tuple[str, str], float] = {}

    @property
    def dialog(self) -> FaultDialog | None:
        """The dialog that is open, if any."""
        return self._dialog

    def show(self, what: Fault | BaseException) -> None:
        """Tell the user of a fault, unless the same was there a moment ago."""
        fault = what if isinstance(what, Fault) else fault_of(what)
        now = time.monotonic()
        pause = now - self._last_seen.get(fault.key, -QUIET_S)
        self._last_seen[fault.key] = now
        if self._dialog is not None:
            self._dialog.add(fault)
        elif pause >= QUIET_S:
            self._open(fault)

    def _open(self, fault: Fault) -> None:
        self._dialog = FaultDialog(fault, self._window)
        self._dialog.save_copy_wanted.connect(self.save_copy_wanted)
        self._dialog.finished.connect(self._closed)
        # Not `exec`: the event loop of the window goes on, and nothing is entered twice.
        self._dialog.open()

    def _closed(self) -> None:
        self._dialog = None


def show_fault(what: Fault | BaseException, window: QWidget, save_copy: Callable[[], object]) -> None:
    """Tell the user of a fault at the one desk of a window.

    Parameters
    ----------
    what : Fault or BaseException
        As the hook gives it, or as it was caught.
    window : QWidget
        The window the dialog belongs to.
    save_copy : callable
        Called when the user wants a copy of the project.
    """
    desk = window.findChild(FaultDesk)
    if desk is None:
        desk = FaultDesk(window)
        desk.save_copy_wanted.connect(save_copy)
    desk.show(what)


def _explanation(count: int) -> str:
    what = tr(
        "<p><b>blotquant met a fault it did not expect, and the last step may not have been done.</b></p>"
        "<p>Your work is kept: all lanes, bands and samples are as they were before that step. You can go"
        " on. To be on the safe side, save a copy of the project under another name first.</p>"
        "<p>This is a fault of the program, not of your images. Please send the report to the developers;"
        " it holds versions and what the program was doing, and no pixels.</p>"
    )
    return what + (
        "<p>" + tr("It has happened {count} times by now.", count=count) + "</p>" if count > 1 else ""
    )


def _with_sign(words: QLabel, scale: float) -> QHBoxLayout:
    sign = QLabel()
    sign.setPixmap(pixmap("warning", SIGN_PX, scale))
    sign.setFixedSize(QSize(SIGN_PX, SIGN_PX))
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return row


def _report_field() -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setReadOnly(True)
    field.setTabChangesFocus(True)
    field.setAccessibleName(tr("Report"))
    field.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    field.setFrameShape(QFrame.Shape.StyledPanel)
    field.setMinimumHeight(220)
    return field
