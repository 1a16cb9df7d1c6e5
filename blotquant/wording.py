"""The methods paragraph: what was done, in words one can paste into a manuscript.

Every sentence is there only when the thing it tells was done in this very report, with the
numbers that were used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from blotquant.curve_wording import answer_sentences
from blotquant.image_wording import blinding_sentence, pixel_sentence
from blotquant.model import Background, Form, Method, Pairing
from blotquant.quality_wording import (
    estimate_sentence,
    exposure_sentence,
    ladder_sentence,
    overlap_sentence,
    range_sentence,
    weak_sentence,
)
from blotquant.results import BandResult, RatioResult, Report

_FORMS: Mapping[Form, str] = {
    "phospho": "phospho-protein",
    "total": "total protein",
    "loading": "loading control",
    "stain": "total protein stain",
}

_BAEK = "Baek 2015, doi 10.1039/C4AN01061B"
_BACKGROUNDS: Mapping[Background, Callable[[Method], str]] = {
    "masked_line": lambda method: f"a straight line {_masked(method)}",
    "masked_quadratic": lambda method: f"a parabola {_masked(method)}",
    "border_median": lambda method: (
        f"the median of the {method.border_px} rows above and the {method.border_px} rows below the band"
    ),
    "valley": lambda method: (
        "a straight line between the lowest points of the lane profile above and below the band"
    ),
    "rolling_ball": lambda method: (
        f"the rolling-ball algorithm (opening, radius {_plain(method.ball_radius_px)} px; "
        "Sternberg 1983, doi 10.1109/MC.1983.1654163)"
    ),
    "rolling_disk": lambda method: (
        f"the rolling-disk algorithm (opening of the lane profile, radius {_plain(method.ball_radius_px)} px)"
    ),
    "arpls": lambda method: (
        f"an arPLS baseline of the lane profile (lambda {_plain(method.arpls_lambda)} for 300 rows; {_BAEK})"
    ),
}
# Backgrounds whose own noise makes the standard error; the others borrow that of the robust line.
_OWN_NOISE: tuple[Background, ...] = ("masked_line", "border_median")


def methods_paragraph(report: Report) -> str:
    """Return a methods paragraph in plain English, ready to paste.

    Parameters
    ----------
    report : Report
        What was measured; its method, counts and versions go into the text.

    Returns
    -------
    str
        One paragraph, or one sentence that nothing was measured.
    """
    bands, stained = _bands_and_stained_lanes(report)
    if not bands and not stained:
        return f"No band could be measured with {_program(report)}."
    method = report.project.method
    sentences = [
        _measuring(report),
        pixel_sentence(report),
        *([_background(bands, method), _volumes(bands, method)] if bands else []),
        overlap_sentence(bands),
        weak_sentence(bands),
        _stains(method) if stained else "",
        ladder_sentence(report),
        _by_hand(bands, stained),
        blinding_sentence(report),
        *_limits(method, bool(bands), bool(stained)),
        _saturation(bands, "band") if bands else "",
        _saturation(stained, "stained lane") if stained else "",
        estimate_sentence(report),
        exposure_sentence(report),
        range_sentence(report),
        *_ratios(report),
        *_folds(report),
        *_summary(report),
        *answer_sentences(report),
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def _whole_lane_blots(report: Report) -> set[str]:
    """Return the blots whose lanes were measured whole: stains without a band row to look at."""
    return {blot.id for blot in report.project.blots if blot.form == "stain" and not blot.rows}


def _bands_and_stained_lanes(report: Report) -> tuple[list[BandResult], list[BandResult]]:
    whole = _whole_lane_blots(report)
    bands: list[BandResult] = []
    stained: list[BandResult] = []
    for blot in report.blots:
        (stained if blot.blot_id in whole else bands).extend(blot.bands)
    return bands, stained


def _program(report: Report) -> str:
    version = dict(report.versions).get("blotquant", "")
    return f"blotquant {version}".strip()


def _measuring(report: Report) -> str:
    images = {(blot.info.image, blot.info.page): blot.info for blot in report.blots}
    count = _counted(len(images), "image")
    depths = _listed(f"{depth}-bit" for depth in sorted({info.bit_depth for info in images.values()}))
    return f"{_probed(report)} were measured on {count} ({depths}) with {_program(report)}."


def _probed(report: Report) -> str:
    """Return what was looked at, e.g. "Band intensities (total protein)"."""
    measured, whole = {blot.blot_id for blot in report.blots}, _whole_lane_blots(report)
    forms: dict[str, dict[str, None]] = {"band": {}, "whole-lane": {}}
    for blot in report.project.blots:
        if blot.id in measured:
            forms["whole-lane" if blot.id in whole else "band"][_FORMS[blot.form]] = None
    text = _listed(f"{kind} intensities ({_listed(names)})" for kind, names in forms.items() if names)
    return f"{text[0].upper()}{text[1:]}"


def _background(bands: Iterable[BandResult], method: Method) -> str:
    sentence = f"The background under each band was estimated by {_BACKGROUNDS[method.background](method)}"
    curved = sum("CURVED_BG" in band.flags for band in bands)
    if curved and method.background == "masked_line":
        sentence += (
            f"; where it was clearly curved (flag CURVED_BG, {_counted(curved, 'band')}) by a parabola"
        )
    return sentence + "."


def _masked(method: Method) -> str:
    return (
        "fitted robustly to the band-free rows of the same lane above and below the band (within "
        f"{_plain(method.background_window_fwhm)} band widths at half height, at least "
        f"{method.background_min_rows} rows, and further where other bands are close)"
    )


def _volumes(bands: Iterable[BandResult], method: Method) -> str:
    sentence = "The volume of a band is the sum over its box of the linear pixel signal minus background"
    if any(band.kind == "auto" for band in bands):
        sentence += (
            f"; an automatic box reaches {_plain(method.band_extent_sigma)} standard deviations of the "
            "average band of its row to either side, further along a tail and less far towards a neighbour"
        )
    return sentence + "."


def _stains(method: Method) -> str:
    return (
        "The total protein stain of a lane is the sum of the linear pixel signal over the whole lane above a "
        f"stiff arPLS baseline of the lane's profile (lambda {_plain(method.arpls_lambda)} for 300 rows; "
        f"{_BAEK})."
    )


def _by_hand(bands: Sequence[BandResult], stained: Sequence[BandResult]) -> str:
    """Tell of the boxes and marks set by hand; the box of a stained lane is never set by hand."""
    manual = sum(band.kind == "manual" for band in bands)
    absent = sum(band.kind == "absent" for band in bands)
    lanes = sum(band.kind == "absent" for band in stained)
    done: list[str] = []
    if manual:
        done.append(f"the limits of {manual} of {len(bands)} bands were set by hand")
    if absent:
        verb = "was" if absent == 1 else "were"
        done.append(f"{absent} of {len(bands)} bands {verb} marked as absent by hand")
    if lanes:
        verb = "was" if lanes == 1 else "were"
        done.append(f"{lanes} of {len(stained)} stained lanes {verb} marked as absent by hand")
    return _sentence(_listed(done))


def _limits(method: Method, any_bands: bool, any_stained: bool) -> list[str]:
    """Return what the limits are made of, and whose noise that is where it is not the background's own."""
    empty = " or ".join([*(["box"] if any_bands else []), *(["lane"] if any_stained else [])])
    sentences = [
        f"The limits of detection and quantification are {_plain(method.lod_factor)} and "
        f"{_plain(method.loq_factor)} standard errors of an empty {empty} (Currie 1968, doi "
        "10.1021/ac60259a007); a signal counts as detected from half the limit of detection."
    ]
    if any_bands and method.background not in _OWN_NOISE:
        sentences.append(
            "The standard error of a band is that of the noise about a line fitted robustly to the band-free "
            "rows, not of the background that was subtracted."
        )
    return sentences


