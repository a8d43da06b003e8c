"""Words of the page that asks what a decision is about: how far one is, and what is open."""

from math import floor

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.open_answers import OpenAnswers
from fwcompare.dataset.dataset import Criterion, Dataset, Rating, Situation
from fwcompare.dataset.must_have import MustHave
from fwcompare.dataset.question import Answer, Question
from fwcompare.dataset.scale import VALUE_MAX, JudgedScale, MeasuredScale
from fwcompare.decision.own_must import OwnMust
from fwcompare.wording import answer_words, isolation, names, numbers, ratings
from fwcompare.wording.lists import listed

HEADING = "Your answers"
HEADING_ALONE = "What matters to you?"
INVITATION = "Answer what you know; each answer moves the weights, and you see why."
FIRST_ANSWER = "Your first answer takes the place of the situation's weights."
SITUATIONS, SITUATIONS_ALONE = "Or start from a situation", "Start from a situation"
BY_HAND = "or weigh by hand"
ONLY_YOU = "Only you know"
ONLY_YOU_MEANS = "no source can rate this; it counts once you have said it"
ONLY_YOU_MEANS_IN_SHORT = "it counts once you have said it"
MUST_HAVE = "Must have"
MUST_HAVE_MEANS = "who fails one is out, whatever the score; ? stays in"
MUST_HAVE_MEANS_IN_SHORT = "who fails one is out; ? stays in"
MUST_HAVES, RATINGS_OF_YOURS = "your must-haves", "the ratings that only you know"
WHAT_ONLY_YOU_KNOW, WHAT_MUST_BE = "what only you know", "what must be"
NOT_SAID = "not said"
TAKE_BACK = "Take it back"
TAKE_BACK_TIP = "Click it again to take the answer back."
MARK_MEANS = "\u25cf decides most often who leads, of the questions that are open"
MOST_TELLING = "This question matters most now: it decides most often who leads."
HANDS_ON = "The points of your answers can be moved by hand at any time."

LANE_KEYS = "Drag, type a digit, or press Enter for words to choose from; Delete takes it back."

_SECONDS_EACH = 6


def heading(dataset: Dataset) -> str:
    """Return what the page asks, in the dataset's own words where it has any."""
    if not dataset.questions:
        return HEADING_ALONE
    return isolation.name(dataset.asking) or HEADING


def progress(evaluation: Evaluation) -> tuple[str, str]:
    """Return how many questions there are, or how many are answered, and the same in short."""
    count, given = len(evaluation.original.questions), len(evaluation.preferences.answers)
    if given:
        return f"{given} of {count} answered", f"{given} of {count}"
    seconds = count * _SECONDS_EACH
    time = f"about {round(seconds / 60)} minutes"
    if seconds < 90:
        time = "about a minute" if seconds > 30 else "less than a minute"
    questions = f"{count} {'question' if count == 1 else 'questions'}"
    return f"{questions}, {time}", questions


def outlook(evaluation: Evaluation, found: OpenAnswers) -> tuple[str, str]:
    """Return whether the open questions can still change who leads, and what there is to add."""
    dataset, count = evaluation.original, len(found.questions)
    if not count:
        return "Every question is answered.", _what_else(evaluation)
    others = "the last one" if count == 1 else f"the other {count}"
    if not evaluation.preferences.answers:
        others = "them"
    if found.is_settled and evaluation.leader is not None:
        leader = names.alternative(dataset, evaluation.leader)
        return f"{leader} leads whatever you answer to {others}.", _at_least(found.least_lead)
    if not any(found.leads.values()):  # all weights set to zero, or nobody is in
        return "Nobody leads, whatever you answer.", ""
    if evaluation.preferences.situation:
        return "", FIRST_ANSWER
    about = "about " if found.draws else ""
    leads = [
        f"{names.alternative(dataset, a)} {verb}in {about}{numbers.percent(100 * part)}"
        for a, verb, part in _with_verb(found)
    ]
    return "Not settled yet.", f"Of all answers to {others}, {listed(leads)}." if leads else ""


def _what_else(evaluation: Evaluation) -> str:
    """Return what can be said once every question is answered: what of this is not said yet."""
    dataset, preferences = evaluation.original, evaluation.preferences
    told = (
        WHAT_ONLY_YOU_KNOW if dataset.asked and not preferences.said else "",
        WHAT_MUST_BE if dataset.musts and not preferences.musts else "",
    )
    below = " and ".join(filter(None, told))
    return f"Below you can still say {below}." if below else HANDS_ON


def _with_verb(found: OpenAnswers) -> list[tuple[str, str, float]]:
    """Return who leads in which part of the sets, most first; the first has the verb."""
    ordered = sorted(found.leads.items(), key=lambda lead: -lead[1])
    return [(a, "" if index else "leads ", part) for index, (a, part) in enumerate(ordered)]


def _at_least(lead: float | None) -> str:
    """Return the smallest lead, rounded down: no set of answers gives less."""
    if lead is None:
        return ""
    least = floor(100 * lead + 1e-9) / 100
    return f"By {numbers.score(least)} at least." if least > 0 else "If only just."


def bias(dataset: Dataset, found: OpenAnswers) -> str:
    """Return in a line whether the questions themselves favour somebody."""
    leads = [
        f"{names.alternative(dataset, a)} {verb}in {numbers.percent(100 * part, 1)}"
        for a, verb, part in _with_verb(found)
    ]
    drawn = f"all {numbers.count(found.number)}"
    if found.draws:
        drawn = f"{numbers.count(found.draws)} drawn"
    changes = sum(found.turning.values()) / len(found.turning)
    return (
        f"Of {drawn} sets of answers, {listed(leads)};"
        f" one other answer turns {numbers.percent(100 * changes, 1)} of them."
    )


