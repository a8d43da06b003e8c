"""States side by side: each is scored as if it were now, and lines cross where the order turns."""

import pytest
from hypothesis import given

from fwcompare.analysis import evaluate
from fwcompare.analysis.snapshots import (
    crossings,
    outcomes,
    share_differences,
    situation_states,
    snapshot_states,
)
from fwcompare.dataset.dataset import Dataset, Situation
from fwcompare.decision import Decision, Preferences, Snapshot, decide, proposal
from fwcompare.decision.fitting import fitted
from fwcompare.decision.origin import NothingSaid
from tests.builders import dataset_of
from tests.drawn import Comparison, comparisons

_ROWS = {
    "x": {"x1": {"a": 8, "b": 2, "c": 5}},
    "y": {"y1": {"a": 2, "b": 8, "c": 7}},
}
_SITUATIONS = {
    "left": Situation("left", "Left", weights={"x": 80.0, "y": 20.0}),
    "right": Situation("right", "Right", weights={"x": 20.0, "y": 80.0}),
}


def dataset() -> Dataset:
    return dataset_of(_ROWS, situations=_SITUATIONS)


def test_snapshots_come_in_the_order_they_were_taken_and_now_comes_last() -> None:
    left = proposal(dataset(), "left")
    now = left.with_override("x1", "c", 10.0)
    kept = Snapshot("first", "2026-11-20", left), Snapshot("second", "2026-11-21", now)
    states = snapshot_states(dataset(), now, kept)
    assert [(s.kind, s.name, s.date, s.is_here) for s in states] == [
        ("snapshot", "first", "2026-11-20", False),
        ("snapshot", "second", "2026-11-21", True),
        ("now", "Now", "", True),
    ]


def test_each_state_is_scored_with_its_own_points_and_ratings() -> None:
    left = proposal(dataset(), "left")
    later = left.with_override("x1", "c", 10.0).with_dimension_points("y", 80.0)
    kept = (Snapshot("first", "2026-11-20", left),)
    first, now = outcomes(dataset(), snapshot_states(dataset(), later, kept))
    assert first.evaluation.scores == pytest.approx({"a": 6.8, "b": 3.2, "c": 5.4})
    assert now.evaluation.scores == pytest.approx({"a": 5.0, "b": 5.0, "c": 8.5})
    assert (first.evaluation.leader, now.evaluation.leader) == ("a", "c")


@given(comparisons())
def test_to_go_to_a_snapshot_gives_what_its_column_says(comparison: Comparison) -> None:
    drawn, start = comparison
    later = Decision(start).with_snapshot("start", "2026-11-22")
    for dimension in drawn.dimensions:
        later = later.with_preferences(later.preferences.with_dimension_points(dimension, 50.0))
    states = snapshot_states(drawn, later.preferences, later.record.snapshots)
    column = outcomes(drawn, states)[0]
    back = later.with_preferences(column.state.preferences)
    assert evaluate(drawn, back.preferences).scores == column.evaluation.scores
    assert back.record == later.record


def test_a_snapshot_of_an_earlier_dataset_is_shown_as_it_fits_this_one() -> None:
    earlier = dataset_of({**_ROWS, "z": {"z1": {"a": 10, "b": 0, "c": 0}}})
    decision = fitted(decide(earlier).with_snapshot("then", "2026-11-20"), dataset())
    kept = decision.record.snapshots
    then, now = outcomes(dataset(), snapshot_states(dataset(), decision.preferences, kept))
    assert then.evaluation.scores == now.evaluation.scores
    assert decision.record.snapshot("then").preferences.dimension_points["z"] == 10.0


def test_the_situations_say_where_you_are() -> None:
    here = proposal(dataset(), "right")
    states = situation_states(dataset(), here)
    assert [(s.key, s.is_here) for s in states] == [("left", False), ("right", True)]
    moved = situation_states(dataset(), here.with_dimension_points("x", 21.0))
    assert [(s.kind, s.is_here) for s in moved] == [
        ("situation", False),
        ("situation", False),
        ("now", True),
    ]


def test_situations_are_shown_with_the_ratings_of_now() -> None:
    preferences = proposal(dataset()).with_override("x1", "c", 10.0)
    left = outcomes(dataset(), situation_states(dataset(), preferences))[0]
    assert left.evaluation.scores["c"] == pytest.approx(9.4)
    assert left.state.preferences.overrides == preferences.overrides


def test_shares_that_changed_most_come_first_and_sum_to_nothing() -> None:
    left, right = (evaluate(dataset(), proposal(dataset(), s)) for s in ("left", "right"))
    found = share_differences(left, right)
    assert found == pytest.approx({"x": -0.6, "y": 0.6})
    assert share_differences(left, left) == {"x": 0.0, "y": 0.0}


def test_lines_cross_where_two_scores_are_level() -> None:
    left, right = (evaluate(dataset(), proposal(dataset(), s)) for s in ("left", "right"))
    # a: 6.8 -> 3.2, b: 3.2 -> 6.8, c: 5.4 -> 6.6
    first, second, third = crossings(left, right)
    assert (first.one, first.other, first.is_for_the_lead) == ("a", "c", True)
    assert first.at == pytest.approx(1.4 / 4.8)
    assert first.score == pytest.approx(5.4 + 1.2 * 1.4 / 4.8)
    assert (second.one, second.other, second.is_for_the_lead) == ("a", "b", False)
    assert (second.at, second.score) == pytest.approx((0.5, 5.0))
    assert (third.one, third.other, third.is_for_the_lead) == ("c", "b", True)


@given(comparisons())
def test_the_leader_differs_only_where_lines_cross_for_the_lead(comparison: Comparison) -> None:
    drawn, preferences = comparison
    other = Preferences(
        NothingSaid(),
        dict(zip(preferences.dimension_points, (5.0, 90.0, 40.0), strict=False)),
        dict.fromkeys(preferences.criterion_points, 10.0),
    )
    left, right = evaluate(drawn, preferences), evaluate(drawn, other)
    found = crossings(left, right)
    assert all(0 < crossing.at < 1 for crossing in found)
    if left.leader and right.leader and left.leader != right.leader:
        chain = [c for c in found if c.is_for_the_lead]
        assert any(c.one == left.leader for c in chain)
        assert any(c.other == right.leader for c in chain)
    assert crossings(left, left) == ()


def test_without_weights_nothing_crosses() -> None:
    nothing = proposal(dataset()).with_dimension_points("x", 0.0).with_dimension_points("y", 0.0)
    left = evaluate(dataset(), proposal(dataset()))
    assert crossings(left, evaluate(dataset(), nothing)) == ()
