"""Blots measured from project and pixels: the volumes are those that were drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
import pytest
import synthetic
from numpy.testing import assert_allclose, assert_array_equal

from blotquant.analysis import MeasureError, measure_blot
from blotquant.analysis.bands import measure_row
from blotquant.analysis.boxes import Boxes
from blotquant.analysis.findings import row_findings
from blotquant.model import Band, Blot, ImageRef, Lane, Method, Project, Sample
from blotquant.numerics.integrate import Extent
from blotquant.numerics.rows import Rows
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
    bands: Mapping[int, Band | tuple[Band, ...]] | None = None,
    width: float | None = None,
    crop: tuple[float, float, float, float] | None = None,
    rows_at: tuple[float, ...] = (),
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
            bands=_as_tuple(bands[number]) if bands and number in bands else (),
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
        rows_at=rows_at,
        crop=crop,
        lanes=lanes,
    )
    samples = tuple(
        Sample(id=f"s{number}", treatment="TPO", role=role)
        for number, role in zip(numbers, roles, strict=True)
    )
    return Project(samples=samples, blots=(blot,), method=method or Method())


def _as_tuple(bands: Band | tuple[Band, ...]) -> tuple[Band, ...]:
    return (bands,) if isinstance(bands, Band) else bands


def measured(image: np.ndarray, truth: Truth, *, dark: bool = False, bits: int = 16, **about) -> BlotResult:
    project = project_of(truth, **about)
    return measure_blot(project, project.blots[0], pixels(image, dark=dark, bits=bits))


def drawn(
    volumes: np.ndarray = VOLUMES, shape: tuple[int, int] = SHAPE, **options
) -> tuple[np.ndarray, Truth]:
    return synthetic.blot(volumes, shape, **options)


def volumes_of(result: BlotResult, band: int | None = None) -> np.ndarray:
    return np.array([one.volume for one in result.bands if band in (None, one.band)])


def by_hand(top_px: float, bottom_px: float, row: int = 1) -> Band:
    return Band(row=row, kind="manual", top_px=top_px, bottom_px=bottom_px)


def codes(result: BlotResult) -> list[str]:
    return [problem.code for problem in result.problems]


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


@pytest.mark.parametrize("tilt_deg", [-5.0, 5.0])
def test_wide_lanes_of_narrow_bands_on_a_tilted_membrane(tilt_deg):
    """Within a lane of 165 columns the bands run down by 14 rows, nearly five times their SD."""
    volumes = VOLUMES[:6]
    image, truth = drawn(volumes, (400, 1100), pitch_px=165.0, sigma_px=3.0, tilt_deg=tilt_deg, noise=5.0)
    result = measured(image, truth)
    assert_allclose(volumes_of(result), volumes, rtol=0.02)
    for band in result.bands:
        assert band.bottom_px - band.top_px == pytest.approx(7 * 3.0, rel=0.05)


@pytest.mark.parametrize("tilt_deg", [-5.0, -2.0, 3.0])
def test_the_slope_of_the_bands_is_that_of_the_picture_and_counted_once(tilt_deg, monkeypatch):
    """The windows are cut along tan(tilt); twice that would smear bands over the background."""
    used: list[np.ndarray] = []

    def spy(lanes, *rest):
        used.append(lanes.slopes)
        return measure_row(lanes, *rest)

    monkeypatch.setattr("blotquant.analysis.blot.measure_row", spy)
    measured(*drawn(noise=5.0, tilt_deg=tilt_deg))
    assert len(used) == 1
    assert_allclose(used[0], np.tan(np.deg2rad(tilt_deg)), atol=0.005)


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


@pytest.mark.parametrize(("weak_bands", "se"), [("sum", 800.0), ("weighted", 520.0)])
def test_faint_bands_are_not_biased(weak_bands: str, se: float):
    """Four bands of three standard errors on 80 blots: their mean is the truth, and so is that of nothing."""
    faint, empty = [1, 3, 4, 6], [2]
    volumes, found, limits = VOLUMES / 4, [], []  # se: of an empty box of these pictures, checked below
    volumes[faint], volumes[empty] = 3 * se, 0.0
    for seed in range(80):
        image, truth = drawn(volumes, shape=(160, 320), noise=20.0, seed=seed)
        result = measured(image, truth, method=Method(weak_bands=weak_bands))
        found.append(volumes_of(result))
        limits += [band.loq for band in result.bands if band.lane - 1 in (*faint, *empty)]
    assert np.mean(limits) / 10 == pytest.approx(se, rel=0.1)
    values = np.array(found)
    for lanes, truth in ((faint, 3 * se), (empty, 0.0)):
        of_them = values[:, lanes].ravel()
        assert of_them.mean() == pytest.approx(truth, abs=2.5 * of_them.std() / np.sqrt(len(of_them)))
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
        empty = band.volume / band.snr  # the standard error of an empty box
        assert band.lod == pytest.approx(4 * empty)
        assert band.loq == pytest.approx(20 * empty)
        least = np.hypot(empty, method.model_error * band.volume)
        assert least <= band.volume_se < np.hypot(1.3 * empty, 5 * method.model_error * band.volume)


def test_a_weak_band_is_below_the_limit_of_quantification():
    volumes = VOLUMES.copy()
    volumes[3] = 3500.0  # about six standard errors
    band = in_lane(measured(*drawn(volumes, noise=20.0)), 4)
    assert band.volume_se == pytest.approx(560, rel=0.25)
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


def test_the_profile_of_a_lane_is_kept_from_end_to_end():
    image, truth = drawn(noise=5.0)
    result = measured(image, truth)
    assert [lane.number for lane in result.lanes] == list(range(1, 9))
    for lane in result.lanes:
        assert lane.first_row == 0
        assert len(lane.profile) == SHAPE[0]
        assert np.argmax(lane.profile) + 0.5 == pytest.approx(100, abs=1.5)


@pytest.mark.parametrize("geometry", ["straight", "all of it", "dark on light"])
@pytest.mark.parametrize("background", ["masked_line", "border_median"])
def test_the_windows_that_are_kept_add_up_to_the_volumes(geometry, background):
    """What is shown of a band is what was integrated: the sum over its window is its volume."""
    image, truth = drawn(np.stack([VOLUMES, VOLUMES / 3]), (260, 480), noise=10.0, **GEOMETRIES[geometry])
    method = Method(background=background)
    result = measured(image, truth, dark=geometry == "dark on light", rows=(1, 2), method=method)
    for lane in result.lanes:
        assert [window.band for window in lane.windows] == [1, 2]
        for window in lane.windows:
            band = next(b for b in result.bands if (b.lane, b.band) == (lane.number, window.band))
            above = (window.profile - window.background) * window.inside * window.row_area
            assert above.sum() / window.share == pytest.approx(band.volume, rel=1e-9)
            assert 0.999 < window.share <= 1.0  # a box of 3.5 SD holds 0.9995 of a Gaussian
            rows = window.first_row + np.flatnonzero(window.inside)
            assert (rows[0], rows[-1]) == (int(band.top_px), int(np.ceil(band.bottom_px)) - 1)
            assert window.inside.sum() == pytest.approx(band.bottom_px - band.top_px)
            peak = window.first_row + int(np.argmax(window.profile * (window.inside > 0))) + 0.5
            assert peak == pytest.approx(band.row_px, abs=1.5)


def test_the_window_of_a_stain_adds_up_as_well():
    image, truth = drawn(noise=5.0)
    project = project_of(truth)
    blot = msgspec.structs.replace(project.blots[0], form="stain")
    result = measure_blot(project, blot, pixels(image))
    for lane, band in zip(result.lanes, result.bands, strict=True):
        (window,) = lane.windows
        assert len(window.profile) == SHAPE[0]
        above = (window.profile - window.background) * window.inside * window.row_area
        assert above.sum() == pytest.approx(band.volume, rel=1e-9)


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
    assert_allclose(volumes_of(result, 1) + volumes_of(result, 2), volumes.sum(axis=0), rtol=0.01)
    assert_allclose(volumes_of(result, 1), volumes[0], rtol=0.01)
    assert_allclose(volumes_of(result, 2), volumes[1], rtol=0.01)
    for upper, lower in zip(result.bands[::2], result.bands[1::2], strict=True):
        assert upper.bottom_px <= lower.top_px + 1e-6  # no pixel twice


def test_the_weak_lanes_of_a_doublet_under_a_third_band_are_not_biased():
    """Rows 20 and 16 pixels apart: the free rows above are beyond the third band, not between."""
    strength = np.array([2e6, 1e4, 1e6, 1e4, 2e6, 1e4, 1e6, 1e4])
    away: list[np.ndarray] = []
    for seed in range(8):
        image, truth = drawn(
            np.stack([strength] * 3), (260, 480), noise=10.0, band_rows=[100, 120, 136], seed=seed
        )
        result = measured(image, truth, rows=(2, 3))
        assert len(result.rows_px) == 3
        se = np.array([band.volume_se for band in result.bands if band.band == 2])
        away.append((volumes_of(result, 2) + volumes_of(result, 3) - 2 * strength) / (np.sqrt(2) * se))
    assert abs(np.mean(away, axis=0)[1::2].mean()) < 0.6


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
    """The grid of a tilted window meets some pixels twice: up to a few per cent too many."""
    volumes = np.array([3e6, 4e7, 5e5, 3.5e7, 1e6, 1.5e6])
    image, truth = drawn(volumes, shape=(200, 420), noise=20.0, pitch_px=60.0, tilt_deg=2.0)
    result = measured(image, truth)
    counts = [band.saturated_px for band in result.bands]
    assert [count > 0 for count in counts] == [False, True, False, True, False, False]
    assert sum(counts) == pytest.approx(np.count_nonzero(image == 65535), rel=0.05)


@pytest.mark.parametrize(
    "volumes",
    [[8e7] * 4 + [3e6, 8e7], [6e7] * 5 + [1e6], [1.5e8] * 3 + [2e6] * 3],
    ids=["five of six", "the last alone is not", "half"],
)
def test_lanes_beside_saturated_ones_are_measured_whole(volumes):
    """The flat tops of overexposed lanes are no doublet, least of all in the other lanes."""
    image, truth = drawn(np.array(volumes), (200, 420), noise=20.0, pitch_px=60.0)
    result = measured(image, truth)
    assert len(result.rows_px) == 1
    for band, volume in zip(result.bands, volumes, strict=True):
        assert band.status == ("at least" if volume > 1e7 else "ok")
        if volume < 1e7:
            assert band.volume == pytest.approx(volume, rel=0.005)


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


@pytest.mark.parametrize(("top", "bottom"), [(70.0, 130.0), (40.0, 160.0), (5.0, 195.0)])
def test_a_tall_box_in_one_lane_changes_no_other(top, bottom):
    image, truth = drawn(noise=10.0)
    plain = measured(image, truth)
    tall = measured(image, truth, bands={2: by_hand(top, bottom)})
    assert in_lane(tall, 2).bottom_px - in_lane(tall, 2).top_px == bottom - top
    for lane in (1, *range(3, 9)):
        before, after = in_lane(plain, lane), in_lane(tall, lane)
        assert abs(after.volume - before.volume) < 0.1 * before.volume_se
        assert after.volume_se == pytest.approx(before.volume_se, rel=0.05)


def test_an_automatic_neighbour_ends_where_a_box_set_by_hand_begins():
    """No pixel counts twice; in the other lanes the boxes stay as they were."""
    image, truth = drawn(np.stack([VOLUMES, VOLUMES]), (260, 480), noise=10.0, band_rows=[100, 140])
    plain = measured(image, truth, rows=(1, 2))
    for row, hand in ((1, (90.0, 130.0)), (2, (110.0, 150.0))):
        result = measured(image, truth, rows=(1, 2), bands={3: by_hand(*hand, row=row)})
        upper, lower = (b for b in result.bands if b.lane == 3)
        assert upper.bottom_px == lower.top_px == (130.0 if row == 1 else 110.0)
        mine = upper if row == 1 else lower
        assert (mine.top_px, mine.bottom_px) == hand
        kept = [(b.top_px, b.bottom_px) for b in result.bands if b.lane != 3]
        assert kept == [(b.top_px, b.bottom_px) for b in plain.bands if b.lane != 3]


# Rows that a person has fixed


def test_a_fixed_row_is_measured_where_nothing_is_found():
    image, truth = drawn(np.stack([VOLUMES, np.zeros(8)]), (260, 480), noise=10.0, band_rows=[80, 170])
    result = measured(image, truth, rows_at=(80.0, 170.0), rows=(2,))
    assert_allclose(result.rows_px, [80.0, 170.0], atol=0.5)
    for band in result.bands:
        assert band.band == 2
        assert band.row_px == pytest.approx(170, abs=1.5)
        assert abs(band.volume) < band.lod
    assert result.problems == ()


def test_fixed_rows_keep_their_meaning_when_another_row_appears():
    two, truth = drawn(np.stack([VOLUMES / 2, VOLUMES]), (260, 480), noise=10.0, band_rows=[80, 170])
    three, _ = drawn(
        np.stack([VOLUMES, VOLUMES / 2, VOLUMES]), (260, 480), noise=10.0, band_rows=[30, 80, 170]
    )
    about = {"rows_at": (80.0, 170.0), "rows": (1,), "bands": {4: Band(row=1, kind="absent")}}
    for image in (two, three):
        result = measured(image, truth, **about)
        assert_allclose(volumes_of(result), VOLUMES / 2, rtol=0.01)
        assert [band.lane for band in result.bands if band.kind == "absent"] == [4]
        assert result.problems == ()
    # Counted instead of fixed, row 1 would be another one.
    assert volumes_of(measured(three, truth, rows=(1,)))[0] == pytest.approx(VOLUMES[0], rel=0.01)


# Findings


@pytest.mark.parametrize("geometry", GEOMETRIES)
def test_a_clean_blot_has_no_findings(geometry):
    image, truth = drawn(noise=10.0, **GEOMETRIES[geometry])
    assert measured(image, truth, dark=geometry == "dark on light").problems == ()


@pytest.mark.parametrize(
    "band",
    [by_hand(90.0, 110.0, row=4), Band(row=2, kind="absent"), by_hand(20.0, 40.0)],
    ids=["row that is not there", "absent in a row that is not there", "far from its row"],
)
def test_a_correction_whose_row_is_gone_is_told(band):
    image, truth = drawn(noise=10.0)
    (problem,) = measured(image, truth, bands={3: band}).problems
    assert (problem.code, problem.lane, problem.target) == ("BAND_ORPHANED", 3, "STAT5")
    assert f"lane 3, band row {band.row}" in problem.message


@pytest.mark.parametrize("band", [by_hand(90.0, 112.0), by_hand(104.0, 120.0), Band(row=1, kind="absent")])
def test_a_correction_on_its_row_is_no_finding(band):
    image, truth = drawn(noise=10.0)
    assert measured(image, truth, bands={3: band}).problems == ()


def test_boxes_set_by_hand_that_overlap_are_told():
    image, truth = drawn(np.stack([VOLUMES, VOLUMES]), (260, 480), noise=10.0, band_rows=[100, 140])
    upper, lower = by_hand(90.0, 125.0), by_hand(124.0, 150.0, row=2)
    result = measured(image, truth, rows=(1, 2), bands={3: (lower, upper)})
    assert [(problem.code, problem.lane) for problem in result.problems] == [("BANDS_OVERLAP", 3)]
    touching = by_hand(125.0, 150.0, row=2)
    assert measured(image, truth, rows=(1, 2), bands={3: (touching, upper)}).problems == ()


def test_a_row_of_one_lane_is_told_and_measured_in_all():
    volumes = np.zeros(8)
    volumes[2] = 2e6
    beside = 0
    for seed in range(20):
        result = measured(*drawn(volumes, noise=10.0, seed=seed))
        assert codes(result) == ["ROW_OF_ONE_LANE"]
        assert len(result.bands) == 8
        assert in_lane(result, 3).status == "ok"
        beside += [band.status for band in result.bands].count("ok") - 1
    assert 1 <= beside <= 15  # an empty lane passes the decision limit one time in twenty: 7 of 140
    for band in result.bands:
        assert band.row_px == pytest.approx(100, abs=3)
    two = np.where(np.arange(8) < 2, 2e6, 0.0)
    assert "ROW_OF_ONE_LANE" not in codes(measured(*drawn(two, noise=10.0)))


def jumping(by: float, snr: float = 50.0) -> tuple[Rows, Boxes]:
    """A row at 100 with a smile in ten lanes, of which lane 4 lies `by` rows lower; bands have an SD of 4."""
    at = 100 + 0.2 * (np.arange(10) - 4.5) ** 2
    at[3] += by
    levels = np.full((1, 10), 50.0)
    levels[0, 3] = snr
    rows = Rows(at[None], levels, levels, 4.0, 4.0, np.zeros(10))
    none = np.zeros((1, 10), dtype=bool)
    return rows, Boxes(at[None] - 14, at[None] + 14, at[None], none, (Extent(14.0, 14.0, 4.0),))


@pytest.mark.parametrize(
    ("by", "snr", "told"),
    [(0.0, 50.0, False), (8.0, 50.0, False), (20.0, 50.0, True), (-20.0, 50.0, True), (20.0, 5.0, False)],
)
def test_a_clear_band_far_off_the_smile_is_a_jump(by, snr, told):
    """Three SDs are 12 rows; where no band is clear its place is no jump."""
    blot = project_of(drawn(np.full(10, 1e6))[1]).blots[0]
    problems = row_findings(blot, *_with_target(jumping(by, snr)))
    assert [problem.code for problem in problems] == (["ROW_JUMPS"] if told else [])
    if told:
        assert "lane 4" in problems[0].message


def _with_target(drawn_rows: tuple[Rows, Boxes]) -> tuple[Rows, tuple[int, ...], Boxes]:
    return drawn_rows[0], (0,), drawn_rows[1]


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


@pytest.mark.parametrize("reach", [20.0, 24.0])
def test_a_strip_as_low_as_figures_show_is_measured(reach):
    """Cropped to five or six sigma on either side of the bands."""
    image, truth = drawn(noise=10.0)
    result = measured(image, truth, crop=(100 - reach, 0.0, 100 + reach, 480.0))
    assert_allclose(volumes_of(result), VOLUMES, rtol=0.01)


def test_a_crop_keeps_what_is_beyond_it_out_of_the_background():
    """The bright edge of the membrane begins two rows below the crop: not one count changes."""
    image, truth = drawn(noise=10.0)
    bright = image.copy()
    bright[130:] += 30000
    crop = (60.0, 0.0, 128.0, 480.0)
    assert_array_equal(
        volumes_of(measured(bright, truth, crop=crop)), volumes_of(measured(image, truth, crop=crop))
    )
    assert_allclose(volumes_of(measured(bright, truth, crop=crop)), VOLUMES, rtol=0.005)


def test_a_picture_without_any_noise_is_measured():
    """Eight bits, background exactly 0, as exported pictures have: nothing is divided by zero."""
    image, truth = drawn(VOLUMES / 100, background=0.0, bits=8)
    result = measured(image, truth, bits=8)
    assert_allclose(volumes_of(result), VOLUMES / 100, rtol=0.02)
    assert all(np.isfinite([band.snr, band.volume_se]).all() for band in result.bands)


def test_rounding_to_whole_counts_is_the_least_uncertainty():
    """Of a picture without noise: each pixel of the box is off by up to half a count, 1 / sqrt 12."""
    for band in measured(*drawn(background=0.0)).bands:
        pixels_in_box = (band.right_px - band.left_px) * (band.bottom_px - band.top_px)
        assert band.volume_se >= 0.999 * np.sqrt(pixels_in_box / 12)


def test_a_border_tells_the_background_less_surely_than_a_line():
    """Six rows, by a median, under a box of 28: 28^2 (pi / 2) / 6 row variances beside the box's own 28."""
    image, truth = drawn(noise=20.0)
    line = measured(image, truth)
    border = measured(image, truth, method=Method(background="border_median"))
    ratio = np.array([b.loq / a.loq for a, b in zip(line.bands, border.bands, strict=True)])
    row = 20.0 * np.sqrt(0.92 * truth["pitch_px"])
    for band in border.bands:
        rows = band.bottom_px - band.top_px
        empty = band.volume / band.snr
        assert empty == pytest.approx(row * np.sqrt(rows + rows**2 * np.pi / 12), rel=0.35)
    assert (ratio > 1.5).all()


def test_a_band_mostly_off_the_picture_is_not_quantifiable():
    """Boxes by hand, 20 rows high: 15, 10 and 8 of them lie on the picture."""
    image, truth = drawn(noise=10.0)
    hands = {lane: by_hand(top, top + 20.0) for lane, top in ((2, -5.0), (3, -10.0), (4, -12.0))}
    result = measured(image, truth, bands=hands)
    statuses = [in_lane(result, lane).status for lane in (2, 3, 4)]
    assert [status == "not quantifiable" for status in statuses] == [False, False, True]
    assert all("CUT_BY_EDGE" in in_lane(result, lane).flags for lane in hands)
    assert "CUT_BY_EDGE" not in in_lane(result, 1).flags


def test_the_picture_is_not_changed():
    image, truth = drawn(noise=10.0)
    before = image.copy()
    measured(image, truth)
    assert_array_equal(image, before)


def test_the_same_input_gives_the_same_numbers():
    image, truth = drawn(noise=20.0, tilt_deg=1.0)
    assert measured(image, truth).bands == measured(image, truth).bands
