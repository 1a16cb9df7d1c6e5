"""Which of the band rows seen on an image are the target of a blot."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from blotquant.model import Blot, Project
from blotquant.numerics.rows import Rows
from blotquant.phrases import Phrase

Claim = tuple[tuple[int, ...], float | None]


class NoSuchRow(Exception):  # noqa: N818  caught by its name, it is a finding
    """The target's band row is not among those seen; the message says why."""


def claims(project: Project, blot: Blot) -> tuple[Claim, ...]:
    """Return what the other blots on the image of a blot say of their band rows: rows, and weight.

    A stain without rows is all protein of a lane and claims none.
    """
    return tuple(
        (other.rows, other.mw_kda)
        for other in project.blots
        if other.id != blot.id
        and (other.image.path, other.image.page) == (blot.image.path, blot.image.page)
        and (other.rows or other.form != "stain")
    )


def target_rows(
    blot: Blot,
    others: Sequence[Claim],
    rows: Rows,
    votes: NDArray[np.bool_],
    weights: NDArray[np.float64] | None = None,
    window: float = 0.1,
) -> tuple[int, ...]:
    """Return the indices of the target's rows.

    A blot without `rows` has the strongest row that no other blot of the image claims.  Where a ladder
    tells the weights of the rows, it has the strongest of those near its own weight, if there is one.  Else,
    where several blots of an image have no rows, but different weights, they have as many of the strongest
    rows, the heaviest target the topmost: the heavier a protein, the less far it runs.

    Parameters
    ----------
    blot : Blot
    others : claims of the other blots on its image, from `claims`.
    rows : the rows seen, at least one.
    votes : (lanes,) the lanes whose bands decide which row is strong.
    weights : (rows,) their weights in kDa by a ladder, NaN where it does not reach.
    window : share of its weight by which a row may be heavier or lighter than the target.

    Raises
    ------
    NoSuchRow
        If there are too few rows.
    """
    if blot.rows:
        if max(blot.rows) > len(rows):
            raise NoSuchRow(
                Phrase(
                    "row {row} is asked for but {count} band row(s) run across the lanes",
                    row=max(blot.rows),
                    count=len(rows),
                )
            )
        return tuple(row - 1 for row in sorted(set(blot.rows)))
    taken = {row - 1 for claimed, _ in others for row in claimed}
    free = [row for row in range(len(rows)) if row not in taken]
    rivals = {weight for claimed, weight in others if not claimed and weight is not None}
    near = _near(blot.mw_kda, rivals, weights, window)
    if fitting := [row for row in free if row in near]:
        return (max(fitting, key=lambda row: _strength(rows, row, votes)),)
    rank, count = 0, 1
    if blot.mw_kda is not None and rivals - {blot.mw_kda}:
        ordered = sorted(rivals | {blot.mw_kda}, reverse=True)
        rank, count = ordered.index(blot.mw_kda), len(ordered)
    if len(free) < count:
        raise NoSuchRow(
            Phrase(
                "{count} band row(s) run across the lanes, too few for all targets that share the image",
                count=len(rows),
            )
        )
    strongest = sorted(free, key=lambda row: -_strength(rows, row, votes))[:count]
    return (sorted(strongest)[rank],)


def _near(
    wanted: float | None, rivals: set[float], weights: NDArray[np.float64] | None, window: float
) -> set[int]:
    """Return the rows about as heavy as the target, but for those nearer to the weight of another."""
    if wanted is None or weights is None:
        return set()
    away = np.abs(np.log(weights / wanted))
    of_rivals = [np.abs(np.log(weights / rival)) for rival in rivals - {wanted}]
    nearest = np.min(of_rivals, axis=0) if of_rivals else np.full(len(weights), np.inf)
    return set(np.flatnonzero((np.abs(weights / wanted - 1) <= window) & (away <= nearest)).tolist())


def _strength(rows: Rows, row: int, votes: NDArray[np.bool_]) -> float:
    """Return the mean height of a row over the lanes; of more than three without the strongest."""
    heights = np.sort(np.maximum(rows.height[row, votes] if votes.any() else rows.height[row], 0))
    return float((heights[:-1] if len(heights) > 3 else heights).mean())
