"""A total protein stain: the whole lane is measured, whatever bands it has."""

import numpy as np
import pytest
import synthetic

from blotquant.analysis import measure_blot
from blotquant.model import Blot, ImageRef, Lane, Method, Project, Sample
from blotquant.results import ImageInfo, Pixels

LOADS = np.array([0.5, 0.8, 1.0, 1.3, 2.0])
ROWS = tuple(range(30, 380, 14))


@pytest.fixture(scope="module")
def stained():
    """Draw lanes full of bands, alike but for the load, on a sloping background."""
    pattern = np.random.default_rng(5).uniform(2e4, 2e5, len(ROWS))
    image, truth = synthetic.blot(
        pattern[:, None] * LOADS[None, :],
        shape=(420, 400),
        band_rows=ROWS,
        pitch_px=70,
        width_px=44,
        sigma_px=4.0,
        noise=8.0,
        gradient=(1.0, 0.5),
        seed=3,
    )
    return image, truth, pattern.sum() * LOADS


def measured(image, truth, method=None):
    lanes = tuple(
        Lane(id=f"l{k}", number=k, sample_id="s1", centre=tuple(map(tuple, line)), width_px=58.0)
        for k, line in enumerate(np.asarray(truth["centres"]).tolist(), start=1)
    )
    blot = Blot(id="b1", image=ImageRef(path="stain.tif"), target="total protein", form="stain", lanes=lanes)
    project = Project(samples=(Sample(id="s1", treatment="x"),), blots=(blot,), method=method or Method())
    info = ImageInfo("stain.tif", 1, "", 0, "", image.shape, 16, "light-bands", "linear", 65535.0)
    return measure_blot(project, blot, Pixels(image, 1, 0.0, 65535.0, info))


def test_the_whole_lane_is_one_band(stained):
    image, truth, _ = stained
    result = measured(image, truth)
    assert [(band.lane, band.band) for band in result.bands] == [(k, 1) for k in range(1, 6)]
    assert all(band.bottom_px - band.top_px > 0.9 * image.shape[0] for band in result.bands)


def test_loads_are_told_apart_as_they_are(stained):
    image, truth, volumes = stained
    found = np.array([band.volume for band in measured(image, truth).bands])
    ratio = found / np.exp(np.mean(np.log(found)))
    expected = volumes / np.exp(np.mean(np.log(volumes)))
    assert np.abs(ratio / expected - 1).max() < 0.03


def test_saturated_pixels_of_the_lane_are_counted(stained):
    image, truth, _ = stained
    clipped = image.copy()
    row, col = (int(v) for v in np.asarray(truth["centres"])[2].mean(axis=0))
    clipped[row - 2 : row + 3, col - 3 : col + 4] = 65535
    bands = measured(clipped, truth).bands
    assert [band.saturated_px for band in bands] == [0, 0, 35, 0, 0]
    assert bands[2].status == "at least"


def test_the_floor_is_compared_with_the_level_between_the_lanes(stained):
    image, truth, _ = stained
    for band in measured(image, truth).bands:
        assert dict(band.alternatives).keys() == {"arpls", "between_lanes"}
