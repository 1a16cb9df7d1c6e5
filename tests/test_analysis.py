"""Blots measured from project and pixels: the volumes are those that were drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
import pytest
import synthetic
from numpy.testing import assert_allclose, assert_array_equal

from blotquant.analysis import MeasureError, measure_blot
from blotquant.model import Band, Blot, ImageRef, Lane, Method, Project, Sample
from blotquant.results import BandResult, BlotResult, ImageInfo, Pixels

VOLUMES = np.array([3e6, 1e6, 5e5, 2e6, 4e5, 1.5e6, 8e5, 2.5e6])
SHAPE = (200, 480)
Truth = synthetic.Truth


def pixels(image: np.ndarray, *, dark: bool = False, bits: int = 16) -> Pixels:
    limit = float(2**bits - 1)
    image.setflags(write=False)
    info = ImageInfo(
        image="blot.tif",
        page=1,
        sha256="0" * 64,
        bytes=image.nbytes,
        reader="drawn",
        shape=(image.shape[0], image.shape[1]),
        bit_depth=bits,
        polarity="dark-bands" if dark else "light-bands",
        encoding="linear",
        saturation_level=0.0 if dark else limit,
    )
    return Pixels(image, -1 if dark else 1, limit if dark else 0.0, limit, info)


def project_of(
    truth: Truth,
    *,
    roles: Sequence[str] | None = None,
    rows: tuple[int, ...] = (),
    bands: Mapping[int, Band] | None = None,
    width: float | None = None,
    crop: tuple[float, float, float, float] | None = None,
    method: Method | None = None,
) -> Project:
    """A project of one blot whose lanes lie where they were drawn; `bands` by lane number."""
    numbers = range(1, len(truth["centres"]) + 1)
    roles = roles or ["sample"] * len(numbers)
    lanes = tuple(
        Lane(
            id=f"l{number}",
            number=number,
            sample_id=f"s{number}",
            centre=tuple((float(row), float(col)) for row, col in truth["centres"][number - 1]),
            width_px=width or 0.92 * truth["pitch_px"],
            bands=(bands[number],) if bands and number in bands else (),
        )
        for number in numbers
    )
    blot = Blot(
        id="b1",
        image=ImageRef(path="blot.tif"),
        target="STAT5",
        form="phospho",
        membrane="m1",
        rows=rows,
        crop=crop,
        lanes=lanes,
    )
    samples = tuple(
        Sample(id=f"s{number}", treatment="TPO", role=role)
        for number, role in zip(numbers, roles, strict=True)
    )
    return Project(samples=samples, blots=(blot,), method=method or Method())


def measured(image: np.ndarray, truth: Truth, *, dark: bool = False, bits: int = 16, **about) -> BlotResult:
    project = project_of(truth, **about)
    return measure_blot(project, project.blots[0], pixels(image, dark=dark, bits=bits))


def drawn(
    volumes: np.ndarray = VOLUMES, shape: tuple[int, int] = SHAPE, **options
) -> tuple[np.ndarray, Truth]:
    return synthetic.blot(volumes, shape, **options)


def volumes_of(result: BlotResult, band: int | None = None) -> np.ndarray:
    return np.array([one.volume for one in result.bands if band in (None, one.band)])


def in_lane(result: BlotResult, lane: int) -> BandResult:
    return next(band for band in result.bands if band.lane == lane)


# Volumes

GEOMETRIES = {
    "straight": {},
    "3 degrees": {"tilt_deg": 3.0},
    "-5 degrees": {"tilt_deg": -5.0},
    "smile": {"smile_px": 8.0},
    "frown": {"frown_px": 3.0},
    "gradient": {"gradient": (1.5, 0.8)},
    "all of it": {"tilt_deg": 3.0, "smile_px": 6.0, "gradient": (-1.0, 1.0)},
    "narrow bands": {"sigma_px": 2.0},
    "high bands": {"sigma_px": 7.0},
    "dark on light": {"dark_bands": True},
}


@pytest.mark.parametrize("geometry", GEOMETRIES)
def test_volumes_are_those_that_were_drawn(geometry):
    """Without noise to speak of: within 0.5 %."""
    image, truth = drawn(noise=1.0, **GEOMETRIES[geometry])
    result = measured(image, truth, dark=geometry == "dark on light")
    assert_allclose(volumes_of(result), VOLUMES, rtol=5e-3)
    assert {band.status for band in result.bands} == {"ok"}


@pytest.mark.parametrize("geometry", ["straight", "all of it"])
def test_volumes_are_true_within_their_standard_errors(geometry):
    image, truth = drawn(noise=20.0, seed=4, **GEOMETRIES[geometry])
    result = measured(image, truth)
    assert_allclose(volumes_of(result), VOLUMES, rtol=1e-2)
    pull = [
        (band.volume - volume) / band.volume_se for band, volume in zip(result.bands, VOLUMES, strict=True)
    ]
    assert np.abs(pull).max() < 4.0


@pytest.mark.parametrize("tilt_deg", [-3.0, 1.0, 3.0])
def test_turning_the_membrane_changes_no_volume(tilt_deg):
    """By three degrees less than 0.2 %."""
    plain = volumes_of(measured(*drawn(noise=0.3)))
    turned = volumes_of(measured(*drawn(noise=0.3, tilt_deg=tilt_deg)))
    assert_allclose(turned, plain, rtol=2e-3)


def test_polarity_constant_and_gain_change_no_ratio():
    image, truth = drawn(volumes=VOLUMES / 4, noise=10.0)
    plain = volumes_of(measured(image, truth))
    turned_over = volumes_of(measured((65535 - image).astype(np.uint16), truth, dark=True))
    brighter = volumes_of(measured((image + 3000).astype(np.uint16), truth))
    doubled = volumes_of(measured((image * 2).astype(np.uint16), truth))
    assert_allclose(turned_over, plain, rtol=1e-4, atol=2.0)
    assert_allclose(brighter, plain, rtol=1e-4, atol=2.0)
    assert_allclose(doubled, 2 * plain, rtol=1e-4, atol=4.0)


def test_a_mirrored_membrane_has_the_same_volumes():
    image, truth = drawn(noise=10.0, tilt_deg=2.0)
    there = {**truth, "centres": truth["centres"][::-1] * [1, -1] + [0, SHAPE[1]]}
    mirrored = volumes_of(measured(np.ascontiguousarray(image[:, ::-1]), there))
    assert_allclose(mirrored[::-1], volumes_of(measured(image, truth)), rtol=1e-3)


@pytest.mark.parametrize("photons", [None, 0.5])
def test_folds_are_linear(photons):
    """Lanes of 1, 2, 4, 8 and 16 parts: slope 1 on logarithmic scales (methods, R16)."""
    parts = np.array([1, 2, 4, 8, 16, 16, 8, 4, 2, 1]) * 2e5
    image, truth = drawn(parts, noise=20.0, electrons_per_count=photons)
    slope = np.polyfit(np.log(parts), np.log(volumes_of(measured(image, truth))), 1)[0]
    assert slope == pytest.approx(1.0, abs=0.02)


def test_faint_bands_are_not_biased():
    """Four bands of three standard errors on 40 blots: their mean is the truth, and so is that of nothing."""
    faint, empty = [1, 3, 4, 6], [2]
    volumes, found = VOLUMES / 4, []
    se = 800.0  # of an empty box of these pictures, checked below
    volumes[faint], volumes[empty] = 3 * se, 0.0
    for seed in range(40):
        result = measured(*drawn(volumes, shape=(160, 320), noise=20.0, seed=seed))
        found.append(volumes_of(result))
        assert np.mean([band.volume_se for band in result.bands]) == pytest.approx(se, rel=0.25)
    values = np.array(found)
    for lanes, truth in ((faint, 3 * se), (empty, 0.0)):
        of_them = values[:, lanes].ravel()
        assert of_them.mean() == pytest.approx(truth, abs=2 * of_them.std() / np.sqrt(len(of_them)))
        assert of_them.std() == pytest.approx(se, rel=0.3)


def test_undetected_bands_are_measured_and_never_blank():
    volumes = VOLUMES.copy()
    volumes[[0, 4]] = 0.0
    result = measured(*drawn(volumes, noise=20.0))
    assert [band.lane for band in result.bands] == list(range(1, 9))
    for lane in (1, 5):
        band = in_lane(result, lane)
        assert band.status == "not detected"
        assert "BELOW_LOD" in band.flags
        assert 0 < abs(band.volume) < band.lod
        assert band.row_px == pytest.approx(100, abs=3)
        assert band.bottom_px - band.top_px == pytest.approx(28, abs=2)


def test_limits_are_multiples_of_the_standard_error():
    method = Method(lod_factor=4.0, loq_factor=20.0)
    for band in measured(*drawn(noise=20.0), method=method).bands:
        assert band.lod == pytest.approx(4 * band.volume_se)
        assert band.loq == pytest.approx(20 * band.volume_se)
        assert band.snr == pytest.approx(band.volume / band.volume_se)


def test_a_weak_band_is_below_the_limit_of_quantification():
    volumes = VOLUMES.copy()
    volumes[3] = 7000.0  # about six standard errors
    band = in_lane(measured(*drawn(volumes, noise=20.0)), 4)
    assert band.volume_se == pytest.approx(1150, rel=0.25)
    assert band.status == "ok"
    assert "BELOW_LOQ" in band.flags


# Where things lie


def test_boxes_lie_on_their_bands():
    image, truth = drawn(noise=5.0, tilt_deg=2.0)
    for band, row, col in zip(
        measured(image, truth).bands, truth["row_px"][0], truth["col_px"][0], strict=True
    ):
        assert band.row_px == pytest.approx(row, abs=0.3)
        assert (band.left_px + band.right_px) / 2 == pytest.approx(col, abs=0.5)
        assert band.right_px - band.left_px == pytest.approx(0.92 * truth["pitch_px"])
        assert (band.top_px + band.bottom_px) / 2 == pytest.approx(row, abs=0.5)
        assert band.bottom_px - band.top_px == pytest.approx(7 * 4.0, rel=0.04)  # +-3.5 sigma


def test_boxes_of_a_row_are_equally_high():
    heights = {round(b.bottom_px - b.top_px, 6) for b in measured(*drawn(noise=20.0, smile_px=6.0)).bands}
    assert len(heights) == 1


def test_the_extent_of_the_boxes_can_be_set():
    band = measured(*drawn(noise=5.0), method=Method(band_extent_sigma=5.0)).bands[0]
    assert band.bottom_px - band.top_px == pytest.approx(40, rel=0.04)


def test_the_lanes_profile_and_background_are_kept():
    image, truth = drawn(noise=5.0)
    result = measured(image, truth)
    assert [lane.number for lane in result.lanes] == list(range(1, 9))
    lane = result.lanes[0]
    assert lane.first_row == 0
    assert len(lane.profile) == len(lane.background) == SHAPE[0]
    fitted = np.isfinite(lane.background)
    assert fitted[90:110].all()
    assert not fitted[[0, -1]].any()  # only where one was drawn
    assert_allclose(lane.background[fitted], 500, atol=3)
    assert lane.profile.max() > 5000


def test_background_is_the_level_under_the_band():
    image, truth = drawn(noise=5.0, background=800.0, gradient=(2.0, 0.0))
    for band in measured(image, truth).bands:
        assert band.background == pytest.approx(800, abs=3)


# Rows


def test_the_strongest_row_is_the_target_unless_the_sheet_says_which():
    volumes = np.stack([VOLUMES / 5, VOLUMES, VOLUMES / 3])
    image, truth = drawn(volumes, shape=(320, 480), noise=10.0)
    result = measured(image, truth)
    assert {band.band for band in result.bands} == {2}
    assert_allclose(volumes_of(result), VOLUMES, rtol=0.01)
    assert_allclose(result.rows_px, truth["row_px"].mean(axis=1), atol=0.5)
    assert [problem.code for problem in result.problems] == ["ROW_CHOSEN"]
    assert "row 2" in result.problems[0].message
    third = measured(image, truth, rows=(3,))
    assert_allclose(volumes_of(third), VOLUMES / 3, rtol=0.02)
    assert third.problems == ()


@pytest.mark.parametrize("distance", [16.0, 20.0, 60.0])
def test_a_doublet_is_two_bands_in_every_lane(distance):
    volumes = np.stack([VOLUMES[::-1], VOLUMES])
    image, truth = drawn(volumes, shape=(260, 480), noise=5.0, band_rows=[100, 100 + distance])
    result = measured(image, truth, rows=(1, 2))
    assert [(band.lane, band.band) for band in result.bands] == [(n, r) for n in range(1, 9) for r in (1, 2)]
    # The sum is what counts; the parts depend on the valley once the bands run together.
    assert_allclose(volumes_of(result, 1) + volumes_of(result, 2), volumes.sum(axis=0), rtol=0.01)
    assert_allclose(volumes_of(result, 1), volumes[0], rtol=0.03 if distance >= 20 else 0.12)
    assert_allclose(volumes_of(result, 2), volumes[1], rtol=0.03 if distance >= 20 else 0.12)
    for upper, lower in zip(result.bands[::2], result.bands[1::2], strict=True):
        assert upper.bottom_px <= lower.top_px + 1e-6  # no pixel twice


def test_one_lane_alone_is_no_target_row():
    """Something strong in one lane only, above the row that all lanes have."""
    volumes = np.stack([np.zeros(8), VOLUMES])
    volumes[0, 5] = 2e7
    image, truth = drawn(volumes, shape=(280, 480), noise=10.0)
    result = measured(image, truth)
    assert len(result.rows_px) == 1
    assert_allclose(volumes_of(result), VOLUMES, rtol=0.02)


@pytest.mark.parametrize("role", ["marker", "empty"])
def test_markers_and_empty_lanes_do_not_vote(role):
    """Two ladders with four strong bands: one row, that of the samples, and it is measured in all lanes."""
    volumes = np.zeros((4, 8))
    volumes[2] = VOLUMES / 5
    volumes[:, [0, 7]] = 1.5e7
    image, truth = drawn(volumes, shape=(400, 480), noise=10.0)
    roles = [role, *["sample"] * 6, role]
    result = measured(image, truth, roles=roles)
    assert len(result.rows_px) == 1
    assert_allclose(volumes_of(result)[1:7], volumes[2, 1:7], rtol=0.02)
    assert [band.lane for band in result.bands] == list(range(1, 9))
    assert len(measured(image, truth).rows_px) > 1  # what the ladders would have made of it


@pytest.mark.parametrize("count", [1, 2, 3])
def test_few_lanes(count):
    image, truth = drawn(VOLUMES[:count], shape=(200, 260), noise=10.0, pitch_px=60.0)
    assert_allclose(volumes_of(measured(image, truth)), VOLUMES[:count], rtol=0.01)


# What cannot be measured


def refused(image: np.ndarray, truth: Truth, **about) -> MeasureError:
    with pytest.raises(MeasureError) as raised:
        measured(image, truth, **about)
    return raised.value


def test_a_row_that_is_not_there_is_missing():
    error = refused(*drawn(noise=10.0), rows=(2,))
    assert error.code == "ROW_MISSING"
    assert error.detail == "row 2 is asked for but 1 band row(s) run across the lanes"


def test_noise_has_no_rows():
    assert refused(*drawn(np.zeros(8), noise=20.0)).code == "ROWS_NOT_FOUND"


def test_lanes_that_were_never_placed():
    image, truth = drawn(noise=10.0)
    project = project_of(truth)
    blot = project.blots[0]
    first = msgspec.structs.replace(blot.lanes[0], centre=())
    for lanes in ((), (first, *blot.lanes[1:])):
        with pytest.raises(MeasureError) as raised:
            measure_blot(project, msgspec.structs.replace(blot, lanes=lanes), pixels(image))
        assert raised.value.code == "LANES_NOT_FOUND"


def test_lanes_too_short_to_hold_a_band():
    error = refused(*drawn(noise=10.0), crop=(98.0, 0.0, 103.0, 480.0))
    assert error.code == "LANES_NOT_FOUND"
    assert "less than 8 rows" in error.detail


# Saturation


@pytest.mark.parametrize("dark", [False, True])
def test_saturated_pixels_are_counted_where_they_are(dark):
    """Lanes of whole columns: exactly the pixels stored at the limit."""
    volumes = np.array([3e6, 4e7, 5e5, 9e6, 1e6, 1.5e6])
    image, truth = drawn(volumes, shape=(200, 420), noise=20.0, pitch_px=60.0, dark_bands=dark)
    clipped = truth["clipped_px"][0]
    assert (clipped > 0).tolist() == [False, True, False, False, False, False]
    result = measured(image, truth, dark=dark, width=54.0)
    assert [band.saturated_px for band in result.bands] == clipped.tolist()
    assert ["SATURATED" in band.flags for band in result.bands] == (clipped > 0).tolist()
    assert [band.status for band in result.bands] == ["at least" if n else "ok" for n in clipped]
    assert in_lane(result, 2).volume < 4e7


def test_saturated_bands_of_a_turned_membrane_are_flagged():
    volumes = np.array([3e6, 4e7, 5e5, 3.5e7, 1e6, 1.5e6])
    image, truth = drawn(volumes, shape=(200, 420), noise=20.0, pitch_px=60.0, tilt_deg=2.0)
    result = measured(image, truth)
    counts = [band.saturated_px for band in result.bands]
    assert [count > 0 for count in counts] == [False, True, False, True, False, False]
    assert sum(counts) == pytest.approx(np.count_nonzero(image == 65535), rel=0.03)


def test_a_share_of_the_ceiling_can_count_as_saturated():
    volumes = np.array([3e6, 1.8e7, 5e5, 9e6, 1e6, 1.5e6])
    image, truth = drawn(volumes, shape=(200, 420), noise=20.0, pitch_px=60.0)
    assert image.max() < 65535
    strict = measured(image, truth, method=Method(saturation_fraction=0.5))
    assert [band.status == "at least" for band in strict.bands] == [False, True, False, False, False, False]
    loose = measured(image, truth)
    assert {band.saturated_px for band in loose.bands} == {0}


def test_a_band_near_the_ceiling_is_flagged_and_a_hot_pixel_is_not():
    volumes = np.array([3e6, 2.75e7, 5e5, 2e6, 1e6, 1.5e6])
    image, truth = drawn(volumes, shape=(200, 420), noise=20.0, pitch_px=60.0, width_px=45.0)
    peak = synthetic.peak_of(2.75e7, 45.0, 4.0) + 500
    assert 0.9 * 65535 < peak < 0.99 * 65535
    hot = image.copy()
    hot[100, int(truth["col_px"][0, 3])] = 64000  # one pixel in lane 4
    flagged = [band.lane for band in measured(hot, truth).bands if "NEAR_SATURATION" in band.flags]
    assert flagged == [2]


def test_without_a_known_ceiling_nothing_is_saturated():
    image, truth = drawn(noise=10.0)
    project = project_of(truth)
    given = pixels(image)
    unknown = Pixels(given.values, 1, 0.0, None, given.info)
    result = measure_blot(project, project.blots[0], unknown)
    assert {band.saturated_px for band in result.bands} == {0}


# A person's bands


def test_limits_set_by_hand_are_used_as_they_are():
    image, truth = drawn(noise=3.0)
    plain = measured(image, truth)
    hand = measured(image, truth, bands={2: Band(row=1, kind="manual", top_px=96.0, bottom_px=104.0)})
    band = in_lane(hand, 2)
    assert (band.kind, band.top_px, band.bottom_px, band.row_px) == ("manual", 96.0, 104.0, 100.0)
    # The middle two sigma of a Gaussian hold erf(1 / sqrt 2) = 68.27 % of it.
    assert band.volume == pytest.approx(0.6827 * VOLUMES[1], rel=0.01)
    others = [lane for lane in range(1, 9) if lane != 2]
    for lane in others:
        assert in_lane(hand, lane).volume == pytest.approx(in_lane(plain, lane).volume, rel=1e-3)
        assert in_lane(hand, lane).kind == "auto"


def test_limits_set_by_hand_beside_the_band_measure_what_is_there():
    band = in_lane(
        measured(*drawn(noise=20.0), bands={3: Band(row=1, kind="manual", top_px=30.0, bottom_px=58.0)}), 3
    )
    assert abs(band.volume) < band.lod
    assert band.status == "not detected"


def test_a_band_marked_absent_is_not_detected_but_measured():
    band = in_lane(measured(*drawn(noise=5.0), bands={4: Band(row=1, kind="absent")}), 4)
    assert (band.kind, band.status) == ("absent", "not detected")
    assert "ABSENT" in band.flags
    assert band.volume == pytest.approx(VOLUMES[3], rel=0.01)


def test_a_band_set_by_hand_for_another_row_changes_nothing():
    image, truth = drawn(noise=5.0)
    other = measured(image, truth, bands={1: Band(row=7, kind="manual", top_px=10.0, bottom_px=20.0)})
    assert_array_equal(volumes_of(other), volumes_of(measured(image, truth)))


# Backgrounds


def test_the_chosen_background_is_used_and_the_others_are_told():
    volumes = VOLUMES / 20
    image, truth = drawn(volumes, noise=20.0, gradient=(2.0, 0.0))
    results = {
        name: measured(image, truth, method=Method(background=name))
        for name in ("masked_line", "border_median", "valley", "rolling_disk")
    }
    for name, result in results.items():
        for band in result.bands:
            alternatives = dict(band.alternatives)
            assert set(alternatives) == {"masked_line", "border_median", "arpls"}
            if name in alternatives:
                assert band.volume == alternatives[name]
            else:
                assert band.volume != alternatives["masked_line"]
    assert_allclose(volumes_of(results["masked_line"]), volumes, rtol=0.15)


def test_a_curved_background_is_followed_and_flagged():
    """A parabola of 75 counts at 50 rows from the bands; the faint bands are 200 to 300 counts high."""
    volumes = VOLUMES / 20
    image, truth = drawn(volumes, noise=3.0)
    bend = 0.03 * (np.arange(SHAPE[0])[:, None] - 100.0) ** 2
    result = measured((image + bend).astype(np.uint16), truth)
    assert_allclose(volumes_of(result), volumes, rtol=0.05)
    flags = {band.lane: set(band.flags) for band in result.bands}
    assert all("CURVED_BG" in of_lane for of_lane in flags.values())
    # The median of the rows beside the box misses the bend: that decides about the two faintest bands only.
    assert [lane for lane in flags if "BG_SENSITIVE" in flags[lane]] == [3, 5]
    for band in measured(image, truth).bands:
        assert not {"CURVED_BG", "BG_SENSITIVE"} & set(band.flags)


def test_a_band_cut_by_the_edge_is_flagged():
    image, truth = drawn(noise=10.0, band_rows=[6])
    assert all("CUT_BY_EDGE" in band.flags for band in measured(image, truth).bands)
    whole, truth = drawn(noise=10.0)
    assert not any("CUT_BY_EDGE" in band.flags for band in measured(whole, truth).bands)


def test_what_is_cut_off_by_the_edge_is_not_made_up():
    """The band lies 6 rows from the edge: 93 % of it are on the picture, and no more is measured."""
    image, truth = drawn(noise=10.0, band_rows=[6])
    assert (volumes_of(measured(image, truth)) < 1.02 * VOLUMES).all()


def test_a_crop_limits_what_is_looked_at():
    """Two rows, the stronger outside the crop."""
    volumes = np.stack([VOLUMES / 2, VOLUMES])
    image, truth = drawn(volumes, shape=(300, 480), noise=10.0, band_rows=[80, 220])
    result = measured(image, truth, crop=(20.0, 0.0, 150.0, 480.0))
    assert len(result.rows_px) == 1
    assert result.lanes[0].first_row == 20
    assert_allclose(volumes_of(result), VOLUMES / 2, rtol=0.02)


def test_a_strip_as_low_as_figures_show_is_measured():
    """Cropped to six sigma on either side of the bands."""
    image, truth = drawn(noise=10.0)
    result = measured(image, truth, crop=(76.0, 0.0, 124.0, 480.0))
    assert_allclose(volumes_of(result), VOLUMES, rtol=0.03)


def test_a_picture_without_any_noise_is_measured():
    """Eight bits, background exactly 0, as exported pictures have: nothing is divided by zero."""
    image, truth = drawn(VOLUMES / 100, background=0.0, bits=8)
    result = measured(image, truth, bits=8)
    assert_allclose(volumes_of(result), VOLUMES / 100, rtol=0.02)
    assert all(np.isfinite([band.snr, band.volume_se]).all() for band in result.bands)


def test_the_picture_is_not_changed():
    image, truth = drawn(noise=10.0)
    before = image.copy()
    measured(image, truth)
    assert_array_equal(image, before)


def test_the_same_input_gives_the_same_numbers():
    image, truth = drawn(noise=20.0, tilt_deg=1.0)
    assert measured(image, truth).bands == measured(image, truth).bands
