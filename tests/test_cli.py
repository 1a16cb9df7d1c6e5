"""The command line, with a stand-in for the pipeline: what is called, said, refused and returned."""

from __future__ import annotations

import io
import json
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest

import blotquant
from blotquant import __main__ as entry
from blotquant import cli, cli_arguments, model
from blotquant.inputs import Reading
from blotquant.results import Problem, Progress, Report
from blotquant.resume import Kept

FAILURE = Problem(
    severity="error",
    code="IMAGE_MISSING",
    message="The file is not there.",
    remedy="Put it beside the sheet.",
    image="a.tif",
    target="ERK",
    lane=3,
)
WARNING = Problem(severity="warning", code="STRIPPED", message="m", remedy="r")


class FakePipeline(ModuleType):
    """Notes what the command line asks for, and answers with a report that has these problems."""

    class InputError(Exception):
        """What the pipeline raises for the user."""

    InputError.__module__ = "blotquant.pipeline"

    def __init__(self) -> None:
        super().__init__("blotquant.pipeline")
        self.calls: list[tuple[object, ...]] = []
        self.problems: tuple[Problem, ...] = ()
        self.events: tuple[Progress, ...] = ()
        self.failure: BaseException | None = None
        self.kept: Kept | None = None
        self.notes: tuple[str, ...] = ()

    def open_inputs(
        self, paths: Sequence[Path], *, allow_outside: bool = False
    ) -> tuple[model.Project, Path]:
        self.calls.append(("open", *paths))
        return model.Project(), paths[0].parent

    def apply_template(self, project: model.Project, template: Path) -> model.Project:
        self.calls.append(("template", template))
        return project

    def configure(
        self,
        project: model.Project,
        *,
        polarity: str | None,
        settings: Mapping[str, str],
        reading: Reading,
    ) -> model.Project:
        self.calls.append(("configure", polarity, dict(settings), reading))
        return project

    def run(
        self,
        project: model.Project,
        folder: Path,
        *,
        jobs: int | None,
        scheduler: str | None,
        kept: Kept | None,
        profiles: bool,
        progress: Callable[[Progress], None],
        note: Callable[[str], None],
    ) -> Report:
        assert not profiles  # of no use to a batch, and most of what it would hold
        self.calls.append(("run", folder, jobs, *filter(None, (scheduler,))))
        self.kept = kept
        for text in self.notes:
            note(text)
        for event in self.events:
            progress(event)
        if self.failure is not None:
            raise self.failure
        return Report(project=project, blots=(), ratios=(), summary=(), problems=self.problems)

    def export(
        self, report: Report, output: Path, *, csv_dir: Path | None = None, assays: Sequence[object] = ()
    ) -> list[Path]:
        assert not assays
        self.calls.append(("export", output, csv_dir))
        return [output]

    def save_project(self, report: Report, folder: Path, path: Path) -> Path:
        self.calls.append(("save", folder, path))
        return path


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> FakePipeline:
    fake = FakePipeline()
    monkeypatch.setitem(sys.modules, "blotquant.pipeline", fake)
    monkeypatch.setattr(blotquant, "pipeline", fake, raising=False)
    return fake


@pytest.fixture
def layout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An input file in the folder from which the command is given."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "layout.csv").write_text("image\n")
    return Path("layout.csv")


def run(*arguments: str) -> int:
    return entry.main(arguments)


# What is asked of the pipeline


