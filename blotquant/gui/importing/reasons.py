"""Why something was guessed, in words."""

from __future__ import annotations

from blotquant.guesses import Reason
from blotquant.gui.importing.rows import ImportRow
from blotquant.gui.words import tr


def why(row: ImportRow, name: str) -> str:
    """Return why a field of a row was guessed as it was; "" if a person has set it."""
    if name not in row.guessed:
        return ""
    if name == "lanes":
        return tr("Counted in the picture: please check.") if row.lanes else ""
    reasons = row.guess.reasons if row.guess else ()
    wanted = "exposure" if name == "exposure_s" else name
    if name == "exposure_s" and row.exposure_s is not None and not any(r.field == wanted for r in reasons):
        return tr("A guess: {why}.", why=tr("what the image file says"))
    reason = next((reason for reason in reasons if reason.field == wanted), None)
    if reason is None:
        return _nothing_said(name)
    return tr("A guess: {why}.", why=_words(reason))


def _nothing_said(name: str) -> str:
    said = {
        "target": tr("The file name names no target: write it here."),
        "replicate": tr("The file name counts no replicate: taken for the first."),
    }
    return said.get(name, "")


def _words(reason: Reason) -> str:
    seen = reason.text
    said = {
        ("target", "protein"): tr("“{seen}” in the file name", seen=seen),
        ("target", "word"): tr("“{seen}” in the file name, which is no target that is known here", seen=seen),
        ("form", "phospho mark"): tr("“{seen}” is phospho", seen=seen),
        ("form", "site"): tr("“{seen}” is a phosphorylation site", seen=seen),
        ("form", "total mark"): tr("“{seen}” is total", seen=seen),
        ("form", "no mark"): tr("nothing in the file name says phospho"),
        ("form", "usual use"): tr("what “{seen}” is used for as a rule", seen=seen),
        ("form", "page"): tr("the second page of a phospho image"),
        ("replicate", "stated"): tr("“{seen}” in the file name", seen=seen),
        ("replicate", "number"): tr("the number in “{seen}”", seen=seen),
        ("replicate", "letter"): tr("the letter {seen}", seen=seen),
        ("replicate", "folder"): tr("the folder “{seen}”", seen=seen),
        ("replicate", "dates"): tr("counted by the dates, here {seen}", seen=seen),
        ("membrane", "stated"): tr("“{seen}” in the file name", seen=seen),
        ("membrane", "exposures"): tr("only the exposure differs, here “{seen}”", seen=seen),
        ("exposure", "stated"): tr("“{seen}” in the file name", seen=seen),
        ("membrane", "same name"): tr("the file name also names {seen}", seen=seen),
    }
    return said.get((reason.field, reason.kind), seen)
