"""Which blots are taken to belong together."""

from __future__ import annotations

from blotquant.guesses import Labelled, PairGuess, Partners, guess_partners
from blotquant.model import Form


def blot(
    key: str, target: str, form: Form, replicate: int = 1, membrane: str = "", file: str = ""
) -> Labelled:
    return Labelled(key, target, form, replicate, membrane, file or f"{key}.tif")


def test_phospho_and_total_of_one_target_and_replicate_are_a_pair() -> None:
    found = guess_partners(
        [
            blot("p1", "STAT3", "phospho", 1),
            blot("p2", "STAT3", "phospho", 2),
            blot("t2", "stat3", "total", 2),
            blot("t1", "STAT3", "total", 1),
            blot("a1", "Akt", "total", 1),
        ]
    )
    assert found == Partners((PairGuess("p1", "t1"), PairGuess("p2", "t2")), lone_totals=("a1",))


def test_a_phospho_without_total_is_left_over() -> None:
    assert guess_partners([blot("p", "STAT3", "phospho"), blot("t", "STAT3", "total", 2)]) == Partners(
        (), lone_phosphos=("p",), lone_totals=("t",)
    )


def test_file_comes_before_membrane_and_membrane_before_order() -> None:
    phospho = blot("p", "ERK", "phospho", 1, "A", "x.tif")
    totals = [
        blot("t1", "ERK", "total"),
        blot("t2", "ERK", "total", 1, "A"),
        blot("t3", "ERK", "total", file="x.tif"),
    ]
    assert guess_partners([phospho, *totals]).pairs == (PairGuess("p", "t3"),)
    assert guess_partners([phospho, *totals[:2]]).pairs == (PairGuess("p", "t2"),)
    assert guess_partners([phospho, *totals[:1]]).pairs == (PairGuess("p", "t1"),)


def test_the_second_gel_of_a_replicate_goes_with_the_second_total() -> None:
    found = guess_partners(
        [*(blot(f"p{k}", "ERK", "phospho") for k in (1, 2)), *(blot(f"t{k}", "ERK", "total") for k in (1, 2))]
    )
    assert found.pairs == (PairGuess("p1", "t1"), PairGuess("p2", "t2"))


def test_two_sites_share_one_total() -> None:
    found = guess_partners(
        [blot("a", "Akt", "phospho"), blot("b", "Akt", "phospho"), blot("t", "Akt", "total")]
    )
    assert found.pairs == (PairGuess("a", "t"), PairGuess("b", "t"))


def test_the_one_control_of_a_replicate_is_that_of_its_pairs() -> None:
    found = guess_partners(
        [
            blot("p", "Akt", "phospho"),
            blot("t", "Akt", "total"),
            blot("actin", "actin", "loading"),
            blot("actin2", "actin", "loading", 2),
        ]
    )
    assert found == Partners((PairGuess("p", "t", "actin"),), lone_controls=("actin2",))


def test_of_several_controls_only_one_on_the_membrane_is_taken() -> None:
    blots = [
        blot("p", "Akt", "phospho", 1, "A"),
        blot("t", "Akt", "total", 1, "B"),
        blot("x", "actin", "loading", 1, "A"),
        blot("y", "GAPDH", "loading", 1, "B"),
    ]
    assert guess_partners(blots).pairs == (PairGuess("p", "t", "x", "y"),)
    doubtful = guess_partners([blot("p", "Akt", "phospho"), *blots[1:]])
    assert doubtful.pairs == (PairGuess("p", "t", None, "y"),)
    assert doubtful.doubtful_controls == ("p",)


def test_a_stain_of_all_protein_comes_before_one_protein() -> None:
    blots = [
        blot("p", "Akt", "phospho", 1, "A"),
        blot("t", "Akt", "total", 1, "A"),
        blot("x", "actin", "loading", 1, "A"),
        blot("s", "Ponceau", "stain", 1, "A"),
    ]
    assert guess_partners(blots) == Partners((PairGuess("p", "t", "s"),), lone_controls=("x",))
