"""Another analyst's project of the same images is measured and compared with the one that is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from blotquant.gui.documents.desk import PROJECT_SUFFIX, Desk, document_name
from blotquant.gui.documents.messages import Message
from blotquant.gui.jobs import Tell
from blotquant.gui.words import tr
from blotquant.phrases import Phrase, WordedError

if TYPE_CHECKING:
    from blotquant.agreement import Compared
    from blotquant.results import Report


class NothingInCommonError(WordedError):
    """Two projects are about other images and samples."""


class Comparing:
    """Asks for the other project, compares, shows, and writes what was found.

    Parameters
    ----------
    desk : Desk
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ask(self) -> bool:
        """Ask for the other project, and show how well the two agree; return whether that could be said."""
        kinds = [tr("Projects (*{suffix})", suffix=PROJECT_SUFFIX), tr("All files (*)")]
        title = tr("Compare with another analyst's project")
        chosen = self._desk.answers.files_to_open(title, self._desk.start_folder, kinds)
        return bool(chosen) and self.compare(chosen[0])

    def compare(self, path: Path) -> bool:
        """Compare with the project in a file; return whether the two could be compared."""
        session = self._desk.session
        try:
            self._desk.patience.until_measured(session)
            assert session.report is not None
            ours, name = session.report, self._desk.name
            compared = self._desk.patience.run(
                tr("Measuring {name}…", name=path.name), lambda tell: _compared(ours, name, path, tell)
            )
        except Exception as error:
            self._desk.explain(tr("The two projects could not be compared."), error)
            return False
        self._show(compared)
        return True

    def _show(self, compared: Compared) -> None:
        from blotquant.gui.comparison_dialog import ComparisonDialog

        dialog = ComparisonDialog(compared, self._desk.window)
        dialog.export_wanted.connect(lambda: self._export(compared))
        self._desk.answers.show(dialog)
        dialog.deleteLater()

    def _export(self, compared: Compared) -> None:
        place = self._desk.start_folder / "comparison.xlsx"
        title, kind = tr("Export the comparison"), tr("Excel workbook")
        path = self._desk.answers.file_to_save(title, place, kind, ".xlsx")
        if path is None:
            return
        try:
            self._desk.patience.run(tr("Writing…"), lambda _: _write(compared, path))
        except Exception as error:
            self._desk.explain(tr("The export could not be written."), error)
            return
        self._desk.answers.tell(Message(tr("Written: {name}", name=path.name)))


def _compared(ours: Report, name: str, path: Path, tell: Tell) -> Compared:
    from blotquant import pipeline
    from blotquant.agreement import compare_reports

    project, folder = pipeline.open_inputs([path])
    tell(None)
    images = pipeline.load_images(project, folder)
    theirs = pipeline.measure(project, images, progress=lambda _: tell(None))
    other = document_name(path)
    compared = compare_reports(
        ours, theirs, (name, other if other != name else f"{path.parent.name}/{other}")
    )
    if not compared.pairs:
        raise NothingInCommonError(
            Phrase(
                "{path} is about other images and samples: choose an analysis of the same ones.", path=path
            )
        )
    return compared


def _write(compared: Compared, path: Path) -> None:
    from blotquant.columns.agreement import AGREEMENT_SHEETS
    from blotquant.files.workbook import write_sheets
    from blotquant.tables import agreement_tables

    write_sheets(AGREEMENT_SHEETS, agreement_tables(compared), path)
