"""Assay files: tables as people and instruments write them, plates as grids, and what is refused."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from blotquant import cli_arguments
from blotquant.assay_model import KINDS, AssayKind
from blotquant.assays import BcaData, ProliferationData, QpcrData, measure_assay
from blotquant.experiments import Condition
from blotquant.files.assays import AssayError, read_assay, read_assay_sheets, readings_of
from blotquant.files.sheets import SheetError, sheet_of_text

DEMO = Path(__file__).parents[2] / "assets" / "demo"


def read(kind: AssayKind, folder: Path, *texts: str, suffix: str = ".csv"):
    paths = [folder / f"part{number}{suffix}" for number, _ in enumerate(texts)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return read_assay(kind, paths)


def grid(title: str, *rows: str) -> str:
    width = max(row.count(",") for row in rows) + 1
    lines = [",".join((title, *map(str, range(1, width + 1))))]
    return (
        "\n".join([*lines, *(f"{letter},{row}" for letter, row in zip("ABCDEFGH", rows, strict=False))])
        + "\n"
    )


def refused(kind: AssayKind, folder: Path, *texts: str) -> str:
    with pytest.raises(AssayError) as caught:
        read(kind, folder, *texts)
    return str(caught.value)


# Tables


def test_a_bca_table(tmp_path: Path) -> None:
    data = read(
        "bca",
        tmp_path,
        "Well,Standard (ug/mL),Sample,Treatment,Dose_nM,Dilution factor,Lane,A562,Excluded\n"
        "A1,0,,,,,,0.1,\nA2,500,,,,,,0.6,\nA3,,het,hetrombopag,10,5,3,0.7,\nA4,,het,,,5,,0.8,bubble\n",
    )
    assert isinstance(data, BcaData)
    assert [(w.place, w.concentration_ug_ml, w.sample, w.absorbance) for w in data.wells] == [
        ("A1", 0, "", 0.1),
        ("A2", 500, "", 0.6),
        ("A3", None, "het", 0.7),
        ("A4", None, "het", 0.8),
    ]
    assert [well.counts for well in data.wells] == [True, True, True, False]
    (lysate,) = data.lysates
    assert lysate.condition == Condition("hetrombopag", 10, "nM", None)
    assert (lysate.lane, data.wells[2].dilution) == (3, 5)


def test_replicates_of_a_bca_table_may_stand_side_by_side(tmp_path: Path) -> None:
    data = read("bca", tmp_path, "mg/mL;sample;OD 1;OD 2\n0,5;;0,61;0,60\n;a;0,8;\n")
    assert [(w.concentration_ug_ml, w.sample, w.absorbance) for w in data.wells] == [
        (500, "", 0.61),
        (500, "", 0.60),
        (None, "a", 0.8),
    ]


def test_a_reader_beyond_its_range_is_no_number(tmp_path: Path) -> None:
    data = read("bca", tmp_path, "standard,sample,absorbance\n,a,OVRFLW\n,b,>4.0\n,c,\n")
    assert [(w.absorbance, w.overflow) for w in data.wells] == [(None, True), (None, True), (None, False)]


def test_an_export_of_quantstudio(tmp_path: Path) -> None:
    data = read(
        "qpcr",
        tmp_path,
        "Block Type,96well\nExperiment Name,tpo\n\n"
        "Well,Well Position,Omit,Sample Name,Target Name,Task,CT,Ct Mean,Quantity\n"
        "1,A1,FALSE,vehicle,Bcl-xL,UNKNOWN,25.1,25.0,\n"
        "2,A2,FALSE,hetrombopag,Bcl-xL,UNKNOWN,Undetermined,,\n"
        "3,A3,TRUE,hetrombopag,GAPDH,UNKNOWN,18.1,,\n"
        "4,A4,FALSE,pool,Bcl-xL,STANDARD,22.0,,0.2\n"
        "5,A5,FALSE,,Bcl-xL,NTC,Undetermined,,\n",
    )
    assert isinstance(data, QpcrData)
    assert [(w.gene, w.ct, w.role, w.undetermined, w.counts) for w in data.wells] == [
        ("Bcl-xL", 25.1, "vehicle", False, True),
        ("Bcl-xL", None, "sample", True, False),
        ("GAPDH", 18.1, "sample", False, False),
        ("Bcl-xL", 22.0, "standard", False, True),
        ("Bcl-xL", None, "ntc", True, False),
    ]
    assert data.wells[1].condition.treatment == "hetrombopag"
    assert data.wells[3].amount == 0.2


def test_an_export_of_bio_rad_and_one_spelling(tmp_path: Path) -> None:
    data = read(
        "qpcr",
        tmp_path,
        "Well,Fluor,Target,Content,Sample,Cq,Starting Quantity (SQ)\n"
        "A01,SYBR,GAPDH,Unkn-1,control,18.2,\nA02,SYBR,Gapdh,Std-2,,17.1,0.5\nA03,SYBR,GAPDH,NTC-1,,NaN,\n",
    )
    assert [(w.gene, w.role, w.ct) for w in data.wells] == [
        ("GAPDH", "vehicle", 18.2),
        ("GAPDH", "standard", 17.1),
        ("GAPDH", "ntc", None),
    ]


def test_greek_and_chinese_names_are_kept(tmp_path: Path) -> None:
    data = read("qpcr", tmp_path, "sample,gene,Cт\n对照,β-actin,18\nα-TPO,β-actin,19\n")
    assert [(w.condition.treatment, w.gene) for w in data.wells] == [
        ("对照", "β-actin"),
        ("α-TPO", "β-actin"),
    ]


# Plates


def test_a_plate_with_its_layout(tmp_path: Path) -> None:
    data = read(
        "proliferation",
        tmp_path,
        "SIMULATED\n\n"
        + grid("content", "vehicle,hetrombopag 0.3 nM,blank", "DMSO,rhTPO 100 ng/mL,")
        + "\n"
        + grid("role", ",,", ",positive,")
        + "\nPlate 1\n"
        + grid("<>", "100,200,5", "101,300,7"),
    )
    assert isinstance(data, ProliferationData)
    assert [(w.place, w.role, w.condition.treatment, w.condition.dose, w.signal) for w in data.wells] == [
        ("A1", "vehicle", "vehicle", None, 100),
        ("A2", "sample", "hetrombopag", 0.3, 200),
        ("A3", "blank", "blank", None, 5),
        ("B1", "vehicle", "DMSO", None, 101),
        ("B2", "positive", "rhTPO", 100, 300),
    ]
    assert data.wells[1].condition.dose_unit == "nM"


def test_a_second_reading_is_a_second_plate_with_the_same_layout(tmp_path: Path) -> None:
    layout = grid("treatment", "vehicle,het,blank") + grid("dose_nM", ",10,")
    data = read("proliferation", tmp_path, layout, grid("", "1,2,3"), grid("luminescence", "4,5,"))
    assert [(w.plate, w.experiment, w.place, w.signal) for w in data.wells] == [
        ("1", 1, "A1", 1),
        ("1", 1, "A2", 2),
        ("1", 1, "A3", 3),
        ("2", 2, "A1", 4),
        ("2", 2, "A2", 5),
        ("2", 2, "A3", None),
    ]


def test_a_table_may_say_what_is_in_the_wells_of_a_plate(tmp_path: Path) -> None:
    table = "well,treatment,dose,dose_unit,replicate\nA1,vehicle,,,7\nA2,het,3,nM,7\nA3,blank,,,7\n"
    data = read("proliferation", tmp_path, table, grid("", "1,2,3"))
    assert [(w.role, w.condition.dose, w.signal, w.experiment) for w in data.wells] == [
        ("vehicle", None, 1, 7),
        ("sample", 3, 2, 7),
        ("blank", None, 3, 7),
    ]


def test_bca_and_qpcr_plates(tmp_path: Path) -> None:
    bca = read(
        "bca", tmp_path, grid("standard", "0,500,,") + grid("sample", ",,a,") + grid("", "0.1,0.6,0.7,0.05")
    )
    assert [(w.concentration_ug_ml, w.sample, w.absorbance) for w in bca.wells] == [
        (0, "", 0.1),
        (500, "", 0.6),
        (None, "a", 0.7),
    ]
    qpcr = read(
        "qpcr", tmp_path, grid("gene", "GAPDH,BAK,BAK") + grid("sample", "a,a,a") + grid("Cq", "18,25,")
    )
    assert [(w.gene, w.sample, w.ct) for w in qpcr.wells] == [
        ("GAPDH", "a", 18),
        ("BAK", "a", 25),
        ("BAK", "a", None),
    ]


# What is refused


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("bca", "a,b\n1,2\n", "the columns are not named"),
        ("bca", "standard,sample,absorbance\n,a,hello\n", "'hello' is not a reading"),
        ("bca", "standard,sample,absorbance,dilution\n,a,0.5,0.2\n", "is below 1"),
        ("bca", "sample,absorbance,lane\na,0.5,2\nb,0.5,2\n", "lane 2 is given to a and to b"),
        ("bca", "standard,sample,absorbance\n,,0.4\n", "no well is described"),
        ("proliferation", "well,treatment,signal\nA1,het,5\n", "column dose: is blank"),
        ("proliferation", "treatment,role,signal\nhet,magic,5\n", "'magic' is not known"),
        ("qpcr", "sample,gene,ct\na,,20\n", "column gene: is blank"),
        ("qpcr", "sample,gene,ct\na,BAK,-3\n", "-3 is no cycle"),
        ("qpcr", "sample,gene,ct,task\na,BAK,20,standard\n", "is blank for a dilution standard"),
        ("qpcr", "sample,gene,ct,cq\na,BAK,20,21\n", "two columns hold readings"),
        ("qpcr", "sample,gene,name,ct\na,BAK,b,21\n", "two columns say this"),
    ],
)
def test_what_is_wrong_is_named_with_its_row(kind: AssayKind, text: str, words: str, tmp_path: Path) -> None:
    message = refused(kind, tmp_path, text)
    assert words in message
    assert "row" in message


def test_a_plate_of_words_without_a_title_is_refused(tmp_path: Path) -> None:
    message = refused("proliferation", tmp_path, grid("what", "a,b,c") + grid("", "1,2,3"))
    assert "it cannot be told what this plate holds" in message


def test_a_missing_or_strange_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(AssayError, match="there is no such file"):
        read_assay("bca", [tmp_path / "none.csv"])
    (tmp_path / "x.doc").write_text("")
    with pytest.raises(AssayError, match="is not a sheet"):
        read_assay("bca", [tmp_path / "x.doc"])


# Behind a layout sheet


def test_sheets_behind_a_layout_sheet(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["image", "target"])  # pyright: ignore[reportOptionalMemberAccess]
    for title, row in (("QPCR", ["sample", "gene", "ct"]), ("Notes", ["any", "text"]), ("empty", [])):
        book.create_sheet(title).append(row)
    book["QPCR"].append(["vehicle", "GAPDH", 18.5])
    book.save(tmp_path / "layout.xlsx")
    (data,) = read_assay_sheets(tmp_path / "layout.xlsx")
    assert data.source == "layout.xlsx, sheet QPCR"
    assert isinstance(data, QpcrData)
    assert data.wells[0].ct == 18.5
    assert read_assay_sheets(tmp_path / "layout.csv") == ()
    with pytest.raises(AssayError, match="there is no such file"):
        read_assay_sheets(tmp_path / "none.xlsx")


def test_the_flags_know_every_kind() -> None:
    assert cli_arguments.ASSAYS == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_demo_is_read_and_measured(kind: AssayKind) -> None:
    result = measure_assay(read_assay(kind, [DEMO / f"{kind}.csv"]))
    assert [problem for problem in result.problems if problem.severity == "error"] == []


def test_a_sample_name_may_say_treatment_dose_and_replicate(tmp_path: Path) -> None:
    table = "sample,gene,ct\nhetrombopag 10 nM r2,BAK,25\nvehicle_rep3,BAK,26\nclone 7,BAK,27\n"
    data = read("qpcr", tmp_path, table)
    assert [(w.condition.treatment, w.condition.dose, w.replicate, w.role) for w in data.wells] == [
        ("hetrombopag", 10, 2, "sample"),
        ("vehicle", None, 3, "vehicle"),
        ("clone 7", None, 1, "sample"),
    ]


# --- text, and readings alone ------------------------------------------------------------------


def test_copied_cells_are_a_sheet() -> None:
    sheet = sheet_of_text("well;standard;absorbance\nA1;0;0,1\n", "clipboard")
    assert (sheet.header, sheet.decimal_comma) == (("well", "standard", "absorbance"), True)
    with pytest.raises(SheetError, match="clipboard: is empty"):
        sheet_of_text(" \n", "clipboard")


def test_readings_alone_are_told_from_an_assay() -> None:
    grid = sheet_of_text("absorbance\t1\t2\t3\nA\t0.1\t0.2\tOVRFLW\nB\t0.4\t0.5\t0.6\n", "x")
    found = readings_of("bca", [grid])
    assert found["1", "A1"] == (0.1, False)
    assert found["1", "A3"] == (None, True)
    assert len(found) == 6
    assert readings_of("bca", [sheet_of_text("well,standard,absorbance\nA1,0,0.1\n", "x")]) == {}
    assert readings_of("qpcr", [sheet_of_text("well,ct\nA1,high\n", "x")]) == {}
