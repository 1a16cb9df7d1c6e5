"""The language of the window: English, or Simplified Chinese, or what the system speaks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from blotquant.gui.settings import read_text, write

Code = Literal["en", "zh_CN"]
Choice = Literal["system", "en", "zh_CN"]
CHOICES: tuple[Choice, ...] = ("system", "en", "zh_CN")
# Each language by its own name, so that a reader finds it whatever language the window is in.
OWN_NAMES: dict[Code, str] = {"en": "English", "zh_CN": "简体中文"}
KEY = "look/language"

_installed: list[QTranslator] = []


def choice() -> Choice:
    """Return what the user has chosen: the system's language or one of ours."""
    stored = read_text(KEY, "system")
    return stored if stored in CHOICES else "system"


def choose(wanted: Choice) -> None:
    """Remember a language for the next start; texts already on the screen stay as they are."""
    write(KEY, wanted)


def resolved(wanted: Choice, system: Sequence[str] | None = None) -> Code:
    """Return the language that a choice means.

    Parameters
    ----------
    wanted : {"system", "en", "zh_CN"}
        What the user has chosen.
    system : sequence of str, optional
        Languages the user reads, best first, as "zh-Hans-CN"; by default asked of the system.
    """
    if wanted != "system":
        return wanted
    for name in QLocale.system().uiLanguages() if system is None else system:
        parts = name.replace("_", "-").split("-")
        if parts[0] == "en":
            return "en"
        if parts[0] == "zh" and not {"Hant", "TW", "HK", "MO"} & set(parts):
            return "zh_CN"
    return "en"


def install(app: QCoreApplication, wanted: Choice | None = None) -> Code:
    """Make `tr` and Qt's own dialogs speak a language; call it before the first widget is made.

    Parameters
    ----------
    app : QCoreApplication
        The application that looks texts up.
    wanted : {"system", "en", "zh_CN"}, optional
        By default what the user has chosen before.

    Returns
    -------
    {"en", "zh_CN"}
        The language that holds now.
    """
    forget(app)
    code = resolved(choice() if wanted is None else wanted)
    if code != "en":
        _add(app, f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _add(app, f"blotquant_{code}", str(Path(__file__).with_name("translations")))
    return code


def forget(app: QCoreApplication) -> None:
    """Go back to English, the language of the source."""
    while _installed:
        app.removeTranslator(_installed.pop())


def _add(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator()
    # A translation that is missing from an installation leaves English; that is no reason to stop.
    if translator.load(name, folder):
        app.installTranslator(translator)
        _installed.append(translator)
