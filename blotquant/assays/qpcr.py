"""Relative expression from Ct values: 2^-ddCt and measured efficiencies (methods, 8.2)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from blotquant.assay_model import QpcrData
from blotquant.assays.cts import LYSATES, aligned_runs, ct_means
from blotquant.assays.efficiencies import efficiencies_of, efficiency_findings
from blotquant.assays.expression import summarise_expression
from blotquant.assays.outcomes import (
    CtMean,
    QpcrResult,
    QuantityResult,
)
from blotquant.assays.quantities import Genes, quantities_of
from blotquant.assays.settings import AssaySettings, names_in
from blotquant.codes import problem
from blotquant.phrases import Phrase, semicolons
from blotquant.results import Problem

# Genes that are taken as references when none is named, as their symbols and usual names.
KNOWN_REFERENCES = (
    *("gapdh", "actb", "bactin", "betaactin", "b2m", "hprt", "hprt1", "tbp", "rplp0", "18s", "rna18s"),
    *("ppia", "ywhaz", "sdha", "gusb", "tubb", "rpl13a"),
)
_ALIASES: Mapping[str, str] = {
    "bcl2l1": "bclxl",
    "bclx": "bclxl",
    "bak1": "bak",
}


def measure_qpcr(data: QpcrData, settings: AssaySettings | None = None) -> QpcrResult:
    """Measure a qPCR experiment: efficiencies, ratios with error, and means over experiments.

    Parameters
    ----------
    data : QpcrData
    settings : AssaySettings, optional
    """
    chosen = settings or AssaySettings()
    names = list(dict.fromkeys(well.gene for well in data.wells))
    references = _references(names, chosen)
    cts, shifted = aligned_runs(data)
    means = ct_means(data, cts, chosen)
    targets = tuple(name for name in names if name not in references)
    efficiencies, model = efficiencies_of(data, cts, targets, references, chosen.qpcr_model)
    genes = Genes(targets, references, _contrast(targets, chosen), efficiencies, model)
    quantities = quantities_of(means, genes, chosen.method.confidence)
    found = QpcrResult(
        *(data, chosen, model, references, cts, efficiencies, means, quantities),
        summarise_expression(quantities, chosen.method.confidence),
        (),
    )
    shift = [problem("RUN_SHIFT", image=data.source, detail=", ".join(shifted))] if shifted else []
    return replace(found, problems=(*_findings(found), *efficiency_findings(found), *shift))


def plain_gene(name: str) -> str:
    """Return a gene's name without signs, so that Bcl-xL, BCL-XL and BCL2L1 are one."""
    plain = re.sub(r"[^0-9a-z]", "", name.replace("β", "b").lower())
    return _ALIASES.get(plain, plain)


def _references(names: Sequence[str], settings: AssaySettings) -> tuple[str, ...]:
    wanted = tuple(plain_gene(name) for name in names_in(settings.qpcr_references)) or KNOWN_REFERENCES
    return tuple(name for name in names if plain_gene(name) in wanted)


def _contrast(targets: Sequence[str], settings: AssaySettings) -> tuple[str, str] | None:
    wanted = [plain_gene(part) for part in settings.qpcr_contrast.split("/")]
    known = {plain_gene(name): name for name in targets}
    if len(wanted) != 2 or wanted[0] == wanted[1] or not all(name in known for name in wanted):
        return None
    return known[wanted[0]], known[wanted[1]]


def _findings(found: QpcrResult) -> Iterable[Problem]:
    source = found.data.source
    missing = [
        name
        for name in names_in(found.settings.qpcr_references)
        if plain_gene(name) not in {plain_gene(gene) for gene in found.reference_genes}
    ]
    if not found.reference_genes:
        yield problem("NO_REFERENCE_GENE", image=source, detail=", ".join(missing))
    elif missing:
        yield problem(
            "REFERENCE_MISSING",
            image=source,
            detail=Phrase("{genes} is not in the sheet", genes=", ".join(missing)),
        )
    for code in ("CT_UNDETERMINED", "CT_LATE", "TECHNICAL_SPREAD", "NTC_CLOSE"):
        yield from _by_gene(code, found.means, source)
    yield from _of_quantities(found.quantities, source)
    yield from _moving_references(found)
    yield from _merged(found)
    if found.means and all(mean.sd is None for mean in found.means):
        yield problem("SINGLE_WELLS", image=source)


def _by_gene(code: str, means: Sequence[CtMean], source: str) -> Iterable[Problem]:
    flagged = [mean for mean in means if code in mean.flags]
    for gene in dict.fromkeys(mean.gene for mean in flagged):
        own = [mean for mean in flagged if mean.gene == gene]
        words = "" if code == "NTC_CLOSE" else semicolons(_words(mean) for mean in own)
        yield problem(code, image=source, target=gene, detail=words)


def _words(one: CtMean | QuantityResult) -> str:
    condition = one.condition
    dose = "" if condition.dose is None else f" {condition.dose:g} {condition.dose_unit}".rstrip()
    time = "" if condition.time_min is None else f" {condition.time_min:g} min"
    sample = f"{condition.treatment}{dose}{time}"
    return Phrase("{sample} (replicate {name})", sample=sample, name=one.replicate)


def _of_quantities(quantities: Sequence[QuantityResult], source: str) -> Iterable[Problem]:
    partly = [one for one in quantities if "REFERENCE_MISSING" in one.flags]
    if partly:
        words = dict.fromkeys(
            Phrase("{sample}: {status}", sample=_words(one), status=one.status) for one in partly
        )
        yield problem("REFERENCE_MISSING", image=source, detail=semicolons(words))
    alone = [one for one in quantities if one.status == "no calibrator"]
    if alone:
        replicates = dict.fromkeys(str(one.replicate) for one in alone)
        yield problem(
            "NO_CALIBRATOR", image=source, detail=Phrase("replicate {name}", name=", ".join(replicates))
        )


def _merged(found: QpcrResult) -> Iterable[Problem]:
    names: dict[object, list[str]] = {}
    for well in found.data.wells:
        if well.role in LYSATES and well.sample:
            of_lysate = names.setdefault((well.condition, well.replicate, well.role), [])
            of_lysate += [] if well.sample in of_lysate else [well.sample]
    merged = [", ".join(group) for group in names.values() if len(group) > 1]
    if merged:
        yield problem("SAMPLES_MERGED", image=found.data.source, detail="; ".join(merged))


def _moving_references(found: QpcrResult) -> Iterable[Problem]:
    """Compare the mean Ct of each reference gene between the conditions."""
    for gene in found.reference_genes:
        groups: dict[object, list[float]] = {}
        for mean in found.means:
            if mean.gene == gene and mean.ct is not None:
                groups.setdefault(mean.condition, []).append(mean.ct)
        averages = [sum(values) / len(values) for values in groups.values()]
        if averages and max(averages) - min(averages) > 1:
            detail = Phrase("by {cycles:.1f} cycles", cycles=max(averages) - min(averages))
            yield problem("REFERENCE_MOVES", image=found.data.source, target=gene, detail=detail)
