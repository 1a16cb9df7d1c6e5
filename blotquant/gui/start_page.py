"""What the window shows while nothing is open: what to do first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from blotquant.gui import theme
from blotquant.gui.icons import icon
from blotquant.gui.plain_text import tip
from blotquant.gui.recent import RecentFile, recent
from blotquant.gui.words import tr

CARD_WIDTH, MARGIN = 600, 36  # px; lines of about 75 characters
MOST_RECENT = 5


class StartPage(QWidget):
    """Says what can be opened, and opens it.

    Parameters
    ----------
    parent : QWidget, optional
    """

    open_wanted = Signal()
    demo_wanted = Signal()
    assays_wanted = Signal()
    file_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_button = QPushButton(icon("open"), tr("Open…"))
        self.open_button.clicked.connect(self.open_wanted)
        self.demo_button = QPushButton(icon("demo"), tr("Try the demo"))
        self.demo_button.clicked.connect(self.demo_wanted)
        self.assays_button = QPushButton(icon("table"), tr("BCA, proliferation, qPCR"))
        self.assays_button.clicked.connect(self.assays_wanted)
        self.recent = QVBoxLayout()
        self.recent.setSpacing(2)
        across = QHBoxLayout(self)
        across.addStretch(1)
        down = QVBoxLayout()
        down.addStretch(2)
        down.addWidget(self._card())
        down.addStretch(3)
        across.addLayout(down)
        across.addStretch(1)

    def _card(self) -> QFrame:
        card = _Card()
        title = QLabel(tr("Drop blot images here"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.9)
        title.setFont(font)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(18)
        layout.addWidget(title)
        layout.addWidget(_paragraph(_what()))
        layout.addLayout(self._buttons())
        layout.addLayout(_steps())
        layout.addLayout(self.recent)
        return card

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.open_button)
        row.addWidget(self.demo_button)
        row.addWidget(self.assays_button)
        row.addStretch(1)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        """Look which files were opened last."""
        super().showEvent(event)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Offer the files that were opened last and are still there."""
        while (item := self.recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        files = [file for file in recent() if file.there][:MOST_RECENT]
        if files:
            self.recent.addWidget(QLabel(tr("Opened last")))
        for file in files:
            self.recent.addWidget(self._link(file), alignment=Qt.AlignmentFlag.AlignLeft)

    def _link(self, file: RecentFile) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setText(f"{file.path.name}   {file.folder}")
        button.setToolTip(tip(str(file.path)))
        button.clicked.connect(partial(self._open, str(file.path)))
        return button

    def _open(self, path: str, _checked: bool = False) -> None:
        self.file_wanted.emit(path)


class _Card(QFrame):
    """A sheet with a dashed edge, as places to drop something have."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(CARD_WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colours.panel))
        painter.setPen(QPen(QColor(colours.border), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 10, 10)


def _what() -> str:
    return tr(
        "Images of phospho and total blots (TIFF, PNG, JPEG, BMP), a layout sheet "
        "(.csv, .tsv, .xlsx) or a saved project. Export 16-bit TIFF from the imager: "
        "screenshots and JPEG files do not hold the camera's full data."
    )


def _steps() -> QVBoxLayout:
    steps = QVBoxLayout()
    steps.setSpacing(4)
    for number, text in enumerate(
        (
            tr("Say what each image shows."),
            tr("Check the lanes and the bands."),
            tr("Fill in treatment, dose and time, or paste them from Excel."),
            tr("Read the ratios, and export the workbook."),
        ),
        start=1,
    ):
        steps.addWidget(QLabel(f"{number}.  {text}"))
    return steps


def _paragraph(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    # A label that wraps knows its height only for a width: this one has one.
    label.setFixedWidth(CARD_WIDTH - 2 * MARGIN)
    label.setMinimumHeight(label.heightForWidth(CARD_WIDTH - 2 * MARGIN))
    return label
