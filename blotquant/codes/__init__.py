"""The catalogue of codes: every flag and problem, what it means at the bench, and what to do.

One table serves the flags of the workbook, the Problems sheet, the lines on the screen and
`docs/flags.md`, so that a code is explained with the same words everywhere.  A code never
changes its meaning once released; new ones may be added.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from blotquant.codes.code import Code, Scope
from blotquant.codes.table import TABLE
from blotquant.model import Form
from blotquant.phrases import Phrase
from blotquant.results import Problem

__all__ = ["CODES", "Code", "Scope", "flags_page", "on_blot", "problem", "remedy_of"]

CODES: Mapping[str, Code] = MappingProxyType({row.code: row for row in TABLE})


def problem(
    code: str, *, image: str = "", target: str = "", lane: int | None = None, detail: str = ""
) -> Problem:
    """Return the finding with this code in the words of the catalogue.

    Parameters
    ----------
    code
        A key of `CODES`.
    image, target, lane
        Where it is: the image as the project names it, the target, the lane number from 1.
    detail
        What is special about this case, without a final full stop, e.g. "lanes 3 and 5-9".

    Returns
    -------
    Problem
        Its message is the meaning of the code, followed by the detail.

    Raises
    ------
    KeyError
        If the catalogue has no such code.
    """
    row = CODES[code]
    message = Phrase(row.meaning)
    if detail:
        message = Phrase("{meaning}: {detail}.", meaning=row.meaning.removesuffix("."), detail=detail)
    remedy = remedy_of(row.remedy, image=image, target=target, lane=lane)
    return Problem(row.severity, code, message, remedy, image, target, lane)


def remedy_of(text: str, *, image: str = "", target: str = "", lane: int | None = None) -> Phrase:
    """Return a remedy of the catalogue for one place; without one it speaks of "the image".

    Parameters
    ----------
    text
        `Code.remedy` or `Code.remedy_in_window`.
    image, target, lane
        As in `problem`.
    """
    return Phrase(
        text,
        image=image or Phrase("the image"),
        target=target or Phrase("the target"),
        lane=Phrase("the lane") if lane is None else Phrase("lane {number}", number=lane),
    )


def on_blot(form: Form, place: str) -> Phrase:
    """Return where a finding is, with the blot of the target it is about: "phospho blot, lane 3"."""
    return Phrase("{form} blot, {place}", form=Phrase(form), place=place)


_SCOPES: Mapping[Scope, str] = MappingProxyType(
    {
        "image": "Images and blots",
        "band": "Bands",
        "ratio": "Ratios",
        "summary": "Summary",
        "curve": "Curves",
        "assay": "Assays",
    }
)


_HEADER = "| code | in the window | severity | meaning | what to do |"


def flags_page() -> str:
    """Return the page `docs/flags.md`: the catalogue as Markdown tables, one for each scope."""
    lines = [
        "# Flags and problems",
        "",
        "Every code that can stand in a `flags` or `code` column, how the window calls it,",
        "what it means and what to do about it.",
        "An **error** means that a blot could not be measured; a **warning** that a number needs a look;",
        "an **info** is good to know. The flags of bands travel into the ratio and the summary.",
    ]
    for scope, title in _SCOPES.items():
        lines += ["", f"## {title}", "", _HEADER, "|---|---|---|---|---|"]
        lines += [_page_row(row) for row in CODES.values() if row.scope == scope]
    return "\n".join(lines) + "\n"


def _page_row(row: Code) -> str:
    remedy = _sentence(row.remedy)
    if row.remedy_in_window:
        remedy += f" In the window: {_sentence(row.remedy_in_window)}"
    return f"| `{row.code}` | {row.name} | {row.severity} | {row.meaning} | {remedy} |"


def _sentence(remedy: str) -> str:
    text = str(remedy_of(remedy))
    return text[:1].upper() + text[1:]
