"""Files of figures: every format can be read, text stays text, and the same report gives the same bytes."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace as with_fields
from PIL import Image

from blotquant import __main__ as entry
from blotquant import figures, pipeline
from blotquant.figures.album import album
from blotquant.figures.export import LEGENDS
from blotquant.figures.saving import printed
from blotquant.figures.style import new_figure, sheet_of, styled
from blotquant.files.atomic import WriteError
from tests.example_report import example_report
from tests.experiments import measured, write_pairs

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("files")
    write_pairs(place)
    return place


def written(text: str):
    """A small figure with one text."""
    with styled():
        figure = new_figure(85.0, 20.0)
        sheet_of(figure).text(5, 10, text)
    return figure


def test_every_format_can_be_read_at_its_printed_size() -> None:
    files = dict(printed(written("fold")).files)
    from io import BytesIO

    for name in ("png", "tiff"):
        image = Image.open(BytesIO(files[name]))
        assert image.size == (1003, 236)  # 85 x 20 mm at 300 an inch
        assert image.info["dpi"] == pytest.approx((300, 300), abs=0.1)
        assert np.asarray(image).min() < 100  # something is drawn
    assert files["pdf"].startswith(b"%PDF-")
    assert b"MediaBox [ 0 0 240.94" in files["pdf"]  # 85 mm in points
    assert b'width="240.9' in files["svg"]


def test_no_target_has_a_name_too_long_for_a_file() -> None:
    report = example_report()
    blots = tuple(with_fields(blot, target="磷" * 300) for blot in report.project.blots)
    long = replace(report, project=with_fields(report.project, blots=blots))
    names = [drawing.name for drawing in album(long)]
    assert any(name.startswith("磷") or "_磷" in name for name in names)
    assert max(len(f"{name}.tiff".encode()) for name in names) < 255
    assert len(set(names)) == len(names)


def test_text_stays_text_in_svg_and_is_embedded_as_truetype_in_pdf() -> None:
    files = dict(printed(written("β-actin 磷酸化")).files)
    assert "β-actin 磷酸化" in files["svg"].decode()
    assert b"/Type3" not in files["pdf"]


def test_there_is_no_date_and_the_bytes_are_the_same_each_time() -> None:
    first, again = printed(written("x")), printed(written("x"))
    assert first == again
    pdf, svg = dict(first.files)["pdf"], dict(first.files)["svg"]
    assert b"CreationDate" not in pdf
    assert b"<dc:date>" not in svg


def test_a_character_that_no_font_has_is_told(recwarn: pytest.WarningsRecorder) -> None:
    assert printed(written("\U0001f9ea\U00013000"), ("png",)).glyphs_missing
    assert not printed(written("plain"), ("png",)).glyphs_missing
    assert not recwarn.list


def test_dollars_are_no_formula() -> None:
    assert "a $b$ _c" in dict(printed(written("a $b$ _c"), ("svg",)).files)["svg"].decode()


def test_the_settings_of_the_caller_come_back() -> None:
    import matplotlib as mpl

    before = dict(mpl.rcParams)
    printed(written("x"), ("svg",))
    assert dict(mpl.rcParams) == before


# All figures of a report


def test_the_album_names_everything_once_with_a_legend(folder: Path) -> None:
    drawings = album(measured(folder / "layout.csv"))
    names = [one.name for one in drawings]
    assert names == [
        "blot_panel_1",
        "fold_STAT5",
        "dose_response_STAT5",
        "heat_map",
        "pathway",
        "original_pSTAT5_r1_p-STAT5",
        "original_STAT5_r1_STAT5",
    ]
    assert all(one.caption.endswith(".") for one in drawings)


def test_export_writes_every_figure_and_the_legends(folder: Path, tmp_path: Path) -> None:
    report = measured(folder / "layout.csv")
    files = pipeline.export_figures(report, folder, tmp_path / "figures", jobs=1)
    names = {path.name for path in files}
    assert names == {path.name for path in (tmp_path / "figures").iterdir()}
    assert {"fold_STAT5.svg", "fold_STAT5.pdf", "fold_STAT5.png", "fold_STAT5.tiff", LEGENDS} <= names
    assert "original_STAT5_r1_STAT5.tiff" not in names
    legends = (tmp_path / "figures" / LEGENDS).read_text(encoding="utf-8")
    assert all(f"{drawing.name}\n{drawing.caption}" in legends for drawing in album(report))


def test_several_processes_draw_the_same_bytes(folder: Path) -> None:
    report = measured(folder / "layout.csv")
    few = [one for one in album(report) if one.name in ("fold_STAT5", "blot_panel_1")]
    alone = [found for _, found in figures.prints(report, few, folder, ("svg", "pdf"), jobs=1)]
    together = [found for _, found in figures.prints(report, few, folder, ("svg", "pdf"), jobs=2)]
    assert alone == together


def test_nothing_is_left_where_one_cannot_be_written(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "heat_map.svg").mkdir()
    monkeypatch.setattr("blotquant.figures.export.FORMATS", ("svg",))
    with pytest.raises(WriteError):
        figures.export_figures(measured(folder / "layout.csv"), folder, tmp_path, ("svg",), jobs=1)
    assert [path.name for path in tmp_path.iterdir()] == ["heat_map.svg"]


def test_a_figure_that_cannot_be_drawn_costs_no_other(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("odd")

    monkeypatch.setattr(sys.modules["blotquant.figures.album"], "heat_map", broken)
    monkeypatch.delenv("BLOTQUANT_DEBUG", raising=False)
    report = measured(folder / "layout.csv")
    files = figures.export_figures(report, folder, tmp_path, ("svg",), jobs=1)
    names = {path.name for path in files}
    assert "fold_STAT5.svg" in names
    assert "heat_map.svg" not in names
    assert "RuntimeError: odd" in (tmp_path / LEGENDS).read_text(encoding="utf-8")


def test_an_image_that_has_gone_leaves_its_original_away(tmp_path: Path) -> None:
    write_pairs(tmp_path)
    report = measured(tmp_path / "layout.csv")
    (tmp_path / "STAT5_r1.tif").unlink()
    drawings = [one for one in album(report) if one.blots]
    found = [one.name for one, _ in figures.prints(report, drawings, tmp_path, ("svg",), jobs=1)]
    assert found == ["blot_panel_1", "original_pSTAT5_r1_p-STAT5"]


# The command


def test_batch_draws_figures(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "figures"
    asked = ["--batch", str(folder / "layout.csv"), "-o", str(tmp_path / "a.xlsx"), "--figures", str(target)]
    assert entry.main([*asked, "--jobs", "1"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert str(target / "dose_response_STAT5.pdf") in told
    assert {Path(line) for line in told if line.startswith(str(target))} == set(target.iterdir())
    assert entry.main(asked) == 2  # both are there already
    assert entry.main([*asked, "--force", "--jobs", "1"]) == 0


@pytest.mark.parametrize("taken", ["file", "full"])
def test_a_folder_that_is_in_use_is_refused_before_anything_is_measured(
    taken: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "figures"
    if taken == "file":
        target.write_text("")
    else:
        target.mkdir()
        (target / "mine.txt").write_text("")
    asked = ["--batch", str(folder / "layout.csv"), "-o", str(tmp_path / "a.xlsx"), "--figures", str(target)]
    assert entry.main(asked) == 2
    said = capsys.readouterr().err
    assert ("is a file" if taken == "file" else "is not empty") in said
    assert not (tmp_path / "a.xlsx").exists()


def test_matplotlib_is_loaded_when_the_first_figure_is_drawn() -> None:
    code = (
        "import sys; import blotquant.figures, blotquant.pipeline, blotquant.cli; "
        "print([name for name in ('matplotlib', 'PySide6', 'pandas') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
