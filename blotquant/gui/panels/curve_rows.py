"""The tables of results under the plots of curves, as in the sheets Dose response and Time course."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from blotquant.gui.curve_status import status_advice, status_words
from blotquant.gui.panels.bench_words import flags_tip
from blotquant.gui.panels.curve_words import ec50_text, interval_text, p_text, with_interval
from blotquant.gui.panels.number_text import NONE, decimal, dose, three_figures
from blotquant.gui.panels.rows_model import Column
from blotquant.gui.words import told, tr
from blotquant.results import DoseResponseResult, Interval, Potency, TimeCourseResult

_HIDDEN = ("_low", "_high", "_mean")  # columns that are copied, and seen in the text of another


@dataclass(frozen=True, slots=True)
class DoseRow:
    """A dose-response curve; while it is being fitted, the numbers of before."""

    result: DoseResponseResult
    fitting: bool = False

    @property
    def key(self) -> tuple[object, ...]:
        """What the row is known by from one report to the next."""
        return self.result.target, self.result.treatment, self.result.time_min

    @property
    def status(self) -> str:
        """What the report says of it."""
        return "not fitted yet" if self.fitting else self.result.status


@dataclass(frozen=True, slots=True)
class TimeRow:
    """A time course."""

    result: TimeCourseResult

    @property
    def key(self) -> tuple[object, ...]:
        """What the row is known by from one report to the next."""
        return self.result.target, self.result.treatment, self.result.dose, self.result.dose_unit

    @property
    def status(self) -> str:
        """What the report says of it."""
        return self.result.status


def is_hidden(key: str) -> bool:
    """Return whether a column is only copied: its number is seen in the text of another."""
    return key.endswith(_HIDDEN)


def dose_columns() -> tuple[Column[DoseRow], ...]:
    """Return the columns of dose-response curves, named as in the workbook."""
    return (
        Column("target", tr("Target"), lambda row: row.result.target),
        Column("treatment", tr("Agonist"), lambda row: row.result.treatment),
        Column("time_min", tr("Min"), lambda row: row.result.time_min, _minutes, number=True),
        *_ec50_columns(),
        _dose_status(),
        *_potency_columns(),
        *_shape_columns(),
    )


def _minutes(row: DoseRow) -> str:
    return dose(row.result.time_min)


def _ec50_columns() -> tuple[Column[DoseRow], ...]:
    return (
        Column(
            "ec50",
            tr("EC50 (interval)"),
            lambda row: row.result.ec50,
            lambda row: ec50_text(row.result),
            tip=_experiments_tip,
            hint=tr("Dose of half the effect, with its profile-likelihood interval"),
            number=True,
        ),
        Column("ec50_low", "", lambda row: row.result.ec50_low),
        Column("ec50_high", "", lambda row: row.result.ec50_high),
        Column("ec50_unit", tr("Unit"), lambda row: row.result.unit),
    )


def _experiments_tip(row: DoseRow) -> str:
    """Return the EC50 of every experiment by itself, and their mean."""
    result = row.result
    lines = [
        tr("replicate {name}: {ec50}", name=one.experiment, ec50=_one(one.ec50, one.status, result.unit))
        for one in result.experiments
    ]
    if result.mean_ec50 is not None:
        mean = with_interval(result.mean_ec50, result.mean_low, result.mean_high)
        lines.append(tr("geometric mean of the experiments: {ec50}", ec50=f"{mean} {result.unit}"))
    return "\n".join(lines)


def _one(ec50: float | None, status: str, unit: str) -> str:
    return status_words(status) if ec50 is None else f"{three_figures(ec50)} {unit}"


def _potency_columns() -> tuple[Column[DoseRow], ...]:
    return (
        Column(
            "relative_potency",
            tr("Potency (interval)"),
            lambda row: row.result.potency and row.result.potency.ratio,
            _potency_text,
            tip=_potency_tip,
            hint=tr("EC50 of the reference agonist over the EC50 of this one"),
            number=True,
        ),
        _of_potency("potency_low", "", lambda found: found.low),
        _of_potency("potency_high", "", lambda found: found.high),
        Column(
            "reference", tr("Relative to"), lambda row: row.result.potency and row.result.potency.reference
        ),
        Column(
            "parallel_p",
            tr("Parallel, p"),
            lambda row: row.result.potency and row.result.potency.parallel_p,
            lambda row: p_text(row.result.potency and row.result.potency.parallel_p),
            hint=tr("F test of the two curves having one top and one slope"),
            number=True,
        ),
    )


def _of_potency(key: str, title: str, value: Callable[[Potency], float | None]) -> Column[DoseRow]:
    return Column(key, title, lambda row: row.result.potency and value(row.result.potency), number=True)


def _potency_text(row: DoseRow) -> str:
    found = row.result.potency
    if found is None:
        return told(row.result.potency_note) or NONE
    return with_interval(found.ratio, found.low, found.high)


def _potency_tip(row: DoseRow) -> str:
    found = row.result.potency
    if found is None:
        return ""
    lines = [tr("relative to {name}", name=found.reference)]
    lines += [
        tr("replicate {name}: {ratio}", name=name, ratio=three_figures(ratio))
        for name, ratio in found.by_experiment
    ]
    if found.mean is not None:
        mean = with_interval(found.mean, found.mean_low, found.mean_high)
        lines.append(tr("geometric mean of the experiments: {ratio}", ratio=mean))
    return "\n".join(lines)


def _shape_columns() -> tuple[Column[DoseRow], ...]:
    return (
        _number("hill", tr("Slope"), lambda of: of.hill, tr("Hill slope"), _two_decimals),
        _number("bottom", tr("Bottom"), lambda of: of.bottom, tr("Geometric mean over the experiments")),
        _number("top", tr("Top"), lambda of: of.top, tr("Geometric mean over the experiments")),
        _number("n", tr("n"), lambda of: of.n_experiments, tr("Independent experiments"), dose),
        Column("model", tr("Model"), lambda row: row.result.model),
        _number(
            "half_of_control",
            tr("Half of control"),
            lambda of: of.half_of_control,
            tr("Dose of half the effect of the positive control, in the unit of the EC50"),
        ),
        _number(
            "effect_p",
            tr("Effect, p"),
            lambda of: of.effect_p,
            tr("F test of the dose having no effect"),
            p_text,
        ),
        _number(
            "residual_sd",
            tr("Residual SD"),
            lambda of: of.sd,
            tr("Scatter of the points about the curve: of ln fold, or percent"),
        ),
        _number(
            "n_doses", tr("Doses"), lambda of: of.n_doses, tr("Distinct doses above zero in the fit"), dose
        ),
    )


def _two_decimals(value: float | None) -> str:
    return decimal(value, 2)


def _number(
    key: str,
    title: str,
    value: Callable[[DoseResponseResult], float | None],
    hint: str,
    text: Callable[[float | None], str] = three_figures,
) -> Column[DoseRow]:
    return Column(
        key, title, lambda row: value(row.result), lambda row: text(value(row.result)), hint=hint, number=True
    )


def _dose_status() -> Column[DoseRow]:
    return Column(
        "status",
        tr("Status"),
        lambda row: row.result.status,
        lambda row: status_words(row.status),
        icon=lambda row: "ok" if row.status == "ok" and not row.result.flags else "warning",
        tip=lambda row: _status_tip(row.status, row.result.flags),
    )


def _status_tip(status: str, flags: tuple[str, ...]) -> str:
    return "\n".join(part for part in (status_advice(status), flags_tip(flags)) if part)


def time_columns() -> tuple[Column[TimeRow], ...]:
    """Return the columns of time courses, named as in the workbook."""
    return (
        Column("target", tr("Target"), lambda row: row.result.target),
        Column("treatment", tr("Treatment"), lambda row: row.result.treatment),
        Column(
            "dose", tr("Dose"), lambda row: row.result.dose, lambda row: dose(row.result.dose), number=True
        ),
        Column("dose_unit", tr("Unit"), lambda row: row.result.dose_unit),
        Column(
            "peak_fold",
            tr("Peak fold"),
            lambda row: row.result.peak_fold,
            lambda row: three_figures(row.result.peak_fold),
            hint=tr("Highest geometric mean of the course"),
            number=True,
        ),
        *_interval("peak_time_min", "peak", tr("Peak (min)"), lambda of: of.peak_time_min),
        *_interval("half_life_min", "half_life", tr("Half-life (min)"), lambda of: of.half_life_min),
        *_interval("auc", "auc", tr("Area"), lambda of: of.auc, tr("Area under the course, fold x min")),
        *_interval(
            "net_auc", "net_auc", tr("Net area"), lambda of: of.net_auc, tr("Area above the level at time 0")
        ),
        Column("n", tr("n"), lambda row: row.result.n_experiments, hint=tr("Independent experiments")),
        Column(
            "status",
            tr("Status"),
            lambda row: row.result.status,
            lambda row: status_words(row.status),
            icon=lambda row: "ok" if row.status == "ok" and not row.result.flags else "warning",
            tip=lambda row: _status_tip(row.status, row.result.flags),
        ),
    )


def _interval(
    key: str, short: str, title: str, value: Callable[[TimeCourseResult], Interval | None], hint: str = ""
) -> tuple[Column[TimeRow], ...]:
    def part(row: TimeRow, name: str) -> float | None:
        found = value(row.result)
        return None if found is None else getattr(found, name)

    return (
        Column(
            key,
            title,
            lambda row: part(row, "mean"),
            lambda row: interval_text(value(row.result)),
            hint=hint or tr("Mean over the experiments, with its interval"),
            number=True,
        ),
        Column(f"{short}_low", "", lambda row: part(row, "low"), number=True),
        Column(f"{short}_high", "", lambda row: part(row, "high"), number=True),
    )
