"""The methods paragraph of each assay: what was done, in plain English, with the numbers used."""

from __future__ import annotations

from blotquant import __version__
from blotquant.assays.outcomes import (
    AssayResult,
    BcaResult,
    ProliferationResult,
    QpcrResult,
)


def assay_paragraph(result: AssayResult) -> str:
    """Return a paragraph for the manuscript on one assay."""
    if isinstance(result, BcaResult):
        return " ".join(_bca(result))
    if isinstance(result, ProliferationResult):
        return " ".join(_proliferation(result))
    return " ".join(_qpcr(result))


def _bca(result: BcaResult) -> list[str]:
    settings, curve = result.settings, result.curve
    if curve is None:
        return ["No standard curve could be fitted, so no protein concentration is given."]
    used = sum(one.used for one in result.standards)
    kind = "quadratic polynomial" if curve.kind == "quadratic" else "four-parameter logistic curve"
    return [
        f"Protein was measured by BCA assay and computed with blotquant {__version__}: a {kind} was fitted"
        f" to {curve.n} wells of {used} standards ({curve.low:g} to {curve.high:g} ug/mL) by least squares,"
        " and concentrations were read off it.",
        f"Intervals ({_percent(settings.method.confidence)} %) hold the error of the curve and of the wells.",
        f"Samples outside the standards, or less than {settings.blank_sd:g} SD above the blank, were not"
        " quantified.",
    ]


def _proliferation(result: ProliferationResult) -> list[str]:
    settings = result.settings
    experiments = len({plate.experiment for plate in result.plates})
    scales = dict.fromkeys(plate.scale for plate in result.plates)
    models = dict.fromkeys(curve.model for curve in result.pooled if curve.model)
    return [
        f"Signals of {_count(len(result.plates), 'plate')} from {_count(experiments, 'experiment')} were"
        f" expressed, plate by plate, in percent between the vehicle (0 %) and the {' or '.join(scales)}"
        " (100 %).",
        f"Logistic curves ({', '.join(models) or '4PL'}) were fitted with blotquant {__version__}: one EC50"
        " and one slope over all experiments with a bottom and a top for each, to the mean of the wells; and"
        " each experiment alone, to its wells.",
        "EC50 and relative potency are geometric means over the experiments with t intervals"
        f" ({_percent(settings.method.confidence)} %, for potency paired); those of single curves are profile"
        " likelihoods. An EC50 is given only where it lies within the doses and the highest dose reaches four"
        " fifths of the span.",
    ]


def _qpcr(result: QpcrResult) -> list[str]:
    names = " and ".join(result.reference_genes) or "no reference gene"
    if result.model == "pfaffl":
        how = "by measured efficiencies (Pfaffl 2001), from dilution series of every gene"
    else:
        how = "as 2^-ddCt (Livak and Schmittgen 2001), assuming an efficiency of 2"
    return [
        f"Expression relative to {names} and to the vehicle of the same experiment was computed {how}, with"
        f" blotquant {__version__}.",
        "Technical wells were averaged as Ct; wells without a Ct were left out and flagged.",
        "Means over independent experiments are geometric, with t intervals"
        f" ({_percent(result.settings.method.confidence)} %) of log2 ratios; tests are those of the two-way"
        " model with experiments as blocks, adjusted by Dunnett's method.",
    ]


def _percent(share: float) -> str:
    return f"{100 * share:g}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
