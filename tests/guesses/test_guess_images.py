"""What a set of files says that its single names do not."""

from __future__ import annotations

from pathlib import Path

from blotquant.guesses import ImageGuess, guess_images


def said(guesses: list[ImageGuess]) -> list[tuple]:
    return [(guess.page, guess.target, guess.form, guess.replicate) for guess in guesses]


def of(*names: str) -> list[ImageGuess]:
    return guess_images([Path(name) for name in names])


def test_one_guess_a_file_in_the_order_given() -> None:
    assert said(of("STAT3_r1.tif", "pSTAT3_r1.tif")) == [(1, "STAT3", "total", 1), (1, "STAT3", "phospho", 1)]


def test_pages_are_the_proteins_of_the_name_in_turn() -> None:
    path = Path("pSTAT3 STAT3 actin r2.tif")
    assert said(guess_images([path], {path: 3})) == [
        (1, "STAT3", "phospho", 2),
        (2, "STAT3", "total", 2),
        (3, "actin", "loading", 2),
    ]


def test_the_second_page_of_a_phospho_file_is_taken_for_its_total() -> None:
    path = Path("pERK_r1.tif")
    first, second = guess_images([path], {path: 2})
    assert (first.form, second.form, second.page) == ("phospho", "total", 2)
    assert second.confidence == "low"
    assert second.why("form").kind == "page"  # type: ignore[union-attr]


def test_a_second_protein_in_the_name_says_on_which_membrane_the_first_is() -> None:
    phospho, total, actin = of("pSTAT3_r1.tif", "STAT3_r1.tif", "actin_pSTAT3_r1.tif")
    assert (actin.target, actin.form, actin.membrane) == ("actin", "loading", "pSTAT3 r1")
    assert (phospho.membrane, total.membrane) == ("pSTAT3 r1", "")


def test_the_first_protein_counts_where_no_other_file_has_it() -> None:
    assert said(of("pSTAT3_actin_r1.tif")) == [(1, "STAT3", "phospho", 1)]


def test_folders_count_the_replicates_where_files_do_not() -> None:
    guesses = of("exp1/pAkt.tif", "exp1/Akt.tif", "exp2/pAkt.tif", "exp2/Akt r5.tif")
    assert [guess.replicate for guess in guesses] == [1, 1, 2, 5]
    assert guesses[0].why("replicate").kind == "folder"  # type: ignore[union-attr]


def test_one_folder_for_all_counts_nothing() -> None:
    assert [guess.replicate for guess in of("exp1/pAkt.tif", "exp1/Akt.tif")] == [None, None]


def test_days_count_the_replicates_of_blots_that_are_alike() -> None:
    guesses = of("2024-05-10 pAkt.tif", "2024-05-03 pAkt.tif", "2024-05-03 Akt.tif", "2024-05-10 Akt.tif")
    assert [guess.replicate for guess in guesses] == [2, 1, 1, 2]
    assert guesses[0].why("replicate").kind == "dates"  # type: ignore[union-attr]


def test_one_day_for_all_counts_nothing() -> None:
    assert [guess.replicate for guess in of("2024-05-03 pAkt.tif", "2024-05-03 Akt.tif")] == [None, None]
