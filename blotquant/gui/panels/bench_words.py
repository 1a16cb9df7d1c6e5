"""Samples, bands and flags in the words of the bench."""

from __future__ import annotations

from blotquant.codes import CODES
from blotquant.gui.finding_words import remedy_of
from blotquant.gui.panels.number_text import dose
from blotquant.gui.words import listed, tr
from blotquant.model import BandKind, Project, Role, Sample
from blotquant.results import Severity, Status


def condition_text(treatment: str, amount: float | None, unit: str, time_min: float | None) -> str:
    """Return what was done to the cells: "hetrombopag 10 nM, 15 min"."""
    given = " ".join(part for part in (treatment, dose(amount), unit if amount is not None else "") if part)
    return given if time_min is None else tr("{given}, {minutes} min", given=given, minutes=f"{time_min:g}")


def sample_text(sample: Sample | None, *, with_replicate: bool = True) -> str:
    """Return a sample in words: "hetrombopag 10 nM, 15 min, replicate 2"."""
    if sample is None:
        return tr("no sample")
    if sample.role == "empty":
        return tr("empty lane")
    if sample.role == "marker":
        return tr("marker: {name}", name=sample.treatment) if sample.treatment else tr("marker")
    condition = condition_text(sample.treatment, sample.dose, sample.dose_unit, sample.time_min)
    if not with_replicate:
        return condition
    return tr("{condition}, replicate {name}", condition=condition, name=sample.replicate)


def samples_by_lane(project: Project) -> dict[str, Sample]:
    """Return the sample of every lane of a project."""
    samples = {sample.id: sample for sample in project.samples}
    lanes = (lane for blot in project.blots for lane in blot.lanes)
    return {lane.id: samples[lane.sample_id] for lane in lanes if lane.sample_id in samples}


def role_name(role: Role) -> str:
    """Return the role of a sample in words."""
    names: dict[Role, str] = {
        "sample": tr("sample"),
        "vehicle": tr("vehicle"),
        "positive": tr("positive control"),
        "marker": tr("marker"),
        "empty": tr("empty"),
        "standard": tr("dilution series"),
    }
    return names[role]


def separation_name(separation: str) -> str:
    """Return how a volume was made that is no plain sum; `BandResult.separation` says which way."""
    names = {
        "fit: Gaussian": tr("parted by a fit (Gaussian)"),
        "fit: EMG": tr("parted by a fit (Gaussian with a tail)"),
        "fit: measured": tr("parted by a fit (shape learnt from all lanes)"),
        "weighted: Gaussian": tr("rows weighted by shape (Gaussian)"),
        "weighted: EMG": tr("rows weighted by shape (Gaussian with a tail)"),
        "weighted: measured": tr("rows weighted by shape (learnt from all lanes)"),
        "valley": tr("cut at the valley between the bands"),
    }
    return names.get(separation, "")


def status_name(status: Status) -> str:
    """Return what a number can be taken for."""
    names: dict[Status, str] = {
        "ok": tr("ok"),
        "estimated": tr("estimated"),
        "at least": tr("at least"),
        "at most": tr("at most"),
        "not detected": tr("not detected"),
        "not quantifiable": tr("not quantifiable"),
    }
    return names[status]


def kind_name(kind: BandKind) -> str:
    """Return where the limits of a band come from."""
    names: dict[BandKind, str] = {
        "auto": tr("automatic"),
        "manual": tr("set by hand"),
        "absent": tr("marked absent"),
    }
    return names[kind]


def severity_name(severity: Severity) -> str:
    """Return the weight of a finding in a word."""
    names: dict[Severity, str] = {"error": tr("Error"), "warning": tr("Warning"), "info": tr("Note")}
    return names[severity]


def severity_of(flag: str) -> Severity:
    """Return the weight of a flag; one that is not known deserves a look."""
    return CODES[flag].severity if flag in CODES else "warning"


def flag_words(flag: str, *, image: str = "", target: str = "", lane: int | None = None) -> tuple[str, str]:
    """Return what a flag means and what to do about it."""
    if flag not in CODES:
        return flag, ""
    return tr(CODES[flag].meaning), remedy_of(flag, image=image, target=target, lane=lane)


def flag_name(flag: str) -> str:
    """Return a flag in a word or two; one that is not known as it is."""
    return tr(CODES[flag].name) if flag in CODES else flag


def flag_names(flags: tuple[str, ...]) -> str:
    """Return flags in words, for a cell."""
    return listed(flag_name(flag) for flag in flags)


def flags_tip(flags: tuple[str, ...]) -> str:
    """Return the meaning of each flag and its code, one a line, for a tool tip."""
    return "\n".join(f"{flag_words(flag)[0]} ({flag})" for flag in flags)


def needs_a_look(status: Status, flags: tuple[str, ...]) -> bool:
    """Return whether a careful reader would want to see a row before using its number."""
    return status != "ok" or any(severity_of(flag) != "info" for flag in flags)
