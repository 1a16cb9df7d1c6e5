"""Work on several things at once, in processes, in the order they were given."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

_Found = TypeVar("_Found")
FEWEST = 4  # tasks below which starting a process costs more than it saves


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
    """
    if workers <= 1:
        for task in tasks:
            yield work(*task)
        return
    import multiprocessing

    others = set(multiprocessing.active_children())  # a caller's own, which are none of our business
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_quietly)
    try:
        for waiting in [pool.submit(work, *task) for task in tasks]:
            yield waiting.result()
    except BaseException:  # an interrupt above all: nobody waits for work that nobody will see
        for process in set(multiprocessing.active_children()) - others:
            process.terminate()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _quietly() -> None:
    """Leave an interrupt to the process that started this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
