"""Trade-offs as people read them: the two cards of a question, ranges, and answers."""

from math import isclose
from typing import NamedTuple

from fwcompare.analysis.elicitation.trade_off import Reply, TradeOff
from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.priorities import Level
from fwcompare.dataset.dataset import Criterion, Dataset
from fwcompare.dataset.scale import VALUE_MAX, JudgedScale
from fwcompare.decision.statements import Answer, CannotSay, Comparison
from fwcompare.wording import isolation, names, numbers

QUESTION = "Which is worth more to you?"
REPLIES: dict[Reply, str] = {
    "more": "this one",
    "than": "this one",
    "about equal": "about the same",
    "cannot say": "can’t say",
}
LEAVE_OPEN = "Leave it open"
AS_BEFORE, AS_NOW = "As before", "As now"

_FROM = "from "
_PARTS = {1.0: "all", 2 / 3: "two thirds", 1 / 2: "half", 1 / 3: "a third", 1 / 4: "a quarter"}


class Card(NamedTuple):
    """One side of a question: "Half of", a name, and from where to where, weightiest first.

    `ends` has the part of each range that is to be seen first.
    """

    part: str
    name: str
    ranges: tuple[str, ...]
    ends: tuple[str, ...] = ()


def cards(
    evaluation: Evaluation, trade_off: TradeOff, level: Level = "dimensions"
) -> tuple[Card, Card]:
    """Return the card of `more` and that of the part of `than`."""
    more, than, part = trade_off
    return _card(evaluation, more, 1.0, level), _card(evaluation, than, part, level)


def part_of(part: float) -> str:
    """Return how much of something is meant, 0..1: "half of"."""
    for known, words in _PARTS.items():
        if isclose(part, known, rel_tol=1e-9):
            return f"{words} of"
    decimals = 0 if isclose(100 * part, round(100 * part), abs_tol=1e-6) else 1
    return f"{numbers.percent(100 * part, decimals)} of"


def range_line(evaluation: Evaluation, id_: str, level: Level = "dimensions") -> str:
    """Return what a weight is about in one line: its weightiest criterion, and how many more."""
    first, *others = _criteria(evaluation, id_, level)
    ends = " → ".join(_ends(first, 1.0))
    told = f"{names.criterion(evaluation.dataset, first.id)}: {ends}" if others else ends
    return f"{told}, and {len(others)} more" if others else told


def answer(dataset: Dataset, said: Answer, level: Level = "dimensions") -> str:
    """Return an answer in one line."""
    one, other = (names.weight(dataset, level, id_) for id_ in said.pair)
    if isinstance(said, CannotSay):
        return f"Can’t say: {one} or {other}"
    mine, theirs = (1.0, said.part) if said.part <= 1 else (1 / said.part, 1.0)
    between = {"at least": "over", "equal": "equal to", "about equal": "about the same as"}
    told = f"{part_of(mine)} {one} {between[said.sense]} {part_of(theirs)} {other}"
    return _capital(told)


def disagreement(dataset: Dataset, before: Comparison, level: Level = "dimensions") -> str:
    """Return what was said before, where the same question now has another reply."""
    told = answer(dataset, before, level)
    return f"Before, you said: {told[0].lower()}{told[1:]}. Which one holds?"


def outdated(dataset: Dataset, said: Answer, level: Level = "dimensions") -> str:
    """Return that an answer is set aside, since it was given over other ranges."""
    known = dataset.dimensions if level == "dimensions" else dataset.criteria
    gone = [id_ for id_ in said.pair if id_ not in known]
    if gone:
        return f"Set aside: “{isolation.name(gone[0])}” is no longer part of the comparison."
    return f"Set aside, since its ranges have changed: {answer(dataset, said, level)}"


def _card(evaluation: Evaluation, id_: str, part: float, level: Level) -> Card:
    criteria = _criteria(evaluation, id_, level)
    dataset = evaluation.dataset
    told = [_from_to(criterion, part) for criterion in criteria]
    ends = tuple(range_.removeprefix(_FROM) for range_ in told)
    if len(criteria) > 1:
        told = [
            f"{names.criterion(dataset, c.id)} {t}" for c, t in zip(criteria, told, strict=True)
        ]
    return Card(_capital(part_of(part)), names.weight(dataset, level, id_), tuple(told), ends)


def _criteria(evaluation: Evaluation, id_: str, level: Level) -> list[Criterion]:
    """Return the criteria that count inside it, all where none does, weightiest first."""
    dataset, points = evaluation.dataset, evaluation.preferences.criterion_points
    if level == "criteria":
        return [dataset.criteria[id_]]
    every = list(dataset.dimensions[id_].criteria.values())
    counting = [criterion for criterion in every if points[criterion.id] > 0] or every
    return sorted(counting, key=lambda criterion: -points[criterion.id])


def _from_to(criterion: Criterion, part: float) -> str:
    """Return from where to where a part of its range goes; half is half of the value."""
    start, end = _ends(criterion, part)
    is_between = isinstance(criterion.scale, JudgedScale) and not _is_named(criterion.scale, part)
    if is_between:
        start, end = _ends(criterion, 1.0)
        return f"{part_of(part)} the way from {start} to {end}"
    return f"{_FROM}{start} to {end}"


def _ends(criterion: Criterion, part: float) -> tuple[str, str]:
    scale = criterion.scale
    if isinstance(scale, JudgedScale):
        words = scale.middle if isclose(part, 0.5) else scale.high
        return _words(scale.low, 0.0), _words(words, VALUE_MAX * part)
    end = scale.rating_at(VALUE_MAX * part)
    return numbers.figure(scale.worst), numbers.with_unit(end, isolation.name(scale.unit))


def _is_named(scale: JudgedScale, part: float) -> bool:
    """Whether there are words, or plain figures, for where a part of the range ends."""
    if not scale.low and not scale.high:
        return True
    return isclose(part, 1.0) or (isclose(part, 0.5) and bool(scale.middle))


def _words(words: str, value: float) -> str:
    return f"“{isolation.name(words)}”" if words else numbers.tenths(value)


def _capital(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"
