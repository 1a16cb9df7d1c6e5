"""Assays through the command line: files to workbook, the truth of the simulated demo, and bad input."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from blotquant import __main__ as entry
from blotquant.demo import assays as demo
from blotquant.gui.self_test import same_cells

DEMO = Path(__file__).parents[2] / "assets" / "demo"


def run(*arguments: object) -> int:
    return entry.main([str(argument) for argument in arguments])


def truth() -> dict[tuple[str, str, str], str]:
    with (DEMO / "truth_assays.csv").open(newline="", encoding="utf-8") as file:
        return {(row["assay"], row["what"], row["of"]): row["value"] for row in csv.DictReader(file)}


def sheet(path: Path, title: str) -> pd.DataFrame:
    return pd.read_excel(path, sheet_name=title, keep_default_na=False, na_values=[""])


def test_bca_finds_the_true_concentrations_and_loads_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book, layout = tmp_path / "p.xlsx", tmp_path / "layout.csv"
    assert run("--assay", "bca", DEMO / "bca.csv", "-o", book, "--layout", layout, "--set", "load_ug=20") == 0
    assert capsys.readouterr().out.splitlines() == [str(book), str(layout)]
    found, loading = sheet(book, "BCA"), sheet(book, "Loading")
    true = {name: float(value) for (_, what, name), value in truth().items() if what == "stock"}
    inside = [
        low <= true[name] <= high
        for name, low, high in zip(found["sample"], found["stock_low"], found["stock_high"], strict=True)
        if low == low
    ]
    assert len(inside) == len(true) == 22
    assert sum(inside) >= 20
    (above,) = found.index[found["status"] == "above the curve"]
    assert found.loc[above, ["concentration", "stock"]].isna().all()
    lanes = loading[loading["status"] == "ok"]
    assert (lanes["load_ug"] == 20).all()
    volumes = lanes[["lysate_ul", "sample_buffer_ul", "water_ul"]].sum(axis=1)
    assert volumes.tolist() == pytest.approx([20] * 22)
    assert [float(row) for row in lanes["lysate_ul"] * lanes["sample"].map(true)] == pytest.approx(
        [20] * 22, rel=0.03
    )
    assert layout.read_text(encoding="utf-8").splitlines()[2].startswith(",,,2,vehicle,0,nM,15,1,vehicle")


def test_proliferation_recovers_the_published_pair(tmp_path: Path) -> None:
    book = tmp_path / "p.xlsx"
    flags = ("-o", book, "--csv", tmp_path / "csv", "--set", "reference_agonist=eltrombopag")
    assert run("--assay", "proliferation", DEMO / "proliferation.csv", *flags) == 0
    found = pd.read_csv(tmp_path / "csv" / "proliferation.csv")
    pooled = found[found["experiment"] == "all"].set_index("treatment")
    assert list(found["experiment"]) == ["mean", "mean", "all", "all", "1", "1", "2", "2", "3", "3"]
    mean = found[found["experiment"] == "mean"].set_index("treatment")
    for name, ec50 in demo.EC50_NM.items():
        row = pooled.loc[name]
        assert row["status"] == "ok"
        assert row["ec50_low"] < ec50 < row["ec50_high"]
        assert row["ec50"] == pytest.approx(ec50, rel=0.15)
        assert mean.loc[name, "ec50_low"] < ec50 < mean.loc[name, "ec50_high"]
        assert mean.loc[name, "ec50"] == row["ec50_mean"]
    potency = pooled.loc["hetrombopag"]
    assert potency["potency_low"] < 33.5 < potency["potency_high"]
    assert mean.loc["hetrombopag", "potency_low"] < 33.5 < mean.loc["hetrombopag", "potency_high"]
    assert mean.loc["hetrombopag", "relative_potency"] == potency["potency_mean"]
    problems = sheet(book, "Problems").set_index("code")["message"]
    assert "plate 3: B6" in problems["OUTLIER_WELL"]
    assert "plate 2: E4" in problems["WELLS_MISSING"]


def test_qpcr_finds_the_true_folds_and_efficiencies(tmp_path: Path) -> None:
    assert run("--assay", "qpcr", DEMO / "qpcr.csv", "-o", tmp_path / "q.xlsx") == 0
    found = sheet(tmp_path / "q.xlsx", "qPCR")
    for row in found.to_dict("records"):
        folds = demo.FOLDS[row["treatment"]]
        true = folds[row["gene"]] if row["gene"] in folds else folds["Bcl-xL"] / folds["BAK"]
        assert row["ratio"] == pytest.approx(true, rel=0.2)
        assert row["ratio_low"] < true < row["ratio_high"]
        assert row["p_adjusted"] < 0.05
    assert len(found) == 9
    lines = sheet(tmp_path / "q.xlsx", "qPCR efficiencies").set_index("gene")["efficiency"]
    assert lines.to_dict() == pytest.approx(demo.EFFICIENCY, rel=0.03)


def test_a_plate_without_a_curve_is_exit_code_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = "standard,sample,absorbance\n0,,0.1\n500,,0.9\n1000,,0.6\n2000,,1.8\n,a,0.7\n"
    (tmp_path / "swapped.csv").write_text(table)
    assert run("--assay", "bca", tmp_path / "swapped.csv") == 1
    told = capsys.readouterr()
    assert "A higher standard reads less than a lower one" in told.err
    row = sheet(tmp_path / "swapped.xlsx", "BCA").iloc[0]
    assert row["status"] == "no curve"
    assert pd.isna(row["concentration"])


def test_what_cannot_be_read_is_exit_code_2_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.csv").write_text("sample,gene,ct\na,BAK,hello\n")
    assert run("--assay", "qpcr", tmp_path / "bad.csv") == 2
    assert "row 2, column ct: 'hello' is not a reading" in capsys.readouterr().err
    assert run("--assay", "bca", DEMO / "bca.csv", "-o", tmp_path / "x.xlsx", "--set", "load_ug=-1") == 2
    assert "load_ug must be a positive number, not -1" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["bad.csv"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--assay", "bca"), "needs at least one FILE"),
        (("--assay", "blood", "x.csv"), "invalid choice"),
        (("--assay", "qpcr", "x.csv", "--layout", "l.csv"), "--layout works only together with --assay bca"),
        (("--batch", "x.csv", "--layout", "l.csv"), "--layout works only together with --assay bca"),
        (("--assay", "qpcr", "x.csv", "--jobs", "2"), "--jobs is about blots"),
        (("--assay", "qpcr", "x.csv", "--demo", "d"), "--assay and --demo do not go together"),
    ],
)
def test_contradictions_are_wrong_usage(
    arguments: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(*arguments)
    assert stopped.value.code == 2
    assert words in capsys.readouterr().err


def test_nothing_is_replaced_without_force(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(DEMO / "qpcr.csv", tmp_path)
    source = tmp_path / "qpcr.csv"
    assert run("--assay", "qpcr", source) == 0
    assert run("--assay", "qpcr", source) == 2
    assert run("--assay", "qpcr", source, "--force", "--csv", tmp_path) == 2  # would be the input itself
    assert "is the input itself" in capsys.readouterr().err
    for name, words in (("l.txt", "must end in .csv"), ("none/l.csv", "there is no folder")):
        assert (
            run("--assay", "bca", DEMO / "bca.csv", "-o", tmp_path / "b.xlsx", "--layout", tmp_path / name)
            == 2
        )
        assert words in capsys.readouterr().err


def _layout_workbook(path: Path, *titles: str) -> None:
    """The first pair of the demo as an .xlsx with assays behind it."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    with (DEMO / "layout.csv").open(newline="", encoding="utf-8") as file:
        for row in csv.reader(file):
            if row[0] in ("image", "sim_pSTAT5_r1.tif", "sim_STAT5_r1.tif"):
                page.append(row)
    for title in titles:
        with (DEMO / f"{title.lower()}.csv").open(newline="", encoding="utf-8") as file:
            further = book.create_sheet(title)
            for row in csv.reader(file):
                further.append(row)
    book.save(path)
    for name in ("sim_pSTAT5_r1.tif", "sim_STAT5_r1.tif"):
        shutil.copy(DEMO / name, path.parent)


