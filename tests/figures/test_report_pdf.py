"""The report on paper: lines fit, pages turn, everything stands in it, and its bytes repeat."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from blotquant import edits, figures
from blotquant.figures.album import album
from blotquant.figures.design import design_rows
from blotquant.figures.report_pdf import report_pdf
from blotquant.figures.typesetting import A4_MM, MARGIN_MM, Typesetter, words_mm, wrapped
from blotquant.model import Project
from blotquant.results import Problem, Report
from blotquant.tables import BLINDED, tables
from blotquant.wording import methods_paragraph
from tests.experiments import measured, write_pairs


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("paper")
    write_pairs(place)
    return place


@pytest.fixture(scope="module")
def report(folder: Path) -> Report:
    return measured(folder / "layout.csv")


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


def images_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Subtype /Image", pdf))


def test_no_line_is_wider_than_it_may_be_and_no_word_is_lost() -> None:
    text = "The volume of a band is the sum over its box of the linear pixel signal. " + "x" * 90
    lines = wrapped(text, 40.0, 8.0)
    assert all(words_mm(line, 8.0) <= 40.0 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert wrapped("", 40.0, 8.0) == [""]
    assert wrapped("a\nb", 40.0, 8.0) == ["a", "b"]


def test_chinese_letters_are_as_wide_as_high() -> None:
    assert words_mm("磷酸化", 10.0) == pytest.approx(3 * 10 * 25.4 / 72)
    assert words_mm("iii", 10.0) < words_mm("mmm", 10.0)


def test_pages_turn_where_the_text_needs_it() -> None:
    page = Typesetter("x")
    page.paragraph("one line")
    assert pages_of(page.pdf()) == 1
    for _ in range(100):
        page.paragraph("one line")
    assert pages_of(page.pdf()) == 3  # 101 lines of 5.3 mm in rooms of 261 mm


def test_a_table_goes_on_below_with_its_first_column_again() -> None:
    page = Typesetter("x")
    page.table(["name", *(f"column {n}" for n in range(20))], [["row", *("1234567" for _ in range(20))]])
    heads = [one for one in page._pages[0] if getattr(one, "words", "") == "name"]
    assert len(heads) > 1
    assert all(one.x < A4_MM[0] - MARGIN_MM for one in page._pages[0])


def test_a_picture_is_no_larger_than_the_page() -> None:
    page = Typesetter("x")
    page.picture(np.zeros((3000, 100, 3), dtype=np.uint8), 174.0, "high")
    (image,) = (one for one in page._pages[0] if hasattr(one, "box"))
    _, top, width, height = image.box
    assert top + height <= A4_MM[1] - MARGIN_MM
    assert width / height == pytest.approx(100 / 3000)


def test_the_report_holds_all_and_repeats_its_bytes(report: Report, folder: Path) -> None:
    shown = list(figures.prints(report, album(report), folder, ("png",), jobs=1))
    pdf = report_pdf(report, shown)
    assert pdf.startswith(b"%PDF")
    assert images_of(pdf) == len(shown)
    assert b"CreationDate" not in pdf
    assert report_pdf(report, shown) == pdf


def test_what_stands_on_the_pages(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(Typesetter, "pdf", lambda self: said.extend(_words(self)) or b"")
    told = Problem("warning", "X", "The band is odd", "Look at it.", "a.tif", "STAT5", 3)
    report_pdf(replace(report, problems=(told,)), [])
    text = " ".join(said)
    assert "warning: a.tif, STAT5, lane 3: The band is odd Look at it." in text
    assert methods_paragraph(report)[:60] in text
    sha = report.blots[0].info.sha256
    assert sha in "".join(said)  # broken over lines of its column
    assert "hetrombopag 30 nM" in text
    assert "WBMRS 10" in text


def _words(page: Typesetter) -> list[str]:
    return [one.words for content in page._pages for one in content if hasattr(one, "words")]


def test_an_empty_report_is_a_page_too() -> None:
    assert pages_of(report_pdf(Report(Project(), (), (), (), ()), [])) >= 1


def test_the_design_counts_experiments_and_lanes(report: Report) -> None:
    head, rows = design_rows(report)
    assert len(head) == 4
    assert rows[0] == ("vehicle", "vehicle", "1", "2")
    assert len(rows) == 6


def test_the_methods_paragraph_says_encoding_saturation_and_who_was_blinded(report: Report) -> None:
    text = methods_paragraph(report)
    assert "Stored pixel values were read as linear in the signal" in text
    assert "(65535) count as saturated" in text
    assert "random order" not in text
    blinded = edits.begin_blinding(report.project, "Jo", "2026-01-01T00:00:00Z", 1)
    text = methods_paragraph(replace(report, project=blinded))
    assert "placed by Jo with the labels of the lanes hidden" in text
    assert "(2 of 2 blots); the labels are still hidden." in text


def test_provenance_says_who_was_blinded_and_until_when(report: Report) -> None:
    project = edits.begin_blinding(report.project, "Jo", "2026-01-01T00:00:00Z", 7)
    project = edits.end_blinding(project, "2026-01-01T01:00:00Z")
    last = tables(replace(report, project=project))["provenance"].iloc[-1]
    assert last["image"] == BLINDED
    assert last["reader"] == "Jo, 2026-01-01T00:00:00Z to 2026-01-01T01:00:00Z, 2 blots, order of lanes 7"
