"""What an order and answers come to, in sentences: who leads, at what risk, and when to stop."""

from math import ceil

from fwcompare.analysis.elicitation import next_trade_off, what_is_left
from fwcompare.analysis.elicitation.carriers import Carrier
from fwcompare.analysis.elicitation.elicited import SETTLED_REGRET, Elicited
from fwcompare.analysis.elicitation.judged import judged
from fwcompare.analysis.elicitation.next_trade_off import NextTradeOff
from fwcompare.analysis.elicitation.region_shares import RegionShares
from fwcompare.analysis.elicitation.statement_text import StatementError
from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.priorities import Level
from fwcompare.analysis.value_of_information import OpenRating
from fwcompare.analysis.verdict import Judgement
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import weighed_level
from fwcompare.decision.statements import Statements
from fwcompare.wording import names, numbers, pairwise_words, sentences, trade_off_words

HOW_FOUND = "How the weights were found"
CONTRADICTION = "No weights at all agree with everything that was said."
NEAR_TIE = 0.5
"""Below this many points of risk, what nobody can be asked about any more is called a near tie."""

_LEAST_WORTH = 0.0005


def share(found: RegionShares, alternative: str) -> str:
    """Return for which part an alternative leads, with its error where it was drawn."""
    shown = numbers.part(found.shares[alternative], is_exact=found.method == "exact")
    if found.standard_error is None or shown[0] in "<>":
        return shown
    return f"{shown} ± {numbers.fixed(100 * found.standard_error, 1)}"


def scope(statements: Statements, inside: str = "") -> str:
    """Return what a share is a share of; `inside` is the name of a dimension, if it is of one."""
    if statements.answers:
        return "of all weights that agree with your answers"
    if statements.order:
        return "of all weights in this order"
    return _scope_of_nothing(statements, inside)


def _scope_of_nothing(statements: Statements, inside: str) -> str:
    if statements.zero:
        return "of what you leave open"
    return f"of all ways to weigh {inside}" if inside else "of all possible priorities"


def leads(dataset: Dataset, found: Elicited, inside: str | None = None) -> str:
    """Return in how much of what is left the leader leads; `inside` a dimension, by its id."""
    where = names.dimension(dataset, inside) if inside is not None else ""
    if found.leader is None:
        return f"All are level, {_whatever(where)}"
    told = share(found.shares, found.leader)
    of_what = scope(found.statements, where)
    return f"{names.alternative(dataset, found.leader)} leads in {told} {of_what}"


def _whatever(inside: str) -> str:
    return f"however you weigh {inside}" if inside else "whatever your priorities"


def risk(dataset: Dataset, found: Elicited) -> str:
    """Return what choosing the leader costs at worst, and when asking ends; "" where nothing."""
    if found.leader is None or found.is_certain:
        return ""
    name = names.alternative(dataset, found.leader)
    told = f"With the weights worst for {name}, another scores {cost(found.regret)} points more."
    if found.is_settled:
        return told
    return f"{told} Once that is {numbers.score(SETTLED_REGRET)} at most, nothing more is asked."


def ending(
    dataset: Dataset, found: Elicited, *, has_question: bool, inside: str | None = None
) -> str:
    """Return why there is no need to ask on; "" while there is."""
    if found.leader is None:
        return f"{leads(dataset, found, inside)}: there is nothing to ask."
    name = names.alternative(dataset, found.leader)
    if len(found.weighed.alternatives) == 1:
        return f"Only {name} is left: there is nothing to weigh."
    if found.is_certain:
        where = names.dimension(dataset, inside) if inside is not None else ""
        return _certain(name, found, where)
    at_most = f"no other can score more than {cost(found.regret)} points above {name}"
    if found.is_settled:
        settles = "This order alone" if _is_order_alone(found) else "That"
        told = f"{settles} settles it: whatever you answer now, {at_most}"
        return f"{told}, too little to be worth more questions."
    if has_question:
        return ""
    near = ", and it stays a near tie" if found.regret < NEAR_TIE else ""
    return f"Nothing is left to ask{near}: {at_most}."


