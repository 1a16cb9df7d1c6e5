"""The live formulas of the workbook, as text: each derived cell over the cells it comes from.

They say in Excel's words what `ratios` and `summary` compute, so that a reader can audit every
number down to the band volumes.  Only functions that every Excel and LibreOffice know are used
(NORMSINV and TINV, not their newer names).  Rows are those of the sheets, counted as Excel does:
the header is row 1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from blotquant import columns
from blotquant.columns.kinds import letters
from blotquant.model import Pairing
from blotquant.ratios.estimated import takes_estimate
from blotquant.ratios.loading import loads
from blotquant.ratios.sides import sides_by_sample
from blotquant.results import BandKey, RatioResult, Report, SummaryResult

MAX_ARGUMENTS = 255  # of one function, Excel specifications and limits
MAX_LENGTH = 8192  # characters of one formula
# Excel's GEOMEAN multiplies before it takes the root and overflows at 1e308; volumes reach 1e9.
_MAX_GEOMEAN = 30
_FIRST_ROW = 2

RowFormulas = dict[str, str | None]  # by column; None: the formula would not fit in Excel


class FormulaLimitError(ValueError):
    """A formula has more arguments or characters than Excel takes."""


def ratio_formulas(report: Report) -> list[RowFormulas]:
    """Return the formulas of the Ratios sheet, one dict per row.

    Parameters
    ----------
    report : Report
        Its ratios and bands must stand in the sheets in the order of the report.

    Returns
    -------
    list of dict
        Formula by column name.  A column that is missing holds a plain value or nothing;
        None stands for a formula beyond Excel's limits.
    """
    sheet = _RatioSheet(report)
    return [sheet.row(index) for index in range(len(report.ratios))]


def summary_formulas(report: Report) -> list[RowFormulas]:
    """Return the formulas of the Summary sheet, one dict per row (see `ratio_formulas`)."""
    return [_summary_row(result, _FIRST_ROW + index) for index, result in enumerate(report.summary)]


def band_formulas(report: Report) -> list[RowFormulas]:
    """Return the formulas of the Bands sheet: those of bands whose volume is from another exposure."""
    rows = _band_rows(report)
    volume, error = _BANDS["volume"], _BANDS["volume_se"]
    out: list[RowFormulas] = []
    for band in (band for blot in report.blots for band in blot.bands):
        if band.exposure is None:
            out.append({})
            continue
        there, gain = rows[band.exposure.key], repr(band.exposure.gain)
        scatter = f"{volume}{rows[band.key]}*{band.exposure.gain_log_se!r}"
        out.append(
            {
                "volume": f"={volume}{there}*{gain}",
                "volume_se": f"=SQRT(({error}{there}*{gain})^2+({scatter})^2)",
            }
        )
    return out


def formula_of_rows(column: str, rows: Sequence[int]) -> str | None:
    """Return the formula of the geometric mean of some rows of a column; None beyond Excel's limits.

    Parameters
    ----------
    column : str
        As "Ratios!O".
    rows : sequence of int
        As Excel counts them.
    """
    return _formula(lambda: _geomean_of_rows(column, rows))


def _letters(sheet: columns.Sheet) -> Mapping[str, str]:
    """Return the letter of each column."""
    return {column.name: letters(place) for place, column in enumerate(sheet.columns)}


def _estimate_letters() -> Mapping[str, str]:
    """Return the letters of the first optional columns of the Bands sheet, by the column they stand in for.

    They are there whenever any band has an estimate.
    """
    first = len(columns.BANDS.columns)
    by_name = {column.name: letters(first + place) for place, column in enumerate(columns.BANDS.optional[:2])}
    return {"volume": by_name["estimate"], "volume_se": by_name["estimate_se"]}


_BANDS = _letters(columns.BANDS)
_ESTIMATES = _estimate_letters()
_RATIOS = _letters(columns.RATIOS)
_SUMMARY = _letters(columns.SUMMARY)


def _band_rows(report: Report) -> dict[BandKey, int]:
    """Return the row of every band in the Bands sheet."""
    keys = [band.key for blot in report.blots for band in blot.bands]
    return {key: _FIRST_ROW + index for index, key in enumerate(keys)}


class _RatioSheet:
    """Writes the formulas of one report; knows where every band stands."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._band_rows = _band_rows(report)
        self._estimated = _estimated(report)
        self._pairings = {pairing.id: pairing for pairing in report.project.pairings}
        self._blots = {blot.id: blot for blot in report.project.blots}
        self._results = {blot.blot_id: blot for blot in report.blots}
        self._ratio_rows: dict[str, dict[int, str]] = {}  # by pairing: index and sample of its ratios
        for index, ratio in enumerate(report.ratios):
            self._ratio_rows.setdefault(ratio.pairing_id, {})[index] = ratio.sample_id
        self._usual: dict[tuple[str, str], str] = {}  # by pairing and loading control

    def row(self, index: int) -> RowFormulas:
        """Return the formulas of the ratio with this index; a blank has none."""
        result = self._report.ratios[index]
        here = _Here(_FIRST_ROW + index)
        builders: dict[str, Callable[[], str]] = {
            "phospho_volume": lambda: self._volume(result.phospho),
            "total_volume": lambda: self._volume(result.total),
            "loading_volume": lambda: self._volume(result.loading),
            "ratio": lambda: f"{here['phospho_volume']}/{here['total_volume']}",
            "normalised_ratio": lambda: self._normalised(result, here),
            "fold": lambda: f"{_own_value(result, here)}/{self._reference(result)}",
            "log2_fold": lambda: f"LN({here['fold']})/LN(2)",
        }
        if result.log_se is not None:
            builders["ratio_low"] = lambda: self._bound(result, here, "-")
            builders["ratio_high"] = lambda: self._bound(result, here, "")
        return {
            name: _formula(build) for name, build in builders.items() if getattr(result, name) is not None
        }

    def _bands(self, name: str, keys: Iterable[BandKey]) -> list[str]:
        letters: dict[str, list[int]] = {}
        for key in keys:
            letter = _ESTIMATES[name] if key in self._estimated else _BANDS[name]
            letters.setdefault(letter, []).append(self._band_rows[key])
        return [cells for letter, rows in letters.items() for cells in _ranges(f"Bands!{letter}", rows)]

    def _lane_sum(self, keys: Sequence[BandKey]) -> str:
        cells = self._bands("volume", keys)
        return cells[0] if len(keys) == 1 else _call("SUM", cells)

    def _volume(self, lanes: Sequence[Sequence[BandKey]]) -> str:
        sums = [self._lane_sum(keys) for keys in lanes]
        if len(sums) == 1:
            return sums[0]
        return f"IF({_call('MIN', sums)}>0,{_geomean(sums)},{_call('AVERAGE', sums)})"

    def _log_variance(self, lanes: Sequence[Sequence[BandKey]]) -> str:
        """Variance of ln of the volume of one side, from the errors of its bands."""
        terms = [f"LN(1+{self._relative_square(keys)})" for keys in lanes]
        return terms[0] if len(terms) == 1 else f"({'+'.join(terms)})/{len(terms) ** 2}"

    def _relative_square(self, keys: Sequence[BandKey]) -> str:
        errors, volume = self._bands("volume_se", keys), self._lane_sum(keys)
        if len(keys) == 1:
            return f"({errors[0]}/{volume})^2"
        return f"{_call('SUMSQ', errors)}/{volume}^2"

    def _bound(self, result: RatioResult, here: _Here, sign: str) -> str:
        variance = f"{self._log_variance(result.phospho)}+{self._log_variance(result.total)}"
        return f"{here['ratio']}*EXP({sign}NORMSINV((1+confidence)/2)*SQRT({variance}))"

    def _normalised(self, result: RatioResult, here: _Here) -> str:
        pairing = self._pairings[result.pairing_id]
        formula = here["ratio"]
        if pairing.kind != "parallel":
            return formula
        if result.loading and pairing.loading_id:
            formula += f"/({here['loading_volume']}/{self._usual_load(pairing, pairing.loading_id)})"
        if result.total_loading and pairing.total_loading_id:
            usual = self._usual_load(pairing, pairing.total_loading_id)
            formula += f"*({self._volume(result.total_loading)}/{usual})"
        return formula

    def _usual_load(self, pairing: Pairing, control_id: str) -> str:
        """Geometric mean of the loading controls of a pairing, remembered: every row needs it."""
        key = (pairing.id, control_id)
        if key not in self._usual:
            indices = self._usable(pairing, control_id)
            if control_id == pairing.loading_id:
                cells = _geomean_of_rows(_RATIOS["loading_volume"], [_FIRST_ROW + i for i in indices])
            else:  # has no column in the sheet
                ratios = self._report.ratios
                cells = _geomean([self._volume(ratios[index].total_loading) for index in indices])
            self._usual[key] = cells
        return self._usual[key]

    def _usable(self, pairing: Pairing, control_id: str) -> list[int]:
        """Ratios of a pairing whose loading control enters the usual load, as `ratios` judged it."""
        rows = self._ratio_rows[pairing.id]
        factors = self._load_factors(control_id, list(rows.values()))
        return [index for index, sample in rows.items() if factors[sample] is not None]

    def _load_factors(self, control_id: str, samples: Sequence[str]) -> dict[str, float | None]:
        controls = sides_by_sample(self._blots[control_id], self._results[control_id])
        return {sample: load.factor for sample, load in loads(samples, controls).items()}

    def _reference(self, result: RatioResult) -> str:
        """Mean of the vehicle's cells, or a number where a floor below them stood in for one."""
        if not all(_is_positive(self._report.ratios[index]) for index in result.reference):
            return repr(result.reference_value)
        rows = [_FIRST_ROW + index for index in result.reference]
        return _geomean_of_rows(_RATIOS["normalised_ratio"], rows)


