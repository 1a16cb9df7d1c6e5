"""Tests of every condition against its vehicle, with the experiments as blocks (methods, 6.6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from blotquant.experiments import Condition, TargetValues, Value
from blotquant.model import Method
from blotquant.phrases import Phrase
from blotquant.results import Comparison, SummaryResult

if TYPE_CHECKING:
    import numpy as np

    from blotquant.numerics.least_squares import FloatArray, IntArray

ENOUGH = 3  # experiments below which there is no p value
MANY_UNDETECTED = 0.2  # share of a group from which the least favourable p is taken
_NO_SCATTER = 1e-10
_Reference = tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """The comparisons that answer one question: all doses of a treatment at one time, or all its times."""

    words: str
    conditions: tuple[Condition, ...]
    references: tuple[_Reference, ...]  # of each condition

    @property
    def has_one_reference(self) -> bool:
        """Whether all are compared with the same control, so that Dunnett's test applies."""
        return len(set(self.references)) == 1


def compared(
    summary: Sequence[SummaryResult],
    found: Mapping[str, Mapping[Condition, Comparison]],
    method: Method,
) -> tuple[SummaryResult, ...]:
    """Return the summary with the test of every condition that has a vehicle to be compared with.

    Parameters
    ----------
    summary : sequence of SummaryResult
    found : mapping
        The comparisons of every target, as `compare_target` or `known` return them.
    method : Method
        How p values are adjusted across targets.

    Returns
    -------
    tuple of SummaryResult
        In the order given; rows that have this test already are the same.
    """
    adjusted = across_targets(found, method)
    tests = [adjusted.get((row.target, _condition(row))) for row in summary]
    return tuple(
        row if row.test == test else replace(row, test=test) for row, test in zip(summary, tests, strict=True)
    )


def known(summary: Iterable[SummaryResult]) -> dict[str, dict[Condition, Comparison]]:
    """Return the comparisons of a summary, by target and condition."""
    found: dict[str, dict[Condition, Comparison]] = {}
    for row in summary:
        of_target = found.setdefault(row.target, {})
        if row.test is not None:
            of_target[_condition(row)] = row.test
    return found


def _condition(row: SummaryResult) -> Condition:
    return Condition(row.treatment, row.dose, row.dose_unit, row.time_min)


def compare_target(of_target: TargetValues, method: Method) -> dict[Condition, Comparison]:
    """Return the comparison of every condition of one target; p_adjusted is not filled in yet.

    There is no p value where fewer than three experiments hold both conditions.
    """
    found: dict[Condition, Comparison] = {}
    for family in families(of_target.values):
        found.update(_compare_family(family, of_target.values, method))
    return found


def families(values: Sequence[Value]) -> tuple[Family, ...]:
    """Return the families of comparisons, each condition in one.

    The doses of a treatment at one time are a family.  What is left are the times of one dose.
    """
    references = {value.condition: value.reference for value in values if not value.is_reference}
    doses: dict[tuple[object, ...], list[Condition]] = {}
    for condition in references:
        doses.setdefault((condition.treatment, condition.time_min), []).append(condition)
    found = [_family(group, references, "doses") for group in doses.values() if len(group) > 1]
    taken = {condition for family in found for condition in family.conditions}
    times: dict[tuple[object, ...], list[Condition]] = {}
    for condition in references:
        if condition not in taken:
            key = (condition.treatment, condition.dose, condition.dose_unit)
            times.setdefault(key, []).append(condition)
    return (*found, *(_family(group, references, "times") for group in times.values()))


def _family(conditions: Sequence[Condition], references: Mapping[Condition, _Reference], kind: str) -> Family:
    first = conditions[0]
    if kind == "doses":
        words = _at(Phrase("{treatment} doses", treatment=first.treatment), first.time_min)
    else:
        dose = "" if first.dose is None else f" {first.dose:g} {first.dose_unit}".rstrip()
        given = f"{first.treatment}{dose}"
        words = Phrase("{given} times", given=given) if len(conditions) > 1 else _at(given, first.time_min)
    return Family(words, tuple(conditions), tuple(references[condition] for condition in conditions))


