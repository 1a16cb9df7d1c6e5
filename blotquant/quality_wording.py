"""Sentences of the methods paragraph on overlapping and weak bands, ladders and linear ranges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from blotquant.results import BandResult, Report

_CURVES: Mapping[str, str] = {
    "linear": "a straight line",
    "quadratic": "a parabola",
    "cubic": "a cubic",
    "logistic": "a four-parameter logistic curve",
    "point_to_point": "straight lines from band to band",
    "pchip": "a monotone piecewise cubic (Fritsch and Carlson 1980, doi 10.1137/0717021)",
}

_SHAPES: Mapping[str, str] = {
    "fit: Gaussian": "a Gaussian",
    "fit: EMG": "an exponentially modified Gaussian",
    "fit: measured": "one of these with the deviations that the bands have in common",
}
_WEIGHTED = "weighted: "


def overlap_sentence(bands: Iterable[BandResult]) -> str:
    """Tell how bands were told from those they overlap, where any do."""
    ways = [band.separation for band in bands if band.separation]
    ways = [way for way in ways if not way.startswith(_WEIGHTED)]
    if not ways:
        return ""
    fitted = [way for way in ways if way != "valley"]
    sentences: list[str] = []
    if fitted:
        shapes = " or ".join(_SHAPES[way] for way in _SHAPES if way in fitted)
        who = (
            "1 band that overlaps a neighbour was"
            if len(fitted) == 1
            else (f"{len(fitted)} bands that overlap a neighbour were")
        )
        sentences.append(
            f"{who} parted by a fit of {shapes} to all lanes of the blot at once, with one shape in common"
            " (chosen by AICc), and a volume, a place and a small deviation in width for each band; the"
            " volume is that of the fitted curve."
        )
    if cut := len(ways) - len(fitted):
        who = "1 band was" if cut == 1 else f"{cut} bands were"
        sentences.append(f"{who} cut at the valley towards a neighbour (flag CUT_AT_VALLEY).")
    return " ".join(sentences)


def weak_sentence(bands: Iterable[BandResult]) -> str:
    """Tell how the rows of weak bands were weighted, where any were."""
    count = sum(band.separation.startswith(_WEIGHTED) for band in bands)
    if not count:
        return ""
    who = "1 weak band" if count == 1 else f"{count} weak bands"
    return (
        f"In {who} (signal to noise below 50) the rows of the box were weighted by shape over variance"
        " (optimal extraction, Horne 1986, doi 10.1086/131801), with the shape that the bands of the row have"
        " in common; the further a band was from that shape (test of Hausman 1978, doi 10.2307/1913827), the"
        " more it was summed without weights."
    )


def ladder_sentence(report: Report) -> str:
    """Tell how weights were read off ladders, where any were."""
    ladders = [blot.ladder for blot in report.blots if blot.ladder is not None]
    if not ladders:
        return ""
    curves = " and ".join(dict.fromkeys(_CURVES[ladder.model] for ladder in ladders))
    least, most = min(len(one.bands) for one in ladders), max(len(one.bands) for one in ladders)
    bands = f"{most}" if least == most else f"{least} to {most}"
    errors = [one.se_log for one in ladders if one.se_log is not None]
    told = ""
    if errors:
        percent = 100 * (10 ** max(errors) - 1)
        told = f"; leaving out one band at a time missed its weight by {percent:.2g} % (root mean square)"
    return (
        f"Molecular weights were read off the {bands} bands of the ladder in the marker lanes by {curves} "
        f"through log10 of the weight over the place{told}."
    )


def estimate_sentence(report: Report) -> str:
    """Tell how clipped bands were estimated, where any were, and what became of the estimates."""
    bands = [band for blot in report.blots for band in blot.bands if band.estimate is not None]
    known = [band for band in bands if band.estimate is not None and band.estimate.volume is not None]
    if not known:
        return ""
    who = "1 of them was" if len(known) == 1 else f"{len(known)} of them were"
    counted = report.project.method.clipped_bands == "count"
    fate = "entered means and tests" if counted else "were kept out of means and tests"
    return (
        f"{who} estimated from unclipped flanks: the shape of the bands of the same row that are not clipped "
        "was fitted to the unclipped pixels of the lane and stands in for the clipped ones; standard errors "
        "are those of the same estimate made of the unclipped bands with as much of them hidden. Ratios with "
        f"such an estimate are flagged ESTIMATED and {fate}."
    )


def exposure_sentence(report: Report) -> str:
    """Tell how bands of several exposures were put together, where any were."""
    bands = [band for blot in report.blots for band in blot.bands if band.exposure is not None]
    if not bands:
        return ""
    errors = [100 * band.exposure.gain_log_se for band in bands if band.exposure is not None]
    subject = "1 band that was" if len(bands) == 1 else f"{len(bands)} bands that were"
    return (
        f"{subject} saturated on the longest exposure of a membrane were taken from the longest exposure on "
        "which they are not, times the gain between the two: the robust (Huber) mean "
        "over the bands that are quantifiable and unsaturated on both "
        f"(standard error at most {max(errors):.2g} %)."
    )


def range_sentence(report: Report) -> str:
    """Tell how linear ranges were found, where there is a dilution series."""
    tested = [one for one in report.linear_ranges if one.loads > 1]
    if not tested:
        return ""
    found = sum(one.found is not None for one in tested)
    outside = sum("OUT_OF_LINEAR_RANGE" in band.flags for blot in report.blots for band in blot.bands)
    return (
        f"Linear ranges were taken from dilution series of {max(one.loads for one in tested)} loads as the "
        "widest range over which volumes are proportional to the load (each load within "
        f"{100 * report.project.method.linear_deviation:g} % of the line, 90 % interval of the log-log "
        "slope within 0.9 to 1.1, no significant curvature or lack of fit, no band saturated or below its "
        "limit of quantification); "
        f"{found} of {len(tested)} series {'has' if found == 1 else 'have'} one, and "
        f"{outside} sample {'band lies' if outside == 1 else 'bands lie'} outside."
    )
