"""Bytes damaged in the ways that files are damaged, and in those that reach into parsers; seeded."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

EXTREMES = tuple(
    value.to_bytes(size, order)
    for size, order in ((1, "little"), (2, "little"), (2, "big"), (4, "little"), (4, "big"), (8, "little"))
    for value in (0, 1, (1 << 8 * size - 1) - 1, 1 << 8 * size - 1, (1 << 8 * size) - 1)
)


def mutated(data: bytes, seed: int, others: tuple[bytes, ...] = ()) -> bytes:
    """Return the data with one to four changes."""
    random = Random(seed)
    for _ in range(random.choice((1, 1, 1, 2, 4))):
        data = _changed(data, random, others)
    return data


def _changed(data: bytes, random: Random, others: tuple[bytes, ...]) -> bytes:
    if not data:
        return b"\0"
    # Headers and directories lie at the ends: there changes tell most.
    far = random.randrange(len(data))
    at = random.choice(
        (far, far, min(far, random.randrange(200)), max(0, len(data) - 1 - random.randrange(300)))
    )
    kind = random.randrange(8)
    if kind <= 1:
        return data[:at] + bytes([data[at] ^ (1 << random.randrange(8))]) + data[at + 1 :]
    if kind <= 3:
        extreme = random.choice(EXTREMES)
        return data[:at] + extreme + data[at + len(extreme) :]
    if kind == 4:
        return data[:at]
    if kind == 5:
        return data[:at] + data[at + random.randrange(1, 64) :]
    if kind == 6:
        piece = data[at : at + random.randrange(1, 200)]
        return data[:at] + piece * random.randrange(2, 5) + data[at:]
    other = random.choice(others or (data,))
    start = random.randrange(len(other))
    return data[:at] + other[start : start + random.randrange(1, 300)] + data[at + random.randrange(200) :]


def replayed(data: bytes, count: int, others: tuple[bytes, ...] = ()) -> Iterator[tuple[int, bytes]]:
    """Yield seeds and damaged data."""
    for seed in range(count):
        yield seed, mutated(data, seed, others)
