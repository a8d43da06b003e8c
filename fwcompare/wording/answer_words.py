"""Words about answers: what was said of the project, and why each weight is what it is."""

from collections.abc import Iterable

from fwcompare.analysis.answer_differences import AnswerDifference
from fwcompare.analysis.because import BY_HAND, because, suggestion
from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.open_answers import OpenAnswers
from fwcompare.analysis.weighed import weighed
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.points import added
from fwcompare.dataset.question import Answer
from fwcompare.decision.proposal import Level, Part
from fwcompare.wording import isolation, names, numbers
from fwcompare.wording.fact import Fact
from fwcompare.wording.lists import listed

EVERYBODY = "for everybody"
SET_BY_HAND = "set by hand"


def answers(evaluation: Evaluation) -> tuple[Fact, ...]:
    """Return the questions that were answered, and the answers, in the order of the dataset."""
    dataset, given = evaluation.original, evaluation.preferences.answers
    return tuple(
        Fact(isolation.name(question.ask), isolation.name(question.answers[given[id_]].say))
        for id_, question in dataset.questions.items()
        if id_ in given
    )


def part(dataset: Dataset, of: Part) -> str:
    """Return where points come from, as "5 from Personal data or money"."""
    points = numbers.points(of.points)
    if of.answer == BY_HAND:
        return f"{points} {SET_BY_HAND}"
    if of.question is None or of.answer is None:
        return f"{points} {EVERYBODY}"
    say = dataset.questions[of.question].answers[of.answer].say
    return f"{points} from \u201c{isolation.name(say)}\u201d"


def given(dataset: Dataset, answer: Answer) -> str:
    """Return what an answer gives to what is weighed, as "+5 Security"; "" for nothing."""
    level: Level = "criteria" if dataset.is_flat else "dimensions"
    given_to = answer.points.criteria if dataset.is_flat else answer.points.dimensions
    return ", ".join(
        f"+{numbers.points(points)} {names.weight(dataset, level, id_)}"
        for id_, points in given_to.items()
        if points
    )


def warning(of: AnswerDifference) -> str:
    """Return where a situation's own answers lead elsewhere, for `fwcompare check`."""
    parts = []
    if of.has_other_leader:
        leaders = (of.leader or names.LEVEL, of.answered or names.LEVEL)
        parts.append(f"give another leader: {leaders[1]}, not {leaders[0]}")
    if of.shares:
        told = ", ".join(
            f"{id_} {numbers.dimension_share(by_answers)} instead of {numbers.dimension_share(own)}"
            for id_, (own, by_answers) in of.shares.items()
        )
        parts.append(f"give shares more than 5 percentage points off: {told}")
    return f"the answers of the situation {of.situation} {' and '.join(parts)}"


def answers_head(evaluation: Evaluation, *, has_order: bool) -> str:
    """Return what introduces the answers in a record; `has_order` if an order came after them."""
    asking = isolation.name(evaluation.original.asking)
    under = f"Under \u201c{asking}\u201d these" if asking else "These"
    follows = "the order started from them" if has_order else "the weights follow from them"
    return f"{under} answers were given, and {follows}:"


def because_of(dataset: Dataset, parts: Iterable[Part]) -> str:
    """Return what points are made of in one line; "nothing" for none."""
    return listed([part(dataset, each) for each in parts]) or "nothing gives it points"


def because_facts(evaluation: Evaluation) -> tuple[Fact, ...]:
    """Return for each dimension what its points are made of; none without answers.

    In a comparison without dimensions, for each criterion.
    """
    dataset, level = evaluation.original, weighed(evaluation).level
    parts = because(dataset, evaluation.preferences, level)
    return tuple(
        Fact(names.weight(dataset, level, id_), because_of(dataset, of_id))
        for id_, of_id in parts.items()
    )


