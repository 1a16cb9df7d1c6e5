"""What names of image files say, as biologists write them."""

from __future__ import annotations

import pytest

from blotquant.guesses import Reason, guess_name

# name, target, form, replicate, membrane
NAMES = [
    ("sim_pSTAT3_r1.tif", "STAT3", "phospho", 1, ""),
    ("sim_ERK_r3.tif", "ERK", "total", 3, ""),
    ("pSTAT3_r1.tif", "STAT3", "phospho", 1, ""),
    ("p-STAT3 rep 2.tif", "STAT3", "phospho", 2, ""),
    ("STAT3 total n=3.tif", "STAT3", "total", 3, ""),
    ("2024-05-03 pERK1-2 15min exp2 30s.tif", "ERK", "phospho", 2, ""),
    ("phospho-Akt(S473) blot1.scn.tif", "Akt", "phospho", 1, "blot 1"),
    ("total-Akt 1.tif", "Akt", "total", 1, ""),
    # Marks of phospho
    ("pY705-STAT3", "STAT3", "phospho", None, ""),
    ("STAT3-P", "STAT3", "phospho", None, ""),
    ("pSTAT5_Y694", "STAT5", "phospho", None, ""),
    ("STAT5 Tyr694 r2.png", "STAT5", "phospho", 2, ""),
    ("ERK_p", "ERK", "phospho", None, ""),
    ("ERK Thr202-Tyr204 2.tif", "ERK", "phospho", 2, ""),
    ("Akt (T308) rep1.tif", "Akt", "phospho", 1, ""),
    ("PSTAT3 R2.TIF", "STAT3", "phospho", 2, ""),
    ("phosphoSTAT5a_3.jpg", "STAT5", "phospho", 3, ""),
    ("r1 Akt phospho.tif", "Akt", "phospho", 1, ""),
    ("phosphorylated_Akt_n2.tif", "Akt", "phospho", 2, ""),
    ("p.STAT3.r1.tif", "STAT3", "phospho", 1, ""),
    ("pAktS473 r1.tif", "Akt", "phospho", 1, ""),
    ("STAT3Y705_2.tif", "STAT3", "phospho", 2, ""),
    ("rhTPO STAT5 pho rep2", "STAT5", "phospho", 2, ""),
    # Marks of total
    ("t-ERK", "ERK", "total", None, ""),
    ("tAKT r2", "Akt", "total", 2, ""),
    ("panAKT", "Akt", "total", None, ""),
    ("pan-Akt_2.tif", "Akt", "total", 2, ""),
    ("STAT5_total_rep3.tif", "STAT5", "total", 3, ""),
    ("tot ERK1_2 r1.tif", "ERK", "total", 1, ""),
    # A p that is part of the name
    ("p38 r1.tif", "p38", "total", 1, ""),
    ("p-p38 r1.tif", "p38", "phospho", 1, ""),
    ("p44-42 MAPK 2.tif", "ERK", "total", 2, ""),
    ("phospho-p44-42 2.tif", "ERK", "phospho", 2, ""),
    ("pp65_1.tif", "p65", "phospho", 1, ""),
    ("PARP r2", "PARP", "total", 2, ""),
    ("PTEN_r2.tif", "PTEN", "total", 2, ""),
    ("pS6 n2.tif", "S6", "phospho", 2, ""),
    ("S6K r1.tif", "S6K", "total", 1, ""),
    # Loading controls and stains
    ("actin_r1.png", "actin", "loading", 1, ""),
    ("b-actin", "actin", "loading", None, ""),
    ("β-actin 2.tif", "actin", "loading", 2, ""),
    ("GAPDH.tif", "GAPDH", "loading", None, ""),
    ("a-tubulin exp3", "tubulin", "loading", 3, ""),
    ("vinculin", "vinculin", "loading", None, ""),
    ("HSP90 r2", "HSP90", "loading", 2, ""),
    ("ponceau r1.jpg", "Ponceau", "stain", 1, ""),
    ("Coomassie", "Coomassie", "stain", None, ""),
    ("stain-free blot 2.tif", "stain-free", "stain", 2, "blot 2"),
    ("REVERT_700_r1.tif", "Revert", "stain", 1, ""),
    ("total protein r3.tif", "total protein", "stain", 3, ""),
    # Numbers that are no replicate
    ("20240503_pAkt.tif", "Akt", "phospho", None, ""),
    ("03.05.2024 pAkt 2.tif", "Akt", "phospho", 2, ""),
    ("3May2024_ERK_r2.tif", "ERK", "total", 2, ""),
    ("240503 pSTAT3 3.tif", "STAT3", "phospho", 3, ""),
    ("pSTAT3 30s.tif", "STAT3", "phospho", None, ""),
    ("pSTAT3 exp 30s.tif", "STAT3", "phospho", None, ""),
    ("pSTAT3 exposure 2.tif", "STAT3", "phospho", None, ""),
    ("pSTAT3 60 sec rep2.tif", "STAT3", "phospho", 2, ""),
    ("pSTAT3 43kDa.tif", "STAT3", "phospho", None, ""),
    ("pSTAT3 15 min.tif", "STAT3", "phospho", None, ""),
    ("STAT3 24h 2.tif", "STAT3", "total", 2, ""),
    ("pAkt 100nM 2.tif", "Akt", "phospho", 2, ""),
    ("pAkt 0.3 uM.tif", "Akt", "phospho", None, ""),
    ("pAkt 1-1000 r3.tif", "Akt", "phospho", 3, ""),
    ("HEK293T pAkt 3.tif", "Akt", "phospho", 3, ""),
    ("32D-MPL pERK rhTPO 2.tif", "ERK", "phospho", 2, ""),
    ("pERK 800nm r2.tif", "ERK", "phospho", 2, ""),
    ("pERK 12 lanes.tif", "ERK", "phospho", None, ""),
    ("pERK 10-22-41 2.tif", "ERK", "phospho", 2, ""),
    ("pSTAT3 2024.tif", "STAT3", "phospho", None, ""),
    # Replicates and membranes in other words
    ("2 pSTAT3.tif", "STAT3", "phospho", 2, ""),
    ("pSTAT3 (2).tif", "STAT3", "phospho", 2, ""),
    ("pSTAT3_02.tif", "STAT3", "phospho", 2, ""),
    ("pSTAT3 #3.tif", "STAT3", "phospho", 3, ""),
    ("pSTAT3 experiment 2.tif", "STAT3", "phospho", 2, ""),
    ("pSTAT3 2nd.tif", "STAT3", "phospho", 2, ""),
    ("pSTAT3 rep B.tif", "STAT3", "phospho", "B", ""),
    ("pSTAT3 B.tif", "STAT3", "phospho", "B", ""),
    ("donor 4 STAT3.tif", "STAT3", "total", 4, ""),
    ("Akt r2 membrane A.tif", "Akt", "total", 2, "membrane A r2"),
    ("gel 3 ERK.tif", "ERK", "total", 3, "gel 3"),
    ("WB3 pSTAT3.tif", "STAT3", "phospho", 3, "wb 3"),
    # Other proteins, and names that say nothing
    ("Bcl-xL rep1.tif", "Bcl-xL", "total", 1, ""),
    ("BclXL_2", "Bcl-xL", "total", 2, ""),
    ("pSTAT1 Y701 r1", "STAT1", "phospho", 1, ""),
    ("pFOXO3a 3.tif", "FOXO3a", "phospho", 3, ""),
    ("c-Myc_1.tif", "c-Myc", "total", 1, ""),
    ("IMG_0001.tif", "", "total", None, ""),
    ("Image 12.tif", "", "total", None, ""),
    ("Admin 2023-05-15 12h33m45s(Exp 10.0sec).tif", "", "total", None, ""),
    ("2024-05-03 14h22m.scn", "", "total", None, ""),
]


