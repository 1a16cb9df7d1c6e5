"""Every edit: what it does, what it refuses, and that it can be undone."""

import inspect
import math
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from blotquant import edits
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
from blotquant.edits.consistency import violations
from blotquant.edits.method import allowed
from blotquant.edits.orientation import quarter_turns
from blotquant.history import History
from blotquant.model import METHOD_NOTES, Band, Blot, ImageRef, Lane, Method, Pairing, Project, Sample

HASH = "0123456789abcdef" * 4
OTHER_HASH = "f" * 64


def lanes(first: int, cols: tuple[float, ...], samples: tuple[str, ...]) -> tuple[Lane, ...]:
    return tuple(
        Lane(
            id=f"l{first + index}",
            number=index + 1,
            sample_id=sample,
            centre=((10.0, col), (90.0, col)),
            width_px=8.0,
        )
        for index, (col, sample) in enumerate(zip(cols, samples, strict=True))
    )


def example() -> Project:
    """Return three blots: pERK and actin on one image, total ERK on another, one membrane."""
    samples = (
        Sample(id="s1", treatment="vehicle", dose=0.0, dose_unit="nM", role="vehicle"),
        Sample(id="s2", treatment="hetrombopag", dose=3.0, dose_unit="nM"),
        Sample(id="s3", treatment="rhTPO", dose=100.0, dose_unit="ng/mL", role="positive"),
        Sample(id="s4", treatment="eltrombopag"),
    )
    ids = ("s1", "s2", "s3")
    first = ImageRef(path="p.tif", sha256=HASH)
    blots = (
        Blot(
            id="b1",
            image=first,
            target="ERK",
            form="phospho",
            membrane="m",
            lanes=lanes(1, (20.0, 40.0, 63.0), ids),
        ),
        Blot(
            id="b2",
            image=first,
            target="actin",
            form="loading",
            membrane="m",
            lanes=lanes(4, (20.0, 40.0, 63.0), ids),
        ),
        Blot(
            id="b3",
            image=ImageRef(path="t.tif"),
            target="ERK",
            form="total",
            membrane="m",
            lanes=lanes(7, (22.0, 42.0, 65.0), ids),
        ),
    )
    pairing = Pairing(id="p1", phospho_id="b1", total_id="b3", kind="stripped", loading_id="b2")
    assays = (bca_plate(), plate(), reactions())
    project = Project(samples=samples, blots=blots, pairings=(pairing,), assays=assays)
    return edits.set_band(project, "l2", 1, 30.0, 40.0)


def bca_plate() -> BcaData:
    """Return a blank, a standard, and two lysates of one well each."""
    wells = (
        BcaWell("A1", 0.1, 0.0),
        BcaWell("A2", 0.6, 500.0),
        BcaWell("B1", 0.4, sample="one", dilution=5.0),
        BcaWell("B2", 0.5, sample="two"),
    )
    return BcaData("bca.csv", wells, (Lysate("one", Condition("vehicle", None, "", None)), Lysate("two")))


def plate() -> ProliferationData:
    """Return a vehicle well and a dose of an agonist."""
    dose = Condition("hetrombopag", 3.0, "nM", None)
    vehicle = Condition("vehicle", None, "", None)
    wells = (PlateWell("1", "A1", "vehicle", 900.0, vehicle), PlateWell("1", "A2", "sample", 5000.0, dose))
    return ProliferationData("plate.csv", wells)


def reactions() -> QpcrData:
    """Return a gene that was seen and one that was not."""
    given = Condition("vehicle", None, "", None)
    wells = (
        CtWell("A1", "GAPDH", 18.0, "vehicle", condition=given),
        CtWell("A2", "BAK", None, "vehicle", condition=given, undetermined=True),
    )
    return QpcrData("ct.csv", wells)


def cols(project: Project, blot_id: str) -> list[float]:
    return [lane.centre[0][1] for lane in project.blot(blot_id).lanes]


def lane(project: Project, lane_id: str) -> Lane:
    return next(lane for blot in project.blots for lane in blot.lanes if lane.id == lane_id)


# --- every edit, with arguments drawn at random ------------------------------------------------

Draw = Callable[[st.SearchStrategy], object]
px = st.floats(-50, 50)
size = st.floats(0.5, 100)
lane_ids = st.sampled_from([f"l{number}" for number in range(1, 10)])
blot_ids = st.sampled_from(["b1", "b2", "b3"])
row_numbers = st.sets(st.integers(1, 3), max_size=2)
words = st.text("abc =-µ", min_size=1, max_size=5)

EDITS: dict[str, Callable[[Project, Draw], Project]] = {
    "accept_lanes": lambda p, d: edits.accept_lanes(p, d(blot_ids)),
    "accept_bands": lambda p, d: edits.accept_bands(
        p, [(d(lane_ids), 1, 5.0, 9.0), (d(lane_ids), 2, 20.0, 25.5)]
    ),
    "add_blot": lambda p, d: edits.add_blot(
        p,
        d(st.sampled_from(["p.tif", "n.tif"])),
        "new",
        d(st.sampled_from(["phospho", "stain"])),
        page=d(st.integers(1, 2)),
    ),
    "add_lane": lambda p, d: edits.add_lane(
        p, d(blot_ids), [(0, d(px)), (d(size), d(px))], d(size), d(st.sampled_from([None, "s1"]))
    ),
    "add_lane_node": lambda p, d: edits.add_lane_node(
        p, d(lane_ids), d(st.floats(11, 89)), d(st.none() | px)
    ),
    "add_sample": lambda p, d: edits.add_sample(p, treatment=d(words), dose=d(st.none() | size)),
    "assign_sample": lambda p, d: edits.assign_sample(p, d(lane_ids), d(st.sampled_from(["s1", "s4"]))),
    "carry_lanes": lambda p, d: edits.carry_lanes(p, d(blot_ids), d(blot_ids), d(px), d(px)),
    "change_lysates": lambda p, d: edits.change_lysates(
        p, {"one": {"treatment": d(words), "dose": d(size), "lane": d(st.integers(1, 9))}}
    ),
    "change_wells": lambda p, d: edits.change_wells(
        p, "bca", {d(st.integers(2, 3)): {"sample": d(words), "absorbance": d(st.none() | size)}}
    ),
    "exclude_wells": lambda p, d: edits.exclude_wells(
        p, d(st.sampled_from(["bca", "qpcr"])), [0, 1], d(words) + "x"
    ),
    "include_wells": lambda p, d: edits.include_wells(
        edits.exclude_wells(p, "qpcr", [1], "bubble"), "qpcr", [d(st.integers(0, 1))]
    ),
    "load_lanes": lambda p, d: edits.load_lanes(
        p, d(blot_ids), {d(st.integers(1, 3)): {"treatment": d(words) + "x", "load_ug": d(size)}}
    ),
    "remove_assay": lambda p, d: edits.remove_assay(p, d(st.sampled_from(["bca", "proliferation"]))),
    "set_assay": lambda p, d: edits.set_assay(
        p, BcaData(d(words), (BcaWell("A1", d(st.none() | size)),), ())
    ),
    "set_assay_method": lambda p, d: edits.set_assay_method(p, "load_ug", d(size)),
    "use_assay_method": lambda p, d: edits.use_assay_method(p, AssayMethod(ct_limit=d(size))),
    "change_blot": lambda p, d: edits.change_blot(
        p,
        d(blot_ids),
        target=d(words),
        form=d(st.sampled_from(["phospho", "total"])),
        membrane=d(st.just("") | words),
    ),
    "change_sample": lambda p, d: edits.change_sample(
        p, "s2", dose=d(size), replicate=d(st.integers(1, 3) | words)
    ),
    "choose_rows": lambda p, d: edits.choose_rows(p, d(blot_ids), d(row_numbers)),
    "correct_band": lambda p, d: edits.correct_band(
        p, d(lane_ids), d(st.integers(1, 2)), 0.0, d(size), d(st.sampled_from([(), (20.0, 60.0)]))
    ),
    "delete_lane": lambda p, d: edits.delete_lane(p, d(lane_ids)),
    "delete_lane_node": lambda p, d: edits.delete_lane_node(
        edits.add_lane_node(p, "l1", 50.0, d(px)), "l1", d(st.integers(0, 2))
    ),
    "delete_sample": lambda p, d: edits.delete_sample(p, "s4"),
    "describe_lanes": lambda p, d: edits.describe_lanes(
        p, {d(st.sampled_from(["l1", "l2", "l3"])): {"dose": d(size), "replicate": d(st.integers(1, 2))}}
    ),
    "duplicate_lane": lambda p, d: edits.duplicate_lane(
        p, d(lane_ids), d(st.none() | px), d(st.sampled_from([None, "s1"]))
    ),
    "equalise_lanes": lambda p, d: edits.equalise_lanes(p, d(blot_ids), d(st.none() | size)),
    "equalise_widths": lambda p, d: edits.equalise_widths(edits.resize_lane(p, "l1", d(size)), d(blot_ids)),
    "exclude_lanes": lambda p, d: edits.exclude_lanes(p, [d(lane_ids), d(lane_ids)], d(words) + "x"),
    "fix_rows": lambda p, d: edits.fix_rows(
        p, d(blot_ids), d(st.sets(st.floats(0, 100), min_size=1, max_size=4)), d(st.sets(st.floats(0, 100)))
    ),
    "free_rows": lambda p, d: edits.free_rows(edits.fix_rows(p, "b1", [d(size)]), d(blot_ids)),
    "include_lanes": lambda p, d: edits.include_lanes(
        edits.exclude_lanes(p, ["l2"], "air bubble"), [d(lane_ids)]
    ),
    "locate_image": lambda p, d: edits.locate_image(p, d(blot_ids), f"moved/{d(words)}.tif"),
    "mark_band_absent": lambda p, d: edits.mark_band_absent(p, d(lane_ids), d(st.integers(1, 3))),
    "merge_projects": lambda p, d: edits.merge_projects(
        p, edits.add_blot(Project(notes=d(words)), "x.tif", "x", "total")
    ),
    "mirror_blot": lambda p, d: edits.mirror_blot(p, d(blot_ids), (100, d(st.integers(70, 90)))),
    "move_lane": lambda p, d: edits.move_lane(p, d(lane_ids), d(px), d(px)),
    "move_lane_node": lambda p, d: edits.move_lane_node(p, d(lane_ids), 1, d(st.floats(11, 99)), d(px)),
    "pair": lambda p, d: edits.pair(p, "b1", "b3", kind=d(st.sampled_from([None, "parallel"]))),
    "place_lane": lambda p, d: edits.place_lane(p, d(lane_ids), [(0, d(px)), (d(size), d(px))], d(size)),
    "place_lanes": lambda p, d: edits.place_lanes(
        p, d(blot_ids), [[(0, col), (d(size), col)] for col in (1, 2, 3)], d(size)
    ),
    "remove_blot": lambda p, d: edits.remove_blot(p, d(blot_ids)),
    "reset_band": lambda p, d: edits.reset_band(p, "l2", d(st.integers(1, 2))),
    "resize_lane": lambda p, d: edits.resize_lane(p, d(lane_ids), d(size)),
    "reverse_samples": lambda p, d: edits.reverse_samples(p, d(blot_ids)),
    "rotate_blot": lambda p, d: edits.rotate_blot(p, d(blot_ids), d(st.floats(-720, 720)), (100, 80)),
    "separate_samples": lambda p, d: edits.separate_samples(p, d(blot_ids)),
    "set_band": lambda p, d: edits.set_band(p, d(lane_ids), d(st.integers(1, 3)), 0.0, d(size)),
    "set_crop": lambda p, d: edits.set_crop(p, d(blot_ids), d(st.sampled_from([None, (0, 1, 50, 60)]))),
    "set_hash": lambda p, d: edits.set_hash(p, d(blot_ids), OTHER_HASH),
    "set_lane_count": lambda p, d: edits.set_lane_count(p, d(blot_ids), d(st.integers(1, 5))),
    "set_lane_note": lambda p, d: edits.set_lane_note(p, d(lane_ids), d(words)),
    "set_loading": lambda p, d: edits.set_loading(
        p, "p1", d(st.sampled_from([None, "b2"])), d(st.sampled_from([None, "b2"]))
    ),
    "set_method": lambda p, d: edits.set_method(p, "ball_radius_px", d(size)),
    "set_notes": lambda p, d: edits.set_notes(p, d(words)),
    "set_encoding": lambda p, d: edits.set_encoding(
        p, d(blot_ids), d(st.sampled_from(["auto", "linear", "density"]))
    ),
    "set_polarity": lambda p, d: edits.set_polarity(
        p, d(blot_ids), d(st.sampled_from(["auto", "dark-bands"]))
    ),
    "set_tablet": lambda p, d: edits.set_tablet(p, d(blot_ids), ((900.0, 0.1), (90.0, d(size)))),
    "set_up_lanes": lambda p, d: edits.set_up_lanes(
        p, d(blot_ids), [d(st.sampled_from(["s1", "s4"])) for _ in range(3)]
    ),
    "shift_lanes": lambda p, d: edits.shift_lanes(p, d(blot_ids), d(px), d(px)),
    "take_samples": lambda p, d: edits.take_samples(
        p, edits.describe_lanes(example(), {"l1": {"dose": d(size)}, "l3": {"treatment": d(words)}})
    ),
    "unpair": lambda p, d: edits.unpair(p, "p1"),
    "unplace_lanes": lambda p, d: edits.unplace_lanes(p, d(blot_ids)),
    "use_method": lambda p, d: edits.use_method(p, Method(border_px=d(st.integers(1, 9)))),
}


