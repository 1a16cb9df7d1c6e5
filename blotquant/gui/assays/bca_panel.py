"""The panel of the BCA: standard curve, concentrations, and what to pipette for each lane."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from blotquant.gui.assays.loading_page import LoadingPage
from blotquant.gui.assays.numbers import AssayNumbers
from blotquant.gui.assays.panel import AssayPanel
from blotquant.gui.session import Session
from blotquant.gui.words import tr

if TYPE_CHECKING:
    from blotquant.assays import AssayResult
    from blotquant.assays.outcomes import BcaResult


class BcaPanel(AssayPanel):
    """A BCA plate."""

    kind = "bca"

    def __init__(self, session: Session, numbers: AssayNumbers, parent: QWidget | None = None) -> None:
        super().__init__(session, numbers, parent)
        self.loading = LoadingPage(session, lambda: self.answers)
        self.loading.said.connect(self._say)
        self.tabs.insertTab(0, self.loading, tr("Loading"))
        self.tabs.setCurrentIndex(0)
        session.selection_changed.connect(self.loading.follow)

    def _sheets(self) -> Mapping[str, str]:
        return {"bca": tr("Concentrations"), "bca_standards": tr("Standards")}

    def _new_plots(self) -> QWidget:
        from blotquant.gui.panels.curve_grid import CurveGrid

        return CurveGrid()

    def _draw(self, plots: Any, result: AssayResult) -> str:
        from blotquant.assays.outcomes import BcaResult
        from blotquant.gui.assays.standard_chart import standard_chart

        assert isinstance(result, BcaResult)
        chart = standard_chart(result)
        plots.show_charts([chart])
        return "" if chart.dots else tr("No standard has a reading.")

    def _flags(self, result: AssayResult) -> dict[int, tuple[str, ...]]:
        from blotquant.assays.outcomes import BcaResult

        assert isinstance(result, BcaResult)
        groups = (*result.standards, *result.concentrations)
        return {row: group.flags for group in groups if group.flags for row in group.rows}

    @Slot()
    def refresh(self) -> None:
        """Show wells and results, and the loading table."""
        super().refresh()
        self.loading.show_result(self._bca())

    def _bca(self) -> BcaResult | None:
        from blotquant.assays.outcomes import BcaResult

        return self.result if isinstance(self.result, BcaResult) else None
