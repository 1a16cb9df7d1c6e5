"""The bar above the blot that tells of images that are missing or have changed on disk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from blotquant.gui.documents.watching import ImageWatch
from blotquant.gui.icons import icon, pixmap
from blotquant.gui.plain_text import tip
from blotquant.gui.words import listed, tr

SIGN_PX = 20


class ImagesBar(QFrame):
    """Shown while an image is missing or another than was measured; hidden else.

    Parameters
    ----------
    watch : ImageWatch
    parent : QWidget, optional
    """

    locate_wanted = Signal()
    accept_wanted = Signal()

    def __init__(self, watch: ImageWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self.setObjectName("imagesBar")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.locate_button = QPushButton(tr("Locate…"))
        self.locate_button.setToolTip(
            tr("Say where one is; others that lie beside it are found by themselves")
        )
        self.locate_button.clicked.connect(self.locate_wanted)
        self.accept_button = QPushButton()
        self.accept_button.setToolTip(tr("Measure the file as it is now; check lanes and bands on it"))
        self.accept_button.clicked.connect(self.accept_wanted)
        self._close = QToolButton()
        self._close.setIcon(icon("cancel"))
        self._close.setAutoRaise(True)
        self._close.setToolTip(tr("Hide this until something changes"))
        self._close.setAccessibleName(tr("Hide"))
        self._close.clicked.connect(self.hide)
        self._lay_out()
        watch.changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 6, 5)
        sign = QLabel()
        sign.setPixmap(pixmap("warning", SIGN_PX, self.devicePixelRatioF()))
        row.addWidget(sign)
        row.addWidget(self.text, 1)
        for widget in (self.locate_button, self.accept_button, self._close):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    @Slot()
    def refresh(self) -> None:
        """Say how the images are now."""
        missing, altered = self._watch.missing, self._watch.altered
        lines = [*([missing_text(missing)] if missing else []), *([altered_text(altered)] if altered else [])]
        self.text.setText("\n".join(lines))
        self.text.setToolTip(tip("\n".join((*missing, *altered))))
        self.locate_button.setVisible(bool(missing))
        self.accept_button.setVisible(bool(altered))
        many = len(altered) > 1
        self.accept_button.setText(
            tr("Accept the changed images") if many else tr("Accept the changed image")
        )
        self.setVisible(bool(lines))


def missing_text(missing: Sequence[str]) -> str:
    """Return in words that images are missing."""
    if len(missing) == 1:
        return tr("The image {name} is missing.", name=_short(missing[0]))
    names = _names(missing)
    return tr("{count} images are missing: {names}.", count=len(missing), names=names)


def altered_text(altered: Sequence[str]) -> str:
    """Return in words that images are others than were measured."""
    if len(altered) == 1:
        return tr("The image {name} is no longer the one that was measured.", name=_short(altered[0]))
    names = _names(altered)
    return tr("{count} images are no longer those measured: {names}.", count=len(altered), names=names)


def _short(name: str) -> str:
    return PurePosixPath(name).name


def _names(names: Sequence[str]) -> str:
    shown = listed(_short(name) for name in names[:3])
    if len(names) <= 3:
        return shown
    return tr("{names} and {count} more", names=shown, count=len(names) - 3)
