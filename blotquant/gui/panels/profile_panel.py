"""The profile of the chosen lane, and beside it the numbers of its band."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from blotquant import edits
from blotquant.edits.lane_setup import is_unnamed
from blotquant.gui.naming import blot_title
from blotquant.gui.panels.band_card import BandCard
from blotquant.gui.panels.bench_words import sample_text
from blotquant.gui.panels.buttons import text_button, tool_button
from blotquant.gui.panels.lane_view import LaneView, lane_beside, shown_lane
from blotquant.gui.panels.plot_place import PlotPlace
from blotquant.gui.panels.session_panel import SessionPanel
from blotquant.gui.plain_text import PlainLabel, tip
from blotquant.gui.session import Session
from blotquant.gui.words import clauses, tr

if TYPE_CHECKING:
    from blotquant.gui.panels.profile_plot import ProfilePlot

_WIDE = 1.5  # width over height from which the numbers stand beside the plot


class ProfilePanel(SessionPanel):
    """Signal down the chosen lane, the band in it as it was integrated, and its numbers.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._view: LaneView | None = None
        self._gestures = count()
        self._gesture = next(self._gestures)
        self.title, self.place = _ElidedLabel(), _ElidedLabel()
        self.previous = text_button("‹", tr("Previous lane (left arrow in the plot)"))
        self.next = text_button("›", tr("Next lane (right arrow in the plot)"))
        self.near = tool_button("zoom_in", tr("Show only the rows around the band"))
        self.near.setCheckable(True)
        self.plots = PlotPlace(_new_plot)
        self.card = BandCard()
        self._connect()
        self._lay_out()
        self.show_colours()

    @property
    def plot(self) -> ProfilePlot | None:
        """The plot, once it is there."""
        return self.plots.plot

    def _connect(self) -> None:
        self.plots.made.connect(self._on_made)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.near.toggled.connect(self._on_near)
        self.card.limits_typed.connect(self._on_moved)
        self.card.typing_ended.connect(self._on_released)
        self.card.absent_wanted.connect(self.mark_absent)
        self.card.automatic_wanted.connect(self.back_to_automatic)

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self.title)
        titles.addWidget(self.place)
        head = QHBoxLayout()
        head.setContentsMargins(8, 6, 6, 4)
        head.setSpacing(2)
        head.addLayout(titles, 1)
        for button in (self.previous, self.next, self.near):
            head.addWidget(button)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.setSpacing(0)
        self._body.addWidget(self.plots, 5)
        self._body.addWidget(self.card, 6)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addLayout(self._body, 1)
        self.place.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.plots.setMinimumSize(160, 110)
        self.card.setMinimumWidth(340)

    def sizeHint(self) -> QSize:
        """Return a size in which all numbers and a note can be seen."""
        return QSize(380, 460)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the numbers under the plot, or beside it where there is width for both."""
        super().resizeEvent(event)
        wide = event.size().width() > _WIDE * event.size().height()
        direction = QBoxLayout.Direction
        self._body.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    # What is shown

    def refresh(self) -> None:
        """Show the chosen lane as it was measured last."""
        self._view = shown_lane(self.session)
        self._show_titles(self._view)
        self.previous.setEnabled(lane_beside(self.session, -1) is not None)
        self.next.setEnabled(lane_beside(self.session, 1) is not None)
        self.near.setEnabled(self._view is not None)
        self.plots.say("" if self._view is not None else self._hint())
        self.card.setVisible(self._view is not None)
        if self._view is not None:
            self.card.show_lane(self._view)
            if self.plot is not None:
                self.plot.show_lane(self._view)

    def show_selection(self) -> None:
        """Show the lane that is chosen now."""
        self.refresh()

    def show_colours(self) -> None:
        """Show all in the colours of the theme."""
        self.card.dress()
        if self.plot is not None:
            self.plot.dress()

    def _show_titles(self, view: LaneView | None) -> None:
        if view is None:
            self.title.set_text(tr("No lane chosen"))
            self.place.set_text("")
            return
        number, sample = view.lane.number, sample_text(view.sample, with_replicate=False)
        words = tr("Lane {number}: {sample}", number=number, sample=sample)
        if view.sample is not None and is_unnamed(view.sample.treatment):
            words = tr("Lane {number}", number=number)
        self.title.set_text(words)
        more = len(self.session.selection.lane_ids)
        parts = [blot_title(self.session.project, view.blot)]
        parts += [tr("band row {number}", number=view.band.band)] if view.band and len(view.bands) > 1 else []
        parts += [tr("first of {number} chosen lanes", number=more)] if more > 1 else []
        self.place.set_text(clauses(parts))

    def _hint(self) -> str:
        session = self.session
        blot = session.blot()
        if blot is None:
            return tr("Open images to see the profiles of their lanes.")
        if not blot.lanes:
            return tr("This blot has no lanes yet. Draw them, or let the program find them.")
        if not session.selection.lane_ids:
            return tr("Choose a lane on the blot to see its profile and the numbers of its band.")
        if session.is_stopped:
            return tr("Measuring was stopped. “Measure” at the bottom of the window goes on with it.")
        if not session.is_measured:
            return tr("This lane is being measured.")
        return tr("This blot could not be measured. The list of problems says why.")

    # What is done

    @Slot()
    def _on_made(self) -> None:
        if (plot := self.plot) is None:
            return
        plot.moved.connect(self._on_moved)
        plot.released.connect(self._on_released)
        plot.abandoned.connect(self._on_abandoned)
        plot.band_clicked.connect(self._on_band)
        plot.lane_wanted.connect(self.step)
        plot.band_wanted.connect(self.step_band)
        plot.show_near(self.near.isChecked())
        self.refresh()

    @Slot(float, float)
    def _on_moved(self, top_px: float, bottom_px: float) -> None:
        view = self._view
        if view is None or view.band is None:
            return
        self.session.apply_merged(
            tr("Set band limits in lane {number}", number=view.lane.number),
            self._key,
            edits.correct_band,
            view.lane.id,
            view.band.band,
            top_px,
            bottom_px,
            view.result.rows_px,
        )

    @property
    def _key(self) -> tuple[str, int]:
        return "band limits", self._gesture

    @Slot()
    def _on_released(self) -> None:
        self._gesture = next(self._gestures)
        if self._view is not None and self.session.is_measured:
            self.refresh()  # a limit that was let go stands where the report has it

    @Slot()
    def _on_abandoned(self) -> None:
        self.session.abandon(self._key)
        self._on_released()

    @Slot()
    def mark_absent(self) -> None:
        """Say that there is no band of this row in this lane."""
        if (view := self._view) is not None and view.band is not None:
            self.session.apply(
                tr("Mark band absent in lane {number}", number=view.lane.number),
                edits.mark_band_absent,
                view.lane.id,
                view.band.band,
                view.result.rows_px,
            )

    @Slot()
    def back_to_automatic(self) -> None:
        """Forget what was set by hand on this band."""
        if (view := self._view) is not None and view.band is not None:
            self.session.apply(
                tr("Find band of lane {number} automatically", number=view.lane.number),
                edits.reset_band,
                view.lane.id,
                view.band.band,
            )

    @Slot(bool)
    def _on_near(self, near: bool) -> None:
        if self.plot is not None:
            self.plot.show_near(near)

    @Slot()
    def _on_previous(self) -> None:
        self.step(-1)

    @Slot()
    def _on_next(self) -> None:
        self.step(1)

    @Slot(int)
    def step(self, step: int) -> None:
        """Go to the next lane (1) or the one before (-1), keeping the band row."""
        if (lane_id := lane_beside(self.session, step)) is not None:
            self.session.select(lane_ids=[lane_id], band=self.session.selection.band)

    @Slot(int)
    def step_band(self, step: int) -> None:
        """Go to the next band of the lane (1) or the one before (-1)."""
        if (view := self._view) is None or view.band is None:
            return
        place = view.bands.index(view.band) + step
        if 0 <= place < len(view.bands):
            self.session.select(band=view.bands[place].band)

    @Slot(int)
    def _on_band(self, row: int) -> None:
        self.session.select(band=row)


def _new_plot() -> ProfilePlot:
    from blotquant.gui.panels.profile_plot import ProfilePlot

    return ProfilePlot()


class _ElidedLabel(PlainLabel):
    """One line that is cut with dots where there is no room; the tool tip has all of it."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        self._text = text
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(tip(self._text) if shown != self._text else "")
