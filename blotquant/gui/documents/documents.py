"""Opening, saving and exporting as the window's actions call them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from blotquant.gui.documents.comparing import Comparing
from blotquant.gui.documents.demo import demo_layout
from blotquant.gui.documents.desk import Desk
from blotquant.gui.documents.exporting import Exporting
from blotquant.gui.documents.figure_exports import FigureExports
from blotquant.gui.documents.locating import Locating
from blotquant.gui.documents.locking import ProjectLock
from blotquant.gui.documents.messages import Answers, Dialogs
from blotquant.gui.documents.opening import AskImport, Opening
from blotquant.gui.documents.patience import Patience
from blotquant.gui.documents.places import Places, places
from blotquant.gui.documents.recovery import Recovery, Rescued, find_rescued
from blotquant.gui.documents.rescue_dialog import RescueDialog
from blotquant.gui.documents.saving import Saving
from blotquant.gui.documents.watching import ImageWatch
from blotquant.gui.session import Session
from blotquant.gui.words import tr
from blotquant.model import Project


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What `Documents` works with besides the session; None for what the program really uses."""

    answers: Answers | None = None
    places: Places | None = None
    note_recent: Callable[[Path], None] | None = None
    ask_import: AskImport | None = None


class Documents(QObject):
    """All that happens to documents: the main window's actions call its methods.

    Parameters
    ----------
    session : Session
    window : QWidget
        Dialogs belong to it.
    surroundings : Surroundings, optional
        Tests answer questions and lead files elsewhere by it.
    """

    said = Signal(str)  # what has been done, for the status bar
    written = Signal(object)  # the Path of a file or folder that was exported

    def __init__(
        self, session: Session, window: QWidget, surroundings: Surroundings = Surroundings()
    ) -> None:
        super().__init__(window)
        answers = surroundings.answers or Dialogs(window)
        self._desk = Desk(session, window, answers, Patience(window), surroundings.places or places())
        self._note = surroundings.note_recent or _remember
        self._lock = ProjectLock(self._desk.places.locks)
        self._saving = Saving(self._desk, self._lock)
        asking = surroundings.ask_import or _ask_import
        self._opening = Opening(self._desk, self._lock, self._saving, asking, self._note)
        self._exporting = Exporting(self._desk, self._saving, self.said.emit)
        self.figure_exports = FigureExports(self._desk, self.said.emit)
        self.comparing = Comparing(self._desk)
        self._locating = Locating(self._desk)
        self._recovery = Recovery(session, self._desk.places.recovery, lambda: self._saving.known, self)
        self._recovery.failed.connect(self.said)
        self.watch = ImageWatch(session, self)

    @property
    def name(self) -> str:
        """The name of the document for the title of the window."""
        return self._desk.name

    # Opening

    def open_any(self, paths: Iterable[Path | str]) -> bool:
        """Open files and folders that were dropped, chosen or named on the command line.

        Returns
        -------
        bool
            Whether another document is open now, or images were added; why not has been said.
        """
        return self._opening.open_any(paths)

    @Slot()
    def open_dialog(self) -> bool:
        """Ask what to open, and open it."""
        return self._opening.ask()

    @Slot()
    def try_demo(self) -> bool:
        """Open the simulated demo experiment."""
        layout = demo_layout(self._desk)
        return layout is not None and self.open_any([layout])

    def offer_recovery(self) -> bool:
        """At the start: offer what a crash has left; return whether something was restored."""
        rescued = find_rescued(self._desk.places.recovery)
        if not rescued:
            return False
        dialog = RescueDialog(rescued, self._desk.answers, self._desk.window)
        try:
            self._desk.answers.show(dialog)
            chosen = dialog.chosen
        finally:
            dialog.deleteLater()
        for one in rescued:
            if one is not chosen:
                one.leave()
        if chosen is not None:
            self._restore(chosen)
        return chosen is not None

    def _restore(self, rescued: Rescued) -> None:
        path, known = rescued.path, rescued.known
        if path is not None and not self._lock.move_to(path):
            path, known = None, ""  # another window has the file; this becomes a document of its own
        self._saving.opened(known)
        self._desk.session.start(rescued.project, rescued.folder, path, saved=False)
        if self._recovery.write_now():  # before the only copy goes
            rescued.delete()
        else:
            rescued.leave()
        self.said.emit(tr("Unsaved work restored: save it to keep it"))

    # Saving

    @Slot()
    def save(self) -> bool:
        """Save the project; return whether it is saved now."""
        return self._saved(self._saving.save())

    @Slot()
    def save_as(self) -> bool:
        """Save the project under a name that is asked for; return whether it is saved now."""
        return self._saved(self._saving.save_as())

    def save_to(self, path: Path) -> bool:
        """Save the project without asking where to; return whether it is saved now."""
        return self._saved(self._saving.save_to(path))

    @Slot()
    def save_copy(self) -> Path | None:
        """Write a copy under a name that is asked for; the document stays what it is."""
        return self._saving.save_copy()

    def may_close(self) -> bool:
        """Ask what shall become of unsaved changes; return whether the window may be closed."""
        return not self._desk.patience.is_waiting and self._saving.may_leave()

    def close(self) -> None:
        """Leave the document and stop everything, once the window closes; nothing is asked or said."""
        self.watch.close()
        self._recovery.close()
        self._lock.release()

    def _saved(self, saved: bool) -> bool:
        path = self._desk.session.path
        if saved and path is not None:
            self._note(path)
            self.said.emit(tr("Saved: {name}", name=path.name))
        return saved

    # Images

    @Slot()
    def locate_dialog(self) -> bool:
        """Ask where a missing image is now, and find the others from there."""
        return self._locating.locate(self.watch.missing)

    @Slot()
    def accept_images(self, names: Sequence[str] = ()) -> bool:
        """Take images as they are on disk now; without names, all that have changed."""
        return self._locating.accept(names or self.watch.altered)

    # Exports

    @Slot()
    def export_workbook(self) -> Path | None:
        """Write the workbook that batch mode would write; return where it is."""
        return self._told(self._exporting.workbook())

    @Slot()
    def export_csv(self) -> Path | None:
        """Write the tables of the workbook as CSV files; return their folder."""
        return self._told(self._exporting.csv())

    def write_workbook(self, path: Path) -> bool:
        """Write the workbook without asking where to; return whether it is written."""
        return self._exporting.write_workbook(path)

    def export_picture(self, image: QImage) -> Path | None:
        """Write a picture of the blot with its lanes and bands as PNG; return where it is."""
        return self._told(self._exporting.picture(image))

    def copy_picture(self, image: QImage) -> None:
        """Put a picture of the blot with its lanes and bands on the clipboard."""
        self._exporting.copy_picture(image)

    @Slot()
    def export_figures(self) -> Path | None:
        """Write all figures with legends and report into a folder; return it."""
        return self._told(self.figure_exports.all())

    @Slot(str)
    def export_figure(self, name: str) -> Path | None:
        """Write one figure; return its file."""
        return self._told(self.figure_exports.one(name))

    @Slot()
    def export_report(self) -> Path | None:
        """Write the report as HTML or PDF; return its file."""
        return self._told(self.figure_exports.report())

    @Slot()
    def export_source_data(self) -> Path | None:
        """Pack images, project, workbook and figures for a journal; return the zip file."""
        return self._told(self.figure_exports.source_data())

    @Slot()
    def compare(self) -> bool:
        """Ask for another analyst's project and show how well it agrees with this one."""
        return self.comparing.ask()

    @Slot()
    def copy_batch_command(self) -> str | None:
        """Put the command that repeats this analysis on the clipboard, and return it."""
        return self._exporting.copy_batch_command()

    def _told(self, place: Path | None) -> Path | None:
        if place is not None:
            self.written.emit(place)
        return place


def _remember(path: Path) -> None:
    from blotquant.gui.recent import remember

    remember(path)


def _ask_import(
    parent: QWidget, paths: Sequence[Path], folder: Path, project: Project | None
) -> Project | None:
    from blotquant.gui.importing import ask_import

    return ask_import(parent, list(paths), folder, project)
