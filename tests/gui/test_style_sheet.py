"""The style sheet can be parsed, its derived colours can be read, and its pictures are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from test_theme import THEMES, contrast  # pyright: ignore[reportMissingImports]

from blotquant.gui import theme
from blotquant.gui.style_sheet import derived, mixed, style_sheet
from blotquant.gui.theme import DARK, LIGHT, Theme

GREY = "#868e97"


@pytest.mark.parametrize(("share", "colour"), [(0, "#102030"), (1, "#ffffff"), (0.5, "#889098")])
def test_colours_are_mixed_part_by_part(share: float, colour: str) -> None:
    assert mixed("#102030", "#ffffff", share) == colour


@pytest.mark.parametrize("worn", THEMES, ids=lambda t: t.name)
@pytest.mark.parametrize("back", ["hover", "pressed", "tint"])
def test_text_can_be_read_on_what_is_pointed_at_or_pressed(worn: Theme, back: str) -> None:
    assert contrast(worn.text, derived(worn)[back]) >= 4.5


@pytest.mark.parametrize("worn", THEMES, ids=lambda t: t.name)
def test_edges_and_arrows_of_controls_can_be_seen(worn: Theme) -> None:
    assert contrast(worn.accent, worn.window) >= 3
    assert contrast(GREY, worn.panel) >= 3
    assert contrast({"black": "#000000", "white": "#ffffff"}[derived(worn)["tick"]], worn.accent) >= 4.5


@pytest.mark.parametrize("worn", THEMES, ids=lambda t: t.name)
def test_every_name_is_filled_in_and_every_picture_is_one(worn: Theme, qapp: QApplication) -> None:
    rules = style_sheet(worn)
    assert "{{" not in rules
    pictures = {Path(name) for name in re.findall(r'url\("(.*?)"\)', rules)}
    assert {path.stem for path in pictures} >= {"up", "down"}
    for path in pictures:
        assert QSvgRenderer(str(path)).isValid()
        assert set(re.findall(r'stroke="(.*?)"', path.read_text("utf-8"))) <= {GREY, "#ffffff", "#000000"}


@pytest.mark.parametrize("worn", [LIGHT, DARK], ids=lambda t: t.name)
def test_a_field_has_an_edge_in_every_theme(worn: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    """Fusion alone has none on a dark window; a rule that Qt cannot parse would warn, which fails, too."""
    theme.apply(qapp, worn.name)  # pyright: ignore[reportArgumentType]
    window = QWidget()
    qtbot.addWidget(window)
    field, box = QLineEdit(), QCheckBox("Invert")
    layout = QVBoxLayout(window)
    layout.addWidget(box)
    layout.addWidget(field)
    window.show()
    box.setFocus()
    edge = field.geometry().topLeft() + QPoint(20, 0)
    assert window.grab().toImage().pixelColor(edge).name() == worn.border
