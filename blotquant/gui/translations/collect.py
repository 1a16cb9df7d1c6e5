"""Collect every text of the window into the translation files, and compile them.

Run `python -m blotquant.gui.translations.collect` after a change of texts, translate what it
names as untranslated in the `.ts` file, and run it again.  What is translated already is kept.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import PySide6

from blotquant import columns, model, results
from blotquant.assays.settings import ASSAY_NOTES
from blotquant.codes import CODES, Code
from blotquant.gui.words import CONTEXT

FOLDER = Path(__file__).resolve().parent
PACKAGE = FOLDER.parents[1]
WINDOW = PACKAGE / "gui"
IN_WINDOW, IN_ENGINE = "tr", "Phrase"  # what is called with a text

# Values of the project and the report that are shown as they are, through `tr(value)`.
_VALUES = (
    *(model.Role, model.Form, model.Polarity, model.BandKind, model.PairKind),
    *(results.Status, results.Severity),
)


def texts() -> dict[str, tuple[str, ...]]:
    """Return every text to translate, in alphabetical order, with the modules it comes from.

    The window says its own by `tr`, the engine by `Phrase`; the tables of the engine come on top.

    Raises
    ------
    ValueError
        If a call builds its text from parts, which no translation could match.
    """
    found: dict[str, set[str]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        function = IN_WINDOW if path.is_relative_to(WINDOW) else IN_ENGINE
        for text in literals(path, function):
            found.setdefault(text, set()).add(path.relative_to(PACKAGE).as_posix())
    for text, module in _of_tables():
        found.setdefault(text, set()).add(module)
    return {text: tuple(sorted(found[text])) for text in sorted(found) if text}


def literals(path: Path, function: str = IN_WINDOW) -> Iterator[str]:
    """Yield the literal texts that one module hands to a function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == function:
            yield from _text_of(node.args[0], f"{path.name}:{node.lineno}")


def _text_of(node: ast.expr, place: str) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _text_of(node.body, place)
        yield from _text_of(node.orelse, place)
    elif isinstance(node, (ast.JoinedStr, ast.BinOp, ast.Constant)):
        raise ValueError(f"{place}: the text must be one literal, with {{names}} for what changes")
    # A variable holds a text of one of the tables below.


def _of_tables() -> Iterator[tuple[str, str]]:
    for code in CODES.values():
        yield from ((text, "codes/table.py") for text in _words_of(code))
    for note in model.METHOD_NOTES.values():
        yield from ((text, "model.py") for text in note)
    for note in ASSAY_NOTES.values():
        yield from ((text, "assays/settings.py") for text in note)
    for sheet in columns.SHEETS:
        yield sheet.title, "columns.py"
        for column in (*sheet.columns, *sheet.optional):
            yield from ((text, "columns.py") for text in (column.meaning, column.unit))
    for values in _VALUES:
        yield from ((str(value), "model.py") for value in get_args(values))


def _words_of(code: Code) -> tuple[str, ...]:
    return code.name, code.meaning, code.remedy, code.remedy_in_window


def read(path: Path) -> dict[str, str]:
    """Return the translations of a `.ts` file; "" for what is not translated."""
    if not path.is_file():
        return {}
    messages = ElementTree.parse(path).getroot().iter("message")
    return {m.findtext("source", ""): m.findtext("translation", "") for m in messages}


def write(path: Path, found: Mapping[str, tuple[str, ...]], translated: Mapping[str, str]) -> None:
    """Write a `.ts` file with these texts and what is translated of them."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{_code(path)}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for text, modules in found.items():
        lines += _message(text, modules, translated.get(text, ""))
    path.write_text("\n".join([*lines, "</context>", "</TS>", ""]), encoding="utf-8", newline="\n")


def _message(text: str, modules: tuple[str, ...], translation: str) -> list[str]:
    # No line numbers: they would change with every edit of a module.
    state = "" if translation else ' type="unfinished"'
    return [
        "    <message>",
        *(f'        <location filename="../../{module}"/>' for module in modules),
        f"        <source>{escape(text)}</source>",
        f"        <translation{state}>{escape(translation)}</translation>",
        "    </message>",
    ]


def _code(path: Path) -> str:
    return path.stem.partition("_")[2]


def compile_file(source: Path, target: Path) -> None:
    """Make the `.qm` file that Qt reads from a `.ts` file, with Qt's own tool."""
    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    subprocess.run([str(tool), "-silent", str(source), "-qm", str(target)], check=True)


def main() -> int:
    """Bring all translation files up to date; return 1 if something is not translated yet."""
    found, missing = texts(), 0
    for path in sorted(FOLDER.glob("*.ts")):
        translated = read(path)
        write(path, found, translated)
        compile_file(path, path.with_suffix(".qm"))
        untranslated = [text for text in found if not translated.get(text)]
        sys.stdout.writelines(f"{path.name}: not translated: {text}\n" for text in untranslated)
        missing += len(untranslated)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
