"""The examples of logarithmic scales, of exact ties, and of figures as they are shown."""

from math import log

from fwcompare.analysis.published.example import EXACT, Example, Row, comparison, derived
from fwcompare.analysis.rating_flips import rating_flips
from fwcompare.analysis.shown_scores import shown_lead
from fwcompare.analysis.uncertain_scores import uncertain_scores
from fwcompare.dataset.scale import MeasuredScale

_LOG = MeasuredScale("", 1, 100, "log")
_FALLING = MeasuredScale("", 1_000, 1, "log")
_VALUES = "By hand: a logarithmic scale, 10 times lg(figure / worst) / lg(best / worst)"
_TRIANGLE = "By hand: a triangle of 1, 10, 100 on a logarithmic scale from 1 to 100"
_TIES = "By hand, in fractions: equal points"
_SHOWN = "By hand: scores rounded to two decimals, and their difference"


def logarithmic() -> list[Example]:
    def value(figure: float, scale: MeasuredScale) -> float:
        return comparison({"x": {"a": figure, "b": scale.worst}}, scales={"x": scale}).scores["a"]

    def levelling_figure() -> float:
        rows: dict[str, Row] = {"x": {"a": 100, "b": 1}, "y": {"a": 4, "b": 9}}
        flips = rating_flips(comparison(rows, scales={"x": _LOG}))
        return next(f.figure for f in flips if (f.criterion, f.alternative) == ("x", "a"))

    return [
        derived(_VALUES, "10 from 1 to 100", 5.0, EXACT, lambda: value(10, _LOG)),
        derived(_VALUES, "100 from 1,000 down to 1", 10 / 3, EXACT, lambda: value(100, _FALLING)),
        derived(_VALUES, "0.5, beyond the worst", 0.0, 0.0, lambda: value(0.5, _LOG)),
        derived(_VALUES, "Figure in the middle", 10.0, EXACT, lambda: _LOG.middle),
        derived(_VALUES, "Figure that is worth 5, not 10", 10.0, 1e-11, levelling_figure),
    ]


def logarithmic_triangles() -> list[Example]:
    """The mean logarithm: integrals of (x - a) ln x and, beyond the peak, of (b - x) ln x."""

    def chance(rows: dict[str, Row]) -> float:
        found = uncertain_scores(comparison(rows, scales={"x": _LOG}))
        return found.chance["a"] if found else 0.0

    def loss() -> float:
        found = uncertain_scores(
            comparison({"x": {"a": (10, 1, 100), "b": 100}}, scales={"x": _LOG})
        )
        return found.expected_loss["a"] if found else 0.0

    mean = 10 * _mean_logarithm(1, 10, 100) / log(100)
    half_unknown: dict[str, Row] = {"x": {"a": (10, 1, 100), "b": 10}, "y": {"a": None, "b": 5}}
    return [
        derived(
            _TRIANGLE, "Chance over 10", 10 / 11, 1e-9, lambda: chance({"x": half_unknown["x"]})
        ),
        derived(_TRIANGLE, "Expected loss against 100", 10 - mean, 1e-5, loss),
        derived(
            _TRIANGLE,
            "Chance with an unknown one, over 5 and 5",
            mean / 10,
            1e-5,
            lambda: chance(half_unknown),
        ),
    ]


def ties() -> list[Example]:
    def level(rows: dict[str, Row], scale: MeasuredScale | None = None) -> float:
        scales = dict.fromkeys(rows, scale) if scale else None
        return float(len(comparison(rows, scales=scales).level))

    tenths: dict[str, Row] = {"x": {"a": 0.1, "b": 0.3}, "y": {"a": 0.2, "b": 0.0}}
    tenths |= {"z": {"a": 0.0, "b": 0.0}}
    logs: dict[str, Row] = {"x": {"a": 2, "b": 64}, "y": {"a": 32, "b": 1}}
    apart: dict[str, Row] = {"x": {"a": 2, "b": 64.0000001}, "y": {"a": 32, "b": 1}}
    return [
        derived(_TIES, "How many lead: 0.1 + 0.2 against 0.3", 2, 0, lambda: level(tenths)),
        derived(
            _TIES, "How many lead: lg 2 + lg 32 against lg 64", 2, 0, lambda: level(logs, _LOG)
        ),
        derived(_TIES, "How many lead: the same, a hair apart", 1, 0, lambda: level(apart, _LOG)),
    ]


def shown() -> list[Example]:
    def lead(a: float, b: float) -> float:
        return shown_lead(comparison({"x": {"a": a, "b": b}})) or 0.0

    return [
        derived(_SHOWN, "Lead of 5.006 over 4.994", 0.02, EXACT, lambda: lead(5.006, 4.994)),
        derived(_SHOWN, "Lead of 5.004 over 4.996", 0.0, EXACT, lambda: lead(5.004, 4.996)),
    ]


def _mean_logarithm(low: float, peak: float, high: float) -> float:
    def square(x: float) -> float:
        return x * x * (log(x) / 2 - 1 / 4)

    def straight(x: float) -> float:
        return x * (log(x) - 1)

    rising = square(peak) - square(low) - low * (straight(peak) - straight(low))
    falling = high * (straight(high) - straight(peak)) - (square(high) - square(peak))
    return 2 / (high - low) * (rising / (peak - low) + falling / (high - peak))
