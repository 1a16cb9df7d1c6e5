"""What a careful reviewer would object to, each finding with its remedy.

The words are those of the catalogue in `codes`; here it is only decided what is reported, and
how findings of one kind are gathered, so that 26 faint lanes are one line and not 26.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

from blotquant.codes import on_blot, problem
from blotquant.experiments import is_counted
from blotquant.exposures import shorter_exposures
from blotquant.model import UNCOUNTED, Blot, Form, Pairing, Project, Sample
from blotquant.phrases import Phrase, all_of, commas, semicolons
from blotquant.results import BandResult, BlotResult, Problem, RatioResult, SummaryResult

ENOUGH_EXPERIMENTS = 3
_Lead = Callable[[str, Form], str]  # what stands before the lanes
_SEVERITIES = ("error", "warning", "info")
_ROW_CODES = (  # flags of a ratio row that no band carries
    "NOT_MEASURED",
    "ESTIMATED",
    "LOADING_MISSING",
    "LOADING_LOW",
    "LOADING_SATURATED",
    "LOADING_OUTLIER",
    "NO_REFERENCE",
    "REFERENCE_UNUSABLE",
    "REFERENCE_BELOW_LOD",
    "BELOW_LOD_FLOOR",
)


def checks(
    project: Project,
    blots: Sequence[BlotResult],
    ratios: Sequence[RatioResult],
    summary: Sequence[SummaryResult],
    more: Iterable[Problem] = (),
) -> tuple[Problem, ...]:
    """Return the findings on a measured project: warnings and infos, never an error.

    `BlotResult.problems` and the blots that could not be measured are not repeated here.

    Parameters
    ----------
    project, blots, ratios, summary
        As in `Report`.
    more
        Further findings, to be put in their place.

    Returns
    -------
    tuple of Problem
        Sorted by severity, image, lane, target and code.
    """
    found = [
        *_image_findings(blots),
        *_band_findings(project, blots),
        *_pair_findings(project, ratios),
        *_kind_findings(project, ratios),
        *_excluded_findings(project, ratios),
        *_few_findings(summary),
        *_hand_findings(project, ratios),
        *more,
    ]
    return tuple(sorted(found, key=_order))


def _order(finding: Problem) -> tuple[int, str, int, str, str]:
    return (
        _SEVERITIES.index(finding.severity),
        finding.image,
        finding.lane or 0,
        finding.target,
        finding.code,
    )


def _image_findings(blots: Sequence[BlotResult]) -> Iterator[Problem]:
    pages = {(result.info.image, result.info.page): result.info for result in blots}
    for info in pages.values():
        for flag in info.flags:
            yield problem(
                flag, image=info.image, detail=Phrase("page {page}", page=info.page) if info.page > 1 else ""
            )


# --- bands -------------------------------------------------------------------------------------


def _band_findings(project: Project, blots: Sequence[BlotResult]) -> Iterator[Problem]:
    samples = {sample.id: sample for sample in project.samples}
    by_id = {blot.id: blot for blot in project.blots}
    lending = shorter_exposures(project)
    for result in blots:
        blot = by_id[result.blot_id]
        for code, bands in _flagged(_sample_bands(blot, result, samples)).items():
            if code in ("BELOW_LOD", "BELOW_LOQ") and blot.id in lending:
                continue  # weak bands are those of the longest exposure
            if code == "SATURATED":
                yield from _saturated(blot, bands)
            else:
                yield _lanes_problem(code, blot, (band.lane for band in bands), _on_blot)


def _sample_bands(blot: Blot, result: BlotResult, samples: Mapping[str, Sample]) -> list[BandResult]:
    """Return the bands of lanes that hold a sample; nobody minds an overexposed marker."""
    lanes = {lane.id for lane in blot.lanes if samples[lane.sample_id].role not in UNCOUNTED}
    return [band for band in result.bands if band.key[1] in lanes]


def _flagged(bands: Sequence[BandResult]) -> dict[str, list[BandResult]]:
    by_code: dict[str, list[BandResult]] = {}
    for band in bands:
        if not band.flags and band.kind != "absent" and band.status != "at least":
            continue  # nothing is odd about most bands
        absent = ("ABSENT",) if band.kind == "absent" else ()
        saturated = ("SATURATED",) if band.status == "at least" else ()
        for code in dict.fromkeys((*band.flags, *absent, *saturated)):
            by_code.setdefault(code, []).append(band)
    return by_code


def _saturated(blot: Blot, bands: Sequence[BandResult]) -> Iterator[Problem]:
    """Report each lane by itself: every one of them has to be measured again."""
    pixels: dict[int, int] = {}
    for band in bands:
        pixels[band.lane] = pixels.get(band.lane, 0) + band.saturated_px
    for lane, count in pixels.items():
        place = Phrase("lane {number}", number=lane)
        if count:
            place = Phrase("lane {number}, {count} px", number=lane, count=count)
        detail = on_blot(blot.form, place)
        yield problem("SATURATED", image=blot.image.path, target=blot.target, lane=lane, detail=detail)


# --- pairs of blots ----------------------------------------------------------------------------


def _pair_findings(project: Project, ratios: Sequence[RatioResult]) -> Iterator[Problem]:
    blots = {blot.id: blot for blot in project.blots}
    vehicles = {sample.id for sample in project.samples if sample.role == "vehicle"}
    rows: dict[str, list[RatioResult]] = {}
    for row in ratios:
        rows.setdefault(row.pairing_id, []).append(row)
    for pairing in project.pairings:
        if pairing.id in rows:
            yield from _row_findings(blots[pairing.phospho_id], rows[pairing.id], vehicles)
            yield from _control_findings(blots, pairing)


def _row_findings(blot: Blot, rows: Sequence[RatioResult], vehicle_ids: Container[str]) -> Iterator[Problem]:
    vehicles = [row for row in rows if row.sample_id in vehicle_ids]
    blind = bool(vehicles) and all(row.status == "not detected" for row in vehicles)
    if blind:
        yield _lanes_problem("VEHICLE_BELOW_LOD", blot, _lanes_of(blot, vehicles))
    odd = [row for row in rows if row.flags]
    for code in _ROW_CODES:
        flagged = [row for row in odd if code in row.flags]
        if not flagged or (code == "REFERENCE_BELOW_LOD" and blind):
            continue
        none_at_all = code == "NO_REFERENCE" and not vehicles
        yield _lanes_problem(code, blot, _lanes_of(blot, flagged), _no_vehicle if none_at_all else _concerns)


def _control_findings(blots: Mapping[str, Blot], pairing: Pairing) -> Iterator[Problem]:
    controls = [blot_id for blot_id in (pairing.loading_id, pairing.total_loading_id) if blot_id]
    if pairing.kind == "parallel" and len(controls) < 2:
        phospho, total = blots[pairing.phospho_id], blots[pairing.total_id]
        code = "LOADING_ONE_SIDE" if controls else "NO_LOADING"
        detail = all_of([phospho.image.path, total.image.path])
        yield problem(code, image=phospho.image.path, target=phospho.target, detail=detail)


def _kind_findings(project: Project, ratios: Sequence[RatioResult]) -> Iterator[Problem]:
    """Say once for the whole project which targets were stripped or probed in parallel."""
    measured = {row.pairing_id: row.target for row in ratios}
    for kind, code in (("stripped", "STRIPPED"), ("parallel", "PARALLEL")):
        targets = [
            measured[pair.id] for pair in project.pairings if pair.kind == kind and pair.id in measured
        ]
        if targets:
            yield problem(code, detail=commas(dict.fromkeys(targets)))


def _lanes_of(blot: Blot, rows: Sequence[RatioResult]) -> list[int]:
    wanted = {row.sample_id for row in rows}
    return [lane.number for lane in blot.lanes if lane.sample_id in wanted]


def _on_blot(lanes: str, form: Form) -> str:
    return on_blot(form, lanes)


def _concerns(lanes: str, _form: Form) -> str:
    return Phrase("concerns {lanes}", lanes=lanes)


def _no_vehicle(lanes: str, _form: Form) -> str:
    return Phrase("no lane has the role vehicle, concerns {lanes}", lanes=lanes)


def _lanes_problem(code: str, blot: Blot, lanes: Iterable[int], lead: _Lead | None = None) -> Problem:
    numbers = sorted(set(lanes))
    only = numbers[0] if len(numbers) == 1 else None
    words = lane_list(numbers)
    detail = words if lead is None else lead(words, blot.form)
    return problem(code, image=blot.image.path, target=blot.target, lane=only, detail=detail)


def lane_list(numbers: Sequence[int]) -> str:
    """Return lane numbers in words, runs of three or more as a range.

    Parameters
    ----------
    numbers
        Different lane numbers in rising order, at least one.

    Examples
    --------
    >>> lane_list([3, 5, 6, 7, 9])
    'lanes 3, 5-7 and 9'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts: list[str] = []
    for run in runs:
        parts += [f"{run[0]}-{run[-1]}"] if len(run) > 2 else map(str, run)
    if len(numbers) == 1:
        return Phrase("lane {number}", number=numbers[0])
    return Phrase("lanes {numbers}", numbers=all_of(parts))


