"""Columns of the table of blots on how images are read: seen there, and set there."""

from __future__ import annotations

from blotquant.gui.tables import Choice, Column, choice_column
from blotquant.gui.words import clauses, reason, tr
from blotquant.model import Blot, Encoding, Polarity
from blotquant.tablets import parse_tablet, tablet_text


def reading_columns() -> tuple[Column[Blot], ...]:
    """Return polarity, encoding, step tablet and orientation."""
    return (
        choice_column(
            "polarity",
            tr("Bands are"),
            lambda blot: blot.image.polarity,
            tuple(Choice(value, name) for value, name in polarity_names().items()),
        ),
        choice_column(
            "encoding",
            tr("Encoding"),
            lambda blot: blot.image.encoding,
            tuple(Choice(value, name) for value, name in encoding_names().items()),
            tooltip=tr("How the stored values follow the light. Automatic: as the file says."),
        ),
        Column(
            "tablet",
            tr("Step tablet"),
            lambda blot: tablet_text(blot.image.tablet),
            "text",
            check=_checked_tablet,
            tooltip=tr(
                "For scans of film: stored value and optical density of each step scanned beside it, "
                "as 65000=0.05; 21000=0.55; 6800=1.06."
            ),
        ),
        Column(
            "orientation",
            tr("Lies"),
            orientation,
            tooltip=tr("How the image lies, against its file. The menu Image turns and flips it."),
        ),
    )


def orientation(blot: Blot) -> str:
    """Return in words how an image lies, against its file; small angles only turn the display."""
    turned = round(blot.rotation_deg / 90) * 90 % 360
    parts = [
        tr("turned {degrees}°", degrees=turned) if turned else "",
        tr("flipped") if blot.mirrored else "",
    ]
    return clauses(parts) or tr("as stored")


def _checked_tablet(text: str) -> str:
    try:
        return tablet_text(parse_tablet(text))
    except ValueError as error:
        raise ValueError(
            tr(
                "{fault}: write stored value and density of each, as 65000=0.05; 21000=0.55; 6800=1.06",
                fault=reason(error),
            )
        ) from error


def polarity_names() -> dict[Polarity, str]:
    """Return which pixels the bands are, in words."""
    return {
        "auto": tr("automatic"),
        "dark-bands": tr("dark bands"),
        "light-bands": tr("light bands"),
    }


def encoding_names() -> dict[Encoding, str]:
    """Return the ways in which stored values follow the light, in words."""
    return {
        "auto": tr("automatic"),
        "linear": tr("linear"),
        "square-root": tr("square root"),
        "image-plate": tr("image plate (log)"),
        "density": tr("film (density)"),
    }
