"""The examples of the verdict: where a lead turns clear, close or open."""

from fwcompare.analysis.published.example import (
    EXACT,
    Example,
    Row,
    comparison,
    derived,
    last_that,
)
from fwcompare.analysis.verdict import Judgement, Verdict, judged

_LEAD = "By hand, from the rule: a lead is clear from 0.25 on, where nothing varies"
_RULE = (
    "By hand, from the rule: a lead is clear from a chance of 95 % on; a triangle of 0, 5, 10 is "
    "above a certain level L with 1 − L² / 50"
)
_OPEN = (
    "By hand, from the rule: open from where another one comes first more often than the leader; a "
    "triangle of 0, 6, 6 is above a certain level L with 1 − L² / 36"
)
_GUARD = (
    "By hand, from the rule: an unknown rating counts at the end that is worst for the leader; "
    "80 % on a triangle of 0, 5, 10 against 2.5 or L, 20 % on what is unknown"
)
_THREE = "By hand, in fractions: who of three comes first, unknown ratings drawn evenly"
_TRIANGLE = (5.0, 0.0, 10.0)


def clear_leads() -> list[Example]:
    def least_lead() -> float:
        leads = (k / 100 for k in range(1, 101))
        return next(lead for lead in leads if _word({"x": {"a": 5 + lead, "b": 5.0}}) == "clear")

    def is_clear(level: float) -> bool:
        return _word({"x": {"a": _TRIANGLE, "b": level}}) == "clear"

    def is_not_open(level: float) -> bool:
        return _word({"x": {"a": (6.0, 0.0, 6.0), "b": level}}) != "open"

    return [
        derived(_LEAD, "Least lead that is clear", 0.25, EXACT, least_lead),
        derived(
            _RULE,
            "L up to which it is clear, squared",
            2.5,
            1e-6,
            lambda: last_that(is_clear, 0, 4.75) ** 2,
        ),
        derived(
            _OPEN,
            "L up to which it is not open, squared",
            18,
            1e-3,
            lambda: last_that(is_not_open, 1, 5.9) ** 2,
        ),
    ]


def unknown_ratings() -> list[Example]:
    """Shares 4 / 5 and 1 / 5: what an unknown one adds is 0 for the leader and 2 for a rival."""
    of_leader: dict[str, Row] = {"x": {"a": _TRIANGLE, "b": 2.5}, "y": {"a": None, "b": 0}}
    of_rival: dict[str, Row] = {"x": {"a": _TRIANGLE, "b": 2.5}, "y": {"a": 10, "b": None}}

    def is_clear(level: float) -> bool:
        row: dict[str, Row] = {"x": {"a": _TRIANGLE, "b": level}, "y": {"a": None, "b": 0}}
        return _judged(row).verdict == "clear"

    return [
        derived(_GUARD, "Lead with the leader's at 0", 2.0, EXACT, lambda: _rule_lead(of_leader)),
        derived(_GUARD, "Lead with the rival's at 10", 2.0, EXACT, lambda: _rule_lead(of_rival)),
        derived(
            _GUARD, "Chance with the leader's at 0", 7 / 8, 1e-9, lambda: _rule_chance(of_leader)
        ),
        derived(
            _GUARD, "Chance with the rival's at 10", 7 / 8, 1e-9, lambda: _rule_chance(of_rival)
        ),
        derived(
            _GUARD,
            "L up to which it is clear, squared",
            2.5,
            1e-6,
            lambda: last_that(is_clear, 0, 4) ** 2,
        ),
    ]


def first_of_three() -> list[Example]:
    """Against a certain 5 two unknown ones both fail with 1 / 4; else each is as likely first."""

    def chance(alternative: str) -> float:
        return judged(comparison({"x": {"a": None, "b": None, "c": 5.0}})).chance[alternative]

    return [
        derived(_THREE, "The certain 5", 1 / 4, 1e-3, lambda: chance("c")),
        derived(_THREE, "One of two unknown ones", 3 / 8, 1e-3, lambda: chance("a")),
    ]


def _word(rows: dict[str, Row]) -> Verdict:
    return judged(comparison(rows)).verdict


def _judged(rows: dict[str, Row]) -> Judgement:
    return judged(comparison(rows, {"x": 80.0, "y": 20.0}))


def _rule_lead(rows: dict[str, Row]) -> float:
    return _judged(rows).rule_lead or 0.0


def _rule_chance(rows: dict[str, Row]) -> float:
    return _judged(rows).rule_chance or 0.0