def cost(regret: float) -> str:
    """Return points with two decimals, rounded up: "at most" stays true."""
    return numbers.score(ceil(100 * regret - 1e-9) / 100)


def ratings_are_open(evaluation: Evaluation, found: Elicited, judgement: Judgement) -> str:
    """Return that what is uncertain are the ratings, once the priorities no longer are; else ""."""
    is_open = judgement.verdict in ("open", "close") and judgement.may_vary
    if not (found.is_settled and is_open and evaluation.leader is not None):
        return ""
    clear = "Your priorities are clear; the ratings are not:"
    name = names.alternative(evaluation.dataset, evaluation.leader)
    told = sentences.chance(judgement, evaluation.leader)
    return f"{clear} {name} comes first in {told} {sentences.WHEN_RATINGS_VARY}."


def worth(evaluation: Evaluation, question: NextTradeOff | None, rating: OpenRating | None) -> str:
    """Return what another answer is worth beside finding out a rating, in points; "" for none."""
    told = []
    if question is not None:
        told.append(f"answering another question {_worth(question.worth)} points")
    if rating is not None:
        which = names.criterion(evaluation.dataset, rating.criterion)
        told.append(f"finding out more about {which} {_worth(rating.expected_gain)} points")
    return f"What it would gain you on average: {'; '.join(told)}." if told else ""


def without(dataset: Dataset, carried: Carrier) -> str:
    """Return who would lead without an answer, and in how much."""
    return f"without it: {_most(dataset, carried.without)}"


def other_way(dataset: Dataset, carried: Carrier) -> str:
    """Return who would lead had the answer been the opposite, and in how much."""
    if carried.turned is None:
        return "the other way: not possible with what else you said"
    return f"the other way: {_most(dataset, carried.turned)}"


def origin_of(dataset: Dataset, preferences: Preferences) -> str:
    """Return what the weights rest on, as short as a name, also where it is inside dimensions."""
    inside = preferences.ordered_inside
    if not preferences.statements.is_empty or not inside:
        return origin(preferences.statements)
    if len(inside) > 1:
        return f"Your orders inside {len(inside)} dimensions"
    told = origin(preferences.statements_inside(inside[0]))
    return f"{told} inside {names.dimension(dataset, inside[0])}"


def origin(statements: Statements) -> str:
    """Return what an order and answers come to, as short as a name."""
    if statements.judgements:
        return "Your comparisons in pairs"
    count = len(statements.answers)
    answers = f"{count} answer{'' if count == 1 else 's'}"
    if not statements.order:
        return answers if count else "Nothing said yet"
    return f"Your order and {answers}" if count else "Your order"


def given(statements: Statements) -> tuple[str, ...]:
    """Return over which weights a share is taken where an order or answers leave some.

    Shorter words for the same come after the whole ones.
    """
    if not statements.answers:
        return ("Given your order" if statements.order else "Given what counts nothing",)
    if statements.order:
        return "Given your order and answers", "Given what you said"
    return ("Given your answers",)


def given_means(dataset: Dataset, first: str) -> str:
    """Return what that share is, in a sentence."""
    name = names.alternative(dataset, first)
    return f"Of all weights that agree with what you said, for how many {name} leads alone."


def settled(evaluation: Evaluation, left: Elicited | None, judgement: Judgement) -> tuple[str, ...]:
    """Return whether an order and answers settle who leads, the longest wording first.

    Nothing where they do not decide the present weights, or where the verdict is not clear.
    """
    statements = evaluation.preferences.statements
    is_told = (statements.order or statements.answers) and not statements.judgements
    if left is None or not is_told or judgement.verdict != "clear":
        return ()
    if left.leader is None or left.leader != evaluation.leader:
        return ()
    by = origin(left.statements)
    by = f"{by[0].lower()}{by[1:]}"
    word = sentences.VERDICT_WORDS[judgement.verdict]
    told = "settled" if left.is_settled else "not settled yet"
    return f"{word} \u00b7 {told} by {by}", f"{word} \u00b7 {told}"


