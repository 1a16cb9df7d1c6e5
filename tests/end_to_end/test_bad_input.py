"""What cannot be measured or written: exit code, message with file and remedy, and nothing half done."""

from __future__ import annotations

import errno
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pandas as pd
import pytest
import tifffile

from blotquant import pipeline
from blotquant.__main__ import main
from blotquant.results import Report
from tests.experiments import TOTAL, Entry, pair, picture, write_layout, write_pairs, write_sheet

ROOT = Path(__file__).resolve().parents[2]
posix = pytest.mark.skipif(os.name == "nt", reason="this limit of the system has no like on Windows")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one good pair of blots and its layout sheet; the program is started there."""
    write_pairs(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Run the batch mode in this process; return exit code and stderr."""

    def batch(*arguments: str) -> tuple[int, str]:
        try:
            code = main(["--batch", *(arguments or ("layout.csv",)), "--jobs", "1"])
        except SystemExit as error:  # wrong usage, from the parser of the arguments
            code = int(str(error.code))
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return code, said.err

    return batch


Run = Callable[..., tuple[int, str]]


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder, hidden ones too."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def assert_says(said: str, *parts: str) -> None:
    for part in parts:
        assert part in said


def assert_refused(run: Run, folder: Path, arguments: tuple[str, ...], *parts: str) -> None:
    """Fail unless the run ends with 2, says all parts and leaves the folder as it was."""
    before = contents(folder)
    code, said = run(*arguments)
    assert code == 2
    assert_says(said, *parts)
    assert contents(folder) == before


def images_measured(book: openpyxl.Workbook) -> set[str]:
    return {str(row[0]) for row in book["Bands"].iter_rows(min_row=2, values_only=True)}


# --- images: the others are measured, exit 1 ------------------------------------------------------


def missing(path: Path) -> None:
    path.unlink()


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])


def constant(path: Path) -> None:
    tifffile.imwrite(path, np.full((200, 420), 700, dtype=np.uint16))


def ambiguous(path: Path) -> None:
    noise = np.random.default_rng(3).normal(30_000, 3000, (200, 420))
    tifffile.imwrite(path, noise.astype(np.uint16))


def text(path: Path) -> None:
    path.write_text("image data follows", encoding="utf-8")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def no_bands(path: Path) -> None:
    rows, cols = np.mgrid[0:200, 0:420]
    blob = 9000 * np.exp(-((rows - 100) ** 2 + (cols - 210) ** 2) / 8000)  # light, but nowhere a row of bands
    tifffile.imwrite(path, (500 + blob).astype(np.uint16))


@pytest.mark.parametrize(
    ("damage", "code", "message", "remedy"),
    [
        (missing, "IMAGE_MISSING", "there is no such file", "Put the file back"),
        (cut_short, "IMAGE_UNREADABLE", "the file is cut short", "Copy"),
        (empty, "IMAGE_UNREADABLE", "the file is empty (0 bytes)", "Copy"),
        (a_folder, "IMAGE_UNREADABLE", "cannot be opened", "Check that it is a file"),
        (text, "IMAGE_UNKNOWN_FORMAT", "none of the formats read here", "xport"),
        (constant, "IMAGE_CONSTANT", "every pixel has the value 700", "right file and the right page"),
        (ambiguous, "POLARITY_AMBIGUOUS", "darker or lighter", "--polarity dark-bands"),
    ],
)
def test_a_bad_image_is_named_and_the_others_are_measured(
    folder: Path, run: Run, damage: Callable[[Path], None], code: str, message: str, remedy: str
) -> None:
    damage(folder / "pSTAT5_r1.tif")
    exit_code, said = run()
    assert exit_code == 1
    (line,) = [line for line in said.splitlines() if line.startswith("error: ")]
    assert_says(line, "error: pSTAT5_r1.tif, STAT5: ", message, remedy)
    book = openpyxl.load_workbook(folder / "layout.xlsx", data_only=True)
    rows = list(book["Problems"].iter_rows(min_row=2, values_only=True))
    assert [row[4] for row in rows if row[0] == "error"] == [code]
    assert images_measured(book) == {"STAT5_r1.tif"}


