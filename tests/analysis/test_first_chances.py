"""The chance of coming first of all, against other ways to work it out, and its stated error."""

import random
import time
from collections.abc import Mapping
from math import fsum
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.first_chances import MOST_ERROR, first_chances
from fwcompare.analysis.rating_draws import rating_draw
from fwcompare.analysis.score_distribution import score_grid
from fwcompare.analysis.score_series import padded, score_series
from fwcompare.analysis.score_transform import score_transform
from fwcompare.analysis.uncertain_score import uncertain_scores_of
from fwcompare.analysis.verdict import judged
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import load_dataset
from fwcompare.dataset.dataset import MeasuredScale, Scale
from fwcompare.decision import proposal
from tests.builders import Found, dataset_of
from tests.drawn import Comparison, comparisons, halves, intervals

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    Array = NDArray[float64]

Rows = dict[str, dict[str, Found]]

_DRAWS = 200_000


def _evaluated(rows: Rows, scales: Mapping[str, Scale] | None = None) -> Evaluation:
    dataset = dataset_of({"x": rows}, scales=scales)
    return evaluate(dataset, proposal(dataset))


def _drawn(result: Evaluation, seed: int) -> dict[str, float]:
    """Return how often each comes first, of many draws; equal ones share it."""
    generator = np.random.default_rng(seed)
    totals = []
    for a in result.scores:
        total = np.zeros(_DRAWS)
        for c, share in result.shares.items():
            draw = rating_draw(result.dataset.criteria[c], a)
            value = result.values[a][c] if draw is None else draw.draw(generator, _DRAWS)
            total += share * value
        totals.append(total)
    scores = np.round(np.stack(totals), 9)
    is_first = scores == scores.max(axis=0)
    return dict(zip(result.scores, (is_first / is_first.sum(axis=0)).mean(axis=1), strict=True))


def _assert_agrees_with_draws(result: Evaluation, seed: int) -> None:
    judgement = judged(result)
    assert judgement.chance_error <= MOST_ERROR
    for a, drawn in _drawn(result, seed).items():
        chance = judgement.chance[a]
        deviation = (max(chance * (1 - chance), 1e-5) / _DRAWS) ** 0.5
        assert chance == pytest.approx(drawn, abs=judgement.chance_error + 5.5 * deviation)


def _lattice(share: float, found: Found, step: float) -> "tuple[Array, float]":
    """Return the chances of cells of width `step` around their middles, and the first middle."""
    value, low, high = found if isinstance(found, tuple) else (0.0, 0.0, 0.0)
    first, last = round(share * low / step), round(share * high / step)
    edges = (np.arange(first, last + 2) - 0.5) * step / share
    below = np.clip((edges - low) / max(value - low, 1e-12), 0, 1) ** 2 * (value - low)
    above = np.clip((high - edges) / max(high - value, 1e-12), 0, 1) ** 2 * (high - value)
    chance = np.where(edges < value, below, (high - low) - above) / (high - low)
    chance[0], chance[-1] = 0.0, 1.0
    return np.diff(chance), first * step


@pytest.mark.parametrize("seed", range(12))
def test_between_two_it_is_what_a_dense_convolution_gives(seed: int) -> None:
    rng, step = random.Random(seed), 0.0005
    rows: Rows = {f"c{k}": {a: _range(rng) for a in "ab"} for k in range(rng.randint(1, 3))}
    result = _evaluated(rows)
    masses, start = np.ones(1), 0.0
    for row in rows.values():
        for a, sign in (("a", 1), ("b", -1)):
            cells, first = _lattice(1 / len(rows), row[a], step)
            masses = _convolved(masses, cells[::sign])
            start += first if sign > 0 else -first - (len(cells) - 1) * step
    heights = start + np.arange(len(masses)) * step
    ahead = masses[heights > step / 2].sum() + masses[abs(heights) < step / 2].sum() / 2
    assert judged(result).chance["a"] == pytest.approx(float(ahead), abs=2e-5)


def _convolved(one: "Array", other: "Array") -> "Array":
    """Return what `np.convolve` does, in far less time."""
    length = len(one) + len(other) - 1
    waves = np.fft.rfft(one, length) * np.fft.rfft(other, length)
    return np.fft.irfft(waves, length)


def _range(rng: random.Random) -> tuple[float, float, float]:
    low, value, high = sorted(rng.uniform(0, 10) for _ in range(3))
    return value, low, high


@settings(max_examples=30, deadline=None)
@given(comparisons(st.one_of(halves, intervals(), st.none()), most_alternatives=4))
def test_it_is_how_often_each_comes_first_of_many_draws(comparison: Comparison) -> None:
    result = evaluate(*comparison)
    if result.has_weights:
        _assert_agrees_with_draws(result, 7)


_SCALES: tuple[Scale, ...] = (
    MeasuredScale("u", 2, 8),
    MeasuredScale("u", 8, 2),
    MeasuredScale("u", 1, 100, "log"),
    MeasuredScale("u", 5000, 0.1, "log"),
)


