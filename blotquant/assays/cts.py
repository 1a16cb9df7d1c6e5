"""Ct values: runs made comparable, and means of technical wells with what is doubtful about them."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean, stdev

from blotquant.assay_model import CtWell, QpcrData
from blotquant.assays.outcomes import CtMean
from blotquant.assays.settings import AssaySettings
from blotquant.experiments import Condition

LYSATES = ("sample", "vehicle")  # roles that ratios are made of


def aligned_runs(data: QpcrData) -> tuple[tuple[float | None, ...], tuple[str, ...]]:
    """Return the Ct of each well with the shift of its run taken off, and the genes with shifts.

    Wells of the role calibrator hold one sample in every run.  Gene by gene their Ct is a sample plus
    a run effect (least squares); without them, or with one run, nothing is changed.

    Parameters
    ----------
    data : QpcrData

    Returns
    -------
    cts : as in data.wells; None where the well does not count
    genes : those that were shifted
    """
    cts = [well.ct if well.counts else None for well in data.wells]
    shifted: list[str] = []
    for gene in dict.fromkeys(well.gene for well in data.wells):
        shifts = _shifts([well for well in data.wells if well.gene == gene and well.counts])
        for row, well in enumerate(data.wells):
            value = cts[row]
            if well.gene == gene and value is not None and well.run in shifts:
                cts[row] = value - shifts[well.run]
        shifted += [gene] if shifts else []
    return tuple(cts), tuple(shifted)


def _shifts(wells: Sequence[CtWell]) -> dict[str, float]:
    import numpy as np

    from blotquant.numerics.two_way import two_way

    shared = [well for well in wells if well.role == "calibrator"]
    runs = list(dict.fromkeys(well.run for well in shared))
    if len(runs) < 2:
        return {}
    samples = list(dict.fromkeys((well.sample, well.condition) for well in shared))
    model = two_way(
        np.array([well.ct or 0.0 for well in shared]),
        np.array([samples.index((well.sample, well.condition)) for well in shared], dtype=np.intp),
        np.array([runs.index(well.run) for well in shared], dtype=np.intp),
    )
    effects = model.block - model.block.mean()
    return dict(zip(runs, effects.tolist(), strict=True)) if model.is_connected else {}


def ct_means(data: QpcrData, cts: Sequence[float | None], settings: AssaySettings) -> tuple[CtMean, ...]:
    """Return the mean Ct of each gene in each lysate, in the order of the sheet."""
    groups: dict[tuple[str, Condition, int | str, str], list[int]] = {}
    for row, well in enumerate(data.wells):
        if well.role in LYSATES:
            key = well.gene, well.condition, well.replicate, well.role
            groups.setdefault(key, []).append(row)
    close = _close_to_ntc(data, settings)
    return tuple(
        CtMean(*key, *_mean(data, rows, cts, settings, close=key[0] in close)) for key, rows in groups.items()
    )


def _mean(
    data: QpcrData,
    every: Sequence[int],
    cts: Sequence[float | None],
    settings: AssaySettings,
    *,
    close: bool,
) -> tuple[tuple[int, ...], float | None, float | None, tuple[str, ...]]:
    rows = tuple(row for row in every if cts[row] is not None)
    values = [value for row in rows if (value := cts[row]) is not None]
    mean = fmean(values) if values else None
    sd = stdev(values) if len(values) > 1 else None
    wells = [data.wells[row] for row in every]
    holds = {
        "CT_UNDETERMINED": any(well.undetermined and not well.excluded for well in wells),
        "CT_LATE": mean is not None and mean > settings.ct_limit,
        "TECHNICAL_SPREAD": sd is not None and sd > settings.ct_spread,
        "NTC_CLOSE": close,
        "WELLS_MISSING": any(not well.counts and not well.undetermined for well in wells),
    }
    return rows, mean, sd, tuple(code for code, is_so in holds.items() if is_so)


def _close_to_ntc(data: QpcrData, settings: AssaySettings) -> set[str]:
    """Return the genes whose no-template control comes too soon after the latest sample."""
    found: set[str] = set()
    for gene in dict.fromkeys(well.gene for well in data.wells):
        own = [well for well in data.wells if well.gene == gene and well.counts]
        empty = [well.ct for well in own if well.role == "ntc" and well.ct is not None]
        full = [well.ct for well in own if well.role in LYSATES and well.ct is not None]
        if empty and full and min(empty) - max(full) < settings.ntc_distance:
            found.add(gene)
    return found
