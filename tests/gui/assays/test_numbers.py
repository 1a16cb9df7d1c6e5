"""Results come from a thread, and only what has changed is measured again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from blotquant import edits
from blotquant.gui.assays import incoming
from blotquant.gui.assays.numbers import AssayNumbers
from blotquant.gui.session import Session


@pytest.fixture
def numbers(qtbot: QtBot) -> Iterator[tuple[Session, AssayNumbers]]:
    session = Session()
    made = AssayNumbers(session)
    yield session, made
    made.close()
    session.close()


def test_an_edit_returns_before_its_numbers_are_there(
    numbers: tuple[Session, AssayNumbers], qtbot: QtBot
) -> None:
    session, found = numbers
    session.apply("x", edits.set_assay, incoming.demo("proliferation"))
    assert found.result("proliferation") is None
    assert not found.is_measured
    qtbot.waitUntil(lambda: found.is_measured, timeout=60_000)
    assert found.result("proliferation") is not None


def test_what_has_not_changed_keeps_its_result(numbers: tuple[Session, AssayNumbers], qtbot: QtBot) -> None:
    session, found = numbers
    session.apply("x", edits.set_assay, incoming.demo("bca"))
    qtbot.waitUntil(lambda: found.is_measured, timeout=60_000)
    kept, told = found.result("bca"), list[int]()
    found.changed.connect(lambda: told.append(1))
    session.apply("x", edits.set_notes, "nothing of the assays")
    assert told == []
    session.apply("x", edits.set_assay, incoming.demo("qpcr"))
    qtbot.waitUntil(lambda: found.is_measured, timeout=60_000)
    assert found.result("bca") is kept
    session.apply("x", edits.set_method, "confidence", 0.9)
    qtbot.waitUntil(lambda: found.is_measured, timeout=60_000)
    assert found.result("bca") is not kept


def test_without_assays_there_are_no_results(numbers: tuple[Session, AssayNumbers], qtbot: QtBot) -> None:
    session, found = numbers
    session.apply("x", edits.set_assay, incoming.demo("bca"))
    qtbot.waitUntil(lambda: found.is_measured, timeout=60_000)
    session.undo()
    assert found.result("bca") is None
    assert found.is_measured
