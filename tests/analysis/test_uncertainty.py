"""Bands, chances, losses, draws, readings, and what is worth finding out."""

from dataclasses import replace
from math import sqrt
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.other_readings import under_all_readings, under_each_reading
from fwcompare.analysis.rating_draws import rating_draw
from fwcompare.analysis.sampling import CancelledError, chunks, standard_error
from fwcompare.analysis.uncertain_scores import score_bands, uncertain_scores
from fwcompare.analysis.uncertain_weights import drawn_outcomes
from fwcompare.analysis.value_of_information import values_of_information
from fwcompare.analysis.verdict import judged
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import Dataset, load_dataset
from fwcompare.dataset.dataset import Criterion, MeasuredScale, Rating, Reading
from fwcompare.decision import proposal
from tests.builders import Found, dataset_of
from tests.drawn import Comparison, comparisons, halves, intervals

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

_CONTESTED = ("solo-prototype", "json-microservice", "high-traffic-api")
_CLOSE = ("json-microservice",)
_FIRM = (
    "solo-prototype",
    "internal-tool",
    "content-site",
    "regulated-app",
    "teaching",
    "high-traffic-api",
    "large-monolith",
)


def _evaluated(dataset: Dataset) -> Evaluation:
    return evaluate(dataset, proposal(dataset))


def _row(**found: Found) -> Evaluation:
    return _evaluated(dataset_of({"x": {"x1": found}}))


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    return load_dataset(DEFAULT_DATASET)


# Bands


@given(comparisons(st.one_of(halves, intervals(), st.none())))
def test_a_band_holds_the_score(comparison: Comparison) -> None:
    result = evaluate(*comparison)
    bands = score_bands(result)
    assert set(bands) == (set(result.scores) if result.has_weights else set())
    for a, (low, high) in bands.items():
        assert -1e-12 <= low <= result.scores[a] + 1e-12
        assert result.scores[a] - 1e-12 <= high <= 10 + 1e-12


@given(comparisons(st.one_of(intervals(), st.none())), st.floats(0, 1), st.floats(0, 1))
def test_narrowing_an_interval_never_widens_a_band(
    comparison: Comparison, from_below: float, from_above: float
) -> None:
    dataset, preferences = comparison
    before = score_bands(evaluate(dataset, preferences))
    for criterion in dataset.criteria.values():
        low, high = criterion.interval("a")
        value = 5.0 if criterion.value("a") is None else criterion.value("a") or 0.0
        narrower = Rating(
            value, low + from_below * (value - low), high - from_above * (high - value)
        )
        after = score_bands(evaluate(_set(dataset, criterion, narrower), preferences))
        for a, (lowest, highest) in before.items():
            assert lowest <= after[a][0]
            assert after[a][1] <= highest


def _set(dataset: Dataset, criterion: Criterion, rating: Rating) -> Dataset:
    """Give `a` this rating."""
    changed = replace(criterion, ratings={**criterion.ratings, "a": rating})
    dimension = dataset.dimensions[criterion.dimension]
    other = replace(dimension, criteria={**dimension.criteria, criterion.id: changed})
    return replace(dataset, dimensions={**dataset.dimensions, dimension.id: other})


# Chances


@pytest.mark.parametrize(
    ("a", "b", "chance"),
    [
        (None, 7, 0.3),
        (None, None, 0.5),
        ((5, 0, 10), (5, 0, 10), 0.5),
        ((5, 0, 10), 2.5, 0.875),
        ((10, 0, 10), 5, 0.75),
        (6, 5, 1),
        (5, 5, 0.5),
        (None, 10, 0),
    ],
)
def test_the_chance_of_one_rating_has_a_closed_form(a: Found, b: Found, chance: float) -> None:
    found = uncertain_scores(_row(a=a, b=b))
    assert found is not None
    assert found.chance == pytest.approx({"a": chance, "b": 1 - chance}, abs=2e-6)


def test_the_mean_of_unknown_ratings_follows_irwin_and_hall() -> None:
    rows: dict[str, dict[str, dict[str, Found]]] = {
        f"d{k}": {f"c{k}": {"a": None, "b": 10 / 4}} for k in range(4)
    }
    found = uncertain_scores(_evaluated(dataset_of(rows)))
    assert found is not None
    assert found.chance["b"] == pytest.approx(1 / 24, abs=1e-6)  # F(1) of four