def how_found(
    dataset: Dataset, statements: Statements, level: Level = "dimensions"
) -> tuple[str, ...]:
    """Return all that was said, a line for each part of it."""

    def named(ids: tuple[str, ...]) -> str:
        return sentences.listed([names.weight(dataset, level, id_) for id_ in ids])

    lines = []
    if statements.order:
        ranks = (f"{named(r)} (equal)" if len(r) > 1 else named(r) for r in statements.order)
        lines.append(f"In order of importance: {', then '.join(ranks)}")
    if statements.zero:
        lines.append(f"Counting nothing: {named(statements.zero)}")
    lines += (trade_off_words.answer(dataset, answer, level) for answer in statements.answers)
    lines += (pairwise_words.judgement(dataset, each, level) for each in statements.judgements)
    return tuple(lines)


def found(evaluation: Evaluation) -> tuple[str, ...]:
    """Return how the weights were found, then what that leaves; nothing without a statement.

    What was said inside of dimensions comes after, each with the dimension's name.
    """
    told = _found(evaluation, None)
    for dimension in evaluation.preferences.ordered_inside:
        head = f"Inside {names.dimension(evaluation.dataset, dimension)} {numbers.EN_DASH}"
        told = (*told, *(f"{head} {line}" for line in _found(evaluation, dimension)))
    return told


def _found(evaluation: Evaluation, inside: str | None) -> tuple[str, ...]:
    dataset, statements = evaluation.dataset, evaluation.preferences.statements_inside(inside)
    left = None if statements.is_empty else what_is_left(evaluation, inside)
    if left is None:
        return ()
    lines = how_found(dataset, statements, weighed_level(dataset, inside))
    if inside is not None:
        lines = tuple(f"{line[0].lower()}{line[1:]}" for line in lines)
    in_pairs = pairwise_words.summary(dataset, judged(left), weighed_level(dataset, inside))
    told = left_open(dataset, left, next_trade_off(left) is not None, inside)
    return (*lines, *in_pairs, *told)


def left_open(
    dataset: Dataset, left: Elicited, has_question: bool, inside: str | None = None
) -> tuple[str, ...]:
    """Return in how much of what is left the leader leads, and why to ask on or not to."""
    ends = ending(dataset, left, has_question=has_question, inside=inside)
    why = ends or risk(dataset, left)
    return tuple(filter(None, (f"{leads(dataset, left, inside)}.", why)))


def statement_fault(error: StatementError) -> str:
    """Return what is wrong with a statement that was typed, and what would be right."""
    match error.fault:
        case "unknown id":
            return f"there is nothing called {error.text!r} to weigh"
        case "twice":
            return f"{error.text!r} has two places in the order"
        case "against itself":
            return f"{error.text!r} is compared with itself"
        case "number":
            return f"{error.text!r} has no number above 0 to multiply by"
        case "times":
            return f"{error.text!r} is not within 1/9 and 9 times as important"
        case "grammar":
            return (
                f'{error.text!r} is no statement: write "ID >= 0.5*ID" (or <=, =),'
                ' and an order as "ID > ID = ID"'
            )


def _certain(name: str, found: Elicited, inside: str) -> str:
    if found.statements.is_empty:
        return f"{name} is ahead {_whatever(inside)}: there is nothing to ask."
    if _is_order_alone(found):
        return f"This order alone settles it: {name} is ahead, whatever you answer now."
    return f"That settles it: {name} is ahead, whatever you answer now."


def _is_order_alone(found: Elicited) -> bool:
    return bool(found.statements.order) and not found.statements.answers


def _most(dataset: Dataset, found: Elicited) -> str:
    shares = found.shares.shares
    first = max(shares, key=lambda a: shares[a])
    if shares[first] <= 0:
        return "all level"
    return f"{names.alternative(dataset, first)} {share(found.shares, first)}"


def _worth(points: float) -> str:
    return numbers.fixed(points, 3) if points >= _LEAST_WORTH else numbers.hardly(3)
