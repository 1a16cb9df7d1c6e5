"""Experiments that cannot be answered, from drawn pictures through the batch mode: words, no false number."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from blotquant.__main__ import main
from tests.odd_experiments import EC50, ODD, write_odd

EXIT_AND_STATUS = {
    "usual": (0, "ok"),
    "two_doses": (0, "too few doses"),
    "nothing_on_any_blot": (1, "not measured"),
    "nothing_but_the_control": (0, "no clear effect of the dose"),
    "all_saturated": (0, "all saturated"),
    "one_experiment": (0, "ok"),
    "vehicle_without_total": (0, "vehicle not usable"),
    "doses_within_a_factor_of_two": (0, "doses too close"),
    "one_agonist_in_two_units": (0, "units mixed"),
    "an_agonist_in_each_unit": (0, "ok"),
    "conditions_missing_on_some_blots": (0, "ok"),
    "blots_with_nothing_in_common": (0, "ok"),
    "a_blot_without_vehicle": (0, "ok"),
}
OF_A_FIT = ("ec50", "hill", "bottom", "top", "relative_potency", "ec50_mean", "half_of_control")

Tables = Callable[[str], pd.DataFrame]


@pytest.fixture
def measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, Tables]]:
    """Run the batch mode on an input; return exit code, stderr and the tables."""

    def run(source: Path) -> tuple[int, str, Tables]:
        output = ["-o", str(tmp_path / "out.xlsx"), "--csv", str(tmp_path / "csv")]
        code = main(["--batch", str(source), *output, "--jobs", "1", "--force"])
        said = capsys.readouterr().err
        assert "Traceback" not in said
        return code, said, lambda name: pd.read_csv(tmp_path / "csv" / f"{name}.csv")

    return run


def assert_no_false_number(tables: Tables, workbook: Path) -> None:
    """Fail if a curve without an EC50 has one, if a p rests on two experiments, or if a cell is an error."""
    curves, summary = tables("dose_response"), tables("summary")
    without = curves[curves["status"] != "ok"]
    assert without[list(OF_A_FIT)].isna().all(axis=None)
    assert summary.loc[summary["n"] < 3, ["p", "p_adjusted"]].isna().all(axis=None)
    for page in openpyxl.load_workbook(workbook, data_only=True, read_only=True).worksheets:
        for row in page.iter_rows(values_only=True):
            for cell in row:
                assert not (isinstance(cell, str) and cell.startswith("#")), (page.title, row)
                assert not isinstance(cell, float) or math.isfinite(cell), (page.title, row)


@pytest.mark.parametrize("name", EXIT_AND_STATUS)
def test_the_status_says_in_words_what_is_wrong(
    name: str, tmp_path: Path, measured: Callable[..., tuple[int, str, Tables]]
) -> None:
    exit_code, status = EXIT_AND_STATUS[name]
    code, said, tables = measured(write_odd(tmp_path, name))
    assert code == exit_code, said
    curves = tables("dose_response")
    assert set(curves["status"]) == {status}
    assert_no_false_number(tables, tmp_path / "out.xlsx")
    if status == "ok":
        assert ((curves["ec50_low"] < EC50) & (curves["ec50_high"] > EC50)).all()
    else:
        detail = tables("problems").query("code == 'NO_EC50'")["message"].item()
        assert detail.endswith(f"hetrombopag at 15 min: {status}.")


def test_every_odd_experiment_is_looked_at() -> None:
    assert set(ODD) == {*EXIT_AND_STATUS, "negative_times"}


def test_one_experiment_has_an_interval_of_its_own_and_no_p(
    tmp_path: Path, measured: Callable[..., tuple[int, str, Tables]]
) -> None:
    _, _, tables = measured(write_odd(tmp_path, "one_experiment"))
    (curve,) = tables("dose_response").to_dict("records")
    assert (curve["n"], curve["flags"]) == (1, "FEW_EXPERIMENTS")
    assert math.isnan(curve["ec50_mean"])
    assert tables("summary")[["p", "fold_low", "fold_high"]].isna().all(axis=None)
    assert "one experiment" in set(tables("alignment")["status"])


def test_agonists_in_units_of_two_kinds_have_no_relative_potency(
    tmp_path: Path, measured: Callable[..., tuple[int, str, Tables]]
) -> None:
    _, _, tables = measured(write_odd(tmp_path, "an_agonist_in_each_unit"))
    curves = tables("dose_response").set_index("treatment")
    assert curves["ec50_unit"].to_dict() == {"hetrombopag": "nM", "rhTPO": "ng/mL"}
    assert curves["relative_potency"].isna().all()
    assert curves.loc["rhTPO", "potency_status"] == "doses in ng/mL and in nM cannot be compared"


def test_conditions_missing_on_a_blot_have_no_p_and_a_family_without_them(
    tmp_path: Path, measured: Callable[..., tuple[int, str, Tables]]
) -> None:
    _, _, tables = measured(write_odd(tmp_path, "conditions_missing_on_some_blots"))
    summary = tables("summary").query("treatment == 'hetrombopag'").set_index("dose")
    assert summary["n"].to_dict() == {0.03: 3, 0.1: 2, 0.3: 3, 1.0: 3, 3.0: 2, 10.0: 2}
    assert (summary["p"].notna() == (summary["n"] == 3)).all()
    assert set(summary["family"]) == {"hetrombopag doses at 15 min against the vehicle: 3"}


def test_a_blot_without_its_vehicle_counts_for_nothing_and_is_listed(
    tmp_path: Path, measured: Callable[..., tuple[int, str, Tables]]
) -> None:
    _, _, tables = measured(write_odd(tmp_path, "a_blot_without_vehicle"))
    assert set(tables("dose_response")["n"]) == {2}
    third = tables("points").query("experiment == 3")
    assert set(third["used"]) == {"no"}
    assert third["flags"].str.contains("NO_REFERENCE").all()


def test_blots_that_nothing_links_are_not_aligned(
    tmp_path: Path, measured: Callable[..., tuple[int, str, Tables]]
) -> None:
    _, _, tables = measured(write_odd(tmp_path, "blots_with_nothing_in_common"))
    said = set(tables("alignment")["status"].dropna())
    assert said == {"not connected: no condition links some of the experiments"}
    assert tables("summary")["aligned_fold"].isna().all()
    courses = tables("time_course")
    assert set(courses["status"]) == {"no experiment has all times"}
    numbers = courses.select_dtypes("number").drop(columns=["dose", "n", "n_times"])
    assert numbers.isna().all(axis=None)


def test_negative_times_are_refused_with_their_rows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = write_odd(tmp_path, "negative_times")
    assert main(["--batch", str(sheet), "--jobs", "1"]) == 2
    said = capsys.readouterr().err
    assert "row 3, column time_min: -5 is negative. Write 0 or a positive number" in said
    assert not (tmp_path / "layout.xlsx").exists()


def test_negative_times_of_a_project_are_refused_with_their_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = write_odd(tmp_path, "negative_times")
    sheet.write_text(sheet.read_text(encoding="utf-8").replace(",-5,", ",2,"), encoding="utf-8")
    kept = tmp_path / "kept.blotquant.json"
    output = ["-o", str(tmp_path / "first.xlsx"), "--save-project", str(kept)]
    assert main(["--batch", str(sheet), *output, "--jobs", "1"]) == 0
    project = json.loads(kept.read_text(encoding="utf-8"))
    for sample in project["samples"]:
        sample["time_min"] = -5.0 if sample.get("time_min") == 2.0 else sample.get("time_min")
    kept.write_text(json.dumps(project), encoding="utf-8")
    assert main(["--batch", str(kept), "-o", str(tmp_path / "out.xlsx"), "--jobs", "1"]) == 2
    assert "time_min of sample s2: must not be negative, not -5" in capsys.readouterr().err
    assert not (tmp_path / "out.xlsx").exists()
