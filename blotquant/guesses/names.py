"""What one file name says about the blot in the file."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from blotquant.guesses import vocabulary as words
from blotquant.model import Form

Confidence = Literal["high", "medium", "low"]
Field = Literal["target", "form", "replicate", "membrane", "exposure", "other"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a field was guessed as it was.

    Attributes
    ----------
    field : str
        target, form, replicate, membrane, exposure; "other" for a number that was left out of account.
    kind : str
        What was seen: "protein", "word", "phospho mark", "site", "total mark", "no mark", "usual use",
        "stated", "number", "letter", "dates", "folder", "same name", "page", "exposures", or what the
        number is ("date", "exposure", "time", "weight", "dose", ...).
    text : str
        The part of the name, as it is written there.
    """

    field: Field
    kind: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class ImageGuess:
    """What an image seems to show.  `target` is "" and `replicate` None where the name does not say."""

    path: Path
    page: int = 1
    target: str = ""
    form: Form = "total"
    replicate: int | str | None = None
    membrane: str = ""
    exposure_s: float | None = None  # of an image that is one exposure of several
    confidence: Confidence = "low"
    reasons: tuple[Reason, ...] = ()

    def why(self, name: Field) -> Reason | None:
        """Return why a field was guessed as it was; None if it was not."""
        return next((reason for reason in self.reasons if reason.field == name), None)


@dataclass(frozen=True, slots=True)
class Mention:
    """One protein or stain that a name speaks of."""

    target: str
    form: Form | None  # None: the name has no mark beside it
    usual: Form | None  # what the protein is used for as a rule
    text: str


@dataclass(slots=True)
class NameText:
    """The text of a name, out of which what has been understood is taken."""

    rest: str
    reasons: list[Reason] = field(default_factory=list[Reason])

    def take(self, found: re.Match[str]) -> str:
        """Blank out what a pattern matched and return it."""
        self.rest = (
            self.rest[: found.start()] + " " * (found.end() - found.start()) + self.rest[found.end() :]
        )
        return found[0].strip()


def guess_name(path: Path | str, page: int = 1, mention: int = 0) -> ImageGuess:
    """Guess from the name of one file what is on it.

    Parameters
    ----------
    path : Path
        Only its name is looked at, never the file.
    page : int
        Page of the file that is meant; it is only carried through.
    mention : int
        Which of the proteins in the name is meant, from 0.
    """
    path = Path(path)
    text = NameText(plain(path.name))
    for kind, pattern in words.OTHER_NUMBERS:
        for found in list(pattern.finditer(text.rest)):
            text.reasons.append(Reason("other", kind, text.take(found)))
    mentions = _mentions(text)
    site = _taken(words.SITE, text)
    replicate, membrane = replicate_and_membrane(text)
    _taken(words.TREATMENT, text)
    meant = mentions[min(mention, len(mentions) - 1)] if mentions else _unknown_protein(text)
    if meant:
        text.reasons.append(Reason("target", "protein" if mentions else "word", meant.text))
    if meant and replicate is None:
        replicate = _bare_replicate(text)
    form = _form(meant, site, text)
    return ImageGuess(
        path=path,
        page=page,
        target=meant.target if meant else "",
        form=form,
        replicate=replicate,
        membrane=membrane,
        confidence=_confidence(text.reasons),
        reasons=tuple(text.reasons),
    )


def mention_count(path: Path | str) -> int:
    """Return how many proteins the name of a file speaks of."""
    return len(_mentions(NameText(plain(Path(path).name))))


def plain(name: str) -> str:
    """Return a file name without suffixes, with spaces for `_` and words for Greek letters."""
    name = unicodedata.normalize("NFKC", name)
    for letter, word in words.GREEK.items():
        name = name.replace(letter, word)
    parts = name.split(".")
    while len(parts) > 1 and parts[-1].lower() in words.SUFFIXES:
        parts.pop()
    # A point is part of a number, or as good as a space.
    stem = re.sub(r"(?<!\d)\.|\.(?!\d)", " ", ".".join(parts))
    return re.sub(r"[_\s\[\]{}]+", " ", stem).strip()


def _taken(pattern: re.Pattern[str], text: NameText) -> str:
    found = pattern.search(text.rest)
    return text.take(found) if found else ""


