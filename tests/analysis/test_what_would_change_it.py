"""Tipping points, sweeps, the smallest change of weights, tolerance and rating flips."""

from dataclasses import replace
from itertools import product
from math import fsum, inf

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.rating_flips import flips_within_one_point, rating_flips
from fwcompare.analysis.sweep import sweep_dimension
from fwcompare.analysis.tipping_points import tipping_points
from fwcompare.analysis.tolerance import tolerance, tolerance_of_points
from fwcompare.analysis.weighed import weighed
from fwcompare.analysis.weight_change import WeightChange, nearest_change, smallest_change
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import load_dataset
from fwcompare.dataset.dataset import MeasuredScale
from fwcompare.decision import Preferences, proposal
from fwcompare.decision.origin import NothingSaid
from tests.builders import Found, dataset_of
from tests.drawn import Comparison, comparisons

_IDENTITY: dict[str, dict[str, dict[str, Found]]] = {
    "x": {"x1": {"a": 10, "b": 0}},
    "y": {"y1": {"a": 0, "b": 10}},
}


def _identity(x: float = 60, y: float = 40) -> Evaluation:
    dataset = dataset_of(_IDENTITY, points={"x": x, "y": y})
    return evaluate(dataset, proposal(dataset))


def _gap(result: Evaluation, shares: dict[str, float], rival: str) -> float:
    leader = result.leader
    assert leader is not None
    return fsum(
        share * ((weighed(result).values[leader][d] or 0) - (weighed(result).values[rival][d] or 0))
        for d, share in shares.items()
    )


# Tipping points


def test_the_identity_tips_at_half_and_the_nearer_weight_comes_first() -> None:
    x, y, *inside = tipping_points(_identity())
    assert (x.id, x.points, x.share, x.share_now, x.leader_beyond) == ("x", 40, 0.5, 0.6, "b")
    assert (y.id, y.points, y.share, y.leader_beyond) == ("y", 60, 0.5, "b")
    # The only criterion of a dimension can do no more than take it away.
    assert [(tip.id, tip.points, tip.share) for tip in inside] == [("x1", 0, 0), ("y1", None, None)]


def test_a_tipping_point_beyond_the_slider_has_a_share_but_no_points() -> None:
    tip = next(tip for tip in tipping_points(_identity(100, 10)) if tip.id == "y")
    assert (tip.points, tip.share) == pytest.approx((100, 0.5))
    dataset = dataset_of({**_IDENTITY, "z": {"z1": {"a": 9, "b": 1}}}, points={"x": 100, "z": 50})
    tip = next(tip for tip in tipping_points(evaluate(dataset, proposal(dataset))) if tip.id == "y")
    assert tip.points is None
    assert tip.share == pytest.approx(140 / 290)
    assert tip.leader_beyond == "b"


def test_the_bundled_content_site_tips_where_the_evidence_says() -> None:
    dataset = load_dataset(DEFAULT_DATASET)
    first, second, *rest = tipping_points(evaluate(dataset, proposal(dataset, "content-site")))
    assert (first.id, round(100 * (first.share or 0))) == ("performance", 52)
    assert (second.id, round(100 * (second.share or 0))) == ("flexibility", 42)
    assert {first.leader_beyond, second.leader_beyond} == {"flask"}
    assert all(tip.distance == inf and tip.leader_beyond is None for tip in rest)


def test_the_first_point_in_a_dimension_that_counted_nothing_may_turn_the_lead() -> None:
    idle: dict[str, dict[str, dict[str, Found]]] = {"z": {"z1": {"a": 0, "b": 9}}}
    dataset = dataset_of({**_IDENTITY, **idle}, points={"x": 60, "y": 40, "z": 90, "z1": 0})
    result = evaluate(dataset, proposal(dataset))
    tip = next(tip for tip in tipping_points(result) if tip.id == "z1")
    assert (tip.points, tip.share, tip.leader_beyond) == (0, 0, "b")


