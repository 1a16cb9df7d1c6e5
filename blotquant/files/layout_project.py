"""From the rows of a layout sheet to a project: samples, blots and pairings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from msgspec.structs import replace

from blotquant.files.layout_findings import Findings
from blotquant.files.layout_images import check_images, settings_by_image, with_settings
from blotquant.files.layout_pairings import pairings_of
from blotquant.files.layout_rows import LayoutRow
from blotquant.files.limits import limits
from blotquant.model import Blot, Form, ImageRef, Lane, Project, Sample
from blotquant.phrases import Phrase, commas

BlotKey = tuple[str, int, str, Form]
_Groups = Mapping[BlotKey, Sequence[LayoutRow]]
_SAMPLE = ("treatment", "dose", "dose_unit", "time_min", "replicate", "role", "load_ug")


def project_of(rows: Sequence[LayoutRow], findings: Findings) -> Project:
    """Build the project that the rows of a layout sheet describe.

    Parameters
    ----------
    rows : sequence of LayoutRow
    findings : Findings
        Contradictions between rows are added here.

    Returns
    -------
    Project
        With lanes that have not been placed yet.  Only of use if there are no findings.
    """
    groups = _by_blot(rows)
    if len(groups) > (most := limits().sheet_blots):
        said = Phrase(
            "this sheet describes {count} targets on images; the limit is {most}",
            count=len(groups),
            most=most,
        )
        findings.add(rows[0].row, "image", said, Phrase("Divide it into several sheets and name them all"))
        return Project()
    _check_lanes(groups, findings)
    _check_settings(groups, findings)
    check_images(groups.values(), findings)
    _check_samples(rows, findings)
    samples = _Samples()
    blots = _blots(groups, samples)
    first_rows = {blot.id: group[0].row for blot, group in zip(blots, groups.values(), strict=True)}
    project = Project(samples=samples.found(), blots=blots)
    return replace(project, pairings=pairings_of(project, first_rows, findings))


def _by_blot(rows: Iterable[LayoutRow]) -> dict[BlotKey, list[LayoutRow]]:
    groups: dict[BlotKey, list[LayoutRow]] = defaultdict(list)
    for row in rows:
        groups[row.image, row.page, row.target, row.form].append(row)
    return {key: sorted(group, key=lambda row: (row.lane, row.row)) for key, group in groups.items()}


def _check_lanes(groups: _Groups, findings: Findings) -> None:
    counts: dict[str, LayoutRow] = {}
    for group in groups.values():
        for one, other in pairwise(group):
            if one.lane == other.lane:
                findings.add(
                    other.row,
                    "lane",
                    Phrase(
                        "lane {lane} of {name} is in row {row} already",
                        lane=other.lane,
                        name=_name(other),
                        row=one.row,
                    ),
                    Phrase("Delete one of the two rows, or correct its lane, target, form or page"),
                )
        if findings.doubtful & {"", group[0].image}:
            continue
        _check_gaps(group, findings)
        last = group[-1]
        known = counts.setdefault(last.membrane, last)
        if known.lane != last.lane:
            findings.add(
                last.row,
                "lane",
                Phrase(
                    "{name} has {lane} lanes, but {other} (row {row}) on the same membrane {membrane!r} "
                    "has {lanes}",
                    name=_name(last),
                    lane=last.lane,
                    other=_name(known),
                    row=known.row,
                    membrane=last.membrane,
                    lanes=known.lane,
                ),
                Phrase(
                    "Images of one membrane share their lanes: add a row for each, or name another membrane"
                ),
            )


def _check_gaps(group: Sequence[LayoutRow], findings: Findings) -> None:
    before = 0
    for row in group:
        if row.lane > before + 1:
            gap = (
                Phrase("lane {number} is", number=row.lane - 1)
                if row.lane == before + 2
                else Phrase("lanes {first} to {last} are", first=before + 1, last=row.lane - 1)
            )
            findings.add(
                row.row,
                "lane",
                Phrase("{gap} missing before lane {lane} of {name}", gap=gap, lane=row.lane, name=_name(row)),
                Phrase("Add a row for each lane from the left; an unused one has the role empty"),
            )
        before = row.lane


def _name(row: LayoutRow) -> str:
    values = {"path": row.image, "target": row.target, "form": Phrase(row.form)}
    if row.page > 1:
        return Phrase("{path} page {page} ({target} {form})", page=row.page, **values)
    return Phrase("{path} ({target} {form})", **values)


def _check_settings(groups: _Groups, findings: Findings) -> None:
    """Refuse two values of what a whole blot or a whole image can have only one of."""
    for group in groups.values():
        for column, attribute in (("row", "rows"), ("mw_kda", "mw_kda"), ("exposure_s", "exposure_s")):
            stated = [row for row in group if getattr(row, attribute) not in ((), None)]
            _check_same(stated, column, attribute, findings)
    images: dict[tuple[str, int], list[LayoutRow]] = defaultdict(list)
    blots: dict[tuple[str, int], list[Sequence[LayoutRow]]] = defaultdict(list)
    for group in groups.values():
        images[group[0].image, group[0].page].extend(group)
        blots[group[0].image, group[0].page].append(group)
    for rows in images.values():
        _check_same(rows, "membrane", "membrane", findings)
    membranes: dict[str, list[LayoutRow]] = defaultdict(list)
    for row in sorted((row for group in groups.values() for row in group), key=lambda row: row.row):
        if row.ladder_kda:
            membranes[row.membrane].append(row)
    for rows in membranes.values():
        _check_same(rows, "ladder_kda", "ladder_kda", findings)
    for sharing in blots.values():
        _check_told_apart(sharing, findings)
    _check_exposures(groups, findings)


def _check_exposures(groups: _Groups, findings: Findings) -> None:
    """Refuse two images of one membrane, target and form that were exposed equally long."""
    known: dict[tuple[str, str, Form, float], LayoutRow] = {}
    for group in groups.values():
        row = next((row for row in group if row.exposure_s is not None), None)
        if row is None or row.exposure_s is None:
            continue
        first = known.setdefault((row.membrane, row.target, row.form, row.exposure_s), row)
        if first is not row:
            said = Phrase(
                "{name} was exposed as long as {other}, row {row}",
                name=_name(row),
                other=_name(first),
                row=first.row,
            )
            remedy = Phrase("Write how long each image of the membrane was exposed, or leave one of them out")
            findings.add(row.row, "exposure_s", said, remedy)


def _check_told_apart(groups: Iterable[Sequence[LayoutRow]], findings: Findings) -> None:
    """Refuse blots on one image that would measure the same bands without anybody having said so."""
    stated = [_Stated.of(group) for group in groups]
    # A stain that names no row is all protein of a lane.
    bands = [blot for blot in stated if blot.rows or blot.first.form != "stain"]
    blamed: set[int] = set()  # one finding is enough for each, or there are as many as pairs of them
    for one, other in combinations(bands, 2):
        if other.first.row in blamed:
            continue
        if one.rows and one.rows == other.rows and one.first.form != other.first.form:
            said = Phrase(
                "{name} names the band row of {other}, row {row}",
                name=_name(other.first),
                other=_name(one.first),
                row=one.first.row,
            )
        elif not (one.rows or other.rows) and (one.mw_kda is None or other.mw_kda in (None, one.mw_kda)):
            said = Phrase(
                "{name} is not told apart from {other}, row {row}",
                name=_name(other.first),
                other=_name(one.first),
                row=one.first.row,
            )
        else:
            continue
        remedy = Phrase("Write in row which band row of the image each of them is, counted from the top")
        blamed.add(other.first.row)
        findings.add(other.first.row, "row", said, remedy)


@dataclass(frozen=True, slots=True)
class _Stated:
    """What the rows of one blot say of its band rows."""

    first: LayoutRow
    rows: tuple[int, ...]
    mw_kda: float | None

    @classmethod
    def of(cls, group: Sequence[LayoutRow]) -> _Stated:
        rows = next((row.rows for row in group if row.rows), ())
        mw_kda = next((row.mw_kda for row in group if row.mw_kda is not None), None)
        return cls(group[0], tuple(sorted(rows)), mw_kda)


def _check_same(rows: Sequence[LayoutRow], column: str, attribute: str, findings: Findings) -> None:
    for row in rows:
        if getattr(row, attribute) != getattr(rows[0], attribute):
            findings.add(
                row.row,
                column,
                Phrase(
                    "differs from row {row}, which is about the same {name}", row=rows[0].row, name=_name(row)
                ),
                Phrase("Write the same in all rows of the image"),
            )
            return


def _check_samples(rows: Iterable[LayoutRow], findings: Findings) -> None:
    lanes: dict[tuple[str, int], LayoutRow] = {}
    for row in rows:
        if not row.sound:
            continue
        first = lanes.setdefault((row.membrane, row.lane), row)
        different = [name for name in _SAMPLE if getattr(first, name) != getattr(row, name)]
        # Nobody has to describe a ladder or an unused lane twice in the same words.
        if different and not row.role == first.role in ("marker", "empty"):
            where = (
                row.image
                if row.image == first.image
                else Phrase("membrane {membrane}", membrane=row.membrane)
            )
            findings.add(
                row.row,
                different[0],
                Phrase(
                    "lane {lane} of {where} means two samples: it differs from row {row} in {names}",
                    lane=row.lane,
                    where=where,
                    row=first.row,
                    names=commas(different),
                ),
                Phrase("Write the same sample in both rows, or name another membrane"),
            )


class _Samples:
    """Samples by what they are, in the order in which they are first met."""

    def __init__(self) -> None:
        self._ids: dict[Sample, str] = {}

    def id_of(self, row: LayoutRow) -> str:
        values = {name: getattr(row, name) for name in _SAMPLE}
        return self._ids.setdefault(Sample(id="", **values), f"s{len(self._ids) + 1}")

    def found(self) -> tuple[Sample, ...]:
        return tuple(
            Sample(id=sample_id, **{name: getattr(sample, name) for name in _SAMPLE})
            for sample, sample_id in self._ids.items()
        )


def _blots(groups: _Groups, samples: _Samples) -> tuple[Blot, ...]:
    numbers = iter(range(1, 1 + sum(len(group) for group in groups.values())))
    ladders = {row.membrane: row.ladder_kda for group in groups.values() for row in group if row.ladder_kda}
    settings = settings_by_image(groups.values())
    blots = (
        Blot(
            id=f"b{index}",
            image=ImageRef(path=group[0].image, page=group[0].page),
            target=group[0].target,
            form=group[0].form,
            membrane=group[0].membrane,
            rows=next((row.rows for row in group if row.rows), ()),
            mw_kda=next((row.mw_kda for row in group if row.mw_kda is not None), None),
            exposure_s=next((row.exposure_s for row in group if row.exposure_s is not None), None),
            ladder_kda=ladders.get(group[0].membrane, ()),
            lanes=tuple(_lane(f"l{next(numbers)}", row, samples) for row in group),
        )
        for index, group in enumerate(groups.values(), start=1)
    )
    return tuple(with_settings(blot, settings[blot.image.path, blot.image.page]) for blot in blots)


def _lane(lane_id: str, row: LayoutRow, samples: _Samples) -> Lane:
    return Lane(id=lane_id, number=row.lane, sample_id=samples.id_of(row), note=row.note, extra=row.extra)
