"""Lanes proposed for the images of one membrane."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from blotquant.detect import Proposal, propose_lanes
from blotquant.model import Blot, ImageRef, Lane, Method, Sample
from blotquant.results import ImageInfo, Pixels
from tests import synthetic

LANES = 8
METHOD = Method()


def pixels(image: np.ndarray, *, dark: bool = False) -> Pixels:
    limit = float(np.iinfo(image.dtype).max)
    image.setflags(write=False)
    info = ImageInfo(
        image="blot.tif",
        page=1,
        sha256="0" * 64,
        bytes=image.nbytes,
        reader="drawn",
        shape=(image.shape[0], image.shape[1]),
        bit_depth=16,
        polarity="dark-bands" if dark else "light-bands",
        encoding="linear",
        saturation_level=0.0 if dark else limit,
    )
    return Pixels(image, -1 if dark else 1, limit if dark else 0.0, limit, info)


def blot(blot_id: str, roles: list[str] | None = None, crop: tuple[float, ...] | None = None) -> Blot:
    sample_ids = roles or ["sample"] * LANES
    return Blot(
        id=blot_id,
        image=ImageRef(path=f"{blot_id}.tif"),
        target="STAT5",
        form="total",
        membrane="m",
        crop=crop,
        lanes=tuple(
            Lane(id=f"l{k}", number=k, sample_id=sample_id) for k, sample_id in enumerate(sample_ids, 1)
        ),
    )


SAMPLES = {
    "sample": Sample(id="sample", treatment="TPO"),
    "empty": Sample(id="empty", treatment="", role="empty"),
}


def heights(counts: float = 1500.0, rows: int = 1) -> np.ndarray:
    return counts * np.exp(np.random.default_rng(1).uniform(-1, 1, (rows, LANES)))


def drawn(
    counts: np.ndarray, shape: tuple[int, int] = (200, 400), sigma_px: float = 4.0, **options
) -> tuple[np.ndarray, synthetic.Truth]:
    pitch = options.setdefault("pitch_px", shape[1] / (counts.shape[1] + 1))
    volumes = counts * 0.75 * pitch * sigma_px * np.sqrt(2 * np.pi)
    return synthetic.blot(volumes, shape, sigma_px=sigma_px, noise=20.0, **options)


def proposed(
    images: dict[str, Pixels], blots: list[Blot] | None = None, method: Method = METHOD
) -> dict[str, Proposal]:
    given = blots or [blot(blot_id) for blot_id in images]
    return {one.blot_id: one for one in propose_lanes(given, SAMPLES, images, method)}


def columns(proposal: Proposal, row: float) -> np.ndarray:
    """The column of each proposed lane at an image row."""
    out = []
    for top, bottom in proposal.centres:
        out.append(top[1] + (row - top[0]) / (bottom[0] - top[0]) * (bottom[1] - top[1]))
    return np.array(out)


# One image


@pytest.mark.parametrize("tilt_deg", [-3.0, 0.0, 2.0])
@pytest.mark.parametrize("dark", [False, True])
def test_lanes_of_one_image(tilt_deg, dark):
    image, truth = drawn(heights(), tilt_deg=tilt_deg, dark_bands=dark)
    found = proposed({"b1": pixels(image, dark=dark)})["b1"]
    assert found.carried_px is None
    assert len(found.centres) == LANES
    for top, bottom in found.centres:
        assert (top[0], bottom[0]) == (0.0, 200.0)  # from edge to edge
    assert_allclose(columns(found, 100.0), columns_of(truth, 100.0), atol=2.0)


def columns_of(truth: synthetic.Truth, row: float) -> np.ndarray:
    ends = truth["centres"]
    share = (row - ends[:, 0, 0]) / (ends[:, 1, 0] - ends[:, 0, 0])
    return ends[:, 0, 1] + share * (ends[:, 1, 1] - ends[:, 0, 1])


def test_the_width_holds_the_bands_and_leaves_the_neighbours_out():
    image, truth = drawn(heights())
    found = proposed({"b1": pixels(image)})["b1"]
    assert truth["width_px"] < found.width_px <= METHOD.lane_width * truth["pitch_px"] + 0.5
    narrow = proposed({"b1": pixels(image)}, method=Method(lane_width=0.5))["b1"]
    assert narrow.width_px == pytest.approx(0.5 * truth["pitch_px"], rel=0.02)


def test_bands_far_apart_get_lanes_as_wide_as_the_bands_need():
    """Bands of a third of the pitch: 1.2 times their width and two pixels, not most of the pitch."""
    image, _ = drawn(heights(), pitch_px=44.0, width_px=15.0)
    found = proposed({"b1": pixels(image)})["b1"]
    assert 15.0 < found.width_px < 28.0


def test_a_lane_known_to_be_empty_is_placed_where_it_must_be():
    counts = heights()
    counts[:, 0] = 0.0
    image, truth = drawn(counts)
    roles = ["empty"] + ["sample"] * (LANES - 1)
    found = proposed({"b1": pixels(image)}, [blot("b1", roles)])["b1"]
    assert_allclose(columns(found, 100.0), columns_of(truth, 100.0), atol=3.0)


@pytest.mark.parametrize("scale", [3, 5])
def test_a_large_image_is_looked_at_coarsely_and_placed_exactly(scale):
    image, truth = drawn(heights(), shape=(320 * scale, 560 * scale), sigma_px=4.0 * scale, tilt_deg=1.0)
    found = proposed({"b1": pixels(image)})["b1"]
    middle = 160.0 * scale
    assert_allclose(columns(found, middle), columns_of(truth, middle), atol=2.0 * scale)
    assert truth["width_px"] < found.width_px < truth["pitch_px"]
    assert found.centres[0][1][0] == pytest.approx(320 * scale, abs=scale)


def test_a_crop_is_where_lanes_are_looked_for():
    """The lanes lie in the right part of the picture; to the left there is another blot."""
    image, truth = drawn(heights(), shape=(200, 400))
    wide = np.full((300, 800), 500, dtype=np.uint16)
    wide[80:280, 400:] = image
    wide[80:280, :400] = drawn(np.full((1, 3), 9000.0))[0]
    found = proposed({"b1": pixels(wide)}, [blot("b1", crop=(80.0, 400.0, 280.0, 800.0))])["b1"]
    assert_allclose(columns(found, 180.0), 400 + columns_of(truth, 100.0), atol=2.0)
    assert [end[0] for end in found.centres[0]] == [80.0, 280.0]


# Several images of one membrane


def test_lanes_come_from_the_clearest_image_and_are_carried_to_the_other():
    """The phospho image shows three lanes only, and lies six columns further to the right."""
    total, truth = drawn(heights())
    weak = heights(800.0)
    weak[:, [0, 1, 3, 5, 7]] = 0.0
    phospho = np.roll(drawn(weak, seed=5)[0], 6, axis=1)
    found = propose_lanes(
        [blot("phospho"), blot("total")],
        SAMPLES,
        {"phospho": pixels(phospho), "total": pixels(total)},
        METHOD,
    )
    assert [one.blot_id for one in found] == ["total", "phospho"]  # clearest first
    assert found[0].carried_px is None
    assert found[1].carried_px == pytest.approx(6.0, abs=1.0)
    assert found[0].width_px == found[1].width_px
    assert_allclose(columns(found[0], 100.0), columns_of(truth, 100.0), atol=2.0)
    assert_allclose(columns(found[1], 100.0), columns_of(truth, 100.0) + 6, atol=2.0)


def test_an_image_of_another_resolution_gets_the_same_lanes_in_its_own_pixels():
    total, truth = drawn(heights(), shape=(400, 600))
    phospho, finer = drawn(heights(1000.0), shape=(1200, 1800), sigma_px=12.0, seed=7)
    found = proposed({"total": pixels(total), "phospho": pixels(phospho)})
    assert_allclose(columns(found["total"], 200.0), columns_of(truth, 200.0), atol=2.0)
    assert_allclose(columns(found["phospho"], 600.0), columns_of(finer, 600.0), atol=6.0)


@pytest.mark.parametrize("by", [-30, 0, 30])
@pytest.mark.parametrize("weak", [(), (0, 1, 2), (4, 6, 7)])
def test_a_small_picture_of_the_membrane_gets_the_same_lanes(by, weak):
    """A total blot of 900 x 1000 pixels and a phospho crop of 300 x 600, both with a pitch of 66."""
    total, truth = drawn(heights(), shape=(900, 1000), pitch_px=66.0)
    counts = heights(800.0)
    counts[:, list(weak)] = 0.0
    phospho, small = drawn(counts, shape=(300, 600), pitch_px=66.0, seed=5)
    images = {"total": pixels(total), "phospho": pixels(np.roll(phospho, by, axis=1))}
    found = proposed(images)
    assert_allclose(columns(found["total"], 450.0), columns_of(truth, 450.0), atol=2.0)
    away = columns(found["phospho"], 150.0) - columns_of(small, 150.0) - by
    assert np.abs(away[counts[0] > 0]).max() < 1.0
    assert np.abs(away).max() < 0.06 * 66 + 2.0  # lanes of which nothing is seen follow the others


def test_lanes_that_are_placed_lend_themselves_to_the_other_images():
    """A person has placed the lanes of the total blot four columns off: the phospho blot has them too."""
    total, truth = drawn(heights())
    phospho, _ = drawn(heights(800.0), seed=5)
    bare = blot("total")
    lanes = tuple(
        msgspec.structs.replace(lane, centre=tuple((float(r), float(c)) for r, c in line), width_px=36.0)
        for lane, line in zip(bare.lanes, truth["centres"], strict=True)
    )
    placed = msgspec.structs.replace(bare, lanes=lanes)
    images = {"phospho": pixels(phospho), "total": pixels(total)}
    (found,) = propose_lanes([blot("phospho"), placed], SAMPLES, images, METHOD)
    assert found.blot_id == "phospho"
    assert found.carried_px == pytest.approx(0.0, abs=1.0)
    assert found.width_px == pytest.approx(36.0, abs=1.0)
    assert_allclose(columns(found, 100.0), columns_of(truth, 100.0), atol=1.0)
    assert propose_lanes([placed], SAMPLES, {"total": pixels(total)}, METHOD) == ()


# Which lanes they are


def test_half_empty_lanes_with_room_beside_them_are_unsure():
    """Four of eight lanes show a band, and a lane more would fit beside them: which four?"""
    half = np.where(np.arange(LANES) < 4, 1500.0, 0.0)[None]
    image, _ = drawn(half, pitch_px=36.0)
    assert proposed({"b1": pixels(image)})["b1"].unsure
    roles = ["sample"] * 4 + ["empty"] * 4
    assert not proposed({"b1": pixels(image)}, [blot("b1", roles)])["b1"].unsure


def test_lanes_that_are_all_seen_are_sure():
    for options in ({}, {"pitch_px": 36.0}, {"tilt_deg": 2.0}):
        image, _ = drawn(heights(), **options)
        assert not proposed({"b1": pixels(image)})["b1"].unsure


def test_a_picture_without_room_for_another_lane_is_sure():
    """Half of the lanes are empty, but they fill the picture: they can only lie where they do."""
    half = np.where(np.arange(LANES) < 4, 1500.0, 0.0)[None]
    image, _ = drawn(half, pitch_px=47.0)
    assert not proposed({"b1": pixels(image)})["b1"].unsure


def test_the_lanes_of_the_clearest_image_decide_for_the_unclear_one():
    """The phospho blot alone would be unsure; the total blot of its membrane is not."""
    half = np.where(np.arange(LANES) < 4, 1500.0, 0.0)[None]
    phospho, total = (drawn(counts, pitch_px=36.0)[0] for counts in (half, heights()))
    assert proposed({"b1": pixels(phospho)})["b1"].unsure
    both = proposed({"b1": pixels(phospho), "b2": pixels(total)})
    assert not any(one.unsure for one in both.values())


def test_an_image_that_could_not_be_read_is_left_out():
    image, _ = drawn(heights())
    found = propose_lanes([blot("b1"), blot("b2")], SAMPLES, {"b2": pixels(image)}, METHOD)
    assert [one.blot_id for one in found] == ["b2"]


def test_without_any_image_nothing_is_proposed():
    assert propose_lanes([blot("b1")], SAMPLES, {}, METHOD) == ()
    assert propose_lanes([], SAMPLES, {}, METHOD) == ()


def test_pixels_are_not_changed():
    image, _ = drawn(heights())
    before = image.copy()
    proposed({"b1": pixels(image)})
    assert_array_equal(image, before)
