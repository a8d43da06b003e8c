"""Ways of weighing and pairwise judgements, in sentences."""

import pytest

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.elicitation.pairwise import WorstJudgement, pairwise_weights
from fwcompare.analysis.elicitation.ways_of_weighing import Way, ways_of_weighing
from fwcompare.decision import proposal
from fwcompare.wording import pairwise_words, ways_words
from tests.builders import dataset_of

DATASET = dataset_of({"x": {"x1": {"a": 8, "b": 2}}, "y": {"y1": {"a": 3, "b": 7}}})


def weighing(x: float, y: float) -> Evaluation:
    preferences = proposal(DATASET).with_dimension_points("x", x).with_dimension_points("y", y)
    return evaluate(DATASET, preferences)


def told(*shares: float) -> str:
    ways = [Way("own points", weighing(share, 100 - share)) for share in shares]
    found = ways_of_weighing(ways, weighing(70, 30))
    assert found is not None
    return ways_words.sentence(DATASET, found).replace("\u202f", " ")


@pytest.mark.parametrize(
    ("shares", "sentence"),
    [
        (
            (80, 50, 60, 70),
            "All four ways give A; they differ most on X (50–80 %), whose tie is at 40 %.",
        ),
        ((80, 50), "Both ways give A; they differ most on X (50–80 %), whose tie is at 40 %."),
        (
            (80, 50, 10),
            "A in two and B in one; they differ most on X (10–80 %), whose tie is at 40 %.",
        ),
        (
            (40, 80),
            "Level in one and A in one; they differ most on X (40–80 %), whose tie is at 40 %.",
        ),
        ((70, 70), "Both ways give A; they hardly differ."),
    ],
)
def test_who_leads_in_them_and_where_they_differ_most(
    shares: tuple[float, ...], sentence: str
) -> None:
    assert told(*shares) == sentence


def test_a_way_is_called_by_its_name_or_its_kind() -> None:
    some = weighing(50, 50)
    assert ways_words.way(Way("situation", some, "A small site")) == "A small site"
    assert ways_words.way(Way("comparisons", some)) == "Your pairwise comparisons"


def test_consistency_names_its_table_and_what_was_completed() -> None:
    judgements = {("a", "b"): 2.0, ("b", "c"): 2.0}
    assert pairwise_words.consistency(pairwise_weights("abc", judgements)) == (
        "Consistency ratio 0.00 (random index: Saaty 1980, of complete tables; 1 of yours is"
        " completed): consistent enough, the limit is 0.10."
    )
    contrary = {**judgements, ("a", "c"): 1 / 4}
    assert pairwise_words.consistency(pairwise_weights("abc", contrary)).endswith(
        "(random index: Saaty 1980): not consistent, the limit is 0.10."
    )
    assert "no consistency ratio" in pairwise_words.consistency(
        pairwise_weights("ab", {("a", "b"): 2.0})
    )


@pytest.mark.parametrize(
    ("said", "implied", "sentence"),
    [
        (7, 3, "You said X 7× Y; your other answers imply 3×."),
        (1 / 9, 1 / 22.6, "You said Y 9× X; your other answers imply 23×."),
        (3, 0.5, "You said X 3× Y; your other answers imply Y 2× X."),
        (3, None, "You said X 3× Y; no other answer ties the two."),
    ],
)
def test_the_worst_judgement_is_told_beside_the_others(
    said: float, implied: float | None, sentence: str
) -> None:
    assert pairwise_words.worst(DATASET, WorstJudgement("x", "y", said, implied)) == sentence
