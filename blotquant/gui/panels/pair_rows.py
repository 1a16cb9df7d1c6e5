"""Pairs and blots as rows of tables, and edited cells as edits of the project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

from blotquant import edits
from blotquant.exposures import shorter_exposures
from blotquant.guesses import Labelled, guess_partners
from blotquant.gui.naming import file_name, form_name, replicates
from blotquant.gui.panels.reading_columns import reading_columns
from blotquant.gui.tables import Choice, Column, choice_column, number_column, parse_number, text_column
from blotquant.gui.words import reason, tr
from blotquant.ladders import LADDERS, ladder_name, parse_ladder
from blotquant.model import Blot, Encoding, Form, Pairing, PairKind, Polarity, Project
from blotquant.tablets import parse_tablet


@dataclass(frozen=True, slots=True)
class PairRow:
    """A phospho blot with what belongs to it; without a total it has no pairing yet."""

    phospho: Blot
    replicate: str
    pairing: Pairing | None = None

    @property
    def total_id(self) -> str:
        """The total blot, "" if there is none."""
        return self.pairing.total_id if self.pairing else ""

    @property
    def loading_id(self) -> str:
        """The loading control of the phospho's membrane, "" if there is none."""
        return (self.pairing.loading_id if self.pairing else None) or ""

    @property
    def total_loading_id(self) -> str:
        """The loading control of the total's membrane, "" if there is none."""
        return (self.pairing.total_loading_id if self.pairing else None) or ""

    @property
    def kind(self) -> str:
        """How phospho and total belong together, "" without a total."""
        return self.pairing.kind if self.pairing else ""


def pair_rows(project: Project) -> tuple[PairRow, ...]:
    """Return the pairs in the order of the project, then the phospho blots without a total."""
    paired = {pairing.phospho_id: pairing for pairing in project.pairings}
    lending = shorter_exposures(project)
    phosphos = [blot for blot in project.blots if blot.form == "phospho" and blot.id not in lending]
    rows = [PairRow(blot, ", ".join(replicates(project, blot)), paired.get(blot.id)) for blot in phosphos]
    return tuple(sorted(rows, key=lambda row: row.pairing is None))


def lone_blots(project: Project) -> tuple[Blot, ...]:
    """Return the totals and controls that are in no pair, shorter exposures left out."""
    used: set[str | None] = set(shorter_exposures(project))
    for pairing in project.pairings:
        used |= {pairing.total_id, pairing.loading_id, pairing.total_loading_id}
    return tuple(blot for blot in project.blots if blot.form != "phospho" and blot.id not in used)


# Columns


def kind_names() -> dict[PairKind, str]:
    """Return the kinds of pairs in words."""
    return {
        "same lane": tr("same lane (multiplexed)"),
        "stripped": tr("stripped and reprobed"),
        "parallel": tr("parallel membranes"),
    }


def pair_columns(project: Project) -> tuple[Column[PairRow], ...]:
    """Return the columns of the table of pairs, with the blots of the project to choose from."""
    totals, controls = blot_choices(project, "total"), blot_choices(project, "loading", "stain")
    none = Choice("", tr("none"))
    kinds = tuple(Choice(kind, name) for kind, name in kind_names().items())
    labels = {choice.value: choice.shown for choice in blot_choices(project, "phospho")}
    return (
        Column("target", tr("Target"), lambda row: row.phospho.target),
        Column("replicate", tr("Replicate"), lambda row: row.replicate),
        Column("phospho", tr("Phospho"), lambda row: labels.get(row.phospho.id, "")),
        choice_column("total", tr("Total"), lambda row: row.total_id, (*totals, none)),
        choice_column(
            "kind",
            tr("Kind"),
            lambda row: row.kind,
            kinds,
            tooltip=tr(
                "Whether both were probed on the same lanes. It says how far the ratio can be trusted."
            ),
        ),
        choice_column(
            "loading",
            tr("Loading control"),
            lambda row: row.loading_id,
            (*controls, none),
            tooltip=tr("On the membrane of the phospho."),
        ),
        choice_column(
            "total_loading",
            tr("Control of the total"),
            lambda row: row.total_loading_id,
            (*controls, none),
            tooltip=tr("On the membrane of the total, if that is another one."),
        ),
    )


def blot_choices(project: Project, *forms: Form) -> tuple[Choice, ...]:
    """Return the blots of some forms, called by their files, or by file and target where that is needed."""
    lending = shorter_exposures(project)
    blots = [blot for blot in project.blots if blot.form in forms and blot.id not in lending]
    names = Counter(file_name(blot) for blot in blots)
    return tuple(
        Choice(
            blot.id,
            file_name(blot) if names[file_name(blot)] == 1 else f"{file_name(blot)} ({blot.target})",
        )
        for blot in blots
    )


def blot_columns() -> tuple[Column[Blot], ...]:
    """Return the columns of the table of blots."""
    forms: tuple[Form, ...] = ("phospho", "total", "loading", "stain")
    return (
        Column("file", tr("Image"), file_name),
        text_column("target", tr("Target"), lambda blot: blot.target),
        choice_column(
            "form", tr("Form"), lambda blot: blot.form, tuple(Choice(form, form_name(form)) for form in forms)
        ),
        text_column(
            "membrane",
            tr("Membrane"),
            membrane_name,
            tr("Images of one membrane share their lanes. Blank: a membrane of its own."),
        ),
        number_column("mw_kda", tr("Weight (kDa)"), lambda blot: blot.mw_kda),
        _ladder_column(),
        number_column(
            "exposure_s",
            tr("Exposure (s)"),
            lambda blot: blot.exposure_s,
            tooltip=tr(
                "Where a membrane was imaged several times: bands that are saturated on the longest exposure "
                "are taken from the others."
            ),
        ),
        *reading_columns(),
    )


