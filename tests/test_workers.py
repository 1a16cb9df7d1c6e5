"""Work in several processes: order, failures, and what is left behind."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from pathlib import Path
from typing import NoReturn

import pytest

from blotquant.workers import FEWEST, in_processes, worker_count


@pytest.mark.parametrize(
    ("jobs", "tasks", "expected"),
    [
        (1, 10, 1),
        (3, 10, 3),
        (8, 2, 2),  # no more workers than tasks
        (2, 2, 2),  # a stated number counts even for few tasks
        (None, 0, 1),
        (None, FEWEST - 1, 1),  # starting a process would cost more than it saves
        (None, FEWEST, 4),
        (None, 100, 6),
    ],
)
def test_how_many_processes(
    monkeypatch: pytest.MonkeyPatch, jobs: int | None, tasks: int, expected: int
) -> None:
    monkeypatch.setattr("blotquant.workers._cores", lambda: 6)
    assert worker_count(jobs, tasks) == expected


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells which cores a process may use")
def test_only_the_cores_that_this_process_may_use_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    def two_cores(_process: int) -> set[int]:
        return {3, 5}

    monkeypatch.setattr(os, "sched_getaffinity", two_cores)
    assert worker_count(None, 100) == 2


def test_a_computer_that_cannot_count_its_cores_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(sys, "platform", "darwin")
        count = worker_count(None, 100)
    assert count == 1


def slow_first(number: int, of: int) -> tuple[int, int, bool]:
    """Return the number, the process and whether it leaves interrupts alone; the first is the slowest."""
    time.sleep(0.2 if number == 0 else 0.0)
    return number, os.getpid(), of == 4 and signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def test_one_worker_is_this_process_and_works_only_as_asked() -> None:
    answers = in_processes(slow_first, [(number, 4) for number in range(4)], 1)
    assert next(answers) == (0, os.getpid(), False)
    assert [number for number, _, _ in answers] == [1, 2, 3]


def test_several_workers_answer_in_order_and_ignore_interrupts() -> None:
    answers = list(in_processes(slow_first, [(number, 4) for number in range(4)], 2))
    assert [number for number, _, _ in answers] == [0, 1, 2, 3]
    assert os.getpid() not in {process for _, process, _ in answers}
    assert all(leaves_interrupts_alone for _, _, leaves_interrupts_alone in answers)
    assert multiprocessing.active_children() == []


def fail_or_note(number: int, folder: Path) -> int:
    """Fail as the first task; as another one leave a file behind, slowly."""
    if number == 0:
        raise ValueError("task 0 failed")
    time.sleep(0.3)
    (folder / str(number)).touch()
    return number


def test_a_failure_reaches_the_caller_and_stops_what_has_not_begun(tmp_path: Path) -> None:
    answers = in_processes(fail_or_note, [(number, tmp_path) for number in range(20)], 2)
    with pytest.raises(ValueError, match="task 0 failed"):
        next(answers)
    assert multiprocessing.active_children() == []
    begun = len(list(tmp_path.iterdir()))
    assert begun < 10
    time.sleep(0.4)
    assert len(list(tmp_path.iterdir())) == begun  # nobody goes on in the dark


def test_a_caller_who_leaves_early_leaves_no_process(tmp_path: Path) -> None:
    answers = in_processes(fail_or_note, [(number, tmp_path) for number in range(1, 20)], 2)
    assert next(answers) == 1
    answers.close()  # pyright: ignore[reportAttributeAccessIssue] - the iterator is a generator
    assert multiprocessing.active_children() == []
    assert len(list(tmp_path.iterdir())) < 10


def die(_number: int) -> None:
    """End as a process does that the system kills for want of memory."""
    os._exit(9)


def test_a_worker_that_dies_is_an_error_and_no_endless_wait() -> None:
    with pytest.raises(Exception, match="terminated abruptly"):
        list(in_processes(die, [(1,), (2,)], 2))
    assert multiprocessing.active_children() == []


def much(_number: int) -> bytes:
    """Return more than fits into a pipe, so that a worker is busy answering most of the time."""
    return bytes(20_000_000)


@pytest.mark.skipif(os.name != "posix", reason="os.kill sends no interrupt elsewhere")
@pytest.mark.parametrize("after", [0.0, 0.02, 0.05])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_in_the_middle_of_an_answer_ends_the_work(after: float, number: signal.Signals) -> None:
    def interrupt(_number: int, _frame: object) -> NoReturn:
        raise KeyboardInterrupt

    before = signal.signal(number, interrupt)
    try:
        answers = in_processes(much, [(task,) for task in range(200)], 2)
        assert next(answers) == bytes(20_000_000)
        threading.Timer(after, os.kill, (os.getpid(), number)).start()
        with pytest.raises(KeyboardInterrupt):
            list(answers)
        assert signal.getsignal(number) is interrupt
    finally:
        signal.signal(number, before)
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(os.name != "posix", reason="os.kill sends no interrupt elsewhere")
def test_an_interrupt_taken_lightly_never_passes_half_the_answers_for_all() -> None:
    before = signal.signal(signal.SIGINT, lambda _number, _frame: None)
    try:
        answers = in_processes(slow_first, [(number, 1) for number in range(1, 50)], 2)
        next(answers)
        os.kill(os.getpid(), signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            list(answers)
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name != "posix", reason="os.kill sends no interrupt elsewhere")
def test_an_ignored_interrupt_stays_ignored() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        answers = in_processes(slow_first, [(number, 1) for number in range(4)], 2)
        next(answers)
        os.kill(os.getpid(), signal.SIGINT)
        assert [number for number, _, _ in answers] == [1, 2, 3]
    finally:
        signal.signal(signal.SIGINT, before)
