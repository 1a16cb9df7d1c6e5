"""The sheets of the assays as tables on screen: the very rows that the workbook has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from blotquant.gui.curve_status import status_advice, status_words
from blotquant.gui.panels.bench_words import flag_names, flags_tip
from blotquant.gui.panels.curve_words import p_text, with_interval
from blotquant.gui.panels.number_text import NONE, decimal, dose, three_figures
from blotquant.gui.panels.rows_model import Column
from blotquant.gui.words import told, tr

if TYPE_CHECKING:
    from blotquant.assays import AssayResult

_Text = Callable[[float | None], str]


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row of a sheet: values by the name of the column, as in the workbook."""

    number: int
    cells: Mapping[str, object]

    def value(self, name: str) -> float | None:
        """Return a number, None where there is none."""
        found = self.cells.get(name)
        return float(found) if isinstance(found, int | float) else None

    def text(self, name: str) -> str:
        """Return a text in the language of the window, "" where there is none."""
        found = self.cells.get(name)
        return "" if found is None else told(found) if isinstance(found, str) else str(found)

    @property
    def flags(self) -> tuple[str, ...]:
        """The codes of what to know about the row."""
        return tuple(part for part in self.text("flags").split(", ") if part)


def sheet_rows(result: AssayResult) -> dict[str, list[SheetRow]]:
    """Return the rows of every sheet of a result, by the key of the sheet."""
    from blotquant.assay_tables import assay_rows

    return {
        key: [SheetRow(number, cells) for number, cells in enumerate(rows)]
        for key, rows in assay_rows([result]).items()
    }


def sheet_columns(key: str) -> tuple[Column[SheetRow], ...]:
    """Return the columns of a sheet that are shown, named as in the workbook when they are copied."""
    return {
        "bca": _bca,
        "bca_standards": _standards,
        "proliferation": _proliferation,
        "plates": _plates,
        "qpcr": _qpcr,
        "qpcr_samples": _qpcr_samples,
        "qpcr_efficiencies": _efficiencies,
    }[key]()


# The sheets


def _bca() -> tuple[Column[SheetRow], ...]:
    return (
        _word("sample", tr("Sample")),
        _number("dilution", tr("Dilution"), dose),
        _number("n", tr("Wells"), dose),
        _number("absorbance", tr("Absorbance"), _three_decimals),
        _interval("concentration", tr("In the well (µg/mL)")),
        _interval("stock", tr("In the lysate (µg/µL)")),
        _status(),
        _flags(),
    )


def _standards() -> tuple[Column[SheetRow], ...]:
    return (
        _number("standard", tr("Standard (µg/mL)"), dose),
        _number("n", tr("Wells"), dose),
        _number("absorbance", tr("Absorbance"), _three_decimals),
        _number("back_calculated", tr("Given back (µg/mL)")),
        _number("recovery", tr("Recovery (%)"), decimal),
        _yes_no("used", tr("Used")),
        _flags(),
    )


def _proliferation() -> tuple[Column[SheetRow], ...]:
    return (
        _word("treatment", tr("Agonist")),
        Column("experiment", tr("Curve"), lambda row: row.text("experiment"), _curve_of),
        _interval("ec50", tr("EC50 (interval)")),
        _word("ec50_unit", tr("Unit")),
        _status(),
        _interval("relative_potency", tr("Potency (interval)"), "potency"),
        _word("reference", tr("Relative to")),
        _number("hill", tr("Slope"), _two_decimals),
        _number("bottom", tr("Bottom (%)"), decimal),
        _number("top", tr("Top (%)"), decimal),
        _number("n", tr("n"), dose),
        _flags(),
    )


def _plates() -> tuple[Column[SheetRow], ...]:
    return (
        _word("plate", tr("Plate")),
        _word("experiment", tr("Rep.")),
        _number("blank", tr("Blank")),
        _number("vehicle", tr("Vehicle")),
        _number("positive", tr("Positive control")),
        _number("z_prime", "Z′", _two_decimals),
        _number("edge_percent", tr("Edge (%)"), decimal),
        _status(),
        _flags(),
    )


