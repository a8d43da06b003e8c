"""The examples: values and weights, tipping points, shares of priorities, uncertain ratings."""

from math import comb

from fwcompare.analysis.change_of_mind import nearest_change, smallest_change
from fwcompare.analysis.lead_share import lead_share
from fwcompare.analysis.priorities import prefix_means
from fwcompare.analysis.published.example import EXACT, Example, ahead_by, comparison
from fwcompare.analysis.rating_flips import rating_flips
from fwcompare.analysis.tipping_points import tipping_points
from fwcompare.analysis.tolerance import tolerance
from fwcompare.analysis.uncertain_scores import uncertain_scores
from fwcompare.analysis.worth_finding_out import worth_finding_out
from fwcompare.dataset.scale import MeasuredScale

_VARSI_ALI = "Varsi (1973), Ali (1973), Pacific J. Math. 46 and 48: area below a plane"
_GEOMETRY = "Derived: geometry of a triangle"
_LEVELS = "Derived: two criteria, each won 10 to 0, shares 60 % and 40 %"
_IRWIN_HALL = "Irwin (1927), Hall (1927), Biometrika 19: sum of uniform draws"
_IDENTITY = {"1": {"a": 10.0, "b": 0.0}, "2": {"a": 0.0, "b": 10.0}}
_SIXTY_FORTY = {"1": 60.0, "2": 40.0}


def office_location() -> list[Example]:
    source = "Goodwin & Wright, Decision Analysis for Management Judgment: office A"
    percent = MeasuredScale("%", 0, 100)
    rated = {"closeness": 100, "visibility": 60, "image": 100, "size": 75, "comfort": 0}
    rows = {id_: {"a": value, "nowhere": 0.0} for id_, value in (rated | {"parking": 90}).items()}
    weights = dict(zip(rows, (32.0, 26.0, 23.0, 10.0, 6.0, 3.0), strict=True))

    def score() -> float:
        found = comparison(rows, weights, dict.fromkeys(rows, percent))
        return 10 * found.scores["a"]

    return [Example(source, "Score of 100", 80.8, 0.05, score)]


def cars() -> list[Example]:
    source = "Dezert et al. (2020), SPOTIS: four cars on fixed bounds"
    scales = {
        "price": MeasuredScale("", 16_000, 14_000),
        "fuel": MeasuredScale("", 8, 3),
        "co2": MeasuredScale("", 140, 80),
        "tank": MeasuredScale("", 35, 60),
        "boot": MeasuredScale("", 650, 1_300),
    }
    rated = {
        "car 1": (15_000, 4.3, 99, 42, 737),
        "car 2": (15_290, 5.0, 116, 42, 892),
        "car 3": (15_350, 5.0, 114, 45, 952),
        "car 4": (15_490, 5.3, 123, 45, 1_120),
    }
    rows = {id_: {car: rated[car][k] for car in rated} for k, id_ in enumerate(scales)}
    weights = dict(zip(scales, (5.0, 4.0, 4.0, 1.0, 3.0), strict=True))

    def value(car: str) -> float:
        return comparison(rows, weights, scales).scores[car] / 10

    published = {"car 1": 0.5221, "car 2": 0.4219, "car 3": 0.4442, "car 4": 0.4199}
    return [
        Example(source, f"Value of {car}", known, 5e-5, lambda car=car: value(car))  # type: ignore[misc]
        for car, known in published.items()
    ]


def changes() -> list[Example]:
    def levelled() -> float:
        tip = tipping_points(comparison(_IDENTITY, _SIXTY_FORTY))[0]
        return tip.share or 0.0

    def total() -> float:
        change = smallest_change(comparison(_IDENTITY, _SIXTY_FORTY))
        return change.total if change else 0.0

    def distance() -> float:
        change = nearest_change(comparison(_IDENTITY, _SIXTY_FORTY))
        return change.distance if change else 0.0

    def least_tolerance() -> float:
        return tolerance(comparison(_IDENTITY, _SIXTY_FORTY)) or 0.0

    def flip() -> float:
        return abs(rating_flips(comparison(_IDENTITY, _SIXTY_FORTY))[0].change)

    return [
        Example(_LEVELS, "Share at which they are level", 0.5, EXACT, levelled),
        Example(_LEVELS, "Smallest total change of shares", 0.2, EXACT, total),
        Example(_LEVELS, "Nearest change, its length", 0.02**0.5, EXACT, distance),
        Example(_LEVELS, "Tolerance of both weights", 0.2, EXACT, least_tolerance),
        Example(_LEVELS, "Points of a rating that level them", 10 / 3, EXACT, flip),
    ]


