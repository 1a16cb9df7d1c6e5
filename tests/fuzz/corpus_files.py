"""The kept corpora: one archive of small inputs for each target, and how inputs come to be kept."""

from __future__ import annotations

import hashlib
import sys
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from types import FrameType

FOLDER = Path(__file__).with_name("corpus")
LARGEST = 20_000  # bytes of one input
MOST = 150  # inputs of one target
_TRACED = ("/blotquant/", "/tifffile/", "/openpyxl/")


def kept(target: str) -> dict[str, bytes]:
    """Return the inputs that are kept for a target, by name."""
    place = FOLDER / f"{target}.zip"
    if not place.exists():
        return {}
    with zipfile.ZipFile(place) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def keep(target: str, inputs: Iterable[bytes]) -> None:
    """Write the corpus of a target anew; the same inputs make the same file, byte for byte."""
    named = {hashlib.sha256(data).hexdigest()[:16]: data for data in inputs}
    FOLDER.mkdir(exist_ok=True)
    with zipfile.ZipFile(FOLDER / f"{target}.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in sorted(named.items()):
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)


def distilled(inputs: Iterable[bytes], run: Callable[[bytes], object]) -> list[bytes]:
    """Return few and small inputs that together reach every line that all of them reach."""
    reached: set[tuple[str, int]] = set()
    chosen: list[bytes] = []
    for data in sorted(inputs, key=len):
        if len(data) > LARGEST or len(chosen) == MOST:
            break
        lines = _lines(run, data)
        if not lines <= reached:
            reached |= lines
            chosen.append(data)
    return chosen


def _lines(run: Callable[[bytes], object], data: bytes) -> set[tuple[str, int]]:
    found: set[tuple[str, int]] = set()

    def trace(frame: FrameType, event: str, _: object):
        name = frame.f_code.co_filename
        if not any(part in name for part in _TRACED):
            return None
        found.add((name, frame.f_lineno))
        return trace

    sys.settrace(trace)
    try:
        run(data)
    finally:
        sys.settrace(None)
    return found
