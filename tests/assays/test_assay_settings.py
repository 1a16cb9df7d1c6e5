"""Settings of assays: each can be set as text, and nonsense is refused with words."""

from __future__ import annotations

import pytest

from blotquant import edits
from blotquant.assay_model import BcaData, BcaWell, Condition, Lysate
from blotquant.assays import AssaySettings, measure_assays, set_assay_setting
from blotquant.assays.loading import lanes_to_load
from blotquant.assays.outcomes import LoadingRow
from blotquant.assays.settings import ASSAY_NOTES, AssaySettingError, names_in
from blotquant.model import METHOD_NOTES, Project

STANDARDS = {0.0: 0.1, 125.0: 0.22, 250.0: 0.34, 500.0: 0.58, 1000.0: 1.05, 2000.0: 1.98}


def test_every_setting_is_explained_and_none_has_the_name_of_a_setting_of_blots() -> None:
    assert list(AssaySettings.__struct_fields__) == [*ASSAY_NOTES, "method"]
    assert not set(ASSAY_NOTES) & set(METHOD_NOTES)


def test_settings_as_text() -> None:
    settings = AssaySettings()
    assert set_assay_setting(settings, "load_ug", "30").load_ug == 30
    assert set_assay_setting(settings, "bca_curve", "4pl").bca_curve == "4PL"
    assert set_assay_setting(settings, "z_prime_least", "-1").z_prime_least == -1
    assert set_assay_setting(settings, "qpcr_references", "GAPDH, TBP").qpcr_references == "GAPDH, TBP"
    assert names_in("GAPDH; TBP,,GAPDH") == ("GAPDH", "TBP")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("loud", "1"),
        ("load_ug", "much"),
        ("load_ug", "0"),
        ("load_ug", "nan"),
        ("lane_volume_ul", "inf"),
        ("sample_buffer_x", "1"),
        ("qpcr_model", "best"),
    ],
)
def test_nonsense_is_refused(name: str, value: str) -> None:
    with pytest.raises(AssaySettingError, match=name):
        set_assay_setting(AssaySettings(), name, value)


def test_a_project_is_measured_with_its_own_settings_and_method() -> None:
    wells = tuple(BcaWell(f"A{place}", read, c) for place, (c, read) in enumerate(STANDARDS.items()))
    data = BcaData("x.csv", (*wells, BcaWell("B1", 0.58, sample="one")), (Lysate("one"),))
    project = edits.set_assay(edits.set_method(Project(), "confidence", 0.9), data)
    project = edits.set_assay_method(project, "load_ug", 5.0)
    (found,) = measure_assays(project)
    assert (found.settings.load_ug, found.settings.method.confidence) == (5.0, 0.9)
    assert measure_assays(project, [found])[0] is found
    other = edits.set_assay_method(project, "load_ug", 4.0)
    assert measure_assays(other, [found])[0] is not found


def test_a_loading_table_says_what_the_lanes_hold() -> None:
    lysate = Lysate("one", Condition("hetrombopag", 3.0, "nM", 15.0), 2, "sample", 2)
    rows = [LoadingRow(1, None, "ladder"), LoadingRow(2, lysate, "ok", load_ug=25.0)]
    lanes = lanes_to_load(rows)
    assert lanes[1] == {
        "treatment": "ladder",
        "role": "marker",
        "dose": None,
        "dose_unit": "",
        "time_min": None,
    }
    assert lanes[2]["replicate"] == 2
    assert (lanes[2]["treatment"], lanes[2]["load_ug"]) == ("hetrombopag", 25.0)
