"""The profile of a doublet: each band is filled under its own curve, and the card says how it was parted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import tifffile
from pytestqt.qtbot import QtBot

from blotquant.files.layouts import read_layout
from blotquant.gui.panels.bench_words import separation_name
from blotquant.gui.panels.profile_panel import ProfilePanel
from blotquant.gui.session import Session
from blotquant.results import BandResult, BandWindow
from tests.experiments import TOTAL, Entry, picture, write_layout
from tests.gui.panels.conftest import lane_ids, wait_measured


@pytest.fixture
def doublet(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    entries = (Entry("p.tif", "ERK", "phospho", "m", row="1+2"), Entry("t.tif", "ERK", "total", "m", row="1"))
    volumes = 10 * np.array(TOTAL)
    tifffile.imwrite(tmp_path / "p.tif", picture([0.4 * volumes, 0.8 * volumes], 1, band_rows=(90, 107)))
    tifffile.imwrite(tmp_path / "t.tif", picture(volumes, 2))
    session = Session()
    session.start(read_layout(write_layout(tmp_path, entries)), tmp_path)
    wait_measured(qtbot, session)
    yield session
    session.close()


@pytest.fixture
def panel(doublet: Session, qtbot: QtBot) -> ProfilePanel:
    panel = ProfilePanel(doublet)
    qtbot.addWidget(panel)
    panel.resize(420, 520)
    panel.show()
    doublet.select(blot_id=doublet.project.blots[0].id, lane_ids=lane_ids(doublet, 0, 3), band=1)
    qtbot.waitUntil(lambda: panel.plot is not None, timeout=20_000)
    return panel


def measured(session: Session) -> list[tuple[BandResult, BandWindow]]:
    """Return both bands of lane 3 with their windows."""
    result = session.result(session.project.blots[0].id)
    assert result is not None
    bands = [band for band in result.bands if band.lane == 3]
    return list(zip(bands, result.lanes[2].windows, strict=True))


def test_every_fitted_band_has_its_curve(panel: ProfilePanel, doublet: Session) -> None:
    assert panel.plot is not None
    assert len(panel.plot.fits.curves) == 2
    for curve, (band, window) in zip(panel.plot.fits.curves, measured(doublet), strict=True):
        rows, level = curve.getData()
        assert rows is not None
        assert level is not None
        assert rows[int(np.argmax(level))] == pytest.approx(band.row_px, abs=1.5)
        assert level.max() < window.profile.max() + 50


def test_the_filled_area_is_the_volume_of_the_fitted_band(panel: ProfilePanel, doublet: Session) -> None:
    assert panel.plot is not None
    band, window = measured(doublet)[0]
    points = np.array([(point.x(), point.y()) for point in panel.plot.area.polygon()])
    half = len(points) // 2
    height = points[:half, 1] - points[half:, 1][::-1]
    area = np.trapezoid(height, points[:half, 0]) * window.row_area.mean()
    assert area == pytest.approx(band.volume, rel=0.01)
    assert points[half - 1, 0] > band.bottom_px  # its tail reaches under the neighbour


def test_the_card_says_how_they_were_parted(panel: ProfilePanel, doublet: Session) -> None:
    value = panel.card.values["separation"]
    assert not value.isHidden()
    assert value.text().startswith("parted by a fit")
    doublet.select(blot_id=doublet.project.blots[1].id, lane_ids=lane_ids(doublet, 1, 3))
    assert value.isHidden()
    assert panel.plot is not None
    assert panel.plot.fits.curves == []


@pytest.mark.parametrize("separation", ["fit: Gaussian", "fit: EMG", "fit: measured", "valley"])
def test_every_way_has_its_words(separation: str) -> None:
    assert separation_name(separation)
    assert separation_name("") == ""
