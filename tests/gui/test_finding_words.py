"""Findings are told in the language of the window, and lose nothing on the way."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from blotquant.codes import CODES, problem
from blotquant.gui import language
from blotquant.gui.finding_words import detail_text, message_text, remedy_of, remedy_text
from blotquant.results import Problem

DETAILS = [
    ("phospho blot, lane 3, 222 px", "磷酸化印迹, 泳道 3, 222 px"),
    ("phospho blot, lanes 4, 5 and 12", "磷酸化印迹, 泳道 4, 5 和 12"),
    ("concerns lanes 3, 5-7 and 9", "涉及泳道 3, 5-7 和 9"),
    ("no lane has the role vehicle, concerns lane 2", "没有角色为 vehicle 的泳道，涉及泳道 2"),
    ("lane 4, band row 2", "泳道 4, 第 2 条带行"),
    ("band row 1, lanes 3, 8", "第 1 条带行, 泳道 3, 8"),
    ("2 rows, at image rows 30, 61; row 1 was measured", "共 2 行，位于图像行 30, 61；测量的是第 1 行"),
    ("rhTPO 100 ng/mL 15 min (replicate 1 and 2)", "rhTPO 100 ng/mL 15 min (重复 1 和 2)"),
    ("every condition (n = 1)", "所有条件（n = 1）"),
    ("every condition (n = 1 to 2)", "所有条件（n = 1 至 2）"),
    ("page 2", "第 2 页"),
    ("there is no background above or below the bands", "条带上方和下方都没有背景"),
    ("the lanes are less than 8 rows long", "泳道长度不足 8 行"),
    ("STAT3, Akt", "STAT3, Akt"),
]


@pytest.mark.parametrize(("detail", "chinese"), DETAILS)
def test_details_are_the_engines_in_english_and_translated_in_chinese(
    qapp: QApplication, detail: str, chinese: str
) -> None:
    assert detail_text(detail) == detail
    language.install(qapp, "zh_CN")
    assert detail_text(detail) == chinese


@pytest.mark.parametrize("code", CODES)
def test_in_english_every_finding_reads_as_in_the_workbook(qapp: QApplication, code: str) -> None:
    for found in (
        problem(code, image="a.tif", target="Akt", lane=3, detail="phospho blot, lane 3"),
        problem(code),
    ):
        assert message_text(found) == found.message
        assert remedy_text(found) == found.remedy[:1].upper() + found.remedy[1:]


@pytest.mark.parametrize("code", CODES)
def test_in_chinese_image_and_target_are_still_named(qapp: QApplication, code: str) -> None:
    language.install(qapp, "zh_CN")
    found = problem(code, image="a.tif", target="Akt", lane=3, detail="lane 3")
    assert message_text(found).endswith("：泳道 3。")
    for name in ("a.tif", "Akt"):
        assert (name in remedy_text(found)) == (name in found.remedy)
    assert not {"{", "}"} & set(remedy_of(code))


def test_what_the_catalogue_does_not_know_stays_as_it_is() -> None:
    odd = Problem("warning", "NEW_CODE", "Something else.", "Do something.")
    assert (message_text(odd), remedy_text(odd)) == ("Something else.", "Do something.")
    reworded = Problem("warning", "SATURATED", "In other words.", "")
    assert message_text(reworded) == "In other words."
    with pytest.raises(KeyError):
        remedy_of("NEW_CODE")
