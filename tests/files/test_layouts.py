"""Layout sheets: what they mean, and that every mistake is named with its row."""

import pickle
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from blotquant.edits import add_blot, fix_rows, set_lane_note
from blotquant.files.layouts import LayoutError, read_layout, write_layout
from blotquant.files.sheets import column_letter, guarded, plain
from blotquant.model import Pairing, Project, Sample

HEAD = "image,target,form,lane,treatment,dose,dose_unit"
PAIR = f"""{HEAD}
p.tif,ERK,phospho,1,vehicle,0,nM
p.tif,ERK,phospho,2,hetrombopag,3,nM
t.tif,ERK,total,1,vehicle,0,nM
t.tif,ERK,total,2,hetrombopag,3,nM
"""
SAMPLES = (
    Sample(id="s1", treatment="vehicle", dose=0.0, dose_unit="nM", role="vehicle"),
    Sample(id="s2", treatment="hetrombopag", dose=3.0, dose_unit="nM"),
)


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Project]:
    def read_text(text: str, name: str = "layout.csv") -> Project:
        (tmp_path / name).write_text(text, "utf-8")
        return read_layout(tmp_path / name)

    return read_text


@pytest.fixture
def findings(read: Callable[..., Project]) -> Callable[..., list[str]]:
    def found(text: str, name: str = "layout.csv") -> list[str]:
        with pytest.raises(LayoutError) as caught:
            read(text, name)
        assert str(caught.value).splitlines()[1:] == [f"  {finding}" for finding in caught.value.findings]
        assert name in str(caught.value).splitlines()[0]
        return [str(finding) for finding in caught.value.findings]

    return found


# --- what a sheet means ------------------------------------------------------------------------


def test_a_small_sheet_by_hand(read: Callable[..., Project]) -> None:
    project = read(PAIR)
    assert project.samples == SAMPLES
    assert [(blot.id, blot.image.path, blot.target, blot.form) for blot in project.blots] == [
        ("b1", "p.tif", "ERK", "phospho"),
        ("b2", "t.tif", "ERK", "total"),
    ]
    assert [[(lane.id, lane.number, lane.sample_id) for lane in blot.lanes] for blot in project.blots] == [
        [("l1", 1, "s1"), ("l2", 2, "s2")],
        [("l3", 1, "s1"), ("l4", 2, "s2")],
    ]
    assert [blot.membrane for blot in project.blots] == ["p.tif", "t.tif"]
    assert all(lane.centre == () and lane.width_px == 0 for blot in project.blots for lane in blot.lanes)
    assert project.pairings == (Pairing(id="p1", phospho_id="b1", total_id="b2", kind="parallel"),)