def _saturation(measured: Sequence[BandResult], noun: str) -> str:
    saturated = sum(band.saturated_px > 0 for band in measured)
    if not saturated:
        return f"No {noun} contained saturated pixels."
    if saturated == 1:
        return f"1 {noun} contains saturated pixels; its volume is a lower limit."
    return f"{saturated} {noun}s contain saturated pixels; their volumes are lower limits."


def _ratios(report: Report) -> list[str]:
    if not any(ratio.ratio is not None for ratio in report.ratios):
        return []
    used = {ratio.pairing_id for ratio in report.ratios}
    pairings = [pairing for pairing in report.project.pairings if pairing.id in used]
    sentences = [
        "The ratio of a sample is its phospho volume over its total volume; the two were measured "
        + _listed(_membranes(report, pairings))
        + ".",
        _technical_lanes(report.ratios),
        _sensitivity(report),
    ]
    if any(ratio.log_se is not None for ratio in report.ratios):
        sentences.append(
            f"Intervals of single ratios ({_percent(report.project.method.confidence)}) are computed on the "
            "ln scale from the standard errors of the volumes (pixel noise and background) and do not "
            "contain biological variation."
        )
    return [*sentences, *_normalisation(report.ratios, pairings)]


def _membranes(report: Report, pairings: Iterable[Pairing]) -> list[str]:
    words = {
        "same lane": "in the same lane",
        "stripped": "one after the other on a membrane that was stripped and reprobed",
        "parallel": "on parallel membranes",
    }
    blots = {blot.id: blot for blot in report.project.blots}
    targets: dict[str, dict[str, None]] = {}
    for pairing in pairings:
        targets.setdefault(words[pairing.kind], {})[blots[pairing.phospho_id].target] = None
    return [f"{place} ({_listed(names)})" for place, names in targets.items()]


