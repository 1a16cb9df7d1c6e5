"""A folder of all figures of a report, with their legends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from blotquant.assays.outcomes import AssayResult
from blotquant.figures.album import Drawing, album, prints
from blotquant.figures.page import report_page
from blotquant.figures.report_pdf import report_pdf
from blotquant.figures.saving import FORMATS, Format, Printed
from blotquant.files.atomic import all_or_none, make_folder, write_atomically
from blotquant.results import Report

LEGENDS, PAGE, PAPER = "legends.txt", "report.html", "report.pdf"
_NO_GLYPH = (
    "No font of this computer has all characters of this figure: in PDF, PNG and TIFF they are boxes, in SVG "
    "they are whole."
)
_NOT_DRAWN = "This figure could not be drawn, a fault of the program; please report it"


def export_figures(
    report: Report,
    folder: Path | str,
    target: Path | str,
    formats: Sequence[Format] = FORMATS,
    *,
    assays: Sequence[AssayResult] | None = None,
    jobs: int | None = None,
) -> list[Path]:
    """Draw all figures of a report into a folder, with their legends and the report as HTML and PDF.

    Parameters
    ----------
    report : Report
    folder : path or str
        That the paths of images are relative to.
    target : path or str
        Where to write; made if it is not there.
    formats : sequence of {"svg", "pdf", "png", "tiff"}
    assays : sequence of AssayResult, optional
        By default those of the project; genes of a qPCR stand at the end of the pathways.
    jobs : int, optional
        Processes to draw in; by default one per core.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    blotquant.files.atomic.WriteError
        If one cannot be written; then none of them is.
    """
    place, written, made = Path(target), list[Path](), list[tuple[Drawing, Printed]]()
    make_folder(place)
    with all_or_none():
        for drawing, found in prints(report, album(report, assays), Path(folder), formats, jobs=jobs):
            for name, content in found.files:
                written.append(_write(place / f"{drawing.name}.{name}", content))
            made.append((replace(drawing, caption=_caption(drawing, found)), found))
        legends = "\n".join(f"{drawing.name}\n{drawing.caption}\n" for drawing, _ in made)
        written.append(_write(place / LEGENDS, legends.encode()))
        written.append(_write(place / PAGE, report_page(report, made).encode()))
        written.append(_write(place / PAPER, report_pdf(report, made)))
    return written


def write_report(
    report: Report,
    folder: Path | str,
    target: Path | str,
    *,
    assays: Sequence[AssayResult] | None = None,
    jobs: int | None = None,
) -> Path:
    """Write the report alone, with its figures inside: as HTML, or as PDF if the name ends in .pdf.

    Parameters
    ----------
    report, folder, assays, jobs
        As for `export_figures`.
    target : path or str

    Returns
    -------
    Path
        `target`.

    Raises
    ------
    blotquant.files.atomic.WriteError
        If it cannot be written.
    """
    path = Path(target)
    is_paper = path.suffix.lower() == ".pdf"
    formats: tuple[Format, ...] = ("png",) if is_paper else ("svg", "png")
    found = prints(report, album(report, assays), Path(folder), formats, jobs=jobs)
    made = [(replace(drawing, caption=_caption(drawing, one)), one) for drawing, one in found]
    return _write(path, report_pdf(report, made) if is_paper else report_page(report, made).encode())


def _caption(drawing: Drawing, found: Printed) -> str:
    if found.fault:
        return f"{_NOT_DRAWN} ({found.fault})."
    return f"{drawing.caption} {_NO_GLYPH}" if found.glyphs_missing else drawing.caption


def _write(path: Path, content: bytes) -> Path:
    write_atomically(path, lambda place: place.write_bytes(content))
    return path
