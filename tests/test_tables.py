import dataclasses
import math
from typing import TypeVar, get_args

import pytest

from blotquant import columns
from blotquant.model import Background, Blot, ImageRef, Lane, Method, Project, Sample
from blotquant.ratios import ratios
from blotquant.results import BandResult, Report
from blotquant.summary import summarise
from blotquant.tables import tables
from blotquant.wording import methods_paragraph
from tests.example_report import example_report

Noun = TypeVar("Noun", Project, Blot)

# interfaces, section 3, word by word
PUBLISHED = {
    "Ratios": "target, treatment, dose, dose_unit, time_min, replicate, role, phospho_volume, total_volume, "
    "loading_volume, ratio, ratio_low, ratio_high, normalised_ratio, fold, log2_fold, sensitivity_low, "
    "sensitivity_high, status, flags",
    "Summary": "target, treatment, dose, dose_unit, time_min, n, fold, fold_low, fold_high, gsd, p, "
    "p_adjusted, family, flags, test, df, p_family, aligned_fold, aligned_low, aligned_high, aligned_cv",
    "Dose response": "target, treatment, time_min, n_doses, ec50, ec50_low, ec50_high, ec50_unit, hill, "
    "bottom, top, relative_potency, potency_low, potency_high, status, flags, model, response, n, "
    "ec50_mean, ec50_mean_low, ec50_mean_high, half_of_control, effect_p, residual_sd, reference, "
    "parallel_p, potency_mean, potency_mean_low, potency_mean_high, potency_status",
    "Time course": "target, treatment, dose, dose_unit, auc, net_auc, peak_time_min, half_life_min, status, "
    "flags, n, n_times, auc_low, auc_high, net_auc_low, net_auc_high, peak_low, peak_high, "
    "sampled_peak_min, peak_fold, half_life_low, half_life_high",
    "Bands": "image, target, form, membrane, replicate, lane, band, treatment, dose, dose_unit, time_min, "
    "row_px, top_px, bottom_px, left_px, right_px, volume, volume_se, background, snr, saturated_px, "
    "mw_kda, kind, status, flags",
    "Problems": "severity, image, target, lane, code, message, remedy",
    "Method": "name, value, unit, default, meaning",
    "Provenance": "image, sha256, bytes, reader, size_px, bit_depth, polarity, encoding, saturation_level, "
    "exposure_s",
    "Points": "target, treatment, curve, x, x_unit, at, experiment, response, residual, used, flags",
    "Curves": "target, treatment, curve, x, x_unit, at, response, low, high",
    "Dose time": "target, treatment, dose, dose_unit",
    "GraphPad": "target, curve, at, x, x_unit",
    "Alignment": "target, way, used, cv, status",
    "Ladder": "image, target, form, kda, row_px, lanes, model, linear_error, quadratic_error, cubic_error, "
    "logistic_error, point_to_point_error, pchip_error",
    "Linear range": "image, target, form, band, loads, lanes, load_low, load_high, volume_low, volume_high, "
    "control, shared_low, shared_high, slope, slope_low, slope_high, deviation, shape, remark",
}


def change_method(report: Report, **fields: object) -> Report:
    method = Method(**fields)  # pyright: ignore[reportArgumentType]
    return dataclasses.replace(report, project=replaced(report.project, method=method))


def replaced(noun: Noun, **fields: object) -> Noun:
    import msgspec

    return msgspec.structs.replace(noun, **fields)


def one_lane(lane: Lane, samples: tuple[Sample, ...] = ()) -> Report:
    """Return the example with a single band, on that lane."""
    report = example_report()
    blot = Blot(id="b1", image=ImageRef(path="x.tif"), target="STAT3", form="phospho", lanes=(lane,))
    result = report.blots[0]
    band = dataclasses.replace(result.bands[0], key=("b1", lane.id, 1))
    return dataclasses.replace(
        report,
        project=replaced(report.project, blots=(blot,), samples=samples),
        blots=(dataclasses.replace(result, bands=(band,)),),
        ratios=(),
        summary=(),
    )


