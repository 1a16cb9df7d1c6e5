"""The tool that chooses and changes what is there: lanes, their points, bands, the target row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from blotquant import edits
from blotquant.gui.blot.drags import Drag, RubberBand, between_neighbours, drag_of
from blotquant.gui.blot.hits import NOTHING, Hit, under
from blotquant.gui.blot.looks import BlotLook, LaneLook
from blotquant.gui.blot.nudges import nudge_band, nudge_size
from blotquant.gui.blot.rows import choose_target, toggle_target
from blotquant.gui.blot.shapes import Point
from blotquant.gui.blot.tool import Bench, Cursor, Pointer, Tool
from blotquant.gui.commands.lanes import chosen_lanes, delete_lanes, nudge_lanes
from blotquant.gui.words import tr

Key = Qt.Key
_STEPS: dict[int, Point] = {
    Key.Key_Up: (-1.0, 0.0),
    Key.Key_Down: (1.0, 0.0),
    Key.Key_Left: (0.0, -1.0),
    Key.Key_Right: (0.0, 1.0),
}
_FAR = 10.0  # px that a nudge with Shift goes
_WIDER: dict[int, float] = {  # with Shift, keyboards send the brace
    Key.Key_BracketLeft: -1.0,
    Key.Key_BracketRight: 1.0,
    Key.Key_BraceLeft: -1.0,
    Key.Key_BraceRight: 1.0,
}


class SelectTool(Tool):
    """Click chooses, drag changes; keys nudge, delete and give up."""

    name = "select"

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._start: Point | None = None
        self._hit = NOTHING
        self._adds = False  # Ctrl or Shift was held when the button was pressed
        self._look = BlotLook()
        self._drag: Drag | None = None
        self._node: tuple[str, int] | None = None  # lane and point that keys act on

    @property
    def hint(self) -> str:
        """What the tool waits for."""
        if self.bench.image_shape is not None and not self.bench.look.lanes:
            return tr("No lanes yet: choose Find lanes, or take the tool for a frame (F) or a lane (L).")
        return tr("Click a lane or band to choose it; drag to move it. Space and drag to move the picture.")

    # The pointer

    def press(self, at: Pointer) -> None:
        """Choose what is under the pointer, unless keys or what is chosen say otherwise."""
        self._drag = None  # one whose end was not seen, as when a dialog came in between, stays as it is
        self._look = self.bench.look
        self._start, self._hit = at.place, under(self._look, at.place, at.reach)
        self._adds = at.adds or at.extends
        self._hold_node((self._hit.lane_id, self._hit.node) if self._hit.kind == "node" else None)
        lane = self._look.lane(self._hit.lane_id)
        if (
            lane is not None
            and not lane.is_chosen
            and not (at.adds or at.extends)
            and self._hit.kind != "row"
        ):
            self._choose(self._hit)

    def move(self, at: Pointer) -> None:
        """Begin a drag, or go on with it."""
        if self._start is None:
            return
        if self._drag is None and at.has_left(self._start):
            self._drag = self._begin(self._start)
        if self._drag is not None:
            self._drag.to(at)

    def _begin(self, start: Point) -> Drag:
        lane = self.bench.look.lane(self._hit.lane_id)
        if lane is not None and not self._adds:
            if not lane.is_chosen:
                self._choose(Hit("lane", lane.id))
            drag = drag_of(self.bench, self._hit, self.bench.look, chosen_lanes(self.bench.session), start)
            if drag is not None:
                return drag
        kept = self.bench.session.selection.lane_ids if self._adds else ()
        return RubberBand(self.bench, start, kept)

    def release(self, at: Pointer) -> None:
        """End the drag; without one it was a click."""
        drag, start = self._drag, self._start
        self._drag = self._start = None
        if drag is not None:
            drag.end()
        elif start is not None:
            self._click(at)

    def _click(self, at: Pointer) -> None:
        hit = self._hit
        if hit.kind == "row":
            (toggle_target if at.adds or at.extends else choose_target)(self.bench, hit.row)
        elif hit.kind == "nothing":
            if not (at.adds or at.extends):
                self.bench.session.select(lane_ids=())
        elif at.extends:
            self.bench.session.select(lane_ids=self._up_to(hit.lane_id), band=hit.row or None)
        elif at.adds:
            self.bench.session.select(lane_ids=self._toggled(hit.lane_id), band=hit.row or None)
        elif hit.kind in ("lane", "band"):
            self._choose(hit)

    def _choose(self, hit: Hit) -> None:
        self.bench.session.select(lane_ids=(hit.lane_id,), band=hit.row if hit.kind == "band" else None)

    def _toggled(self, lane_id: str) -> Sequence[str]:
        chosen = self.bench.session.selection.lane_ids
        if lane_id in chosen:
            return tuple(other for other in chosen if other != lane_id)
        return (*chosen, lane_id)

    def _up_to(self, lane_id: str) -> Sequence[str]:
        """Return the lanes from the last one chosen to this one."""
        order = [lane.id for lane in self.bench.look.lanes]
        chosen = [lane for lane in self.bench.session.selection.lane_ids if lane in order]
        if not chosen:
            return (lane_id,)
        first, last = sorted((order.index(chosen[-1]), order.index(lane_id)))
        return (*chosen[:-1], *order[first : last + 1], chosen[-1])

    def hover(self, at: Pointer) -> None:
        """Show what can be dragged or clicked here."""
        hit = under(self.bench.look, at.place, at.reach)
        self.bench.show_cursor(_cursor(hit))
        self.bench.say(_words(hit) or self.hint)

    def double_click(self, at: Pointer) -> None:
        """Add a point to the centre line that was hit."""
        lane = next((one for one in self.bench.look.lanes if one.shape.contains(at.place)), None)
        if lane is None or under(self.bench.look, at.place, at.reach).kind == "node":
            return
        row, across = lane.shape.locate(at.place)
        if abs(across) <= max(at.reach, lane.shape.width_px / 6):
            label = tr("Add point to lane {number}", number=lane.number)
            if self.bench.session.apply(label, edits.add_lane_node, lane.id, row):
                self.bench.session.select(lane_ids=(lane.id,))
                rows = [node[0] for node in self._lane_now(lane).shape.centre]
                self._hold_node((lane.id, rows.index(row)))

    def _lane_now(self, lane: LaneLook) -> LaneLook:
        return self.bench.look.lane(lane.id) or lane

    def _hold_node(self, node: tuple[str, int] | None) -> None:
        self._node = node
        self.bench.show_node(node)

    # Keys

    def wants_key(self, key: int) -> bool:
        """Take Delete for a point that is held; else it deletes lanes, as the menu says."""
        return (
            key in (Key.Key_Delete, Key.Key_Backspace) and self._held() is not None
        ) or key == Key.Key_Escape

    def key(self, key: int, *, shift: bool) -> bool:
        """Nudge, delete, or give up."""
        if key in _STEPS:
            return self._nudge(_STEPS[key], _FAR if shift else 1.0)
        if key in _WIDER:
            return nudge_size(self.bench, _WIDER[key] * (_FAR if shift else 1.0))
        if key in (Key.Key_Delete, Key.Key_Backspace):
            return self._delete()
        if key == Key.Key_Escape and not self.cancel():
            return self._choose_less()
        return key == Key.Key_Escape

    def _held(self) -> tuple[LaneLook, int] | None:
        """Return the lane and the point that keys act on, if they are still there."""
        if self._node is None:
            return None
        lane = self.bench.look.lane(self._node[0])
        if lane is None or not lane.is_chosen or self._node[1] >= len(lane.shape.centre):
            return None
        return lane, self._node[1]

    def _nudge(self, step: Point, far: float) -> bool:
        d_row, d_col = step[0] * far, step[1] * far
        session = self.bench.session
        if (held := self._held()) is not None:
            lane, node = held
            row, col = lane.shape.centre[node]
            row = between_neighbours(lane.shape.centre, node, row + d_row)
            label = tr("Nudge point of lane {number}", number=lane.number)
            key = ("nudge", lane.id, node)
            session.apply_merged(label, key, edits.move_lane_node, lane.id, node, row, col + d_col)
            return True
        if d_row and nudge_band(self.bench, d_row):
            return True
        nudge_lanes(session, d_row, d_col)
        return bool(session.selection.lane_ids)

    def _delete(self) -> bool:
        if (held := self._held()) is None:
            delete_lanes(self.bench.session)
            return True
        lane, node = held
        label = tr("Delete point of lane {number}", number=lane.number)
        self._hold_node(None)
        self.bench.session.apply(label, edits.delete_lane_node, lane.id, node)
        return True

    def _choose_less(self) -> bool:
        """Give up the point, else the band, else the lanes that are chosen."""
        chosen = self.bench.session.selection
        if self._held() is not None:
            self._hold_node(None)
        elif chosen.band is not None:
            self.bench.session.select(band=None)
        elif chosen.lane_ids:
            self.bench.session.select(lane_ids=())
        else:
            return False
        return True

    def cancel(self) -> bool:
        """Take back the drag."""
        drag = self._drag
        self._drag = self._start = None
        if drag is not None:
            drag.cancel()
        return drag is not None


def _cursor(hit: Hit) -> Cursor:
    cursors = {
        "node": Cursor.SizeAllCursor,
        "band edge": Cursor.SizeVerCursor,
        "lane edge": Cursor.SizeHorCursor,
        "row": Cursor.PointingHandCursor,
    }
    return cursors.get(hit.kind, Cursor.ArrowCursor)


def _words(hit: Hit) -> str:
    words = {
        "node": tr("Drag to bend or tilt the lane; Delete removes the point"),
        "band edge": tr("Drag to set where the band ends"),
        "lane edge": tr("Drag to set the width of the lane"),
        "row": tr("Click to make row {row} the target; with Ctrl it is added to the target", row=hit.row),
        "lane": tr("Click to choose the lane, drag to move it, double-click its middle to add a point"),
        "band": tr("Click to choose the band; then drag its edges"),
    }
    return words.get(hit.kind, "")
