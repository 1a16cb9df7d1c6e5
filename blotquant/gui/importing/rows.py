"""The rows of the table of images that are about to be opened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast, get_args

from blotquant.files.surveys import Survey
from blotquant.guesses import ImageGuess, Labelled, Partners, guess_images, guess_partners
from blotquant.gui.tables import parse_number
from blotquant.model import Form

FIELDS = ("target", "form", "replicate", "membrane", "exposure_s", "lanes")
TARGETS = ("STAT3", "STAT5", "Akt", "ERK", "Bcl-xL", "actin", "GAPDH", "tubulin", "vinculin", "HSP90")


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One blot on one page of one image file.

    Attributes
    ----------
    exposure_s : float or None
        How long a membrane that was imaged several times was exposed.
    lanes : int
        0: not said; the person draws them.
    guessed : frozenset of str
        The fields that nobody has confirmed or changed.
    """

    path: Path
    page: int = 1
    pages: int = 1
    shape: tuple[int, int] = (0, 0)
    target: str = ""
    form: Form = "total"
    replicate: str = "1"
    membrane: str = ""
    lanes: int = 0
    guess: ImageGuess | None = None
    guessed: frozenset[str] = frozenset()
    exposure_s: float | None = None

    @property
    def place(self) -> tuple[Path, int]:
        """File and page, which is where the pixels are."""
        return self.path, self.page

    @property
    def replicate_value(self) -> int | str:
        """The replicate as a sample holds it: a number where it is one."""
        return int(self.replicate) if self.replicate.isdecimal() else self.replicate

    @property
    def name(self) -> str:
        """The row in few words: "pSTAT3 r1"."""
        return f"{'p' if self.form == 'phospho' else ''}{self.target or self.path.name} r{self.replicate}"


def rows_of(surveys: Iterable[Survey]) -> tuple[ImportRow, ...]:
    """Return a row for every page of the files, with what their names say."""
    by_path = {survey.path: survey for survey in surveys}
    guesses = guess_images(by_path, {path: len(survey.shapes) for path, survey in by_path.items()})
    return tuple(_row(guess, by_path[guess.path]) for guess in guesses)


def _row(guess: ImageGuess, survey: Survey) -> ImportRow:
    return ImportRow(
        path=guess.path,
        page=guess.page,
        pages=len(survey.shapes),
        shape=survey.shapes[guess.page - 1],
        target=guess.target,
        form=guess.form,
        replicate="1" if guess.replicate is None else str(guess.replicate),
        membrane=guess.membrane,
        exposure_s=guess.exposure_s,
        guess=guess,
        guessed=frozenset(FIELDS),
    )


def edited(rows: Sequence[ImportRow], cells: Mapping[tuple[int, str], str]) -> tuple[ImportRow, ...]:
    """Return the rows with the texts of some cells set by a person."""
    changed = list(rows)
    for (index, name), text in cells.items():
        changed[index] = _with_field(changed[index], name, text)
    return tuple(changed)


def _with_field(row: ImportRow, name: str, text: str) -> ImportRow:
    row = replace(row, guessed=row.guessed - {name})
    if name == "form":
        return replace(row, form=cast(Form, text) if text in get_args(Form) else row.form)
    if name == "lanes":
        return replace(row, lanes=int(text or 0))
    if name == "exposure_s":
        return replace(row, exposure_s=parse_number(text) or None)
    if name == "replicate":
        return replace(row, replicate=text or "1")
    return replace(row, target=text) if name == "target" else replace(row, membrane=text)


def partners_of(rows: Sequence[ImportRow]) -> Partners:
    """Return which rows belong together; the keys are their positions."""
    lending = {index for series in series_of(rows) for index in series[1:]}
    return guess_partners(
        Labelled(index, row.target, row.form, row.replicate_value, row.membrane, str(row.path))
        for index, row in enumerate(rows)
        if row.target and index not in lending
    )


def series_of(rows: Sequence[ImportRow]) -> list[list[int]]:
    """Return the positions of the rows of each exposure series, the longest exposure first."""
    alike: dict[tuple[str, str, str], list[int]] = {}
    for index, row in enumerate(rows):
        if row.membrane and row.exposure_s is not None:
            alike.setdefault((row.membrane, row.target.casefold(), row.form), []).append(index)
    series = [sorted(found, key=lambda index: -(rows[index].exposure_s or 0.0)) for found in alike.values()]
    return [found for found in series if len(found) > 1]


def with_stored_exposures(
    rows: Sequence[ImportRow], exposures: Mapping[tuple[Path, int], float]
) -> tuple[ImportRow, ...]:
    """Return the rows with the exposures that their files tell, where one membrane was imaged several times.

    Other rows stay without: an imager that chooses the time by itself makes no series of two experiments.

    Parameters
    ----------
    rows : sequence of ImportRow
    exposures : mapping
        Seconds, by file and page.
    """
    shared: dict[tuple[str, str, str], list[int]] = {}
    for index, row in enumerate(rows):
        if row.membrane and row.place in exposures and "exposure_s" in row.guessed and row.exposure_s is None:
            shared.setdefault((row.membrane, row.target.casefold(), row.form), []).append(index)
    found = list(rows)
    for indices in shared.values():
        if len(indices) == len({exposures[rows[index].place] for index in indices}) > 1:
            for index in indices:
                found[index] = replace(rows[index], exposure_s=exposures[rows[index].place])
    return tuple(found)


def on_one_membrane(rows: Sequence[ImportRow]) -> tuple[ImportRow, ...]:
    """Return the rows with phospho, total and control of each pair on one membrane, where none is named."""
    changed = list(rows)
    for pair in partners_of(rows).pairs:
        phospho = changed[int(pair.phospho)]
        name = phospho.membrane or f"{phospho.target} r{phospho.replicate}"
        members = [int(key) for key in (pair.phospho, pair.total) if not changed[int(key)].membrane]
        for index in members:
            changed[index] = replace(changed[index], membrane=name)
    return tuple(changed)


def with_lane_counts(
    rows: Sequence[ImportRow], counts: Mapping[tuple[Path, int], tuple[int, float]]
) -> tuple[ImportRow, ...]:
    """Return the rows with the numbers of lanes that their pictures show, where nobody has said one.

    Parameters
    ----------
    rows : sequence of ImportRow
    counts : mapping
        Number of lanes and how sure it is (0 to 1), by file and page.

    Phospho and total of a pair have as many lanes, and so have the exposures of a membrane: the surest of
    them is believed.
    """
    best = {index: counts[row.place] for index, row in enumerate(rows) if row.place in counts}
    for pair in partners_of(rows).pairs:
        both = [int(pair.phospho), int(pair.total)]
        known = [best[index] for index in both if index in best]
        if known:
            surest = max(known, key=lambda count: count[1])
            best.update(dict.fromkeys(both, surest))
    for series in series_of(rows):
        known = [best[index] for index in series if index in best]
        if known:
            best.update(dict.fromkeys(series, max(known, key=lambda count: count[1])))
    return tuple(
        replace(row, lanes=best[index][0]) if index in best and "lanes" in row.guessed else row
        for index, row in enumerate(rows)
    )