def workbook(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    book.create_sheet("other").append(["nothing"])
    book.save(path)
    return path


def test_the_same_sheet_in_every_format(read: Callable[..., Project], tmp_path: Path) -> None:
    expected = read(PAIR)
    assert read(PAIR.replace(",", "\t"), "layout.tsv") == expected
    assert read(PAIR.replace(",", "\t")) == expected
    assert read(PAIR.replace(",", ";")) == expected
    assert read("sep=;\n" + PAIR.replace(",", ";")) == expected
    assert read("\ufeff" + PAIR.replace("\n", "\r\n")) == expected
    assert read(PAIR.replace(HEAD, HEAD.upper())) == expected
    cells: list[list[object]] = [
        [int(cell) if cell.isdigit() else cell for cell in line.split(",")] for line in PAIR.splitlines()
    ]
    assert read_layout(workbook(tmp_path / "layout.xlsx", cells)) == expected


def test_blank_lines_and_spaces_do_not_matter(read: Callable[..., Project]) -> None:
    spaced = "\n,,\n" + PAIR.replace("t.tif,ERK,total,1", "\n , ,\n t.tif , ERK,Total , 1")
    assert read(spaced) == read(PAIR)


def test_rows_may_come_in_any_order(read: Callable[..., Project]) -> None:
    head, *rows = PAIR.splitlines()
    assert read("\n".join([head, rows[1], rows[2], rows[0], rows[3]])) == read(PAIR)


def test_a_decimal_comma_is_read_where_fields_end_with_a_semicolon(read: Callable[..., Project]) -> None:
    project = read(PAIR.replace(",", ";").replace(";3;nM", ";0,3;nM"))
    assert project.samples[1].dose == 0.3


def test_the_short_forms_of_dose_and_time(read: Callable[..., Project]) -> None:
    project = read(
        "image,target,form,lane,treatment,dose_nM,time,time_unit\n"
        "t.tif,ERK,total,1,a,0.3,90,s\n"
        "t.tif,ERK,total,2,b,,2,H\n"
        "t.tif,ERK,total,3,c,1e3,1.1,h\n"
        "t.tif,ERK,total,4,d,1,15,min\n"
    )
    assert [(sample.dose, sample.dose_unit, sample.time_min) for sample in project.samples] == [
        (0.3, "nM", 1.5),
        (None, "", 120.0),
        (1000.0, "nM", 66.0),
        (1.0, "nM", 15.0),
    ]


def test_units_and_names_are_one_however_they_are_spelled(read: Callable[..., Project]) -> None:
    text = PAIR.replace("t.tif,ERK,total,2,hetrombopag,3,nM", "t.tif,Erk,TOTAL,2,Hetrombopag,3.0,NM")
    assert read(text) == read(PAIR)
    micro = read(PAIR.replace("nM\np", "µM\np"))
    assert micro.samples[0].dose_unit == "uM"


def test_roles(read: Callable[..., Project]) -> None:
    project = read(
        f"{HEAD},role\n"
        "t.tif,ERK,total,1,,,,marker\n"
        "t.tif,ERK,total,2,Vehicle,,,\n"
        "t.tif,ERK,total,3,DMSO,,,VEHICLE\n"
        "t.tif,ERK,total,4,rhTPO,100,ng/ml,positive\n"
        "t.tif,ERK,total,5,x,,,\n"
        "t.tif,ERK,total,6,,,,empty\n"
    )
    assert [sample.role for sample in project.samples] == [
        "marker",
        "vehicle",
        "vehicle",
        "positive",
        "sample",
        "empty",
    ]
    assert project.samples[3].dose_unit == "ng/mL"
    assert project.pairings == ()


def test_replicates_are_numbers_or_text(read: Callable[..., Project]) -> None:
    project = read(f"{HEAD},replicate\nt.tif,E,total,1,a,,,\nt.tif,E,total,2,a,,,2\nt.tif,E,total,3,a,,,B\n")
    assert [sample.replicate for sample in project.samples] == [1, 2, "B"]


def test_a_doublet_and_the_rest_of_the_columns(read: Callable[..., Project]) -> None:
    project = read(
        f"{HEAD},row,MW_kDa,load_ug,note,Gel Operator,\n"
        "t.tif,ERK,total,1,a,,,1+2,42.5,25,smear,Jo,loose\n"
        "t.tif,ERK,total,2,b,,,,,25,,,\n"
    )
    (blot,) = project.blots
    assert (blot.rows, blot.mw_kda) == ((1, 2), 42.5)
    assert [sample.load_ug for sample in project.samples] == [25.0, 25.0]
    assert [lane.note for lane in blot.lanes] == ["smear", ""]
    assert blot.lanes[0].extra == (("Gel Operator", "Jo"), ("Column M", "loose"))
    assert blot.lanes[1].extra == ()


def test_several_targets_on_one_image(read: Callable[..., Project]) -> None:
    project = read(
        f"{HEAD},row\n"
        "p.tif,ERK,phospho,1,a,,,2\np.tif,actin,loading,1,a,,,1\n"
        "p.tif,ERK,phospho,2,b,,,2\np.tif,actin,loading,2,b,,,1\n"
        "t.tif,ERK,total,1,a,,,\nt.tif,ERK,total,2,b,,,\n"
    )
    assert [(blot.target, blot.rows) for blot in project.blots] == [
        ("ERK", (2,)),
        ("actin", (1,)),
        ("ERK", ()),
    ]
    assert [[lane.id for lane in blot.lanes] for blot in project.blots] == [
        ["l1", "l2"],
        ["l3", "l4"],
        ["l5", "l6"],
    ]
    assert project.pairings == (
        Pairing(id="p1", phospho_id="b1", total_id="b3", kind="parallel", loading_id="b2"),
    )


def test_pages_of_one_file_are_the_same_lanes(read: Callable[..., Project]) -> None:
    project = read(
        "image,page,target,form,lane,treatment\n"
        "x.tif,1,ERK,phospho,1,a\nx.tif,2,ERK,total,1,a\nx.tif,3,all,stain,1,a\ny.tif,,ERK,total,1,a\n"
    )
    assert [(blot.image.path, blot.image.page) for blot in project.blots] == [
        ("x.tif", 1),
        ("x.tif", 2),
        ("x.tif", 3),
        ("y.tif", 1),
    ]
    assert {blot.membrane for blot in project.blots[:3]} == {"x.tif"}
    (pairing,) = project.pairings
    assert (pairing.total_id, pairing.kind, pairing.loading_id) == ("b2", "same lane", "b3")


def pair_of_membranes(phospho: str, total: str, loading: str = "") -> str:
    rows = [f"{HEAD},membrane", f"p.tif,ERK,phospho,1,a,,,{phospho}", f"t.tif,ERK,total,1,a,,,{total}"]
    rows += [f"g{index}.tif,GAPDH,loading,1,a,,,{name}" for index, name in enumerate(loading)]
    return "\n".join(rows)


@pytest.mark.parametrize(
    ("text", "kind", "loading", "total_loading"),
    [
        (pair_of_membranes("A", "A", "A"), "stripped", "b3", None),
        (pair_of_membranes("A", "B", "AB"), "parallel", "b3", "b4"),
        (pair_of_membranes("A", "B", "B"), "parallel", None, "b3"),
        (pair_of_membranes("A", "B", "CD"), "parallel", None, None),
        (pair_of_membranes("", "", ""), "parallel", None, None),
    ],
)
def test_pairs_and_loading_controls_by_membrane(
    read: Callable[..., Project], text: str, kind: str, loading: str | None, total_loading: str | None
) -> None:
    (pairing,) = read(text).pairings
    assert (pairing.kind, pairing.loading_id, pairing.total_loading_id) == (kind, loading, total_loading)


def test_a_stain_comes_before_one_protein_as_loading_control(read: Callable[..., Project]) -> None:
    text = pair_of_membranes("A", "A", "A") + "\ns.tif,all,stain,1,a,,,A\n"
    assert read(text).pairings[0].loading_id == "b4"


def test_the_total_that_shares_most_samples_is_taken(read: Callable[..., Project]) -> None:
    project = read(
        f"{HEAD},role\n"
        "p.tif,ERK,phospho,1,ladder,,,marker\np.tif,ERK,phospho,2,a,,,\np.tif,ERK,phospho,3,b,,,\n"
        "t1.tif,ERK,total,1,ladder,,,marker\nt1.tif,ERK,total,2,a,,,\nt1.tif,ERK,total,3,c,,,\n"
        "t2.tif,ERK,total,1,a,,,\nt2.tif,ERK,total,2,b,,,\n"
    )
    assert project.pairings[0].total_id == "b3"


def test_replicates_are_paired_with_their_own_totals(read: Callable[..., Project]) -> None:
    rows = [
        f"{form}{replicate}.tif,ERK,{form},1,a,,,{replicate}"
        for replicate in (1, 2, 3)
        for form in ("total", "phospho")
    ]
    project = read("\n".join([f"{HEAD},replicate", *rows]))
    assert [(pairing.id, pairing.phospho_id, pairing.total_id) for pairing in project.pairings] == [
        ("p1", "b2", "b1"),
        ("p2", "b4", "b3"),
        ("p3", "b6", "b5"),
    ]


def test_markers_and_unused_lanes_need_no_common_words(read: Callable[..., Project]) -> None:
    project = read(
        f"{HEAD},role,membrane\n"
        "p.tif,ERK,phospho,1,ladder,,,marker,A\np.tif,ERK,phospho,2,a,,,,A\n"
        "t.tif,ERK,total,1,,,,marker,A\nt.tif,ERK,total,2,a,,,,A\n"
    )
    assert project.pairings[0].kind == "stripped"


def test_image_paths(read: Callable[..., Project], tmp_path: Path) -> None:
    def path_of(image: str) -> str:
        return read(f"{HEAD}\n{image},E,total,1,a,,\n").blots[0].image.path

    assert path_of("images/a b.tif") == "images/a b.tif"
    assert path_of("images\\a.tif") == "images/a.tif"
    assert path_of("./a.tif") == "a.tif"
    assert path_of("../elsewhere/a.tif") == "../elsewhere/a.tif"
    assert path_of(str(tmp_path / "images" / "a.tif")) == "images/a.tif"
    assert path_of("/elsewhere/a.tif") == "/elsewhere/a.tif"


def test_cells_of_a_workbook_become_text(tmp_path: Path) -> None:
    head = [*HEAD.split(","), "gel date", "odd"]
    cells = ["t.tif", "ERK", "total", 1, None, 0.25, None, date(2025, 12, 1), True]
    path = workbook(tmp_path / "layout.xlsx", [[*head, "role"], [*cells, "empty"]])
    lane = read_layout(path).blots[0].lanes[0]
    assert lane.extra == (("gel date", "2025-12-01T00:00:00"), ("odd", "True"))
    assert read_layout(path).samples == (Sample(id="s1", treatment="", dose=0.25, role="empty"),)


def test_a_whole_number_may_be_stored_as_a_decimal_in_a_workbook(tmp_path: Path) -> None:
    cells = [*HEAD.split(",")], ["t.tif", "ERK", "total", 1, "a", 100, "nM"]
    path = workbook(tmp_path / "layout.xlsx", cells)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].replace(b'<v>1</v></c><c r="E2"', b'<v>1.0E0</v></c><c r="E2"')
    assert b"1.0E0" in sheet
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in (parts | {"xl/worksheets/sheet1.xml": sheet}).items():
            archive.writestr(name, part)
    assert read_layout(path).blots[0].lanes[0].number == 1


