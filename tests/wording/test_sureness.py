"""How sure a verdict is, in words that never say more than the figures."""

from dataclasses import replace

import pytest

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.findings import findings
from fwcompare.analysis.other_readings import under_all_readings, under_each_reading
from fwcompare.analysis.rank_acceptability import RankAcceptability, exact_rank_acceptability
from fwcompare.analysis.uncertain_weights import DrawnOutcomes
from fwcompare.analysis.value_of_information import values_of_information
from fwcompare.dataset import Dataset
from fwcompare.dataset.dataset import EVERYBODY, Rating, Reading
from fwcompare.decision import proposal
from fwcompare.wording import finding_out, numbers, reading_words, sureness
from tests.builders import dataset_of, three_way_dataset

TWO = dataset_of({"x": {"x1": {"a": 8, "b": 6}}, "y": {"y1": {"a": 3, "b": 4}}})


def evaluated(dataset: Dataset) -> Evaluation:
    return evaluate(dataset, proposal(dataset))


def rank_acceptability(part: float, *, error: float | None = None) -> RankAcceptability:
    exact = exact_rank_acceptability(evaluated(TWO))
    assert exact is not None
    shares = {"a": part, "b": 1 - part}
    if error is None:
        return replace(exact, shares=shares)
    errors = {"a": error, "b": error}
    return replace(exact, shares=shares, method="sampled", standard_error=errors)


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (0.6667, "66.7\u202f%"),
        (1.0, "100\u202f%"),
        (0.0, "0\u202f%"),
        (0.99996, ">99.9\u202f%"),
        (0.00004, "<0.1\u202f%"),
    ],
)
def test_an_exact_share_is_whole_only_where_it_is(part: float, expected: str) -> None:
    assert sureness.share(rank_acceptability(part), "a") == expected


@pytest.mark.parametrize(
    ("part", "error", "expected"),
    [
        (0.954, 0.0007, "95.4\u202f% ± 0.1"),
        (0.5, 0.0016, "50.0\u202f% ± 0.2"),
        (1.0, 0.00001, ">99.9\u202f%"),
        (0.0, 0.00001, "<0.1\u202f%"),
    ],
)
def test_a_sampled_share_has_its_error_and_never_claims_all_or_nothing(
    part: float, error: float, expected: str
) -> None:
    assert sureness.share(rank_acceptability(part, error=error), "a") == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (None, "none"),
        (0.0, "0\u202f%"),
        (0.679, "67\u202f%"),
        (0.67, "67\u202f%"),
        (1.0, "100\u202f%"),
    ],
)
def test_a_tolerance_is_rounded_down(found: float | None, expected: str) -> None:
    assert sureness.tolerance(found) == expected


def with_readings(**readings: float) -> Evaluation:
    """Return what follows where `a` leads by 0.5, with readings that rate its x1 otherwise."""
    found = {
        id_: Reading(id_, id_, "", EVERYBODY, {"x1": {"a": Rating(value, value, value)}})
        for id_, value in readings.items()
    }
    return evaluated(replace(TWO, readings=found))


def said_of_readings(evaluation: Evaluation) -> str:
    dataset, preferences = evaluation.dataset, evaluation.preferences
    outcomes = under_each_reading(dataset, preferences)
    together = under_all_readings(dataset, preferences) if outcomes else None
    return reading_words.summary(evaluation, outcomes, together)


def test_readings_are_counted_alone_and_all_together() -> None:
    said = said_of_readings(with_readings(kind=9, strict=2))
    assert said == "A leads under 1 of 2 other readings, but not with all granted together."
    said = said_of_readings(with_readings(kind=9, kinder=10))
    assert said == "A leads under all 2 other readings, also with all granted together."


def test_without_readings_or_a_leader_nothing_is_said_of_them() -> None:
    assert said_of_readings(evaluated(TWO)) == ""
    assert said_of_readings(with_readings(kind=9)) != ""
    level = dataset_of({"x": {"x1": {"a": 5, "b": 5}}})
    assert said_of_readings(evaluated(level)) == ""


def test_an_outcome_is_who_leads_and_by_how_much() -> None:
    evaluation = with_readings(kind=9, level=7, strict=2)
    outcomes = under_each_reading(evaluation.dataset, evaluation.preferences)
    assert [reading_words.outcome(o) for o in outcomes] == ["A +1.00", "level", "B +2.50"]


def test_what_is_worth_finding_out_is_counted_and_named() -> None:
    assert finding_out.worth([]) == "No single rating, anywhere in its range, would turn it."
    dataset = three_way_dataset()
    evaluation = evaluated(dataset)
    found = [rating for rating in values_of_information(evaluation) if rating.can_flip]
    assert found[0].is_unknown
    assert finding_out.open_rating(evaluation, found[0]).endswith(", Car (not known)")
    assert finding_out.worth(found[:1]).startswith("1 rating could turn it alone")
    assert finding_out.worth(found[:1] * 2).startswith("2 ratings could turn it alone")


@pytest.mark.parametrize(
    ("points", "expected"), [(0.1234, "+0.123"), (0.0005, "+0.001"), (0.0004, "<0.001")]
)
def test_a_gain_is_never_rounded_to_nothing(points: float, expected: str) -> None:
    assert finding_out.gain(points) == expected


@pytest.mark.parametrize(
    ("chance", "told"),
    [(0.754, f"{numbers.percent(75.4, 1)} ±0.2"), (0.9991, f">{numbers.percent(99.9, 1)}")],
)
def test_what_was_drawn_is_told_with_its_error_and_draws(chance: float, told: str) -> None:
    found = DrawnOutcomes({"a": chance}, {"a": 0.0021}, "a", (0, 0, 0), draws=40_000, seed=1)
    assert sureness.drawn(found) == told
    expected = "40,000 draws, with a standard error of 0.21 percentage points"
    assert sureness.draws(found) == expected


def test_a_drawn_chance_has_one_error_in_how_sure() -> None:
    found = findings(evaluated(three_way_dataset()))
    (told,) = [
        f.value for f in sureness.how_sure(found) if sureness.WHEN_WEIGHTS_VARY_TOO in f.label
    ]
    assert "±" not in told
    assert "standard error of 0.2" in told


@pytest.mark.parametrize(
    ("dataset", "label"),
    [
        (dataset_of({"x": {"x1": {"a": 8, "b": 6}}}), "\u2026weighing the one criterion freely"),
        (TWO, "\u2026weighing all 2 criteria freely"),
    ],
)
def test_criteria_are_counted_as_one_does(dataset: Dataset, label: str) -> None:
    assert sureness.share_label(evaluated(dataset), "lead_share_criteria") == label


def test_at_a_tie_the_figures_name_whom_they_are_of() -> None:
    level = evaluated(dataset_of({"x": {"x1": {"a": 5, "b": 5}}}))
    assert sureness.caption(level) == "A is ahead"
    assert sureness.caption(evaluated(TWO)) == "A stays ahead"


def test_where_no_rating_has_a_range_nothing_is_said_of_uncertain_ratings() -> None:
    labels = {fact.label for fact in sureness.how_sure(findings(evaluated(TWO)))}
    assert "Uncertain ratings" not in labels
    uncertain = evaluated(three_way_dataset())
    assert "Uncertain ratings" in {f.label for f in sureness.how_sure(findings(uncertain))}


def test_an_error_too_small_to_show_is_not_told_as_none() -> None:
    found = DrawnOutcomes({"a": 1.0}, {"a": 0.00002}, "a", (0, 0, 0), draws=40_000, seed=1)
    assert sureness.draws(found).endswith("a standard error of less than 0.01 percentage points")
