"""Saved projects: strict, readable JSON with a schema number."""

from __future__ import annotations

import contextlib
import json
import os
import re
from collections.abc import Callable, Iterable
from itertools import chain, islice
from pathlib import Path
from typing import NoReturn, cast

import msgspec
from msgspec.structs import replace

from blotquant.edits.consistency import violations
from blotquant.edits.validity import explain, not_finite
from blotquant.files.atomic import write_atomically
from blotquant.files.causes import cause_of
from blotquant.files.limits import limits
from blotquant.files.reach import remember
from blotquant.model import SCHEMA, Blot, Project
from blotquant.phrases import Phrase, WordedError, phrase_of, semicolons

Raw = dict[str, object]

# From the schema that a file has to the next one.  Files of each live in the tests.
MIGRATIONS: dict[int, Callable[[Raw], Raw]] = {}


class ProjectError(WordedError):
    """A project cannot be read or saved; the message names the file, the place and the remedy."""


def read_project(path: Path | str) -> Project:
    """Read a saved project of this or any older schema.

    Parameters
    ----------
    path : Path
        As "NAME.blotquant.json".

    Raises
    ------
    ProjectError
        If the file cannot be read, was made by a newer version, or holds anything that a project
        does not have: unknown names, wrong types, numbers that are not finite, ids without a noun.
    """
    path = Path(path)
    return project_from(_bytes(path), path)


def project_from(data: bytes, path: Path) -> Project:
    """Return the project that the bytes of a saved project hold.

    Parameters
    ----------
    data : bytes
        UTF-8 JSON.
    path : Path
        What the messages call it.

    Raises
    ------
    ProjectError
        As `read_project`.
    """
    raw = _migrated(path, _parsed(data, path))
    try:
        project = msgspec.convert(raw, Project)
    except msgspec.ValidationError as error:
        place, fault = explain(str(error))
        raise ProjectError(
            Phrase(
                "{path}: {place}{fault}. {remedy}",
                path=path,
                place=_with_ids(raw, place),
                fault=fault,
                remedy=_REMEDY,
            )
        ) from None
    project = replace(project, blots=tuple(_with_membrane(blot) for blot in project.blots))
    _refuse_faults(path, project, Phrase("this project contradicts itself"), _REMEDY)
    return project


_REMEDY = Phrase("Correct the file or open an older copy of it.")


def _with_membrane(blot: Blot) -> Blot:
    return blot if blot.membrane else replace(blot, membrane=blot.image.path)


def _refuse_faults(path: Path, project: Project, what: str, remedy: str) -> None:
    # Some are enough: one wrong id can make hundreds.
    faults = list(islice(chain(not_finite(msgspec.to_builtins(project)), violations(project)), 5))
    if faults:
        raise ProjectError(
            Phrase(
                "{path}: {what}: {faults}. {remedy}",
                path=path,
                what=what,
                faults=semicolons(faults),
                remedy=remedy,
            )
        )


