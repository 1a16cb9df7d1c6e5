"""The place of a plot that comes a moment after its panel.

The library of the plots takes half a second to import.  It is imported in a thread when a plot is
shown for the first time, so that neither the window nor the panel waits for it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from blotquant.gui.jobs import LatestJob, Tell
from blotquant.gui.plain_text import PlainLabel
from blotquant.gui.words import tr

Plot = TypeVar("Plot", bound=QWidget)


def _import(tell: Tell) -> object:
    import pyqtgraph

    return pyqtgraph


class PlotPlace(QWidget, Generic[Plot]):
    """Makes a plot when it is first seen, and says a sentence where there is nothing to plot.

    Parameters
    ----------
    make : callable
        Imports the module of the plot and returns a new one; called in the thread of the window.
    parent : QWidget, optional
    """

    made = Signal()

    def __init__(self, make: Callable[[], Plot], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self.plot: Plot | None = None
        self._job: LatestJob | None = None
        self._shown = True
        self._ready = False  # the library is there, the plot is not
        self.message = PlainLabel()
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setMargin(16)
        self._layout = QStackedLayout(self)
        self._layout.addWidget(self.message)

    def say(self, text: str) -> None:
        """Show a sentence instead of the plot; "" shows the plot."""
        self._shown = not text
        self.message.setText(text)
        self._turn()

    def _turn(self) -> None:
        self._layout.setCurrentWidget(self.plot if self.plot is not None and self._shown else self.message)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to make the plot."""
        super().showEvent(event)
        if self.plot is None and self._job is None:
            self._job = LatestJob(self)
            self._job.done.connect(self._on_imported)
            self._job.broke.connect(self._on_broke)
            self._job.request(_import)

    @Slot()
    def _on_imported(self) -> None:
        self._ready = True
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Make the plot when its place is really seen: a panel behind another one is not painted."""
        super().paintEvent(event)
        if self._ready:
            self._ready = False
            QTimer.singleShot(0, self, self._build)

    def _build(self) -> None:
        self.plot = self._make()
        self._layout.addWidget(self.plot)
        self._turn()
        self.made.emit()

    @Slot(object)
    def _on_broke(self, error: BaseException) -> None:
        self.say(tr("The plot could not be made: {error}", error=error))
        raise error  # to the handler of faults: the installation is broken
