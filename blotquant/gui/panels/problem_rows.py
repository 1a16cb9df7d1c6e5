"""The rows of the table of problems, and where each of them leads."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from blotquant.gui.finding_words import message_text, remedy_text
from blotquant.gui.panels.bench_words import flag_name, severity_name
from blotquant.gui.panels.rows_model import Column
from blotquant.gui.words import clauses, tr
from blotquant.model import Blot, Project
from blotquant.results import Problem, Report, Severity

# As `checks.lane_list` writes them.
_LISTED = re.compile(r"\blane (\d+)|\blanes (\d+(?:-\d+)?(?:(?:, | and )\d+(?:-\d+)?)*)")
_RANGE = re.compile(r"(\d+)(?:-(\d+))?")
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """One finding; `number` tells two with the same words apart."""

    problem: Problem
    number: int

    @property
    def key(self) -> tuple[Problem, int]:
        """What the row is known by from one report to the next."""
        return self.problem, self.number

    @property
    def where(self) -> str:
        """Image, target and lane in words; a finding on all of the project is nowhere."""
        problem = self.problem
        parts = [PurePosixPath(problem.image).name] if problem.image else []
        parts += [problem.target] if problem.target else []
        parts += [tr("lane {number}", number=problem.lane)] if problem.lane is not None else []
        return clauses(parts)


def problem_rows(report: Report | None) -> list[ProblemRow]:
    """Return the findings of a report: errors first, then warnings, then notes."""
    return [] if report is None else rows_of(report.problems)


def rows_of(problems: Iterable[Problem]) -> list[ProblemRow]:
    """Return findings as rows: errors first, then warnings, then notes."""
    seen: dict[Problem, int] = {}
    rows: list[ProblemRow] = []
    for problem in sorted(problems, key=lambda one: SEVERITIES.index(one.severity)):
        seen[problem] = seen.get(problem, 0) + 1
        rows.append(ProblemRow(problem, seen[problem]))
    return rows


def problem_columns() -> tuple[Column[ProblemRow], ...]:
    """Return the columns of the table of problems."""
    return (
        Column(
            "severity",
            tr("Severity"),
            lambda row: row.problem.severity,
            lambda row: severity_name(row.problem.severity),
            sort=lambda row: float(SEVERITIES.index(row.problem.severity)),
            icon=lambda row: row.problem.severity,
            tip=lambda row: row.problem.code,
        ),
        Column("where", tr("Where"), lambda row: row.where, tip=lambda row: row.where),
        Column(
            "message",
            tr("What was found"),
            lambda row: message_text(row.problem),
            tip=lambda row: "\n".join((message_text(row.problem), remedy_text(row.problem))),
        ),
        Column(
            "remedy",
            tr("What to do"),
            lambda row: remedy_text(row.problem),
            tip=lambda row: remedy_text(row.problem),
        ),
        Column(
            "code",
            tr("Kind of finding"),
            lambda row: row.problem.code,
            lambda row: flag_name(row.problem.code),
            tip=lambda row: row.problem.code,
        ),
    )


def place_of(problem: Problem, project: Project) -> tuple[str, tuple[str, ...]] | None:
    """Return the blot and the lanes that a finding is about; None if it is about no blot.

    One without an image is about all blots of its target; the phospho blot stands for them.
    """
    blots = list(_about(problem, project.blots))
    if not blots:
        return None
    phospho = [blot for blot in blots if blot.form == "phospho"]
    blot = (phospho or blots)[0] if not problem.image else blots[0]
    numbers = lanes_named(problem)
    return blot.id, tuple(lane.id for lane in blot.lanes if lane.number in numbers)


def lanes_named(problem: Problem) -> set[int]:
    """Return the numbers of the lanes of a finding: its own, or those that its message lists."""
    if problem.lane is not None:
        return {problem.lane}
    numbers: set[int] = set()
    for one, several in _LISTED.findall(problem.message):
        for first, last in _RANGE.findall(one or several):
            numbers.update(range(int(first), int(last or first) + 1))
    return numbers


def _about(problem: Problem, blots: Iterable[Blot]) -> list[Blot]:
    if not problem.image and not problem.target:
        return []
    return [
        blot
        for blot in blots
        if problem.image in ("", blot.image.path) and problem.target in ("", blot.target)
    ]
