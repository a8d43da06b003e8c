"""The examples of uncertain ratings and of sampling, which is held to four standard errors."""

from fwcompare.analysis.published.example import EXACT, Example, Row, ahead_by, comparison
from fwcompare.analysis.rank_acceptability import sampled_rank_acceptability
from fwcompare.analysis.uncertain_scores import score_bands, uncertain_scores
from fwcompare.analysis.uncertain_weights import drawn_outcomes
from fwcompare.analysis.value_of_information import values_of_information
from fwcompare.dataset.scale import MeasuredScale

_IRWIN_HALL = "Irwin (1927), Hall (1927), Biometrika 19: sum of uniform draws"
_TRIANGLES = "Derived: triangles of uncertain ratings"
_ONE = "Derived: one rating, unknown, even over 0 to 10"
_SMAA = "Lahdelma & Salminen (2001), SMAA-2, sampled: the share is exact for two"
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
        Example(_IRWIN_HALL, "Chance of three over 2 of 3", 1 / 6, 1e-6, lambda: beyond(3)),
        Example(_IRWIN_HALL, "Chance of four over 3 of 4", 1 / 24, 1e-6, lambda: beyond(4)),
        Example(_IRWIN_HALL, "Chance of six over 5 of 6", 1 / 720, 1e-6, lambda: beyond(6)),
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
        Example(_TRIANGLES, "Chance of 0, 5, 10 over 2.5", 7 / 8, 1e-6, symmetric),
        Example(
            _TRIANGLES, "Chance of 8, 11, 15, level from 10 on", 17 / 42, 1e-6, level_at_the_best
        ),
    ]


def one_unknown() -> list[Example]:
    def loss() -> float:
        found = uncertain_scores(comparison({"x": {"a": None, "b": 7.0}}))
        return found.expected_loss["b"] if found else 0.0

    def gain() -> float:
        return values_of_information(comparison({"x": {"a": None, "b": 5.0}}))[0].expected_gain

    def highest() -> float:
        rows: dict[str, Row] = {"x": {"a": None, "b": 5}, "y": {"a": 4, "b": 5}}
        return score_bands(comparison(rows, {"x": 30.0, "y": 70.0}))["a"][1]

    return [
        Example(_ONE, "Expected loss of a certain 7", 0.45, 1e-6, loss),
        Example(_ONE, "Gain of finding out, against a 5", 1.25, EXACT, gain),
        Example(_ONE, "Highest score, 30 % unknown, 70 % at 4", 5.8, EXACT, highest),
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
        Example(_SMAA, "First rank, +3, +1, -2", 11 / 15, _WITHIN, share),
        Example(_SMAA, "First rank, +3, -1", 3 / 4, _WITHIN, rank_acceptability),
    ]
