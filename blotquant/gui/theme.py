"""The colours of the window, by what they mean: light, dark and high contrast.

Every pair of colours that is used together reaches the contrast of WCAG 2.1 level AA (4.5 for
text, 3 for shapes), which the tests hold.  Whatever is drawn on a blot is the same in all themes,
for a picture does not change with the theme, and stands out from black as well as from white.
The style is Fusion with a palette of our own, because many desktops on Linux tell Qt nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from blotquant import palette as shared
from blotquant.gui.settings import read_text, write
from blotquant.gui.style_sheet import derived, mixed, style_sheet

Choice = Literal["system", "light", "dark", "contrast"]
CHOICES: tuple[Choice, ...] = ("system", "light", "dark", "contrast")
KEY = "look/theme"


@dataclass(frozen=True, slots=True)
class Theme:
    """Named colours as "#rrggbb", which Qt, style sheets and pyqtgraph all read."""

    name: str
    dark: bool
    window: str  # behind docks, bars and dialogs
    panel: str  # behind tables, text fields and plots
    raised: str  # buttons
    canvas: str  # around the picture of a blot
    text: str
    muted: str  # second text: units, hints
    border: str  # lines that must be seen
    grid: str  # lines that help the eye and may be faint
    accent: str  # focus, links, the main button
    accent_text: str
    selection: str
    selection_text: str
    error: str
    warning: str
    ok: str
    info: str
    series: tuple[str, ...]  # treatments: blue, vermillion, green, purple, sky, orange
    # On the picture of a blot.  Form helps, too: the dash of a line tells weak and absent apart.
    lane: str = shared.LANE
    lane_selected: str = "#f66800"
    band_ok: str = shared.BAND_OK
    band_weak: str = shared.BAND_WEAK
    band_saturated: str = shared.BAND_SATURATED
    band_absent: str = shared.BAND_ABSENT
    halo: str = "#ffffff"  # under outlines on the picture, where they cross grey


LIGHT = Theme(
    name="light",
    dark=False,
    window="#f2f3f5",
    panel="#ffffff",
    raised="#fafbfc",
    canvas="#d9dce0",
    text=shared.TEXT,
    muted=shared.MUTED,
    border="#7f8790",
    grid=shared.GRID,
    accent="#0b66b0",
    accent_text="#ffffff",
    selection="#0b66b0",
    selection_text="#ffffff",
    error="#b3141d",
    warning="#8a5300",
    ok="#0a6b3d",
    info="#1b5f9e",
    series=shared.SERIES_ON_WHITE,
)

DARK = Theme(
    name="dark",
    dark=True,
    window="#23272c",
    panel="#191c20",
    raised="#2f343a",
    canvas="#101214",
    text="#e7e9ec",
    muted="#a4abb4",
    border="#7d8690",
    grid="#33383f",
    accent="#6fb3f2",
    accent_text="#0b1a28",
    selection="#2f74b5",
    selection_text="#ffffff",
    error="#ff8a80",
    warning="#f2b34c",
    ok="#6fd39b",
    info="#86c1f7",
    series=shared.SERIES_ON_BLACK,
)

CONTRAST = replace(
    DARK,
    name="contrast",
    window="#000000",
    panel="#000000",
    raised="#000000",
    canvas="#000000",
    text="#ffffff",
    muted="#e0e0e0",
    border="#ffffff",
    grid="#6e6e6e",
    accent="#ffe14d",
    accent_text="#000000",
    selection="#ffe14d",
    selection_text="#000000",
    error="#ff9d95",
    warning="#ffc457",
    ok="#7fe8ab",
    info="#9fd2ff",
)


class ThemeNotifier(QObject):
    """Tells when other colours hold; widgets that paint themselves connect to it."""

    changed = Signal(object)  # the new Theme


class _Follower(QObject):
    """Keeps the application in the colours that the user or the desktop wants."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice: Choice = "system"
        # Before our own palette hides it: what the desktop wants where it says no colour scheme.
        self._desktop_dark = _is_dark(app.palette())
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.refresh)
        hints.accessibility().contrastPreferenceChanged.connect(self.refresh)
        app.setStyle("Fusion")

    def choose(self, choice: Choice) -> None:
        self._choice = choice
        _tell_desktop(choice)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Put on the theme that holds now."""
        _put_on(self._app, self._wanted())

    def _wanted(self) -> Theme:
        if self._choice != "system":
            return {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}[self._choice]
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return CONTRAST
        scheme = hints.colorScheme()
        if scheme == Qt.ColorScheme.Unknown:
            return DARK if self._desktop_dark else LIGHT
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


@dataclass(slots=True)
class _Now:
    theme: Theme = LIGHT
    notifier: ThemeNotifier | None = None
    follower: _Follower | None = None


_now = _Now()


def current() -> Theme:
    """Return the theme that holds now; light until `apply` was called."""
    return _now.theme


def notifier() -> ThemeNotifier:
    """Return the object whose signal `changed(theme)` tells of other colours."""
    if _now.notifier is None:
        _now.notifier = ThemeNotifier()
    return _now.notifier


def choice() -> Choice:
    """Return what the user has chosen: the system's, light, dark or high contrast."""
    stored = read_text(KEY, "system")
    return stored if stored in CHOICES else "system"


