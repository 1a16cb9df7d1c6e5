"""What the panels share that show the project and edit it: they follow its edits, not the measuring."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar, QWidget

from blotquant.gui.changes import only_geometry
from blotquant.gui.icons import icon
from blotquant.gui.panels.session_panel import SessionPanel
from blotquant.gui.plain_text import PlainLabel
from blotquant.gui.session import Session
from blotquant.gui.tables import LabTable, TableView


class ProjectPanel(SessionPanel):
    """A panel that is refreshed after every edit that it can show, with a line of words below.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._project = session.project
        self.hint = PlainLabel()
        self.hint.setWordWrap(True)
        self.hint.setContentsMargins(6, 2, 6, 4)
        session.project_changed.connect(self._on_project)

    @Slot()
    def _on_project(self) -> None:
        """Show the project, unless only lanes or bands have moved: nothing here says where they are."""
        before, self._project = self._project, self.session.project
        if not only_geometry(before, self._project):
            self._show_soon()

    @Slot()
    def _on_report(self) -> None:
        """Nothing here is a result."""

    @Slot(str)
    def _say(self, message: str) -> None:
        self.hint.setText(message)

    def _table_view(self, table: LabTable, name: str) -> TableView:  # pyright: ignore[reportMissingTypeArgument, reportUnknownParameterType]  of any rows
        """Return the view of a table without numbers beside it; what it says is said below it."""
        view = TableView(table)  # pyright: ignore[reportUnknownArgumentType]
        view.setAccessibleName(name)
        view.verticalHeader().hide()
        view.horizontalHeader().setStretchLastSection(True)
        view.said.connect(self._say)
        return view

    def _action(self, text: str, picture: str, slot: Callable[[], object]) -> QAction:
        action = QAction(icon(picture), text, self)
        action.triggered.connect(slot)
        return action


def tool_bar() -> QToolBar:
    """Return an empty row of small buttons with their words beside them."""
    bar = QToolBar()
    bar.setIconSize(QSize(16, 16))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return bar
