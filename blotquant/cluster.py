"""Work on a Dask cluster: whatever workers a scheduler has, on this computer or others.

Dask is no part of the program: the extra `blotquant[distributed]` installs it.
"""

from __future__ import annotations

import logging
import platform
import re
import time
import warnings
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from typing import Any

from blotquant.executors import Found, Lost, Numbered, Stream, Task, Told, interrupts_held
from blotquant.phrases import Phrase, WordedError, commas, semicolons
from blotquant.versions import versions

CONNECTING = 10.0  # seconds that a scheduler has to answer
AHEAD = 512  # tasks given out at once: a cluster that grows with its work must see some
PATIENCE = 5.0  # seconds without an answer after which workers are counted
_ADDRESS = re.compile(r"(tcp|tls)://[^\s/:]+:\d+|(tcp|tls)://\[[0-9a-fA-F:]+\]:\d+")


Versions = tuple[tuple[str, str], ...]


class ClusterError(WordedError):
    """A cluster cannot be used; the message says why and what to do."""


class Cluster:
    """The executor that is the workers of a Dask scheduler.

    A worker that dies in the middle of a task is replaced by its nanny, and the scheduler gives the
    task to another.  When several have died of the same one, it is tried once more by itself; if they
    die again it is lost, and the others are not.

    Parameters
    ----------
    address : str
        "tcp://HOST:PORT".
    note : callable, optional
        Told in words when there is nobody to work.
    check : callable, optional
        Called with every answer and the name of the computer that it comes from; may raise.

    Raises
    ------
    ClusterError
        If `address` is none.
    """

    def __init__(
        self, address: str, note: Told | None = None, check: Callable[[Any, str], None] | None = None
    ) -> None:
        if not _ADDRESS.fullmatch(address):
            raise ClusterError(Phrase("{address}: write a scheduler as tcp://HOST:PORT.", address=address))
        self._address, self._note, self._check = address, note, check

    def each(
        self, work: Callable[..., Found], tasks: Iterable[Task]
    ) -> Generator[tuple[int, Found | Lost], None, None]:
        """Yield the number of each task and its answer; see `Executor.each`.

        Raises
        ------
        ClusterError
            If the scheduler cannot be reached or is gone, or its workers are not as this program.
        """
        with _quiet(), self._connected() as client:
            self._refuse_others(client)
            with interrupts_held() as interrupts:
                pool = client.get_executor(pure=False)
                stream = Stream(pool, AHEAD, interrupts, idle=_Watch(client, self._address, self._note))
                try:
                    yield from self._answers(stream, work, tasks)
                finally:
                    pool.shutdown(wait=not stream.given)
            if interrupts:
                raise KeyboardInterrupt

    def _answers(
        self, stream: Stream, work: Callable[..., Found], tasks: Iterable[Task]
    ) -> Iterator[tuple[int, Found | Lost]]:
        """Yield all answers; what only waited where a worker died is blamed, too, and has a second chance."""
        suspects: list[Numbered] = []
        there = partial(_there, versions(), work)
        for number, answer in stream.answers(there, iter(enumerate(tasks))):
            found = self._found(answer)
            if isinstance(found, Lost):
                suspects.append((number, stream.given[number]))
            else:
                yield number, found
        stream.window = 1
        for number, answer in stream.answers(there, iter(suspects)):
            yield number, self._found(answer)

    def _found(self, answer: Future[Any]) -> Any:
        killed = import_module("distributed").KilledWorker
        try:
            found, computer = answer.result()
        except killed as error:
            return Lost(2 * (error.allowed_failures + 1))
        except CancelledError as error:
            raise ClusterError(_gone(address=self._address)) from error
        except ModuleNotFoundError as error:
            raise ClusterError(_others(found=error)) from error
        if self._check is not None:
            self._check(found, computer)
        return found

    @contextmanager
    def _connected(self) -> Generator[Any]:
        try:
            dask = import_module("distributed")
        except ImportError as error:
            raise ClusterError(_NOT_INSTALLED) from error
        try:
            with warnings.catch_warnings(action="ignore"):  # of versions, which are looked at below
                client = dask.Client(self._address, timeout=CONNECTING, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ClusterError(
                Phrase(
                    "{address}: no scheduler answers there. Start one (dask scheduler), give the "
                    "address that it prints, and "
                    "see that no firewall is between.",
                    address=self._address,
                )
            ) from error
        with client:
            yield client

    def _refuse_others(self, client: Any) -> None:
        """Refuse workers that would measure otherwise than this process."""
        own = dict(versions())
        packages = {name: one["packages"] for name, one in client.get_versions()["workers"].items()}
        wrong = [
            _differing(name, own, {"Python": one["python"].split(".f")[0]}) for name, one in packages.items()
        ]
        if not any(wrong):
            wrong = [_differing(name, own, there) for name, there in client.run(_asked()).items()]
        if any(wrong):
            raise ClusterError(_others(found=semicolons(filter(None, wrong))))


_NOT_INSTALLED = Phrase(
    "--scheduler needs the package distributed, which is not installed: install blotquant[distributed], "
    "in the same versions here and for the workers."
)


def _differing(computer: str, own: dict[str, str], there: dict[str, str]) -> str:
    """Return in words what a worker has in other versions; "" for nothing."""
    other = {name: version for name, version in there.items() if version != own.get(name)}
    if not other:
        return ""
    told = (
        Phrase("{name} {version} instead of {own}", name=name, version=version, own=own.get(name, "-"))
        if version
        else Phrase("no {name}", name=name)
        for name, version in other.items()
    )
    return Phrase("{computer} has {versions}", computer=computer, versions=commas(told))


def _asked() -> Callable[[], dict[str, str]]:
    """Return a function that tells versions where blotquant may be missing: it travels without its module."""

    def told() -> dict[str, str]:
        try:
            from blotquant.versions import versions
        except ImportError:
            return {"blotquant": ""}
        return dict(versions())

    return told


def _there(expected: Versions, work: Callable[..., Found], *task: Any) -> tuple[Found, str]:
    """Work on a task (what a worker of the cluster does); also return the name of its computer."""
    if versions() != expected:  # a worker that came later than the others were looked at
        different = _differing(platform.node(), dict(expected), dict(versions()))
        raise ClusterError(_others(found=different))
    return work(*task), platform.node()


class _Watch:
    """Looks, while no answer comes, whether there is anybody to give one."""

    def __init__(self, client: Any, address: str, note: Told | None) -> None:
        self._client, self._address, self._note = client, address, note
        self._looked, self._told = time.monotonic(), False

    def __call__(self) -> None:
        if time.monotonic() - self._looked < PATIENCE:
            return
        self._looked = time.monotonic()
        if self._client.status != "running":
            raise ClusterError(_gone(address=self._address))
        nobody = not self._client.nthreads()
        if nobody and not self._told and self._note is not None:
            self._note(
                Phrase(
                    "No worker has joined the scheduler at {address} yet: waiting for one.",
                    address=self._address,
                )
            )
        self._told = nobody


@contextmanager
def _quiet() -> Generator[None]:
    """Keep what Dask would write to stderr from the person, who is told in words."""
    loggers = [logging.getLogger(name) for name in ("distributed", *_LOGGERS)]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)


_LOGGERS = ("distributed.client", "distributed.core", "distributed.comm", "distributed.batched", "tornado")


def _gone(address: str) -> Phrase:
    return Phrase(
        "{address}: the scheduler has gone in the middle of the work. With --resume what was "
        "measured before is "
        "kept: the same command goes on from there.",
        address=address,
    )


def _others(found: object) -> Phrase:
    return Phrase(
        "the workers differ from this program, and so may their numbers: {found}. Start them in the same "
        "environment as this program.",
        found=found,
    )