def test_an_image_without_bands_is_named(folder: Path, run: Run) -> None:
    no_bands(folder / "pSTAT5_r1.tif")
    phospho, total = pair()
    write_layout(folder, (replace(phospho, membrane="its own"), total))
    code, said = run()
    assert code == 1
    assert_says(said, "error: pSTAT5_r1.tif, STAT5: ", "No row of bands stands out", "mark the bands by hand")


def test_an_ambiguous_image_is_measured_once_its_polarity_is_stated(folder: Path, run: Run) -> None:
    dirty = picture(TOTAL, 1, background=4000.0, band_rows=(70,))
    dirty[150:190, 20:400] -= 2500  # as much dark as light: a bubble below the bands
    tifffile.imwrite(folder / "STAT5_r1.tif", dirty)
    phospho, total = pair()
    write_layout(folder, (phospho, replace(total, row="1")))
    code, said = run("layout.csv", "-o", "unsure.xlsx")
    assert code == 1
    assert_says(said, "error: STAT5_r1.tif, STAT5: ", "darker or lighter", "--polarity light-bands")
    assert run("layout.csv", "-o", "stated.xlsx", "--csv", "csv", "--polarity", "light-bands")[0] == 0
    bands = pd.read_csv(folder / "csv" / "bands.csv").query("form == 'total'")
    assert bands["volume"].tolist() == pytest.approx(TOTAL, rel=0.05)


def test_a_page_that_is_not_there(folder: Path, run: Run) -> None:
    phospho, total = pair()
    write_layout(folder, (phospho, replace(total, page=3)))
    code, said = run()
    assert code == 1
    assert_says(said, "error: STAT5_r1.tif, STAT5: ", "page", "3")


def test_an_image_that_changed_after_the_project_was_saved(folder: Path, run: Run) -> None:
    assert run("layout.csv", "--save-project", "kept.blotquant.json")[0] == 0
    tifffile.imwrite(folder / "STAT5_r1.tif", picture((200_000,) * 6, 9))
    code, said = run("kept.blotquant.json")
    assert code == 1
    assert_says(said, "error: STAT5_r1.tif, STAT5: ", "not the one that the project was made with")
    assert_says(said, "Put the original file back")
    book = openpyxl.load_workbook(folder / "kept.xlsx", data_only=True)
    assert images_measured(book) == {"pSTAT5_r1.tif"}


def test_nothing_at_all_can_be_measured(folder: Path, run: Run) -> None:
    for name in ("pSTAT5_r1.tif", "STAT5_r1.tif"):
        (folder / name).unlink()
    code, said = run()
    assert code == 1
    assert said.count("error: ") == 2
    book = openpyxl.load_workbook(folder / "layout.xlsx", data_only=True)
    assert book["Bands"].max_row == 1


# --- layout sheets: nothing is measured, exit 2 ---------------------------------------------------


def rows_of(*entries: Entry) -> list[dict[str, Any]]:
    return [row for entry in entries for row in entry.rows()]


def without_lane_3(rows: list[dict[str, Any]]) -> None:
    del rows[2]


def lane_3_twice(rows: list[dict[str, Any]]) -> None:
    rows.insert(3, dict(rows[2]))


def text_as_dose(rows: list[dict[str, Any]]) -> None:
    rows[2]["dose_nM"] = "three"


def no_total(rows: list[dict[str, Any]]) -> None:
    del rows[6:]


def two_totals(rows: list[dict[str, Any]]) -> None:
    rows.extend(row | {"image": "other.tif"} for row in rows[6:12])


def two_samples_in_a_lane(rows: list[dict[str, Any]]) -> None:
    rows[8]["dose_nM"] = 7


def unknown_form(rows: list[dict[str, Any]]) -> None:
    rows[0]["form"] = "phosphorylated"


@pytest.mark.parametrize(
    ("mistake", "parts"),
    [
        (without_lane_3, ("row 4, column lane", "lane 3 is missing before lane 4", "Add a row")),
        (lane_3_twice, ("row 5, column lane", "is in row 4 already", "Delete one of the two rows")),
        (text_as_dose, ("row 4, column dose_nM", "'three' is not a number", "Write the number alone")),
        (no_total, ("row 2, column form", "phospho STAT5 on pSTAT5_r1.tif has no total", "Add the rows")),
        (two_totals, ("has two totals: STAT5_r1.tif (row 8) and other.tif (row 14)", "Keep one of them")),
        (two_samples_in_a_lane, ("row 10, column dose", "means two samples", "differs from row 4")),
        (unknown_form, ("row 2, column form", "'phosphorylated' is not known", "phospho, total")),
    ],
)
def test_a_mistake_in_the_sheet_is_named_with_its_row(
    folder: Path, run: Run, mistake: Callable[[list[dict[str, Any]]], None], parts: tuple[str, ...]
) -> None:
    rows = rows_of(*pair())
    mistake(rows)
    write_sheet(folder / "layout.csv", rows)
    assert_refused(run, folder, ("layout.csv",), "layout.csv", *parts)