def test_assays_behind_a_layout_sheet_are_in_the_same_workbook(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _layout_workbook(tmp_path / "blots.xlsx", "BCA", "qPCR")
    out = tmp_path / "out.xlsx"
    assert run("--batch", tmp_path / "blots.xlsx", "-o", out, "--set", "load_ug=22", "--jobs", "1") == 0
    capsys.readouterr()
    titles = openpyxl.load_workbook(out, read_only=True).sheetnames
    assert {"Ratios", "BCA", "Loading", "qPCR", "Assay method"} <= set(titles)
    assert "Plates" not in titles
    assert sheet(out, "Loading")["load_ug"].dropna().unique().tolist() == [22]
    problems = sheet(out, "Problems")
    assert "blots.xlsx, sheet BCA" in set(problems["image"])
    _layout_workbook(tmp_path / "plain.xlsx")
    assert run("--batch", tmp_path / "plain.xlsx", "-o", tmp_path / "o.xlsx", "--set", "load_ug=22") == 2
    assert "no assay follows the layout sheet" in capsys.readouterr().err


def test_a_saved_project_holds_its_assays_and_gives_the_same_workbook(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _layout_workbook(tmp_path / "blots.xlsx", "BCA", "Proliferation", "qPCR")
    saved, first, again = tmp_path / "p.blotquant.json", tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    flags = ("--set", "load_ug=22", "--jobs", "1", "--save-project", saved)
    assert run("--batch", tmp_path / "blots.xlsx", "-o", first, *flags) == 0
    assert run("--batch", saved, "-o", again, "--jobs", "1") == 0
    assert same_cells(first, again) > 5000
    assert run("--batch", saved, "-o", again, "--force", "--set", "ct_limit=20") == 0
    assert "ct_limit" in set(sheet(again, "Assay method")["name"])
    assert "CT_LATE" in set(sheet(again, "Problems")["code"])
    capsys.readouterr()


@pytest.mark.parametrize("kind", ["bca", "proliferation", "qpcr"])
def test_an_assay_alone_is_kept_as_a_project(kind: str, tmp_path: Path) -> None:
    saved, first, again = tmp_path / "p.blotquant.json", tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    assert run("--assay", kind, DEMO / f"{kind}.csv", "-o", first, "--save-project", saved) == 0
    assert run("--batch", saved, "-o", again) == 0
    assert same_cells(first, again) > 300


def test_csv_files_of_assays_are_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _layout_workbook(tmp_path / "blots.xlsx", "BCA")
    (tmp_path / "loading.csv").write_text("mine", encoding="utf-8")
    flags = ("-o", tmp_path / "o.xlsx", "--csv", tmp_path, "--jobs", "1")
    assert run("--batch", tmp_path / "blots.xlsx", *flags) == 2
    assert "loading.csv is there already" in capsys.readouterr().err
    assert (tmp_path / "loading.csv").read_text("utf-8") == "mine"
    assert not (tmp_path / "o.xlsx").exists()


def test_an_assay_behind_two_layout_sheets_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _layout_workbook(tmp_path / "blots.xlsx", "BCA")
    saved = tmp_path / "p.blotquant.json"
    assert run("--assay", "bca", DEMO / "bca.csv", "-o", tmp_path / "b.xlsx", "--save-project", saved) == 0
    assert run("--batch", tmp_path / "blots.xlsx", saved, "-o", tmp_path / "x.xlsx") == 2
    assert "both projects hold the assay BCA" in capsys.readouterr().err


def test_the_settings_of_assays_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--list-methods") == 0
    assert "sample_buffer_x" in capsys.readouterr().out
