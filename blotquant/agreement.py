"""Two analysts' projects on the same images: how well their numbers agree.

Bands belong together where image, page, target, form, lane and row are the same, ratios and folds where
target, condition and experiment are.  All is compared on the ln scale, as ratios are.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from blotquant.experiments import condition_of
from blotquant.numerics.agreement import bland_altman, icc_agreement, icc_consistency, within_cv
from blotquant.results import Report

Key = tuple[object, ...]
QUANTITIES = ("phospho_volume", "total_volume", "ratio", "fold")


@dataclass(frozen=True, slots=True)
class Pair:
    """One quantity as both analysts have it."""

    quantity: str
    target: str
    where: str  # in words
    first: float | None
    second: float | None

    @property
    def both(self) -> tuple[float, float] | None:
        """The two where both are above zero, so that they have a logarithm."""
        if self.first is None or self.second is None or not (self.first > 0 and self.second > 0):
            return None
        return self.first, self.second


@dataclass(frozen=True, slots=True)
class Agreement:
    """How well a quantity of a target agrees; second over first, on the ln scale.

    Bias and limits are factors: 1 is no difference.
    """

    quantity: str
    target: str  # "" = all
    n: int
    left_out: int  # pairs without two numbers above zero
    icc: float | None = None  # ICC(A,1)
    icc_low: float | None = None
    icc_high: float | None = None
    consistency: float | None = None  # ICC(C,1)
    cv: float | None = None
    bias: float | None = None
    bias_low: float | None = None
    bias_high: float | None = None
    lower: float | None = None
    upper: float | None = None
    lower_low: float | None = None
    upper_high: float | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """Two projects compared."""

    first: str  # names
    second: str
    confidence: float
    agreements: tuple[Agreement, ...]
    pairs: tuple[Pair, ...]
    only_first: int  # quantities that the other does not have
    only_second: int
    same_method: bool
    blinded: tuple[str, str]  # who placed boxes blinded; "" = nobody


def compare_reports(first: Report, second: Report, names: tuple[str, str]) -> Compared:
    """Return how well two reports on the same images agree.

    Parameters
    ----------
    first, second : Report
    names : pair of str
        What the two are called.
    """
    ours, theirs = _quantities(first), _quantities(second)
    pairs = tuple(
        Pair(str(key[0]), str(key[1]), words, value, theirs[key][1])
        for key, (words, value) in ours.items()
        if key in theirs
    )
    confidence = first.project.method.confidence
    agreements = [
        _agreement(quantity, target, pairs, confidence)
        for quantity in QUANTITIES
        for target in ("", *dict.fromkeys(pair.target for pair in pairs if pair.quantity == quantity))
        if any(pair.quantity == quantity for pair in pairs)
    ]
    return Compared(
        *names,
        confidence,
        tuple(agreements),
        pairs,
        len(ours.keys() - theirs.keys()),
        len(theirs.keys() - ours.keys()),
        first.project.method == second.project.method,
        (_blinded(first), _blinded(second)),
    )


def _blinded(report: Report) -> str:
    return ", ".join(dict.fromkeys(one.who for one in report.project.blindings))


def _agreement(quantity: str, target: str, pairs: Iterable[Pair], confidence: float) -> Agreement:
    import numpy as np

    own = [pair for pair in pairs if pair.quantity == quantity and target in ("", pair.target)]
    both = [pair.both for pair in own if pair.both is not None]
    n, left_out = len(both), len(own) - len(both)
    logs = np.log(np.array(both, dtype=np.float64).reshape(-1, 2))
    limits = bland_altman(logs[:, 0], logs[:, 1], confidence)
    icc, consistency = icc_agreement(logs, confidence), icc_consistency(logs, confidence)
    if limits is None:
        return Agreement(quantity, target, n, left_out)
    return Agreement(
        *(quantity, target, n, left_out),
        *(None, None, None) if icc is None else (icc.value, icc.low, icc.high),
        None if consistency is None else consistency.value,
        within_cv(logs[:, 0], logs[:, 1]),
        *(math.exp(limits.bias), math.exp(limits.bias_low), math.exp(limits.bias_high)),
        *(math.exp(limits.lower), math.exp(limits.upper)),
        *(math.exp(limits.lower_low), math.exp(limits.upper_high)),
    )


def _quantities(report: Report) -> Mapping[Key, tuple[str, float | None]]:
    """Return every quantity by what makes it the same in another project."""
    found: dict[Key, tuple[str, float | None]] = {}
    add = _adder(found)
    blots = {blot.id: blot for blot in report.project.blots}
    for result in report.blots:
        blot = blots[result.blot_id]
        if blot.form not in ("phospho", "total"):
            continue
        image = result.info.sha256 or blot.image.path
        for band in result.bands:
            key = (f"{blot.form}_volume", blot.target, image, blot.image.page, band.lane, band.band)
            words = f"{blot.image.path}, lane {band.lane}"
            add(key, words, None if band.kind == "absent" else band.volume)
    samples = {sample.id: sample for sample in report.project.samples}
    for row in report.ratios:
        sample = samples[row.sample_id]
        condition = condition_of(sample)
        dose = "" if condition.dose is None else f" {condition.dose:g} {condition.dose_unit}".rstrip()
        time = "" if condition.time_min is None else f", {condition.time_min:g} min"
        words = f"{condition.treatment}{dose}{time}, replicate {sample.replicate}"
        for quantity, value in (("ratio", row.ratio), ("fold", row.fold)):
            # The vehicle's fold is 1 by definition and would only flatter the agreement.
            if not (quantity == "fold" and sample.role == "vehicle"):
                add((quantity, row.target, condition, sample.replicate), words, value)
    return found


def _adder(found: dict[Key, tuple[str, float | None]]) -> Callable[[Key, str, float | None], None]:
    """Return what adds a quantity; several of one key are told apart by their order."""
    counts: dict[Key, int] = {}

    def add(key: Key, words: str, value: float | None) -> None:
        counts[key] = counts.get(key, 0) + 1
        found[(*key, counts[key])] = (words, value)

    return add
