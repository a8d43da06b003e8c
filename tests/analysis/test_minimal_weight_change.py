"""What makes another one lead does so, with scores that are seen to differ."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.minimal_weight_change import minimal_weight_change
from fwcompare.analysis.shown_scores import shown_lead
from fwcompare.analysis.weighed import weighed
from fwcompare.analysis.weight_change import smallest_change
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import Dataset, load_dataset
from fwcompare.decision import Preferences, proposal
from tests.builders import dataset_of
from tests.drawn import Comparison, comparisons


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    return load_dataset(DEFAULT_DATASET)


def _random_points(rng: random.Random, preferences: Preferences) -> Preferences:
    return replace(
        preferences,
        dimension_points={id_: float(rng.randint(0, 100)) for id_ in preferences.dimension_points},
        criterion_points={id_: float(rng.randint(0, 100)) for id_ in preferences.criterion_points},
    )


def _assert_another_one_leads(dataset: Dataset, preferences: Preferences) -> Evaluation:
    result = evaluate(dataset, preferences)
    change = minimal_weight_change(result)
    assert change is not None
    assert change.moves
    there = evaluate(dataset, preferences.with_weighed_shares(change.shares))
    assert there.leader == change.leader != result.leader
    assert (shown_lead(there) or 0) >= 0.01
    assert there.scores == pytest.approx(change.scores, abs=1e-12)
    for move in change.moves:
        assert weighed(result).shares[move.id] == pytest.approx(move.start)
        assert weighed(there).shares[move.id] == pytest.approx(move.end)
    return there


def test_in_400_of_400_random_weightings_the_named_one_leads(bundled: Dataset) -> None:
    rng, preferences = random.Random(20261122), proposal(bundled)
    for _ in range(400):
        _assert_another_one_leads(bundled, _random_points(rng, preferences))


def test_in_every_situation_the_named_one_leads_by_hardly_more_than_is_seen(
    bundled: Dataset,
) -> None:
    for situation in (None, *bundled.situations):
        there = _assert_another_one_leads(bundled, proposal(bundled, situation))
        assert there.margin is not None
        assert there.margin < 0.02


def test_the_step_goes_past_the_tie_and_no_further_than_is_seen(bundled: Dataset) -> None:
    for situation in bundled.situations:
        preferences = proposal(bundled, situation)
        result = evaluate(bundled, preferences)
        change, to_the_tie = minimal_weight_change(result), smallest_change(result)
        assert change is not None
        assert to_the_tie is not None
        total = sum(abs(move.end - move.start) for move in change.moves)
        assert to_the_tie.total < total < to_the_tie.total + 0.02
        for part in (0.1, 0.5, 0.9, 0.999):
            less = {
                id_: tie + part * (change.shares[id_] - tie)
                for id_, tie in to_the_tie.shares.items()
            }
            there = evaluate(bundled, preferences.with_dimension_shares(less))
            assert not (there.leader == change.leader and (shown_lead(there) or 0) > 0)


def test_a_tie_nothing_and_a_dominant_leader_have_none() -> None:
    level = dataset_of({"x": {"x1": {"a": 8, "b": 2}}, "y": {"y1": {"a": 2, "b": 8}}})
    assert minimal_weight_change(evaluate(level, proposal(level))) is None
    nothing = proposal(level).with_dimension_points("x", 0).with_dimension_points("y", 0)
    assert minimal_weight_change(evaluate(level, nothing)) is None
    dominant = dataset_of({"x": {"x1": {"a": 8, "b": 2}}, "y": {"y1": {"a": 3, "b": 3}}})
    assert minimal_weight_change(evaluate(dominant, proposal(dominant))) is None


def test_a_rival_ahead_by_less_than_is_seen_cannot_be_seen_to_lead() -> None:
    dataset = dataset_of({"x": {"x1": {"a": 8, "b": 2}}, "y": {"y1": {"a": 3, "b": 3.001}}})
    assert minimal_weight_change(evaluate(dataset, proposal(dataset))) is None


@settings(max_examples=150)
@given(comparisons(most_alternatives=4))
def test_whatever_is_compared_the_named_one_leads(comparison: Comparison) -> None:
    dataset, preferences = comparison
    result = evaluate(dataset, preferences)
    if minimal_weight_change(result) is not None:
        _assert_another_one_leads(dataset, preferences)
        return
    # Nobody else stands alone at the top of anything weighed, or there is no leader to change.
    by_alternative = weighed(result).values
    for values in zip(*(of_a.values() for of_a in by_alternative.values()), strict=True):
        best = max((value for value in values if value is not None), default=0.0)
        first = [a for a, v in zip(result.scores, values, strict=True) if v == best]
        assert result.leader is None or len(first) != 1 or first == [result.leader]
