"""The table of conditions beside the heat map, as in the sheet Summary: folds, intervals, tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from blotquant.gui.panels.bench_words import flag_names, flags_tip
from blotquant.gui.panels.curve_words import p_text, with_interval
from blotquant.gui.panels.number_text import NONE, decimal, dose
from blotquant.gui.panels.rows_model import Column
from blotquant.gui.words import told, tr
from blotquant.results import Comparison, Report, SummaryResult


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One condition, and the lanes it comes from."""

    result: SummaryResult
    blot_id: str  # the phospho blot of its first experiment
    lanes: tuple[str, ...]  # on that blot
    all_lanes: frozenset[str]

    @property
    def key(self) -> tuple[object, ...]:
        """What the row is known by from one report to the next."""
        result = self.result
        return result.target, result.treatment, result.dose, result.dose_unit, result.time_min


def summary_row(report: Report, result: SummaryResult) -> SummaryRow:
    """Return the row of one condition of a report."""
    ratios = [report.ratios[index] for of_one in result.rows for index in of_one]
    keys = [key for ratio in ratios for lane in ratio.phospho for key in lane]
    totals = [key for ratio in ratios for lane in ratio.total for key in lane]
    blot_id = keys[0][0] if keys else ""
    lanes = tuple(dict.fromkeys(key[1] for key in keys if key[0] == blot_id))
    return SummaryRow(result, blot_id, lanes, frozenset(key[1] for key in (*keys, *totals)))


def summary_columns() -> tuple[Column[SummaryRow], ...]:
    """Return the columns of the table of conditions."""
    return (*_condition_columns(), *_fold_columns(), *_test_columns(), *_aligned_columns(), _flags())


def _condition_columns() -> tuple[Column[SummaryRow], ...]:
    return (
        Column("target", tr("Target"), lambda row: row.result.target),
        Column("treatment", tr("Treatment"), lambda row: row.result.treatment),
        Column(
            "dose", tr("Dose"), lambda row: row.result.dose, lambda row: dose(row.result.dose), number=True
        ),
        Column("dose_unit", tr("Unit"), lambda row: row.result.dose_unit),
        Column(
            "time_min",
            tr("Min"),
            lambda row: row.result.time_min,
            lambda row: dose(row.result.time_min),
            number=True,
        ),
        Column("n", tr("n"), lambda row: row.result.n, hint=tr("Independent experiments"), number=True),
    )


def _fold_columns() -> tuple[Column[SummaryRow], ...]:
    return (
        Column(
            "fold",
            tr("Fold (interval)"),
            lambda row: row.result.fold,
            lambda row: with_interval(row.result.fold, row.result.fold_low, row.result.fold_high),
            hint=tr("Geometric mean over the experiments, with its interval"),
            number=True,
        ),
        Column("fold_low", "", lambda row: row.result.fold_low),
        Column("fold_high", "", lambda row: row.result.fold_high),
        Column(
            "gsd",
            tr("GSD"),
            lambda row: row.result.gsd,
            lambda row: decimal(row.result.gsd, 2),
            hint=tr("Geometric standard deviation over the experiments"),
            number=True,
        ),
    )


def _test_columns() -> tuple[Column[SummaryRow], ...]:
    return (
        _of_test("p", tr("p"), lambda test: test.p, tr("Against the vehicle, not adjusted")),
        _of_test("p_adjusted", tr("p adjusted"), lambda test: test.p_adjusted, tr("For its family of tests")),
        Column("family", tr("Family"), _family, lambda row: told(_family(row))),
    )


def _family(row: SummaryRow) -> str:
    return "" if row.result.test is None else row.result.test.family


def _of_test(
    key: str, title: str, value: Callable[[Comparison], float | None], hint: str
) -> Column[SummaryRow]:
    def found(row: SummaryRow) -> float | None:
        return None if row.result.test is None else value(row.result.test)

    return Column(key, title, found, lambda row: p_text(found(row)), hint=hint, tip=_test_tip, number=True)


def _test_tip(row: SummaryRow) -> str:
    """Return how a condition was tested, and what undetected bands may change about it."""
    test = row.result.test
    if test is None:
        return ""
    lines = [tr("{method}, n = {n}, {df} degrees of freedom", method=told(test.method), n=test.n, df=test.df)]
    if test.p_half_lod is not None and test.p_at_lod is not None:
        half, whole = p_text(test.p_half_lod), p_text(test.p_at_lod)
        lines.append(
            tr(
                "with undetected bands at half their limit: p = {half}, at the limit: {whole}",
                half=half,
                whole=whole,
            )
        )
    return "\n".join(lines)


def _aligned_columns() -> tuple[Column[SummaryRow], ...]:
    return (
        Column(
            "aligned_fold",
            tr("Aligned fold (interval)"),
            lambda row: row.result.aligned and row.result.aligned.fold,
            _aligned_text,
            hint=tr("Fold after the blots were made comparable, see Alignment"),
            number=True,
        ),
        Column("aligned_low", "", lambda row: row.result.aligned and row.result.aligned.low),
        Column("aligned_high", "", lambda row: row.result.aligned and row.result.aligned.high),
        Column(
            "aligned_cv",
            tr("Aligned CV"),
            lambda row: row.result.aligned and row.result.aligned.cv,
            lambda row: NONE if row.result.aligned is None else _percent(row.result.aligned.cv),
            hint=tr("Coefficient of variation of the aligned values between experiments"),
            number=True,
        ),
    )


def _percent(share: float | None) -> str:
    return NONE if share is None else f"{decimal(100 * share, 1)} %"


def _aligned_text(row: SummaryRow) -> str:
    aligned = row.result.aligned
    return NONE if aligned is None else with_interval(aligned.fold, aligned.low, aligned.high)


def _flags() -> Column[SummaryRow]:
    return Column(
        "flags",
        tr("Flags"),
        lambda row: ", ".join(row.result.flags),
        lambda row: flag_names(row.result.flags),
        tip=lambda row: flags_tip(row.result.flags),
    )
