"""The language follows the choice of the user or the languages of the system."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from blotquant.gui import language


@pytest.mark.parametrize(
    ("system", "code"),
    [
        (["zh-Hans-CN", "zh-CN", "zh"], "zh_CN"),
        (["zh_CN"], "zh_CN"),
        (["zh"], "zh_CN"),
        (["zh-SG"], "zh_CN"),
        (["zh-Hant-TW", "zh-TW"], "en"),
        (["de-DE", "de"], "en"),
        (["en-US", "zh-CN"], "en"),
        (["fr-FR", "zh-CN"], "zh_CN"),
        ([], "en"),
    ],
)
def test_the_first_language_of_the_system_that_is_ours_is_taken(system: Sequence[str], code: str) -> None:
    assert language.resolved("system", system) == code


def test_a_choice_beats_the_system() -> None:
    assert language.resolved("en", ["zh-CN"]) == "en"
    assert language.resolved("zh_CN", ["en"]) == "zh_CN"


def test_a_choice_is_kept_and_a_broken_one_means_the_system() -> None:
    assert language.choice() == "system"
    language.choose("zh_CN")
    assert language.choice() == "zh_CN"
    language.write(language.KEY, "tlh")
    assert language.choice() == "system"


def test_the_buttons_of_qt_speak_the_language_and_english_comes_back(qapp: QApplication) -> None:
    assert language.install(qapp, "zh_CN") == "zh_CN"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert language.install(qapp, "en") == "en"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
