"""Columns of a layout sheet on how an image is read: polarity, encoding, orientation, step tablet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Final, Literal, get_args

from msgspec.structs import replace

from blotquant.model import Blot, Encoding, Polarity
from blotquant.phrases import Phrase, phrase_of
from blotquant.tablets import Step, parse_tablet, tablet_text

if TYPE_CHECKING:
    from blotquant.files.layout_cells import Reader
    from blotquant.files.layout_findings import Findings
    from blotquant.files.layout_rows import LayoutRow

COLUMNS: Final = ("polarity", "encoding", "turn", "mirror", "tablet")
Turn = Literal["0", "90", "180", "270"]
Yes = Literal["yes", "no"]


@dataclass(frozen=True, slots=True)
class ImageSettings:
    """What one row says of its image; None where it says nothing."""

    polarity: Polarity | None = None
    encoding: Encoding | None = None
    turn: Turn | None = None
    mirror: Yes | None = None
    tablet: tuple[Step, ...] | None = None


def image_settings(reader: Reader) -> ImageSettings:
    """Read the columns of one row; what does not fit becomes a finding."""
    return ImageSettings(
        polarity=reader.choice("polarity", get_args(Polarity)),
        encoding=reader.choice("encoding", get_args(Encoding)),
        turn=reader.choice("turn", get_args(Turn)),
        mirror=reader.choice("mirror", get_args(Yes)),
        tablet=_tablet(reader),
    )


def _tablet(reader: Reader) -> tuple[Step, ...] | None:
    text = reader.text("tablet")
    try:
        return parse_tablet(text) or None
    except ValueError as error:
        remedy = Phrase('Write stored value and density of each step: "65000=0.05; 21000=0.55; 6800=1.06"')
        reader.refuse("tablet", phrase_of(error), remedy)
        return None


def check_images(groups: Iterable[Sequence[LayoutRow]], findings: Findings) -> None:
    """Note images of which two rows say different things."""
    for name in COLUMNS:
        first: dict[tuple[str, int], LayoutRow] = {}
        for row in (row for group in groups for row in group):
            value = getattr(row.settings, name)
            known = first.setdefault((row.image, row.page), row) if value is not None else row
            if value is not None and getattr(known.settings, name) != value:
                findings.add(
                    row.row,
                    name,
                    Phrase(
                        "differs from row {row}, which is about the same image {image}",
                        row=known.row,
                        image=row.image,
                    ),
                    Phrase("Write the same in all rows of the image, or in one of them alone"),
                )
                break


def settings_by_image(groups: Iterable[Sequence[LayoutRow]]) -> dict[tuple[str, int], ImageSettings]:
    """Return what the rows say of each image and page; a field that one row states holds for all."""
    found: dict[tuple[str, int], ImageSettings] = {}
    for row in (row for group in groups for row in group):
        place = (row.image, row.page)
        found[place] = _merged(found.get(place, ImageSettings()), row.settings)
    return found


def _merged(one: ImageSettings, other: ImageSettings) -> ImageSettings:
    values = {
        field.name: getattr(other, field.name)
        if getattr(one, field.name) is None
        else getattr(one, field.name)
        for field in fields(ImageSettings)
    }
    return ImageSettings(**values)


def with_settings(blot: Blot, settings: ImageSettings) -> Blot:
    """Return the blot with what a sheet says of its image."""
    image = replace(
        blot.image,
        polarity=settings.polarity or "auto",
        encoding=settings.encoding or "auto",
        tablet=settings.tablet or (),
    )
    turn = float(settings.turn or 0)
    angle = turn - 360 if turn > 180 else turn  # as the edits have it
    return replace(blot, image=image, rotation_deg=angle, mirrored=settings.mirror == "yes")


def written(blot: Blot) -> Mapping[str, str]:
    """Return the columns that say of a blot's image what is not the default."""
    turn = round(blot.rotation_deg) % 360
    return {
        "polarity": "" if blot.image.polarity == "auto" else blot.image.polarity,
        "encoding": "" if blot.image.encoding == "auto" else blot.image.encoding,
        "turn": str(turn) if turn in (90, 180, 270) else "",
        "mirror": "yes" if blot.mirrored else "",
        "tablet": tablet_text(blot.image.tablet),
    }
