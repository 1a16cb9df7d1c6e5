from __future__ import annotations

import errno
import os

import pytest

from blotquant.files.causes import COMMON, cause_of


@pytest.mark.parametrize("number", [errno.EACCES, errno.EISDIR, errno.ENOSPC, errno.EIO])
@pytest.mark.skipif(os.name == "nt", reason="Windows speaks the language of the user")
def test_what_the_system_says_most_is_among_the_texts_to_translate(number: int) -> None:
    cause = cause_of(OSError(number, os.strerror(number), "a.tif"))
    assert cause == os.strerror(number)
    assert cause.template in COMMON


def test_an_error_without_words_is_called_by_its_kind() -> None:
    assert cause_of(OSError()) == "OSError"
    assert cause_of(OSError("no disk")) == "no disk"