@settings(max_examples=25)
@given(comparisons())
def test_where_no_tipping_point_is_named_no_points_turn_the_lead(comparison: Comparison) -> None:
    dataset, preferences = comparison
    result = evaluate(dataset, preferences)
    for tip in tipping_points(result):
        step = (
            preferences.with_dimension_points
            if tip.level == "dimensions"
            else preferences.with_criterion_points
        )
        for p in range(0, 101, 5) if tip.share is None else ():
            there = evaluate(dataset, step(tip.id, p))
            assert there.leader == result.leader or not there.has_weights


@settings(max_examples=40)
@given(comparisons())
def test_at_each_tipping_point_the_lead_changes_to_the_named_leader(comparison: Comparison) -> None:
    dataset, preferences = comparison
    result = evaluate(dataset, preferences)
    found = tipping_points(result)
    if not result.has_weights:
        assert found == ()
        return
    assert len(found) == len(dataset.dimensions) + len(dataset.criteria)
    assert [tip.distance for tip in found] == sorted(tip.distance for tip in found)
    for tip in found:
        if tip.points is None:
            continue
        is_dimension = tip.level == "dimensions"
        points = preferences.dimension_points if is_dimension else preferences.criterion_points

        def at(p: float, id_: str = tip.id, is_dimension: bool = is_dimension) -> Evaluation:
            step = (
                preferences.with_dimension_points
                if is_dimension
                else preferences.with_criterion_points
            )
            return evaluate(dataset, step(id_, p))

        there = at(tip.points)
        shares = there.dimension_shares if is_dimension else there.shares
        if there.has_weights:
            assert shares[tip.id] == pytest.approx(tip.share, abs=1e-9)
        down = points[tip.id] > tip.points
        beyond = tip.points - 1e-6 if down else tip.points + 1e-6
        if 0 <= beyond <= 100:
            assert at(beyond).leader == tip.leader_beyond


# Sweeps


@settings(max_examples=40)
@given(comparisons())
def test_a_sweep_agrees_with_evaluating_at_that_share(comparison: Comparison) -> None:
    dataset, preferences = comparison
    result = evaluate(dataset, preferences)
    for id_ in dataset.dimensions:
        sweep = sweep_dimension(result, id_)
        if sweep is None:
            assert result.dimension_values["a"][id_] is None
            continue
        idle = [d for d, value in result.dimension_values["a"].items() if value is None]
        for share in (0.0, 0.25, 0.7, 1.0):
            there = evaluate(dataset, preferences.with_dimension_share(id_, share, idle))
            if there.dimension_shares[id_] == pytest.approx(share) and there.has_weights:
                for a, score in there.scores.items():
                    assert sweep.score(a, share) == pytest.approx(score, abs=1e-9)


@given(comparisons())
def test_at_a_crossing_the_two_leaders_are_level_and_highest(comparison: Comparison) -> None:
    result = evaluate(*comparison)
    for id_ in result.dataset.dimensions:
        sweep = sweep_dimension(result, id_)
        for crossing in sweep.crossings if sweep else ():
            assert sweep is not None
            scores = {a: sweep.score(a, crossing.share) for a in result.scores}
            assert max(scores.values()) == pytest.approx(crossing.score, abs=1e-9)
            for leader in (crossing.leader_below, crossing.leader_above):
                if leader is not None:
                    assert scores[leader] == pytest.approx(crossing.score, abs=1e-9)


def test_where_the_others_have_no_points_their_proportions_are_taken_as_equal() -> None:
    dataset = dataset_of({**_IDENTITY, "z": {"z1": {"a": 4, "b": 6}}}, points={"y": 0, "z": 0})
    sweep = sweep_dimension(evaluate(dataset, proposal(dataset)), "x")
    assert sweep is not None
    assert sweep.now == 1
    assert sweep.lines == {"a": (2.0, 10.0), "b": (8.0, 0.0)}
    assert sweep.crossings[0].share == pytest.approx(3 / 8)


# The smallest change of weights


def _shares_of(change: WeightChange) -> dict[str, float]:
    return {move.id: move.end for move in change.moves}


def test_the_published_smallest_change_of_the_identity() -> None:
    change = smallest_change(_identity())
    assert change is not None
    assert change.total == pytest.approx(0.2)
    assert _shares_of(change) == pytest.approx({"x": 0.5, "y": 0.5})
    assert change.rival == "b"


