"""How blots are called on screen."""

from __future__ import annotations

from pathlib import PurePosixPath

from blotquant.gui.words import clauses, listed, tr
from blotquant.model import UNCOUNTED, Blot, Form, Project


def form_name(form: Form) -> str:
    """Return the form of a blot in words."""
    names: dict[Form, str] = {
        "phospho": tr("phospho"),
        "total": tr("total"),
        "loading": tr("loading control"),
        "stain": tr("protein stain"),
    }
    return names[form]


def file_name(blot: Blot) -> str:
    """Return the name of the image file, with the page if it is not the first."""
    name = PurePosixPath(blot.image.path).name
    return name if blot.image.page == 1 else tr("{file}, page {page}", file=name, page=blot.image.page)


def replicates(project: Project, blot: Blot) -> tuple[str, ...]:
    """Return the independent experiments whose samples are on a blot, in the order of its lanes."""
    by_id = {sample.id: sample for sample in project.samples}
    samples = [by_id[lane.sample_id] for lane in blot.lanes if lane.sample_id in by_id]
    counted = [sample for sample in samples if sample.role not in UNCOUNTED]
    return tuple(dict.fromkeys(str(sample.replicate) for sample in counted or samples))


def replicate_name(project: Project, blot: Blot) -> str:
    """Return "replicate 2" or "replicates 1, 2", or "" for a blot without lanes."""
    found = replicates(project, blot)
    if len(found) > 1:
        return tr("replicates {names}", names=listed(found))
    return tr("replicate {name}", name=found[0]) if found else ""


def blot_title(project: Project, blot: Blot) -> str:
    """Return target, form and replicate of a blot: "STAT3 phospho, replicate 2"."""
    title = f"{blot.target} {form_name(blot.form)}"
    if blot.exposure_s is not None:
        title = tr("{blot}, {seconds:g} s", blot=title, seconds=blot.exposure_s)
    experiment = replicate_name(project, blot)
    return clauses((title, experiment))
