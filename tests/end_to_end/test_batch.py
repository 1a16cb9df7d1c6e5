"""The batch mode as a user runs it: a process of its own, without display and without Qt."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pandas as pd
import pytest

from blotquant import columns
from blotquant.files.projects import read_project
from tests.experiments import pair, write_layout, write_pairs
from tests.files.test_workbook import numbers_of, recalculated

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "assets" / "demo"
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR")
posix = pytest.mark.skipif(os.name == "nt", reason="interrupts are sent in another way on Windows")


def surroundings(without_qt: Path | None = None) -> dict[str, str]:
    """Return the environment of a server: no display, and no PySide6 if a folder is given to say so."""
    kept = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    folders = [str(ROOT)]
    if without_qt is not None:
        package = without_qt / "PySide6"
        package.mkdir(parents=True)
        (package / "__init__.py").write_text(
            "from pathlib import Path\n"
            "Path(__file__).with_name('was_imported').touch()\n"
            "raise ImportError('there is no Qt on this computer')\n",
            encoding="utf-8",
        )
        folders.insert(0, str(without_qt))
    return kept | {"PYTHONPATH": os.pathsep.join(folders), "PYTHONWARNINGS": "error"}


def blotquant(*arguments: object, cwd: Path, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run the program and wait for it."""
    settings: dict[str, Any] = {"env": surroundings(), "timeout": 120} | options
    command = [sys.executable, "-m", "blotquant", *map(str, arguments)]
    return subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False, **settings
    )


def events_of(text: str) -> list[dict[str, Any]]:
    """Return the JSON object of every line."""
    return [json.loads(line) for line in text.splitlines()]


# --- the demo experiment, once --------------------------------------------------------------------


@dataclass(frozen=True)
class Demo:
    """What the run on the demo experiment left."""

    run: subprocess.CompletedProcess[str]
    folder: Path
    without_qt: Path

    def table(self, name: str) -> pd.DataFrame:
        """Return one of its tables."""
        return pd.read_csv(self.folder / "csv" / f"{name}.csv", keep_default_na=False, na_values=[""])


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    folder, without_qt = tmp_path_factory.mktemp("demo"), tmp_path_factory.mktemp("stub")
    run = blotquant(
        *("--batch", DEMO / "layout.csv", "-o", "ratios.xlsx", "--csv", "csv"),
        *("--save-project", "demo.blotquant.json", "--json-progress"),
        cwd=folder,
        env=surroundings(without_qt),
    )
    return Demo(run, folder, without_qt)


@pytest.fixture(scope="module")
def compared(demo: Demo) -> pd.DataFrame:
    """The ratios of the demo beside the true ones."""
    key = ["target", "treatment", "dose", "time_min", "replicate"]
    truth = pd.read_csv(DEMO / "true_ratio.csv", keep_default_na=False, na_values=[""])
    both = demo.table("ratios").merge(truth, on=key, suffixes=("", "_true"), validate="one_to_one")
    assert len(both) == len(truth) == 264
    return both


