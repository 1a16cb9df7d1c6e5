"""THE path: project and pixels -> lanes -> bands -> ratios -> report -> files.

`measure` is the only maker of a `Report` and `export` its only writer; window and batch call both.
`run` is `measure` for files that need not all fit into memory: one membrane after the other, or several
at once in worker processes, with the same numbers.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace as replace_noun

from blotquant import edits
from blotquant.analysis import MeasureError, measure_blot
from blotquant.answers import answers
from blotquant.assays import AssayResult, measure_assays
from blotquant.checks import checks
from blotquant.codes import problem
from blotquant.curve_checks import curve_checks
from blotquant.detect import propose_lanes
from blotquant.earlier import Earlier, by_membrane, still_true
from blotquant.exposure_merge import merge_exposures
from blotquant.files.csv_tables import write_csv_tables
from blotquant.files.projects import rebase_images, write_project
from blotquant.files.workbook import write_workbook
from blotquant.inputs import InputError, apply_template, configure, open_inputs
from blotquant.model import Blot, Project
from blotquant.pictures import Images, load_images
from blotquant.progress import Reported, Teller
from blotquant.ranges import linear_ranges, range_findings, within_ranges
from blotquant.ratios import ratios
from blotquant.results import BlotResult, Pixels, Problem, Report, Unmeasured
from blotquant.source_data import write_source_data
from blotquant.summary import summarise
from blotquant.tables import with_assays
from blotquant.versions import versions

__all__ = [
    "Images",
    "InputError",
    "apply_template",
    "configure",
    "export",
    "export_figures",
    "load_images",
    "measure",
    "measure_part",
    "membranes",
    "open_inputs",
    "run",
    "save_project",
    "write_source_data",
]

FOLLOW_MINIMA = ("valley", "rolling_ball", "rolling_disk", "arpls")  # backgrounds without an SE of their own
_Done = TypeVar("_Done")


@dataclass(frozen=True, slots=True)
class _Membrane:
    """What one membrane yielded; small, so that it travels well between processes."""

    blots: tuple[Blot, ...]  # with lanes placed and hashes filled in
    results: tuple[BlotResult, ...]
    problems: tuple[Problem, ...]
    unmeasured: tuple[Unmeasured, ...] = ()


def measure(
    project: Project,
    images: Images,
    previous: Report | None = None,
    progress: Reported | None = None,
    *,
    hurried: bool = False,
) -> Report:
    """Measure a project: the only maker of a report.

    Parameters
    ----------
    project : Project
        Lanes that are not placed yet are found first.
    images : Images
        From `load_images`.
    previous : Report, optional
        What is the same as there keeps its results: the numbers are those of measuring all anew.
    progress : callable, optional
        Told of every finished blot.  What it raises ends the measuring and passes through.
    hurried : bool
        Leave tests and curves of targets that have changed for later, as while something is dragged:
        volumes, ratios, folds and their means are complete, and `Report.unanswered` names the targets.
    """
    tell = Teller(len(project.blots), progress)
    earlier = still_true(project, images.pixels, previous)
    done = [_measure_membrane(project, blots, images, earlier, tell) for blots in membranes(project)]
    return _report(project, done, previous, hurried=hurried)


def run(
    project: Project, folder: Path, *, jobs: int | None = None, progress: Reported | None = None
) -> Report:
    """Read and measure a project from files, one membrane at a time, in `jobs` processes.

    Parameters
    ----------
    project, folder : the project and the folder its image paths are relative to.
    jobs : worker processes; default one per core, none for small projects.
    progress : callable, optional
    """
    from blotquant.workers import in_processes, worker_count

    tell = Teller(len(project.blots), progress)
    groups = membranes(project)
    workers = worker_count(jobs, len(groups))
    tasks = [(_part(project, blots), folder) for blots in groups]
    done: list[_Membrane] = []
    for found in in_processes(measure_part, tasks, workers):
        done.append(found)
        for blot in found.blots:
            tell.blot(blot.image.path)
    return _report(project, done)


def measure_part(part: Project, folder: Path) -> _Membrane:
    """Read and measure the blots of one membrane (what a worker process does)."""
    done = _measure_membrane(part, part.blots, load_images(part, folder), Earlier(), Teller(0, None))
    # Nobody measures again from what a worker found: what would spare time then need not travel.
    bare = tuple(replace(result, looks=(), found_rows=None, kept=None) for result in done.results)
    return replace(done, results=bare)


def membranes(project: Project) -> list[tuple[Blot, ...]]:
    """Return the blots grouped by membrane, in the order of the project."""
    return list(by_membrane(project).values())


def _part(project: Project, blots: Sequence[Blot]) -> Project:
    used = {lane.sample_id for blot in blots for lane in blot.lanes}
    samples = tuple(sample for sample in project.samples if sample.id in used)
    return Project(samples=samples, blots=tuple(blots), method=project.method)


def _measure_membrane(
    project: Project, blots: Sequence[Blot], images: Images, earlier: Earlier, tell: Teller
) -> _Membrane:
    if all(blot.id in earlier.results and blot.id not in images.failures for blot in blots):
        for blot in blots:  # nothing has changed, as on most membranes while something is dragged
            tell.blot(blot.image.path)
        results = tuple(earlier.results[blot.id] for blot in blots)
        return _Membrane(tuple(blots), results, tuple(_doubts(blots)))
    part = _hashed(_part(project, blots), images)
    problems = [images.failures[blot.id] for blot in blots if blot.id in images.failures]
    found = _guarded(lambda: _placed(part, images), blots[0])
    if isinstance(found, Problem):
        for blot in part.blots:
            tell.blot(blot.image.path)
        return _Membrane(part.blots, (), (*problems, found))
    placed = found
    measured: dict[str, BlotResult] = {}
    failed: dict[str, Problem] = {}
    for blot in placed.blots:
        if blot.id in images.pixels:
            outcome = _outcome(placed, blot, images.pixels[blot.id], earlier)
            if isinstance(outcome, BlotResult):
                measured[blot.id] = outcome
            else:
                failed[blot.id] = outcome
        tell.blot(blot.image.path)
    for blot in placed.blots:
        new = blot.id in failed and blot.id not in earlier.unmeasured
        if new and failed[blot.id].code == "ROWS_NOT_FOUND":
            again = _guarded(partial(_with_borrowed_rows, placed, blot, images, measured), blot)
            if isinstance(again, BlotResult):
                measured[blot.id] = again
                del failed[blot.id]
    unmeasured = tuple(Unmeasured(name, images.pixels[name].info, why) for name, why in failed.items())
    findings = (*problems, *failed.values(), *_doubts(placed.blots))
    return _Membrane(placed.blots, tuple(measured.values()), findings, unmeasured)


def _outcome(project: Project, blot: Blot, pixels: Pixels, earlier: Earlier) -> BlotResult | Problem:
    """Return what is known of a blot from an earlier report, or else measure it."""
    if blot.id in earlier.results:
        return earlier.results[blot.id]
    if blot.id in earlier.unmeasured:
        return earlier.unmeasured[blot.id].problem
    return _guarded(
        lambda: measure_blot(project, blot, pixels, earlier.alike.get(blot.id)),
        blot,
    )


def _with_borrowed_rows(
    project: Project, blot: Blot, images: Images, results: Mapping[str, BlotResult]
) -> BlotResult | None:
    """Measure a blot on which nothing is seen where its target lies on the other image of the membrane."""
    for other in project.blots:
        same = other.target == blot.target and other.form in ("phospho", "total") and other.id in results
        if same and results[other.id].info.shape == images.pixels[blot.id].info.shape:
            bands = sorted({band.band for band in results[other.id].bands})
            rows = [results[other.id].rows_px[band - 1] for band in bands]
            lent = replace_noun(blot, rows_at=tuple(rows), rows=tuple(range(1, len(rows) + 1)))
            found = measure_blot(project, lent, images.pixels[blot.id])
            note = problem("ROW_BORROWED", image=blot.image.path, target=blot.target)
            return replace(found, problems=(*found.problems, note))
    return None


def _guarded(work: Callable[[], _Done], blot: Blot) -> _Done | Problem:
    """Do one step of measuring; what goes wrong is a finding on the blot, and the others go on."""
    try:
        return work()
    except MeasureError as error:
        return problem(error.code, image=blot.image.path, target=blot.target, detail=error.detail)
    except Exception as error:  # one odd blot must not cost the other hundred
        if os.environ.get("BLOTQUANT_DEBUG"):
            raise
        detail = f"{type(error).__name__}: {error}"
        return problem("MEASURE_FAILED", image=blot.image.path, target=blot.target, detail=detail)


def _hashed(project: Project, images: Images) -> Project:
    """Note the hash of every image that was read for the first time."""
    for blot in project.blots:
        if not blot.image.sha256 and blot.id in images.pixels:
            project = edits.set_hash(project, blot.id, images.pixels[blot.id].info.sha256)
    return project


def _placed(project: Project, images: Images) -> Project:
    """Find the lanes that have no place yet; those that have one keep it and lend it to the others."""
    one_each = {(b.image.path, b.image.page, len(b.lanes)): b for b in reversed(project.blots) if b.lanes}
    samples = {sample.id: sample for sample in project.samples}
    found = [
        proposal
        for blots in _by_lane_count(tuple(reversed(one_each.values())))
        for proposal in propose_lanes(blots, samples, images.pixels, project.method)
    ]
    for proposal in found:
        blot = project.blot(proposal.blot_id)
        pairs = list(zip(sorted(blot.lanes, key=lambda lane: lane.number), proposal.centres, strict=True))
        centres = [lane.centre or line for lane, line in pairs]
        widths = [lane.width_px if lane.centre else proposal.width_px for lane, _ in pairs]
        project = edits.place_lanes(project, blot.id, centres, widths, unsure=proposal.unsure)
    return project


def _doubts(blots: Sequence[Blot]) -> list[Problem]:
    """Return a finding for each image whose lanes are in doubt."""
    unsure = {(b.image.path, b.image.page): b for b in reversed(blots) if b.lanes and b.lanes_unsure}
    return [
        problem("LANES_UNSURE", image=blot.image.path, target=blot.target)
        for blot in reversed(unsure.values())
    ]


def _by_lane_count(blots: Sequence[Blot]) -> list[tuple[Blot, ...]]:
    """Return the blots in groups of as many lanes: only these can share them."""
    groups: dict[int, list[Blot]] = {}
    for blot in blots:
        groups.setdefault(len(blot.lanes), []).append(blot)
    return [tuple(group) for group in groups.values()]


def _report(
    project: Project, done: Sequence[_Membrane], previous: Report | None = None, *, hurried: bool = False
) -> Report:
    blots = {blot.id: blot for membrane in done for blot in membrane.blots}
    measured = _with_blots(project, blots)
    by_id = {result.blot_id: result for membrane in done for result in membrane.results}
    results = tuple(by_id[blot.id] for blot in project.blots if blot.id in by_id)
    series = merge_exposures(measured, results)
    results = series.results
    ranges = linear_ranges(measured, results)
    results = within_ranges(measured, results, ranges)
    rows = ratios(measured, results, previous)
    found = answers(measured, rows, summarise(measured, rows, previous), previous, hurried=hurried)
    failures = [p for membrane in done for p in membrane.problems]
    seen = [p for result in results for p in result.problems]
    limits = [problem("SE_OF_LINE")] if results and project.method.background in FOLLOW_MINIMA else []
    asked = curve_checks(found.summary, found.dose_response, found.time_course, found.alignments)
    told = (
        *checks(measured, results, rows, found.summary, asked),
        *range_findings(measured, ranges),
        *series.problems,
    )
    findings = (*failures, *told, *limits, *seen)
    return Report(
        measured,
        results,
        rows,
        found.summary,
        findings,
        versions(),
        unmeasured=tuple(one for membrane in done for one in membrane.unmeasured),
        dose_response=found.dose_response,
        time_course=found.time_course,
        alignments=found.alignments,
        linear_ranges=ranges,
        unanswered=found.unanswered,
    )


def _with_blots(project: Project, blots: Mapping[str, Blot]) -> Project:
    """Return the project with the blots of the same ids replaced."""
    return replace_noun(project, blots=tuple(blots.get(b.id, b) for b in project.blots))


def export(
    report: Report | None,
    output: Path | str | None,
    *,
    csv_dir: Path | str | None = None,
    assays: Sequence[AssayResult] | None = None,
) -> list[Path]:
    """Write the workbook, and the same tables as CSV if a folder is named.

    Parameters
    ----------
    report : Report or None
        None for assays alone.
    output : path or str or None
        The workbook; None for the CSV files only.
    csv_dir : path or str, optional
        The folder of the CSV files.
    assays : sequence of AssayResult, optional
        At most one of each kind; their findings stand with those of the report.  By default those of its
        project.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    blotquant.files.atomic.WriteError
        If one cannot be written; what was there before is left whole.
    """
    if assays is None:
        assays = () if report is None else measure_assays(report.project)
    report, made = with_assays(report, assays)
    written: list[Path] = []
    if output is not None:
        write_workbook(report, made, Path(output), assays)
        written.append(Path(output))
    if csv_dir is not None:
        written += write_csv_tables(made, Path(csv_dir))
    return written


def export_figures(
    report: Report, folder: Path | str, figures_dir: Path | str, *, jobs: int | None = None
) -> list[Path]:
    """Draw all figures of a report into a folder, as SVG, PDF, PNG and TIFF with their legends.

    Parameters
    ----------
    report : Report
    folder : path or str
        That the paths of images are relative to.
    figures_dir : path or str
        The folder to write into; made if it is not there.
    jobs : int, optional
        Worker processes; by default one per core.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    blotquant.files.atomic.WriteError
        If one cannot be written; then none of them is.
    """
    from blotquant.figures.export import export_figures as draw  # matplotlib is for those who ask for it

    return draw(report, folder, figures_dir, jobs=jobs)


def save_project(report: Report, folder: Path, path: Path) -> Path:
    """Save the project as it was measured, its image paths relative to its own folder."""
    write_project(rebase_images(report.project, folder, path.absolute().parent), path)
    return path
