"""The menu under the right button: what can be done with what lies there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from blotquant import edits
from blotquant.gui.blot.hits import Hit, under
from blotquant.gui.blot.rows import add_row, choose_target, toggle_target
from blotquant.gui.blot.shapes import Point
from blotquant.gui.commands.bands import back_to_automatic, mark_absent
from blotquant.gui.commands.exclusions import include_chosen
from blotquant.gui.commands.lanes import delete_lanes, duplicate_lanes, equalise_lanes
from blotquant.gui.exclusion_dialog import exclude_chosen
from blotquant.gui.words import tr

if TYPE_CHECKING:
    from blotquant.gui.blot.canvas import BlotCanvas

Entry = tuple[str, Callable[[], object]]


def open_menu(canvas: BlotCanvas, place: Point, reach: float, at: QPoint) -> None:
    """Choose what lies at a place of the image, and offer what can be done with it.

    Parameters
    ----------
    canvas : BlotCanvas
    place : (row, col)
    reach : float
        px of the image that a hand misses by.
    at : QPoint
        Where on the screen.
    """
    hit = under(canvas.look, place, reach)
    lane = canvas.look.lane(hit.lane_id)
    if lane is not None and not lane.is_chosen:
        canvas.session.select(lane_ids=(lane.id,), band=hit.row if hit.kind == "band" else None)
    menu = QMenu(canvas)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for group in (
        _row_entries(canvas, hit, place),
        _band_entries(canvas, hit),
        _lane_entries(canvas, hit, place),
    ):
        for text, work in group:
            menu.addAction(text).triggered.connect(work)
        menu.addSeparator()
    if menu.actions():
        menu.popup(at)
    else:
        menu.deleteLater()


def _row_entries(canvas: BlotCanvas, hit: Hit, place: Point) -> list[Entry]:
    entries: list[Entry] = []
    if hit.kind == "row":
        row = hit.row
        entries += [
            (tr("Make row {row} the target", row=row), _call(choose_target, canvas, row)),
            (tr("Add row {row} to the target", row=row), _call(toggle_target, canvas, row)),
        ]
    elif hit.kind in ("band", "band edge"):
        targets = [look.row for look in canvas.look.rows if look.is_target]
        if len(targets) > 1:
            text = tr("Take row {row} out of the target", row=hit.row)
            entries.append((text, _call(toggle_target, canvas, hit.row)))
    elif canvas.look.lanes:
        entries.append((tr("Measure a band row here"), _call(add_row, canvas, place, sums=False)))
        if any(look.is_target for look in canvas.look.rows):
            entries.append(
                (tr("Add a band row here to the target"), _call(add_row, canvas, place, sums=True))
            )
    return entries


def _band_entries(canvas: BlotCanvas, hit: Hit) -> list[Entry]:
    if hit.kind not in ("band", "band edge"):
        return []
    return [
        (tr("Mark band absent"), _call(_on_band, canvas, hit.row, mark_absent)),
        (tr("Back to automatic"), _call(_on_band, canvas, hit.row, back_to_automatic)),
    ]


def _on_band(canvas: BlotCanvas, row: int, command: Callable[..., None]) -> None:
    canvas.session.select(band=row)
    command(canvas.session)


def _lane_entries(canvas: BlotCanvas, hit: Hit, place: Point) -> list[Entry]:
    lane = canvas.look.lane(hit.lane_id)
    if lane is None:
        return []
    session = canvas.session
    entries: list[Entry] = []
    if hit.kind == "node" and len(lane.shape.centre) > 2:
        label = tr("Delete point of lane {number}", number=lane.number)
        entries.append(
            (tr("Delete this point"), _call(session.apply, label, edits.delete_lane_node, lane.id, hit.node))
        )
    elif hit.kind != "node":
        label = tr("Add point to lane {number}", number=lane.number)
        row = lane.shape.locate(place)[0]
        entries.append(
            (tr("Add a point here"), _call(session.apply, label, edits.add_lane_node, lane.id, row))
        )
    entries += [
        (tr("Duplicate lane"), _call(duplicate_lanes, session)),
        (tr("Delete lane"), _call(delete_lanes, session)),
        (tr("Equalise widths and spacing"), _call(equalise_lanes, session)),
        _exclusion_entry(canvas, lane.is_excluded),
    ]
    return entries


def _exclusion_entry(canvas: BlotCanvas, is_excluded: bool) -> Entry:
    if is_excluded:
        return tr("Let them count again"), _call(include_chosen, canvas.session)
    return tr("Exclude from the results…"), _call(exclude_chosen, canvas.session, canvas)


def _call(work: Callable[..., object], *args: object, **kwargs: object) -> Callable[[], object]:
    """Return a call without the "checked" that Qt's actions send along."""
    ready = partial(work, *args, **kwargs)
    return lambda: ready()
