"""The words of the bench that stand in file names: proteins, stains, and numbers that mean something else.

All patterns are read without regard to case, after `_` has become a space and Greek letters words.
A protein of its own is one more row in `PROTEINS`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from blotquant.model import Form

START, END = r"(?<![A-Za-z0-9])", r"(?![A-Za-z0-9])"


@dataclass(frozen=True, slots=True)
class Protein:
    """A target as the program names it, how names of files write it, and what it is used for."""

    name: str
    pattern: str
    form: Form | None = None  # "loading" or "stain" where that is its usual use


_ONE_AND_TWO = r"[ -]?1[ /+&,-]{0,3}2|[12]"
# A space before the number of an isoform would make "Akt 1" out of the first replicate of Akt.
PROTEINS: Final[tuple[Protein, ...]] = (
    # The pathways below a cytokine receptor
    Protein("STAT1", r"stat[ -]?1(?:[ab])?"),
    Protein("STAT3", r"stat[ -]?3(?:[ab])?"),
    Protein("STAT5", r"stat[ -]?5(?:a/?b|[ab])?"),
    Protein("STAT6", r"stat[ -]?6"),
    Protein("JAK1", r"jak[ -]?1"),
    Protein("JAK2", r"jak[ -]?2"),
    Protein("Akt", r"akt[123]?|pkb"),
    Protein("ERK", rf"erk(?:{_ONE_AND_TWO})?|p44[ /-]?p?42(?: ?mapk)?|p42[ /-]?p?44(?: ?mapk)?"),
    Protein("MEK", rf"mek(?:{_ONE_AND_TWO})?"),
    Protein("TPO-R", r"tpo[ -]?r|c[ -]?mpl|mpl"),
    Protein("Bcl-xL", r"bcl[ -]?x[ -]?l"),
    Protein("Bcl-2", r"bcl[ -]?2"),
    Protein("Mcl-1", r"mcl[ -]?1"),
    Protein("BAK", r"bak1?"),
    Protein("BAX", r"bax"),
    # Others that are often blotted as phospho and total
    Protein("p38", r"p38(?: ?mapk)?"),
    Protein("JNK", rf"jnk(?:{_ONE_AND_TWO})?|sapk"),
    Protein("S6K", r"(?:p70)?s6k1?|p70"),
    Protein("S6", r"rps6|s6"),
    Protein("mTOR", r"mtor"),
    Protein("GSK-3", r"gsk[ -]?3(?:[ -]?(?:a|b|alpha|beta))?"),
    Protein("4E-BP1", r"4e[ -]?bp[ -]?1"),
    Protein("p65", r"p65|rela"),
    Protein("IkBalpha", r"i[ -]?k(?:appa)?[ -]?b(?:[ -]?(?:a|alpha))?"),
    Protein("CREB", r"creb"),
    Protein("SMAD2", r"smad[ -]?2(?:[/-]?3)?"),
    Protein("SMAD3", r"smad[ -]?3"),
    Protein("EGFR", r"egfr"),
    Protein("Src", r"src"),
    Protein("FAK", r"fak"),
    Protein("AMPK", r"ampk(?:[ -]?(?:a|alpha)[12]?)?"),
    Protein("p53", r"p53"),
    Protein("p21", r"p21"),
    Protein("p27", r"p27"),
    Protein("PARP", r"parp1?"),
    Protein("caspase-3", r"(?:cl(?:eaved)?[ -]?)?casp(?:ase)?[ -]?3"),
    # Loading controls
    Protein("actin", r"(?:(?:b|beta)[ -]?)?actin|actb", "loading"),
    Protein("GAPDH", r"gapdh", "loading"),
    Protein("tubulin", r"(?:(?:a|b|g|alpha|beta|gamma)[ -]?)?(?:tubulin|tub)", "loading"),
    Protein("vinculin", r"vinculin|vcl", "loading"),
    Protein("HSP90", r"hsp[ -]?90(?:[ab])?", "loading"),
    Protein("HSP70", r"hsp[ -]?70", "loading"),
    Protein("lamin", r"lamin(?:[ -]?(?:a/?c|b1?))?", "loading"),
    Protein("histone H3", r"(?:histone[ -]?)?h3", "loading"),
    Protein("cyclophilin", r"cyclophilin(?:[ -]?[ab])?", "loading"),
    Protein("calnexin", r"calnexin", "loading"),
    Protein("COX IV", r"cox[ -]?(?:iv|4)", "loading"),
    # Stains of all protein
    Protein("Ponceau", r"ponceau(?:[ -]?s)?|pon[ -]?s", "stain"),
    Protein("Coomassie", r"coomassie|cbb", "stain"),
    Protein("stain-free", r"stain[ -]?free|stfr", "stain"),
    Protein("Revert", r"revert(?:[ -]?(?:700|520))?", "stain"),
    Protein("No-Stain", r"no[ -]?stain", "stain"),
    Protein("amido black", r"amido[ -]?black", "stain"),
    Protein("SYPRO Ruby", r"sypro(?:[ -]?ruby)?", "stain"),
    Protein("total protein", r"(?:total|tot)[ -]?(?:protein|prot)(?:[ -]?stain)?|tps|tpn", "stain"),
)

_PHOSPHO = r"phosphorylated|phospho|phosph|phos|pho|ph|p"
_TOTAL = r"total|tot|pan|t"
_RESIDUE = r"(?:s|t|y|ser|thr|tyr)[ -]?\d{2,4}"
SITE: Final = re.compile(  # as S473, pY705, Thr202/Tyr204
    rf"{START}(?:p[ -]?{_RESIDUE}|(?:ser|thr|tyr)[ -]?\d{{2,4}}|(?<=\()[sty]\d{{2,4}}|[sty]\d{{3,4}})"
    rf"(?:[ /+&-]{{1,2}}p?{_RESIDUE})*{END}|{START}p[ -]?tyr{END}",
    re.IGNORECASE,
)
PHOSPHO_WORD: Final = re.compile(rf"{START}(?:phosphorylated|phospho|phos|pho){END}", re.IGNORECASE)
TOTAL_WORD: Final = re.compile(rf"{START}(?:total|tot|pan){END}", re.IGNORECASE)


def _protein_pattern() -> re.Pattern[str]:
    names = "|".join(f"(?P<n{index}>{protein.pattern})" for index, protein in enumerate(PROTEINS))
    before = rf"(?:(?P<phospho>{_PHOSPHO})|(?P<total>{_TOTAL}))[ .-]?"
    after = rf"[ .-]{{0,3}}(?:(?P<phospho_after>{_PHOSPHO})|(?P<total_after>{_TOTAL}))"
    # The name alone is tried last: "tERK" is total ERK, while nothing makes "p38" a phospho "38".
    end = rf"(?:{END}|(?=[sty]\d{{3,4}}{END}))"  # a site may follow at once: pAktS473
    return re.compile(rf"{START}(?:{before})?(?:{names})(?:{after})?{end}", re.IGNORECASE)


PROTEIN: Final = _protein_pattern()

_NUMBER = r"\d+(?:[.,]\d+)?"
_MONTH = r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_SECONDS = r"ms|msec|s|sec|secs|second|seconds"
# What a number can mean that is no replicate; the order matters, each takes its text away.
_OTHER_NUMBERS: Final[tuple[tuple[str, str], ...]] = (
    ("date", r"(?:19|20)\d\d[-. ]?(?:0?[1-9]|1[0-2])[-. ]?(?:0[1-9]|[12]\d|3[01]|[1-9])"),
    ("date", rf"(?:0?[1-9]|[12]\d|3[01])[-. ]?(?:{_MONTH})[a-z]*[-. ]?(?:(?:19|20)?\d\d)?"),
    ("date", r"\d{1,2}[-. ]\d{1,2}[-. ](?:19|20)\d\d"),
    ("date", r"(?:0?[1-9]|[12]\d|3[01])[-.](?:0?[1-9]|[12]\d|3[01])[-.]\d\d"),
    ("date", r"\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d"),
    ("time of day", r"\d{1,2}h\d\d(?:m(?:\d\d)?s?)?|[0-2]?\d[.:-][0-5]\d[.:-][0-5]\d"),
    ("exposure", rf"(?:exposure|expo|exp)[ .=-]*{_NUMBER} ?(?:{_SECONDS}|min)"),
    ("exposure", rf"(?:exposure|expo)[ .=-]*{_NUMBER}"),
    ("exposure", rf"{_NUMBER} ?(?:{_SECONDS})(?:[ -]*(?:exposure|expo|exp))?"),
    (
        "cells",
        r"hek(?:[ -]?293t?)?|293t?|u2os|32d(?:[ -]?mpl)?|ba[ -]?f3(?:[ -]?mpl)?|tf[ -]?1|ut[ -]?7|mcf[ -]?7|"
        r"a549|k562|hela|hl[ -]?60|jurkat|cho(?:[ -]?k1)?|nih[ -]?3t3|3t3|hepg2|raw[ -]?264(?:\.7)?|"
        r"mda[ -]?mb[ -]?231",
    ),
    ("time", rf"t? ?=? ?{_NUMBER}[ -]?(?:min|mins|minute|minutes|h|hr|hrs|hour|hours|d|day|days)"),
    ("weight", rf"{_NUMBER}[ -]?(?:kda|kd|k)"),
    ("dose", rf"{_NUMBER} ?(?:pm|nm|um|mm|pg|ng|ug|mg|iu|u)(?:[ /]?ml)?|{_NUMBER} ?%"),
    ("dilution", r"1(?:[:-]|to)\d{3,5}"),
    ("channel", r"(?:ir|cw|irdye)[ -]?\d{3}(?:cw|rd|lt)?|(?:680|700|800)(?:cw|rd|lt)?|cy[ -]?[357](?:\.5)?"),
    ("picture", r"\d+ ?(?:dpi|bit|bits|px|mp)|\d+ ?x ?\d+"),
    ("lanes", r"\d+ ?(?:lanes?|wells?)|(?:lanes?|wells?)[ -]?\d+(?:-\d+)?"),
)
OTHER_NUMBERS: Final = tuple(
    (kind, re.compile(f"{START}(?:{pattern}){END}", re.IGNORECASE)) for kind, pattern in _OTHER_NUMBERS
)

TREATMENT: Final = re.compile(
    rf"{START}(?:rhtpo|tpo|(?:het|el)trombopag|dmso|vehicle|epo|il[ -]?[236]|ifn[ -]?(?:a|b|g|alpha|gamma)?|"
    rf"egf|insulin|lps|tnf[ -]?(?:a|alpha)?|untreated|ctrl|control){END}",
    re.IGNORECASE,
)

# Which word stands before the number of a replicate, the clearest first.
_COUNT = r"[ .#=-]{0,3}0*(?P<number>[1-9]\d?)"
_REPLICATES: Final[tuple[str, ...]] = (
    rf"(?:bio(?:logical)?[ -]?)?(?:replicate|repl|rep){_COUNT}",
    r"(?:bio(?:logical)?[ -]?)?(?:replicate|repl|rep)[ .-]?(?P<letter>[a-h])",
    rf"(?:br|r){_COUNT}",
    rf"n{_COUNT}",
    rf"(?:experiment|expt|exp|trial|run|repeat|donor|series|set){_COUNT}",
    r"(?:experiment|expt|exp|trial|run|donor|series|set)[ .-]?(?P<letter>[a-h])",
    r"(?P<number>[1-9])(?:st|nd|rd|th)",
    r"(?P<number>[1-9]\d?)[ -]?of[ -]?\d",
)
REPLICATES: Final = tuple(re.compile(f"{START}(?:{pattern}){END}", re.IGNORECASE) for pattern in _REPLICATES)
MEMBRANE: Final = re.compile(
    rf"{START}(?P<word>membrane|memb|mem|blot|wb|gel|strip)[ .#=-]{{0,3}}0*(?P<number>[1-9]\d?|[a-h]){END}",
    re.IGNORECASE,
)
BARE_NUMBER: Final = re.compile(r"(?:^|(?<=[ (#.-]))0{0,2}(?P<number>[1-9]\d?)(?=$|[ ).-])")
BARE_LETTER: Final = re.compile(r"(?<=[ (])(?P<letter>[A-F])\)?$")
HIGHEST_REPLICATE: Final = 20  # a bare number above is something else

# Words that are no target.
_FILLERS = """
admin user sample
img image images scan scanned picture photo pic untitled unnamed file blot blots western wb gel
membrane memb mem marker ladder chemi chemidoc chemiluminescence colorimetric colorimetry colour
color fluorescence epi ecl odyssey licor li cor azure amersham imager merge merged overlay crop
cropped final raw new old copy edited edit adjusted inverted invert auto high low short long best
good exposure expo exp sim simulated lane lanes test rep replicate and of the with for after before
strip stripped reprobe reprobed probe probed anti ab antibody primary secondary rabbit mouse goat
hrp dsc dscn p t phospho phos total tot pan page channel ch tif tiff png jpg jpeg bmp scn data
results figure fig supp dose response time course timecourse
"""
FILLERS: Final = frozenset(_FILLERS.split())
SUFFIXES: Final = frozenset(("tif", "tiff", "png", "jpg", "jpeg", "bmp", "scn", "gel", "1sc", "zip", "ome"))
GREEK: Final = {"α": "alpha", "β": "beta", "γ": "gamma", "κ": "k", "μ": "u", "µ": "u"}
