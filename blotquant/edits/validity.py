"""What a noun must satisfy beyond its types, and how to say it to a person."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise
from typing import TypeVar, get_args

import msgspec

from blotquant.assay_model import KINDS
from blotquant.model import (
    Background,
    Band,
    BandKind,
    Blot,
    Encoding,
    Form,
    Lane,
    Outside,
    PairKind,
    Polarity,
    Role,
    Sample,
    WeakBands,
    WeightModel,
)
from blotquant.phrases import Phrase, one_of

_Checked = TypeVar("_Checked", Sample, Blot, Lane, Band)

_KINDS = {
    "float": Phrase("a number"),
    "int": Phrase("a whole number"),
    "str": Phrase("text"),
    "bool": Phrase("true or false"),
    "array": Phrase("a list"),
    "object": Phrase("a group of named values"),
    "null": Phrase("blank"),
}
_CHOICES: dict[str, tuple[str, ...]] = {
    "role": get_args(Role),
    "form": get_args(Form),
    "polarity": get_args(Polarity),
    "encoding": get_args(Encoding),
    "background": get_args(Background),
    "mw_model": get_args(WeightModel),
    "mw_outside": get_args(Outside),
    "weak_bands": get_args(WeakBands),
    "bands.kind": get_args(BandKind),
    "pairings.kind": get_args(PairKind),
    "assays.kind": KINDS,
}


def checked(noun: _Checked) -> _Checked:
    """Return the noun with every value of its declared type, or refuse it in words.

    Parameters
    ----------
    noun : Sample, Blot, Lane or Band
        As built by an edit, where numbers may be whole and sequences may be lists.

    Raises
    ------
    ValueError
        If a value has the wrong type, is not finite or makes no sense.
    """
    raw = msgspec.to_builtins(noun)
    try:
        typed = msgspec.convert(raw, type(noun))
    except msgspec.ValidationError as error:
        place, fault = explain(str(error), type(noun).__name__)
        raise ValueError(Phrase("{place}: {fault}", place=place, fault=fault) if place else fault) from None
    strange = () if _is_finite(raw) else not_finite(raw)
    for fault in chain(strange, faults(typed)):
        raise ValueError(fault)
    return typed


def explain(message: str, noun: str = "") -> tuple[str, str]:
    """Turn what msgspec says about a wrong value into a path and a sentence.

    Parameters
    ----------
    message : str
        As "Expected `float`, got `str` - at `$.blots[0].mw_kda`".
    noun : str
        Name of the noun that was checked, to tell a band's kind from a pairing's.

    Returns
    -------
    tuple of str
        The path without its "$." ("" at the top), and what is wrong there.
    """
    what, _, place = message.partition(" - at ")
    path = place.strip("`").removeprefix("$").removeprefix(".")
    if unknown := re.search(r"unknown field `(.*)`", what):
        return ".".join(filter(None, (path, unknown[1]))), Phrase("this name is not known")
    if missing := re.search(r"missing required field `(.*)`", what):
        return ".".join(filter(None, (path, missing[1]))), Phrase("this value is missing")
    if what.startswith(("Invalid enum value", "Invalid value")):
        return path, _choice(what, path, noun)
    return path, _type(what)


def _choice(what: str, path: str, noun: str) -> str:
    names = re.sub(r"\[\d+\]", "", path).split(".")
    place = names[-1]
    if place == "kind":
        owner = names[-2] if len(names) > 1 else f"{noun.lower()}s"
        place = f"{owner}.kind"
    return Phrase(
        "{value} is not one of: {allowed}",
        value=what.removeprefix("Invalid enum value ").removeprefix("Invalid value "),
        allowed=", ".join(_CHOICES.get(place, ())),
    )


def _type(what: str) -> str:
    if what == "Number out of range":
        return Phrase("the number is too large")
    if kinds := re.fullmatch(r"Expected `([^`]*)`, got `([^`]*)`", what):
        return Phrase("must be {wanted}, not {given}", wanted=_kinds(kinds[1]), given=_kinds(kinds[2]))
    # Lengths and bounds, of which a project has hardly any.
    words = re.sub(r"`([^`]*)`", lambda found: _kinds(found[1]), what)
    return words.replace("Expected ", "must be ").replace(", got ", ", not ")


def _kinds(types: str) -> str:
    return one_of(_KINDS.get(part, part) for part in types.split(" | "))


def not_finite(raw: object, path: str = "") -> Iterator[str]:
    """Yield "path: must be a finite number" for every NaN and infinity in plain Python values."""
    if isinstance(raw, float) and not math.isfinite(raw):
        yield Phrase("{path}: must be a finite number, not {number}", path=path, number=raw)
    elif isinstance(raw, dict):
        for key, value in raw.items():
            yield from not_finite(value, f"{path}.{key}" if path else str(key))
    elif isinstance(raw, list | tuple):
        for index, value in enumerate(raw):
            yield from not_finite(value, f"{path}[{index}]")


def _is_finite(raw: object) -> bool:
    """Return whether there is no NaN and no infinity: much faster than saying where they are."""
    if isinstance(raw, float):
        return math.isfinite(raw)
    if isinstance(raw, dict):
        return all(map(_is_finite, raw.values()))
    return all(map(_is_finite, raw)) if isinstance(raw, list | tuple) else True


def faults(noun: Sample | Blot | Lane | Band) -> Iterator[str]:
    """Yield in words what makes no sense in one noun, by itself."""
    if isinstance(noun, Sample):
        yield from _sample_faults(noun)
    elif isinstance(noun, Blot):
        yield from _blot_faults(noun)
    elif isinstance(noun, Lane):
        yield from _lane_faults(noun)
    else:
        yield from _band_faults(noun)


def _sample_faults(sample: Sample) -> Iterator[str]:
    for name in ("dose", "time_min", "load_ug"):
        value: float | None = getattr(sample, name)
        if value is not None and value < 0:
            yield Phrase(
                "{name} of sample {sample}: must not be negative, not {value:g}",
                name=name,
                sample=sample.id,
                value=value,
            )
    if not sample.treatment and sample.role not in ("marker", "empty"):
        yield Phrase(
            "treatment of sample {sample}: must not be empty unless the role is marker or empty",
            sample=sample.id,
        )


def _blot_faults(blot: Blot) -> Iterator[str]:
    if not blot.image.path:
        yield Phrase("image of blot {blot}: the file name is missing", blot=blot.id)
    if "\0" in blot.image.path:
        yield Phrase("image of blot {blot}: no file can have this name", blot=blot.id)
    if not blot.target:
        yield Phrase("target of blot {blot}: must not be empty", blot=blot.id)
    if blot.image.page < 1:
        yield Phrase(
            "page of blot {blot}: pages count from 1, not {page}", blot=blot.id, page=blot.image.page
        )
    if blot.image.sha256 and not re.fullmatch(r"[0-9a-f]{64}", blot.image.sha256):
        yield Phrase("sha256 of blot {blot}: must be 64 hexadecimal digits in lower case", blot=blot.id)
    if blot.mw_kda is not None and blot.mw_kda <= 0:
        yield Phrase(
            "mw_kda of blot {blot}: must be above 0 kDa, not {mw_kda:g}", blot=blot.id, mw_kda=blot.mw_kda
        )
    if blot.exposure_s is not None and blot.exposure_s <= 0:
        yield Phrase(
            "exposure_s of blot {blot}: must be above 0 s, not {seconds:g}",
            blot=blot.id,
            seconds=blot.exposure_s,
        )
    yield from _ladder_faults(blot)
    if any(row < 1 for row in blot.rows) or len(set(blot.rows)) < len(blot.rows):
        yield Phrase("rows of blot {blot}: band rows count from 1 and may not repeat", blot=blot.id)
    yield from _place_faults(blot)
    yield from _crop_faults(blot)
    yield from _number_faults(blot)


def _ladder_faults(blot: Blot) -> Iterator[str]:
    if len(blot.ladder_kda) == 1:
        yield Phrase("ladder_kda of blot {blot}: a ladder has two bands or more", blot=blot.id)
    if any(above <= below for above, below in pairwise((*blot.ladder_kda, 0.0))):
        yield Phrase(
            "ladder_kda of blot {blot}: weights are above 0 kDa, the heaviest first, each once", blot=blot.id
        )


def _place_faults(blot: Blot) -> Iterator[str]:
    """Yield what is wrong with the places of band rows, and the row numbers that have no place."""
    if not blot.rows_at:
        return
    if blot.rows_at[0] < 0:
        yield Phrase(
            "rows_at of blot {blot}: row {row:g} px lies above the image",
            blot=blot.id,
            row=blot.rows_at[0],
        )
    for above, below in pairwise(blot.rows_at):
        if not above < below:
            yield (
                Phrase(
                    "rows_at of blot {blot}: band rows are listed from top to bottom, each once, so "
                    "{below:g} px cannot follow {above:g} px",
                    blot=blot.id,
                    below=below,
                    above=above,
                )
            )
    count = len(blot.rows_at)
    there = Phrase(
        "the rows of blot {blot} are fixed, {count} of them; fix another row, or free the rows",
        blot=blot.id,
        count=count,
    )
    for row in blot.rows:
        if row > count:
            yield Phrase(
                "rows of blot {blot}: there is no band row {row}: {there}", blot=blot.id, row=row, there=there
            )
    for lane in blot.lanes:
        for band in lane.bands:
            if band.row > count:
                yield Phrase(
                    "bands of {lane}: there is no band row {row}: {there}",
                    lane=_named(lane),
                    row=band.row,
                    there=there,
                )


def _named(lane: Lane) -> str:
    return Phrase("lane {lane} (number {number})", lane=lane.id, number=lane.number)


def _crop_faults(blot: Blot) -> Iterator[str]:
    if blot.crop is None:
        return
    top, left, bottom, right = blot.crop
    if not (0 <= top < bottom and 0 <= left < right):
        yield Phrase(
            "crop of blot {blot}: top must be above bottom, left before right, none negative", blot=blot.id
        )


def _number_faults(blot: Blot) -> Iterator[str]:
    numbers = [lane.number for lane in blot.lanes]
    for number in sorted(repeated(numbers)):
        yield Phrase("lanes of blot {blot}: two lanes have the number {number}", blot=blot.id, number=number)


def _lane_faults(lane: Lane) -> Iterator[str]:
    if lane.number < 1:
        yield Phrase(
            "number of lane {lane}: lanes count from 1, not {number}", lane=lane.id, number=lane.number
        )
    name = _named(lane)
    if len(lane.centre) == 1:
        yield Phrase("centre of {lane}: a line needs two points or more", lane=name)
    for (above, _), (below, _) in pairwise(lane.centre):
        if not above < below:
            yield Phrase(
                "centre of {lane}: must run from top to bottom, so row {below:g} cannot follow {above:g}",
                lane=name,
                below=below,
                above=above,
            )
    if lane.centre and lane.width_px <= 0:
        yield Phrase(
            "width_px of {lane}: must be above 0 px, not {width_px:g}", lane=name, width_px=lane.width_px
        )
    for row in sorted(repeated([band.row for band in lane.bands])):
        yield Phrase("bands of {lane}: row {row} is there twice", lane=name, row=row)


def _band_faults(band: Band) -> Iterator[str]:
    if band.row < 1:
        yield Phrase("band row {row}: rows count from 1 at the top", row=band.row)
    if band.kind == "manual" and not band.top_px < band.bottom_px:
        yield Phrase(
            "band row {row}: top ({top:g} px) must be above bottom ({bottom:g} px)",
            row=band.row,
            top=band.top_px,
            bottom=band.bottom_px,
        )


_Value = TypeVar("_Value", int, str)


def repeated(values: Iterable[_Value]) -> set[_Value]:
    """Return the values that occur more than once."""
    seen: set[_Value] = set()
    return {value for value in values if value in seen or seen.add(value)}
