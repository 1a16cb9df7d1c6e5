from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from blotquant.codes import CODES, problem
from blotquant.codes.names import NAMES
from blotquant.gui.panels.band_rows import band_columns
from blotquant.gui.panels.bench_words import (
    condition_text,
    flag_name,
    flag_words,
    flags_tip,
    needs_a_look,
    sample_text,
    severity_of,
)
from blotquant.gui.panels.problem_rows import ProblemRow, problem_columns
from blotquant.gui.panels.ratio_rows import ratio_columns
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


@pytest.mark.parametrize("code", CODES)
def test_every_flag_has_a_name_in_plain_words(code: str) -> None:
    name = flag_name(code)
    assert name
    assert len(name) <= 28  # it stands in a column
    assert "_" not in name
    assert name != code


def test_there_are_no_names_of_codes_that_are_gone() -> None:
    assert set(NAMES) == set(CODES)
    assert len(set(NAMES.values())) == len(NAMES)


def test_columns_show_flags_in_words_and_hold_their_codes() -> None:
    flagged = SimpleNamespace(flags=("BG_SENSITIVE", "BELOW_LOQ"))
    tables = (
        (band_columns(), SimpleNamespace(band=flagged)),
        (ratio_columns(), SimpleNamespace(result=flagged)),
    )
    for columns, row in tables:
        column: Any = next(column for column in columns if column.key == "flags")
        assert column.raw(row) == "BG_SENSITIVE, BELOW_LOQ"  # is copied, as the workbook has it
        assert column.looks(row)[0] == "depends on background, too weak to quantify"
        assert "(BG_SENSITIVE)" in column.tip(row)


def test_findings_are_named_in_words_with_the_code_in_the_tip() -> None:
    column = next(column for column in problem_columns() if column.key == "code")
    row = ProblemRow(problem("BG_SENSITIVE"), 1)
    assert column.looks(row)[0] == flag_name("BG_SENSITIVE") == "depends on background"
    assert column.tip is not None
    assert column.tip(row) == "BG_SENSITIVE"


def test_notes_alone_need_no_look() -> None:
    assert not needs_a_look("ok", ("STRIPPED", "BELOW_LOQ"))
    assert needs_a_look("ok", ("BG_SENSITIVE",))
    assert needs_a_look("at least", ())