def test_sheets_and_columns_are_the_published_ones_in_their_order():
    assert {sheet.title: ", ".join(c.name for c in sheet.columns) for sheet in columns.SHEETS} == PUBLISHED
    assert [sheet.title for sheet in columns.SHEETS] == list(PUBLISHED)


def test_every_table_has_its_columns_even_without_any_rows():
    empty = Report(project=Project(), blots=(), ratios=(), summary=(), problems=())
    for sheet in columns.SHEETS:
        assert list(tables(empty)[sheet.key].columns) == [column.name for column in sheet.columns]


def test_table_names_are_the_snake_case_of_the_sheets():
    keys = [sheet.title.lower().replace(" ", "_") for sheet in columns.SHEETS]
    assert list(tables(example_report())) == keys
    assert list(columns.COLUMNS) == keys


@pytest.mark.parametrize("sheet", columns.SHEETS, ids=lambda sheet: sheet.key)
def test_every_column_is_wide_enough_for_its_name_and_explained(sheet: columns.Sheet):
    for column in sheet.columns + sheet.optional:
        assert column.width > len(column.name), column.name
        assert column.meaning, column.name


def test_the_example_is_what_ratios_and_summary_compute():
    report = example_report()
    assert_same_numbers(report.ratios, ratios(report.project, report.blots))
    assert_same_numbers(report.summary, summarise(report.project, report.ratios))


def assert_same_numbers(written: tuple[object, ...], computed: tuple[object, ...]):
    assert len(written) == len(computed)
    for mine, theirs in zip(written, computed, strict=True):
        for field in dataclasses.fields(mine):  # pyright: ignore[reportArgumentType]
            value, other = getattr(mine, field.name), getattr(theirs, field.name)
            if field.name != "flags":  # more flags may be raised one day
                assert value == other or other == pytest.approx(value, rel=1e-12), field.name


def test_ratios_hold_the_numbers_of_the_report_and_nan_where_there_is_none():
    table = tables(example_report())["ratios"]
    drug = table.iloc[1]
    assert drug[["target", "treatment", "dose", "dose_unit", "time_min", "replicate", "role"]].tolist() == [
        "STAT3",
        "hetrombopag",
        10.0,
        "nM",
        15.0,
        1,
        "sample",
    ]
    assert drug["phospho_volume"] == 180
    assert drug["total_volume"] == 1000
    assert math.isnan(drug["loading_volume"])
    assert drug["fold"] == pytest.approx(1.8)
    assert table["dose"].isna()[0]
    assert table["ratio_low"].isna()[7]
    assert table.loc[7, "status"] == "not detected"
    assert table.loc[10, "flags"] == "PARALLEL, LOADING_LOW"


def test_summary_holds_the_published_check():
    drug = tables(example_report())["summary"].iloc[1]
    numbers = drug[["n", "fold", "fold_low", "fold_high", "gsd"]].tolist()
    # methods, 6.6: folds 1.8, 2.4, 3.1
    assert numbers == pytest.approx([3, 2.374735, 1.208397, 4.666818, 1.312537], abs=5e-7)
    assert drug[["p", "p_adjusted"]].isna().all()
    assert drug["family"] == ""


def test_bands_stand_in_the_order_of_the_report():
    report = example_report()
    table = tables(report)["bands"]
    bands = [band for blot in report.blots for band in blot.bands]
    assert table["volume"].tolist() == [band.volume for band in bands]
    assert table["lane"].tolist() == [band.lane for band in bands]
    first = table.iloc[0]
    assert first[["image", "form", "membrane", "treatment"]].tolist() == [
        "rep1.tif",
        "phospho",
        "rep1.tif",
        "vehicle",
    ]