# --- what is wrong with a sheet ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            PAIR.replace("lane,", "line,"),
            "row 1, column lane: this column is missing. "
            "The first row must name image, target, form, lane, treatment.",
        ),
        (
            PAIR.replace("dose,dose_unit", "Dose,dose"),
            "row 1, column dose: this name heads two columns. Delete or rename one of them.",
        ),
        (HEAD, "row 1: no row follows the names of the columns. Add one row per lane."),
        (
            PAIR.replace("p.tif,ERK,phospho,2,hetrombopag,3,nM", "p.tif,ERK,phospho,2,hetrombopag,3 nM,"),
            "row 3, column dose: '3 nM' is not a number. Write the number alone and its unit in dose_unit.",
        ),
        (
            PAIR.replace("p.tif,ERK,phospho,2,hetrombopag,3,nM", "p.tif,ERK,phospho,2,hetrombopag,-3,nM"),
            "row 3, column dose: -3 is negative. Write 0 or a positive number, or leave it blank.",
        ),
        (
            PAIR.replace("p.tif,ERK,phospho,2,hetrombopag,3,nM", 'p.tif,ERK,phospho,2,hetrombopag,"0,3",nM'),
            "row 3, column dose: '0,3' is not a number. Write it with a point: \"0.5\".",
        ),
        (PAIR.replace("2,hetrombopag,3", "2,hetrombopag,1e999"), "row 3, column dose: 1e999 is too large"),
        (PAIR.replace("2,hetrombopag,3", "2,hetrombopag,nan"), "row 3, column dose: 'nan' is not a number"),
        (PAIR.replace("2,hetrombopag,3", "2,hetrombopag,1_0"), "row 3, column dose: '1_0' is not a number"),
        (
            PAIR.replace("t.tif,ERK,total,2", "t.tif,ERK,total,two"),
            "row 5, column lane: 'two' is not a whole number from 1 to 9999. "
            "Write a number such as 1, 2 or 3.",
        ),
        (
            PAIR.replace("t.tif,ERK,total,2", "t.tif,ERK,total,0"),
            "row 5, column lane: '0' is not a whole number",
        ),
        (PAIR.replace("t.tif,ERK,total,2", "t.tif,ERK,total,"), "row 5, column lane: is blank"),
        (PAIR.replace("t.tif,ERK,total,2", ",ERK,total,2"), "row 5, column image: is blank. Fill it in."),
        (PAIR.replace("t.tif,ERK,total,2", "t.tif,,total,2"), "row 5, column target: is blank. Fill it in."),
        (PAIR.replace("t.tif,ERK,total,2", "t.tif,ERK,,2"), "row 5, column form: is blank. Fill it in."),
        (
            PAIR.replace("t.tif,ERK,total,2", "t.tif,ERK,totl,2"),
            "row 5, column form: 'totl' is not known. Write phospho, total, loading or stain.",
        ),
        (
            PAIR.replace("total,2,hetrombopag", "total,2,"),
            "row 5, column treatment: is blank. Fill it in, or write marker or empty in the column role.",
        ),
        (
            PAIR + "t.tif,ERK,total,2,hetrombopag,3,nM\n",
            "row 6, column lane: lane 2 of t.tif (ERK total) is in row 5 already. "
            "Delete one of the two rows, or correct its lane, target, form or page.",
        ),
        (
            PAIR.replace("phospho,2", "phospho,3").replace("total,2", "total,3"),
            "row 3, column lane: lane 2 is missing before lane 3 of p.tif (ERK phospho). "
            "Add a row for each lane from the left; an unused one has the role empty.",
        ),
        (
            PAIR.replace("phospho,1", "phospho,4"),
            "row 3, column lane: lane 1 is missing before lane 2 of p.tif",
        ),
        (
            PAIR.replace("phospho,1", "phospho,6"),
            "row 2, column lane: lanes 3 to 5 are missing before lane 6 of p.tif",
        ),
        (
            PAIR.replace("t.tif,ERK,total", "t.tif,Akt,total"),
            "row 2, column form: phospho ERK on p.tif has no total. "
            "Add the rows of an image with target ERK and form total.",
        ),
        (
            PAIR.replace("total,1,vehicle,0", "total,1,vehicle,1").replace(
                "total,2,hetrombopag,3", "total,2,hetrombopag,4"
            ),
            "row 2, column form: phospho ERK on p.tif has no total: it shares no sample with t.tif (row 4). "
            "Write treatment, dose, time, replicate, role and load_ug alike on both images.",
        ),
        (
            PAIR + "u.tif,ERK,total,1,vehicle,0,nM\nu.tif,ERK,total,2,hetrombopag,3,nM\n",
            "row 2, column form: phospho ERK on p.tif has two totals: t.tif (row 4) and u.tif (row 6). "
            "Keep one of them, or say by membrane or replicate which belongs to which.",
        ),
        (
            PAIR + "p.tif,actin,loading,1,vehicle,0,nM\np.tif,actin,loading,2,eltrombopag,9,nM\n",
            "row 7, column treatment: lane 2 of p.tif means two samples: "
            "it differs from row 3 in treatment, dose. "
            "Write the same sample in both rows, or name another membrane.",
        ),
        (
            PAIR + "p.tif,actin,loading,1,vehicle,0,nM\np.tif,actin,loading,2,hetrombopag,3,nM\n",
            "row 6, column row: p.tif (actin loading) is not told apart from p.tif (ERK phospho), row 2. "
            "Write in row which band row of the image each of them is, counted from the top.",
        ),
        (
            PAIR.replace("t.tif", "p.tif"),  # the same image twice: every ratio would be 1
            "row 4, column row: p.tif (ERK total) is not told apart from p.tif (ERK phospho), row 2. ",
        ),
        (
            PAIR + "p.tif,actin,loading,1,vehicle,0,nM\n",
            "row 6, column lane: p.tif (actin loading) has 1 lanes, but p.tif (ERK phospho) (row 3) "
            "on the same membrane 'p.tif' has 2. "
            "Images of one membrane share their lanes: add a row for each, or name another membrane.",
        ),
    ],
)
def test_each_mistake_is_named_with_its_row(
    findings: Callable[..., list[str]], text: str, finding: str
) -> None:
    found = findings(text)
    assert any(line.startswith(finding) for line in found), found
    assert len(found) <= 2, found


