"""What a set of image files shows: what single names leave open, their neighbours often say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from blotquant.guesses.exposures import with_exposures
from blotquant.guesses.names import (
    Field,
    ImageGuess,
    NameText,
    Reason,
    guess_name,
    mention_count,
    plain,
    replicate_and_membrane,
)

_Key = tuple[str, str, int | str | None]


def guess_images(paths: Iterable[Path], pages: Mapping[Path, int] | None = None) -> list[ImageGuess]:
    """Guess what is on each page of each file, in the order given.

    Parameters
    ----------
    paths : iterable of Path
    pages : mapping of Path to int, optional
        How many pages or channels a file holds, as `blotquant.files.surveys` counts them; 1 if not said.

    Returns
    -------
    list of ImageGuess
        One a page.  Names of files and of their folders are looked at, never the files.
    """
    counts = pages or {}
    guesses = [guess for path in paths for guess in _pages(path, max(1, counts.get(path, 1)))]
    guesses = _second_meanings(guesses)
    guesses = _by_folder(guesses)
    return with_exposures(_by_date(guesses))


def _pages(path: Path, count: int) -> list[ImageGuess]:
    """Guess the pages of one file: the proteins of its name in turn, or phospho and total."""
    first = guess_name(path)
    if count == 1:
        return [first]
    if mention_count(path) > 1:
        return [guess_name(path, page, page - 1) for page in range(1, count + 1)]
    others = [replace(first, page=page, confidence="low") for page in range(2, count + 1)]
    if first.form == "phospho":
        others[0] = _with(others[0], Reason("form", "page", "2"), form="total")
    return [first, *others]


def _with(guess: ImageGuess, reason: Reason, **fields: object) -> ImageGuess:
    """Return a guess with other fields, for this reason in place of the one there was."""
    kept = tuple(old for old in guess.reasons if old.field != reason.field)
    return replace(guess, reasons=(*kept, reason), **fields)  # pyright: ignore[reportArgumentType]


def _key(guess: ImageGuess) -> _Key:
    return guess.target, guess.form, guess.replicate


def _second_meanings(guesses: Sequence[ImageGuess]) -> list[ImageGuess]:
    """Read "pSTAT3 actin r1" as the actin of the pSTAT3 membrane where pSTAT3 has a file of its own."""
    owners = {_key(guess): index for index, guess in enumerate(guesses) if mention_count(guess.path) == 1}
    found = list(guesses)
    for index, guess in enumerate(guesses):
        if guess.page > 1 or mention_count(guess.path) < 2:
            continue
        readings = [guess_name(guess.path, 1, mention) for mention in range(mention_count(guess.path))]
        taken = [reading for reading in readings if _key(reading) in owners]
        free = [reading for reading in readings if _key(reading) not in owners]
        if not (taken and free):
            continue
        owner = owners[_key(taken[0])]
        membrane = found[owner].membrane or _membrane_name(found[owner])
        reason = Reason("membrane", "same name", _membrane_name(found[owner]))
        found[index] = _with(free[0], reason, membrane=membrane)
        found[owner] = _with(found[owner], reason, membrane=membrane)
    return found


def _membrane_name(guess: ImageGuess) -> str:
    mark = "p" if guess.form == "phospho" else ""
    number = "" if guess.replicate is None else f" r{guess.replicate}"
    return f"{mark}{guess.target}{number}"


def _by_folder(guesses: Sequence[ImageGuess]) -> list[ImageGuess]:
    """Take the replicate from the folder where its name counts and the file's does not."""
    if len({guess.path.parent for guess in guesses}) < 2:
        return list(guesses)
    found: list[ImageGuess] = []
    for guess in guesses:
        name = guess.path.parent.name
        number, _ = replicate_and_membrane(NameText(plain(name)))
        if guess.replicate is None and number is not None:
            guess = _with(guess, Reason("replicate", "folder", name), replicate=number)
        found.append(guess)
    return found


def _by_date(guesses: Sequence[ImageGuess]) -> list[ImageGuess]:
    """Count by their dates the blots of one target and form that differ in nothing else."""
    alike: dict[_Key, list[int]] = defaultdict(list)
    for index, guess in enumerate(guesses):
        if guess.replicate is None and _date(guess):
            alike[guess.target, guess.form, None].append(index)
    days = sorted({_date(guesses[index]) for group in alike.values() for index in group})
    found = list(guesses)
    if not any(len({_date(guesses[index]) for index in group}) > 1 for group in alike.values()):
        return found
    for group in alike.values():
        for index in group:
            day = _date(guesses[index])
            found[index] = _with(
                guesses[index], Reason("replicate", "dates", day), replicate=days.index(day) + 1
            )
    return found


def _date(guess: ImageGuess) -> str:
    kind: Field = "other"
    return next((why.text for why in guess.reasons if (why.field, why.kind) == (kind, "date")), "")
