"""The place of a plot: the plot comes after the panel is shown, and only once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from blotquant.gui.panels import plot_place
from blotquant.gui.panels.plot_place import PlotPlace


def test_the_plot_is_made_when_it_is_first_seen(qtbot: QtBot) -> None:
    made: list[QLabel] = []

    def make() -> QLabel:
        made.append(QLabel("plot"))
        return made[-1]

    place = PlotPlace(make)
    qtbot.addWidget(place)
    place.say("nothing yet")
    qtbot.wait(20)
    assert made == []
    with qtbot.waitSignal(place.made):
        place.show()
    assert place.message.isVisible()
    place.say("")
    assert made[0].isVisible()
    assert place.plot is made[0]
    place.hide()
    place.show()
    qtbot.wait(20)
    assert len(made) == 1


def test_a_plot_that_cannot_be_made_says_so(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(tell: object) -> object:
        raise ImportError("no library")

    monkeypatch.setattr(plot_place, "_import", fail)
    place = PlotPlace(QLabel)
    qtbot.addWidget(place)
    with qtbot.captureExceptions() as caught:
        place.show()
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ImportError
    assert place.message.text() == "The plot could not be made: no library"
