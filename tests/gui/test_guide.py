"""The guide in the program and the one in the documents."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_documents_hold_the_guide_of_the_program_word_for_word() -> None:
    guide = (resources.files("blotquant.gui") / "guide" / "window.md").read_text("utf-8")
    written = (DOCS / "user-guide.md").read_text("utf-8")
    paragraphs = [part for part in guide.split("\n\n") if not part.startswith("#")]
    assert len(paragraphs) > 10
    assert [part for part in paragraphs if part.strip() not in written] == []


def test_its_pictures_are_there_and_small() -> None:
    named = [line.split("](")[1].rstrip(")") for line in _lines() if line.startswith("![")]
    assert len(named) == 8
    assert all((DOCS / name).stat().st_size < 300_000 for name in named)


def _lines() -> list[str]:
    return (DOCS / "user-guide.md").read_text("utf-8").splitlines()
