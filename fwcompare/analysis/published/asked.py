"""The example of answers that add points: every set of them counted by hand."""

from dataclasses import replace

from fwcompare.analysis.evaluation import Evaluation, evaluate
from fwcompare.analysis.open_answers import OpenAnswers, answer_bias, open_answers
from fwcompare.analysis.published.example import EXACT, Example, comparison, derived
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.must_have import MustHave
from fwcompare.dataset.points import Points
from fwcompare.dataset.question import Answer, Question
from fwcompare.decision.answering import with_answers
from fwcompare.decision.proposal import proposal

_SOURCE = (
    "By hand, in fractions: a wins x by 10 to 0, b wins y; 1 point each for everybody; the first "
    "question gives x 3 or y 2, the second x 1 or y 4: 5 to 1, 4 to 5, 2 to 3 and 1 to 7 points"
)


def answers() -> list[Example]:
    """a leads in the first of the four sets alone."""
    return [
        derived(_SOURCE, "Score of a in the first set", 50 / 6, EXACT, _first),
        derived(_SOURCE, "Part of the sets that a leads", 1 / 4, EXACT, lambda: _bias().leads["a"]),
        derived(_SOURCE, "Sets of the second in which the first decides", 1 / 2, EXACT, _decided),
        derived(_SOURCE, "Smallest lead, first answered for x", -10 / 9, EXACT, _least),
        derived(_SOURCE, "Lead of b once a fails a must-have, c behind", 2.5, EXACT, _alone),
    ]


def _dataset() -> Dataset:
    rows = {"x": {"a": 10.0, "b": 0.0}, "y": {"a": 0.0, "b": 10.0}}
    first = {"x": Answer("x", "x", Points({"x": 3.0})), "y": Answer("y", "y", Points({"y": 2.0}))}
    second = {"x": Answer("x", "x", Points({"x": 1.0})), "y": Answer("y", "y", Points({"y": 4.0}))}
    return replace(
        comparison(rows).original,
        everybody=Points({"x": 1.0, "y": 1.0}),
        questions={
            "first": Question("first", "first", first),
            "second": Question("second", "second", second),
        },
    )


def _bias() -> OpenAnswers:
    found = answer_bias(_dataset())
    if found is None:
        raise ValueError("the example asks nothing")
    return found


def _answered(**given: str) -> Evaluation:
    dataset = _dataset()
    return evaluate(dataset, with_answers(proposal(dataset), dataset, given))


def _first() -> float:
    return _answered(first="x", second="x").scores["a"]


def _decided() -> float:
    return _bias().turning["first"]


def _least() -> float:
    """With x 3, x and y have 4 and 1 points; the second makes that 5 and 1, or 4 and 5."""
    found = open_answers(_answered(first="x"))
    return found.least_lead or 0.0 if found else 0.0


def _alone() -> float:
    rows = {"x": {"a": 10.0, "b": 5.0, "c": 0.0}, "y": {"a": 10.0, "b": 5.0, "c": 5.0}}
    must = MustHave("m", "m", facts={"a": "no", "b": "yes", "c": "yes"})
    dataset = replace(comparison(rows).original, musts={"m": must})
    return evaluate(dataset, proposal(dataset).with_must("m")).margin or 0.0
