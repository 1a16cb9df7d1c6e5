"""Panels of assays over a session of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from blotquant.assay_model import AssayKind
from blotquant.gui.assays.page import AssaysPage
from blotquant.gui.assays.panel import AssayPanel
from blotquant.gui.session import Session
from tests.gui.documents.scripted import Scripted

Shown = Callable[[AssayKind], AssayPanel]


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[AssaysPage]:
    session = Session()
    made = AssaysPage(session)
    made.resize(1366, 640)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close_numbers()
    session.close()


@pytest.fixture
def shown(page: AssaysPage, qtbot: QtBot) -> Shown:
    """Return what shows the simulated example of an assay, measured and drawn."""

    def show(kind: AssayKind) -> AssayPanel:
        page.show_kind(kind)
        panel = page.panel(kind)
        panel.answers = Scripted()
        assert panel.show_demo()
        qtbot.waitUntil(lambda: page.numbers.is_measured and panel.plots.plot is not None, timeout=60_000)
        return panel

    return show