def test_of_three_alike_each_leads_a_third_and_loses_the_same() -> None:
    found = uncertain_scores(_row(a=None, b=None, c=None))
    assert found is not None
    assert found.chance == pytest.approx(dict.fromkeys("abc", 1 / 3), abs=1e-6)
    # The largest of three even draws from 0..10 is 7.5 on average.
    assert found.expected_loss == pytest.approx(dict.fromkeys("abc", 2.5), abs=1e-5)


def test_certain_scores_among_uncertain_ones_share_what_is_left() -> None:
    found = uncertain_scores(_row(a=6, b=None, c=6, d=1))
    assert found is not None
    assert found.chance == pytest.approx({"a": 0.3, "b": 0.4, "c": 0.3, "d": 0}, abs=1e-6)
    assert found.expected_loss["a"] == pytest.approx(0.8, abs=1e-5)


# Of the triangle 8, 11, 15 the part below 10 is 2^2 / (7 * 3) = 4 / 21; of 5, 10, 15 a half.
_BEYOND_THE_BEST = (11, 8, 15)


@pytest.mark.parametrize(
    ("row", "chance"),
    [
        ({"a": _BEYOND_THE_BEST, "b": 10}, {"a": 17 / 42, "b": 25 / 42}),
        ({"a": _BEYOND_THE_BEST, "b": 12, "c": 11}, {"a": 17 / 63, "b": 23 / 63, "c": 23 / 63}),
        ({"a": (10, 5, 15), "b": (13, 12, 14)}, {"a": 1 / 4, "b": 3 / 4}),
        ({"a": (-11, -15, -8), "b": (-1, -2, -1)}, {"a": 1 / 2, "b": 1 / 2}),
    ],
)
def test_figures_beyond_an_anchor_are_level_and_share_the_lead(
    row: dict[str, Found], chance: dict[str, float]
) -> None:
    dataset = dataset_of({"x": {"x1": row}}, scales={"x1": MeasuredScale("u", 0, 10)})
    found = uncertain_scores(_evaluated(dataset))
    assert found is not None
    assert found.chance == pytest.approx(chance, abs=1e-6)
    falling = dataset_of(
        {"x": {"x1": {a: _mirrored(f) for a, f in row.items()}}},
        scales={"x1": MeasuredScale("u", 0, -10)},
    )
    mirrored = uncertain_scores(_evaluated(falling))
    assert mirrored is not None
    assert mirrored.chance == pytest.approx(chance, abs=1e-6)


def _mirrored(found: Found) -> Found:
    if isinstance(found, tuple):
        value, low, high = found
        return -value, -high, -low
    return None if found is None else -found


def test_many_that_reach_the_best_share_it_whatever_else_varies() -> None:
    # Each is at 10 with 1/2, else somewhere below: one of three leads with 1/3.
    scale = {"x1": MeasuredScale("u", 0, 10)}
    row: dict[str, Found] = dict.fromkeys("abc", (10, 5, 15))
    found = uncertain_scores(_evaluated(dataset_of({"x": {"x1": row}}, scales=scale)))
    assert found is not None
    assert found.chance == pytest.approx(dict.fromkeys("abc", 1 / 3), abs=1e-9)


def test_logarithmic_ranges_are_drawn_in_their_own_unit() -> None:
    dataset = dataset_of(
        {"x": {"x1": {"a": (100, 10, 1000), "b": 100}}},
        scales={"x1": MeasuredScale("ms", 5000, 1, "log")},
    )
    found = uncertain_scores(_evaluated(dataset))
    assert found is not None
    # Of the triangle 10, 100, 1000 the part below 100 is 90^2 / (990 * 90) = 1 / 11.
    assert found.chance["a"] == pytest.approx(1 / 11, abs=1e-5)


@pytest.mark.parametrize("situation", _CONTESTED)
def test_chance_and_loss_are_those_of_many_draws(bundled: Dataset, situation: str) -> None:
    result = evaluate(bundled, proposal(bundled, situation))
    generator, draws = np.random.default_rng(3), 100_000
    totals = {}
    for a in result.scores:
        totals[a] = np.zeros(draws)
        for c, share in result.shares.items():
            draw = rating_draw(bundled.criteria[c], a)
            value = result.values[a][c] if draw is None else draw.draw(generator, draws)
            totals[a] += share * value
    found = uncertain_scores(result)
    assert found is not None
    ahead = totals["flask"] - totals["django"]
    assert found.chance["flask"] == pytest.approx((ahead > 0).mean(), abs=0.006)
    assert found.expected_loss["django"] == pytest.approx(np.maximum(ahead, 0).mean(), abs=0.005)
    assert found.chance_error < 1e-5