def test_every_public_edit_is_in_the_table() -> None:
    public = {
        name for name, value in vars(edits).items() if inspect.isfunction(value) and not name.startswith("_")
    }
    assert public == set(edits.__all__) == set(EDITS)


@pytest.mark.parametrize("name", sorted(EDITS))
def test_every_edit_takes_a_project_first_and_returns_one(name: str) -> None:
    signature = inspect.signature(getattr(edits, name))
    assert next(iter(signature.parameters.values())).annotation == "Project"
    assert signature.return_annotation == "Project"
    assert inspect.getdoc(getattr(edits, name))


@pytest.mark.parametrize("name", sorted(EDITS))
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_undo_after_any_edit_is_identity(name: str, data: st.DataObject) -> None:
    project = example()
    stored = msgspec.json.encode(project)
    edited = EDITS[name](project, data.draw)
    assert msgspec.json.encode(project) == stored
    assert list(violations(edited)) == []
    assert msgspec.json.decode(msgspec.json.encode(edited), type=Project) == edited
    history = History(project)
    history.apply(name, edited)
    assert history.undo() == project
    assert history.redo() == edited
    if edited != project:
        assert not history.is_saved


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_blots_of_one_image_always_agree_about_their_lanes(data: st.DataObject) -> None:
    project = example()
    for name in data.draw(
        st.lists(st.sampled_from(sorted(set(EDITS) - {"remove_blot", "delete_lane"})), max_size=4)
    ):
        try:
            project = EDITS[name](project, data.draw)
        except (KeyError, ValueError):
            continue
    shapes: dict[tuple[str, int], list] = {}
    for blot in project.blots:
        geometry = [blot.crop, blot.rotation_deg, blot.mirrored]
        geometry += [(lane.number, lane.centre, lane.width_px) for lane in blot.lanes]
        assert shapes.setdefault((blot.image.path, blot.image.page), geometry) == geometry
    assert list(violations(project)) == []


# --- lanes that a person excludes ----------------------------------------------------------------


def excluded(project: Project) -> list[str]:
    return [lane.id for blot in project.blots for lane in blot.lanes if lane.excluded]


def test_a_lane_is_excluded_with_its_partner_on_the_total_blot() -> None:
    project = edits.exclude_lanes(example(), ["l2"], "  air bubble ")
    # l2 is lane 2 of pERK, l8 lane 2 of its total; actin on the same image stays as it is.
    assert excluded(project) == ["l2", "l8"]
    assert lane(project, "l8").excluded == "air bubble"
    assert edits.include_lanes(project, ["l8"]) == example()


def test_several_lanes_are_excluded_at_once_and_another_reason_replaces_the_first() -> None:
    project = edits.exclude_lanes(example(), ["l1", "l9"], "smear")
    assert excluded(project) == ["l1", "l3", "l7", "l9"]
    again = edits.exclude_lanes(project, ["l1"], "bubble")
    assert [lane(again, name).excluded for name in ("l1", "l7", "l9")] == ["bubble", "bubble", "smear"]


def test_a_partner_that_holds_another_sample_is_left_alone() -> None:
    other = edits.set_up_lanes(example(), "b3", ["s1", "s4", "s3"])
    assert excluded(edits.exclude_lanes(other, ["l2"], "bubble")) == ["l2"]


def test_an_exclusion_needs_a_reason_and_a_lane() -> None:
    with pytest.raises(ValueError, match="say why the lane is excluded"):
        edits.exclude_lanes(example(), ["l2"], " ")
    with pytest.raises(KeyError, match="there is no lane 'l99'"):
        edits.exclude_lanes(example(), ["l99"], "bubble")


def test_a_copy_of_an_excluded_lane_counts() -> None:
    project = edits.duplicate_lane(edits.exclude_lanes(example(), ["l2"], "bubble"), "l2")
    assert excluded(project) == ["l2", "l8"]


# --- what lanes hold ----------------------------------------------------------------------------


def two_pairs() -> Project:
    """Return the example with total and phospho Akt of the same lysates on a membrane of their own."""
    project = edits.add_blot(example(), "pa.tif", "Akt", "phospho", membrane="a")
    project = edits.add_blot(project, "a.tif", "Akt", "total", membrane="a")
    for blot_id in ("b4", "b5"):
        project = edits.set_up_lanes(project, blot_id, ["s1", "s2", "s3"])
    return edits.pair(project, "b4", "b5")


def held(project: Project) -> list[list[str]]:
    return [[lane.sample_id for lane in blot.lanes] for blot in project.blots]


def test_a_sample_is_described_once_for_all_blots() -> None:
    project = edits.describe_lanes(two_pairs(), {"l2": {"dose": 30.0}})
    assert held(project) == held(two_pairs())
    assert project.sample("s2").dose == 30.0


def test_of_two_lanes_of_one_sample_only_the_one_that_is_meant_changes() -> None:
    project = edits.set_up_lanes(two_pairs(), "b4", ["s1", "s2", "s2"])
    project = edits.set_up_lanes(project, "b5", ["s1", "s2", "s2"])
    project = edits.describe_lanes(project, {"l11": {"dose": 30.0}})
    # Lane 2 has a sample of its own on every blot where it held the old one; lane 3 of Akt keeps it.
    assert held(project) == [["s1", "s5", "s3"]] * 3 + [["s1", "s5", "s2"]] * 2
    assert (project.sample("s2").dose, project.sample("s5").dose) == (3.0, 30.0)


def test_two_lanes_of_one_sample_that_change_alike_stay_one() -> None:
    project = edits.set_up_lanes(example(), "b3", ["s1", "s2", "s2"])
    project = edits.describe_lanes(project, {"l8": {"dose": 9.0}, "l9": {"dose": 9.0}})
    assert held(project)[2] == ["s1", "s2", "s2"]
    assert project.sample("s2").dose == 9.0