def test_load_and_note_are_shown_only_when_used():
    assert list(tables(example_report())["bands"].columns)[-2:] == ["flags", "load_ug"]
    lane = Lane(id="l1", number=1, sample_id="s1", note="bubble")
    table = tables(one_lane(lane, (Sample(id="s1", treatment="vehicle"),)))["bands"]
    assert list(table.columns)[-2:] == ["flags", "note"]
    assert table.loc[0, "note"] == "bubble"


def test_unknown_layout_columns_are_kept_and_never_hide_ours():
    lane = Lane(id="l1", number=1, sample_id="s1", extra=(("operator", "AB"), ("volume", "20 ul")))
    table = tables(one_lane(lane, (Sample(id="s1", treatment="vehicle"),)))["bands"]
    assert list(table.columns)[-2:] == ["operator", "volume (layout)"]
    assert table.loc[0, "volume (layout)"] == "20 ul"
    assert table.loc[0, "volume"] == 60


def test_a_lane_without_a_sample_has_blank_sample_columns():
    table = tables(one_lane(Lane(id="l1", number=1, sample_id="")))["bands"]
    assert table.loc[0, "treatment"] == ""
    assert table.loc[0, "replicate"] == ""
    assert table["dose"].isna()[0]


def test_replicates_may_be_words():
    sample = Sample(id="s1", treatment="vehicle", replicate="May 3")
    table = tables(one_lane(Lane(id="l1", number=1, sample_id="s1"), (sample,)))["bands"]
    assert table.loc[0, "replicate"] == "May 3"


def test_problems_keep_a_missing_lane_missing():
    table = tables(example_report())["problems"]
    assert table["lane"].isna().tolist() == [True, False, True]
    assert table.loc[1, "lane"] == 3


def test_method_lists_every_parameter_with_its_default_then_the_paragraph():
    report = change_method(example_report(), lod_factor=3.0)
    table = tables(report)["method"]
    assert table["name"].tolist() == [*Method.__struct_fields__, "methods_paragraph"]
    limit = table.set_index("name").loc["lod_factor"]
    assert (limit["value"], limit["default"], limit["unit"]) == (3.0, 3.29, "SE of an empty box")
    assert table["value"].iloc[-1] == methods_paragraph(report)


def test_provenance_has_a_row_for_each_page_measured_or_not_and_ends_with_the_versions():
    table = tables(example_report())["provenance"]
    assert table["image"].tolist()[:2] == ["rep1.tif", "rep1.tif"]
    assert table["page"].tolist()[:2] == [1, 2]
    assert table.loc[0, "size_px"] == "1600 x 300"
    lost = table[table["image"] == "lost.tif"].iloc[0]
    assert lost["sha256"] == "old"
    assert lost["reader"] == ""
    assert table["reader"].tolist()[-2:] == ["blotquant 0.1.0", "numpy 2.4.6"]


def test_provenance_speaks_of_pages_only_where_a_file_has_several():
    table = tables(one_lane(Lane(id="l1", number=1, sample_id="s1")))["provenance"]
    assert "page" not in table.columns


def test_the_paragraph_names_version_counts_and_parameters():
    text = methods_paragraph(example_report())
    assert "10 images (16-bit) with blotquant 0.1.0" in text
    assert "within 4 band widths at half height, at least 20 rows" in text
    assert "3.29 and 10 standard errors" in text
    assert "in the same lane (STAT3) and on parallel membranes (ERK)" in text
    assert "n = 1 to 3 per condition" in text
    assert "95 % confidence intervals" in text
    assert "1 band contains saturated pixels" in text


@pytest.mark.parametrize("background", get_args(Background))
def test_the_paragraph_describes_every_background(background: str):
    texts = {
        other: methods_paragraph(change_method(example_report(), background=other))
        for other in get_args(Background)
    }
    assert [other for other, text in texts.items() if text == texts[background]] == [background]


