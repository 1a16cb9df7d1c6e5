"""Work on a Dask cluster: a real scheduler with two worker processes, and what is said when there is none."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from blotquant import __main__ as entry
from blotquant import pipeline
from blotquant.cluster import Cluster, ClusterError
from blotquant.executors import Lost, in_order
from blotquant.gathering import refuse_unseen
from blotquant.results import MembraneResult
from tests.experiments import assert_same, measured, write_pairs

ROOT = Path(__file__).resolve().parent.parent
HERE = "tcp://127.0.0.1:{port}"

# Dask itself uses what Python will drop some day.
pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.skipif(os.name == "nt", reason="the cluster of these tests is ended by signals of POSIX"),
]


@pytest.fixture(scope="module")
def dask() -> None:
    """Skip where Dask is not installed."""
    pytest.importorskip("distributed", reason="needs Dask: pip install blotquant[distributed]")


def free_port() -> int:
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return int(place.getsockname()[1])


@contextmanager
def running(*arguments: str, said: str, path: str = f"{ROOT}{os.pathsep}{ROOT / 'tests'}") -> Generator[int]:
    """Run a part of a cluster until it is no longer needed, from when it has said this; yield its process."""
    environment = os.environ | {"PYTHONPATH": path, "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
    command = [sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:], "--no-dashboard"]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True, cwd="/") as process:
        assert process.stderr is not None
        lines = process.stderr
        for line in lines:
            if said in line:
                break
        # Whoever does not read its messages would stop it some day.
        reader = threading.Thread(target=lambda: [None for _ in lines])
        reader.start()
        try:
            yield process.pid
        finally:
            process.terminate()
            process.wait(20)
            reader.join()


@contextmanager
def scheduler() -> Generator[tuple[str, int]]:
    port = free_port()
    place = ("--host", "127.0.0.1", "--port", str(port))
    with running("dask_scheduler", *place, said="Scheduler at") as process:
        yield HERE.format(port=port), process


@contextmanager
def workers(address: str, count: int, **options: str) -> Generator[int]:
    few = ("--nworkers", str(count), "--nthreads", "1")
    with running("dask_worker", address, *few, said="Registered to", **options) as process:
        yield process


@pytest.fixture(scope="module")
def cluster(dask: None) -> Generator[str]:
    """The address of a scheduler with two worker processes."""
    with scheduler() as (address, _), workers(address, 2):
        yield address


# --- the same numbers -----------------------------------------------------------------------------


def test_a_cluster_gives_the_same_report_and_the_same_bytes(cluster: str, tmp_path: Path) -> None:
    sheet = write_pairs(tmp_path, replicates=3)
    project, folder = pipeline.open_inputs([sheet])
    assert_same(pipeline.run(project, folder, scheduler=cluster), measured(sheet))
    books = []
    for name, flags in {
        "cluster": ("--scheduler", cluster),
        "here": ("--jobs", "1"),
        "two": ("--jobs", "2"),
    }.items():
        book = tmp_path / f"{name}.xlsx"
        assert entry.main(["--batch", str(sheet), "-o", str(book), *flags]) == 0
        books.append(book.read_bytes())
    assert books[0] == books[1] == books[2]


# --- what workers do, and what happens to them ----------------------------------------------------


def which_process(number: int) -> tuple[int, int]:
    """Return the number and the process that worked on it; the first takes longest."""
    time.sleep(0.5 if number == 0 else 0.02)
    return number, os.getpid()


def test_both_workers_work_and_answers_come_as_they_are_ready(cluster: str) -> None:
    seen: list[tuple[object, str]] = []
    executor = Cluster(cluster, check=lambda found, computer: seen.append((found, computer)))
    answers = dict(executor.each(which_process, [(number,) for number in range(30)]))
    assert sorted(answers) == list(range(30))
    assert next(iter(answers)) != 0
    assert len({found[1] for found in answers.values() if not isinstance(found, Lost)}) == 2
    assert [found for found, _ in seen] == list(answers.values())
    assert {computer for _, computer in seen} == {socket.gethostname()}


def die_of(number: int, deadly: int, folder: Path) -> int:
    """End at one task as a process does that the system kills for want of memory."""
    (folder / f"{number}-{os.getpid()}").touch()
    if number == deadly:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_what_kills_its_worker_every_time_is_lost_and_nothing_else_is(cluster: str, tmp_path: Path) -> None:
    found = list(in_order(Cluster(cluster), die_of, [(number, 3, tmp_path) for number in range(12)]))
    assert found == [Lost(4) if number == 3 else number for number in range(12)]
    assert len(list(tmp_path.glob("3-*"))) == 4  # two workers have died of it, and two when it was alone


def wait_for(number: int, folder: Path) -> int:
    """Say which process this is, and stay in the first task until it has been killed once."""
    (folder / f"at-{number}").write_text(str(os.getpid()))
    while number == 0 and not (folder / "killed").exists():
        time.sleep(0.02)
    return number


def test_kill_9_of_a_worker_costs_no_answer(cluster: str, tmp_path: Path) -> None:
    def kill() -> None:
        wanted = tmp_path / "at-0"
        while not wanted.exists() or not wanted.read_text():
            time.sleep(0.02)
        process = int(wanted.read_text())
        os.kill(process, signal.SIGKILL)
        (tmp_path / "killed").touch()

    killer = threading.Thread(target=kill)
    killer.start()
    assert list(in_order(Cluster(cluster), wait_for, [(n, tmp_path) for n in range(8)])) == list(range(8))
    killer.join()


def test_an_interrupt_ends_the_work(cluster: str) -> None:
    answers = Cluster(cluster).each(which_process, [(number,) for number in range(1, 5000)])
    next(answers)
    begun = time.monotonic()
    threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT)).start()
    with pytest.raises(KeyboardInterrupt):
        list(answers)
    assert time.monotonic() - begun < 10


def fail(number: int) -> int:
    raise ValueError(f"task {number} failed")


def test_a_failure_reaches_the_caller(cluster: str) -> None:
    with pytest.raises(ValueError, match="task 0 failed"):
        next(Cluster(cluster).each(fail, [(0,)]))


# --- what is said ---------------------------------------------------------------------------------


def test_a_scheduler_that_goes_away_is_told_in_words(dask: None) -> None:
    with scheduler() as (address, process), workers(address, 1):
        answers = Cluster(address).each(which_process, [(number,) for number in range(1, 5000)])
        next(answers)
        os.kill(process, signal.SIGKILL)
        with pytest.raises(ClusterError, match="the scheduler has gone in the middle of the work"):
            list(answers)


def _a_worker_comes(address: str, told: list[str], done: threading.Event) -> None:
    while not told:
        time.sleep(0.05)
    with workers(address, 1):
        done.wait(30)


def test_work_waits_for_workers_and_says_so(dask: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("blotquant.cluster.PATIENCE", 0.3)
    told: list[str] = []
    with scheduler() as (address, _):
        answers = Cluster(address, told.append).each(which_process, [(1,)])
        came = threading.Event()
        late = threading.Thread(target=_a_worker_comes, args=(address, told, came))
        late.start()
        assert next(answers)[0] == 0
        answers.close()
        came.set()
        late.join()
    assert told == [f"No worker has joined the scheduler at {address} yet: waiting for one."]


@pytest.mark.parametrize(
    ("version", "expected"), [("0.0.1", "has blotquant 0.0.1 instead of"), ("", "has no blotquant")]
)
def test_workers_of_another_version_are_refused(
    dask: None, tmp_path: Path, version: str, expected: str
) -> None:
    package = tmp_path / "blotquant"
    package.mkdir()
    if version:
        (package / "versions.py").write_text(f"def versions():\n    return (('blotquant', '{version}'),)\n")
    (package / "__init__.py").touch()
    with (
        scheduler() as (address, _),
        workers(address, 1, path=str(tmp_path)),
        pytest.raises(ClusterError, match=expected),
    ):
        next(Cluster(address).each(which_process, [(1,)]))


def test_no_scheduler_is_told_in_words(dask: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("blotquant.cluster.CONNECTING", 0.5)
    with pytest.raises(ClusterError, match="no scheduler answers there"):
        next(Cluster(HERE.format(port=free_port())).each(which_process, [(1,)]))


def test_without_dask_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match=r"install blotquant\[distributed\]"):
        next(Cluster("tcp://127.0.0.1:8786").each(which_process, [(1,)]))


@pytest.mark.parametrize("address", ["", "node7:8786", "http://node7:8786", "tcp://node7", "tcp://:8786"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(ClusterError, match="write a scheduler as tcp://HOST:PORT"):
        Cluster(address)


def test_images_that_a_worker_does_not_see_are_refused_and_those_that_nobody_sees_are_not(
    tmp_path: Path,
) -> None:
    sheet = write_pairs(tmp_path)
    project, folder = pipeline.open_inputs([sheet])
    elsewhere = pipeline.measure_part(project, tmp_path / "elsewhere")
    assert {problem.code for problem in elsewhere.problems} == {"IMAGE_MISSING"}
    with pytest.raises(ClusterError, match="the worker on node7 does not see"):
        refuse_unseen(folder, elsewhere, "node7")
    refuse_unseen(tmp_path / "elsewhere", elsewhere, "node7")
    refuse_unseen(folder, MembraneResult((), (), ()), "node7")
