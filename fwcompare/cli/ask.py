"""`fwcompare ask`: an order, then as few questions as it takes, asked on a terminal."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from typing import Literal, NamedTuple

from fwcompare.analysis.elicitation import (
    ContradictionError,
    Statements,
    next_trade_off,
    present_order,
    weighed_of,
    what_is_left,
    with_statements,
)
from fwcompare.analysis.elicitation.statement_text import StatementError, read_order
from fwcompare.analysis.elicitation.trade_off import Reply, TradeOff, answer_to
from fwcompare.analysis.evaluation import Evaluation, evaluate
from fwcompare.analysis.verdict import judged
from fwcompare.cli.terminal import UsageError, nearest, say
from fwcompare.cli.wanted import declare_wanted, named_dataset, wanted
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.anchors import anchors_of
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import weighed_level
from fwcompare.decision.statement_fitting import weighed_ids
from fwcompare.export.command_line import reproducing_command
from fwcompare.wording import elicitation_words, names, sentences, trade_off_words

ORDER = (
    "Put them in order, the most important first: numbers or ids, > between them, = for equal;"
    " Enter keeps this order."
)
KEYS = "1 or 2, = about the same, ? can't say, b back, q enough"
_REPLIES: Mapping[str, Reply] = {
    "1": "more",
    "2": "than",
    "=": "about equal",
    "?": "cannot say",
}


class _Asked(NamedTuple):
    """A question as it was shown: `turned` has its second card first."""

    trade_off: TradeOff
    inside: str | None
    turned: bool


def declare(parser: ArgumentParser) -> None:
    """Add the verb's words to its parser."""
    declare_wanted(parser)
    parser.add_argument(
        "--inside",
        metavar="DIMENSION",
        help="ask about the criteria of one dimension, not about the dimensions",
    )


def run(arguments: Namespace) -> int:
    """Ask until it is settled, or until nothing more is typed, and return the exit code."""
    found, inside = wanted(arguments), arguments.inside
    dataset, preferences = found.dataset, found.preferences
    if inside is not None and not weighed_ids(dataset, inside):
        problem = f"--inside: no dimension {inside!r} with criteria to weigh"
        others = () if dataset.is_flat else dataset.dimensions
        raise UsageError(f"{problem}; {nearest(inside, others)}" if others else problem)
    say(dataset.title)
    if not weighed_of(evaluate(dataset, preferences), inside).ids:
        say(["", "There is nothing to weigh."])
        return 0
    if preferences.statements_inside(inside).is_empty:
        preferences = _ordered(dataset, preferences, inside)
    preferences = _answered(dataset, preferences, inside)
    _end(dataset, preferences, named_dataset(arguments, found.decision))
    return 0


def _ordered(dataset: Dataset, preferences: Preferences, inside: str | None) -> Preferences:
    """Ask for an order until one can be read; the end of input keeps the order shown."""
    evaluation, level = evaluate(dataset, preferences), weighed_level(dataset, inside)
    order = present_order(evaluation, inside)
    ids = [id_ for rank in order for id_ in rank]
    wide = len(str(len(ids)))
    say("")
    for number, id_ in enumerate(ids, 1):
        name = names.weight(dataset, level, id_)
        ends = trade_off_words.range_line(evaluation, id_, level)
        say(f"{number:>{wide}}  {name} ({id_}): {ends}")
    while True:
        typed = _typed(ORDER)
        try:
            ranks = _ranks(typed, ids) if typed else order
            return with_statements(preferences, dataset, Statements(ranks), inside)
        except StatementError as error:
            say(f"  {elicitation_words.statement_fault(error)}")


def _ranks(typed: str, ids: list[str]) -> tuple[tuple[str, ...], ...]:
    """Return the ranks of numbers or ids; blanks and commas alone stand for >."""
    parts = typed.replace(">", " > ").replace("=", " = ").replace(",", " ").split()
    words = list[str]()
    for part in parts:
        if words and part not in ">=" and words[-1] not in ">=":
            words.append(">")
        is_number = part.isdecimal() and 1 <= int(part) <= len(ids)
        words.append(ids[int(part) - 1] if is_number else part)
    return read_order(" ".join(words), ids)


def _answered(dataset: Dataset, preferences: Preferences, inside: str | None) -> Preferences:
    """Ask one question after the other; the end of input is the end of asking."""
    number = len(preferences.statements_inside(inside).answers)
    earlier = list[Preferences]()
    while True:
        evaluation = evaluate(dataset, preferences)
        left = what_is_left(evaluation, inside)
        question = next_trade_off(left) if left else None
        if left is None or question is None or left.is_settled:
            return preferences
        say(
            [
                "",
                f"{elicitation_words.leads(dataset, left, inside)}.",
                elicitation_words.risk(dataset, left),
            ]
        )
        asked = _Asked(question.trade_off, inside, bool(number % 2))
        reply = _reply(evaluation, asked, has_earlier=bool(earlier))
        if reply is None:
            return preferences
        if reply == "back":
            preferences, number = earlier.pop(), number - 1
            continue
        earlier.append(preferences)
        preferences, number = _with_reply(dataset, preferences, asked, reply), number + 1


def _reply(
    evaluation: Evaluation, asked: _Asked, *, has_earlier: bool
) -> Reply | Literal["back"] | None:
    """Show both cards and return what is replied; None for enough."""
    level = weighed_level(evaluation.dataset, asked.inside)
    cards = trade_off_words.cards(evaluation, asked.trade_off, level)
    shown = cards[::-1] if asked.turned else cards
    say(["", trade_off_words.QUESTION])
    for number, card in enumerate(shown, 1):
        say(f"  {number}  {card.part} {card.name}: {', '.join(card.ranges)}")
    while True:
        typed = _typed(KEYS)
        if typed is None or typed == "q":
            return None
        if typed == "b" and has_earlier:
            return "back"
        if typed in ("1", "2"):
            return "more" if (typed == "1") != asked.turned else "than"
        if typed in _REPLIES:
            return _REPLIES[typed]
        say("  there is nothing to take back" if typed == "b" else f"  type {KEYS}")


def _with_reply(
    dataset: Dataset, preferences: Preferences, asked: _Asked, reply: Reply
) -> Preferences:
    more, than, _part = asked.trade_off
    level, before = (
        weighed_level(dataset, asked.inside),
        preferences.statements_inside(asked.inside),
    )
    ranges = {id_: anchors_of(dataset, id_, level) for id_ in (more, than)}
    statements = before.with_answer(answer_to(asked.trade_off, reply, ranges))
    try:
        return with_statements(preferences, dataset, statements, asked.inside)
    except ContradictionError:  # only where all else leaves a single point
        say(f"  {elicitation_words.CONTRADICTION}")
        return preferences


def _end(dataset: Dataset, preferences: Preferences, file: str | None) -> None:
    evaluation = evaluate(dataset, preferences)
    say(["", *elicitation_words.found(evaluation), ""])
    say(f"{sentences.verdict(evaluation, judged(evaluation))}")
    say(["", "The same again:", f"  {reproducing_command(dataset, preferences, file)}"])


def _typed(prompt: str) -> str | None:
    """Return a line that was typed, without blanks around it; None at the end of input."""
    say(["", prompt])
    line = sys.stdin.readline() if sys.stdin is not None else ""
    return line.strip() if line else None
