"""Text, tables and pictures set into pages of A4, one below the other, as a PDF file.

matplotlib writes the pages, as it does the figures.  A page holds thousands of short texts, so they
are handed to the renderer as they are, without an artist for each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Final

import numpy as np

from blotquant import palette
from blotquant.figures.blot_panel import draw_pixels
from blotquant.figures.style import families, new_figure, sheet_of, styled

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.font_manager import FontProperties
    from numpy.typing import NDArray

A4_MM: Final = (210.0, 297.0)
MARGIN_MM: Final = 18.0
_POINT_MM = 25.4 / 72
_LEADING = 1.38  # distance of lines, in sizes of the letters
_GOES_ON = "\u200b"  # at the end of a piece of a word
_FOOT = 10.0  # mm from the edge to the number of the page


@dataclass(frozen=True, slots=True)
class _Text:
    """A line of text with the left end of its base line, in mm from the upper left."""

    x: float
    y: float
    words: str
    points: float
    bold: bool = False
    colour: str = palette.TEXT


@dataclass(frozen=True, slots=True)
class _Image:
    colours: NDArray[np.uint8]
    box: tuple[float, float, float, float]  # left, top, width, height in mm


class Typesetter:
    """Sets one thing below the other and turns the page when it is full.

    Parameters
    ----------
    title : str
        Stands at the foot of every page.
    """

    def __init__(self, title: str) -> None:
        self._title = title
        self._pages: list[list[_Text | _Image]] = [[]]
        self._top = MARGIN_MM

    @property
    def width(self) -> float:
        """How wide a line is, in mm."""
        return A4_MM[0] - 2 * MARGIN_MM

    @property
    def _room(self) -> float:
        return A4_MM[1] - MARGIN_MM - self._top

    def heading(self, words: str, points: float = 12.0) -> None:
        """Set a heading; some lines of what follows stay with it."""
        self.skip(3.0 if self._pages[-1] else 0.0)
        self._need(points * _POINT_MM * _LEADING + 14.0)
        self._lines([words], points, bold=True)
        self.skip(1.0)

    def paragraph(
        self, words: str, points: float = 8.5, *, indent: float = 0.0, colour: str = palette.TEXT
    ) -> None:
        """Set a text in lines as wide as the page."""
        self._lines(wrapped(words, self.width - indent, points), points, indent=indent, colour=colour)
        self.skip(1.2)

    def picture(self, colours: NDArray[np.uint8], width_mm: float, legend: str) -> None:
        """Set a picture at its size in print, or as large as the page lets it be, with its legend."""
        rows, cols = colours.shape[:2]
        lines = wrapped(legend, self.width, 7.5)
        below = len(lines) * 7.5 * _POINT_MM * _LEADING + 6.0
        most = A4_MM[1] - 2 * MARGIN_MM - below
        width = min(width_mm, self.width, most * cols / rows)
        height = width * rows / cols
        self._need(height + below)
        self._pages[-1].append(_Image(colours, (MARGIN_MM, self._top, width, height)))
        self._top += height + 2.0
        self._lines(lines, 7.5, colour=palette.MUTED)
        self.skip(4.0)

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]], points: float = 6.0) -> None:
        """Set a table; columns that the page has no room for follow below, led by the first one again.

        Parameters
        ----------
        head : sequence of str
        rows : sequence of sequence of str
            As long as `head`.
        points : float
        """
        for columns in _blocks(head, rows, self.width, points):
            widths = [_column_mm(head, rows, column, points, self.width) for column in columns]
            texts = [[row[column] for column in columns] for row in rows]
            self._block([head[column] for column in columns], texts, widths, points)

    def _block(
        self, head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float], points: float
    ) -> None:
        """Set the columns that stand side by side; their head comes again on every page."""
        self._need(3 * points * _POINT_MM * _LEADING)
        self._row(head, widths, points, bold=True)
        for row in rows:
            if self._row_mm(row, widths, points) > self._room:
                self._turn()
                self._row(head, widths, points, bold=True)
            self._row(row, widths, points)
        self.skip(3.0)

    def _row_mm(self, row: Sequence[str], widths: Sequence[float], points: float) -> float:
        counts = [len(wrapped(c, w - 1.5, points)) for c, w in zip(row, widths, strict=True)]
        return max(counts, default=1) * points * _POINT_MM * _LEADING + 0.6

    def _row(self, row: Sequence[str], widths: Sequence[float], points: float, *, bold: bool = False) -> None:
        left, height = MARGIN_MM, self._row_mm(row, widths, points)
        for words, width in zip(row, widths, strict=True):
            for place, line in enumerate(wrapped(words, width - 1.5, points)):
                y = self._top + points * _POINT_MM * (1.0 + place * _LEADING)
                self._pages[-1].append(_Text(left, y, line, points, bold))
            left += width
        self._top += height

    def skip(self, mm: float) -> None:
        """Leave some room."""
        self._top += mm

    def _lines(
        self,
        lines: Sequence[str],
        points: float,
        *,
        bold: bool = False,
        indent: float = 0.0,
        colour: str = palette.TEXT,
    ) -> None:
        step = points * _POINT_MM * _LEADING
        for line in lines:
            self._need(step)
            y = self._top + points * _POINT_MM
            self._pages[-1].append(_Text(MARGIN_MM + indent, y, line, points, bold, colour))
            self._top += step

    def _need(self, mm: float) -> None:
        if mm > self._room and self._pages[-1]:
            self._turn()

    def _turn(self) -> None:
        self._pages.append([])
        self._top = MARGIN_MM

    def pdf(self) -> bytes:
        """Return the pages as a PDF file without a date; the same content gives the same bytes."""
        from matplotlib.backends.backend_pdf import PdfPages

        made = BytesIO()
        about = {"CreationDate": None, "Creator": "blotquant", "Producer": None, "Title": self._title}
        with styled(), PdfPages(made, metadata=about) as pages:
            for number, content in enumerate(self._pages, 1):
                figure = new_figure(*A4_MM)
                self._draw(sheet_of(figure), content, f"{number} / {len(self._pages)}")
                pages.savefig(figure)
        return made.getvalue()

    def _draw(self, sheet: Axes, content: Sequence[_Text | _Image], number: str) -> None:
        foot = A4_MM[1] - _FOOT
        texts = [one for one in content if isinstance(one, _Text)]
        texts.append(_Text(MARGIN_MM, foot, self._title, 7.0, colour=palette.MUTED))
        right = A4_MM[0] - MARGIN_MM - words_mm(number, 7.0)
        texts.append(_Text(right, foot, number, 7.0, colour=palette.MUTED))
        for one in content:
            if isinstance(one, _Image):
                left, top, width, height = one.box
                draw_pixels(sheet, one.colours, (left, left + width, top + height, top), one.box)
        sheet.add_artist(_texts_artist(texts))


def _texts_artist(texts: Sequence[_Text]) -> Artist:
    """Return an artist that draws lines of text."""
    from matplotlib.artist import Artist
    from matplotlib.backend_bases import RendererBase

    class Texts(Artist):
        def draw(self, renderer: RendererBase) -> None:
            gc = renderer.new_gc()
            for one in texts:
                x, y = self.get_transform().transform((one.x, one.y))
                gc.set_foreground(one.colour)
                renderer.draw_text(gc, x, y, one.words, _font(one.points, one.bold), 0.0)
            gc.restore()

    return Texts()


@cache
def _font(points: float, bold: bool) -> FontProperties:
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=list(families()), size=points, weight="bold" if bold else "normal")


# How wide words are


@cache
def _letter_em(letter: str) -> float:
    """Return the width of a letter in sizes of the letters."""
    if ord(letter) > 0x2E7F:
        return 1.0
    # Between two others, as a blank alone has no ink to measure.
    return _ink_em(f"n{letter}n") - _ink_em("nn")


@cache
def _ink_em(words: str) -> float:
    from matplotlib.textpath import text_to_path

    size = 100.0
    width, _, _ = text_to_path.get_text_width_height_descent(words, _font(size, False), ismath=False)
    return width / size


def words_mm(words: str, points: float) -> float:
    """Return how wide a text is in print, in mm."""
    return sum(map(_letter_em, words)) * points * _POINT_MM


def wrapped(words: str, width_mm: float, points: float) -> list[str]:
    """Return a text as lines no wider than this; a word that is wider is broken."""
    lines: list[str] = []
    for part in words.splitlines() or [""]:
        line = ""
        for word in _words(part, width_mm, points):
            longer = f"{line} {word}" if line and not line.endswith(_GOES_ON) else f"{line}{word}"
            if line and words_mm(longer.replace(_GOES_ON, ""), points) > width_mm:
                lines.append(line.replace(_GOES_ON, ""))
                longer = word
            line = longer
        lines.append(line.replace(_GOES_ON, ""))
    return lines


def _words(text: str, width_mm: float, points: float) -> Iterator[str]:
    """Yield words; of one without room its pieces, each but the last with a sign that no space follows."""
    for word in text.split():
        rest = word
        while words_mm(rest, points) > width_mm and len(rest) > 1:
            count = next((n for n in range(len(rest), 1, -1) if words_mm(rest[:n], points) <= width_mm), 1)
            yield rest[:count] + _GOES_ON
            rest = rest[count:]
        yield rest


def _column_mm(
    head: Sequence[str], rows: Sequence[Sequence[str]], column: int, points: float, page_mm: float
) -> float:
    """Return how wide a column is: as its longest text, but at most a share of the page."""
    longest = max((words_mm(row[column], points) for row in rows), default=0.0)
    return min(max(longest, words_mm(head[column], points) * 1.12, 4.0) + 2.5, 0.42 * page_mm)


def _blocks(
    head: Sequence[str], rows: Sequence[Sequence[str]], page_mm: float, points: float
) -> Iterator[list[int]]:
    """Yield the columns that stand side by side."""
    if not head:
        return
    first = _column_mm(head, rows, 0, points, page_mm)
    block, used = [0], first
    for column in range(1, len(head)):
        width = _column_mm(head, rows, column, points, page_mm)
        if used + width > page_mm and len(block) > 1:
            yield block
            block, used = [0], first
        block.append(column)
        used += width
    yield block
