"""The page with all of a report needs no other file and holds figures, tables and findings."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from blotquant import figures
from blotquant.figures.album import album
from blotquant.figures.checklist import checklist
from blotquant.figures.page import report_page
from blotquant.results import Problem, Report
from blotquant.wording import methods_paragraph
from tests.experiments import measured, write_pairs


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("page")
    write_pairs(place)
    return place


@pytest.fixture(scope="module")
def report(folder: Path) -> Report:
    return measured(folder / "layout.csv")


class Balance(HTMLParser):
    """Fails where tags do not close in the order in which they were opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links += [value or "" for name, value in attrs if name in ("src", "href")]
        if tag not in ("meta", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_whole_and_needs_no_other_file(report: Report, folder: Path) -> None:
    shown = list(figures.prints(report, album(report), folder, ("svg", "png"), jobs=1))
    page = report_page(report, shown)
    reader = Balance()
    reader.feed(page)
    assert reader.open == []
    assert len(reader.links) == len(shown)
    assert all(link.startswith("data:image/") for link in reader.links)
    assert page == report_page(report, shown)


def test_the_page_says_method_findings_and_hashes(report: Report) -> None:
    told = Problem("warning", "X", "The band <b> & its lane", "Look at it.", "a.tif", "STAT5", 3)
    page = report_page(replace(report, problems=(told,)), [])
    assert methods_paragraph(report)[:40] in page
    assert "The band &lt;b&gt; &amp; its lane Look at it." in page
    assert "a.tif, STAT5, lane 3" in page
    assert report.blots[0].info.sha256 in page
    assert len(re.findall("<details", page)) >= 5


def test_journals_are_answered_honestly(report: Report) -> None:
    answers = {item.question: item for item in checklist(report)}
    assert answers["Are weights of a ladder shown?"].answered is False
    assert answers["Are uncropped images given?"].answer.startswith("2,")
    assert answers["Are pixels saturated?"].answer == "in none of 12 bands"
    assert answers["Is signal proportional to load?"].answered is False
    assert answers["How many independent experiments are there?"].answered is False  # one
    assert answers["Are only lanes of one experiment compared?"].answered is True
    assert answers["Were boxes placed without knowing the lanes?"].answer == "no"


def test_every_point_of_the_standard_stands_in_the_checklist(report: Report) -> None:
    sources = " ".join(item.source for item in checklist(report))
    assert {int(found) for found in re.findall(r"WBMRS (\d+)", sources)} == set(range(1, 11))
    by_author = [item for item in checklist(report) if item.by_author]
    assert by_author
    assert not any(item.answered for item in by_author)


def test_an_empty_report_is_a_page_too() -> None:
    page = report_page(replace_project(), [])
    assert "Nothing that a careful reviewer would object to was found." in page


def replace_project() -> Report:
    from blotquant.model import Project

    return Report(Project(), (), (), (), ())