def settled(evaluation: Evaluation, found: OpenAnswers) -> str:
    """Return whether the open questions can still change who leads; "" where none is open."""
    count = len(found.questions)
    if not count:
        return ""
    others = "the other question" if count == 1 else f"the other {count}"
    if found.is_settled and evaluation.leader is not None:
        leader = names.alternative(evaluation.original, evaluation.leader)
        return f"{leader} leads whatever you answer to {others}."
    leads = listed(
        [
            f"{names.alternative(evaluation.original, a)} in {numbers.percent(100 * part_, 1)}"
            for a, part_ in found.leads.items()
        ]
    )
    sets = "about " if found.draws else ""
    told = f"Of all answers to {others}, {sets}{leads}" if leads else ""
    if found.most_telling is None:
        return f"{told}." if told else ""
    ask = isolation.name(evaluation.original.questions[found.most_telling].ask)
    return f"{told}. The question that decides most: {ask}"


def said(evaluation: Evaluation) -> tuple[Fact, ...]:
    """Return what somebody said of criteria that only they can rate."""
    dataset = evaluation.dataset
    return tuple(
        Fact(
            isolation.name(dataset.criteria[id_].name),
            listed(
                [
                    f"{names.alternative(dataset, a)} {numbers.plain(value)}"
                    for a, value in row.items()
                    if a in dataset.alternatives
                ]
            ),
        )
        for id_, row in evaluation.preferences.said.items()
        if id_ in dataset.criteria
    )


def not_counted(evaluation: Evaluation) -> str:
    """Return which criteria with points do not count yet, since nobody has said; "" for none."""
    dataset, preferences = evaluation.dataset, evaluation.preferences
    waiting = [
        names.criterion(dataset, id_)
        for id_ in evaluation.uncounted
        if preferences.criterion_points[id_]
        and preferences.dimension_points[dataset.criteria[id_].dimension]
    ]
    if not waiting:
        return ""
    return f"Not counted yet, since only you can tell: {listed(waiting)}"


NOT_SAID_YET = "not said yet"


def because_line(evaluation: Evaluation, level: Level, id_: str) -> str:
    """Return of what a weight's points are made, or that they wait for a word; "" without answers.

    As "14 = 5 for everybody, 5 from “Personal data” and 4 from “We are audited”".
    """
    found = weighed(evaluation)
    if level == found.level and id_ in found.unsaid:
        return not_counted(evaluation)
    parts = because(evaluation.original, evaluation.preferences, level).get(id_)
    if parts is None:
        return ""
    told = because_of(evaluation.original, parts)
    if len(parts) == 1 and parts[0].answer == BY_HAND:
        suggested = _suggested(evaluation, level, id_)
        return f"{told}; your answers suggest {numbers.points(suggested)}"
    if len(parts) < 2:
        return f"{told[0].upper()}{told[1:]}" if told else ""
    return f"{numbers.points(added(part.points for part in parts))} = {told}"


def because_in_full(dataset: Dataset, parts: Iterable[Part]) -> str:
    """Return the same with the questions, a line for each part; "" without any answer in it."""
    told, has_answer = [], False
    for each in parts:
        if each.question is None or each.answer is None:
            told.append(f"{part(dataset, each)}, whatever the answers")
        else:
            has_answer, question = True, dataset.questions[each.question]
            say = isolation.name(question.answers[each.answer].say)
            told.append(f"{numbers.points(each.points)} {isolation.name(question.ask)} {say}")
    return "\n".join(told) if has_answer else ""


def way_back(evaluation: Evaluation, level: Level, id_: str) -> str:
    """Return how to take what answers suggest for a weight moved by hand; "" for all others."""
    preferences = evaluation.preferences
    own = preferences.own_criteria if level == "criteria" else preferences.own_dimensions
    if id_ not in own:
        return ""
    return f"take the {numbers.points(_suggested(evaluation, level, id_))} suggested"


def _suggested(evaluation: Evaluation, level: Level, id_: str) -> float:
    parts = suggestion(evaluation.original, evaluation.preferences, id_, level)
    return added(part.points for part in parts)