def _at(what: str, time_min: float | None) -> str:
    return what if time_min is None else Phrase("{what} at {minutes:g} min", what=what, minutes=time_min)


def _compare_family(family: Family, values: Sequence[Value], method: Method) -> dict[Condition, Comparison]:
    own = [v for v in values if v.condition in family.conditions]
    controls = [v for v in values if any(v.condition in of for of in family.references)]
    runs: dict[str, _Run] = {"level": _run(family, own, controls, "level", method)}
    if not all(value.detected for value in (*own, *controls)):
        for name in ("level_at_half_lod", "level_at_lod"):
            runs[name] = _run(family, own, controls, name, method)
    return {
        condition: _comparison(
            family, runs, place, _undetected(condition, own, family.references[place], controls)
        )
        for place, condition in enumerate(family.conditions)
    }


def _undetected(
    condition: Condition, own: Sequence[Value], reference: _Reference, controls: Sequence[Value]
) -> bool:
    """Say whether more than a fifth of the values of the condition or of its control are not detected."""
    groups = (
        [value for value in own if value.condition == condition],
        [value for value in controls if value.condition in reference],
    )
    return any(sum(not value.detected for value in group) > MANY_UNDETECTED * len(group) for group in groups)


def _comparison(family: Family, runs: Mapping[str, _Run], place: int, least_favourable: bool) -> Comparison:
    main = runs["level"]
    tested = sum(value == value for value in main.p.tolist())
    others = {name: _number(run.p_family[place]) for name, run in runs.items()}
    chosen = main
    if least_favourable:  # an undetected value is a guess: the claim must hold for every guess
        chosen = max(runs.values(), key=lambda run: _order(_number(run.p_family[place])))
    return Comparison(
        question=family.words,
        comparisons=tested or len(family.conditions),
        method=main.method,
        n=main.n[place],
        p=_number(chosen.p[place]),
        p_family=_number(chosen.p_family[place]),
        df=main.df[place],
        p_half_lod=others.get("level_at_half_lod"),
        p_at_lod=others.get("level_at_lod"),
        least_favourable=least_favourable,
    )


def _order(p: float | None) -> float:
    return -1.0 if p is None else p


def _number(value: float) -> float | None:
    return None if value != value else float(value)


@dataclass(frozen=True, slots=True, eq=False)
class _Run:
    """One run of the test of a family, each with one entry per condition."""

    method: str
    n: tuple[int, ...]
    df: tuple[int, ...]
    p: FloatArray  # NaN where there is none
    p_family: FloatArray


def _run(family: Family, own: Sequence[Value], controls: Sequence[Value], level: str, method: Method) -> _Run:
    import numpy as np

    pairs = [
        _differences(condition, reference, own, controls, level)
        for condition, reference in zip(family.conditions, family.references, strict=True)
    ]
    n = tuple(len(of_pair) for of_pair in pairs)
    enough = np.array([count >= ENOUGH for count in n])
    if method.test == "paired":
        return _paired(pairs, n, enough)
    return _blocked(family, own, controls, level, n, enough)


def _differences(
    condition: Condition, reference: _Reference, own: Sequence[Value], controls: Sequence[Value], level: str
) -> list[float]:
    """Return condition less control of every experiment that holds both."""
    control = _mean_by_experiment([v for v in controls if v.condition in reference], level)
    return [
        getattr(value, level) - control[value.experiment]
        for value in own
        if value.condition == condition and value.experiment in control
    ]


def _mean_by_experiment(values: Sequence[Value], level: str) -> dict[int | str, float]:
    groups: dict[int | str, list[float]] = {}
    for value in values:
        groups.setdefault(value.experiment, []).append(getattr(value, level))
    return {experiment: sum(of_one) / len(of_one) for experiment, of_one in groups.items()}


def _paired(pairs: Sequence[Sequence[float]], n: tuple[int, ...], enough: np.ndarray) -> _Run:
    import numpy as np

    from blotquant.numerics.log_means import mean_of
    from blotquant.numerics.multiplicity import holm

    p = np.array([mean_of(of, 0.95).p if ok else np.nan for of, ok in zip(pairs, enough, strict=True)])
    return _Run(
        "paired t, Holm" if len(p) > 1 else "paired t", n, tuple(max(k - 1, 0) for k in n), p, holm(p)
    )


