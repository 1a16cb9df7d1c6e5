"""Nothing that is locked binds whoever passes the program on, and the page of licences names all of it."""

from __future__ import annotations

import re

import pytest

from tests.licences import PAGE, is_free, licence, packages


def rows() -> dict[str, tuple[str, str]]:
    found = re.findall(
        r"^\| ([a-z0-9-]+) \| (.+?) \| (program|tools) \|$", PAGE.read_text("utf-8"), re.MULTILINE
    )
    return {name: (text, part) for name, text, part in found}


def test_the_page_names_everything_that_is_locked() -> None:
    assert {name: part for name, (_, part) in rows().items()} == packages()


@pytest.mark.parametrize("name", packages())
def test_every_licence_is_free(name: str) -> None:
    assert is_free(licence(name)), licence(name)
    assert is_free(rows()[name][0])


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0", True),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", True),
        ("Apache Software License", True),
        ("GPL-3.0-only", False),
        ("MIT AND GPL-2.0-or-later", False),
        ("AGPL-3.0", False),
        ("GNU General Public License v3 (GPLv3)", False),
        ("Proprietary", False),
        ("", False),
    ],
)
def test_what_is_free(text: str, free: bool) -> None:
    assert is_free(text) is free
