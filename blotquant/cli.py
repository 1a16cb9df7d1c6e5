"""The command line: arguments, files asked for, messages and exit codes of the batch mode.

Nothing here measures: `pipeline` does, for this and for the window.  An exception of a class of
blotquant's own carries a message for the user; any other is a fault of the program.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from blotquant.cli_arguments import Wishes
from blotquant.cli_progress import Voice, voice
from blotquant.cli_targets import (
    Stop,
    figures_folder,
    hash_of,
    refuse_csv_files,
    refuse_target,
    source_data_file,
    targets,
)

if TYPE_CHECKING:
    from blotquant.assays import AssayResult
    from blotquant.model import Project
    from blotquant.results import Problem, Progress, Report
    from blotquant.resume import Kept

OK, SOME_FAILED, REFUSED, INTERRUPTED = 0, 1, 2, 130
DEBUG = "BLOTQUANT_DEBUG"


def refuse(message: str) -> int:
    """Say on stderr why the program stops, and return the exit code for that."""
    Voice(sys.stderr).error(message)
    return REFUSED


def run(wishes: Wishes) -> int:
    """Do what was asked for and return the exit code; no exception leaves this function."""
    _never_fail_on_characters()
    speaker = voice(sys.stderr, quiet=wishes.quiet, json_lines=wishes.json_progress)
    try:
        with _ended_like_interrupted():
            return _obey(wishes, speaker)
    except KeyboardInterrupt:
        speaker.error("interrupted; no half-written file is left.")
        return INTERRUPTED
    except Exception as error:
        if os.environ.get(DEBUG):
            import traceback

            traceback.print_exc()
        speaker.error(_in_words(error))
        return REFUSED


def _obey(wishes: Wishes, speaker: Voice) -> int:
    if wishes.list_methods:
        _list_methods()
        return OK
    if wishes.demo is not None:
        return _demo(Path(wishes.demo), wishes, speaker)
    if wishes.compare is not None:
        return _compare([Path(name) for name in wishes.compare], wishes, speaker)
    return _batch(wishes, speaker) if wishes.assay is None else _assay(wishes, speaker)


def _batch(wishes: Wishes, speaker: Voice) -> int:
    inputs = [Path(name) for name in wishes.inputs]
    output, csv_dir, saved = targets(wishes, inputs)
    before = hash_of(saved)
    figures_dir, packed = figures_folder(wishes), source_data_file(wishes, inputs)
    from blotquant import pipeline
    from blotquant.cli_assays import split_settings, with_settings
    from blotquant.files.atomic import all_or_none

    settings, of_assays = split_settings(_settings(wishes))
    project, folder = _asked_for(wishes, inputs, settings)
    project = with_settings(project, of_assays)
    assays = _measured_assays(project, csv_dir, inputs, wishes)
    kept = _kept(output, speaker) if wishes.resume else None
    report = _measured(wishes, project, folder, kept, speaker)
    _catch_up_with_interrupt()
    told = (*report.problems, *(problem for result in assays for problem in result.problems))
    failed = _tell_problems(told, wishes, speaker)
    if hash_of(saved) != before:
        raise Stop(
            f"{saved} was changed by another program, such as a window, while this one measured: nothing was "
            "written. Run it again, or name another file."
        )
    with all_or_none():
        written = pipeline.export(report, output, csv_dir=csv_dir, assays=assays)
        if figures_dir is not None:
            written += pipeline.export_figures(report, folder, figures_dir, assays=assays, jobs=wishes.jobs)
        if saved is not None:
            written.append(pipeline.save_project(report, folder, saved))
    if packed is not None:
        figures = [path for path in written if figures_dir is not None and path.parent == figures_dir]
        written.append(pipeline.write_source_data(report, folder, packed, figures, output))
    if kept is not None:
        kept.tidy()
    for path in written:
        _say(str(path))
    return SOME_FAILED if failed else OK


def _kept(output: Path, speaker: Voice) -> Kept:
    from blotquant.resume import kept_beside

    kept = kept_beside(output)
    for note in kept.notes:
        speaker.note(note)
    return kept


def _measured(wishes: Wishes, project: Project, folder: Path, kept: Kept | None, speaker: Voice) -> Report:
    """Measure; whatever ends that, say what the next run need not measure again."""
    from blotquant import pipeline

    try:
        return pipeline.run(
            project,
            folder,
            jobs=wishes.jobs,
            scheduler=wishes.scheduler,
            kept=kept,
            profiles=False,
            progress=_telling(speaker),
            note=speaker.note,
        )
    except BaseException:
        if kept is not None and len(kept):
            count = f"{len(kept)} membrane{'s are' if len(kept) > 1 else ' is'}"
            speaker.note(f"{count} measured and kept: the same command goes on from there.")
        raise


def _telling(speaker: Voice) -> Callable[[Progress], None]:
    """Return who hears how far the work has come."""

    def progress(event: Progress) -> None:
        _catch_up_with_interrupt()
        speaker.progress(event)

    return progress


def _asked_for(wishes: Wishes, inputs: Sequence[Path], settings: Mapping[str, str]) -> tuple[Project, Path]:
    """Return the project of the inputs with all options applied, and the folder of its images."""
    from blotquant import pipeline
    from blotquant.inputs import Reading

    project, folder = pipeline.open_inputs(inputs, allow_outside=wishes.allow_outside)
    if wishes.template is not None:
        project = pipeline.apply_template(project, Path(wishes.template))
    reading = Reading(wishes.encoding, wishes.turn, wishes.mirror)
    return pipeline.configure(project, polarity=wishes.polarity, settings=settings, reading=reading), folder


def _measured_assays(
    project: Project, csv_dir: Path | None, inputs: Sequence[Path], wishes: Wishes
) -> tuple[AssayResult, ...]:
    from blotquant.assays import measure_assays
    from blotquant.columns.assays import ASSAY_SHEETS

    if project.assays and csv_dir is not None:
        refuse_csv_files(csv_dir, ASSAY_SHEETS, inputs, wishes)
    return measure_assays(project)


def _assay(wishes: Wishes, speaker: Voice) -> int:
    inputs = [Path(name) for name in wishes.inputs]
    output, csv_dir, saved = targets(wishes, inputs)
    layout = None if wishes.layout is None else Path(wishes.layout)
    if layout is not None:
        if layout.suffix.lower() not in (".csv", ".tsv"):
            raise Stop(f"{layout}: a layout sheet's name must end in .csv or .tsv.")
        refuse_target(layout, inputs, force=wishes.force)
    from blotquant import pipeline
    from blotquant.assays import measure_assays
    from blotquant.cli_assays import project_of_files, write_layout
    from blotquant.files.atomic import all_or_none
    from blotquant.files.projects import write_project

    project = project_of_files(wishes.assay or "", inputs, _settings(wishes))
    (result,) = measure_assays(project)
    failed = _tell_problems(result.problems, wishes, speaker)
    with all_or_none():
        written = pipeline.export(None, output, csv_dir=csv_dir, assays=[result])
        if layout is not None:
            written.append(write_layout(result, layout))
        if saved is not None:
            write_project(project, saved)
            written.append(saved)
    for path in written:
        _say(str(path))
    return SOME_FAILED if failed else OK


def _compare(inputs: Sequence[Path], wishes: Wishes, speaker: Voice) -> int:
    wishes.output = wishes.output or str(inputs[0].with_name("comparison.xlsx"))
    output, csv_dir, _ = targets(wishes, inputs)
    figures_dir = figures_folder(wishes)
    from blotquant.cli_compare import compared_files, write_comparison

    compared, reports = compared_files(
        inputs, jobs=wishes.jobs, allow_outside=wishes.allow_outside, progress=_telling(speaker)
    )
    failed = [_tell_problems(report.problems, wishes, speaker) for report in reports]
    for path in write_comparison(compared, output, csv_dir, figures_dir):
        _say(str(path))
    return SOME_FAILED if any(failed) else OK


def _tell_problems(problems: Sequence[Problem], wishes: Wishes, speaker: Voice) -> bool:
    """Say every failure, count the rest, and return whether there was a failure."""
    failures = [problem for problem in problems if problem.severity == "error"]
    for problem in failures:
        speaker.problem(problem)
    others = len(problems) - len(failures)
    if others and not wishes.quiet:
        speaker.note(f"{others} more finding{'s' if others > 1 else ''} in the sheet Problems.")
    return bool(failures)


def _settings(wishes: Wishes) -> Mapping[str, str]:
    pairs = [tuple(part.strip() for part in text.split("=", 1)) for text in wishes.set]
    if wishes.background is not None:
        pairs.append(("background", wishes.background))
    settings: dict[str, str] = {}
    for name, value in pairs:
        if settings.setdefault(name, value) != value:
            raise Stop(f"{name} is set to {settings[name]} and to {value}: give one value.")
    return settings


def _demo(folder: Path, wishes: Wishes, speaker: Voice) -> int:
    if folder.exists() and not folder.is_dir():
        raise Stop(f"{folder} is a file: name a folder for the demo.")
    if folder.is_dir() and any(folder.iterdir()) and not wishes.force:
        raise Stop(f"{folder} is not empty: name a new folder, or add --force to write into this one.")
    from blotquant.demo import write_demo

    for path in write_demo(folder, overwrite=wishes.force):
        _say(str(path))
    if not wishes.quiet:
        speaker.note(f"To measure it: blotquant --batch {folder / 'layout.csv'} -o OUT.xlsx")
    return OK


def _list_methods() -> None:
    from typing import get_args

    from blotquant.assays.settings import ASSAY_NOTES, AssaySettings
    from blotquant.model import METHOD_NOTES, Background, Method

    defaults = Method()
    _say(f"{'name':<24} {'default':<12} {'unit':<20} meaning")
    for name, (unit, meaning) in METHOD_NOTES.items():
        _say(f"{name:<24} {getattr(defaults, name)!s:<12} {unit or '-':<20} {meaning}")
    _say("")
    _say("of assays:")
    of_assays = AssaySettings()
    for name, (unit, meaning) in ASSAY_NOTES.items():
        _say(f"{name:<24} {getattr(of_assays, name)!s:<12} {unit or '-':<20} {meaning}")
    _say("")
    _say(f"backgrounds: {', '.join(get_args(Background))}")


def _say(line: str) -> None:
    """Write one line to stdout; a reader who has left is no reason to stop."""
    try:
        print(line, flush=True)
    except BrokenPipeError:
        # Python flushes stdout once more at exit and would complain there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _in_words(error: Exception) -> str:
    if type(error).__module__.partition(".")[0] == "blotquant":
        return str(error)
    if isinstance(error, ImportError):
        return f"a package is missing ({error}): start the program with run.py, which installs what it needs."
    if isinstance(error, MemoryError):
        return "not enough memory: close other programs, or use --jobs 1."
    if isinstance(error, OSError) and error.filename is not None:
        return f"{error.filename}: {error.strerror}."
    return (
        f"unexpected error, a fault of the program ({type(error).__name__}: {error}). "
        f"Please report it with what {DEBUG}=1 in the environment shows of it."
    )


def _never_fail_on_characters() -> None:
    """Let a console that lacks a character of a file name show an escape instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


