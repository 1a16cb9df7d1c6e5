"""Which blots belong together, by what they are said to show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from blotquant.model import Form


@dataclass(frozen=True, slots=True)
class Labelled:
    """What is said of one blot; `key` is whatever tells it from the others."""

    key: int | str
    target: str
    form: Form
    replicate: int | str
    membrane: str  # "" is a membrane of its own
    file: str


@dataclass(frozen=True, slots=True)
class PairGuess:
    """A phospho blot, its total, and their loading controls; by key."""

    phospho: int | str
    total: int | str
    loading: int | str | None = None
    total_loading: int | str | None = None  # where the total's membrane is another one


@dataclass(frozen=True, slots=True)
class Partners:
    """The pairs of a set of blots, and who is left over; by key.

    Attributes
    ----------
    pairs : tuple of PairGuess
    lone_phosphos, lone_totals, lone_controls : tuple
        Blots that nothing belongs to.
    doubtful_controls : tuple
        Phospho blots whose replicate has several loading controls, of which none is on their membrane.
    """

    pairs: tuple[PairGuess, ...]
    lone_phosphos: tuple[int | str, ...] = ()
    lone_totals: tuple[int | str, ...] = ()
    lone_controls: tuple[int | str, ...] = ()
    doubtful_controls: tuple[int | str, ...] = ()


def guess_partners(blots: Iterable[Labelled]) -> Partners:
    """Pair every phospho blot with the total of the same target and replicate.

    Among several totals the one in the same file comes first, then the one on the same membrane;
    else the first phospho blot of a target and replicate gets the first total, the second the
    second.  One total may serve several phospho blots, as two sites of one protein.
    """
    blots = list(blots)
    pairs: list[PairGuess] = []
    lone: list[int | str] = []
    doubtful: list[int | str] = []
    for phospho in _of_form(blots, "phospho"):
        total = _total_of(phospho, blots)
        if total is None:
            lone.append(phospho.key)
            continue
        control, doubt = _control_of(phospho, blots)
        pairs.append(PairGuess(phospho.key, total.key, control, _second_control(phospho, total, blots)))
        if doubt:
            doubtful.append(phospho.key)
    used = {key for pair in pairs for key in (pair.total, pair.loading, pair.total_loading)}
    return Partners(
        pairs=tuple(pairs),
        lone_phosphos=tuple(lone),
        lone_totals=tuple(blot.key for blot in _of_form(blots, "total") if blot.key not in used),
        lone_controls=tuple(blot.key for blot in _of_form(blots, "loading", "stain") if blot.key not in used),
        doubtful_controls=tuple(doubtful),
    )


def _of_form(blots: Iterable[Labelled], *forms: Form) -> list[Labelled]:
    return [blot for blot in blots if blot.form in forms]


def _alike(one: Labelled, other: Labelled) -> bool:
    same_target = one.target.casefold() == other.target.casefold()
    return same_target and str(one.replicate) == str(other.replicate)


def _total_of(phospho: Labelled, blots: Sequence[Labelled]) -> Labelled | None:
    totals = [blot for blot in _of_form(blots, "total") if _alike(phospho, blot)]
    if not totals:
        return None
    near = [blot for blot in totals if blot.file == phospho.file]
    near = near or [blot for blot in totals if phospho.membrane and blot.membrane == phospho.membrane]
    if near:
        return near[0]
    siblings = [blot.key for blot in _of_form(blots, "phospho") if _alike(phospho, blot)]
    return totals[min(siblings.index(phospho.key), len(totals) - 1)]


def _near_controls(blot: Labelled, blots: Sequence[Labelled]) -> list[Labelled]:
    """Return the controls of a blot's membrane or file; a stain of all protein comes first."""
    controls = [*_of_form(blots, "stain"), *_of_form(blots, "loading")]
    near = [other for other in controls if blot.membrane and other.membrane == blot.membrane]
    return near or [other for other in controls if other.file == blot.file]


def _control_of(phospho: Labelled, blots: Sequence[Labelled]) -> tuple[int | str | None, bool]:
    """Return the control of a phospho blot, and whether there were several to choose from."""
    if near := _near_controls(phospho, blots):
        return near[0].key, False
    controls = [*_of_form(blots, "stain"), *_of_form(blots, "loading")]
    # A control that is said to be on another membrane tells nothing about this one.
    free = [other for other in controls if not (other.membrane and phospho.membrane)]
    same = [other for other in free if str(other.replicate) == str(phospho.replicate)]
    return (same[0].key, False) if len(same) == 1 else (None, bool(same))


def _second_control(phospho: Labelled, total: Labelled, blots: Sequence[Labelled]) -> int | str | None:
    if phospho.membrane and phospho.membrane == total.membrane:
        return None
    near = _near_controls(total, blots) if total.file != phospho.file else []
    return near[0].key if near else None
