"""Every code of the catalogue can be raised; here are those that no other test raises."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import synthetic
from test_analysis import pixels, project_of

from blotquant.analysis import measure_blot
from blotquant.codes import CODES
from blotquant.model import Method, Project
from blotquant.pipeline import Images, measure
from blotquant.results import Report

ROOT = Path(__file__).parent.parent
VOLUMES = np.array([3e6, 1e6, 2e6, 1.5e6])


@cache
def words_of(folder: Path, *but: str) -> set[str]:
    paths = (path for path in folder.rglob("*.py") if not set(but) & set(path.parts))
    return {word for path in paths for word in re.findall(r"[A-Z][A-Z0-9_]+", path.read_text("utf-8"))}


@pytest.mark.parametrize("code", CODES)
def test_the_program_raises_every_code_and_a_test_sees_it(code: str) -> None:
    assert code in words_of(ROOT / "blotquant", "codes")
    assert code in words_of(ROOT / "tests")


def measured(project: Project, image: np.ndarray) -> Report:
    return measure(project, Images({"b1": pixels(image)}))


def codes(report: Report) -> set[str]:
    return {problem.code for problem in report.problems}


def test_a_fault_of_the_program_costs_one_blot_and_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("by hand")

    monkeypatch.setattr("blotquant.pipeline.measure_blot", broken)
    monkeypatch.delenv("BLOTQUANT_DEBUG", raising=False)
    image, truth = synthetic.blot(VOLUMES, (200, 300))
    report = measured(project_of(truth), image)
    (found,) = (problem for problem in report.problems if problem.code == "MEASURE_FAILED")
    assert found.severity == "error"
    assert "ZeroDivisionError: by hand" in found.message


def test_backgrounds_that_follow_minima_say_whose_noise_is_told() -> None:
    image, truth = synthetic.blot(VOLUMES, (200, 300), noise=10.0)
    assert "SE_OF_LINE" in codes(measured(project_of(truth, method=Method(background="valley")), image))
    assert "SE_OF_LINE" not in codes(measured(project_of(truth), image))


def test_a_band_with_little_background_beside_it_is_flagged() -> None:
    image, truth = synthetic.blot(VOLUMES, (200, 300), noise=10.0)
    project = project_of(truth, rows=(1,), rows_at=(100.0,), crop=(83.0, 0.0, 117.0, 300.0))
    bands = measure_blot(project, project.blots[0], pixels(image)).bands
    assert {"FEW_BG_ROWS"} <= set(bands[0].flags)
    wide = project_of(truth, rows=(1,), rows_at=(100.0,))
    assert "FEW_BG_ROWS" not in measure_blot(wide, wide.blots[0], pixels(image)).bands[0].flags
