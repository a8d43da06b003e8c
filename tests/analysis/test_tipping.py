"""Who leads along one weight, against evaluating at every whole point."""

from itertools import pairwise
from math import inf

import pytest
from hypothesis import given, settings

from fwcompare.analysis import evaluate
from fwcompare.analysis.tipping import (
    Stretch,
    leaders_along_criterion,
    leaders_along_dimensions,
)
from fwcompare.analysis.tipping_points import tipping_points
from fwcompare.decision import proposal
from tests.builders import dataset_of
from tests.drawn import Comparison, comparisons

_TWO = {"x": {"x1": {"a": 10, "b": 0}}, "y": {"y1": {"a": 0, "b": 10}}}


def test_the_identity_at_60_and_40_tips_at_equal_points() -> None:
    dataset = dataset_of(_TWO, points={"x": 60, "y": 40})
    along = leaders_along_dimensions(evaluate(dataset, proposal(dataset)))["x"]
    assert along == (
        Stretch(0.0, "b", 40.0, includes_start=True),
        Stretch(40.0, "a", inf),
    )
    assert [stretch.first_whole_point for stretch in along] == [0, 41]
    assert [stretch.last_whole_point for stretch in along] == [39, None]


def test_a_leader_whatever_the_weight_has_one_stretch() -> None:
    dataset = dataset_of({"x": {"x1": {"a": 9, "b": 3}}, "y": {"y1": {"a": 6, "b": 5}}})
    result = evaluate(dataset, proposal(dataset))
    only = (Stretch(0.0, "a", inf, includes_start=True),)
    assert leaders_along_dimensions(result)["x"] == only
    assert leaders_along_criterion(result, "y1") == only


def test_twins_are_equal_at_every_weight() -> None:
    dataset = dataset_of({"x": {"x1": {"a": 9, "b": 9}}, "y": {"y1": {"a": 6, "b": 6}}})
    along = leaders_along_dimensions(evaluate(dataset, proposal(dataset)))["x"]
    assert along == (Stretch(0.0, None, inf, includes_start=True),)


def test_with_nothing_else_weighed_zero_points_are_a_case_of_their_own() -> None:
    dataset = dataset_of(_TWO, points={"y": 0})
    along = leaders_along_dimensions(evaluate(dataset, proposal(dataset)))["x"]
    assert along == (
        Stretch(0.0, None, 0.0, includes_start=True),
        Stretch(0.0, "a", inf),
    )
    assert [stretch.first_whole_point for stretch in along] == [0, 1]


def test_the_only_criterion_of_a_dimension_decides_from_the_first_point_on() -> None:
    dataset = dataset_of(_TWO, points={"x": 60, "y": 40})
    along = leaders_along_criterion(evaluate(dataset, proposal(dataset)), "x1")
    assert along == (
        Stretch(0.0, "b", 0.0, includes_start=True),
        Stretch(0.0, "a", inf),
    )


def test_a_third_alternative_may_lead_in_between() -> None:
    dataset = dataset_of(
        {"x": {"x1": {"a": 0, "b": 6, "c": 10}}, "y": {"y1": {"a": 10, "b": 6, "c": 0}}},
        points={"y": 30},
    )
    along = leaders_along_dimensions(evaluate(dataset, proposal(dataset)))["x"]
    assert [(stretch.start, stretch.leader) for stretch in along] == [
        (0.0, "a"),
        (pytest.approx(20.0), "b"),
        (pytest.approx(45.0), "c"),
    ]


def test_where_three_meet_in_one_point_the_steepest_takes_over() -> None:
    dataset = dataset_of(
        {"x": {"x1": {"a": 0, "b": 5, "c": 10}}, "y": {"y1": {"a": 10, "b": 5, "c": 0}}},
        points={"y": 30},
    )
    along = leaders_along_dimensions(evaluate(dataset, proposal(dataset)))["x"]
    assert [(stretch.start, stretch.leader) for stretch in along] == [
        (0.0, "a"),
        (pytest.approx(30.0), "c"),
    ]


def test_of_those_level_at_zero_the_steepest_leads_from_there() -> None:
    dataset = dataset_of(
        {"x": {"x1": {"a": 4, "b": 6, "c": 9}}, "y": {"y1": {"a": 0, "b": 8, "c": 8}}}
    )
    along = leaders_along_dimensions(evaluate(dataset, proposal(dataset)))["x"]
    assert along == (
        Stretch(0.0, None, 0.0, includes_start=True),
        Stretch(0.0, "c", inf),
    )


