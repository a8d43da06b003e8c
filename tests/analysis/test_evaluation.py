"""The additive value model: published numbers, and what must always hold."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.analysis import evaluate
from fwcompare.analysis.gap import gap_by_criterion, gap_by_dimension
from fwcompare.analysis.verdict import judged
from fwcompare.dataset.dataset import Dataset, MeasuredScale, Rating
from fwcompare.decision import Preferences, proposal
from tests.builders import dataset_of, three_way_dataset
from tests.drawn import Comparison, comparisons, halves, intervals


def test_goodwin_and_wright_office_a_scores_80_8_of_100() -> None:
    # Decision Analysis for Management Judgment, the office location problem.
    percent = MeasuredScale("%", 0, 100)
    rated = {"closeness": 100, "visibility": 60, "image": 100}
    rated_inside = {"size": 75, "comfort": 0, "parking": 90}
    offices = dataset_of(
        {
            "turnover": {id_: {"a": v, "nowhere": 0} for id_, v in rated.items()},
            "conditions": {id_: {"a": v, "nowhere": 0} for id_, v in rated_inside.items()},
        },
        points={
            "turnover": 81,
            "conditions": 19,
            "closeness": 32,
            "visibility": 26,
            "image": 23,
            "size": 10,
            "comfort": 6,
            "parking": 3,
        },
        scales=dict.fromkeys([*rated, *rated_inside], percent),
    )
    result = evaluate(offices, proposal(offices))
    assert result.scores["a"] == pytest.approx(8.08, abs=1e-12)
    assert result.shares["closeness"] == pytest.approx(0.32)
    assert result.dimension_shares == pytest.approx({"turnover": 0.81, "conditions": 0.19})


def test_the_spotis_cars_have_their_published_values() -> None:
    # Dezert et al. 2020: fixed bounds, so that the cars do not move each other.
    scales = {
        "price": MeasuredScale("€", worst=16000, best=14000),
        "fuel": MeasuredScale("l/100 km", worst=8, best=3),
        "co2": MeasuredScale("g/km", worst=140, best=80),
        "tank": MeasuredScale("l", worst=35, best=60),
        "boot": MeasuredScale("l", worst=650, best=1300),
    }
    cars = {
        "first": (15000, 4.3, 99, 42, 737),
        "second": (15290, 5.0, 116, 42, 892),
        "third": (15350, 5.0, 114, 45, 952),
        "fourth": (15490, 5.3, 123, 45, 1120),
    }
    rows = {id_: {car: cars[car][k] for car in cars} for k, id_ in enumerate(scales)}
    points = dict(zip(scales, (5.0, 4.0, 4.0, 1.0, 3.0), strict=True))
    dataset = dataset_of({"car": rows}, points=points, scales=scales)
    result = evaluate(dataset, proposal(dataset))
    published = {"first": 5.221, "second": 4.219, "third": 4.442, "fourth": 4.199}
    assert result.scores == pytest.approx(published, abs=5e-4)
    assert result.ranking == ("first", "third", "second", "fourth")


def test_a_dimension_gains_nothing_from_more_criteria() -> None:
    one = dataset_of({"x": {"x1": {"a": 8, "b": 2}}, "y": {"y1": {"a": 1, "b": 5}}})
    many = dataset_of(
        {"x": {f"x{i}": {"a": 8, "b": 2} for i in range(6)}, "y": {"y1": {"a": 1, "b": 5}}}
    )
    few, more = evaluate(one, proposal(one)), evaluate(many, proposal(many))
    assert more.scores == pytest.approx(few.scores)
    assert more.dimension_shares == few.dimension_shares
    assert more.dimension_values["a"] == pytest.approx({"x": 8.0, "y": 1.0})


def test_all_points_zero_is_a_state_with_nothing_to_rank_by() -> None:
    dataset = dataset_of({"x": {"x1": {"a": 8, "b": 2}}}, points={"x": 0})
    result = evaluate(dataset, proposal(dataset))
    assert (result.level, result.leader, result.margin) == ((), None, None)
    judgement = judged(result)
    assert (judgement.verdict, judgement.chance, judgement.rule_chance) == ("none", {}, None)
    assert not result.has_weights
    assert result.shares == {"x1": 0.0}
    assert result.scores == {"a": 0.0, "b": 0.0}


def test_a_dimension_whose_criteria_are_all_zero_counts_as_zero() -> None:
    dataset = dataset_of(
        {"x": {"x1": {"a": 8, "b": 2}, "x2": {"a": 9, "b": 1}}, "y": {"y1": {"a": 1, "b": 5}}},
        points={"x1": 0, "x2": 0, "x": 100},
    )
    result = evaluate(dataset, proposal(dataset))
    assert result.dimension_shares == {"x": 0.0, "y": 1.0}
    assert result.dimension_values["a"] == {"x": None, "y": 1.0}
    assert result.dimension_contributions["a"]["x"] == 0.0
    assert result.scores == {"a": 1.0, "b": 5.0}


def test_an_unknown_rating_is_the_middle_and_leaves_the_others_alone() -> None:
    dataset = three_way_dataset()
    result = evaluate(dataset, proposal(dataset))
    assert result.values["car"]["resale"] == 5.0
    assert result.unknown == {"bicycle": (), "tram": (), "car": ("resale",)}
    known = _with_rating(dataset, "resale", "car", 9.0)
    after = evaluate(known, proposal(known))
    for other in ("bicycle", "tram"):
        assert after.scores[other] == result.scores[other]
    swing = result.shares["resale"] * 4.0
    assert after.scores["car"] == pytest.approx(result.scores["car"] + swing)


@given(comparisons(st.one_of(halves, intervals(), st.none())))
def test_contributions_sum_to_the_scores_and_shares_to_one(comparison: Comparison) -> None:
    result = evaluate(*comparison)
    for a, score in result.scores.items():
        assert 0 <= score <= 10 + 1e-12
        assert sum(result.contributions[a].values()) == pytest.approx(score)
        assert sum(result.dimension_contributions[a].values()) == pytest.approx(score)
    for shares in (result.shares, result.dimension_shares):
        assert sum(shares.values()) == pytest.approx(1.0 if result.has_weights else 0.0)
    if result.margin is not None:
        first, second = (result.contributions[a] for a in result.ranking[:2])
        gap = sum(first[id_] - second[id_] for id_ in first)
        assert gap == pytest.approx(result.margin, abs=1e-12)


@given(comparisons(st.one_of(halves, intervals(), st.none())))
def test_the_parts_of_the_gap_sum_to_the_margin_and_to_their_dimension(
    comparison: Comparison,
) -> None:
    result = evaluate(*comparison)
    gaps = gap_by_dimension(result)
    first, second = (result.scores[a] for a in result.ranking[:2])
    assert sum(gaps.values()) == pytest.approx(result.margin or first - second, abs=1e-12)
    assert [abs(gap) for gap in gaps.values()] == sorted(map(abs, gaps.values()), reverse=True)
    for id_, gap in gaps.items():
        parts = gap_by_criterion(result, id_)
        assert set(parts) == set(result.dataset.dimensions[id_].criteria)
        assert sum(parts.values()) == pytest.approx(gap, abs=1e-12)


@given(comparisons())
def test_a_leader_is_missing_exactly_where_the_exact_margin_is_zero(comparison: Comparison) -> None:
    result = evaluate(*comparison)
    exact = _rational_scores(*comparison)
    if exact is None:
        assert judged(result).verdict == "none"
        return
    best, second = sorted(exact.values(), reverse=True)[:2]
    assert result.margin is not None
    assert result.margin == pytest.approx(float(best - second), abs=1e-12)
    assert (result.leader is None) == (result.margin == 0) == (best == second)
    assert (judged(result).verdict == "tie") == (best == second)
    assert set(result.level) == {a for a, score in exact.items() if score == best}
    assert exact[result.ranking[0]] == best
    assert exact[result.ranking[1]] == second


@given(comparisons(), st.sampled_from([0.25, 0.5, 0.125]))
def test_scaling_all_points_changes_nothing(comparison: Comparison, factor: float) -> None:
    dataset, preferences = comparison
    result = evaluate(dataset, preferences)
    scaled = _scaled(preferences, factor)
    assert replace(evaluate(dataset, scaled), preferences=preferences) == result


@given(comparisons(), st.floats(0.001, 1))
def test_scaling_by_any_factor_changes_no_score(comparison: Comparison, factor: float) -> None:
    dataset, preferences = comparison
    before, after = evaluate(dataset, preferences), evaluate(dataset, _scaled(preferences, factor))
    assert after.scores == pytest.approx(before.scores, abs=1e-12)
    assert after.shares == pytest.approx(before.shares, abs=1e-12)


@given(comparisons(intervals()))
def test_the_order_of_criteria_and_dimensions_changes_no_bit(comparison: Comparison) -> None:
    dataset, preferences = comparison
    backwards = replace(
        dataset,
        dimensions={
            id_: replace(d, criteria=dict(reversed(list(d.criteria.items()))))
            for id_, d in reversed(list(dataset.dimensions.items()))
        },
    )
    result, again = evaluate(dataset, preferences), evaluate(backwards, preferences)
    assert again.scores == result.scores
    assert again.shares == result.shares
    assert again.dimension_values == result.dimension_values
    assert (again.leader, again.margin) == (result.leader, result.margin)
    assert judged(again).chance == pytest.approx(judged(result).chance, abs=1e-9)


@given(comparisons(), st.data())
def test_raising_a_rating_never_lowers_that_alternative(
    comparison: Comparison, data: st.DataObject
) -> None:
    dataset, preferences = comparison
    criterion = data.draw(st.sampled_from(list(dataset.criteria)))
    before = evaluate(dataset, preferences)
    raised = data.draw(st.floats(before.values["a"][criterion], 10))
    after = evaluate(_with_rating(dataset, criterion, "a", raised), preferences)
    assert after.scores["a"] >= before.scores["a"]
    assert after.leader == "a" or before.leader != "a"
    assert all(after.scores[b] == before.scores[b] for b in before.scores if b != "a")


@given(comparisons())
def test_a_dominated_alternative_never_leads(comparison: Comparison) -> None:
    dataset, preferences = comparison
    for id_, criterion in dataset.criteria.items():
        ceiling = criterion.value("b")
        assert ceiling is not None
        lowered = min(ceiling, criterion.value("a") or 0.0)
        dataset = _with_rating(dataset, id_, "a", lowered)
    assert evaluate(dataset, preferences).leader != "a"


@given(comparisons(st.one_of(intervals(), st.none())))
def test_removing_an_alternative_changes_no_other_total(comparison: Comparison) -> None:
    dataset, preferences = comparison
    kept = dict(list(dataset.alternatives.items())[:2])
    result = evaluate(dataset, preferences)
    fewer = evaluate(replace(dataset, alternatives=kept), preferences)
    assert fewer.scores == {a: result.scores[a] for a in kept}


def _scaled(preferences: Preferences, factor: float) -> Preferences:
    return replace(
        preferences,
        dimension_points={id_: p * factor for id_, p in preferences.dimension_points.items()},
        criterion_points={id_: p * factor for id_, p in preferences.criterion_points.items()},
    )


def _with_rating(dataset: Dataset, criterion: str, alternative: str, value: float) -> Dataset:
    old = dataset.criteria[criterion]
    new = replace(old, ratings={**old.ratings, alternative: Rating(value, value, value)})
    dimension = dataset.dimensions[old.dimension]
    changed = replace(dimension, criteria={**dimension.criteria, criterion: new})
    return replace(dataset, dimensions={**dataset.dimensions, dimension.id: changed})


def _rational_scores(dataset: Dataset, preferences: Preferences) -> dict[str, Fraction] | None:
    """Score on fractions, from the definition alone; None where nothing has weight."""
    weights: dict[str, Fraction] = {}
    for id_, dimension in dataset.dimensions.items():
        own = {c: Fraction(preferences.criterion_points[c]) for c in dimension.criteria}
        inside = sum(own.values())
        for c, p in own.items():
            outer = Fraction(preferences.dimension_points[id_])
            weights[c] = outer * p / inside if inside else Fraction(0)
    total = sum(weights.values())
    if not total:
        return None
    return {
        a: sum(
            (w / total * Fraction(dataset.criteria[c].value(a) or 0) for c, w in weights.items()),
            Fraction(0),
        )
        for a in dataset.alternatives
    }
