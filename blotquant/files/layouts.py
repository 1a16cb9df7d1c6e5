"""Layout sheets: one row per lane of each image, as laboratories write them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from blotquant.files.atomic import write_atomically
from blotquant.files.layout_findings import Finding, Findings
from blotquant.files.layout_images import COLUMNS as IMAGE_COLUMNS
from blotquant.files.layout_images import written
from blotquant.files.layout_project import project_of
from blotquant.files.layout_rows import typed_rows
from blotquant.files.sheets import SheetError, guarded, read_sheet, write_rows
from blotquant.model import Blot, Lane, Project, Sample
from blotquant.phrases import Phrase, WordedError, phrase_of

COLUMNS = (
    *("image", "target", "form", "lane", "treatment", "dose", "dose_unit", "time_min", "replicate", "role"),
    *("membrane", "row", "page", "mw_kda", "load_ug", "note"),
)


_SHOWN = 200  # findings that a message names


class LayoutError(WordedError):
    """A layout sheet cannot be used; the message lists everything that is wrong with it.

    Attributes
    ----------
    path : Path
    findings : tuple of Finding
        By row; empty if the file could not be read at all.
    """

    def __init__(self, path: Path, findings: tuple[Finding, ...], message: str = "") -> None:
        super().__init__(path, findings, message)
        self.path = path
        self.findings = findings
        self._message = message

    @property
    def phrase(self) -> str:
        """All findings, one a line, or why the file cannot be read."""
        if self._message:
            return self._message
        text: str = Phrase("{path}: 1 finding in this layout sheet", path=self.path)
        if (count := len(self.findings)) != 1:
            text = Phrase("{path}: {count} findings in this layout sheet", path=self.path, count=count)
        for finding in self.findings[:_SHOWN]:
            text = Phrase("{before}\n  {after}", before=text, after=finding.phrase)
        if count > _SHOWN:
            text = Phrase("{before}\n  ... and {count} more", before=text, count=count - _SHOWN)
        return text

    def __str__(self) -> str:
        return str(self.phrase)


def read_layout(path: Path | str) -> Project:
    """Read a layout sheet (.csv, .tsv, or the first sheet of an .xlsx).

    Parameters
    ----------
    path : Path

    Returns
    -------
    Project
        Samples, blots in the order of the sheet with lanes that are not placed yet, and the
        pairings of phospho and total blots.  Image paths are relative to the sheet's folder.

    Raises
    ------
    LayoutError
        If the file cannot be read, or says something impossible; the message lists every finding
        with its row, its column and a remedy.
    """
    path = Path(path)
    try:
        sheet = read_sheet(path)
    except SheetError as error:
        raise LayoutError(path, (), phrase_of(error)) from error
    findings = Findings()
    project = project_of(typed_rows(sheet, findings), findings)
    if findings.found:
        raise LayoutError(path, tuple(sorted(findings.found, key=lambda finding: finding.row)))
    return project


def write_layout(project: Project, path: Path) -> None:
    """Write the samples, blots and lanes of a project as a layout sheet.

    Geometry, places of band rows, corrected bands, pairings and method have no place in a sheet: where rows
    have been fixed, the column `row` keeps their numbers only.  A project that came from a sheet is
    the same when it is written and read again.

    Parameters
    ----------
    project : Project
    path : Path
        Ending in .csv or .tsv.

    Raises
    ------
    ValueError
        If the suffix is another one, or a blot has no lanes to write a row for.
    WriteError
        If the file cannot be written.
    """
    delimiters = {".csv": ",", ".tsv": "\t"}
    if path.suffix.lower() not in delimiters:
        raise ValueError(
            Phrase(
                "{path}: a layout sheet is written as .csv or .tsv. Choose one of these suffixes.", path=path
            )
        )
    for blot in project.blots:
        if not blot.lanes:
            raise ValueError(
                Phrase(
                    "{path} ({target} {form}) has no lanes to write: add them first",
                    path=blot.image.path,
                    target=blot.target,
                    form=Phrase(blot.form),
                )
            )
    rows = list(_rows(project))
    write_atomically(path, lambda place: write_rows(place, rows, delimiters[path.suffix.lower()]))


def _rows(project: Project) -> Iterator[list[str]]:
    samples = {sample.id: sample for sample in project.samples}
    lanes = [lane for blot in project.blots for lane in blot.lanes]
    extra = list(dict.fromkeys(name for lane in lanes for name, _ in lane.extra))
    ladders = ["ladder_kda"] if any(blot.ladder_kda for blot in project.blots) else []
    exposures = ["exposure_s"] if any(blot.exposure_s for blot in project.blots) else []
    said = {blot.id: written(blot) for blot in project.blots}
    settings = [name for name in IMAGE_COLUMNS if any(of_blot[name] for of_blot in said.values())]
    yield [*COLUMNS, *ladders, *exposures, *settings, *map(guarded, extra)]
    for blot in project.blots:
        for lane in sorted(blot.lanes, key=lambda lane: lane.number):
            ladder = [";".join(map(_text, blot.ladder_kda)) for _ in ladders]
            exposure = [_text(blot.exposure_s) for _ in exposures]
            shown = [*ladder, *exposure, *(said[blot.id][name] for name in settings)]
            yield [*_row(blot, lane, samples[lane.sample_id]), *shown, *_kept(lane, extra)]


def _kept(lane: Lane, extra: Iterable[str]) -> list[str]:
    return [_text(dict(lane.extra).get(name)) for name in extra]


def _row(blot: Blot, lane: Lane, sample: Sample) -> list[str]:
    values: list[str | float | None] = [
        *(blot.image.path, blot.target, blot.form, lane.number),
        *(sample.treatment, sample.dose, sample.dose_unit, sample.time_min, sample.replicate, sample.role),
        *(blot.membrane, "+".join(map(str, blot.rows)), blot.image.page, blot.mw_kda, sample.load_ug),
        lane.note,
    ]
    return [_text(value) for value in values]


def _text(value: str | float | None) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    return repr(value).removesuffix(".0")