def _qpcr() -> tuple[Column[SheetRow], ...]:
    return (
        _word("gene", tr("Gene")),
        *_condition(),
        _number("n", tr("n"), dose),
        _interval("ratio", tr("Fold (interval)")),
        _number("p", tr("p"), p_text),
        _number("p_adjusted", tr("p adjusted"), p_text),
        _flags(),
    )


def _qpcr_samples() -> tuple[Column[SheetRow], ...]:
    return (
        _word("gene", tr("Gene")),
        _word("over", tr("Over")),
        *_condition(),
        _word("replicate", tr("Rep.")),
        _number("delta_ct", "ΔCt", _two_decimals),
        _number("delta_delta_ct", "ΔΔCt", _two_decimals),
        _interval("ratio", tr("Fold (technical interval)")),
        _status(),
        _flags(),
    )


def _efficiencies() -> tuple[Column[SheetRow], ...]:
    return (
        _word("gene", tr("Gene")),
        _number("n", tr("Wells"), dose),
        _number("slope", tr("Slope (cycles)"), _three_decimals),
        _number("r_squared", "R²", _three_decimals),
        _number("efficiency", tr("Efficiency"), _three_decimals),
        _yes_no("used", tr("Used")),
        _flags(),
    )


def _condition() -> tuple[Column[SheetRow], ...]:
    return (
        _word("treatment", tr("Treatment")),
        _number("dose", tr("Dose"), dose),
        _word("dose_unit", tr("Unit")),
        _number("time_min", tr("Min"), dose),
    )


# Their cells


def _word(name: str, title: str) -> Column[SheetRow]:
    return Column(name, title, lambda row: row.text(name))


def _number(name: str, title: str, text: _Text = three_figures) -> Column[SheetRow]:
    return Column(name, title, lambda row: row.value(name), lambda row: text(row.value(name)), number=True)


def _interval(name: str, title: str, short: str = "") -> Column[SheetRow]:
    """Return a number with its interval; a limit where there is no number: "> 12"."""
    low, high = f"{short or name}_low", f"{short or name}_high"

    def shown(row: SheetRow) -> str:
        value, least, most = (row.value(part) for part in (name, low, high))
        if value is not None:
            return with_interval(value, least, most)
        if least is not None:
            return f"> {three_figures(least)}"
        return NONE if most is None else f"< {three_figures(most)}"

    return Column(name, title, lambda row: row.value(name), shown, number=True)


def _status() -> Column[SheetRow]:
    return Column(
        "status",
        tr("Status"),
        lambda row: str(row.cells.get("status") or ""),
        lambda row: status_words(cast(str, row.cells.get("status") or "")),
        icon=lambda row: "ok" if row.cells.get("status") == "ok" else "warning",
        tip=lambda row: status_advice(cast(str, row.cells.get("status") or "")),
    )


def _yes_no(name: str, title: str) -> Column[SheetRow]:
    return Column(
        name,
        title,
        lambda row: str(row.cells.get(name) or ""),
        lambda row: tr("yes") if row.cells.get(name) == "yes" else tr("no"),
    )


def _flags() -> Column[SheetRow]:
    return Column(
        "flags",
        tr("Flags"),
        lambda row: row.text("flags"),
        lambda row: flag_names(row.flags),
        tip=lambda row: flags_tip(row.flags),
    )


def _curve_of(row: SheetRow) -> str:
    name = row.text("experiment")
    words = {"mean": tr("mean of the experiments"), "all": tr("all together")}
    return words.get(name) or tr("replicate {name}", name=name)


def _two_decimals(value: float | None) -> str:
    return decimal(value, 2)


def _three_decimals(value: float | None) -> str:
    return decimal(value, 3)