def test_every_mistake_is_named_at_once(folder: Path, run: Run) -> None:
    rows = rows_of(*pair())
    text_as_dose(rows)
    unknown_form(rows)
    write_sheet(folder / "layout.csv", rows)
    assert_refused(run, folder, ("layout.csv",), "2 findings", "row 2, column form", "row 4, column dose_nM")


# --- other inputs and wishes ----------------------------------------------------------------------


def test_an_input_of_an_unknown_kind(folder: Path, run: Run) -> None:
    (folder / "layout.docx").write_bytes(b"PK\x03\x04")
    assert_refused(run, folder, ("layout.docx",), "layout.docx", ".csv", ".xlsx")


def test_an_image_instead_of_a_layout_sheet(folder: Path, run: Run) -> None:
    assert_refused(run, folder, ("STAT5_r1.tif", "-o", "x.xlsx"), "STAT5_r1.tif", ".csv")


def test_an_input_that_is_not_there(folder: Path, run: Run) -> None:
    assert_refused(run, folder, ("lay0ut.csv",), "lay0ut.csv", "no such file")


def test_a_project_of_a_newer_version(folder: Path, run: Run) -> None:
    assert run("layout.csv", "--save-project", "new.blotquant.json", "-o", "x.xlsx")[0] == 0
    saved = json.loads((folder / "new.blotquant.json").read_text(encoding="utf-8"))
    (folder / "new.blotquant.json").write_text(json.dumps(saved | {"schema": 999}), encoding="utf-8")
    parts = ("new.blotquant.json", "newer blotquant (schema 999", "Update blotquant")
    assert_refused(run, folder, ("new.blotquant.json",), *parts)


def test_a_project_with_an_unknown_key(folder: Path, run: Run) -> None:
    assert run("layout.csv", "--save-project", "odd.blotquant.json", "-o", "x.xlsx")[0] == 0
    saved = json.loads((folder / "odd.blotquant.json").read_text(encoding="utf-8"))
    saved["blots"][1]["lanes"][2]["colour"] = "red"
    (folder / "odd.blotquant.json").write_text(json.dumps(saved), encoding="utf-8")
    assert_refused(run, folder, ("odd.blotquant.json",), "odd.blotquant.json", "blots[1].lanes[2]", "colour")


@pytest.mark.parametrize(
    ("wishes", "parts"),
    [
        (("--set", "row_snr=lots"), ("row_snr must be a number above 0, not 'lots'",)),
        (("--set", "speed=9"), ("the method has no 'speed'", "row_snr")),
        (("--set", "row_snr"), ("NAME=VALUE", "--list-methods")),
        (("--background", "magic"), ("background must be one of", "masked_line", "'magic'")),
        (("--polarity", "both"), ("--polarity", "dark-bands")),
        (("--template", "none.blotquant.json"), ("none.blotquant.json", "no such file")),
        (("-o", "out.xls"), ("out.xls", "must end in .xlsx")),
        (("-o", "nowhere/out.xlsx"), ("nowhere", "make it first, or name another")),
        (("--save-project", "p.json"), ("p.json", "must end in .blotquant.json")),
        (("--csv", "layout.csv"), ("layout.csv is a file", "name a folder")),
    ],
)
def test_a_wish_that_cannot_be_granted(
    folder: Path, run: Run, wishes: tuple[str, ...], parts: tuple[str, ...]
) -> None:
    assert_refused(run, folder, ("layout.csv", *wishes), *parts)


# --- writing --------------------------------------------------------------------------------------