def test_the_paragraph_tells_of_hand_work_only_when_there_was_some():
    report = example_report()
    assert "by hand" not in methods_paragraph(report)
    moved = with_first_band(report, kind="manual")
    assert "The limits of 1 of 34 bands were set by hand." in methods_paragraph(moved)
    absent = with_first_band(report, kind="absent")
    assert "1 of 34 bands was marked as absent by hand." in methods_paragraph(absent)


def test_the_paragraph_tells_which_other_backgrounds_were_tried():
    report = with_first_band(
        example_report(), alternatives=(("masked_line", 60.0), ("border_median", 61.0), ("arpls", 59.0))
    )
    assert "other backgrounds" not in methods_paragraph(report)
    first = dataclasses.replace(report.ratios[0], sensitivity_low=0.09, sensitivity_high=0.11)
    report = dataclasses.replace(report, ratios=(first, *report.ratios[1:]))
    assert "other backgrounds too (border median and arpls)" in methods_paragraph(report)


def test_the_paragraph_tells_where_the_line_was_bent():
    report = with_first_band(example_report(), flags=("CURVED_BG",))
    assert "clearly curved (flag CURVED_BG, 1 band) by a parabola" in methods_paragraph(report)
    assert "parabola" not in methods_paragraph(example_report())


def test_the_paragraph_and_the_bands_tell_how_overlapping_bands_were_parted():
    assert "overlap" not in methods_paragraph(example_report())
    assert "separation" not in tables(example_report())["bands"]
    fitted = with_first_band(example_report(), separation="fit: EMG")
    assert "1 band that overlaps a neighbour was parted by a fit of an exponentially" in methods_paragraph(
        fitted
    )
    assert tables(fitted)["bands"]["separation"].tolist()[:2] == ["fit: EMG", ""]
    cut = with_first_band(example_report(), separation="valley")
    assert "1 band was cut at the valley towards a neighbour (flag CUT_AT_VALLEY)." in methods_paragraph(cut)


def test_the_paragraph_tells_of_bands_for_which_their_limit_stands_in():
    report = example_report()
    words = "set to its limit of detection divided by the root of 2 (flag BELOW_LOD_FLOOR)"
    assert words in methods_paragraph(report)
    assert words not in methods_paragraph(dataclasses.replace(report, ratios=report.ratios[:7]))


def test_the_paragraph_tells_whose_noise_the_limits_are():
    words = "noise about a line fitted robustly"
    said = {
        background: words in methods_paragraph(change_method(example_report(), background=background))
        for background in get_args(Background)
    }
    assert [background for background, it_is in said.items() if not it_is] == ["masked_line", "border_median"]


def stained(report: Report) -> Report:
    """Return the report with the loading controls as stains, whose lanes are measured whole."""
    blots = tuple(
        replaced(blot, form="stain") if blot.form == "loading" else blot for blot in report.project.blots
    )
    return dataclasses.replace(report, project=replaced(report.project, blots=blots))


def stains_only(report: Report) -> Report:
    kept = tuple(blot for blot in report.blots if blot.blot_id in ("b9", "b10"))
    return dataclasses.replace(stained(report), blots=kept, ratios=(), summary=())


def test_the_paragraph_of_a_stain_speaks_of_lanes_and_of_nothing_that_was_not_done():
    text = methods_paragraph(stains_only(change_method(example_report(), background="rolling_ball")))
    assert text == (
        "Whole-lane intensities (total protein stain) were measured on 2 images (16-bit) with blotquant "
        "0.1.0. The total protein stain of a lane is the sum of the linear pixel signal over the whole lane "
        "above a stiff arPLS baseline of the lane's profile (lambda 100000 for 300 rows; Baek 2015, doi "
        "10.1039/C4AN01061B). The limits of detection and quantification are 3.29 and 10 standard errors of "
        "an empty lane (Currie 1968, doi 10.1021/ac60259a007); a signal counts as detected from half the "
        "limit of detection. No stained lane contained saturated pixels."
    )