@pytest.mark.usefixtures("layout")
def test_batch_calls_the_pipeline_in_order(
    pipeline: FakePipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(
        *("--batch", "layout.csv", "-o", "out.xlsx", "--csv", "tables", "--save-project", "p.blotquant.json"),
        *("--template", "t.blotquant.json", "--polarity", "dark-bands", "--background", "valley"),
        *("--set", "border_px = 5", "--set", "confidence=0.9", "--jobs", "2"),
        *("--encoding", "density", "--turn", "90", "--mirror"),
    )
    settings = {"border_px": "5", "confidence": "0.9", "background": "valley"}
    assert code == 0
    assert pipeline.calls == [
        ("open", Path("layout.csv")),
        ("template", Path("t.blotquant.json")),
        ("configure", "dark-bands", settings, Reading("density", 90, mirrored=True)),
        ("run", Path(), 2),
        ("export", Path("out.xlsx"), Path("tables")),
        ("save", Path(), Path("p.blotquant.json")),
    ]
    captured = capsys.readouterr()
    assert captured.out == "out.xlsx\np.blotquant.json\n"
    assert captured.err == ""


@pytest.mark.usefixtures("layout")
def test_a_cluster_and_what_was_measured_before_are_for_the_pipeline(
    pipeline: FakePipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline.notes = ("Somebody died.",)
    Path("out.xlsx.resume").write_text("a diary")
    asked = ("--batch", "layout.csv", "-o", "out.xlsx", "--scheduler", "tcp://node7:8786", "--resume")
    assert run(*asked) == 0
    assert ("run", Path(), None, "tcp://node7:8786") in pipeline.calls
    assert pipeline.kept is not None
    said = capsys.readouterr().err.splitlines()
    assert said[0].startswith("out.xlsx.resume: is not what this version keeps of a run; it is now called")
    assert said[1] == "Somebody died."
    assert Path("out.xlsx.resume.old").read_text() == "a diary"
    assert run("--batch", "layout.csv", "-o", "new.xlsx") == 0
    assert pipeline.kept is None


@pytest.mark.usefixtures("layout")
@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("layout.csv", "layout.xlsx"),
        ("tpo.2.tsv", "tpo.2.xlsx"),
        ("tpo.blotquant.json", "tpo.xlsx"),
        ("sub/x.csv", "sub/x.xlsx"),
    ],
)
def test_the_workbook_is_named_after_the_input(pipeline: FakePipeline, source: str, expected: str) -> None:
    Path("sub").mkdir()
    assert run("--batch", source) == 0
    assert ("export", Path(expected), None) in pipeline.calls
    assert ("configure", None, {}, Reading()) in pipeline.calls


@pytest.mark.usefixtures("layout")
def test_inputs_may_stand_before_and_after_the_flags(pipeline: FakePipeline) -> None:
    assert run("--batch", "a.csv", "-o", "out.xlsx", "b.csv") == 0
    assert pipeline.calls[0] == ("open", Path("a.csv"), Path("b.csv"))


# Exit codes and messages


