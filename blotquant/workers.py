"""Work in several processes of this computer.

Processes are spawned, not forked: that works the same on every system and in a packaged program.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from types import FrameType
from typing import TYPE_CHECKING, Any

from blotquant.executors import Executor, Found, Here, Lost, Numbered, Stream, Task, Told, interrupts_held
from blotquant.phrases import Phrase, WordedError

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

FEWEST = 4  # tasks below which starting a process costs more than it saves
ALONE = 2  # times that a task is tried by itself after a worker died with it in company
AHEAD = 3  # tasks given out for each worker, so that none waits for the next
HOPELESS = 3  # tasks lost before anything at all was answered, after which nothing will be


class WorkerError(WordedError):
    """Worker processes cannot be used; the message says why and what to do."""


def worker_count(jobs: int | None, tasks: int) -> int:
    """Return how many processes are worth starting; 1 means none beside this one."""
    wanted = jobs if jobs is not None else _cores()
    return max(1, min(wanted, tasks)) if tasks >= FEWEST or jobs is not None else 1


def _cores() -> int:
    """Return how many cores this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def executor_for(jobs: int | None, tasks: int, note: Told | None = None) -> Executor:
    """Return the executor for so many tasks: `jobs` processes, or this one if more are not worth it.

    Parameters
    ----------
    jobs : int or None
        None for one per core.
    tasks : int
    note : callable, optional
        Told in words when a worker has died and what is done about it.
    """
    count = worker_count(jobs, tasks)
    return Here() if count <= 1 else Processes(count, note)


class Processes:
    """The executor that is several processes of this computer.

    An interrupt, a failure or a caller who leaves ends the work soon.  Nobody is killed: an answer cut
    off half-way would be waited for without end; a worker is asked to stop and does so between answers.

    When a worker dies, as one does that the system kills for want of memory, nobody knows which task
    it died of.  All that were given out are tried again one by one, and the one of which workers
    die even then is lost; the others are not.

    Parameters
    ----------
    workers : int
    note : callable, optional
        Told in words when a worker has died and what is done about it.
    """

    def __init__(self, workers: int, note: Told | None = None) -> None:
        self._workers, self._note = workers, note
        self._interrupts: list[int] = []
        self._answered = self._lost = self._crowded = 0

    def each(
        self, work: Callable[..., Found], tasks: Iterable[Task]
    ) -> Generator[tuple[int, Found | Lost], None, None]:
        """Yield the number of each task and its answer; see `Executor.each`."""
        rest, workers = iter(enumerate(tasks)), self._workers
        with interrupts_held() as self._interrupts:
            while suspects := (yield from self._in_pool(work, rest, workers)):
                self._tell(len(suspects))
                lost = self._lost
                yield from self._one_by_one(work, suspects)
                self._crowded += self._lost == lost
                if self._crowded > 1:  # each does well alone, and again they did not together
                    workers = max(1, workers // 2)
        if self._interrupts:  # whoever handles signals here took it lightly; half the answers are no answer
            raise KeyboardInterrupt

    def _one_by_one(
        self, work: Callable[..., Found], suspects: Sequence[Numbered]
    ) -> Generator[tuple[int, Found | Lost], None, None]:
        todo, deaths = deque(suspects), Counter[int]()
        while todo and not self._interrupts:
            for number, task in (yield from self._in_pool(work, _taken(todo), 1)):
                deaths[number] += 1
                if deaths[number] < ALONE:
                    todo.appendleft((number, task))
                    continue
                self._lost += 1
                if self._lost >= HOPELESS and not self._answered:
                    raise WorkerError(_HOPELESS)
                yield number, Lost(ALONE + 1)

    def _in_pool(
        self, work: Callable[..., Found], tasks: Iterator[Numbered], workers: int
    ) -> Generator[tuple[int, Found], None, list[Numbered]]:
        """Yield the answers of a pool; return what was given out and not answered when a worker died."""
        others = set(multiprocessing.active_children())  # a caller's own, which are none of our business
        pool = _Pool(workers, multiprocessing.get_context("spawn"), initializer=_obedient)
        stream = Stream(pool, 1 if workers == 1 else AHEAD * workers, self._interrupts)
        try:
            for number, answer in stream.answers(partial(_task, work), tasks):
                found = answer.result()
                self._answered += 1
                yield number, found
        except BrokenExecutor:
            for worker in set(multiprocessing.active_children()) - others:
                worker.kill()  # nobody listens to it any more, and an idle one would not hear a request
            return list(stream.given.items())
        finally:
            if stream.given:
                _ask_to_stop(set(multiprocessing.active_children()) - others)
            pool.shutdown(wait=True, cancel_futures=True)
        return []

    def _tell(self, count: int) -> None:
        if self._note is not None:
            self._note(
                Phrase(
                    "A worker process has died, most often for want of memory: what was being worked "
                    "on is tried again, "
                    "one after the other ({count} tasks).",
                    count=count,
                )
            )


_HOPELESS = Phrase(
    "worker processes die as soon as they begin to work: use --jobs 1, and look whether memory is short; a "
    'script of your own needs `if __name__ == "__main__":` round what it does.'
)


def _taken(todo: deque[Numbered]) -> Iterator[Numbered]:
    while todo:
        yield todo.popleft()


class _Pool(ProcessPoolExecutor):
    """Processes that are started as work is given out, and are deaf to Ctrl-C even while they start."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Give out one piece of work."""
        with _deaf():
            return super().submit(fn, *args, **kwargs)


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
    """Leave interrupts to the process that started this one, stop when it asks, and end when it is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _stop)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the end of the process that started this one, which may be killed and then says nothing."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _stop(_number: int, _frame: FrameType | None) -> None:
    """Leave the task at hand; never an answer that is being sent."""
    _duty.stopped = True
    if _duty.at_work:
        raise _Stopped


def _task(work: Callable[..., Found], *task: Any) -> Found:
    _duty.at_work = True
    try:
        if _duty.stopped:
            raise _Stopped
        return work(*task)
    finally:
        _duty.at_work = False
