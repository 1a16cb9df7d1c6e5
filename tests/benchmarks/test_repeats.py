"""Repeats of the demo: intervals beside the truth, what they add up to, and going on where it stopped."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import repeats
from benchmarks.repeats import Held, Repeat, keep, kept, repeat_of, seeded, summary_of
from blotquant.demo import design
from tests.gui.panels.curve_reports import report_of
from tests.ratio_rows import DOSES, NOISE, dose_values

IN, OUT = Held("EC50 STAT5", 1.0, 2.0, 4.0), Held("EC50 STAT5", 3.0, 2.0, 4.0)


def test_intervals_stand_beside_the_truth_of_the_demo() -> None:
    both = {"hetrombopag": (20.0, 0.5, 1.0), "eltrombopag": (20.0, 5.0, 1.0)}
    curves = report_of({"STAT5": dose_values(both, DOSES, NOISE)}).dose_response
    found = repeat_of(
        7, (*curves, replace(curves[0], ec50_low=None, mean_low=None, status="EC50 not reached"))
    )
    (target,) = (one for one in design.TARGETS if one.name == "STAT5")
    true = {one.treatment: one.ec50_nm for one in target.agonists}
    ec50s = [one.truth for one in found.intervals if one.what == "EC50 STAT5"]
    assert ec50s == [true["hetrombopag"], true["eltrombopag"]]  # the open one is left out
    (potency,) = (one for one in found.intervals if one.what == "potency STAT5")
    assert potency.truth == pytest.approx(true["hetrombopag"] / true["eltrombopag"])
    assert found.statuses == ("ok", "ok", "EC50 not reached")


def test_the_share_has_the_error_of_repeats_that_go_together() -> None:
    # Two intervals of a repeat hold or miss together: 2 of 4 repeats hold, SD of 0, 0, 1, 1 over 2.
    found = [Repeat(seed, (one, one), ("ok", "ok")) for seed, one in enumerate((IN, IN, OUT, OUT))]
    lines = summary_of(found)
    assert lines[0].split("%")[0].split()[-1] == "50.0"
    assert "+- 28.9 of     8" in lines[0]
    assert lines[-1] == "  status of the curves: ok 8"


def test_all_of_a_few_is_no_certainty() -> None:
    assert "100.0 % +- 0.0" not in summary_of([Repeat(1, (IN, IN), ("ok",)), Repeat(2, (IN,), ("ok",))])[0]


def test_finished_repeats_are_kept_and_those_of_another_program_are_not(tmp_path: Path) -> None:
    file = tmp_path / "kept.jsonl"
    assert kept(file, "now") == {}
    keep(file, "before", Repeat(1, (IN,), ("ok",)))
    keep(file, "now", Repeat(2, (IN, OUT), ("ok",)))
    assert kept(file, "now") == {2: Repeat(2, (IN, OUT), ("ok",))}


def test_only_what_is_missing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[list[int]] = []

    def made(seeds: list[int], _jobs: int, _seconds: float) -> list[Repeat]:
        asked.append(list(seeds))
        return [Repeat(seed, (IN,), ("ok",)) for seed in seeds][:2]  # then the time is over

    monkeypatch.setattr(repeats, "made", made)
    arguments = ["4", "--keep", str(tmp_path / "kept.jsonl")]
    assert [repeats.main(arguments) for _ in range(2)] == [0, 0]
    assert asked == [[1, 2, 3, 4], [3, 4]]
    assert "4 of 4 repeats" in capsys.readouterr().out


def test_a_seed_draws_another_experiment_and_leaves_the_demo_as_it_was() -> None:
    usual = design.SEED
    own = design.membrane(design.TARGETS[0], 1)
    with seeded(3):
        other = design.membrane(design.TARGETS[0], 1)
    assert usual == design.SEED
    assert (own.phospho != other.phospho).any()
    assert (design.membrane(design.TARGETS[0], 1).phospho == own.phospho).all()
