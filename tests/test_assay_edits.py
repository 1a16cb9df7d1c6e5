"""What edits of assays do beyond being undoable, and what they refuse."""

from __future__ import annotations

import pytest

from blotquant import edits
from blotquant.assay_model import BcaData, CtWell, PlateWell
from blotquant.edits.samples import SampleFields
from blotquant.model import Project
from tests.test_edits import bca_plate, example, lane, plate, reactions


def bca(project: Project) -> BcaData:
    (found,) = [data for data in project.assays if isinstance(data, BcaData)]
    return found


def test_an_assay_takes_the_place_of_one_of_its_kind() -> None:
    project = edits.set_assay(edits.set_assay(Project(), bca_plate()), plate())
    again = edits.set_assay(project, BcaData("other.csv", bca_plate().wells, bca_plate().lysates))
    assert [data.source for data in again.assays] == ["other.csv", "plate.csv"]
    assert edits.remove_assay(again, "bca").assays == (plate(),)
    with pytest.raises(KeyError, match="no qPCR assay"):
        edits.remove_assay(again, "qpcr")


def test_a_renamed_sample_keeps_what_was_said_of_it() -> None:
    found = bca(edits.change_wells(example(), "bca", {2: {"sample": "first"}}))
    assert [lysate.sample for lysate in found.lysates] == ["first", "two"]
    assert found.lysates[0].condition.treatment == "vehicle"


def test_a_well_that_joins_another_sample_drops_its_lysate() -> None:
    found = bca(edits.change_wells(example(), "bca", {3: {"sample": "one"}}))
    assert [lysate.sample for lysate in found.lysates] == ["one"]
    assert found.lysates[0].condition.treatment == "vehicle"


def test_a_standard_is_no_sample_and_a_typed_reading_is_no_overflow() -> None:
    project = edits.set_assay(
        Project(), BcaData("x", (bca_plate().wells[2].__replace__(overflow=True),), bca_plate().lysates[:1])
    )
    (well,) = bca(edits.change_wells(project, "bca", {0: {"absorbance": 0.7}})).wells
    assert (well.absorbance, well.overflow) == (0.7, False)
    found = bca(edits.change_wells(project, "bca", {0: {"concentration_ug_ml": 250.0}}))
    assert (found.wells[0].sample, found.lysates) == ("", ())


def test_a_vehicle_has_no_dose_and_a_sample_needs_one() -> None:
    project = edits.set_assay(Project(), plate())
    (data,) = edits.change_wells(project, "proliferation", {1: {"role": "vehicle"}}).assays
    well = data.wells[1]
    assert isinstance(well, PlateWell)
    assert well.condition == ("hetrombopag", None, "", None)
    with pytest.raises(ValueError, match="well A1: a sample needs its dose"):
        edits.change_wells(project, "proliferation", {0: {"role": "sample"}})


def test_a_reaction_without_a_ct_is_undetermined() -> None:
    project = edits.set_assay(Project(), reactions())
    (data,) = edits.change_wells(project, "qpcr", {0: {"ct": None}, 1: {"ct": 27.5}}).assays
    assert [well.undetermined for well in data.wells if isinstance(well, CtWell)] == [True, False]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({2: {"dilution": 0.2}}, "well B1: a dilution is total volume over lysate volume"),
        ({2: {"absorbance": float("nan")}}, "must be a finite number"),
        ({2: {"absorbance": "high"}}, "must be a number"),
        ({2: {"colour": "red"}}, "a well has no 'colour' to set"),
        ({1: {"concentration_ug_ml": -1.0}}, "a concentration is not negative"),
    ],
)
def test_values_that_make_no_sense_are_refused(change: dict[int, dict[str, object]], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        edits.change_wells(example(), "bca", change)


def test_wells_and_lysates_that_are_not_there_are_refused() -> None:
    with pytest.raises(KeyError, match="no well 9"):
        edits.change_wells(example(), "bca", {8: {"absorbance": 1.0}})
    with pytest.raises(KeyError, match="no lysate 'three'"):
        edits.change_lysates(example(), {"three": {"lane": 1}})


def test_two_lysates_are_not_in_one_lane() -> None:
    with pytest.raises(ValueError, match="two lysates are in lane 3"):
        edits.change_lysates(example(), {"one": {"lane": 3}, "two": {"lane": 3}})


def test_excluded_wells_need_a_reason_and_are_taken_back() -> None:
    out = edits.exclude_wells(example(), "bca", [0], " bubble ")
    assert [well.excluded for well in bca(out).wells] == ["bubble", "", "", ""]
    assert edits.include_wells(out, "bca", [0]) == example()
    with pytest.raises(ValueError, match="say why the well is excluded"):
        edits.exclude_wells(example(), "bca", [0], "  ")


def test_settings_keep_their_limits() -> None:
    assert edits.set_assay_method(Project(), "load_ug", 20).assay_method.load_ug == 20
    for name, value in (
        ("load_ug", 0),
        ("sample_buffer_x", 1),
        ("bca_curve", "cubic"),
        ("ct_limit", float("inf")),
    ):
        with pytest.raises(ValueError, match=f"{name} cannot be"):
            edits.set_assay_method(Project(), name, value)
    with pytest.raises(KeyError, match="colour is no setting"):
        edits.set_assay_method(Project(), "colour", 1)


def test_a_loading_table_becomes_the_lanes_of_a_blot() -> None:
    project = edits.load_lanes(example(), "b1", {2: {"treatment": "eltrombopag", "load_ug": 22.5}})
    changed = project.sample(lane(project, "l2").sample_id)
    assert (changed.treatment, changed.load_ug) == ("eltrombopag", 22.5)
    assert lane(project, "l8").sample_id == changed.id  # the total blot of the pair
    with pytest.raises(ValueError, match="has a lane 12, and this image has 3 lanes"):
        edits.load_lanes(example(), "b1", {12: {"treatment": "x"}})


def test_a_blot_without_lanes_gets_as_many_as_the_loading_table() -> None:
    project = edits.add_blot(Project(), "p.tif", "STAT5", "phospho")
    ladder = SampleFields(role="marker", treatment="ladder")
    table = {1: ladder, 3: SampleFields(treatment="x", role="sample")}
    lanes = edits.load_lanes(project, "b1", table)
    roles = [lanes.sample(one.sample_id).role for one in lanes.blots[0].lanes]
    assert roles == ["marker", "empty", "sample"]


def test_projects_with_the_same_assay_are_not_merged() -> None:
    one = edits.set_assay(Project(), bca_plate())
    other = edits.set_assay(edits.set_assay_method(Project(), "load_ug", 20), plate())
    with pytest.raises(ValueError, match="both projects hold the assay BCA"):
        edits.merge_projects(one, one)
    with pytest.raises(ValueError, match="measured differently"):
        edits.merge_projects(one, other)
    assert edits.merge_projects(Project(), other).assay_method.load_ug == 20
