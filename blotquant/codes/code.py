"""What a row of the catalogue of codes is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from blotquant.results import Severity

Scope = Literal["image", "band", "ratio", "summary", "curve", "assay"]


@dataclass(frozen=True, slots=True)
class Code:
    """One row of the catalogue.

    `meaning` is a sentence; `remedy` is one too and may name `{image}`, `{target}` and `{lane}`.
    """

    code: str
    severity: Severity  # "error" only where a blot could not be measured at all
    scope: Scope  # what carries it: the image or blot, a band, a ratio, a summary row, a curve, an assay
    meaning: str
    remedy: str


def rows(scope: Scope, severity: Severity, *texts: tuple[str, str, str]) -> tuple[Code, ...]:
    """Return codes of one scope and severity from their names, meanings and remedies."""
    return tuple(Code(code, severity, scope, meaning, remedy) for code, meaning, remedy in texts)
