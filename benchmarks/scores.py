"""Errors of many bands as the figures of one row of the table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from benchmarks.conditions import Bar

FloatArray = NDArray[np.float64]
_NONE = float("nan")
_MOST_LOST = 0.05  # of the ratios; with more that are no positive number a percentile would flatter


@dataclass(slots=True)
class Tally:
    """What one method made of the pairs of one condition, pair by pair; volumes are NaN where missed."""

    recovered: list[FloatArray] = field(default_factory=list[FloatArray])  # volume / true volume
    fold_errors: list[FloatArray] = field(default_factory=list[FloatArray])  # shares; NaN: no ratio
    covered: list[bool] = field(default_factory=list[bool])
    all_seconds: list[float] = field(default_factory=list[float])  # per blot
    measuring_seconds: list[float] = field(default_factory=list[float])
    missed: int = 0
    false: int = 0
    set_aside: int = 0
    counted: int = 0  # true bands above the limit of detection

    def add(
        self,
        volumes: Sequence[FloatArray],
        truth: Sequence[FloatArray],
        counted: Sequence[NDArray[np.bool_]],
    ) -> None:
        """Add a pair of blots: phospho and total volumes, (band rows, lanes)."""
        for found, true, counts in zip(volumes, truth, counted, strict=True):
            self.recovered.append((found / true)[counts])
            self.counted += int(counts.sum())
        ratio, true_ratio = (
            np.divide(pair[0], pair[1], where=counted[0] & counted[1], out=np.full(truth[0].shape, np.nan))
            for pair in (volumes, truth)
        )
        self.fold_errors.append(fold_errors(ratio, true_ratio)[counted[0] & counted[1]])


def fold_errors(ratios: FloatArray, true: FloatArray) -> FloatArray:
    """Return the error of each fold change: ratios over their geometric median, row by row.

    Parameters
    ----------
    ratios, true : (band rows, lanes).

    Returns
    -------
    (band rows, lanes) array
        |fold / true fold - 1|; NaN where a ratio is no positive number.
    """
    good = (ratios > 0) & (true > 0)
    logs = np.log(np.where(good, ratios, 1.0) / np.where(good, true, 1.0))
    logs[~good] = np.nan
    middle = np.full((len(logs), 1), np.nan)
    for row in np.flatnonzero(good.any(axis=1)):
        middle[row] = np.median(logs[row, good[row]])
    return np.abs(np.expm1(logs - middle))


@dataclass(frozen=True, slots=True)
class Figures:
    """One row of the table, in percent and milliseconds; NaN where there is none."""

    count: int
    bias: float  # median of the volume errors
    cv: float  # SD over mean of found / true volume
    p95: float  # of the size of the volume errors
    ratio_median: float
    ratio_p95: float
    missed: float = _NONE
    false: float = _NONE
    coverage: float = _NONE
    all_ms: float = _NONE
    measuring_ms: float = _NONE
    set_aside: int = 0


def figures(tally: Tally, *, automatic: bool = False) -> Figures:
    """Return the figures of a tally; missed, false bands and coverage only of what is automatic."""
    recovered = _finite(tally.recovered)
    if not len(recovered):
        return Figures(0, _NONE, _NONE, _NONE, _NONE, _NONE, missed=100.0, false=_NONE)
    errors = 100 * (recovered - 1)
    ratio = np.concatenate(tally.fold_errors)
    lost = float(np.isnan(ratio).mean())
    ratio = 100 * ratio[np.isfinite(ratio)]
    worst = _NONE if not len(ratio) or (lost > _MOST_LOST and not automatic) else np.percentile(ratio, 95)
    return Figures(
        len(recovered),
        float(np.median(errors)),
        100 * float(recovered.std() / abs(recovered.mean())),
        float(np.percentile(np.abs(errors), 95)),
        float(np.median(ratio)) if len(ratio) else _NONE,
        float(worst),
        100 * tally.missed / tally.counted if automatic else _NONE,
        100 * tally.false / tally.counted if automatic else _NONE,
        100 * float(np.mean(tally.covered)) if tally.covered else _NONE,
        *(_milliseconds(seconds) for seconds in (tally.all_seconds, tally.measuring_seconds)),
        tally.set_aside,
    )


def _milliseconds(seconds: Sequence[float]) -> float:
    return 1000 * float(np.median(seconds)) if seconds else _NONE


def _finite(parts: Iterable[FloatArray]) -> FloatArray:
    whole = np.concatenate([np.zeros(0), *parts])
    return whole[np.isfinite(whole)]


def misses(found: Figures, bar: Bar | None) -> list[str]:
    """Return in which figures a bar is not reached, as they are headed in the table."""
    if bar is None:
        return []
    compared = (
        ("CV", found.cv, bar.cv),
        ("ratio p95", found.ratio_p95, bar.ratio_p95),
        ("missed", found.missed, bar.missed),
        ("false", found.false, bar.false),
    )
    return [name for name, value, limit in compared if not value <= limit]


def behind(own: Figures, peers: dict[str, Figures]) -> list[str]:
    """Return where a peer is better: "bias", "CV" or "ratio p95" with the peer's name."""
    compared = (("bias", "bias"), ("cv", "CV"), ("ratio_p95", "ratio p95"))
    out: list[str] = []
    for attribute, heading in compared:
        sizes = {name: abs(getattr(one, attribute)) for name, one in peers.items()}
        sizes = {name: size for name, size in sizes.items() if np.isfinite(size)}
        best = min(sizes, key=lambda name: sizes[name], default=None)
        if best is not None and sizes[best] < abs(getattr(own, attribute)):
            out.append(f"{heading} {best} ({sizes[best]:.2f})")
    return out
