"""The middle of the window: the blot with its tools, and the other blot of its pair below it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QImage, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSplitter, QToolBar, QVBoxLayout, QWidget

from blotquant.gui.blot.canvas import BlotCanvas
from blotquant.gui.icons import icon
from blotquant.gui.naming import blot_title, file_name
from blotquant.gui.plain_text import PlainLabel
from blotquant.gui.session import Session
from blotquant.gui.words import tr


def tools() -> tuple[tuple[str, str, str, str], ...]:
    """Return name, text, shortcut and icon of each tool."""
    return (
        ("select", tr("Select and move"), "V", "select"),
        ("lane", tr("Draw a lane"), "L", "lane"),
        ("frame", tr("Draw a frame and split it into lanes"), "F", "frame"),
        ("straighten", tr("Straighten along the wells"), "S", "straighten"),
        ("crop", tr("Crop"), "C", "crop"),
    )


class BlotArea(QWidget):
    """One or two canvases and the toolbar of their tools.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    hint_changed = Signal(str)
    read_out = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._explained: str | None = None
        self.canvas = BlotCanvas(session)
        self.partner = BlotCanvas(session, partner=True)
        self._titles = (PlainLabel(), PlainLabel())
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self._below = _titled(self._titles[1], self.partner)
        self.splitter.addWidget(self.canvas)
        self.splitter.addWidget(self._below)
        self.splitter.setChildrenCollapsible(False)
        self._tools = self._tool_actions()
        self.toolbar = self._toolbar()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addWidget(self.splitter, 1)
        self._connect()
        self.show_partner(False)

    def _tool_actions(self) -> dict[str, QAction]:
        group = QActionGroup(self)
        made: dict[str, QAction] = {}
        for name, text, shortcut, picture in tools():
            action = QAction(icon(picture), text, self)
            action.setCheckable(True)
            action.setShortcut(QKeySequence(shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setToolTip(f"{text} ({shortcut})")
            action.setData(name)
            group.addAction(action)
            made[name] = action
        group.triggered.connect(self._on_tool)
        made["select"].setChecked(True)
        return made

    def _toolbar(self) -> QToolBar:
        bar = QToolBar(tr("Tools"))
        bar.setIconSize(QSize(20, 20))
        bar.addActions(list(self._tools.values()))
        self.addActions(list(self._tools.values()))  # else their keys would work in the toolbar alone
        return bar

    def _head(self) -> QHBoxLayout:
        """Return tools and title in one line, for height is what a blot lacks on a small screen."""
        title = self._titles[0]
        title.setContentsMargins(8, 0, 8, 0)
        title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self.toolbar)
        line.addWidget(title, 1)
        return line

    def _connect(self) -> None:
        self.canvas.tool_changed.connect(self._on_tool_changed)
        for canvas in (self.canvas, self.partner):
            canvas.hint_changed.connect(self.hint_changed)
            canvas.read_out.connect(self.read_out)
        for signal in (self._session.project_changed, self._session.selection_changed):
            signal.connect(self.refresh)

    @Slot(QAction)
    def _on_tool(self, action: QAction) -> None:
        for canvas in (self.canvas, self.partner):
            canvas.set_tool(str(action.data()))

    @Slot(str)
    def _on_tool_changed(self, name: str) -> None:
        self._tools[name].setChecked(True)

    @Slot()
    def refresh(self) -> None:
        """Say above each blot which it is."""
        chosen = self._session.selection.blot_id
        for label, blot_id in zip(self._titles, (chosen, self._session.partner(chosen)), strict=True):
            blot = self._session.blot_of(blot_id)
            title = "" if blot is None else blot_title(self._session.project, blot)
            label.setText(title if blot is None else f"{title}  ·  {file_name(blot)}")
        if chosen != self._explained:  # say what the tool in hand does, when there is something to do it on
            self._explained = chosen
            self.canvas.set_tool(self.canvas.tool_name)

    def show_partner(self, shown: bool) -> None:
        """Show or hide the other blot of the pair."""
        self._below.setVisible(shown)
        if shown:
            title = self._titles[1].sizeHint().height()
            half = (self.splitter.height() - self.splitter.handleWidth() - title) // 2
            self.splitter.setSizes([half, half + title])  # both blots at one size
        self.refresh()

    def zoom_by(self, factor: float) -> None:
        """Zoom both blots; above 1 is nearer."""
        for canvas in (self.canvas, self.partner):
            canvas.view.zoom_by(factor)

    def fit(self) -> None:
        """Show the whole of both blots."""
        for canvas in (self.canvas, self.partner):
            canvas.view.fit()

    def actual_size(self) -> None:
        """Show one image pixel as one screen pixel."""
        for canvas in (self.canvas, self.partner):
            canvas.view.actual_size()

    def annotated_picture(self) -> QImage:
        """Return the blot at its own resolution, with lanes, bands and labels."""
        return self.canvas.annotated_image()


def _titled(label: QLabel, canvas: BlotCanvas) -> QWidget:
    label.setContentsMargins(8, 4, 8, 4)
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(label)
    layout.addWidget(canvas, 1)
    return box
