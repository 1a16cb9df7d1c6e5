import errno
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from blotquant.assay_model import (
    AssayMethod,
    BcaData,
    BcaWell,
    Condition,
    CtWell,
    Lysate,
    PlateWell,
    ProliferationData,
    QpcrData,
)
from blotquant.files import projects
from blotquant.files.atomic import WriteError
from blotquant.files.projects import ProjectError, read_project, rebase_images, write_project
from blotquant.model import (
    SCHEMA,
    Band,
    Blinding,
    Blot,
    ConditionRef,
    FigureChoices,
    ImageRef,
    Lane,
    Method,
    Pairing,
    PanelLook,
    Project,
    Sample,
)

SAVED = Path(__file__).parents[1] / "data"


def example() -> Project:
    """Return a project that uses every field of the model."""
    lanes = (
        Lane(
            id="l1",
            number=1,
            sample_id="s1",
            centre=((10.5, 20.0), (60.0, 21.25), (110.0, 20.0)),
            width_px=18.4,
            bands=(Band(row=1, kind="manual", top_px=40.0, bottom_px=52.5), Band(row=2, kind="absent")),
            note="bubble below the band",
            excluded="air bubble",
            extra=(("gel operator", "Jo"),),
        ),
        Lane(id="l2", number=2, sample_id="s2"),
    )
    return Project(
        samples=(
            Sample(id="s1", treatment="vehicle", dose=0.0, dose_unit="nM", time_min=15.0, role="vehicle"),
            Sample(id="s2", treatment="hetrombopag µ", dose=0.3, dose_unit="nM", replicate="A", load_ug=25.0),
        ),
        blots=(
            Blot(
                id="b1",
                image=ImageRef(
                    path="images/p.tif", sha256="0123456789abcdef" * 4, page=2, polarity="light-bands"
                ),
                target="ERK",
                form="phospho",
                membrane="m1",
                rows=(1, 2),
                rows_at=(46.25, 78.0),
                mw_kda=44.0,
                ladder_kda=(250.0, 100.0, 37.5),
                rotation_deg=-1.3,
                mirrored=True,
                crop=(0.0, 5.0, 100.0, 205.5),
                lanes=lanes,
            ),
            Blot(id="b2", image=ImageRef(path="images/t.tif"), target="ERK", form="total", membrane="m1"),
            Blot(id="b3", image=ImageRef(path="images/s.tif"), target="protein", form="stain", membrane="m1"),
        ),
        pairings=(
            Pairing(
                id="p1",
                phospho_id="b1",
                total_id="b2",
                kind="stripped",
                loading_id="b3",
                total_loading_id="b3",
            ),
        ),
        # Every field, so that a new default does not change what the saved files mean.
        method=Method(
            background="valley",
            background_window_fwhm=4.5,
            background_min_rows=25,
            border_px=5,
            ball_radius_px=40.0,
            arpls_lambda=2e5,
            lane_width=0.85,
            band_extent_sigma=3.25,
            row_snr=6.0,
            row_min_lanes=0.25,
            weak_bands="sum",
            mw_model="cubic",
            mw_window=0.2,
            mw_outside="extrapolate",
            saturation_fraction=0.99,
            clipped_bands="estimate",
            linear_deviation=0.2,
            lod_factor=3.0,
            loq_factor=9.0,
            model_error=0.002,
            background_sensitive=0.3,
            confidence=0.9,
            alignment="optimal",
            test="paired",
            adjust="bh",
            curve_model="auto",
            curve_response="percent",
            curve_top="positive",
            curve_bottom="own",
            reference_agonist="eltrombopag",
        ),
        assays=(
            BcaData(
                "bca.csv",
                (
                    BcaWell("A1", 0.104, 0.0),
                    BcaWell("B1", None, None, "lysate µ", 5.0, overflow=True, excluded="bubble"),
                ),
                (Lysate("lysate µ", Condition("hetrombopag", 0.3, "nM", 15.0), 1, "vehicle", 2, 20.0),),
            ),
            ProliferationData(
                "plate.csv",
                (PlateWell("1", "A1", "positive", 61000.0, Condition("rhTPO", 100.0, "ng/mL", None), "A"),),
            ),
            QpcrData(
                "ct.csv",
                (
                    CtWell("A1", "GAPDH", 18.25, "standard", "pool", amount=0.2, run="r1"),
                    CtWell(
                        "A2", "BAK", None, "sample", "s", Condition("x", None, "", 60.0), 2, undetermined=True
                    ),
                ),
            ),
        ),
        assay_method=AssayMethod(
            bca_curve="4PL",
            blank_sd=2.0,
            load_ug=20.0,
            load_least_ug=15.0,
            lane_volume_ul=18.0,
            sample_buffer_x=5.0,
            ladder_lanes="1,15",
            blot_targets="STAT5,Akt",
            z_prime_least=0.4,
            edge_least=0.1,
            qpcr_model="livak",
            qpcr_references="GAPDH",
            qpcr_contrast="",
            ct_limit=36.0,
            ct_spread=0.4,
            ntc_distance=4.0,
        ),
        notes="first line\nsecond line",
        figures=FigureChoices(
            widths_mm=(("fold", 114.0),),
            hidden_targets=("protein",),
            hidden_conditions=(
                ConditionRef(treatment="hetrombopag µ", dose=0.3, dose_unit="nM", time_min=15.0),
            ),
            pathway=(ConditionRef(treatment="vehicle"),),
            panels=(
                PanelLook(
                    blot_id="b1",
                    blot_ids=("b1", "b2"),
                    order=(("s2", 0), ("s1", 0)),
                    context=6.5,
                    displays=(("p-ERK", 10.0, 2000.0),),
                ),
            ),
        ),
        blindings=(
            Blinding(
                who="Jo",
                begun="2026-01-02T10:00:00Z",
                ended="2026-01-02T11:00:00Z",
                seed=7,
                blot_ids=("b1", "b2"),
            ),
        ),
    )


