"""Points and shares: every edit makes new preferences and says exactly what it means."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fwcompare.analysis import evaluate
from fwcompare.dataset.dataset import Situation
from fwcompare.decision import Preferences, proposal
from fwcompare.decision.fitting import fitted_preferences
from tests.builders import dataset_of
from tests.drawn import Comparison, comparisons, points

_ROWS = {
    "x": {"x1": {"a": 8, "b": 2}, "x2": {"a": 4, "b": 6}},
    "y": {"y1": {"a": 1, "b": 5}},
    "z": {"z1": {"a": 3, "b": 3}},
}
_POINTS = {"x": 20.0, "y": 30.0, "z": 50.0, "x1": 70.0, "x2": 30.0}
_SITUATION = Situation("quick", "Quick", weights={"x": 80.0}, criteria={"x2": 5.0})


def _preferences() -> Preferences:
    return proposal(dataset_of(_ROWS, points=_POINTS))


def test_a_dataset_proposes_its_own_weights() -> None:
    preferences = _preferences()
    assert preferences.situation is None
    assert preferences.dimension_points == {"x": 20, "y": 30, "z": 50}
    assert preferences.criterion_points == {"x1": 70, "x2": 30, "y1": 10, "z1": 10}


def test_a_situation_gives_nothing_to_the_dimensions_it_leaves_out() -> None:
    dataset = dataset_of(_ROWS, points=_POINTS, situations={"quick": _SITUATION})
    preferences = proposal(dataset, "quick")
    assert preferences.situation == "quick"
    assert preferences.dimension_points == {"x": 80, "y": 0, "z": 0}
    assert preferences.criterion_points == {"x1": 70, "x2": 5, "y1": 10, "z1": 10}


def test_an_unknown_situation_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        proposal(dataset_of(_ROWS), "quick")


def test_an_edit_leaves_the_old_preferences_as_it_was() -> None:
    before, copy = _preferences(), _preferences()
    after = before.with_dimension_points("x", 5.0).with_criterion_points("x2", 99.0)
    assert before == copy
    assert after.dimension_points == {**copy.dimension_points, "x": 5.0}
    assert after.criterion_points == {**copy.criterion_points, "x2": 99.0}


@given(comparisons(), points, st.data())
def test_setting_points_back_is_the_inverse(
    comparison: Comparison, p: float, data: st.DataObject
) -> None:
    dataset, preferences = comparison
    dimension = data.draw(st.sampled_from(list(dataset.dimensions)))
    criterion = data.draw(st.sampled_from(list(dataset.criteria)))
    there = preferences.with_dimension_points(dimension, p).with_criterion_points(criterion, p)
    back = there.with_dimension_points(
        dimension, preferences.dimension_points[dimension]
    ).with_criterion_points(criterion, preferences.criterion_points[criterion])
    assert back == preferences
    assert list(back.dimension_points) == list(dataset.dimensions)
    assert list(back.criterion_points) == list(dataset.criteria)


@pytest.mark.parametrize("wrong", [-1.0, 100.5, float("nan"), float("inf")])
def test_points_outside_0_to_100_are_refused(wrong: float) -> None:
    with pytest.raises(ValueError, match="points lie between 0 and 100"):
        _preferences().with_dimension_points("x", wrong)
    with pytest.raises(ValueError, match="points lie between 0 and 100"):
        _preferences().with_criterion_points("x1", wrong)


@pytest.mark.parametrize("wrong", [-0.01, 1.01, float("nan")])
def test_shares_outside_0_to_1_are_refused(wrong: float) -> None:
    with pytest.raises(ValueError, match="a share lies between 0 and 1"):
        _preferences().with_dimension_share("x", wrong)


def test_an_id_the_dataset_lacks_is_a_key_error() -> None:
    preferences = _preferences()
    with pytest.raises(KeyError):
        preferences.with_dimension_points("x1", 5.0)
    with pytest.raises(KeyError):
        preferences.with_criterion_points("x", 5.0)
    with pytest.raises(KeyError):
        preferences.with_dimension_share("x1", 0.5)


def test_a_typed_share_moves_no_other_points_while_it_fits() -> None:
    after = _preferences().with_dimension_share("x", 0.5)
    assert after.dimension_points == {"x": 80.0, "y": 30.0, "z": 50.0}


def test_a_share_that_would_pass_100_points_rescales_all_together() -> None:
    after = _preferences().with_dimension_share("x", 0.8)
    assert after.dimension_points == pytest.approx({"x": 100.0, "y": 9.375, "z": 15.625})


def test_share_1_silences_the_others_and_share_0_only_itself() -> None:
    preferences = _preferences()
    assert preferences.with_dimension_share("x", 1).dimension_points == {"x": 20, "y": 0, "z": 0}
    assert preferences.with_dimension_share("x", 0).dimension_points == {"x": 0, "y": 30, "z": 50}


def test_with_all_others_at_zero_they_share_the_rest_equally() -> None:
    silent = _preferences().with_dimension_share("x", 1)
    after = silent.with_dimension_share("x", 0.6)
    assert after.dimension_points == pytest.approx({"x": 60.0, "y": 20.0, "z": 20.0})


def test_what_has_nobody_to_share_with_keeps_everything_or_takes_nothing() -> None:
    preferences = _preferences()
    assert preferences.with_criterion_share({"y1": None}, "y1", 0.3) == preferences
    after = preferences.with_criterion_share({"y1": None}, "y1", 0)
    assert after.criterion_points["y1"] == 0


def test_a_share_among_siblings_leaves_other_dimensions_alone() -> None:
    after = _preferences().with_criterion_share({"x1": None, "x2": None}, "x1", 0.25)
    assert after.criterion_points == {"x1": 10.0, "x2": 30.0, "y1": 10.0, "z1": 10.0}


def test_idle_dimensions_are_no_part_of_a_share() -> None:
    dataset = dataset_of(_ROWS, points={**_POINTS, "z1": 0})
    after = proposal(dataset).with_dimension_share("x", 0.5, idle=["z"])
    assert after.dimension_points == {"x": 30.0, "y": 30.0, "z": 50.0}
    assert evaluate(dataset, after).dimension_shares["x"] == 0.5


@given(comparisons(), st.floats(0, 1), st.data())
def test_a_typed_share_is_exactly_that_share(
    comparison: Comparison, share: float, data: st.DataObject
) -> None:
    dataset, preferences = comparison
    assume(share == 0 or share > 1e-9)
    result = evaluate(dataset, preferences)
    idle = [d for d, mean in result.dimension_values["a"].items() if mean is None]
    counted = [d for d in dataset.dimensions if d not in idle]
    assume(len(counted) > 1)
    dimension = data.draw(st.sampled_from(counted))
    after = preferences.with_dimension_share(dimension, share, idle)
    assert all(0 <= p <= 100 for p in after.dimension_points.values())
    achieved = evaluate(dataset, after)
    if achieved.has_weights:
        assert achieved.dimension_shares[dimension] == pytest.approx(share, abs=1e-12)
    else:
        assert share == 0


@given(comparisons(), st.floats(0.01, 0.99))
def test_a_typed_share_keeps_the_others_in_proportion(comparison: Comparison, share: float) -> None:
    _dataset, preferences = comparison
    before = {d: p for d, p in preferences.dimension_points.items() if d != "d0"}
    assume(sum(before.values()) > 0)
    after = preferences.with_dimension_share("d0", share).dimension_points
    scale = sum(after[d] for d in before) / sum(before.values())
    assert {d: after[d] for d in before} == pytest.approx({d: scale * p for d, p in before.items()})


def test_what_still_applies_is_kept_for_another_dataset() -> None:
    dataset = dataset_of(_ROWS, points=_POINTS, situations={"quick": _SITUATION})
    preferences = proposal(dataset, "quick").with_dimension_points("y", 7.0)
    rows = {"y": _ROWS["y"], "w": {"w1": {"a": 1, "b": 2}}, "x": {"x2": {"a": 1, "b": 2}}}
    other = dataset_of(rows, points={"w": 44.0, "w1": 4.0})
    kept = fitted_preferences(preferences, other)
    assert kept.situation is None
    assert kept.dimension_points == {"y": 7.0, "w": 44.0, "x": 80.0}
    assert kept.criterion_points == {"y1": 10.0, "w1": 4.0, "x2": 5.0}


def test_a_situation_both_datasets_have_is_kept() -> None:
    dataset = dataset_of(_ROWS, situations={"quick": _SITUATION})
    renamed = replace(_SITUATION, name="Very quick", weights={"x": 10.0, "w": 3.0})
    rows = {**_ROWS, "w": {"w1": {"a": 1, "b": 2}}}
    kept = fitted_preferences(
        proposal(dataset, "quick"), dataset_of(rows, situations={"quick": renamed})
    )
    assert kept.situation == "quick"
    assert kept.dimension_points == {"x": 80.0, "y": 0.0, "z": 0.0, "w": 3.0}


def test_preferences_kept_for_their_own_dataset_are_the_same() -> None:
    dataset = dataset_of(_ROWS, points=_POINTS, situations={"quick": _SITUATION})
    for situation in (None, "quick"):
        preferences = proposal(dataset, situation).with_criterion_points("x1", 3.0)
        assert fitted_preferences(preferences, dataset) == preferences
