"""The rows of the table of ratios, as in the workbook's sheet Ratios."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from blotquant.gui.panels.bench_words import (
    flag_names,
    flags_tip,
    needs_a_look,
    sample_text,
    status_name,
)
from blotquant.gui.panels.number_text import counts, decimal, dose, three_figures
from blotquant.gui.panels.rows_model import Column
from blotquant.gui.words import tr
from blotquant.model import Sample
from blotquant.results import RatioResult, Report

_NO_SAMPLE = Sample(id="", treatment="", replicate="")


@dataclass(frozen=True, slots=True)
class RatioRow:
    """One ratio with its sample, and the lanes it comes from."""

    result: RatioResult
    sample: Sample

    @property
    def key(self) -> tuple[str, str]:
        """What the row is known by from one report to the next."""
        return self.result.pairing_id, self.result.sample_id

    @property
    def phospho(self) -> tuple[str, tuple[str, ...]]:
        """The phospho blot and the lanes of the sample on it; "" and none if it was not measured."""
        keys = [key for lane in self.result.phospho for key in lane]
        return (keys[0][0] if keys else "", tuple(dict.fromkeys(key[1] for key in keys)))

    def comes_from(self, lanes: Collection[str]) -> bool:
        """Return whether one of these lanes, on whichever blot, is in the ratio."""
        result = self.result
        sides = (result.phospho, result.total, result.loading, result.total_loading)
        return any(key[1] in lanes for side in sides for lane in side for key in lane)

    def tip(self) -> str:
        """Return what the ratio stands for."""
        result = self.result
        lines = [sample_text(self.sample)]
        if result.fold is not None:
            lines.append(tr("fold {value}", value=three_figures(result.fold)))
        if result.ratio is not None:
            low, high = three_figures(result.ratio_low), three_figures(result.ratio_high)
            lines.append(
                tr("ratio {value} ({low} to {high})", value=three_figures(result.ratio), low=low, high=high)
            )
        if result.status != "ok":
            lines.append(status_name(result.status))
        return "\n".join(lines)

    @property
    def needs_a_look(self) -> bool:
        """Whether a careful reader would look at the row before using it."""
        return needs_a_look(self.result.status, self.result.flags)


def ratio_rows(report: Report | None) -> list[RatioRow]:
    """Return the ratios of a report in its order."""
    if report is None:
        return []
    samples = {sample.id: sample for sample in report.project.samples}
    return [RatioRow(result, samples.get(result.sample_id, _NO_SAMPLE)) for result in report.ratios]


def matches(row: RatioRow, text: str) -> bool:
    """Return whether every word of a text stands somewhere in the row."""
    sample, result = row.sample, row.result
    parts = (
        result.target,
        sample.treatment,
        dose(sample.dose),
        sample.dose_unit,
        "" if sample.time_min is None else f"{sample.time_min:g} min",
        f"r{sample.replicate}",
        sample.role,
        status_name(result.status),
        *result.flags,
        flag_names(result.flags),
    )
    held = " ".join(parts).casefold()
    return all(word in held for word in text.casefold().split())


def ratio_columns() -> tuple[Column[RatioRow], ...]:
    """Return the columns of the table of ratios: first what must be seen in a narrow window."""
    return (*_sample_columns(), *_result_columns(), _status_column(), *_more_columns(), _flags_column())


def _sample_columns() -> tuple[Column[RatioRow], ...]:
    return (
        Column("target", tr("Target"), lambda row: row.result.target),
        Column("treatment", tr("Treatment"), lambda row: row.sample.treatment),
        Column(
            "dose",
            tr("Dose"),
            lambda row: row.sample.dose,
            lambda row: dose(row.sample.dose),
            number=True,
        ),
        Column("dose_unit", tr("Unit"), lambda row: row.sample.dose_unit),
        Column(
            "time_min",
            tr("Min"),
            lambda row: row.sample.time_min,
            lambda row: dose(row.sample.time_min),
            hint=tr("Minutes of treatment"),
            number=True,
        ),
        Column(
            "replicate",
            tr("Rep."),
            lambda row: str(row.sample.replicate),
            sort=lambda row: _replicate_order(row.sample.replicate),
            hint=tr("The independent experiment"),
            number=True,
        ),
    )


def _replicate_order(replicate: int | str) -> tuple[float, str]:
    text = str(replicate)
    return (float(text), "") if text.isdecimal() else (float("inf"), text.casefold())


def _result_columns() -> tuple[Column[RatioRow], ...]:
    return (
        _number("ratio", tr("Ratio"), lambda result: result.ratio, tr("Phospho over total")),
        _number(
            "normalised_ratio",
            tr("Normalised"),
            lambda result: result.normalised_ratio,
            tr("Ratio corrected by the loading controls of parallel membranes"),
        ),
        _number(
            "fold",
            tr("Fold"),
            lambda result: result.fold,
            tr("Ratio over the vehicle of the same target, replicate and time, or over time 0"),
        ),
    )


def _more_columns() -> tuple[Column[RatioRow], ...]:
    return (
        _number(
            "ratio_low",
            tr("Low"),
            lambda result: result.ratio_low,
            tr("Lower end of the interval of the ratio from pixel noise"),
        ),
        _number(
            "ratio_high",
            tr("High"),
            lambda result: result.ratio_high,
            tr("Upper end of that interval; if not detected, the ratio at the limit of detection"),
        ),
        *_sensitivity_columns(),
        _number("log2_fold", tr("log2 fold"), lambda result: result.log2_fold, "", _two_decimals),
        _number(
            "phospho_volume",
            tr("Phospho"),
            lambda result: result.phospho_volume,
            tr("Volume of the phospho band in counts, background subtracted"),
            counts,
        ),
        _number(
            "total_volume",
            tr("Total"),
            lambda result: result.total_volume,
            tr("Volume of the band of the total protein in counts, background subtracted"),
            counts,
        ),
    )


def _sensitivity_columns() -> tuple[Column[RatioRow], ...]:
    return (
        _number(
            "sensitivity_low",
            tr("Sens. low"),
            lambda result: result.sensitivity_low,
            tr("Lowest ratio under other backgrounds and sizes of the boxes"),
        ),
        _number(
            "sensitivity_high",
            tr("Sens. high"),
            lambda result: result.sensitivity_high,
            tr("Highest ratio under other backgrounds and sizes of the boxes"),
        ),
    )


def _two_decimals(value: float | None) -> str:
    return decimal(value, 2)


def _number(
    key: str,
    title: str,
    value: Callable[[RatioResult], float | None],
    hint: str,
    text: Callable[[float | None], str] = three_figures,
) -> Column[RatioRow]:
    return Column(
        key,
        title,
        lambda row: value(row.result),
        lambda row: text(value(row.result)),
        hint=hint,
        number=True,
    )


def _status_column() -> Column[RatioRow]:
    return Column(
        "status",
        tr("Status"),
        lambda row: row.result.status,
        lambda row: status_name(row.result.status),
        icon=lambda row: "warning" if row.needs_a_look else "ok",
        tip=lambda row: flags_tip(row.result.flags),
    )


def _flags_column() -> Column[RatioRow]:
    return Column(
        "flags",
        tr("Flags"),
        lambda row: ", ".join(row.result.flags),
        lambda row: flag_names(row.result.flags),
        tip=lambda row: flags_tip(row.result.flags),
    )


def corrected_by_loading(rows: Iterable[RatioRow]) -> bool:
    """Return whether a loading control has changed any ratio."""
    return any(row.result.normalised_ratio != row.result.ratio for row in rows)
