"""Volumes in boxes of other sizes, and the sensitivity of a ratio to them."""

from __future__ import annotations

import numpy as np
import pytest
import synthetic
from numpy.testing import assert_allclose
from test_analysis import pixels, project_of

from blotquant.analysis import measure_blot
from blotquant.model import Band, Method
from blotquant.results import BandResult

VOLUMES = np.array([3e6, 1e6, 2e6, 1.5e6])
ALL = ("height 0.8", "height 0.9", "height 1.1", "height 1.2", "width 0.8", "width 0.9")


def bands_of(volumes=VOLUMES, hand: Band | None = None, **how) -> tuple[BandResult, ...]:
    image, truth = synthetic.blot(volumes, (200, 300), width_px=36, sigma_px=4, **how)
    rows = tuple(range(1, len(np.atleast_2d(volumes)) + 1))
    project = project_of(truth, rows=rows, bands={1: hand} if hand else None)
    return measure_blot(project, project.blots[0], pixels(image)).bands


def test_boxes_of_other_sizes_hold_what_a_gaussian_has_in_them():
    for band in bands_of():
        found = {name: volume / band.volume for name, volume in band.other_boxes}
        assert tuple(found) == ALL
        assert found["height 0.8"] == pytest.approx(0.9949, abs=2e-3)  # within 2.8 SD
        assert found["height 0.9"] == pytest.approx(0.9984, abs=1e-3)
        assert found["height 1.2"] == pytest.approx(1.0, abs=1e-3)


def test_a_narrower_box_loses_the_sides_of_the_band():
    wide = bands_of()[0]  # lanes of 55 columns around bands of 36: a fifth less is none of the band
    assert dict(wide.other_boxes)["width 0.8"] == pytest.approx(wide.volume, rel=2e-3)
    tight = in_tight_lane()
    assert dict(tight.other_boxes)["width 0.8"] == pytest.approx(28 / 36 * tight.volume, rel=0.01)


def test_a_sloping_background_is_no_part_of_the_difference():
    for band in bands_of(gradient=(3.0, 4.0), background=3000.0):
        assert_allclose([volume for _, volume in band.other_boxes], band.volume, rtol=8e-3)


def test_a_taller_box_ends_where_another_band_begins():
    near = bands_of(np.stack([VOLUMES, 10 * VOLUMES]), band_rows=[80, 112])
    first = next(band for band in near if band.band == 1)
    assert dict(first.other_boxes)["height 1.2"] == pytest.approx(first.volume, rel=0.02)


def test_overlapping_bands_have_no_other_boxes():
    near = bands_of(np.stack([VOLUMES, VOLUMES]), band_rows=[90, 108])
    assert {band.other_boxes for band in near} == {()}


def test_a_box_set_by_hand_is_tried_in_other_sizes_too():
    band = bands_of(hand=Band(row=1, kind="manual", top_px=96.0, bottom_px=104.0))[0]
    found = dict(band.other_boxes)
    assert found["height 0.8"] < 0.93 * band.volume < 1.07 * band.volume < found["height 1.2"]


def in_tight_lane() -> BandResult:
    """Measure a band in a lane that is no wider than itself."""
    image, truth = synthetic.blot(VOLUMES, (200, 300), width_px=36, sigma_px=4)
    project = project_of(truth, width=36.0)
    return measure_blot(project, project.blots[0], pixels(image)).bands[0]


def test_boxes_raise_no_flag_of_the_background():
    band = in_tight_lane()
    spread = np.ptp([volume for _, volume in band.other_boxes]) / band.volume
    assert spread > Method().background_sensitive
    assert "BG_SENSITIVE" not in band.flags