def _bytes(path: Path) -> bytes:
    try:
        size, most = path.stat().st_size, limits().text_bytes
        if size > most:
            raise ProjectError(
                Phrase(
                    "{path}: is {size:.0f} MB large; the limit of a project is {most:g}. {remedy}",
                    path=path,
                    size=size / 1e6,
                    most=most / 1e6,
                    remedy=_REMEDY,
                )
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise ProjectError(
            Phrase("{path}: there is no such file. Check its name and folder.", path=path)
        ) from None
    except OSError as error:
        raise ProjectError(
            Phrase(
                "{path}: cannot be read: {reason}. Check the file and its folder.",
                path=path,
                reason=cause_of(error),
            )
        ) from error


def _parsed(data: bytes, path: Path) -> Raw:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ProjectError(
            Phrase(
                "{path}: is not UTF-8 text, so it is no saved project. {remedy}", path=path, remedy=_REMEDY
            )
        ) from None
    try:
        raw = json.loads(text, object_pairs_hook=_without_doubles, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise ProjectError(
            Phrase(
                "{path}: line {line}, column {column}: this is not JSON ({reason}). {remedy}",
                path=path,
                line=error.lineno,
                column=error.colno,
                reason=error.msg,
                remedy=_REMEDY,
            )
        ) from None
    # Doubled names, NaN, and the depth and the length of numbers that Python refuses.
    except (ValueError, RecursionError) as error:
        raise ProjectError(
            Phrase("{path}: {fault}. {remedy}", path=path, fault=phrase_of(error), remedy=_REMEDY)
        ) from None
    _refuse_half_characters(text, raw, path)
    if not isinstance(raw, dict):
        raise ProjectError(Phrase("{path}: is JSON, but not a project. {remedy}", path=path, remedy=_REMEDY))
    return cast(Raw, raw)


def _refuse_half_characters(text: str, raw: object, path: Path) -> None:
    """Refuse what JSON can write as an escape and no UTF-8 file can hold: half of a surrogate pair."""
    if r"\u" not in text:
        return
    try:
        json.dumps(raw, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise ProjectError(
            Phrase(
                "{path}: the text {text!r} is not Unicode. {remedy}",
                path=path,
                text=error.object[max(0, error.start - 20) : error.end + 20],
                remedy=_REMEDY,
            )
        ) from None


def _without_doubles(pairs: Iterable[tuple[str, object]]) -> Raw:
    values: Raw = {}
    for name, value in pairs:
        if name in values:
            raise ValueError(Phrase("the name {name!r} is there twice in one group", name=name))
        values[name] = value
    return values


def _refuse_constant(constant: str) -> NoReturn:
    raise ValueError(Phrase("{constant} is not a finite number", constant=constant))


def _migrated(path: Path, raw: Raw) -> Raw:
    schema = raw.get("schema")
    if not isinstance(schema, int) or isinstance(schema, bool):
        raise ProjectError(
            Phrase(
                "{path}: has no schema number, so it is no saved project. {remedy}",
                path=path,
                remedy=_REMEDY,
            )
        )
    if schema > SCHEMA:
        raise ProjectError(
            Phrase(
                "{path}: was made by a newer blotquant (schema {schema}; this one reads up to {newest}). "
                "Update blotquant to open it.",
                path=path,
                schema=schema,
                newest=SCHEMA,
            )
        )
    for step in range(schema, SCHEMA):
        if step not in MIGRATIONS:
            raise ProjectError(
                Phrase(
                    "{path}: there is no schema {schema}. {remedy}",
                    path=path,
                    schema=schema,
                    remedy=_REMEDY,
                )
            )
        raw = MIGRATIONS[step](raw)
    return raw | {"schema": SCHEMA}


def _with_ids(raw: Raw, place: str) -> str:
    """Return "blots[0].lanes[2].width_px (in b1, l3): " for a path in the file."""
    ids: list[str] = []
    value: object = raw
    for part in re.findall(r"[^.\[\]]+", place):
        value = _inside(value, part)
        if isinstance(value, dict) and isinstance(name := cast(Raw, value).get("id"), str):
            ids.append(name)
    return Phrase("{place} (in {ids}): ", place=place, ids=", ".join(ids)) if ids else f"{place}: "


def _inside(value: object, part: str) -> object:
    # A name with a point or a bracket in it makes parts that lead nowhere.
    if isinstance(value, list):
        items = cast(list[object], value)
        return items[int(part)] if part.isdecimal() and int(part) < len(items) else None
    return cast(Raw, value).get(part) if isinstance(value, dict) else None


def write_project(project: Project, path: Path | str) -> None:
    """Save a project as UTF-8 JSON, indented, the schema first.

    Absolute image paths are written relative to the folder of the file.

    Parameters
    ----------
    project : Project
        Its relative image paths must be relative to the folder of `path`; see `rebase_images`.
    path : Path

    Raises
    ------
    ProjectError
        If the project could not be opened again: it contradicts itself or is not finite.
    WriteError
        If the file cannot be written.
    """
    path = Path(path)
    project = rebase_images(replace(project, schema=SCHEMA), path.parent, path.parent)
    remedy = Phrase("Nothing was written; please report this.")
    try:
        project = msgspec.convert(msgspec.to_builtins(project), Project)
        text = msgspec.json.format(msgspec.json.encode(project), indent=2)
    except msgspec.ValidationError as error:
        place, fault = explain(str(error))
        raise ProjectError(
            Phrase(
                "{path}: cannot hold this project: {place}: {fault}. {remedy}",
                path=path,
                place=place,
                fault=fault,
                remedy=remedy,
            )
        ) from None
    except UnicodeEncodeError as error:
        raise ProjectError(
            Phrase(
                "{path}: cannot hold the text {text!r}: it is not Unicode. Rename the file or the text.",
                path=path,
                text=error.object,
            )
        ) from None
    _refuse_faults(path, project, Phrase("cannot hold a project that contradicts itself"), remedy)
    write_atomically(path, lambda place: place.write_bytes(text + b"\n"))
    remember(path, project)


def rebase_images(project: Project, old: Path, new: Path) -> Project:
    """Return the project with image paths relative to another folder.

    Parameters
    ----------
    project : Project
    old : Path
        The folder that its relative image paths start from now.
    new : Path
        The folder from which they shall start.  Membranes keep their names.

    Returns
    -------
    Project
        A path on another drive, which no relative path leads to, is absolute.
    """
    return replace(project, blots=tuple(_rebased(blot, old, new) for blot in project.blots))


def _rebased(blot: Blot, old: Path, new: Path) -> Blot:
    path = Path(blot.image.path)
    if not path.is_absolute() and old == new:
        return blot
    place = os.path.abspath(old / path)  # noqa: PTH100 - links are a choice of the user
    # Windows has no relative path to another drive.
    with contextlib.suppress(ValueError):
        place = os.path.relpath(place, new)
    return replace(blot, image=replace(blot.image, path=Path(place).as_posix()))
