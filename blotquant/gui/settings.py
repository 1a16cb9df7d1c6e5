"""What the window remembers between runs: look, language, recent files; nothing here changes a number.

The file is `blotquant.ini` in the folder for settings of the system, on every system, so that
it can be read, moved and deleted by hand, and led elsewhere by tests.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QSettings

ORGANISATION = APPLICATION = "blotquant"


def settings() -> QSettings:
    """Return the settings of the user; every call is a fresh handle on the same values."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, ORGANISATION, APPLICATION)


def read_text(key: str, default: str = "") -> str:
    """Return a stored text, or the default where there is none."""
    value = settings().value(key, default)
    return value if isinstance(value, str) else default


def read_flag(key: str, default: bool = False) -> bool:
    """Return a stored yes or no; a file holds it as text, which `bool` would misread."""
    value = settings().value(key, default)
    if isinstance(value, str):
        return value.lower() in {"true", "1", "yes"}
    return bool(value)


def read_texts(key: str) -> tuple[str, ...]:
    """Return a stored list of texts; a list of one comes back from the file as a plain text."""
    value = settings().value(key)
    if isinstance(value, str):
        return (value,) if value else ()
    if isinstance(value, list):
        return tuple(text for text in cast("list[object]", value) if isinstance(text, str))
    return ()


def write(key: str, value: str | bool | Iterable[str]) -> None:
    """Store a text, a yes or no, or a list of texts."""
    settings().setValue(key, value if isinstance(value, (str, bool)) else list(value))
