"""What a noun must satisfy beyond its types, and how to say it to a person."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise
from typing import TypeVar, get_args

import msgspec

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
    WeightModel,
)

_Checked = TypeVar("_Checked", Sample, Blot, Lane, Band)

_KINDS = {
    "float": "a number",
    "int": "a whole number",
    "str": "text",
    "bool": "true or false",
    "array": "a list",
    "object": "a group of named values",
    "null": "empty",
}
_CHOICES: dict[str, tuple[str, ...]] = {
    "role": get_args(Role),
    "form": get_args(Form),
    "polarity": get_args(Polarity),
    "encoding": get_args(Encoding),
    "background": get_args(Background),
    "mw_model": get_args(WeightModel),
    "mw_outside": get_args(Outside),
    "bands.kind": get_args(BandKind),
    "pairings.kind": get_args(PairKind),
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
        raise ValueError(
            ": ".join(part for part in explain(str(error), type(noun).__name__) if part)
        ) from None
    for fault in chain(not_finite(raw), faults(typed)):
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
        return ".".join(filter(None, (path, unknown[1]))), "this name is not known"
    if missing := re.search(r"missing required field `(.*)`", what):
        return ".".join(filter(None, (path, missing[1]))), "this value is missing"
    if what.startswith("Invalid enum value"):
        return path, _choice(what, path, noun)
    return path, _type(what)


def _choice(what: str, path: str, noun: str) -> str:
    names = re.sub(r"\[\d+\]", "", path).split(".")
    place = names[-1]
    if place == "kind":
        owner = names[-2] if len(names) > 1 else f"{noun.lower()}s"
        place = f"{owner}.kind"
    allowed = ", ".join(_CHOICES.get(place, ()))
    return f"{what.removeprefix('Invalid enum value ')} is not one of: {allowed}"


def _type(what: str) -> str:
    words = re.sub(r"`([^`]*)`", lambda found: _kinds(found[1]), what)
    words = words.replace("Expected ", "must be ").replace(", got ", ", not ")
    return words.replace("Number out of range", "the number is too large")


def _kinds(types: str) -> str:
    return " or ".join(_KINDS.get(part, part) for part in types.split(" | "))


def not_finite(raw: object, path: str = "") -> Iterator[str]:
    """Yield "path: must be a finite number" for every NaN and infinity in plain Python values."""
    if isinstance(raw, float) and not math.isfinite(raw):
        yield f"{path}: must be a finite number, not {raw}"
    elif isinstance(raw, dict):
        for key, value in raw.items():
            yield from not_finite(value, f"{path}.{key}" if path else str(key))
    elif isinstance(raw, list | tuple):
        for index, value in enumerate(raw):
            yield from not_finite(value, f"{path}[{index}]")


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
            yield f"{name} of sample {sample.id}: must not be negative, not {value:g}"
    if not sample.treatment and sample.role not in ("marker", "empty"):
        yield f"treatment of sample {sample.id}: must not be empty unless the role is marker or empty"


def _blot_faults(blot: Blot) -> Iterator[str]:
    if not blot.image.path:
        yield f"image of blot {blot.id}: the file name is missing"
    if not blot.target:
        yield f"target of blot {blot.id}: must not be empty"
    if blot.image.page < 1:
        yield f"page of blot {blot.id}: pages count from 1, not {blot.image.page}"
    if blot.image.sha256 and not re.fullmatch(r"[0-9a-f]{64}", blot.image.sha256):
        yield f"sha256 of blot {blot.id}: must be 64 hexadecimal digits in lower case"
    if blot.mw_kda is not None and blot.mw_kda <= 0:
        yield f"mw_kda of blot {blot.id}: must be above 0 kDa, not {blot.mw_kda:g}"
    yield from _ladder_faults(blot)
    if any(row < 1 for row in blot.rows) or len(set(blot.rows)) < len(blot.rows):
        yield f"rows of blot {blot.id}: band rows count from 1 and may not repeat"
    yield from _place_faults(blot)
    yield from _crop_faults(blot)
    yield from _number_faults(blot)


def _ladder_faults(blot: Blot) -> Iterator[str]:
    if len(blot.ladder_kda) == 1:
        yield f"ladder_kda of blot {blot.id}: a ladder has two bands or more"
    if any(above <= below for above, below in pairwise((*blot.ladder_kda, 0.0))):
        yield f"ladder_kda of blot {blot.id}: weights are above 0 kDa, the heaviest first, each once"


def _place_faults(blot: Blot) -> Iterator[str]:
    """Yield what is wrong with the places of band rows, and the row numbers that have no place."""
    if not blot.rows_at:
        return
    if blot.rows_at[0] < 0:
        yield f"rows_at of blot {blot.id}: row {blot.rows_at[0]:g} px lies above the image"
    for above, below in pairwise(blot.rows_at):
        if not above < below:
            yield (
                f"rows_at of blot {blot.id}: band rows are listed from top to bottom, each once, "
                f"so {below:g} px cannot follow {above:g} px"
            )
    count = len(blot.rows_at)
    there = f"the rows of blot {blot.id} are fixed, {count} of them; fix another row, or free the rows"
    for row in blot.rows:
        if row > count:
            yield f"rows of blot {blot.id}: there is no band row {row}: {there}"
    for lane in blot.lanes:
        for band in lane.bands:
            if band.row > count:
                yield f"bands of {_named(lane)}: there is no band row {band.row}: {there}"


def _named(lane: Lane) -> str:
    return f"lane {lane.id} (number {lane.number})"


def _crop_faults(blot: Blot) -> Iterator[str]:
    if blot.crop is None:
        return
    top, left, bottom, right = blot.crop
    if not (0 <= top < bottom and 0 <= left < right):
        yield f"crop of blot {blot.id}: top must be above bottom, left before right, none negative"


def _number_faults(blot: Blot) -> Iterator[str]:
    numbers = [lane.number for lane in blot.lanes]
    for number in sorted(repeated(numbers)):
        yield f"lanes of blot {blot.id}: two lanes have the number {number}"


def _lane_faults(lane: Lane) -> Iterator[str]:
    if lane.number < 1:
        yield f"number of lane {lane.id}: lanes count from 1, not {lane.number}"
    name = _named(lane)
    if len(lane.centre) == 1:
        yield f"centre of {name}: a line needs two points or more"
    for (above, _), (below, _) in pairwise(lane.centre):
        if not above < below:
            yield f"centre of {name}: must run from top to bottom, so row {below:g} cannot follow {above:g}"
    if lane.centre and lane.width_px <= 0:
        yield f"width_px of {name}: must be above 0 px, not {lane.width_px:g}"
    for row in sorted(repeated([band.row for band in lane.bands])):
        yield f"bands of {name}: row {row} is there twice"


def _band_faults(band: Band) -> Iterator[str]:
    if band.row < 1:
        yield f"band row {band.row}: rows count from 1 at the top"
    if band.kind == "manual" and not band.top_px < band.bottom_px:
        yield f"band row {band.row}: top ({band.top_px:g} px) must be above bottom ({band.bottom_px:g} px)"


_Value = TypeVar("_Value", int, str)


def repeated(values: Iterable[_Value]) -> set[_Value]:
    """Return the values that occur more than once."""
    seen: set[_Value] = set()
    return {value for value in values if value in seen or seen.add(value)}
