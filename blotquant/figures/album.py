"""All figures of a report: what there is, under which name, and drawn in several processes."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace as replace_noun

from blotquant.figures import captions
from blotquant.figures.blot_panel import blot_panel, panel_pages
from blotquant.figures.dose_curves import DoseQuestion, dose_curves, dose_questions
from blotquant.figures.fold_dots import fold_dots
from blotquant.figures.heat_map import heat_map
from blotquant.figures.originals import annotated_original
from blotquant.figures.pathway import pathway, usual_conditions
from blotquant.figures.saving import FORMATS, Format, Printed, printed
from blotquant.figures.strips import Strip, planned, strip_name, usual_panels
from blotquant.figures.time_courses import time_course_targets, time_courses
from blotquant.pictures import load_images
from blotquant.results import Pixels, Report
from blotquant.workers import in_processes, worker_count

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


def album(report: Report) -> list[Drawing]:
    """Return every figure that a report yields, in the order in which they are read."""
    made = [*_panels(report), *_plots(report), *_originals(report)]
    names: dict[str, int] = {}
    for place, one in enumerate(made):
        count = names[one.name.lower()] = names.get(one.name.lower(), 0) + 1
        if count > 1:
            made[place] = replace(one, name=f"{one.name}_{count}")
    return made


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
    found = in_processes(print_one, tasks, worker_count(jobs, len(tasks)))
    for drawing, result in zip(drawings, found, strict=True):
        if result is not None:
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


def _part(report: Report, drawing: Drawing) -> Report:
    """Return what a drawing needs of a report, as little as possible, for it travels to a process."""
    blots = tuple(
        replace(result, lanes=(), looks=()) for result in report.blots if result.blot_id in drawing.blots
    )
    return replace(report, blots=blots, problems=(), unmeasured=())


# What there is


def _plots(report: Report) -> Iterator[Drawing]:
    targets = dict.fromkeys(row.target for row in report.summary if row.fold is not None)
    for target in targets:
        caption = captions.folds_caption(report, target)
        yield Drawing(_stem("fold", target), caption, _fold_dots, (target,))
    for question in dose_questions(report):
        time = "" if question.time_min is None else f"{question.time_min:g}min"
        caption = captions.dose_caption(report, question)
        yield Drawing(_stem("dose_response", question.target, time), caption, _dose_curves, (question,))
    for target in time_course_targets(report):
        yield Drawing(
            _stem("time_course", target), captions.time_caption(report, target), _time_courses, (target,)
        )
    if any(row.fold for row in report.summary):
        yield Drawing("heat_map", captions.heat_map_caption(report), _heat_map)
    if conditions := usual_conditions(report):
        caption = captions.pathway_caption(report, conditions)
        yield Drawing("pathway", caption, _pathway, (conditions,))


def _panels(report: Report) -> Iterator[Drawing]:
    choices = [page for choice in usual_panels(report) for page in panel_pages(report, choice)]
    for number, choice in enumerate(choices, 1):
        caption = captions.panel_caption(report, choice)
        yield Drawing(f"blot_panel_{number}", caption, blot_panel, (choice,), choice.blot_ids)


def _originals(report: Report) -> Iterator[Drawing]:
    cut: dict[str, list[Strip]] = {}
    for choice in usual_panels(report):
        for strip in planned(report, choice).strips:
            cut.setdefault(strip.blot_id, []).append(strip)
    read = {result.blot_id for result in (*report.blots, *report.unmeasured)}
    for blot in report.project.blots:
        if blot.id in read:
            stem, caption = Path(blot.image.path).stem, captions.original_caption(report, blot.id)
            strips = tuple(cut.get(blot.id, ()))
            name = _stem("original", stem, strip_name(blot))
            yield Drawing(name, caption, _original, (blot.id, strips), (blot.id,), ("tiff",))


def _stem(*words: str) -> str:
    """Return a name for files of words that may hold anything."""
    name = re.sub(r"[^\w.+-]+", "_", "_".join(filter(None, words))).strip("_.")[:120]
    return name.encode()[:_LONGEST_BYTES].decode(errors="ignore")


_LONGEST_BYTES = 200  # a name may have 255 on most disks, and a character of it up to four


# How it is drawn; functions of a module, which a process can be sent


def _fold_dots(report: Report, _pixels: Mapping[str, Pixels], target: str) -> Figure:
    return fold_dots(report, target)


def _dose_curves(report: Report, _pixels: Mapping[str, Pixels], question: DoseQuestion) -> Figure:
    return dose_curves(report, question)


def _time_courses(report: Report, _pixels: Mapping[str, Pixels], target: str) -> Figure:
    return time_courses(report, target)


def _heat_map(report: Report, _pixels: Mapping[str, Pixels]) -> Figure:
    return heat_map(report)


def _pathway(report: Report, _pixels: Mapping[str, Pixels], conditions: Iterable[Any]) -> Figure:
    return pathway(report, tuple(conditions))


def _original(
    report: Report, pixels: Mapping[str, Pixels], blot_id: str, strips: Sequence[Strip]
) -> Figure | None:
    return annotated_original(report, pixels[blot_id], blot_id, strips) if blot_id in pixels else None
