"""Sentences that never say more than the numbers do."""

from dataclasses import replace

from hypothesis import given, settings

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.gap import gap_by_criterion, gap_by_dimension
from fwcompare.analysis.verdict import judged
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import Dataset, load_dataset
from fwcompare.decision import proposal
from fwcompare.wording import numbers, sentences, verdict_basis
from tests.builders import Found, dataset_of, three_way_dataset
from tests.drawn import Comparison, comparisons


def compared(**dimensions: dict[str, Found]) -> Dataset:
    """Build a dataset of dimensions with one criterion each, 10 points all."""
    return dataset_of({name: {f"{name}_1": found} for name, found in dimensions.items()})


def headline(dataset: Dataset) -> str:
    return sentences.headline(evaluate(dataset, proposal(dataset)))


def certainty(evaluation: Evaluation) -> str:
    return sentences.certainty(evaluation, judged(evaluation))


def why(dataset: Dataset) -> str:
    return sentences.why(evaluate(dataset, proposal(dataset)))


def test_a_leader_leads_by_its_margin() -> None:
    assert headline(compared(x={"a": 8, "b": 2.5})) == "A leads by 5.50"


def test_two_or_more_that_share_the_best_score_are_level() -> None:
    assert headline(compared(x={"a": 5, "b": 5})) == "A and B are level"
    assert headline(compared(x={"a": 5, "b": 1, "c": 5})) == "A and C are level"
    assert headline(compared(x={"a": 5, "b": 5, "c": 5})) == "A, B and C are level"


def test_without_weights_there_is_nothing_to_rank_by() -> None:
    dataset = compared(x={"a": 8, "b": 2})
    nothing = evaluate(dataset, proposal(dataset).with_dimension_points("x", 0))
    assert sentences.headline(nothing) == "Nothing to rank by"
    assert certainty(nothing) == "Give at least one criterion some weight."
    assert sentences.why(nothing) == "No criterion has any weight."


def test_a_clear_lead_a_close_call_and_a_tie_are_called_so() -> None:
    clear = compared(x={"a": 8, "b": 2})
    close = compared(x={"a": (5.3, 1, 9), "b": (5, 1, 9)})
    tie = compared(x={"a": 5, "b": 5})
    first = [certainty(evaluate(d, proposal(d))) for d in (clear, close, tie)]
    assert first[0].startswith("clear ")
    assert first[1].startswith("close call ")
    assert first[2] == "tie"


def test_a_lead_that_another_one_would_more_often_have_is_open() -> None:
    dataset = compared(x={"a": (5.3, 0, 5.4), "b": 5})
    assert certainty(evaluate(dataset, proposal(dataset))).startswith("open ")


def test_the_sentence_says_how_sure_it_is() -> None:
    dataset = compared(x={"a": (8, 7, 9), "b": 2})
    said = certainty(evaluate(dataset, proposal(dataset)))
    assert said == "clear · stays ahead when ratings vary: 100.0\u202f%"


def test_a_lead_is_the_difference_of_the_shown_scores() -> None:
    # 6.684 and 5.675 read 6.68 and 5.68 or 5.67: never 1.01 over two figures that differ by 1.00.
    assert headline(compared(x={"a": 6.684, "b": 5.6751})) == "A leads by 1.00"


def test_a_lead_that_does_not_show_is_told_as_less_than_a_hundredth() -> None:
    dataset = compared(x={"a": 6.331, "b": 6.329})
    assert headline(dataset) == "Level at 6.33, A ahead by less than 0.01"
    evaluation = evaluate(dataset, proposal(dataset))
    assert sentences.lead(evaluation) == "less than 0.01"
    assert judged(evaluation).verdict == "close"


