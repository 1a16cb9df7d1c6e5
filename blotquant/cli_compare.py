"""The comparison of two analysts' projects in the batch mode."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from blotquant import pipeline
from blotquant.agreement import QUANTITIES, Compared, compare_reports
from blotquant.columns.agreement import AGREEMENT_SHEETS
from blotquant.files.atomic import all_or_none, make_folder, write_atomically
from blotquant.files.csv_tables import write_csv_tables
from blotquant.files.workbook import write_sheets
from blotquant.inputs import InputError
from blotquant.phrases import Phrase
from blotquant.progress import Reported
from blotquant.results import Report
from blotquant.tables import agreement_tables


def compared_files(
    paths: Sequence[Path],
    *,
    jobs: int | None = None,
    allow_outside: bool = False,
    progress: Reported | None = None,
) -> tuple[Compared, tuple[Report, ...]]:
    """Measure two projects and compare them.

    Parameters
    ----------
    paths : sequence of Path
        Two projects or layout sheets.
    jobs : int, optional
    allow_outside : bool
        Read images outside the folder of a project.
    progress : callable, optional

    Returns
    -------
    Compared
    tuple of Report
        Of both, whose problems are to be told.

    Raises
    ------
    InputError
        If the two have no image and no sample in common.
    """
    reports: list[Report] = []
    for path in paths:
        project, folder = pipeline.open_inputs([path], allow_outside=allow_outside)
        reports.append(pipeline.run(project, folder, jobs=jobs, progress=progress))
    compared = compare_reports(reports[0], reports[1], names_of(paths))
    if not compared.pairs:
        raise InputError(
            Phrase(
                "{first} and {second} have nothing in common: compare two analyses of the same images.",
                first=paths[0],
                second=paths[1],
            )
        )
    return compared, tuple(reports)


def names_of(paths: Sequence[Path]) -> tuple[str, str]:
    """Return what two files are called in figures and sheets; two of one name are told by their folders."""
    first, second = (path.name.removesuffix(".blotquant.json") for path in paths)
    if first == second:
        first, second = (
            f"{path.absolute().parent.name}/{name}" for path, name in zip(paths, (first, second), strict=True)
        )
    return first, second


def write_comparison(
    compared: Compared, output: Path, csv_dir: Path | None = None, figures_dir: Path | None = None
) -> list[Path]:
    """Write the workbook of a comparison, its tables as CSV and its Bland-Altman plots.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    blotquant.files.atomic.WriteError
        If one cannot be written; then none of them is.
    """
    tables = agreement_tables(compared)
    with all_or_none():
        write_sheets(AGREEMENT_SHEETS, tables, output)
        written = [output]
        if csv_dir is not None:
            written += write_csv_tables(tables, csv_dir)
        if figures_dir is not None:
            written += _write_figures(compared, figures_dir)
    return written


def _write_figures(compared: Compared, folder: Path) -> list[Path]:
    from blotquant.figures.bland_altman import bland_altman_plot
    from blotquant.figures.saving import printed

    make_folder(folder)
    written: list[Path] = []
    for quantity in QUANTITIES:
        if any(pair.quantity == quantity and pair.both for pair in compared.pairs):
            for name, content in printed(bland_altman_plot(compared, quantity)).files:
                path = folder / f"bland_altman_{quantity}.{name}"
                write_atomically(path, lambda place, content=content: place.write_bytes(content))
                written.append(path)
    return written
