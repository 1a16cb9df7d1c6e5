"""One band in words and figures: what was measured, what to know about it, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from blotquant.gui import theme
from blotquant.gui.icons import icon
from blotquant.gui.panels.bench_words import flag_words, kind_name, separation_name, severity_of, status_name
from blotquant.gui.panels.buttons import tool_button
from blotquant.gui.panels.flag_note import FlagNote
from blotquant.gui.panels.lane_view import LaneView
from blotquant.gui.panels.number_text import counts, decimal, load_text, three_figures, weight_text
from blotquant.gui.plain_text import PlainLabel
from blotquant.gui.words import told, tr
from blotquant.results import BandResult, ClippedEstimate

_LIMIT_PX = 76
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class BandCard(QWidget):
    """The numbers of a band, its limits to be typed, its flags, and two buttons.

    Parameters
    ----------
    parent : QWidget, optional
    """

    limits_typed = Signal(float, float)
    typing_ended = Signal()
    absent_wanted = Signal()
    automatic_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._band: BandResult | None = None
        self.values: dict[str, QLabel] = {}
        self._titles: dict[str, tuple[QLabel, str]] = {}
        self.top, self.bottom = _limit(tr("Top of the band")), _limit(tr("Bottom of the band"))
        self.absent = QPushButton(icon("absent"), tr("Mark absent"))
        self.automatic = tool_button("reset", tr("Back to automatic"))
        self.notes: list[FlagNote] = []
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self.top.valueChanged.connect(self._on_top)
        self.bottom.valueChanged.connect(self._on_bottom)
        self.top.editingFinished.connect(self.typing_ended)
        self.bottom.editingFinished.connect(self.typing_ended)
        self.absent.clicked.connect(self.absent_wanted)
        self.automatic.clicked.connect(self.automatic_wanted)
        self.absent.setToolTip(tr("Say that there is no band here, whatever the program sees"))
        self.automatic.setToolTip(tr("Forget what was set by hand and find this band again"))

    # Layout

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(6)
        column.addLayout(self._numbers())
        self._flags = QVBoxLayout()
        self._flags.setSpacing(6)
        column.addLayout(self._flags)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setAccessibleName(tr("Numbers of the band"))
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)

    def _numbers(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(3, 3)
        self._add(grid, "volume", tr("Volume"), 0, 0, 3)
        self._add(grid, "background", tr("Background"), 1, 0, 3)
        self._add(grid, "status", tr("Status"), 2, 0, 3)
        self._add(grid, "snr", tr("Signal to noise"), 3, 0)
        self._add(grid, "lod", tr("Detection limit"), 3, 2)
        self._add(grid, "saturated", tr("Saturated pixels"), 4, 0)
        self._add(grid, "loq", tr("Quantifiable from"), 4, 2)
        self._add(grid, "estimate", tr("Estimate"), 5, 0, 3)
        self._add(grid, "separation", tr("Volume by"), 6, 0, 3)
        self._add(grid, "weight", tr("Weight"), 7, 0, 3)
        self._add(grid, "load", tr("Load by the series"), 8, 0, 3)
        grid.addLayout(self._limits(), 9, 0, 1, 4)
        return grid

    def _limits(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for widget in (self.top, QLabel(tr("to")), self.bottom):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.absent)
        row.addWidget(self.automatic)
        return row

    def _add(self, grid: QGridLayout, key: str, title: str, row: int, column: int, span: int = 1) -> None:
        value = PlainLabel()
        value.setTextInteractionFlags(_SELECTABLE)
        value.setAccessibleName(title)
        value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        name = _title(title)
        name.setToolTip(_meaning(key))
        value.setToolTip(name.toolTip())
        grid.addWidget(name, row, column)
        grid.addWidget(value, row, column + 1, 1, span)
        self.values[key], self._titles[key] = value, (name, title)

    # What is shown

    def show_lane(self, view: LaneView) -> None:
        """Show the band of a lane; one without any has no card."""
        band = view.band
        was_fitted, self._band = self._is_fitted(), band
        if self._is_fitted() != was_fitted:
            self.dress()
        self.setVisible(band is not None)
        if band is None:
            return
        for key, text in numbers_text(band).items():
            if self.values[key].text() != text:
                self.values[key].setText(text)
        for key in ("estimate", "separation", "weight", "load"):  # most bands have none of them
            for label in (self.values[key], self._titles[key][0]):
                label.setVisible(bool(self.values[key].text()))
        self._show_limits(band, view)
        self.absent.setEnabled(band.kind != "absent")
        self.automatic.setEnabled(band.kind != "auto")
        self._show_flags(band.flags, view)

    def _is_fitted(self) -> bool:
        """Return whether the curves of a fit are drawn for the band."""
        return self._band is not None and self._band.separation.startswith("fit")

    def _show_limits(self, band: BandResult, view: LaneView) -> None:
        first, last = view.ends
        for box, value in ((self.top, band.top_px), (self.bottom, band.bottom_px)):
            box.setEnabled(view.can_move)
            if box.hasFocus() and box.value() == round(value, box.decimals()):
                continue  # somebody is typing there
            with QSignalBlocker(box):
                box.setRange(min(first, value), max(last, value))
                box.setValue(value)

    def _show_flags(self, flags: Sequence[str], view: LaneView) -> None:
        while len(self.notes) < len(flags):
            note = FlagNote()
            self.notes.append(note)
            self._flags.addWidget(note)
        for place, note in enumerate(self.notes):
            note.setVisible(place < len(flags))
        for flag, note in zip(flags, self.notes, strict=False):
            words = flag_words(
                flag, image=view.result.info.image, target=view.blot.target, lane=view.lane.number
            )
            note.show_flag(severity_of(flag), flag, *words)

    def dress(self) -> None:
        """Draw what has colours of its own in those of the theme."""
        for note in self.notes:
            note.dress()
        colours = theme.current()
        marks = (
            ("volume", "■", colours.series[0]),
            ("background", "▬", colours.series[1]),
            ("separation", "╌" if self._is_fitted() else "", colours.series[2]),
        )
        for key, sign, colour in marks:
            name, title = self._titles[key]
            name.setText(f'{title} <span style="color:{colour}">{sign}</span>')

    # What is entered

    @Slot(float)
    def _on_top(self, value: float) -> None:
        if self._band is not None:
            self.limits_typed.emit(value, self._band.bottom_px)

    @Slot(float)
    def _on_bottom(self, value: float) -> None:
        if self._band is not None:
            self.limits_typed.emit(self._band.top_px, value)


def numbers_text(band: BandResult) -> dict[str, str]:
    """Return the figures of a band as they are shown."""
    return {
        "volume": tr("{volume} ± {error} counts", volume=counts(band.volume), error=counts(band.volume_se)),
        "status": tr("{status} ({kind})", status=status_name(band.status), kind=kind_name(band.kind)),
        "snr": three_figures(band.snr),
        "background": tr("{level} counts per px", level=decimal(band.background)),
        "lod": counts(band.lod),
        "loq": counts(band.loq),
        "saturated": counts(band.saturated_px),
        "estimate": _estimate_text(band.estimate),
        "separation": separation_name(band.separation),
        "weight": tr("{weight} kDa", weight=weight_text(band.weight)) if band.weight else "",
        "load": tr("{load} µg", load=load_text(band.load)) if band.load else "",
    }


def _estimate_text(estimate: ClippedEstimate | None) -> str:
    if estimate is None:
        return ""
    if estimate.volume is None:
        return tr("none: {reason}", reason=told(estimate.reason))
    return tr("{volume} ± {error} counts", volume=counts(estimate.volume), error=counts(estimate.se))


def _meaning(key: str) -> str:
    meanings = {
        "volume": tr("Sum of signal minus background in the band, with its standard error"),
        "status": tr("What the volume can be taken for, and where the limits come from"),
        "snr": tr("Volume over the standard error of an empty box"),
        "background": tr("Mean background under the band, in counts"),
        "lod": tr(
            "Volume that is hardly ever missed (Currie 1968); a band counts as detected from half of it"
        ),
        "loq": tr("Volume from which a band can be trusted as a number"),
        "saturated": tr("Pixels of the band at the end of the camera's range"),
        "estimate": tr(
            "What the clipped band would have measured, by its unclipped flanks; its volume is a lower limit"
        ),
        "separation": tr(
            "How the volume was made where it is no plain sum: told from the neighbour that the band overlaps"
            " (the dashed curves are the fit), or with the rows of a weak band weighted by what they tell"
        ),
        "weight": tr("By the ladder of the blot, with its standard error"),
        "load": tr("The load of the dilution series that would give this volume, with its interval"),
    }
    return meanings[key]


def _title(text: str) -> QLabel:
    title = QLabel(text)
    title.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return title


def _limit(name: str) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setDecimals(1)
    box.setSingleStep(0.5)
    box.setRange(-1e6, 1e6)
    box.setKeyboardTracking(False)
    box.setFixedWidth(_LIMIT_PX)
    box.setAccessibleName(name)
    box.setToolTip(tr("{name}, in rows of the image", name=name))
    return box
