"""All figures of a report: what there is, under which name, and drawn in several processes."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace as replace_noun

from blotquant.assay_model import QpcrData
from blotquant.assays import measure_qpcr, settings_of
from blotquant.assays.outcomes import AssayResult, QpcrResult
from blotquant.executors import Lost, in_order
from blotquant.experiments import Condition
from blotquant.figures import captions
from blotquant.figures.blot_panel import blot_panel, panel_pages
from blotquant.figures.choices import chosen, chosen_panels, chosen_pathway
from blotquant.figures.dose_curves import DoseQuestion, dose_curves, dose_questions
from blotquant.figures.fold_dots import fold_dots
from blotquant.figures.heat_map import heat_map
from blotquant.figures.originals import annotated_original
from blotquant.figures.pathway import pathway, usual_conditions
from blotquant.figures.saving import FORMATS, Format, Printed, printed
from blotquant.figures.strips import PanelChoice, Strip, planned, strip_name
from blotquant.figures.style import COLUMNS_MM
from blotquant.figures.time_courses import time_course_targets, time_courses
from blotquant.pictures import load_images
from blotquant.results import Pixels, Report
from blotquant.workers import executor_for

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Draw = Callable[..., "Figure | None"]


@dataclass(frozen=True, slots=True)
class Drawing:
    """One figure that can be drawn: `draw(report, pixels, *arguments)`, in any process."""

    name: str  # of its files, without a suffix
    caption: str
    draw: Draw
    arguments: tuple[Any, ...] = ()
    blots: tuple[str, ...] = ()  # ids of the blots whose pixels it shows
    left_out: tuple[Format, ...] = ()  # formats that nobody asks of it
    kind: str = ""  # as in `edits.figures.FIGURE_KINDS`


def album(report: Report, assays: Sequence[AssayResult] | None = None) -> list[Drawing]:
    """Return every figure that a report yields, in the order in which they are read.

    Parameters
    ----------
    report : Report
        Its project says what was chosen of the figures.
    assays : sequence of AssayResult, optional
        By default those of the project; genes of a qPCR stand at the end of the pathways.
    """
    qpcr = _qpcr(report, assays)
    panels = chosen_panels(report)
    made = [*_panels(report, panels), *_plots(chosen(report), qpcr), *_originals(report, panels)]
    names: dict[str, int] = {}
    for place, one in enumerate(made):
        count = names[one.name.lower()] = names.get(one.name.lower(), 0) + 1
        if count > 1:
            made[place] = replace(one, name=f"{one.name}_{count}")
    return made


def _qpcr(report: Report, assays: Sequence[AssayResult] | None) -> QpcrResult | None:
    if assays is None:
        wells = next((one for one in report.project.assays if isinstance(one, QpcrData)), None)
        return None if wells is None else measure_qpcr(wells, settings_of(report.project))
    return next((one for one in assays if isinstance(one, QpcrResult)), None)


def prints(
    report: Report,
    drawings: Sequence[Drawing],
    folder: Path,
    formats: Sequence[Format] = FORMATS,
    *,
    jobs: int | None = None,
) -> Iterator[tuple[Drawing, Printed]]:
    """Draw figures, in `jobs` processes, and yield each with the bytes of its files.

    Parameters
    ----------
    report : Report
    drawings : sequence of Drawing
        Of this report.
    folder : Path
        That the paths of images are relative to.
    formats : sequence of {"svg", "pdf", "png", "tiff"}
    jobs : int, optional
        By default one process per core.
    """
    tasks = [
        (one, _part(report, one), folder, tuple(name for name in formats if name not in one.left_out))
        for one in drawings
    ]
    found = in_order(executor_for(jobs, len(tasks)), print_one, tasks)
    for drawing, result in zip(drawings, found, strict=True):
        if isinstance(result, Lost):
            yield drawing, Printed((), fault=f"its worker process died, {result.times} times")
        elif result is not None:
            yield drawing, result


def print_one(drawing: Drawing, report: Report, folder: Path, formats: Sequence[Format]) -> Printed | None:
    """Draw one figure (what a worker process does); None if its image cannot be read any more."""
    try:
        return _print(drawing, report, folder, formats)
    except Exception as error:  # one odd figure must not cost the others and the workbook
        if os.environ.get("BLOTQUANT_DEBUG"):
            raise
        return Printed((), fault=f"{type(error).__name__}: {error}")


def _print(drawing: Drawing, report: Report, folder: Path, formats: Sequence[Format]) -> Printed | None:
    pixels: Mapping[str, Pixels] = {}
    if drawing.blots:
        blots = tuple(blot for blot in report.project.blots if blot.id in drawing.blots)
        pixels = load_images(replace_noun(report.project, blots=blots), folder).pixels
    figure = drawing.draw(report, pixels, *drawing.arguments)
    return None if figure is None else printed(figure, formats)


def drawn_figure(drawing: Drawing, report: Report, pixels: Mapping[str, Pixels]) -> Figure | None:
    """Draw one figure from pixels that are there already.

    Parameters
    ----------
    drawing : Drawing
        Of `album(report)`.
    report : Report
    pixels : mapping of str to Pixels
        By blot id.

    Returns
    -------
    matplotlib.figure.Figure or None
        None if its image could not be read.
    """
    return drawing.draw(_part(report, drawing), pixels, *drawing.arguments)


def _part(report: Report, drawing: Drawing) -> Report:
    """Return what a drawing needs of a report, as little as possible, for it travels to a process."""
    blots = tuple(
        replace(result, lanes=(), looks=()) for result in report.blots if result.blot_id in drawing.blots
    )
    return replace(chosen(report), blots=blots, problems=(), unmeasured=())


# What there is


def _plots(report: Report, qpcr: QpcrResult | None) -> Iterator[Drawing]:
    width_mm = report.project.figures.width_mm
    targets = dict.fromkeys(row.target for row in report.summary if row.fold is not None)
    for target in targets:
        caption = captions.folds_caption(report, target)
        yield Drawing(_stem("fold", target), caption, _fold_dots, (target, width_mm("fold")), kind="fold")
    for question in dose_questions(report):
        time = "" if question.time_min is None else f"{question.time_min:g}min"
        caption = captions.dose_caption(report, question)
        name = _stem("dose_response", question.target, time)
        width = width_mm("dose_response") or COLUMNS_MM[0]
        yield Drawing(name, caption, _dose_curves, (question, width), kind="dose_response")
    for target in time_course_targets(report):
        name, caption = _stem("time_course", target), captions.time_caption(report, target)
        width = width_mm("time_course") or COLUMNS_MM[0]
        yield Drawing(name, caption, _time_courses, (target, width), kind="time_course")
    if any(row.fold for row in report.summary):
        caption = captions.heat_map_caption(report)
        yield Drawing("heat_map", caption, _heat_map, (width_mm("heat_map"),), kind="heat_map")
    if conditions := chosen_pathway(report) or usual_conditions(report, qpcr):
        caption = captions.pathway_caption(report, conditions, qpcr)
        yield Drawing("pathway", caption, _pathway, (conditions, qpcr), kind="pathway")


def _panels(report: Report, shown: Sequence[PanelChoice]) -> Iterator[Drawing]:
    choices = [page for choice in shown for page in panel_pages(report, choice)]
    for number, choice in enumerate(choices, 1):
        caption = captions.panel_caption(report, choice)
        name = f"blot_panel_{number}"
        yield Drawing(name, caption, blot_panel, (choice,), choice.blot_ids, kind="blot_panel")


def _originals(report: Report, shown: Sequence[PanelChoice]) -> Iterator[Drawing]:
    cut: dict[str, list[Strip]] = {}
    for choice in shown:
        for strip in planned(report, choice).strips:
            cut.setdefault(strip.blot_id, []).append(strip)
    read = {result.blot_id for result in (*report.blots, *report.unmeasured)}
    width = report.project.figures.width_mm("original")
    for blot in report.project.blots:
        if blot.id in read:
            stem, caption = Path(blot.image.path).stem, captions.original_caption(report, blot.id)
            arguments = (blot.id, tuple(cut.get(blot.id, ())), width)
            name = _stem("original", stem, strip_name(blot))
            yield Drawing(name, caption, _original, arguments, (blot.id,), ("tiff",), kind="original")


def _stem(*words: str) -> str:
    """Return a name for files of words that may hold anything."""
    name = re.sub(r"[^\w.+-]+", "_", "_".join(filter(None, words))).strip("_.")[:120]
    return name.encode()[:_LONGEST_BYTES].decode(errors="ignore")


_LONGEST_BYTES = 200  # a name may have 255 on most disks, and a character of it up to four


# How it is drawn; functions of a module, which a process can be sent


def _fold_dots(report: Report, _pixels: Mapping[str, Pixels], target: str, width_mm: float | None) -> Figure:
    return fold_dots(report, target, width_mm=width_mm)


def _dose_curves(
    report: Report, _pixels: Mapping[str, Pixels], question: DoseQuestion, width_mm: float
) -> Figure:
    return dose_curves(report, question, width_mm=width_mm)


def _time_courses(report: Report, _pixels: Mapping[str, Pixels], target: str, width_mm: float) -> Figure:
    return time_courses(report, target, width_mm=width_mm)


def _heat_map(report: Report, _pixels: Mapping[str, Pixels], width_mm: float | None) -> Figure:
    return heat_map(report, width_mm=width_mm)


def _pathway(
    report: Report,
    _pixels: Mapping[str, Pixels],
    conditions: Sequence[Condition],
    qpcr: QpcrResult | None,
) -> Figure:
    return pathway(report, conditions, qpcr)


def _original(
    report: Report,
    pixels: Mapping[str, Pixels],
    blot_id: str,
    strips: Sequence[Strip],
    width_mm: float | None,
) -> Figure | None:
    if blot_id not in pixels:
        return None
    return annotated_original(report, pixels[blot_id], blot_id, strips, width_mm=width_mm)
