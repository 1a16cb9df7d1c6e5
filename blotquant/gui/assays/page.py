"""The page of the assays: one tab for each, made when it is first seen."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget

from blotquant.assay_model import KINDS, AssayKind
from blotquant.gui.assays.numbers import AssayNumbers
from blotquant.gui.assays.panel import AssayPanel
from blotquant.gui.icons import icon
from blotquant.gui.session import Session
from blotquant.gui.words import tr


class AssaysPage(QWidget):
    """BCA, proliferation and qPCR of a document.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    blots_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.numbers = AssayNumbers(session, self)
        self._panels: dict[AssayKind, AssayPanel] = {}
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(tr("Assays"))
        for kind in KINDS:
            self.tabs.addTab(names()[kind])
        self.back = QToolButton()
        self.back.setAutoRaise(True)
        self.back.clicked.connect(self.blots_wanted)
        self._stack = QStackedWidget()
        self._lay_out()
        self.tabs.currentChanged.connect(self._on_tab)
        session.project_changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(6, 4, 6, 0)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    @Slot()
    def refresh(self) -> None:
        """Mark the assays that the project has, and offer the blots where there are some."""
        blots = bool(self._session.project.blots)
        self.back.setText(tr("Back to the blots") if blots else tr("Back to the start page"))
        for place, kind in enumerate(KINDS):
            there = self.numbers.data(kind) is not None
            self.tabs.setTabIcon(place, icon("ok" if there else "add"))

    def panel(self, kind: AssayKind) -> AssayPanel:
        """Return the panel of an assay, made when it is first asked for."""
        if kind not in self._panels:
            made = _panel(kind, self._session, self.numbers)
            self._panels[kind] = made
            self._stack.addWidget(made)
        return self._panels[kind]

    def show_kind(self, kind: AssayKind) -> None:
        """Bring one assay to the front."""
        with QSignalBlocker(self.tabs):
            self.tabs.setCurrentIndex(KINDS.index(kind))
        self._stack.setCurrentWidget(self.panel(kind))

    @property
    def kind(self) -> AssayKind:
        """The assay in front."""
        return KINDS[max(self.tabs.currentIndex(), 0)]

    @Slot(int)
    def _on_tab(self, place: int) -> None:
        self._stack.setCurrentWidget(self.panel(KINDS[place]))

    def close_numbers(self) -> None:
        """Stop all work."""
        self.numbers.close()


def names() -> dict[AssayKind, str]:
    """Return what the assays are called."""
    return {"bca": tr("BCA"), "proliferation": tr("Proliferation"), "qpcr": tr("qPCR")}


def _panel(kind: AssayKind, session: Session, numbers: AssayNumbers) -> AssayPanel:
    if kind == "bca":
        from blotquant.gui.assays.bca_panel import BcaPanel

        return BcaPanel(session, numbers)
    if kind == "proliferation":
        from blotquant.gui.assays.proliferation_panel import ProliferationPanel

        return ProliferationPanel(session, numbers)
    from blotquant.gui.assays.qpcr_panel import QpcrPanel

    return QpcrPanel(session, numbers)
