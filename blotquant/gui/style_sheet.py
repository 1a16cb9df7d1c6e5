"""The rules that make Fusion flat, and its edges visible in dark and high contrast too.

Fusion derives the edge of a control from the colour of the window, darker: on a dark window no
field and no box for a tick can be seen.  Item views and progress bars stay as Fusion has them.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from blotquant.gui.theme import Theme

_BARS = """
QToolTip {{ color: {text}; background: {panel}; border: 1px solid {border}; padding: 4px; }}
QToolBar {{ border: none; border-bottom: 1px solid {line}; spacing: 2px; padding: 3px; }}
QStatusBar {{ border-top: 1px solid {line}; }}
QStatusBar::item {{ border: none; }}
QHeaderView::section {{
    color: {text}; background: {raised}; padding: 4px 6px;
    border: none; border-right: 1px solid {line}; border-bottom: 1px solid {line};
}}
QTableCornerButton::section {{ background: {raised}; border: none; }}
QTableView {{ gridline-color: {grid}; }}
QDockWidget::title {{ padding: 6px 8px; background: {window}; border-bottom: 1px solid {line}; }}
QMainWindow::separator {{ background: {window}; width: 5px; height: 5px; }}
QMainWindow::separator:hover {{ background: {accent}; }}
QTabWidget::pane {{ border: 1px solid {line}; border-radius: 4px; background: {panel}; }}
QTabBar::tab {{
    color: {muted}; background: transparent; padding: 6px 12px; border: none;
    border-bottom: 2px solid transparent;
}}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:selected {{ color: {text}; border-bottom-color: {accent}; }}
QGroupBox {{ border: 1px solid {line}; border-radius: 6px; margin-top: 1.3em; padding: 8px 4px 4px 4px; }}
QGroupBox::title {{ subcontrol-origin: margin; subcontrol-position: top left; left: 6px; padding: 0 4px; }}
"""

_BUTTONS = """
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QPushButton {{
    color: {text}; background: {raised}; border: 1px solid {border}; border-radius: 4px; padding: 5px 13px;
}}
QPushButton:hover, QPushButton:focus {{ border-color: {accent}; }}
QPushButton:focus {{ border-width: 2px; padding: 4px 12px; }}
QPushButton:default {{ background: {tint}; border-color: {accent}; }}
QPushButton:pressed, QPushButton:checked {{ background: {pressed}; }}
QPushButton:disabled {{ color: {faint}; background: {window}; border-color: {line}; }}
QPushButton:flat {{ background: transparent; border-color: transparent; }}
QToolButton {{
    color: {text}; background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 3px;
}}
QToolButton:hover {{ background: {hover}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton:pressed, QToolButton:checked {{ background: {pressed}; border-color: {accent}; }}
QToolButton:disabled {{ color: {faint}; border-color: transparent; }}
QToolButton[popupMode="1"] {{ padding-right: 16px; }}
QToolButton[popupMode="2"] {{ padding-right: 15px; }}
QToolButton::menu-button {{ border: none; width: 16px; }}
QToolButton::menu-arrow {{ image: url("{glyphs}/down.svg"); width: 10px; height: 10px; }}
QToolButton::menu-indicator {{
    image: url("{glyphs}/down.svg"); width: 10px; height: 10px;
    subcontrol-origin: padding; subcontrol-position: center right;
}}
QLineEdit QToolButton {{ border: none; background: transparent; padding: 0; }}
"""

_MENUS = """
QMenu {{ background: {panel}; border: 1px solid {border}; padding: 4px; }}
QMenu::item {{
    color: {text}; background: transparent; border-radius: 4px; padding: 4px 20px 4px 8px; min-height: 1.4em;
}}
QMenu::item:selected {{ background: {pressed}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::item:disabled:selected {{ background: transparent; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 6px; }}
QMenu::icon {{ padding-left: 6px; }}
QMenu::indicator {{ width: 12px; height: 12px; padding-left: 8px; }}
QMenu::indicator:checked {{ image: url("{glyphs}/tick_{mark}.svg"); }}
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {{
    color: {text}; background: {panel}; border: 1px solid {border}; border-radius: 4px;
    placeholder-text-color: {muted};
    selection-color: {selection_text}; selection-background-color: {selection};
}}
QLineEdit, QAbstractSpinBox, QComboBox {{ padding: 3px 5px; min-height: 1.25em; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus,
QComboBox:on {{ border-color: {accent}; }}
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{
    color: {faint}; background: {window}; border-color: {line};
}}
QAbstractItemView QLineEdit, QAbstractItemView QComboBox, QAbstractItemView QAbstractSpinBox {{
    border-radius: 0; border-color: {accent}; padding: 0 3px; min-height: 0;
}}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: none; padding: 0 3px; min-height: 0; }}
QComboBox {{ padding-right: 20px; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow {{ image: url("{glyphs}/down.svg"); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ background: {panel}; border: 1px solid {border}; outline: none; }}
QAbstractSpinBox {{ padding-right: 20px; }}
QAbstractSpinBox::up-button {{
    subcontrol-origin: border; subcontrol-position: top right; width: 18px; border: none;
}}
QAbstractSpinBox::down-button {{
    subcontrol-origin: border; subcontrol-position: bottom right; width: 18px; border: none;
}}
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{ background: {hover}; }}
QAbstractSpinBox::up-arrow {{ image: url("{glyphs}/up.svg"); width: 10px; height: 10px; }}
QAbstractSpinBox::down-arrow {{ image: url("{glyphs}/down.svg"); width: 10px; height: 10px; }}
"""

_BOXES = """
QCheckBox::indicator, QGroupBox::indicator, QAbstractItemView::indicator, QRadioButton::indicator {{
    width: 13px; height: 13px; border: 1px solid {border}; border-radius: 3px; background: {panel};
}}
QCheckBox::indicator:hover, QRadioButton::indicator:hover, QCheckBox::indicator:focus {{
    border-color: {accent};
}}
QCheckBox::indicator:checked, QGroupBox::indicator:checked, QAbstractItemView::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url("{glyphs}/tick_{tick}.svg");
}}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {{
    background: {accent}; border-color: {accent}; image: url("{glyphs}/some_{tick}.svg");
}}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{
    background: {window}; border-color: {line};
}}
QRadioButton::indicator {{ border-radius: 7px; }}
QRadioButton::indicator:checked {{
    width: 5px; height: 5px; border: 5px solid {accent}; background: {accent_text};
}}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {border}; }}
QSlider::sub-page:horizontal {{ height: 4px; border-radius: 2px; background: {accent}; }}
QSlider::handle:horizontal {{
    width: 12px; height: 12px; margin: -5px 0; border-radius: 7px;
    border: 1px solid {accent}; background: {panel};
}}
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus {{ background: {accent}; }}
QSlider:disabled {{ background: transparent; }}
QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {border}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of a theme."""
    named = {**asdict(theme), **derived(theme), "glyphs": _glyphs()}
    return "".join(part.format_map(named) for part in (_BARS, _BUTTONS, _MENUS, _FIELDS, _BOXES))


def derived(theme: Theme) -> dict[str, str]:
    """Return the colours that lie between those of a theme, and the colours of ticks."""
    return {
        "line": theme.border if theme.name == "contrast" else theme.grid,
        "faint": mixed(theme.window, theme.text, 0.45),
        "hover": mixed(theme.window, theme.text, 0.09),
        "pressed": mixed(theme.window, theme.accent, 0.22),
        "tint": mixed(theme.raised, theme.accent, 0.1),
        "tick": "black" if theme.dark else "white",  # on the accent
        "mark": "white" if theme.dark else "black",  # on a panel
    }


def mixed(first: str, second: str, share: float) -> str:
    """Return the colour with this share of the second in it."""
    a, b = ([int(colour[i : i + 2], 16) for i in (1, 3, 5)] for colour in (first, second))
    return "#" + "".join(f"{round(x + (y - x) * share):02x}" for x, y in zip(a, b, strict=True))


def _glyphs() -> str:
    # Qt opens them by path; beside this file they are in every kind of installation.
    return Path(__file__).with_name("glyphs").as_posix()
