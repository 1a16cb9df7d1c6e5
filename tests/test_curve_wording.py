"""Sentences of the methods paragraph: only what was done, with what was used."""

from __future__ import annotations

from dataclasses import replace

from blotquant.curve_wording import answer_sentences
from blotquant.model import Lane, Method, Project
from blotquant.results import Report
from tests.test_curve_tables import report


def words(made: Report) -> str:
    return " ".join(answer_sentences(made))


def test_everything_that_was_done_is_told() -> None:
    text = words(report())
    assert "two-way analysis of variance with the independent experiments as blocks" in text
    assert "Dunnett's test" in text
    assert "scaling the blots by the log two-way model" in text
    assert "fitted to the ln of the fold by least squares with a four-parameter logistic" in text
    assert "share the bottom" in text
    assert "profile-likelihood intervals (95 %)" in text
    assert "relative potency" in text
    assert "sums of trapezoids" in text
    assert "t over the experiments" in text


def test_choices_are_told() -> None:
    text = words(report(Method(test="paired", curve_bottom="own", alignment="sum", curve_model="3PL")))
    assert "paired t tests" in text
    assert "blocks" not in text
    assert "Degasperi" in text
    assert "three-parameter logistic" in text
    assert "share the bottom" not in text


def test_nothing_done_nothing_said() -> None:
    assert answer_sentences(Report(Project(), (), (), (), ())) == []


def test_excluded_lanes_are_counted() -> None:
    from blotquant.model import Blot, ImageRef

    lanes = (
        Lane(id="l1", number=1, sample_id="s1", excluded="bubble"),
        Lane(id="l2", number=2, sample_id="s1"),
    )
    blots = tuple(
        Blot(id=name, image=ImageRef(path=f"{name}.tif"), target="STAT5", form=form, lanes=lanes)  # type: ignore[arg-type]
        for name, form in (("b1", "phospho"), ("b2", "total"))
    )
    made = replace(Report(Project(), (), (), (), ()), project=Project(blots=blots))
    assert words(made) == "1 lane was excluded by hand, with the reasons given in the results."
