"""The pathways below the TPO receptor, each node in the colour of its fold under a chosen condition."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from blotquant import palette
from blotquant.assays.outcomes import QpcrResult
from blotquant.experiments import Condition, condition_of
from blotquant.figures.conditions import condition_of_row, condition_words
from blotquant.figures.heat_map import draw_scale, fold_scale
from blotquant.figures.node_values import NodeValue, node_values, of_blots
from blotquant.figures.style import COLUMNS_MM, axes_at, fold_colours, ink_on, new_figure, sheet_of, styled
from blotquant.results import Report

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.colors import Normalize
    from matplotlib.figure import Figure

_WIDE, _HIGH, _SCALE = 74.0, 98.0, 15.0  # mm of one picture, and of the scale of colours beside them
_NODE = (16.5, 11.0)  # mm


@dataclass(frozen=True, slots=True)
class Node:
    """A protein of the picture and where it stands, in mm from the upper left."""

    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow from one node to another: what activates, or what holds back."""

    source: str
    target: str
    kind: Literal["activates", "inhibits"] = "activates"


NODES: Final = (
    Node("TPO-R", 37.25, 20.0),
    Node("JAK2", 37.25, 35.0),
    Node("STAT3", 9.5, 53.0),
    Node("STAT5", 28.0, 53.0),
    Node("PI3K", 46.5, 53.0),
    Node("MEK", 65.0, 53.0),
    Node("Akt", 46.5, 69.0),
    Node("ERK", 65.0, 69.0),
    Node("Bcl-xL", 18.75, 87.0),
    Node("BAK", 46.5, 87.0),
)
LINKS: Final = (
    Link("TPO-R", "JAK2"),
    *(Link("JAK2", name) for name in ("STAT3", "STAT5", "PI3K", "MEK")),
    Link("PI3K", "Akt"),
    Link("MEK", "ERK"),
    *(Link(name, "Bcl-xL") for name in ("STAT3", "STAT5")),
    Link("Akt", "BAK", "inhibits"),
    Link("Bcl-xL", "BAK", "inhibits"),
)
_WORDS = {"TPO-R": "TPO receptor", "MEK": "MEK (MAPK)"}


def usual_conditions(report: Report, qpcr: QpcrResult | None = None) -> tuple[Condition, ...]:
    """Return what two agonists are compared under: one time, and the highest dose that both were given.

    Where the genes at the end of the pathways were measured in both agonists, it is the doses of these;
    without a common dose each has its own highest; with one treatment alone there is one condition.
    """
    samples = {condition_of(one) for one in report.project.samples if one.role == "sample"}
    rows = [row for _, row in of_blots(report)]
    found = [one for one in dict.fromkeys(condition_of_row(row) for row in rows) if one in samples]
    treatments = list(dict.fromkeys(one.treatment for one in found))[:2]
    times = [one.time_min for one in found]
    # The time at which most is known of all of them.
    at = max(
        dict.fromkeys(times), key=lambda time: (len(_given(found, time)), times.count(time)), default=None
    )
    there = {
        name: [one for one in found if (one.treatment, one.time_min) == (name, at)] for name in treatments
    }
    genes = (
        set[tuple[str, float | None, str]]() if qpcr is None else {one.condition[:3] for one in qpcr.summary}
    )
    whole = {name: [one for one in own if one[:3] in genes] for name, own in there.items()}
    if not all(whole.values()):
        doses = [{one[1:3] for one in own} for own in there.values()]
        common = set[tuple[float | None, str]].intersection(*doses) if doses else set()
        whole = {name: [one for one in own if one[1:3] in common] or own for name, own in there.items()}
    return tuple(max(own, key=lambda one: one.dose or 0.0) for own in whole.values() if own)


def _given(conditions: Sequence[Condition], time: float | None) -> set[str]:
    return {one.treatment for one in conditions if one.time_min == time}


def pathway(
    report: Report, conditions: Sequence[Condition] | None = None, qpcr: QpcrResult | None = None
) -> Figure:
    """Return the pathways side by side, one picture for each condition, with one scale of colours.

    Parameters
    ----------
    report : Report
    conditions : sequence of Condition, optional
        One or two; by default `usual_conditions`.
    qpcr : QpcrResult, optional
        Bcl-xL and BAK at the end of the pathways.
    """
    shown = tuple(usual_conditions(report, qpcr) if conditions is None else conditions)
    values = [node_values(report, condition, qpcr) for condition in shown]
    width = COLUMNS_MM[-1] if len(shown) > 1 else _WIDE + _SCALE + 6
    width = next(one for one in COLUMNS_MM if one >= width - 1e-9)
    with styled():
        figure = new_figure(width, _HIGH + 4)
        sheet = sheet_of(figure)
        scale = fold_scale([one.log2 for of_one in values for one in of_one.values()])
        step = (width - _SCALE - 2) / max(len(shown), 1)
        for place, (condition, found) in enumerate(zip(shown, values, strict=True)):
            left = 1 + place * step + (step - _WIDE) / 2
            _Picture(sheet, left, 2.0, scale).draw(condition_words(condition), condition.treatment, found)
        draw_scale(axes_at(figure, width - _SCALE + 3.0, 12.0, 2.4, 40.0), scale)
        _draw_key(sheet, width - _SCALE + 3.0, 62.0)
    return figure


