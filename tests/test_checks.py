"""The catalogue of codes, and what a reviewer is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from blotquant.checks import checks, lane_list
from blotquant.codes import CODES, flags_page, problem
from blotquant.model import Blot, ImageRef, Lane, Pairing, Project, Sample
from blotquant.results import BandResult, BlotResult, ImageInfo, Problem, RatioResult, SummaryResult

FLAGS_PAGE = Path(__file__).parent.parent / "docs" / "flags.md"

# --- the catalogue -----------------------------------------------------------------------------


def test_the_page_of_flags_is_the_catalogue() -> None:
    # After a change of the catalogue write blotquant.codes.flags_page() to docs/flags.md again.
    assert FLAGS_PAGE.read_text(encoding="utf-8") == flags_page()


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_plain_sentences_and_a_remedy_that_can_be_filled(code: str) -> None:
    row = CODES[code]
    assert row.code == code
    assert re.fullmatch(r"[A-Z]+(_[A-Z0-9]+)*", code)
    assert row.meaning.endswith(".")
    assert row.remedy.endswith(".")
    assert "{" not in row.meaning
    assert "|" not in row.meaning + row.remedy  # it would break the table of the page
    found = problem(code, image="a {b}.tif", target="Akt", lane=3)
    assert "{image}" not in found.remedy
    assert "the the" not in problem(code).remedy


def test_codes_are_unique_on_the_page() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", flags_page(), flags=re.MULTILINE)
    assert len(rows) == len(CODES)
    assert set(rows) == set(CODES)


def test_only_what_stops_a_measurement_is_an_error() -> None:
    errors = {row.scope for row in CODES.values() if row.severity == "error"}
    assert errors == {"image", "assay"}


def test_a_problem_says_where_what_and_what_to_do() -> None:
    found = problem("IMAGE_MISSING", image="gel/p.tif", target="Akt", lane=2, detail="looked in /data")
    assert found == Problem(
        severity="error",
        code="IMAGE_MISSING",
        message="The image file is not where the layout sheet or project says it is: looked in /data.",
        remedy="Put gel/p.tif back, or correct the path: it is read relative to the sheet or project file.",
        image="gel/p.tif",
        target="Akt",
        lane=2,
    )


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(KeyError, match="NO_SUCH_CODE"):
        problem("NO_SUCH_CODE")


# --- a project of two blots with six lanes: marker, vehicle, three samples, empty --------------

SAMPLES = (
    Sample(id="m", treatment="", role="marker"),
    Sample(id="v", treatment="vehicle", time_min=15.0, role="vehicle"),
    Sample(id="a", treatment="hetrombopag", dose=1.0, dose_unit="nM", time_min=15.0),
    Sample(id="b", treatment="hetrombopag", dose=3.0, dose_unit="nM", time_min=15.0),
    Sample(id="c", treatment="rhTPO", dose=100.0, dose_unit="ng/mL", time_min=15.0, role="positive"),
    Sample(id="e", treatment="", role="empty"),
)


def blot(blot_id: str, form: str) -> Blot:
    lanes = tuple(Lane(id=f"{blot_id}l{n}", number=n, sample_id=s.id) for n, s in enumerate(SAMPLES, 1))
    return Blot(id=blot_id, image=ImageRef(path=f"{form}.tif"), target="STAT5", form=form, lanes=lanes)  # type: ignore[arg-type]


def project(kind: str = "same lane", **controls: str) -> Project:
    pair = Pairing(id="p1", phospho_id="P", total_id="T", kind=kind, **controls)  # type: ignore[arg-type]
    return Project(
        samples=SAMPLES,
        blots=(blot("P", "phospho"), blot("T", "total"), blot("L", "loading")),
        pairings=(pair,),
    )


def band(blot_id: str, lane: int, row: int = 1, **changes: object) -> BandResult:
    plain = BandResult(
        key=(blot_id, f"{blot_id}l{lane}", row),
        lane=lane,
        band=row,
        row_px=50.0,
        top_px=40.0,
        bottom_px=60.0,
        left_px=0.0,
        right_px=20.0,
        volume=500.0,
        volume_se=10.0,
        background=100.0,
        snr=50.0,
        lod=32.9,
        loq=100.0,
        saturated_px=0,
        kind="auto",
        status="ok",
    )
    return replace(plain, **changes)


def measured(
    blot_id: str, bands: Sequence[BandResult] = (), image: str = "", **changes: object
) -> BlotResult:
    info = ImageInfo(
        image=image or {"P": "phospho.tif", "T": "total.tif"}[blot_id],
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
    return BlotResult(blot_id=blot_id, info=replace(info, **changes), bands=tuple(bands))


def ratio(sample_id: str, **changes: object) -> RatioResult:
    plain = RatioResult(
        pairing_id="p1",
        target="STAT5",
        sample_id=sample_id,
        phospho=(),
        total=(),
        loading=(),
        total_loading=(),
        phospho_volume=500.0,
        total_volume=500.0,
        loading_volume=None,
        total_loading_volume=None,
        ratio=1.0,
        log_se=0.1,
        ratio_low=0.8,
        ratio_high=1.2,
        normalised_ratio=1.0,
        fold=1.0,
        log2_fold=0.0,
        reference=(0,),
        reference_value=1.0,
        sensitivity_low=None,
        sensitivity_high=None,
        status="ok",
    )
    return replace(plain, **changes)


def summary(treatment: str, n: int) -> SummaryResult:
    return SummaryResult(
        target="STAT5",
        treatment=treatment,
        dose=3.0,
        dose_unit="nM",
        time_min=15.0,
        rows=(),
        n=n,
        fold=2.0,
        fold_low=None,
        fold_high=None,
        gsd=None,
    )


CLEAN = [ratio(sample_id) for sample_id in "vabc"]


def codes(found: Sequence[Problem]) -> list[str]:
    return [each.code for each in found]


def only(found: Sequence[Problem]) -> Problem:
    assert len(found) == 1, found
    return found[0]


def test_nothing_to_object_to() -> None:
    blots = [measured("P", [band("P", n) for n in range(1, 7)]), measured("T", [band("T", 2)])]
    assert checks(project(), blots, CLEAN, [summary("hetrombopag", 3)]) == ()


# --- images and bands --------------------------------------------------------------------------


def test_the_flags_of_an_image_are_said_once_for_all_its_blots() -> None:
    both = [measured(name, image="both.jpg", flags=("QUANT_LIMITED", "LOSSY")) for name in ("P", "T")]
    found = checks(project(), both, (), ())
    assert [(each.code, each.image) for each in found] == [
        ("LOSSY", "both.jpg"),
        ("QUANT_LIMITED", "both.jpg"),
    ]


def test_another_page_is_another_image() -> None:
    pages = [measured(name, image="s.tif", page=n, flags=("COLOUR",)) for n, name in ((1, "P"), (2, "T"))]
    found = checks(project(), pages, (), ())
    assert codes(found) == ["COLOUR", "COLOUR"]
    assert found[1].message.endswith(": page 2.")


def test_bands_with_the_same_flag_are_one_line_for_each_blot() -> None:
    bands = [band("P", n, flags=("CURVED_BG",)) for n in (2, 3, 4)]
    found = only(checks(project(), [measured("P", bands)], (), ()))
    assert (found.code, found.severity, found.image) == ("CURVED_BG", "warning", "phospho.tif")
    assert (found.target, found.lane) == ("STAT5", None)
    assert found.message.endswith(": phospho blot, lanes 2-4.")


def test_a_single_lane_stands_in_the_lane_column() -> None:
    found = only(checks(project(), [measured("P", [band("P", 3, flags=("GHOST",))])], (), ()))
    assert (found.code, found.lane) == ("GHOST", 3)


def test_every_saturated_lane_has_its_own_line() -> None:
    bands = [band("T", 4, row, saturated_px=5, flags=("SATURATED",), status="at least") for row in (1, 2)] + [
        band("T", 3, saturated_px=1, flags=("SATURATED",), status="at least")
    ]
    found = checks(project(), [measured("T", bands)], (), ())
    assert [(each.code, each.lane) for each in found] == [("SATURATED", 3), ("SATURATED", 4)]
    assert found[1].message.endswith(": total blot, lane 4, 10 px.")


def test_bands_of_marker_and_empty_lanes_are_nobodys_business() -> None:
    bands = [band("P", n, flags=("SATURATED", "BELOW_LOD"), status="at least") for n in (1, 6)]
    assert checks(project(), [measured("P", bands)], (), ()) == ()


def test_a_band_marked_absent_is_mentioned() -> None:
    found = only(checks(project(), [measured("P", [band("P", 2, kind="absent")])], (), ()))
    assert (found.code, found.severity, found.lane) == ("ABSENT", "info", 2)


# --- pairs -------------------------------------------------------------------------------------


def test_flags_of_ratio_rows_name_the_lanes_of_the_phospho_blot() -> None:
    rows = [CLEAN[0], *(ratio(sample_id, flags=("LOADING_OUTLIER",)) for sample_id in "ab"), CLEAN[3]]
    found = only(checks(project(), [], rows, ()))
    assert (found.code, found.image) == ("LOADING_OUTLIER", "phospho.tif")
    assert found.message.endswith(": concerns lanes 3 and 4.")


def test_folds_that_stand_on_a_limit_are_named() -> None:
    rows = [*CLEAN[:3], ratio("c", status="not detected", flags=("BELOW_LOD_FLOOR",))]
    found = only(checks(project(), [], rows, ()))
    assert (found.code, found.severity, found.lane) == ("BELOW_LOD_FLOOR", "warning", 5)


def test_a_pair_without_vehicle_is_said_so() -> None:
    rows = [ratio(sample_id, fold=None, reference=(), flags=("NO_REFERENCE",)) for sample_id in "abc"]
    found = checks(project(), [], rows, ())
    assert codes(found) == ["EXCLUDED", "NO_REFERENCE"]
    assert found[1].message.endswith(": no lane has the role vehicle, concerns lanes 3-5.")


def test_vehicles_that_are_all_empty_are_one_finding() -> None:
    flagged = ("REFERENCE_BELOW_LOD",)
    rows = [ratio("v", status="not detected", flags=flagged), *(ratio(s, flags=flagged) for s in "abc")]
    found = only(checks(project(), [], rows, ()))
    assert (found.code, found.lane) == ("VEHICLE_BELOW_LOD", 2)


def test_an_empty_vehicle_beside_a_good_one_is_said_of_the_lanes_it_concerns() -> None:
    rows = [CLEAN[0], ratio("a", flags=("REFERENCE_BELOW_LOD",)), ratio("b"), ratio("c")]
    found = only(checks(project(), [], rows, ()))
    assert (found.code, found.lane) == ("REFERENCE_BELOW_LOD", 3)


@pytest.mark.parametrize(
    ("controls", "expected"),
    [
        ({}, ["NO_LOADING", "PARALLEL"]),
        ({"loading_id": "L"}, ["LOADING_ONE_SIDE", "PARALLEL"]),
        ({"loading_id": "L", "total_loading_id": "L"}, ["PARALLEL"]),
    ],
)
def test_parallel_membranes_want_a_loading_control_each(
    controls: dict[str, str], expected: list[str]
) -> None:
    assert codes(checks(project("parallel", **controls), [], CLEAN, ())) == expected


def test_stripping_is_mentioned_once() -> None:
    found = only(checks(project("stripped"), [], CLEAN, ()))
    assert (found.code, found.severity) == ("STRIPPED", "info")
    assert found.message.endswith(": STAT5.")


def test_a_pair_that_was_not_measured_gets_no_advice() -> None:
    assert checks(project("parallel"), [], (), ()) == ()


# --- summary -----------------------------------------------------------------------------------


def test_rows_left_out_of_the_mean_are_listed_by_condition_and_replicate() -> None:
    rows = [CLEAN[0], ratio("b", status="at least"), ratio("c", fold=None)]
    found = only(checks(project(), [], rows, ()))
    assert (found.code, found.target, found.image) == ("EXCLUDED", "STAT5", "")
    assert found.message.endswith(
        ": hetrombopag 3 nM 15 min (replicate 1); rhTPO 100 ng/mL 15 min (replicate 1)."
    )


def test_fewer_than_three_experiments_are_mentioned() -> None:
    every = only(checks(project(), [], (), [summary("hetrombopag", 1), summary("rhTPO", 2)]))
    assert (every.code, every.severity, every.target) == ("FEW_EXPERIMENTS", "info", "STAT5")
    assert every.message.endswith(": every condition (n = 1 to 2).")
    same = only(checks(project(), [], (), [summary("hetrombopag", 1), summary("rhTPO", 1)]))
    assert same.message.endswith(": every condition (n = 1).")
    some = only(checks(project(), [], (), [summary("hetrombopag", 3), summary("rhTPO", 2)]))
    assert some.message.endswith(": rhTPO 3 nM 15 min (n = 2).")


# --- order and words ---------------------------------------------------------------------------


def test_findings_are_sorted_by_severity_then_image_then_lane() -> None:
    blots = [
        measured("T", [band("T", 3, flags=("BELOW_LOQ",)), band("T", 2, flags=("GHOST",))]),
        measured("P", [band("P", 5, flags=("GHOST",)), band("P", 4, flags=("ARTEFACT",))]),
    ]
    found = checks(project(), blots, CLEAN, ())
    assert [(each.severity, each.image, each.lane) for each in found] == [
        ("warning", "phospho.tif", 4),
        ("warning", "phospho.tif", 5),
        ("warning", "total.tif", 2),
        ("info", "total.tif", 3),
    ]


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([7], "lane 7"),
        ([1, 2], "lanes 1 and 2"),
        ([1, 2, 3], "lanes 1-3"),
        ([3, 5, 6, 7, 9], "lanes 3, 5-7 and 9"),
        ([1, 2, 4], "lanes 1, 2 and 4"),
    ],
)
def test_lanes_in_words(numbers: list[int], words: str) -> None:
    assert lane_list(numbers) == words