def bias_leaves_aside(dataset: Dataset) -> str:
    """Return what of this project the bias takes no account of; "" for nothing."""
    left = (MUST_HAVES if dataset.musts else "", RATINGS_OF_YOURS if dataset.asked else "")
    told = listed(list(filter(None, left)))
    return f"{told[:1].upper()}{told[1:]} are left aside." if told else ""


def bias_in_full(dataset: Dataset, found: OpenAnswers) -> str:
    """Return how often each question decides who leads, a line each."""
    told = [
        f"{numbers.percent(100 * part, 1)}  {isolation.name(dataset.questions[id_].ask)}"
        for id_, part in sorted(found.turning.items(), key=lambda turn: -turn[1])
    ]
    head = "How often each answer alone decides who leads, over all answers to the other questions:"
    return "\n".join((head, *told))


def about_question(question: Question, *, is_most_telling: bool) -> str:
    """Return why a question is asked, and whether it matters most now."""
    told = (isolation.name(question.why), MOST_TELLING if is_most_telling else "")
    return "\n".join(filter(None, told))


def why_asked(question: Question) -> str:
    """Return in a line why a question is asked, "" where its author does not say."""
    return f"Why this is asked: {isolation.name(question.why)}" if question.why else ""


def about_answer(dataset: Dataset, answer: Answer) -> str:
    """Return an answer in full, what it gives and which must-haves it suggests."""
    lines = [isolation.name(answer.say)]
    given = answer_words.given(dataset, answer)
    nothing = f"It gives no {names.one_weighed(dataset)} any points."
    lines.append(f"Points: {given}" if given else nothing)
    if answer.offers:
        lines.append(suggests(dataset, answer))
    return "\n".join(lines)


def suggests(dataset: Dataset, answer: Answer) -> str:
    """Return which must-haves an answer offers, to be ticked or not; "" for none."""
    offered = [isolation.name(dataset.musts[id_].name) for id_ in answer.offers]
    return f"To tick under Must have, if you agree: {listed(offered)}" if offered else ""


SUGGESTED = "suggested"
"""The same as `goes_with`, where there is no room to say with which."""


def goes_with(evaluation: Evaluation, must: str) -> str:
    """Return which answer suggests a must-have of the dataset; "" for none."""
    questions = evaluation.original.questions
    for id_, answer in evaluation.preferences.answers.items():
        if must in questions[id_].answers[answer].offers:
            say = isolation.name(questions[id_].answers[answer].say)
            return f"goes with \u201c{say}\u201d"
    return ""


def when_counted(evaluation: Evaluation, criterion: str) -> str:
    """Return what has to be said until a criterion counts, or its share once it does."""
    dataset = evaluation.dataset
    waiting = [
        names.alternative(dataset, a)
        for a in dataset.alternatives
        if not dataset.criteria[criterion].rating(a).is_known
    ]
    if not waiting:
        share = numbers.criterion_share(evaluation.shares[criterion])
        return f"{share} of all weight"
    too = " too" if len(waiting) < len(dataset.alternatives) else ""
    return f"counts once you have said it for {listed(waiting)}{too}"


def where_it_stands(dataset: Dataset, must: MustHave | OwnMust, alternative: str) -> str:
    """Return the fact, or the range of the rating, that a must-have looks at."""
    if must.threshold is None:
        word = must.facts.get(alternative, "unknown")
        return ratings.NOT_KNOWN if word == "unknown" else word
    criterion = dataset.criteria[must.threshold.criterion]
    rating = criterion.rating(alternative)
    if rating.value is None:
        return ratings.NOT_KNOWN
    unit = ratings.unit_of(criterion)
    spread = numbers.interval(rating.low, rating.high)
    return f"{spread}{numbers.NARROW_SPACE}{unit}" if unit else spread


def in_short(situation: Situation) -> str:
    """Return whom a situation is for in a few words, or how its sentence begins."""
    return isolation.name(situation.brief or situation.when.partition(".")[0].strip())


def anchors(criterion: Criterion) -> tuple[tuple[float, str], ...]:
    """Return what 0, 5 and 10 mean on a criterion's scale, as far as it says so."""
    scale = criterion.scale
    if isinstance(scale, MeasuredScale):
        figures = ((0.0, scale.worst), (VALUE_MAX / 2, scale.middle), (VALUE_MAX, scale.best))
        return tuple((at, numbers.with_unit(figure, scale.unit)) for at, figure in figures)
    told = ((0.0, scale.low), (VALUE_MAX / 2, scale.middle), (VALUE_MAX, scale.high))
    return tuple(
        (at, f"{numbers.plain(at)}  {isolation.name(words)}".strip()) for at, words in told
    )


def ends_of(criterion: Criterion) -> tuple[str, ...]:
    """Return what both ends of a scale mean, and shorter without the words in between."""
    (_, low), (_, middle), (_, high) = anchors(criterion)
    if isinstance(criterion.scale, JudgedScale) and not criterion.scale.middle:
        return (f"{low} \u00b7 {high}",)
    return f"{low} \u00b7 {middle} \u00b7 {high}", f"{low} \u00b7 {high}"


def said(criterion: Criterion, rating: Rating) -> str:
    """Return what somebody said, or that they did not yet."""
    if rating.value is None:
        return NOT_SAID
    if criterion.is_measured:
        return numbers.with_unit(rating.value, ratings.unit_of(criterion))
    return numbers.plain(rating.value)


def in_full(situation: Situation) -> str:
    """Return a situation's name and whom it suits."""
    return "\n".join(filter(None, (isolation.name(situation.name), situation.when)))
