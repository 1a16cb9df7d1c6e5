"""The results of the assays of a session, measured in a thread after every edit of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from blotquant.assay_model import AssayData, AssayKind, kind_of
from blotquant.gui.jobs import LatestJob, Tell
from blotquant.gui.session import Session
from blotquant.model import Project

if TYPE_CHECKING:
    from blotquant.assays import AssayResult


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    project: Project
    results: tuple[AssayResult, ...]


class AssayNumbers(QObject):
    """Measures what has changed; the latest project is next, as for the blots.

    Parameters
    ----------
    session : Session
    parent : QObject, optional
    """

    changed = Signal()  # other results, or results that are old now

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._found = _Found(Project(), ())
        self._asked = Project()
        self._job = LatestJob(self)
        self._job.done.connect(self._on_done)
        self._job.broke.connect(session.broke)
        session.project_changed.connect(self._on_project)
        self._on_project()

    def result(self, kind: AssayKind) -> AssayResult | None:
        """Return the last result of an assay; it may be one measurement behind the project."""
        return next((one for one in self._found.results if kind_of(one.data) == kind), None)

    @property
    def is_measured(self) -> bool:
        """Whether the results are those of the project as it is now."""
        return _same(self._found.project, self._session.project) and not self._job.is_busy

    def data(self, kind: AssayKind) -> AssayData | None:
        """Return the wells of an assay as they are now."""
        return next((data for data in self._session.project.assays if kind_of(data) == kind), None)

    def close(self) -> None:
        """Stop, and wait for what runs."""
        self._job.close()

    @Slot()
    def _on_project(self) -> None:
        project = self._session.project
        if _same(self._asked, project):
            return
        self._asked = project
        if project.assays:
            self._job.request(partial(_measure, project, self._found.results))
        else:
            self._job.cancel()
            self._found = _Found(project, ())
        self.changed.emit()

    @Slot(object)
    def _on_done(self, found: _Found) -> None:
        self._found = found
        self.changed.emit()


def _same(one: Project, other: Project) -> bool:
    """Return whether the same assays are measured alike."""
    return (one.assays, one.assay_method, one.method) == (other.assays, other.assay_method, other.method)


def _measure(project: Project, previous: tuple[AssayResult, ...], tell: Tell) -> object:
    from blotquant.assays import measure_assays

    return _Found(project, measure_assays(project, previous))