def _technical_lanes(ratios: Iterable[RatioResult]) -> str:
    if all(len(side) < 2 for ratio in ratios for side in (ratio.phospho, ratio.total)):
        return ""
    return "Several lanes of one sample on a blot were averaged (geometric mean) before anything else."


def _sensitivity(report: Report) -> str:
    if all(ratio.sensitivity_low is None and ratio.sensitivity_high is None for ratio in report.ratios):
        return ""
    bands, _ = _bands_and_stained_lanes(report)
    names = dict.fromkeys(
        name.replace("_", " ")
        for band in bands
        for name, _ in band.alternatives
        if name != report.project.method.background
    )
    boxes = (
        "; and, where no other band overlaps, in boxes 10 and 20 % lower, taller and narrower"
        if any(band.other_boxes for band in bands)
        else ""
    )
    return (
        f"Each ratio was computed with other backgrounds too ({_listed(names)}){boxes}; the sensitivity "
        "range is that of all results."
    )


def _normalisation(ratios: Iterable[RatioResult], pairings: Iterable[Pairing]) -> list[str]:
    parallel = {pairing.id for pairing in pairings if pairing.kind == "parallel"}
    loaded = any(ratio.pairing_id in parallel and (ratio.loading or ratio.total_loading) for ratio in ratios)
    if not loaded:
        return []
    return [
        "On parallel membranes each volume was divided by the loading control of its lane, relative to the "
        "geometric mean of the loading controls of that membrane."
    ]


def _folds(report: Report) -> list[str]:
    if not any(ratio.fold is not None for ratio in report.ratios):
        return []
    sentence = (
        "Folds are ratios over the vehicle of the same target, replicate and time, or over the vehicle at "
        "time 0 or the untreated time 0 where there was none"
    )
    if any(_on_a_floor(ratio) for ratio in report.ratios):
        sentence += (
            "; a phospho band that was not detected and had no volume above zero was set to its limit of "
            "detection divided by the root of 2 (flag BELOW_LOD_FLOOR)"
        )
    return [sentence + "."]


def _on_a_floor(ratio: RatioResult) -> bool:
    """Say whether the limit stood in for the band of this row; a vehicle's has a fold of its own."""
    return ratio.fold is not None and (ratio.normalised_ratio is None or ratio.normalised_ratio <= 0)


def _summary(report: Report) -> list[str]:
    counts = {result.n for result in report.summary if result.fold is not None}
    if not counts or max(counts) < 2:
        return []
    confidence = _percent(report.project.method.confidence)
    least, most = min(counts), max(counts)
    n = f"n = {most}" if least == most else f"n = {least} to {most}"
    sentence = (
        f"Summary values are geometric means over independent experiments ({n} per condition) with "
        f"{confidence} confidence intervals from the t distribution on the ln scale"
        + (" where n is at least 2" if least < 2 else "")
    )
    if any("EXCLUDED" in result.flags for result in report.summary):
        sentence += "; saturated, unquantifiable and excluded values were left out and are flagged"
    return [sentence + "."]


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}." if text else ""


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _listed(words: Iterable[str]) -> str:
    *first, last = [*words] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def _plain(number: float) -> str:
    return f"{number:g}"


def _percent(share: float) -> str:
    return f"{_plain(100 * share)} %"
