"""The simulated experiment: the truth files say what is in the images, and the shipped copy is current."""

from __future__ import annotations

import csv
import functools
from pathlib import Path

import numpy as np
import pytest
import tifffile

from blotquant import demo
from blotquant.demo import writing
from blotquant.demo.design import TARGETS, WELLS, answer, membrane, reference
from blotquant.demo.drawing import DrawnBand, Glow, Placement, background, bands_image, exposed, place
from blotquant.demo.images import SHAPE, DemoImage, demo_image, demo_images, pixels, signal
from blotquant.files.atomic import WriteError

SHIPPED = Path(__file__).parents[1] / "assets" / "demo"


@functools.cache
def images() -> tuple[DemoImage, ...]:
    return tuple(demo_images())


def named(file_name: str) -> DemoImage:
    return next(image for image in images() if image.file_name == file_name)


def rows(name: str) -> list[dict[str, str]]:
    with (SHIPPED / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# ---- the shipped copy


@pytest.mark.parametrize("file_name", ["sim_pERK_r2.tif", "sim_STAT3_r1.tif"])
def test_shipped_images_are_what_the_code_draws(file_name):
    assert np.array_equal(tifffile.imread(SHIPPED / file_name), pixels(named(file_name)))


def test_shipped_tables_are_what_the_code_writes():
    for name, text in writing.demo_texts(list(images())).items():
        assert (SHIPPED / name).read_text(encoding="utf-8") == text, name


def test_shipped_folder_is_complete_and_small():
    files = {path.name: path.stat().st_size for path in SHIPPED.iterdir()}
    assert set(files) == {*writing.demo_texts(list(images())), *(image.file_name for image in images())}
    assert sum(files.values()) < 14e6
    assert sum(size for name, size in files.items() if name.endswith(".tif")) < 12e6


def test_everything_says_that_it_is_simulated():
    assert (SHIPPED / "README.txt").read_text(encoding="utf-8").startswith("SIMULATED")
    for name in ("bca.csv", "proliferation.csv", "qpcr.csv"):
        assert (SHIPPED / name).read_text(encoding="utf-8").startswith('"SIMULATED, not a measurement')
    assert all(row["note"].startswith("SIMULATED") for row in rows("layout.csv"))
    for image in images():
        assert image.file_name.startswith("sim_")
        with tifffile.TiffFile(SHIPPED / image.file_name) as tiff:
            page = tiff.pages.first
            assert page.description.startswith("SIMULATED")
            assert (page.shape, page.dtype, page.photometric.name) == (SHAPE, np.uint16, "MINISBLACK")


# ---- the design


def test_layout_covers_every_lane_once():
    table = rows("layout.csv")
    assert len({row["image"] for row in table}) == 24
    lanes = [(row["image"], int(row["lane"])) for row in table]
    assert sorted(lanes) == sorted((image.file_name, lane) for image in images() for lane in range(1, 27))
    forms = {(row["target"], row["replicate"], row["form"]): row["image"] for row in table}
    assert len(forms) == 4 * 3 * 2
    for row in table:
        assert row["membrane"] == f"{row['target']}-r{row['replicate']}"
        assert row["row"] == ("1+2" if row["target"] == "ERK" else "")
        assert row["role"] in {"sample", "vehicle", "positive", "marker", "empty"}
        assert bool(row["load_ug"]) is (row["role"] not in {"marker", "empty"})


def test_wells_are_the_experiment():
    def doses(treatment: str) -> list[float]:
        return sorted(
            well.dose for well in WELLS if well.treatment == treatment and well.time_min == 15 and well.dose
        )

    assert doses("hetrombopag") == [0.03, 0.1, 0.3, 1, 3, 10, 30]
    assert doses("eltrombopag") == [1, 3, 10, 30, 100, 300, 1000]
    at_10_nm = {w.time_min for w in WELLS if w.treatment == "hetrombopag" and w.dose == 10}
    assert at_10_nm == {2, 5, 15, 30, 60, 120}
    roles = [well.role for well in WELLS]
    assert [roles.count(role) for role in ("marker", "empty", "positive", "vehicle")] == [2, 1, 1, 3]
    assert {reference(w).time_min for w in WELLS if w.time_min == 15} == {15}
    assert {reference(w).time_min for w in WELLS if w.loaded and w.time_min != 15} == {0}


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_answer_is_half_at_the_ec50(target):
    for agonist in target.agonists:
        well = next(w for w in WELLS if w.treatment == agonist.treatment and w.time_min == 15)
        at_ec50 = type(well)(agonist.treatment, agonist.ec50_nm, "nM", 15)
        assert answer(target, at_ec50) == pytest.approx(agonist.efficacy / 2)
    assert sum(band.phospho for band in target.bands if band.specific) == pytest.approx(1)
    assert sum(band.total for band in target.bands if band.specific) == pytest.approx(1)


def test_stat5_has_the_stated_potencies():
    curves = {(row["target"], row["treatment"]): float(row["ec50"]) for row in rows("truth_curves.csv")}
    assert curves["STAT5", "hetrombopag"] == 0.4
    assert curves["STAT5", "eltrombopag"] == 13.4
    assert len(curves) == 8


def test_phospho_and_total_of_a_lane_share_its_load():
    contents = membrane(TARGETS[0], 1)
    loaded = contents.load > 0
    assert loaded.tolist() == [well.loaded for well in WELLS]
    volumes = {
        form: np.array([b.drawn.volume for b in demo_image(contents, form).bands if b.name == "STAT3"])
        for form in ("phospho", "total")
    }
    ratio = volumes["phospho"][loaded] / volumes["total"][loaded]
    expected = contents.phospho[loaded] / contents.total[loaded]
    assert ratio / ratio[0] == pytest.approx(expected / expected[0])
    # 12 % is meant; 23 draws scatter by sqrt(1 / 46) = 15 % of it, so allow three times that.
    assert np.std(np.log(contents.load[loaded])) == pytest.approx(0.12, rel=0.45)


# ---- truth and pixels


def test_true_ratios_are_those_of_the_true_volumes():
    volumes: dict[tuple[str, ...], list[float]] = {}
    for row in rows("truth.csv"):
        if row["name"] in {row["target"], "ERK1", "ERK2"} and float(row["volume"]) > 0:
            key = (row["target"], row["replicate"], row["treatment"], row["dose"], row["time_min"])
            sums = volumes.setdefault((*key, row["lane"]), [0.0, 0.0])
            sums[row["form"] == "total"] += float(row["volume"])
    table = rows("true_ratio.csv")
    assert len(table) == 4 * 3 * 22  # 23 lanes with lysate, vehicle stands in two of them
    truth = {
        (row["target"], row["replicate"], row["treatment"], row["dose"], row["time_min"]): row
        for row in table
    }
    assert len(volumes) == 4 * 3 * 23
    for (*key, _lane), (phospho, total) in volumes.items():
        assert phospho / total == pytest.approx(float(truth[tuple(key)]["ratio"]), rel=2e-5)
    for (target, replicate, *_), row in truth.items():
        time = "15" if row["time_min"] == "15" else "0"
        vehicle = float(truth[target, replicate, "vehicle", "0", time]["ratio"])
        assert float(row["fold"]) == pytest.approx(float(row["ratio"]) / vehicle, rel=1e-6)
        assert float(row["log2_fold"]) == pytest.approx(np.log2(float(row["fold"])), abs=1e-6)


@pytest.mark.parametrize("file_name", ["sim_pERK_r3.tif", "sim_Akt_r3.tif", "sim_pSTAT5_r2.tif"])
def test_noise_free_pixels_add_up_to_the_stated_volumes(file_name):
    image = named(file_name)
    for band in image.bands:
        drawn = bands_image(SHAPE, [band.drawn], image.placement)
        assert drawn.sum() == pytest.approx(band.drawn.volume, rel=1e-3, abs=1e-9)
        if band.drawn.volume:
            row, col = image.position(band)
            seen_row = (drawn.sum(axis=1) * (np.arange(SHAPE[0]) + 0.5)).sum() / drawn.sum()
            seen_col = (drawn.sum(axis=0) * (np.arange(SHAPE[1]) + 0.5)).sum() / drawn.sum()
            assert seen_row == pytest.approx(row, abs=0.3)  # smile and lean move it a little
            assert seen_col == pytest.approx(col, abs=3)


def test_whole_images_add_up():
    image = named("sim_STAT3_r2.tif")
    stated = sum(float(row["volume"]) for row in rows("truth.csv") if row["image"] == image.file_name)
    assert signal(image).sum() == pytest.approx(stated, rel=1e-4)


def test_exactly_one_band_is_clipped():
    clipped = {}
    for image in images():
        where = np.argwhere(tifffile.imread(SHIPPED / image.file_name) == 65535)
        if len(where):
            clipped[image.file_name] = where + 0.5
    assert list(clipped) == ["sim_pERK_r2.tif"]
    image = named("sim_pERK_r2.tif")
    (band,) = (b for b in image.bands if b.name == "ERK2" and WELLS[b.lane - 1].treatment == "rhTPO")
    row, col = image.position(band)
    distance = np.abs(clipped["sim_pERK_r2.tif"] - (row, col))
    assert len(distance) > 50
    assert (distance < (8, 25)).all()


def test_vehicle_is_above_its_noise_but_on_one_membrane():
    # An empty box of 40 x 32 px has a noise of about sqrt(1280) pixel noises, or twice that with the
    # correlation of neighbours and the fitted background; the limit of detection is 3.29 times as much.
    for image in images():
        if image.form == "phospho":
            stored = tifffile.imread(SHIPPED / image.file_name).astype(float)
            steps = np.diff(stored, axis=0)
            noise = 1.4826 * np.median(np.abs(steps - np.median(steps))) / np.sqrt(2)
            limit = 3.29 * 2 * np.sqrt(40 * 32) * noise
            vehicle = [
                b.drawn.volume
                for b in image.bands
                if WELLS[b.lane - 1].role == "vehicle" and b.name in {image.membrane.target.name, "ERK2"}
            ]
            if image.file_name == "sim_pAkt_r3.tif":
                assert max(vehicle) < 0.7 * limit
            else:
                assert min(vehicle) > 5 * limit


def test_empty_lane_and_marker_lanes():
    for image in images():
        for band in image.bands:
            role = WELLS[band.lane - 1].role
            if band.name == "ladder":
                assert role == "marker"
            elif role in {"empty", "marker"}:
                assert band.drawn.volume == 0
            else:
                assert band.drawn.volume > 0
        assert sum(b.name == "ladder" for b in image.bands) == 14


# ---- drawing


def test_place_turns_clockwise_and_lifts_the_ends():
    shape = (100, 200)
    assert place(0, 0, shape, Placement(0, 0, (2, 3))) == (52, 103)
    row, col = place(50, 0, shape, Placement(90, 0, (0, 0)))
    assert (row, col) == pytest.approx((100, 100))  # to the right before, at the bottom after the turn
    assert place(100, 0, shape, Placement(0, 5, (0, 0))) == (45, 200)


@pytest.mark.parametrize("tilt_deg", [0, 3, -17])
def test_a_band_keeps_its_volume_however_it_lies(tilt_deg):
    band = DrawnBand(1000, 7.3, -4.6, 30, 4, 2, 2.5, 0.2, 0.3)
    image = bands_image((120, 160), [band], Placement(tilt_deg, 4, (1.2, -2.7)))
    assert image.sum() == pytest.approx(1000, rel=1e-4)
    assert image.min() >= 0


def test_a_straight_band_has_the_peak_of_its_formula():
    # Box of 40 px times a Gaussian of sigma 4: 1e6 / (40 * 4 * sqrt(2 pi)) = 2493.4 counts.
    image = bands_image((101, 101), [DrawnBand(1e6, 0, 0, 40, 4)], Placement(0, 0, (0, 0)), samples=1)
    assert image[50, 50] == pytest.approx(2493.4, rel=1e-4)
    assert image[50 + 4, 50] == pytest.approx(2493.4 * np.exp(-0.5), rel=1e-3)


def test_background_is_a_plane_and_a_hump():
    flat = background((100, 200), Glow(500, 100, -40, 0, (0.5, 0.5), 30))
    assert flat[0, 0] == pytest.approx(500 - 49.5 + 19.9)
    assert flat.mean() == pytest.approx(500)
    humped = background((100, 200), Glow(500, 100, -40, 80, (0.505, 0.5025), 30))
    assert (humped - flat)[50, 100] == pytest.approx(80)
    assert (humped - flat)[80, 100] == pytest.approx(80 * np.exp(-0.5))


def test_noise_has_the_stated_size_and_clips():
    rng = np.random.default_rng(1)
    stored = exposed(np.full((300, 300), 4000.0), 10, 15, rng)
    assert stored.mean() == pytest.approx(4000, abs=0.5)
    assert stored.std() == pytest.approx(25, rel=0.02)  # 4000 / 10 + 15^2 = 625
    assert exposed(np.full((9, 9), 1e6), 10, 15, rng).min() == 65535


# ---- writing


def test_write_demo_writes_all_and_over_nothing_unless_told(tmp_path, monkeypatch):
    # Two images stand for the 24, which would take too long here.
    few = images()[:2]
    monkeypatch.setattr(writing, "demo_images", lambda: iter(few))
    folder = tmp_path / "new" / "demo"
    written = demo.write_demo(folder)
    assert [path.name for path in written[:2]] == ["README.txt", "layout.csv"]
    assert sorted(folder.iterdir()) == sorted(written)
    assert np.array_equal(tifffile.imread(folder / few[0].file_name), pixels(few[0]))
    kept = folder / "layout.csv"
    kept.write_text("mine", encoding="utf-8")
    (folder / "README.txt").unlink()
    with pytest.raises(WriteError, match=r"layout\.csv already exists: choose an empty folder"):
        demo.write_demo(folder)
    assert kept.read_text(encoding="utf-8") == "mine"
    assert not (folder / "README.txt").exists()
    assert demo.write_demo(folder, overwrite=True) == written
    assert kept.read_text(encoding="utf-8").startswith("image,target,form,lane,")
