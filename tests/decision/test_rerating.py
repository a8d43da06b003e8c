"""Readings and ratings set by hand, laid over a dataset that never changes."""

from dataclasses import replace

import pytest

from fwcompare.analysis import evaluate
from fwcompare.analysis.other_readings import under_all_readings, under_each_reading
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import Dataset, load_dataset
from fwcompare.dataset.dataset import MeasuredScale, Rating, Reading
from fwcompare.decision import Override, Preferences, proposal
from fwcompare.decision.fitting import fitted_preferences
from fwcompare.decision.rerating import rerated
from tests.builders import dataset_of

_READINGS = {
    "kind": Reading("kind", "Kind", "why", "a", {"x1": {"a": Rating(9, 8, 10)}}),
    "harsh": Reading("harsh", "Harsh", "why", "b", {"x1": {"a": Rating(1, 0, 2)}}),
}


def _dataset() -> Dataset:
    plain = dataset_of(
        {"x": {"x1": {"a": (5, 4, 6), "b": 3}, "x2": {"a": 4, "b": 8}}, "y": {"y1": {"b": 50}}},
        scales={"y1": MeasuredScale("ms", 100, 10, "log")},
    )
    return replace(plain, readings=_READINGS)


def _preferences() -> Preferences:
    return proposal(_dataset())


def test_with_nothing_set_the_dataset_is_the_same_object() -> None:
    dataset = _dataset()
    assert rerated(dataset, proposal(dataset)) is dataset


def test_an_override_is_a_value_without_a_range_and_with_its_own_reason() -> None:
    dataset = _dataset()
    seen = rerated(dataset, _preferences().with_override("x1", "a", 7.0, "we tried it"))
    assert seen.criteria["x1"].rating("a") == Rating(7.0, 7.0, 7.0, "we tried it")
    assert seen.criteria["x1"].interval("a") == (7.0, 7.0)
    assert seen.criteria["x1"].rating("b") == dataset.criteria["x1"].rating("b")
    assert dataset.criteria["x1"].rating("a").value == 5
    assert evaluate(seen, proposal(seen)).values["a"]["x1"] == 7.0


def test_dimensions_that_hold_nothing_changed_are_the_same_objects() -> None:
    dataset = _dataset()
    seen = rerated(dataset, _preferences().with_override("x1", "a", 7.0))
    assert seen.dimensions["y"] is dataset.dimensions["y"]
    assert seen.criteria["x2"] is dataset.criteria["x2"]
    assert list(seen.criteria) == list(dataset.criteria)


def test_an_unknown_rating_can_be_set_in_its_own_unit() -> None:
    dataset = dataset_of({"x": {"x1": {"a": None, "b": 3}}})
    seen = rerated(dataset, proposal(dataset).with_override("x1", "a", 6.5))
    assert evaluate(seen, proposal(seen)).unknown == {"a": (), "b": ()}


def test_later_readings_go_over_earlier_ones_and_overrides_over_all() -> None:
    preferences = _preferences().with_reading("kind").with_reading("harsh")
    assert rerated(_dataset(), preferences).criteria["x1"].value("a") == 1
    swapped = preferences.without_reading("kind").with_reading("kind")
    assert swapped.readings == ("harsh", "kind")
    assert rerated(_dataset(), swapped).criteria["x1"].value("a") == 9
    by_hand = preferences.with_override("x1", "a", 6.0)
    assert rerated(_dataset(), by_hand).criteria["x1"].value("a") == 6


def test_applied_twice_is_applied_once() -> None:
    preferences = _preferences().with_reading("kind").with_override("x2", "b", 2.0)
    once = rerated(_dataset(), preferences)
    assert rerated(once, preferences) == once


def test_taking_back_is_the_inverse_of_setting() -> None:
    preferences = _preferences()
    assert preferences.with_override("x1", "a", 7.0).without_override("x1", "a") == preferences
    assert preferences.with_reading("kind").without_reading("kind") == preferences
    two = preferences.with_override("x1", "a", 7.0).with_override("x1", "b", 1.0)
    assert two.without_override("x1", "b") == preferences.with_override("x1", "a", 7.0)
    assert replace(two, overrides={}) == preferences
    assert preferences.without_override("x1", "a") == preferences
    assert preferences.with_reading("kind").with_reading("kind") == preferences.with_reading("kind")