# --- summary -----------------------------------------------------------------------------------


def _excluded_findings(project: Project, ratios: Sequence[RatioResult]) -> Iterator[Problem]:
    samples = {sample.id: sample for sample in project.samples}
    left_out: dict[str, dict[str, list[str]]] = {}
    for row in ratios:
        if not is_counted(row):
            sample = samples[row.sample_id]
            words = _condition(sample.treatment, sample.dose, sample.dose_unit, sample.time_min)
            left_out.setdefault(row.target, {}).setdefault(words, []).append(str(sample.replicate))
    for target, conditions in left_out.items():
        parts = [
            Phrase("{condition} (replicate {names})", condition=words, names=all_of(dict.fromkeys(of)))
            for words, of in conditions.items()
        ]
        yield problem("EXCLUDED", target=target, detail=semicolons(parts))


def _hand_findings(project: Project, ratios: Sequence[RatioResult]) -> Iterator[Problem]:
    """Name the lanes that a person excluded, with the reason."""
    blots = {blot.id: blot for blot in project.blots}
    measured = {row.pairing_id for row in ratios}
    for pairing in project.pairings:
        blot = blots[pairing.phospho_id]
        reasons: dict[str, list[int]] = {}
        for lane in blot.lanes if pairing.id in measured else ():
            if lane.excluded:
                reasons.setdefault(lane.excluded, []).append(lane.number)
        if reasons:
            parts = [
                Phrase("{lanes} ({reason})", lanes=lane_list(sorted(numbers)), reason=reason)
                for reason, numbers in reasons.items()
            ]
            detail = semicolons(parts)
            yield problem("EXCLUDED_BY_HAND", image=blot.image.path, target=blot.target, detail=detail)


