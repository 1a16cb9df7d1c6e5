"""The pictures of the images in the table: read in a thread, kept while the dialog is open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtGui import QIcon, QPixmap

from blotquant.gui.importing.pictures import Picture, Place, look_at
from blotquant.gui.importing.preview import icon_of, pixmap_of
from blotquant.gui.jobs import LatestJob

ICON = QSize(56, 38)


class Gallery(QObject):
    """Reads pictures and tells when there are more of them.

    Parameters
    ----------
    parent : QObject, optional
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[Place, Picture] = {}
        self._pixmaps: dict[Place, QPixmap] = {}
        self._icons: dict[Place, QIcon] = {}
        self._job = LatestJob(self)
        self._job.told.connect(self._on_picture)
        self._job.idle.connect(self.changed)

    @property
    def is_busy(self) -> bool:
        """Whether pictures are being read."""
        return self._job.is_busy

    def request(self, places: Sequence[Place]) -> None:
        """Read the pictures that are not there yet, in this order, and no others."""
        missing = [place for place in dict.fromkeys(places) if place not in self._pictures]
        self._job.cancel()
        if missing:
            self._job.request(partial(look_at, tuple(missing)))

    def picture(self, place: Place) -> Picture | None:
        """Return what is known of a picture; None until it has been read."""
        return self._pictures.get(place)

    def pixmap(self, place: Place) -> QPixmap | None:
        """Return a picture to look at."""
        return self._pixmaps.get(place)

    def icon(self, place: Place) -> QIcon | None:
        """Return a picture small enough for a cell."""
        return self._icons.get(place)

    def lane_counts(self) -> dict[Place, tuple[int, float]]:
        """Return how many lanes pictures show, and how sure that is."""
        known = self._pictures.items()
        return {place: (picture.lanes, picture.confidence) for place, picture in known if picture.lanes}

    def exposures(self) -> dict[Place, float]:
        """Return how long the exposures were, in seconds, where the files tell."""
        known = self._pictures.items()
        return {place: picture.exposure_s for place, picture in known if picture.exposure_s is not None}

    def faults(self) -> list[str]:
        """Return in words what is wrong with pictures, each once."""
        return list(dict.fromkeys(picture.fault for picture in self._pictures.values() if picture.fault))

    def close(self) -> None:
        """Stop reading and wait for the thread."""
        self._job.close()

    @Slot(object)
    def _on_picture(self, picture: Picture) -> None:
        self._pictures[picture.place] = picture
        if picture.grey is not None:
            pixmap = pixmap_of(picture.grey)
            self._pixmaps[picture.place] = pixmap
            self._icons[picture.place] = icon_of(pixmap, ICON)
        self.changed.emit()