@contextmanager
def _ended_like_interrupted() -> Generator[None]:
    """Let SIGTERM end the run as Ctrl-C does, so that temporary files are removed."""
    if threading.current_thread() is not threading.main_thread():
        yield  # signals belong to the main thread
        return
    before = signal.signal(signal.SIGTERM, _interrupt)
    hook, sys.unraisablehook = sys.unraisablehook, _keep_interrupt
    try:
        yield
    finally:
        sys.unraisablehook = hook
        signal.signal(signal.SIGTERM, before)
        _lost_interrupt.clear()


_lost_interrupt = threading.Event()


def _keep_interrupt(unraisable: sys.UnraisableHookArgs) -> None:
    """Remember an interrupt that fell while something was being put away, where Python can only drop it.

    One that falls while a file is being opened leaves the file to close itself, which is no news either.
    """
    if isinstance(unraisable.exc_value, KeyboardInterrupt):
        _lost_interrupt.set()
    elif not isinstance(unraisable.exc_value, ResourceWarning):
        sys.__unraisablehook__(unraisable)


def _catch_up_with_interrupt() -> None:
    if _lost_interrupt.is_set():
        _lost_interrupt.clear()
        raise KeyboardInterrupt


def _interrupt(_number: int, _frame: object) -> NoReturn:
    raise KeyboardInterrupt