def shared(**about: str) -> str:
    """Return a sheet of ERK phospho on one image, and of total and a control on another."""
    lines = ["image,target,form,lane,treatment,row,mw_kda", "p.tif,ERK,phospho,1,a,,"]
    lines += [f"t.tif,{name},1,a,{said}" for name, said in about.items()]
    return "\n".join(lines).replace("total", "ERK,total").replace("control", "actin,loading")


@pytest.mark.parametrize(
    ("total", "control"),
    [("1,", "2,"), ("1,", ","), (",", "1,"), ("1+2,", "2,"), (",42", ",45"), ("1,42", ",")],
)
def test_targets_of_one_image_are_told_apart_by_row_or_weight(
    read: Callable[..., Project], total: str, control: str
) -> None:
    assert len(read(shared(total=total, control=control)).blots) == 3


@pytest.mark.parametrize(("total", "control"), [(",", ","), (",42", ",42"), (",42", ",")])
def test_targets_of_one_image_that_nothing_tells_apart(
    findings: Callable[..., list[str]], total: str, control: str
) -> None:
    (said,) = findings(shared(total=total, control=control))
    assert said.startswith(
        "row 4, column row: t.tif (actin loading) is not told apart from t.tif (ERK total), row 3."
    )


def test_one_band_row_cannot_be_two_forms(findings: Callable[..., list[str]]) -> None:
    (said,) = findings(shared(total="1,", control="1,"))
    assert said.startswith(
        "row 4, column row: t.tif (actin loading) names the band row of t.tif (ERK total), row 3."
    )


