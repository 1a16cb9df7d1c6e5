"""The guide in the program and the one in the documents."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

from PySide6.QtWidgets import QApplication

from blotquant.gui import language
from blotquant.gui.guide import guide_text
from blotquant.gui.translations import collect

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_documents_hold_the_guide_of_the_program_word_for_word() -> None:
    guide = (resources.files("blotquant.gui") / "guide" / "window.md").read_text("utf-8")
    written = (DOCS / "user-guide.md").read_text("utf-8")
    paragraphs = [part for part in guide.split("\n\n") if not part.startswith("#")]
    assert len(paragraphs) > 10
    assert [part for part in paragraphs if part.strip() not in written] == []


def test_the_guide_is_there_in_chinese_with_the_same_steps(qapp: QApplication) -> None:
    english = guide_text()
    language.install(qapp, "zh_CN")
    chinese = guide_text()
    assert "泳道" in chinese
    for mark in ("#", "- **"):
        assert _starting(chinese, mark) == _starting(english, mark) > 5
    # It calls what is in the window as the window does.
    there = {other.replace("…", "") for other in collect.read(collect.FOLDER / "blotquant_zh_CN.ts").values()}
    there |= {re.sub(r"\(&\w\)", "", name) for name in there}
    bold = {part for name in re.findall(r"\*\*([^*]+)\*\*", chinese) for part in name.split(" → ")}
    assert sorted(name for name in bold if name.replace("…", "") not in there) == []


def _starting(text: str, mark: str) -> int:
    return sum(line.startswith(mark) for line in text.splitlines())


def test_its_pictures_are_there_and_small() -> None:
    named = [line.split("](")[1].rstrip(")") for line in _lines() if line.startswith("![")]
    assert len(named) == 13
    assert all((DOCS / name).stat().st_size < 300_000 for name in named)


def _lines() -> list[str]:
    return (DOCS / "user-guide.md").read_text("utf-8").splitlines()
