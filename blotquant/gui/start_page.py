"""What the window shows while nothing is open: what to do first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from blotquant.gui.words import tr

TEXT_WIDTH = 560  # px; lines of about 75 characters


class StartPage(QWidget):
    """Says what can be opened, and opens it.

    Parameters
    ----------
    parent : QWidget, optional
    """

    open_wanted = Signal()
    demo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_button = QPushButton(tr("Open…"))
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self.open_wanted)
        self.demo_button = QPushButton(tr("Try the demo"))
        self.demo_button.clicked.connect(self.demo_wanted)
        page = QVBoxLayout(self)
        page.addStretch(2)
        page.addWidget(self._card(), alignment=Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(3)

    def _card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("startCard")
        card.setFixedWidth(TEXT_WIDTH)
        title = QLabel(tr("Drop blot images here"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.8)
        title.setFont(font)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.setSpacing(16)
        layout.addWidget(title)
        layout.addWidget(_paragraph(_what()))
        layout.addLayout(self._buttons())
        layout.addWidget(_paragraph(_steps(), muted=True))
        return card

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.open_button)
        row.addWidget(self.demo_button)
        row.addStretch(1)
        return row


def _what() -> str:
    return tr(
        "Images of phospho and total blots (TIFF, PNG, JPEG, BMP), a layout sheet "
        "(.csv, .tsv, .xlsx) or a saved project. Export 16-bit TIFF from the imager: "
        "screenshots and JPEG files do not hold the camera's full data."
    )


def _steps() -> str:
    return tr(
        "1. Say what each image shows.  2. Check the lanes.  3. Fill in treatment, dose and time.  "
        "4. Read the ratios and export the workbook."
    )


def _paragraph(text: str, *, muted: bool = False) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("muted", muted)
    return label
