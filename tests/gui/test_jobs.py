"""Jobs: one at a time, the latest wins, nothing is told after the end."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from blotquant.gui.jobs import LatestJob, Tell


@pytest.fixture
def job() -> Iterator[LatestJob]:
    made = LatestJob()
    yield made
    made.close()


def test_a_result_and_what_is_said_on_the_way_arrive_in_the_window_thread(
    job: LatestJob, qtbot: QtBot
) -> None:
    heard: list[object] = []
    threads: list[int] = []
    job.told.connect(heard.append)
    job.done.connect(lambda _: threads.append(threading.get_ident()))

    def work(tell: Tell) -> object:
        tell("half")
        return threading.get_ident()

    with qtbot.waitSignal(job.done) as done:
        job.request(work)
    assert heard == ["half"]
    assert threads == [threading.get_ident()]
    assert done.args != [threading.get_ident()]
    assert not job.is_busy


def test_of_what_waits_only_the_latest_is_done(job: LatestJob, qtbot: QtBot) -> None:
    go, results = threading.Event(), list[object]()
    job.done.connect(results.append)
    job.request(lambda _: go.wait(5) and "first")
    for name in ("second", "third"):
        job.request(lambda _, name=name: name)
    with qtbot.waitSignal(job.idle):
        go.set()
    assert results == ["first", "third"]


def test_a_cancelled_job_ends_at_its_next_word_and_tells_nothing(job: LatestJob, qtbot: QtBot) -> None:
    begun, go, results, after = threading.Event(), threading.Event(), list[object](), list[str]()
    job.done.connect(results.append)

    def work(tell: Tell) -> object:
        begun.set()
        go.wait(5)
        tell("a word")
        after.append("went on")
        return "result"

    job.request(work)
    assert begun.wait(5)
    job.cancel()
    with qtbot.waitSignal(job.idle):
        go.set()
    assert (results, after) == ([], [])


def test_an_exception_is_told_and_the_next_job_runs(job: LatestJob, qtbot: QtBot) -> None:
    with qtbot.waitSignal(job.broke) as broke:
        job.request(lambda _: 1 // 0)
    assert isinstance(broke.args[0], ZeroDivisionError)
    with qtbot.waitSignal(job.done) as done:
        job.request(lambda _: "well")
    assert done.args == ["well"]


def test_closing_waits_for_the_thread_and_takes_nothing_more(qtbot: QtBot) -> None:
    job, begun, ended, results = LatestJob(), threading.Event(), threading.Event(), list[object]()
    job.done.connect(results.append)

    def work(tell: Tell) -> object:
        begun.set()
        try:
            for _ in range(500):
                threading.Event().wait(0.01)
                tell("on")
        finally:
            ended.set()
        return "result"

    job.request(work)
    assert begun.wait(5)
    job.close()
    assert ended.is_set()
    job.request(lambda _: "late")
    qtbot.wait(20)
    assert results == []