def _estimated(report: Report) -> set[BandKey]:
    """Return the bands that ratios take with their estimate: all clipped ones of a side, or none."""
    way = report.project.method.clipped_bands
    bands = {band.key: band for blot in report.blots for band in blot.bands if band.estimate is not None}
    found: set[BandKey] = set()
    for ratio in report.ratios if bands and way != "limit" else ():
        for side in (ratio.phospho, ratio.total) if "ESTIMATED" in ratio.flags else ():
            clipped = [bands[key] for lane in side for key in lane if key in bands]
            if all(takes_estimate(band, way) for band in clipped):
                found |= {band.key for band in clipped}
    return found


@dataclass(frozen=True, slots=True)
class _Here:
    """The cells of one row of the Ratios sheet, by column name."""

    row: int

    def __getitem__(self, name: str) -> str:
        return f"{_RATIOS[name]}{self.row}"


def _is_positive(result: RatioResult) -> bool:
    return result.normalised_ratio is not None and result.normalised_ratio > 0


def _own_value(result: RatioResult, here: _Here) -> str:
    """What is divided: the cell, or the number that stood in for a ratio not above zero."""
    if _is_positive(result) or result.fold is None or result.reference_value is None:
        return here["normalised_ratio"]
    return repr(result.fold * result.reference_value)


