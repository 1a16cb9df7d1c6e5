"""What a panel of an assay shows while the project has none: what is needed, and three ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from blotquant.assay_model import AssayKind
from blotquant.gui.icons import icon
from blotquant.gui.words import tr

_WIDTH = 620  # px; lines of about 75 characters


class EmptyPage(QWidget):
    """Says what an assay is made from.

    Parameters
    ----------
    kind : the assay
    parent : QWidget, optional
    """

    import_wanted = Signal()
    paste_wanted = Signal()
    demo_wanted = Signal()

    def __init__(self, kind: AssayKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.importing = QPushButton(icon("open"), tr("Import…"))
        self.pasting = QPushButton(icon("paste"), tr("Paste"))
        self.demo = QPushButton(icon("demo"), tr("Simulated example"))
        self.importing.clicked.connect(self.import_wanted)
        self.pasting.clicked.connect(self.paste_wanted)
        self.demo.clicked.connect(self.demo_wanted)
        title, text = _words()[kind]
        across = QHBoxLayout(self)
        across.addStretch(1)
        down = QVBoxLayout()
        down.setSpacing(14)
        down.addStretch(2)
        down.addWidget(_heading(title))
        down.addWidget(_paragraph(text))
        down.addWidget(_paragraph(_forms()))
        down.addLayout(self._buttons())
        down.addStretch(3)
        across.addLayout(down)
        across.addStretch(1)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for button in (self.importing, self.pasting, self.demo):
            row.addWidget(button)
        row.addStretch(1)
        return row


def _words() -> dict[AssayKind, tuple[str, str]]:
    return {
        "bca": (
            tr("Protein by BCA"),
            tr(
                "Absorbances of standards and lysates give the protein in each lysate, and what to pipette "
                "so that all lanes of the gel carry the same. Columns: well, standard (µg/mL), sample, "
                "dilution, absorbance."
            ),
        ),
        "proliferation": (
            tr("Proliferation"),
            tr(
                "Signals of 96-well plates with vehicle, positive control (rhTPO) and blank give the EC50 "
                "of each agonist, by experiment and over all. Columns: well, role, treatment, dose, signal."
            ),
        ),
        "qpcr": (
            tr("qPCR"),
            tr(
                "Ct values of target and reference genes give folds over the vehicle, by ΔΔCt or by "
                "measured efficiencies. Columns: gene, sample or treatment, replicate, role, Ct."
            ),
        ),
    }


def _forms() -> str:
    return tr(
        "A table with one row per well, or plates as grids (columns 1 to 12, rows A to H), as .xlsx, .csv or "
        "from the clipboard. Several files are one assay: the layout may stand in one, the readings in "
        "another."
    )


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 1.9)
    label.setFont(font)
    return label


def _paragraph(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setFixedWidth(_WIDTH)
    label.setMinimumHeight(label.heightForWidth(_WIDTH))
    return label