@pytest.mark.parametrize("situation", _FIRM + _CLOSE)
def test_the_verdict_s_chance_is_the_one_shown_with_the_losses(
    bundled: Dataset, situation: str
) -> None:
    result = evaluate(bundled, proposal(bundled, situation))
    found, judgement = uncertain_scores(result), judged(result)
    assert found is not None
    assert result.leader is not None
    assert (found.chance, found.chance_error) == (judgement.chance, judgement.chance_error)
    assert (judgement.verdict == "clear") == (situation in _FIRM)


# Weights and ratings together

# 60,000 draws of the model that `drawn_outcomes` states, by a script that shares no code with it.
_EVIDENCE = {
    "solo-prototype": (0.056, -1.03, 0.02),
    "internal-tool": (0.0, -2.96, -2.19),
    "json-microservice": (0.189, -0.68, 0.20),
    "content-site": (0.0, -2.37, -1.49),
    "regulated-app": (0.0, -2.85, -2.03),
    "teaching": (0.955, 0.02, 1.16),
    "high-traffic-api": (0.014, -0.99, -0.14),
    "large-monolith": (0.0, -2.63, -1.85),
}


@pytest.mark.parametrize("situation", _EVIDENCE)
def test_the_evidence_s_chances_and_ranges_are_reproduced(bundled: Dataset, situation: str) -> None:
    chance, low, high = _EVIDENCE[situation]
    found = drawn_outcomes(evaluate(bundled, proposal(bundled, situation)))
    assert found is not None
    assert found.chance["flask"] == pytest.approx(chance, abs=0.02)
    sign = 1 if found.first == "flask" else -1
    ends = sorted(sign * margin for margin in (found.margin[0], found.margin[2]))
    assert ends == pytest.approx([low, high], abs=0.05)
    assert found.margin[0] < found.margin[1] < found.margin[2]


def test_the_same_seed_draws_the_same_and_another_does_not(bundled: Dataset) -> None:
    result = evaluate(bundled, proposal(bundled, "solo-prototype"))
    one = drawn_outcomes(result, draws=3_000, seed=5)
    assert one == drawn_outcomes(result, draws=3_000, seed=5)
    other = drawn_outcomes(result, draws=3_000, seed=6)
    assert one is not None
    assert other is not None
    assert one.chance != other.chance
    for a, chance in one.chance.items():
        assert abs(chance - other.chance[a]) < 5 * one.standard_error[a]


def test_without_any_spread_the_outcome_is_the_evaluation() -> None:
    result = _evaluated(dataset_of({"x": {"x1": {"a": 8, "b": 2}}, "y": {"y1": {"a": 1, "b": 4}}}))
    found = drawn_outcomes(result, dimension_spread=0, criterion_spread=0, draws=10)
    assert found is not None
    assert found.chance == {"a": 1, "b": 0}
    assert found.margin == pytest.approx([result.margin] * 3)


def test_every_mix_of_dimensions_with_certain_ratings_is_the_share_led() -> None:
    rows: dict[str, dict[str, dict[str, Found]]] = {
        "x": {"x1": {"a": 8, "b": 5}},
        "y": {"y1": {"a": 4, "b": 5}},
    }
    found = drawn_outcomes(_evaluated(dataset_of(rows)), dimension_spread=None, criterion_spread=0)
    assert found is not None
    assert found.chance["a"] == pytest.approx(0.75, abs=4 * found.standard_error["a"])


def test_sampling_stops_when_asked_and_never_claims_certainty() -> None:
    with pytest.raises(CancelledError):
        drawn_outcomes(_row(a=None, b=5), stop=lambda: True)
    with pytest.raises(CancelledError):
        uncertain_scores(_row(a=None, b=5), stop=lambda: True)
    assert list(chunks(25_000, lambda: False)) == [10_000, 10_000, 5_000]
    assert standard_error(0, 1_000) > 0
    assert standard_error(500, 1_000) == pytest.approx(0.5 / sqrt(1_000))


# Worth finding out


def test_the_gain_of_one_unknown_has_a_closed_form() -> None:
    (found,) = values_of_information(_row(a=None, b=4))
    assert (found.criterion, found.alternative, found.is_unknown) == ("x1", "a", True)
    assert found.can_flip
    assert found.expected_gain == pytest.approx(4**2 / 20)


def test_a_rating_that_cannot_turn_the_lead_is_worth_nothing() -> None:
    (found,) = values_of_information(_row(a=(8, 7, 9), b=4))
    assert (found.can_flip, found.expected_gain) == (False, 0)