@pytest.mark.parametrize("seed", range(25))
def test_so_it_is_on_every_scale_and_with_figures_beyond_the_anchors(seed: int) -> None:
    rng = random.Random(seed)
    names = "abcd"[: rng.randint(2, 4)]
    scales = {f"c{k}": rng.choice(_SCALES) for k in range(rng.randint(1, 5))}
    rows: Rows = {}
    for c, scale in scales.items():
        is_log = isinstance(scale, MeasuredScale) and scale.shape == "log"
        rows[c] = {}
        for a in names:
            low, value, high = sorted(
                10 ** rng.uniform(-1, 3) if is_log else rng.uniform(-2, 12) for _ in range(3)
            )
            rows[c][a] = rng.choice((None, value, (value, low, high), (value, low, high)))
    _assert_agrees_with_draws(_evaluated(rows, scales), seed)


def test_narrow_ranges_on_a_logarithmic_scale_are_no_less_exact() -> None:
    scale = {"x1": MeasuredScale("u", 1, 1000, "log")}
    for width in (1e-2, 1e-4, 1e-6, 1e-8):
        around = (100.0, 100 * (1 - width), 100 * (1 + width))
        above = (100 * (1 + width / 2), 100 * (1 - width / 2), 100 * (1 + 3 * width / 2))
        found = judged(_evaluated({"x1": {"a": around, "b": above}}, scale)).chance
        # The scale is all but straight there: Irwin and Hall, four draws above 2.5 in all.
        assert found["a"] == pytest.approx((1.5**4 - 4 * 0.5**4) / 24, abs=width + 1e-6)
        assert sum(found.values()) == pytest.approx(1)


def test_many_ratings_beyond_an_anchor_are_bounded_though_nothing_is_smooth() -> None:
    scales = {f"c{k}": MeasuredScale("u", 0, 10) for k in range(6)}
    rng = random.Random(4)
    rows: Rows = {
        c: {a: (10 + rng.random(), 9 - rng.random(), 14 + rng.random()) for a in "abc"}
        for c in scales
    }
    _assert_agrees_with_draws(_evaluated(rows, scales), 5)


def test_the_bounds_of_a_distribution_hold_on_every_grid() -> None:
    rows: Rows = {"x1": {"a": (5, 1, 9), "b": None}, "x2": {"a": (6, 6, 9), "b": (7, 2, 8)}}
    scores = uncertain_scores_of(_evaluated({**rows, "x3": {"a": (2, 1, 3), "b": (4, 3, 9)}}))
    grid = score_grid(scores, 1, lambda: False)
    fine = grid.distributions(1 << 18)
    for cells in (1 << 12, 1 << 14):
        rough = grid.distributions(cells)
        both = rough.heights >= fine.heights[0]
        for row in range(2):
            exact = np.interp(rough.heights, fine.heights, fine.likely[row])
            assert (rough.least[row] <= exact + 1e-6)[both].all()
            assert (exact <= rough.most[row] + 1e-6)[both].all()


def test_more_waves_move_a_chance_by_less_than_the_error() -> None:
    rng = random.Random(11)
    for _ in range(20):
        scale = {"c0": MeasuredScale("u", 2, 8), "c1": MeasuredScale("u", 8, 3)}
        rows: Rows = {c: {a: _range(rng) for a in "ab"} for c in scale}
        one, other = uncertain_scores_of(_evaluated(rows, scale)).values()
        transform = score_transform(one, minus=other)
        start, period = padded(transform.low, transform.high)
        rough, fine = (score_series(transform, start, period, effort) for effort in (1, 16))
        below = fine.rest_below(0.0)
        assert rough.rest_below(-rough.blur) - rough.error <= below + fine.error
        assert below - fine.error <= rough.rest_below(rough.blur) + rough.error


def test_one_range_has_a_closed_form_and_needs_no_grid() -> None:
    for found, chance in (((5, 0, 10), 0.875), ((2.5, 0, 10), 0.75), (None, 0.75)):
        judgement = judged(_evaluated({"x1": {"a": found, "b": 2.5}}))
        assert judgement.chance["a"] == pytest.approx(chance, abs=1e-15)
        assert judgement.chance_error == 0


def test_who_is_always_behind_another_one_has_no_chance() -> None:
    result = _evaluated({"x1": {"a": (8, 7, 9), "b": (8, 6, 9), "c": (3, 1, 6), "d": 2}})
    found = first_chances(uncertain_scores_of(result))
    assert (found.chance["c"], found.chance["d"]) == (0, 0)
    assert found.chance["a"] + found.chance["b"] == pytest.approx(1)


def test_the_bundled_comparison_is_judged_within_a_tenth_of_a_second() -> None:
    dataset = load_dataset(DEFAULT_DATASET)
    results = [evaluate(dataset, proposal(dataset, s)) for s in dataset.situations]
    judged(results[0])
    start = time.process_time()
    for result in results:
        assert judged(result).chance_error <= 1e-5
    assert (time.process_time() - start) / len(results) < 0.1


def test_the_mean_of_a_score_s_transform_is_that_of_its_ratings() -> None:
    rows: Rows = {"x1": {"a": (5, 1, 9), "b": None}, "x2": {"a": (60, 2, 99), "b": (7, 2, 8)}}
    result = _evaluated(rows, {"x2": MeasuredScale("u", 1, 100, "log")})
    for a, score in uncertain_scores_of(result).items():
        step = 1e-4
        turned = score_transform(score).at(np.array([step]))[0]
        mean = fsum(
            share * result.dataset.criteria[c].moments(a)[0] for c, share in result.shares.items()
        )
        assert turned.imag / step == pytest.approx(mean, abs=1e-4)
