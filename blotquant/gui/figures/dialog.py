"""The window of figures: a list of them, a live preview, what can be chosen of each, and export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from blotquant import edits
from blotquant.edits.figures import WIDTHS_MM
from blotquant.gui.figures.drawn import Drawn, draw_work
from blotquant.gui.figures.panel_options import PanelOptions
from blotquant.gui.figures.pathway_options import PathwayOptions
from blotquant.gui.figures.preview import Preview
from blotquant.gui.figures.shown_tree import ShownTree
from blotquant.gui.figures.titles import figure_name
from blotquant.gui.jobs import LatestJob
from blotquant.gui.session import Session
from blotquant.gui.words import tr

if TYPE_CHECKING:
    from blotquant.figures import Drawing

SIZE = QSize(1240, 700)
_NAME = Qt.ItemDataRole.UserRole
_PLOTS = ("fold", "dose_response", "time_course", "heat_map")


class FiguresDialog(QDialog):
    """Figures as they will be printed; what is chosen is kept in the project and can be undone.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    one_wanted = Signal(str)  # name of the figure to export
    all_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._drawings: tuple[Drawing, ...] = ()
        self._name = ""
        self.setWindowTitle(tr("Figures"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("All figures"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.currentItemChanged.connect(self._on_figure)
        self.preview = Preview()
        self.width_box = self._width_box()
        self.panel = PanelOptions(session)
        self.shown = ShownTree(session)
        self.pathway = PathwayOptions(session)
        self._nothing = QLabel(
            tr("Lanes, boxes, ladder and what the blot panel shows are drawn on the whole image.")
        )
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._job = LatestJob(self)
        self._job.told.connect(self._on_told)
        self._job.done.connect(self._on_drawn)
        self._job.broke.connect(session.broke)
        self._lay_out()
        session.project_changed.connect(self.refresh)
        session.report_changed.connect(self.refresh)
        self.resize(SIZE)
        self.refresh()

    def _width_box(self) -> QComboBox:
        box = QComboBox()
        box.addItem(tr("As wide as it needs"), None)
        names = (tr("one column"), tr("one and a half columns"), tr("a page"))
        for width, name in zip(WIDTHS_MM, names, strict=True):
            box.addItem(tr("{width:g} mm ({name})", width=width, name=name), width)
        box.setAccessibleName(tr("Width in print"))
        box.activated.connect(self._on_width)
        return box

    def _lay_out(self) -> None:
        self.options = QStackedWidget()
        for page in (self.panel, self.shown, self.pathway, self._nothing):
            self.options.addWidget(page)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(QLabel(tr("Width in print")))
        column.addWidget(self.width_box)
        column.addSpacing(8)
        column.addWidget(self.options, 1)
        parts = QSplitter()
        for part in (self.list, self.preview, right):
            parts.addWidget(part)
        parts.setSizes([230, 680, 310])
        parts.setStretchFactor(1, 1)
        parts.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addWidget(parts, 1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.reset = QPushButton(tr("Back to usual"))
        self.reset.clicked.connect(self._on_reset)
        self.state = QLabel()
        self.export_one = QPushButton(tr("Export this figure…"))
        self.export_one.clicked.connect(self._on_export)
        self.export_all = QPushButton(tr("Export all figures…"))
        self.export_all.clicked.connect(self.all_wanted)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        for button in (self.reset, self.export_one, self.export_all, close):
            button.setAutoDefault(False)
        row.addWidget(self.reset)
        row.addWidget(self.state, 1)
        for button in (self.export_one, self.export_all, close):
            row.addWidget(button)
        return row

    @property
    def wanted(self) -> Drawing | None:
        """The figure that is looked at."""
        return next((one for one in self._drawings if one.name == self._name), None)

    @Slot()
    def refresh(self) -> None:
        """Draw the figure anew, as the project and the report are now."""
        report = self._session.report
        if report is None:
            self.preview.show_drawn(Drawn((), None, None))
            return
        self.state.setText(tr("Drawing…"))
        choices = self._session.project.figures
        self._job.request(draw_work(report, choices, self._session.images, self._name))

    @Slot(object)
    def _on_told(self, drawings: tuple[Drawing, ...]) -> None:
        """Show which figures there are, before the one that is wanted is drawn."""
        self._drawings = drawings
        if self.wanted is None:
            self._name = drawings[0].name if drawings else ""
        names = [one.name for one in drawings]
        with QSignalBlocker(self.list):
            if names != [self.list.item(row).data(_NAME) for row in range(self.list.count())]:
                self.list.clear()
                for one in drawings:
                    item = QListWidgetItem(figure_name(one))
                    item.setData(_NAME, one.name)
                    item.setToolTip(item.text())
                    self.list.addItem(item)
            if self._name in names:
                self.list.setCurrentRow(names.index(self._name))
        self._show_options()

    @Slot(object)
    def _on_drawn(self, drawn: Drawn) -> None:
        self.state.setText("")
        if not drawn.drawings:
            self._on_told(())
        self.preview.show_drawn(drawn)

    def _show_options(self) -> None:
        one, report = self.wanted, self._session.report
        self.export_one.setEnabled(one is not None)
        self.export_all.setEnabled(one is not None)
        if one is None or report is None:
            return
        self.width_box.setEnabled(one.kind != "pathway")
        width = self._session.project.figures.width_mm(one.kind)
        self.width_box.setCurrentIndex(self.width_box.findData(width) if width is not None else 0)
        if one.kind == "blot_panel":
            self.panel.show_panel(report, one.arguments[0])
            self.options.setCurrentWidget(self.panel)
        elif one.kind == "pathway":
            self.pathway.refresh()
            self.options.setCurrentWidget(self.pathway)
        elif one.kind in _PLOTS:
            self.options.setCurrentWidget(self.shown)
        else:
            self.options.setCurrentWidget(self._nothing)
        self.shown.refresh()

    @Slot()
    def _on_figure(self) -> None:
        chosen = self.list.currentIndex().data(_NAME)
        if chosen is not None and chosen != self._name:
            self._name = str(chosen)
            self._show_options()
            self.refresh()

    @Slot()
    def _on_width(self) -> None:
        if (one := self.wanted) is not None:
            width = self.width_box.currentData()
            self._session.apply(tr("Change the width of figures"), edits.set_figure_width, one.kind, width)

    @Slot()
    def _on_reset(self) -> None:
        self._session.apply(tr("Draw figures as usual"), edits.reset_figures)

    @Slot()
    def _on_export(self) -> None:
        if self.wanted is not None:
            self.one_wanted.emit(self.wanted.name)

    def done(self, result: int) -> None:
        """Stop drawing before the window goes."""
        self._job.close()
        super().done(result)
