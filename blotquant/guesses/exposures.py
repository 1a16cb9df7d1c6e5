"""Which images are exposures of one membrane: their names differ in the time and in nothing else."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from blotquant.guesses.names import ImageGuess, Reason

_TIME = re.compile(r"(?P<number>\d+(?:[.,]\d+)?) ?(?P<unit>ms|min|s)?", re.IGNORECASE)
_SECONDS = {"ms": 0.001, "s": 1.0, "min": 60.0}


def with_exposures(guesses: Sequence[ImageGuess]) -> list[ImageGuess]:
    """Return the guesses with the exposures of series, each series on a membrane of its own.

    A series shows one target in one form of one replicate (and membrane, where it is named) and is told
    by names that all say how long they were exposed, each another time.  A time alone is no series.
    """
    alike: dict[tuple[str, str, int | str | None, str, int], list[int]] = defaultdict(list)
    for index, guess in enumerate(guesses):
        if guess.target:
            key = (guess.target, guess.form, guess.replicate, guess.membrane, guess.page)
            alike[key].append(index)
    found = list(guesses)
    for indices in alike.values():
        times = [_seconds(guesses[index]) for index in indices]
        known = {time for time in times if time is not None}
        if len(indices) < 2 or len(known) < len(indices):
            continue
        for index, time in zip(indices, times, strict=True):
            found[index] = _in_series(guesses[index], time)
    return found


def _in_series(guess: ImageGuess, seconds: float | None) -> ImageGuess:
    said = Reason("exposure", "stated", _stated(guess))
    reasons = (*guess.reasons, said)
    if guess.membrane:
        return replace(guess, exposure_s=seconds, reasons=reasons)
    name = f"{'p' if guess.form == 'phospho' else ''}{guess.target}"
    name += "" if guess.replicate is None else f" r{guess.replicate}"
    reasons = (*reasons, Reason("membrane", "exposures", _stated(guess)))
    return replace(guess, exposure_s=seconds, membrane=name, reasons=reasons)


def _stated(guess: ImageGuess) -> str:
    return next((why.text for why in guess.reasons if (why.field, why.kind) == ("other", "exposure")), "")


def _seconds(guess: ImageGuess) -> float | None:
    """Return the exposure that a name tells, in seconds; a number without a unit counts seconds."""
    found = _TIME.search(_stated(guess))
    if found is None:
        return None
    seconds = float(found["number"].replace(",", ".")) * _SECONDS[(found["unit"] or "s").lower()]
    return seconds if seconds > 0 else None
