"""What a hand does, as real events on the viewport of a view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QInputDevice, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsView

LEFT = Qt.MouseButton.LeftButton
MIDDLE = Qt.MouseButton.MiddleButton
PLAIN = Qt.KeyboardModifier.NoModifier
MOUSE = QPointingDevice.primaryPointingDevice()
TRACKPAD = QPointingDevice(
    "trackpad",
    7,
    QInputDevice.DeviceType.TouchPad,
    QPointingDevice.PointerType.Finger,
    QInputDevice.Capability.Scroll,
    2,
    0,
)


def wheel(
    view: QGraphicsView,
    at: QPoint,
    turned: QPoint,
    *,
    moved: QPoint | None = None,
    modifiers: Qt.KeyboardModifier = PLAIN,
    device: QPointingDevice = MOUSE,
) -> None:
    """Turn a wheel by eighths of a degree; on a trackpad, move two fingers by pixels."""
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.viewport().mapToGlobal(at)),
        moved or QPoint(),
        turned,
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
        Qt.MouseEventSource.MouseEventNotSynthesized,
        device,
    )
    QApplication.sendEvent(view.viewport(), event)


def at(view: QGraphicsView, row: float, col: float) -> QPoint:
    """Return where on the viewport a place of the image is."""
    return view.mapFromScene(QPointF(col, row))


def drag(
    view: QGraphicsView,
    places: Sequence[QPoint],
    button: Qt.MouseButton = LEFT,
    modifiers: Qt.KeyboardModifier = PLAIN,
    *,
    release: bool = True,
) -> None:
    """Press at the first place, move over the others, and let go at the last."""
    QTest.mousePress(view.viewport(), button, modifiers, places[0])
    for place in places[1:]:
        QTest.mouseMove(view.viewport(), place)
    if release:
        QTest.mouseRelease(view.viewport(), button, modifiers, places[-1])


def painted(view: QGraphicsView) -> QImage:
    """Return the viewport as it is painted now, a pixel for each of its logical pixels."""
    picture = view.viewport().grab().toImage()
    picture.setDevicePixelRatio(1.0)
    return picture.scaled(view.viewport().size())


def colour_at(view: QGraphicsView, place: QPoint) -> QColor:
    """Return the colour of one pixel of the viewport as it is painted now."""
    return painted(view).pixelColor(place)
