"""Work on many things: one interface for this process, for several, and for a cluster.

A job is a function of some module and its arguments, pure and small enough to travel.  `Processes` of
`workers` and `Cluster` of `cluster` are the other executors; whoever gives out work knows none of them.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Executor as Pool
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from queue import Empty, SimpleQueue
from types import FrameType
from typing import Any, Protocol, TypeVar

Found = TypeVar("Found")
Task = tuple[Any, ...]
Numbered = tuple[int, Task]
Told = Callable[[str], None]
LONGEST_DEAF = 0.1  # seconds after which an interrupt is looked for


@dataclass(frozen=True, slots=True)
class Lost:
    """In place of an answer: whoever worked on this task ended in the middle of it, every time."""

    times: int


class Executor(Protocol):
    """Whoever works on tasks."""

    def each(
        self, work: Callable[..., Found], tasks: Iterable[Task]
    ) -> Generator[tuple[int, Found | Lost], None, None]:
        """Yield the number of each task, from 0, and `work(*task)`, in the order of completion.

        What a task raises is raised here and ends the work, as does an interrupt, or a caller who leaves.

        Parameters
        ----------
        work : callable
            A function that can be imported by its name.
        tasks : iterable of tuple
            Taken from as work proceeds, so that thousands need not be held.
        """
        ...


class Here:
    """The executor that is this process: one task after the other."""

    def each(
        self, work: Callable[..., Found], tasks: Iterable[Task]
    ) -> Generator[tuple[int, Found | Lost], None, None]:
        """Yield the number of each task and its answer; see `Executor.each`."""
        for number, task in enumerate(tasks):
            yield number, work(*task)


def in_order(
    executor: Executor, work: Callable[..., Found], tasks: Iterable[Task]
) -> Generator[Found | Lost, None, None]:
    """Yield `work(*task)` for every task, in the order of the tasks."""
    early: dict[int, Found | Lost] = {}
    wanted = 0
    for number, found in executor.each(work, tasks):
        early[number] = found
        while wanted in early:
            yield early.pop(wanted)
            wanted += 1


# What executors are made of


@dataclass(slots=True)
class Stream:
    """Tasks on their way through a pool: as many at once as fit into `window`.

    Parameters
    ----------
    pool : concurrent.futures.Executor
    window : int
        Tasks that are given out at once: enough to keep all workers busy, few enough to be held.
    interrupts : list of int
        Of `interrupts_held`; one in it ends the work.
    idle : callable
        Called again and again while no answer comes.
    given : dict
        The tasks that are given out and not answered, by number.
    """

    pool: Pool
    window: int
    interrupts: list[int]
    idle: Callable[[], object] = bool
    given: dict[int, Task] = field(default_factory=dict[int, Task])

    def answers(
        self, work: Callable[..., Any], tasks: Iterator[Numbered]
    ) -> Generator[tuple[int, Future[Any]], None, None]:
        """Yield number and future of each task in the order of completion.

        A task counts as answered when the next one is asked for.
        """
        finished: SimpleQueue[Future[Any]] = SimpleQueue()
        numbers: dict[Future[Any], int] = {}
        while not self.interrupts:
            for number, task in islice(tasks, self.window - len(numbers)):
                self.given[number] = task
                future = self.pool.submit(work, *task)
                numbers[future] = number
                future.add_done_callback(finished.put)
            if not numbers:
                return
            try:
                done = finished.get(timeout=LONGEST_DEAF)
            except Empty:
                self.idle()
                continue
            number = numbers.pop(done)
            yield number, done
            del self.given[number]


@contextmanager
def interrupts_held() -> Generator[list[int]]:
    """Collect Ctrl-C and the wish to end, and pass them on afterwards.

    Raised just anywhere they could leave a lock of a pool's taken for ever.
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