def choose(app: QApplication, wanted: Choice) -> Theme:
    """Remember what the user wants, put it on and return it."""
    write(KEY, wanted)
    return apply(app, wanted)


def apply(app: QApplication, wanted: Choice | None = None) -> Theme:
    """Put on a theme, and from now on follow the system where that is wanted.

    Parameters
    ----------
    app : QApplication
        Whose style, palette and style sheet are set.
    wanted : {"system", "light", "dark", "contrast"}, optional
        By default what the user has chosen before.

    Returns
    -------
    Theme
        The one that holds now.
    """
    if _now.follower is None:
        _now.follower = _Follower(app)
    _now.follower.choose(choice() if wanted is None else wanted)
    return _now.theme


def forget() -> None:
    """Stop following and go back to the state before `apply`; the application keeps its palette."""
    if _now.follower is not None:
        _now.follower.deleteLater()
    _now.theme, _now.follower, _now.notifier = LIGHT, None, None


def palette(theme: Theme) -> QPalette:
    """Return the palette of Qt for a theme."""
    role = QPalette.ColorRole
    made = QPalette(QColor(theme.raised), QColor(theme.window))
    for roles, colour in (
        ((role.WindowText, role.Text, role.ButtonText), theme.text),
        ((role.ToolTipText,), theme.text),
        ((role.Base, role.ToolTipBase), theme.panel),
        ((role.Light,), theme.raised),  # Fusion paints the pages of tabs with it
        ((role.AlternateBase,), mixed(theme.panel, theme.text, 0.04)),
        ((role.Highlight,), theme.selection),
        ((role.HighlightedText,), theme.selection_text),
        ((role.Accent, role.Link), theme.accent),
        ((role.LinkVisited, role.PlaceholderText), theme.muted),
    ):
        for each in roles:
            made.setColor(each, QColor(colour))
    faint = QColor(derived(theme)["faint"])
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, each, faint)
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(theme.grid))
    return made


def _put_on(app: QApplication, theme: Theme) -> None:
    changed = theme != _now.theme
    _now.theme = theme
    if app.palette() != (wanted := palette(theme)):
        app.setPalette(wanted)
    if app.styleSheet() != (rules := style_sheet(theme)):
        app.setStyleSheet(rules)
    if changed:
        notifier().changed.emit(theme)


def _tell_desktop(choice: Choice) -> None:
    # Where Qt can, title bars and native dialogs then match; under X11 this does nothing.
    hints = QGuiApplication.styleHints()
    if choice == "system":
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(Qt.ColorScheme.Light if choice == "light" else Qt.ColorScheme.Dark)


def _is_dark(palette: QPalette) -> bool:
    role = QPalette.ColorRole
    return palette.color(role.Window).lightness() < palette.color(role.WindowText).lightness()
