"""The examples of weights and ratings that vary together, held to four standard errors."""

from math import sqrt

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.published.example import Example, Row, comparison, derived
from fwcompare.analysis.uncertain_weights import drawn_outcomes

_WEIGHTS = (
    "By hand, in fractions: areas in the square of two even draws, shares 60 % and 40 %, each won "
    "10 to 0; sampled, within four standard errors"
)
_RATINGS = "By hand, in fractions: areas under triangles; sampled, within four standard errors"
_WITHIN = 0.007
_ROWS: dict[str, Row] = {"1": {"a": 10, "b": 0}, "2": {"a": 0, "b": 10}}
_POINTS = {"1": 60.0, "2": 40.0}


def varying_weights() -> list[Example]:
    """Ahead while 3 u > 2 v, u and v even over 1 - s..1 + s: else a triangle in the corner."""

    def dimensions() -> float:
        found = drawn_outcomes(comparison(_ROWS, _POINTS), criterion_spread=0)
        return found.chance["a"] if found else 0.0

    def criteria() -> float:
        points = _POINTS | {"x": 10.0}
        found = drawn_outcomes(comparison(_ROWS, points, dimensions={"x": ("1", "2")}))
        return found.chance["a"] if found else 0.0

    return [
        derived(_WEIGHTS, "First, shares of dimensions \u00b140 %", 167 / 192, _WITHIN, dimensions),
        derived(_WEIGHTS, "First, shares inside one \u00b130 %", 407 / 432, _WITHIN, criteria),
    ]


def varying_ratings() -> list[Example]:
    def first(row: Row) -> float:
        return _drawn(comparison({"x": row}))[0]

    def low_end() -> float:
        return _drawn(comparison({"x": {"a": (5, 0, 10), "b": 2.5}}))[1]

    return [
        derived(_RATINGS, "First, 0, 5, 10 over 2.5", 7 / 8, _WITHIN, lambda: first(_even())),
        derived(
            _RATINGS,
            "First, 0, 2, 10 over 4",
            9 / 20,
            _WITHIN,
            lambda: first({"a": (2, 0, 10), "b": 4}),
        ),
        derived(_RATINGS, "Lead in the worst 5 % of 0, 5, 10", sqrt(2.5) - 2.5, 0.06, low_end),
    ]


def _even() -> Row:
    return {"a": (5, 0, 10), "b": 2.5}


def _drawn(evaluation: Evaluation) -> tuple[float, float]:
    """Return how often a is first, weights kept, and the 5 % point of the lead."""
    found = drawn_outcomes(evaluation, dimension_spread=0, criterion_spread=0)
    if found is None:
        raise ValueError(found)
    return found.chance["a"], found.margin[0]