def quantifiable(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows whose bands lie above the limit of quantification and below saturation."""
    return table[(table["status"] == "ok") & ~table["flags"].str.contains("BELOW_LOQ")]


def test_the_demo_is_measured_without_display_and_without_qt(demo: Demo) -> None:
    assert demo.run.returncode == 0, demo.run.stderr
    assert not (demo.without_qt / "PySide6" / "was_imported").exists()


def test_stdout_has_one_line_for_each_file_and_no_other_file_is_there(demo: Demo) -> None:
    names = ["ratios.xlsx", *(f"csv/{sheet.key}.csv" for sheet in columns.SHEETS), "demo.blotquant.json"]
    assert demo.run.stdout.splitlines() == [str(Path(name)) for name in names]
    there = {path.relative_to(demo.folder) for path in demo.folder.rglob("*") if path.is_file()}
    assert there == {Path(name) for name in names}


def test_every_line_of_progress_is_json(demo: Demo) -> None:
    events = events_of(demo.run.stderr)
    assert [event["event"] for event in events] == ["start", *["blot"] * 24, "done", "note"]
    assert [event["done"] for event in events[:-1]] == [0, *range(1, 25), 24]
    assert {event["total"] for event in events[:-1]} == {24}
    # Each image once, in the order in which they were done.
    assert sorted(event["image"] for event in events[1:25]) == sorted(
        blot.image.path.split("/")[-1] for blot in read_project(demo.folder / "demo.blotquant.json").blots
    )
    assert "findings in the sheet Problems" in events[-1]["message"]


def test_workbook_csv_and_project_agree(demo: Demo) -> None:
    book = openpyxl.load_workbook(demo.folder / "ratios.xlsx", data_only=True, read_only=True)
    assert book.sheetnames == [*(sheet.title for sheet in columns.SHEETS), "Charts"]
    head, *rows = book["Ratios"].iter_rows(values_only=True)
    table = demo.table("ratios")
    assert list(head) == list(table.columns)
    ratios = [row[list(head).index("ratio")] for row in rows]
    assert ratios == pytest.approx(table["ratio"].tolist(), rel=1e-14)
    project = read_project(demo.folder / "demo.blotquant.json")
    assert all(blot.image.sha256 and blot.lanes[0].centre for blot in project.blots)
    assert (demo.folder / project.blots[0].image.path).resolve() == DEMO / "sim_pSTAT3_r1.tif"


def test_ratios_are_close_to_the_truth(compared: pd.DataFrame) -> None:
    good = quantifiable(compared)
    errors = np.abs(good["ratio"] / good["ratio_true"] - 1)
    assert len(good) >= 240
    assert errors.median() <= 0.02
    assert errors.quantile(0.95) <= 0.08


@pytest.mark.parametrize("target", ["STAT3", "STAT5", "Akt", "ERK"])
def test_ratios_rank_as_the_truth_does(compared: pd.DataFrame, target: str) -> None:
    good = quantifiable(compared[compared["target"] == target])
    assert len(good) >= 50
    assert good["ratio"].rank().corr(good["ratio_true"].rank()) > 0.99


def test_the_fold_rises_with_the_dose_where_the_true_one_does(compared: pd.DataFrame) -> None:
    series = quantifiable(compared[(compared["treatment"] == "hetrombopag") & (compared["time_min"] == 15)])
    steps = 0
    for _, rows in series.sort_values("dose").groupby(["target", "replicate"]):
        fold, true = np.log(rows["fold"].to_numpy()), np.log(rows["fold_true"].to_numpy())
        rises = np.diff(true) > 0.05
        assert np.all(np.diff(fold)[rises] > 0)
        steps += int(rises.sum())
    assert steps >= 50  # of 4 targets x 3 experiments x 6 steps


def test_the_ec50_of_every_agonist_is_found(demo: Demo) -> None:
    truth = pd.read_csv(DEMO / "truth_curves.csv")
    found = demo.table("dose_response").merge(truth, on=["target", "treatment"], suffixes=("", "_true"))
    assert len(found) == 8
    assert set(found["status"]) == {"ok"}
    assert np.abs(np.log(found["ec50"] / found["ec50_true"])).max() < np.log(1.35)
    inside = (found["ec50_low"] < found["ec50_true"]) & (found["ec50_true"] < found["ec50_high"])
    assert inside.sum() >= 6  # of 8 intervals of 95 %
    assert np.abs(found["hill"] - found["hill_true"]).max() < 0.3


def test_the_relative_potency_is_found(demo: Demo) -> None:
    truth = pd.read_csv(DEMO / "truth_curves.csv").pivot_table("ec50", "target", "treatment")
    found = demo.table("dose_response").dropna(subset="relative_potency").set_index("target")
    assert set(found["reference"]) == {"hetrombopag"}
    assert len(found) == 4
    true = (truth["hetrombopag"] / truth["eltrombopag"])[found.index]
    inside = (found["potency_low"] < true) & (true < found["potency_high"])
    assert inside.sum() >= 3


def test_the_peak_of_every_time_course_is_found(demo: Demo) -> None:
    truth = pd.read_csv(DEMO / "truth_times.csv").set_index("target")["peak_time_min"]
    found = demo.table("time_course").set_index("target")
    assert set(found["status"]) == {"ok"}
    # Sampled at 5, 15 and 30 min a parabola cannot tell it better.
    assert np.abs(found["sampled_peak_min"] - truth).max() < 10


def test_every_dose_is_tested_against_the_vehicle(demo: Demo) -> None:
    summary = demo.table("summary")
    at_15 = summary[summary["time_min"] == 15]
    high = at_15[(at_15["treatment"] == "hetrombopag") & (at_15["dose"] >= 1)]
    assert (high["p_adjusted"] < 1e-3).all()
    assert (high["p"] <= high["p_family"]).all()
    assert (high["p_family"] <= high["p_adjusted"]).all()
    assert summary.loc[summary["treatment"] == "vehicle", "p"].isna().all()


def test_a_recalculation_of_the_whole_workbook_gives_the_cached_values(demo: Demo, tmp_path: Path) -> None:
    book = demo.folder / "ratios.xlsx"
    (fresh,) = recalculated(tmp_path, book)
    cached, anew = numbers_of(book), numbers_of(fresh)
    assert {page for page, _ in cached} >= {"Ratios", "Summary", "Points", "Dose time", "GraphPad"}
    assert anew == pytest.approx(cached, rel=1e-9, abs=1e-12)


def test_the_one_saturated_band_is_a_lower_limit(demo: Demo) -> None:
    bands, ratios = demo.table("bands"), demo.table("ratios")
    clipped = bands[bands["flags"].fillna("").str.contains(r"\bSATURATED")]
    assert clipped[["image", "lane", "band", "status"]].to_numpy().tolist() == [
        ["sim_pERK_r2.tif", 3, 2, "at least"]
    ]
    assert clipped["saturated_px"].item() > 0
    limit = ratios[ratios["status"] == "at least"]
    assert limit[["target", "treatment", "replicate"]].to_numpy().tolist() == [["ERK", "rhTPO", 2]]
    assert limit["ratio_high"].isna().all()


def test_the_vehicle_that_was_exposed_too_short_is_not_detected(demo: Demo) -> None:
    bands, problems = demo.table("bands"), demo.table("problems")
    vehicle = bands[(bands["treatment"] == "vehicle") & (bands["form"] == "phospho")]
    weak = vehicle[vehicle["status"] == "not detected"]
    assert weak[["image", "lane"]].to_numpy().tolist() == [["sim_pAkt_r3.tif", n] for n in (2, 18, 20)]
    said = problems[problems["code"] == "VEHICLE_BELOW_LOD"]
    assert said["image"].tolist() == ["sim_pAkt_r3.tif"]
    folds = demo.table("ratios").query("target == 'Akt' and replicate == 3")
    assert folds["flags"].str.contains("REFERENCE_BELOW_LOD").all()


def test_empty_and_marker_lanes_enter_no_ratio(demo: Demo) -> None:
    assert set(demo.table("ratios")["role"]) == {"sample", "vehicle", "positive"}
    assert not set(demo.table("ratios")["treatment"]) & {"ladder", "empty", ""}


def test_a_second_band_beside_the_target_is_mentioned(demo: Demo) -> None:
    said = demo.table("problems").query("code == 'ROW_CHOSEN'")["image"]
    beside = [f"sim_{name}_r{n}.tif" for name in ("pSTAT3", "STAT3", "Akt") for n in (1, 2, 3)]
    assert sorted(said) == sorted(beside)


# --- small runs -----------------------------------------------------------------------------------


def test_one_failed_blot_is_exit_1_with_a_line_that_says_why(tmp_path: Path) -> None:
    write_pairs(tmp_path, replicates=2)
    (tmp_path / "pSTAT5_r2.tif").unlink()
    run = blotquant("--batch", "layout.csv", cwd=tmp_path)
    assert run.returncode == 1
    assert run.stdout.splitlines() == ["layout.xlsx"]
    (line,) = [line for line in run.stderr.splitlines() if line.startswith("error: ")]
    assert line.startswith("error: pSTAT5_r2.tif, STAT5: there is no such file")
    assert "Put the file back" in line
    book = openpyxl.load_workbook(tmp_path / "layout.xlsx", data_only=True)
    codes = [row[4].value for row in book["Problems"].iter_rows(min_row=2)]
    assert codes[0] == "IMAGE_MISSING"
    ratios = [row[10].value for row in book["Ratios"].iter_rows(min_row=2)]
    assert sum(ratio is not None for ratio in ratios) == 6


def test_quiet_says_nothing_but_the_files(tmp_path: Path) -> None:
    write_pairs(tmp_path)
    run = blotquant("--batch", "layout.csv", "--quiet", cwd=tmp_path)
    assert (run.returncode, run.stdout, run.stderr) == (0, "layout.xlsx\n", "")


def test_an_existing_file_is_replaced_only_with_force(tmp_path: Path) -> None:
    write_pairs(tmp_path)
    (tmp_path / "layout.xlsx").write_text("months of work")
    refused = blotquant("--batch", "layout.csv", cwd=tmp_path)
    assert refused.returncode == 2
    assert "layout.xlsx is there already: add --force" in refused.stderr
    assert (tmp_path / "layout.xlsx").read_text() == "months of work"
    forced = blotquant("--batch", "layout.csv", "--force", cwd=tmp_path)
    assert forced.returncode == 0
    assert openpyxl.load_workbook(tmp_path / "layout.xlsx", read_only=True).sheetnames[0] == "Ratios"


def test_the_saved_project_measures_the_same_from_another_folder(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "results").mkdir()
    sheet = write_pairs(tmp_path / "images")
    first = blotquant(
        *("--batch", sheet, "-o", "a.xlsx", "--csv", "a", "--save-project", "results/a.blotquant.json"),
        cwd=tmp_path,
    )
    second = blotquant(
        "--batch", "results/a.blotquant.json", "-o", "b.xlsx", "--csv", "b", "--jobs", "1", cwd=tmp_path
    )
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    for name in ("ratios", "summary"):
        one, other = ((tmp_path / run / f"{name}.csv").read_bytes() for run in ("a", "b"))
        assert one == other
    one, other = (pd.read_csv(tmp_path / run / "bands.csv") for run in ("a", "b"))
    pd.testing.assert_frame_equal(one.drop(columns="image"), other.drop(columns="image"), check_exact=True)
    assert other["image"][0] == "../images/pSTAT5_r1.tif"


def test_several_inputs_and_a_template(tmp_path: Path) -> None:
    write_pairs(tmp_path, replicates=2)
    write_layout(tmp_path, pair(1), "first.csv")
    write_layout(tmp_path, pair(2), "second.csv")
    saved = "first.blotquant.json"
    assert blotquant("--batch", "first.csv", "--save-project", saved, cwd=tmp_path).returncode == 0
    run = blotquant(
        *("--batch", "first.csv", "second.csv", "-o", "both.xlsx", "--template", saved),
        *("--background", "arpls", "--set", "confidence=0.9", "--save-project", "both.blotquant.json"),
        cwd=tmp_path,
    )
    assert run.returncode == 0, run.stderr
    one, both = read_project(tmp_path / saved), read_project(tmp_path / "both.blotquant.json")
    assert (both.method.background, both.method.confidence) == ("arpls", 0.9)
    frame = [lane.centre for lane in one.blots[0].lanes]
    assert [lane.centre for lane in both.blots[0].lanes] == frame
    assert [lane.centre for lane in both.blots[2].lanes] == frame
    assert {sample.replicate for sample in both.samples} == {1, 2}


def test_help_imports_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from blotquant.__main__ import main\n"
        "try:\n    main(['--help'])\n"
        "finally:\n    print(*sorted(sys.modules), file=sys.stderr)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=surroundings(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0
    assert run.stdout.startswith("usage: blotquant --batch INPUT")
    loaded = {name.partition(".")[0] for name in run.stderr.split()}
    assert not loaded & {"numpy", "scipy", "pandas", "cv2", "skimage", "msgspec", "tifffile", "PySide6"}


# --- interrupts -----------------------------------------------------------------------------------


def group_members(group: int) -> list[int]:
    """Return the processes of a process group that are still running (Linux; empty elsewhere)."""
    found: list[int] = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _parent, its_group, *_ = stat.read_text().rpartition(")")[2].split()
        except (OSError, ValueError):  # it ended while we looked
            continue
        if int(its_group) == group and state not in "ZX":
            found.append(int(stat.parent.name))
    return found


def interrupted(folder: Path, arguments: Sequence[str], *, everyone: bool) -> tuple[int, str]:
    """Start a run on the demo, interrupt it when the first blot is done; return exit code and stderr.

    `everyone` sends the signal to the workers too, as a terminal does on Ctrl-C.
    """
    command = [sys.executable, "-m", "blotquant", "--batch", str(DEMO / "layout.csv"), "-o", "x.xlsx"]
    process = subprocess.Popen(
        [*command, "--csv", "csv", "--json-progress", *arguments],
        cwd=folder,
        env=surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        assert process.stderr is not None
        for line in process.stderr:
            if json.loads(line)["event"] == "blot":
                break
        if everyone:
            os.killpg(process.pid, signal.SIGINT)
        else:
            process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=120)
        patience = time.monotonic() + 30
        while (left := group_members(process.pid)) and time.monotonic() < patience:
            time.sleep(0.05)
        assert left == []
    finally:
        if process.poll() is None or group_members(process.pid):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
    return process.returncode, said


@posix
@pytest.mark.parametrize(("jobs", "everyone"), [("2", True), ("2", False), ("1", False)])
def test_an_interrupted_run_leaves_no_file_and_no_process(tmp_path: Path, jobs: str, everyone: bool) -> None:
    code, said = interrupted(tmp_path, ["--jobs", jobs], everyone=everyone)
    assert code == 130
    last = events_of(said)[-1]
    assert last == {"event": "error", "message": "interrupted; no half-written file is left."}
    assert "Traceback" not in said
    assert list(tmp_path.iterdir()) == []
