"""Figures of odd experiments: one lane, sixty lanes, labels in Greek and Chinese."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import tifffile

from blotquant import figures
from blotquant.figures.album import album
from blotquant.figures.saving import printed
from blotquant.results import Report
from tests.experiments import measured
from tests.synthetic import blot as drawn


def experiment(folder: Path, treatments: list[str], target: str = "STAT5") -> Report:
    """Write and measure a pair of blots with a lane for each treatment."""
    wide = 40 * len(treatments) + 40
    lines = ["image,target,form,lane,treatment,role"]
    for form, name in (("phospho", "p.tif"), ("total", "t.tif")):
        volumes = [[200_000.0 + 2000 * lane for lane in range(len(treatments))]]
        image, _ = drawn(volumes, (160, wide), band_rows=[80], sigma_px=3.0, noise=4.0, width_px=26)
        tifffile.imwrite(folder / name, image)
        for lane, words in enumerate(treatments, 1):
            role = "vehicle" if lane == 1 else "sample"
            lines.append(f"{name},{target},{form},{lane},{words},{role}")
    (folder / "layout.csv").write_text("\n".join(lines), encoding="utf-8")
    return measured(folder / "layout.csv")


@pytest.mark.parametrize("count", [1, 60])
def test_a_panel_of_one_lane_and_of_sixty(tmp_path: Path, count: int) -> None:
    report = experiment(tmp_path, [f"x{lane}" for lane in range(count)])
    made = list(figures.prints(report, album(report), tmp_path, ("svg", "png"), jobs=1))
    assert [found.fault for _, found in made] == [""] * len(made)
    panel = next(found for drawing, found in made if drawing.kind == "blot_panel")
    svg = dict(panel.files)["svg"].decode()
    assert all(f">x{lane}<" in svg for lane in range(count))


def test_labels_in_greek_and_chinese_stay_text_and_a_missing_font_is_told(tmp_path: Path) -> None:
    report = experiment(tmp_path, ["溶媒", "海曲泊帕", "α-Θρομβοποιητίνη"], target="β-actin 磷酸化")
    drawings = [one for one in album(report) if one.kind != "original"]
    for _, found in figures.prints(report, drawings, tmp_path, ("svg", "pdf"), jobs=1):
        assert found.fault == ""
        assert "海曲泊帕" in dict(found.files)["svg"].decode()

    from blotquant.figures.fold_dots import fold_dots
    from blotquant.figures.style import families

    has_chinese = any("CJK" in name or "YaHei" in name or "Hei" in name for name in families())
    missing = printed(fold_dots(report, "β-actin 磷酸化"), ("png",)).glyphs_missing
    assert missing == (not has_chinese)
    assert np.isfinite([row.fold for row in report.summary if row.fold is not None]).all()
