"""The folds of genes as charts, by the charts of the blots' folds."""

from __future__ import annotations

import math
from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blotquant.gui.panels.bench_words import sample_text
from blotquant.gui.panels.chart_axes import Axis
from blotquant.gui.panels.condition_axis import condition_axis
from blotquant.gui.panels.curve_words import with_interval
from blotquant.gui.panels.number_text import decimal
from blotquant.gui.panels.ratio_chart import Chart, Dot, Mean, series_numbers
from blotquant.gui.words import told, tr
from blotquant.model import Role, Sample

if TYPE_CHECKING:
    from blotquant.assays.outcomes import QpcrResult, QuantityResult


@dataclass(frozen=True, slots=True)
class FoldRow:
    """One gene in one lysate, with the wells it was measured in."""

    result: QuantityResult
    sample: Sample
    wells: tuple[int, ...]

    @property
    def key(self) -> Hashable:
        """What it is known by from one result to the next."""
        return self.result.gene, self.result.condition, self.result.replicate, self.result.role

    def comes_from(self, wells: Collection[str]) -> bool:
        """Return whether one of these wells is in it."""
        return any(str(row) in wells for row in self.wells)

    def tip(self) -> str:
        """Return what it is in words."""
        result = self.result
        fold = with_interval(result.ratio, result.ratio_low, result.ratio_high)
        lines = [sample_text(self.sample), tr("fold {value}", value=fold)]
        if result.delta_delta_ct is not None:
            lines.append(f"ΔΔCt {decimal(result.delta_delta_ct, 2)}")
        return "\n".join(lines)


def fold_rows(result: QpcrResult) -> dict[str, list[FoldRow]]:
    """Return the rows of every gene, the contrast last, by its name."""
    rows: dict[str, list[FoldRow]] = {}
    for one in result.quantities:
        sources = [one.source] if one.source is not None else []
        sources += one.references if one.is_contrast else ()
        wells = tuple(row for source in sources for row in result.means[source].rows)
        rows.setdefault(_name(one), []).append(FoldRow(one, _sample(one), wells))
    return rows


def expression_charts(result: QpcrResult) -> list[Chart]:
    """Return a chart for each gene: a dot for each experiment, the geometric mean and its interval."""
    return [_chart(result, name, rows) for name, rows in fold_rows(result).items()]


def _name(one: QuantityResult) -> str:
    return f"{one.gene}/{one.over}" if one.is_contrast else one.gene


def _sample(one: QuantityResult) -> Sample:
    treatment, amount, unit, time_min = one.condition
    role: Role = "vehicle" if one.role == "vehicle" else "sample"
    return Sample(
        id="",
        treatment=treatment,
        dose=amount,
        dose_unit=unit,
        time_min=time_min,
        replicate=one.replicate,
        role=role,
    )


def _chart(result: QpcrResult, name: str, rows: Sequence[FoldRow]) -> Chart:
    numbers = series_numbers(rows)
    axis = condition_axis(rows)
    dots: list[Dot] = []
    for row in rows:
        at = axis.place(row.sample)
        if at is not None and row.result.ratio:
            x, y = at + axis.shift(row.sample), math.log10(row.result.ratio)
            dots.append(Dot(row, x, y, "measured", numbers[row.sample.treatment]))
    without = [row for row in rows if not row.result.ratio]
    words = dict.fromkeys(told(row.result.status) for row in without)
    left_out = tr("Not drawn: {count} ({why})", count=len(without), why=", ".join(words)) if without else ""
    return Chart(name, axis, "fold", True, tuple(dots), _means(result, name, axis, numbers), (), left_out)


def _means(result: QpcrResult, name: str, axis: Axis, numbers: dict[str, int]) -> tuple[Mean, ...]:
    means: list[Mean] = []
    for row in result.summary:
        at = axis.place_of(*row.condition)
        if row.gene == name and row.ratio and at is not None:
            low, high = (math.log10(end) if end else None for end in (row.low, row.high))
            series = numbers.get(row.condition.treatment, 0)
            means.append(Mean(at, math.log10(row.ratio), low, high, series))
    return tuple(means)
