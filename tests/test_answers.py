"""All answers at once: what is computed anew and what is kept."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from blotquant import answers as module
from blotquant.answers import Answers, answers
from blotquant.model import Method, Project
from blotquant.results import RatioResult, Report
from blotquant.summary import summarise
from tests.ratio_rows import DOSES, NOISE, dose_values, made

CURVES = {"hetrombopag": (21.0, 0.5, 1.0), "eltrombopag": (15.0, 5.0, 1.0)}


def example(method: Method | None = None) -> tuple[Project, tuple[RatioResult, ...]]:
    values = dose_values(CURVES, DOSES, NOISE)
    return made({"STAT3": values, "STAT5": values}, method)


def found(project: Project, rows: tuple[RatioResult, ...], previous: Report | None = None) -> Answers:
    return answers(project, rows, summarise(project, rows, previous), previous)


def report(project: Project, rows: tuple[RatioResult, ...], of: Answers) -> Report:
    return Report(
        project,
        (),
        rows,
        of.summary,
        (),
        dose_response=of.dose_response,
        time_course=of.time_course,
        alignments=of.alignments,
    )


def test_every_target_has_its_answers() -> None:
    of = found(*example())
    assert [(one.target, one.treatment) for one in of.dose_response] == [
        (target, agonist) for target in ("STAT3", "STAT5") for agonist in CURVES
    ]
    assert [one.target for one in of.alignments] == ["STAT3", "STAT5"]
    doses = [row for row in of.summary if row.dose is not None]
    assert all(row.test is not None and row.aligned is not None for row in doses)


def test_what_has_not_changed_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    project, rows = example()
    first = report(project, rows, found(project, rows))
    fitted: list[str] = []
    fit = module.dose_responses

    def watched(*arguments: object) -> object:
        fitted.append(arguments[2].target)  # type: ignore[attr-defined]
        return fit(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "dose_responses", watched)
    place = next(index for index, row in enumerate(rows) if row.target == "STAT5" and row.fold != 1)
    moved = replace(rows[place], fold=2 * (rows[place].fold or 1))
    changed = (*rows[:place], moved, *rows[place + 1 :])
    again = found(project, changed, first)
    assert fitted == ["STAT5"]
    assert again.dose_response[0] is first.dose_response[0]
    assert again.dose_response[2] != first.dose_response[2]
    # With or without the earlier report the numbers are the same.
    assert again == found(project, changed)


def test_nothing_changed_keeps_everything() -> None:
    project, rows = example()
    of = found(project, rows)
    again = found(project, rows, report(project, rows, of))
    assert again == of
    assert all(one is other for one, other in zip(again.dose_response, of.dose_response, strict=True))


@pytest.mark.parametrize("change", ["method", "samples", "one row less"])
def test_other_questions_are_answered_anew(change: str) -> None:
    project, rows = example()
    first = report(project, rows, found(project, rows))
    if change == "method":
        project = msgspec.structs.replace(project, method=Method(curve_bottom="own"))
    elif change == "samples":
        last = msgspec.structs.replace(project.samples[-1], dose=31.0)
        project = msgspec.structs.replace(project, samples=(*project.samples[:-1], last))
    else:
        rows = rows[:-1]
    assert found(project, rows, first) == found(project, rows)
    assert found(project, rows, first).dose_response[-1] is not first.dose_response[-1]


def test_no_ratios_have_no_answers() -> None:
    assert found(Project(), ()) == Answers((), (), (), ())


def test_every_setting_of_the_answers_is_one_of_the_method() -> None:
    from blotquant.model import ANSWER_SETTINGS, METHOD_NOTES

    assert set(ANSWER_SETTINGS) <= set(METHOD_NOTES)
