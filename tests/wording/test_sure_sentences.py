"""How sure a verdict is, in whole sentences."""

import pytest

from fwcompare.analysis import evaluate
from fwcompare.analysis.findings import findings
from fwcompare.dataset import Dataset
from fwcompare.dataset.must_have import Threshold
from fwcompare.decision import proposal
from fwcompare.decision.own_must import OwnMust
from fwcompare.wording import sure_sentences
from tests.asking import boats
from tests.builders import dataset_of
from tests.export.worked_out import bundled

FAST = OwnMust(Threshold("speed", at_least=6.5))
LIGHT = OwnMust(Threshold("carry", at_most=6.5))


def _told(dataset: Dataset, situation: str | None = None) -> str:
    return " ".join(
        sure_sentences.how_sure(findings(evaluate(dataset, proposal(dataset, situation))))
    )


def test_a_tie_is_told_as_one_and_nothing_more_is_said_of_it() -> None:
    assert _told(dataset_of({"d": {"k": {"a": 5, "b": 5}}})) == "It is a tie at 5.00."


def test_without_ranges_nothing_is_said_of_ranges() -> None:
    told = _told(dataset_of({"d": {"k": {"a": 7, "b": 5}}}))
    assert "The lead is clear on the ratings as given; none has a range." in told
    assert "when ratings vary" not in told


def test_an_open_lead_names_whom_the_ranges_favour() -> None:
    told = _told(dataset_of({"d": {"k": {"a": (5.1, 3, 5.2), "b": (5, 4.8, 7)}}}))
    assert "It is open: when ratings vary, B comes first in 97" in told
    assert "2 ratings could turn it alone." in told


@pytest.mark.parametrize("situation", [None, *bundled().situations])
def test_each_is_a_sentence_and_the_inner_split_is_told(situation: str | None) -> None:
    found = findings(evaluate(bundled(), proposal(bundled(), situation)))
    told = sure_sentences.how_sure(found)
    assert all(not sentence[0].islower() and sentence.endswith(".") for sentence in told)
    assert any("with the weights inside each dimension as they are" in line for line in told)


def test_of_many_only_the_best_scores_are_named() -> None:
    values = {f"a{index}": float(index) for index in range(5)}
    dataset = dataset_of({"d": {"k": values}})
    told = sure_sentences.lead(evaluate(dataset, proposal(dataset)))
    assert told.startswith("The best scores, of 10 points, are 4.00 for A4, 3.00 for A3 and 2.00")


def test_who_is_left_by_must_haves_is_not_said_to_rest_on_ratings_or_weights() -> None:
    dataset = boats()
    told = sure_sentences.how_sure(findings(evaluate(dataset, proposal(dataset).with_must(LIGHT))))
    assert told == ("The must-haves alone settle it: no weight changes who is left.",)
    told = sure_sentences.how_sure(findings(evaluate(dataset, proposal(dataset).with_must("roof"))))
    assert told == ("It is open: whether Kayak meets “A roof” is not known.",)


def test_where_all_are_out_nothing_is_said_of_a_tie() -> None:
    dataset = boats()
    preferences = proposal(dataset).with_must(LIGHT).with_must(FAST)
    told = sure_sentences.how_sure(findings(evaluate(dataset, preferences)))
    assert told == ("No weight can change it: each of them fails a must-have.",)