def test_who_is_nowhere_ahead_cannot_lead() -> None:
    dataset = dataset_of({"x": {"x1": {"a": 9, "b": 3}}, "y": {"y1": {"a": 6, "b": 6}}})
    result = evaluate(dataset, proposal(dataset))
    assert smallest_change(result) is None
    assert nearest_change(result) is None
    assert tolerance(result) == tolerance_of_points(result) == 1


def test_a_tie_and_no_points_have_no_leader_to_change() -> None:
    for result in (_identity(50, 50), _identity(0, 0)):
        assert smallest_change(result) is None
        assert tolerance(result) is None
        assert tolerance_of_points(result) is None
        assert rating_flips(result) == ()


@settings(max_examples=60)
@given(comparisons(most_alternatives=4))
def test_both_changes_level_the_lead_within_the_shares_there_are(comparison: Comparison) -> None:
    dataset, preferences = comparison
    result = evaluate(dataset, preferences)
    smallest, nearest = smallest_change(result), nearest_change(result)
    assert (smallest is None) == (nearest is None)
    for change in (smallest, nearest):
        if change is None:
            continue
        assert sum(change.shares.values()) == pytest.approx(1, abs=1e-9)
        assert min(change.shares.values()) >= 0
        assert _gap(result, dict(change.shares), change.rival) == pytest.approx(0, abs=1e-9)
        there = evaluate(dataset, preferences.with_weighed_shares(change.shares))
        best = max(there.scores.values())
        assert there.scores[change.rival] == pytest.approx(best, abs=1e-9)
        shares = weighed(there).shares
        assert shares == pytest.approx({**shares, **change.shares}, abs=1e-9)
    if smallest is not None and nearest is not None:
        assert smallest.total <= nearest.total + 1e-9
        assert nearest.distance <= smallest.distance + 1e-9


@settings(max_examples=25)
@given(comparisons(most_alternatives=3))
def test_no_smaller_change_on_a_grid_turns_the_lead(comparison: Comparison) -> None:
    result = evaluate(*comparison)
    smallest, nearest = smallest_change(result), nearest_change(result)
    assume(smallest is not None and nearest is not None)
    assert smallest is not None
    assert nearest is not None
    ids = list(smallest.shares)
    before = [weighed(result).shares[id_] for id_ in ids]
    steps = 20
    for counts in product(range(steps + 1), repeat=len(ids)):
        if sum(counts) != steps:
            continue
        mix = [count / steps for count in counts]
        gaps = [
            _gap(result, dict(zip(ids, mix, strict=True)), rival)
            for rival in result.scores
            if rival != result.leader
        ]
        if min(gaps) < -1e-9:
            moved = [abs(m - b) for m, b in zip(mix, before, strict=True)]
            assert fsum(moved) >= smallest.total - 1e-9
            assert fsum(m * m for m in moved) ** 0.5 >= nearest.distance - 1e-9


def test_moderate_weights_have_the_closed_form_of_the_nearest_change() -> None:
    dataset = dataset_of(
        {
            "x": {"x1": {"a": 7, "b": 4}},
            "y": {"y1": {"a": 5, "b": 6}},
            "z": {"z1": {"a": 6, "b": 5}},
        },
        points={"x": 35, "y": 35, "z": 30},
    )
    result = evaluate(dataset, proposal(dataset))
    change = nearest_change(result)
    assert change is not None
    assert min(change.shares.values()) > 0
    spread = sum((d - 1) ** 2 for d in (3, -1, 1)) ** 0.5
    assert change.distance == pytest.approx((result.margin or 0) / spread)


# Tolerance


def test_tolerance_of_the_identity() -> None:
    assert tolerance(_identity()) == pytest.approx(0.2)
    assert tolerance_of_points(_identity()) == pytest.approx(0.2)


