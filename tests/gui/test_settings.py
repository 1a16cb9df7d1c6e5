"""Settings are kept in a file of their own and come back with the type they had."""

from __future__ import annotations

from pathlib import Path

import pytest

from blotquant.gui.settings import read_flag, read_text, read_texts, settings, write


def test_settings_live_in_a_plain_file_that_tests_lead_elsewhere(settings_folder: Path) -> None:
    path = Path(settings().fileName())
    assert path.name == "blotquant.ini"
    assert settings_folder in path.parents


def test_a_text_comes_back_and_a_missing_one_is_the_default() -> None:
    assert read_text("look/theme", "system") == "system"
    write("look/theme", "dark")
    assert read_text("look/theme", "system") == "dark"


@pytest.mark.parametrize("value", [True, False])
def test_a_flag_comes_back_from_the_file_as_a_flag(value: bool) -> None:
    write("tour/seen", value)
    settings().sync()
    assert read_flag("tour/seen", default=not value) is value


def test_the_text_false_is_not_taken_for_yes() -> None:
    write("tour/seen", "false")
    assert read_flag("tour/seen", default=True) is False


@pytest.mark.parametrize("texts", [(), ("one, two",), ("b.csv", "a.csv", "résumé 膜.tif")])
def test_a_list_comes_back_in_order_also_with_none_or_one_text(texts: tuple[str, ...]) -> None:
    write("recent/files", texts)
    settings().sync()
    assert read_texts("recent/files") == texts


def test_a_list_that_was_never_stored_is_empty() -> None:
    assert read_texts("recent/files") == ()


def test_a_test_sees_nothing_of_the_one_before() -> None:
    assert settings().allKeys() == []
