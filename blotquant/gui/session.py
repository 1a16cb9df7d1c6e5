"""The one object behind the window: the project with its history, the pixels, the last report.

Every view reads from the session and changes something by `Session.apply` alone.  What is
measured comes from `pipeline.measure`, in a thread over immutable values: the project as it was
when the measuring began is measured to its end, and the latest project is next.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from pathlib import Path
from types import EllipsisType
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from blotquant.gui.jobs import LatestJob
from blotquant.gui.measuring import Measured, Measuring
from blotquant.gui.selection import Selection, same_lanes, still_there
from blotquant.gui.words import reason
from blotquant.history import History
from blotquant.model import Blot, Project

if TYPE_CHECKING:
    from blotquant.pipeline import Images
    from blotquant.results import BlotResult, Pixels, Progress, Report

REST_MS = 150  # after a gesture, until what the gesture left out is computed
_P = ParamSpec("_P")
Edit = Callable[Concatenate[Project, _P], Project]


class Session(QObject):
    """What the window shows and edits.

    Parameters
    ----------
    parent : QObject, optional
    """

    project_changed = Signal()
    pixels_changed = Signal()
    report_changed = Signal()
    selection_changed = Signal()
    document_changed = Signal()
    busy_changed = Signal()
    started = Signal()  # another document is open
    failed = Signal(str)
    broke = Signal(object)  # an exception that nobody expected, for the fault dialog

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History(Project())
        self._folder = Path()
        self._path: Path | None = None
        self._images: Images | None = None
        self._report: Report | None = None
        self._selection = Selection()
        self._progress: Progress | None = None
        self._measuring = Measuring()
        self._job = LatestJob(self)
        self._job.told.connect(self._on_told)
        self._job.done.connect(self._on_measured)
        self._job.broke.connect(self._on_broke)
        self._job.idle.connect(self._on_idle)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.measure_again)
        self._is_stopped = False

    # What there is

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return self._history.project

    @property
    def report(self) -> Report | None:
        """The last report; it may be one measurement behind the project."""
        return self._report

    @property
    def is_measured(self) -> bool:
        """Whether the report is that of the project as it is now, tests and curves included."""
        return self.has_numbers and not self._job.is_busy and not self._is_unanswered

    @property
    def has_numbers(self) -> bool:
        """Whether volumes and ratios are those of the project as it is now."""
        return self._report is not None and self._report.project == self.project

    @property
    def is_measuring(self) -> bool:
        """Whether something is being measured or waits for it."""
        return self._job.is_busy

    @property
    def is_stopped(self) -> bool:
        """Whether somebody stopped the measuring, so that numbers are missing or old."""
        return self._is_stopped and not self.is_measured

    @property
    def _is_unanswered(self) -> bool:
        return self._report is not None and bool(self._report.unanswered)

    @property
    def images(self) -> Images | None:
        """The pixels of the blots, and why some could not be read; None before any was read."""
        return self._images

    @property
    def selection(self) -> Selection:
        """What is chosen."""
        return self._selection

    @property
    def folder(self) -> Path:
        """The folder that image paths are relative to."""
        return self._folder

    @property
    def path(self) -> Path | None:
        """The file of the project; None before it has been saved."""
        return self._path

    @property
    def progress(self) -> Progress | None:
        """How far the measuring is; None when nothing is being measured."""
        return self._progress

    @property
    def is_saved(self) -> bool:
        """Whether the project is as it was when it was opened or last saved."""
        return self._history.is_saved

    @property
    def undo_label(self) -> str | None:
        """What `undo` would take back, or None."""
        return self._history.undo_label

    @property
    def redo_label(self) -> str | None:
        """What `redo` would do again, or None."""
        return self._history.redo_label

    def blot(self) -> Blot | None:
        """Return the blot that is looked at, or None."""
        return self.blot_of(self._selection.blot_id)

    def blot_of(self, blot_id: str | None) -> Blot | None:
        """Return the blot with this id, or None."""
        return next((blot for blot in self.project.blots if blot.id == blot_id), None)

    def pixels(self, blot_id: str | None) -> Pixels | None:
        """Return the pixels of a blot, oriented as the project says; None while they are not read."""
        return None if self._images is None or blot_id is None else self._images.pixels.get(blot_id)

    def result(self, blot_id: str | None) -> BlotResult | None:
        """Return what was measured on a blot; None if nothing was."""
        if self._report is None:
            return None
        return next((found for found in self._report.blots if found.blot_id == blot_id), None)

    def partner(self, blot_id: str | None) -> str | None:
        """Return the id of the other blot of the pair, or None."""
        for pairing in self.project.pairings:
            if blot_id == pairing.phospho_id:
                return pairing.total_id
            if blot_id == pairing.total_id:
                return pairing.phospho_id
        return None

    # What can be done

    def apply(
        self,
        label: str,
        edit: Edit[_P],
        *args: _P.args,
        **kwargs: _P.kwargs,
    ) -> bool:
        """Edit the project, as a step of undo of its own.

        Parameters
        ----------
        label : str
            What the person did, as the menu "Undo" will say it.
        edit : callable
            A function Project, ... -> Project, mostly of `blotquant.edits`.
        *args, **kwargs
            Its arguments after the project.

        Returns
        -------
        bool
            False if the edit was refused; `failed` has said why.
        """
        return self.apply_merged(label, None, edit, *args, **kwargs)

    def apply_merged(
        self,
        label: str,
        merge_key: Hashable,
        edit: Edit[_P],
        *args: _P.args,
        **kwargs: _P.kwargs,
    ) -> bool:
        """Edit the project as `apply` does; edits in a row with one merge key are one step of undo."""
        try:
            project = edit(self.project, *args, **kwargs)
        except (KeyError, ValueError) as error:
            self.failed.emit(reason(error))
            return False
        self._history.apply(label, project, merge_key)
        self._after_edit(hurried=merge_key is not None)
        return True

    def undo(self) -> None:
        """Take the last step back."""
        self._history.undo()
        self._after_edit()

    def redo(self) -> None:
        """Do the last undone step again."""
        self._history.redo()
        self._after_edit()

    def abandon(self, merge_key: Hashable) -> None:
        """Take back a gesture that is being made with this merge key, as if it had not begun."""
        if self._history.abandon(merge_key):
            self._after_edit()

    def select(
        self,
        blot_id: str | EllipsisType | None = ...,
        lane_ids: Iterable[str] | EllipsisType = ...,
        band: int | EllipsisType | None = ...,
    ) -> None:
        """Choose something; what is not given stays, and another blot keeps the lanes by number."""
        chosen = self._selection
        if isinstance(blot_id, str) and self.blot_of(blot_id) is not None:
            chosen = same_lanes(chosen, self.project, blot_id)
        if not isinstance(lane_ids, EllipsisType):
            chosen = replace(chosen, lane_ids=tuple(dict.fromkeys(lane_ids)), band=None)
        if not isinstance(band, EllipsisType):
            chosen = replace(chosen, band=band)
        self._set_selection(still_there(chosen, self.project))

    def start(self, project: Project, folder: Path, path: Path | None = None, *, saved: bool = True) -> None:
        """Go on to another document.

        Parameters
        ----------
        project : Project
        folder : Path
            The folder that its image paths are relative to.
        path : Path, optional
            The file it was read from.
        saved : bool
            False if it holds something that no file has, as after a crash.
        """
        self._job.cancel()
        self._history = History(project, saved=saved)
        self._folder, self._path = folder, path
        self._images = self._report = None
        self._measuring = Measuring()
        self._selection = still_there(Selection(), project)
        self.started.emit()
        self._tell_all()
        self.measure_again()

    def rebased(self, project_of: Callable[[Project], Project], folder: Path, path: Path) -> None:
        """Note that the project was saved at `path`, and name its images from there."""
        if folder != self._folder:
            self._history.map(project_of)
            self._folder = folder
            self.project_changed.emit()
            self.measure_again()
        self._path = path
        self._history.mark_saved()
        self.document_changed.emit()

    def forget_image(self, path: str) -> None:
        """Read an image anew, because its file has changed."""
        self._measuring.forget(path)
        self.measure_again()

    @Slot()
    def measure_again(self) -> None:
        """Measure the project as it is now, after what is being measured."""
        self._measure(hurried=False)

    def _measure(self, *, hurried: bool) -> None:
        self._rest.stop()
        self._is_stopped = False
        if self.project.blots:
            self._job.request(self._measuring.work(self.project, self._folder, hurried=hurried))
        elif self._report is not None or self._images is not None:
            self._images = self._report = None
            self.pixels_changed.emit()
            self.report_changed.emit()

    def stop_measuring(self) -> None:
        """Stop measuring until something is edited or `measure_again`; the report stays as it is."""
        self._is_stopped = True
        self._job.cancel()
        self._rest.stop()
        self._on_idle()
        self.report_changed.emit()  # what waits for it waits no more

    def close(self) -> None:
        """Stop everything and wait for it."""
        self._rest.stop()
        self._job.close()

    # What comes back

    def _after_edit(self, *, hurried: bool = False) -> None:
        self._set_selection(still_there(self._selection, self.project))
        self.project_changed.emit()
        self.document_changed.emit()
        self._measure(hurried=hurried)

    def _set_selection(self, selection: Selection) -> None:
        if selection != self._selection:
            self._selection = selection
            self.selection_changed.emit()

    def _tell_all(self) -> None:
        self.document_changed.emit()
        self.project_changed.emit()
        self.pixels_changed.emit()
        self.report_changed.emit()
        self.selection_changed.emit()

    @Slot(object)
    def _on_told(self, event: object) -> None:
        from blotquant.pipeline import Images
        from blotquant.results import Progress

        if isinstance(event, Images):
            self._images = event
            self.pixels_changed.emit()
        elif isinstance(event, Progress):
            self._progress = event
            self.busy_changed.emit()

    @Slot(object)
    def _on_measured(self, measured: Measured) -> None:
        self._images, self._report = measured.images, measured.report
        if measured.project is self.project and measured.report.project != self.project:
            self._history.amend(measured.report.project)  # lanes that were looked for have been found
            self.project_changed.emit()
            self.document_changed.emit()
        self.report_changed.emit()

    @Slot(object)
    def _on_broke(self, error: BaseException) -> None:
        self.broke.emit(error)

    @Slot()
    def _on_idle(self) -> None:
        self._progress = None
        if (
            self._is_unanswered and not self._is_stopped
        ):  # the hand rests: now there is time for tests and curves
            self._rest.start()
        self.busy_changed.emit()
