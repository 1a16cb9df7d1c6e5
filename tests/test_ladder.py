"""The ladder from the layout sheet to the weights of bands and the choice of the target."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray

from blotquant.files.layouts import read_layout
from blotquant.inputs import configure
from blotquant.pipeline import load_images, measure, run
from blotquant.results import BlotResult, Report
from blotquant.tables import tables
from blotquant.wording import methods_paragraph
from tests.numerics.test_molecular_weight import KDA, logistic_places
from tests.synthetic import blot as drawn

LANES = 8
MARKERS = (1, 8)
TOP, HEIGHT = 25.0, 260.0  # of the image rows over which the ladder of the toy gel spreads


def row_of(kda: float) -> float:
    first, last = logistic_places(np.array([250.0, 10.0]))
    return TOP + HEIGHT * (float(logistic_places(np.array([kda]))[0]) - first) / (last - first)


def picture(*targets: tuple[float, float], ladder: bool = True, **drawing: Any) -> NDArray[np.uint16]:
    """A blot with a ladder in the outer lanes and a band for each (kDa, volume) in the others."""
    rows = [row_of(kda) for kda in KDA] if ladder else []
    volumes = [[6e4 if lane + 1 in MARKERS else 0 for lane in range(LANES)] for _ in rows]
    for kda, volume in targets:
        rows.append(row_of(kda))
        volumes.append([0 if lane + 1 in MARKERS else volume for lane in range(LANES)])
    settings: dict[str, Any] = {"shape": (330, 420), "sigma_px": 2.0, "noise": 4.0, "width_px": 34} | drawing
    image, _ = drawn(volumes, band_rows=rows, **settings)
    return np.asarray(image, dtype=np.uint16)


def measured(
    folder: Path,
    image: NDArray[np.uint16],
    *targets: str,
    set_: dict[str, str] | None = None,
    weights: str = "Precision Plus Protein All Blue",
) -> Report:
    """Measure one image; a target is "name,kDa,row"."""
    tifffile.imwrite(folder / "t.tif", image)
    lines = ["image,target,form,mw_kda,row,lane,treatment,role,ladder_kda"]
    for target in targets:
        name, kda, row = target.split(",")
        for lane in range(1, LANES + 1):
            role = "marker" if lane in MARKERS else "sample"
            ladder = weights if lane == 1 else ""
            lines.append(f"t.tif,{name},total,{kda},{row},{lane},x,{role},{ladder}")
    (folder / "layout.csv").write_text("\n".join(lines), encoding="utf-8")
    project = configure(read_layout(folder / "layout.csv"), polarity=None, settings=set_ or {})
    return run(project, folder, jobs=1)


def codes(report: Report) -> list[str]:
    return [problem.code for problem in report.problems]


def kda_of(result: BlotResult) -> list[float]:
    return [b.weight.kda for b in result.bands if b.lane not in MARKERS and b.weight and b.weight.kda]


@pytest.mark.parametrize("drawing", [{}, {"smile_px": 8}, {"tilt_deg": 2.0}, {"dark_bands": True}])
def test_bands_get_the_weight_that_the_ladder_gives_them(tmp_path: Path, drawing: dict[str, Any]) -> None:
    report = measured(tmp_path, picture((60, 90_000), **drawing), "Akt,60,")
    (result,) = report.blots
    np.testing.assert_allclose(kda_of(result), 60, rtol=0.03)
    assert result.ladder is not None
    assert [band.kda for band in result.ladder.bands] == KDA.tolist()
    assert result.ladder.model == "pchip"
    assert all([number for number, _ in band.lanes] == [1, 8] for band in result.ladder.bands)
    assert "WEIGHT_MISMATCH" not in codes(report)


def test_the_target_is_the_band_of_its_weight_though_another_is_stronger(tmp_path: Path) -> None:
    image = picture((60, 50_000), (42, 200_000))
    report = measured(tmp_path, image, "Akt,60,")
    np.testing.assert_allclose(kda_of(report.blots[0]), 60, rtol=0.03)
    chosen = next(problem for problem in report.problems if problem.code == "ROW_CHOSEN")
    assert "60" in chosen.message.rpartition("(")[2]


def test_targets_of_one_image_are_told_apart_by_weight_though_a_third_band_is_there(tmp_path: Path) -> None:
    image = picture((90, 40_000), (60, 200_000), (37.5, 60_000))
    report = measured(tmp_path, image, "STAT5,92,", "GAPDH,37,")
    heavy, light = (np.median(kda_of(result)) for result in report.blots)
    assert (heavy, light) == (pytest.approx(90, rel=0.03), pytest.approx(37.5, rel=0.03))


def test_a_band_of_another_weight_is_told(tmp_path: Path) -> None:
    report = measured(tmp_path, picture((60, 90_000)), "STAT3,88,")
    finding = next(problem for problem in report.problems if problem.code == "WEIGHT_MISMATCH")
    assert "by the ladder, 88 kDa expected" in finding.message
    assert "WEIGHT_MISMATCH" in codes(measured(tmp_path, picture((60, 90_000)), "STAT3,88,1"))


def test_without_a_ladder_on_the_image_the_order_of_weights_stays(tmp_path: Path) -> None:
    image = picture((90, 60_000), (37.5, 60_000), ladder=False)
    report = measured(tmp_path, image, "STAT5,92,", "GAPDH,37,")
    assert codes(report).count("LADDER_NOT_SEEN") == 2
    assert [result.bands[0].band for result in report.blots] == [1, 2]
    assert all(band.weight is None for result in report.blots for band in result.bands)


def test_beyond_the_ladder_there_is_no_number_unless_asked_for(tmp_path: Path) -> None:
    image = picture((275, 90_000))
    report = measured(tmp_path, image, "big,300,")
    band = report.blots[0].bands[3]
    assert band.weight is not None
    assert (band.weight.kda, band.weight.beyond) == (None, "> 250")
    table = tables(report)["bands"]
    assert table["mw_kda"].isna()[3]
    assert table["mw_by"][3] == "> 250"
    report = measured(tmp_path, image, "big,300,", set_={"mw_outside": "extrapolate"})
    band = report.blots[0].bands[3]
    assert band.weight is not None
    assert band.weight.kda == pytest.approx(275, rel=0.2)
    assert "EXTRAPOLATED" in band.flags


def test_the_tables_show_weights_and_the_errors_of_every_model(tmp_path: Path) -> None:
    report = measured(tmp_path, picture((60, 90_000)), "Akt,60,")
    sheets = tables(report)
    bands, ladder = sheets["bands"], sheets["ladder"]
    assert bands["mw_by"].eq("ladder").all()
    assert bands["mw_kda"][3] == pytest.approx(60, rel=0.03)
    assert 0 < bands["mw_se_kda"][3] < 5
    assert ladder["kda"].tolist() == KDA.tolist()
    assert ladder["lanes"].eq("1, 8").all()
    assert ladder["pchip_error"].abs().max() < 10 < ladder["linear_error"].abs().max()


def test_a_measured_report_is_reused_with_its_ladder(tmp_path: Path) -> None:
    report = measured(tmp_path, picture((60, 90_000)), "Akt,60,")
    images = load_images(report.project, tmp_path)
    assert measure(report.project, images, report).blots[0] is report.blots[0]
    assert measure(report.project, images).blots[0].ladder == report.blots[0].ladder


def test_the_methods_paragraph_tells_how_weights_were_read(tmp_path: Path) -> None:
    report = measured(tmp_path, picture((60, 90_000)), "Akt,60,")
    text = methods_paragraph(report)
    assert "read off the 10 bands of the ladder in the marker lanes by a monotone piecewise cubic" in text
    (result,) = report.blots
    assert result.ladder is not None
    unknown = replace(result, ladder=replace(result.ladder, se_log=None))
    assert "over the place. " in methods_paragraph(replace(report, blots=(unknown,)))


def test_a_ladder_of_other_weights_is_refused(tmp_path: Path) -> None:
    report = measured(tmp_path, picture((75, 3e5)), "STAT3,75,", weights="250 249 100 99 25 24.5")
    assert "LADDER_UNSURE" in codes(report)
