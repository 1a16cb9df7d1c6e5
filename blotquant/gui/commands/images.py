"""Commands on the image that is looked at: how it lies, what of it counts, which way its signal runs."""

from __future__ import annotations

from blotquant import edits
from blotquant.edits.orientation import quarter_turns
from blotquant.gui.naming import form_name
from blotquant.gui.session import Session
from blotquant.gui.words import tr
from blotquant.model import Blot, Polarity


def _shape(session: Session, blot: Blot) -> tuple[int, int] | None:
    """Return rows and columns of the image as it is oriented now, if it has been read."""
    pixels = session.pixels(blot.id)
    return None if pixels is None else pixels.info.shape


def turn_image(session: Session, turns: int) -> None:
    """Turn the image clockwise by quarter turns; a small angle it had is set straight."""
    blot = session.blot()
    if blot is not None:
        angle = 90.0 * (quarter_turns(blot.rotation_deg) + turns)
        label = tr("Turn image left") if turns < 0 else tr("Turn image right")
        session.apply(label, edits.rotate_blot, blot.id, angle, _shape(session, blot))


def flip_image(session: Session) -> None:
    """Exchange left and right of the image."""
    if (blot := session.blot()) is not None:
        session.apply(tr("Flip image"), edits.mirror_blot, blot.id, _shape(session, blot))


def unstraighten_image(session: Session) -> None:
    """Forget the small angle by which the image was straightened."""
    if (blot := session.blot()) is not None:
        angle = 90.0 * quarter_turns(blot.rotation_deg)
        session.apply(tr("Undo straightening"), edits.rotate_blot, blot.id, angle, _shape(session, blot))


def clear_crop(session: Session) -> None:
    """Look at the whole image again."""
    if (blot := session.blot()) is not None:
        session.apply(tr("Remove crop"), edits.set_crop, blot.id, None)


def set_polarity(session: Session, polarity: Polarity) -> None:
    """Say whether bands are dark or light on the image."""
    if (blot := session.blot()) is not None:
        session.apply(tr("Set polarity"), edits.set_polarity, blot.id, polarity)


def remove_image(session: Session) -> None:
    """Take the blot that is looked at out of the project; its file stays."""
    if (blot := session.blot()) is not None:
        label = tr("Remove {target} {form}", target=blot.target, form=form_name(blot.form))
        session.apply(label, edits.remove_blot, blot.id)
