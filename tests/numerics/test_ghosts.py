import numpy as np
import pytest

from blotquant.numerics.ghosts import ghosts
from blotquant.numerics.integrate import box_shares

SIGMA, ROWS, COLUMNS = 5.0, 81, 40


def found(heights: list[float], hole: list[float], gap: float = 0.0, seed: int = 0) -> list[bool]:
    """Look at bands with a hole half as wide in their middle, or doublets `gap` band SDs apart."""
    rng = np.random.default_rng(seed)
    at = (np.arange(ROWS) + 0.5 - ROWS / 2) / SIGMA
    shapes = [
        (np.exp(-0.5 * (at - gap / 2) ** 2) + np.exp(-0.5 * (at + gap / 2) ** 2)) / 2
        if gap
        else np.exp(-0.5 * at**2) * (1 - share * np.exp(-0.5 * (at / 0.5) ** 2))
        for share in hole
    ]
    clean = 500 + np.array(heights)[:, None] * np.array(shapes)
    signal = rng.poisson(clean[:, :, None] * np.ones(COLUMNS)) + rng.normal(0, 10, (len(hole), ROWS, COLUMNS))
    profiles, half = signal.mean(axis=2), (3.5 + gap / 2) * SIGMA
    inside = box_shares(ROWS, np.full(len(hole), ROWS / 2 - half), np.full(len(hole), ROWS / 2 + half))
    background = np.full(profiles.shape, 500.0)
    volume = ((profiles - background) * inside).sum(axis=1) * COLUMNS
    snr = volume / (25 * np.sqrt(inside.sum(axis=1) * COLUMNS))
    return ghosts(signal.astype(np.float32), profiles, background, inside, snr, SIGMA).tolist()


def test_a_strong_band_with_a_hole_is_a_ghost_and_a_whole_one_is_not() -> None:
    assert found([2000, 20_000, 20_000], [0, 0.5, 0]) == [False, True, False]


@pytest.mark.parametrize("seed", range(20))
def test_noise_makes_no_ghost(seed: int) -> None:
    assert not any(found([50, 200, 1000, 5000, 20_000, 60_000], [0] * 6, seed=seed))


def test_a_gap_that_the_weakest_band_shows_too_is_that_of_a_doublet() -> None:
    assert not any(found([4000, 9000, 20_000], [0, 0, 0], gap=2.8))


def test_a_weak_band_is_not_judged() -> None:
    assert found([15], [0.6]) == [False]
