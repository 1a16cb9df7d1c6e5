"""What a batch run has measured, kept in a file beside its output, so that the next run goes on from there.

Every line of the file is one membrane: a checksum, by what it is known, and the result.  Lines are only
ever added, so that whatever ends a run costs no more than the line it was writing.  A membrane is
known by everything that its numbers follow from: its blots, samples and method, the versions of all
programs, and the hashes of its images.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import zlib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from msgspec.structs import replace as replace_noun

from blotquant.earlier import measuring
from blotquant.files.atomic import WriteError, write_atomically
from blotquant.files.causes import cause_of
from blotquant.files.contents import sha256_of
from blotquant.files.decoded import ImageError
from blotquant.membranes import Naming
from blotquant.model import Project
from blotquant.phrases import Phrase
from blotquant.results import MembraneResult
from blotquant.versions import versions

SUFFIX = ".resume"  # added to the name of the workbook
_HEAD = b"blotquant resume 1\n"
_LONGEST = 50_000_000  # bytes that a line may unpack to
_NOT_KEPT = ("MEASURE_FAILED", "WORKER_LOST")  # may well be otherwise the next time


class Kept:
    """What is known of the membranes of a run.

    Parameters
    ----------
    path : Path
        The file; read if it is there, made when the first membrane is kept.

    Attributes
    ----------
    notes : list of str
        What is to be said of the file: that parts of it are damaged, or that it is another file.

    Raises
    ------
    WriteError
        If there is a file that cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self.notes: list[str] = []
        self._path = path
        self._entries: dict[str, bytes] = {}  # packed results by key
        self._used: set[str] = set()
        self._hashes: dict[Path, str] = {}
        self._read()

    def __len__(self) -> int:
        """Return how many membranes of this run are in the file."""
        return len(self._used)

    def find(self, part: Project, folder: Path) -> MembraneResult | None:
        """Return what was measured before of the same membrane on the same images; None: measure it.

        Parameters
        ----------
        part : Project
            The blots of one membrane, their samples and the method.
        folder : Path
            That its image paths are relative to.
        """
        naming = Naming.counted(part)
        key = _key(naming.part(part))
        try:
            found = unpacked(self._entries[key])
        except (KeyError, PackError):
            return None
        if not self._same_images(found, folder):
            return None
        self._used.add(key)
        return naming.back.result(found)

    def keep(self, part: Project, found: MembraneResult) -> None:
        """Add the result of a membrane to the file, unless it may be another the next time.

        Raises
        ------
        WriteError
            If that cannot be written.
        """
        seen = {one.blot_id for one in (*found.results, *found.unmeasured)}
        if len(seen) < len(part.blots) or any(problem.code in _NOT_KEPT for problem in found.problems):
            return
        naming = Naming.counted(part)
        key = _key(naming.part(part))
        self._used.add(key)
        self._add(_line(key, packed(naming.result(found))))

    def tidy(self) -> None:
        """Take out of the file, now that the run is complete, what the run had no use for."""
        if not self._entries.keys() <= self._used:
            self._entries.clear()
            self._read()
            used = sorted(self._used & self._entries.keys())
            text = _HEAD + b"".join(_line(key, self._entries[key]) for key in used)
            write_atomically(self._path, lambda place: place.write_bytes(text))

    def _read(self) -> None:
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return
        except OSError as error:
            raise WriteError(_unreadable(path=self._path, reason=cause_of(error))) from error
        if not data.startswith(_HEAD):
            self._set_aside()
            return
        damaged = 0
        for line in filter(None, data[len(_HEAD) :].split(b"\n")):
            if (entry := _entry(line)) is None:
                damaged += 1
            else:
                self._entries[entry[0]] = entry[1]
        if damaged:
            self.notes.append(
                Phrase(
                    "{path}: damaged entries are ignored ({count}), and what they held is measured again.",
                    path=self._path,
                    count=damaged,
                )
            )
        if not data.endswith(b"\n"):  # a run ended while it wrote this line: the next must not stick to it
            self._add(b"\n")

    def _set_aside(self) -> None:
        aside = self._path.with_name(self._path.name + ".old")
        try:
            self._path.replace(aside)
        except OSError as error:
            raise WriteError(_unreadable(path=self._path, reason=cause_of(error))) from error
        self.notes.append(
            Phrase(
                "{path}: is not what this version keeps of a run; it is now called {aside}, and all "
                "is measured.",
                path=self._path,
                aside=aside.name,
            )
        )

    def _add(self, line: bytes) -> None:
        try:
            with self._path.open("ab", buffering=0) as file:  # one call, so that two runs do not mix lines
                file.write(line if file.tell() else _HEAD + line)
        except OSError as error:
            raise WriteError(
                Phrase(
                    "{path}: cannot be written: {reason}. Free some space, choose another folder, or "
                    "go without --resume.",
                    path=self._path,
                    reason=cause_of(error),
                )
            ) from error

    def _same_images(self, found: MembraneResult, folder: Path) -> bool:
        infos = [one.info for one in (*found.results, *found.unmeasured)]
        return all(info.sha256 == self._hash(folder / info.image) for info in infos)

    def _hash(self, file: Path) -> str:
        if file not in self._hashes:
            try:
                self._hashes[file] = sha256_of(file)
            except (ImageError, OSError):  # measuring will say it in words
                self._hashes[file] = ""
        return self._hashes[file]


def _key(part: Project) -> str:
    """Return by what a membrane is known, its ids being counted."""
    told = msgspec.msgpack.encode((replace_noun(part, method=measuring(part.method)), versions()))
    return hashlib.sha256(told).hexdigest()


def kept_beside(output: Path) -> Kept:
    """Return what is kept in the file beside an output."""
    return Kept(output.with_name(output.name + SUFFIX))


class PackError(Exception):
    """Bytes that are no packed result, or one of another make."""


def packed(found: MembraneResult) -> bytes:
    """Return the result of a membrane as a few kilobytes, without profiles; texts are plain afterwards."""
    small = tuple(replace(one, lanes=(), looks=(), found_rows=None, kept=None) for one in found.results)
    return zlib.compress(msgspec.msgpack.encode(replace(found, results=small), enc_hook=_plain))


def _plain(value: Any) -> object:
    """Return a number of numpy's or a phrase as what it is otherwise."""
    return value.item() if isinstance(value, np.generic) else str.__str__(value)


def unpacked(data: bytes) -> MembraneResult:
    """Return what `packed` was given.

    Raises
    ------
    PackError
        If the bytes are something else.
    """
    try:
        return _decoder().decode(zlib.decompressobj().decompress(data, _LONGEST))
    except (zlib.error, msgspec.DecodeError) as error:
        raise PackError(str(error)) from error


@cache
def _decoder() -> msgspec.msgpack.Decoder[MembraneResult]:
    return msgspec.msgpack.Decoder(MembraneResult)


def _line(key: str, data: bytes) -> bytes:
    text = key.encode() + b" " + base64.b64encode(data)
    return b"%08x %s\n" % (zlib.crc32(text), text)


def _entry(line: bytes) -> tuple[str, bytes] | None:
    """Return key and packed result of a line; None if it is damaged."""
    check, _, text = line.partition(b" ")
    if check != b"%08x" % zlib.crc32(text):
        return None
    key, _, data = text.partition(b" ")
    try:
        return key.decode("ascii"), base64.b64decode(data, validate=True)
    except (UnicodeDecodeError, binascii.Error):
        return None


def _unreadable(path: Path, reason: str) -> Phrase:
    return Phrase(
        "{path}: what was measured before cannot be read: {reason}. Delete the file, or go without --resume.",
        path=path,
        reason=reason,
    )
