"""Records of an assay as typed wells, with everything that is wrong in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from msgspec.structs import replace as replace_noun

from blotquant.assay_model import (
    AssayKind,
    BcaData,
    BcaWell,
    CtWell,
    Lysate,
    PlateWell,
    ProliferationData,
    QpcrData,
    Replicate,
)
from blotquant.experiments import Condition
from blotquant.files.assay_columns import READING
from blotquant.files.assay_records import Record
from blotquant.files.layout_cells import Reader
from blotquant.files.layout_findings import Findings
from blotquant.files.layout_rows import dose_of, replicate_of, time_of
from blotquant.phrases import Phrase, one_of

MOST_CYCLES = 100.0
_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?")
_NOTHING = ("", "-", "na", "n/a", "nan", "#n/a", "none", "empty", "no ct", "no cq", "undetermined", "undet")
_OVERFLOW = re.compile(r"over|ovr|ovflw|overflow|ovrflw|sat|saturated|out of range|[*#]+|>.*", re.IGNORECASE)
_CONTENT = re.compile(
    r"(?P<name>.+?)[ _]+(?P<dose>[0-9]*[.,]?[0-9]+)\s*(?P<unit>[pnuµμm]M|[fpnuµμm]?g/mL|I?U/mL)",
    re.IGNORECASE,
)
_REPLICATE = re.compile(
    r"(?P<name>.+?)[ _-]+(r|rep|replicate|exp|experiment)[ ._-]?(?P<replicate>[0-9]+)", re.IGNORECASE
)
_UNKNOWN = ("", "unknown", "unkn", "unk")  # what instruments call samples and vehicles alike
_VEHICLES = ("vehicle", "dmso", "untreated", "control")
_ROLES: Mapping[str, tuple[str, ...]] = {
    "sample": ("test", "treatment"),
    "vehicle": ("control", "negative", "negativecontrol", "untreated", "reference"),
    "positive": ("positivecontrol", "poscontrol", "rhtpo", "max"),
    "blank": ("background", "medium", "nocells"),
    "empty": ("unused",),
    "standard": ("std", "dilution"),
    "ntc": ("notemplate", "notemplatecontrol", "nrt", "nac", "water"),
    "calibrator": ("irc", "interruncalibrator"),
}


def bca_of(source: str, records: Sequence[Record], findings: Findings) -> BcaData:
    """Return the wells of a BCA plate, and what its lysates are."""
    wells: list[BcaWell] = []
    lysates: dict[str, Lysate] = {}
    for record in records:
        reader = _reader(record, findings)
        absorbance, overflow = _reading(reader, record, "absorbance")
        concentration = _concentration(reader)
        sample = reader.text("sample")
        if concentration is None and not sample:
            if absorbance is not None and "role" in record.cells:
                concentration = 0.0 if _role(reader, ("blank",)) == "blank" else None
            if concentration is None:
                continue  # a well that is not used
        if concentration is not None:
            sample = ""
        dilution = reader.number_at_least_0("dilution") if "dilution" in record.cells else 1.0
        if dilution is not None and dilution < 1:
            reader.refuse(
                "dilution",
                Phrase("is below 1"),
                Phrase("Write total volume over lysate volume: 5 for 1 in 5"),
            )
        wells.append(
            BcaWell(
                *(record.place, absorbance, concentration, sample, dilution or 1.0),
                *(overflow, reader.text("excluded")),
            )
        )
        if sample and sample not in lysates:
            lysates[sample] = _lysate(sample, reader)
    _refuse_shared_lanes(lysates.values(), findings)
    return BcaData(source, tuple(wells), tuple(lysates.values()))


def proliferation_of(source: str, records: Sequence[Record], findings: Findings) -> ProliferationData:
    """Return the wells of proliferation plates; wells of which nothing is said are empty."""
    wells: list[PlateWell] = []
    for record in records:
        reader = _reader(_with_content(record), findings)
        signal, overflow = _reading(reader, record, "signal")
        condition = _condition(reader)
        role = _role(reader, ("sample", "vehicle", "positive", "blank", "empty"))
        if not role:
            role = _role_of(condition.treatment)
        plate = reader.text("plate") or "1"
        has_replicate = bool(reader.text("replicate"))
        experiment: Replicate = replicate_of(reader) if has_replicate else _number(plate)
        excluded = reader.text("excluded") or ("beyond the reader's range" if overflow else "")
        if role == "sample" and condition.dose is None:
            reader.refuse(
                "dose", Phrase("is blank"), Phrase("Write the dose, or say in role what the well is")
            )
        if role in ("vehicle", "blank", "empty"):
            condition = Condition(condition.treatment or role, None, "", condition.time_min)
        wells.append(PlateWell(plate, record.place, role, signal, condition, experiment, excluded))
    return ProliferationData(source, tuple(well for well in wells if well.role != "empty"))


def qpcr_of(source: str, records: Sequence[Record], findings: Findings) -> QpcrData:
    """Return the reactions of a qPCR experiment; wells of which no gene is said are empty."""
    wells: list[CtWell] = []
    for record in records:
        reader = _reader(_with_sample(_with_task(record)), findings)
        if reader.text("gene"):
            wells.append(_reaction(record, reader))
        elif reader.text("ct"):
            reader.refuse("gene", Phrase("is blank"), Phrase("Name the gene of this well"))
    return QpcrData(source, tuple(_one_spelling([well for well in wells if well.role != "empty"])))


def readings_in(
    kind: AssayKind, records: Sequence[Record], findings: Findings
) -> dict[tuple[str, str], tuple[float | None, bool]]:
    """Return what was read, by plate and well, where the records say nothing but that.

    Each reading comes with whether it is beyond the reader's range.  Nothing is returned for records that
    also say what is in the wells, or not in which well they read.
    """
    column = READING[kind]
    if any("well" not in record.cells or set(record.cells) - {"plate", "well", column} for record in records):
        return {}
    return {
        (record.cells.get("plate", ""), record.place): _reading(_reader(record, findings), record, column)
        for record in records
        if column in record.cells
    }


def _reaction(record: Record, reader: Reader) -> CtWell:
    ct, _ = _reading(reader, record, "ct")
    if ct is not None and not 0 <= ct <= MOST_CYCLES:
        reader.refuse("ct", Phrase("{ct:g} is no cycle", ct=ct), Phrase("Write the cycle, or Undetermined"))
    ct = ct or None  # some programs write 0 for no Ct
    role = _role(reader, ("sample", "vehicle", "standard", "ntc", "calibrator", "empty"))
    condition = _condition(reader)
    if not role:
        guessed = _role_of(condition.treatment)
        role = guessed if guessed in ("vehicle", "ntc") else "sample"
    amount = reader.number_at_least_0("amount") if role == "standard" else None
    if role == "standard" and not amount:
        reader.refuse(
            "amount",
            Phrase("is blank for a dilution standard"),
            Phrase("Write the amount or share of cDNA in it"),
        )
    if role in ("sample", "vehicle") and not condition.treatment:
        reader.refuse("sample", Phrase("is blank"), Phrase("Name the sample or its treatment"))
    return CtWell(
        *(record.place, reader.text("gene"), ct, role, reader.text("sample"), condition),
        *(replicate_of(reader), amount, reader.text("run") or reader.text("plate")),
        undetermined=ct is None,
        excluded=_excluded(reader),
    )


def _reader(record: Record, findings: Findings) -> Reader:
    return Reader(record.row, record.cells, {}, record.decimal_comma, findings)


def _reading(reader: Reader, record: Record, column: str) -> tuple[float | None, bool]:
    """Return the number that was read, and whether it is beyond the reader's range."""
    text = reader.text(column)
    if text.lower() in _NOTHING:
        return None, False
    bare = text.replace(",", ".") if record.decimal_comma and text.count(",") == 1 else text
    if _NUMBER.fullmatch(bare):
        return float(bare), False
    if _OVERFLOW.fullmatch(text):
        return None, True
    reader.refuse(
        column, Phrase("{text!r} is not a reading", text=text), Phrase("Write a number, or leave it blank")
    )
    return None, False


