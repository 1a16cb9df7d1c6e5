"""Holm and Benjamini-Hochberg, by hand."""

from __future__ import annotations

import numpy as np
import pytest

from blotquant.numerics.multiplicity import benjamini_hochberg, holm


def test_holm_by_hand() -> None:
    # sorted .01 .03 .04 times 3, 2, 1 = .03 .06 .04, never falling
    assert holm(np.array([0.01, 0.04, 0.03])) == pytest.approx([0.03, 0.06, 0.06])


def test_benjamini_hochberg_by_hand() -> None:
    # sorted .01 .03 .04 times 3/1, 3/2, 3/3 = .03 .045 .04, never above what follows
    assert benjamini_hochberg(np.array([0.01, 0.04, 0.03])) == pytest.approx([0.03, 0.04, 0.04])


@pytest.mark.parametrize("adjust", [holm, benjamini_hochberg])
def test_what_is_missing_does_not_count(adjust: object) -> None:
    assert callable(adjust)
    found = adjust(np.array([np.nan, 0.02, np.nan]))
    assert np.isnan(found[[0, 2]]).all()
    assert found[1] == pytest.approx(0.02)
    assert len(adjust(np.array([]))) == 0


@pytest.mark.parametrize("adjust", [holm, benjamini_hochberg])
def test_p_never_exceeds_one(adjust: object) -> None:
    assert callable(adjust)
    assert adjust(np.array([0.9, 0.8, 0.7])).max() <= 1
