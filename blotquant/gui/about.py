"""About blotquant: versions, how to cite it, its licence and those of what it stands on."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from blotquant import __version__
from blotquant.gui import attribution
from blotquant.gui.copy_button import CopyButton
from blotquant.gui.icons import APPLICATION, pixmap
from blotquant.gui.words import tr

LOGO_PX = 56


class About(QDialog):
    """What a reader of a paper, a reviewer or a helper needs to know about this program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About blotquant"))
        self.resize(640, 540)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(tr("About blotquant"))
        self.tabs.addTab(_versions_page(), tr("Versions"))
        self.tabs.addTab(_citation_page(), tr("Cite"))
        self.tabs.addTab(_licence_page(), tr("Licence"))
        self.tabs.addTab(_third_party_page(), tr("Other software"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addLayout(_head(self.devicePixelRatioF()))
        layout.addWidget(self.tabs, 1)
        layout.addWidget(buttons)


def _head(scale: float) -> QHBoxLayout:
    logo = QLabel()
    logo.setPixmap(pixmap(APPLICATION, LOGO_PX, scale))
    name = QLabel(f"<b style='font-size:x-large'>blotquant</b> &nbsp; {__version__}")
    purpose = QLabel(tr("Western blot densitometry: phospho/total ratios with true numbers"))
    purpose.setWordWrap(True)
    words = QVBoxLayout()
    words.setSpacing(2)
    for label in (name, purpose):
        words.addWidget(label)
    head = QHBoxLayout()
    head.setSpacing(14)
    head.addWidget(logo)
    head.addLayout(words, 1)
    return head


def _versions_page() -> QWidget:
    note = tr("The numbers of a blot depend on these. The workbook names them, too, on its sheet Provenance.")
    table = _table(tr("Versions"), (tr("Part"), tr("Version")), attribution.all_versions())
    return _page(note, table, (tr("Copy versions"), attribution.versions_text))


def _citation_page() -> QWidget:
    note = tr(
        "If you use blotquant in published work, please cite it, and name the version and the method"
        " settings. The sheet Method of the workbook ends with a paragraph that does so."
    )
    both = f"{attribution.citation()}\n\n{attribution.bibtex()}"
    text = _text(tr("Citation"), both)
    return _page(
        note, text, (tr("Copy as text"), attribution.citation), (tr("Copy as BibTeX"), attribution.bibtex)
    )


def _licence_page() -> QWidget:
    note = tr(
        "blotquant is free software: you may use, change and pass it on, also in a company. It comes"
        " without warranty, and it is not a medical device."
    )
    return _page(note, _text(tr("Licence"), attribution.LICENCE_TEXT))


def _third_party_page() -> QWidget:
    note = tr(
        "blotquant stands on the work of others. It uses Qt through PySide6 under the GNU Lesser General"
        " Public License, version 3: the libraries are unchanged and may be replaced by your own."
    )
    rows = [
        (name, attribution.third_party_version(name), licence, home)
        for name, licence, home in attribution.THIRD_PARTY
    ]
    heads = (tr("Name"), tr("Version"), tr("Licence"), tr("Home"))
    return _page(note, _table(tr("Other software"), heads, rows))


def _page(note: str, body: QWidget, *copies: tuple[str, Callable[[], str]]) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    label = QLabel(note)
    label.setWordWrap(True)
    layout.addWidget(label)
    layout.addWidget(body, 1)
    row = QHBoxLayout()
    for text, source in copies:
        row.addWidget(CopyButton(text, source))
    row.addStretch(1)
    layout.addLayout(row)
    return page


def _text(name: str, text: str) -> QPlainTextEdit:
    shown = QPlainTextEdit(text)
    shown.setReadOnly(True)
    shown.setAccessibleName(name)
    shown.setTabChangesFocus(True)
    shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    return shown


def _table(name: str, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> QTableWidget:
    filled = tuple(rows)
    table = QTableWidget(len(filled), len(heads))
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(heads)
    table.horizontalHeader().setStretchLastSection(True)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.horizontalHeader().setHighlightSections(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 10)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    for i, row in enumerate(filled):
        for j, text in enumerate(row):
            table.setItem(i, j, QTableWidgetItem(text))
    table.resizeColumnsToContents()
    for j in range(len(heads) - 1):
        table.setColumnWidth(j, table.columnWidth(j) + 16)
    return table