def _blocked(
    family: Family,
    own: Sequence[Value],
    controls: Sequence[Value],
    level: str,
    n: tuple[int, ...],
    enough: np.ndarray,
) -> _Run:
    """Test in the two-way model of condition and experiment."""
    import numpy as np

    from blotquant.numerics.dunnett import adjusted_p, loadings
    from blotquant.numerics.log_means import t_p
    from blotquant.numerics.multiplicity import holm
    from blotquant.numerics.two_way import contrasts, two_way

    values, condition, block, places = _table(family, own, controls, level)
    model = two_way(values, condition, block)
    found = contrasts(model, np.array([one for one, _ in places]), np.array([ref for _, ref in places]))
    with np.errstate(invalid="ignore", divide="ignore"):
        # Values without any scatter leave only rounding, which is no measure of it.
        scatters = found.se > _NO_SCATTER
        t = np.where(enough & (found.df > 0) & scatters, found.estimate / found.se, np.nan)
    p = np.array([t_p(one, df) if one == one else np.nan for one, df in zip(t, found.df, strict=True)])
    df = tuple(int(one) for one in found.df)
    tested = np.flatnonzero(np.isfinite(t))
    if len(tested) > 1 and family.has_one_reference:
        p_family = np.full(len(t), np.nan)
        of_tested = found.covariance[np.ix_(tested, tested)]
        p_family[tested] = adjusted_p(t[tested], loadings(of_tested), df[int(tested[0])])
        return _Run("block ANOVA, Dunnett", n, df, p, p_family)
    return _Run("block ANOVA, Holm" if len(tested) > 1 else "block t", n, df, p, holm(p))


def _table(
    family: Family, own: Sequence[Value], controls: Sequence[Value], level: str
) -> tuple[FloatArray, IntArray, IntArray, list[tuple[int, int]]]:
    """Return values, conditions and blocks as arrays, and the pairs of conditions to compare."""
    import numpy as np

    names: dict[object, int] = {}
    cells: dict[tuple[int, int | str], float] = {}
    for reference in dict.fromkeys(family.references):
        place = names.setdefault(reference, len(names))
        of_reference = [value for value in controls if value.condition in reference]
        for experiment, value in _mean_by_experiment(of_reference, level).items():
            cells[place, experiment] = value
    for value in own:
        cells[names.setdefault(value.condition, len(names)), value.experiment] = getattr(value, level)
    blocks = list(dict.fromkeys(experiment for _, experiment in cells))
    pairs = [
        (names[condition], names[reference])
        for condition, reference in zip(family.conditions, family.references, strict=True)
    ]
    return (
        np.array(list(cells.values())),
        np.array([place for place, _ in cells], dtype=np.intp),
        np.array([blocks.index(experiment) for _, experiment in cells], dtype=np.intp),
        pairs,
    )


def across_targets(
    found: Mapping[str, Mapping[Condition, Comparison]], method: Method
) -> dict[tuple[str, Condition], Comparison]:
    """Adjust each p_family for the targets that were asked the same."""
    import numpy as np

    from blotquant.numerics.multiplicity import benjamini_hochberg, holm

    questions: dict[tuple[str, Condition], list[str]] = {}
    for target, comparisons in found.items():
        for condition, comparison in comparisons.items():
            questions.setdefault((comparison.question, condition), []).append(target)
    done: dict[tuple[str, Condition], Comparison] = {}
    for (_, condition), targets in questions.items():
        of_targets = [found[target][condition] for target in targets]
        p = np.array([np.nan if one.p_family is None else one.p_family for one in of_targets])
        count, across = int(np.isfinite(p).sum()), ""
        if method.adjust != "none" and count > 1:
            p = (holm if method.adjust == "holm" else benjamini_hochberg)(p)
            across = "Holm" if method.adjust == "holm" else "BH"
        for target, one, adjusted in zip(targets, of_targets, p, strict=True):
            done[target, condition] = replace(
                one, p_adjusted=_number(adjusted), targets=count if across else 1, across=across
            )
    return done
