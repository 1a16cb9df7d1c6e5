"""What stands where there are no curves: what is missing, in words of the bench."""

from __future__ import annotations

from collections.abc import Sequence

from blotquant.gui.curve_status import status_advice, status_words
from blotquant.gui.panels.bench_words import sample_text, samples_by_lane
from blotquant.gui.panels.curve_chart import Curve
from blotquant.gui.panels.curve_points import PointRow
from blotquant.gui.panels.curve_sources import Wanted
from blotquant.gui.panels.curve_words import curve_name
from blotquant.gui.session import Session
from blotquant.gui.words import tr

_MOST_NAMES = 6


def curves_hint(session: Session) -> str:
    """Return why there are no curves at all, "" if there may be some."""
    project, report = session.project, session.report
    if not project.blots:
        return tr("Open images to get curves of the response over dose and time.")
    if report is None:
        return tr("The blots are being measured.")
    if report.ratios:
        return ""
    if not project.pairings:
        return tr("No pairs yet: curves are made of ratios of phospho over total protein.")
    return tr("No ratio could be computed. The list of problems says why.")


def nothing_drawn(curves: Sequence[Curve], wanted: Wanted, by_time: bool) -> str:
    """Return why no point is drawn: nothing of the kind was measured, or no value can be used."""
    if curves and wanted.show == "residual":
        return tr("Nothing was fitted, so there are no residuals.")
    if curves:
        return "\n".join(dict.fromkeys(_why(curve) for curve in curves))
    if by_time:
        return tr(
            "Nothing was followed over time: no treatment has two times at one dose. "
            "Times are given in Lanes and samples."
        )
    return tr(
        "No dose-response curve: no treatment has two doses at one time. "
        "Doses and times are given in Lanes and samples."
    )


def _why(curve: Curve) -> str:
    result = curve.result
    words = tr("{name}: {words}", name=curve_name(result), words=status_words(result.status))
    advice = status_advice(result.status)
    return f"{words}. {advice}" if advice else words


def point_words(session: Session, row: PointRow | None) -> str:
    """Return a point, or the chosen lanes, in words."""
    blot = session.blot()
    lanes = session.selection.lane_ids if row is None else row.own_lanes
    samples = samples_by_lane(session.project)
    target = blot.target if blot is not None else ""
    numbers = {lane.id: lane.number for of in session.project.blots for lane in of.lanes}
    names = [
        tr(
            "{target}, lane {number}: {sample}",
            target=target,
            number=numbers[lane],
            sample=sample_text(samples.get(lane)),
        )
        for lane in lanes
        if lane in numbers
    ]
    more = [tr("and {count} more", count=len(names) - _MOST_NAMES)] if len(names) > _MOST_NAMES else []
    return "\n".join(names[:_MOST_NAMES] + more)