def _concentration(reader: Reader) -> float | None:
    found = reader.number_at_least_0(
        "concentration", Phrase("Write the concentration of the standard in ug/mL")
    )
    in_mg = reader.number_at_least_0("concentration_mg_ml")
    return found if in_mg is None else in_mg * 1000


def _condition(reader: Reader) -> Condition:
    dose, unit = dose_of(reader)
    return Condition(reader.text("treatment"), dose, unit, time_of(reader))


def _role(reader: Reader, allowed: Sequence[str]) -> str:
    """Return the role in the words of the program, "" if it is not said."""
    text = reader.text("role")
    bare = re.sub(r"[^a-z]", "", text.lower())
    if bare in _UNKNOWN:
        return ""
    for role in allowed:
        if bare == role or bare in _ROLES[role]:
            return role
    reader.refuse(
        "role", Phrase("{text!r} is not known", text=text), Phrase("Write {allowed}", allowed=one_of(allowed))
    )
    return ""


def _role_of(treatment: str) -> str:
    """Return the role that a treatment of this name has by itself."""
    bare = re.sub(r"[^a-z]", "", treatment.lower())
    if not bare:
        return "empty"
    if bare in _VEHICLES:
        return "vehicle"
    return next((role for role in ("blank", "ntc") if bare == role or bare in _ROLES[role]), "sample")