def _mentions(text: NameText) -> list[Mention]:
    """Take every protein out of the text, in the order of the name."""
    mentions: list[Mention] = []
    for found in list(words.PROTEIN.finditer(text.rest)):
        index = next(index for index in range(len(words.PROTEINS)) if found.group(f"n{index}") is not None)
        protein = words.PROTEINS[index]
        phospho = found["phospho"] or found["phospho_after"]
        total = found["total"] or found["total_after"]
        form: Form | None = "phospho" if phospho else "total" if total else None
        mentions.append(Mention(protein.name, form, protein.form, text.take(found)))
    return mentions


def _unknown_protein(text: NameText) -> Mention | None:
    """Take the first word that may be a protein nobody has put into the table."""
    for found in re.finditer(r"[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*", text.rest):
        marked = re.fullmatch(r"(?:(p|phospho)|(t|total|pan))-?(?=[A-Z0-9])(.{2,})", found[0])
        name = marked[3] if marked else found[0]
        if name.lower() in words.FILLERS or len(name) < 2 or words.MEMBRANE.fullmatch(name):
            continue
        form: Form | None = None if not marked else "phospho" if marked[1] else "total"
        return Mention(name, form, None, text.take(found))
    return None


def _form(meant: Mention | None, site: str, text: NameText) -> Form:
    if meant and meant.usual == "stain":
        return _said(text, "usual use", meant.text, "stain")
    if meant and meant.form:
        return _said(text, f"{meant.form} mark", meant.text, meant.form)
    if site:
        return _said(text, "site", site, "phospho")
    if word := _taken(words.PHOSPHO_WORD, text):
        return _said(text, "phospho mark", word, "phospho")
    if word := _taken(words.TOTAL_WORD, text):
        return _said(text, "total mark", word, "total")
    if meant and meant.usual:
        return _said(text, "usual use", meant.text, meant.usual)
    return _said(text, "no mark", meant.text if meant else "", "total")


def _said(text: NameText, kind: str, seen: str, form: Form) -> Form:
    text.reasons.append(Reason("form", kind, seen))
    return form


def replicate_and_membrane(text: NameText) -> tuple[int | str | None, str]:
    """Take the replicate and the membrane out of a text, where words say them.

    A numbered blot without a numbered replicate is taken for both.
    """
    replicate: int | str | None = None
    for pattern in words.REPLICATES:
        if found := pattern.search(text.rest):
            replicate = _counted(found)
            text.reasons.append(Reason("replicate", "stated", text.take(found)))
            break
    found = words.MEMBRANE.search(text.rest)
    if found is None:
        return replicate, ""
    word, number = found["word"].lower(), found["number"]
    name = f"{word} {number.upper()}"
    seen = text.take(found)
    text.reasons.append(Reason("membrane", "stated", seen))
    if replicate is not None:
        return replicate, f"{name} r{replicate}"
    text.reasons.append(Reason("replicate", "number", seen))
    return int(number) if number.isdigit() else number.upper(), name


def _counted(found: re.Match[str]) -> int | str:
    groups = found.groupdict()
    number = groups.get("number")
    return int(number) if number else str(groups["letter"]).upper()


def _bare_replicate(text: NameText) -> int | str | None:
    """Take a number that means nothing else: one at the end, or the only one."""
    rest = re.sub(r"\d+[.,]\d+", lambda found: " " * len(found[0]), text.rest).rstrip()
    numbers = [
        found for found in words.BARE_NUMBER.finditer(rest) if int(found["number"]) <= words.HIGHEST_REPLICATE
    ]
    if numbers and (len(numbers) == 1 or numbers[-1].end() >= len(rest) - 1):
        text.reasons.append(Reason("replicate", "number", numbers[-1]["number"]))
        return int(numbers[-1]["number"])
    if letter := words.BARE_LETTER.search(rest):
        text.reasons.append(Reason("replicate", "letter", letter["letter"]))
        return letter["letter"]
    return None


def _confidence(reasons: list[Reason]) -> Confidence:
    kinds = {reason.field: reason.kind for reason in reasons if reason.field != "other"}
    if kinds.get("target") != "protein":
        return "low"
    sure = kinds.get("form") != "no mark" and kinds.get("replicate") == "stated"
    return "high" if sure else "medium"
