"""qPCR: the published example end to end, Pfaffl, contrasts, and wells that must not give a number."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from blotquant.assay_model import CtWell
from blotquant.assays import AssaySettings, QpcrData, measure_qpcr
from blotquant.assays.outcomes import QpcrResult, QuantityResult
from blotquant.experiments import Condition
from tests.reference_values import KIDNEY_AND_BRAIN

VEHICLE, DRUG = (Condition(name, None, "", None) for name in ("vehicle", "hetrombopag"))


def lysate(gene: str, role: str, cts: tuple[float | None, ...], replicate: int = 1) -> list[CtWell]:
    condition = VEHICLE if role == "vehicle" else DRUG
    return [
        CtWell("A1", gene, ct, role, condition=condition, replicate=replicate, undetermined=ct is None)
        for ct in cts
    ]


def standards(gene: str, slope: float, top: float = 20.0) -> list[CtWell]:
    import math

    return [
        CtWell("H1", gene, top + slope * math.log10(amount), "standard", amount=amount)
        for amount in (1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01)
    ]


def measured(wells: list[CtWell], **settings: object) -> QpcrResult:
    return measure_qpcr(QpcrData("ct.csv", tuple(wells)), replace(AssaySettings(), **settings))


def codes(found: QpcrResult) -> set[str]:
    return {problem.code for problem in found.problems}


def drug(found: QpcrResult, gene: str = "c-myc") -> QuantityResult:
    return next(one for one in found.quantities if one.gene == gene and one.condition == DRUG)


def published() -> list[CtWell]:
    """Kidney stands for the treated sample, brain for the vehicle."""
    return [
        well
        for gene, (kidney, brain) in KIDNEY_AND_BRAIN.items()
        for well in (*lysate(gene, "sample", kidney), *lysate(gene, "vehicle", brain))
    ]


def test_the_published_example() -> None:
    found = measured(published())
    one = drug(found)
    assert (one.delta_ct, one.delta_delta_ct) == pytest.approx((4.365, -2.495))
    assert (one.livak, one.livak_low, one.livak_high) == pytest.approx((5.6373, 5.2764, 6.0228), abs=5e-5)
    assert (one.ratio, one.ratio_low, one.ratio_high) == pytest.approx((5.6373, 4.993, 6.364), abs=5e-4)
    assert one.over == "GAPDH"
    assert codes(found) == {"EFFICIENCY_ASSUMED"}


def test_pfaffl_with_the_slopes_of_its_dilution_series() -> None:
    found = measured([*published(), *standards("c-myc", -3.388095), *standards("GAPDH", -3.414551)])
    assert found.model == "pfaffl"
    assert drug(found).ratio == pytest.approx(5.477833, abs=1e-6)
    assert drug(found).livak == pytest.approx(5.6373, abs=5e-5)
    target, reference = found.efficiencies
    assert target.line is not None
    assert reference.line is not None
    assert (target.line.efficiency, reference.line.efficiency) == pytest.approx(
        (1.973109, 1.962747), abs=5e-7
    )
    assert target.delta_slope == pytest.approx(0.02646, abs=5e-6)
    assert codes(found) == set()
    livak = measured(list(found.data.wells), qpcr_model="livak")
    assert drug(livak).ratio == pytest.approx(5.6373, abs=5e-5)


def test_unequal_efficiencies_forbid_livak() -> None:
    wells = [*published(), *standards("c-myc", -3.6), *standards("GAPDH", -3.3)]
    assert "UNEQUAL_EFFICIENCIES" in codes(measured(wells, qpcr_model="livak"))
    assert "UNEQUAL_EFFICIENCIES" not in codes(measured(wells))


def _pair(replicate: int, up: float, down: float) -> list[CtWell]:
    shift = 0.7 * replicate  # another amount of cDNA in every experiment
    cts = {"Bcl-xL": (25.0, -up), "BAK1": (26.0, down), "GAPDH": (18.0, 0.0)}
    return [
        well
        for gene, (base, effect) in cts.items()
        for role, moved in (("vehicle", 0.0), ("sample", effect))
        for well in lysate(
            gene, role, tuple(base + shift + moved + noise for noise in (-0.05, 0.0, 0.05)), replicate
        )
    ]


def test_bcl_xl_over_bak_needs_no_reference() -> None:
    effects = ((1.8, 0.9), (2.1, 1.0), (2.4, 1.1))
    wells = [well for number, pair in enumerate(effects, 1) for well in _pair(number, *pair)]
    summary = {one.gene: one for one in measured(wells).summary}
    assert list(summary) == ["Bcl-xL", "BAK1", "Bcl-xL/BAK1"]
    assert summary["Bcl-xL"].ratio == pytest.approx(2**2.1)
    assert summary["BAK1"].ratio == pytest.approx(2**-1.0)
    contrast = summary["Bcl-xL/BAK1"]
    assert (contrast.n, contrast.ratio) == (3, pytest.approx(2**3.1))
    # Paired t of 2.7, 3.1, 3.5: mean 3.1, SD 0.4, t 13.4234, df 2, p 0.00550410.
    assert contrast.p == pytest.approx(0.0055041, rel=1e-4)
    assert contrast.low == pytest.approx(2 ** (3.1 - 4.302652730 * 0.4 / 3**0.5))
    moved = [replace(w, ct=(w.ct or 0) + 1) if w.gene == "GAPDH" and w.role == "sample" else w for w in wells]
    again = {one.gene: one for one in measured(moved).summary}
    assert again["Bcl-xL/BAK1"].ratio == pytest.approx(2**3.1)
    assert again["Bcl-xL"].ratio == pytest.approx(2**3.1)


def test_two_references_are_a_geometric_mean() -> None:
    wells = [*published(), *lysate("ACTB", "vehicle", (18.0, 18.1)), *lysate("ACTB", "sample", (19.0, 19.1))]
    found = drug(measured(wells))
    assert found.over == "GAPDH+ACTB"
    # GAPDH rises by 0.965 cycles in the vehicle, ACTB falls by one.
    assert found.log2_ratio == pytest.approx(3.46 - (0.965 - 1.0) / 2)


def test_one_of_two_references_missing_in_a_sample_leaves_the_other() -> None:
    wells = [*published(), *lysate("ACTB", "vehicle", (18.0, 18.1))]
    found = measured(wells)
    assert drug(found).over == "GAPDH"
    assert drug(found).log2_ratio == pytest.approx(2.495)
    assert "REFERENCE_MISSING" in drug(found).flags
    assert "REFERENCE_MISSING" in codes(found)


def test_the_only_reference_missing_gives_no_number() -> None:
    wells = [w for w in published() if not (w.gene == "GAPDH" and w.role == "sample")]
    found = drug(measured(wells))
    assert (found.status, found.ratio, found.livak) == ("no reference", None, None)
    none = measured([w for w in published() if w.gene != "GAPDH"])
    assert "NO_REFERENCE_GENE" in codes(none)
    assert all(one.ratio is None for one in none.quantities)
    named = measured(published(), qpcr_references="GAPDH,TBP")
    assert "REFERENCE_MISSING" in codes(named)


def test_undetermined_wells_are_no_numbers() -> None:
    wells = [
        replace(w, ct=None, undetermined=True) if w.gene == "c-myc" and w.role == "sample" else w
        for w in published()
    ]
    found = measured(wells)
    assert (drug(found).status, drug(found).ratio) == ("not detected", None)
    assert "CT_UNDETERMINED" in codes(found)
    assert [(one.n, one.ratio) for one in found.summary] == [(0, None)]
    partly = published()
    partly[0] = replace(partly[0], ct=None, undetermined=True)
    assert "CT_UNDETERMINED" in drug(measured(partly)).flags


def test_without_a_vehicle_there_is_no_ratio() -> None:
    found = measured([w for w in published() if w.role != "vehicle"])
    assert (drug(found).status, drug(found).ratio, drug(found).delta_ct) == (
        "no calibrator",
        None,
        pytest.approx(4.365),
    )
    assert "NO_CALIBRATOR" in codes(found)


def test_late_spread_and_contaminated_wells_are_flagged() -> None:
    wells = [
        *lysate("c-myc", "sample", (36.0, 37.5)),
        *lysate("c-myc", "vehicle", (36.0, 36.1)),
        *lysate("GAPDH", "sample", (20.0, 20.1)),
        *lysate("GAPDH", "vehicle", (20.0, 20.1)),
        CtWell("H12", "c-myc", 38.0, "ntc"),
        CtWell("H11", "GAPDH", None, "ntc", undetermined=True),
    ]
    found = measured(wells)
    assert set(drug(found).flags) == {"CT_LATE", "TECHNICAL_SPREAD", "NTC_CLOSE"}
    assert {"CT_LATE", "TECHNICAL_SPREAD", "NTC_CLOSE"} <= codes(found)


def test_runs_are_aligned_by_a_shared_sample() -> None:
    wells = published()
    moved = [
        replace(w, run="2", ct=(w.ct or 0) + 1.5)
        if w.gene == "c-myc" and w.role == "sample"
        else replace(w, run="1")
        for w in wells
    ]
    shared = [
        CtWell("G1", "c-myc", ct, "calibrator", sample="pool", run=run)
        for ct, run in ((25.0, "1"), (26.5, "2"))
    ]
    assert drug(measured(moved)).log2_ratio == pytest.approx(2.495 - 1.5)
    found = measured([*moved, *shared])
    assert drug(found).log2_ratio == pytest.approx(2.495)
    assert "RUN_SHIFT" in codes(found)


def test_single_wells_have_ratios_without_error() -> None:
    wells = [
        *lysate("c-myc", "sample", (27.0,)),
        *lysate("c-myc", "vehicle", (30.0,)),
        *lysate("GAPDH", "sample", (22.0,)),
        *lysate("GAPDH", "vehicle", (22.0,)),
    ]
    found = measured(wells)
    assert (drug(found).ratio, drug(found).ratio_low) == (pytest.approx(8), None)
    assert "SINGLE_WELLS" in codes(found)


def test_samples_of_one_treatment_and_replicate_are_one_lysate_and_that_is_told() -> None:
    named = [replace(w, sample=f"mouse {number % 3}") for number, w in enumerate(published())]
    assert "SAMPLES_MERGED" in codes(measured(named))
    assert "SAMPLES_MERGED" not in codes(measured(published()))


def test_an_efficiency_that_cannot_be_is_said() -> None:
    odd = measured([*published(), *standards("c-myc", -2.5), *standards("GAPDH", -3.4)])  # E = 2.51
    (problem,) = (one for one in odd.problems if one.code == "EFFICIENCY_ODD")
    assert "E = 2.512" in problem.message


def test_a_reference_that_moves_by_more_than_a_cycle_is_said() -> None:
    moved = [
        replace(w, ct=w.ct - 1.5) if w.gene == "GAPDH" and w.role == "sample" and w.ct else w
        for w in published()
    ]
    (problem,) = (one for one in measured(moved).problems if one.code == "REFERENCE_MOVES")
    assert "by 2.5 cycles" in problem.message
