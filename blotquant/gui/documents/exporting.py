"""Exports: the workbook and the CSV files of batch mode, the picture of a blot, the batch command."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QImage

from blotquant.files.presence import is_there
from blotquant.gui.documents.batch_command import batch_command, workbook_beside
from blotquant.gui.documents.desk import Desk, document_name
from blotquant.gui.documents.messages import CANCEL, Choice, Message, cancel, replace_choice
from blotquant.gui.documents.patience import Step
from blotquant.gui.documents.pictures import write_png
from blotquant.gui.documents.saving import Saving
from blotquant.gui.jobs import Tell
from blotquant.gui.words import listed, tr
from blotquant.model import Project

if TYPE_CHECKING:
    from blotquant.pipeline import Images
    from blotquant.results import Report

Said = Callable[[str], None]


class Exporting:
    """Writes what others read.

    Parameters
    ----------
    desk : Desk
    saving : Saving
        The batch command repeats what is saved.
    said : callable
        Told in a sentence what has been done, for the status bar.
    """

    def __init__(self, desk: Desk, saving: Saving, said: Said) -> None:
        self._desk, self._saving, self._said = desk, saving, said
        self._last: dict[str, Path] = {}  # where each document's workbook went last

    def workbook(self) -> Path | None:
        """Ask where to, and write the workbook of the project as it is now."""
        if not self._has_something():
            return None
        place = self._last.get(self._desk.name) or self._beside(".xlsx")
        title, kind = tr("Export workbook"), tr("Excel workbook")
        path = self._desk.answers.file_to_save(title, place, kind, ".xlsx")
        return path if path is not None and self.write_workbook(path) else None

    def write_workbook(self, path: Path) -> bool:
        """Write the workbook of the project as it is now, over what is there."""
        if not self._export(path, None):
            return False
        self._last[self._desk.name] = path
        self._said(tr("Workbook written: {name}", name=path.name))
        return True

    def csv(self) -> Path | None:
        """Ask for a folder, and write the tables of the workbook into it as CSV files."""
        if not self._has_something():
            return None
        folder = self._desk.answers.folder(tr("Export CSV files into a folder"), self._desk.start_folder)
        if folder is None or not self._may_replace(folder) or not self._export(None, folder):
            return None
        self._said(tr("CSV files written into {name}", name=folder.name))
        return folder

    def picture(self, image: QImage) -> Path | None:
        """Ask where to, and write a picture of the blot with its lanes and bands."""
        title, kind = tr("Export annotated picture"), tr("PNG picture")
        path = self._desk.answers.file_to_save(title, self._picture_place(), kind, ".png")
        if path is None:
            return None
        text, error = tr("Writing {name}…", name=path.name), tr("The picture could not be written.")
        if not self._done(text, error, lambda _: write_png(image, path)):
            return None
        self._said(tr("Picture written: {name}", name=path.name))
        return path

    def copy_picture(self, image: QImage) -> None:
        """Put a picture of the blot on the clipboard."""
        QGuiApplication.clipboard().setImage(image)
        self._said(tr("Picture copied"))

    def _picture_place(self) -> Path:
        blot = self._desk.session.blot()
        name = tr("blot") if blot is None else PurePosixPath(blot.image.path).stem
        return self._beside(".png").with_name(f"{name} annotated.png")

    def copy_batch_command(self) -> str | None:
        """Put the command that repeats the analysis on the clipboard, saving the project first if need be."""
        if not self._is_saved():
            return None
        path = self._desk.session.path
        assert path is not None  # what is saved has a file
        command = batch_command(path, workbook_beside(path))
        QGuiApplication.clipboard().setText(command)
        self._said(tr("Batch command copied: paste it into a terminal"))
        return command

    def _is_saved(self) -> bool:
        session = self._desk.session
        if session.is_saved and session.path is not None:
            return True
        message = Message(
            tr("Save the project first?"),
            tr("The batch command measures the project as it is saved; what you see is not saved yet."),
            tone="question",
        )
        choices = [Choice("save", tr("Save and copy")), cancel()]
        return self._desk.answers.ask(message, choices) == "save" and self._saving.save()

    def _has_something(self) -> bool:
        if not self._desk.session.project.is_blank:
            return True
        self._desk.answers.tell(Message(tr("There is nothing to export yet."), tr("Open blot images first.")))
        return False

    def _beside(self, suffix: str) -> Path:
        path = self._desk.session.path
        usual = tr("blots") if self._desk.session.project.blots else tr("assays")
        name = usual if path is None else document_name(path)
        return self._desk.start_folder / f"{name}{suffix}"

    def _may_replace(self, folder: Path) -> bool:
        from blotquant.columns import SHEETS
        from blotquant.columns.assays import ASSAY_SHEETS

        sheets = (*SHEETS, *(ASSAY_SHEETS if self._desk.session.project.assays else ()))
        taken = [name for sheet in sheets if is_there(folder / (name := f"{sheet.key}.csv"))]
        if not taken:
            return True
        text = tr("Some of the CSV files are in the folder {name} already.", name=folder.name)
        explanation = tr("They would be replaced: {names}.", names=listed(taken))
        message = Message(text, explanation, tone="warning")
        return self._desk.answers.ask(message, [replace_choice(), cancel()]) != CANCEL

    def _export(self, workbook: Path | None, csv_dir: Path | None) -> bool:
        session, text = self._desk.session, tr("The export could not be written.")
        try:
            if session.project.blots:
                self._desk.patience.until_measured(session)
        except Exception as error:
            self._desk.explain(text, error)
            return False
        work = partial(_export, session.project, session.images, session.report, workbook, csv_dir)
        return self._done(tr("Writing…"), text, work)

    def _done(self, doing: str, failed: str, work: Callable[[Tell], object]) -> bool:
        try:
            self._desk.patience.run(doing, work)
        except Exception as error:
            self._desk.explain(failed, error)
            return False
        return True


def _export(
    project: Project,
    images: Images | None,
    report: Report | None,
    workbook: Path | None,
    csv_dir: Path | None,
    tell: Tell,
) -> None:
    from blotquant import pipeline

    # Measured once more, with all results kept: where lanes were looked for just now they stand in
    # the project, and the workbook is that of the project, as batch mode would make it.
    final = pipeline.measure(project, images or pipeline.load_images(project, Path()), report)
    tell(Step(tr("Writing…"), stoppable=False))
    pipeline.export(final, workbook, csv_dir=csv_dir)
