"""Ties are decided on exact numbers, on logarithmic scales, too."""

import random
from math import exp, log

import pytest

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.dataset.dataset import MeasuredScale
from fwcompare.decision import proposal
from tests.builders import Found, dataset_of

_ANCHORS = ((1.0, 1e9), (1e6, 0.1), (0.001, 500.0), (7.0, 11000.0))


def _evaluated(
    rows: dict[str, dict[str, Found]], scale: MeasuredScale, points: dict[str, float]
) -> Evaluation:
    rated = {id_: {f"{id_}1": row} for id_, row in rows.items()}
    dataset = dataset_of(rated, points=points, scales={f"{id_}1": scale for id_ in rows})
    return evaluate(dataset, proposal(dataset))


def _row(rng: random.Random, worst: float, best: float, factor: float) -> dict[str, Found]:
    """Return two figures within the anchors, the first times `factor` being the second."""
    low, high = sorted((worst, best))
    while True:
        base = float(f"{exp(rng.uniform(log(low), log(high))):.3g}")
        other = float(f"{base * factor:.12g}")
        if low < base < high and low < other < high and other / factor == base:
            return {"a": base, "b": other}


def _constructed(
    rng: random.Random,
) -> tuple[dict[str, dict[str, Found]], MeasuredScale, dict[str, float]]:
    """Weigh q^n against q^m by m and n: the logarithms cancel, whatever q and the anchors are."""
    worst, best = rng.choice(_ANCHORS)
    ratio = rng.choice((2.0, 4.0, 5.0, 10.0))
    n, m = rng.randint(1, 3), rng.randint(1, 3)
    first = _row(rng, worst, best, ratio**n)
    second = _row(rng, worst, best, ratio**m)
    swapped = {"a": second["b"], "b": second["a"]}
    times = rng.choice((1, 3, 7, 0.5))
    points = {"x": m * times, "y": n * times}
    return {"x": first, "y": swapped}, MeasuredScale("u", worst, best, "log"), points


def test_a_thousand_logarithms_that_cancel_are_ties() -> None:
    rng = random.Random(20261122)
    for _ in range(1000):
        result = _evaluated(*_constructed(rng))
        assert (result.leader, result.margin, result.level) == (None, 0.0, ("a", "b"))


def test_a_thousand_that_nearly_cancel_are_not() -> None:
    rng = random.Random(20261123)
    for _ in range(1000):
        rows, scale, points = _constructed(rng)
        figure = rows["x"]["a"]
        assert isinstance(figure, float)
        changed = figure * (1 + rng.choice((-1, 1)) * 10 ** rng.uniform(-12, -9))
        rows["x"]["a"] = changed
        result = _evaluated(rows, scale, points)
        assert result.leader is not None
        assert result.level == (result.leader,)
        is_better = (changed > figure) == (scale.best > scale.worst)
        assert result.leader == ("a" if is_better else "b")
        assert result.margin is not None
        assert result.margin > 0


def test_figures_beyond_an_anchor_are_level_with_it() -> None:
    scale = MeasuredScale("u", 1, 100, "log")
    assert _evaluated({"x": {"a": 100, "b": 5000}}, scale, {}).leader is None
    assert _evaluated({"x": {"a": 0.2, "b": 1}}, scale, {}).leader is None


def test_a_logarithm_that_is_a_fraction_ties_with_a_judged_one() -> None:
    # log 10 / log 1000 is a third: 3 * 10 / 3 against 10.
    dataset = dataset_of(
        {"x": {"x1": {"a": 10, "b": 1}}, "y": {"y1": {"a": 0, "b": 10}}},
        points={"x": 30, "y": 10},
        scales={"x1": MeasuredScale("u", 1, 1000, "log")},
    )
    result = evaluate(dataset, proposal(dataset))
    assert (result.leader, result.margin) == (None, 0.0)


@pytest.mark.parametrize("third", [9.0, 9.1])
def test_of_three_all_that_share_the_best_score_are_level(third: float) -> None:
    dataset = dataset_of({"x": {"x1": {"a": 9, "b": 1, "c": third}}})
    result = evaluate(dataset, proposal(dataset))
    assert set(result.level) == ({"a", "c"} if third == 9 else {"c"})
