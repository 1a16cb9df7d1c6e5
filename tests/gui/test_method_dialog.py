"""The settings of the method: every field can be seen, changed and set back."""

from __future__ import annotations

from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from blotquant.codes import CODES
from blotquant.gui.method_choices import method_choices
from blotquant.gui.method_dialog import MethodDialog
from blotquant.gui.session import Session
from blotquant.model import METHOD_NOTES, Method, Project, Sample


@pytest.fixture
def dialog(qtbot: QtBot) -> MethodDialog:
    session = Session()
    made = MethodDialog(session)
    qtbot.addWidget(made)
    made._kept = session  # type: ignore[attr-defined]
    return made


def test_every_choice_has_its_values_in_words() -> None:
    choices = method_choices()
    kinds = {name: get_args(kind) for name, kind in get_type_hints(Method).items() if get_args(kind)}
    assert {name: set(words) for name, words in choices.items()} == {
        name: set(values) for name, values in kinds.items() if name in choices
    }
    # Fields that are a choice have words: all whose values are text, but the name of a treatment.
    texts = {name for name in METHOD_NOTES if isinstance(getattr(Method(), name), str)}
    assert texts - set(choices) == {"reference_agonist"}


def test_every_field_of_the_method_is_there(dialog: MethodDialog) -> None:
    assert {*dialog.fields, *dialog.choices} == set(METHOD_NOTES)
    assert dialog.fields["confidence"].text() == "0.95"
    assert dialog.choices["reference_agonist"].currentData() == ""
    assert dialog.choices["adjust"].currentData() == "holm"


def test_choices_are_edits(dialog: MethodDialog, qtbot: QtBot) -> None:
    session: Session = dialog._session  # type: ignore[attr-defined]
    doses = [("vehicle", 0.0), ("hetrombopag", 1.0), ("eltrombopag", 1.0), ("eltrombopag", 3.0)]
    samples = [
        Sample(id=f"s{place}", treatment=name, dose=dose, role="vehicle" if name == "vehicle" else "sample")
        for place, (name, dose) in enumerate(doses)
    ]
    session.start(Project(samples=tuple(samples)), Path())
    box, reference = dialog.choices["curve_bottom"], dialog.choices["reference_agonist"]
    assert [reference.itemData(place) for place in range(reference.count())] == [
        "",
        "hetrombopag",
        "eltrombopag",
    ]
    box.activated.emit(box.findData("own"))
    reference.activated.emit(2)
    method = session.project.method
    assert (method.curve_bottom, method.reference_agonist) == ("own", "eltrombopag")
    assert box.font().bold()
    dialog._on_reset()  # type: ignore[attr-defined]
    assert dialog.choices["curve_bottom"].currentData() == "shared"
    assert not box.font().bold()


def identifiers() -> set[str]:
    """What the values and fields of the method are called in files, and the codes of flags."""
    values = {value for kind in get_type_hints(Method).values() for value in get_args(kind)}
    return {name for name in {*map(str, values), *METHOD_NOTES, *CODES} if "_" in name}


def test_settings_are_called_by_words_and_their_names_in_files_are_in_the_tips(dialog: MethodDialog) -> None:
    labels = [label for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    texts = [label.text() for label in labels]
    texts += [box.itemText(place) for box in dialog.choices.values() for place in range(box.count())]
    assert len(labels) == len(METHOD_NOTES)
    assert [text for text in texts if any(name in text for name in identifiers())] == []
    assert {label.toolTip().rpartition(": ")[2] for label in labels} == set(METHOD_NOTES)
    assert dialog.choices["background"].itemData(2, Qt.ItemDataRole.ToolTipRole) == "border_median"


def test_what_does_not_fit_is_refused_in_words(dialog: MethodDialog, qtbot: QtBot) -> None:
    session = dialog._session  # type: ignore[attr-defined]
    field = dialog.fields["lane_width"]
    field.setText("wide")
    with qtbot.waitSignal(session.failed) as failed:
        field.editingFinished.emit()
    assert failed.args == [
        "Largest width of a lane placed automatically must be a number above 0 and up to 1 (lane pitch), "
        "not “wide”."
    ]
    assert field.text() == "0.96"


def test_what_a_setting_means_can_be_read_to_its_end(dialog: MethodDialog, qtbot: QtBot) -> None:
    dialog.show()
    qtbot.waitExposed(dialog)
    labels = [one for one in dialog.findChildren(QLabel) if one.buddy() is not None and one.isVisible()]
    assert len(labels) > 10
    assert [one.text() for one in labels if one.height() < one.heightForWidth(one.width())] == []