def test_the_example_sets_every_field_of_the_method() -> None:
    unchanged = [
        name
        for name in Method.__struct_fields__
        if getattr(example().method, name) == getattr(Method(), name)
    ]
    assert unchanged == []


def saved(folder: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    """Write the example with something changed in the raw JSON."""
    path = folder / "x.blotquant.json"
    write_project(example(), path)
    raw = json.loads(path.read_text("utf-8"))
    change(raw)
    path.write_text(json.dumps(raw), "utf-8")
    return path


# --- the saved files of each schema ------------------------------------------------------------


@pytest.mark.parametrize("schema", range(1, SCHEMA + 1))
def test_a_saved_file_of_every_schema_opens(schema: int) -> None:
    project = read_project(SAVED / f"schema_{schema}.blotquant.json")
    assert project == example()


def test_the_current_schema_is_written_as_its_saved_file(tmp_path: Path) -> None:
    write_project(example(), tmp_path / "x.blotquant.json")
    kept = (SAVED / f"schema_{SCHEMA}.blotquant.json").read_text("utf-8")
    assert (tmp_path / "x.blotquant.json").read_text("utf-8") == kept


def test_a_file_from_before_projects_held_assays_opens(tmp_path: Path) -> None:
    def forget(raw: dict[str, Any]) -> None:
        del raw["assays"]
        del raw["assay_method"]

    found = read_project(saved(tmp_path, forget))
    assert (found.assays, found.assay_method) == ((), AssayMethod())


def test_a_file_from_before_lanes_could_be_in_doubt_or_images_have_a_time_opens(tmp_path: Path) -> None:
    def forget(raw: dict[str, Any]) -> None:
        for blot in raw["blots"]:
            del blot["lanes_unsure"]
            del blot["exposure_s"]

    assert read_project(saved(tmp_path, forget)) == example()


def test_a_file_from_before_encodings_could_be_chosen_opens(tmp_path: Path) -> None:
    def forget(raw: dict[str, Any]) -> None:
        for blot in raw["blots"]:
            del blot["image"]["tablet"]
            blot["image"]["encoding"] = "linear"

    project = read_project(saved(tmp_path, forget))
    assert {(blot.image.encoding, blot.image.tablet) for blot in project.blots} == {("linear", ())}


def test_the_file_is_readable_and_ends_with_a_newline(tmp_path: Path) -> None:
    write_project(example(), tmp_path / "x.blotquant.json")
    text = (tmp_path / "x.blotquant.json").read_text("utf-8")
    assert text.startswith('{\n  "schema": 1,\n  "samples": [\n    {\n      "id": "s1",')
    assert text.endswith("\n}\n")
    assert "hetrombopag µ" in text


def test_older_schemas_are_migrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def rename(raw: projects.Raw) -> projects.Raw:
        return {"notes" if name == "remarks" else name: value for name, value in raw.items()}

    path = tmp_path / "old.blotquant.json"
    path.write_text('{"schema": 0, "remarks": "from long ago"}')
    monkeypatch.setitem(projects.MIGRATIONS, 0, rename)
    assert read_project(path) == Project(notes="from long ago")


def test_a_file_from_before_statistics_opens_with_the_defaults(tmp_path: Path) -> None:
    later = ("alignment", "test", "adjust", "reference_agonist")

    def older(raw: dict[str, Any]) -> None:
        for name in (*later, *(name for name in raw["method"] if name.startswith("curve_"))):
            raw["method"].pop(name, None)
        for blot in raw["blots"]:
            for lane in blot["lanes"]:
                del lane["excluded"]

    project = read_project(saved(tmp_path, older))
    assert [getattr(project.method, name) for name in later] == [getattr(Method(), name) for name in later]
    assert {lane.excluded for blot in project.blots for lane in blot.lanes} == {""}
    assert project.method.confidence == 0.9


def test_every_older_schema_has_a_migration() -> None:
    assert set(projects.MIGRATIONS) == set(range(1, SCHEMA))


# --- round trip --------------------------------------------------------------------------------

text = st.text(max_size=8)
name = st.text(min_size=1, max_size=8)
number = st.floats(allow_nan=False, allow_infinity=False)
positive = st.floats(min_value=1e-300, allow_nan=False, allow_infinity=False)
not_negative = st.floats(min_value=0, allow_nan=False, allow_infinity=False)


@st.composite
def bands(draw: st.DrawFn, last_row: int) -> tuple[Band, ...]:
    rows = draw(st.lists(st.integers(1, last_row), unique=True, max_size=2))
    kinds = st.sampled_from(["manual", "absent", "auto"])
    return tuple(
        Band(row=row, kind=draw(kinds), top_px=1.5, bottom_px=draw(st.floats(2, 1e9))) for row in rows
    )


@st.composite
def whole_projects(draw: st.DrawFn) -> Project:
    samples = tuple(
        Sample(
            id=f"s{index}",
            treatment=draw(name),
            dose=draw(st.none() | not_negative),
            dose_unit=draw(text),
            time_min=draw(st.none() | not_negative),
            replicate=draw(st.integers(-(2**60), 2**60) | text),
            load_ug=draw(st.none() | not_negative),
            role=draw(st.sampled_from(["sample", "vehicle", "positive", "marker", "empty"])),
        )
        for index in range(draw(st.integers(1, 2)))
    )
    ids = st.sampled_from([sample.id for sample in samples])
    nodes = st.just(()) | st.lists(
        st.tuples(number, number), min_size=2, max_size=3, unique_by=lambda node: node[0]
    ).map(lambda found: tuple(sorted(found)))
    places = st.sets(not_negative, max_size=3).map(lambda found: tuple(sorted(found)))
    rows_at = {form: draw(places) for form in ("phospho", "total", "loading", "stain")}
    forms = draw(st.lists(st.sampled_from(["phospho", "total", "loading", "stain"]), unique=True, max_size=3))
    blots = tuple(
        Blot(
            id=f"b{index}",
            image=ImageRef(
                path=f"images/{index}.tif",
                page=draw(st.integers(1, 9)),
                polarity=draw(st.sampled_from(["auto", "dark-bands", "light-bands"])),
            ),
            target=draw(name),
            form=form,
            membrane=draw(name),
            rows=draw(st.lists(st.integers(1, len(rows_at[form]) or 9), unique=True, max_size=2).map(tuple)),
            rows_at=rows_at[form],
            mw_kda=draw(st.none() | positive),
            rotation_deg=draw(number),
            mirrored=draw(st.booleans()),
            crop=draw(st.sampled_from([None, (0.0, 0.5, 10.0, 20.0)])),
            lanes=tuple(
                Lane(
                    id=f"l{index}.{lane}",
                    number=lane + 1,
                    sample_id=draw(ids),
                    centre=draw(nodes),
                    width_px=draw(positive),
                    bands=draw(bands(len(rows_at[form]) or 99)),
                    note=draw(text),
                    excluded=draw(text),
                    extra=draw(st.lists(st.tuples(text, text), max_size=2).map(tuple)),
                )
                for lane in range(draw(st.integers(0, 2)))
            ),
        )
        for index, form in enumerate(forms)
    )
    by_form = {blot.form: blot.id for blot in blots}
    pairings = ()
    if {"phospho", "total"} <= set(by_form):
        pairings = (
            Pairing(
                id="p1",
                phospho_id=by_form["phospho"],
                total_id=by_form["total"],
                kind=draw(st.sampled_from(["same lane", "stripped", "parallel"])),
                loading_id=draw(st.sampled_from([None, by_form.get("loading"), by_form.get("stain")])),
            ),
        )
    method = Method(arpls_lambda=draw(positive), background_min_rows=draw(st.integers(4, 10**9)))
    return Project(samples=samples, blots=blots, pairings=pairings, method=method, notes=draw(text))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(project=whole_projects())
def test_any_project_survives_being_saved(project: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("saved") / "x.blotquant.json"
    write_project(project, path)
    assert read_project(path) == project


# --- what is refused ---------------------------------------------------------------------------


def in_lane(**values: object) -> Callable[[dict[str, Any]], object]:
    return lambda raw: raw["blots"][0]["lanes"][0].update(values)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda raw: raw.update(colour="red"), "colour: this name is not known"),
        (
            lambda raw: raw["assays"][0]["wells"][0].update(od=1),
            "assays[0].wells[0].od: this name is not known",
        ),
        (
            lambda raw: raw["assays"][1].update(kind="elisa"),
            "'elisa' is not one of: bca, proliferation, qpcr",
        ),
        (lambda raw: raw["assays"].append(raw["assays"][0]), "the assay BCA is there twice"),
        (
            lambda raw: raw["assays"][0]["wells"][1].update(dilution=0.5),
            "well B1: a dilution is total volume",
        ),
        (lambda raw: raw["assays"][0]["lysates"].clear(), "the sample lysate µ is no lysate of the plate"),
        (lambda raw: raw["assay_method"].update(load_ug=0), "assay_method.load_ug"),
        (in_lane(witdh_px=3), "blots[0].lanes[0].witdh_px (in b1, l1): this name is not known"),
        (in_lane(width_px="3"), "blots[0].lanes[0].width_px (in b1, l1): must be a number, not text"),
        (in_lane(number=1.5), "blots[0].lanes[0].number (in b1, l1): must be a whole number, not a number"),
        (in_lane(number=None), "must be a whole number, not blank"),
        (in_lane(note=["x"]), "blots[0].lanes[0].note (in b1, l1): must be text, not a list"),
        (
            in_lane(centre=[[1, 2], [3]]),
            "blots[0].lanes[0].centre[1] (in b1, l1): must be a list of length 2, not 1",
        ),
        (
            lambda raw: raw["samples"][1].pop("treatment"),
            "samples[1].treatment (in s2): this value is missing",
        ),
        (
            lambda raw: raw["samples"][0].update(role="control"),
            "(in s1): 'control' is not one of: sample, vehicle",
        ),
        (
            lambda raw: raw["pairings"][0].update(kind="twin"),
            "'twin' is not one of: same lane, stripped, parallel",
        ),
        (
            lambda raw: raw["blots"][0]["lanes"][0]["bands"][0].update(kind="x"),
            "'x' is not one of: auto, manual, absent",
        ),
        (lambda raw: raw["method"].update(lane_width=2), "method.lane_width: must be a number <= 1.0"),
        (
            lambda raw: raw["method"].update(background="magic"),
            "'magic' is not one of: masked_line, masked_quadratic",
        ),
        (lambda raw: raw.update(blots={}), "blots: must be a list, not a group of named values"),
        (
            lambda raw: raw["samples"][0].update(dose=10**400),
            "samples[0].dose (in s1): the number is too large",
        ),
    ],
)
def test_unknown_names_and_wrong_types_are_refused_with_their_path(
    tmp_path: Path, change: Callable[[dict[str, Any]], object], message: str
) -> None:
    path = saved(tmp_path, change)
    with pytest.raises(ProjectError) as caught:
        read_project(path)
    assert message in str(caught.value)
    assert str(caught.value).startswith(f"{path}: ")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (in_lane(sample_id="s9"), "lane l1 of blot b1 names sample s9, which is not there"),
        (in_lane(id="l2"), "two lanes have the id l2"),
        (in_lane(number=2), "lanes of blot b1: two lanes have the number 2"),
        (in_lane(number=0), "number of lane l1: lanes count from 1, not 0"),
        (in_lane(width_px=0), "width_px of lane l1 (number 1): must be above 0 px, not 0"),
        (
            lambda raw: raw["blots"][0]["lanes"][0]["bands"][1].update(row=1),
            "bands of lane l1 (number 1): row 1 is there twice",
        ),
        (in_lane(centre=[[1, 2]]), "centre of lane l1 (number 1): a line needs two points or more"),
        (
            in_lane(centre=[[1, 2], [1, 9]]),
            "centre of lane l1 (number 1): must run from top to bottom, so row 1 cannot follow 1",
        ),
        (in_lane(centre=[[1, 2], [9, 2], [5, 2]]), "so row 5 cannot follow 9"),
        (
            lambda raw: raw["blots"][0].update(rows_at=[78, 46]),
            "rows_at of blot b1: band rows are listed from top to bottom, each once, "
            "so 46 px cannot follow 78 px",
        ),
        (lambda raw: raw["blots"][0].update(rows_at=[-4, 46]), "row -4 px lies above the image"),
        (
            lambda raw: raw["blots"][0].update(rows_at=[46]),
            "rows of blot b1: there is no band row 2: the rows of blot b1 are fixed, 1 of them",
        ),
        (
            lambda raw: raw["blots"][0].update(rows_at=[46]),
            "bands of lane l1 (number 1): there is no band row 2",
        ),
        (lambda raw: raw["samples"][1].update(id="s1"), "two samples have the id s1"),
        (lambda raw: raw["blots"][1].update(id="b1"), "two blots have the id b1"),
        (lambda raw: raw["pairings"].append(raw["pairings"][0]), "two pairings have the id p1"),
        (
            lambda raw: raw["pairings"][0].update(total_id="b9"),
            "pairing p1 names blot b9, which is not there",
        ),
        (lambda raw: raw["pairings"][0].update(loading_id="b2"), "blot b2 is total, not loading or stain"),
        (lambda raw: raw["samples"][0].update(dose=-1), "dose of sample s1: must not be negative, not -1"),
        (lambda raw: raw["blots"][0]["image"].update(page=0), "pages count from 1"),
    ],
)
def test_contradictions_are_refused(
    tmp_path: Path, change: Callable[[dict[str, Any]], object], message: str
) -> None:
    with pytest.raises(ProjectError, match="this project contradicts itself") as caught:
        read_project(saved(tmp_path, change))
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            '{"schema": 2}',
            "was made by a newer blotquant (schema 2; this one reads up to 1). Update blotquant",
        ),
        ('{"schema": 0}', "there is no schema 0"),
        ('{"schema": true}', "has no schema number"),
        ('{"notes": ""}', "has no schema number, so it is no saved project"),
        ("[]", "is JSON, but not a project"),
        ("", "line 1, column 1: this is not JSON"),
        ('{"schema": 1,\n "notes": }', "line 2, column 11: this is not JSON"),
        ('{"schema": 1, "schema": 1}', "the name 'schema' is there twice in one group"),
        ('{"schema": 1, "method": {"arpls_lambda": NaN}}', "NaN is not a finite number"),
        (
            '{"schema": 1, "method": {"arpls_lambda": 1e999}}',
            "arpls_lambda: must be a finite number, not inf",
        ),
        pytest.param("[" * 100_000, "recursion", id="too deep"),
    ],
)
def test_what_is_no_project_is_refused(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "x.blotquant.json"
    path.write_text(content)
    with pytest.raises(ProjectError) as caught:
        read_project(path)
    assert message in str(caught.value)


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match=r"none\.json: there is no such file"):
        read_project(tmp_path / "none.json")
    with pytest.raises(ProjectError, match="cannot be read"):
        read_project(tmp_path)
    (tmp_path / "image.json").write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(ProjectError, match="is not UTF-8 text"):
        read_project(tmp_path / "image.json")


