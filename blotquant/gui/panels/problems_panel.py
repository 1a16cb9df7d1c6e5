"""What a careful reviewer would object to: the findings of the report, and the way to each."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from blotquant.gui.icons import icon
from blotquant.gui.panels.bench_words import severity_name
from blotquant.gui.panels.buttons import tool_button
from blotquant.gui.panels.problem_rows import (
    SEVERITIES,
    ProblemRow,
    place_of,
    problem_columns,
    problem_rows,
)
from blotquant.gui.panels.rows_model import RowsModel
from blotquant.gui.panels.rows_view import RowsView
from blotquant.gui.panels.session_panel import SessionPanel
from blotquant.gui.panels.table_place import TablePlace
from blotquant.gui.session import Session
from blotquant.gui.words import tr
from blotquant.results import Severity

_BETWEEN_PX = 6
_MOST_LINES = 4  # of a finding that names every lane of a gel
_WHERE_SHARE = 0.28  # of the width, the most for image and lane
_LEAST_WIDTHS = {"code": 900, "remedy": 560}  # of the table, for a column to be shown


class ProblemsPanel(SessionPanel):
    """The findings as rows, the gravest first; Enter or a double click goes to the place.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    counted = Signal(int)  # how many findings there are, for the title of the dock

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.model: RowsModel[ProblemRow] = RowsModel(problem_columns(), lambda row: row.key, self)
        self.table = ProblemsView(self.model, tr("Problems"))
        self.buttons: dict[Severity, QToolButton] = {name: self._button(name) for name in SEVERITIES}
        self.copy = tool_button("copy", tr("Copy the list as text"))
        self.place = TablePlace(self.table)
        self._count = _number_of_findings(session)
        self._connect()
        self._lay_out()

    @property
    def count(self) -> int:
        """How many findings the report has."""
        return self._count

    def _button(self, severity: Severity) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(severity))
        button.setIconSize(QSize(16, 16))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setChecked(True)
        button.setAutoRaise(True)
        button.toggled.connect(self._on_filter)
        return button

    def _connect(self) -> None:
        self.copy.clicked.connect(self.table.copy)
        self.table.clicked.connect(self._on_index)
        self.table.activated.connect(self._on_index)
        self.table.entered_row.connect(self.go_to)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(6, 4, 6, 4)
        bar.setSpacing(4)
        for button in self.buttons.values():
            bar.addWidget(button)
        bar.addStretch(1)
        bar.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.place, 1)

    # What is shown

    @Slot()
    def _on_report(self) -> None:
        count = _number_of_findings(self.session)
        if count != self._count:
            self._count = count
            self.counted.emit(count)
        super()._on_report()

    def refresh(self) -> None:
        """Show the findings of the last report."""
        rows = problem_rows(self.session.report)
        numbers = Counter(row.problem.severity for row in rows)
        for severity, button in self.buttons.items():
            button.setText(_counted(severity, numbers[severity]))
            button.setEnabled(numbers[severity] > 0)
            button.setToolTip(tr("Show or hide: {what}", what=severity_name(severity)))
        before = self.model.total
        self.model.show(rows)
        if rows and not before:
            self.table.fit_columns()
        self._show_message()

    def _show_message(self) -> None:
        text = "" if self.model.rows else self._hint()
        self.place.say(text)

    def _hint(self) -> str:
        if self.model.total:
            return tr("Everything that was found is hidden by the buttons above.")
        if not self.session.project.blots:
            return tr("Open images: what a careful reviewer would object to is listed here.")
        if self.session.report is None:
            return tr("The blots are being measured.")
        return tr("No findings: nothing that a careful reviewer would object to.")

    @Slot()
    def _on_filter(self) -> None:
        shown = {severity for severity, button in self.buttons.items() if button.isChecked()}
        self.model.keep(lambda row: row.problem.severity in shown)
        self._show_message()

    # What is done

    @Slot(QModelIndex)
    def _on_index(self, index: QModelIndex) -> None:
        self.go_to(index.row())

    @Slot(int)
    def go_to(self, place: int) -> None:
        """Choose the blot and the lane that a finding is about."""
        found = place_of(self.model.row(place).problem, self.session.project)
        if found is not None:
            blot_id, lanes = found
            self.session.select(blot_id=blot_id, lane_ids=lanes)


class _RoomyDelegate(QStyledItemDelegate):
    """Leaves some room between rows of several lines, and cuts what is longer still; the tool tip has it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        wanted = super().sizeHint(option, index)
        most = _MOST_LINES * option.fontMetrics.lineSpacing()  # pyright: ignore[reportAttributeAccessIssue]
        return QSize(wanted.width(), min(wanted.height(), most) + _BETWEEN_PX)


class ProblemsView(RowsView):
    """A table whose texts run over several lines."""

    entered_row = Signal(int)

    def __init__(self, model: RowsModel[ProblemRow], name: str) -> None:
        super().__init__(model, name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWordWrap(True)
        self.setItemDelegate(_RoomyDelegate(self))
        self._where_px = 0  # that its texts need
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def fit_columns(self, most_px: int = 400) -> None:
        """Share the width between message and remedy."""
        super().fit_columns(260)
        self._where_px = self.columnWidth(_place_of_column(self.rows, "where"))
        top = self.horizontalHeader()
        top.setStretchLastSection(False)
        for place, column in enumerate(self.rows.columns):
            stretched = column.key in ("message", "remedy")
            mode = QHeaderView.ResizeMode
            top.setSectionResizeMode(place, mode.Stretch if stretched else mode.Interactive)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for; the tool tips have it."""
        super().resizeEvent(event)
        width = self.viewport().width()
        for place, column in enumerate(self.rows.columns):
            self.setColumnHidden(place, width < _LEAST_WIDTHS.get(column.key, 0))
            if column.key == "where" and self._where_px:
                self.setColumnWidth(place, min(self._where_px, round(width * _WHERE_SHARE)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the place of the current row with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex().row())
            event.accept()
        else:
            super().keyPressEvent(event)


def _place_of_column(model: RowsModel[ProblemRow], key: str) -> int:
    return [column.key for column in model.columns].index(key)


def _counted(severity: Severity, number: int) -> str:
    if severity == "error":
        return tr("{number} errors", number=number) if number != 1 else tr("1 error")
    if severity == "warning":
        return tr("{number} warnings", number=number) if number != 1 else tr("1 warning")
    return tr("{number} notes", number=number) if number != 1 else tr("1 note")


def _number_of_findings(session: Session) -> int:
    return 0 if session.report is None else len(session.report.problems)
