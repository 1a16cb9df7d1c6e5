"""Ratios and folds of tiny blots, with the expected numbers worked out by hand."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from blotquant.model import Blot, Form, ImageRef, Lane, Method, Pairing, PairKind, Project, Sample
from blotquant.ratios import ratios
from blotquant.results import BandResult, BlotResult, ClippedEstimate, ImageInfo, RatioResult
from blotquant.summary import summarise

# Each lane is a list of bands; SE of an empty box is 10 counts: LOD 32.9, LOQ 100.
Lanes = Sequence[Sequence[BandResult]]


def band(volume: float, se: float = 10.0, **changes: object) -> BandResult:
    status = "ok" if volume >= 16.45 else "not detected"
    plain = BandResult(
        key=("", "", 1),
        lane=0,
        band=1,
        row_px=50.0,
        top_px=40.0,
        bottom_px=60.0,
        left_px=0.0,
        right_px=20.0,
        volume=volume,
        volume_se=se,
        background=100.0,
        snr=volume / 10,
        lod=32.9,
        loq=100.0,
        saturated_px=0,
        kind="auto",
        status=status,
    )
    return replace(plain, **changes)


def saturated(volume: float) -> BandResult:
    return band(volume, saturated_px=4, status="at least", flags=("SATURATED",))


def info(name: str) -> ImageInfo:
    return ImageInfo(
        image=name,
        page=1,
        sha256="",
        bytes=1,
        reader="test",
        shape=(100, 100),
        bit_depth=16,
        polarity="light-bands",
        encoding="linear",
        saturation_level=65535.0,
    )


def blot(blot_id: str, form: Form, sample_ids: Sequence[str], lanes: Lanes) -> tuple[Blot, BlotResult]:
    """Return a blot with one lane per entry, and what was measured on it."""
    placed = tuple(Lane(id=f"{blot_id}l{n}", number=n, sample_id=s) for n, s in enumerate(sample_ids, 1))
    bands = tuple(
        replace(each, key=(blot_id, lane.id, row), lane=lane.number, band=row)
        for lane, in_lane in zip(placed, lanes, strict=True)
        for row, each in enumerate(in_lane, 1)
    )
    name = f"{blot_id}.tif"
    noun = Blot(id=blot_id, image=ImageRef(path=name), target="STAT5", form=form, lanes=placed)
    return noun, BlotResult(blot_id=blot_id, info=info(name), bands=bands)


def with_excluded(noun: Blot, numbers: Sequence[int]) -> Blot:
    lanes = tuple(
        msgspec.structs.replace(lane, excluded="bubble") if lane.number in numbers else lane
        for lane in noun.lanes
    )
    return msgspec.structs.replace(noun, lanes=lanes)


VEHICLE = Sample(id="v", treatment="vehicle", dose=0.0, dose_unit="nM", time_min=15.0, role="vehicle")
DRUG = Sample(id="d", treatment="hetrombopag", dose=10.0, dose_unit="nM", time_min=15.0)
PAIR = Pairing(id="p1", phospho_id="P", total_id="T", kind="same lane")
DEFAULT = Method()


def measure(
    phospho: Lanes,
    total: Lanes,
    *,
    samples: Sequence[Sample] = (VEHICLE, DRUG),
    loading: Lanes = (),
    total_loading: Lanes = (),
    kind: PairKind = "same lane",
    method: Method = DEFAULT,
    excluded: Sequence[int] = (),
) -> tuple[RatioResult, ...]:
    """Return the rows of one pair of blots; lane n of every blot holds sample n.

    `excluded` numbers the lanes of phospho and total that a person excluded.
    """
    forms: dict[str, tuple[Form, Lanes]] = {
        "P": ("phospho", phospho),
        "T": ("total", total),
        "L": ("loading", loading),
        "M": ("loading", total_loading),
    }
    ids = [sample.id for sample in samples]
    made = {key: blot(key, form, ids[: len(lanes)], lanes) for key, (form, lanes) in forms.items() if lanes}
    for key in ("P", "T"):
        noun, result = made[key]
        made[key] = with_excluded(noun, excluded), result
    pairing = Pairing(
        id="p1",
        phospho_id="P",
        total_id="T",
        kind=kind,
        loading_id="L" if loading else None,
        total_loading_id="M" if total_loading else None,
    )
    unique = tuple(dict.fromkeys(samples))
    project = Project(
        samples=unique, blots=tuple(b for b, _ in made.values()), pairings=(pairing,), method=method
    )
    return ratios(project, [result for _, result in made.values()])


# --- the quotient ------------------------------------------------------------------------------


def test_ratio_and_fold_of_two_single_bands() -> None:
    vehicle, drug = measure([[band(200)], [band(900)]], [[band(1000)], [band(1500)]])
    assert (vehicle.ratio, drug.ratio) == (0.2, 0.6)
    assert (vehicle.fold, vehicle.log2_fold) == (1.0, 0.0)
    assert drug.fold == pytest.approx(3.0)
    assert drug.log2_fold == pytest.approx(1.584962500721156)
    assert drug.normalised_ratio == drug.ratio
    assert drug.reference == (0,)
    assert drug.reference_value == 0.2
    assert (drug.pairing_id, drug.target, drug.sample_id) == ("p1", "STAT5", "d")
    assert (drug.status, drug.flags) == ("ok", ())


def test_interval_adds_the_variances_of_the_logarithms() -> None:
    row = measure([[band(1200, se=150)]], [[band(3000, se=600)]], samples=[DRUG])[0]
    # ln(1 + (150/1200)^2) + ln(1 + (600/3000)^2) = 0.015504187 + 0.039220713
    assert row.log_se == pytest.approx(math.sqrt(0.0547249), rel=1e-6)
    # 0.4 * exp(-/+ 1.959964 * 0.2339335) ; methods 6.3 gives .252-.635 with var = cv^2
    assert row.ratio_low == pytest.approx(0.252892, rel=1e-5)
    assert row.ratio_high == pytest.approx(0.632681, rel=1e-5)


def test_interval_follows_the_confidence_of_the_method() -> None:
    noun_p, made_p = blot("P", "phospho", ["d"], [[band(1000, se=100)]])
    noun_t, made_t = blot("T", "total", ["d"], [[band(2000, se=0)]])
    method = Method(confidence=0.6826894921370859)  # one standard error to each side
    project = Project(samples=(DRUG,), blots=(noun_p, noun_t), pairings=(PAIR,), method=method)
    row = ratios(project, [made_p, made_t])[0]
    assert row.log_se == pytest.approx(math.sqrt(math.log(1.01)))
    assert row.ratio_high == pytest.approx(0.5 * math.exp(math.sqrt(math.log(1.01))))


def test_doublet_is_summed_in_each_lane() -> None:
    row = measure(
        [[band(300, se=30), band(500, se=40)]], [[band(1000, se=0), band(600, se=0)]], samples=[DRUG]
    )[0]
    assert (row.phospho_volume, row.total_volume, row.ratio) == (800.0, 1600.0, 0.5)
    assert row.log_se == pytest.approx(math.sqrt(math.log(1 + (50 / 800) ** 2)))  # 50^2 = 30^2 + 40^2
    assert row.phospho == ((("P", "Pl1", 1), ("P", "Pl1", 2)),)


def test_technical_lanes_are_pooled_by_the_geometric_mean() -> None:
    phospho = [[band(100, se=10)], [band(400, se=80)]]
    row = measure(phospho, [[band(1000, se=0)], [band(1000, se=0)]], samples=[DRUG, DRUG])[0]
    assert row.phospho_volume == pytest.approx(200.0)
    assert row.ratio == pytest.approx(0.2)
    # a quarter of ln(1 + 0.1^2) + ln(1 + 0.2^2)
    assert row.log_se == pytest.approx(math.sqrt((math.log(1.01) + math.log(1.04)) / 4))
    assert row.phospho == ((("P", "Pl1", 1),), (("P", "Pl2", 1),))


def test_a_negative_technical_lane_makes_the_mean_arithmetic_and_leaves_no_interval() -> None:
    row = measure([[band(400)], [band(-150)]], [[band(1000)], [band(1000)]], samples=[DRUG, DRUG])[0]
    assert (row.phospho_volume, row.ratio) == (125.0, pytest.approx(0.125))
    assert (row.log_se, row.ratio_low, row.ratio_high) == (None, None, None)
    assert row.status == "ok"


def test_total_may_have_fewer_technical_lanes_than_phospho() -> None:
    phospho = blot("P", "phospho", ["d", "d"], [[band(400)], [band(100)]])
    total = blot("T", "total", ["d"], [[band(1000)]])
    project = Project(samples=(DRUG,), blots=(phospho[0], total[0]), pairings=(PAIR,))
    row = ratios(project, [phospho[1], total[1]])[0]
    assert row.ratio == pytest.approx(0.2)
    assert (len(row.phospho), len(row.total)) == (2, 1)


def test_markers_and_empty_lanes_have_no_row() -> None:
    marker = Sample(id="m", treatment="", role="marker")
    empty = Sample(id="e", treatment="", role="empty")
    volumes = [[band(500)]] * 3
    rows = measure(volumes, volumes, samples=[marker, DRUG, empty])
    assert [row.sample_id for row in rows] == ["d"]


def test_a_pair_with_a_blot_that_could_not_be_measured_keeps_what_was() -> None:
    phospho = blot("P", "phospho", ["d"], [[band(400)]])
    total = blot("T", "total", ["d"], [[band(700)]])
    project = Project(samples=(DRUG,), blots=(phospho[0], total[0]), pairings=(PAIR,))
    (row,) = ratios(project, [phospho[1]])
    assert (row.phospho_volume, row.total_volume, row.ratio, row.fold) == (400, None, None, None)
    assert (row.status, row.flags[0]) == ("not quantifiable", "NOT_MEASURED")
    (row,) = ratios(project, [total[1]])
    assert (row.phospho_volume, row.total_volume, row.ratio, row.fold) == (None, 700, None, None)
    assert (row.status, row.flags[0]) == ("not quantifiable", "NOT_MEASURED")


def test_a_pair_of_which_nothing_could_be_measured_has_no_row() -> None:
    phospho = blot("P", "phospho", ["d"], [[band(400)]])
    total = blot("T", "total", ["d"], [[band(700)]])
    project = Project(samples=(DRUG,), blots=(phospho[0], total[0]), pairings=(PAIR,))
    assert ratios(project, []) == ()


def test_a_sample_without_a_lane_on_the_total_blot_is_kept_and_flagged() -> None:
    row = measure([[band(200)], [band(900)]], [[band(1000)]])[1]
    assert (row.ratio, row.status, row.total, row.total_volume) == (None, "not quantifiable", (), None)
    assert row.flags == ("NOT_MEASURED",)
    assert row.phospho_volume == 900


# --- status and flags --------------------------------------------------------------------------


def test_saturated_phospho_is_a_lower_limit() -> None:
    row = measure([[saturated(9000)]], [[band(3000)]], samples=[DRUG])[0]
    assert (row.status, row.ratio, row.ratio_high) == ("at least", 3.0, None)
    assert row.ratio_low is not None
    assert row.ratio_low < 3.0
    assert "SATURATED" in row.flags


def test_saturated_total_is_an_upper_limit() -> None:
    row = measure([[band(3000)]], [[saturated(9000)]], samples=[DRUG])[0]
    assert (row.status, row.ratio_low) == ("at most", None)
    assert row.ratio == pytest.approx(1 / 3)
    assert row.ratio_high is not None
    assert row.ratio_high > 1 / 3


def test_one_saturated_band_of_a_doublet_is_enough() -> None:
    assert measure([[band(900), saturated(9000)]], [[band(500)]], samples=[DRUG])[0].status == "at least"


def test_both_saturated_is_not_quantifiable() -> None:
    row = measure([[saturated(9000)]], [[saturated(9000)]], samples=[DRUG])[0]
    assert (row.status, row.ratio, row.ratio_low, row.ratio_high) == ("not quantifiable", None, None, None)


@pytest.mark.parametrize("volume", [10.0, -25.0])
def test_undetected_phospho_gives_an_upper_limit(volume: float) -> None:
    row = measure([[band(volume)]], [[band(1000)]], samples=[DRUG])[0]
    assert (row.status, row.ratio) == ("not detected", volume / 1000)
    assert (row.log_se, row.ratio_low) == (None, None)
    assert row.ratio_high == pytest.approx(0.0329)
    assert "BELOW_LOD" in row.flags


def test_two_faint_bands_may_be_a_clear_sum() -> None:
    faint = [band(15), band(15)]  # each below 16.45; their sum 30 is above 1.645 * 10 * sqrt(2) = 23.3
    row = measure([faint], [[band(1000)]], samples=[DRUG])[0]
    assert (row.status, row.ratio) == ("ok", 0.03)
    assert "BELOW_LOQ" in row.flags
    assert "BELOW_LOD" not in row.flags


def test_the_limit_of_a_sum_is_the_root_sum_of_squares() -> None:
    row = measure([[band(10), band(10)]], [[band(1000)]], samples=[DRUG])[0]
    assert row.status == "not detected"
    assert row.ratio_high == pytest.approx(0.0329 * math.sqrt(2))


@pytest.mark.parametrize(("each", "status"), [(23.0, "not detected"), (24.0, "ok")])
def test_a_sum_is_detected_from_half_its_limit_whatever_factor_made_it(each: float, status: str) -> None:
    # SE 10 and a factor of 6.58: 65.8 for each band, 93.05 for both; half of it is 46.53 = 2 * 23.27
    row = measure(
        [[band(each, lod=65.8), band(each, lod=65.8)]],
        [[band(1000)]],
        samples=[DRUG],
        method=Method(lod_factor=6.58),
    )[0]
    assert row.status == status


def test_weak_phospho_is_given_and_flagged() -> None:
    row = measure([[band(60)]], [[band(1000)]], samples=[DRUG])[0]
    assert (row.status, row.ratio) == ("ok", 0.06)
    assert "BELOW_LOQ" in row.flags


@pytest.mark.parametrize("volume", [99.0, 10.0, -5.0])
def test_nothing_is_divided_by_a_weak_total(volume: float) -> None:
    row = measure([[band(500)]], [[band(volume)]], samples=[DRUG])[0]
    assert (row.status, row.ratio, row.normalised_ratio) == ("not quantifiable", None, None)
    assert "BELOW_LOQ" in row.flags or "BELOW_LOD" in row.flags


def test_a_band_marked_absent_is_not_detected() -> None:
    row = measure([[band(12, kind="absent", flags=("ABSENT", "BELOW_LOD"))]], [[band(1000)]], samples=[DRUG])[
        0
    ]
    assert (row.status, row.ratio) == ("not detected", 0.012)
    assert row.ratio_high == pytest.approx(0.0329)
    assert "ABSENT" in row.flags
    assert "BELOW_LOD" not in row.flags


def test_what_lies_in_the_place_of_an_absent_band_is_no_ratio() -> None:
    vehicle, drug = measure([[band(200)], [band(700, kind="absent")]], [[band(1000)], [band(1000)]])
    assert (drug.status, drug.ratio, drug.normalised_ratio, drug.fold) == ("not detected", None, None, None)
    assert (drug.ratio_low, drug.ratio_high, drug.phospho_volume) == (None, 0.7, 700)
    assert vehicle.fold == 1


def test_an_absent_band_of_a_doublet_is_not_summed() -> None:
    row = measure([[band(300), band(5000, kind="absent", flags=("GHOST",))]], [[band(1000)]], samples=[DRUG])[
        0
    ]
    assert (row.status, row.phospho_volume, row.ratio) == ("ok", 300, 0.3)
    assert row.phospho == ((("P", "Pl1", 1),),)
    assert row.flags == ("ABSENT", "NO_REFERENCE")


def test_an_unquantifiable_band_makes_an_unquantifiable_ratio() -> None:
    spoiled = band(700, status="not quantifiable", flags=("CUT_BY_EDGE",))
    row = measure([[spoiled]], [[band(1000)]], samples=[DRUG])[0]
    assert (row.status, row.ratio, row.flags[0]) == ("not quantifiable", None, "CUT_BY_EDGE")


def test_flags_of_both_sides_travel_once() -> None:
    curved = ("CURVED_BG", "BG_SENSITIVE")
    row = measure(
        [[band(500, flags=curved)]],
        [[band(1000, flags=("CURVED_BG", "GHOST"))]],
        samples=[DRUG],
        kind="stripped",
    )[0]
    assert row.flags == ("CURVED_BG", "BG_SENSITIVE", "GHOST", "STRIPPED", "NO_REFERENCE")


# --- other backgrounds -------------------------------------------------------------------------


def test_sensitivity_spans_the_backgrounds_that_all_bands_have() -> None:
    phospho = band(500, alternatives=(("valley", 600.0), ("arpls", 400.0), ("rolling_disk", 5000.0)))
    total = band(1000, alternatives=(("valley", 1000.0), ("arpls", 1600.0)))
    row = measure([[phospho]], [[total]], samples=[DRUG])[0]
    assert (row.sensitivity_low, row.sensitivity_high) == (0.25, 0.6)  # 400/1600, 600/1000, default 0.5


def test_sensitivity_spans_the_boxes_that_all_bands_have() -> None:
    phospho = band(500, other_boxes=(("height 0.8", 450.0), ("width 0.8", 300.0)))
    total = band(1000, other_boxes=(("height 0.8", 1000.0),))
    row = measure([[phospho]], [[total]], samples=[DRUG])[0]
    assert (row.sensitivity_low, row.sensitivity_high) == (0.45, 0.5)


def test_sensitivity_sums_the_bands_of_a_lane() -> None:
    pair = [band(500, alternatives=(("valley", 700.0),)), band(300, alternatives=(("valley", 300.0),))]
    row = measure([pair], [[band(1000, alternatives=(("valley", 1000.0),))]], samples=[DRUG])[0]
    assert (row.sensitivity_low, row.sensitivity_high) == (0.8, 1.0)


def test_sensitivity_is_blank_without_alternatives_and_on_the_side_that_is_not_positive() -> None:
    plain = measure([[band(500)]], [[band(1000)]], samples=[DRUG])[0]
    assert (plain.sensitivity_low, plain.sensitivity_high) == (None, None)
    total = band(1000, alternatives=(("valley", 1000.0),))
    sunk = measure([[band(50, alternatives=(("valley", -20.0),))]], [[total]], samples=[DRUG])[0]
    assert (sunk.sensitivity_low, sunk.sensitivity_high) == (None, 0.05)
    gone = band(1000, alternatives=(("valley", 0.0),))
    row = measure([[band(50, alternatives=(("valley", 20.0),))]], [[gone]], samples=[DRUG])[0]
    assert (row.sensitivity_low, row.sensitivity_high) == (None, None)


# --- loading -----------------------------------------------------------------------------------


def test_parallel_membranes_are_normalised_each_by_its_own_loading() -> None:
    vehicle, drug = measure(
        [[band(200)], [band(900)]],
        [[band(1000)], [band(1000)]],
        loading=[[band(1000)], [band(2250)]],  # GM 1500: N = 2/3 and 3/2
        total_loading=[[band(900)], [band(400)]],  # GM 600: N = 1.5 and 2/3
        kind="parallel",
    )
    assert (drug.loading_volume, drug.total_loading_volume) == (2250, 400)
    assert vehicle.normalised_ratio == pytest.approx(0.2 / (2 / 3) * 1.5)
    assert drug.normalised_ratio == pytest.approx(0.9 / 1.5 * (2 / 3))
    assert drug.fold == pytest.approx(0.4 / 0.45)
    assert drug.flags == ("PARALLEL",)


def test_one_loading_control_normalises_its_own_side() -> None:
    rows = measure(
        [[band(200)], [band(900)]],
        [[band(1000)], [band(1000)]],
        loading=[[band(1000)], [band(4000)]],
        kind="parallel",
    )
    assert [row.normalised_ratio for row in rows] == pytest.approx([0.4, 0.45])


@pytest.mark.parametrize("kind", ["same lane", "stripped"])
def test_loading_cancels_on_one_membrane(kind: PairKind) -> None:
    controls = [[band(1000)], [band(9000)]]
    rows = measure([[band(200)], [band(900)]], [[band(1000)], [band(1000)]], loading=controls, kind=kind)
    assert [row.normalised_ratio for row in rows] == [0.2, 0.9]
    assert rows[1].loading_volume == 9000
    assert "LOADING_OUTLIER" not in rows[1].flags


def test_parallel_without_loading_is_not_normalised() -> None:
    row = measure([[band(200)]], [[band(1000)]], samples=[DRUG], kind="parallel")[0]
    assert (row.ratio, row.normalised_ratio, row.loading_volume) == (0.2, 0.2, None)


@pytest.mark.parametrize(
    ("control", "flag"),
    [(band(60), "LOADING_LOW"), (band(-60), "LOADING_LOW"), (saturated(9000), "LOADING_SATURATED")],
)
def test_an_unusable_loading_control_leaves_no_normalised_ratio(control: BandResult, flag: str) -> None:
    vehicle, drug = measure(
        [[band(200)], [band(900)]],
        [[band(1000)], [band(1000)]],
        loading=[[band(1000)], [control]],
        kind="parallel",
    )
    assert (drug.ratio, drug.normalised_ratio, drug.fold) == (0.9, None, None)
    assert flag in drug.flags
    assert vehicle.normalised_ratio == 0.2


def test_a_missing_loading_lane_leaves_no_normalised_ratio() -> None:
    controls = [[band(1000)]]
    rows = measure([[band(200)], [band(900)]], [[band(1000)]] * 2, loading=controls, kind="parallel")
    assert (rows[1].normalised_ratio, rows[1].loading_volume) == (None, None)
    assert "LOADING_MISSING" in rows[1].flags


def test_a_load_beyond_twofold_is_flagged() -> None:
    samples = [VEHICLE, DRUG, replace_sample(DRUG, id="d2", dose=30.0)]
    controls = [[band(1000)], [band(1000)], [band(5832)]]  # GM 1800: N = 0.556, 0.556, 3.24
    rows = measure([[band(500)]] * 3, [[band(1000)]] * 3, samples=samples, loading=controls, kind="parallel")
    assert ["LOADING_OUTLIER" in row.flags for row in rows] == [False, False, True]


# --- the reference -----------------------------------------------------------------------------


def replace_sample(sample: Sample, **changes: object) -> Sample:
    import msgspec

    return msgspec.structs.replace(sample, **changes)


def folds(samples: Sequence[Sample], volumes: Sequence[float]) -> tuple[RatioResult, ...]:
    """Return rows with the total at 1000 everywhere, so that ratio = volume / 1000."""
    return measure([[band(volume)] for volume in volumes], [[band(1000)]] * len(samples), samples=samples)


def test_the_vehicle_of_the_same_time_comes_first_then_that_at_the_start() -> None:
    start = replace_sample(VEHICLE, id="v0", time_min=0.0)
    late = replace_sample(DRUG, id="d60", time_min=60.0)
    rows = folds([VEHICLE, start, DRUG, late], [200, 300, 600, 600])
    assert [row.reference for row in rows] == [(0,), (1,), (0,), (1,)]
    assert [row.fold for row in rows] == pytest.approx([1, 1, 3, 2])


def test_a_vehicle_without_time_serves_every_time() -> None:
    timeless = replace_sample(VEHICLE, time_min=None)
    assert folds([timeless, DRUG], [200, 600])[1].fold == pytest.approx(3)


def test_without_vehicle_the_same_treatment_at_time_zero_is_the_reference() -> None:
    start = replace_sample(DRUG, id="d0", time_min=0.0)
    other = replace_sample(start, id="e0", dose=30.0)
    rows = folds([start, other, DRUG], [200, 100, 600])
    assert (rows[2].reference, rows[2].fold) == ((0,), pytest.approx(3))


def test_no_reference_is_said() -> None:
    elsewhere = replace_sample(VEHICLE, id="v60", time_min=60.0)
    row = folds([elsewhere, DRUG], [200, 600])[1]
    assert (row.fold, row.reference, row.reference_value) == (None, (), None)
    assert "NO_REFERENCE" in row.flags


def test_replicates_on_one_pair_keep_to_their_own_vehicle() -> None:
    second = [replace_sample(sample, id=f"{sample.id}2", replicate=2) for sample in (VEHICLE, DRUG)]
    rows = folds([VEHICLE, DRUG, *second], [200, 600, 400, 800])
    assert [row.fold for row in rows] == pytest.approx([1, 3, 1, 2])
    assert rows[3].reference == (2,)


def test_several_vehicles_are_averaged_geometrically() -> None:
    again = replace_sample(VEHICLE, id="w", load_ug=20.0)
    row = folds([VEHICLE, again, DRUG], [200, 800, 600])[2]
    assert row.reference_value == pytest.approx(0.4)
    assert (row.reference, row.fold) == ((0, 1), pytest.approx(1.5))


def test_indices_count_over_all_pairs() -> None:
    nouns, made = zip(
        *(
            blot(name, form, ["v", "d"], [[band(200)], [band(400)]])
            for name, form in (("P", "phospho"), ("T", "total"), ("Q", "phospho"), ("U", "total"))
        ),
        strict=True,
    )
    second = Pairing(id="p2", phospho_id="Q", total_id="U", kind="same lane")
    project = Project(samples=(VEHICLE, DRUG), blots=nouns, pairings=(PAIR, second))
    assert [row.reference for row in ratios(project, made)] == [(0,), (0,), (2,), (2,)]


@pytest.mark.parametrize(
    ("phospho", "total"),
    [
        (saturated(200), band(1000)),
        (band(200), saturated(1000)),
        (band(10), saturated(1000)),
        (band(200), band(50)),
    ],
)
def test_a_limit_cannot_be_the_reference(phospho: BandResult, total: BandResult) -> None:
    row = measure([[phospho], [band(600)]], [[total], [band(1000)]])[1]
    assert (row.fold, row.reference, row.reference_value) == (None, (), None)
    assert "REFERENCE_UNUSABLE" in row.flags
    assert row.status == "ok"


def test_the_usable_vehicle_serves_alone() -> None:
    again = replace_sample(VEHICLE, id="w", load_ug=20.0)
    row = measure(
        [[saturated(9000)], [band(200)], [band(600)]], [[band(1000)]] * 3, samples=[VEHICLE, again, DRUG]
    )[2]
    assert (row.reference, row.fold) == ((1,), pytest.approx(3))
    assert "REFERENCE_UNUSABLE" in row.flags


def test_an_undetected_vehicle_serves_with_its_measured_ratio() -> None:
    row = folds([VEHICLE, DRUG], [12, 600])[1]
    assert (row.reference, row.reference_value, row.fold) == ((0,), 0.012, pytest.approx(50))
    assert "REFERENCE_BELOW_LOD" in row.flags


def test_a_vehicle_below_zero_is_stood_in_for_by_its_limit() -> None:
    vehicle, drug = folds([VEHICLE, DRUG], [-12, 600])
    assert drug.reference_value == pytest.approx(0.0329 / math.sqrt(2))
    assert drug.reference == (0,)
    assert drug.fold == pytest.approx(0.6 / 0.0329 * math.sqrt(2))
    assert drug.flags == ("REFERENCE_BELOW_LOD",)
    assert (vehicle.normalised_ratio, vehicle.fold, vehicle.log2_fold) == (-0.012, 1, 0)
    assert "BELOW_LOD_FLOOR" in vehicle.flags


@pytest.mark.parametrize("volume", [-12.0, 0.0])
def test_a_sample_below_zero_is_stood_in_for_by_its_limit(volume: float) -> None:
    _, drug = folds([VEHICLE, DRUG], [200, volume])
    assert (drug.ratio, drug.normalised_ratio, drug.status) == (volume / 1000, volume / 1000, "not detected")
    assert drug.fold == pytest.approx(0.116319, rel=1e-5)  # 32.9 / 1.414214 / 1000 = 0.0232638, over 0.2
    assert drug.log2_fold == pytest.approx(math.log2(0.116319), rel=1e-5)
    assert (drug.reference, drug.reference_value) == ((0,), 0.2)
    assert drug.flags == ("BELOW_LOD", "BELOW_LOD_FLOOR")


def test_an_undetected_sample_above_zero_counts_as_measured() -> None:
    _, drug = folds([VEHICLE, DRUG], [200, 10])
    assert (drug.status, drug.fold) == ("not detected", pytest.approx(0.05))
    assert "BELOW_LOD_FLOOR" not in drug.flags


def test_a_band_marked_absent_over_nothing_is_stood_in_for_too() -> None:
    _, drug = measure([[band(200)], [band(-3, kind="absent")]], [[band(1000)]] * 2)
    assert drug.fold == pytest.approx(0.116319, rel=1e-5)
    assert drug.flags == ("ABSENT", "BELOW_LOD_FLOOR")


def test_the_stand_in_is_normalised_as_a_ratio_is() -> None:
    vehicle, drug = measure(
        [[band(200)], [band(-12)]],
        [[band(1000)], [band(2000)]],
        loading=[[band(1000)], [band(4000)]],  # GM 2000: N = 0.5 and 2
        kind="parallel",
    )
    assert vehicle.normalised_ratio == pytest.approx(0.4)
    assert drug.normalised_ratio == pytest.approx(-0.006 / 2)
    # 32.9 / sqrt 2 / 2000 = 0.0116319; over its load of 2 0.00581595; over the vehicle 0.4
    assert drug.fold == pytest.approx(0.0145399, rel=1e-5)


def test_a_sample_and_a_vehicle_below_zero_are_alike() -> None:
    vehicle, drug = folds([VEHICLE, DRUG], [-12, -5])
    assert (vehicle.fold, drug.fold) == (1, 1)  # neither can be told from zero
    assert drug.flags == ("BELOW_LOD", "BELOW_LOD_FLOOR", "REFERENCE_BELOW_LOD")


def test_without_a_reference_nothing_stands_in() -> None:
    (row,) = folds([DRUG], [-12])
    assert (row.fold, row.flags) == (None, ("BELOW_LOD", "NO_REFERENCE"))


def test_a_stood_in_sample_is_in_the_summary_and_a_vehicle_keeps_its_fold_of_one_without_spread() -> None:
    again = [replace_sample(sample, id=f"{sample.id}2", replicate=2) for sample in (VEHICLE, DRUG)]
    samples = (VEHICLE, DRUG, *again)
    rows = folds(samples, [-12, 600, 200, -12])
    vehicle, drug = summarise(Project(samples=samples), rows)
    assert (vehicle.n, vehicle.fold, vehicle.gsd) == (2, 1, None)
    assert "REFERENCE" in vehicle.flags
    # 0.6 / 0.0232638 = 25.7911 and 0.0232638 / 0.2 = 0.116319: the geometric mean is sqrt(3)
    assert (drug.n, drug.fold) == (2, pytest.approx(math.sqrt(3)))
    assert "BELOW_LOD_FLOOR" in drug.flags
    assert "EXCLUDED" not in drug.flags


# --- properties --------------------------------------------------------------------------------


def scaled(lanes: Lanes, factor: float) -> list[list[BandResult]]:
    """Return the bands as another exposure of `factor` would show them, noise and limits included."""
    return [
        [
            replace(
                each,
                volume=each.volume * factor,
                volume_se=each.volume_se * factor,
                lod=each.lod * factor,
                loq=each.loq * factor,
            )
            for each in lane
        ]
        for lane in lanes
    ]


doublets = st.lists(st.floats(-50, 5000).map(lambda volume: band(volume, se=20)), min_size=2, max_size=2)
two_lanes = st.lists(doublets, min_size=2, max_size=2)


@given(two_lanes, two_lanes, st.floats(0.01, 100), st.floats(0.01, 100))
def test_the_fold_does_not_depend_on_the_exposure_of_either_blot(
    phospho: list[list[BandResult]], total: list[list[BandResult]], brighter: float, other: float
) -> None:
    before = measure(phospho, total)
    after = measure(scaled(phospho, brighter), scaled(total, other))
    # a volume within rounding of a limit may fall to either side of it
    if [row.status for row in before] == [row.status for row in after]:
        for old, new in zip(before, after, strict=True):
            assert (old.fold is None) == (new.fold is None)
            if old.fold is not None:
                assert new.fold == pytest.approx(old.fold, rel=1e-9)
                assert new.log_se == (old.log_se and pytest.approx(old.log_se, rel=1e-9))


@given(two_lanes, two_lanes, st.sampled_from([0.25, 0.5, 2.0, 1024.0]))
def test_the_ratio_does_not_change_when_both_blots_scale(
    phospho: list[list[BandResult]], total: list[list[BandResult]], factor: float
) -> None:
    before = measure(phospho, total)
    after = measure(scaled(phospho, factor), scaled(total, factor))
    for old, new in zip(before, after, strict=True):
        assert (new.ratio, new.status, new.flags) == (old.ratio, old.status, old.flags)
        assert new.ratio_high == pytest.approx(old.ratio_high)
        assert new.ratio_low == pytest.approx(old.ratio_low)


# --- lanes that a person excluded -----------------------------------------------------------------


def test_an_excluded_lane_keeps_its_ratio_and_says_so() -> None:
    vehicle, drug = measure([[band(1000)], [band(3000)]], [[band(2000)], [band(2000)]], excluded=[2])
    assert (drug.ratio, drug.fold, drug.status) == (1.5, 3.0, "ok")
    assert "EXCLUDED_BY_HAND" in drug.flags
    assert "EXCLUDED_BY_HAND" not in vehicle.flags


def test_of_several_lanes_of_a_sample_one_can_be_excluded() -> None:
    samples = (VEHICLE, DRUG, DRUG)
    phospho, total = [[band(1000)], [band(3000)], [band(9000)]], [[band(2000)]] * 3
    both = measure(phospho, total, samples=samples)[1]
    assert both.phospho_volume == pytest.approx(math.sqrt(3000 * 9000))
    one = measure(phospho, total, samples=samples, excluded=[3])[1]
    assert one.phospho_volume == 3000
    assert one.total_volume == 2000
    assert one.phospho == ((("P", "Pl2", 1),),)
    assert "LANE_EXCLUDED" in one.flags
    assert "EXCLUDED_BY_HAND" not in one.flags


def test_an_excluded_vehicle_is_no_reference() -> None:
    samples = (VEHICLE, replace_sample(VEHICLE, id="v2"), DRUG)
    phospho, total = [[band(1000)], [band(4000)], [band(3000)]], [[band(2000)]] * 3
    drug = measure(phospho, total, samples=samples, excluded=[2])[2]
    assert drug.fold == 3.0
    assert drug.reference == (0,)
    assert "REFERENCE_UNUSABLE" in drug.flags
    without = measure(phospho[:2] + phospho[2:], total, samples=samples, excluded=[1, 2])[2]
    assert without.fold is None


# --- estimates of clipped bands ----------------------------------------------------------------


def estimated(volume: float, estimate: float | None) -> BandResult:
    se = None if estimate is None else 0.02 * estimate
    return replace(saturated(volume), estimate=ClippedEstimate(estimate, se))


def flags_of(row: RatioResult) -> set[str]:
    return set(row.flags) - {"NO_REFERENCE"}


ESTIMATE, COUNT = Method(clipped_bands="estimate"), Method(clipped_bands="count")


def test_an_estimate_makes_a_ratio_of_its_own_status() -> None:
    row = measure([[estimated(9000, 12000)]], [[band(3000)]], samples=[DRUG], method=ESTIMATE)[0]
    assert (row.status, row.ratio, row.phospho_volume) == ("estimated", 4.0, 12000)
    assert row.log_se == pytest.approx(math.hypot(0.02, 10 / 3000), rel=1e-3)
    assert flags_of(row) == {"SATURATED", "ESTIMATED"}


def test_an_estimate_below_makes_no_upper_limit() -> None:
    row = measure([[band(3000)]], [[estimated(9000, 12000)]], samples=[DRUG], method=COUNT)[0]
    assert (row.status, row.ratio) == ("estimated", 0.25)
    assert row.ratio_low is not None
    assert flags_of(row) == {"ESTIMATED"}


@pytest.mark.parametrize("method", [DEFAULT, ESTIMATE, COUNT])
def test_a_clipped_band_without_an_estimate_stays_a_limit(method: Method) -> None:
    row = measure([[estimated(9000, None)]], [[band(3000)]], samples=[DRUG], method=method)[0]
    assert (row.status, row.ratio, flags_of(row)) == ("at least", 3.0, {"SATURATED"})


def test_all_clipped_bands_of_a_side_are_estimated_or_none_is() -> None:
    both = [estimated(9000, 12000), estimated(6000, None)]
    row = measure([both], [[band(3000)]], samples=[DRUG], method=COUNT)[0]
    assert (row.status, row.phospho_volume, flags_of(row)) == ("at least", 15000, {"SATURATED"})


def test_an_estimated_vehicle_serves_only_where_estimates_count() -> None:
    lanes = [[estimated(9000, 12000)], [band(6000)]], [[band(3000)], [band(3000)]]
    kept_out, counted = (measure(*lanes, method=method)[1] for method in (ESTIMATE, COUNT))
    assert (kept_out.fold, counted.fold) == (None, 0.5)


def test_no_load_is_estimated() -> None:
    lanes = {"loading": [[estimated(9000, 12000)]], "kind": "parallel"}
    row = measure([[band(3000)]], [[band(3000)]], samples=[DRUG], method=COUNT, **lanes)[0]
    assert row.normalised_ratio is None
    assert "LOADING_SATURATED" in row.flags
