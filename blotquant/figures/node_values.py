"""What the nodes of the pathway picture say: folds of blots, and expression by qPCR at the end of it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from blotquant.assays.outcomes import ExpressionResult, QpcrResult
from blotquant.assays.qpcr import plain_gene
from blotquant.experiments import Condition
from blotquant.figures.conditions import condition_of_row
from blotquant.guesses.vocabulary import PROTEINS
from blotquant.results import Report, SummaryResult

BY_QPCR: Final = ("Bcl-xL", "BAK")  # nodes that are genes regulated at the end of the pathways
NODE_NAMES: Final = ("TPO-R", "JAK2", "STAT3", "STAT5", "PI3K", "MEK", "Akt", "ERK", *BY_QPCR)
_PREFIX = re.compile(r"^(?:phosphorylated|phospho|phos|p)[ -]?(?=[A-Za-z])", re.IGNORECASE)
_MORE = {"PI3K": r"pi[ -]?3[ -]?k(?:inase)?|p85|p110"}  # not in the vocabulary of file names


@dataclass(frozen=True, slots=True)
class NodeValue:
    """A mean on the log2 scale with its interval."""

    log2: float
    low: float | None
    high: float | None
    n: int
    by_qpcr: bool = False
    time_min: float | None = None  # said where it is not that of the picture


def node_of(target: str) -> str | None:
    """Return the node that a target is, however it is written; None if the picture has none for it."""
    known = {protein.name: protein.pattern for protein in PROTEINS} | _MORE
    text = target.strip().replace("_", " ")
    for words in (text, _PREFIX.sub("", text)):
        for node in NODE_NAMES:
            if re.fullmatch(known[node], words, re.IGNORECASE):
                return node
    return None


def node_values(report: Report, condition: Condition, qpcr: QpcrResult | None = None) -> dict[str, NodeValue]:
    """Return what is known of each node under a condition; of two targets of one node the first.

    Parameters
    ----------
    report : Report
    condition : Condition
    qpcr : QpcrResult, optional
        Its genes stand at the end of the pathways instead of blots of the proteins.
    """
    found: dict[str, NodeValue] = {}
    for node, row in of_blots(report):
        if condition_of_row(row) == condition and row.fold is not None and row.fold > 0:
            ends = (row.fold_low, row.fold_high)
            low, high = (math.log2(end) if end else None for end in ends)
            found.setdefault(node, NodeValue(math.log2(row.fold), low, high, row.n))
    return found | ({} if qpcr is None else _genes(qpcr.summary, condition))


def of_blots(report: Report) -> Iterator[tuple[str, SummaryResult]]:
    """Yield the means of a report that belong to a node."""
    for row in report.summary:
        if row.fold is not None and (node := node_of(row.target)) is not None:
            yield node, row


def _genes(rows: Sequence[ExpressionResult], condition: Condition) -> dict[str, NodeValue]:
    """Return the genes at the end under the treatment and dose of a condition.

    Expression is measured hours after phosphorylation: where the time of the picture was not measured it
    is the longest one, and the node says which.
    """
    found: dict[str, NodeValue] = {}
    for node in BY_QPCR:
        own = [
            row
            for row in rows
            if row.log2_ratio is not None
            and plain_gene(row.gene) == plain_gene(node)
            and row.condition[:3] == condition[:3]
        ]
        row = max(own, key=lambda one: _nearness(one.condition, condition), default=None)
        if row is not None and row.log2_ratio is not None:
            low, high = (math.log2(end) if end else None for end in (row.low, row.high))
            other = None if row.condition.time_min == condition.time_min else row.condition.time_min
            found[node] = NodeValue(row.log2_ratio, low, high, row.n, by_qpcr=True, time_min=other)
    return found


def _nearness(one: Condition, wanted: Condition) -> tuple[bool, float]:
    return one.time_min == wanted.time_min, one.time_min or 0.0
