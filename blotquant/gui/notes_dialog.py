"""The free text of the project."""

from __future__ import annotations

from PySide6.QtWidgets import QInputDialog, QWidget

from blotquant import edits
from blotquant.gui.session import Session
from blotquant.gui.words import tr


def edit_notes(session: Session, parent: QWidget) -> None:
    """Let a person write notes to the project."""
    before = session.project.notes
    text, accepted = QInputDialog.getMultiLineText(
        parent, tr("Project notes"), tr("Notes, saved with the project:"), before
    )
    if accepted and text != before:
        session.apply(tr("Edit notes"), edits.set_notes, text)
