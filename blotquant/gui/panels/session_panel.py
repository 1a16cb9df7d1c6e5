"""What the panels share: they show the session when they are seen, and nothing while they are not."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from blotquant.gui import theme
from blotquant.gui.session import Session


class SessionPanel(QWidget):
    """A panel that is refreshed after every report; a hidden one is refreshed when it is shown.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._late = True
        session.report_changed.connect(self._on_report)
        session.selection_changed.connect(self._on_selection)
        theme.notifier().changed.connect(self._on_theme)

    def refresh(self) -> None:
        """Show the report and the selection as they are now."""

    def show_selection(self) -> None:
        """Show what is selected now."""

    def show_colours(self) -> None:
        """Show all in the colours of the theme."""

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed since the panel was last seen."""
        super().showEvent(event)
        if self._late:
            self._late = False
            self.refresh()

    @Slot()
    def _on_report(self) -> None:
        self._late = not self.isVisible()
        if not self._late:
            self.refresh()

    @Slot()
    def _on_selection(self) -> None:
        if self.isVisible():
            self.show_selection()
        else:
            self._late = True

    @Slot()
    def _on_theme(self) -> None:
        self.show_colours()
