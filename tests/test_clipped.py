"""Estimates of clipped bands, from the picture to the workbook's formulas."""

from __future__ import annotations

import numpy as np
import pytest
import synthetic
from msgspec.structs import replace as replace_noun
from numpy.testing import assert_allclose
from test_analysis import pixels, project_of

from blotquant.analysis import measure_blot
from blotquant.files.formulas import ratio_formulas
from blotquant.model import Method, Pairing, Project
from blotquant.pipeline import Images, measure
from blotquant.results import BandResult, ClippedEstimate, Report
from blotquant.tables import tables
from blotquant.wording import methods_paragraph

PEAKS = np.array([12e3, 20e3, 30e3, 45e3, 55e3, 90e3, 130e3, 160e3])
VOLUMES = PEAKS * 30 * 4 * np.sqrt(2 * np.pi)
CLIPPED = PEAKS > 65535
SHAPE = (200, 400)


def drawn(peaks=PEAKS, **how):
    volumes = np.atleast_2d(peaks) * 30 * 4 * np.sqrt(2 * np.pi)
    how = {"noise": 40.0, "electrons_per_count": 1.0, "background": 800.0, **how}
    return synthetic.blot(volumes, SHAPE, width_px=30, sigma_px=4, **how)


def bands_of(image, truth, **method: object) -> tuple[BandResult, ...]:
    project = project_of(truth, method=Method(**{"clipped_bands": "estimate", **method}))
    return measure_blot(project, project.blots[0], pixels(image)).bands


def estimates_of(bands: tuple[BandResult, ...]) -> list[ClippedEstimate | None]:
    return [band.estimate for band in bands]


@pytest.mark.parametrize("how", [{}, {"tilt_deg": 2.0}, {"frown_px": 2.0}, {"smile_px": 6.0}])
def test_clipped_bands_are_estimated_and_their_volumes_stay_limits(how):
    bands = bands_of(*drawn(**how))
    limits = bands_of(*drawn(**how), clipped_bands="limit")
    assert [band.estimate is not None for band in bands] == CLIPPED.tolist()
    assert [band.volume for band in bands] == [band.volume for band in limits]
    assert [band.status for band in bands] == ["at least" if one else "ok" for one in CLIPPED]
    volumes = [one.volume for one in estimates_of(bands) if one and one.volume]
    assert_allclose(volumes, VOLUMES[CLIPPED], rtol=0.01)


def test_nothing_is_estimated_unasked():
    assert estimates_of(bands_of(*drawn(), clipped_bands="limit")) == [None] * 8


def test_dark_bands_are_estimated_alike():
    image, truth = drawn(dark_bands=True)
    project = project_of(truth, method=Method(clipped_bands="estimate"))
    bands = measure_blot(project, project.blots[0], pixels(image, dark=True)).bands
    volumes = [one.volume for one in estimates_of(bands) if one and one.volume]
    assert_allclose(volumes, VOLUMES[CLIPPED], rtol=0.01)


def test_overlapping_bands_have_none_and_say_so():
    twice = np.stack([PEAKS, PEAKS / 3])
    bands = bands_of(*drawn(twice, band_rows=[90, 110]))
    reasons = {band.estimate.reason for band in bands if band.estimate}
    assert reasons == {"the band overlaps a neighbour"}


def test_too_little_of_a_band_has_none_and_says_so():
    found = estimates_of(bands_of(*drawn(np.append(PEAKS[:7], 700e3))))
    assert found[6] is not None
    assert found[6].volume is not None
    assert found[7] == ClippedEstimate(None, None, "too little of the band is left")


# --- in ratios ---------------------------------------------------------------------------------


def report_of(way: str) -> Report:
    """Phospho with three clipped bands over an even total."""
    pictures = drawn(), drawn(np.full(8, 40e3), seed=5)
    blots, found = [], {}
    for name, (image, truth) in zip(("phospho", "total"), pictures, strict=True):
        project = project_of(truth)
        blots.append(replace_noun(project.blots[0], id=name, form=name))
        found[name] = pixels(image)
    pairing = Pairing(id="pair", phospho_id="phospho", total_id="total", kind="stripped")
    samples = tuple(
        replace_noun(sample, treatment=f"t{k}", role="sample" if k else "vehicle")
        for k, sample in enumerate(project_of(pictures[0][1]).samples)
    )
    method = Method(clipped_bands=way)
    return measure(
        Project(samples=samples, blots=tuple(blots), pairings=(pairing,), method=method), Images(found)
    )


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    return {way: report_of(way) for way in ("limit", "estimate", "count")}


def test_a_ratio_takes_the_estimate_with_its_error(reports):
    rows = reports["estimate"].ratios
    assert [row.status for row in rows] == ["estimated" if one else "ok" for one in CLIPPED]
    assert_allclose([row.ratio for row in rows], PEAKS / 40e3, rtol=0.01)
    for row in rows[5:]:
        assert row.ratio_low < row.ratio < row.ratio_high
        assert "ESTIMATED" in row.flags
    assert [row.status for row in reports["limit"].ratios[5:]] == ["at least"] * 3
    assert reports["limit"].ratios[:5] == rows[:5]


def test_means_leave_estimates_out_unless_they_are_to_count(reports):
    numbers = {way: [row.n for row in report.summary] for way, report in reports.items()}
    assert numbers["limit"] == numbers["estimate"] == [1] * 5 + [0] * 3
    assert numbers["count"] == [1] * 8
    assert reports["count"].summary[7].fold == pytest.approx(PEAKS[7] / PEAKS[0], rel=0.01)


def test_the_estimate_is_a_finding_a_column_and_a_sentence(reports):
    report = reports["estimate"]
    assert [p.code for p in report.problems].count("ESTIMATED") == 1
    assert "ESTIMATED" not in {p.code for p in reports["limit"].problems}
    bands = tables(report)["bands"]
    assert bands["estimate"].notna().sum() == 3
    assert np.all(bands["estimate"].dropna() > bands.loc[bands["estimate"].notna(), "volume"])
    assert "estimate" not in tables(reports["limit"])["bands"]
    assert "3 of them were estimated from unclipped flanks" in methods_paragraph(report)
    assert "kept out of means" in methods_paragraph(report)
    assert "entered means" in methods_paragraph(reports["count"])


def test_formulas_read_the_column_of_the_estimates(reports):
    report = reports["estimate"]
    names = list(tables(report)["bands"].columns)
    place = names.index("estimate")
    assert (names[place + 1], place) == ("estimate_se", 25)  # Z and AA
    formulas = ratio_formulas(report)
    assert formulas[7]["phospho_volume"] == "=Bands!Z9"
    assert "(Bands!AA9/Bands!Z9)^2" in formulas[7]["ratio_low"]
    assert formulas[4]["phospho_volume"] == ratio_formulas(reports["limit"])[4]["phospho_volume"]
    assert "Z" not in ratio_formulas(reports["limit"])[7]["phospho_volume"]
