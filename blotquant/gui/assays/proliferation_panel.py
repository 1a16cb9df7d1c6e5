"""The panel of proliferation: plates as maps, curves by experiment and over all, potencies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QWidget

from blotquant.gui.assays.numbers import AssayNumbers
from blotquant.gui.assays.panel import AssayPanel
from blotquant.gui.assays.plate_map import PlateMap
from blotquant.gui.panels.ratios_bars import fill
from blotquant.gui.session import Session
from blotquant.gui.words import tr

if TYPE_CHECKING:
    from blotquant.assays import AssayResult


class ProliferationPanel(AssayPanel):
    """Proliferation plates."""

    kind = "proliferation"

    def __init__(self, session: Session, numbers: AssayNumbers, parent: QWidget | None = None) -> None:
        super().__init__(session, numbers, parent)
        self.map = PlateMap()
        self.left.insertTab(0, self.map, tr("Plate"))
        self.left.setCurrentIndex(0)
        self.map.wells_chosen.connect(self.wells.choose)
        self.curves = QComboBox()
        self.curves.setAccessibleName(tr("Which curves are drawn"))
        self.curves.setToolTip(self.curves.accessibleName())
        self.curves.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.curves.currentIndexChanged.connect(self._on_curves)
        self.bar.row.insertWidget(3, self.curves)

    def _sheets(self) -> Mapping[str, str]:
        return {"proliferation": "EC50", "plates": tr("Plates")}

    def _new_plots(self) -> QWidget:
        from blotquant.gui.panels.curve_grid import CurveGrid

        return CurveGrid()

    def _draw(self, plots: Any, result: AssayResult) -> str:
        from blotquant.assays.outcomes import ProliferationResult
        from blotquant.gui.assays.potency_chart import potency_chart

        assert isinstance(result, ProliferationResult)
        chart = potency_chart(result, str(self.curves.currentData() or ""))
        plots.show_charts([chart])
        return "" if chart.dots else tr("No agonist has a series of doses with percents: see the findings.")

    def _flags(self, result: AssayResult) -> dict[int, tuple[str, ...]]:
        from blotquant.assays.outcomes import ProliferationResult

        assert isinstance(result, ProliferationResult)
        return {row: well.flags for row, well in enumerate(result.wells) if well.flags}

    def _show_result(self, result: AssayResult | None) -> None:
        from blotquant.assays.outcomes import ProliferationResult
        from blotquant.gui.assays.potency_chart import ALL, experiments

        if isinstance(result, ProliferationResult):
            entries = [(tr("all experiments"), ALL)]
            entries += [(tr("replicate {name}", name=name), name) for name in experiments(result)]
            fill(self.curves, entries, str(self.curves.currentData() or ""))
            self.map.show_result(result)
        super()._show_result(result)

    @Slot()
    def _on_curves(self) -> None:
        self._show_plots()

    @Slot()
    def _on_wells(self) -> None:
        super()._on_wells()
        self.map.show_chosen(self.wells.chosen())

    def show_colours(self) -> None:
        """Show all in the colours of the theme."""
        super().show_colours()
        self.map.view.viewport().update()
