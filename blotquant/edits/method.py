"""Edits of the method: everything that changes a number."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import cast

import msgspec
from msgspec import inspect
from msgspec.structs import asdict, replace

from blotquant.model import METHOD_NOTES, Method, Project
from blotquant.phrases import Phrase, commas


def set_method(project: Project, name: str, value: str | float) -> Project:
    """Set one field of the method.

    Parameters
    ----------
    project : Project
    name : str
        A field of `Method`, as listed in `METHOD_NOTES`.
    value : str, int or float
        Text is turned into the type of the field, as typed by a person: "50", "1e5", "valley".

    Raises
    ------
    KeyError
        If the method has no such field.
    ValueError
        If the value has the wrong type or is out of range; the message names what is allowed.
    """
    if name not in METHOD_NOTES:
        raise KeyError(
            Phrase("the method has no {name!r}; it has: {names}", name=name, names=commas(METHOD_NOTES))
        )
    number = value if isinstance(getattr(project.method, name), str) else _number(value)
    changed = {**asdict(project.method), name: number}
    refusal = Phrase("{name} must be {allowed}, not {value!r}", name=name, allowed=allowed(name), value=value)
    try:
        method = msgspec.convert(changed, Method)
    except msgspec.ValidationError:
        raise ValueError(refusal) from None
    if isinstance(number, float) and not math.isfinite(number):
        raise ValueError(refusal)
    return replace(project, method=method)


def use_method(project: Project, method: Method) -> Project:
    """Take over a whole method, as from a template."""
    return replace(project, method=method)


def allowed(name: str) -> Phrase:
    """Say in words which values a field of the method takes, with its unit.

    Raises
    ------
    KeyError
        If the method has no such field.
    """
    info = cast(inspect.StructType, inspect.type_info(Method))
    kind = {field.name: field.type for field in info.fields}[name]
    words = _values(kind)
    unit = METHOD_NOTES[name][0]
    return Phrase("{values} ({unit})", values=words, unit=Phrase(unit)) if unit else words


def _values(kind: inspect.Type) -> Phrase:
    if isinstance(kind, inspect.LiteralType):
        return Phrase("one of {names}", names=", ".join(str(value) for value in kind.values))
    if isinstance(kind, inspect.StrType):
        return Phrase("text")
    noun = Phrase("a whole number") if isinstance(kind, inspect.IntType) else Phrase("a number")
    bounds = list(_bounds(cast(inspect.IntType | inspect.FloatType, kind)))
    if len(bounds) == 2:
        return Phrase("{number} {low} and {high}", number=noun, low=bounds[0], high=bounds[1])
    return Phrase("{number} {bound}", number=noun, bound=bounds[0]) if bounds else noun


def _bounds(kind: inspect.IntType | inspect.FloatType) -> Iterator[Phrase]:
    if kind.gt is not None:
        yield Phrase("above {limit:g}", limit=kind.gt)
    if kind.ge is not None:
        yield Phrase("from {limit:g}", limit=kind.ge)
    if kind.lt is not None:
        yield Phrase("below {limit:g}", limit=kind.lt)
    if kind.le is not None:
        yield Phrase("up to {limit:g}", limit=kind.le)


def _number(value: str | float) -> object:
    """Return text that is a plain number as one; anything else as it is."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    if re.fullmatch(r"[+-]?[0-9]{1,15}", text):
        return int(text)
    if re.fullmatch(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?", text):
        return float(text)
    return text
