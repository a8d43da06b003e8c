"""How an order and answers about weights stand in a decision file."""

from collections.abc import Mapping as AnyMapping
from typing import Any, NamedTuple

from fwcompare.dataset.field_kinds import POINTS
from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.keyed import Key, Keyed, Values
from fwcompare.dataset.kinds import OneOf, Words
from fwcompare.dataset.limits import LARGEST_NUMBER, SMALLEST_NUMBER
from fwcompare.dataset.number import Number
from fwcompare.dataset.reference import Reference
from fwcompare.dataset.shapes import ByReference, Several
from fwcompare.dataset.tree import Mapping
from fwcompare.decision.judgement import MOST_TIMES, Judgement
from fwcompare.decision.stated import Stated
from fwcompare.decision.statements import Answer, CannotSay, Comparison, Sense, Statements

_ID = Reference("earlier weight")
_PART = Number(SMALLEST_NUMBER, LARGEST_NUMBER)
_TRUE = OneOf("true", ("true",))


class Elicited(NamedTuple):
    """What stands under `elicited`: what was said of all dimensions, and inside of some."""

    stated: Stated
    inside: AnyMapping[str, Stated]


def _answer(
    more: str = "",
    than: str = "",
    part: float = 1.0,
    about_equal: str = "",
    equal: str = "",
    ranges: AnyMapping[str, str] | None = None,
    pair: tuple[str, ...] = (),
    cannot_say: str = "",
) -> Answer:
    if cannot_say:
        return CannotSay((pair[0], pair[1]))
    sense: Sense = "about equal" if about_equal else "equal" if equal else "at least"
    return Comparison(more, than, part, sense, ranges or {})


def _check_answer(values: Values, node: Mapping, inspection: Inspection) -> None:
    keys = {*node.entries}
    if keys == {"pair", "cannot_say"}:
        pair = values.get("pair", ())
        is_sound = len(pair) == 2 and pair[0] != pair[1]
    else:
        is_sound = {"more", "than"} <= keys and not keys & {"pair", "cannot_say"}
        is_sound = is_sound and not {"about_equal", "equal"} <= keys
        is_sound = is_sound and values.get("more") != values.get("than")
    if not is_sound:
        what = "an answer is about two different weights"
        remedy = "write {more: ID, than: ID, part: NUMBER}, or {pair: [ID, ID], cannot_say: true}"
        inspection.fault(node, what, remedy)


def _check_elicited(values: Values, node: Mapping, inspection: Inspection) -> None:
    placed = [id_ for rank in values.get("order", ()) for id_ in rank]
    placed += values.get("zero", ())
    twice = next((id_ for at, id_ in enumerate(placed) if id_ in placed[:at]), None)
    if twice is not None:
        inspection.fault(node, f"{twice} has two places in the order", "keep one of them")
    pairs = [frozenset(judgement.pair) for judgement in values.get("judgements", ())]
    if len({*pairs}) < len(pairs):
        inspection.fault(node, "a pair is judged twice", "keep one of the judgements")


def _stated(
    order: tuple[tuple[str, ...], ...] = (),
    zero: tuple[str, ...] = (),
    answers: tuple[Answer, ...] = (),
    points: AnyMapping[str, float] | None = None,
    judgements: tuple[Judgement, ...] = (),
) -> Stated:
    said = Statements(tuple(filter(None, order)), zero, answers, judgements)
    return Stated(said, points or {})


def _check_judgement(values: Values, node: Mapping, inspection: Inspection) -> None:
    if values.get("more") == values.get("than"):
        what = "a judgement is about two different weights"
        inspection.fault(node, what, "write {more: ID, than: ID, times: NUMBER}")


def _elicited(inside: AnyMapping[str, Stated] | None = None, **stated: Any) -> Elicited:
    said = {id_: s for id_, s in (inside or {}).items() if not s.statements.is_empty}
    return Elicited(_stated(**stated), said)


_ANSWER = Keyed(
    "an answer about two weights",
    _answer,
    (
        Key("more", _ID, "What is worth at least as much, from its worst to its best."),
        Key("than", _ID, "As this, or a part of it."),
        Key("part", _PART, "Which part of it; all of it, 1, if left out."),
        Key("about_equal", _TRUE, "True where both are about the same."),
        Key("equal", _TRUE, "True where both are exactly the same."),
        Key("ranges", ByReference(_ID, Words("the ends of scales")), "Over which scales."),
        Key("pair", Several("weights", _ID), "The two of which nothing could be said."),
        Key("cannot_say", _TRUE, "True for such two."),
    ),
    check=_check_answer,
)

_JUDGEMENT = Keyed(
    "a pairwise judgement",
    Judgement,
    (
        Key("more", _ID, "What is that many times as important …", required=True),
        Key("than", _ID, "… as this.", required=True),
        Key("times", Number(1 / MOST_TIMES, MOST_TIMES), "From 1/9 to 9.", required=True),
    ),
    check=_check_judgement,
)

_KEYS = (
    Key("order", Several("ranks", Several("weights", _ID)), "The most important first."),
    Key("zero", Several("weights", _ID), "What counts nothing."),
    Key("answers", Several("answers", _ANSWER), "In the order they were given."),
    Key("judgements", Several("judgements", _JUDGEMENT), "How many times as important."),
    Key("points", ByReference(_ID, POINTS), "What that came to, points 0..100."),
)
_INSIDE = Keyed("what was said of a dimension's criteria", _stated, _KEYS, check=_check_elicited)

ELICITED = Keyed(
    "what was said of weights",
    _elicited,
    (*_KEYS, Key("inside", ByReference(_ID, _INSIDE), "The same of a dimension's criteria.")),
    check=_check_elicited,
)
"""Ids are of dimensions, or of criteria where there is but one dimension."""
