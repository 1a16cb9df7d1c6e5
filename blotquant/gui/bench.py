"""What a document needs of the window: the blot, the panels, opening and saving.

The start page needs none of it, so it is imported and made when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from blotquant.gui.blot_area import BlotArea
from blotquant.gui.docks import Docks
from blotquant.gui.documents import Documents
from blotquant.gui.documents.images_bar import ImagesBar
from blotquant.gui.keyboard import lead_through

if TYPE_CHECKING:
    from blotquant.gui.main_window import MainWindow


class Bench:
    """Documents, the blot and the panels of one window.

    Parameters
    ----------
    window : MainWindow
    """

    def __init__(self, window: MainWindow) -> None:
        session = window.session
        self.documents = Documents(session, window)
        self.area = BlotArea(session)
        self.images_bar = ImagesBar(self.documents.watch)
        self.page = self._page()
        self.docks = Docks(session, window, self.area)
        self._connect(window)

    def _page(self) -> QWidget:
        """Return the blot under the bar that speaks of images that are missing or have changed."""
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.images_bar)
        layout.addWidget(self.area, 1)
        return box

    def _connect(self, window: MainWindow) -> None:
        self.images_bar.locate_wanted.connect(self.documents.locate_dialog)
        self.images_bar.accept_wanted.connect(self.documents.accept_images)
        self.documents.said.connect(window.status.show_refusal)
        self.area.hint_changed.connect(window.status.show_hint)
        self.area.read_out.connect(window.status.show_read_out)
        self.docks.fill_menu(window.actions_.submenus["panels"])
        for panel in (self.docks.profile, self.docks.ratios):
            panel.plots.made.connect(self.order_tabs)
        self.docks.curves_place.made.connect(self._on_curves)

    def _on_curves(self) -> None:
        self.docks.curves.plots.made.connect(self.order_tabs)
        self.order_tabs()

    def order_tabs(self) -> None:
        """Let Tab lead from the blots over the picture to its numbers."""
        before, after = ("blots", "display"), ("profile", "samples", "bands", "pairs", "ratios")
        last = ("curves", "problems")
        parts = [*map(self.docks.widget, before), self.page, *map(self.docks.widget, (*after, *last))]
        lead_through(parts)
