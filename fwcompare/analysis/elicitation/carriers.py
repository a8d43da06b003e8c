"""What each answer carries: what would follow without it, and had it been the other way."""

from collections.abc import Sequence
from dataclasses import dataclass

from fwcompare.analysis.elicitation.elicited import Elicited, elicited
from fwcompare.analysis.elicitation.region import ContradictionError
from fwcompare.analysis.elicitation.trade_off import Reply, TradeOff, asked_as
from fwcompare.analysis.sampling import Stop, never
from fwcompare.decision.statements import Comparison, Statements

CHECK_AFTER = 4
"""So many answers have to be there before one of them is asked again."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """One comparison, by its index among the answers.

    `turned` is None where it has no opposite, or where that contradicts what else was said.
    """

    index: int
    without: Elicited
    turned: Elicited | None


@dataclass(frozen=True, slots=True)
class CheckCard:
    """An answered question to be asked once more, its two sides changed over."""

    index: int
    trade_off: TradeOff
    said: Reply


def carriers(found: Elicited, stop: Stop = never) -> tuple[Carrier, ...]:
    """Return every comparison and what it carries, in the order they were answered."""
    answers = enumerate(found.statements.answers)
    return tuple(
        Carrier(
            index,
            elicited(found.weighed, found.statements.without_answer(index), stop=stop),
            _turned(found, index, answer, stop),
        )
        for index, answer in answers
        if isinstance(answer, Comparison)
    )


def check_card(found: Elicited, carried: Sequence[Carrier]) -> CheckCard | None:
    """Return the most decisive answer to ask again; None before CHECK_AFTER comparisons.

    That is the one without which the leader would lead in the least part of what is left. One of
    "about equal" is no candidate: its question has no two sides to change over.
    """
    leader = found.leader
    candidates = [c for c in carried if _sense(found.statements, c.index) == "at least"]
    if leader is None or len(carried) < CHECK_AFTER or not candidates:
        return None
    index = min(candidates, key=lambda c: c.without.shares.shares[leader]).index
    answer = found.statements.answers[index]
    if not isinstance(answer, Comparison):
        return None
    trade_off = asked_as(answer)
    return CheckCard(index, trade_off, "more" if trade_off.more == answer.more else "than")


def _sense(statements: Statements, index: int) -> str:
    answer = statements.answers[index]
    return answer.sense if isinstance(answer, Comparison) else ""


def _turned(found: Elicited, index: int, answer: Comparison, stop: Stop) -> Elicited | None:
    if answer.turned is None:
        return None
    statements = found.statements.with_answer_at(index, answer.turned)
    try:
        other = elicited(found.weighed, statements, stop=stop)
    except ContradictionError:
        return None
    is_flat = len(other.region.corners) < len(found.region.corners)
    return None if is_flat else other
