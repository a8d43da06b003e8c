"""Sentences about what would change the verdict."""

from fwcompare.analysis import Evaluation
from fwcompare.analysis.change_of_mind import ChangeOfMind
from fwcompare.wording import isolation, numbers, sentences

_ALL = 1e-9


def smallest_change(evaluation: Evaluation, change: ChangeOfMind | None) -> str:
    """Return the smallest change of mind in a sentence, in per cent of all priorities."""
    if not evaluation.has_weights:
        return "No criterion has any weight."
    if evaluation.leader is None:
        return "It is a tie already: any change decides it."
    leader = isolation.name(evaluation.dataset.alternatives[evaluation.leader].name)
    if change is None:
        return f"No mix of priorities puts another ahead of {leader}: none is, in any dimension."
    dimensions = evaluation.dataset.dimensions
    given = [
        f"{_amount(move.start, move.end)} of {isolation.name(dimensions[move.id].label)}"
        for move in change.moves
        if move.end < move.start
    ]
    taken = [
        isolation.name(dimensions[move.id].label) for move in change.moves if move.end > move.start
    ]
    return f"{_capital(sentences.listed(given))}, moved to {sentences.listed(taken)}."


def share_change(start: float, end: float) -> str:
    """Return a share before and after, as per cent: the one whole, the other to a tenth."""
    return f"{100 * start:.0f} → {numbers.percent(100 * end, 1)}"


def _amount(start: float, end: float) -> str:
    if end <= _ALL:
        return f"all {numbers.percent(100 * start)}"
    return numbers.percent(100 * (start - end), 1)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
