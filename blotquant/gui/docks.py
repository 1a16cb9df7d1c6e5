"""The panels around the blot and where they stand at first."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QTabWidget, QWidget

from blotquant.gui.blot_area import BlotArea
from blotquant.gui.late_panel import LatePanel
from blotquant.gui.panels.bands_panel import BandsPanel
from blotquant.gui.panels.blots_panel import BlotsPanel
from blotquant.gui.panels.pairs_panel import PairsPanel
from blotquant.gui.panels.problems_panel import ProblemsPanel
from blotquant.gui.panels.profile_panel import ProfilePanel
from blotquant.gui.panels.ratios_panel import RatiosPanel
from blotquant.gui.panels.samples_panel import SamplesPanel
from blotquant.gui.session import Session
from blotquant.gui.words import tr

if TYPE_CHECKING:
    from blotquant.gui.panels.curves_panel import CurvesPanel

_LEFT, _RIGHT, _BOTTOM = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
)


class Docks:
    """All panels of a window, each in a dock that can be moved and hidden.

    Parameters
    ----------
    session : Session
    window : QMainWindow
    area : BlotArea
        For the panel that sets how the image is shown.
    """

    def __init__(self, session: Session, window: QMainWindow, area: BlotArea) -> None:
        self._window, self._session = window, session
        self._curves: CurvesPanel | None = None
        self.curves_place = LatePanel()
        self.curves_place.wanted.connect(self._make_curves)
        self.blots = BlotsPanel(session)
        self.profile = ProfilePanel(session)
        self.display = area.canvas.display_panel
        self.samples = SamplesPanel(session)
        self.bands = BandsPanel(session)
        self.ratios = RatiosPanel(session)
        self.pairs = PairsPanel(session)
        self.problems = ProblemsPanel(session)
        self._docks = {
            "blots": self._dock("blots", tr("Blots"), self.blots, _LEFT),
            "display": self._dock("display", tr("Display"), self.display, _LEFT),
            "profile": self._dock("profile", tr("Profile"), self.profile, _RIGHT),
            "samples": self._dock("samples", tr("Lanes and samples"), self.samples, _BOTTOM),
            "bands": self._dock("bands", tr("Bands"), self.bands, _BOTTOM),
            "pairs": self._dock("pairs", tr("Pairs"), self.pairs, _BOTTOM),
            "ratios": self._dock("ratios", tr("Ratios"), self.ratios, _BOTTOM),
            "curves": self._dock("curves", tr("Curves"), self.curves_place, _BOTTOM),
            "problems": self._dock("problems", tr("Findings"), self.problems, _BOTTOM),
        }
        self.problems.counted.connect(self._on_problems)
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)

    @property
    def curves(self) -> CurvesPanel:
        """The panel of curves, made when it is first asked for or seen."""
        if self._curves is None:
            self._make_curves()
        assert self._curves is not None
        return self._curves

    @Slot()
    def _make_curves(self) -> None:
        if self._curves is not None:  # asked for before it was seen
            return
        from blotquant.gui.panels.curves_panel import CurvesPanel

        self._curves = CurvesPanel(self._session)
        self._docks["curves"].setWidget(self._curves)
        self.curves_place.made.emit()
        self.curves_place.hide()
        self.curves_place.deleteLater()

    def _dock(self, key: str, title: str, panel: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = _TabbedDock(title, self._window) if area == _BOTTOM else QDockWidget(title, self._window)
        dock.setObjectName(key)
        dock.setWidget(panel)
        self._window.addDockWidget(area, dock)
        return dock

    def arrange(self) -> None:
        """Put the panels where they stand when the program is new."""
        window, docks = self._window, self._docks
        window.setCorner(Qt.Corner.BottomLeftCorner, _LEFT)
        window.setCorner(Qt.Corner.BottomRightCorner, _BOTTOM)
        for first, second in pairwise(("samples", "bands", "pairs", "ratios", "curves", "problems")):
            window.tabifyDockWidget(docks[first], docks[second])
        self._name_once()
        docks["samples"].raise_()
        horizontal, vertical = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        window.resizeDocks([docks["blots"], docks["profile"]], [210, 360], horizontal)
        window.resizeDocks([docks["blots"], docks["display"]], [400, 240], vertical)
        window.resizeDocks([docks["samples"]], [max(236, window.height() // 3)], vertical)

    def set_shown(self, shown: bool) -> None:
        """Hide all panels while nothing is open, and show those again that were open."""
        if shown == self._are_shown:
            return
        self._are_shown = shown
        if shown:
            for dock in self._open or self._docks.values():
                dock.show()
            self._name_once()
        else:
            self._open = [dock for dock in self._docks.values() if not dock.isHidden()]
            for dock in self._docks.values():
                dock.hide()

    _are_shown = True
    _open: list[QDockWidget] | None = None

    def _name_once(self) -> None:
        for dock in self._docks.values():
            if isinstance(dock, _TabbedDock):
                dock.name_once()

    def fill_menu(self, menu: QMenu) -> None:
        """Offer every panel to be shown or hidden."""
        for dock in self._docks.values():
            menu.addAction(dock.toggleViewAction())

    def show(self, key: str) -> None:
        """Bring a panel to the front."""
        self._docks[key].show()
        self._docks[key].raise_()

    def widget(self, key: str) -> QWidget:
        """Return the dock of a panel, to point at."""
        return self._docks[key]

    @Slot(int)
    def _on_problems(self, count: int) -> None:
        self._docks["problems"].setWindowTitle(
            tr("Findings ({count})", count=count) if count else tr("Findings")
        )


class _TabbedDock(QDockWidget):
    """A dock that stands among tabs: its tab has its name, so that a title below it would be one too many.

    It has a title bar while it floats, and when it stands alone where no tab names it.
    """

    def __init__(self, title: str, window: QMainWindow) -> None:
        super().__init__(title, window)
        self._bare = QWidget(self)
        self._bare.hide()
        self.topLevelChanged.connect(self.name_once)
        self.dockLocationChanged.connect(self.name_once)
        self.visibilityChanged.connect(self.name_once)

    @Slot()
    def name_once(self) -> None:
        """Show the title bar only where no tab has the name."""
        window = self.parent()
        if not isinstance(window, QMainWindow):
            return  # it is being taken apart, which docks hear of as being hidden
        named = bool(window.tabifiedDockWidgets(self)) and not self.isFloating()
        if named != (self.titleBarWidget() is self._bare):
            self.setTitleBarWidget(self._bare if named else None)  # pyright: ignore[reportArgumentType]