def _summary_row(result: SummaryResult, row: int) -> RowFormulas:
    letter = f"Ratios!{_RATIOS['fold']}"
    cell = {name: f"{_SUMMARY[name]}{row}" for name in ("n", "fold", "gsd")}

    def experiments() -> list[str]:
        return [
            _geomean_of_rows(letter, [_FIRST_ROW + index for index in indices]) for indices in result.rows
        ]

    spread = f"{cell['gsd']}^(TINV(1-confidence,{cell['n']}-1)/SQRT({cell['n']}))"
    builders: Mapping[str, Callable[[], str]] = {
        "n": lambda: _call("COUNT", experiments()),
        "fold": lambda: _geomean(experiments()),
        "gsd": lambda: f"EXP({_call('STDEV', _logs(experiments()))})",
        "fold_low": lambda: f"{cell['fold']}/{spread}",
        "fold_high": lambda: f"{cell['fold']}*{spread}",
    }
    if not result.rows:  # COUNT() of nothing is no formula
        return {}
    return {name: _formula(build) for name, build in builders.items() if getattr(result, name) is not None}


def _formula(build: Callable[[], str]) -> str | None:
    try:
        text = "=" + build()
    except FormulaLimitError:
        return None
    return text if len(text) <= MAX_LENGTH else None


def _call(function: str, arguments: Sequence[str]) -> str:
    if len(arguments) > MAX_ARGUMENTS:
        raise FormulaLimitError(f"{function} with {len(arguments)} arguments")
    return f"{function}({','.join(arguments)})"


def _logs(cells: Iterable[str]) -> list[str]:
    return [f"LN({cell})" for cell in cells]


def _geomean(values: Sequence[str]) -> str:
    """Geometric mean of scalar expressions; one value is its own mean."""
    if len(values) == 1:
        return values[0]
    if len(values) > _MAX_GEOMEAN:
        return f"EXP({_call('AVERAGE', _logs(values))})"
    return _call("GEOMEAN", values)


def _geomean_of_rows(column: str, rows: Sequence[int]) -> str:
    if 1 < len(rows) <= _MAX_GEOMEAN:
        return _call("GEOMEAN", _ranges(column, rows))
    return _geomean([f"{column}{row}" for row in rows])


def _ranges(column: str, rows: Iterable[int]) -> list[str]:
    """Return the cells of a column as few ranges: rows 2 3 4 7 of J are J2:J4 and J7."""
    runs: list[tuple[int, int]] = []
    for row in sorted(rows):
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    letter = column.rpartition("!")[2]
    return [f"{column}{first}" + (f":{letter}{last}" if last > first else "") for first, last in runs]
