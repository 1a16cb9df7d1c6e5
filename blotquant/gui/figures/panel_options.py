"""What can be chosen of a blot panel: lanes, strips, context, and the range from white to black."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from blotquant import edits
from blotquant.gui.figures.lane_list import LaneList, Place
from blotquant.gui.figures.ranges import RangeRows
from blotquant.gui.panels.bench_words import condition_text
from blotquant.gui.session import Session
from blotquant.gui.words import tr
from blotquant.model import PanelLook

if TYPE_CHECKING:
    from blotquant.figures import PanelChoice
    from blotquant.results import Report

_USUAL_CONTEXT = 5.0


class PanelOptions(QWidget):
    """The choices of one blot panel, each of them a step of undo.

    Parameters
    ----------
    session : Session
    parent : QWidget, optional
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._first = ""  # blot by which the panel is known
        self.lanes = LaneList()
        self.lanes.ordered.connect(self._on_order)
        self.as_run = QPushButton(tr("As on the membrane"))
        self.as_run.setAutoDefault(False)
        self.as_run.clicked.connect(self._on_as_run)
        self.context = QDoubleSpinBox()
        self.context.setRange(0.0, 50.0)
        self.context.setSingleStep(0.5)
        self.context.setDecimals(1)
        self.context.setKeyboardTracking(False)
        self.context.setSuffix(tr(" band widths"))
        self.context.setAccessibleName(tr("Context above and below the bands"))
        self.context.valueChanged.connect(self._on_context)
        self.warning = QLabel(tr("Journals ask for at least 5 band widths."))
        self.warning.setWordWrap(True)
        self.ranges = RangeRows()
        self.ranges.edited.connect(self._on_ranges)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(QLabel(tr("Lanes from left to right")))
        head.addStretch(1)
        head.addWidget(self.as_run)
        layout.addLayout(head)
        layout.addWidget(self.lanes, 3)
        grid = QGridLayout()
        grid.addWidget(QLabel(tr("Context")), 0, 0)
        grid.addWidget(self.context, 0, 1)
        grid.addWidget(self.warning, 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        layout.addLayout(grid)
        layout.addWidget(QLabel(tr("White to black, in counts (blank: as the pixels need)")))
        layout.addWidget(self.ranges, 2)

    def show_panel(self, report: Report, choice: PanelChoice) -> None:
        """Show what was chosen of a panel.

        Parameters
        ----------
        report : Report
        choice : PanelChoice
            One page of it, as it is drawn.
        """
        from blotquant.figures.strips import lane_places, planned, usual_order, usual_panels

        usual = next((u for u in usual_panels(report) if set(choice.blot_ids) <= set(u.blot_ids)), choice)
        self._first = usual.blot_ids[0] if usual.blot_ids else ""
        if not self._first:
            return
        blot = report.project.blot(self._first)
        samples = {sample.id: sample for sample in report.project.samples}
        lanes = [
            (place, f"{lane.number}  {_lane_words(samples.get(place[0]))}")
            for place, lane in lane_places(blot).items()
        ]
        self.lanes.show_lanes(lanes, choice.order or usual_order(report, self._first))
        look = self._look()
        with QSignalBlocker(self.context):
            self.context.setValue(look.context)
        self.warning.setVisible(look.context < _USUAL_CONTEXT)
        names = dict.fromkeys(strip.name for strip in planned(report, choice).strips)
        self.ranges.show_ranges(list(names), look.displays)

    def _look(self) -> PanelLook:
        found = (one for one in self._session.project.figures.panels if one.blot_id == self._first)
        return next(found, PanelLook(blot_id=self._first))

    def _apply(self, label: str, merge: str, **changed: Any) -> None:
        look = replace(self._look(), **changed)
        self._session.apply_merged(label, (merge, self._first), edits.set_panel, look)

    @Slot()
    def _on_order(self) -> None:
        order: tuple[Place, ...] = self.lanes.order()
        self._apply(tr("Order the lanes of a panel"), "lanes of a panel", order=order)

    @Slot()
    def _on_as_run(self) -> None:
        self._apply(tr("Order the lanes of a panel"), "lanes of a panel", order=())

    @Slot(float)
    def _on_context(self, value: float) -> None:
        self._apply(tr("Change the context of a panel"), "context of a panel", context=value)

    @Slot()
    def _on_ranges(self) -> None:
        self._apply(tr("Change what is shown white and black"), "ranges", displays=self.ranges.ranges())


def _lane_words(sample: Any) -> str:
    if sample is None:
        return ""
    from blotquant.experiments import condition_of

    return condition_text(*condition_of(sample))