def test_a_dimension_that_counts_nothing_moves_no_tipping_point() -> None:
    idle = {"z": {"z1": {"a": 1, "b": 9}}}
    points = {"x": 60, "y": 40, "z": 100, "z1": 0}
    without = dataset_of(_TWO, points=points)
    along = leaders_along_dimensions(evaluate(without, proposal(without)))["x"]
    dataset = dataset_of({**_TWO, **idle}, points=points)
    result = evaluate(dataset, proposal(dataset))
    assert leaders_along_dimensions(result)["x"] == along
    assert leaders_along_dimensions(result)["z"] == (Stretch(0.0, "a", inf, includes_start=True),)


def test_a_stretch_between_two_whole_points_holds_none() -> None:
    assert Stretch(10.2, "a", 10.8).first_whole_point is None
    assert Stretch(10.2, "a", 11.0).first_whole_point is None
    assert Stretch(10.2, "a", 10.8).last_whole_point is None
    assert Stretch(10.2, "a", 12.1).first_whole_point == 11
    assert Stretch(10.2, "a", 12.1).last_whole_point == 12


@settings(max_examples=25)
@given(comparisons())
def test_the_stretches_of_a_dimension_agree_with_every_whole_point(comparison: Comparison) -> None:
    dataset, preferences = comparison
    result = evaluate(dataset, preferences)
    for id_ in dataset.dimensions:
        leaders = [
            evaluate(dataset, preferences.with_dimension_points(id_, p)).leader for p in range(101)
        ]
        _agree(leaders_along_dimensions(result)[id_], leaders)


@settings(max_examples=25)
@given(comparisons())
def test_the_stretches_of_a_criterion_agree_with_every_whole_point(comparison: Comparison) -> None:
    dataset, preferences = comparison
    result = evaluate(dataset, preferences)
    for id_ in dataset.criteria:
        leaders = [
            evaluate(dataset, preferences.with_criterion_points(id_, p)).leader for p in range(101)
        ]
        _agree(leaders_along_criterion(result, id_), leaders)


def _agree(along: tuple[Stretch, ...], leaders: list[str | None]) -> None:
    assert along[0].start == 0
    assert along[0].includes_start
    assert along[-1].end == inf
    for before, after in pairwise(along):
        assert before.end == after.start
        assert before.leader != after.leader
    for points, leader in enumerate(leaders):
        assert leader == _leader_at(along, points), f"at {points} points of {along}"
    for stretch in along:
        inside = [p for p in range(101) if _holds(stretch, p)]
        if inside:
            assert stretch.first_whole_point == inside[0]
            assert stretch.end > 100 or stretch.last_whole_point == inside[-1]
        else:
            assert stretch.first_whole_point is None or stretch.first_whole_point > 100


def _leader_at(along: tuple[Stretch, ...], points: int) -> str | None:
    """Where no stretch holds a point, it is a tipping point, and the best are level."""
    return next((stretch.leader for stretch in along if _holds(stretch, points)), None)


def _holds(stretch: Stretch, points: int) -> bool:
    if stretch.includes_start and points == 0:
        return True
    return stretch.start + 1e-9 < points < stretch.end - 1e-9


@given(comparisons())
def test_at_a_tipping_point_the_margin_is_zero_and_the_leader_differs_around_it(
    comparison: Comparison,
) -> None:
    dataset, preferences = comparison
    for id_ in dataset.dimensions:
        along = leaders_along_dimensions(evaluate(dataset, preferences))[id_]
        for before, after in pairwise(along):
            if 0 < after.start <= 100:
                there = evaluate(dataset, preferences.with_dimension_points(id_, after.start))
                assert there.margin == pytest.approx(0, abs=1e-9)
                assert before.leader != after.leader


def test_the_only_dimension_has_no_tipping_point() -> None:
    dataset = dataset_of({"x": {"x1": {"a": 8, "b": 6}, "x2": {"a": 3, "b": 4}}})
    found = {tip.id: tip for tip in tipping_points(evaluate(dataset, proposal(dataset)))}
    assert found["x"].share is None
    assert found["x1"].share is not None
