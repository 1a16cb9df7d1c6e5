"""Every text of the window is in the translation files, translated, and compiled as it stands there."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from blotquant import edits
from blotquant.codes import CODES
from blotquant.files.atomic import WriteError
from blotquant.files.decoded import COPY_REMEDY, ImageError
from blotquant.files.layout_findings import Finding
from blotquant.files.layouts import LayoutError
from blotquant.gui import language
from blotquant.gui.translations import collect
from blotquant.gui.words import CONTEXT, reason, told, tr
from blotquant.model import Project
from blotquant.phrases import Phrase

FILES = sorted(collect.FOLDER.glob("*.ts"))


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def translated(request: pytest.FixtureRequest) -> dict[str, str]:
    return collect.read(request.param)


def fields(text: str) -> list[str]:
    """What stands in braces, with its format, in any order."""
    parts = string.Formatter().parse(text)
    return sorted(f"{name}:{spec}" for _, name, spec, _ in parts if name is not None)


def keys(text: str) -> int:
    """How many access keys a text marks by "&"."""
    return len(re.findall(r"&\w", text.replace("&&", "")))


def test_there_is_a_file_for_every_language_but_that_of_the_source() -> None:
    assert {path.stem for path in FILES} == {
        f"blotquant_{code}" for code in language.OWN_NAMES if code != "en"
    }


def test_every_text_of_the_window_is_in_the_file_and_no_other(translated: dict[str, str]) -> None:
    """Run `python -m blotquant.gui.translations.collect` where this fails."""
    found = collect.texts()
    assert sorted(set(found) - set(translated)) == []
    assert sorted(set(translated) - set(found)) == []


def test_every_text_is_translated(translated: dict[str, str]) -> None:
    assert [text for text, translation in translated.items() if not translation.strip()] == []


def test_what_the_engine_says_is_no_less_translated(translated: dict[str, str]) -> None:
    """Templates of refusals, readers and findings come from many modules of the engine."""
    modules = {module for places in collect.texts().values() for module in places}
    engine = {module.partition("/")[0] for module in modules} - {"gui"}
    assert {"edits", "files", "analysis", "curves", "checks.py", "ranges.py", "detect", "demo"} <= engine
    said = [text for text, places in collect.texts().items() if not all(p.startswith("gui/") for p in places)]
    assert len(said) > 500
    assert [text for text in said if not translated[text].strip()] == []


def test_the_window_calls_nothing_by_its_name_in_the_code() -> None:
    found = {text for text, places in collect.texts().items() if any(p.startswith("gui/") for p in places)}
    outside = {text: re.sub(r"\{[^}]*\}", "", text) for text in found}
    assert [
        text for text, rest in outside.items() if re.search(r"[a-z]_[a-z]|[A-Z]_[A-Z]|--[a-z]|`", rest)
    ] == []


def test_what_stands_in_braces_is_the_same(translated: dict[str, str]) -> None:
    assert [text for text, other in translated.items() if fields(text) != fields(other)] == []


def test_access_keys_and_ellipses_are_kept(translated: dict[str, str]) -> None:
    for text, other in translated.items():
        assert keys(text) == keys(other), text
        if len(text) < 40:  # in menus and on buttons they mean that a dialog follows
            assert text.endswith("…") == other.endswith("…"), text


def test_tags_are_kept(translated: dict[str, str]) -> None:
    for text, other in translated.items():
        assert re.findall(r"</?\w+>", text) == re.findall(r"</?\w+>", other), text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_qt_reads_is_what_the_file_says(path: Path) -> None:
    translator = QTranslator()
    assert translator.load(path.stem, str(path.parent))
    wrong = {
        text: other
        for text, other in collect.read(path).items()
        if translator.translate(CONTEXT, text) != other
    }
    assert wrong == {}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_file_is_written_as_collecting_writes_it(path: Path, tmp_path: Path) -> None:
    again = tmp_path / path.name
    collect.write(again, collect.texts(), collect.read(path))
    assert again.read_text("utf-8") == path.read_text("utf-8")


# Collecting


def module(folder: Path, code: str) -> Path:
    path = folder / "panel.py"
    path.write_text(code, encoding="utf-8")
    return path


def test_literals_are_found_wherever_tr_is_called(tmp_path: Path) -> None:
    calls = ('tr("one")', 'tr("two " "halves")', 'tr("yes" if a else "no")', "tr(row.text)", 'str("no")')
    code = "\n".join(calls)
    assert list(collect.literals(module(tmp_path, code))) == ["one", "two halves", "yes", "no"]


@pytest.mark.parametrize("built", ['f"lane {n}"', '"lane " + n', '"lane %s" % n', "3"])
def test_a_text_built_from_parts_is_refused_with_its_place(tmp_path: Path, built: str) -> None:
    path = module(tmp_path, f"x = 1\ny = tr({built})\n")
    with pytest.raises(ValueError, match=r"panel\.py:2: the text must be one literal"):
        list(collect.literals(path))


def test_phrases_of_the_engine_are_collected_too(tmp_path: Path) -> None:
    code = 'raise ValueError(Phrase("{path} has no lanes", path=p))\ntr("not here")\nPhrase(word)'
    assert list(collect.literals(module(tmp_path, code), collect.IN_ENGINE)) == ["{path} has no lanes"]
    assert collect.texts()["{path} has no lanes yet"] == ("edits/lane_shapes.py",)
    with pytest.raises(ValueError, match=r"panel\.py:1: the text must be one literal"):
        list(collect.literals(module(tmp_path, 'Phrase(f"lane {n}")'), collect.IN_ENGINE))


def test_tables_of_the_engine_are_collected_too() -> None:
    found = collect.texts()
    assert found[CODES["SATURATED"].meaning] == ("codes/table.py",)
    assert "model.py" in found["vehicle"]
    assert "how the background under a band is estimated" in found


def test_a_new_text_is_added_and_translations_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "blotquant_zh_CN.ts"
    assert collect.read(path) == {}
    collect.write(path, {"a < b & c": ("gui/x.py",), "lane": ("gui/x.py",)}, {"lane": "泳道", "gone": "无"})
    assert collect.read(path) == {"a < b & c": "", "lane": "泳道"}
    assert path.read_text("utf-8").count('type="unfinished"') == 1


def test_what_is_not_translated_is_english(tmp_path: Path) -> None:
    source, target = tmp_path / "x.ts", tmp_path / "x.qm"
    collect.write(source, {"lane": (), "band": ()}, {"lane": "泳道"})
    collect.compile_file(source, target)
    translator = QTranslator()
    assert translator.load(str(target))
    assert translator.translate(CONTEXT, "lane") == "泳道"
    assert not translator.translate(CONTEXT, "band")


def test_what_is_missing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(collect, "FOLDER", tmp_path)
    monkeypatch.setattr(collect, "texts", lambda: {"lane": (), "band": ()})
    collect.write(tmp_path / "blotquant_zh_CN.ts", {"lane": ()}, {"lane": "泳道"})
    assert collect.main() == 1
    assert capsys.readouterr().out == "blotquant_zh_CN.ts: not translated: band\n"
    collect.write(tmp_path / "blotquant_zh_CN.ts", {"lane": (), "band": ()}, {"lane": "泳道", "band": "条带"})
    assert collect.main() == 0
    assert (tmp_path / "blotquant_zh_CN.qm").is_file()


# In use


def test_a_text_with_values_is_translated_before_they_are_filled_in(qapp: QApplication) -> None:
    assert tr("lane {number}", number=3) == "lane 3"
    language.install(qapp, "zh_CN")
    assert tr("lane {number}", number=3) == "泳道 3"
    assert tr("no such text {n}", n=1) == "no such text 1"


def test_a_phrase_is_told_with_all_its_parts(qapp: QApplication) -> None:
    phrase = Phrase("{row} ({weight})", row=Phrase("lane {number}", number=3), weight="12 kDa")
    assert told(phrase) == phrase == "lane 3 (12 kDa)"
    language.install(qapp, "zh_CN")
    assert told(phrase) == "泳道 3（12 kDa）"
    assert told("lane {number}") == "lane {number}"  # no phrase


def test_a_refusal_is_told_in_the_language_of_the_window(qapp: QApplication) -> None:
    language.install(qapp, "zh_CN")
    with pytest.raises(KeyError) as caught:
        edits.delete_lane(Project(), "l9")
    assert reason(caught.value) == "此项目中没有泳道“l9”"
    assert reason(ValueError("in words of its own")) == "in words of its own"


def refusals() -> list[tuple[BaseException, str]]:
    """Refusals of the readers and writers, and how each begins in Chinese."""
    finding = Finding(
        3, "dose", Phrase("{text!r} is not a number", text="x"), Phrase("Write the number alone")
    )
    image = ImageError("PAGE_MISSING", Phrase("the file is empty (0 bytes)."), COPY_REMEDY, "a.tif")
    return [
        (image, "a.tif：文件为空（0 字节）。请从成像仪"),
        (
            LayoutError(Path("s.csv"), (finding,)),
            "s.csv：此上样表有 1 个问题\n  第 3 行，dose 列：“x”不是数字。请只写",
        ),
        (LayoutError(Path("s.csv"), (), Phrase("there is no such file.")), "没有此文件。"),
        (WriteError(Phrase("{path}: {fault}. {remedy}", path="a", fault="b", remedy="c")), "a：b。c"),
    ]


@pytest.mark.parametrize(("error", "chinese"), refusals(), ids=lambda one: type(one).__name__)
def test_errors_of_the_readers_are_told_with_all_their_parts(
    qapp: QApplication, error: BaseException, chinese: str
) -> None:
    assert reason(error) == str(error)
    language.install(qapp, "zh_CN")
    assert reason(error).startswith(chinese)


def test_no_module_translates_while_it_is_imported() -> None:
    """The language is not known yet then, so such a text would stay English."""
    early: list[str] = []
    for path in sorted((collect.PACKAGE / "gui").rglob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            early += [f"{path.name}:{call.lineno}" for call in at_import(node)]
    assert early == []


def at_import(node: ast.AST) -> list[ast.Call]:
    """Calls of `tr` that run when a module is imported: those in no function."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
        return []
    here = [node] if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tr" else []
    return here + [call for child in ast.iter_child_nodes(node) for call in at_import(child)]
