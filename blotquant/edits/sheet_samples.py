"""Edit that takes what is in the lanes from another project, such as a layout sheet."""

from __future__ import annotations

from pathlib import PurePosixPath

from msgspec.structs import replace

from blotquant.edits.lane_setup import set_up_lanes
from blotquant.edits.lookup import next_ids
from blotquant.model import Blot, Project, Sample
from blotquant.phrases import Phrase


def take_samples(project: Project, sheet: Project) -> Project:
    """Take the samples of the lanes from the blots of a layout sheet.

    A blot takes from the blot of the sheet with the same image file name, page, target and form, or else
    from one with the same file name and page.  Images without lanes get them; places and bands stay.

    Parameters
    ----------
    project : Project
    sheet : Project
        As read from a layout sheet.  Its images that the project does not have are left alone.

    Raises
    ------
    ValueError
        If no image is in both, or one has another number of lanes; the message names it.
    """
    found = {blot.id: source for blot in project.blots if (source := _source(blot, sheet)) is not None}
    if not found:
        raise ValueError(
            Phrase(
                "the sheet describes none of the images of this project: its column image must name their "
                "files"
            )
        )
    for blot_id, source in found.items():
        lanes = sorted(source.lanes, key=lambda lane: lane.number)
        wanted = [sheet.sample(lane.sample_id) for lane in lanes]
        project, ids = _with_samples(project, wanted)
        project = set_up_lanes(project, blot_id, ids)
    return project


def _source(blot: Blot, sheet: Project) -> Blot | None:
    def key(other: Blot) -> tuple[str, int]:
        return PurePosixPath(other.image.path).name.casefold(), other.image.page

    same = [other for other in sheet.blots if key(other) == key(blot) and other.lanes]
    exact = [
        other
        for other in same
        if (other.target.casefold(), other.form) == (blot.target.casefold(), blot.form)
    ]
    return next(iter((*exact, *same)), None)


def _with_samples(project: Project, wanted: list[Sample]) -> tuple[Project, list[str]]:
    """Return the project with these samples, and the id of each; one that says the same is it."""
    known = {replace(sample, id=""): sample.id for sample in reversed(project.samples)}
    samples, ids = list(project.samples), list[str]()
    for sample in wanted:
        nameless = replace(sample, id="")
        if nameless not in known:
            known[nameless] = next_ids("s", (old.id for old in samples))[0]
            samples.append(replace(sample, id=known[nameless]))
        ids.append(known[nameless])
    return replace(project, samples=tuple(samples)), ids
