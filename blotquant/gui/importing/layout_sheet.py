"""Opening images by a layout sheet instead of by their names."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from blotquant import edits
from blotquant.files.layouts import LayoutError, read_layout
from blotquant.files.projects import rebase_images
from blotquant.gui.words import reason, tr
from blotquant.model import Project


def project_from_sheet(path: Path, folder: Path, project: Project | None = None) -> Project:
    """Return what a layout sheet describes, added to a project if one is given.

    Parameters
    ----------
    path : Path
    folder : Path
        What image paths of the project are relative to.
    project : Project, optional

    Raises
    ------
    LayoutError
        If the sheet cannot be used.
    ValueError
        If it does not go together with the project.
    """
    found = rebase_images(read_layout(path), path.absolute().parent, folder)
    return found if project is None else edits.merge_projects(project, found)


def ask_layout_sheet(parent: QWidget, folder: Path, project: Project | None = None) -> Project | None:
    """Ask for a layout sheet and return what it describes; None if there is none or it was refused."""
    name, _ = QFileDialog.getOpenFileName(
        parent, tr("Open layout sheet"), str(folder), tr("Layout sheets (*.csv *.tsv *.xlsx)")
    )
    if not name:
        return None
    try:
        return project_from_sheet(Path(name), folder, project)
    except (LayoutError, ValueError) as error:
        QMessageBox.warning(parent, tr("Layout sheet"), reason(error))
        return None
