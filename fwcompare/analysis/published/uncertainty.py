"""The examples of uncertain ratings and of sampling, which is held to four standard errors."""

from fwcompare.analysis.published.example import (
    EXACT,
    Example,
    Row,
    ahead_by,
    comparison,
    derived,
)
from fwcompare.analysis.rank_acceptability import sampled_rank_acceptability
from fwcompare.analysis.uncertain_scores import score_bands, uncertain_scores
from fwcompare.analysis.uncertain_weights import drawn_outcomes
from fwcompare.analysis.value_of_information import values_of_information
from fwcompare.dataset.scale import MeasuredScale

_IRWIN_HALL = (
    "By the formula of Irwin (1927), Biometrika 19, 225–239, and Hall (1927), ibid. 240–245: "
    "the sum of even draws"
)
_TRIANGLES = "By hand, in fractions: areas under triangles"
_ONE = "By hand, in fractions: one rating, unknown, even over 0 to 10"
_SMAA = (
    "In fractions; sampled as in SMAA-2, Lahdelma & Salminen (2001), Operations Research 49, "
    "444–454, and held to four standard errors"
)
_WITHIN = 0.007
"""Four standard errors of a share of 3/4 or 11/15 in 100,000 draws, and somewhat more."""


def sums_of_draws() -> list[Example]:
    """Irwin and Hall: of n draws from 0..1 the sum is below 1 with 1 / n!."""

    def beyond(count: int) -> float:
        level = 10 * (count - 1) / count
        rows: dict[str, Row] = {str(k): {"a": None, "b": level} for k in range(count)}
        found = uncertain_scores(comparison(rows))
        return found.chance["a"] if found else 0.0

    return [
        derived(_IRWIN_HALL, "Chance of three over 2 of 3", 1 / 6, 1e-6, lambda: beyond(3)),
        derived(_IRWIN_HALL, "Chance of four over 3 of 4", 1 / 24, 1e-6, lambda: beyond(4)),
        derived(_IRWIN_HALL, "Chance of six over 5 of 6", 1 / 720, 1e-6, lambda: beyond(6)),
    ]


def triangles() -> list[Example]:
    def symmetric() -> float:
        found = uncertain_scores(comparison({"x": {"a": (5, 0, 10), "b": 2.5}}))
        return found.chance["a"] if found else 0.0

    def level_at_the_best() -> float:
        scales = {"x": MeasuredScale("", 0, 10)}
        rows: dict[str, Row] = {"x": {"a": (11, 8, 15), "b": 10}}
        found = uncertain_scores(comparison(rows, scales=scales))
        return found.chance["a"] if found else 0.0

    return [
        derived(_TRIANGLES, "Chance of 0, 5, 10 over 2.5", 7 / 8, 1e-6, symmetric),
        derived(
            _TRIANGLES, "Chance of 8, 11, 15, level from 10 on", 17 / 42, 1e-6, level_at_the_best
        ),
    ]


def slanted_triangles() -> list[Example]:
    """0, 2, 10 has the mean 4, and a mean excess over 4 of 6^3 / (3 * 80)."""
    rows: dict[str, Row] = {"x": {"a": (2, 0, 10), "b": 4}}

    def loss() -> float:
        found = uncertain_scores(comparison(rows))
        return found.expected_loss["a"] if found else 0.0

    def gain() -> float:
        return values_of_information(comparison(rows))[0].expected_gain

    def with_an_unknown() -> float:
        both: dict[str, Row] = {"x": {"a": (2, 0, 10), "b": 5}, "y": {"a": None, "b": 5}}
        found = uncertain_scores(comparison(both))
        return found.chance["a"] if found else 0.0

    return [
        derived(_TRIANGLES, "Expected loss of 0, 2, 10 against 4", 0.9, 1e-3, loss),
        derived(_TRIANGLES, "Gain of finding it out", 0.9, EXACT, gain),
        derived(_TRIANGLES, "Chance of it with an unknown, over 10", 2 / 5, 1e-4, with_an_unknown),
    ]


def one_unknown() -> list[Example]:
    def loss() -> float:
        found = uncertain_scores(comparison({"x": {"a": None, "b": 7.0}}))
        return found.expected_loss["b"] if found else 0.0

    def gain() -> float:
        return values_of_information(comparison({"x": {"a": None, "b": 5.0}}))[0].expected_gain

    def weighed(rest: float) -> float:
        rows: dict[str, Row] = {"x": {"a": None, "b": 5}, "y": {"a": rest, "b": 5}}
        return values_of_information(comparison(rows, {"x": 30.0, "y": 70.0}))[0].expected_gain

    def highest() -> float:
        rows: dict[str, Row] = {"x": {"a": None, "b": 5}, "y": {"a": 4, "b": 5}}
        return score_bands(comparison(rows, {"x": 30.0, "y": 70.0}))["a"][1]

    return [
        derived(_ONE, "Expected loss of a certain 7", 0.45, 1e-6, loss),
        derived(_ONE, "Gain of finding out, against a 5", 1.25, EXACT, gain),
        derived(_ONE, "Gain of finding out, 30 % of the weight", 0.375, EXACT, lambda: weighed(5)),
        derived(_ONE, "The same, the rest 4 against 5", 8 / 75, EXACT, lambda: weighed(4)),
        derived(_ONE, "Highest score, 30 % unknown, 70 % at 4", 5.8, EXACT, highest),
    ]


def sampled() -> list[Example]:
    def share() -> float:
        return sampled_rank_acceptability(ahead_by(3, 1, -2)).shares["a"]

    def rank_acceptability() -> float:
        found = drawn_outcomes(
            ahead_by(3, -1), dimension_spread=None, criterion_spread=0, draws=100_000
        )
        return found.chance["a"] if found else 0.0

    return [
        derived(_SMAA, "First rank, +3, +1, -2", 11 / 15, _WITHIN, share),
        derived(_SMAA, "First rank, +3, -1", 3 / 4, _WITHIN, rank_acceptability),
    ]
