"""What journals ask to be told of a blot: what this report answers, and what only its author can.

The ten points of the minimal reporting standard (WBMRS; Gilda 2015, doi 10.1371/journal.pone.0135392),
the instructions of the Journal of Biological Chemistry, the recommendations of Kroon 2022 (doi
10.1371/journal.pbio.3001783) and what others add, one by one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from blotquant.figures.choices import chosen_panels
from blotquant.figures.strips import planned
from blotquant.model import UNCOUNTED
from blotquant.results import Report

SOURCES = (
    "WBMRS: Gilda 2015 (doi 10.1371/journal.pone.0135392); JBC: instructions of the Journal of Biological "
    "Chemistry; Kroon: Kroon 2022 (doi 10.1371/journal.pbio.3001783); NCB and Nature: instructions of Nature "
    "Cell Biology and Nature on cropping, splices and comparisons across gels."
)
ONLY_YOU = "only you can tell"


@dataclass(frozen=True, slots=True)
class Item:
    """One question with the answer of this report."""

    source: str  # who asks
    question: str
    answer: str
    answered: bool = True

    @property
    def by_author(self) -> bool:
        """Whether no image and no project can answer it."""
        return self.answer.startswith(ONLY_YOU)


def checklist(report: Report) -> list[Item]:
    """Return the questions of journals with what a report answers, and those that only its author can."""
    return [*_images(report), *_quantities(report), *_numbers(report), *_by_author()]


def _by_author() -> Iterator[Item]:
    """Yield the points of the standard that are about the bench."""
    for source, question, what in (
        (
            "WBMRS 1, Kroon",
            "Which primary and secondary antibodies?",
            "supplier, catalogue number, RRID, host, how validated",
        ),
        ("WBMRS 4, Kroon", "How was the membrane blocked?", "reagent, concentration, time"),
        ("WBMRS 5", "How was it washed?", "solution, how often, how long"),
        ("WBMRS 6", "Primary antibody: how much, how long?", "dilution, buffer, time, temperature"),
        ("WBMRS 7", "Secondary antibody: how much, how long?", "dilution, buffer, time, temperature"),
        ("WBMRS 9", "Which detection reagent, how long?", "substrate or dye, minutes"),
        ("Kroon", "Which cells, lysis, gel and transfer?", "line, buffer with inhibitors, gel, membrane"),
    ):
        yield Item(source, question, f"{ONLY_YOU}: {what}", answered=False)


def _images(report: Report) -> Iterator[Item]:
    blots = {blot.id: blot for blot in report.project.blots}
    ladders = [result for result in report.blots if result.ladder is not None]
    yield Item(
        "WBMRS 2, Kroon",
        "Are weights of a ladder shown?",
        f"read on {len(ladders)} of {len(report.blots)} blots"
        if ladders
        else "no: name the weights of the ladder (ladder_kda) and its lanes (role marker)",
        answered=bool(report.blots) and len(ladders) == len(report.blots),
    )
    images = dict.fromkeys(blots[result.blot_id].image.path for result in report.blots)
    yield Item(
        "Kroon, JBC", "Are uncropped images given?", f"{len(images)}, with lanes, boxes and SHA-256 below"
    )
    plans = [planned(report, choice) for choice in chosen_panels(report)]
    least = [min(strip.context) for plan in plans for strip in plan.strips]
    if least:
        splices = sum(len(plan.gaps) for plan in plans)
        yield Item(
            "NCB, JBC",
            "How were blots cropped and spliced?",
            f"at least {min(least):.1f} band widths are shown above and below the bands; "
            f"{f'{splices} splices, drawn as gaps' if splices else 'no splices'}",
            answered=min(least) >= 5 - 1e-6,
        )
        yield Item(
            "JBC", "Was contrast changed?", "one linear range for all of a strip, written beside it in counts"
        )
    yield from _imaging(report)


def _imaging(report: Report) -> Iterator[Item]:
    infos = [result.info for result in report.blots]
    instruments = sorted({info.instrument for info in infos if info.instrument})
    depths = sorted({info.bit_depth for info in infos})
    encodings = sorted({info.encoding for info in infos})
    read = f"{'/'.join(map(str, depths))} bit, {', '.join(encodings)}" if infos else "no image was read"
    yield Item(
        "WBMRS 8",
        "How was the image collected?",
        f"{', '.join(instruments) or 'imager not stored in the files: name it'}; {read}",
        answered=bool(instruments),
    )
    seconds = {info.exposure_s for info in infos if info.exposure_s is not None}
    seconds |= {blot.exposure_s for blot in report.project.blots if blot.exposure_s is not None}
    yield Item(
        "WBMRS 8",
        "How long were blots exposed?",
        ", ".join(f"{second:g} s" for second in sorted(seconds)) or "not stored in the images: add it",
        answered=bool(seconds),
    )


def _quantities(report: Report) -> Iterator[Item]:
    bands = [band for result in report.blots for band in result.bands]
    saturated = sum(band.saturated_px > 0 for band in bands)
    yield Item(
        "JBC",
        "Are pixels saturated?",
        f"{saturated} of {len(bands)} bands hold saturated pixels and are limits"
        if saturated
        else f"in none of {len(bands)} bands",
    )
    found = [one for one in report.linear_ranges if one.found is not None]
    yield Item(
        "JBC",
        "Is signal proportional to load?",
        f"linear range found on {len(found)} of {len(report.linear_ranges)} dilution series"
        if report.linear_ranges
        else "not tested: no dilution series (role standard) was blotted",
        answered=bool(found),
    )
    loads = {one.load_ug for one in report.project.samples if one.load_ug and one.role not in UNCOUNTED}
    yield Item(
        "WBMRS 3, Kroon",
        "How much protein was loaded?",
        ", ".join(f"{load:g}" for load in sorted(loads)) + " ug a lane" if loads else "not said: add load_ug",
        answered=bool(loads),
    )
    yield _normalisation(report)
    yield _same_experiment(report)


def _normalisation(report: Report) -> Item:
    kinds = dict.fromkeys(pairing.kind for pairing in report.project.pairings)
    pairings = report.project.pairings
    controls = [one.loading_id for one in pairings if one.loading_id is not None]
    stains = sum(report.project.blot(one).form == "stain" for one in controls)
    whole = f", {stains} of them total protein stains" if stains else ""
    return Item(
        "JBC",
        "How was loading normalised?",
        f"phosphorylated over total protein ({', '.join(kinds) or 'no pairs'}); "
        f"loading control or stain on {len(controls)} of {len(pairings)} pairs{whole}",
        answered=bool(kinds),
    )


def _same_experiment(report: Report) -> Item:
    """Answer whether what is compared was run together: lanes of one membrane, or vehicles of each."""
    apart = [one for one in report.project.pairings if one.kind == "parallel"]
    alone = [row for row in report.ratios if row.ratio is not None and row.fold is None]
    answer = "every fold is over the vehicle of the same blot and experiment"
    if alone:
        answer += f"; {len(alone)} ratios have no vehicle and no fold"
    if apart:
        answer += f"; {len(apart)} pairs are on parallel membranes"
    return Item("Nature", "Are only lanes of one experiment compared?", answer, answered=not alone)


def _numbers(report: Report) -> Iterator[Item]:
    counts = sorted({row.n for row in report.summary if row.n})
    yield Item(
        "JBC",
        "How many independent experiments are there?",
        f"{counts[0]} to {counts[-1]} per condition" if counts else "none could be counted",
        answered=bool(counts) and counts[0] >= 3,
    )
    tests = dict.fromkeys(row.test.method for row in report.summary if row.test is not None)
    yield Item("JBC", "Which tests were used?", "; ".join(tests) if tests else "none", answered=bool(tests))
    done = report.project.blindings
    who = ", ".join(dict.fromkeys(one.who for one in done))
    yield Item(
        "Kroon",
        "Were boxes placed without knowing the lanes?",
        f"yes, by {who}; labels shown again {done[-1].ended or 'not yet'}" if done else "no",
        answered=bool(done),
    )
    yield Item(
        "JBC",
        "How were bands quantified?",
        "see the methods paragraph; every setting stands in the table Method",
    )
    names = ", ".join(f"{name} {version}" for name, version in report.versions[:3])
    yield Item("WBMRS 10", "With which software?", f"{names}; all versions stand in the table Provenance")