def _ladder_column() -> Column[Blot]:
    choices = (*(Choice(name, name) for name in LADDERS), Choice("", tr("none")))

    def written(blot: Blot) -> str:
        return ladder_name(blot.ladder_kda) or "; ".join(f"{kda:g}" for kda in blot.ladder_kda)

    def checked(text: str) -> str:
        if text.strip() in ("", tr("none")):
            return ""
        try:
            kda = parse_ladder(text)
        except ValueError as error:
            raise ValueError(
                tr("{fault}: choose one, or write its weights as 250; 150; 100", fault=reason(error))
            ) from error
        return ladder_name(kda) or "; ".join(f"{weight:g}" for weight in kda)

    return Column(
        "ladder",
        tr("Ladder (kDa)"),
        written,
        "choice",
        check=checked,
        choices=choices,
        is_open=True,
        tooltip=tr("Which ladder runs in the marker lanes of the membrane: its name, or its weights."),
    )


def membrane_name(blot: Blot) -> str:
    """Return the name of the membrane, "" where the image is alone on its own."""
    return "" if blot.membrane == blot.image.path else blot.membrane


# Edited cells


def with_pair_cells(project: Project, cells: Mapping[tuple[str, str], str]) -> Project:
    """Return the project with what was written into the table of pairs.

    Parameters
    ----------
    project : Project
    cells : mapping
        Text by id of the phospho blot and name of the column; blots by their ids.

    Raises
    ------
    ValueError
        If a control is chosen where there is no total yet.
    """
    for (phospho_id, name), text in cells.items():
        project = _with_pair_cell(project, phospho_id, name, text)
    return project


def _with_pair_cell(project: Project, phospho_id: str, name: str, text: str) -> Project:
    old = next((pairing for pairing in project.pairings if pairing.phospho_id == phospho_id), None)
    if name == "total":
        if text:
            return _paired(project, phospho_id, text, old)
        return project if old is None else edits.unpair(project, old.id)
    if old is None:
        raise ValueError(tr("Choose the total first: a pair is a phospho and its total."))
    if name == "kind":
        return edits.pair(
            project,
            phospho_id,
            old.total_id,
            kind=cast(PairKind, text),
            loading_id=old.loading_id,
            total_loading_id=old.total_loading_id,
        )
    if name == "loading":
        return edits.set_loading(project, old.id, text or None, old.total_loading_id)
    return edits.set_loading(project, old.id, old.loading_id, text or None)


def _paired(project: Project, phospho_id: str, total_id: str, old: Pairing | None) -> Project:
    # Another total may be on another membrane: kind and its control are told anew.
    loading_id = old.loading_id if old else None
    return edits.pair(project, phospho_id, total_id, loading_id=loading_id)


def with_blot_cells(project: Project, cells: Mapping[tuple[str, str], str]) -> Project:
    """Return the project with what was written into the table of blots, by blot id and column."""
    setters: dict[str, Callable[[Project, str, str], Project]] = {
        "target": lambda p, blot_id, text: edits.change_blot(p, blot_id, target=text),
        "form": lambda p, blot_id, text: edits.change_blot(p, blot_id, form=cast(Form, text)),
        "membrane": lambda p, blot_id, text: edits.change_blot(p, blot_id, membrane=text),
        "mw_kda": lambda p, blot_id, text: edits.change_blot(p, blot_id, mw_kda=parse_number(text)),
        "ladder": lambda p, blot_id, text: edits.change_blot(p, blot_id, ladder_kda=parse_ladder(text)),
        "exposure_s": lambda p, blot_id, text: edits.change_blot(p, blot_id, exposure_s=parse_number(text)),
        "polarity": lambda p, blot_id, text: edits.set_polarity(p, blot_id, cast(Polarity, text)),
        "encoding": lambda p, blot_id, text: edits.set_encoding(p, blot_id, cast(Encoding, text)),
        "tablet": lambda p, blot_id, text: edits.set_tablet(p, blot_id, parse_tablet(text)),
    }
    for (blot_id, name), text in cells.items():
        project = setters[name](project, blot_id, text)
    return project


def pair_by_name(project: Project) -> Project:
    """Return the project with a pair for every phospho blot that has none, by target and replicate."""
    paired = {pairing.phospho_id for pairing in project.pairings}
    paired |= shorter_exposures(project)
    labelled = [
        Labelled(
            blot.id,
            blot.target,
            blot.form,
            next(iter(replicates(project, blot)), ""),
            membrane_name(blot),
            blot.image.path,
        )
        for blot in project.blots
        if blot.id not in paired
    ]
    for pair in guess_partners(labelled).pairs:
        controls = [None if key is None else str(key) for key in (pair.loading, pair.total_loading)]
        project = edits.pair(
            project,
            str(pair.phospho),
            str(pair.total),
            loading_id=controls[0],
            total_loading_id=controls[1],
        )
    return project