def test_one_total_may_serve_two_sites_of_a_protein(read: Callable[..., Project]) -> None:
    rows = [
        f"{image},STAT3-{site},{form},1,a,{row},"
        for site in ("Y705", "S727")
        for image, form, row in ((f"{site}.tif", "phospho", ""), ("t.tif", "total", "1"))
    ]
    project = read("\n".join(["image,target,form,lane,treatment,row,mw_kda", *rows]))
    assert [pairing.total_id for pairing in project.pairings] == ["b2", "b4"]


def test_a_stain_is_all_protein_beside_any_target(read: Callable[..., Project]) -> None:
    text = shared(total=",", control=",").replace("actin,loading", "Ponceau,stain")
    assert [blot.form for blot in read(text).blots] == ["phospho", "total", "stain"]


def one_lane(columns: str, values: str, more: str = "") -> str:
    return f"{HEAD},{columns}\nt.tif,ERK,total,1,a,1,nM,{values}\n{more}"


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            one_lane("role", "control"),
            "row 2, column role: 'control' is not known. Write sample, vehicle, positive, marker, empty or",
        ),
        (one_lane("Time_Min", "soon"), "row 2, column Time_Min: 'soon' is not a number. Write the minutes"),
        (one_lane("time_min", "-5"), "row 2, column time_min: -5 is negative"),
        (
            one_lane("time,time_unit", "5,days"),
            "row 2, column time_unit: 'days' is not a unit of time. Write s, min or h.",
        ),
        (
            one_lane("time", "5"),
            "row 2, column time_unit: is blank although there is a time. Write s, min or h.",
        ),
        (
            one_lane("time,time_unit,time_min", "5,h,5"),
            "row 2, column time: says another time than time_min.",
        ),
        (
            one_lane("dose_nM", "2"),
            "row 2, column dose_nM: says another dose than dose. Leave one of the two blank.",
        ),
        (one_lane("dose_nM", "x"), "row 2, column dose_nM: 'x' is not a number. Write the number alone."),
        (one_lane("page", "0"), "row 2, column page: '0' is not a whole number"),
        (
            one_lane("row", "1-2"),
            'row 2, column row: \'1-2\' names no band rows. Write "2", or "1+2" for a doublet.',
        ),
        (one_lane("row", "1+1"), "row 2, column row: '1+1' names no band rows."),
        (one_lane("row", "0"), "row 2, column row: '0' names no band rows."),
        (
            one_lane("mw_kda", "0"),
            "row 2, column mw_kda: 0 is out of range. Write a positive number or leave it blank.",
        ),
        (one_lane("load_ug", "much"), "row 2, column load_ug: 'much' is not a number."),
        (
            one_lane("row", "1", "t.tif,ERK,total,2,b,1,nM,2\n"),
            "row 3, column row: differs from row 2, which is about the same t.tif (ERK total). "
            "Write the same in all rows of the image.",
        ),
        (
            one_lane("mw_kda", "42", "t.tif,ERK,total,2,b,1,nM,44\n"),
            "row 3, column mw_kda: differs from row 2",
        ),
        (
            one_lane("membrane", "A", "t.tif,ERK,total,2,b,1,nM,B\n"),
            "row 3, column membrane: differs from row 2",
        ),
        (
            one_lane("membrane", "A", "u.tif,Akt,total,1,a,1,uM,A\n"),
            "row 3, column dose_unit: lane 1 of membrane A means two samples: "
            "it differs from row 2 in dose_unit.",
        ),
    ],
)
def test_each_mistake_in_the_optional_columns_is_named(
    findings: Callable[..., list[str]], text: str, finding: str
) -> None:
    (found,) = findings(text)
    assert found.startswith(finding)


