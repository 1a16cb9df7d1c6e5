"""How often the statistics are right: false positives, power, coverage of intervals, and how long they take.

    python -m benchmarks.statistics null [EXPERIMENTS]     false positives and power of the default test
    python -m benchmarks.statistics coverage [REPEATS]     intervals of EC50 and potency, without pictures
    python -m benchmarks.statistics images [REPEATS] ...   the same through pictures drawn and measured
    python -m benchmarks.statistics speed [REPEATS]        tests, alignment and curves of the demo

Everything is simulated by the authors of the program: experiments vary as those of the demo do.  Run by
hand, no test looks at it; `images --help` tells how to run its hours in parts.
"""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from statistics import median

import numpy as np

from benchmarks import repeats
from benchmarks.repeats import repeat_of, seeded, summary_of
from blotquant.answers import Answers, answers
from blotquant.comparisons import compare_target
from blotquant.demo import design
from blotquant.experiments import Condition, TargetValues, Value
from blotquant.model import Method, Pairing, Project, Sample
from blotquant.ratios.folds import with_folds
from blotquant.results import RatioResult
from blotquant.summary import summarise

BLOTS = 3
BLOT_SD, NOISE_SD = 0.5, 0.25  # of ln ratio: between blots, within
EFFECTS = (1.0, 1.5, 2.0, 3.0)  # folds; 1 is no effect
VEHICLE = Condition("vehicle", 0.0, "nM", 15.0)


def say(text: str) -> None:
    """Print one line at once, so that a long run can be watched."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


# --- the default test ----------------------------------------------------------------------------


def simulated(rng: np.random.Generator, doses: int, fold: float) -> TargetValues:
    """Return one target on three blots: a vehicle and `doses` conditions, of which the last has an effect."""
    blots = rng.normal(0, BLOT_SD, BLOTS)
    conditions = [VEHICLE, *(Condition("drug", float(dose), "nM", 15.0) for dose in range(1, doses + 1))]
    values: list[Value] = []
    for place, condition in enumerate(conditions):
        effect = math.log(fold) if place == doses else 0.0
        for blot in range(BLOTS):
            level = float(effect + blots[blot] + rng.normal(0, NOISE_SD))
            role = "vehicle" if place == 0 else "sample"
            values.append(Value(condition, blot + 1, role, (), (VEHICLE,), level, level, True, level, ()))
    return TargetValues("target", (), tuple(values), ())


def positives(experiments: int, doses: int, fold: float) -> tuple[float, float]:
    """Return how often anything, and how often the last condition, is called different at 5 %."""
    rng = np.random.default_rng([doses, round(100 * fold)])
    anything = last = 0
    for _ in range(experiments):
        found = list(compare_target(simulated(rng, doses, fold), Method()).values())
        p = [one.p_family if one.p_family is not None else 1.0 for one in found]
        anything += min(p) < 0.05
        last += p[-1] < 0.05
    return anything / experiments, last / experiments


def null(experiments: int) -> None:
    """Print false positives and power of the default test."""
    say(
        f"{experiments} simulated experiments of {BLOTS} blots, "
        f"SD {BLOT_SD} between and {NOISE_SD} within blots"
    )
    for doses in (1, 4, 7):
        for fold in EFFECTS:
            count = experiments if fold == 1 else max(experiments // 5, 1)
            anything, last = positives(count, doses, fold)
            what = "false positives" if fold == 1 else f"power at {fold:g}-fold"
            share = anything if fold == 1 else last
            error = math.sqrt(share * (1 - share) / count)
            say(
                f"  {doses} against the vehicle: {what:<18} {100 * share:5.1f} % +- {100 * error:.1f}",
            )


# --- intervals -----------------------------------------------------------------------------------


def true_ratios(seed: int) -> tuple[Project, tuple[RatioResult, ...]]:
    """Return the true ratios of one repeat of the demo, as a measurement without any error would."""
    samples: dict[tuple[design.Well, int], Sample] = {}
    pairings: list[Pairing] = []
    rows: list[RatioResult] = []
    for target, replicate, contents in contents_of(seed):
        pairing = Pairing(id=f"p{len(pairings) + 1}", phospho_id="", total_id="", kind="stripped")
        pairings.append(pairing)
        ratios: dict[design.Well, float] = {}
        for well, phospho, total in zip(design.WELLS, contents.phospho, contents.total, strict=True):
            if well.loaded:
                ratios[well] = float(phospho / total)
        own: list[RatioResult] = []
        for well, ratio in ratios.items():
            sample = samples.setdefault((well, replicate), sample_of(well, replicate, len(samples)))
            own.append(row_of(pairing.id, target.name, sample.id, ratio))
        by_id = {sample.id: sample for sample in samples.values()}
        rows += with_folds(by_id, own, [None] * len(own), len(rows))
    return Project(samples=tuple(samples.values()), pairings=tuple(pairings)), tuple(rows)


def contents_of(seed: int) -> Iterator[tuple[design.Target, int, design.Membrane]]:
    """Yield the membranes of one repeat of the demo."""
    with seeded(seed):
        for target in design.TARGETS:
            for replicate in design.REPLICATES:
                yield target, replicate, design.membrane(target, replicate)


def sample_of(well: design.Well, replicate: int, count: int) -> Sample:
    """Return the sample of a well."""
    return Sample(
        id=f"s{count + 1}",
        treatment=well.treatment,
        dose=well.dose,
        dose_unit=well.dose_unit,
        time_min=well.time_min,
        replicate=replicate,
        role=well.role,  # type: ignore[arg-type]
    )


def row_of(pairing_id: str, target: str, sample_id: str, ratio: float) -> RatioResult:
    """Return a ratio with nothing known but its value."""
    return RatioResult(
        *(pairing_id, target, sample_id, (), (), (), (), None, None, None, None, ratio, None, None, None),
        *(ratio, None, None, (), None, None, None, "ok"),
    )


def answered(project: Project, rows: Sequence[RatioResult]) -> Answers:
    """Return the answers as `pipeline.measure` makes them."""
    return answers(project, rows, summarise(project, rows))


def coverage(count: int) -> None:
    """Print how often the intervals hold the truth when ratios are measured without error."""
    seeds = range(1, count + 1)
    found = [repeat_of(seed, answered(*true_ratios(seed)).dose_response) for seed in seeds]
    say(f"{count} repeats of the demo, variation between lysates alone (no pictures)")
    for line in summary_of(found):
        say(line)


# --- time ----------------------------------------------------------------------------------------


def speed(times_over: int) -> None:
    """Print how long tests, alignment and curves of the demo take, in processor time."""
    project, rows = true_ratios(0)
    summary = summarise(project, rows)
    answers(project, rows, summary)  # imports and tables that are made once
    times: list[float] = []
    for _ in range(times_over):
        start = time.process_time()
        answers(project, rows, summary)
        times.append(time.process_time() - start)
    say(f"all answers of the demo (4 targets, 8 dose series, 4 time courses): {1000 * median(times):.0f} ms")


_KINDS: dict[str, tuple[Callable[[int], None], int]] = {
    "null": (null, 10_000),
    "coverage": (coverage, 500),
    "speed": (speed, 9),
}


def main(arguments: Sequence[str]) -> int:
    """Run one kind of benchmark."""
    if arguments and arguments[0] == "images":
        return repeats.main(arguments[1:])
    if not arguments or arguments[0] not in _KINDS:
        say(__doc__ or "")
        return 2
    work, default = _KINDS[arguments[0]]
    work(int(arguments[1]) if len(arguments) > 1 else default)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
