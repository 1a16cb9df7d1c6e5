"""Work on several things at once, in processes, in the order they were given."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

_Found = TypeVar("_Found")
FEWEST = 4  # tasks below which starting a process costs more than it saves
LONGEST_DEAF = 0.1  # seconds after which an interrupt is looked for


def worker_count(jobs: int | None, tasks: int) -> int:
    """Return how many processes are worth starting; 1 means none beside this one."""
    wanted = jobs if jobs is not None else _cores()
    return max(1, min(wanted, tasks)) if tasks >= FEWEST or jobs is not None else 1


def _cores() -> int:
    """Return how many cores this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_processes(
    work: Callable[..., _Found], tasks: Sequence[tuple[Any, ...]], workers: int
) -> Iterator[_Found]:
    """Yield `work(*task)` for every task, in order.

    Processes are spawned, not forked: that works the same on every system and in a packaged program.
    An interrupt, a failure or a caller who leaves ends it soon.  Nobody is killed: an answer cut off
    half-way would be waited for without end; a worker is asked to stop and does so between answers.
    """
    if workers <= 1:
        for task in tasks:
            yield work(*task)
        return
    import multiprocessing
    from concurrent.futures import wait

    others = set(multiprocessing.active_children())  # a caller's own, which are none of our business
    with _interrupts_held() as interrupts:
        answers: list[Future[_Found]] = []
        pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_obedient)
        try:
            with _deaf():
                answers.extend(pool.submit(_task, work, task) for task in tasks)
            for answer in answers:
                while not wait((answer,), timeout=LONGEST_DEAF).done and not interrupts:
                    pass
                if interrupts:
                    break
                yield answer.result()
        finally:
            if not all(answer.done() for answer in answers):
                _ask_to_stop(set(multiprocessing.active_children()) - others)
            pool.shutdown(wait=True, cancel_futures=True)
    if interrupts:  # whoever handles signals here took it lightly; half the answers are no answer
        raise KeyboardInterrupt


@contextmanager
def _interrupts_held() -> Generator[list[int]]:
    """Collect Ctrl-C and the wish to end, and pass them on afterwards.

    Raised just anywhere they could leave a lock of the pool's taken for ever.
    """
    came: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield came  # signals belong to the main thread
        return

    def hold(number: int, _frame: FrameType | None) -> None:
        came.append(number)

    heard = [n for n in (signal.SIGINT, signal.SIGTERM) if signal.getsignal(n) not in (signal.SIG_IGN, None)]
    before = {number: signal.signal(number, hold) for number in heard}
    try:
        yield came
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in came[:1]:
            signal.raise_signal(number)


@contextmanager
def _deaf() -> Generator[None]:
    """Let processes started here never hear a Ctrl-C, where the system can; not even while they start."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _ask_to_stop(workers: set[BaseProcess]) -> None:
    """Let workers stop at once where they can be asked; elsewhere each ends with the task at hand."""
    if os.name == "posix":
        for worker in workers:
            worker.terminate()


class _Stopped(BaseException):  # no failure of the task, which may catch those
    """The task was left because the answer is not wanted any more."""


@dataclass(slots=True)
class _Duty:
    """What a worker is doing; one per process."""

    at_work: bool = False
    stopped: bool = False


_duty = _Duty()


def _obedient() -> None:
    """Leave interrupts to the process that started this one, and stop when it asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _stop)


def _stop(_number: int, _frame: FrameType | None) -> None:
    """Leave the task at hand; never an answer that is being sent."""
    _duty.stopped = True
    if _duty.at_work:
        raise _Stopped


def _task(work: Callable[..., _Found], task: tuple[Any, ...]) -> _Found:
    _duty.at_work = True
    try:
        if _duty.stopped:
            raise _Stopped
        return work(*task)
    finally:
        _duty.at_work = False
