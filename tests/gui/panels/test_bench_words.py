from __future__ import annotations

import pytest

from blotquant.codes import CODES
from blotquant.gui.panels.bench_words import (
    condition_text,
    flag_words,
    flags_tip,
    needs_a_look,
    sample_text,
    severity_of,
)
from blotquant.model import Sample


@pytest.mark.parametrize(
    ("sample", "text"),
    [
        (
            Sample(id="s", treatment="hetrombopag", dose=10.0, dose_unit="nM", time_min=15, replicate=2),
            "hetrombopag 10 nM, 15 min, replicate 2",
        ),
        (Sample(id="s", treatment="vehicle", role="vehicle", dose_unit="nM"), "vehicle, replicate 1"),
        (Sample(id="s", treatment="ladder", role="marker"), "marker: ladder"),
        (Sample(id="s", treatment="", role="marker"), "marker"),
        (Sample(id="s", treatment="", role="empty"), "empty lane"),
        (None, "no sample"),
    ],
)
def test_samples_in_words(sample: Sample | None, text: str) -> None:
    assert sample_text(sample) == text


def test_a_condition_without_a_time() -> None:
    assert condition_text("rhTPO", 100.0, "ng/mL", None) == "rhTPO 100 ng/mL"


def test_flags_say_what_they_mean_and_what_to_do() -> None:
    meaning, remedy = flag_words("CUT_BY_EDGE", image="a.tif", lane=3)
    assert meaning == CODES["CUT_BY_EDGE"].meaning
    assert remedy == "Use the uncropped image, or move the crop or lane."
    meaning, remedy = flag_words("BAND_ORPHANED", image="a.tif", lane=3)
    assert "lane 3 of a.tif" in remedy
    assert flag_words("FROM_THE_FUTURE") == ("FROM_THE_FUTURE", "")
    assert severity_of("FROM_THE_FUTURE") == "warning"
    assert flags_tip(("SATURATED", "ABSENT")).count("\n") == 1


def test_notes_alone_need_no_look() -> None:
    assert not needs_a_look("ok", ("STRIPPED", "BELOW_LOQ"))
    assert needs_a_look("ok", ("BG_SENSITIVE",))
    assert needs_a_look("at least", ())
