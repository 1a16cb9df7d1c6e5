"""What a setting is called in a dialog of settings, and in files."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from blotquant.gui.words import tr

WIDTH_PX = 380


def as_sentence(words: str) -> str:
    """Return words with a capital at the beginning."""
    return words[:1].upper() + words[1:]


def setting_label(name: str, meaning: str, unit: str) -> QLabel:
    """Return the label of a setting.

    Parameters
    ----------
    name : str
        In files and on the command line.
    meaning : str
        In the language of the window.
    unit : str
        In English; "" for none.
    """
    words = tr("{setting} ({unit})", setting=meaning, unit=tr(unit)) if unit else meaning
    label = QLabel(as_sentence(words))
    label.setWordWrap(True)
    label.setToolTip(tr("In files and on the command line: {name}", name=name))
    label.setFixedWidth(WIDTH_PX)
    label.setMinimumHeight(label.heightForWidth(WIDTH_PX))  # else rows are squeezed to two lines
    return label