def test_open_is_said_plainly() -> None:
    dataset = compared(x={"a": (5.3, 0, 5.4), "b": 5})
    evaluation = evaluate(dataset, proposal(dataset))
    judgement = judged(evaluation)
    told = sentences.verdict(evaluation, judgement)
    chance = numbers.chance(judgement.chance["b"])
    assert told == f"A by 0.30 at face value, but B comes first in {chance} when ratings vary: open"
    assert sentences.headline(evaluation, judgement) == "A by 0.30 at face value"
    told = sentences.certainty(evaluation, judgement)
    assert told == f"open · B comes first in {chance} when ratings vary"


def test_nobody_is_chosen_until_somebody_chooses() -> None:
    dataset = compared(x={"a": 8, "b": 2})
    evaluation = evaluate(dataset, proposal(dataset))
    told = sentences.choice(evaluation, judged(evaluation))
    assert told == "No choice recorded yet; A leads by 6.00 (clear)"


def test_the_basis_of_a_verdict_can_be_recomputed_from_what_is_printed() -> None:
    dataset = compared(x={"a": 9, "b": 4}, y={"a": None, "b": 8})
    dataset = replace(
        dataset,
        dimensions={
            id_: replace(d, weight=weight)
            for (id_, d), weight in zip(dataset.dimensions.items(), (60, 40), strict=True)
        },
    )
    evaluation = evaluate(dataset, proposal(dataset))
    judgement = judged(evaluation)
    assert verdict_basis.chances(evaluation, judgement) == (
        "First when ratings vary: A in 95.0\u202f% and B in 5.0\u202f%,"
        " right to within 0.1 percentage points."
    )
    assert verdict_basis.figures(evaluation, judgement) == (
        "In the figures of this rule, A with every unknown rating least favourable to it is behind"
        " by 0.20, and first in <0.1\u202f% when ratings vary."
    )


def test_where_no_rating_has_a_range_nothing_is_said_of_ranges() -> None:
    dataset = compared(x={"a": 8, "b": 2})
    said = certainty(evaluate(dataset, proposal(dataset)))
    assert said == "clear on the ratings as given; none has a range"


def test_the_rule_names_its_thresholds() -> None:
    assert "0.25 points of 10" in sentences.rule()
    assert "95\u202f%" in sentences.rule()


def test_why_names_what_carries_the_lead_and_what_speaks_against_it() -> None:
    one = compared(speed={"a": 9, "b": 1}, price={"a": 2, "b": 6})
    assert why(one) == "Speed carries it; Price speaks for B."
    two = compared(speed={"a": 9, "b": 1}, size={"a": 9, "b": 2}, price={"a": 2, "b": 6})
    assert why(two) == "Speed and Size carry it; Price speaks for B."


def test_why_leaves_out_what_hardly_matters() -> None:
    dataset = compared(speed={"a": 9, "b": 1}, price={"a": 5, "b": 6})
    assert why(dataset) == "Speed carries it; little speaks for B."
    dataset = compared(speed={"a": 9, "b": 1}, price={"a": 6, "b": 6})
    assert why(dataset) == "Speed carries it; nothing speaks for B."


def test_why_a_tie_says_that_it_balances() -> None:
    dataset = compared(speed={"a": 8, "b": 2}, price={"a": 2, "b": 8})
    assert why(dataset) == "Speed speaks for A, Price for B: it balances."


def test_where_nothing_differs_nothing_tells_them_apart() -> None:
    assert why(compared(x={"a": 5, "b": 5})) == "Nothing tells them apart."


def test_names_are_listed_as_people_list_them() -> None:
    assert sentences.listed([]) == ""
    assert sentences.listed(["a"]) == "a"
    assert sentences.listed(["a", "b"]) == "a and b"
    assert sentences.listed(["a", "b", "c"]) == "a, b and c"