def test_undescribed_lanes_get_samples_of_their_own_with_their_counterparts() -> None:
    project = edits.add_blot(example(), "pa.tif", "Akt", "phospho")
    project = edits.add_blot(project, "a.tif", "Akt", "total")
    project = edits.add_blot(project, "x.tif", "STAT3", "total")
    for blot_id in ("b4", "b5", "b6"):
        project = edits.place_lanes(project, blot_id, [[(0, col), (9, col)] for col in (1, 5, 9)], 2)
    project = edits.pair(project, "b4", "b5")
    assert held(project)[3] == held(project)[5] == ["s5", "s5", "s5"]
    words = {"treatment": "TPO", "role": "sample"}
    project = edits.describe_lanes(project, {"l10": words, "l11": words})
    assert held(project)[3:] == [["s6", "s7", "s5"], ["s6", "s7", "s5"], ["s5", "s5", "s5"]]
    assert project.sample("s5") == Sample(id="s5", treatment="", role="empty")


def test_another_replicate_is_said_of_one_pair_only() -> None:
    changes = {f"l{number}": {"replicate": 2} for number in (10, 11, 12)}
    project = edits.describe_lanes(two_pairs(), changes)
    assert held(project) == [["s1", "s2", "s3"]] * 3 + [["s5", "s6", "s7"]] * 2
    assert [project.sample(name).replicate for name in ("s1", "s5")] == [1, 2]
    # Where no other blot holds them, they are changed themselves.
    alone = edits.describe_lanes(example(), {"l1": {"replicate": 2}})
    assert (held(alone), alone.sample("s1").replicate) == (held(example()), 2)


def test_the_same_words_again_change_nothing() -> None:
    assert edits.describe_lanes(example(), {"l2": {"dose": 3.0}}) == example()
    assert edits.describe_lanes(example(), {}) == example()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"l1": {"dose": 1.0}, "l7": {"dose": 1.0}}, "one blot at a time, not those of b1, b3"),
        ({"l1": {"dose": -1.0}}, "must not be negative"),
        ({"l1": {"colour": "red"}}, "a sample has no 'colour'"),
    ],
)
def test_impossible_descriptions_are_refused(changes: dict, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        edits.describe_lanes(example(), changes)


def test_a_pair_gets_samples_of_its_own() -> None:
    project = edits.separate_samples(two_pairs(), "b5")
    assert held(project) == [["s1", "s2", "s3"]] * 3 + [["s5", "s6", "s7"]] * 2
    assert msgspec.structs.replace(project.sample("s6"), id="s2") == project.sample("s2")
    assert edits.separate_samples(project, "b5") == project


def test_samples_are_taken_from_a_sheet_by_the_name_of_the_image() -> None:
    sheet = Project(samples=(Sample(id="s9", treatment="DMSO", role="vehicle"), example().samples[1]))
    sheet = edits.add_blot(sheet, "scans/T.TIF", "ERK", "total")
    sheet = edits.set_up_lanes(sheet, "b1", ["s9", "s2", "s9"])
    project = edits.take_samples(example(), sheet)
    assert held(project) == [["s1", "s2", "s3"], ["s1", "s2", "s3"], ["s5", "s2", "s5"]]
    assert project.sample("s5") == Sample(id="s5", treatment="DMSO", role="vehicle")
    assert cols(project, "b3") == cols(example(), "b3")


def test_a_sheet_of_other_images_or_lanes_is_refused() -> None:
    other = edits.add_blot(example(), "x.tif", "x", "total")
    with pytest.raises(ValueError, match="describes none of the images"):
        edits.take_samples(Project(blots=other.blots[-1:]), example())
    with pytest.raises(ValueError, match=r"t\.tif has 3 lanes, not 2"):
        edits.take_samples(example(), edits.delete_lane(example(), "l7"))


# --- lanes that have no place yet ----------------------------------------------------------------


def test_lanes_are_set_up_without_a_place_on_every_blot_of_the_image() -> None:
    project = edits.add_blot(example(), "n.tif", "Akt", "total")
    project = edits.add_blot(project, "n.tif", "actin", "loading")
    project = edits.set_up_lanes(project, "b5", ["s1", "s4"])
    assert project.blot("b4").lanes == (
        Lane(id="l10", number=1, sample_id="s1"),
        Lane(id="l11", number=2, sample_id="s4"),
    )
    assert [(lane.id, lane.sample_id) for lane in project.blot("b5").lanes] == [("l12", "s1"), ("l13", "s4")]


def test_lanes_that_are_there_keep_their_places_when_they_are_set_up() -> None:
    project = edits.set_up_lanes(example(), "b2", ["s4", "s1", "s4"])
    assert cols(project, "b1") == cols(example(), "b1")
    assert [lane.sample_id for lane in project.blot("b1").lanes] == ["s4", "s1", "s4"]
    assert [lane.sample_id for lane in project.blot("b3").lanes] == ["s1", "s2", "s3"]


@pytest.mark.parametrize(("samples", "message"), [([], "none was given"), (["s1"], "has 3 lanes, not 1")])
def test_lanes_are_not_set_up_for_another_number(samples: list[str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        edits.set_up_lanes(example(), "b1", samples)


# --- samples -----------------------------------------------------------------------------------


def test_a_sample_is_added_last_with_a_counted_id() -> None:
    project = edits.add_sample(example(), treatment="DMSO", time_min=15, role="vehicle")
    assert project.samples[-1] == Sample(id="s5", treatment="DMSO", time_min=15.0, role="vehicle")
    assert isinstance(project.samples[-1].time_min, float)


def test_ids_are_never_used_again_while_a_higher_one_is_in_use() -> None:
    project = edits.delete_sample(edits.add_sample(example(), treatment="x"), "s4")
    assert edits.add_sample(project, treatment="y").samples[-1].id == "s6"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"dose": -1}, "dose of sample s2: must not be negative, not -1"),
        ({"dose": math.nan}, "dose: must be a finite number"),
        ({"dose": "3"}, "dose: must be a number or blank, not text"),
        ({"role": "control"}, "role: 'control' is not one of: sample, vehicle, positive, marker, empty"),
        ({"treatment": ""}, "treatment of sample s2: must not be empty"),
        ({"colour": "red"}, "a sample has no 'colour' to set; it has: treatment, dose"),
        ({"id": "s9"}, "a sample has no 'id' to set"),
    ],
)
def test_impossible_values_of_a_sample_are_refused_in_words(fields: dict, message: str) -> None:
    with pytest.raises(ValueError) as caught:
        edits.change_sample(example(), "s2", **fields)
    assert message in str(caught.value)


def test_a_sample_in_use_is_not_deleted() -> None:
    with pytest.raises(
        ValueError, match=r"s2 is in use \(ERK phospho lane 2, actin loading lane 2, ERK total lane 2\)"
    ):
        edits.delete_sample(example(), "s2")


def test_a_lane_holds_one_sample_on_every_image_of_its_membrane() -> None:
    project = edits.assign_sample(example(), "l2", "s4")
    assert [lane(project, name).sample_id for name in ("l1", "l2", "l5", "l8")] == ["s1", "s4", "s4", "s4"]


def test_an_image_with_another_number_of_lanes_is_not_assigned_along() -> None:
    project = edits.delete_lane(example(), "l7")
    project = edits.assign_sample(project, "l1", "s4")
    assert [lane.sample_id for lane in project.blot("b3").lanes] == ["s2", "s3"]


def test_samples_are_reversed_on_one_image() -> None:
    project = edits.reverse_samples(example(), "b1")
    assert [lane.sample_id for lane in project.blot("b2").lanes] == ["s3", "s2", "s1"]
    assert [lane.sample_id for lane in project.blot("b3").lanes] == ["s1", "s2", "s3"]


# --- blots and pairings ------------------------------------------------------------------------


def test_a_new_image_has_a_membrane_of_its_own() -> None:
    blot = edits.add_blot(example(), "new.tif", "Akt", "total", rows=[1, 2], mw_kda=60).blots[-1]
    assert (blot.id, blot.membrane, blot.lanes, blot.rows, blot.mw_kda) == ("b4", "new.tif", (), (1, 2), 60.0)


def test_another_target_on_an_image_shares_its_lanes_but_not_its_bands() -> None:
    project = edits.set_polarity(example(), "b1", "dark-bands")
    blot = edits.add_blot(project, "p.tif", "Akt", "phospho").blots[-1]
    assert blot.image == ImageRef(path="p.tif", sha256=HASH, polarity="dark-bands")
    assert [lane.id for lane in blot.lanes] == ["l10", "l11", "l12"]
    assert [lane.centre[0][1] for lane in blot.lanes] == [20.0, 40.0, 63.0]
    assert all(lane.bands == () for lane in blot.lanes)
    assert blot.membrane == "m"


def test_another_page_of_a_file_is_on_the_same_membrane_with_lanes_of_its_own() -> None:
    blot = edits.add_blot(example(), "p.tif", "ERK", "total", page=2).blots[-1]
    assert (blot.membrane, blot.image.sha256, blot.lanes) == ("m", HASH, ())


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"path": "p.tif", "target": "ERK", "form": "phospho"}, "p.tif page 1 holds ERK phospho twice"),
        (
            {"path": "p.tif", "target": "A", "form": "total", "membrane": "n"},
            "p.tif page 1 is on two membranes: m, n",
        ),
        ({"path": "", "target": "A", "form": "total"}, "the file name is missing"),
        (
            {"path": "a", "target": "A", "form": "totl"},
            "form: 'totl' is not one of: phospho, total, loading, stain",
        ),
        ({"path": "a", "target": "A", "form": "total", "page": 0}, "pages count from 1, not 0"),
        ({"path": "a", "target": "A", "form": "total", "rows": [1, 1]}, "may not repeat"),
        ({"path": "a", "target": "A", "form": "total", "mw_kda": 0}, "must be above 0 kDa"),
    ],
)
def test_impossible_blots_are_refused_in_words(values: dict, message: str) -> None:
    with pytest.raises(ValueError) as caught:
        edits.add_blot(example(), **values)
    assert message in str(caught.value)


