"""Source data in one file: whole, the same each time, and measured again to the same numbers."""

from __future__ import annotations

import hashlib
from pathlib import Path
from zipfile import ZipFile

import pandas as pd
import pytest
import tifffile
from msgspec.structs import replace as with_fields

import blotquant as bq
from blotquant import __main__ as entry
from blotquant import pipeline
from blotquant.inputs import Reading
from blotquant.source_data import PROJECT, SUMS, SourceDataError, write_source_data
from tests.experiments import measured, write_pairs
from tests.files.vendor_files import fuji


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "lab"
    place.mkdir()
    write_pairs(place)
    return place


def test_unpacked_it_is_measured_to_the_same_numbers(folder: Path, tmp_path: Path) -> None:
    report = measured(folder / "layout.csv")
    packed = write_source_data(report, folder, tmp_path / "source.zip")
    ZipFile(packed).extractall(tmp_path / "out")
    project, place = pipeline.open_inputs([tmp_path / "out" / PROJECT])
    again = pipeline.run(project, place, jobs=1)
    for name in ("ratios", "summary"):
        pd.testing.assert_frame_equal(bq.tables(report)[name], bq.tables(again)[name])
    assert [band.volume for blot in again.blots for band in blot.bands] == [
        band.volume for blot in report.blots for band in blot.bands
    ]


def test_every_file_is_there_with_its_hash(folder: Path, tmp_path: Path) -> None:
    figure = tmp_path / "fold.svg"
    figure.write_text("<svg/>")
    packed = ZipFile(write_source_data(measured(folder / "layout.csv"), folder, tmp_path / "a.zip", [figure]))
    names = {"images/pSTAT5_r1.tif", "images/STAT5_r1.tif", "README.txt", PROJECT, "ratios.xlsx"}
    assert set(packed.namelist()) == names | {"figures/fold.svg", SUMS}
    for line in packed.read(SUMS).decode().splitlines():
        wanted, name = line.split("  ")
        assert hashlib.sha256(packed.read(name)).hexdigest() == wanted
    assert packed.read("images/STAT5_r1.tif") == (folder / "STAT5_r1.tif").read_bytes()
    assert "--batch project.blotquant.json" in packed.read("README.txt").decode()


def test_images_of_one_name_from_two_folders_keep_apart(folder: Path, tmp_path: Path) -> None:
    report = measured(folder / "layout.csv")
    (folder / "b").mkdir()
    (folder / "STAT5_r1.tif").rename(folder / "b" / "PSTAT5_r1.tif")
    first, second = report.project.blots
    moved = with_fields(second, image=with_fields(second.image, path="b/PSTAT5_r1.tif"))
    from dataclasses import replace

    changed = replace(report, project=with_fields(report.project, blots=(first, moved)))
    names = ZipFile(write_source_data(changed, folder, tmp_path / "a.zip")).namelist()
    assert names[:2] == ["images/pSTAT5_r1.tif", "images/2_PSTAT5_r1.tif"]


@pytest.mark.parametrize(("change", "words"), [("gone", "cannot be read any more"), ("new", "has changed")])
def test_an_image_that_is_not_the_same_any_more_is_refused(
    change: str, words: str, folder: Path, tmp_path: Path
) -> None:
    report = measured(folder / "layout.csv")
    if change == "gone":
        (folder / "STAT5_r1.tif").unlink()
    else:
        (folder / "STAT5_r1.tif").write_bytes((folder / "pSTAT5_r1.tif").read_bytes())
    with pytest.raises(SourceDataError, match=words):
        write_source_data(report, folder, tmp_path / "a.zip")
    assert not (tmp_path / "a.zip").exists()


def test_batch_packs_what_it_has_written(folder: Path, tmp_path: Path) -> None:
    asked = ["--batch", str(folder / "layout.csv"), "-o", str(tmp_path / "a.xlsx"), "--jobs", "1"]
    asked += ["--figures", str(tmp_path / "figures"), "--source-data", str(tmp_path / "source.zip")]
    assert entry.main(asked) == 0
    names = ZipFile(tmp_path / "source.zip").namelist()
    assert {f"figures/{path.name}" for path in (tmp_path / "figures").iterdir()} < set(names)
    assert entry.main([*asked[:4], "--source-data", "a.tar"]) == 2


def test_both_files_of_a_scan_in_two_are_packed(folder: Path, tmp_path: Path) -> None:
    for path in sorted(folder.glob("*.tif")):
        inf, img = fuji(tifffile.imread(path), instrument="LAS-4000")
        path.with_suffix(".inf").write_bytes(inf)
        path.with_suffix(".img").write_bytes(img)
        path.unlink()
    sheet = folder / "layout.csv"
    sheet.write_text(sheet.read_text("utf-8").replace(".tif", ".img"), "utf-8")
    project, place = pipeline.open_inputs([sheet])
    project = pipeline.configure(project, polarity=None, settings={}, reading=Reading("linear"))
    report = pipeline.run(project, place, jobs=1)
    packed = write_source_data(report, folder, tmp_path / "source.zip")
    ZipFile(packed).extractall(tmp_path / "out")
    assert {path.name for path in (tmp_path / "out" / "images").iterdir()} == {
        *("pSTAT5_r1.img", "pSTAT5_r1.inf", "STAT5_r1.img", "STAT5_r1.inf")
    }
    again = pipeline.run(*pipeline.open_inputs([tmp_path / "out" / PROJECT]), jobs=1)
    assert [band.volume for blot in again.blots for band in blot.bands] == [
        band.volume for blot in report.blots for band in blot.bands
    ]
    (folder / "STAT5_r1.inf").write_bytes((folder / "STAT5_r1.inf").read_bytes() + b"\r\n")
    with pytest.raises(SourceDataError, match="has changed"):
        write_source_data(report, folder, tmp_path / "source.zip")
