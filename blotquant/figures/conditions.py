"""The conditions of an experiment in the order a reader expects: controls, doses rising, times rising."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from blotquant.experiments import Condition, condition_of
from blotquant.figures.style import VEHICLE
from blotquant.model import Sample
from blotquant.results import Report, SummaryResult


@dataclass(frozen=True, slots=True)
class Column:
    """One condition with its place along an axis, in columns, and what is written under it."""

    condition: Condition
    place: float
    label: str


@dataclass(frozen=True, slots=True)
class Group:
    """Conditions that belong together: the doses of a treatment, the times of a dose, or one control."""

    title: str  # "" where the labels say it all
    series: int  # number of the treatment, for its colour
    columns: tuple[Column, ...]

    @property
    def middle(self) -> float:
        """Where the title stands."""
        return (self.columns[0].place + self.columns[-1].place) / 2


_GAP = 0.7  # columns between groups


def groups(report: Report, targets: Sequence[str] = ()) -> tuple[Group, ...]:
    """Return the conditions of some targets, or of all, in their groups from left to right.

    Parameters
    ----------
    report : Report
    targets : sequence of str
        () for all.
    """
    rows = [row for row in report.summary if not targets or row.target in targets]
    wanted = dict.fromkeys(condition_of_row(row) for row in rows)
    positive = {condition_of(one) for one in report.project.samples if one.role == "positive"}
    vehicles = {condition_of(one) for one in report.project.samples if one.role == "vehicle"}
    numbers = series_numbers(report.project.samples)
    controls = [one for one in wanted if one in vehicles]
    controls += [one for one in wanted if one in positive and one not in vehicles]
    families: list[tuple[Condition, ...]] = [(one,) for one in controls]
    families += _families([one for one in wanted if one not in controls])
    says_times = len({one.time_min for one in wanted}) > 1
    made: list[Group] = []
    place = 0.0
    for family in families:
        labels = _labels(family, says_times=says_times)
        columns = tuple(
            Column(one, place + index, label)
            for index, (one, label) in enumerate(zip(family, labels, strict=True))
        )
        first = family[0]
        series = numbers.get(first.treatment, VEHICLE)
        made.append(Group(_title(family, says_times=says_times), series, columns))
        # Controls stand close together; what follows them, or several conditions, stands apart.
        ends = len(family) > 1 or first in controls[-1:]
        place += len(family) + (_GAP if ends else 0.0)
    return tuple(made)


def series_numbers(samples: Iterable[Sample]) -> dict[str, int]:
    """Return the number of every treatment, the same in all figures; that of vehicles is VEHICLE."""
    numbers: dict[str, int] = {}
    for sample in samples:
        if sample.role not in ("marker", "empty", "standard") and sample.treatment not in numbers:
            count = sum(number != VEHICLE for number in numbers.values())
            numbers[sample.treatment] = VEHICLE if sample.role == "vehicle" else count
    return numbers


def condition_of_row(row: SummaryResult) -> Condition:
    """Return the condition of a row of the summary."""
    return Condition(row.treatment, row.dose, row.dose_unit, row.time_min)


def condition_words(condition: Condition) -> str:
    """Return a condition in words, as "hetrombopag 10 nM, 15 min"."""
    time = "" if condition.time_min is None else f", {condition.time_min:g} min"
    return f"{treatment_words(condition)}{time}"


def treatment_words(condition: Condition) -> str:
    """Return treatment and dose in words, as "hetrombopag 10 nM"; a dose of 0 is not said."""
    return f"{condition.treatment} {dose_words(condition)}".rstrip()


def dose_words(condition: Condition) -> str:
    """Return the dose in words, "" for none."""
    return f"{condition.dose:g} {condition.dose_unit}".rstrip() if condition.dose else ""


def _families(conditions: Sequence[Condition]) -> list[tuple[Condition, ...]]:
    """Return doses of a treatment at one time, then the times of what is left."""
    doses: dict[tuple[object, ...], list[Condition]] = {}
    for one in conditions:
        doses.setdefault((one.treatment, one.dose_unit, one.time_min), []).append(one)
    found = [tuple(sorted(group, key=_dose)) for group in doses.values() if len(group) > 1]
    times: dict[tuple[object, ...], list[Condition]] = {}
    for group in doses.values():
        if len(group) == 1:
            times.setdefault(group[0][:3], []).append(group[0])
    return [*found, *(tuple(sorted(group, key=_time)) for group in times.values())]


def _dose(condition: Condition) -> float:
    return condition.dose or 0.0


def _time(condition: Condition) -> float:
    return condition.time_min or 0.0


def _is_dose_family(family: Sequence[Condition]) -> bool:
    return len(family) > 1 and family[0].dose != family[1].dose


def _labels(family: Sequence[Condition], *, says_times: bool) -> list[str]:
    if len(family) == 1:
        first = family[0]
        time = f"{first.time_min:g} min" if says_times and first.time_min is not None else ""
        return [
            "\n".join(filter(None, (first.treatment, ", ".join(filter(None, (dose_words(first), time))))))
        ]
    if _is_dose_family(family):
        return [f"{_dose(one):g}" for one in family]
    return [f"{_time(one):g}" for one in family]


def _title(family: Sequence[Condition], *, says_times: bool) -> str:
    first = family[0]
    if len(family) == 1:
        return ""
    if _is_dose_family(family):
        time = f", {first.time_min:g} min" if says_times and first.time_min is not None else ""
        unit = first.dose_unit or "dose"
        return f"{first.treatment}\n{unit}{time}"
    return f"{treatment_words(first)}\nmin"
