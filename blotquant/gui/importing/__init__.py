"""Opening images: what their names say is shown in a table, and a person corrects it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from blotquant.gui.importing.dialog import ImportDialog
from blotquant.gui.importing.project_rows import project_from_rows
from blotquant.gui.importing.rows import ImportRow
from blotquant.model import Project

__all__ = ["ImportDialog", "ImportRow", "ask_import", "project_from_rows"]


def ask_import(
    parent: QWidget | None, paths: Sequence[Path], folder: Path, project: Project | None = None
) -> Project | None:
    """Ask what images show, and return the project with them; None if the person cancels.

    Parameters
    ----------
    parent : QWidget or None
    paths : sequence of Path
        Image files and folders; what cannot be opened is named in the dialog and left out.
    folder : Path
        What image paths of the project are relative to.
    project : Project, optional
        The project that the images are added to; None for a new one.
    """
    dialog = ImportDialog(paths, folder, project, parent)
    dialog.exec()
    found = dialog.result_project
    dialog.deleteLater()
    return found
