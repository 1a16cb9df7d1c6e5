"""The work of the preview: a figure drawn in a thread, from values that nobody can change meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from msgspec.structs import replace as replace_noun
from PySide6.QtGui import QImage

from blotquant.gui.jobs import Tell, Work
from blotquant.model import FigureChoices

if TYPE_CHECKING:
    from PIL.Image import Image

    from blotquant.figures import Drawing
    from blotquant.pictures import Images
    from blotquant.results import Report

PREVIEW_DPI = 150


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """A figure as it will be printed, and what else there is."""

    drawings: tuple[Drawing, ...]  # all figures of the report
    wanted: Drawing | None
    image: QImage | None  # None: there is nothing to draw
    width_mm: float = 0.0
    height_mm: float = 0.0
    glyphs_missing: bool = False


def draw_work(report: Report, choices: FigureChoices, images: Images | None, name: str) -> Work:
    """Return the work of drawing one figure, for a `LatestJob`; it returns `Drawn`.

    Parameters
    ----------
    report : Report
        The last one; it may be one measurement behind.
    choices : FigureChoices
        Of the project as it is now.
    images : Images or None
    name : str
        Of the figure; another is taken where there is none of that name.
    """

    def draw(tell: Tell) -> object:
        from blotquant.figures.album import album, drawn_figure

        shown = replace(report, project=replace_noun(report.project, figures=choices))
        drawings = tuple(album(shown))
        tell(drawings)
        wanted = next((one for one in drawings if one.name == name), drawings[0] if drawings else None)
        if wanted is None:
            return Drawn((), None, None)
        figure = drawn_figure(wanted, shown, {} if images is None else images.pixels)
        if figure is None:
            return Drawn(drawings, wanted, None)
        tell(drawings)  # whoever has asked for another one by now gets that instead
        return _shown(drawings, wanted, figure)

    return draw


def _shown(drawings: tuple[Drawing, ...], wanted: Drawing, figure: object) -> Drawn:
    from matplotlib.figure import Figure

    from blotquant.figures.saving import picture_of

    assert isinstance(figure, Figure)
    picture, missing = picture_of(figure, PREVIEW_DPI)
    width, height = (float(inches) * 25.4 for inches in figure.get_size_inches())
    return Drawn(drawings, wanted, image_of(picture), width, height, missing)


def image_of(picture: Image) -> QImage:
    """Return a picture in RGB as Qt shows it."""
    wide, high = picture.size
    return QImage(picture.tobytes(), wide, high, 3 * wide, QImage.Format.Format_RGB888).copy()
