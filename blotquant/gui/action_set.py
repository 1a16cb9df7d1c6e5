"""The actions of the window made real: menus, toolbar, enabling, and the words of undo."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QWidget

from blotquant.gui.actions import SEPARATOR, WHILE_BLINDED, Act, Needs, acts, menus
from blotquant.gui.icons import icon
from blotquant.gui.recent import RecentMenu
from blotquant.gui.session import Session
from blotquant.gui.shortcut_sheet import ShortcutRow
from blotquant.gui.words import tr

SUBMENUS = ("recent", "theme", "language", "panels")  # actions that stand for a menu of their own


class ActionSet(QObject):
    """All actions by key, kept enabled and named as the session allows.

    Parameters
    ----------
    session : Session
    parent : QWidget
        The window; its shortcuts are those of the actions.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._at_assays = False
        self._acts = {act.key: act for act in acts() if act.key != SEPARATOR}
        self._groups: dict[str, QActionGroup] = {}
        self._actions = {
            key: self._action(act, parent) for key, act in self._acts.items() if key not in SUBMENUS
        }
        self.recent = RecentMenu(parent)
        self.submenus: dict[str, QMenu] = {
            key: self.recent if key == "recent" else QMenu(self._acts[key].text, parent) for key in SUBMENUS
        }
        parent.addActions(list(self._actions.values()))
        for signal in (
            session.project_changed,
            session.selection_changed,
            session.report_changed,
            session.document_changed,
        ):
            signal.connect(self.refresh)
        self.refresh()

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def __contains__(self, key: str) -> bool:
        return key in self._actions

    def _action(self, act: Act, parent: QWidget) -> QAction:
        action = QAction(act.text, parent)
        action.setObjectName(act.key)
        if act.shortcut:
            action.setShortcut(QKeySequence(act.shortcut))
        if act.icon:
            action.setIcon(icon(act.icon))
        action.setCheckable(act.checkable)
        if act.group:
            if act.group not in self._groups:
                self._groups[act.group] = QActionGroup(self)
            self._groups[act.group].addAction(action)
        self._explain(act, action)
        return action

    @staticmethod
    def _explain(act: Act, action: QAction) -> None:
        text = act.hint or act.text.rstrip("…")
        shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text} ({shortcut})" if shortcut else text)
        action.setStatusTip(act.hint)

    def connect_all(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Say what each action does; every action needs a handler.

        Raises
        ------
        KeyError
            If an action has no handler, or a handler no action.
        """
        if odd := set(handlers) ^ set(self._actions):
            raise KeyError(f"actions and handlers differ: {sorted(odd)}")
        for key, handler in handlers.items():
            self._actions[key].triggered.connect(_without_arguments(handler))

    def fill_menus(self, bar: QMenuBar) -> None:
        """Put every action into its menu."""
        made = {key: bar.addMenu(title) for key, title in menus().items()}
        for act in acts():
            if act.key == SEPARATOR:
                made[act.menu].addSeparator()
            elif act.key in SUBMENUS:
                made[act.menu].addMenu(self.submenus[act.key])
            else:
                made[act.menu].addAction(self._actions[act.key])

    def fill_toolbar(self, bar: QToolBar, keys: Iterable[str]) -> None:
        """Put some actions into a toolbar; SEPARATOR is a line."""
        for key in keys:
            if key == SEPARATOR:
                bar.addSeparator()
            else:
                bar.addAction(self._actions[key])

    def show_at(self, *, assays: bool) -> None:
        """Note whether the assays are in front, where nothing can be done with a blot that is not seen."""
        if assays != self._at_assays:
            self._at_assays = assays
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Enable what can be done now, and say what undo and redo would do."""
        there = self._there()
        for key, action in self._actions.items():
            hidden = "blinded" in there and key not in WHILE_BLINDED
            action.setEnabled(self._acts[key].needs in there and not hidden)
        self.submenus["panels"].setEnabled("blinded" not in there)
        self._name("undo", tr("Undo"), self._session.undo_label)
        self._name("redo", tr("Redo"), self._session.redo_label)
        blot = self._session.blot()
        if blot is not None:
            polarity = {"dark-bands": "dark_bands", "light-bands": "light_bands", "auto": "auto_bands"}
            self._actions[polarity[blot.image.polarity]].setChecked(True)

    def _name(self, key: str, verb: str, label: str | None) -> None:
        action = self._actions[key]
        action.setText(f"{verb}: {label}" if label else verb)
        self._explain(Act(key, action.text(), ""), action)

    def _there(self) -> set[Needs]:
        session = self._session
        blot = None if self._at_assays else session.blot()
        here = not self._at_assays
        facts: dict[Needs, bool] = {
            "always": True,
            "document": not session.project.is_blank,
            "blots": bool(session.project.blots),
            "blot": blot is not None,
            "lanes": blot is not None and any(lane.centre for lane in blot.lanes),
            "unsure": blot is not None and blot.lanes_unsure,
            "chosen": here and bool(session.selection.lane_ids),
            "partner": here and session.partner(session.selection.blot_id) is not None,
            "report": here and session.report is not None,
            "results": session.report is not None or bool(session.project.assays),
            "assays": self._at_assays,
            "undo": session.undo_label is not None,
            "redo": session.redo_label is not None,
            "blinded": session.project.is_blinded,
        }
        return {need for need, holds in facts.items() if holds}

    def rows(self) -> list[ShortcutRow]:
        """Return every action that has a shortcut, for the shortcut sheet."""
        titles = {key: plain_title(title) for key, title in menus().items()}
        return [
            ShortcutRow(act.text.rstrip("…"), self._actions[key].shortcut(), titles[act.menu])
            for key, act in self._acts.items()
            if act.shortcut
        ]


def plain_title(title: str) -> str:
    """Return the title of a menu without its access key: "File" for "&File", "文件" for "文件(&F)"."""
    return re.sub(r"\(&\w\)$", "", title).replace("&", "")


def _without_arguments(handler: Callable[[], object]) -> Callable[..., None]:
    """Return a slot that leaves out whether the action is checked."""

    def called(*_: object) -> None:
        handler()

    return called
