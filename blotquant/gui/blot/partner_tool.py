"""The only tool on the other blot of a pair: a click goes there."""

from __future__ import annotations

from blotquant.gui.blot.hits import under
from blotquant.gui.blot.shapes import Point
from blotquant.gui.blot.tool import Bench, Pointer, Tool
from blotquant.gui.words import tr


class PartnerTool(Tool):
    """Chooses the blot that is clicked, and the lane."""

    name = "partner"

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._start: Point | None = None

    @property
    def hint(self) -> str:
        """What the tool waits for."""
        return tr("Click to work on this blot.")

    def press(self, at: Pointer) -> None:
        """Remember where; a drag is not a click."""
        self._start = at.place

    def release(self, at: Pointer) -> None:
        """Go to the blot and the lane that were clicked."""
        start, blot = self._start, self.bench.blot
        self._start = None
        if blot is None or start is None or at.has_left(start):
            return
        hit = under(self.bench.look, at.place, at.reach)
        session = self.bench.session
        session.select(blot_id=blot.id)
        if hit.lane_id:
            session.select(lane_ids=(hit.lane_id,), band=hit.row if hit.kind == "band" else None)

    def hover(self, at: Pointer) -> None:
        """Say what a click does."""
        self.bench.say(self.hint)
