"""Icons are there, are drawn with one pen, and take the colours of the theme."""

from __future__ import annotations

import re
from importlib import resources

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from blotquant.gui import icons, theme

LINES = [name for name in icons.names() if name != icons.APPLICATION]
WANTED = [
    "open",
    "save",
    "export",
    "undo",
    "redo",
    "select",
    "lane",
    "frame",
    "auto_lanes",
    "straighten",
    "rotate_left",
    "rotate_right",
    "flip",
    "crop",
    "fit",
    "actual_size",
    "zoom_in",
    "zoom_out",
    "equalise",
    "duplicate",
    "delete",
    "carry",
    "absent",
    "reset",
    "row",
    "problems",
    "warning",
    "error",
    "info",
    "copy",
    "help",
    "settings",
    "demo",
    "pair",
    "membrane",
]


def source(name: str) -> str:
    return resources.files(icons).joinpath(f"{name}.svg").read_text(encoding="utf-8")


def pixels(picture: QPixmap) -> np.ndarray:
    """Pixels as (row, col, rgba)."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGBA8888)
    return np.asarray(image.constBits()).reshape(image.height(), image.width(), 4).copy()


def painted(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> np.ndarray:
    return pixels(icon.pixmap(QSize(48, 48), mode))


def strongest(drawn: np.ndarray) -> str:
    """The colour of the pixel that is covered most."""
    r, g, b, _ = drawn.reshape(-1, 4)[drawn[..., 3].argmax()]
    return f"#{r:02x}{g:02x}{b:02x}"


@pytest.mark.parametrize("name", WANTED)
def test_the_icons_of_the_window_are_there(name: str) -> None:
    assert name in icons.names()


@pytest.mark.parametrize("name", LINES)
def test_a_file_is_read_by_qt_and_draws_inside_its_edges(name: str, qapp: QApplication) -> None:
    assert QSvgRenderer(source(name).encode()).isValid()
    drawn = painted(icons.icon(name))
    assert drawn[..., 3].max() > 200
    edges = np.concatenate([drawn[0], drawn[-1], drawn[:, 0], drawn[:, -1]])
    assert edges[:, 3].max() == 0


@pytest.mark.parametrize("name", LINES)
def test_lines_have_one_weight_on_one_grid_and_the_colour_of_the_theme(name: str) -> None:
    text = source(name)
    assert 'viewBox="0 0 24 24"' in text
    assert re.findall(r'stroke-width="([^"]*)"', text) == ["1.5"]
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', text)) <= {"none", "currentColor"}


def test_the_colour_follows_the_theme_without_being_set_again(qapp: QApplication) -> None:
    icon = icons.icon("save")
    theme.apply(qapp, "light")
    assert strongest(painted(icon)) == theme.LIGHT.text
    theme.apply(qapp, "dark")
    assert strongest(painted(icon)) == theme.DARK.text


def test_icons_with_a_meaning_have_its_colour(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    assert strongest(painted(icons.icon("warning"))) == theme.LIGHT.warning
    assert strongest(painted(icons.icon("error"))) == theme.LIGHT.error


def test_a_disabled_icon_is_fainter(qapp: QApplication) -> None:
    icon = icons.icon("undo")
    usual, faint = painted(icon), painted(icon, QIcon.Mode.Disabled)
    assert faint[..., 3].max() == pytest.approx(usual[..., 3].max() * icons.FADED, abs=2)


def test_a_copy_of_an_icon_that_is_changed_leaves_the_first_as_it_was(qapp: QApplication) -> None:
    first = icons.icon("copy")
    second = QIcon(first)
    second.addPixmap(QPixmap(8, 8))  # makes Qt copy the engine
    assert np.array_equal(painted(first), painted(second))


@pytest.mark.parametrize("mode", [QIcon.Mode.Normal, QIcon.Mode.Disabled])
def test_an_icon_can_be_painted_where_it_is_wanted(qapp: QApplication, mode: QIcon.Mode) -> None:
    picture = QPixmap(40, 20)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    icons.icon("membrane").paint(painter, 20, 0, 20, 20, mode=mode)
    painter.end()
    drawn = pixels(picture)
    assert (drawn[:, :20] == 255).all()
    assert drawn[:, 20:].min() < 220


def test_a_picture_has_the_pixels_of_the_screen(qapp: QApplication) -> None:
    drawn = icons.pixmap("info", 20, 2.0, "#123456")
    assert (drawn.width(), drawn.deviceIndependentSize().width()) == (40, 20)
    assert strongest(pixels(drawn)) == QColor("#123456").name()


def test_an_unknown_icon_is_refused() -> None:
    with pytest.raises(KeyError, match="hologram"):
        icons.icon("hologram")


def test_the_icon_of_the_program_is_the_same_in_assets() -> None:
    from pathlib import Path

    asset = Path(__file__).resolve().parents[2] / "assets" / "icon.svg"
    assert asset.read_text(encoding="utf-8") == source(icons.APPLICATION)


def test_the_icon_of_the_program_shows_three_lanes_of_bands_at_16_px(qapp: QApplication) -> None:
    drawn = pixels(icons.application_icon().pixmap(16, 16)).astype(int)
    row = drawn[11, :, :3].sum(axis=1)  # through the lower bands
    dark = row < 300
    runs = int((np.diff(np.concatenate([[0], dark[1:15].astype(int)])) == 1).sum())
    assert runs >= 3
