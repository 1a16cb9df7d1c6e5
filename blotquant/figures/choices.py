"""What a person chose of the figures, put upon a report: `Project.figures` as the figures take it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from blotquant.experiments import Condition
from blotquant.figures.conditions import condition_of_row
from blotquant.figures.greys import Display
from blotquant.figures.strips import PanelChoice, Place, lane_places, usual_order, usual_panels
from blotquant.model import ConditionRef, PanelLook
from blotquant.results import DoseResponseResult, Report, TimeCourseResult


def chosen(report: Report) -> Report:
    """Return a report without the targets and conditions that figures shall not show.

    Means, tests and curves stay those of all that was measured: nothing is computed again.
    """
    choices = report.project.figures
    targets, conditions = set(choices.hidden_targets), {as_condition(c) for c in choices.hidden_conditions}
    if not targets and not conditions:
        return report
    summary = tuple(
        row for row in report.summary if row.target not in targets and condition_of_row(row) not in conditions
    )
    shown = {condition_of_row(row) for row in summary}
    return replace(
        report,
        summary=summary,
        dose_response=tuple(one for one in report.dose_response if _shows(one, targets, shown)),
        time_course=tuple(one for one in report.time_course if _shows_course(one, targets, shown)),
    )


def _shows(one: DoseResponseResult, targets: set[str], shown: set[Condition]) -> bool:
    """Say whether a curve is shown: one dose of it at the least is."""
    return one.target not in targets and any(
        condition.treatment == one.treatment and condition.time_min == one.time_min for condition in shown
    )


def _shows_course(one: TimeCourseResult, targets: set[str], shown: set[Condition]) -> bool:
    return one.target not in targets and any(
        (condition.treatment, condition.dose, condition.dose_unit) == (one.treatment, one.dose, one.dose_unit)
        for condition in shown
    )


def as_condition(reference: ConditionRef) -> Condition:
    """Return what a stored condition means."""
    return Condition(reference.treatment, reference.dose, reference.dose_unit, reference.time_min)


def as_reference(condition: Condition) -> ConditionRef:
    """Return a condition as it is stored."""
    return ConditionRef(
        treatment=condition.treatment,
        dose=condition.dose,
        dose_unit=condition.dose_unit,
        time_min=condition.time_min,
    )


def chosen_pathway(report: Report) -> tuple[Condition, ...]:
    """Return the conditions chosen for the pathway picture that were measured; () if none was chosen."""
    known = {condition_of_row(row) for row in report.summary}
    return tuple(one for one in map(as_condition, report.project.figures.pathway) if one in known)


def chosen_panels(report: Report) -> list[PanelChoice]:
    """Return every blot panel as a person chose it, or else as usual; without hidden targets."""
    looks = {look.blot_id: look for look in report.project.figures.panels}
    found = [panel_of(report, usual, looks) for usual in usual_panels(report)]
    return [one for one in found if one.blot_ids]


def panel_of(report: Report, usual: PanelChoice, looks: Mapping[str, PanelLook]) -> PanelChoice:
    """Return a usual panel with what was chosen of it.

    Parameters
    ----------
    report : Report
    usual : PanelChoice
        Of `usual_panels`.
    looks : mapping of str to PanelLook
        By the first blot of the usual panel.
    """
    hidden = set(report.project.figures.hidden_targets)
    look = looks.get(usual.blot_ids[0], PanelLook(blot_id=usual.blot_ids[0]))
    wanted = [one for one in look.blot_ids if one in usual.blot_ids] or list(usual.blot_ids)
    return PanelChoice(
        tuple(one for one in wanted if report.project.blot(one).target not in hidden),
        _order(report, usual, look.order),
        look.context,
        report.project.figures.width_mm("blot_panel"),
        tuple((name, Display(low, high)) for name, low, high in look.displays if low < high),
    )


def _order(report: Report, usual: PanelChoice, wanted: Sequence[Place]) -> tuple[Place, ...]:
    """Return the lanes chosen that are still there; () as usual."""
    there = lane_places(report.project.blot(usual.blot_ids[0]))
    order = tuple(place for place in wanted if place in there)
    return () if order == usual_order(report, usual.blot_ids[0]) else order