@pytest.mark.usefixtures("layout")
def test_a_failed_blot_is_told_and_makes_the_exit_code_1(
    pipeline: FakePipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline.problems = (FAILURE, WARNING, WARNING)
    assert run("--batch", "layout.csv") == 1
    captured = capsys.readouterr()
    assert captured.out == "layout.xlsx\n"
    assert captured.err == (
        "error: a.tif, ERK, lane 3: The file is not there. Put it beside the sheet.\n"
        "2 more findings in the sheet Problems.\n"
    )


@pytest.mark.usefixtures("layout")
def test_warnings_alone_are_no_failure_and_quiet_counts_them_not(
    pipeline: FakePipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline.problems = (WARNING,)
    assert run("--batch", "layout.csv", "--quiet") == 0
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("layout")
@pytest.mark.parametrize(
    ("failure", "expected"),
    [
        (FakePipeline.InputError("layout.csv, row 3: no image"), "blotquant: layout.csv, row 3: no image\n"),
        (
            OSError(28, "No space left on device", "out.xlsx"),
            "blotquant: out.xlsx: No space left on device.\n",
        ),
        (MemoryError(), "blotquant: not enough memory"),
        (ModuleNotFoundError("No module named 'scipy'"), "start the program with run.py"),
        (ZeroDivisionError("nought"), "a fault of the program (ZeroDivisionError: nought). Please report it"),
    ],
)
def test_a_failure_is_one_line_and_exit_code_2(
    pipeline: FakePipeline, capsys: pytest.CaptureFixture[str], failure: Exception, expected: str
) -> None:
    pipeline.failure = failure
    assert run("--batch", "layout.csv") == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert expected in captured.err
    assert captured.err.count("\n") == 1


@pytest.mark.usefixtures("layout")
def test_the_traceback_is_there_for_those_who_ask(
    pipeline: FakePipeline, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BLOTQUANT_DEBUG", "1")
    pipeline.failure = ZeroDivisionError("nought")
    assert run("--batch", "layout.csv") == 2
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.usefixtures("layout")
def test_an_interruption_is_exit_code_130(pipeline: FakePipeline, capsys: pytest.CaptureFixture[str]) -> None:
    pipeline.failure = KeyboardInterrupt()
    assert run("--batch", "layout.csv") == 130
    assert capsys.readouterr().err == "blotquant: interrupted; no half-written file is left.\n"


@pytest.mark.usefixtures("layout")
def test_sigterm_ends_like_an_interruption_and_the_old_handler_comes_back(
    pipeline: FakePipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = signal.getsignal(signal.SIGTERM)

    def terminated(*_: object, **__: object) -> None:
        signal.raise_signal(signal.SIGTERM)

    monkeypatch.setattr(pipeline, "run", terminated)
    assert run("--batch", "layout.csv") == 130
    assert signal.getsignal(signal.SIGTERM) == before


# Wrong usage: nothing is opened


@pytest.mark.usefixtures("layout")
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--batch"], "--batch needs at least one INPUT"),
        (["--batch", "a.csv", "--demo", "d"], "--batch and --demo do not go together"),
        (["--demo", "d", "a.csv"], "--demo takes no input file"),
        (["a.csv", "-o", "b.xlsx"], "--output works only together with --batch"),
        (["--json-progress"], "--json-progress works only together with --batch"),
        (["--batch", "a.csv", "--jobs", "0"], "'0' is not a whole number of at least 1"),
        (["--batch", "a.csv", "--set", "border_px"], "write it as NAME=VALUE"),
        (["--batch", "a.csv", "--set", "=3"], "write it as NAME=VALUE"),
        (["--batch", "a.csv", "--polarity", "bright"], "invalid choice"),
        (["--batch", "a.csv", "--outp", "b.xlsx"], "unrecognized arguments"),
    ],
)
def test_wrong_usage_is_exit_code_2(
    pipeline: FakePipeline, capsys: pytest.CaptureFixture[str], arguments: list[str], expected: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(*arguments)
    assert stopped.value.code == 2
    assert expected in capsys.readouterr().err
    assert pipeline.calls == []


@pytest.mark.usefixtures("layout")
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["a.csv", "b.csv"], "several inputs: say with -o"),
        (["layout.csv", "-o", "out.xls"], "must end in .xlsx"),
        (["layout.csv", "-o", "old.xlsx"], "old.xlsx is there already: add --force"),
        (["old.xlsx"], "old.xlsx is the input itself"),
        (["old.xlsx", "--force"], "old.xlsx is the input itself"),
        (["layout.csv", "-o", "no/out.xlsx"], "there is no folder no"),
        (["layout.csv", "-o", "folder.xlsx", "--force"], "folder.xlsx is a folder"),
        (["layout.csv", "--save-project", "p.json"], "must end in .blotquant.json"),
        (["layout.csv", "--save-project", "old.blotquant.json"], "old.blotquant.json is there already"),
        (["layout.csv", "--csv", "layout.csv"], "layout.csv is a file: name a folder"),
        (["layout.csv", "--csv", "tables"], "ratios.csv is there already: add --force"),
        (["tables/ratios.csv", "--csv", "tables", "--force"], "ratios.csv is the input itself"),
        (
            ["layout.csv", "--background", "valley", "--set", "background=arpls"],
            "background is set to arpls and to valley",
        ),
    ],
)
def test_a_target_that_may_not_be_written_is_refused_before_the_work(
    pipeline: FakePipeline, capsys: pytest.CaptureFixture[str], arguments: list[str], expected: str
) -> None:
    Path("tables").mkdir()
    Path("folder.xlsx").mkdir()
    for name in ("old.xlsx", "old.blotquant.json", "tables/ratios.csv"):
        Path(name).write_text("old")
    assert run("--batch", *arguments) == 2
    assert expected in capsys.readouterr().err
    assert "run" not in {call[0] for call in pipeline.calls}
    assert Path("old.xlsx").read_text() == "old"


