"""What laboratories really hand in: clear words in the window, no exception, no false number."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from blotquant.assay_model import AssayKind
from blotquant.gui.assays.page import AssaysPage
from blotquant.gui.assays.panel import AssayPanel
from tests.gui.assays.conftest import Shown
from tests.gui.documents.scripted import Scripted

STANDARDS = {0: 0.1, 125: 0.22, 250: 0.34, 500: 0.58, 1000: 1.05, 2000: 1.98}


def bca(standards: dict[int, float], **samples: str) -> str:
    rows = [f"A{place},{c},,{read}" for place, (c, read) in enumerate(standards.items(), start=1)]
    rows += [f"B{place},,{name},{read}" for place, (name, read) in enumerate(samples.items(), start=1)]
    return "\n".join(["well,standard,sample,absorbance", *rows])


def plate(positive: int) -> str:
    rows = [f"A{place},vehicle,,{read}" for place, read in enumerate((900, 950, 920), start=1)]
    rows += [f"H{place},positive,,{positive + place}" for place in (1, 2, 3)]
    doses = (1, 3, 10, 30, 100)
    rows += [f"B{place},sample,{dose},{1000 + 900 * place}" for place, dose in enumerate(doses, start=1)]
    lines = ["well,role,treatment,dose_nM,signal"]
    for row in rows:
        well, role, dose, read = row.split(",")
        lines.append(f"{well},{role},{'x' if role == 'sample' else role},{dose or 100},{read}")
    return "\n".join(lines)


def cts(*rows: tuple[str, str, str]) -> str:
    lines = [f"{given},{given},1,{gene},{ct}" for given, gene, ct in rows]
    return "\n".join(["treatment,role,replicate,gene,ct", *lines]).replace(",x,1", ",sample,1")


def shown_text(page: AssaysPage, kind: AssayKind, text: str, tmp_path: Path, qtbot: QtBot) -> AssayPanel:
    page.show_kind(kind)
    panel = page.panel(kind)
    panel.answers = answers = Scripted()
    path = tmp_path / "given.csv"
    path.write_text(text, encoding="utf-8")
    assert panel.take_files([path]), answers.told
    qtbot.waitUntil(lambda: page.numbers.is_measured and panel.plots.plot is not None, timeout=60_000)
    return panel


def codes(panel: AssayPanel) -> set[str]:
    return {row.problem.code for row in panel.findings.rows}


def test_standards_out_of_order_give_no_number(page: AssaysPage, tmp_path: Path, qtbot: QtBot) -> None:
    swapped = {**STANDARDS, 250: 0.58, 500: 0.34}
    panel = shown_text(page, "bca", bca(swapped, one="0.5"), tmp_path, qtbot)
    assert "STANDARDS_OUT_OF_ORDER" in codes(panel)
    (row,) = panel.tables["bca"].rows.rows
    assert (row.value("stock"), str(row.cells["status"])) == (None, "no curve")
    chart = panel.plots.plot.plots[0].chart
    assert chart.lines == ()
    assert {dot.mark for dot in chart.dots} == {"not used"}


def test_standards_that_saturate_end_the_curve(page: AssaysPage, tmp_path: Path, qtbot: QtBot) -> None:
    flat = {**STANDARDS, 3000: 1.985, 4000: 1.986}
    panel = shown_text(page, "bca", bca(flat, one="1.985", two="OVRFLW"), tmp_path, qtbot)
    assert "STANDARDS_SATURATE" in codes(panel)
    assert [row.value("stock") for row in panel.tables["bca"].rows.rows] == [None, None]
    assert len(panel.plots.plot.plots[0].chart.notes) == 2


def test_a_control_that_failed_gives_no_percents(page: AssaysPage, tmp_path: Path, qtbot: QtBot) -> None:
    panel = shown_text(page, "proliferation", plate(positive=915), tmp_path, qtbot)
    assert "CONTROL_FAILED" in codes(panel)
    assert panel.plots.message.isVisible()
    assert "No agonist has a series of doses" in panel.plots.message.text()
    good = plate(positive=9000)
    panel = shown_text(page, "proliferation", good, tmp_path, qtbot)
    assert not panel.plots.message.isVisible()


def test_a_plate_whose_wells_have_no_place_is_shown_as_a_table(
    page: AssaysPage, tmp_path: Path, qtbot: QtBot
) -> None:
    without = "\n".join(line.split(",", 1)[1] for line in plate(positive=9000).splitlines())
    panel = shown_text(page, "proliferation", without, tmp_path, qtbot)
    assert len(panel.wells.rows) == 11
    assert panel.plots.plot.plots[0].chart.dots


@pytest.mark.parametrize(
    ("rows", "code", "folds"),
    [
        ((("vehicle", "ACTB", "18"), ("vehicle", "BAK", "25"), ("x", "BAK", "24")), "REFERENCE_MISSING", 1),
        (
            (
                ("vehicle", "ACTB", "18"),
                ("vehicle", "BAK", "Undetermined"),
                ("x", "ACTB", "18"),
                ("x", "BAK", "24"),
            ),
            "CT_UNDETERMINED",
            0,
        ),
        ((("vehicle", "BAK", "25"), ("x", "BAK", "24")), "NO_REFERENCE_GENE", 0),
        ((("x", "ACTB", "18"), ("x", "BAK", "24")), "NO_CALIBRATOR", 0),
    ],
)
def test_genes_that_are_missing(
    rows: tuple[tuple[str, str, str], ...],
    code: str,
    folds: int,
    page: AssaysPage,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    panel = shown_text(page, "qpcr", cts(*rows), tmp_path, qtbot)
    assert code in codes(panel)
    found = [row.value("ratio") for row in panel.tables["qpcr_samples"].rows.rows]
    assert sum(value is not None for value in found) == folds


def test_a_plate_that_is_emptied_cell_by_cell_has_words(shown: Shown, qtbot: QtBot) -> None:
    panel = shown("bca")
    column = panel.wells.table.column_of("absorbance")
    panel.wells.table.edit("x", {(row, column): "" for row in range(len(panel.wells.rows))})
    qtbot.waitUntil(lambda: panel.numbers.is_measured, timeout=60_000)
    assert panel.plots.message.text() == "No standard has a reading."
    assert "TOO_FEW_STANDARDS" in codes(panel)