def test_removing_a_blot_drops_its_pairing() -> None:
    assert edits.remove_blot(example(), "b3").pairings == ()


def test_removing_a_loading_control_keeps_the_pairing() -> None:
    (pairing,) = edits.remove_blot(example(), "b2").pairings
    assert (pairing.phospho_id, pairing.loading_id) == ("b1", None)


def test_a_new_membrane_holds_for_the_whole_image_and_makes_the_pair_parallel() -> None:
    project = edits.change_blot(example(), "b1", membrane="n")
    assert [blot.membrane for blot in project.blots] == ["n", "n", "m"]
    assert project.pairings[0].kind == "parallel"
    assert edits.change_blot(project, "b1", membrane="m") == example()


def test_a_kind_of_pairing_that_a_person_chose_stays() -> None:
    project = edits.pair(example(), "b1", "b3", kind="same lane", loading_id="b2")
    assert edits.change_blot(project, "b3", membrane="n").pairings[0].kind == "same lane"


def test_a_new_form_drops_pairings_that_no_longer_fit() -> None:
    assert edits.change_blot(example(), "b1", form="stain").pairings == ()
    assert edits.change_blot(example(), "b2", form="total").pairings[0].loading_id is None


def test_only_some_fields_of_a_blot_can_be_changed() -> None:
    with pytest.raises(ValueError, match="a blot has no 'lanes' to set here; it has: target, form"):
        edits.change_blot(example(), "b1", lanes=())  # type: ignore[call-arg]


def test_encoding_and_step_tablet_belong_to_the_image() -> None:
    project = edits.set_encoding(example(), "b2", "density")
    assert [blot.image.encoding for blot in project.blots] == ["density", "density", "auto"]
    project = edits.set_tablet(project, "b1", ((900.0, 0.1), (90.0, 1.0)))
    assert [len(blot.image.tablet) for blot in project.blots] == [2, 2, 0]
    with pytest.raises(ValueError, match="encoding"):
        edits.set_encoding(example(), "b2", "gamma")


def test_polarity_hash_and_place_belong_to_the_file() -> None:
    project = edits.set_polarity(example(), "b2", "light-bands")
    assert [blot.image.polarity for blot in project.blots] == ["light-bands", "light-bands", "auto"]
    project = edits.set_hash(example(), "b1", OTHER_HASH)
    assert [blot.image.sha256 for blot in project.blots] == [OTHER_HASH, OTHER_HASH, ""]
    project = edits.locate_image(example(), "b2", "moved/p.tif", HASH)
    assert [blot.image.path for blot in project.blots] == ["moved/p.tif", "moved/p.tif", "t.tif"]


def test_another_file_is_not_taken_for_the_one_that_was_measured() -> None:
    with pytest.raises(ValueError, match=r"other\.tif is not the file that was measured as p\.tif"):
        edits.locate_image(example(), "b1", "other.tif", OTHER_HASH)
    with pytest.raises(ValueError, match=r"t\.tif is in this project already"):
        edits.locate_image(example(), "b1", "t.tif", HASH)
    with pytest.raises(ValueError, match="must be 64 hexadecimal digits"):
        edits.set_hash(example(), "b1", "abc")


def test_a_crop_is_checked_and_belongs_to_the_image() -> None:
    project = edits.set_crop(example(), "b1", (0, 1, 50, 60))
    assert [blot.crop for blot in project.blots] == [(0.0, 1.0, 50.0, 60.0)] * 2 + [None]
    assert edits.add_blot(project, "p.tif", "Akt", "total").blots[-1].crop == (0.0, 1.0, 50.0, 60.0)
    assert edits.set_crop(project, "b2", None) == example()
    with pytest.raises(ValueError, match="crop of blot b1: top must be above bottom"):
        edits.set_crop(example(), "b1", (50, 1, 50, 60))


@pytest.mark.parametrize(("page", "membrane", "kind"), [(2, "m", "same lane"), (2, "n", "parallel")])
def test_the_kind_of_a_pair_follows_file_and_membrane(page: int, membrane: str, kind: str) -> None:
    project = edits.add_blot(
        edits.remove_blot(example(), "b3"), "p.tif", "ERK", "total", page=page, membrane=membrane
    )
    assert edits.pair(project, "b1", project.blots[-1].id).pairings[0].kind == kind


def test_pairing_again_replaces_the_old_pairing() -> None:
    (pairing,) = edits.pair(example(), "b1", "b3").pairings
    assert pairing == Pairing(id="p1", phospho_id="b1", total_id="b3", kind="stripped")


def test_wrong_forms_are_not_paired() -> None:
    with pytest.raises(ValueError, match=r"blot b2 \(actin\) is loading; here it must be total"):
        edits.pair(example(), "b1", "b2")
    with pytest.raises(ValueError, match=r"blot b3 \(ERK\) is total; here it must be loading or stain"):
        edits.set_loading(example(), "p1", "b3")
    with pytest.raises(ValueError, match="'twin' is no kind of pairing"):
        edits.pair(example(), "b1", "b3", kind="twin")  # type: ignore[arg-type]


def test_loading_controls_can_be_set_and_taken_away() -> None:
    project = edits.set_loading(example(), "p1", None, "b2")
    assert (project.pairings[0].loading_id, project.pairings[0].total_loading_id) == (None, "b2")
    assert edits.unpair(project, "p1").pairings == ()


# --- lanes -------------------------------------------------------------------------------------


def test_lanes_are_placed_on_all_blots_of_the_image() -> None:
    centres = [[(0, col), (50, col + 1)] for col in (5, 15, 25)]
    project = edits.place_lanes(example(), "b2", centres, 7)
    for name in ("b1", "b2"):
        assert [lane.centre for lane in project.blot(name).lanes] == [
            ((0.0, 5.0), (50.0, 6.0)),
            ((0.0, 15.0), (50.0, 16.0)),
            ((0.0, 25.0), (50.0, 26.0)),
        ]
        assert {lane.width_px for lane in project.blot(name).lanes} == {7.0}
    assert project.blot("b3") == example().blot("b3")
    assert lane(project, "l2").bands == (Band(row=1, kind="manual", top_px=30.0, bottom_px=40.0),)


CLEARING = {
    "move_lane": lambda p: edits.move_lane(p, "l2", 0, 1),
    "move_lane_node": lambda p: edits.move_lane_node(p, "l2", 1, 60, 20),
    "resize_lane": lambda p: edits.resize_lane(p, "l2", 5),
    "shift_lanes": lambda p: edits.shift_lanes(p, "b1", 0, 1),
    "place_lanes": lambda p: edits.place_lanes(p, "b1", [[(0, c), (50, c)] for c in (5, 15, 25)], 7),
    "unplace_lanes": lambda p: edits.unplace_lanes(p, "b1"),
    "delete_lane": lambda p: edits.delete_lane(p, "l2"),
    "duplicate_lane": lambda p: edits.duplicate_lane(p, "l2"),
    "accept_lanes": lambda p: edits.accept_lanes(p, "b2"),
}


def in_doubt() -> Project:
    centres = [[(0, col), (50, col)] for col in (5, 15, 25)]
    return edits.place_lanes(example(), "b1", centres, 7, unsure=True)


def test_lanes_that_the_program_is_not_sure_of_are_in_doubt_on_all_blots_of_the_image() -> None:
    assert [blot.lanes_unsure for blot in in_doubt().blots] == [True, True, False]
    turned = edits.mirror_blot(edits.rotate_blot(in_doubt(), "b1", 180, (100, 80)), "b1", (100, 80))
    assert turned.blot("b1").lanes_unsure
    assert edits.set_band(in_doubt(), "l2", 1, 0, 9).blot("b1").lanes_unsure  # says nothing of lanes


@pytest.mark.parametrize("edit", CLEARING.values(), ids=CLEARING)
def test_whoever_moves_or_accepts_lanes_has_looked(edit: Callable[[Project], Project]) -> None:
    changed = edit(in_doubt())
    assert [blot.lanes_unsure for blot in changed.blots] == [False, False, False]


def test_each_lane_can_have_a_width_of_its_own() -> None:
    centres = [[(0, col), (50, col)] for col in (5, 15, 25)]
    project = edits.place_lanes(example(), "b1", centres, [4, 5, 6])
    assert [lane.width_px for lane in project.blot("b2").lanes] == [4.0, 5.0, 6.0]


def test_a_bare_image_gets_lanes_that_hold_an_empty_sample() -> None:
    project = edits.add_blot(example(), "new.tif", "Akt", "phospho")
    project = edits.add_blot(project, "new.tif", "actin", "loading")
    project = edits.place_lanes(project, "b4", [[(0, 5), (9, 5)], [(0, 15), (9, 15)]], 8)
    assert [(lane.id, lane.number, lane.sample_id) for lane in project.blot("b4").lanes] == [
        ("l10", 1, "s5"),
        ("l11", 2, "s5"),
    ]
    assert [lane.id for lane in project.blot("b5").lanes] == ["l12", "l13"]
    assert project.sample("s5") == Sample(id="s5", treatment="", role="empty")


@pytest.mark.parametrize(
    ("centres", "width", "message"),
    [
        ([[(0, 5), (9, 5)]], 8, "p.tif has 3 lanes, but 1 are to be placed"),
        ([[(0, 5)]] * 3, 8, "the centre line of lane 1 needs two points or more, not 1"),
        ([()] * 3, 8, "the centre line of lane 1 needs two points or more, not 0"),
        ([[(0, 5), (9, 5), (9, 6)]] * 3, 8, "must run from top to bottom, so row 9 cannot follow 9"),
        (
            [[(9, 5), (0, 5)]] * 3,
            8,
            "centre of lane l1 (number 1): must run from top to bottom, so row 0 cannot follow 9",
        ),
        ([[(0, 5), (9, 5)]] * 3, 0, "width_px of lane l1 (number 1): must be above 0 px"),
        ([[(0, 5), (9, math.inf)]] * 3, 8, "centre[1][1]: must be a finite number"),
        ([[(0, 5), (9, 5)]] * 3, [8, 8], "3 lanes need as many widths, not 2"),
    ],
)
def test_impossible_lanes_are_refused_in_words(centres: list, width: float, message: str) -> None:
    with pytest.raises(ValueError) as caught:
        edits.place_lanes(example(), "b1", centres, width)
    assert message in str(caught.value)