def shares_of_priorities() -> list[Example]:
    known = {
        (3, -1): 3 / 4,
        (2, -1, -1): 4 / 9,
        (3, 1, -2): 11 / 15,
        (4, 2, -1, -3): 68 / 105,
        (5, 3, 1, -1, -3, -5): 1 / 2,
    }
    examples = [
        Example(
            _VARSI_ALI,
            f"Share led when ahead by {', '.join(f'{d:+}' for d in differences)}",
            part,
            EXACT,
            lambda d=differences: lead_share(ahead_by(*d)).shares["a"],  # type: ignore[misc]
        )
        for differences, part in known.items()
    ]
    tail = sum(comb(25, i) * 2**i for i in range(13)) / 3**25

    def of_26() -> float:
        return lead_share(ahead_by(*[1.0] * 13, *[-2.0] * 13)).shares["a"]

    def ordered() -> float:
        weights = {"1": 30.0, "2": 20.0, "3": 10.0}
        return lead_share(ahead_by(-1, 2, -1, weights=weights), keep_order=True).shares["a"]

    binomial = "Derived: binomial sum for 1 - I(2/3; 13, 13), 13 criteria at +1, 13 at -2"
    return [
        *examples,
        Example(binomial, "Share led, 26 criteria", tail, EXACT, of_26),
        Example(_GEOMETRY, "Share led by -1, +2, -1, order kept", 1 / 3, EXACT, ordered),
    ]


def three_alternatives() -> list[Example]:
    def found() -> tuple[float, float]:
        rows = {k: {a: 10.0 if a == k else 0.0 for a in "abc"} for k in "abc"}
        share = lead_share(comparison(rows))
        centre = share.central_weights["a"]
        return share.shares["a"], centre["a"] if centre else 0.0

    source = f"{_GEOMETRY}, each of three best on one criterion"
    return [
        Example(source, "Share led", 1 / 3, EXACT, lambda: found()[0]),
        Example(source, "Central weight of the own criterion", 11 / 18, EXACT, lambda: found()[1]),
    ]


def centroid_weights() -> list[Example]:
    source = "Barron & Barrett (1996), Management Science 42: rank order centroid of four"

    def weight(k: int) -> float:
        corners = [tuple(float(i == j) for j in range(4)) for i in range(4)]
        return sum(vertex[k] for vertex in prefix_means(corners)) / 4

    return [
        Example(source, f"Weight of rank {k + 1}", known, 5e-5, lambda k=k: weight(k))  # type: ignore[misc]
        for k, known in enumerate((0.5208, 0.2708, 0.1458, 0.0625))
    ]


def uncertain_ratings() -> list[Example]:
    def three_unknown_chance() -> float:
        rows = {k: {"a": None, "b": 20 / 3} for k in "xyz"}
        found = uncertain_scores(comparison(rows))
        return found.chance["a"] if found else 0.0

    def loss() -> float:
        found = uncertain_scores(comparison({"x": {"a": None, "b": 7.0}}))
        return found.expected_loss["b"] if found else 0.0

    def gain() -> float:
        return worth_finding_out(comparison({"x": {"a": None, "b": 5.0}}))[0].expected_gain

    one = "Derived: one rating, unknown, even over 0 to 10"
    return [
        Example(_IRWIN_HALL, "Chance of three over 2 of 3", 1 / 6, 1e-6, three_unknown_chance),
        Example(one, "Expected loss of a certain 7", 0.45, 1e-6, loss),
        Example(one, "Gain of finding out, against a 5", 1.25, EXACT, gain),
    ]
