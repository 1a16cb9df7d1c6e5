"""Edits of the images that blots are on, shared by all blots on them: file, polarity, encoding, crop."""

from __future__ import annotations

from msgspec.structs import replace

from blotquant.edits.lookup import blot_of, same_file, same_image, with_blots
from blotquant.model import Encoding, Polarity, Project
from blotquant.phrases import Phrase


def set_crop(project: Project, blot_id: str, crop: tuple[float, float, float, float] | None) -> Project:
    """Say which part of an image is looked at, for every blot on it.

    Lanes and band rows are looked for inside the crop, and only rows inside it count as
    background.  Lanes that have been placed stay where they are.

    Parameters
    ----------
    project : Project
    blot_id : str
    crop : (float, float, float, float) or None
        Top, left, bottom and right in px of the image as it is oriented, half open; None for all.

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If the crop is empty, upside down or negative.
    """
    blot = blot_of(project, blot_id)
    return with_blots(project, {twin.id: replace(twin, crop=crop) for twin in same_image(project, blot)})


def set_polarity(project: Project, blot_id: str, polarity: Polarity) -> Project:
    """Say whether bands are dark or light on this image ("auto": decided from the pixels).

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If the polarity is not auto, dark-bands or light-bands.
    """
    blot = blot_of(project, blot_id)
    twins = same_image(project, blot)
    return with_blots(
        project, {twin.id: replace(twin, image=replace(twin.image, polarity=polarity)) for twin in twins}
    )


def set_encoding(project: Project, blot_id: str, encoding: Encoding) -> Project:
    """Say how the stored values of this image follow the light ("auto": as the file says).

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If there is no such encoding.
    """
    blot = blot_of(project, blot_id)
    twins = same_image(project, blot)
    return with_blots(
        project, {twin.id: replace(twin, image=replace(twin.image, encoding=encoding)) for twin in twins}
    )


def set_tablet(project: Project, blot_id: str, steps: tuple[tuple[float, float], ...]) -> Project:
    """Give the step tablet that was scanned beside a film, for every blot on the image.

    Parameters
    ----------
    project : Project
    blot_id : str
    steps : tuple of (float, float)
        Stored value and optical density of each step; () for none.

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If a number makes no sense.
    """
    blot = blot_of(project, blot_id)
    twins = same_image(project, blot)
    return with_blots(
        project, {twin.id: replace(twin, image=replace(twin.image, tablet=steps)) for twin in twins}
    )


def set_hash(project: Project, blot_id: str, sha256: str) -> Project:
    """Accept the file as it is now: store the hash of its bytes for all its pages.

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If it is not 64 hexadecimal digits in lower case.
    """
    blot = blot_of(project, blot_id)
    changed = {
        other.id: replace(other, image=replace(other.image, sha256=sha256))
        for other in same_file(project, blot)
    }
    return with_blots(project, changed)


def locate_image(project: Project, blot_id: str, path: str, sha256: str = "") -> Project:
    """Say where a file is now, for all blots on it.

    Parameters
    ----------
    project : Project
    blot_id : str
    path : str
        Relative to the folder of the project, with forward slashes.
    sha256 : str
        Hash of the file at the new place; "" if it has not been read.

    Raises
    ------
    KeyError
        If there is no such blot.
    ValueError
        If the file is another one than was measured before, or is in the project already.
    """
    blot = blot_of(project, blot_id)
    old = blot.image
    if sha256 and old.sha256 and sha256 != old.sha256:
        raise ValueError(
            Phrase(
                "{path} is not the file that was measured as {old}: its content differs. Choose the "
                "original, or accept the changed image first.",
                path=path,
                old=old.path,
            )
        )
    if path != old.path and any(other.image.path == path for other in project.blots):
        raise ValueError(
            Phrase(
                "{path} is in this project already: choose another file for {old}",
                path=path,
                old=old.path,
            )
        )
    changed = {
        other.id: replace(other, image=replace(other.image, path=path, sha256=sha256 or old.sha256))
        for other in same_file(project, blot)
    }
    return with_blots(project, changed)