def test_a_lane_moves_on_every_blot_of_its_image_and_its_bands_stay() -> None:
    project = edits.move_lane(example(), "l2", 1, -2)
    for name in ("l2", "l5"):
        assert lane(project, name).centre == ((11.0, 38.0), (91.0, 38.0))
    assert cols(project, "b3") == [22.0, 42.0, 65.0]
    assert lane(project, "l2").bands == lane(example(), "l2").bands


def test_all_lanes_shift_together() -> None:
    project = edits.shift_lanes(example(), "b1", 0, 5)
    assert cols(project, "b1") == cols(project, "b2") == [25.0, 45.0, 68.0]


def test_a_lane_bends() -> None:
    project = edits.add_lane_node(example(), "l1", 50)
    assert lane(project, "l1").centre == ((10.0, 20.0), (50.0, 20.0), (90.0, 20.0))
    project = edits.move_lane_node(project, "l4", 1, 40, 25)
    assert lane(project, "l1").centre == ((10.0, 20.0), (40.0, 25.0), (90.0, 20.0))
    project = edits.add_lane_node(project, "l1", 65)
    assert lane(project, "l1").centre[2] == (65.0, 22.5)
    project = edits.delete_lane_node(edits.delete_lane_node(project, "l1", 1), "l4", 1)
    assert project == example()


def test_impossible_bends_are_refused() -> None:
    with pytest.raises(ValueError, match="lane 1 has a point in row 10 already"):
        edits.add_lane_node(example(), "l1", 10)
    with pytest.raises(ValueError, match="row 5 cannot follow 10"):
        edits.move_lane_node(example(), "l1", 1, 5, 20)
    with pytest.raises(ValueError, match="lane 1 has the points 0 to 1, not 2"):
        edits.move_lane_node(example(), "l1", 2, 5, 20)
    with pytest.raises(ValueError, match="needs two points or more"):
        edits.delete_lane_node(example(), "l1", 0)


def test_lanes_that_have_not_been_placed_cannot_be_moved() -> None:
    blot = Blot(
        id="b1",
        image=ImageRef(path="a.tif"),
        target="A",
        form="total",
        membrane="a.tif",
        lanes=(Lane(id="l1", number=1, sample_id="s1"),),
    )
    project = Project(samples=(Sample(id="s1", treatment="x"),), blots=(blot,))
    with pytest.raises(ValueError, match=r"lane 1 of a\.tif has not been placed yet"):
        edits.move_lane(project, "l1", 0, 1)
    with pytest.raises(ValueError, match="have not been placed yet"):
        edits.carry_lanes(project, "b1", "b1")
    assert edits.shift_lanes(project, "b1", 1, 1) == project
    assert edits.mirror_blot(project, "b1").blots[0].lanes == blot.lanes


def test_a_lane_is_deleted_and_the_rest_counted_anew() -> None:
    project = edits.delete_lane(example(), "l4")
    assert [(lane.id, lane.number) for lane in project.blot("b1").lanes] == [("l2", 1), ("l3", 2)]
    assert [(lane.id, lane.number) for lane in project.blot("b2").lanes] == [("l5", 1), ("l6", 2)]
    assert len(project.blot("b3").lanes) == 3


def test_a_copy_of_a_lane_is_beside_it_and_holds_nothing_yet() -> None:
    project = edits.duplicate_lane(example(), "l2")
    for name in ("b1", "b2"):
        assert [lane.number for lane in project.blot(name).lanes] == [1, 2, 3, 4]
        assert cols(project, name) == [20.0, 40.0, 48.0, 63.0]
    copy = project.blot("b1").lanes[2]
    assert (copy.id, copy.bands, project.sample(copy.sample_id).role) == ("l10", (), "empty")
    assert project.blot("b2").lanes[2].id == "l11"
    again = edits.duplicate_lane(project, "l1", d_col=-10, sample_id="s4")
    assert cols(again, "b1") == [10.0, 20.0, 40.0, 48.0, 63.0]
    assert again.blot("b1").lanes[0].sample_id == "s4"
    assert sum(sample.role == "empty" for sample in again.samples) == 1


def test_one_lane_is_placed_on_every_blot_of_its_image() -> None:
    project = edits.unplace_lanes(example(), "b2")
    assert {(lane.centre, lane.width_px) for lane in project.blot("b1").lanes} == {((), 0.0)}
    assert lane(project, "l2").bands == lane(example(), "l2").bands
    assert project.blot("b3") == example().blot("b3")
    project = edits.place_lane(project, "l5", [(5, 41), (95, 42)], 9)
    for name in ("b1", "b2"):
        assert [(lane.centre, lane.width_px) for lane in project.blot(name).lanes] == [
            ((), 0.0),
            (((5.0, 41.0), (95.0, 42.0)), 9.0),
            ((), 0.0),
        ]
    again = edits.place_lane(project, "l2", [(0, 40), (50, 40), (90, 41)], 8)
    assert lane(again, "l5").centre == ((0.0, 40.0), (50.0, 40.0), (90.0, 41.0))


@pytest.mark.parametrize(
    ("line", "width", "message"),
    [
        ([(0, 5)], 8, "the centre line of lane 2 needs two points or more"),
        ([(9, 5), (9, 50)], 8, "lane l2 (number 2): must run from top to bottom, so row 9 cannot follow 9"),
        ([(0, 5), (9, 5)], -1, "width_px of lane l2 (number 2): must be above 0 px, not -1"),
        ([(math.nan, 5), (9, 5)], 8, "centre[0][0]: must be a finite number"),
    ],
)
def test_an_impossible_place_of_one_lane_is_refused(line: list, width: float, message: str) -> None:
    with pytest.raises(ValueError) as caught:
        edits.place_lane(example(), "l2", line, width)
    assert message in str(caught.value)


@pytest.mark.parametrize(("col", "number"), [(5, 1), (20, 2), (30, 2), (50, 3), (99, 4)])
def test_a_new_lane_is_numbered_by_its_place(col: float, number: int) -> None:
    project = edits.add_lane(example(), "b2", [(10, col), (90, col)], 7)
    for name, new_id in (("b1", "l10"), ("b2", "l11")):
        new = lane(project, new_id)
        assert (new.number, new.centre, new.width_px) == (number, ((10.0, col), (90.0, col)), 7.0)
        assert [lane.number for lane in project.blot(name).lanes] == [1, 2, 3, 4]
        assert cols(project, name) == sorted([20.0, 40.0, 63.0, float(col)])
        assert project.sample(new.sample_id).role == "empty"
    assert project.blot("b3") == example().blot("b3")


def test_a_slanted_new_lane_is_numbered_by_where_it_is_half_way_down() -> None:
    # Half-way down, in row 50, it is in column 30: between the lanes 1 and 2.
    project = edits.add_lane(example(), "b1", [(10, 0), (90, 60)], 7, "s4")
    assert (lane(project, "l10").number, lane(project, "l10").sample_id) == (2, "s4")


def test_a_new_lane_is_the_last_where_no_lane_has_been_placed() -> None:
    project = edits.add_lane(edits.unplace_lanes(example(), "b1"), "b1", [(10, 0), (90, 0)], 7)
    assert lane(project, "l10").number == 4
    bare = edits.add_blot(example(), "new.tif", "Akt", "total")
    assert edits.add_lane(bare, "b4", [(10, 0), (90, 0)], 7).blots[-1].lanes[0].number == 1


@pytest.mark.parametrize(
    ("line", "width", "message"),
    [
        ([], 8, "the centre line of lane 4 needs two points or more, not 0"),
        ([(9, 5), (9, 5)], 8, "lane l10 (number 1): must run from top to bottom, so row 9 cannot follow 9"),
        ([(0, 5), (9, 5)], 0, "width_px of lane l10 (number 1): must be above 0 px, not 0"),
    ],
)
def test_an_impossible_new_lane_is_refused(line: list, width: float, message: str) -> None:
    with pytest.raises(ValueError) as caught:
        edits.add_lane(example(), "b1", line, width)
    assert message in str(caught.value)


def test_lanes_are_equalised_on_the_best_straight_line() -> None:
    # Columns 20, 40, 63: slope 21.5 around the mean 41.
    project = edits.equalise_lanes(edits.resize_lane(example(), "l1", 20), "b1")
    assert cols(project, "b2") == pytest.approx([19.5, 41.0, 62.5], abs=1e-12)
    assert {lane.width_px for lane in project.blot("b1").lanes} == {8.0}
    assert {lane.width_px for lane in edits.equalise_lanes(example(), "b1", 9).blots[1].lanes} == {9.0}


def test_equal_widths_leave_lanes_where_they_are() -> None:
    project = edits.equalise_widths(edits.resize_lane(example(), "l1", 20), "b1")
    assert [lane.width_px for lane in project.blot("b1").lanes] == [8.0] * 3
    assert cols(project, "b1") == [20.0, 40.0, 63.0]
    unplaced = edits.unplace_lanes(example(), "b3")
    assert edits.equalise_widths(unplaced, "b3") == unplaced


def test_a_lane_count_adds_and_takes_away_on_the_right() -> None:
    more = edits.set_lane_count(example(), "b1", 5).blot("b2").lanes
    assert [lane.number for lane in more] == [1, 2, 3, 4, 5]
    assert [lane.sample_id for lane in more[:3]] == ["s1", "s2", "s3"]
    assert all(not lane.centre for lane in more)
    fewer = edits.set_lane_count(example(), "b1", 2)
    assert [lane.sample_id for lane in fewer.blot("b2").lanes] == ["s1", "s2"]
    assert fewer.blot("b3") == example().blot("b3")  # another image
    with pytest.raises(ValueError, match="1 lane or more, not 0"):
        edits.set_lane_count(example(), "b1", 0)


