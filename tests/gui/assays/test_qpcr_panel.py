"""qPCR: a plot for each gene and for the contrast, and what is said where there is no fold."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from blotquant.gui.assays.page import AssaysPage
from blotquant.gui.assays.qpcr_panel import QpcrPanel
from tests.gui.assays.conftest import Shown


@pytest.fixture
def panel(shown: Shown) -> QpcrPanel:
    found = shown("qpcr")
    assert isinstance(found, QpcrPanel)
    return found


def test_each_gene_and_the_contrast_has_a_plot(panel: QpcrPanel) -> None:
    charts = [plot.chart for plot in panel.plots.plot.plots]
    assert [chart.target for chart in charts] == ["Bcl-xL", "BAK", "Bcl-xL/BAK"]
    assert [len(chart.dots) for chart in charts] == [12, 12, 12]


def test_bars_are_the_means_of_the_workbook(panel: QpcrPanel) -> None:
    charts = {plot.chart.target: plot.chart for plot in panel.plots.plot.plots}
    rows = panel.tables["qpcr"].rows.rows
    for gene, chart in charts.items():
        wanted = [row.value("ratio") for row in rows if row.text("gene") == gene]
        assert [10**mean.y for mean in chart.means] == pytest.approx(wanted)


def test_a_dot_says_its_fold_and_cycles(panel: QpcrPanel) -> None:
    dot = panel.plots.plot.plots[0].chart.dots[-1]
    assert f"fold {10**dot.y:.3g}"[:8] in dot.row.tip()
    assert "ΔΔCt −" in dot.row.tip()


def test_where_nothing_was_detected_there_is_no_fold(page: AssaysPage, tmp_path: Path, qtbot: QtBot) -> None:
    lines = ["sample,treatment,role,replicate,gene,ct"]
    for treatment, role, ct in (("vehicle", "vehicle", "25"), ("x", "sample", "Undetermined")):
        given = f"{treatment},{treatment},{role},1"
        lines += [f"{given},GAPDH,18", f"{given},GAPDH,18.1", f"{given},BAK,{ct}"]
    (tmp_path / "ct.csv").write_text("\n".join(lines), encoding="utf-8")
    page.show_kind("qpcr")
    panel = page.panel("qpcr")
    assert panel.take_files([tmp_path / "ct.csv"])
    qtbot.waitUntil(lambda: page.numbers.is_measured and panel.plots.plot is not None, timeout=60_000)
    (plot,) = panel.plots.plot.plots
    assert [dot.y for dot in plot.chart.dots] == [math.log10(1.0)]
    assert plot.note.text() == "Not drawn: 1 (not detected)"
    codes = {row.problem.code for row in panel.findings.rows}
    assert "CT_UNDETERMINED" in codes
