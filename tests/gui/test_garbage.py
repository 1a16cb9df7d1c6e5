"""Garbage is collected in the thread of the window alone."""

from __future__ import annotations

import gc
import threading

import pytest
from pytestqt.qtbot import QtBot

from blotquant.gui import garbage
from blotquant.gui.jobs import LatestJob, Tell


def cycles(count: int) -> None:
    """Leave so many cycles behind that Python collects several times."""
    for _ in range(count):
        one: list[object] = []
        one.append(one)


def test_no_thread_of_a_job_collects(qtbot: QtBot) -> None:
    seen: list[threading.Thread] = []

    def note(phase: str, _facts: object) -> None:
        if phase == "start":
            seen.append(threading.current_thread())

    def work(tell: Tell) -> object:
        cycles(5000)
        tell("half")
        cycles(5000)
        return threading.current_thread()

    job = LatestJob()
    gc.callbacks.append(note)
    try:
        with qtbot.waitSignal(job.done, timeout=20_000) as done:
            job.request(work)
        assert gc.isenabled()
        assert done.args is not None
        assert done.args[0] not in seen
        assert threading.main_thread() in seen, "the word of the job let the window collect"
    finally:
        gc.callbacks.remove(note)
        job.close()


@pytest.mark.parametrize("fails", [False, True])
def test_the_collector_is_on_again_however_a_job_ends(qtbot: QtBot, fails: bool) -> None:
    def work(tell: Tell) -> object:
        assert not gc.isenabled()
        if fails:
            raise ValueError("told")
        return None

    job = LatestJob()
    with qtbot.waitSignal(job.idle, timeout=20_000):
        job.request(work)
    assert gc.isenabled()
    job.request(lambda tell: tell(None))
    job.close()
    assert gc.isenabled()


def test_two_jobs_hold_it_until_both_have_ended() -> None:
    garbage.hold()
    garbage.hold()
    garbage.release()
    assert not gc.isenabled()
    garbage.release()
    assert gc.isenabled()
