"""Colours can be read and told apart, and follow the user's choice or the system."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from blotquant.gui import theme
from blotquant.gui.theme import CONTRAST, DARK, LIGHT, Theme

THEMES = [LIGHT, DARK, CONTRAST]
TEXT_PAIRS = [
    *((front, back) for front in ("text", "muted") for back in ("window", "panel", "raised")),
    *(
        (front, back)
        for front in ("error", "warning", "ok", "info", "accent")
        for back in ("window", "panel")
    ),
    ("text", "canvas"),
    ("muted", "canvas"),
    ("accent_text", "accent"),
    ("selection_text", "selection"),
]
SHAPE_PAIRS = [
    ("border", "window"),
    ("border", "panel"),
    ("selection", "panel"),
    ("selection", "window"),
]
ON_PICTURE = ["lane", "lane_selected", "band_ok", "band_weak", "band_saturated", "band_absent"]


def linear(colour: str) -> np.ndarray:
    """sRGB to linear light (IEC 61966-2-1)."""
    parts = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(first: str, second: str) -> float:
    """The contrast of WCAG 2.1: 1 for equal colours, 21 for black on white."""
    low, high = sorted(float(linear(c) @ [0.2126, 0.7152, 0.0722]) for c in (first, second))
    return (high + 0.05) / (low + 0.05)


# Machado, Oliveira and Fernandes 2009, doi 10.1109/TVCG.2009.113, severity 1.0.
SIGHT = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
}
TO_CONES = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
]
TO_OKLAB = [
    [0.2104542553, 0.7936177850, -0.0040720468],
    [1.9779984951, -2.4285922050, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.8086757660],
]


def difference(first: str, second: str, sight: str) -> float:
    """Distance in OKLab times 100, as an eye of this kind sees it; about 2 can just be told apart."""
    seen = [np.clip(SIGHT[sight] @ linear(colour), 0, 1) for colour in (first, second)]
    a, b = (TO_OKLAB @ np.cbrt(TO_CONES @ light) for light in seen)
    return 100 * float(np.linalg.norm(a - b))


def test_the_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)  # the known near miss


@pytest.mark.parametrize("worn", THEMES, ids=lambda t: t.name)
@pytest.mark.parametrize(("front", "back"), TEXT_PAIRS)
def test_text_can_be_read(worn: Theme, front: str, back: str) -> None:
    assert contrast(getattr(worn, front), getattr(worn, back)) >= 4.5


@pytest.mark.parametrize("worn", THEMES, ids=lambda t: t.name)
@pytest.mark.parametrize(("front", "back"), SHAPE_PAIRS)
def test_shapes_can_be_seen(worn: Theme, front: str, back: str) -> None:
    assert contrast(getattr(worn, front), getattr(worn, back)) >= 3


@pytest.mark.parametrize("worn", THEMES, ids=lambda t: t.name)
def test_every_series_can_be_seen_on_a_plot(worn: Theme) -> None:
    assert len(worn.series) == 6
    assert min(contrast(colour, worn.panel) for colour in worn.series) >= 3


@pytest.mark.parametrize("worn", THEMES, ids=lambda t: t.name)
@pytest.mark.parametrize("name", ON_PICTURE)
def test_what_is_drawn_on_a_blot_is_seen_on_black_and_on_white(worn: Theme, name: str) -> None:
    assert contrast(getattr(worn, name), "#ffffff") >= 3
    assert contrast(getattr(worn, name), "#000000") >= 3


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("worn", THEMES, ids=lambda t: t.name)
def test_colours_can_be_told_apart_by_the_colour_blind(worn: Theme, sight: str) -> None:
    for first, second in combinations(worn.series, 2):
        assert difference(first, second, sight) > 7, (first, second)
    for first, second in combinations([getattr(worn, name) for name in ON_PICTURE], 2):
        assert difference(first, second, sight) > 10, (first, second)


def test_red_and_green_of_one_brightness_look_alike_to_the_colour_blind() -> None:
    """The check above can fail."""
    assert difference("#c75000", "#6f8500", "usual") > 14
    assert difference("#c75000", "#6f8500", "deuteranopia") < 7


@pytest.mark.parametrize("worn", THEMES, ids=lambda t: t.name)
def test_disabled_text_is_fainter_than_text(worn: Theme) -> None:
    made = theme.palette(worn)
    window, role = worn.window, QPalette.ColorRole.WindowText
    usual = made.color(QPalette.ColorGroup.Active, role).name()
    faint = made.color(QPalette.ColorGroup.Disabled, role).name()
    assert 2 < contrast(faint, window) < contrast(usual, window)


# Choice and change


def test_light_holds_until_a_theme_is_put_on() -> None:
    assert theme.current() is LIGHT


@pytest.mark.parametrize(("wanted", "worn"), [("light", LIGHT), ("dark", DARK), ("contrast", CONTRAST)])
def test_a_choice_is_put_on_and_kept(qapp: QApplication, wanted: theme.Choice, worn: Theme) -> None:
    assert theme.choose(qapp, wanted) is worn
    assert theme.current() is worn
    assert theme.choice() == wanted
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(worn.window)
    assert qapp.palette().color(QPalette.ColorRole.Text) == QColor(worn.text)
    theme.forget()
    assert theme.apply(qapp) is worn


def test_a_broken_choice_in_the_settings_means_the_system() -> None:
    theme.write(theme.KEY, "mauve")
    assert theme.choice() == "system"


def test_a_change_is_told_once(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "light")
    told: list[Theme] = []
    theme.notifier().changed.connect(told.append)
    theme.apply(qapp, "dark")
    theme.apply(qapp, "dark")
    assert told == [DARK]


def test_the_system_is_followed_when_it_changes(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    hints = FakeHints()
    monkeypatch.setattr(theme.QGuiApplication, "styleHints", lambda: hints)
    assert theme.apply(qapp, "system") is LIGHT
    hints.turn(Qt.ColorScheme.Dark)
    assert theme.current() is DARK
    hints.contrast = Qt.ContrastPreference.HighContrast
    hints.contrastPreferenceChanged.emit()
    assert theme.current() is CONTRAST


def test_a_choice_of_the_user_beats_the_system(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    hints = FakeHints()
    monkeypatch.setattr(theme.QGuiApplication, "styleHints", lambda: hints)
    assert theme.apply(qapp, "light") is LIGHT
    hints.turn(Qt.ColorScheme.Dark)
    assert theme.current() is LIGHT


def test_a_dark_palette_of_the_desktop_counts_where_it_names_no_scheme(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme.QGuiApplication, "styleHints", lambda: FakeHints(Qt.ColorScheme.Unknown))
    qapp.setPalette(QPalette(QColor("#222222")))
    assert theme.apply(qapp, "system") is DARK


class FakeSignal:
    def __init__(self) -> None:
        self.emit = lambda: None

    def connect(self, slot: object) -> None:
        assert callable(slot)
        self.emit = slot


class FakeHints:
    """Stands for the desktop, which has no colour scheme here."""

    def __init__(self, scheme: Qt.ColorScheme = Qt.ColorScheme.Light) -> None:
        self.scheme, self.contrast = scheme, Qt.ContrastPreference.NoPreference
        self.colorSchemeChanged, self.contrastPreferenceChanged = FakeSignal(), FakeSignal()

    def turn(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme
        self.colorSchemeChanged.emit()

    def colorScheme(self) -> Qt.ColorScheme:
        return self.scheme

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:
        pass

    def unsetColorScheme(self) -> None:
        pass

    def accessibility(self) -> FakeHints:
        return self

    def contrastPreference(self) -> Qt.ContrastPreference:
        return self.contrast