def test_unknown_ratings_that_can_turn_it_come_first() -> None:
    rows: dict[str, dict[str, dict[str, Found]]] = {
        "x": {"x1": {"a": (6, 0, 10), "b": 5}},
        "y": {"y1": {"a": 5, "b": None}},
        "z": {"z1": {"a": (5, 4.9, 5.1), "b": 5}},
    }
    found = values_of_information(_evaluated(dataset_of(rows)))
    assert [rating.criterion for rating in found] == ["y1", "x1", "z1"]
    assert [rating.can_flip for rating in found] == [True, True, False]


@settings(max_examples=40)
@given(comparisons(st.one_of(halves, intervals(), st.none()), most_alternatives=3))
def test_a_gain_is_the_mean_of_the_best_choice_over_all_a_rating_may_be(
    comparison: Comparison,
) -> None:
    result = evaluate(*comparison)
    means = {
        a: sum(s * result.dataset.criteria[c].moments(a)[0] for c, s in result.shares.items())
        for a in result.scores
    }
    for rating in values_of_information(result):
        a, share = rating.alternative, result.shares[rating.criterion]
        values = _evenly(result.dataset.criteria[rating.criterion].rating(a))
        others = max(m for b, m in means.items() if b != a)
        known = np.maximum(means[a] + share * (values - values.mean()), others).mean()
        assert rating.expected_gain == pytest.approx(known - max(means.values()), abs=1e-3)
        assert rating.expected_gain >= 0


def _evenly(rating: Rating, count: int = 4_000) -> "NDArray[float64]":
    """Return the values of a judged rating at evenly spaced ranks of its triangle."""
    ranks = (np.arange(count) + 0.5) / count
    if rating.value is None:
        return ranks * 10
    low, peak, high = rating.low, rating.value, rating.high
    rising = low + np.sqrt(ranks * (high - low) * (peak - low))
    falling = high - np.sqrt((1 - ranks) * (high - low) * (high - peak))
    return np.where(ranks < (peak - low) / (high - low), rising, falling)


@settings(max_examples=40)
@given(comparisons(st.one_of(halves, intervals(), st.none())))
def test_what_can_flip_does_at_an_end_of_its_range(comparison: Comparison) -> None:
    dataset, preferences = comparison
    result = evaluate(dataset, preferences)
    for rating in values_of_information(result):
        criterion = dataset.criteria[rating.criterion]
        leaders = set()
        for end in criterion.interval(rating.alternative):
            set_ = preferences.with_override(criterion.id, rating.alternative, end)
            leaders.add(evaluate(dataset, set_).leader)
        assert rating.can_flip == (leaders != {result.leader})


# Readings


def _with_readings() -> Dataset:
    plain = dataset_of({"x": {"x1": {"a": 6, "b": 5}, "x2": {"a": 5, "b": 5}}})
    rows = {
        "small": {"x1": {"a": Rating(5.5, 5.5, 5.5)}},
        "large": {"x1": {"a": Rating(1, 1, 1)}},
        "other": {"x2": {"b": Rating(6.5, 6.5, 6.5)}},
    }
    return replace(
        plain, readings={id_: Reading(id_, id_, "", "", row) for id_, row in rows.items()}
    )


def test_each_reading_alone_and_all_together() -> None:
    dataset = _with_readings()
    preferences = proposal(dataset).with_reading("large")
    found = under_each_reading(dataset, preferences)
    assert [(f.readings, f.leader, f.margin) for f in found] == [
        (("small",), "a", 0.25),
        (("large",), "b", 2.0),
        (("other",), "b", 0.25),
    ]
    together = under_all_readings(dataset, preferences)
    assert (together.leader, together.margin) == ("b", 2.75)
    assert together.readings == ("small", "large", "other")


def test_ratings_set_by_hand_stay_set_under_every_reading() -> None:
    dataset = _with_readings()
    preferences = proposal(dataset).with_override("x1", "a", 9.0)
    assert [f.leader for f in under_each_reading(dataset, preferences)] == ["a", "a", "a"]
    assert under_all_readings(dataset, preferences).margin == pytest.approx(1.25)


def test_no_granted_objection_turns_a_firm_situation_but_the_one_that_says_so(
    bundled: Dataset,
) -> None:
    turned = set()
    for situation in _FIRM:
        preferences = proposal(bundled, situation)
        leader = evaluate(bundled, preferences).leader
        found = under_each_reading(bundled, preferences)
        turned |= {(situation, *f.readings) for f in found if f.leader != leader}
        assert under_all_readings(bundled, preferences).leader == leader
    assert turned == {("teaching", "small-service")}
    assert "turns teaching" in bundled.readings["small-service"].because
