"""The view of one blot: its image, how that is shown, and a read-out of the pixel under the pointer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from blotquant.gui import theme
from blotquant.gui.blot.display import Display, automatic
from blotquant.gui.blot.image_item import BlotImageItem
from blotquant.gui.blot.pyramid import Pyramid
from blotquant.gui.blot.readout import paint_message, readout
from blotquant.gui.blot.zoom_view import ZoomView
from blotquant.gui.jobs import LatestJob, Tell
from blotquant.gui.words import tr
from blotquant.results import Pixels

LARGE_PIXELS = 20_000_000  # from here on the pyramid is built in a thread; below it takes under 50 ms


class BlotView(ZoomView):
    """The image of a blot, with whatever lies upon it in the scene."""

    hovered = Signal(object)  # PixelReadout, or None outside the image
    display_changed = Signal(object)  # Display, or None before the first image
    image_ready = Signal()  # a large image, which `set_pixels` did not wait for, is shown now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixels: Pixels | None = None
        self._pyramid: Pyramid | None = None
        self._display: Display | None = None
        self._message = (tr("No image"), "")
        self._building = LatestJob(self)
        self._building.done.connect(self._on_built)
        self._image = BlotImageItem()
        self.scene().addItem(self._image)
        self.setAccessibleName(tr("Blot"))
        self._take_colours()

    @property
    def pixels(self) -> Pixels | None:
        """The image that is shown."""
        return self._pixels

    @property
    def has_image(self) -> bool:
        """Whether an image can be seen; a large one comes a moment after its pixels."""
        return self._pyramid is not None

    @property
    def pyramid(self) -> Pyramid | None:
        """The image that is shown, at halved sizes."""
        return self._pyramid

    @property
    def display(self) -> Display | None:
        """How the image is shown, or the last one was."""
        return self._display

    def set_pixels(self, pixels: Pixels | None, display: Display | None = None) -> None:
        """Show an image, or none.

        Parameters
        ----------
        pixels : Pixels or None
            An image of the size of the one before keeps zoom and place, another one is fitted.
        display : Display, optional
            How to show it; default: as the same image was shown, or levels chosen by the image
            while the rest stays as it was.
        """
        if pixels is self._pixels:
            if display is not None:
                self.set_display(display)
            return
        self._pixels = pixels
        self._building.cancel()
        if pixels is None or pixels.values.size < LARGE_PIXELS:
            self._show(Pyramid.of(pixels) if pixels is not None else None, display)
            return
        self._pyramid = None
        self._image.set_image(None, None)
        self.viewport().update()
        self._building.request(partial(_built, pixels, display))

    @Slot(object)
    def _on_built(self, built: tuple[Pixels, Pyramid, Display | None]) -> None:
        pixels, pyramid, display = built
        if pixels is self._pixels:
            self._show(pyramid, display)
            self.image_ready.emit()

    def _show(self, pyramid: Pyramid | None, display: Display | None) -> None:
        self._pyramid = pyramid
        display = display or self._adapted()
        self._display = display
        self._image.set_image(pyramid, display)
        if pyramid is not None:
            self.set_content(self._image.boundingRect())
        self.hovered.emit(None)
        self.viewport().update()
        self.display_changed.emit(display)

    def _adapted(self) -> Display | None:
        if self._pyramid is None:
            return self._display
        low, high = automatic(self._pyramid)
        was = self._display or Display(low, high)
        return Display(low, high, was.gamma, was.invert, was.show_saturated)

    def set_display(self, display: Display) -> None:
        """Show the same image in another way."""
        if self._pyramid is not None and display != self._display:
            self._display = display
            self._image.set_display(display)
            self.display_changed.emit(display)

    @property
    def message(self) -> tuple[str, str]:
        """What stands here while there is no image: a title and a hint."""
        return self._message

    def set_message(self, title: str, hint: str = "") -> None:
        """Say what stands here while there is no image."""
        if (title, hint) != self._message:
            self._message = (title, hint)
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read out the pixel under the pointer."""
        super().mouseMoveEvent(event)
        at = self.place_at(event.position())
        self.hovered.emit(None if self._pixels is None else readout(self._pixels, at.y(), at.x()))

    def leaveEvent(self, event: QEvent) -> None:
        """Clear the read-out."""
        self.hovered.emit(None)
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._take_colours()

    def _take_colours(self) -> None:
        self.setBackgroundBrush(QColor(theme.current().canvas))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scene, or say what to do where there is none."""
        super().paintEvent(event)
        if self._pyramid is None:
            painter = QPainter(self.viewport())
            paint_message(painter, self.viewport(), *self._message)
            painter.end()


def _built(pixels: Pixels, display: Display | None, tell: Tell) -> tuple[Pixels, Pyramid, Display | None]:
    return pixels, Pyramid.of(pixels), display
