"""A figure as files: SVG and PDF whose text stays text, PNG and TIFF of 300 dpi; no date in any of them."""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from blotquant.figures.style import DOTS_PER_INCH, styled
from blotquant.files.atomic import write_atomically

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from PIL.Image import Image

Format = Literal["svg", "pdf", "png", "tiff"]
FORMATS: Final[tuple[Format, ...]] = ("svg", "pdf", "png", "tiff")

_MISSING = re.compile(r"Glyph \d+ \(.*?\) missing|Matplotlib currently does not support \w+ natively")


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure in several formats, as the bytes of their files."""

    files: tuple[tuple[Format, bytes], ...]
    glyphs_missing: bool = False  # a character that no font of this computer has
    fault: str = ""  # why there are no files


def printed(figure: Figure, formats: Sequence[Format] = FORMATS) -> Printed:
    """Return a figure as files; the same figure gives the same bytes.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    formats : sequence of {"svg", "pdf", "png", "tiff"}
    """
    with styled(), warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        picture = _picture(figure) if {"png", "tiff"} & set(formats) else None
        files: list[tuple[Format, bytes]] = [(name, _bytes_of(figure, name, picture)) for name in formats]
    return Printed(tuple(files), glyphs_missing=_are_glyphs_missing(told))


def picture_of(figure: Figure, dots_per_inch: int = DOTS_PER_INCH) -> tuple[Image, bool]:
    """Return a figure in pixels, and whether a character of it is missing in all fonts.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    dots_per_inch : int
    """
    with styled(), warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        picture = _picture(figure, dots_per_inch)
    return picture, _are_glyphs_missing(told)


def _are_glyphs_missing(told: Sequence[warnings.WarningMessage]) -> bool:
    """Say whether a warning was about a missing character, and pass all others on."""
    others = [one for one in told if not _MISSING.search(str(one.message))]
    for one in others:
        warnings.warn_explicit(one.message, one.category, one.filename, one.lineno)
    return len(others) < len(told)


def save(figure: Figure, path: Path | str, formats: Sequence[Format] = FORMATS) -> list[Path]:
    """Write a figure in several formats and return the files.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    path : path or str
        Without a suffix; each format has its own.
    formats : sequence of {"svg", "pdf", "png", "tiff"}

    Raises
    ------
    blotquant.files.atomic.WriteError
        If a file cannot be written; what was there before is left whole.
    """
    written: list[Path] = []
    for name, content in printed(figure, formats).files:
        target = Path(f"{path}.{name}")
        write_atomically(target, lambda place, content=content: place.write_bytes(content))
        written.append(target)
    return written


def _bytes_of(figure: Figure, name: Format, picture: Image | None) -> bytes:
    made = BytesIO()
    if name == "svg":
        figure.savefig(made, format="svg", metadata={"Date": None, "Creator": "blotquant"})
    elif name == "pdf":
        about = {"CreationDate": None, "Creator": "blotquant", "Producer": None}
        figure.savefig(made, format="pdf", metadata=about)
    elif picture is not None:
        packing = {"compression": "tiff_lzw"} if name == "tiff" else {"compress_level": 3}
        picture.save(made, format=name, dpi=(DOTS_PER_INCH, DOTS_PER_INCH), **packing)
    return made.getvalue()


def _picture(figure: Figure, dots_per_inch: int = DOTS_PER_INCH) -> Image:
    """Draw a figure in pixels, once for all formats that are made of them."""
    import numpy as np
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL.Image import fromarray

    figure.set_dpi(dots_per_inch)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    colours = np.asarray(canvas.buffer_rgba())
    return fromarray(np.ascontiguousarray(colours[..., :3]))
