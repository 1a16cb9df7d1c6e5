"""What the columns of assay sheets are called, by people and by instruments."""

from __future__ import annotations

import re
from collections.abc import Mapping

from blotquant.assay_model import AssayKind
from blotquant.phrases import Phrase

_SAMPLE: Mapping[str, tuple[str, ...]] = {
    "well": ("wellposition", "position", "pos"),
    "plate": ("plateid", "platenumber"),
    "treatment": ("agonist", "drug", "compound", "condition"),
    "dose": (),
    "dose_unit": ("unit", "doseunits"),
    **{f"dose_{unit}": () for unit in ("pm", "nm", "um", "mm")},
    "time_min": (),
    "time": (),
    "time_unit": (),
    "replicate": ("experiment", "biologicalreplicate", "biorep"),
    "role": ("task", "welltype", "type"),
    "excluded": ("exclude", "omit", "omitted"),
}
READING: Mapping[AssayKind, str] = {"bca": "absorbance", "proliferation": "signal", "qpcr": "ct"}

_OF_KIND: Mapping[AssayKind, Mapping[str, tuple[str, ...]]] = {
    "bca": {
        "absorbance": ("abs", "od", "a562", "od562", "562nm", "signal", "reading", "value", "rawdata"),
        "concentration": ("conc", "ugml", "standard", "standardugml", "concentrationugml", "bsa", "bsaugml"),
        "concentration_mg_ml": ("mgml", "standardmgml", "bsamgml", "concmgml"),
        "sample": ("samplename", "sampleid", "name", "lysate"),
        "dilution": ("dilutionfactor", "df"),
        "lane": (),
        "load_ug": ("load",),
    },
    "proliferation": {
        "signal": (
            *("luminescence", "rlu", "lum", "absorbance", "abs", "od", "a570", "od570", "570nm", "a490"),
            *("fluorescence", "rfu", "reading", "value", "rawdata"),
        ),
        "content": ("contents", "layout", "sample", "samplename", "name"),
    },
    "qpcr": {
        "ct": ("cq", "cp", "ctvalue", "cqvalue"),
        "gene": ("target", "targetname", "detector", "detectorname", "genename", "primer", "primers"),
        "sample": ("samplename", "sampleid", "name"),
        "amount": ("quantity", "sq", "startingquantity", "startingquantitysq", "input", "dilution"),
        "run": ("runid", "runname"),
        "content": (),
    },
}
# A second and third reading of one row: absorbance_2, od 2, value 3.
_NUMBERED = re.compile(r"(absorbance|abs|od|signal|reading|value)[1-9]")


def plain(name: str) -> str:
    """Return a column's name without case, spaces and signs; a Cyrillic te in Ct is a t."""
    return re.sub(r"[^0-9a-z]", "", name.lower().replace("µ", "u").replace("μ", "u").replace("т", "t"))


def known_columns(kind: AssayKind) -> dict[str, str]:
    """Return the name that the program uses by every plain name of a column."""
    known: dict[str, str] = {}
    for names in (_OF_KIND[kind], _SAMPLE):
        for name, others in names.items():
            for other in (plain(name), *others):
                known.setdefault(other, name)
    return known


def column_of(kind: AssayKind, name: str) -> str:
    """Return what a column is, "" if that is not known."""
    bare = plain(name)
    if kind == "bca" and _NUMBERED.fullmatch(bare):
        return READING[kind]
    return known_columns(kind).get(bare, "")


def needed(kind: AssayKind) -> str:
    """Return in words which columns a sheet must have."""
    return {
        "bca": Phrase("absorbance, standard (ug/mL) and sample"),
        "proliferation": Phrase("signal, treatment, dose and role"),
        "qpcr": Phrase("ct, gene, and sample or treatment"),
    }[kind]
