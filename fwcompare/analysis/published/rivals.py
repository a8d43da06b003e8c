"""The examples of more than one rival, and of an order of importance that is kept."""

from math import sqrt

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.minimal_weight_change import MinimalWeightChange, minimal_weight_change
from fwcompare.analysis.published.example import EXACT, Example, ahead_by, comparison, derived
from fwcompare.analysis.rank_acceptability import rank_acceptability, sampled_rank_acceptability
from fwcompare.analysis.weight_change import nearest_change, smallest_change

_CHANGE = (
    "By hand, in fractions: shares 60 % and 40 %, a rated 10 and 0, its rivals 0 and 10, 5 and 6"
)
_OTHER_WAYS = (
    "By hand, in fractions: shares 50 %, 30 % and 20 %, a rated 8, 4, 4, its rivals 4, 2, 9 and "
    "4, 8, 2; the nearest rival gains 8 per share moved on a lead of 1.2"
)
_APPLIED = f"{_CHANGE}; up to where the second rival is seen to lead, 5.46 against 5.45"
_ORDER = "By hand, in fractions: ahead by +3, \u22121, \u22121, the order of importance kept"
_WITHIN = 0.006


def changes_of_three() -> list[Example]:
    """Per share moved the rivals gain 20 on a lead of 2, and 11 on a lead of 0.6."""

    def total() -> float:
        change = smallest_change(_three())
        return change.total if change else 0.0

    def distance() -> float:
        change = nearest_change(_three())
        return change.distance if change else 0.0

    def new_best() -> float:
        change = _applied(_three())
        return change.scores[change.leader]

    return [
        derived(_CHANGE, "Smallest total change of shares", 6 / 55, EXACT, total),
        derived(_CHANGE, "Nearest change, its length", 3 * sqrt(2) / 55, EXACT, distance),
        derived(
            _APPLIED, "Share that is left to 1", 0.545, 1e-8, lambda: _applied(_three()).shares["1"]
        ),
        derived(_APPLIED, "Score of the new leader", 5.455, 1e-8, new_best),
    ]


def changes_in_other_directions() -> list[Example]:
    """The rivals want share to go to different dimensions; at 0.15 they are level with 5.40."""

    def total() -> float:
        change = smallest_change(_two_ways())
        return change.total if change else 0.0

    def left() -> float:
        return _applied(_two_ways()).shares["1"]

    return [
        derived(_OTHER_WAYS, "Smallest total change of shares", 0.3, EXACT, total),
        derived(_OTHER_WAYS, "Share left to 1, seen to lead by 0.01", 0.34875, 1e-8, left),
    ]


def orders_kept() -> list[Example]:
    """Prefix means are the heights at the vertices: 3, 1, 1/3, or -1, 1, 1/3, or -1, -1, 1/3."""

    def led(*points: float, is_sampled: bool = False) -> float:
        weights = {str(k): p for k, p in enumerate(points, start=1)}
        evaluation = ahead_by(3, -1, -1, weights=weights)
        share = sampled_rank_acceptability if is_sampled else rank_acceptability
        return share(evaluation, keep_order=True).shares["a"]

    return [
        derived(_ORDER, "Points 30, 20, 10", 1.0, EXACT, lambda: led(30, 20, 10)),
        derived(_ORDER, "Points 10, 20, 30", 1 / 16, EXACT, lambda: led(10, 20, 30)),
        derived(_ORDER, "Points 20, 20, 10: either order", 13 / 16, EXACT, lambda: led(20, 20, 10)),
        derived(_ORDER, "Points 20, 20, 20: any order", 9 / 16, EXACT, lambda: led(20, 20, 20)),
        derived(
            f"{_ORDER}; sampled, within four standard errors",
            "Points 20, 20, 10: either order",
            13 / 16,
            _WITHIN,
            lambda: led(20, 20, 10, is_sampled=True),
        ),
    ]


def _three() -> Evaluation:
    rows = {"1": {"a": 10.0, "b": 0.0, "c": 5.0}, "2": {"a": 0.0, "b": 10.0, "c": 6.0}}
    return comparison(rows, {"1": 60.0, "2": 40.0})


def _two_ways() -> Evaluation:
    rated = {"a": (8.0, 4.0, 4.0), "b": (4.0, 2.0, 9.0), "c": (4.0, 8.0, 2.0)}
    rows = {str(k + 1): {a: values[k] for a, values in rated.items()} for k in range(3)}
    return comparison(rows, {"1": 50.0, "2": 30.0, "3": 20.0})


def _applied(evaluation: Evaluation) -> MinimalWeightChange:
    change = minimal_weight_change(evaluation)
    if change is None:
        raise ValueError(evaluation)
    return change
