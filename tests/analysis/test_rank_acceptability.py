"""For which part of all priorities each alternative leads."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.findings import PRIORITY_SHARES
from fwcompare.analysis.priorities import Level, prefix_means, priorities_over
from fwcompare.analysis.rank_acceptability import (
    exact_rank_acceptability,
    rank_acceptability,
    sampled_rank_acceptability,
)
from fwcompare.analysis.sampling import CancelledError
from fwcompare.analysis.simplex import part_above
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import load_dataset
from fwcompare.decision import proposal
from tests.builders import Found, dataset_of
from tests.drawn import Comparison, comparisons

Row = dict[str, Found]


def _evaluated(rows: dict[str, dict[str, Row]], **points: float) -> Evaluation:
    dataset = dataset_of(rows, points=points)
    return evaluate(dataset, proposal(dataset))


def _ahead(*differences: float, points: dict[str, float] | None = None) -> Evaluation:
    """Dimensions of one criterion, on which a is ahead of b by these differences."""
    rows: dict[str, dict[str, Row]] = {
        f"d{k}": {f"c{k}": {"a": 5 + max(0, d), "b": 5 + max(0, -d)}}
        for k, d in enumerate(differences)
    }
    return _evaluated(rows, **(points or {}))


def test_the_published_share_over_dimensions() -> None:
    result = rank_acceptability(_ahead(3, 1, -2))
    assert result.shares == pytest.approx({"a": 11 / 15, "b": 4 / 15})
    assert (result.method, result.tied, result.standard_error) == ("exact", 0, {})


def test_over_dimensions_the_inner_split_is_kept_and_over_criteria_it_is_not() -> None:
    rows: dict[str, dict[str, Row]] = {
        "x": {"x1": {"a": 10, "b": 4}, "x2": {"a": 0, "b": 6}},
        "y": {"y1": {"a": 0, "b": 1}},
    }
    inside = _evaluated(rows, x1=30, x2=10)
    assert rank_acceptability(inside).shares["a"] == pytest.approx(part_above([3, -1]))
    assert rank_acceptability(inside, "criteria").shares["a"] == pytest.approx(
        part_above([6, -6, -1])
    )


def test_shares_do_not_depend_on_the_points_of_what_is_mixed() -> None:
    before, after = _ahead(3, 1, -2), _ahead(3, 1, -2, points={"d0": 90, "d1": 0, "d2": 5})
    assert rank_acceptability(before) == rank_acceptability(after)
    assert rank_acceptability(before, "criteria") == rank_acceptability(after, "criteria")


def test_keeping_the_order_of_importance_gives_the_published_third() -> None:
    result = _ahead(-1, 2, -1, points={"d0": 50, "d1": 30, "d2": 20})
    assert rank_acceptability(result, keep_order=True).shares == pytest.approx(
        {"a": 1 / 3, "b": 2 / 3}
    )


def test_the_order_of_equal_points_is_left_open() -> None:
    points = {"d0": 50.0, "d1": 20.0, "d2": 20.0}
    halves = [
        part_above([height for (height,) in prefix_means([(d,) for d in order])])
        for order in ([-1.0, 2.0, -3.0], [-1.0, -3.0, 2.0])
    ]
    shares = rank_acceptability(_ahead(-1, 2, -3, points=points), keep_order=True).shares
    assert shares["a"] == pytest.approx(sum(halves) / 2)


def test_with_all_points_equal_keeping_the_order_keeps_nothing_out() -> None:
    result = _ahead(3, 1, -2, 4, -5)
    assert rank_acceptability(result, keep_order=True) == rank_acceptability(result)


def test_the_user_s_own_weights_are_among_those_that_keep_the_order() -> None:
    result = _ahead(1, 1, 1, points={"d0": 50, "d1": 30, "d2": 20})
    assert rank_acceptability(result, keep_order=True).shares == {"a": 1, "b": 0}


def test_who_never_leads_has_no_central_weights() -> None:
    rows: dict[str, dict[str, Row]] = {
        "x": {"x1": {"a": 9, "b": 2, "c": 1}},
        "y": {"y1": {"a": 2, "b": 9, "c": 1}},
    }
    result = rank_acceptability(_evaluated(rows))
    assert result.shares == pytest.approx({"a": 0.5, "b": 0.5, "c": 0})
    assert result.central_weights["c"] is None
    assert result.central_weights["a"] == pytest.approx({"x": 0.75, "y": 0.25})


def test_twins_lead_together_or_not_at_all() -> None:
    rows: dict[str, dict[str, Row]] = {
        "x": {"x1": {"a": 9, "b": 9, "c": 2}},
        "y": {"y1": {"a": 2, "b": 2, "c": 9}},
    }
    result = rank_acceptability(_evaluated(rows))
    assert result.shares == pytest.approx({"a": 0, "b": 0, "c": 0.5})
    assert result.tied == pytest.approx(0.5)


def test_when_all_are_level_everything_is_tied() -> None:
    result = rank_acceptability(_evaluated({"x": {"x1": {"a": 5, "b": 5}}}))
    assert (result.shares, result.tied) == ({"a": 0, "b": 0}, 1)
    assert result.central_weights == {"a": None, "b": None}


def test_a_dimension_without_any_inner_points_is_left_out_and_named() -> None:
    rows: dict[str, dict[str, Row]] = {
        "x": {"x1": {"a": 9, "b": 2}},
        "y": {"y1": {"a": 2, "b": 9}},
    }
    result = rank_acceptability(_evaluated(rows, y1=0))
    assert (result.left_out, result.shares) == (("y",), {"a": 1, "b": 0})
    nothing = rank_acceptability(_evaluated(rows, x1=0, y1=0))
    assert (nothing.left_out, nothing.shares, nothing.tied) == (("x", "y"), {}, 0)
    assert rank_acceptability(_evaluated(rows, x1=0, y1=0), "criteria").shares[
        "a"
    ] == pytest.approx(0.5)


def test_a_dimension_without_points_is_a_priority_somebody_could_have() -> None:
    assert rank_acceptability(_ahead(3, -1, points={"d1": 0})).shares["a"] == pytest.approx(0.75)


@settings(max_examples=30)
@given(comparisons(most_alternatives=4))
def test_the_shares_and_ties_make_the_whole(comparison: Comparison) -> None:
    result = evaluate(*comparison)
    for level, kept in PRIORITY_SHARES.values():
        share = exact_rank_acceptability(result, level, keep_order=kept)
        if share is not None and (share.shares or level == "criteria"):
            assert sum(share.shares.values()) + share.tied == pytest.approx(1, abs=1e-12)


@settings(max_examples=30)
@given(comparisons(most_alternatives=2))
def test_the_share_is_everything_exactly_for_one_who_is_nowhere_behind(
    comparison: Comparison,
) -> None:
    result = evaluate(*comparison)
    values = result.values
    is_ahead = [values["a"][c] - values["b"][c] for c in values["a"]]
    share = rank_acceptability(result, "criteria").shares["a"]
    assert (share == 1) == (min(is_ahead) >= 0 and max(is_ahead) > 0)


def _plain_sampling(result: Evaluation, level: Level, count: int) -> dict[str, float]:
    scores = priorities_over(result, level).scores.values()
    rng, hits = random.Random(11), dict.fromkeys(result.scores, 0)
    for _ in range(count):
        mix = [rng.expovariate(1) for _ in scores]
        totals = [
            sum(w * row[k] for w, row in zip(mix, scores, strict=True)) for k in range(len(hits))
        ]
        hits[list(hits)[totals.index(max(totals))]] += 1
    return {a: h / count for a, h in hits.items()}


def test_three_alternatives_are_exact_and_agree_with_plain_sampling() -> None:
    rng = random.Random(4)
    rows: dict[str, dict[str, Row]] = {
        f"d{k}": {f"c{k}": {a: rng.randint(0, 20) / 2 for a in "abc"}} for k in range(6)
    }
    result = _evaluated(rows)
    exact = rank_acceptability(result)
    assert exact.method == "exact"
    assert exact.shares == pytest.approx(_plain_sampling(result, "dimensions", 10_000), abs=0.02)


@pytest.mark.parametrize("kept", [False, True])
def test_sampling_agrees_with_the_exact_shares_within_its_standard_error(kept: bool) -> None:
    dataset = load_dataset(DEFAULT_DATASET)
    for situation in ("solo-prototype", "high-traffic-api"):
        result = evaluate(dataset, proposal(dataset, situation))
        exact = rank_acceptability(result, keep_order=kept)
        drawn = sampled_rank_acceptability(result, keep_order=kept, draws=20_000)
        assert (exact.method, drawn.method, drawn.draws) == ("exact", "sampled", 20_000)
        for a, share in exact.shares.items():
            assert abs(drawn.shares[a] - share) < 4 * drawn.standard_error[a]
        for a, centre in drawn.central_weights.items():
            if not kept and centre is not None:
                assert centre == pytest.approx(exact.central_weights[a], abs=0.01)


def test_many_alternatives_are_sampled_and_say_so_and_repeat_themselves() -> None:
    rng = random.Random(5)
    names = [f"a{k}" for k in range(20)]
    rows: dict[str, dict[str, Row]] = {
        f"d{k}": {f"c{k}": {a: rng.uniform(0, 10) for a in names}} for k in range(12)
    }
    result = _evaluated(rows)
    one, other = rank_acceptability(result, draws=5_000), rank_acceptability(result, draws=5_000)
    assert one == other
    assert one.method == "sampled"
    assert sum(one.shares.values()) == pytest.approx(1)
    assert all(0 < error < 0.01 for error in one.standard_error.values())
    assert rank_acceptability(result, draws=5_000, seed=1).shares != one.shares


def test_nobody_waiting_ends_the_sampling() -> None:
    with pytest.raises(CancelledError):
        sampled_rank_acceptability(_ahead(3, 1, -2), stop=lambda: True)


def test_the_bundled_content_site_leans_to_one_side_for_most_priorities() -> None:
    dataset = load_dataset(DEFAULT_DATASET)
    result = evaluate(dataset, proposal(dataset, "content-site"))
    assert rank_acceptability(result).shares["django"] == pytest.approx(0.974, abs=0.001)
    reversed_ = replace(dataset, alternatives=dict(reversed(list(dataset.alternatives.items()))))
    mirrored = rank_acceptability(evaluate(reversed_, proposal(reversed_, "content-site"))).shares
    assert mirrored["django"] == pytest.approx(
        rank_acceptability(result).shares["django"], abs=1e-14
    )
