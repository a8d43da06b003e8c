"""The examples of values on fixed scales, of what changes the lead, and of shares of priorities."""

from math import comb

from fwcompare.analysis.priorities import prefix_means
from fwcompare.analysis.published.example import (
    EXACT,
    Example,
    ahead_by,
    comparison,
    derived,
)
from fwcompare.analysis.rank_acceptability import rank_acceptability
from fwcompare.analysis.rating_flips import rating_flips
from fwcompare.analysis.sweep import sweep_dimension
from fwcompare.analysis.tipping_points import tipping_points
from fwcompare.analysis.tolerance import tolerance, tolerance_of_points
from fwcompare.analysis.weight_change import nearest_change, smallest_change
from fwcompare.dataset.scale import MeasuredScale

_VARSI_ALI = (
    "In fractions, by the formula of Varsi (1973), Pacific J. Math. 46, 303–314, and Ali (1973), "
    "ibid. 48, 313–322, for the part of a simplex below a plane: ahead by so much on each"
)
_GEOMETRY = "By hand, in fractions: the geometry of a triangle"
_LEVELS = "By hand: two criteria, each won 10 to 0, shares 60 % and 40 %"
_IDENTITY = {"1": {"a": 10.0, "b": 0.0}, "2": {"a": 0.0, "b": 10.0}}
_SIXTY_FORTY = {"1": 60.0, "2": 40.0}


def cars() -> list[Example]:
    source = (
        "Dezert, Tchamova, Han & Tacnet (2020), The SPOTIS rank reversal free method for "
        "multi-criteria decision-making support, FUSION 2020: four cars on fixed bounds; our value "
        "is 1 less its distance from the ideal"
    )
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

    def tolerance_at_both_levels() -> float:
        return tolerance_of_points(comparison(_IDENTITY, _SIXTY_FORTY)) or 0.0

    def flip() -> float:
        return abs(rating_flips(comparison(_IDENTITY, _SIXTY_FORTY))[0].change)

    return [
        derived(_LEVELS, "Share at which they are level", 0.5, EXACT, levelled),
        derived(_LEVELS, "Smallest total change of shares", 0.2, EXACT, total),
        derived(_LEVELS, "Nearest change, its length", 0.02**0.5, EXACT, distance),
        derived(_LEVELS, "Tolerance of both weights", 0.2, EXACT, least_tolerance),
        derived(_LEVELS, "Tolerance of all points", 0.2, 1e-11, tolerance_at_both_levels),
        derived(_LEVELS, "Points of a rating that level them", 10 / 3, EXACT, flip),
    ]


def crossings() -> list[Example]:
    """Along the first of two weights: 10 - 10 t, 6 and 10 t."""

    def crossing(k: int) -> float:
        rows = {"1": {"a": 0.0, "b": 6.0, "c": 10.0}, "2": {"a": 10.0, "b": 6.0, "c": 0.0}}
        sweep = sweep_dimension(comparison(rows), "1")
        return sweep.crossings[k].share if sweep else 0.0

    source = "By hand: three straight lines, 10 - 10 t, 6 and 10 t"
    return [
        derived(source, "Share from which the second leads", 0.4, EXACT, lambda: crossing(0)),
        derived(source, "Share from which the third leads", 0.6, EXACT, lambda: crossing(1)),
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
        derived(
            _VARSI_ALI,
            f"Share led: {', '.join(f'{d:+}' for d in differences)}",
            part,
            EXACT,
            lambda d=differences: rank_acceptability(ahead_by(*d)).shares["a"],  # type: ignore[misc]
        )
        for differences, part in known.items()
    ]

    def ordered() -> float:
        weights = {"1": 30.0, "2": 20.0, "3": 10.0}
        return rank_acceptability(ahead_by(-1, 2, -1, weights=weights), keep_order=True).shares["a"]

    return [
        *examples,
        derived(_GEOMETRY, "Share led by -1, +2, -1, order kept", 1 / 3, EXACT, ordered),
    ]


def two_heights() -> list[Example]:
    """1 - I(b / (a + b); k, n - k) for k criteria at +a and n - k at -b, as a binomial sum."""
    tail_of_26 = sum(comb(25, i) * 2**i for i in range(13)) / 3**25
    tail_of_200 = sum(comb(199, i) for i in range(105)) / 2**199

    def share(up: int, rise: float, down: int, fall: float) -> float:
        return rank_acceptability(ahead_by(*[rise] * up, *[-fall] * down)).shares["a"]

    source = "By formula: a beta function's tail, as a binomial sum of whole numbers"
    return [
        derived(source, "13 at +1, 13 at -2", tail_of_26, EXACT, lambda: share(13, 1, 13, 2)),
        derived(source, "105 at +1, 95 at -1", tail_of_200, EXACT, lambda: share(105, 1, 95, 1)),
    ]


def three_alternatives() -> list[Example]:
    def found() -> tuple[float, float]:
        rows = {k: {a: 10.0 if a == k else 0.0 for a in "abc"} for k in "abc"}
        share = rank_acceptability(comparison(rows))
        centre = share.central_weights["a"]
        return share.shares["a"], centre["a"] if centre else 0.0

    source = f"{_GEOMETRY}, each of three best on one criterion"
    return [
        derived(source, "Share led", 1 / 3, EXACT, lambda: found()[0]),
        derived(source, "Central weight of the own criterion", 11 / 18, EXACT, lambda: found()[1]),
    ]


def centroid_weights() -> list[Example]:
    source = (
        "Barron & Barrett (1996), Decision quality using ranked attribute weights, Management "
        "Science 42, 1515–1523: rank order centroid of four"
    )

    def weight(k: int) -> float:
        corners = [tuple(float(i == j) for j in range(4)) for i in range(4)]
        return sum(vertex[k] for vertex in prefix_means(corners)) / 4

    return [
        Example(source, f"Weight of rank {k + 1}", known, 5e-5, lambda k=k: weight(k))  # type: ignore[misc]
        for k, known in enumerate((0.5208, 0.2708, 0.1458, 0.0625))
    ]
