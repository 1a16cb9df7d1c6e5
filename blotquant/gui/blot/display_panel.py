"""The panel for how the blot is shown.  Nothing in it changes a number, and it says so."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from blotquant.gui.blot.display import GAMMA_LIMITS, Display, automatic, full_range
from blotquant.gui.blot.image_item import SATURATED_COLOUR
from blotquant.gui.blot.levels import Levels
from blotquant.gui.blot.pyramid import Pyramid
from blotquant.gui.words import tr

_SLIDER_STEPS = 100  # to either side of gamma 1


class DisplayPanel(QWidget):
    """Levels, gamma, light bands on dark, and whether saturated pixels are painted."""

    display_changed = Signal(object)  # Display

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pyramid: Pyramid | None = None
        self._display: Display | None = None
        self._levels = Levels()
        self._low = _spin_box(tr("Low"), tr("Signal that is shown as background"))
        self._high = _spin_box(tr("High"), tr("Signal that is shown at full strength"))
        self._gamma = _spin_box(tr("Gamma"), tr("Above 1, faint bands are shown more strongly"))
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._invert = QCheckBox(tr("Light bands on dark"))
        self._saturated = QCheckBox(tr("Paint saturated pixels"))
        self._auto = QPushButton(tr("Auto"))
        self._reset = QPushButton(tr("Reset"))
        self._set_up()
        self._lay_out()
        self._connect()
        self.show_image(None, None)

    def _set_up(self) -> None:
        self._gamma.setRange(*GAMMA_LIMITS)
        self._gamma.setSingleStep(0.05)
        self._gamma.setDecimals(2)
        self._gamma.setValue(1.0)
        self._gamma.setMaximumWidth(70)
        self._slider.setRange(-_SLIDER_STEPS, _SLIDER_STEPS)
        self._slider.setAccessibleName(tr("Gamma"))
        self._slider.setToolTip(self._gamma.toolTip())
        swatch = QPixmap(12, 12)
        swatch.fill(SATURATED_COLOUR)
        self._saturated.setChecked(True)
        self._saturated.setIcon(QIcon(swatch))
        self._saturated.setIconSize(QSize(12, 12))
        self._saturated.setToolTip(
            tr("Pixels at the ceiling of the detector: their bands are brighter than was recorded")
        )
        self._auto.setToolTip(tr("Choose the levels by the image"))
        self._reset.setToolTip(tr("Show the whole range of the image, gamma 1, dark bands on light"))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        for column, box in enumerate((self._low, self._high)):
            grid.setColumnStretch(column, 1)
            grid.addWidget(_label(box), 0, column)
            grid.addWidget(box, 1, column)
        gamma = QHBoxLayout()
        gamma.addWidget(_label(self._gamma))
        gamma.addWidget(self._slider, 1)
        gamma.addWidget(self._gamma)
        buttons = QHBoxLayout()
        buttons.addWidget(self._auto)
        buttons.addWidget(self._reset)
        note = QLabel(tr("This changes only what you see, never a number."))
        note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._levels)
        column.addLayout(grid)
        column.addLayout(gamma)
        column.addWidget(self._invert)
        column.addWidget(self._saturated)
        column.addLayout(buttons)
        column.addWidget(note)
        column.addStretch(1)

    def _connect(self) -> None:
        self._levels.changed.connect(self._set_levels)
        self._low.valueChanged.connect(self._take_low)
        self._high.valueChanged.connect(self._take_high)
        self._gamma.valueChanged.connect(self._take_gamma)
        self._slider.valueChanged.connect(self._take_slider)
        self._invert.toggled.connect(self._take_invert)
        self._saturated.toggled.connect(self._take_saturated)
        self._auto.clicked.connect(self.choose_levels)
        self._reset.clicked.connect(self.reset)

    # What is shown

    @property
    def display(self) -> Display | None:
        """What the controls stand at."""
        return self._display

    def show_image(self, pyramid: Pyramid | None, display: Display | None) -> None:
        """Show the controls of another image; without one they rest."""
        self._pyramid = pyramid
        self._levels.show_image(pyramid)
        if pyramid is not None:
            low, high = full_range(pyramid)
            for box in (self._low, self._high):
                with QSignalBlocker(box):
                    box.setRange(low, high)
                    box.setDecimals(0 if pyramid.smallest_step >= 1 else 3)
                    box.setSingleStep((high - low) / 100)
        self.setEnabled(pyramid is not None and display is not None)
        self.show_display(display)

    def show_display(self, display: Display | None) -> None:
        """Set the controls, without telling anyone."""
        self._display = display
        self._levels.show_display(display)
        if display is None:
            return
        values = ((self._low, display.low), (self._high, display.high), (self._gamma, display.gamma))
        for box, value in values:
            with QSignalBlocker(box):
                box.setValue(value)
        with QSignalBlocker(self._slider):
            self._slider.setValue(_slider_of(display.gamma))
        for check, on in ((self._invert, display.invert), (self._saturated, display.show_saturated)):
            with QSignalBlocker(check):
                check.setChecked(on)

    # What a person does

    def choose_levels(self) -> None:
        """Choose the levels by the image."""
        if self._pyramid is not None:
            self._set_levels(*automatic(self._pyramid))

    def reset(self) -> None:
        """Show the whole range of the image, dark bands on light, without gamma."""
        if self._pyramid is not None:
            self._tell(Display(*full_range(self._pyramid)))

    def _tell(self, display: Display) -> None:
        if display != self._display:
            self.show_display(display)
            self.display_changed.emit(display)

    def _set_levels(self, low: float, high: float) -> None:
        if self._display is not None:
            self._tell(replace(self._display, low=low, high=high))

    def _take_low(self, low: float) -> None:
        if self._display is not None and self._pyramid is not None:
            self._set_levels(low, max(self._display.high, low + self._pyramid.smallest_step))

    def _take_high(self, high: float) -> None:
        if self._display is not None and self._pyramid is not None:
            self._set_levels(min(self._display.low, high - self._pyramid.smallest_step), high)

    def _take_gamma(self, gamma: float) -> None:
        if self._display is not None:
            self._tell(replace(self._display, gamma=gamma))

    def _take_slider(self, step: int) -> None:
        self._take_gamma(GAMMA_LIMITS[1] ** (step / _SLIDER_STEPS))

    def _take_invert(self, on: bool) -> None:
        if self._display is not None:
            self._tell(replace(self._display, invert=on))

    def _take_saturated(self, on: bool) -> None:
        if self._display is not None:
            self._tell(replace(self._display, show_saturated=on))


def _slider_of(gamma: float) -> int:
    return round(_SLIDER_STEPS * math.log(gamma) / math.log(GAMMA_LIMITS[1]))


def _spin_box(name: str, tip: str) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setAccessibleName(name)
    box.setToolTip(tip)
    box.setKeyboardTracking(False)
    box.setMinimumWidth(66)
    return box


def _label(box: QDoubleSpinBox) -> QLabel:
    label = QLabel(box.accessibleName())
    label.setBuddy(box)
    return label
