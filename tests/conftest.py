"""What every test shares: settings that make a run repeatable and independent of its surroundings."""

from __future__ import annotations

import signal

import pytest
from hypothesis import settings

# The same examples in every run, and no time limit: the computer may be busy with other things.
settings.register_profile("house", derandomize=True, deadline=None)
settings.load_profile("house")

# A shell lets what it starts in the background ignore Ctrl-C, and so would all that tests start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BLOTQUANT_DEBUG", raising=False)
