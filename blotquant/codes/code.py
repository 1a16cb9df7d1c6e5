"""What a row of the catalogue of codes is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from blotquant.codes.names import NAMES
from blotquant.results import Severity

Scope = Literal["image", "band", "ratio", "summary", "curve", "assay"]


@dataclass(frozen=True, slots=True)
class Code:
    """One row of the catalogue.

    `meaning` is a sentence; the remedies are, too, and may name `{image}`, `{target}` and `{lane}`.  That
    for the window names in “quotes” what is to be chosen there, as it is called there.
    """

    code: str
    severity: Severity  # "error" only where a blot could not be measured at all
    scope: Scope  # what carries it: the image or blot, a band, a ratio, a summary row, a curve, an assay
    meaning: str
    remedy: str  # at the bench, in the layout sheet, on the command line
    remedy_in_window: str = ""  # in the window, where that is something else; "" = the same

    @property
    def name(self) -> str:
        """The code in a word or two."""
        return NAMES.get(self.code) or self.code.lower().replace("_", " ")


_Texts = tuple[str, str, str] | tuple[str, str, str, str]


def rows(scope: Scope, severity: Severity, *texts: _Texts) -> tuple[Code, ...]:
    """Return codes of one scope and severity from their names, meanings and remedies."""
    return tuple(Code(code, severity, scope, *words) for code, *words in texts)
