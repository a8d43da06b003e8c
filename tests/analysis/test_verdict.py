"""Clear, close, tie or nothing to rank by."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.analysis import evaluate
from fwcompare.analysis.verdict import CLEAR_CHANCE, CLEAR_MARGIN, Judgement, judged
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import Dataset, load_dataset
from fwcompare.dataset.dataset import MeasuredScale, Rating
from fwcompare.decision import proposal
from tests.builders import Found, dataset_of
from tests.drawn import Comparison, comparisons, halves, intervals


def _one_row(a: Found, b: Found) -> Dataset:
    return dataset_of({"x": {"x1": {"a": a, "b": b}}})


def _judged(dataset: Dataset) -> Judgement:
    return judged(evaluate(dataset, proposal(dataset)))


def _verdict(dataset: Dataset) -> str:
    return _judged(dataset).verdict


@pytest.mark.parametrize(
    ("a", "expected"), [(5 + CLEAR_MARGIN, "clear"), (4.75 + CLEAR_MARGIN, "tie"), (5.2, "close")]
)
def test_a_lead_without_doubt_is_clear_from_a_quarter_of_a_point(a: float, expected: str) -> None:
    assert _verdict(_one_row(a, 5)) == expected


def test_a_large_lead_that_the_intervals_could_turn_is_close() -> None:
    dataset = _one_row((6, 1, 10), (5, 1, 9))
    result = evaluate(dataset, proposal(dataset))
    assert result.margin == 1.0
    judgement = judged(result)
    assert 0.5 < judgement.chance["a"] < CLEAR_CHANCE
    assert judgement.verdict == "close"


def test_narrowing_the_intervals_makes_the_same_lead_clear() -> None:
    assert _verdict(_one_row((6, 5.9, 6.1), (5, 4.9, 5.1))) == "clear"


def test_every_rival_counts_not_only_the_second() -> None:
    sure_second = dataset_of({"x": {"x1": {"a": 7, "b": 6, "c": 1}}})
    doubtful_third = dataset_of({"x": {"x1": {"a": 7, "b": 6, "c": (5, 1, 10)}}})
    assert _verdict(sure_second) == "clear"
    assert _verdict(doubtful_third) == "close"


def test_a_tie_that_floats_would_break_is_a_tie() -> None:
    # 0.1 + 0.2 against 0.3, ten times: on floats the first is ahead by 5e-17 of a point.
    dataset = dataset_of(
        {"x": {"x1": {"a": 0.1, "b": 0.3}, "x2": {"a": 0.2, "b": 0.0}}},
        points={"x1": 7, "x2": 7},
    )
    result = evaluate(dataset, proposal(dataset))
    assert (judged(result).verdict, result.leader, result.margin) == ("tie", None, 0.0)


def test_a_lead_smaller_than_floats_can_tell_is_still_a_lead() -> None:
    dataset = _one_row(5.00000000000001, 5)
    result = evaluate(dataset, proposal(dataset))
    assert (judged(result).verdict, result.leader) == ("close", "a")
    assert judged(result).chance == {"a": 1.0, "b": 0.0}
    assert result.margin == pytest.approx(1e-14)


def test_raw_figures_that_are_decimals_tie_exactly() -> None:
    # (0.3 - 0) / 3 and (0.1 - 0) / 1 are the same tenth, but not the same float.
    dataset = dataset_of(
        {"x": {"x1": {"a": 0.3, "b": 0.0}, "x2": {"a": 0.0, "b": 0.1}}},
        scales={"x1": MeasuredScale("s", 0, 3), "x2": MeasuredScale("s", 0, 1)},
    )
    assert _verdict(dataset) == "tie"


def test_a_lead_an_unknown_rating_could_turn_is_never_clear() -> None:
    row: dict[str, dict[str, Found]] = {"x1": {"a": 9, "b": 4}, "x2": {"a": 5, "b": None}}
    could = dataset_of({"x": row})
    could_not = dataset_of({"x": row}, points={"x1": 30, "x2": 5})
    assert _verdict(could) == "close"
    assert _verdict(could_not) == "clear"


@given(comparisons(st.one_of(halves, st.none()), most_alternatives=3))
def test_a_clear_leader_stays_ahead_whatever_the_unknown_turns_out_to_be(
    comparison: Comparison,
) -> None:
    dataset, preferences = comparison
    result = evaluate(dataset, preferences)
    if judged(result).verdict != "clear" or result.leader is None:
        return
    worst_case = replace(
        dataset,
        dimensions={
            id_: replace(
                dimension,
                criteria={
                    c.id: replace(
                        c,
                        ratings={
                            a: rating if rating.is_known else _at_worst(a == result.leader)
                            for a, rating in c.ratings.items()
                        },
                    )
                    for c in dimension.criteria.values()
                },
            )
            for id_, dimension in dataset.dimensions.items()
        },
    )
    assert evaluate(worst_case, preferences).leader == result.leader


def _at_worst(is_leader: bool) -> Rating:
    value = 0.0 if is_leader else 10.0
    return Rating(value, value, value)


@given(comparisons(intervals(), most_alternatives=2))
def test_the_chances_of_two_alternatives_sum_to_one(comparison: Comparison) -> None:
    judgement = judged(evaluate(*comparison))
    if judgement.verdict != "none":
        assert min(judgement.chance.values()) >= 0
        assert sum(judgement.chance.values()) == pytest.approx(1.0)


def test_the_moments_are_those_of_a_triangle_or_of_the_whole_scale() -> None:
    row: dict[str, Found] = {"a": (5, 0, 10), "b": (0, 0, 10), "c": 7.5, "d": None}
    criterion = dataset_of({"x": {"x1": row}}).criteria["x1"]
    assert criterion.moments("a") == pytest.approx((5, 100 / 24, 0))
    assert criterion.moments("b") == pytest.approx((10 / 3, 100 / 18, 2000 / 270))
    assert criterion.moments("c") == (7.5, 0, 0)
    assert criterion.moments("d") == pytest.approx((5, 100 / 12, 0))


def test_the_chance_agrees_with_four_thousand_draws() -> None:
    dice = random.Random(20261122)
    a = [(6, 4, 7), (5, 5, 9), (3, 1, 4), (8, 6, 9), (5, 2, 6), (7, 6, 10)]
    b = [(5, 3, 8), (6, 4, 7), (4, 3, 6), (6, 5, 9), (5, 4, 7), (6, 3, 7)]
    rows: dict[str, dict[str, Found]] = {
        f"x{i}": {"a": of_a, "b": of_b} for i, (of_a, of_b) in enumerate(zip(a, b, strict=True))
    }
    dataset = dataset_of({"x": rows})

    def drawn(found: list[tuple[int, int, int]]) -> float:
        return sum(dice.triangular(low, high, value) for value, low, high in found)

    wins = sum(drawn(a) > drawn(b) for _ in range(4000))
    assert _judged(dataset).chance["a"] == pytest.approx(wins / 4000, abs=0.025)


@pytest.mark.parametrize(
    ("situation", "leader", "verdict"),
    [
        ("solo-prototype", "django", "clear"),
        ("internal-tool", "django", "clear"),
        ("json-microservice", "django", "close"),
        ("content-site", "django", "clear"),
        ("regulated-app", "django", "clear"),
        ("teaching", "flask", "clear"),
        ("high-traffic-api", "django", "clear"),
        ("large-monolith", "django", "clear"),
    ],
)
def test_the_bundled_situations_are_as_firm_as_the_evidence(
    situation: str, leader: str, verdict: str
) -> None:
    dataset = load_dataset(DEFAULT_DATASET)
    result = evaluate(dataset, proposal(dataset, situation))
    assert (result.leader, judged(result).verdict) == (leader, verdict)


def test_the_lead_of_the_rule_is_the_difference_of_the_shown_scores() -> None:
    # 5.254 and 5.006 read 5.25 and 5.01; 5.2551 and 5.0049 read 5.26 and 5.00.
    assert _judged(_one_row(5.254, 5.006)).rule_lead == 0.24
    assert _verdict(_one_row(5.254, 5.006)) == "close"
    assert _judged(_one_row(5.2551, 5.0149)).rule_lead == 0.25
    assert _verdict(_one_row(5.2551, 5.0149)) == "clear"


def test_a_leader_less_likely_to_be_first_than_another_one_is_open() -> None:
    dataset = _one_row((6, 0, 6.2), 5.5)
    judgement = _judged(dataset)
    assert evaluate(dataset, proposal(dataset)).leader == "a"
    assert judgement.verdict == "open"
    assert judgement.chance["b"] > 0.5


def test_the_rule_takes_an_unknown_rating_at_its_worst_and_the_chance_draws_it_evenly() -> None:
    dataset = dataset_of(
        {"x": {"x1": {"a": 9, "b": 4}, "x2": {"a": None, "b": 8}}}, points={"x1": 60, "x2": 40}
    )
    judgement = _judged(dataset)
    # 5.4 + 0.4 u against 5.6: ahead where u > 0.5, of 10.
    assert judgement.chance == pytest.approx({"a": 0.95, "b": 0.05})
    assert (judgement.rule_chance, judgement.rule_lead) == (0.0, -0.2)
    assert (judgement.verdict, judgement.has_ranges, judgement.has_unknown) == (
        "close",
        False,
        True,
    )


def test_ranges_of_criteria_without_weight_are_none() -> None:
    dataset = dataset_of(
        {"x": {"x1": {"a": 9, "b": 4}, "x2": {"a": (5, 1, 9), "b": None}}}, points={"x2": 0}
    )
    judgement = _judged(dataset)
    assert (judgement.has_ranges, judgement.has_unknown) == (False, False)
    assert (judgement.chance, judgement.chance_error) == ({"a": 1.0, "b": 0.0}, 0.0)
