"""Carry the lanes of one image to others of the membrane, by registration."""

from __future__ import annotations

from blotquant import edits
from blotquant.gui.commands.lanes import siblings
from blotquant.gui.naming import blot_title
from blotquant.gui.session import Session
from blotquant.gui.words import tr
from blotquant.model import Blot, Project


def carry(session: Session, *, everywhere: bool) -> str:
    """Put the lanes of the blot on the other blot of its pair, or on all images of its membrane.

    Parameters
    ----------
    session : Session
    everywhere : bool
        All images of the membrane; else the other blot of the pair alone.

    Returns
    -------
    str
        What was done, with the shift that is left on each image, in words.
    """
    blot = session.blot()
    if blot is None:
        return ""
    others = siblings(session.project, blot) if everywhere else _partner(session, blot)
    if not others:
        return tr("There is no other image to carry the lanes to.")
    said: list[str] = []

    def carried(project: Project) -> Project:
        for other in others:
            project, words = _carried(session, project, blot, other)
            said.append(words)
        return project

    done = session.apply(tr("Carry lanes of {blot}", blot=blot_title(session.project, blot)), carried)
    return "  ".join(said) if done else ""


def _partner(session: Session, blot: Blot) -> list[Blot]:
    other = session.blot_of(session.partner(blot.id))
    return [] if other is None else [other]


def _carried(session: Session, project: Project, blot: Blot, other: Blot) -> tuple[Project, str]:
    from blotquant.detect import carry_shift

    name = blot_title(project, other)
    if session.images is None or not {blot.id, other.id} <= session.images.pixels.keys():
        return edits.carry_lanes(project, blot.id, other.id), tr("{blot}: not registered.", blot=name)
    found = carry_shift(blot, other, session.images.pixels)
    project = edits.carry_lanes(project, blot.id, other.id, found.d_row, found.d_col)
    return project, tr(
        "{blot}: moved {right:+.1f} px right and {down:+.1f} px down, {residual:.1f} px left over.",
        blot=name,
        right=found.d_col,
        down=found.d_row,
        residual=found.residual_px,
    )