def test_all_findings_are_in_one_message_by_row(findings: Callable[..., list[str]]) -> None:
    text = f"""{HEAD},role
p.tif,ERK,phospho,1,a,x,nM,
p.tif,ERK,phospho,3,a,-1,nM,boss
q.tif,Akt,phospho,1,a,1,nM,

t.tif,ERK,total,1,a,1,nM,
t.tif,ERK,total,1,a,1,nM,
"""
    found = findings(text)
    assert [line.split(": ")[0] for line in found] == [
        "row 2, column dose",
        "row 3, column dose",
        "row 3, column role",
        "row 3, column lane",
        "row 4, column form",
        "row 7, column lane",
    ]


def test_a_misread_row_makes_no_further_findings(findings: Callable[..., list[str]]) -> None:
    assert len(findings(PAIR.replace("t.tif,ERK,total,1", "t.tif,ERK,total,one"))) == 1
    assert len(findings(PAIR.replace("t.tif,ERK,total", "t.tif,ERK,totl"))) == 2
    assert len(findings(PAIR.replace("hetrombopag,3,nM\nt", "hetrombopag,three,nM\nt"))) == 1


def test_rows_are_counted_as_a_spreadsheet_shows_them(
    findings: Callable[..., list[str]], tmp_path: Path
) -> None:
    broken = PAIR.replace("t.tif,ERK,total,2,hetrombopag,3", '"t.tif",ERK,total,2,hetrombopag,x')
    assert findings("\n\n" + broken)[0].startswith("row 7, column dose")
    multiline = broken.replace("p.tif,ERK,phospho,1", '"p.tif",ERK,"phos\npho",1').replace(
        "phos\npho", "phospho\n"
    )
    assert findings(multiline)[0].startswith("row 5, column dose")
    assert findings("sep=,\n" + broken)[0].startswith("row 5, column dose")
    rows: list[list[object]] = [line.split(",") for line in broken.replace('"', "").splitlines()]
    with pytest.raises(LayoutError) as caught:
        read_layout(workbook(tmp_path / "layout.xlsx", [*rows[:2], [], *rows[2:]]))
    assert caught.value.findings[0].row == 6