def test_equalised_lanes_keep_their_slant() -> None:
    slanted = [[(0, col), (100, col + 10)] for col in (0, 11, 20)]
    project = edits.equalise_lanes(edits.place_lanes(example(), "b1", slanted, 8), "b1")
    assert [lane.centre[1][1] - lane.centre[0][1] for lane in project.blot("b1").lanes] == pytest.approx(
        [10] * 3
    )
    assert cols(project, "b1") == pytest.approx([1 / 3, 31 / 3, 61 / 3])


def test_one_lane_is_equal_to_itself() -> None:
    project = edits.delete_lane(edits.delete_lane(example(), "l1"), "l2")
    assert edits.equalise_lanes(project, "b1") == project
    with pytest.raises(ValueError, match=r"p\.tif has no lanes yet"):
        edits.equalise_lanes(edits.delete_lane(project, "l3"), "b1")


def test_lanes_are_carried_to_another_image() -> None:
    project = edits.carry_lanes(example(), "b1", "b3", 2, -3)
    assert lane(project, "l8").centre == ((12.0, 37.0), (92.0, 37.0))
    assert cols(project, "b1") == [20.0, 40.0, 63.0]


def test_a_bare_image_gets_the_samples_with_the_lanes() -> None:
    project = edits.add_blot(example(), "new.tif", "Akt", "total", membrane="m")
    carried = edits.carry_lanes(project, "b1", "b4", 0, 1)
    assert [lane.sample_id for lane in carried.blot("b4").lanes] == ["s1", "s2", "s3"]
    assert cols(carried, "b4") == [21.0, 41.0, 64.0]
    assert carried.samples == project.samples


def test_lanes_are_not_carried_to_an_image_with_another_number_of_lanes() -> None:
    project = edits.delete_lane(example(), "l9")
    with pytest.raises(ValueError, match=r"t\.tif has 2 lanes, but 3 are to be placed"):
        edits.carry_lanes(project, "b1", "b3")


def test_a_note_belongs_to_one_blot() -> None:
    project = edits.set_lane_note(example(), "l2", "bubble")
    assert (lane(project, "l2").note, lane(project, "l5").note) == ("bubble", "")


# --- orientation -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("angle", "turns"), [(0, 0), (44, 0), (46, 1), (90, 1), (-90, 3), (180, 2), (-179, 2), (359, 0)]
)
def test_quarter_turns_are_the_nearest(angle: float, turns: int) -> None:
    assert quarter_turns(angle) == turns


def test_a_small_angle_moves_no_lane() -> None:
    project = edits.rotate_blot(example(), "b1", 1.3)
    assert [blot.rotation_deg for blot in project.blots] == [1.3, 1.3, 0.0]
    assert project.blot("b1").lanes == example().blot("b1").lanes


def test_a_half_turn_by_hand() -> None:
    # 100 rows and 80 columns: (10, 20) comes to (90, 60), and what was the left lane is the right one.
    project = edits.set_crop(example(), "b1", (0, 10, 50, 60))
    project = edits.rotate_blot(project, "b1", 180, (100, 80))
    numbered = {lane.id: (lane.number, lane.centre) for lane in project.blot("b1").lanes}
    assert numbered["l1"] == (3, ((10.0, 60.0), (90.0, 60.0)))
    assert numbered["l3"] == (1, ((10.0, 17.0), (90.0, 17.0)))
    assert project.blot("b1").crop == (50.0, 20.0, 100.0, 70.0)
    assert [lane.number for lane in project.blot("b2").lanes] == [1, 2, 3]
    assert lane(project, "l2").bands == ()


def test_a_half_turn_takes_fixed_rows_and_their_bands_along() -> None:
    # 100 rows: the places 35 and 80 come to 65 and 20, the box from 30 to 40 to 60 to 70.
    project = edits.choose_rows(edits.fix_rows(example(), "b1", [35, 80]), "b1", [1])
    project = edits.mark_band_absent(project, "l2", 2)
    turned = edits.rotate_blot(project, "b1", 180, (100, 80))
    assert (turned.blot("b1").rows_at, turned.blot("b1").rows) == ((20.0, 65.0), (2,))
    assert lane(turned, "l2").bands == (
        Band(row=1, kind="absent"),
        Band(row=2, kind="manual", top_px=60.0, bottom_px=70.0),
    )
    back = edits.rotate_blot(turned, "b1", 0, (100, 80))
    assert [sorted(blot.lanes, key=lambda lane: lane.id) for blot in back.blots] == [
        list(blot.lanes) for blot in project.blots
    ]
    assert (back.blot("b1").rows_at, back.blot("b1").rows) == ((35.0, 80.0), (1,))


def test_a_half_turn_forgets_rows_that_have_no_places() -> None:
    project = edits.choose_rows(example(), "b1", [1, 2])
    turned = edits.rotate_blot(project, "b1", 180, (100, 80)).blot("b1")
    assert (turned.rows, turned.rows_at, [lane.bands for lane in turned.lanes]) == ((), (), [()] * 3)


def test_a_quarter_turn_by_hand() -> None:
    # Clockwise, 100 rows: the crop from (0, 10) to (50, 60) comes to (10, 50) to (60, 100).
    project = edits.choose_rows(edits.fix_rows(example(), "b1", [35, 80]), "b1", [2])
    project = edits.rotate_blot(edits.set_crop(project, "b1", (0, 10, 50, 60)), "b2", 90, (100, 80))
    blot = project.blot("b1")
    assert (blot.crop, blot.rows, blot.rows_at) == ((10.0, 50.0, 60.0, 100.0), (), ())
    assert [(lane.number, lane.sample_id) for lane in blot.lanes] == [(1, "s1"), (2, "s2"), (3, "s3")]
    for name in ("b1", "b2"):
        assert {(lane.centre, lane.width_px, lane.bands) for lane in project.blot(name).lanes} == {
            ((), 0.0, ())
        }
    assert project.blot("b3") == example().blot("b3")


def test_a_quarter_turn_needs_the_size_of_the_image_for_the_crop_alone() -> None:
    assert edits.rotate_blot(example(), "b1", 90).blot("b1").rotation_deg == 90.0
    with pytest.raises(ValueError, match=r"the size of p\.tif is needed"):
        edits.rotate_blot(edits.set_crop(example(), "b1", (0, 10, 50, 60)), "b1", 90)


def test_mirroring_by_hand() -> None:
    # 80 columns: column 20 comes to 60.
    project = edits.mirror_blot(example(), "b2", (100, 80))
    assert [(lane.number, lane.centre[0][1]) for lane in project.blot("b1").lanes] == [
        (1, 17.0),
        (2, 40.0),
        (3, 60.0),
    ]
    assert [lane.sample_id for lane in project.blot("b1").lanes] == ["s3", "s2", "s1"]
    assert [blot.mirrored for blot in project.blots] == [True, True, False]
    assert lane(project, "l2").bands == lane(example(), "l2").bands
    assert edits.mirror_blot(project, "b1", (100, 80)) == example()


def where(point: tuple[float, float], shape: tuple[int, int], blot: Blot) -> tuple[float, float]:
    """Return where a point of the stored file lies in the oriented image, step by step."""
    (row, col), (rows, columns) = point, shape
    for _ in range(quarter_turns(blot.rotation_deg)):
        row, col, rows, columns = col, rows - row, columns, rows
    return (row, columns - col) if blot.mirrored else (row, col)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(["mirror", 0, 180, 44.5, -170]), max_size=6))
def test_lanes_stay_on_the_same_pixels_whichever_way_the_image_is_turned(steps: list) -> None:
    project = example()
    stored = {lane.id: lane.centre for lane in project.blot("b1").lanes}
    shape = (100, 80)
    for step in steps:
        project = (
            edits.mirror_blot(project, "b1", shape)
            if step == "mirror"
            else edits.rotate_blot(project, "b1", step, shape)
        )
    blot = project.blot("b1")
    for placed in blot.lanes:
        expected = {where(point, shape, blot) for point in stored[placed.id]}
        assert set(placed.centre) == expected


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(["mirror", 0, 90, 180, -90, 45.5]), max_size=6))
def test_a_crop_stays_on_the_same_pixels_whichever_way_the_image_is_turned(steps: list) -> None:
    project = edits.set_crop(example(), "b1", (0, 10, 50, 60))
    shape = (100, 80)
    for step in steps:
        now = shape[::-1] if quarter_turns(project.blot("b1").rotation_deg) % 2 else shape
        project = (
            edits.mirror_blot(project, "b1", now)
            if step == "mirror"
            else edits.rotate_blot(project, "b1", step, now)
        )
    blot = project.blot("b1")
    (top, left), (bottom, right) = sorted([where((0, 10), shape, blot), where((50, 60), shape, blot)])
    assert blot.crop == (top, min(left, right), bottom, max(left, right))


def test_turning_placed_lanes_needs_the_size_of_the_image() -> None:
    with pytest.raises(ValueError, match=r"the size of p\.tif is needed"):
        edits.rotate_blot(example(), "b1", 180)
    fixed = edits.fix_rows(edits.unplace_lanes(example(), "b1"), "b1", [35])
    with pytest.raises(ValueError, match=r"the size of p\.tif is needed"):
        edits.rotate_blot(fixed, "b1", 180)
    with pytest.raises(ValueError, match="must be a number of degrees, not nan"):
        edits.rotate_blot(example(), "b1", math.nan)


