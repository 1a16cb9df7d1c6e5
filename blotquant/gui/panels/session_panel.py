"""What the panels share: they show the session when they are seen, and nothing while they are not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDockWidget, QWidget

from blotquant.gui import theme
from blotquant.gui.session import Session


class SessionPanel(QWidget):
    """A panel that is refreshed after every report; one that is not seen, when it is seen again.

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

    @property
    def is_seen(self) -> bool:
        """Whether any of it is on the screen; a dock behind another one counts as visible for Qt."""
        return self.isVisible() and not self.visibleRegion().isEmpty()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed since the panel was last seen."""
        super().showEvent(event)
        self._catch_up()

    def event(self, event: QEvent) -> bool:
        """Hear from the dock when its tab comes to the front."""
        if event.type() == QEvent.Type.ParentChange and isinstance(dock := self.parent(), QDockWidget):
            dock.visibilityChanged.connect(self._on_dock)
        return super().event(event)

    @Slot(bool)
    def _on_dock(self, shown: bool) -> None:
        if shown:
            self._catch_up()

    def _catch_up(self) -> None:
        if self._late:
            self._late = False
            self.refresh()

    @Slot()
    def _on_report(self) -> None:
        self._show_soon()

    def _show_soon(self) -> None:
        """Refresh now if the panel is seen, else when it is seen again."""
        self._late = not self.is_seen
        if not self._late:
            self.refresh()

    @Slot()
    def _on_selection(self) -> None:
        if self._late or not self.is_seen:
            self._late = True
        else:
            self.show_selection()

    @Slot()
    def _on_theme(self) -> None:
        self.show_colours()
