"""The examples of weights inside a dimension: shares, contributions, and where they tip it."""

from math import sqrt

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.gap import gap_by_criterion, gap_by_dimension
from fwcompare.analysis.leads_along import leads_along
from fwcompare.analysis.published.example import EXACT, Example, comparison, derived
from fwcompare.analysis.rating_flips import rating_flips
from fwcompare.analysis.tipping import leaders_along_dimensions
from fwcompare.analysis.tipping_points import TippingPoint, tipping_points
from fwcompare.analysis.tolerance import tolerance, tolerance_of_points

_SOURCE = (
    "By hand, in fractions: x1 with 30 of the 50 points inside x, x2 with 20; x with 60 of 100, "
    "y with 40; a rated 10, 0, 4 and b 0, 5, 6"
)
_ROWS = {
    "x1": {"a": 10.0, "b": 0.0},
    "x2": {"a": 0.0, "b": 5.0},
    "y1": {"a": 4.0, "b": 6.0},
}
_POINTS = {"x": 60.0, "y": 40.0, "x1": 30.0, "x2": 20.0, "y1": 10.0}
_DIMENSIONS = {"x": ("x1", "x2"), "y": ("y1",)}


def inside_a_dimension() -> list[Example]:
    """a is ahead by 0.6 * (10 p - 100) / (p + 20) - 0.8 with p points on x1: level at 190 / 13."""
    return [
        derived(
            _SOURCE, "Share of x1 of the whole", 9 / 25, EXACT, lambda: _evaluated().shares["x1"]
        ),
        derived(_SOURCE, "Score of a", 5.2, EXACT, lambda: _evaluated().scores["a"]),
        derived(_SOURCE, "Score of b", 3.6, EXACT, lambda: _evaluated().scores["b"]),
        derived(_SOURCE, "Lead", 1.6, EXACT, lambda: _evaluated().margin or 0.0),
        derived(_SOURCE, "Part of x in the lead", 2.4, EXACT, lambda: _gap("x")),
        derived(_SOURCE, "Part of y in the lead", -0.8, EXACT, lambda: _gap("y")),
        derived(
            _SOURCE,
            "Part of x2 in the lead",
            -1.2,
            EXACT,
            lambda: gap_by_criterion(_evaluated(), "x")["x2"],
        ),
        derived(_SOURCE, "Change of a's x1 that levels them", -40 / 9, EXACT, _flip),
    ]


def tips_inside_a_dimension() -> list[Example]:
    def tolerated() -> float:
        return tolerance(_evaluated()) or 0.0

    def all_points_tolerated() -> float:
        return tolerance_of_points(_evaluated()) or 0.0

    # 120 (1 - x) (1 - 2 x) = 8 (1 + x) (5 - x), with x1 and x low, x2 and y high
    root = (49 - sqrt(1161)) / 62
    return [
        derived(
            _SOURCE, "Points of x1 that tip it", 190 / 13, EXACT, lambda: _tip("x1").points or 0
        ),
        derived(_SOURCE, "Share of x1 that tips it", 19 / 75, EXACT, lambda: _tip("x1").share or 0),
        derived(_SOURCE, "Points of x that tip it", 20.0, EXACT, lambda: _tip("x").points or 0),
        derived(_SOURCE, "Share of x that tips it", 1 / 3, EXACT, lambda: _tip("x").share or 0),
        derived(_SOURCE, "Share of x1 from which a leads, along x1", 19 / 75, EXACT, _leads_from),
        derived(_SOURCE, "Points of y up to which a leads", 120.0, EXACT, _leads_up_to),
        derived(_SOURCE, "Tolerance of the three shares", 4 / 14, EXACT, tolerated),
        derived(_SOURCE, "Tolerance of all points", root, 1e-11, all_points_tolerated),
    ]


def _evaluated() -> Evaluation:
    return comparison(_ROWS, _POINTS, dimensions=_DIMENSIONS)


def _gap(dimension: str) -> float:
    return gap_by_dimension(_evaluated())[dimension]


def _flip() -> float:
    flips = rating_flips(_evaluated())
    return next(f.change for f in flips if (f.criterion, f.alternative) == ("x1", "a"))


def _tip(id_: str) -> TippingPoint:
    return next(tip for tip in tipping_points(_evaluated()) if tip.id == id_)


def _leads_from() -> float:
    return next(
        lead.start for lead in leads_along(_evaluated(), "x1", "criteria") if lead.leader == "a"
    )


def _leads_up_to() -> float:
    return leaders_along_dimensions(_evaluated())["y"][0].end
