"""Whatever lanes a person draws, measuring finds something to say: it never fails.

Images and lanes are drawn by hypothesis: lanes that leave the image or lie beside it, that are short,
narrow, wide, bent or on top of each other, some placed and some not, more on one blot than on another.
"""

from __future__ import annotations

import os
from unittest.mock import patch

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from blotquant import pipeline
from blotquant.model import Band, Blot, ImageRef, Lane, Method, Project, Sample
from blotquant.pictures import Images
from blotquant.results import ImageInfo, Pixels
from tests.experiments import assert_same
from tests.synthetic import blot as drawn

SHAPE = (90, 160)
SAMPLES = (
    Sample(id="s1", treatment="vehicle", role="vehicle"),
    Sample(id="s2", treatment="drug", dose=1.0, dose_unit="nM"),
    Sample(id="s3", treatment="", role="empty"),
    Sample(id="s4", treatment="ladder", role="marker"),
)


def as_pixels(name: str, values: np.ndarray) -> Pixels:
    values.setflags(write=False)
    info = ImageInfo(
        name, 1, "0" * 64, values.nbytes, "drawn", values.shape, 16, "light-bands", "linear", 65535.0
    )
    return Pixels(values, 1, 0.0, 65535.0, info)


def band_image(seed: int) -> np.ndarray:
    volumes = np.random.default_rng(seed).uniform(0, 4e5, (2, 4))
    return drawn(volumes, SHAPE, sigma_px=3.0, noise=8.0, seed=seed)[0]


PICTURES = {
    "bands": band_image(1),
    "other bands": band_image(2),
    "noise": np.random.default_rng(3).normal(500, 10, SHAPE).astype(np.uint16),
    "saturated": np.minimum(band_image(4).astype(np.uint32) * 30, 65535).astype(np.uint16),
    "tiny": np.arange(40, dtype=np.uint16).reshape(5, 8),
    "two values": np.repeat(np.array([[0, 65535]], dtype=np.uint16), 80, axis=0).repeat(60, axis=1),
}


def numbers(low: float, high: float) -> st.SearchStrategy[float]:
    return st.floats(low, high, allow_nan=False, width=32)


@st.composite
def centres(draw: st.DrawFn) -> tuple[tuple[float, float], ...]:
    rows = sorted(set(draw(st.lists(numbers(-60, 200), min_size=2, max_size=8))))
    if len(rows) < 2:
        return ()
    return tuple((row, draw(numbers(-100, 300))) for row in rows)


@st.composite
def straight(draw: st.DrawFn) -> tuple[tuple[float, float], ...]:
    col, top = draw(numbers(-20, 180)), draw(st.sampled_from([0.0, 0.0, 40.0, -500.0]))
    return (top, col), (draw(st.sampled_from([90.0, 90.0, 45.5, 1000.0])) + max(top, 0.0), col)


@st.composite
def bands(draw: st.DrawFn, rows: int) -> tuple[Band, ...]:
    out: list[Band] = []
    for row in draw(st.lists(st.integers(1, rows), max_size=2, unique=True)):
        kind = draw(st.sampled_from(["auto", "manual", "absent"]))
        top = draw(numbers(-40, 120))
        bottom = top + draw(st.sampled_from([0.01, 1.0, 12.0, 300.0]))
        out.append(Band(row=row, kind=kind, top_px=top, bottom_px=bottom))
    return tuple(out)


@st.composite
def lanes(draw: st.DrawFn, prefix: str, rows: int) -> tuple[Lane, ...]:
    count = draw(st.sampled_from([0, 1, 2, 4, 4, 7]))
    odd = draw(st.booleans())
    out: list[Lane] = []
    for number in range(1, count + 1):
        even = ((0.0, 160 * number / (count + 1)), (90.0, 160 * number / (count + 1)))
        centre = draw(st.one_of(centres(), straight(), st.just(()))) if odd else even
        width = draw(st.sampled_from([0.01, 1.0, 12.0, 25.0, 4000.0])) if odd else 20.0
        out.append(
            Lane(
                id=f"{prefix}l{number}",
                number=number,
                sample_id=draw(st.sampled_from(["s1", "s2", "s3", "s4"])),
                centre=centre,
                width_px=width if centre else 0.0,
                bands=draw(bands(rows)),
            )
        )
    return tuple(out)


@st.composite
def blots(draw: st.DrawFn, number: int) -> Blot:
    crop = draw(
        st.sampled_from(
            [None, None, (10.0, 5.0, 70.0, 150.0), (0.0, 0.0, 3.0, 4.0), (80.0, 90.0, 900.0, 950.0)]
        )
    )
    rows_at = draw(st.sampled_from([(), (), (30.0, 60.0), (500.0,)]))
    return Blot(
        id=f"b{number}",
        image=ImageRef(path=draw(st.sampled_from(sorted(PICTURES))), sha256="0" * 64),
        target=draw(st.sampled_from(["Akt", "ERK"])),
        form=draw(st.sampled_from(["phospho", "total", "loading", "stain"])),
        membrane=draw(st.sampled_from(["m1", "m1", "m2"])),
        rows=draw(st.sampled_from([(), (), (1,), (1, 2)])) if len(rows_at) != 1 else (),
        rows_at=rows_at,
        crop=crop,
        lanes=draw(lanes(f"b{number}", len(rows_at) or 3)),
    )


@st.composite
def projects(draw: st.DrawFn) -> Project:
    method = Method(
        background=draw(st.sampled_from(["masked_line", "masked_line", "valley", "border_median"]))
    )
    return Project(samples=SAMPLES, blots=tuple(draw(blots(n)) for n in (1, 2, 3)), method=method)


def images_of(project: Project) -> Images:
    return Images({b.id: as_pixels(b.image.path, PICTURES[b.image.path]) for b in project.blots})


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(projects())
def test_no_lane_a_person_can_draw_makes_measuring_fail(project: Project) -> None:
    images = images_of(project)
    with patch.dict(os.environ, {"BLOTQUANT_DEBUG": "1"}):  # what fails shows where
        report = pipeline.measure(project, images)
    codes = {problem.code for problem in report.problems if problem.severity == "error"}
    assert codes <= {"LANES_NOT_FOUND", "ROWS_NOT_FOUND", "ROW_MISSING"}
    told = {one.blot_id for one in report.unmeasured} | {one.blot_id for one in report.blots}
    assert told == {"b1", "b2", "b3"}
    assert_same(pipeline.measure(report.project, images, report), pipeline.measure(report.project, images))
    for result in report.blots:
        for band in result.bands:
            assert np.isfinite([band.volume, band.volume_se, band.snr, band.lod, band.background]).all()