@pytest.mark.parametrize(("angle", "stored"), [(450, 90.0), (-180, 180.0), (-90, -90.0), (359, -1.0)])
def test_angles_are_stored_between_minus_180_and_180(angle: float, stored: float) -> None:
    assert edits.rotate_blot(example(), "b1", angle, (100, 80)).blots[0].rotation_deg == stored


# --- bands -------------------------------------------------------------------------------------


def test_bands_are_corrected_on_one_blot_and_kept_in_order() -> None:
    project = edits.mark_band_absent(edits.set_band(example(), "l2", 3, 50, 60), "l2", 2)
    assert [(band.row, band.kind) for band in lane(project, "l2").bands] == [
        (1, "manual"),
        (2, "absent"),
        (3, "manual"),
    ]
    assert lane(project, "l5").bands == ()
    project = edits.reset_band(project, "l2", 2)
    assert [band.row for band in lane(project, "l2").bands] == [1, 3]
    assert edits.reset_band(project, "l2", 9) == project


def test_the_first_correction_of_a_band_fixes_the_rows_where_they_were_found() -> None:
    project = edits.correct_band(example(), "l1", 2, 55, 66, found=(35.0, 60.5))
    assert project.blot("b1").rows_at == (35.0, 60.5)
    assert lane(project, "l1").bands == (Band(row=2, kind="manual", top_px=55.0, bottom_px=66.0),)
    assert lane(project, "l2").bands == (Band(row=1, kind="manual", top_px=30.0, bottom_px=40.0),)
    # The next one finds them fixed, whatever is found by then.
    project = edits.mark_band_absent(project, "l3", 1, found=(12.0,))
    assert project.blot("b1").rows_at == (35.0, 60.5)
    assert lane(project, "l3").bands == (Band(row=1, kind="absent"),)


def test_a_band_marked_absent_first_fixes_the_rows_too() -> None:
    project = edits.mark_band_absent(example(), "l1", 1, found=[35.0])
    assert project.blot("b1").rows_at == (35.0,)
    assert edits.mark_band_absent(example(), "l1", 1).blot("b1").rows_at == ()


def test_a_correction_beyond_the_rows_found_is_refused() -> None:
    with pytest.raises(ValueError, match="there is no band row 3"):
        edits.correct_band(example(), "l1", 3, 5, 9, found=(35.0, 60.5))


def test_impossible_bands_are_refused() -> None:
    with pytest.raises(ValueError, match=r"band row 1: top \(40 px\) must be above bottom \(40 px\)"):
        edits.set_band(example(), "l1", 1, 40, 40)
    with pytest.raises(ValueError, match="rows count from 1"):
        edits.mark_band_absent(example(), "l1", 0)


def test_accepted_bands_are_frozen_but_corrections_win() -> None:
    project = edits.mark_band_absent(example(), "l3", 1)
    found = [("l1", 1, 31.5, 41.5), ("l2", 1, 32.0, 42.0), ("l3", 1, 33.0, 43.0)]
    project = edits.accept_bands(project, found)
    assert lane(project, "l1").bands == (Band(row=1, kind="manual", top_px=31.5, bottom_px=41.5),)
    assert lane(project, "l2").bands == (Band(row=1, kind="manual", top_px=30.0, bottom_px=40.0),)
    assert lane(project, "l3").bands == (Band(row=1, kind="absent"),)


# --- band rows ---------------------------------------------------------------------------------


def with_three_rows() -> Project:
    """Return the example with rows of b1 at 35, 55 and 85, each with a correction in lane l2."""
    project = edits.fix_rows(example(), "b1", [85, 35, 55])
    project = edits.set_band(edits.mark_band_absent(project, "l2", 2), "l2", 3, 80, 90)
    return edits.choose_rows(project, "b1", [3, 1])


def kinds(project: Project) -> dict[int, str]:
    return {band.row: band.kind for band in lane(project, "l2").bands}


def test_rows_are_fixed_from_top_to_bottom_on_one_blot() -> None:
    project = with_three_rows()
    assert [blot.rows_at for blot in project.blots] == [(35.0, 55.0, 85.0), (), ()]
    assert project.blot("b1").rows == (1, 3)
    assert kinds(project) == {1: "manual", 2: "absent", 3: "manual"}
    assert edits.fix_rows(project, "b1", [35, 55, 85]) == project


@pytest.mark.parametrize(
    ("places", "rows", "bands"),
    [
        # A row above, between, below: the rows go on with new numbers.
        ([5, 35, 55, 85], (2, 4), {2: "manual", 3: "absent", 4: "manual"}),
        ([35, 45, 55, 85], (1, 4), {1: "manual", 3: "absent", 4: "manual"}),
        ([35, 55, 85, 99], (1, 3), {1: "manual", 2: "absent", 3: "manual"}),
        # A row less.
        ([55, 85], (2,), {1: "absent", 2: "manual"}),
        ([35], (1,), {1: "manual"}),
        # Less than half the distance to the next row is the same row; half of it is another one.
        ([35, 64.9, 85], (1, 3), {1: "manual", 2: "absent", 3: "manual"}),
        ([35, 65, 85], (1, 3), {1: "manual", 3: "manual"}),
        # The boxes are 10 px high: 5 px off they are still this row's, further off they are not.
        ([40, 55, 85], (1, 3), {1: "manual", 2: "absent", 3: "manual"}),
        ([40.1, 55, 85], (1, 3), {2: "absent", 3: "manual"}),
        # Elsewhere altogether.
        ([0, 45], (), {}),
    ],
)
def test_rows_that_go_on_take_their_corrections_along(places: list, rows: tuple, bands: dict) -> None:
    project = edits.fix_rows(with_three_rows(), "b1", places)
    assert (project.blot("b1").rows, kinds(project)) == (rows, bands)
    assert project.blot("b1").rows_at == tuple(float(place) for place in places)


def test_boxes_stay_where_they_are_when_their_row_moves() -> None:
    moved = edits.fix_rows(with_three_rows(), "b1", [5, 38, 55, 85])
    assert lane(moved, "l2").bands[0] == Band(row=2, kind="manual", top_px=30.0, bottom_px=40.0)


def test_the_only_row_goes_on_wherever_it_is_put() -> None:
    project = edits.choose_rows(edits.fix_rows(example(), "b1", [35]), "b1", [1])
    project = edits.fix_rows(edits.mark_band_absent(project, "l1", 1), "b1", [10, 70])
    assert project.blot("b1").rows == (1,)
    assert lane(project, "l1").bands == (Band(row=1, kind="absent"),)
    assert kinds(project) == {}  # its box is 25 px away


def test_rows_that_were_found_are_the_first_meaning_of_the_numbers() -> None:
    project = edits.choose_rows(edits.mark_band_absent(example(), "l2", 3), "b1", [1, 3])
    fixed = edits.fix_rows(project, "b1", [10, 36, 80], found=[35, 60, 82])
    assert (fixed.blot("b1").rows, kinds(fixed)) == ((2, 3), {2: "manual", 3: "absent"})
    # Without them the numbers are those of the places.
    fixed = edits.fix_rows(project, "b1", [10, 36, 80])
    assert (fixed.blot("b1").rows, kinds(fixed)) == ((1, 3), {1: "manual", 3: "absent"})
    assert edits.fix_rows(project, "b1", [10, 36]).blot("b1").rows == (1,)
    # Rows that have been fixed know where they are.
    assert edits.fix_rows(fixed, "b1", [10, 36, 80], found=[36, 80, 90]) == fixed


@given(
    st.sets(st.integers(0, 60), min_size=1, max_size=6), st.sets(st.integers(0, 60), min_size=1, max_size=6)
)
def test_no_two_rows_go_on_as_one_and_none_passes_another(old: set[int], new: set[int]) -> None:
    project = edits.fix_rows(example(), "b3", old)
    for row in range(1, len(old) + 1):
        project = edits.mark_band_absent(project, "l7", row)
    numbered = {place: number for number, place in enumerate(sorted(old), start=1)}
    project = edits.choose_rows(project, "b3", numbered.values())
    after = edits.fix_rows(project, "b3", new)
    rows = [band.row for band in lane(after, "l7").bands]
    assert rows == sorted(set(rows)) == list(after.blot("b3").rows)
    if old <= new:
        assert [sorted(new)[row - 1] for row in rows] == sorted(old)


def test_freed_rows_forget_what_was_said_about_their_numbers() -> None:
    project = edits.free_rows(with_three_rows(), "b1")
    blot = project.blot("b1")
    assert (blot.rows_at, blot.rows, [lane.bands for lane in blot.lanes]) == ((), (), [()] * 3)
    assert edits.free_rows(example(), "b1") == example()


@pytest.mark.parametrize(
    ("places", "message"),
    [
        ([], "no band row to fix on p.tif"),
        ([35, 35], "rows_at of blot b1: band rows are listed from top to bottom, each once"),
        ([-1, 35], "row -1 px lies above the image"),
        ([35, math.nan], "must be a finite number, not nan"),
        ([35, math.inf], "must be a finite number, not inf"),
    ],
)
def test_impossible_places_of_rows_are_refused(places: list, message: str) -> None:
    with pytest.raises(ValueError) as caught:
        edits.fix_rows(example(), "b1", places)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    "edit",
    [
        lambda p: edits.set_band(p, "l1", 3, 5, 9),
        lambda p: edits.mark_band_absent(p, "l1", 3),
        lambda p: edits.accept_bands(p, [("l2", 1, 5, 9), ("l1", 3, 5, 9)]),
    ],
)
def test_a_band_of_a_row_beyond_the_fixed_ones_is_refused(edit: Callable[[Project], Project]) -> None:
    fixed = edits.fix_rows(example(), "b1", [35, 80])
    with pytest.raises(ValueError, match=r"lane l1 \(number 1\): there is no band row 3: .*2 of them"):
        edit(fixed)
    assert list(violations(edit(edits.free_rows(fixed, "b1")))) == []


