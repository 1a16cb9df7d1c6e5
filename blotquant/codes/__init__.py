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
from blotquant.results import Problem

__all__ = ["CODES", "Code", "Scope", "flags_page", "problem"]

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
    remedy = row.remedy.format(
        image=image or "the image",
        target=target or "the target",
        lane="the lane" if lane is None else f"lane {lane}",
    )
    message = f"{row.meaning.removesuffix('.')}: {detail}." if detail else row.meaning
    return Problem(row.severity, code, message, remedy, image, target, lane)


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


RESERVED = ("ARTEFACT",)  # codes that no part of the program raises yet


def flags_page() -> str:
    """Return the page `docs/flags.md`: the catalogue as Markdown tables, one for each scope."""
    lines = [
        "# Flags and problems",
        "",
        "Every code that can stand in a `flags` or `code` column, what it means and what to do about it.",
        "An **error** means that a blot could not be measured; a **warning** that a number needs a look;",
        "an **info** is good to know. The flags of bands travel into the ratio and the summary.",
    ]
    for scope, title in _SCOPES.items():
        lines += ["", f"## {title}", "", "| code | severity | meaning | what to do |", "|---|---|---|---|"]
        lines += [_page_row(row) for row in CODES.values() if row.scope == scope]
    return "\n".join(lines) + "\n"


def _page_row(row: Code) -> str:
    remedy = row.remedy.format(image="the image", target="the target", lane="the lane")
    meaning = f"{row.meaning} (Reserved: not raised yet.)" if row.code in RESERVED else row.meaning
    return f"| `{row.code}` | {row.severity} | {meaning} | {remedy[0].upper()}{remedy[1:]} |"
