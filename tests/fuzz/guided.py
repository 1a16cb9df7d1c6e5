"""Coverage-guided fuzzing by hand: `python -m tests.fuzz.guided SECONDS [TARGET...]`.

It needs atheris, which is no part of the test tools: `pip install atheris` into the environment, or
into another one of the same Python that sees this one.  Each target starts from its kept corpus; what
reaches new lines is kept, what is neither read nor refused in words is written to `findings/`.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
import time
import traceback
from pathlib import Path

FINDINGS = Path(__file__).with_name("findings")
FRAMES = 3  # of a traceback, by which two findings are the same
# Whose lines guide a target besides those of the program.
_LIBRARIES = {"tif": ("tifffile",), "gel": ("tifffile",), "zip": ("zipfile",), "xlsx": ("openpyxl.reader",)}


def main(seconds: int, names: list[str]) -> None:
    """Fuzz targets one after the other, each in a process of its own, for so many seconds each."""
    from tests.fuzz.targets import TARGETS

    context = multiprocessing.get_context("spawn")
    for name in names or list(TARGETS):
        start = time.monotonic()
        # A hang or a crash of native code ends the process; the rest of the time is not lost.
        while (left := int(seconds - (time.monotonic() - start))) > 2:
            child = context.Process(target=_fuzz, args=(name, left))
            child.start()
            child.join()
            if child.exitcode == 0:
                break
            _say(target=name, died=child.exitcode)
        _distil(name)


def _fuzz(name: str, seconds: int) -> None:
    import atheris

    with atheris.instrument_imports(include=["blotquant", *_LIBRARIES.get(name, ())]):
        from tests.fuzz.structured import changed
        from tests.fuzz.targets import TARGETS, scratch
    target = TARGETS[name]
    counts = {"executions": 0, "bytes": 0, "read": 0, "findings": 0}
    seen: set[str] = set()
    said = [time.monotonic()]
    with scratch() as made:
        folder = Path(made)
        corpus = _working(name)

        def one(data: bytes) -> None:
            counts["executions"] += 1
            counts["bytes"] += len(data)
            try:
                counts["read"] += target.run(folder, data) == "read"
            except Exception as error:
                frames = traceback.extract_tb(error.__traceback__)[-FRAMES:]
                mark = f"{type(error).__name__} {[(frame.name, frame.lineno) for frame in frames]}"
                if mark not in seen:
                    seen.add(mark)
                    counts["findings"] += 1
                    _note(name, data, error)
            if time.monotonic() > said[0] + 10:
                said[0] = time.monotonic()
                _say(target=name, **counts)

        def mutate(data: bytes, most: int, seed: int) -> bytes:
            if seed % 2:
                return changed(name, data, seed)[:most]
            return atheris.Mutate(data, most)

        options = [f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=3000", "-max_len=8000"]
        options += [f"-artifact_prefix={FINDINGS}/{name}-", "-verbosity=0", "-print_final_stats=0"]
        atheris.Setup([sys.argv[0], *options, str(corpus)], one, custom_mutator=mutate)
        _say(target=name, starts=len(list(corpus.iterdir())))
        atheris.Fuzz()


def _working(name: str) -> Path:
    """Return the folder that libFuzzer works in, with seeds and kept inputs in it."""
    from tests.fuzz.corpus_files import kept
    from tests.fuzz.targets import TARGETS

    folder = FINDINGS / "working" / name
    folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(TARGETS[name].seeds):
        (folder / f"seed-{number}").write_bytes(data)
    for key, data in kept(name).items():
        (folder / key).write_bytes(data)
    return folder


def _distil(name: str) -> None:
    from tests.fuzz.corpus_files import distilled, keep
    from tests.fuzz.targets import TARGETS, scratch

    run = TARGETS[name].run
    inputs = [path.read_bytes() for path in (FINDINGS / "working" / name).iterdir()]
    with scratch() as made:

        def quietly(data: bytes) -> None:
            try:
                run(Path(made), data)
            except Exception as error:
                _say(target=name, failed=repr(error)[:200])

        chosen = distilled(inputs, quietly)
    keep(name, chosen)
    _say(target=name, inputs=len(inputs), kept=len(chosen), kept_bytes=sum(map(len, chosen)))


def _note(name: str, data: bytes, error: Exception) -> None:
    FINDINGS.mkdir(exist_ok=True)
    place = FINDINGS / f"{name}-{type(error).__name__}-{abs(hash(data)):x}"
    place.write_bytes(data)
    place.with_suffix(".txt").write_text("".join(traceback.format_exception(error)), "utf-8")
    _say(target=name, finding=place.name, error=repr(error)[:300])


def _say(**what: object) -> None:
    os.write(1, (json.dumps(what) + "\n").encode())


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60, sys.argv[2:])