def test_a_target_row_beyond_the_fixed_ones_is_refused() -> None:
    fixed = edits.fix_rows(example(), "b1", [35, 80])
    for edit in (edits.choose_rows, lambda p, b, rows: edits.change_blot(p, b, rows=rows)):
        with pytest.raises(ValueError, match="rows of blot b1: there is no band row 3"):
            edit(fixed, "b1", (1, 3))
    assert edits.choose_rows(fixed, "b2", [3]).blot("b2").rows == (3,)
    with pytest.raises(ValueError, match="may not repeat"):
        edits.choose_rows(fixed, "b1", [1, 1])


# --- method, notes, merging --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value", "stored"),
    [
        ("background", "valley", "valley"),
        ("ball_radius_px", " 25 ", 25.0),
        ("arpls_lambda", "1e6", 1e6),
        ("background_min_rows", "12", 12),
        ("background_min_rows", 12, 12),
        ("lane_width", ".5", 0.5),
        ("confidence", 0.9, 0.9),
    ],
)
def test_the_method_is_set_from_text_or_numbers(name: str, value: str | float, stored: object) -> None:
    method = edits.set_method(example(), name, value).method
    assert getattr(method, name) == stored
    assert type(getattr(method, name)) is type(stored)


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("background", "magic", "background must be one of arpls, border_median, masked_line"),
        ("ball_radius_px", "0", "ball_radius_px must be a number above 0 (px), not '0'"),
        ("ball_radius_px", "wide", "ball_radius_px must be a number above 0 (px), not 'wide'"),
        ("ball_radius_px", math.inf, "ball_radius_px must be a number above 0 (px), not inf"),
        ("ball_radius_px", "1e999", "not '1e999'"),
        ("background_min_rows", "3", "background_min_rows must be a whole number from 4 (rows), not '3'"),
        ("background_min_rows", "4.5", "must be a whole number from 4"),
        ("lane_width", "1.5", "lane_width must be a number above 0 and up to 1 (lane pitch), not '1.5'"),
        ("confidence", "1", "confidence must be a number above 0.5 and below 1, not '1'"),
        ("border_px", "1_0", "border_px must be a whole number from 1 (px), not '1_0'"),
    ],
)
def test_impossible_methods_are_refused_in_words(name: str, value: str | float, message: str) -> None:
    with pytest.raises(ValueError) as caught:
        edits.set_method(example(), name, value)
    assert message in str(caught.value)


def test_an_unknown_field_of_the_method_is_refused_with_the_known_ones() -> None:
    with pytest.raises(
        KeyError, match="the method has no 'backgruond'; it has: background, background_window_fwhm"
    ):
        edits.set_method(example(), "backgruond", "valley")


@pytest.mark.parametrize("name", METHOD_NOTES)
def test_every_field_of_the_method_says_what_it_takes(name: str) -> None:
    assert allowed(name).startswith(("one of ", "a number ", "a whole number ", "text "))
    project = example()
    assert edits.set_method(project, name, str(getattr(project.method, name))) == project


def test_projects_are_merged_with_new_ids_and_membranes_apart() -> None:
    second = edits.remove_assay(edits.remove_assay(example(), "bca"), "proliferation")
    second = edits.remove_assay(second, "qpcr")
    for old, new in (("b1", "p2.tif"), ("b3", "t2.tif")):
        second = edits.locate_image(second, old, new)
    second = edits.change_sample(second, "s2", replicate=2)
    merged = edits.merge_projects(edits.set_notes(example(), "one"), edits.set_notes(second, "two"))
    assert [blot.id for blot in merged.blots] == ["b1", "b2", "b3", "b4", "b5", "b6"]
    assert [blot.membrane for blot in merged.blots] == ["m"] * 3 + ["m (2)"] * 3
    assert merged.blots[:3] == example().blots
    assert [lane.id for lane in merged.blots[3].lanes] == ["l10", "l11", "l12"]
    assert [lane.sample_id for lane in merged.blots[3].lanes] == ["s1", "s5", "s3"]
    assert (merged.sample("s5").replicate, len(merged.samples)) == (2, 5)
    assert merged.pairings[1] == Pairing(
        id="p2", phospho_id="b4", total_id="b6", kind="stripped", loading_id="b5"
    )
    assert merged.notes == "one\ntwo"
    assert list(violations(merged)) == []


def test_a_free_name_is_found_for_a_membrane() -> None:
    def with_membranes(*names: str) -> Project:
        project = Project()
        for name in names:
            project = edits.add_blot(project, f"{len(project.blots)}{names}", "A", "total", membrane=name)
        return project

    merged = edits.merge_projects(with_membranes("m"), with_membranes("m", "m (2)"))
    assert [blot.membrane for blot in merged.blots] == ["m", "m (3)", "m (2)"]


def test_projects_with_the_same_image_or_other_methods_are_not_merged() -> None:
    with pytest.raises(ValueError, match=r"both projects hold the image p\.tif, t\.tif"):
        edits.merge_projects(example(), example())
    other = edits.add_blot(edits.set_method(Project(), "border_px", 5), "x.tif", "x", "total")
    with pytest.raises(ValueError, match=r"measured differently: border_px \(3 and 5\)"):
        edits.merge_projects(example(), other)


# --- ids that are not there --------------------------------------------------------------------

WRONG_IDS: dict[str, Callable[[Project], Project]] = {
    "accept_bands": lambda p: edits.accept_bands(p, [("l99", 1, 0.0, 1.0)]),
    "add_lane": lambda p: edits.add_lane(p, "b99", [(0, 1), (9, 1)], 5),
    "add_lane for a sample": lambda p: edits.add_lane(p, "b1", [(0, 1), (9, 1)], 5, "s99"),
    "add_lane_node": lambda p: edits.add_lane_node(p, "l99", 1),
    "assign_sample": lambda p: edits.assign_sample(p, "l1", "s99"),
    "carry_lanes": lambda p: edits.carry_lanes(p, "b1", "b99"),
    "change_blot": lambda p: edits.change_blot(p, "b99", target="x"),
    "change_sample": lambda p: edits.change_sample(p, "s99", dose=1),
    "choose_rows": lambda p: edits.choose_rows(p, "b99", [1]),
    "correct_band": lambda p: edits.correct_band(p, "l99", 1, 0.0, 1.0, [5.0]),
    "delete_lane": lambda p: edits.delete_lane(p, "l99"),
    "delete_sample": lambda p: edits.delete_sample(p, "s99"),
    "describe_lanes": lambda p: edits.describe_lanes(p, {"l99": {}}),
    "duplicate_lane": lambda p: edits.duplicate_lane(p, "l1", sample_id="s99"),
    "accept_lanes": lambda p: edits.accept_lanes(p, "b99"),
    "equalise_lanes": lambda p: edits.equalise_lanes(p, "b99"),
    "fix_rows": lambda p: edits.fix_rows(p, "b99", [1]),
    "free_rows": lambda p: edits.free_rows(p, "b99"),
    "locate_image": lambda p: edits.locate_image(p, "b99", "x.tif"),
    "mirror_blot": lambda p: edits.mirror_blot(p, "b99"),
    "move_lane": lambda p: edits.move_lane(p, "l99", 0, 0),
    "pair": lambda p: edits.pair(p, "b1", "b99"),
    "place_lane": lambda p: edits.place_lane(p, "l99", [(0, 1), (9, 1)], 5),
    "place_lanes": lambda p: edits.place_lanes(p, "b99", [], 1),
    "remove_blot": lambda p: edits.remove_blot(p, "b99"),
    "reset_band": lambda p: edits.reset_band(p, "l99", 1),
    "separate_samples": lambda p: edits.separate_samples(p, "b99"),
    "set_loading": lambda p: edits.set_loading(p, "p99", None),
    "set_crop": lambda p: edits.set_crop(p, "b99", None),
    "set_up_lanes": lambda p: edits.set_up_lanes(p, "b99", ["s1"]),
    "set_up_lanes with samples": lambda p: edits.set_up_lanes(p, "b1", ["s99"]),
    "unpair": lambda p: edits.unpair(p, "p99"),
    "unplace_lanes": lambda p: edits.unplace_lanes(p, "b99"),
}


@pytest.mark.parametrize("name", sorted(WRONG_IDS))
def test_ids_that_are_not_there_are_named(name: str) -> None:
    with pytest.raises(KeyError, match=r"there is no (lane|blot|sample|pairing) '[bslp]99' in this project"):
        WRONG_IDS[name](example())


def test_the_example_is_sound() -> None:
    assert list(violations(example())) == []


def test_the_rest_of_what_an_edit_refuses() -> None:
    with pytest.raises(ValueError, match="target of blot b1: must not be empty"):
        edits.change_blot(example(), "b1", target="")
    with pytest.raises(ValueError, match="rows of blot b1: band rows count from 1"):
        edits.change_blot(example(), "b1", rows=(0, 1))


def test_band_rows_are_changed_from_any_sequence() -> None:
    assert edits.change_blot(example(), "b1", rows=[1, 2]).blots[0].rows == (1, 2)  # type: ignore[arg-type]


def test_a_crop_is_mirrored_by_hand() -> None:
    # 80 columns: from 10 to 60 is from 20 to 70 in the mirror.
    project = edits.set_crop(example(), "b1", (0, 10, 50, 60))
    assert edits.mirror_blot(project, "b1", (100, 80)).blots[0].crop == (0.0, 20.0, 50.0, 70.0)


def test_new_lanes_share_the_empty_sample_that_is_there() -> None:
    project = edits.duplicate_lane(edits.duplicate_lane(example(), "l1"), "l7")
    assert [sample.id for sample in project.samples if sample.role == "empty"] == ["s5"]


def test_an_old_contradiction_does_not_stand_in_the_way_of_an_edit() -> None:
    project = msgspec.structs.replace(example(), samples=example().samples * 2)
    assert edits.change_blot(project, "b1", target="Akt").blots[0].target == "Akt"
