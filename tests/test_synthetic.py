"""The simulator of the tests, checked by eye and by hand: if it lies, every other test does."""

from __future__ import annotations

import ast
import time
from pathlib import Path

import numpy as np
import pytest
import synthetic


def box_sum(image, truth, row, lane, background=0.0):
    """Add up the pixels around one band, most of a pitch wide and 8 sigma high to either side."""
    at_row, at_col = truth["row_px"][row, lane], truth["col_px"][row, lane]
    high, wide = 8 * truth["sigma_px"], 0.48 * truth["pitch_px"]
    box = image[int(at_row - high) : int(at_row + high) + 1, int(at_col - wide) : int(at_col + wide) + 1]
    return float((box.astype(float) - background).sum())


def test_one_band_is_a_box_times_a_gaussian():
    # 10 columns wide, sigma 2, peak 1000: volume = 1000 * 10 * 2 * sqrt(2 pi) = 50132.6 counts.
    image, truth = synthetic.blot(
        [[50132.6]], (41, 40), width_px=10, sigma_px=2, band_rows=[20.5], background=100
    )
    assert image.dtype == np.uint16
    assert image[20, 15:25].tolist() == [1100] * 10
    assert image[20, [14, 25]].tolist() == [100, 100]
    assert image[22, 20] == 100 + round(1000 * np.exp(-0.5))  # 2 rows = 1 sigma below
    assert (truth["row_px"][0, 0], truth["col_px"][0, 0]) == (20.5, 20.0)
    assert synthetic.peak_of(50132.6, 10, 2) == pytest.approx(1000, rel=1e-6)


@pytest.mark.parametrize("tilt_deg", [0.0, -4.0, 2.5])
@pytest.mark.parametrize(("smile_px", "frown_px"), [(0, 0), (6, 0), (0, 3)])
def test_bending_changes_no_volume(tilt_deg, smile_px, frown_px):
    volumes = [[2e6, 1e6, 4e5, 3e6], [1e6, 2e6, 3e6, 5e5]]
    image, truth = synthetic.blot(
        volumes, tilt_deg=tilt_deg, smile_px=smile_px, frown_px=frown_px, background=0, width_px=80
    )
    for row, lane in np.ndindex(2, 4):
        assert box_sum(image, truth, row, lane) == pytest.approx(volumes[row][lane], rel=2e-3)


def test_lane_centres_follow_the_tilt():
    _, truth = synthetic.blot([[1e6] * 3], (200, 400), tilt_deg=3)
    tangent = np.tan(np.deg2rad(3))
    # The middle lane passes through the middle of the image; clockwise: its top leans to the right.
    assert truth["centres"][1].ravel() == pytest.approx([0, 200 + 100 * tangent, 200, 200 - 100 * tangent])
    assert truth["pitch_px"] == 100
    assert truth["row_px"][0, 2] - truth["row_px"][0, 0] == pytest.approx(200 * np.sin(np.deg2rad(3)))
    for lane in range(3):
        (top, left), (bottom, right) = truth["centres"][lane]
        share = (truth["row_px"][0, lane] - top) / (bottom - top)
        assert truth["col_px"][0, lane] == pytest.approx(left + share * (right - left))


def test_smile_lifts_the_ends():
    _, truth = synthetic.blot([[1e6] * 3], (200, 400), smile_px=8)
    # Lanes lie at -100, 0, 100 of +-200: a quarter of the smile.
    assert truth["row_px"][0] == pytest.approx([98, 100, 98])


def test_empty_weak_and_doublet():
    volumes = [[0, 1e3, 1e6], [0, 2e3, 1e6]]
    image, truth = synthetic.blot(volumes, (200, 400), band_rows=[90, 110], sigma_px=4, background=50)
    assert image[:, 60:140].max() == 50  # the lane of nothing
    assert truth["row_px"][:, 1].tolist() == [90, 110]
    profile = image[:, 300].astype(float) - 50
    assert profile[89:91].mean() == pytest.approx(profile[109:111].mean())
    assert profile[100] < 0.1 * profile[90]  # 5 sigma apart: two bands


def test_background_is_a_plane():
    image, _ = synthetic.blot([[0.0]], (100, 100), background=1000, gradient=(2.0, -4.0))
    # The corners are 49.5 pixels from the middle both ways.
    assert [int(image[at]) for at in ((0, 0), (0, -1), (-1, 0), (-1, -1))] == [1099, 703, 1297, 901]


def test_saturation_is_counted_where_it_is():
    volumes = [[1e6, 5e7, 1e6]]
    image, truth = synthetic.blot(volumes, (200, 400))
    assert image.max() == 65535
    assert truth["clipped_px"][0, [0, 2]].tolist() == [0, 0]
    assert truth["clipped_px"][0, 1] == np.count_nonzero(image == 65535) > 0


def test_dark_bands_and_8_bit():
    light, _ = synthetic.blot([[2e4, 4e4]], background=20, noise=1, bits=8, seed=3)
    dark, truth = synthetic.blot([[2e4, 4e4]], background=20, noise=1, bits=8, seed=3, dark_bands=True)
    assert light.dtype == dark.dtype == np.uint8
    assert (light.astype(int) + dark == 255).all()
    assert truth["clipped_px"].tolist() == [[0, 0]]


def test_noise_has_the_stated_size():
    plain, _ = synthetic.blot([[0.0]], background=1000, noise=20, seed=1)
    assert plain.std() == pytest.approx(20, rel=0.02)
    photons, _ = synthetic.blot([[0.0]], background=1000, electrons_per_count=10, seed=1)
    assert photons.std() == pytest.approx(10, rel=0.02)  # sqrt(1000 / 10)
    again, _ = synthetic.blot([[0.0]], background=1000, noise=20, seed=1)
    other, _ = synthetic.blot([[0.0]], background=1000, noise=20, seed=2)
    assert (again == plain).all()
    assert (other != plain).any()


def test_dust_is_where_it_says():
    image, truth = synthetic.blot([[0.0]], background=100, dust=4, dust_counts=300)
    rows, cols = np.floor(truth["dust"]).astype(int).T
    assert (image[rows, cols] >= 400).all()
    assert 9 <= np.count_nonzero(image > 100) <= 36


def test_it_is_independent_and_fast():
    tree = ast.parse(Path(synthetic.__file__).read_text(encoding="utf-8"))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    imported |= {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    assert imported == {"__future__", "typing", "numpy", "numpy.typing"}
    started = time.perf_counter()
    synthetic.blot([[1e6] * 12] * 2, (400, 600), tilt_deg=2, noise=10)
    assert time.perf_counter() - started < 1.0  # 20 ms on an idle machine
