"""The loading table on paper: large enough to be read at the bench, with a box to tick for each lane."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QWidget

from blotquant.files.atomic import write_atomically
from blotquant.gui.assays.loading_rows import LaneToLoad, loading_columns
from blotquant.gui.words import tr

COLUMNS = ("lane", "sample", "load_ug", "lysate_ul", "sample_buffer_ul", "water_ul")
_MARGIN_MM = 15.0
_DPI = 300


def loading_document(rows: Sequence[LaneToLoad], source: str) -> QTextDocument:
    """Return the page: one line for each lane."""
    columns = [column for column in loading_columns() if column.name in COLUMNS]
    head = "".join(f"<th align='{_side(c.name)}'>{escape(c.title)}</th>" for c in columns)
    body = "".join(
        "<tr>"
        + "".join(f"<td align='{_side(c.name)}'>{escape(c.text(row)) or '&nbsp;'}</td>" for c in columns)
        + "<td align='center'>☐</td></tr>"
        for row in rows
    )
    document = QTextDocument()
    document.setHtml(
        f"<h2>{escape(tr('Loading table'))}</h2><p>{escape(source)}</p>"
        "<table width='100%' border='1' cellpadding='5' cellspacing='0'"
        " style='border-collapse: collapse; border-color: #888888;'>"
        f"<tr>{head}<th>{escape(tr('done'))}</th></tr>{body}</table>"
    )
    return document


def _side(name: str) -> str:
    return "left" if name == "sample" else "right"


def write_pdf(rows: Sequence[LaneToLoad], source: str, path: Path) -> None:
    """Write the page as PDF.

    Raises
    ------
    blotquant.files.atomic.WriteError
        If the file cannot be written.
    """
    data = _pdf(rows, source)
    write_atomically(path, lambda place: place.write_bytes(data))


def _pdf(rows: Sequence[LaneToLoad], source: str) -> bytes:
    # Into memory first: Qt would only warn of a disk that is full.
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    page = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(
        QPageLayout(page, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    )
    writer.setResolution(_DPI)
    document = loading_document(rows, source)
    document.documentLayout().setPaintDevice(writer)
    room = writer.pageLayout().paintRectPixels(_DPI).size()
    document.setPageSize(QSizeF(room))
    document.print_(writer)
    return bytes(buffer.data().data())


def print_rows(rows: Sequence[LaneToLoad], source: str, window: QWidget) -> None:
    """Ask for a printer, and print the page."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, window)
    try:
        if dialog.exec():
            loading_document(rows, source).print_(printer)
    finally:
        dialog.deleteLater()
