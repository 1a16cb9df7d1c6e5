"""What the tables of curves say: numbers with their intervals, limits, and words where there is no number."""

from __future__ import annotations

import re
from pathlib import Path

import blotquant.curves
from blotquant import results
from blotquant.gui.curve_status import STATUSES, status_advice, status_words
from blotquant.gui.panels.alignment_rows import alignment_columns, alignment_rows
from blotquant.gui.panels.curve_rows import DoseRow, TimeRow, dose_columns, time_columns
from blotquant.gui.panels.curve_words import ec50_text, p_text
from blotquant.gui.panels.excluded_rows import excluded_columns, excluded_rows
from blotquant.gui.panels.number_text import three_figures
from blotquant.model import Blot, ImageRef, Lane, Pairing, Project, Sample
from tests.gui.panels.curve_reports import report_of
from tests.ratio_rows import DOSES, NOISE, VEHICLE, dose_values

BOTH = {"hetrombopag": (21.0, 0.5, 1.0), "eltrombopag": (15.0, 5.0, 1.0)}


def texts(row: DoseRow) -> dict[str, str]:
    return {column.key: column.looks(row)[0] for column in dose_columns()}


def test_numbers_stand_with_their_intervals() -> None:
    first, second = report_of({"STAT5": dose_values(BOTH, DOSES, NOISE)}).dose_response
    shown = texts(DoseRow(second))
    low, high = three_figures(second.ec50_low), three_figures(second.ec50_high)
    assert shown["ec50"] == f"{three_figures(second.ec50)} ({low} to {high})"
    assert second.potency is not None
    assert shown["relative_potency"].startswith(f"{three_figures(second.potency.ratio)} (")
    assert shown["reference"] == "hetrombopag"
    assert shown["parallel_p"] == p_text(second.potency.parallel_p)
    assert (shown["model"], shown["n"], shown["status"]) == ("4PL", "3", "ok")
    assert texts(DoseRow(first))["relative_potency"] == "–"
    tips = {column.key: column.tip(DoseRow(second)) for column in dose_columns() if column.tip}
    assert tips["ec50"].count("\n") == 3  # three experiments and their mean
    assert tips["relative_potency"].startswith("relative to hetrombopag\nreplicate 1: ")


def test_what_only_the_workbook_told_is_shown() -> None:
    control = {("rhTPO", 100.0, 15.0): [30.0] * 3}
    report = report_of({"STAT5": {**dose_values(BOTH, DOSES, NOISE), **control}}, eltrombopag="ng/mL")
    first, second = report.dose_response
    shown = texts(DoseRow(first))
    assert shown["half_of_control"] == three_figures(first.half_of_control)
    assert shown["effect_p"] == p_text(first.effect_p) == "< 0.0001"
    assert (shown["residual_sd"], shown["n_doses"]) == (three_figures(first.sd), "7")
    assert texts(DoseRow(second))["relative_potency"] == "doses in ng/mL and in nM cannot be compared"


def test_a_limit_is_no_number() -> None:
    (found,) = report_of({"STAT5": dose_values({"a": (100.0, 60.0, 1.0)}, DOSES, NOISE)}).dose_response
    row = DoseRow(found)
    assert ec50_text(found) == f"> {three_figures(found.ec50_low)}"
    shown = texts(row)
    assert (shown["top"], shown["hill"], shown["status"]) == ("–", "–", "EC50 not reached")
    raw = {column.key: column.raw(row) for column in dose_columns()}
    assert raw["ec50"] is None
    assert raw["ec50_low"] == found.ec50_low


def test_while_it_is_fitted_the_row_says_so() -> None:
    (found,) = report_of({"STAT5": dose_values({"a": (21.0, 0.5, 1.0)}, DOSES, NOISE)}).dose_response
    assert texts(DoseRow(found, fitting=True))["status"] == "being fitted"