@pytest.mark.parametrize(("name", "target", "form", "replicate", "membrane"), NAMES)
def test_a_name_says(name: str, target: str, form: str, replicate: object, membrane: str) -> None:
    guess = guess_name(name)
    assert (guess.target, guess.form, guess.replicate, guess.membrane) == (target, form, replicate, membrane)


@pytest.mark.parametrize(
    ("name", "confidence"),
    [
        ("pSTAT3_r1.tif", "high"),
        ("actin_r1.png", "high"),
        ("pSTAT3_1.tif", "medium"),  # the number might be another one
        ("STAT3_r1.tif", "medium"),  # nothing says that it is the total
        ("pXYZ1_r1.tif", "low"),
        ("scan.tif", "low"),
    ],
)
def test_how_sure_a_guess_is(name: str, confidence: str) -> None:
    assert guess_name(name).confidence == confidence


def test_every_guess_has_its_reason_in_the_words_of_the_name() -> None:
    guess = guess_name("2024-05-03 phospho-Akt (S473) n=2 blot 4 30s.tif")
    assert guess.why("target") == Reason("target", "protein", "phospho-Akt")
    assert guess.why("form") == Reason("form", "phospho mark", "phospho-Akt")
    assert guess.why("replicate") == Reason("replicate", "stated", "n=2")
    assert guess.why("membrane") == Reason("membrane", "stated", "blot 4")
    left_out = [(reason.kind, reason.text) for reason in guess.reasons if reason.field == "other"]
    assert left_out == [("date", "2024-05-03"), ("exposure", "30s")]


def test_nothing_is_said_of_what_is_not_known() -> None:
    guess = guess_name("IMG_0001.tif")
    assert guess.why("target") is None
    assert guess.why("replicate") is None