def test_a_byte_order_mark_is_no_harm(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_bytes(b'\xef\xbb\xbf{"schema": 1}')
    assert read_project(tmp_path / "x.json") == Project()


def test_a_file_that_says_nothing_of_places_has_its_rows_found(tmp_path: Path) -> None:
    path = saved(tmp_path, lambda raw: raw["blots"][0].pop("rows_at"))
    assert read_project(path).blots[0].rows_at == ()


def test_a_membrane_is_never_empty_after_reading(tmp_path: Path) -> None:
    path = saved(tmp_path, lambda raw: raw["blots"][1].update(membrane=""))
    assert read_project(path).blots[1].membrane == "images/t.tif"


# --- what is not written -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("project", "message"),
    [
        (
            Project(method=Method(arpls_lambda=math.inf)),
            "method.arpls_lambda: must be a finite number, not inf",
        ),
        (
            Project(samples=(Sample(id="s1", treatment="x", dose=math.nan),)),
            "samples[0].dose: must be a finite number",
        ),
        (Project(samples=(Sample(id="s1", treatment="x"),) * 2), "two samples have the id s1"),
        (Project(method=Method(lane_width=2.0)), "method.lane_width: must be a number <= 1.0"),
        (Project(notes="\ud800"), "is not Unicode"),
    ],
)
def test_a_project_that_could_not_be_opened_again_is_not_written(
    tmp_path: Path, project: Project, message: str
) -> None:
    path = tmp_path / "x.blotquant.json"
    path.write_text("old")
    with pytest.raises(ProjectError) as caught:
        write_project(project, path)
    assert message in str(caught.value)
    assert path.read_text() == "old"


def test_a_full_disk_leaves_the_old_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.blotquant.json"
    write_project(example(), path)

    def full(_path: Path, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(WriteError, match="the disk is full"):
        write_project(Project(), path)
    assert read_project(path) == example()


# --- image paths -------------------------------------------------------------------------------


def paths(project: Project) -> list[str]:
    return [blot.image.path for blot in project.blots]


def test_images_are_found_from_another_folder(tmp_path: Path) -> None:
    there = rebase_images(example(), tmp_path / "layouts", tmp_path / "projects" / "deep")
    assert paths(there)[0] == "../../layouts/images/p.tif"
    assert rebase_images(there, tmp_path / "projects" / "deep", tmp_path / "layouts") == example()


def test_absolute_image_paths_are_written_relative_to_the_project(tmp_path: Path) -> None:
    path = saved(tmp_path, lambda raw: raw["blots"][0]["image"].update(path=str(tmp_path / "a" / "p.tif")))
    write_project(read_project(path), path)
    assert paths(read_project(path)) == ["a/p.tif", "images/t.tif", "images/s.tif"]