@pytest.mark.usefixtures("layout")
def test_force_allows_replacing(pipeline: FakePipeline) -> None:
    Path("old.xlsx").touch()
    Path("ratios.csv").touch()
    assert run("--batch", "layout.csv", "-o", "old.xlsx", "--csv", ".", "--force") == 0


def test_a_window_without_a_display_is_refused_in_words(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert run() == 2
    assert run("layout.csv") == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert "no display" in lines[0]
    assert "--batch" in lines[0]


class _Dropped:
    """Interrupted while it is put away, where Python can only say so and go on."""

    def __del__(self) -> None:
        raise KeyboardInterrupt


@pytest.mark.usefixtures("layout")
def test_an_interrupt_that_python_drops_is_obeyed_all_the_same(
    pipeline: FakePipeline, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    measure = pipeline.run

    def interrupted(*arguments: object, **options: object) -> object:
        thing: _Dropped | None = _Dropped()
        del thing
        return measure(*arguments, **options)

    monkeypatch.setattr(pipeline, "run", interrupted)
    assert run("--batch", "layout.csv", "-o", "new.xlsx") == 130
    said = capsys.readouterr().err
    assert "interrupted" in said
    assert "Exception ignored" not in said
    assert run("--list-methods") == 0


# Demo and list of methods


@pytest.mark.usefixtures("layout")
def test_demo_writes_into_a_new_folder_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written: list[tuple[Path, bool]] = []

    def write_demo(folder: Path, *, overwrite: bool) -> list[Path]:
        written.append((folder, overwrite))
        return [folder / "layout.csv"]

    demo = ModuleType("blotquant.demo")
    demo.__dict__["write_demo"] = write_demo
    monkeypatch.setitem(sys.modules, "blotquant.demo", demo)
    assert run("--demo", ".") == 2
    assert "is not empty" in capsys.readouterr().err
    assert run("--demo", "new") == 0
    assert capsys.readouterr().out == f"{Path('new/layout.csv')}\n"
    assert run("--demo", ".", "--force", "--quiet") == 0
    assert written == [(Path("new"), False), (Path(), True)]


def test_every_setting_is_listed_with_default_and_meaning(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--list-methods") == 0
    listed = capsys.readouterr().out
    rows = {line.split()[0]: line for line in listed.splitlines() if line}
    for name in model.Method.__struct_fields__:
        assert str(getattr(model.Method(), name)) in rows[name]
        assert model.METHOD_NOTES[name][1] in rows[name]
    for background in get_args(model.Background):
        assert background in rows["backgrounds:"]


def test_the_choices_of_polarity_are_those_of_the_model() -> None:
    assert get_args(model.Polarity) == cli_arguments.POLARITIES


# What is said while it runs


@pytest.mark.usefixtures("layout")
def test_json_progress_is_one_object_per_line(
    pipeline: FakePipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline.events = (
        Progress("start", 0, 1),
        Progress("blot", 1, 1, "a.tif", 0.12345),
        Progress("done", 1, 1, "", 0.2),
    )
    pipeline.problems = (FAILURE, WARNING)
    assert run("--batch", "layout.csv", "--json-progress") == 1
    events = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [event["event"] for event in events] == ["start", "blot", "done", "problem", "note"]
    blot = {"event": "blot", "done": 1, "total": 1, "image": "a.tif", "seconds": 0.123, "kept": 0}
    assert events[1] == blot
    assert events[3]["lane"] == 3
    assert events[3]["remedy"] == "Put it beside the sheet."


def test_an_interruption_before_the_work_is_quiet_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(entry, "parse", interrupted)
    assert run("--batch", "layout.csv") == 130


def test_run_keeps_a_console_that_lacks_characters_alive(
    pipeline: FakePipeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True)
    monkeypatch.setattr(sys, "stdout", narrow)
    sheet = tmp_path / "β.csv"
    sheet.touch()
    assert cli.run(cli_arguments.parse(["--batch", str(sheet)])) == 0
    assert narrow.buffer.getvalue().endswith(b"\\u03b2.xlsx\n")  # type: ignore[attr-defined]
