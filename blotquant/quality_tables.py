"""Rows of the sheets that say what weights and volumes can be trusted: ladders and linear ranges."""

from __future__ import annotations

from collections.abc import Mapping

from blotquant.model import Blot
from blotquant.results import BandResult, LadderBand, LadderResult, LinearRangeResult, RatioResult, Report

Row = Mapping[str, object]


def ladder_rows(report: Report) -> list[Row]:
    """Return one row per ladder band of each blot, the heaviest first."""
    blots = {blot.id: blot for blot in report.project.blots}
    return [
        _ladder_row(blots[result.blot_id], result.ladder, band)
        for result in report.blots
        if result.ladder is not None
        for band in result.ladder.bands
    ]


def linear_range_rows(report: Report) -> list[Row]:
    """Return one row per dilution series and band row."""
    blots = {blot.id: blot for blot in report.project.blots}
    return [_linear_range_row(blots[one.blot_id], one) for one in report.linear_ranges]


def weight_cells(blot: Blot, band: BandResult) -> dict[str, object]:
    """Return the weight by the ladder, or else the one that is expected."""
    weight = band.weight
    if weight is None:
        return {"mw_kda": blot.mw_kda}
    return {"mw_kda": weight.kda, "mw_by": weight.beyond or "ladder", "mw_se_kda": weight.se}


def load_cells(band: BandResult) -> dict[str, object]:
    """Return the load that the dilution series of its blot gives to a band."""
    if band.load is None:
        return {}
    return {
        "equivalent_ug": band.load.ug,
        "equivalent_low": band.load.low,
        "equivalent_high": band.load.high,
    }


def calibrated_cells(result: RatioResult) -> dict[str, object]:
    """Return the ratio of the loads by dilution series, where there is one."""
    found = result.calibrated
    if found is None:
        return {}
    return {
        "calibrated_ratio": found.ratio,
        "calibrated_low": found.low,
        "calibrated_high": found.high,
        "calibrated_fold": found.fold,
    }


def estimate_cells(band: BandResult) -> dict[str, object]:
    """Return what a clipped band would have measured, or why that is not known."""
    found = band.estimate
    if found is None:
        return {}
    return {"estimate": found.volume, "estimate_se": found.se, "estimate_remark": found.reason}


def exposure_cells(band: BandResult) -> dict[str, object]:
    """Return where the volume of a band comes from that is clipped on its own image."""
    if band.exposure is None:
        return {}
    return {"exposure_image": band.exposure.image, "exposure_gain": band.exposure.gain}


def _linear_range_row(blot: Blot, one: LinearRangeResult) -> Row:
    found, shared = one.found, one.shared or (None, None)
    return {
        "image": blot.image.path,
        "target": blot.target,
        "form": blot.form,
        "band": one.band,
        "loads": one.loads,
        "lanes": one.lanes,
        "load_low": found and found.load_low,
        "load_high": found and found.load_high,
        "volume_low": found and found.volume_low,
        "volume_high": found and found.volume_high,
        "control": one.control,
        "shared_low": shared[0],
        "shared_high": shared[1],
        "slope": found and found.slope,
        "slope_low": found and found.slope_low,
        "slope_high": found and found.slope_high,
        "deviation": found and 100 * found.deviation,
        "shape": one.shape,
        "remark": one.reason,
    }


def _ladder_row(blot: Blot, ladder: LadderResult, band: LadderBand) -> Row:
    return {
        "image": blot.image.path,
        "target": blot.target,
        "form": blot.form,
        "kda": band.kda,
        "row_px": band.row_px,
        "lanes": ", ".join(str(number) for number, _ in band.lanes),
        "model": ladder.model,
        **{f"{model}_error": error for model, error in band.errors},
    }
