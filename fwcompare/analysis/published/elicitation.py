"""The examples of orders, trade-offs and pairwise judgements."""

from itertools import combinations

from fwcompare.analysis.elicitation import (
    Comparison,
    Elicited,
    Statements,
    elicited,
    weighed_dimensions,
)
from fwcompare.analysis.elicitation.pairwise import PairwiseWeights, pairwise_weights
from fwcompare.analysis.elicitation.region import region_of
from fwcompare.analysis.elicitation.statement_text import read_comparison, read_order
from fwcompare.analysis.published.example import EXACT, Example, ahead_by, derived

_FRACTIONS = "In fractions, by cutting the triangle or tetrahedron of weights by hand"
_DRINKS = ("coffee", "wine", "tea", "beer", "soda", "milk", "water")
_SAATY = (
    "Saaty (2008), Decision making with the analytic hierarchy process, International Journal of "
    "Services Sciences 1, 83–98: how much of each drink is consumed"
)
_COMPLETION = (
    "By hand: the one missing judgement levels both ways round, √(8/15), where the largest "
    "eigenvalue is least, as in Bozóki, Fülöp & Rónyai (2010), Mathematical and Computer "
    "Modelling 52, 318–333"
)


def _said(differences: tuple[float, ...], order: str, *comparisons: str) -> Elicited:
    """Compare two alternatives that differ by so much, given an order and answers."""
    weighed = weighed_dimensions(ahead_by(*differences))
    ranks = read_order(order, weighed.ids) if order else ()
    answers = tuple(read_comparison(text, weighed.ids) for text in comparisons)
    return elicited(weighed, Statements(ranks, answers=answers))


def trade_offs() -> list[Example]:
    """Two alternatives, one ahead by +3, +1, -2 or by +4, +2, -1, -3, and one answer."""
    three, four = (3.0, 1.0, -2.0), (4.0, 2.0, -1.0, -3.0)

    def share(differences: tuple[float, ...], comparison: str) -> float:
        return _said(differences, "", comparison).shares.shares["a"]

    def centre(comparison: str) -> float:
        return _said(three, "", comparison).centre["1"]

    def regret(alternative: str) -> float:
        return _said(three, "", "3 >= 1").regrets[alternative].most

    return [
        derived(_FRACTIONS, "Share, w3 ≥ w1", 7 / 15, EXACT, lambda: share(three, "3 >= 1")),
        derived(_FRACTIONS, "Share, w3 ≥ 2 w1", 1 / 4, EXACT, lambda: share(three, "3 >= 2*1")),
        derived(_FRACTIONS, "Share, w4 ≥ w1", 107 / 315, EXACT, lambda: share(four, "4 >= 1")),
        derived(_FRACTIONS, "Centre, w3 ≥ w1", 1 / 6, EXACT, lambda: centre("3 >= 1")),
        derived(_FRACTIONS, "Centre, w3 ≥ 2 w1", 1 / 9, EXACT, lambda: centre("3 >= 2*1")),
        derived(_FRACTIONS, "Regret of the first, w3 ≥ w1", 2, EXACT, lambda: regret("a")),
        derived(_FRACTIONS, "Regret of the second, w3 ≥ w1", 1, EXACT, lambda: regret("b")),
    ]


def about_equal() -> list[Example]:
    """What is about equal lies within 0.85 of each other: of two, from 0.85 / 1.85 on."""

    def least() -> float:
        statements = Statements(answers=(Comparison("1", "2", 1.0, "about equal"),))
        return region_of(("1", "2"), statements).ranges["1"][0]

    return [derived(_FRACTIONS, "Least share, about equal", 0.85 / 1.85, EXACT, least)]


def rank_order_weights() -> list[Example]:
    source = (
        "By hand: what an order of four leaves has its centre at (1/k + … + 1/4) / 4, the rank "
        "order centroid, as in Barron & Barrett (1996)"
    )
    known = (25 / 48, 13 / 48, 7 / 48, 1 / 16)

    def weight(k: int) -> float:
        return _said((4, 2, -1, -3), "1 > 2 > 3 > 4").centre[str(k)]

    return [
        derived(source, f"Weight of rank {k}", answer, EXACT, lambda k=k: weight(k))  # type: ignore[misc]
        for k, answer in enumerate(known, start=1)
    ]


def pairwise_drinks() -> list[Example]:
    upper = (9, 5, 2, 1, 1, 1 / 2, 1 / 3, *[1 / 9] * 4, 1 / 3, 1 / 4, 1 / 3, 1 / 9)
    upper = (*upper, 1 / 2, 1, 1 / 3, 2, 1 / 2, 1 / 3)
    judgements = dict(zip(combinations(_DRINKS, 2), upper, strict=True))

    def found() -> PairwiseWeights:
        return pairwise_weights(_DRINKS, judgements)

    known = (0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327)
    examples = [
        Example(_SAATY, f"Weight of {drink}", answer, 5e-4, lambda d=drink: found().weights[d])  # type: ignore[misc]
        for drink, answer in zip(_DRINKS, known, strict=True)
    ]

    def ratio() -> float:
        return found().consistency_ratio or 0.0

    return [*examples, Example(_SAATY, "Consistency ratio", 0.022, 5e-4, ratio)]


def pairwise_completion() -> list[Example]:
    judgements = {("a", "b"): 1, ("a", "c"): 5, ("a", "d"): 2, ("b", "c"): 3, ("b", "d"): 4}

    def found() -> PairwiseWeights:
        return pairwise_weights("abcd", judgements)

    def missing() -> float:
        return found().missing["c", "d"]

    known = {"a": 0.3738, "b": 0.3920, "c": 0.0985, "d": 0.1357}
    return [
        derived(_COMPLETION, "Missing judgement", (8 / 15) ** 0.5, 1e-8, missing),
        *(
            derived(_COMPLETION, f"Weight of {id_}", w, 5e-5, lambda i=id_: found().weights[i])  # type: ignore[misc]
            for id_, w in known.items()
        ),
    ]
