"""A short replay over everything that is read: read or refused in words, never anything else.

What was kept of coverage-guided fuzzing (`tests.fuzz.guided`) is read again, and whole files are damaged
anew, by the same seeds each time.  More of the latter: `python -m tests.fuzz.test_replay 20000`.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from tests.fuzz.corpus_files import LARGEST, MOST, kept
from tests.fuzz.mutations import mutated
from tests.fuzz.structured import CHANGES, changed
from tests.fuzz.targets import TARGETS, Target, scratch

SECONDS = 5.0  # of work that one small file may take
COUNT = 120


@pytest.fixture(params=TARGETS, ids=str)
def target(request: pytest.FixtureRequest) -> Target:
    return TARGETS[request.param]


def damaged(target: Target, seed: int) -> bytes:
    """One of the seeds, with its form kept or not."""
    whole = target.seeds[seed % len(target.seeds)]
    if seed % 2 and target.name in CHANGES:
        return changed(target.name, whole, seed)
    return mutated(whole, seed, target.seeds)


def test_whole_files_are_read(tmp_path: Path, target: Target) -> None:
    assert {target.run(tmp_path, data) for data in target.seeds} == {"read"}


def test_damaged_files_are_read_or_refused_in_words(tmp_path: Path, target: Target) -> None:
    found: set[str] = set()
    for seed in range(COUNT):
        start = time.process_time()
        found.add(target.run(tmp_path, damaged(target, seed)))
        assert time.process_time() - start < SECONDS, seed
    assert len(found) > 1  # some are read, some refused


def test_kept_inputs_are_read_or_refused_in_words(tmp_path: Path, target: Target) -> None:
    inputs = kept(target.name)
    assert len(inputs) > 5
    for name, data in inputs.items():
        start = time.process_time()
        assert target.run(tmp_path, data)
        assert time.process_time() - start < SECONDS, name


def test_the_corpora_are_small_and_of_targets_that_there_are() -> None:
    from tests.fuzz.corpus_files import FOLDER

    assert {path.stem for path in FOLDER.iterdir()} == set(TARGETS)
    for name in TARGETS:
        inputs = kept(name)
        assert len(inputs) <= MOST
        assert all(len(data) <= LARGEST for data in inputs.values())


def main(count: int) -> None:
    """Damage each file so many times, and write down what is neither read nor refused."""
    import traceback
    from collections import Counter

    with scratch() as made:
        for target in TARGETS.values():
            outcomes: Counter[str] = Counter()
            start, slowest = time.process_time(), 0.0
            for seed in range(count):
                data, began = damaged(target, seed), time.process_time()
                try:
                    outcomes[target.run(Path(made), data)] += 1
                except Exception:
                    outcomes["CRASH"] += 1
                    sys.stdout.write(f"{target.name} seed {seed}: {traceback.format_exc()}\n")
                slowest = max(slowest, time.process_time() - began)
            took = time.process_time() - start
            sys.stdout.write(f"{target.name}: {dict(outcomes)} in {took:.0f} s, slowest {slowest:.2f} s\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