def refuse_writing(monkeypatch: pytest.MonkeyPatch, number: int, after: int = 0) -> None:
    """Let the system refuse to finish files, as on a full disk; the first `after` files still work."""
    original, count = os.fsync, iter(range(10_000))

    def fsync(handle: int) -> None:
        # Folders are synchronised too, and are no files that could fill a disk.
        if not stat.S_ISDIR(os.fstat(handle).st_mode) and next(count) >= after:
            raise OSError(number, os.strerror(number))
        original(handle)

    monkeypatch.setattr(os, "fsync", fsync)


def test_a_folder_that_cannot_hold_files(folder: Path, run: Run) -> None:
    (folder / "file").write_text("in the way")
    assert_refused(
        run, folder, ("layout.csv", "-o", "file/out.xlsx"), "file", "make it first, or name another"
    )


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        (errno.ENOSPC, ("the disk is full", "Free some space or choose another folder")),
        (errno.EACCES, ("not writable", "Close the file if another program such as Excel has it open")),
        (errno.EIO, ("cannot be written", "Try another folder")),
    ],
)
def test_a_refusal_of_the_system_leaves_the_old_workbook(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch, number: int, parts: tuple[str, ...]
) -> None:
    (folder / "out.xlsx").write_text("the old workbook")
    refuse_writing(monkeypatch, number)
    assert_refused(run, folder, ("layout.csv", "-o", "out.xlsx", "--force"), "out.xlsx", *parts)


def test_a_disk_that_fills_up_between_the_files_leaves_none_of_them(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "out.xlsx").write_text("the old workbook")
    refuse_writing(monkeypatch, errno.ENOSPC, after=3)
    wanted = ("layout.csv", "-o", "out.xlsx", "--csv", "csv", "--save-project", "p.blotquant.json", "--force")
    assert_refused(run, folder, wanted, str(Path("csv/dose_response.csv")), "the disk is full")


@pytest.mark.parametrize("there", [True, False])
def test_work_that_a_window_saved_meanwhile_is_not_overwritten(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    project = folder / "p.blotquant.json"
    if there:
        assert run("layout.csv", "-o", "x.xlsx", "--save-project", str(project))[0] == 0
    measure = pipeline.run

    def saved_meanwhile(*arguments: Any, **options: Any) -> Report:
        report = measure(*arguments, **options)
        project.write_text("what a person did")
        return report

    monkeypatch.setattr(pipeline, "run", saved_meanwhile)
    code, said = run("layout.csv", "-o", "out.xlsx", "--save-project", str(project), "--force")
    assert code == 2
    assert_says(said, "p.blotquant.json was changed by another program", "Run it again, or name another file")
    assert project.read_text() == "what a person did"
    assert not (folder / "out.xlsx").exists()


@pytest.mark.parametrize("flag", ["-o", "--csv", "--save-project"])
def test_a_folder_without_leave_to_write_is_told_before_measuring(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch, flag: str
) -> None:
    locked = folder / "locked"
    locked.mkdir()
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != locked and allowed(path, mode))
    monkeypatch.setattr("blotquant.pipeline.run", lambda *_, **__: pytest.fail("it has begun to measure"))
    names = {"-o": "x.xlsx", "--csv": "tables", "--save-project": "p.blotquant.json"}
    target = str(Path("locked") / names[flag])
    assert_refused(run, folder, ("layout.csv", flag, str(locked / names[flag])), target, "is not writable")


def test_an_interrupt_while_writing_leaves_the_old_workbook(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_handle: int) -> None:
        raise KeyboardInterrupt

    (folder / "out.xlsx").write_text("the old workbook")
    before = contents(folder)
    monkeypatch.setattr(os, "fsync", interrupt)
    code, said = run("layout.csv", "-o", "out.xlsx", "--force")
    assert code == 130
    assert_says(said, "interrupted; no half-written file is left")
    assert contents(folder) == before


@posix
def test_a_limit_of_the_real_system_leaves_the_old_workbook(folder: Path) -> None:
    (folder / "out.xlsx").write_text("the old workbook")
    before = contents(folder)
    code = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))\n"  # bytes; a workbook needs more
        "from blotquant.__main__ import main\n"
        "sys.exit(main(['--batch', 'layout.csv', '-o', 'out.xlsx', '--force', '--jobs', '1']))\n"
    )
    run = subprocess.run(
        [sys.executable, "-B", "-c", code],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert_says(run.stderr, "out.xlsx: cannot be written: the disk is full")
    assert contents(folder) == before
