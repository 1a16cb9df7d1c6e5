"""Settings of assays: each can be set as text, and nonsense is refused with words."""

from __future__ import annotations

import pytest

from blotquant.assays import AssaySettings, set_assay_setting
from blotquant.assays.settings import ASSAY_NOTES, AssaySettingError, names_in
from blotquant.model import METHOD_NOTES


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