def test_time_courses_have_area_peak_and_half_life() -> None:
    folds = {5.0: 8.0, 15.0: 12.0, 30.0: 7.0, 60.0: 3.0, 120.0: 1.5}
    values = {("hetrombopag", 10.0, time): [fold, fold * 1.2, fold / 1.1] for time, fold in folds.items()}
    (found,) = report_of({"STAT5": {(VEHICLE, None, 0.0): [1.0] * 3, **values}}).time_course
    shown = {column.key: column.looks(TimeRow(found))[0] for column in time_columns()}
    for key, interval in (
        ("auc", found.auc),
        ("net_auc", found.net_auc),
        ("half_life_min", found.half_life_min),
    ):
        assert interval is not None
        assert shown[key].startswith(f"{three_figures(interval.mean)} (")
    assert shown["peak_fold"] == three_figures(found.peak_fold)
    assert shown["n"] == "3"


def test_every_status_of_the_engine_has_words_and_advice() -> None:
    assert {results.NOT_FITTED_YET, "units mixed", "no decline to measure"} < set(STATUSES)
    for status in STATUSES:
        assert status_words(status)
        assert status_advice(status)
    assert status_words("a status of tomorrow") == "a status of tomorrow"


def test_p_values_are_never_zero() -> None:
    assert [p_text(p) for p in (None, 0.2, 0.0312, 0.00042, 1e-9)] == [
        "–",
        "0.200",
        "0.031",
        "0.0004",
        "< 0.0001",
    ]


def blot(name: str, form: str, reason: str) -> Blot:
    lanes = (
        Lane(id=f"{name}l1", number=1, sample_id="s1", excluded=reason),
        Lane(id=f"{name}l2", number=2, sample_id="s2"),
    )
    return Blot(id=name, image=ImageRef(path=f"{name}.tif"), target="STAT5", form=form, lanes=lanes)  # type: ignore[arg-type]


def test_a_pair_is_one_row_of_the_excluded_and_a_lone_total_another() -> None:
    samples = tuple(
        Sample(id=f"s{k}", treatment="hetrombopag", dose=float(k), dose_unit="nM") for k in (1, 2)
    )
    pair = Pairing(id="p1", phospho_id="b1", total_id="b2", kind="same lane")
    blots = (blot("b2", "total", "bubble"), blot("b1", "phospho", "bubble"), blot("b3", "loading", "smear"))
    rows = excluded_rows(Project(samples=samples, blots=blots, pairings=(pair,)))
    assert [(row.blot.id, row.lane.number, row.lane.excluded) for row in rows] == [
        ("b1", 1, "bubble"),
        ("b3", 1, "smear"),
    ]
    assert rows[0].lanes == ("b1l1", "b2l1")
    assert [column.looks(rows[0])[0] for column in excluded_columns()] == [
        "STAT5 phospho, replicate 1",
        "1",
        "bubble",
        "hetrombopag 1 nM",
    ]


def test_the_engine_writes_no_other_status() -> None:
    written: set[str] = set()
    for module in Path(blotquant.curves.__file__).parent.glob("*.py"):
        written |= set(re.findall(r'Phrase\("([^"{]+)"\)', module.read_text(encoding="utf-8")))
    assert {"units mixed", "EC50 not reached", "negative times"} < written
    assert written <= set(STATUSES)


def test_ways_of_aligning_are_listed_with_what_they_leave() -> None:
    report = report_of({"STAT5": dose_values(BOTH, DOSES, NOISE)})
    rows = alignment_rows(report, ["STAT5"])
    (found,) = report.alignments
    assert [(row.way, row.cv) for row in rows] == list(found.cv)
    shown = [{column.key: column.looks(row)[0] for column in alignment_columns()} for row in rows]
    used = [one for one in shown if one["used"]]
    assert [one["way"] for one in used] == ["log two-way model"]
    assert used[0]["status"] == "ok"
    assert used[0]["scales"].startswith("1: ")
    assert shown[0]["way"] == "none"
    assert shown[0]["cv"].endswith(" %")