def test_an_error_can_travel_between_processes(tmp_path: Path) -> None:
    (tmp_path / "layout.csv").write_text(HEAD)
    with pytest.raises(LayoutError) as caught:
        read_layout(tmp_path / "layout.csv")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (str(copy), copy.findings) == (str(caught.value), caught.value.findings)


# --- files that are no sheets ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (
            "layout.csv",
            PAIR.replace("nM", "µM").encode("latin-1"),
            'line 2 is not UTF-8 text. Save it as "CSV UTF-8"',
        ),
        ("layout.csv", PAIR.encode("utf-16"), "line 1 is not UTF-8 text"),
        ("layout.csv", PAIR.encode("utf-16-le"), "is not UTF-8 text"),
        ("layout.csv", b"", "is empty. The first row must name the columns."),
        ("layout.csv", b"\n ,, \n", "is empty"),
        ("layout.csv", b'image,target\n"a,b\n', "row 2 cannot be split into cells"),
        ("layout.xlsx", b"not a workbook", "cannot be opened as an Excel workbook"),
        ("layout.xlsx", b"", "cannot be opened as an Excel workbook"),
        ("layout.xls", b"", "is not a sheet this program reads. Save it as .xlsx, .csv or .tsv."),
    ],
)
def test_files_that_are_no_sheets(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(LayoutError) as caught:
        read_layout(tmp_path / name)
    assert message in str(caught.value)
    assert name in str(caught.value)
    assert caught.value.findings == ()


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(LayoutError, match=r"none\.csv: there is no such file"):
        read_layout(tmp_path / "none.csv")
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(LayoutError, match="cannot be read"):
        read_layout(tmp_path / "folder.csv")


# --- writing -----------------------------------------------------------------------------------

COLUMNS = f"{HEAD},time_min,replicate,role,membrane,row,page,mw_kda,load_ug,note"
FULL = f"""{COLUMNS},operator
p.tif,ERK,phospho,1,,,,,1,marker,A,1+2,2,42,,,
p.tif,ERK,phospho,2,-/- "x",0.3,nM,0.5,B,sample,A,1+2,2,42,25,"a, b
c",Jo
p.tif,ERK,phospho,3,vehicle,0,nM,0.5,B,vehicle,A,1+2,2,42,25,,=1+1
t.tif,ERK,total,1,,,,,1,marker,A,,1,,,,
t.tif,ERK,total,2,-/- "x",0.3,nM,0.5,B,sample,A,,1,,25,,
t.tif,ERK,total,3,vehicle,0,nM,0.5,B,vehicle,A,,1,,25,,
"""


@pytest.mark.parametrize("suffix", ["csv", "tsv"])
@pytest.mark.parametrize("text", [PAIR, FULL])
def test_a_written_sheet_is_read_as_the_same_project(
    read: Callable[..., Project], tmp_path: Path, text: str, suffix: str
) -> None:
    project = read(text)
    write_layout(project, tmp_path / f"again.{suffix}")
    assert read_layout(tmp_path / f"again.{suffix}") == project


def test_what_looks_like_a_formula_is_written_as_text(read: Callable[..., Project], tmp_path: Path) -> None:
    project = set_lane_note(read(PAIR), "l1", "=HYPERLINK(1)")
    write_layout(project, tmp_path / "again.csv")
    assert ",'=HYPERLINK(1)\n" in (tmp_path / "again.csv").read_text()
    assert read_layout(tmp_path / "again.csv") == project


@pytest.mark.parametrize("text", ["plain", "=1", "'=1", "''+1", "-/-", "'quoted", "@x", "", "'"])
def test_the_apostrophe_comes_and_goes(text: str) -> None:
    assert plain(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@"))


def test_the_written_sheet_by_hand(read: Callable[..., Project], tmp_path: Path) -> None:
    write_layout(read(PAIR), tmp_path / "again.csv")
    assert (tmp_path / "again.csv").read_bytes().decode().splitlines()[:2] == [
        COLUMNS,
        "p.tif,ERK,phospho,1,vehicle,0,nM,,1,vehicle,p.tif,,1,,,",
    ]


def test_of_fixed_rows_a_sheet_keeps_the_numbers_only(read: Callable[..., Project], tmp_path: Path) -> None:
    project = read(FULL)
    write_layout(fix_rows(project, project.blots[0].id, [20, 50.5, 90]), tmp_path / "again.csv")
    assert read_layout(tmp_path / "again.csv") == project


def test_what_a_sheet_cannot_hold_is_not_written(read: Callable[..., Project], tmp_path: Path) -> None:
    project = read(PAIR)
    with pytest.raises(ValueError, match=r"is written as \.csv or \.tsv"):
        write_layout(project, tmp_path / "again.xlsx")
    bare = add_blot(project, "n.tif", "x", "total")
    with pytest.raises(ValueError, match=r"n\.tif \(x total\) has no lanes to write"):
        write_layout(bare, tmp_path / "again.csv")
    assert not (tmp_path / "again.csv").exists()


@pytest.mark.parametrize(("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_have_the_letters_of_a_spreadsheet(index: int, letters: str) -> None:
    assert column_letter(index) == letters


# Columns on how an image is read


READ_AS = "image,target,form,lane,treatment,polarity,encoding,turn,mirror,tablet\n"


def test_a_row_says_how_its_image_is_read(read: Callable[..., Project]) -> None:
    said = "dark-bands,density,270,yes,65000=0.05; 21000=0.55; 6800=1.06"
    project = read(f"{READ_AS}a.tif,Akt,total,1,none,{said}\na.tif,Akt,total,2,none,,,,,\n")
    blot = project.blots[0]
    assert (blot.image.polarity, blot.image.encoding) == ("dark-bands", "density")
    assert blot.image.tablet == ((65000.0, 0.05), (21000.0, 0.55), (6800.0, 1.06))
    assert (blot.rotation_deg, blot.mirrored) == (-90.0, True)


def test_how_images_are_read_survives_writing(read: Callable[..., Project], tmp_path: Path) -> None:
    rows = "a.tif,Akt,total,1,none,light-bands,square-root,90,,\nb.tif,Akt,total,1,none,,,,yes,9=1;4=2;1=3\n"
    project = read(READ_AS + rows)
    write_layout(project, tmp_path / "again.csv")
    assert read_layout(tmp_path / "again.csv") == project


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ("upside-down,,,,", "column polarity: 'upside-down' is not known"),
        (",gamma,,,", "column encoding: 'gamma' is not known"),
        (",,45,,", "column turn: '45' is not known"),
        (",,,maybe,", "column mirror: 'maybe' is not known"),
        (",,,,65000", "column tablet: '65000' is no step of a tablet"),
        (",,,,nan=1", "column tablet: 'nan=1' is no step of a tablet"),
        (",,,,9=inf", "column tablet: '9=inf' is no step of a tablet"),
    ],
)
def test_what_cannot_be_meant_is_refused(findings: Callable[..., list[str]], cells: str, words: str) -> None:
    assert words in findings(f"{READ_AS}a.tif,Akt,total,1,none,{cells}\n")[0]


def test_two_rows_that_say_different_things_of_an_image_are_refused(
    findings: Callable[..., list[str]],
) -> None:
    rows = "a.tif,Akt,total,1,none,dark-bands,,,,\na.tif,Akt,total,2,none,light-bands,,,,\n"
    found = findings(READ_AS + rows)
    assert len(found) == 1
    assert "row 3, column polarity: differs from row 2" in found[0]
