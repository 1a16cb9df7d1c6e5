"""The icons: lines of one weight on a grid of 24 px, painted in the colours of the theme.

An icon asks for the colour when it is painted, so it follows the theme by itself; nothing has to
be set again after a change.  The files are SVG with `currentColor` where the colour goes.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from blotquant.gui import theme

APPLICATION = "blotquant"
FADED = 0.4  # opacity of an icon that can not be used now
# Icons that mean something by their colour: the name of a field of Theme.
TINTS = {"error": "error", "warning": "warning", "info": "info", "ok": "ok"}


@cache
def names() -> tuple[str, ...]:
    """Return the names of all icons."""
    files = (entry.name for entry in resources.files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".svg") for name in files if name.endswith(".svg")))


def icon(name: str) -> QIcon:
    """Return an icon in the colours of the theme, with a faded look where it is disabled.

    Parameters
    ----------
    name : str
        One of `names()`.

    Raises
    ------
    KeyError
        If there is no such icon.
    """
    if name not in names():
        raise KeyError(name)
    return QIcon(_Engine(name))


def pixmap(name: str, size_px: int, scale: float = 1.0, colour: str = "") -> QPixmap:
    """Return an icon as a picture, in the colour of the theme or in another.

    Parameters
    ----------
    name : str
        One of `names()`.
    size_px : int
        Width and height in pixels that do not depend on the screen.
    scale : float
        Pixels of the screen to one of these, `QWidget.devicePixelRatioF`.
    colour : str
        As "#rrggbb"; the theme's where empty.
    """
    drawn = _drawn(name, QSize(size_px, size_px) * scale, colour or _colour(name, QIcon.Mode.Normal))
    drawn.setDevicePixelRatio(scale)
    return drawn


def application_icon() -> QIcon:
    """Return the icon of the program: a blot, in its own colours in every theme."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(_drawn(APPLICATION, QSize(size, size), "#000000"))
    return made


_clones: list[QIconEngine] = []  # Qt asks for one only when an icon is added to; nothing here does


class _Engine(QIconEngine):
    """Paints one of the SVG files when it is asked to."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(painter.opacity() * FADED)
        _renderer(self._name, _colour(self._name, mode)).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = _drawn(self._name, size, _colour(self._name, mode))
        return _faded(drawn) if mode == QIcon.Mode.Disabled else drawn

    def clone(self) -> QIconEngine:
        # Qt takes the copy over, but the binding would delete it when Python lets go: so never let go.
        _clones.append(_Engine(self._name))
        return _clones[-1]

    def key(self) -> str:
        return "blotquant"

    def iconName(self) -> str:
        return self._name

    def isNull(self) -> bool:
        return False


def _colour(name: str, mode: QIcon.Mode) -> str:
    now = theme.current()
    if mode == QIcon.Mode.Selected:
        return now.selection_text
    return str(getattr(now, TINTS.get(name, "text")))


@cache
def _source(name: str) -> str:
    return resources.files(__name__).joinpath(f"{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


def _drawn(name: str, size: QSize, colour: str) -> QPixmap:
    key = f"blotquant/{name}/{size.width()}x{size.height()}/{colour}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    made = QPixmap(size)
    made.fill(Qt.GlobalColor.transparent)
    side = min(size.width(), size.height())
    place = QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side)
    painter = QPainter(made)
    _renderer(name, colour).render(painter, place)
    painter.end()
    QPixmapCache.insert(key, made)
    return made


def _faded(drawn: QPixmap) -> QPixmap:
    made = QPixmap(drawn.size())
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setOpacity(FADED)
    painter.drawPixmap(QPoint(0, 0), drawn)
    painter.end()
    return made
