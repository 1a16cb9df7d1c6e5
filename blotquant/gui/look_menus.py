"""The menus of theme and language."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication, QMenu

from blotquant.gui import language, theme
from blotquant.gui.words import tr


def fill_theme_menu(menu: QMenu) -> None:
    """Offer the themes; the chosen one is put on at once and kept."""
    names: dict[theme.Choice, str] = {
        "system": tr("As the system"),
        "light": tr("Light"),
        "dark": tr("Dark"),
        "contrast": tr("High contrast"),
    }
    group = QActionGroup(menu)
    for choice, text in names.items():
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(choice == theme.choice())
        action.triggered.connect(partial(_choose_theme, choice))
        group.addAction(action)


def _choose_theme(choice: theme.Choice, _checked: bool = True) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        theme.choose(app, choice)


def fill_language_menu(menu: QMenu) -> None:
    """Offer the languages; the chosen one is that of the next start."""
    group = QActionGroup(menu)
    for choice in language.CHOICES:
        text = tr("As the system") if choice == "system" else language.OWN_NAMES[choice]
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(choice == language.choice())
        action.triggered.connect(partial(_choose_language, choice))
        group.addAction(action)
    menu.addSeparator()
    menu.addAction(tr("Used from the next start")).setEnabled(False)


def _choose_language(choice: language.Choice, _checked: bool = True) -> None:
    language.choose(choice)