def _draw_key(sheet: Axes, left: float, top: float) -> None:
    from matplotlib.patches import Rectangle

    box = Rectangle((left, top), 2.4, 2.4, linewidth=0.5, facecolor=palette.NOT_MEASURED)
    box.set_edgecolor(palette.MUTED)
    box.set_linestyle((0, (2, 1.5)))
    sheet.add_patch(box)
    sheet.text(left, top + 3.2, "no\nvalue", fontsize=5, va="top")


class _Picture:
    """One picture of the pathways on a sheet whose coordinates are mm."""

    def __init__(self, sheet: Axes, left: float, top: float, scale: Normalize) -> None:
        self._sheet, self._left, self._top, self._scale = sheet, left, top, scale

    def draw(self, title: str, ligand: str, found: Mapping[str, NodeValue]) -> None:
        """Draw everything; nodes without a row are grey."""
        x, y = self._at(0, 0)
        self._sheet.text(x, y, title, fontsize=8, va="top")
        self._draw_membrane()
        self._draw_ligand(ligand)
        nodes = {node.name: node for node in NODES}
        for link in LINKS:
            self._draw_link(nodes[link.source], nodes[link.target], link.kind)
        for node in NODES:
            self._draw_node(node, found.get(node.name))
        x, y = self._at(_WIDE / 2, _HIGH - 1)
        words = "BAK drives apoptosis, Bcl-xL holds it back"
        self._sheet.text(x, y, words, fontsize=5.5, ha="center", va="bottom", color=palette.MUTED)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return self._left + x, self._top + y

    def _draw_membrane(self) -> None:
        for y in (19.0, 21.0):
            ends = self._at(0, y), self._at(_WIDE, y)
            self._sheet.plot([x for x, _ in ends], [y for _, y in ends], color="#b9a27a", linewidth=0.9)

    def _draw_ligand(self, words: str) -> None:
        node = NODES[0]
        start, end = self._at(node.x, 9.8), self._at(node.x, node.y - _NODE[1] / 2)
        self._arrow(start, end, "-|>")
        self._sheet.text(start[0], start[1] - 0.4, words, fontsize=6.5, ha="center", va="bottom")

    def _draw_link(self, source: Node, target: Node, kind: str) -> None:
        head = "-|>" if kind == "activates" else "|-|, widthA=0, angleA=0, widthB=0.4"
        if abs(source.y - target.y) < 1:
            toward = math.copysign(_NODE[0] / 2, target.x - source.x)
            start, end = self._at(source.x + toward, source.y), self._at(target.x - toward * 1.1, target.y)
        else:
            start = self._at(source.x, source.y + _NODE[1] / 2)
            end = self._at(target.x, target.y - _NODE[1] / 2 - (0.6 if kind == "inhibits" else 0))
        self._arrow(start, end, head)

    def _arrow(self, start: tuple[float, float], end: tuple[float, float], head: str) -> None:
        from matplotlib.patches import FancyArrowPatch

        arrow = FancyArrowPatch(
            start,
            end,
            arrowstyle=head,
            mutation_scale=5,
            linewidth=0.7,
            color=palette.MUTED,
            shrinkA=0,
            shrinkB=0,
            zorder=1,
        )
        self._sheet.add_patch(arrow)

    def _draw_node(self, node: Node, value: NodeValue | None) -> None:
        from matplotlib.patches import FancyBboxPatch

        fold = None if value is None else value.log2
        colour = palette.NOT_MEASURED if fold is None else fold_colours()(float(self._scale(fold)))
        (x, y), (wide, high) = self._at(node.x, node.y), _NODE
        box = FancyBboxPatch(
            (x - wide / 2, y - high / 2),
            wide,
            high,
            boxstyle="round,pad=0,rounding_size=2",
            facecolor=colour,
            edgecolor=palette.MUTED if fold is None else palette.TEXT,
            linewidth=0.5 if fold is None else 0.8,
            linestyle=(0, (2, 1.5)) if fold is None else "-",
            zorder=2,
        )
        box.set_gid(f"node {node.name}")
        self._sheet.add_patch(box)
        ink = palette.TEXT if fold is None or isinstance(colour, str) else ink_on(colour[:3])
        name = _WORDS.get(node.name, node.name)
        words = node_words(value)
        # A name and its numbers in the middle of the node together.
        name_y = y if not words else y - 2.7
        points = 6.5 if len(name) < 9 else 5.8
        self._sheet.text(x, name_y, name, fontsize=points, ha="center", va="center", color=ink, zorder=3)
        if words:
            self._sheet.text(
                x, y + 1.6, words, fontsize=5, ha="center", va="center", color=ink, zorder=3, linespacing=1.1
            )


def node_words(value: NodeValue | None) -> str:
    """Return what stands in a node: log2 fold, its interval and n; "" where there is none."""
    if value is None:
        return ""
    middle = f"{value.log2:+.1f}"
    if value.low is not None and value.high is not None:
        middle += f" ({value.low:.1f} to {value.high:.1f})"
    time = "" if value.time_min is None else f"{value.time_min / 60:g} h, "
    return f"{middle}\n{'mRNA, ' if value.by_qpcr else ''}{time}n = {value.n}"
