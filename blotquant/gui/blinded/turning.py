"""Labels are hidden and shown again: asked for, and recorded where no undo takes it back."""

from __future__ import annotations

import random
from datetime import UTC, datetime

from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QWidget

from blotquant import edits
from blotquant.gui.session import Session
from blotquant.gui.words import tr
from blotquant.model import Project


def hide_labels(session: Session, parent: QWidget) -> bool:
    """Ask who looks, hide the labels, and return whether they are hidden."""
    last = session.project.blindings[-1].who if session.project.blindings else ""
    who, accepted = QInputDialog.getText(
        parent,
        tr("Hide the labels"),
        tr("Lanes are shown in random order and without labels until you show the labels again.\n"
           "Who places the boxes? The name and the times are kept in the project and in the report:"),
        QLineEdit.EchoMode.Normal,
        last,
    )  # fmt: skip
    return accepted and begin(session, who)


def begin(session: Session, who: str, seed: int | None = None) -> bool:
    """Hide the labels; return whether they are hidden.

    Parameters
    ----------
    session : Session
    who : str
        Who places the boxes.
    seed : int, optional
        Of the order of the lanes; by default a random one.
    """
    chosen = random.SystemRandom().randrange(1 << 31) if seed is None else seed

    def hidden(project: Project) -> Project:
        return project if project.is_blinded else edits.begin_blinding(project, who, _now(), chosen)

    return session.record(hidden)


def show_labels(session: Session, parent: QWidget) -> bool:
    """Ask, show the labels again, and return whether they are shown."""
    box = QMessageBox(parent)
    box.setWindowTitle("blotquant")
    box.setText(tr("Show the labels again?"))
    box.setInformativeText(tr("The time is recorded. What you change afterwards was not done blinded."))
    yes = box.addButton(tr("Show the labels"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return clicked is yes and end(session)


def end(session: Session) -> bool:
    """Show the labels again; return whether they are shown."""

    def shown(project: Project) -> Project:
        return edits.end_blinding(project, _now()) if project.is_blinded else project

    return session.record(shown)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
