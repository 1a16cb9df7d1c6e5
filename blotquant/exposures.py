"""Which images are exposures of the same bands: one membrane, one antibody, several times."""

from __future__ import annotations

from collections.abc import Mapping

from blotquant.model import Blot, Form, Project

_Probe = tuple[str, str, Form]


def exposure_series(project: Project) -> Mapping[str, tuple[str, ...]]:
    """Return the exposure series of a project.

    Blots of the same membrane, target and form that all say their `exposure_s` are a series.

    Returns
    -------
    mapping of str to tuple of str
        Blot ids from the longest exposure to the shortest, by the id of the longest, which stands for the
        series wherever blots are paired.
    """
    probes: dict[_Probe, list[Blot]] = {}
    for blot in project.blots:
        if blot.exposure_s is not None:
            probes.setdefault((blot.membrane, blot.target, blot.form), []).append(blot)
    ordered = (sorted(blots, key=_longest_first) for blots in probes.values() if len(blots) > 1)
    return {blots[0].id: tuple(blot.id for blot in blots) for blots in ordered}


def shorter_exposures(project: Project) -> frozenset[str]:
    """Return the ids of the blots that only lend bands to a longer exposure, and are paired with nothing."""
    return frozenset(name for series in exposure_series(project).values() for name in series[1:])


def _longest_first(blot: Blot) -> float:
    return -(blot.exposure_s or 0.0)
