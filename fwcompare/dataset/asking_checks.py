"""What must hold between the values of questions, must-haves and answers."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from fwcompare.dataset.dataset import MAX_POINTS, Criterion
from fwcompare.dataset.inspection import Inspection, quoted
from fwcompare.dataset.points import NO_POINTS, Points, added
from fwcompare.dataset.question import Question
from fwcompare.dataset.scale import VALUE_MAX, JudgedScale, has_place
from fwcompare.dataset.tree import Mapping as Tree
from fwcompare.dataset.tree import at

Values = dict[str, Any]
_ENDS = ("at_least", "at_most")


class _Part(NamedTuple):
    """The most that one place adds to a dimension or criterion; `keys` lead there."""

    points: float
    keys: tuple[str, ...]


def check_question(values: Values, node: Tree, inspection: Inspection) -> None:
    """Hold that no two answers read the same."""
    first: dict[str, str] = {}
    for id_, answer in values.get("answers", {}).items():
        said = first.setdefault(answer.say.casefold(), id_)
        if said != id_:
            what = f"the answers {said} and {id_} both say {quoted(answer.say)}"
            place = at(node, "answers", id_, "say")
            inspection.fault(place, what, "let each say something else")


def check_must_have(_values: Values, node: Tree, inspection: Inspection) -> None:
    """Hold that it is either facts or one bound on a criterion."""
    given = [key for key in _ENDS if key in node.entries]
    has_facts, has_rule = "facts" in node.entries, "criterion" in node.entries
    if has_facts == has_rule:
        what = "a must-have rests either on facts or on a criterion"
        inspection.fault(node, what, "write one of the two keys, facts or criterion")
    elif has_rule and len(given) != 1:
        what = "a must-have on a criterion has one bound"
        inspection.fault(node, what, "write one of the two keys, at_least or at_most")
    elif has_facts and given:
        what = f"{given[0]} is a bound on a criterion, not on facts"
        inspection.fault(at(node, given[0]), what, "leave it out, or write criterion: …")


def check_taking_part(values: Values, node: Tree, inspection: Inspection) -> None:
    """Hold that two alternatives or more are compared at the start."""
    alternatives = values.get("alternatives", {})
    waiting = [id_ for id_, alternative in alternatives.items() if not alternative.at_start]
    if waiting and len(alternatives) - len(waiting) < 2:
        place = at(node, "alternatives", waiting[-1], "at_start")
        what = "fewer than two alternatives take part at the start"
        inspection.fault(place, what, "leave at_start: false out of all but two at least")


def check_bounds(
    values: Values, criteria: Mapping[str, Criterion], node: Tree, inspection: Inspection
) -> None:
    """Hold that each must-have's bound has a place on the scale of its criterion."""
    for id_, must in values.get("musts", {}).items():
        rule = must.threshold
        if rule is None or rule.criterion not in criteria:
            continue
        scale = criteria[rule.criterion].scale
        if not has_place(scale, rule.bound):
            key = "at_most" if rule.at_least is None else "at_least"
            what = f"the scale of {rule.criterion} has no place for {rule.bound:g}"
            remedy = "write a number above 0"
            if isinstance(scale, JudgedScale):
                remedy = f"write a number between 0 and {VALUE_MAX:g}"
            inspection.fault(at(node, "musts", id_, key), what, remedy)


def check_answers(values: Values, node: Tree, inspection: Inspection) -> None:
    """Hold that situations give answers that their questions have."""
    questions: Mapping[str, Question] = values.get("questions", {})
    for situation in values.get("situations", {}).values():
        for id_, answer in situation.answers.items():
            if id_ in questions and answer not in questions[id_].answers:
                known = questions[id_].answers
                place = at(node, "situations", situation.id, "answers", id_)
                what = f"there is no answer {quoted(answer)} to the question {id_}"
                remedy = f"use one of {', '.join(known)}"
                inspection.fault(place, what, remedy, answer, tuple(known))


def check_sums(values: Values, node: Tree, inspection: Inspection) -> None:
    """Hold that no set of answers passes 100 points anywhere, since nothing is clipped."""
    questions: Mapping[str, Question] = values.get("questions", {})
    everybody: Points = values.get("everybody", NO_POINTS)
    kinds = (("weights", "dimensions", "dimension"), ("criteria", "criteria", "criterion"))
    for key, field, noun in kinds:
        most: dict[str, list[_Part]] = {}
        for part in _most(key, field, everybody, questions.values()):
            most.setdefault(part.keys[-1], []).append(part)
        for id_, parts in most.items():
            total = added(part.points for part in parts)
            if total > MAX_POINTS:
                largest = max(parts, key=lambda part: part.points)
                what = f"the points of the {noun} {id_} can come to {total:g}"
                remedy = f"keep their largest parts within {MAX_POINTS:g}: {_listed(parts)}"
                inspection.fault(at(node, *largest.keys), what, remedy)


def _most(
    key: str, field: str, everybody: Points, questions: Iterable[Question]
) -> Iterator[_Part]:
    """Yield what everybody gets, and the most that an answer to each question gives."""
    for id_, points in getattr(everybody, field).items():
        yield _Part(points, ("everybody", key, id_))
    for question in questions:
        most: dict[str, _Part] = {}
        for answer in question.answers.values():
            for id_, points in getattr(answer.points, field).items():
                keys = ("questions", question.id, "answers", answer.id, key, id_)
                most[id_] = max(most.get(id_, _Part(-1, ())), _Part(points, keys))
        yield from most.values()


def _listed(parts: Iterable[_Part]) -> str:
    named = (part.keys[:1] if part.keys[0] == "everybody" else part.keys[1:4:2] for part in parts)
    return ", ".join(
        f"{'.'.join(names)} {part.points:g}" for names, part in zip(named, parts, strict=True)
    )
