"""The panel of qPCR: folds of every gene, their contrast, and the efficiencies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from blotquant.gui.assays.panel import AssayPanel
from blotquant.gui.words import tr

if TYPE_CHECKING:
    from blotquant.assays import AssayResult


class QpcrPanel(AssayPanel):
    """A qPCR experiment."""

    kind = "qpcr"

    def _sheets(self) -> Mapping[str, str]:
        return {
            "qpcr": tr("Folds"),
            "qpcr_samples": tr("Samples"),
            "qpcr_efficiencies": tr("Efficiencies"),
        }

    def _new_plots(self) -> QWidget:
        from blotquant.gui.assays.expression_plots import ExpressionPlots

        return ExpressionPlots()

    def _draw(self, plots: Any, result: AssayResult) -> str:
        from blotquant.assays.outcomes import QpcrResult
        from blotquant.gui.assays.expression_chart import expression_charts

        assert isinstance(result, QpcrResult)
        charts = [chart for chart in expression_charts(result) if chart.dots]
        plots.show_charts(charts)
        return "" if charts else tr("No gene has a fold over the vehicle: see the findings.")

    def _flags(self, result: AssayResult) -> dict[int, tuple[str, ...]]:
        from blotquant.assays.outcomes import QpcrResult

        assert isinstance(result, QpcrResult)
        return {row: mean.flags for mean in result.means if mean.flags for row in mean.rows}
