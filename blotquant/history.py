"""Undo and redo as a list of labelled projects."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable

from blotquant.model import Project


class History:
    """The project as it is now, what it was before each edit, and what was undone.

    Parameters
    ----------
    project : Project
        The project as opened.
    depth : int
        How many edits can be undone; older ones are forgotten.
    saved : bool
        False if no file holds the project, as one that was recovered after a crash.

    Raises
    ------
    ValueError
        If the depth is below 1.
    """

    def __init__(self, project: Project, depth: int = 1000, *, saved: bool = True) -> None:
        if depth < 1:
            raise ValueError(f"the depth of a history must be 1 or more, not {depth}")
        self._project = project
        self._saved = project if saved else None
        self._undo: deque[tuple[str, Project]] = deque(maxlen=depth)
        self._redo: list[tuple[str, Project]] = []
        self._merge_key: Hashable = None

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return self._project

    @property
    def undo_label(self) -> str | None:
        """What `undo` would take back, or None."""
        return self._undo[-1][0] if self._undo else None

    @property
    def redo_label(self) -> str | None:
        """What `redo` would do again, or None."""
        return self._redo[-1][0] if self._redo else None

    @property
    def is_saved(self) -> bool:
        """Whether the project is as it was when it was opened or last saved."""
        return self._project is self._saved or self._project == self._saved

    def mark_saved(self) -> None:
        """Remember the project as it is now as the saved one."""
        self._saved = self._project
        # A gesture that goes on after saving is a new step, so that undo comes past what was saved.
        self._merge_key = None

    def apply(self, label: str, project: Project, merge_key: Hashable = None) -> None:
        """Go on to an edited project; what was undone before can no longer be done again.

        Parameters
        ----------
        label : str
            What the user did, as "Move lane 3".
        project : Project
            The edited project.  If it equals the current one nothing happens.
        merge_key : hashable, optional
            Edits that follow each other with the same key are one step of undo, such as all
            moves of one drag.  None: a step of its own.
        """
        if project == self._project:
            return
        merges = merge_key is not None and merge_key == self._merge_key
        if merges:
            _, before = self._undo.pop()
            self._undo.append((label, before))
        else:
            self._undo.append((label, self._project))
        self._redo.clear()
        self._merge_key = merge_key
        self._project = project

    def amend(self, project: Project) -> None:
        """Replace the project as it is now without a step of undo.

        For what measuring fills in, the places of lanes and the hashes of images: nobody did it,
        so nobody would undo it.  Where the project counted as saved the amended one does too.
        What was undone can still be done again, and a gesture goes on.

        Parameters
        ----------
        project : Project
            The same project with more filled in.
        """
        if self.is_saved:
            self._saved = project
        self._project = project

    def abandon(self, merge_key: Hashable) -> bool:
        """Take back the gesture that is being made, as if it had never begun.

        Parameters
        ----------
        merge_key : hashable
            That of the gesture.

        Returns
        -------
        bool
            False if the last step is not of this gesture; nothing happens then.
        """
        if merge_key is None or merge_key != self._merge_key:
            return False
        _, self._project = self._undo.pop()
        self._merge_key = None
        return True

    def map(self, change: Callable[[Project], Project]) -> None:
        """Apply a change to the project at every step, as when its folder is another from now on."""
        self._project = change(self._project)
        self._saved = None if self._saved is None else change(self._saved)
        self._undo = deque(((label, change(old)) for label, old in self._undo), maxlen=self._undo.maxlen)
        self._redo = [(label, change(old)) for label, old in self._redo]

    def record(self, change: Callable[[Project], Project]) -> None:
        """Apply a change at every step, so that no undo takes it back; what is saved stays as it was.

        For what must not be denied afterwards, as that somebody has seen the labels again.
        """
        self._project = change(self._project)
        self._undo = deque(((label, change(old)) for label, old in self._undo), maxlen=self._undo.maxlen)
        self._redo = [(label, change(old)) for label, old in self._redo]

    def undo(self) -> Project:
        """Take the last step back and return the project; without one it stays as it is."""
        return self._step(self._undo, self._redo)

    def redo(self) -> Project:
        """Do the last undone step again and return the project; without one it stays as it is."""
        return self._step(self._redo, self._undo)

    def _step(
        self,
        source: deque[tuple[str, Project]] | list[tuple[str, Project]],
        target: deque[tuple[str, Project]] | list[tuple[str, Project]],
    ) -> Project:
        self._merge_key = None
        if source:
            label, other = source.pop()
            target.append((label, self._project))
            self._project = other
        return self._project
