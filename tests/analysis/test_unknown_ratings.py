"""What unknown ratings could do together, at their very ends."""

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.unknown_ratings import turned_by_unknown
from fwcompare.dataset.loading import read_dataset
from fwcompare.decision import decide
from fwcompare.wording.new_comparison_words import turned

TEXT = """fwcompare: 1
title: Two
alternatives:
  one: {name: One}
  another: {name: Another}
criteria:
  fast: {name: Fast, weight: 50, scale: {kind: judged}, ratings: {one: 8, another: 4}}
  small: {name: Small, weight: 50, scale: {kind: judged}, ratings: {one: 5, another: SMALL}}
"""


def evaluation(small: str) -> Evaluation:
    dataset = read_dataset(TEXT.replace("SMALL", small).encode(), "test")
    return evaluate(dataset, decide(dataset).preferences)


def test_an_unknown_rating_at_its_best_may_pass_the_leader() -> None:
    found = turned_by_unknown(evaluation("unknown"))
    assert found is not None
    assert found == ("another", 7.0, 6.5)
    told = turned(evaluation("unknown"), found)
    assert told.endswith("for Another and its worst for One, Another leads, 7.00 to 6.50.")


def test_known_ratings_turn_nothing() -> None:
    assert turned_by_unknown(evaluation("5")) is None
