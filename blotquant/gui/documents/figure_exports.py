"""Exports of figures, report and source data: the files that batch mode would write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from blotquant.gui.documents.desk import Desk, document_name
from blotquant.gui.documents.messages import CANCEL, Choice, Message, cancel
from blotquant.gui.documents.patience import Step
from blotquant.gui.jobs import Tell
from blotquant.gui.words import tr

if TYPE_CHECKING:
    from blotquant.results import Report

Said = Callable[[str], None]
FORMATS = ("svg", "pdf", "png", "tiff")


class FigureExports:
    """Writes figures, the report and the source data of the project as it is now.

    Parameters
    ----------
    desk : Desk
    said : callable
        Told in a sentence what has been done.
    """

    def __init__(self, desk: Desk, said: Said) -> None:
        self._desk, self._said = desk, said

    def all(self) -> Path | None:
        """Ask for a folder, and write all figures with legends and report into it."""
        folder = self._desk.answers.folder(tr("Export all figures into a folder"), self._desk.start_folder)
        if folder is None or not self._may_fill(folder):
            return None
        if not self._done(tr("Drawing figures…"), partial(_draw_all, folder, self._desk.session.folder)):
            return None
        self._said(tr("Figures written into {name}", name=folder.name))
        return folder

    def one(self, name: str) -> Path | None:
        """Ask for the format and the file, and write one figure."""
        question = Message(
            tr("In which format?"),
            tr("SVG and PDF keep text and lines editable; PNG and TIFF have 300 dots an inch."),
            tone="question",
        )
        choices = [*(Choice(kind, kind.upper()) for kind in FORMATS), cancel()]
        kind = self._desk.answers.ask(question, choices)
        if kind == CANCEL:
            return None
        place = self._desk.start_folder / f"{name}.{kind}"
        path = self._desk.answers.file_to_save(tr("Export figure"), place, kind.upper(), f".{kind}")
        if path is None:
            return None
        work = partial(_draw_one, name, kind, path, self._desk.session.folder)
        return self._written(path) if self._done(tr("Drawing…"), work) else None

    def report(self) -> Path | None:
        """Ask for the format and the file, and write the report."""
        question = Message(
            tr("In which format?"),
            tr("Both hold design, methods, findings, figures and tables in one file."),
            tone="question",
        )
        kind = self._desk.answers.ask(question, [Choice("pdf", "PDF"), Choice("html", "HTML"), cancel()])
        if kind == CANCEL:
            return None
        place = self._place(tr("{name} report", name=self._name), f".{kind}")
        path = self._desk.answers.file_to_save(tr("Export report"), place, kind.upper(), f".{kind}")
        if path is None:
            return None
        work = partial(_write_report, path, self._desk.session.folder)
        return self._written(path) if self._done(tr("Writing the report…"), work) else None

    def source_data(self) -> Path | None:
        """Ask for the file, and pack images, project, workbook and figures into it."""
        place = self._place(tr("{name} source data", name=self._name), ".zip")
        title = tr("Export source data")
        path = self._desk.answers.file_to_save(title, place, tr("Zip file"), ".zip")
        if path is None:
            return None
        work = partial(_pack, path, self._desk.session.folder)
        return self._written(path) if self._done(tr("Packing the source data…"), work) else None

    @property
    def _name(self) -> str:
        path = self._desk.session.path
        return tr("blots") if path is None else document_name(path)

    def _place(self, name: str, suffix: str) -> Path:
        return self._desk.start_folder / f"{name}{suffix}"

    def _written(self, path: Path) -> Path:
        self._said(tr("Written: {name}", name=path.name))
        return path

    def _may_fill(self, folder: Path) -> bool:
        if not folder.is_dir() or not any(folder.iterdir()):
            return True
        message = Message(
            tr("The folder {name} is not empty.", name=folder.name),
            tr("Figures of the same name are replaced, other files stay."),
            tone="warning",
        )
        choices = [Choice("write", tr("Write into it")), cancel()]
        return self._desk.answers.ask(message, choices) != CANCEL

    def _done(self, doing: str, write: Callable[[Report], object]) -> bool:
        session = self._desk.session
        try:
            self._desk.patience.until_measured(session)
            report = session.report
            if report is None:
                return False
            current = replace(report, project=session.project)

            def work(tell: Tell) -> object:
                tell(Step(doing, stoppable=False))
                return write(current)

            self._desk.patience.run(doing, work)
        except Exception as error:
            self._desk.explain(tr("The export could not be written."), error)
            return False
        return True


# The work, in a thread


def _draw_all(target: Path, folder: Path, report: Report) -> None:
    from blotquant import pipeline

    pipeline.export_figures(report, folder, target)


def _draw_one(name: str, kind: str, path: Path, folder: Path, report: Report) -> None:
    from blotquant.figures import album, prints
    from blotquant.files.atomic import write_atomically

    (drawing,) = (one for one in album(report) if one.name == name)
    for _, found in prints(report, [replace(drawing, left_out=())], folder, [kind], jobs=1):  # type: ignore[list-item]
        for _, content in found.files:
            write_atomically(path, lambda place, content=content: place.write_bytes(content))


def _write_report(path: Path, folder: Path, report: Report) -> None:
    from blotquant.figures.export import write_report

    write_report(report, folder, path)


def _pack(path: Path, folder: Path, report: Report) -> None:
    from tempfile import TemporaryDirectory

    from blotquant import pipeline
    from blotquant.assays import measure_assays

    assays = measure_assays(report.project)
    with TemporaryDirectory() as made:
        workbook = Path(made) / "ratios.xlsx"
        pipeline.export(report, workbook, assays=assays)
        figures = pipeline.export_figures(report, folder, Path(made) / "figures", assays=assays)
        pipeline.write_source_data(report, folder, path, figures, workbook)
