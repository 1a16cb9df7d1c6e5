"""What an edit left alone, so that a drag repaints only what it changes."""

from __future__ import annotations

from msgspec.structs import replace

from blotquant.model import Blot, Lane, Project


def only_geometry(before: Project, after: Project) -> bool:
    """Return whether two projects differ at most in where lanes and bands are, as during a drag.

    Parameters
    ----------
    before, after : Project
    """
    if before is after:
        return True
    if replace(before, blots=()) != replace(after, blots=()):
        return False
    if len(before.blots) != len(after.blots):
        return False
    return all(
        old is new or _labels(old) == _labels(new) for old, new in zip(before.blots, after.blots, strict=True)
    )


def _labels(blot: Blot) -> Blot:
    """Return a blot without the places of its lanes and bands."""
    lanes = tuple(_label(lane) for lane in blot.lanes)
    return replace(blot, lanes=lanes, rows_at=(), crop=None, lanes_unsure=False)


def _label(lane: Lane) -> Lane:
    return replace(lane, centre=(), width_px=0.0, bands=())
