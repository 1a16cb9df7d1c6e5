"""How many lanes a picture shows: drawn blots, the demo, and real pictures."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from blotquant.detect import LaneCount, guess_lane_count
from blotquant.files.images import read_image
from blotquant.model import ImageRef
from blotquant.results import ImageInfo, Pixels
from tests.synthetic import blot as drawn

ROOT = Path(__file__).resolve().parents[2]
DEMO = sorted((ROOT / "assets" / "demo").glob("*.tif"))
DATA = Path(os.environ.get("BLOTQUANT_DATA", ROOT.parent / "shared" / "data"))
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason=f"no reference data at {DATA}")


def pixels(image: np.ndarray) -> Pixels:
    image = np.ascontiguousarray(image)
    image.setflags(write=False)
    info = ImageInfo(
        "x.tif", 1, "0" * 64, image.nbytes, "drawn", image.shape, 16, "light-bands", "linear", 65535.0
    )
    return Pixels(image, 1, 0.0, 65535.0, info)


def picture(volumes: np.ndarray, pitch: float = 50.0, room: float = 0.5, **how: object) -> Pixels:
    """Draw lanes side by side, with `room` lanes of margin at either side."""
    cols = round((volumes.shape[1] + 2 * room) * pitch)
    return pixels(drawn(volumes, (240, cols), pitch_px=pitch, **({"noise": 12.0} | how))[0])


def volumes(lanes: int, rows: int = 2, seed: int = 0) -> np.ndarray:
    return np.exp(np.random.default_rng(seed).uniform(11, 13, (rows, lanes)))


@pytest.mark.parametrize("lanes", range(6, 16))
def test_the_lanes_of_a_blot_are_counted(lanes: int) -> None:
    found = guess_lane_count(picture(volumes(lanes, seed=lanes), tilt_deg=0.6, smile_px=5.0))
    assert found == LaneCount(lanes, found.confidence, ())
    assert found.confidence > 0.7


def test_empty_lanes_between_others_count_and_are_said() -> None:
    some = volumes(12)
    some[:, [3, 7]] = 0.0
    found = guess_lane_count(picture(some))
    assert found.count == 12
    assert "2 of the 12 lanes show nothing" in found.reasons
    assert found.confidence < guess_lane_count(picture(volumes(12))).confidence


def test_room_for_an_empty_lane_at_the_end_is_said() -> None:
    some = volumes(10)
    some[:, -1] = 0.0
    found = guess_lane_count(picture(some))
    assert found.count == 9  # what is not there cannot be seen
    assert "an empty lane may lie beside the others (right)" in found.reasons


def test_strong_and_weak_lanes_count_alike() -> None:
    ladder = volumes(9) * np.geomspace(1, 30, 9)
    assert guess_lane_count(picture(ladder)).count == 9


def test_only_the_crop_is_looked_at() -> None:
    whole = picture(volumes(10))
    assert guess_lane_count(whole, (0.0, 25.0, 240.0, 275.0)).count == 5


def test_noise_is_no_sure_number_of_lanes() -> None:
    noise = np.random.default_rng(2).normal(500, 12, (240, 600)).astype(np.uint16)
    assert guess_lane_count(pixels(noise)).confidence < 0.3


@pytest.mark.parametrize("shape", [(5, 400), (400, 5), (9, 9), (30, 30)])
def test_a_picture_too_small_is_a_mere_guess(shape: tuple[int, int]) -> None:
    tiny = np.random.default_rng(2).normal(500, 12, shape).astype(np.uint16)
    found = guess_lane_count(pixels(tiny))
    assert found.count >= 1
    assert found.confidence < 0.3


def test_a_picture_of_one_value_shows_nothing() -> None:
    assert guess_lane_count(pixels(np.full((100, 200), 7, dtype=np.uint16))).confidence == 0.0


def test_pixels_are_not_changed() -> None:
    given = picture(volumes(8))
    before = given.values.copy()
    guess_lane_count(given)
    np.testing.assert_array_equal(given.values, before)


@pytest.mark.parametrize("file", DEMO, ids=lambda file: file.stem)
def test_the_demo_shows_twenty_six(file: Path) -> None:
    found = guess_lane_count(read_image(file, ImageRef(path=file.name)))
    assert abs(found.count - 26) <= 1
    assert found.count == 26 or found.confidence < 0.5


@needs_data
@pytest.mark.reference
@pytest.mark.parametrize(
    ("name", "lanes", "within"),
    [("biorad1sc/test4_ref.tif", 16, 1), ("biorad1sc/test5_ref.tif", 7, 0), ("agar/1_Example_gel.jpg", 6, 0)],
)
def test_lanes_of_real_pictures_are_counted(name: str, lanes: int, within: int) -> None:
    found = guess_lane_count(read_image(DATA / name, ImageRef(path=name)))
    assert abs(found.count - lanes) <= within
    assert found.count == lanes or found.confidence < 0.5


@needs_data
@pytest.mark.reference
def test_lanes_of_the_simulated_blots_are_counted() -> None:
    import json

    off: list[int] = []
    for truth in sorted((DATA / "synthetic_peer" / "ground_truth").glob("*.json")):
        lanes = {band["lane_index"] for band in json.loads(truth.read_text())["bands"]}
        (image,) = (DATA / "synthetic_peer" / "images").glob(f"{truth.stem}.*")
        found = guess_lane_count(read_image(image, ImageRef(path=image.name, polarity="light-bands")))
        off.append(abs(found.count - len(lanes)))
    assert len(off) == 30
    assert max(off) <= 1
    assert sum(off) <= 2
