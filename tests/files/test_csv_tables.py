import csv
from pathlib import Path

import pandas as pd
import pytest

from blotquant.files.atomic import WriteError
from blotquant.files.csv_tables import write_csv_tables
from blotquant.tables import tables
from tests.example_report import example_report


def test_each_sheet_is_a_file_with_its_snake_case_name(tmp_path: Path):
    paths = write_csv_tables(tables(example_report()), tmp_path / "new" / "csv")
    assert [path.name for path in paths] == [
        "ratios.csv",
        "summary.csv",
        "dose_response.csv",
        "time_course.csv",
        "bands.csv",
        "problems.csv",
        "method.csv",
        "provenance.csv",
        "points.csv",
        "curves.csv",
        "dose_time.csv",
        "graphpad.csv",
        "alignment.csv",
        "ladder.csv",
        "linear_range.csv",
    ]
    assert sorted(paths) == sorted((tmp_path / "new" / "csv").iterdir())


def test_rows_are_written_in_full_precision_with_blanks_for_what_is_missing(tmp_path: Path):
    path = write_csv_tables({"summary": tables(example_report())["summary"]}, tmp_path)[0]
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0] == (
        "target,treatment,dose,dose_unit,time_min,n,fold,fold_low,fold_high,gsd,p,p_adjusted,family,flags,"
        "test,df,p_family,aligned_fold,aligned_low,aligned_high,aligned_cv"
    )
    assert lines[1] == "STAT3,vehicle,,,15.0,3,1.0,,,,,,,REFERENCE,,,,,,,"
    assert float(lines[2].split(",")[6]) == example_report().summary[1].fold


def test_integers_stay_integers_beside_blanks(tmp_path: Path):
    path = write_csv_tables({"problems": tables(example_report())["problems"]}, tmp_path)[0]
    with path.open(encoding="utf-8", newline="") as file:
        assert [row["lane"] for row in csv.DictReader(file)] == ["", "3", ""]


def test_text_like_a_formula_gets_an_apostrophe_and_numbers_none(tmp_path: Path):
    table = pd.DataFrame(
        {
            "note": ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "a=1", "b,c"],
            "volume": [-1.5, -2.0, 3.0, 4.0, 5.0, 6.0, 7.0, float("nan")],
            "replicate": pd.Series([-1, 2, "-may", "3", 4, 5, 6, 7], dtype="object"),
            "=cmd": ["x"] * 8,
        }
    )
    path = write_csv_tables({"bands": table}, tmp_path)[0]
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["note"] for row in rows] == [
        "'=1+1",
        "'+1",
        "'-1",
        "'@SUM(A1)",
        "'\t=1",
        "'\n=1",
        "a=1",
        "b,c",
    ]
    assert [row["volume"] for row in rows] == ["-1.5", "-2.0", "3.0", "4.0", "5.0", "6.0", "7.0", ""]
    assert [row["replicate"] for row in rows] == ["-1", "2", "'-may", "3", "4", "5", "6", "7"]
    assert list(rows[0])[-1] == "'=cmd"
    assert list(table.columns)[-1] == "=cmd"  # the table given is not changed
    assert table.loc[0, "note"] == "=1+1"


def test_files_are_utf_8_without_a_byte_order_mark(tmp_path: Path):
    path = write_csv_tables({"bands": pd.DataFrame({"note": ["10 µg, Ağrı"]})}, tmp_path)[0]
    assert path.read_bytes() == 'note\n"10 µg, Ağrı"\n'.encode()


def test_a_folder_that_cannot_be_made_is_an_error_in_words(tmp_path: Path):
    (tmp_path / "csv").write_text("a file, not a folder")
    with pytest.raises(WriteError, match=r"csv: the folder cannot be made: .*Choose another folder"):
        write_csv_tables(tables(example_report()), tmp_path / "csv")


def test_an_interrupted_write_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    old = tmp_path / "bands.csv"
    old.write_text("old")

    def interrupt(table: pd.DataFrame, path: Path, **options: object) -> None:
        path.write_text("half of it")
        raise KeyboardInterrupt

    monkeypatch.setattr(pd.DataFrame, "to_csv", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_csv_tables({"bands": pd.DataFrame({"note": ["new"]})}, tmp_path)
    assert old.read_text() == "old"
    assert list(tmp_path.iterdir()) == [old]