def test_the_paragraph_keeps_stains_and_bands_apart():
    text = methods_paragraph(stained(example_report()))
    assert text.startswith(
        "Band intensities (phospho-protein and total protein) and whole-lane intensities (total protein "
    )
    for words in (
        "a straight line fitted",
        "stiff arPLS baseline",
        "of an empty box or lane",
        "1 band contains",
    ):
        assert words in text
    assert "stain" not in methods_paragraph(example_report())


def test_a_stain_with_a_band_row_is_measured_as_bands_are():
    report = stained(example_report())
    blots = tuple(
        replaced(blot, rows=(1,)) if blot.form == "stain" else blot for blot in report.project.blots
    )
    text = methods_paragraph(dataclasses.replace(report, project=replaced(report.project, blots=blots)))
    assert text.startswith("Band intensities (phospho-protein, total protein and total protein stain) were")
    assert "whole" not in text


def test_a_stained_lane_marked_absent_is_told_but_no_limits_of_it_set_by_hand():
    report = stains_only(example_report())
    assert "1 of 6 stained lanes was marked as absent by hand." in methods_paragraph(
        with_first_band(report, kind="absent")
    )
    assert "by hand" not in methods_paragraph(with_first_band(report, kind="manual"))


def test_the_paragraph_gives_n_and_counts_saturated_bands():
    report = dataclasses.replace(example_report(), summary=example_report().summary[:2])
    text = methods_paragraph(report)
    assert "(n = 3 per condition)" in text
    assert "left out" not in text
    blots = tuple(
        dataclasses.replace(blot, bands=tuple(dataclasses.replace(b, saturated_px=0) for b in blot.bands))
        for blot in report.blots
    )
    clean = dataclasses.replace(report, blots=blots)
    assert "No band contained saturated pixels." in methods_paragraph(clean)
    worse = with_first_band(report, saturated_px=2)
    assert "2 bands contain saturated pixels; their volumes are lower limits." in methods_paragraph(worse)


def test_the_paragraph_of_a_plain_pair_of_blots_is_short():
    report = dataclasses.replace(example_report(), ratios=example_report().ratios[:1], summary=())
    plain = dataclasses.replace(report, ratios=(dataclasses.replace(report.ratios[0], log_se=None),))
    for word in ("Several lanes", "parallel membranes", "Intervals of single ratios"):
        assert word not in methods_paragraph(plain)
        assert word in methods_paragraph(example_report())


def test_hand_made_boxes_are_not_described_as_automatic():
    report = example_report()
    blots = tuple(
        dataclasses.replace(blot, bands=tuple(dataclasses.replace(b, kind="manual") for b in blot.bands))
        for blot in report.blots
    )
    assert "an automatic box reaches 3.5" in methods_paragraph(report)
    assert "automatic box" not in methods_paragraph(dataclasses.replace(report, blots=blots))


def test_a_single_experiment_has_no_summary_sentence():
    report = dataclasses.replace(example_report(), summary=example_report().summary[3:])
    assert "independent experiments" not in methods_paragraph(report)


def test_the_paragraph_says_nothing_of_what_was_not_done():
    report = dataclasses.replace(example_report(), ratios=(), summary=())
    text = methods_paragraph(report)
    for word in ("ratio", "Fold", "geometric", "loading controls of", "independent"):
        assert word not in text


def test_the_paragraph_is_honest_when_nothing_was_measured():
    empty = Report(project=Project(), blots=(), ratios=(), summary=(), problems=())
    assert methods_paragraph(empty) == "No band could be measured with blotquant."


def with_first_band(report: Report, **fields: object) -> Report:
    blot = report.blots[0]
    band: BandResult = dataclasses.replace(blot.bands[0], **fields)  # pyright: ignore[reportArgumentType]
    blot = dataclasses.replace(blot, bands=(band, *blot.bands[1:]))
    return dataclasses.replace(report, blots=(blot, *report.blots[1:]))
