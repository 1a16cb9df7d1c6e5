import numpy as np
import pytest

from blotquant.analysis.targets import NoSuchRow, claims, target_rows
from blotquant.model import Blot, Form, ImageRef, Project
from blotquant.numerics.rows import Rows

ALL = np.ones(5, dtype=bool)


def rows(*heights: float) -> Rows:
    """Return band rows, one below the other, that are as high in each of five lanes."""
    height = np.tile(np.array(heights)[:, None], 5)
    at = np.tile(10.0 * np.arange(1, len(heights) + 1)[:, None], 5)
    return Rows(at, height, height, 2.0, 2.0, np.zeros(5))


def blot(
    name: str = "b1", rows: tuple[int, ...] = (), mw_kda: float | None = None, form: Form = "total"
) -> Blot:
    return Blot(id=name, image=ImageRef(path="t.tif"), target=name, form=form, rows=rows, mw_kda=mw_kda)


def test_the_strongest_row_is_the_target() -> None:
    assert target_rows(blot(), (), rows(1, 9, 3), ALL) == (1,)


def test_the_rows_of_the_sheet_are_the_target() -> None:
    assert target_rows(blot(rows=(3, 1)), (((2,), None),), rows(1, 9, 3), ALL) == (0, 2)


def test_one_lane_alone_makes_no_row_strong() -> None:
    seen = rows(2, 3)
    seen.height[0, 4] = 100
    assert target_rows(blot(), (), seen, ALL) == (1,)
    assert target_rows(blot(), (), seen, np.array([0, 0, 0, 1, 1], dtype=bool)) == (0,)


def test_a_row_that_another_target_claims_is_left_to_it() -> None:
    assert target_rows(blot(), (((2,), None),), rows(1, 9, 3), ALL) == (2,)
    assert target_rows(blot(), (((2, 3), 42.0),), rows(1, 9, 3), ALL) == (0,)


@pytest.mark.parametrize(("mw_kda", "row"), [(86, 1), (60, 2), (42, 3)])
def test_the_heaviest_of_several_targets_is_the_topmost_of_the_strongest(mw_kda: float, row: int) -> None:
    others = [((), weight) for weight in (42.0, 60.0, 86.0) if weight != mw_kda]
    assert target_rows(blot(mw_kda=mw_kda), others, rows(1, 9, 5, 3), ALL) == (row,)


def test_a_weight_that_no_other_target_has_orders_nothing() -> None:
    assert target_rows(blot(mw_kda=42), (((), None), ((), 42.0)), rows(1, 9, 3), ALL) == (1,)
    assert target_rows(blot(mw_kda=42), (((1,), 86.0),), rows(1, 9, 3), ALL) == (1,)


def test_too_few_rows_for_all_targets() -> None:
    with pytest.raises(NoSuchRow, match=r"1 band row\(s\) run across the lanes, too few for all targets"):
        target_rows(blot(mw_kda=42), (((), 86.0),), rows(5), ALL)
    with pytest.raises(NoSuchRow, match="too few for all targets"):
        target_rows(blot(), (((1,), None),), rows(5), ALL)
    with pytest.raises(NoSuchRow, match=r"row 4 is asked for but 3 band row\(s\)"):
        target_rows(blot(rows=(1, 4)), (), rows(1, 2, 3), ALL)


def test_claims_are_those_of_the_other_blots_on_the_same_page() -> None:
    here = blot("b1", mw_kda=42)
    page = Blot(id="b4", image=ImageRef(path="t.tif", page=2), target="X", form="total", rows=(3,))
    others = (blot("b2", (1,)), blot("b3", (), 86.0, "loading"), page, blot("b5", form="stain"))
    assert claims(Project(blots=(here, *others)), here) == (((1,), None), ((), 86.0))