def _few_findings(summary: Sequence[SummaryResult]) -> Iterator[Problem]:
    targets: dict[str, list[SummaryResult]] = {}
    for row in summary:
        targets.setdefault(row.target, []).append(row)
    for target, rows in targets.items():
        few = [row for row in rows if row.n < ENOUGH_EXPERIMENTS]
        if few:
            yield problem("FEW_EXPERIMENTS", target=target, detail=_few_words(few, len(few) == len(rows)))


def _few_words(few: Sequence[SummaryResult], are_all: bool) -> str:
    counts = sorted({row.n for row in few})
    if are_all:
        span = Phrase("{low} to {high}", low=counts[0], high=counts[-1]) if len(counts) > 1 else counts[0]
        return Phrase("every condition (n = {counts})", counts=span)
    return semicolons(
        Phrase(
            "{condition} (n = {count})",
            condition=_condition(row.treatment, row.dose, row.dose_unit, row.time_min),
            count=row.n,
        )
        for row in few
    )


def _condition(treatment: str, dose: float | None, dose_unit: str, time_min: float | None) -> str:
    amount = "" if dose is None else f"{dose:g} {dose_unit}"
    given = f"{treatment} {amount}".strip()
    return given if time_min is None else Phrase("{given} {minutes:g} min", given=given, minutes=time_min)
