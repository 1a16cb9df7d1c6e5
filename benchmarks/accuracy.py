"""How accurate blotquant is beside other programs, on simulated blots whose volumes are known.

    python -m benchmarks.accuracy [--blots N] [--no-imagej] [CONDITION...]

N blots (default 8: 4 pairs of phospho and total) of 15 lanes and 3 band rows in every condition of
`benchmarks.conditions`.  blotquant is told the number of lanes and nothing else; the people at the other
programs know where every band is (`benchmarks.sitting`).  ImageJ itself joins where it is installed.  The
same N gives the same figures, but for the times.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks import imagej
from benchmarks.automatic import Found, measured
from benchmarks.conditions import CONDITIONS, Condition, named
from benchmarks.peers import PEERS
from benchmarks.scores import Figures, Tally, behind, figures, fold_errors, misses
from benchmarks.simulator import DrawnBlot, draw_pair
from benchmarks.sitting import Sitting
from blotquant.model import Method

OWN = "blotquant, automatic"
ESTIMATES = "blotquant, clipped estimated"
REAL_IMAGEJ = "ImageJ itself, line and drop"
Volumes = NDArray[np.float64]
PairMethod = Callable[[Sequence[Sitting]], list[Volumes]]  # people at two blots -> their volumes

_COLUMNS = ("n", "bias", "CV", "p95", "ratio", "r. p95", "missed", "false", "cover", "all ms", "ms")
HEAD = f"{'condition, method':<30}" + "".join(f"{name:>8}" for name in _COLUMNS)
LEGEND = """\
n: bands.  Percent: bias, median error of the volumes; CV, their scatter; p95, 95th percentile of the size of
the error; ratio and r. p95, median and 95th percentile of the error of a fold change between two blots;
missed, false, of the bands above the limit of detection; cover, 95 % intervals that hold the true volume.
In the row of estimates missed are the bands flagged as saturated that have none.
all ms, ms: of the processor per blot, with finding the lanes and without.  "-": more than 5 % of the ratios
are not positive."""


@dataclass(slots=True)
class Outcome:
    """What one condition came to."""

    own: Figures
    peers: dict[str, Figures]
    clipped: int = 0  # bands with clipped pixels
    unflagged: int = 0  # of them, those that blotquant did not flag
    estimates: Figures | None = None  # of clipped bands, by their flanks


def run(condition: Condition, pairs: int, methods: Mapping[str, PairMethod]) -> Outcome:
    """Measure the pairs of blots of one condition with blotquant and with the given methods."""
    own, tallies = Tally(), {name: Tally() for name in methods}
    estimated = Tally()
    clipped = unflagged = 0
    for number in range(pairs):
        pair = draw_pair(condition, number)
        truth = [blot.volumes for blot in pair]
        counted = [blot.volumes >= blot.lod for blot in pair]
        flagged = _add_own(own, pair, truth, counted)
        clipped += sum(int(blot.clipped.sum()) for blot in pair)
        unflagged += sum(int((blot.clipped & ~seen).sum()) for blot, seen in zip(pair, flagged, strict=True))
        if any(blot.clipped.any() for blot in pair):
            found, _ = measured(pair, Method(clipped_bands="estimate"))
            _add_estimates(estimated, found, truth)
        for name, method in methods.items():
            sittings = [Sitting(blot, (number, side)) for side, blot in enumerate(pair)]
            tallies[name].add(method(sittings), truth, counted)
    peers = {name: figures(tally) for name, tally in tallies.items()}
    told = figures(estimated, automatic=True) if estimated.counted else None
    return Outcome(figures(own, automatic=True), peers, clipped, unflagged, told)


def _add_estimates(tally: Tally, found: Sequence[Found], truth: Sequence[Volumes]) -> None:
    """Add the estimates of clipped bands, and the ratios in which there is one."""
    known = [np.isfinite(one.estimates) for one in found]
    for one, true, estimated in zip(found, truth, known, strict=True):
        tally.recovered.append((one.estimates / true)[estimated])
        tally.covered += one.estimate_covers(true)[estimated].tolist()
        tally.counted += int(one.set_aside.sum())
        tally.missed += int((one.set_aside & ~estimated).sum())
    volumes = [np.where(k, one.estimates, one.volumes) for one, k in zip(found, known, strict=True)]
    errors = fold_errors(volumes[0] / volumes[1], truth[0] / truth[1])
    tally.fold_errors.append(errors[known[0] | known[1]])


def _add_own(
    tally: Tally,
    pair: Sequence[DrawnBlot],
    truth: Sequence[Volumes],
    counted: Sequence[NDArray[np.bool_]],
) -> list[NDArray[np.bool_]]:
    """Add what blotquant made of a pair and return which bands it flagged as saturated.

    Those are kept out of the errors, as the program keeps them out of its means.
    """
    found, cost = measured(pair)
    volumes = [np.where(one.set_aside, np.nan, one.volumes) for one in found]
    tally.add(volumes, truth, counted)
    tally.all_seconds.append(cost.all)
    tally.measuring_seconds.append(cost.measuring)
    for one, true, counts in zip(found, truth, counted, strict=True):
        used = counts & ~one.missed & ~one.set_aside
        tally.covered += one.covers(true)[used].tolist()
        tally.missed += int((one.missed & counts).sum())
        tally.set_aside += int((one.set_aside & counts).sum())
        tally.false += one.false
    return [one.set_aside for one in found]


def table(condition: Condition, outcome: Outcome) -> list[str]:
    """Return the printed lines of one condition: blotquant, the bar, the others, what is not reached."""
    bar = condition.bar
    out = ["", f"{condition.name}: {condition.meaning}", _row(OWN, outcome.own)]
    if bar:
        limits = {"CV": bar.cv, "r. p95": bar.ratio_p95, "missed": bar.missed, "false": bar.false}
        cells = "".join(_cell(limits.get(name, np.nan), blank=True) for name in _COLUMNS)
        out.append(f"  {'bar':<28}{cells}".rstrip())
        out.append(f"  {'bar not reached':<28}{', '.join(misses(outcome.own, bar)) or 'none: all reached'}")
    if outcome.estimates:
        out.append(_row(ESTIMATES, outcome.estimates))
    out += [_row(name, one) for name, one in outcome.peers.items()]
    out.append(f"  {'a peer is ahead in':<28}{'; '.join(behind(outcome.own, outcome.peers)) or 'nothing'}")
    if outcome.clipped or outcome.own.set_aside:
        out.append(
            f"  saturated: {outcome.clipped} bands are clipped, {outcome.unflagged} of them not flagged;"
            f" {outcome.own.set_aside} flagged bands are left out of the row of blotquant only"
        )
    return out


def _row(name: str, one: Figures) -> str:
    cells = (one.bias, one.cv, one.p95, one.ratio_median, one.ratio_p95, one.missed, one.false, one.coverage)
    shown = "".join(_cell(value, blank=index > 4) for index, value in enumerate(cells))
    times = (one.all_ms, one.measuring_ms)
    spent = "".join(f"{time:>8.0f}" for time in times if np.isfinite(time))
    return f"  {name:<28}{one.count:>8}{shown}{spent}".rstrip()


def _cell(value: float, *, blank: bool) -> str:
    if not np.isfinite(value):
        return f"{'' if blank else '-':>8}"
    return f"{value:>8.{2 if abs(value) < 99.95 else 0}f}"


def each(method: Callable[[Sitting], Volumes]) -> PairMethod:
    """Return a method for one blot as one for the blots of a pair."""
    return lambda sittings: [method(sitting) for sitting in sittings]


def main(arguments: Sequence[str]) -> int:
    """Print the table."""
    names = ", ".join(condition.name for condition in CONDITIONS)
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", epilog=f"conditions: {names}")
    parser.add_argument("--blots", type=int, default=8, help="blots per condition, two to a pair (8)")
    parser.add_argument("--no-imagej", action="store_true", help="leave ImageJ itself out")
    parser.add_argument("condition", nargs="*", help="default: all")
    chosen = parser.parse_args(arguments)
    try:
        conditions = named(chosen.condition)
    except ValueError as error:
        parser.error(str(error))
    methods = {name: each(method) for name, method in PEERS.items()}
    lacking = "--no-imagej" if chosen.no_imagej else imagej.missing()
    if lacking:
        sys.stdout.write(f"ImageJ itself is left out: {lacking}\n")
    else:
        methods = {REAL_IMAGEJ: imagej.gel_analyzer, **methods}
    measured(draw_pair(CONDITIONS[0], 0))  # imports what is needed, so that no blot's time holds it
    sys.stdout.write(f"{LEGEND}\n\n{HEAD}\n")
    for condition in conditions:
        outcome = run(condition, max(1, chosen.blots // 2), methods)
        sys.stdout.write("\n".join(table(condition, outcome)) + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
