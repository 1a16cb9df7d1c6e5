"""What journals ask to be told of a blot: what this report answers, and what only its author can.

After Gilda 2015 (doi 10.1371/journal.pone.0135392), the instructions of the Journal of Biological
Chemistry and Kroon 2022 (doi 10.1371/journal.pbio.3001783).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from blotquant.figures.strips import planned, usual_panels
from blotquant.model import UNCOUNTED
from blotquant.results import Report

BY_THE_AUTHOR = (
    "Cells and lysis: cell line, starvation, buffer with its inhibitors, protein assay",
    "Gel and transfer: gel, membrane, transfer",
    "Antibodies: supplier, catalogue number, RRID, host, dilution, incubation; how they were validated",
    "Blocking, detection reagent and imager",
)


@dataclass(frozen=True, slots=True)
class Item:
    """One question with the answer of this report."""

    question: str
    answer: str
    answered: bool = True


def checklist(report: Report) -> list[Item]:
    """Return the questions of journals with what a report answers."""
    return [*_images(report), *_quantities(report), *_numbers(report)]


def _images(report: Report) -> Iterator[Item]:
    blots = {blot.id: blot for blot in report.project.blots}
    ladders = [result for result in report.blots if result.ladder is not None]
    yield Item(
        "Are weights of a ladder shown?",
        f"read on {len(ladders)} of {len(report.blots)} blots"
        if ladders
        else "no: name the weights of the ladder (ladder_kda) and its lanes (role marker)",
        answered=bool(report.blots) and len(ladders) == len(report.blots),
    )
    images = dict.fromkeys(blots[result.blot_id].image.path for result in report.blots)
    yield Item("Are uncropped images given?", f"{len(images)}, with lanes, boxes and SHA-256 below")
    plans = [planned(report, choice) for choice in usual_panels(report)]
    least = [min(strip.context) for plan in plans for strip in plan.strips]
    if least:
        yield Item(
            "How were blots cropped?",
            f"at least {min(least):.1f} band widths are shown above and below the bands; "
            f"{sum(len(plan.gaps) for plan in plans) or 'no'} splices",
            answered=min(least) >= 5 - 1e-6,
        )
    seconds = {result.info.exposure_s for result in report.blots if result.info.exposure_s is not None}
    yield Item(
        "How long were blots exposed?",
        ", ".join(f"{second:g} s" for second in sorted(seconds)) or "not stored in the images: add it",
        answered=bool(seconds),
    )


def _quantities(report: Report) -> Iterator[Item]:
    bands = [band for result in report.blots for band in result.bands]
    saturated = sum(band.saturated_px > 0 for band in bands)
    yield Item(
        "Are pixels saturated?",
        f"{saturated} of {len(bands)} bands hold saturated pixels and are limits"
        if saturated
        else f"in none of {len(bands)} bands",
    )
    found = [one for one in report.linear_ranges if one.found is not None]
    yield Item(
        "Is signal proportional to load?",
        f"linear range found on {len(found)} of {len(report.linear_ranges)} dilution series"
        if report.linear_ranges
        else "not tested: no dilution series (role standard) was blotted",
        answered=bool(found),
    )
    loads = {one.load_ug for one in report.project.samples if one.load_ug and one.role not in UNCOUNTED}
    yield Item(
        "How much protein was loaded?",
        ", ".join(f"{load:g}" for load in sorted(loads)) + " ug a lane" if loads else "not said: add load_ug",
        answered=bool(loads),
    )
    kinds = dict.fromkeys(pairing.kind for pairing in report.project.pairings)
    controls = sum(pairing.loading_id is not None for pairing in report.project.pairings)
    yield Item(
        "How was loading normalised?",
        f"phosphorylated over total protein ({', '.join(kinds) or 'no pairs'}); "
        f"loading control or stain on {controls} of {len(report.project.pairings)} pairs",
        answered=bool(kinds),
    )


def _numbers(report: Report) -> Iterator[Item]:
    counts = sorted({row.n for row in report.summary if row.n})
    yield Item(
        "How many independent experiments are there?",
        f"{counts[0]} to {counts[-1]} per condition" if counts else "none could be counted",
        answered=bool(counts) and counts[0] >= 3,
    )
    tests = dict.fromkeys(row.test.method for row in report.summary if row.test is not None)
    yield Item(
        "Which tests were used?",
        "; ".join(tests) if tests else "none",
        answered=bool(tests),
    )
    yield Item(
        "How were bands quantified?", "see the methods paragraph; every setting stands in the table Method"
    )
    names = ", ".join(f"{name} {version}" for name, version in report.versions[:3])
    yield Item("With which software?", f"{names}; all versions stand in the table Provenance")
