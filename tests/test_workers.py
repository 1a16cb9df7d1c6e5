"""Work in several processes: order, failures, and what is left behind."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from blotquant.executors import Executor, Found, Here, Lost, Task, in_order
from blotquant.workers import FEWEST, Processes, WorkerError, executor_for, worker_count


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


def answered(executor: Executor, work: Callable[..., Found], tasks: Iterable[Task]) -> Iterator[Found]:
    """Yield the answers in order, and fail if one is lost."""
    for found in in_order(executor, work, tasks):
        assert not isinstance(found, Lost)
        yield found


def slow_first(number: int, of: int) -> tuple[int, int, bool]:
    """Return the number, the process and whether it leaves interrupts alone; the first is the slowest."""
    time.sleep(0.2 if number == 0 else 0.0)
    return number, os.getpid(), of == 4 and signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def test_one_worker_is_this_process_and_works_only_as_asked() -> None:
    answers = answered(Here(), slow_first, [(number, 4) for number in range(4)])
    assert next(answers) == (0, os.getpid(), False)
    assert [number for number, _, _ in answers] == [1, 2, 3]


def test_several_workers_answer_in_order_and_ignore_interrupts() -> None:
    answers = list(answered(Processes(2), slow_first, [(number, 4) for number in range(4)]))
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
    answers = in_order(Processes(2), fail_or_note, [(number, tmp_path) for number in range(20)])
    with pytest.raises(ValueError, match="task 0 failed"):
        next(answers)
    assert multiprocessing.active_children() == []
    begun = len(list(tmp_path.iterdir()))
    assert begun < 10
    time.sleep(0.4)
    assert len(list(tmp_path.iterdir())) == begun  # nobody goes on in the dark


def test_a_caller_who_leaves_early_leaves_no_process(tmp_path: Path) -> None:
    answers = in_order(Processes(2), fail_or_note, [(number, tmp_path) for number in range(1, 20)])
    assert next(answers) == 1
    answers.close()
    assert multiprocessing.active_children() == []
    assert len(list(tmp_path.iterdir())) < 10


def die_of(number: int, deadly: tuple[int, ...], folder: Path) -> int:
    """End at some tasks as a process does that the system kills for want of memory; note every attempt."""
    with (folder / str(number)).open("a") as attempts:
        attempts.write("x")
    if number in deadly:
        os.kill(os.getpid(), signal.SIGKILL) if os.name == "posix" else os._exit(9)
    return number


def test_what_kills_its_worker_every_time_is_lost_and_nothing_else_is(tmp_path: Path) -> None:
    told: list[str] = []
    found = list(in_order(Processes(2, told.append), die_of, [(n, (3,), tmp_path) for n in range(20)]))
    assert found == [Lost(3) if number == 3 else number for number in range(20)]
    assert (tmp_path / "3").read_text() == "xxx"  # once in company, twice alone
    assert max(len((tmp_path / str(number)).read_text()) for number in range(20) if number != 3) <= 2
    assert len(told) == 1
    assert told[0].startswith("A worker process has died, most often for want of memory")
    assert multiprocessing.active_children() == []


def die_once(number: int, folder: Path) -> int:
    """Kill the worker at the first attempt at task 2, as a stray signal would."""
    if number == 2 and not (folder / "died").exists():
        (folder / "died").touch()
        os._exit(9)
    return number


def test_a_worker_that_dies_once_costs_no_answer(tmp_path: Path) -> None:
    assert list(in_order(Processes(2), die_once, [(n, tmp_path) for n in range(12)])) == list(range(12))
    assert (tmp_path / "died").exists()


def wait_for(number: int, folder: Path) -> int:
    """Say which process this is, and stay in the first task until it has been killed once."""
    (folder / f"at-{number}").write_text(str(os.getpid()))
    while number == 0 and not (folder / "killed").exists():
        time.sleep(0.02)
    return number


@pytest.mark.skipif(os.name != "posix", reason="there is no kill -9 elsewhere")
@pytest.mark.parametrize("idle", [True, False])
def test_kill_9_from_outside_of_a_worker_costs_no_answer(tmp_path: Path, *, idle: bool) -> None:
    """Whether it is at work or, all other tasks being done, waits for more."""

    def kill() -> None:
        wanted = tmp_path / ("at-4" if idle else "at-0")
        while not wanted.exists() or not wanted.read_text():
            time.sleep(0.02)
        time.sleep(0.2)
        (tmp_path / "killed").touch()
        os.kill(int(wanted.read_text()), signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    found = list(in_order(Processes(2), wait_for, [(n, tmp_path) for n in range(5)]))
    killer.join()
    assert found == list(range(5))
    assert multiprocessing.active_children() == []


def test_workers_that_can_do_nothing_at_all_are_an_error_and_no_endless_wait(tmp_path: Path) -> None:
    everything = tuple(range(8))
    with pytest.raises(WorkerError, match="die as soon as they begin"):
        list(in_order(Processes(2), die_of, [(n, everything, tmp_path) for n in everything]))
    assert multiprocessing.active_children() == []


def test_answers_come_as_they_are_ready_and_tasks_are_taken_as_they_are_needed(tmp_path: Path) -> None:
    taken: list[int] = []

    def tasks() -> Iterator[tuple[int, int]]:
        for number in range(100):
            taken.append(number)
            yield number, 1

    answers = Processes(2).each(slow_first, tasks())
    assert next(answers)[0] != 0  # the first task is the slowest
    assert len(taken) < 20
    answers.close()


def test_few_tasks_are_done_here() -> None:
    assert isinstance(executor_for(None, FEWEST - 1), Here)
    assert isinstance(executor_for(2, 2), Processes)


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
        answers = in_order(Processes(2), much, [(task,) for task in range(200)])
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
        answers = answered(Processes(2), slow_first, [(number, 1) for number in range(1, 50)])
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
        answers = answered(Processes(2), slow_first, [(number, 1) for number in range(4)])
        next(answers)
        os.kill(os.getpid(), signal.SIGINT)
        assert [number for number, _, _ in answers] == [1, 2, 3]
    finally:
        signal.signal(signal.SIGINT, before)


PARENT = """
from pathlib import Path
from blotquant.workers import Processes
from tests.test_workers import stay
if __name__ == "__main__":
    list(Processes(2).each(stay, [(number, Path({folder!r})) for number in range(2)]))
"""


def stay(number: int, folder: Path) -> None:
    """Say which process this is, and stay in it for long."""
    (folder / f"{number}.pid").write_text(str(os.getpid()))
    time.sleep(60)


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_workers_end_when_the_process_that_started_them_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT.format(folder=str(tmp_path)))
    root = str(Path(__file__).resolve().parent.parent)
    with subprocess.Popen([sys.executable, str(script)], env=os.environ | {"PYTHONPATH": root}) as parent:
        files = [tmp_path / "0.pid", tmp_path / "1.pid"]
        while not all(file.exists() and file.read_text() for file in files):
            time.sleep(0.05)
        parent.kill()
    workers = [Path("/proc") / file.read_text() for file in files]
    deadline = time.monotonic() + 20
    while any(worker.exists() for worker in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(worker.exists() for worker in workers)
