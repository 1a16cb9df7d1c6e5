"""Nodes of the pathway picture: blots above, genes by qPCR at the end."""

from __future__ import annotations

import math

import pytest

from blotquant.assay_model import CtWell, QpcrData
from blotquant.assays import measure_assay
from blotquant.assays.outcomes import QpcrResult
from blotquant.experiments import Condition
from blotquant.figures.node_values import node_values
from blotquant.figures.pathway import node_words, pathway, usual_conditions
from tests.figures.test_plots import report as example
from tests.figures.test_plots import texts

HET = Condition("hetrombopag", 1.0, "nM", 15.0)


def qpcr(dose: float, time_min: float | None) -> QpcrResult:
    """Return three experiments in which Bcl-xL comes two cycles earlier under the agonist."""
    wells: list[CtWell] = []
    for replicate in (1, 2, 3):
        for treatment, amount, role, shift in (
            ("vehicle", None, "vehicle", 0.0),
            ("hetrombopag", dose, "sample", -2.0),
        ):
            condition = Condition(treatment, amount, "nM" if amount else "", time_min)
            for gene, ct in (("BCL-XL", 25.0 + shift + 0.1 * replicate), ("GAPDH", 18.0 + 0.1 * replicate)):
                sample = f"{treatment} {replicate}"
                place = f"{gene} {sample}"
                wells.append(CtWell(place, gene, ct, role, sample, condition, replicate))
    found = measure_assay(QpcrData("ct.csv", tuple(wells)))
    assert isinstance(found, QpcrResult)
    return found


def test_genes_stand_at_the_end_and_blots_above() -> None:
    found = node_values(example(), HET, qpcr(1.0, 15.0))
    assert found["Bcl-xL"].log2 == pytest.approx(2.0)  # two cycles of a doubling each
    assert (found["Bcl-xL"].by_qpcr, found["Bcl-xL"].n, found["Bcl-xL"].time_min) == (True, 3, None)
    assert "BAK" not in found
    row = next(
        r for r in example().summary if (r.target, r.treatment, r.dose, r.time_min) == ("ERK", *HET[:2], 15.0)
    )
    assert row.fold is not None
    assert found["ERK"].log2 == pytest.approx(math.log2(row.fold))
    assert not found["ERK"].by_qpcr


def test_another_dose_says_nothing_and_another_time_is_said() -> None:
    assert "Bcl-xL" not in node_values(example(), HET, qpcr(3.0, 15.0))
    later = node_values(example(), HET, qpcr(1.0, 1440.0))["Bcl-xL"]
    assert later.time_min == 1440.0
    assert node_words(later).endswith("mRNA, 24 h, n = 3")


def test_the_picture_says_that_a_node_is_mrna() -> None:
    figure = pathway(example(), (HET,), qpcr(1.0, 15.0))
    assert any("mRNA, n = 3" in words for words in texts(figure))
    assert not any("mRNA" in words for words in texts(pathway(example(), (HET,))))


def test_doses_at_which_only_one_agonist_has_genes_change_nothing() -> None:
    assert usual_conditions(example(), qpcr(1.0, 15.0)) == usual_conditions(example())
