"""Assays from files: tables or plates, one file or several, or sheets behind a layout sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from blotquant.assay_model import KINDS, AssayData, AssayKind
from blotquant.files.assay_columns import plain
from blotquant.files.assay_records import Record, records_of
from blotquant.files.assay_rows import bca_of, proliferation_of, qpcr_of, readings_in
from blotquant.files.layout_findings import Finding, Findings
from blotquant.files.sheets import Sheet, SheetError, read_further_sheets, read_sheet
from blotquant.phrases import Phrase, WordedError, phrase_of

_TYPED: Mapping[AssayKind, Callable[[str, Sequence[Record], Findings], AssayData]] = {
    "bca": bca_of,
    "proliferation": proliferation_of,
    "qpcr": qpcr_of,
}


class AssayError(WordedError):
    """An assay cannot be read; the message lists everything that is wrong with its files.

    Attributes
    ----------
    findings : tuple of Finding
    """

    def __init__(self, source: str, findings: tuple[Finding, ...], message: str = "") -> None:
        super().__init__(source, findings, message)
        self.source, self.findings, self._message = source, findings, message

    @property
    def phrase(self) -> str:
        """All findings, one a line, or why the file cannot be read."""
        if self._message:
            return self._message
        text: str = Phrase("{path}: 1 finding in this assay", path=self.source)
        if (count := len(self.findings)) != 1:
            text = Phrase("{path}: {count} findings in this assay", path=self.source, count=count)
        for finding in self.findings:
            text = Phrase("{before}\n  {after}", before=text, after=finding.phrase)
        return text

    def __str__(self) -> str:
        return str(self.phrase)


def read_assay(kind: AssayKind, paths: Sequence[Path | str]) -> AssayData:
    """Read an assay from .csv, .tsv or .xlsx files.

    Parameters
    ----------
    kind : "bca", "proliferation" or "qpcr"
    paths : at least one file
        Tables with one row a well, or plates drawn as grids; readings and layout may stand in different
        files.

    Returns
    -------
    BcaData, ProliferationData or QpcrData

    Raises
    ------
    AssayError
        If a file cannot be read, or says something impossible; the message lists every finding.
    """
    try:
        sheets = [read_sheet(Path(path)) for path in paths]
    except SheetError as error:
        raise AssayError("", (), phrase_of(error)) from error
    return assay_of(kind, sheets, ", ".join(Path(path).name for path in paths))


def read_assay_sheets(path: Path | str) -> tuple[AssayData, ...]:
    """Read the sheets BCA, Proliferation and qPCR that follow the layout sheet of a workbook.

    Parameters
    ----------
    path : Path
        A layout sheet; only an .xlsx file has further sheets.

    Raises
    ------
    AssayError
        As `read_assay`.
    """
    try:
        further = read_further_sheets(Path(path))
    except SheetError as error:
        raise AssayError("", (), phrase_of(error)) from error
    by_kind = {plain(title): (title, sheet) for title, sheet in further.items()}
    return tuple(
        assay_of(kind, [by_kind[kind][1]], f"{Path(path).name}, sheet {by_kind[kind][0]}")
        for kind in KINDS
        if kind in by_kind
    )


def assay_of(kind: AssayKind, sheets: Sequence[Sheet], source: str) -> AssayData:
    """Return the assay that sheets hold.

    Raises
    ------
    AssayError
        If they say something impossible, or hold no well.
    """
    findings = Findings()
    records = records_of(kind, sheets, findings)
    data = _TYPED[kind](source, records, findings)
    if not findings.found and not data.wells:
        findings.add(
            1, "", Phrase("no well is described"), Phrase("Add one row a well, or a plate with its layout")
        )
    if findings.found:
        raise AssayError(source, tuple(sorted(findings.found, key=lambda finding: finding.row)))
    return data


def readings_of(
    kind: AssayKind, sheets: Sequence[Sheet]
) -> Mapping[tuple[str, str], tuple[float | None, bool]]:
    """Return the readings of sheets that say nothing of what is in the wells, as instruments export them.

    Returns
    -------
    mapping
        The reading, and whether it is beyond the reader's range, by plate and well; empty for sheets that
        hold anything else, or that cannot be understood.
    """
    findings = Findings()
    found = readings_in(kind, records_of(kind, sheets, findings), findings)
    return {} if findings.found else found
