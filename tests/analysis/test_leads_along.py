"""Who leads at which shares of one weight: all of it, from 0 to the most it can reach."""

from itertools import pairwise

import pytest
from hypothesis import given, settings

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.leads_along import leads_along
from fwcompare.analysis.priorities import Level
from fwcompare.decision import proposal
from tests.builders import dataset_of
from tests.drawn import Comparison, comparisons


def test_two_breakpoints_along_one_weight_are_both_told() -> None:
    dataset = dataset_of(
        {"x": {"x1": {"a": 0, "b": 6, "c": 10}}, "y": {"y1": {"a": 10, "b": 8, "c": 0}}}
    )
    leads = leads_along(evaluate(dataset, proposal(dataset)), "x", "dimensions")
    assert [lead.leader for lead in leads] == ["a", "b", "c"]
    ends = [(lead.start, lead.end) for lead in leads]
    assert ends[0] == pytest.approx((0, 1 / 4))
    assert ends[1] == pytest.approx((1 / 4, 2 / 3))
    assert ends[2] == pytest.approx((2 / 3, 1))


def test_along_a_tie_nobody_leads() -> None:
    dataset = dataset_of({"x": {"x1": {"a": 5, "b": 5}}, "y": {"y1": {"a": 7, "b": 7}}})
    result = evaluate(dataset, proposal(dataset))
    assert leads_along(result, "x", "dimensions") == ((0.0, 1.0, None),)


def test_a_criterion_reaches_its_dimension_s_share_at_most() -> None:
    dataset = dataset_of(
        {"x": {"x1": {"a": 8, "b": 2}, "x2": {"a": 1, "b": 9}}, "y": {"y1": {"a": 5, "b": 5}}},
        points={"x": 30, "y": 70},
    )
    leads = leads_along(evaluate(dataset, proposal(dataset)), "x1", "criteria")
    assert [lead.leader for lead in leads] == ["b", "a"]
    assert leads[0].start == 0
    assert leads[-1].end == pytest.approx(0.3)
    assert leads[0].end == pytest.approx(0.3 * 8 / 14)


def test_what_counts_nothing_stays_at_share_0() -> None:
    dataset = dataset_of(
        {"x": {"x1": {"a": 8, "b": 2}}, "y": {"y1": {"a": 5, "b": 6}}}, points={"y": 0, "x1": 0}
    )
    result = evaluate(dataset, proposal(dataset).with_dimension_points("y", 10))
    assert leads_along(result, "x", "dimensions") == ((0.0, 0.0, "b"),)
    assert leads_along(result, "x1", "criteria") == ((0.0, 0.0, "b"),)


@settings(max_examples=60)
@given(comparisons(most_alternatives=4))
def test_in_the_middle_of_each_lead_the_named_one_leads(comparison: Comparison) -> None:
    dataset, preferences = comparison
    result = evaluate(dataset, preferences)
    for id_ in dataset.dimensions:
        leads = leads_along(result, id_, "dimensions")
        _assert_whole(result, id_, "dimensions", 1.0)
        idle = [d for d, value in result.dimension_values["a"].items() if value is None]
        for lead in leads:
            if lead.end - lead.start > 1e-6:
                share = (lead.start + lead.end) / 2
                there = evaluate(dataset, preferences.with_dimension_share(id_, share, idle))
                if there.dimension_shares[id_] == pytest.approx(share):
                    assert there.leader == lead.leader
    for id_, criterion in dataset.criteria.items():
        _assert_whole(result, id_, "criteria", result.dimension_shares[criterion.dimension])


def _assert_whole(result: Evaluation, id_: str, level: Level, most: float) -> None:
    leads = leads_along(result, id_, level)
    if not result.has_weights:
        assert leads == ()
        return
    assert leads[0].start == 0
    assert leads[-1].end == pytest.approx(most) or leads == ((0.0, 0.0, result.leader),)
    assert all(before.end == after.start for before, after in pairwise(leads))
    assert all(before.leader != after.leader for before, after in pairwise(leads))
