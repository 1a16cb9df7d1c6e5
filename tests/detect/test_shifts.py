"""How lanes of one image lie on another: drawn pictures that were shifted by known amounts."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from blotquant import edits
from blotquant.detect import carry_shift
from blotquant.model import Blot, ImageRef, Lane, Project, Sample
from blotquant.results import ImageInfo, Pixels
from tests.synthetic import blot as drawn

SHAPE = (220, 440)
COUNT = 8
PITCH = 44.0
VOLUMES = np.exp(np.random.default_rng(1).uniform(11, 13, (2, COUNT)))
EMPTY = np.array([1, 1, 0, 0, 1, 0, 1, 1])  # vehicle lanes of a phospho blot


def pixels(image: np.ndarray) -> Pixels:
    image = np.ascontiguousarray(image)
    image.setflags(write=False)
    info = ImageInfo(
        "x.tif", 1, "0" * 64, image.nbytes, "drawn", image.shape, 16, "light-bands", "linear", 65535
    )
    return Pixels(image, 1, 0.0, 65535.0, info)


def picture(volumes: np.ndarray = VOLUMES, seed: int = 0, pitch: float = PITCH, **how: object) -> np.ndarray:
    options = {"band_rows": (80, 140), "noise": 8.0} | how
    return drawn(volumes, SHAPE, pitch_px=pitch, seed=seed, **options)[0]


def shifted(image: np.ndarray, down: int, right: int) -> np.ndarray:
    return np.roll(image, (down, right), axis=(0, 1))


def blot(name: str, target: str = "Akt", *, placed: bool = False) -> Blot:
    cols = 220 + PITCH * (np.arange(COUNT) - (COUNT - 1) / 2)
    lanes = tuple(
        Lane(
            id=f"{name}{k}",
            number=k + 1,
            sample_id="s",
            centre=((0.0, float(col)), (220.0, float(col))) if placed else (),
            width_px=38.0 if placed else 0.0,
        )
        for k, col in enumerate(cols)
    )
    return Blot(
        id=name, image=ImageRef(path=f"{name}.tif"), target=target, form="total", membrane="m", lanes=lanes
    )


@pytest.mark.parametrize(("down", "right"), [(0, 0), (7, 13), (-9, -6), (12, 21)])
def test_the_shift_of_a_second_exposure_is_found(down: int, right: int) -> None:
    images = {"a": pixels(picture()), "b": pixels(shifted(picture(0.4 * VOLUMES, seed=3), down, right))}
    found = carry_shift(blot("a", placed=True), blot("b"), images)
    assert found.d_col == pytest.approx(right, abs=0.7)
    assert found.d_row == pytest.approx(down, abs=0.7)
    assert found.residual_px < 0.7
    assert found.lanes_seen == COUNT


def test_lanes_carried_by_it_lie_on_the_bands() -> None:
    first, second = blot("a", placed=True), blot("b")
    images = {"a": pixels(picture()), "b": pixels(shifted(picture(VOLUMES * EMPTY, seed=3), 5, 11))}
    found = carry_shift(first, second, images)
    project = Project(samples=(Sample(id="s", treatment="x"),), blots=(first, second))
    project = edits.carry_lanes(project, "a", "b", found.d_row, found.d_col)
    cols = [lane.centre[0][1] for lane in project.blots[1].lanes]
    true = [lane.centre[0][1] + 11 for lane in first.lanes]
    assert cols == pytest.approx(true, abs=0.7)
    assert found.lanes_seen == EMPTY.sum()


def test_band_rows_of_another_target_say_nothing_of_the_height() -> None:
    other = picture(VOLUMES[:1], seed=3, band_rows=(165,))
    images = {"a": pixels(picture(VOLUMES[:1], band_rows=(80,))), "b": pixels(shifted(other, 0, 6))}
    found = carry_shift(blot("a", placed=True), blot("b", "actin"), images)
    assert (found.d_row, found.d_col) == (0.0, pytest.approx(6, abs=0.7))


def test_the_same_target_without_like_rows_says_nothing_of_it_either() -> None:
    noise = np.random.default_rng(4).normal(500, 8, SHAPE).astype(np.uint16)
    found = carry_shift(blot("a", placed=True), blot("b"), {"a": pixels(picture()), "b": pixels(noise)})
    assert found.d_row == 0.0


def test_what_a_shift_cannot_mend_is_left_over() -> None:
    """Lanes that lie 4 % further apart: the outer ones are off by up to 3.5 * 0.04 * 44 = 6 px."""
    images = {"a": pixels(picture()), "b": pixels(picture(seed=3, pitch=1.04 * PITCH))}
    found = carry_shift(blot("a", placed=True), blot("b"), images)
    assert found.d_col == pytest.approx(0.0, abs=1.0)
    away = 0.04 * PITCH * np.abs(np.arange(COUNT) - (COUNT - 1) / 2)
    assert found.residual_px == pytest.approx(np.median(away), abs=1.0)


def test_a_crop_of_the_other_image_changes_nothing() -> None:
    images = {"a": pixels(picture()), "b": pixels(shifted(picture(seed=3), 4, 9))}
    cropped = msgspec.structs.replace(blot("b"), crop=(10.0, 20.0, 210.0, 430.0))
    found = carry_shift(blot("a", placed=True), cropped, images)
    assert (found.d_row, found.d_col) == (pytest.approx(4, abs=0.7), pytest.approx(9, abs=0.7))


def test_a_larger_picture_of_the_same_membrane_is_registered() -> None:
    wide = np.full((260, 560), 500, dtype=np.uint16)
    wide[20:240, 75:515] = picture(seed=3)
    found = carry_shift(blot("a", placed=True), blot("b"), {"a": pixels(picture()), "b": pixels(wide)})
    assert (found.d_row, found.d_col) == (pytest.approx(20, abs=0.7), pytest.approx(75, abs=0.7))


def test_a_picture_too_small_to_show_anything_is_not_shifted() -> None:
    found = carry_shift(
        blot("a", placed=True), blot("b"), {"a": pixels(picture()), "b": pixels(picture()[:5])}
    )
    assert (found.d_row, found.d_col, found.residual_px, found.lanes_seen) == (0.0, 0.0, 0.0, 0)


def test_lanes_without_a_place_cannot_be_carried() -> None:
    images = {"a": pixels(picture()), "b": pixels(picture())}
    with pytest.raises(ValueError, match=r"the lanes of a\.tif have not been placed yet"):
        carry_shift(blot("a"), blot("b"), images)
