"""Changes that leave the outer form of a file whole, so that what lies behind it is reached.

A flipped byte in an archive only breaks its checksum, and one in JSON only its grammar.
"""

from __future__ import annotations

import csv
import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO, StringIO
from random import Random
from typing import Any

from tests.files.vendor_files import zipped
from tests.fuzz.mutations import mutated

ODD: tuple[Any, ...] = (
    *(0, 1, -1, 2, 10**6, 10**30, 0.5, -0.0, 1e308, float("nan"), float("inf"), True, None),
    *(
        "",
        "x",
        "nan",
        "1e999",
        "=1",
        "../x",
        "a/b.tif",
        "\0",
        "𝟙",
        "auto",
        "1+2",
        "9=1;4=2",
        "b1",
        "s1",
        "\r",
    ),
)


def json_changed(data: bytes, random: Random) -> bytes:
    """Change, remove, copy or exchange values of a JSON document."""
    whole: list[Any] = [json.loads(data)]
    for _ in range(random.choice((1, 1, 2, 4))):
        places = list(_places(whole))
        holder, key = random.choice(places)
        other, from_key = random.choice(places)
        kind = random.randrange(5)
        if kind == 0 and isinstance(holder, dict):
            del holder[key]
        elif kind == 1 and isinstance(holder, list):
            holder.insert(key, json.loads(json.dumps(holder[key])))
        elif kind == 2:
            holder[key] = json.loads(json.dumps(other[from_key]))
        elif kind == 3:
            holder[key] = [] if random.random() < 0.3 else {}
        else:
            holder[key] = random.choice(ODD)
    return json.dumps(whole[0]).encode("utf-8", "surrogatepass")


def _places(node: Any):
    keys = range(len(node)) if isinstance(node, list) else list(node) if isinstance(node, dict) else ()
    for key in keys:
        yield node, key
        yield from _places(node[key])


def cells_changed(delimiter: str) -> Callable[[bytes, Random], bytes]:
    """Return what changes cells of a sheet, or its rows."""

    def change(data: bytes, random: Random) -> bytes:
        rows = list(csv.reader(StringIO(data.decode()), delimiter=delimiter))
        for _ in range(random.choice((1, 1, 2, 4))):
            row = random.choice(rows)
            at = random.randrange(len(row))
            kind = random.randrange(5)
            if kind == 0:
                row[at] = random.choice(random.choice(rows) or [""])
            elif kind == 1:
                rows.insert(random.randrange(len(rows)), list(row))
            elif kind == 2:
                row[at] = mutated(row[at].encode(), random.randrange(10**9)).decode("utf-8", "replace")
            elif kind == 3:
                random.shuffle(row)
            else:
                row[at] = str(random.choice(ODD))
        text = StringIO()
        csv.writer(text, delimiter=delimiter).writerows(rows)
        return text.getvalue().encode("utf-8", "replace")

    return change


def archive_changed(data: bytes, random: Random) -> bytes:
    """Damage one file within an archive, and pack it again."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    name = random.choice(list(files))
    files[name] = mutated(files[name], random.randrange(10**9), tuple(files.values()))
    return zipped(files)


def png_changed(data: bytes, random: Random) -> bytes:
    """Damage one chunk of a PNG, the packed pixels within their packing, and mend its checksum."""
    chunks: list[tuple[bytes, bytes]] = []
    at = 8
    while at + 12 <= len(data):
        length = struct.unpack(">I", data[at : at + 4])[0]
        chunks.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + length]))
        at += 12 + length
    number = random.randrange(len(chunks))
    kind, content = chunks[number]
    seed = random.randrange(10**9)
    content = (
        zlib.compress(mutated(zlib.decompress(content), seed)) if kind == b"IDAT" else mutated(content, seed)
    )
    chunks[number] = (kind, content)
    out = data[:8]
    for kind, content in chunks:
        out += (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )
    return out


CHANGES: dict[str, Callable[[bytes, Random], bytes]] = {
    "project": json_changed,
    "csv": cells_changed(","),
    "tsv": cells_changed("\t"),
    "assay": cells_changed(","),
    "xlsx": archive_changed,
    "zip": archive_changed,
    "png": png_changed,
}


def changed(target: str, data: bytes, seed: int) -> bytes:
    """Return data with its form kept, or damaged anywhere where it has no such form (any more)."""
    change = CHANGES.get(target)
    if change is not None:
        try:
            return change(data, Random(seed))
        except Exception:  # it has lost its form
            pass
    return mutated(data, seed)
