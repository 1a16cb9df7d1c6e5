"""The facts on the program agree with the files that hold them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from blotquant import __version__
from blotquant.gui import attribution

ROOT = Path(__file__).resolve().parents[2]


def cff(field: str) -> str:
    found = re.search(rf'^[ -]*{field}: "?(.*?)"?$', (ROOT / "CITATION.cff").read_text("utf-8"), re.MULTILINE)
    assert found
    return found[1]


def test_the_facts_are_those_of_the_citation_file() -> None:
    assert (cff("title"), cff("name")) == (attribution.TITLE, attribution.AUTHORS)
    assert cff("license") == attribution.LICENCE


def test_the_citation_names_program_version_and_authors() -> None:
    assert attribution.citation() == (
        f"The blotquant developers. blotquant: Western blot densitometry. Version {__version__}"
        " [computer software]. BSD-3-Clause licence."
    )


def test_the_bibtex_entry_is_whole() -> None:
    entry = attribution.bibtex()
    assert entry.startswith("@misc{blotquant,\n")
    assert entry.count("{") == entry.count("}")
    # Double braces: the authors are one name, and the capitals of the title stay.
    assert "author = {{The blotquant developers}}," in entry
    assert "{{blotquant: Western blot densitometry}}" in entry
    assert __version__ in entry


def test_the_licence_is_that_of_the_project() -> None:
    assert (ROOT / "LICENSE").read_text("utf-8") == attribution.LICENCE_TEXT


def test_everything_that_is_installed_is_named() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = {re.split(r"[\[>=<]", line)[0].lower() for line in wanted}
    assert {name.lower() for name, _, _ in attribution.THIRD_PARTY} == names


def test_versions_name_the_window_and_the_system_too() -> None:
    text = attribution.versions_text()
    assert text.startswith(f"blotquant {__version__}\nPython 3.")
    for name in ("numpy", "PySide6", "Qt", "System"):
        assert re.search(rf"^{name} \S+", text, re.MULTILINE), name


def test_a_package_that_is_not_there_has_a_dash() -> None:
    assert attribution.third_party_version("numpy")[0].isdigit()
    assert attribution.third_party_version("no-such-package") == "–"
