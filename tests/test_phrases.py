"""Phrases are plain texts that remember how they were made, and the engine refuses with nothing else."""

from __future__ import annotations

import ast
import copy
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

import blotquant
from blotquant.phrases import Phrase, WordedError, all_of, commas, one_of, phrase_of, semicolons

PACKAGE = Path(blotquant.__file__).parent
# What these say is for the terminal, the caller of the library or the developer.
NOT_IN_THE_WINDOW = (
    "gui",
    "cli.py",
    "cli_arguments.py",
    "cli_assays.py",
    "cli_targets.py",
    "inputs.py",
    "history.py",
    "experiments.py",
    "detect",
)
# Caught where they are raised, or never shown.
UNSEEN = ("numerics/backgrounds.py", "files/formulas.py", "_cv.py", "__init__.py")


def test_a_phrase_is_the_text_it_says() -> None:
    phrase = Phrase("lane {number} of {path!r}, {width:g} px", number=3, path="a.tif", width=12.0)
    assert phrase == "lane 3 of 'a.tif', 12 px"
    assert hash(phrase) == hash("lane 3 of 'a.tif', 12 px")
    assert phrase.template == "lane {number} of {path!r}, {width:g} px"
    assert dict(phrase.values) == {"number": 3, "path": "a.tif", "width": 12.0}


def test_braces_stay_where_nothing_is_filled_in() -> None:
    assert Phrase("write {image}") == "write {image}"


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_a_phrase_comes_back_whole(again) -> None:
    inner = Phrase("lane {number}", number=3)
    found = again(Phrase("{lane} is empty", lane=inner))
    assert (found, found.template) == ("lane 3 is empty", "{lane} is empty")
    assert found.values["lane"].template == "lane {number}"


@pytest.mark.parametrize(
    ("chain", "none", "one", "three"),
    [
        (commas, "", "a", "a, b, c"),
        (semicolons, "", "a", "a; b; c"),
        (all_of, "", "a", "a, b and c"),
        (one_of, "", "a", "a, b or c"),
    ],
)
def test_parts_are_chained(chain, none: str, one: str, three: str) -> None:
    assert (chain([]), chain(["a"]), chain(iter("abc"))) == (none, one, three)


def test_parts_that_are_phrases_stay_phrases() -> None:
    lane = Phrase("lane {number}", number=3)
    assert commas([lane]) is lane
    assert all_of([lane, "b"]).values["before"] is lane  # pyright: ignore[reportAttributeAccessIssue]


def test_an_error_gives_back_the_phrase_it_was_raised_with() -> None:
    phrase = Phrase("there is no lane {lane!r}", lane="l9")
    for error in (KeyError(phrase), ValueError(phrase), WordedError(phrase)):
        assert phrase_of(error) is phrase
    assert phrase_of(KeyError("gone")) == "gone"  # str() would quote it
    assert phrase_of(OSError(2, "No such file")) == "[Errno 2] No such file"
    assert phrase_of(ValueError()) == ""


def plain_refusals(path: Path) -> Iterator[str]:
    """Places where an error is raised, or a fault yielded, with words that are no phrase."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        said: list[ast.expr] = []
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            said = node.exc.args
        elif isinstance(node, ast.Yield) and node.value is not None:
            said = [node.value] if isinstance(node.value, ast.JoinedStr) else []
        for one in said:
            words = isinstance(one, ast.Constant) and isinstance(one.value, str) and " " in one.value
            if words or isinstance(one, ast.JoinedStr):
                yield f"{path.relative_to(PACKAGE).as_posix()}:{one.lineno}"


def engine() -> list[Path]:
    return [
        path
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.relative_to(PACKAGE).parts[0] not in NOT_IN_THE_WINDOW
        and path.relative_to(PACKAGE).as_posix() not in UNSEEN
    ]


def test_the_engine_refuses_in_phrases() -> None:
    assert [place for path in engine() for place in plain_refusals(path)] == []


def test_a_plain_refusal_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.PACKAGE", tmp_path)
    module = tmp_path / "lanes.py"
    module.write_text(
        'def f(n):\n    raise ValueError(f"lane {n}")\n'
        'def g(n):\n    raise KeyError(Phrase("lane {n}", n=n))\n'
        'def h():\n    raise ImageError("CODE", "it is empty", COPY)\n'
        'def i(n):\n    yield f"lane {n}"\n',
        encoding="utf-8",
    )
    assert list(plain_refusals(module)) == ["lanes.py:2", "lanes.py:6", "lanes.py:8"]
