"""Experiments that cannot be answered, in the real window: the panel Curves says why, and shows no number."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from blotquant.gui.main_window import MainWindow
from blotquant.gui.panels.curves_bar import VIEWS
from tests.end_to_end.window.person import LEFT, measured, wait
from tests.odd_experiments import write_odd

SAID = {  # in the table, and on the plot or in its place
    "two_doses": ("too few doses", "hetrombopag: too few doses"),
    "nothing_on_any_blot": ("not measured", "hetrombopag: not measured. The images of these lanes"),
    "nothing_but_the_control": ("no clear effect of the dose", "hetrombopag: no clear effect of the dose"),
    "all_saturated": ("all saturated", "hetrombopag: all saturated. Every band is at the top"),
    "one_experiment": ("ok", "one experiment: intervals hold for it alone"),
    "vehicle_without_total": ("vehicle not usable", "hetrombopag: vehicle not usable. Every vehicle lane"),
    "doses_within_a_factor_of_two": ("doses too close", "hetrombopag: doses too close"),
    "one_agonist_in_two_units": ("units mixed", "hetrombopag: units mixed"),
    "an_agonist_in_each_unit": ("ok", "rhTPO in ng/mL: another unit, not drawn"),
    "conditions_missing_on_some_blots": ("ok", ""),
    "blots_with_nothing_in_common": ("ok", "one experiment: intervals hold for it alone"),
}


def open_curves(window: MainWindow, sheet: Path) -> None:
    """Open a layout sheet and look at its curves."""
    assert window.documents.open_any([sheet])
    measured(window)
    window.docks.show("curves")
    wait(lambda: window.docks.curves.grid is not None, "for the plots")


def press_view(window: MainWindow, view: str) -> None:
    """Click the button of a view of the panel Curves."""
    buttons = window.docks.curves.bar.views
    QTest.mouseClick(next(b for b in buttons.buttons() if VIEWS[buttons.id(b)] == view), LEFT)
    measured(window)


def words(window: MainWindow) -> str:
    """Return what stands under the plots, or in their place."""
    panel = window.docks.curves
    assert panel.grid is not None
    return "; ".join([panel.plots.message.text(), *(plot.note.text() for plot in panel.grid.plots)])


@pytest.mark.parametrize("name", SAID)
def test_curves_say_what_is_wrong(window: MainWindow, tmp_path: Path, name: str) -> None:
    open_curves(window, write_odd(tmp_path, name))
    status, said = SAID[name]
    rows = window.docks.curves.side.doses.rows
    assert {row.status for row in rows} == {status}
    assert all((row.result.ec50 is None) == (status != "ok") for row in rows)
    assert said in words(window)
    for view in ("time", "map", "dose"):  # nothing breaks
        press_view(window, view)
        assert window.docks.curves.bar.view == view


def test_courses_without_a_common_experiment_share_one_sentence(window: MainWindow, tmp_path: Path) -> None:
    open_curves(window, write_odd(tmp_path, "blots_with_nothing_in_common"))
    press_view(window, "time")
    assert {row.status for row in window.docks.curves.side.courses.rows} == {"no experiment has all times"}
    assert "7 curves: no experiment has all times" in words(window)
