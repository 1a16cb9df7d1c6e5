"""Findings are told in the language of the window, and lose nothing on the way."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication

from blotquant.checks import lane_list
from blotquant.codes import CODES, on_blot, problem
from blotquant.files.decoded import COPY_REMEDY, ImageError
from blotquant.gui import language
from blotquant.gui.finding_words import message_text, remedy_of, remedy_text
from blotquant.gui.translations import collect
from blotquant.gui.words import tr
from blotquant.phrases import Phrase, commas, semicolons
from blotquant.results import Problem

DETAILS = [
    (
        on_blot("phospho", Phrase("lane {number}, {count} px", number=3, count=222)),
        "磷酸化印迹，泳道 3，222 px",
    ),
    (on_blot("phospho", lane_list([4, 5, 12])), "磷酸化印迹，泳道 4、5 和 12"),
    (Phrase("concerns {lanes}", lanes=lane_list([3, 5, 6, 7, 9])), "涉及泳道 3、5-7 和 9"),
    (Phrase("lane {number}, band row {row}", number=4, row=2), "泳道 4，第 2 条带行"),
    (Phrase("page {page}", page=2), "第 2 页"),
    (Phrase("there is no background above or below the bands"), "条带上方和下方都没有背景"),
    (semicolons(["a", Phrase("every condition (n = {counts})", counts=1)]), "a；所有条件（n = 1）"),
    (commas(["STAT3", "Akt"]), "STAT3、Akt"),
    ("STAT3", "STAT3"),
]


@pytest.mark.parametrize(("detail", "chinese"), DETAILS)
def test_details_are_the_engines_in_english_and_translated_in_chinese(
    qapp: QApplication, detail: str, chinese: str
) -> None:
    found = problem("ROW_JUMPS", detail=detail)
    assert message_text(found).endswith(f": {detail}.")
    language.install(qapp, "zh_CN")
    assert message_text(found).endswith(f"：{chinese}。")


@pytest.mark.parametrize("code", CODES)
def test_in_english_every_finding_reads_as_in_the_workbook(qapp: QApplication, code: str) -> None:
    for found in (
        problem(code, image="a.tif", target="Akt", lane=3, detail="phospho blot, lane 3"),
        problem(code),
    ):
        assert message_text(found) == found.message
        if not CODES[code].remedy_in_window:
            assert remedy_text(found) == found.remedy[:1].upper() + found.remedy[1:]


FOR_OTHERS = re.compile(r"--\w|`|\blayout sheet\b|\bthe sheet\b|\bsheet or project\b|\bRatios sheet\b")


@pytest.mark.parametrize("code", CODES)
def test_in_the_window_no_remedy_names_an_option_or_a_column(code: str) -> None:
    words = CODES[code].remedy_in_window or CODES[code].remedy
    assert FOR_OTHERS.search(words) is None


def named(text: str) -> list[str]:
    return re.findall(r"“([^”]*)”", text)


@pytest.mark.parametrize("code", [code for code in CODES if CODES[code].remedy_in_window])
def test_what_a_remedy_tells_to_choose_is_called_so_in_either_language(qapp: QApplication, code: str) -> None:
    there = {text.replace("&", ""): text for text in collect.texts()}
    said = CODES[code].remedy_in_window
    assert [name for name in named(said) if name not in there] == []
    language.install(qapp, "zh_CN")
    chinese = {re.sub(r"\(&\w\)", "", tr(there[name])) for name in named(said)}
    assert set(named(tr(said))) == chinese


@pytest.mark.parametrize("code", CODES)
def test_in_chinese_image_and_target_are_still_named(qapp: QApplication, code: str) -> None:
    language.install(qapp, "zh_CN")
    found = problem(code, image="a.tif", target="Akt", lane=3, detail="lane 3")
    assert message_text(found).endswith("：lane 3。")
    words = CODES[code].remedy_in_window or CODES[code].remedy
    assert ("a.tif" in remedy_text(found)) == ("{image}" in words)
    assert ("Akt" in remedy_text(found)) == ("{target}" in words)
    assert not {"{", "}"} & set(remedy_of(code))


def test_what_a_reader_says_of_an_image_is_told_in_its_own_words(qapp: QApplication) -> None:
    error = ImageError("IMAGE_UNREADABLE", Phrase("the file is empty (0 bytes)."), COPY_REMEDY)
    found = Problem("error", error.code, error.fault, error.remedy, "a.tif")
    assert message_text(found) == "The file is empty (0 bytes)."
    assert remedy_text(found) == COPY_REMEDY
    language.install(qapp, "zh_CN")
    assert message_text(found) == "文件为空（0 字节）。"
    assert remedy_text(found).startswith("请从成像仪重新复制该文件")


def test_what_the_catalogue_does_not_know_stays_as_it_is() -> None:
    odd = Problem("warning", "NEW_CODE", "Something else.", "Do something.")
    assert (message_text(odd), remedy_text(odd)) == ("Something else.", "Do something.")
    reworded = Problem("warning", "SATURATED", "In other words.", "")
    assert message_text(reworded) == "In other words."
    with pytest.raises(KeyError):
        remedy_of("NEW_CODE")