@given(comparisons())
@settings(max_examples=40)
def test_every_sentence_holds_for_whatever_is_compared(comparison: Comparison) -> None:
    evaluation = evaluate(*comparison)
    names = {a.name for a in evaluation.dataset.alternatives.values()}
    said = sentences.headline(evaluation)
    if evaluation.leader is None:
        assert said == "Nothing to rank by" or said.endswith("are level")
    else:
        name = said.partition(", ")[2].partition(" ahead by less than 0.01")[0]
        assert (name or said.split(" leads by ")[0]) in names
    reason = sentences.why(evaluation)
    assert reason.endswith(".")
    if evaluation.leader is not None:
        gaps = gap_by_dimension(evaluation)
        if len(gaps) == 1:
            of_criteria = gap_by_criterion(evaluation, next(iter(gaps)))
            largest = evaluation.dataset.criteria[next(iter(of_criteria))].label
        else:
            largest = evaluation.dataset.dimensions[next(iter(gaps))].label
        assert largest in reason


def test_labels_are_used_where_the_dataset_has_short_ones() -> None:
    dataset = three_way_dataset()
    evaluation = evaluate(dataset, proposal(dataset, "hurry"))
    assert "Time on the way" not in sentences.why(evaluation)
    assert "Time" in sentences.why(evaluation)


def test_the_margin_shown_is_the_difference_of_the_scores() -> None:
    dataset = compared(x={"a": 8, "b": 2.5}, y={"a": 3, "b": 4})
    preferences = replace(proposal(dataset), dimension_points={"x": 30.0, "y": 20.0})
    evaluation = evaluate(dataset, preferences)
    margin = evaluation.scores["a"] - evaluation.scores["b"]
    assert sentences.headline(evaluation) == f"A leads by {margin:.2f}"


def test_an_open_lead_is_offered_for_choosing_as_open_and_not_as_a_lead() -> None:
    bundled = load_dataset(DEFAULT_DATASET)
    preferences = proposal(bundled, "json-microservice").with_override("api_layer", "django", 5)
    evaluation = evaluate(bundled, preferences)
    told = sentences.choice(evaluation, judged(evaluation))
    assert told.startswith("No choice recorded yet; Flask by 0.10 at face value, but Django")
    assert "leads" not in told


def test_the_rule_is_told_with_the_chance_of_the_headline() -> None:
    bundled = load_dataset(DEFAULT_DATASET)
    for situation in bundled.situations:
        evaluation = evaluate(bundled, proposal(bundled, situation))
        judgement = judged(evaluation)
        assert evaluation.leader is not None
        told = sentences.chance(judgement, evaluation.leader)
        assert f"first in {told} when" in verdict_basis.figures(evaluation, judgement)


def test_a_lead_too_small_to_show_is_never_one_of_nothing() -> None:
    near = compared(x={"a": 6.334, "b": 6.331})
    evaluation = evaluate(near, proposal(near))
    judgement = judged(evaluation)
    told = "No choice recorded yet; level at 6.33, A ahead by less than 0.01 (close)"
    assert sentences.choice(evaluation, judgement) == told
    assert "A is within 0.01 of the best other" in verdict_basis.figures(evaluation, judgement)


def test_a_close_call_that_is_all_but_certain_says_why_it_is_close() -> None:
    dataset = compared(x={"a": (5.2, 5.19, 5.21), "b": 5})
    said = certainty(evaluate(dataset, proposal(dataset)))
    assert said == (
        "close call, as the lead is under 0.25 · stays ahead when ratings vary: 100.0\u202f%"
    )


def test_a_close_call_whose_chance_says_it_all_gives_no_other_reason() -> None:
    dataset = compared(x={"a": (5.3, 1, 9), "b": (5, 1, 9)})
    said = certainty(evaluate(dataset, proposal(dataset)))
    assert said.startswith("close call · stays ahead when ratings vary: ")


def test_a_close_call_says_what_is_unknown_where_that_makes_it_close() -> None:
    dataset = compared(x={"a": (8, 7.9, 8.1), "b": 2}, y={"a": None, "b": 5})
    weights = proposal(dataset).with_dimension_points("x", 45).with_dimension_points("y", 55)
    said = certainty(evaluate(dataset, weights))
    assert said.startswith("close call, as what is unknown could undo it · stays ahead ")
