"""Sentences about what would change the verdict."""

from fwcompare.analysis import Evaluation
from fwcompare.analysis.weight_change import Move, WeightChange
from fwcompare.wording import names, sentences

_ALL = 1e-9


def smallest_change(evaluation: Evaluation, change: WeightChange | None) -> str:
    """Return in a sentence by how much weights would have to change for another to lead."""
    if not evaluation.has_weights:
        return sentences.NO_WEIGHTS
    if evaluation.leader is None:
        return "It is a tie already: any change decides it."
    dataset = evaluation.dataset
    if change is None:
        leader = names.alternative(dataset, evaluation.leader)
        return f"No mix of priorities puts another ahead of {leader}: none is, in any dimension."
    given = [move for move in change.moves if move.end < move.start]
    taken = [names.dimension(dataset, m.id) for m in change.moves if m.end > m.start]
    rival = names.alternative(dataset, change.rival)
    if len(given) == 1:
        amount, receiver = _amount(given[0]), sentences.listed(taken)
        giver = names.dimension(dataset, given[0].id)
        return f"{rival} would lead if {amount} of weight went from {giver} to {receiver}."
    parts = [f"{_amount(move)} of {names.dimension(dataset, move.id)}" for move in given]
    return f"{rival} would lead if {sentences.listed(parts)} went to {sentences.listed(taken)}."


def _amount(move: Move) -> str:
    """Return how much of the whole is given, in percentage points."""
    given = 100 * (move.start - move.end)
    shown = f"{given:.0f}" if given >= 1 else f"{max(given, 0.1):.1f}"
    points = f"{shown} percentage {'point' if shown == '1' else 'points'}"
    return f"all {points}" if move.end <= _ALL else points
