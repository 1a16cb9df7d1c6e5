"""The settings of one assay, changed live."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from blotquant.assay_model import KINDS, AssayMethod
from blotquant.gui.assays.settings_dialog import SETTINGS, AssaySettingsDialog
from blotquant.gui.session import Session


@pytest.fixture
def session() -> Iterator[Session]:
    made = Session()
    yield made
    made.close()


def test_every_setting_belongs_to_one_assay() -> None:
    names = [name for kind in KINDS for name in SETTINGS[kind]]
    assert sorted(names) == sorted(AssayMethod.__struct_fields__)


def test_settings_are_set_and_undone(session: Session, qtbot: QtBot) -> None:
    dialog = AssaySettingsDialog(session, "bca")
    qtbot.addWidget(dialog)
    dialog.fields["load_ug"].setText("22,5")
    dialog.fields["load_ug"].editingFinished.emit()
    assert session.project.assay_method.load_ug == 22.5
    dialog.choices["bca_curve"].setCurrentIndex(2)
    dialog.choices["bca_curve"].activated.emit(2)
    assert session.project.assay_method.bca_curve == "4PL"
    session.undo()
    assert dialog.choices["bca_curve"].currentData() == "auto"


def test_what_cannot_be_is_refused_and_shown_no_more(session: Session, qtbot: QtBot) -> None:
    refused: list[str] = []
    session.failed.connect(refused.append)
    dialog = AssaySettingsDialog(session, "qpcr")
    qtbot.addWidget(dialog)
    for text in ("-3", "many"):
        dialog.fields["ct_limit"].setText(text)
        dialog.fields["ct_limit"].editingFinished.emit()
        assert dialog.fields["ct_limit"].text() == "35"
    assert len(refused) == 2
    dialog.fields["qpcr_references"].setText("ACTB")
    dialog.fields["qpcr_references"].editingFinished.emit()
    assert session.project.assay_method.qpcr_references == "ACTB"