@settings(max_examples=40)
@given(comparisons(most_alternatives=3))
def test_at_the_worst_weights_within_the_tolerance_the_leader_is_level_at_last(
    comparison: Comparison,
) -> None:
    result = evaluate(*comparison)
    flat, inside = tolerance(result), tolerance_of_points(result)
    if flat is None or inside is None:
        assert result.leader is None
        return
    assert 0 <= inside <= flat + 1e-9 <= 1 + 2e-9
    worst = []
    for rival in result.scores:
        if rival != result.leader:
            gaps = [
                share * (result.values[result.ranking[0]][c] - result.values[rival][c])
                for c, share in result.shares.items()
            ]
            worst.append(fsum(g * (1 - flat if g > 0 else 1 + flat) for g in gaps))
    assert min(worst) >= -1e-9
    assert flat == 1 or min(worst) == pytest.approx(0, abs=1e-9)


@settings(max_examples=40)
@given(
    comparisons(most_alternatives=3), st.lists(st.sampled_from([-1, 1]), min_size=12, max_size=12)
)
def test_all_points_wrong_within_the_stricter_tolerance_leave_the_leader(
    comparison: Comparison, signs: list[int]
) -> None:
    dataset, preferences = comparison
    result = evaluate(dataset, preferences)
    inside = tolerance_of_points(result)
    if inside is None:
        return
    x = max(0.0, inside - 1e-6)
    ids = [*dataset.dimensions, *dataset.criteria]
    factor = {id_: (1 + x * sign) / 2 for id_, sign in zip(ids, signs, strict=False)}
    wrong = Preferences(
        NothingSaid(),
        {id_: p * factor[id_] for id_, p in preferences.dimension_points.items()},
        {id_: p * factor[id_] for id_, p in preferences.criterion_points.items()},
    )
    after = evaluate(dataset, wrong)
    if after.has_weights and x < 1 - 1e-5:
        best_other = max(s for a, s in after.scores.items() if a != result.leader)
        assert after.scores[result.leader or ""] >= best_other - 1e-9


# Rating flips


def test_flips_of_the_identity_in_values_and_in_figures() -> None:
    result = _identity()
    flips = {(flip.criterion, flip.alternative): flip for flip in rating_flips(result)}
    assert set(flips) == {("x1", "a"), ("x1", "b")}
    assert flips["x1", "a"].change == pytest.approx(-10 / 3)
    assert flips["x1", "b"].value == pytest.approx(10 / 3)
    dataset = dataset_of(
        {"x": {"x1": {"a": 10, "b": 100}}}, scales={"x1": MeasuredScale("ms", 1000, 10, "log")}
    )
    fast = rating_flips(evaluate(dataset, proposal(dataset)))
    assert [flip.figure for flip in fast] == pytest.approx([100, 10])


@settings(max_examples=40)
@given(comparisons())
def test_a_flip_ends_the_lead_and_a_little_less_does_not(comparison: Comparison) -> None:
    dataset, preferences = comparison
    result = evaluate(dataset, preferences)
    marks = flips_within_one_point(rating_flips(result))
    for flip in rating_flips(result):
        value = result.values[flip.alternative][flip.criterion]
        beyond = min(10.0, max(0.0, flip.value + 1e-6 * (1 if flip.change > 0 else -1)))
        less = value + 0.999 * flip.change

        def leader(
            v: float, criterion: str = flip.criterion, a: str = flip.alternative
        ) -> str | None:
            set_ = preferences.with_override(criterion, a, v)
            return evaluate(dataset, set_).leader

        if beyond not in (0.0, 10.0):
            assert leader(beyond) != result.leader
        if result.shares[flip.criterion] * abs(flip.change) > 1e-6:
            assert leader(less) == result.leader
        marked = marks.get((flip.criterion, flip.alternative))
        assert (marked is not None) == (abs(flip.change) <= 1 + 1e-9)
        assert marked in (None, "less" if flip.change < 0 else "more")


def test_a_flip_is_the_same_for_an_equal_dataset_with_more_alternatives() -> None:
    dataset = dataset_of({"x": {"x1": {"a": 8, "b": 6, "c": 1}}})
    result = evaluate(dataset, proposal(dataset))
    flips = [(flip.alternative, flip.change) for flip in rating_flips(result)]
    assert flips == [("a", -2), ("b", 2), ("c", 7)]
    kept = dict(list(dataset.alternatives.items())[:2])
    fewer = evaluate(replace(dataset, alternatives=kept), proposal(dataset))
    assert [flip.change for flip in rating_flips(fewer)] == [-2, 2]
