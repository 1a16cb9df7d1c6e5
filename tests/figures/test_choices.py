"""What was chosen of figures: hidden conditions, panels, widths, and that batch draws them from a project."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from msgspec.structs import replace as replace_noun

from blotquant import __main__ as entry
from blotquant import edits
from blotquant.experiments import Condition
from blotquant.figures.album import album, drawn_figure
from blotquant.figures.choices import as_condition, as_reference, chosen, chosen_panels
from blotquant.figures.strips import Display, usual_order, usual_panels
from blotquant.files.projects import write_project
from blotquant.model import ConditionRef, PanelLook, Project
from blotquant.results import Report
from tests.experiments import measured, write_pairs

RHTPO = ConditionRef(treatment="rhTPO")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("choices")
    write_pairs(place)
    return place


@pytest.fixture(scope="module")
def report(folder: Path) -> Report:
    return measured(folder / "layout.csv")


def having(report: Report, project: Project) -> Report:
    return replace(report, project=project)


def test_a_hidden_condition_leaves_the_plots_and_no_number(report: Report) -> None:
    hidden = having(report, edits.hide_in_figures(report.project, [], [RHTPO]))
    assert len(chosen(hidden).summary) == len(report.summary) - 1
    assert hidden.summary == report.summary
    assert chosen(report) is report
    before = {row.treatment: row for row in report.summary if row.dose == 30}
    after = {row.treatment: row for row in chosen(hidden).summary if row.dose == 30}
    assert before == after


def test_a_hidden_target_has_no_figure_but_its_uncropped_blots(report: Report) -> None:
    hidden = having(report, edits.hide_in_figures(report.project, ["STAT5"], []))
    assert {one.kind for one in album(hidden)} == {"original"}


def test_a_condition_comes_back_as_it_was_stored() -> None:
    condition = Condition("hetrombopag µ", 0.3, "nM", 15.0)
    assert as_condition(as_reference(condition)) == condition


def test_a_panel_is_drawn_as_chosen_and_what_is_gone_is_passed_over(report: Report) -> None:
    (usual,) = usual_panels(report)
    order = usual_order(report, usual.blot_ids[0])
    look = PanelLook(
        blot_id=usual.blot_ids[0],
        blot_ids=(usual.blot_ids[1], "b99"),
        order=(order[2], ("s99", 0), order[0]),
        context=2.0,
        displays=(("STAT5", 5.0, 900.0), ("p-STAT5", 9.0, 9.0)),
    )
    figures = replace_noun(report.project.figures, panels=(look,))
    (made,) = chosen_panels(having(report, replace_noun(report.project, figures=figures)))
    assert made.blot_ids == (usual.blot_ids[1],)
    assert made.order == (order[2], order[0])
    assert made.context == 2.0
    assert made.displays == (("STAT5", Display(5.0, 900.0)),)


def test_a_width_holds_for_its_kind_alone(report: Report) -> None:
    wide = having(report, edits.set_figure_width(report.project, "dose_response", 174.0))
    sizes = {
        one.kind: drawn_figure(one, wide, {}).get_size_inches()[0] * 25.4
        for one in album(wide)
        if one.kind in ("dose_response", "fold")
    }
    assert sizes["dose_response"] == pytest.approx(174)
    assert sizes["fold"] == pytest.approx(85)


def test_batch_draws_what_is_chosen_in_the_project(report: Report, folder: Path, tmp_path: Path) -> None:
    project = edits.hide_in_figures(report.project, [], [RHTPO])
    write_project(edits.set_figure_width(project, "heat_map", 114.0), folder / "chosen.blotquant.json")
    arguments = ["--batch", str(folder / "chosen.blotquant.json"), "-o", str(tmp_path / "o.xlsx")]
    assert entry.main([*arguments, "--figures", str(tmp_path / "figures"), "--jobs", "1", "--quiet"]) == 0
    heat = (tmp_path / "figures" / "heat_map.svg").read_text(encoding="utf-8")
    assert 'width="323.1' in heat  # 114 mm in points
    assert "rhTPO" not in heat
    assert "hetrombopag" in heat