def test_an_unknown_criterion_cannot_be_overridden() -> None:
    with pytest.raises(KeyError):
        _preferences().with_override("nothing", "a", 7.0)


@pytest.mark.parametrize(
    ("criterion", "alternative", "value"),
    [("x1", "a", 11.0), ("x1", "a", float("nan")), ("y1", "b", 0.0), ("x1", "nobody", 5.0)],
)
def test_what_has_no_place_is_passed_over(criterion: str, alternative: str, value: float) -> None:
    dataset = _dataset()
    assert rerated(dataset, _preferences().with_override(criterion, alternative, value)) is dataset


def test_another_dataset_keeps_what_still_applies() -> None:
    preferences = _preferences().with_override("x1", "a", 7.0, "tried")
    preferences = preferences.with_override("x2", "b", 9.0)
    preferences = preferences.with_reading("kind").with_reading("harsh")
    other = replace(
        dataset_of({"x": {"x1": {"a": 5, "b": 3}}}), readings={"harsh": _READINGS["harsh"]}
    )
    kept = fitted_preferences(preferences, other)
    assert kept.overrides == {"x1": {"a": Override(7.0, "tried")}}
    assert kept.readings == ("harsh",)


def test_the_points_of_others_leave_the_ratings_set_by_hand() -> None:
    preferences = _preferences().with_override("x1", "a", 7.0).with_dimension_points("x", 80.0)
    reset = preferences.with_points_of(_preferences())
    assert reset == _preferences().with_override("x1", "a", 7.0)


def test_shares_of_dimensions_become_points_with_the_same_sum() -> None:
    preferences = _preferences().with_dimension_points("x", 60.0).with_dimension_points("y", 40.0)
    after = preferences.with_dimension_shares({"x": 0.25, "y": 0.75})
    assert after.dimension_points == pytest.approx({"x": 25.0, "y": 75.0})
    above = preferences.with_dimension_points("y", 100.0)
    above = above.with_dimension_shares({"x": 0.0, "y": 1.0})
    assert above.dimension_points == {"x": 0.0, "y": 100.0}


def test_points_alone_leave_the_very_same_dataset() -> None:
    dataset = _dataset()
    preferences = _preferences().with_override("x1", "a", 7.0).with_reading("harsh")
    seen = rerated(dataset, preferences)
    assert rerated(dataset, preferences.with_dimension_points("x", 3.0)) is seen
    assert rerated(_dataset(), preferences) is not seen
    assert rerated(dataset, preferences.without_reading("harsh")).criteria["x1"].value("a") == 7.0
    assert rerated(dataset, replace(preferences, overrides={})).criteria["x1"].value("a") == 1.0


def test_trying_every_reading_pushes_out_nothing_that_the_next_tick_needs() -> None:
    dataset = load_dataset(DEFAULT_DATASET)
    preferences = proposal(dataset)
    before = evaluate(dataset, preferences)
    assert len(under_each_reading(dataset, preferences)) > 8
    under_all_readings(dataset, preferences)
    after = evaluate(dataset, preferences.with_dimension_points("security", 3.0))
    assert after.dataset is before.dataset is not dataset
    assert after.values is before.values
    assert after.dimension_values is before.dimension_values
    assert after.criterion_points is before.criterion_points


def test_whoever_evaluates_need_not_apply_them() -> None:
    dataset = _dataset()
    preferences = _preferences().with_reading("harsh").with_override("x2", "b", 2.0)
    found = evaluate(dataset, preferences)
    assert found.original is dataset
    assert found.dataset == rerated(dataset, preferences)
    assert found.values["a"]["x1"] == 1.0
    assert found.values["b"]["x2"] == 2.0
    assert found.scores == evaluate(found.dataset, preferences).scores
