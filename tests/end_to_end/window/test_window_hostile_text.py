"""Names that a layout sheet brings are shown as they are written: none of them is a page with pictures in it.

Qt takes a text with tags for a page, wherever it is told nothing else, and a page may fetch files by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import tifffile
from PySide6.QtCore import QAbstractItemModel, QModelIndex
from PySide6.QtGui import QAction, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDockWidget,
    QGraphicsTextItem,
    QGraphicsView,
    QLabel,
    QTextEdit,
    QWidget,
)

from blotquant.gui.main_window import MainWindow
from tests.end_to_end.window.person import measured
from tests.experiments import PHOSPHO, TOTAL, pair, picture, write_layout

PICTURE = '<img src="file:///blotquant-would-read-this.png">'


@pytest.fixture
def hostile(window: MainWindow, tmp_path: Path) -> MainWindow:
    """A window on a pair of blots whose every name is a page that fetches a picture."""
    import csv

    for seed, (entry, volumes) in enumerate(zip(pair(), (PHOSPHO, TOTAL), strict=True)):
        tifffile.imwrite(tmp_path / entry.image, picture(volumes, seed))
    sheet = write_layout(tmp_path, pair())
    with sheet.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row["target"] = f"{PICTURE}STAT5"
        row["treatment"] = f"{PICTURE}{row['treatment']}" if row["treatment"] else ""
        row["replicate"] = f"{PICTURE}{row['replicate']}"
    with sheet.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    assert window.documents.open_any([sheet])
    measured(window)
    return window


def pages(window: QWidget) -> Iterator[str]:
    """Every text that is taken for a page, or would be where it is shown."""
    for label in window.findChildren(QLabel):
        if label.textFormat() != Qt.TextFormat.PlainText and Qt.mightBeRichText(label.text()):
            yield f"{type(label).__name__} in {type(label.parent()).__name__}: {label.text()}"
    for widget in (window, *window.findChildren(QWidget), *window.findChildren(QAction)):
        for text in (widget.toolTip(), widget.whatsThis()):
            if Qt.mightBeRichText(text):
                yield f"tip of {type(widget).__name__} in {type(widget.parent()).__name__}: {text}"
    for view in window.findChildren(QAbstractItemView):
        yield from _tips(view.model(), type(view).__name__)
    for view in window.findChildren(QGraphicsView):
        yield from _items(view)
    for field in window.findChildren(QTextEdit):
        yield f"field: {field.toHtml()}"


def _items(view: QGraphicsView) -> Iterator[str]:
    for item in view.items() if view.scene() else ():
        if isinstance(item, QGraphicsTextItem):
            yield f"item of {type(view).__name__}: {item.toHtml()}"


def _tips(model: QAbstractItemModel | None, name: str) -> Iterator[str]:
    if model is None:
        return
    for row in range(model.rowCount(QModelIndex())):
        for column in range(model.columnCount(QModelIndex())):
            tip = model.index(row, column, QModelIndex()).data(Qt.ItemDataRole.ToolTipRole)
            if isinstance(tip, str) and Qt.mightBeRichText(tip):
                yield f"tip in {name}: {tip}"


def fetches(text: str) -> bool:
    """Whether a page has a picture, or a link, of the hostile names."""
    return "<img" in text or "<a " in text


def test_no_name_is_taken_for_a_page(hostile: MainWindow) -> None:
    for dock in hostile.findChildren(QDockWidget):
        dock.show()
        dock.raise_()
        measured(hostile)
    lane = hostile.session.project.blots[0].lanes[1]
    hostile.session.select(blot_id=hostile.session.project.blots[0].id, lane_ids=[lane.id], band=1)
    measured(hostile)
    assert [text for text in pages(hostile) if fetches(text)] == []
