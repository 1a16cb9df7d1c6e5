"""Phospho over total for every sample of every pair of blots."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import NormalDist

from blotquant.model import UNCOUNTED, Blot, Method, Pairing, Project, Sample
from blotquant.ratios.calibrated import calibrated_ratio, with_calibrated_folds
from blotquant.ratios.estimated import with_estimates
from blotquant.ratios.folds import with_folds
from blotquant.ratios.loading import EVEN, Load, loads
from blotquant.ratios.sides import Side, sides_by_sample
from blotquant.results import BlotResult, RatioResult, Report, Status

_PAIR_FLAGS = {"same lane": (), "stripped": ("STRIPPED",), "parallel": ("PARALLEL",)}


@dataclass(frozen=True, slots=True)
class _Quad:
    """The four sides of one sample on one pair of blots; None where it was not measured."""

    phospho: Side | None
    total: Side | None
    loading: Side | None
    total_loading: Side | None


@dataclass(frozen=True, slots=True)
class _Measured:
    """The samples, blots and results by id: a project has many, and each is asked for often."""

    samples: Mapping[str, Sample]
    blots: Mapping[str, Blot]
    results: Mapping[str, BlotResult]
    method: Method

    def sample_ids(self, blot_id: str) -> list[str]:
        """Return the samples of a blot in lane order, once each; no ladders, standards, empty lanes."""
        present = dict.fromkeys(lane.sample_id for lane in self.blots[blot_id].lanes)
        return [sample for sample in present if self.samples[sample].role not in UNCOUNTED]

    def sides(self, blot_id: str | None) -> dict[str, Side]:
        """Return the sides on a blot by sample; none where there is no blot or no result."""
        if blot_id is None or blot_id not in self.results:
            return {}
        return sides_by_sample(self.blots[blot_id], self.results[blot_id])

    def taken(self, blot_id: str) -> dict[str, Side]:
        """Return the same with clipped bands as the method takes them, where that helps."""
        plain = self.sides(blot_id)
        if not plain or not any(band.estimate for band in self.results[blot_id].bands):
            return plain
        result = with_estimates(self.results[blot_id], self.method.clipped_bands)
        taken = sides_by_sample(self.blots[blot_id], result)
        return {sample: plain[sample] if side.saturated else side for sample, side in taken.items()}


def ratios(
    project: Project, blots: Sequence[BlotResult], previous: Report | None = None
) -> tuple[RatioResult, ...]:
    """Return one row for each pairing and each of its samples (markers, empty lanes and standards excepted).

    The ratio is P/T of the volumes, its interval ``ratio * exp(-/+ z * log_se)`` with
    ``log_se**2`` the sum of the variances of ln P and ln T (methods, 6.3).  Saturation,
    detection and quantification limits make the status: see `Status` and methods, 1.3 and 4.6.
    A bound on a side where nothing is known is None; where the phospho band is not detected,
    ratio_high is LOD_P/T.  Where it was marked absent though something lies there, there is no
    ratio: that signal is not the band.

    Parameters
    ----------
    project
        Pairings, samples and the method.
    blots
        What was measured.  Where the phospho or the total blot of a pairing is missing here, which
        is a `Problem` of its own, its rows are not quantifiable (flag NOT_MEASURED) and hold the
        volume of the other; where both are missing there is no row.
    previous
        An earlier report.  Pairings for which nothing has changed since keep their rows.

    Returns
    -------
    tuple of RatioResult
        In the order of the pairings, then of the phospho blot's lanes.  `reference` counts in
        this very tuple.
    """
    measured = _measured(project, blots)
    kept = _kept_rows(project, measured, previous)
    rows: list[RatioResult] = []
    for pairing in project.pairings:
        if pairing.phospho_id in measured.results or pairing.total_id in measured.results:
            first = len(rows)
            rows += kept.get((pairing.id, first)) or _with_folds(pairing, measured, first)
    return tuple(rows)


def _measured(project: Project, blots: Sequence[BlotResult]) -> _Measured:
    return _Measured(
        {sample.id: sample for sample in project.samples},
        {blot.id: blot for blot in project.blots},
        {result.blot_id: result for result in blots},
        project.method,
    )


def _kept_rows(
    project: Project, measured: _Measured, previous: Report | None
) -> dict[tuple[str, int], list[RatioResult]]:
    """Return the earlier rows of pairings that nothing has changed for, by pairing and first index."""
    if previous is None or (project.samples, project.method) != (
        previous.project.samples,
        previous.project.method,
    ):
        return {}
    before = _measured(previous.project, previous.blots)
    earlier = {pairing.id: pairing for pairing in previous.project.pairings}
    same = {p.id for p in project.pairings if earlier.get(p.id) == p and _same_blots(p, measured, before)}
    kept: dict[tuple[str, int], list[RatioResult]] = {}
    for pairing_id, rows in groupby(enumerate(previous.ratios), lambda item: item[1].pairing_id):
        if pairing_id in same:
            numbered = list(rows)
            kept[pairing_id, numbered[0][0]] = [row for _, row in numbered]
    return kept


def _same_blots(pairing: Pairing, now: _Measured, before: _Measured) -> bool:
    """Return whether the blots of a pairing are as they were, and hold the very same results."""
    ids = (pairing.phospho_id, pairing.total_id, pairing.loading_id, pairing.total_loading_id)
    return all(
        now.results.get(blot_id) is before.results.get(blot_id)
        and now.blots.get(blot_id) == before.blots.get(blot_id)
        for blot_id in ids
        if blot_id is not None
    )


def _with_folds(pairing: Pairing, measured: _Measured, first: int) -> tuple[RatioResult, ...]:
    pairs = _pair_rows(pairing, measured)
    rows = with_folds(measured.samples, [row for row, _ in pairs], [floor for _, floor in pairs], first)
    return with_calibrated_folds(rows, first)


def _pair_rows(pairing: Pairing, measured: _Measured) -> list[tuple[RatioResult, float | None]]:
    """Return each row of a pair of blots, with the least normalised ratio it can tell from zero."""
    sample_ids = measured.sample_ids(pairing.phospho_id)
    phospho, total = measured.taken(pairing.phospho_id), measured.taken(pairing.total_id)
    first, second = measured.sides(pairing.loading_id), measured.sides(pairing.total_loading_id)
    parallel = pairing.kind == "parallel"
    over = loads(sample_ids, first) if parallel and pairing.loading_id else {}
    under = loads(sample_ids, second) if parallel and pairing.total_loading_id else {}
    target = measured.blots[pairing.phospho_id].target
    rows: list[tuple[RatioResult, float | None]] = []
    for sample in sample_ids:
        quad = _Quad(phospho.get(sample), total.get(sample), first.get(sample), second.get(sample))
        lane_loads = (over.get(sample, EVEN), under.get(sample, EVEN))
        row = _row(pairing, target, sample, quad, lane_loads, measured.method)
        rows.append((row, _floor(quad, row, lane_loads)))
    return rows


def _row(
    pairing: Pairing, target: str, sample: str, quad: _Quad, lane_loads: tuple[Load, Load], method: Method
) -> RatioResult:
    phospho, total, loading, total_loading = quad.phospho, quad.total, quad.loading, quad.total_loading
    status = _status(phospho, total)
    ratio = log_se = low = high = sensitivity_low = sensitivity_high = calibrated = None
    if phospho is not None and total is not None and status != "not quantifiable":
        log_se, low, high = _interval(phospho, total, status, method.confidence)
        if not phospho.obscured:
            ratio = phospho.volume / total.volume
            sensitivity_low, sensitivity_high = _sensitivity(phospho, total)
            calibrated = calibrated_ratio(phospho, total, method.confidence)
    return RatioResult(
        pairing_id=pairing.id,
        target=target,
        sample_id=sample,
        phospho=phospho.keys if phospho else (),
        total=total.keys if total else (),
        loading=loading.keys if loading else (),
        total_loading=total_loading.keys if total_loading else (),
        phospho_volume=phospho.volume if phospho else None,
        total_volume=total.volume if total else None,
        loading_volume=loading.volume if loading else None,
        total_loading_volume=total_loading.volume if total_loading else None,
        ratio=ratio,
        log_se=log_se,
        ratio_low=low,
        ratio_high=high,
        normalised_ratio=_normalised(ratio, lane_loads),
        fold=None,
        log2_fold=None,
        reference=(),
        reference_value=None,
        sensitivity_low=sensitivity_low,
        sensitivity_high=sensitivity_high,
        status=status,
        flags=_flags(pairing, phospho, total, lane_loads),
        calibrated=calibrated,
    )


def _status(phospho: Side | None, total: Side | None) -> Status:
    if phospho is None or total is None or phospho.spoiled or not total.can_divide:
        return "not quantifiable"
    if not phospho.detected:
        return "not detected"
    if phospho.saturated:
        return "not quantifiable" if total.saturated else "at least"
    if total.saturated:
        return "at most"
    return "estimated" if phospho.estimated or total.estimated else "ok"


def _interval(
    phospho: Side, total: Side, status: Status, confidence: float
) -> tuple[float | None, float | None, float | None]:
    """Return log_se, ratio_low and ratio_high; a side on which nothing is known stays None."""
    if status == "not detected":
        return None, None, max(phospho.lod, phospho.volume) / total.volume
    if phospho.log_var is None or total.log_var is None:
        return None, None, None
    ratio = phospho.volume / total.volume
    log_se = math.sqrt(phospho.log_var + total.log_var)
    reach = math.exp(NormalDist().inv_cdf((1 + confidence) / 2) * log_se)
    low = None if status == "at most" else ratio / reach
    high = None if status == "at least" else ratio * reach
    return log_se, low, high


def _sensitivity(phospho: Side, total: Side) -> tuple[float | None, float | None]:
    """Return the least and greatest ratio over backgrounds and boxes, None for one that is not positive."""
    names = [name for name in phospho.alternatives if name in total.alternatives]
    if not names or any(total.alternatives[name] <= 0 for name in names):
        return None, None
    values = [phospho.alternatives[name] / total.alternatives[name] for name in names]
    values.append(phospho.volume / total.volume)
    low, high = min(values), max(values)
    return low if low > 0 else None, high if high > 0 else None


def _normalised(ratio: float | None, lane_loads: tuple[Load, Load]) -> float | None:
    over, under = lane_loads[0].factor, lane_loads[1].factor
    if ratio is None or over is None or under is None:
        return None
    return ratio / over * under


def _floor(quad: _Quad, row: RatioResult, lane_loads: tuple[Load, Load]) -> float | None:
    """Return the normalised ratio at LOD/sqrt(2), which stands in for one that is not positive."""
    if quad.phospho is None or quad.total is None or row.ratio is None:
        return None
    return _normalised(quad.phospho.lod / math.sqrt(2) / quad.total.volume, lane_loads)


def _flags(
    pairing: Pairing, phospho: Side | None, total: Side | None, lane_loads: tuple[Load, Load]
) -> tuple[str, ...]:
    flags = [flag for side in (phospho, total) if side is not None for flag in side.flags]
    if phospho is None or total is None:
        flags.append("NOT_MEASURED")
    flags += _PAIR_FLAGS[pairing.kind]
    flags += [flag for load in lane_loads for flag in load.flags]
    return tuple(dict.fromkeys(flags))