def _with_content(record: Record) -> Record:
    """Split what one word says of a well: "hetrombopag 10 nM", "vehicle", "blank"."""
    text = " ".join(record.cells.get("content", "").split())
    if not text or "treatment" in record.cells:
        return record
    parts = _CONTENT.fullmatch(text)
    said = {"treatment": text}
    if parts is not None:
        dose = parts["dose"].replace(",", ".")
        said = {"treatment": parts["name"], "dose": dose, "dose_unit": parts["unit"]}
    return replace(record, cells={**said, **record.cells}, decimal_comma=record.decimal_comma)


def _with_sample(record: Record) -> Record:
    """Take treatment, dose and replicate from a sample's name where no column says them.

    "hetrombopag 10 nM r2" is the second experiment; a number alone is taken for no replicate.
    """
    text = " ".join(record.cells.get("sample", "").split())
    if not text or "treatment" in record.cells:
        return record
    parts = _REPLICATE.fullmatch(text)
    said = {} if parts is None else {"replicate": parts["replicate"]}
    content = text if parts is None else parts["name"]
    cells = {**said, **record.cells, "content": content}
    return _with_content(replace(record, cells=cells))


def _with_task(record: Record) -> Record:
    """Take the role from what Bio-Rad calls content: Unkn-1, NTC-2, Std-3."""
    content = record.cells.get("content", "")
    return (
        record
        if not content or "role" in record.cells
        else replace(record, cells={**record.cells, "role": content})
    )


def _number(text: str) -> Replicate:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else text


def _excluded(reader: Reader) -> str:
    """Return why a well is left out; instruments write false or 0 for those that are not."""
    text = reader.text("excluded")
    return "" if text.lower() in ("false", "no", "0") else text


def _lysate(sample: str, reader: Reader) -> Lysate:
    role = _role(reader, ("sample", "vehicle", "positive"))
    condition = _condition(reader)
    if not role:
        role = "vehicle" if _role_of(condition.treatment) == "vehicle" else "sample"
    lane = reader.count("lane", None) if reader.text("lane") else None
    load = reader.number_at_least_0("load_ug")
    if load == 0:
        reader.refuse(
            "load_ug", Phrase("0 is out of range"), Phrase("Write a positive number or leave it blank")
        )
    return Lysate(sample, condition, replicate_of(reader), role, lane, load)


def _refuse_shared_lanes(lysates: Iterable[Lysate], findings: Findings) -> None:
    taken: dict[int, str] = {}
    for one in lysates:
        if one.lane is not None and one.lane in taken:
            words = Phrase(
                "lane {lane} is given to {one} and to {other}",
                lane=one.lane,
                one=taken[one.lane],
                other=one.sample,
            )
            findings.add(0, "lane", words, Phrase("Give each sample a lane of its own"))
        if one.lane is not None:
            taken[one.lane] = one.sample


def _one_spelling(wells: Sequence[CtWell]) -> list[CtWell]:
    """Write each gene and treatment as it was first written: GAPDH and Gapdh are one."""
    first: dict[str, str] = {}
    found: list[CtWell] = []
    for well in wells:
        gene = first.setdefault(f"gene {well.gene.casefold()}", well.gene)
        treatment = well.condition.treatment
        spelled = first.setdefault(f"treatment {treatment.casefold()}", treatment)
        found.append(replace_noun(well, gene=gene, condition=well.condition._replace(treatment=spelled)))
    return found
