"""Sentences about what would change the verdict."""

from collections.abc import Sequence
from math import fsum

from fwcompare.analysis import Evaluation
from fwcompare.analysis.minimal_weight_change import MinimalWeightChange
from fwcompare.analysis.weighed import weighed
from fwcompare.analysis.weight_change import Move, rivals_of_leader
from fwcompare.wording import names, numbers, sentences

NOBODY_ELSE_IN = "No weight can change it: no two meet all must-haves."
_ALL = 1e-9
_LEAST_SHOWN = 0.1
_POINTS, _POINT = " percentage points", " percentage point"
_MOST_NAMED = 3


def why_nothing_changes(evaluation: Evaluation) -> str:
    """Return why there is no lead to speak of: no weights, or no two that are in."""
    return NOBODY_ELSE_IN if evaluation.has_weights else sentences.no_weights(evaluation)


def captions(evaluation: Evaluation, change: MinimalWeightChange | None) -> tuple[str, str]:
    """Return how far the change goes, in full and in short; "" where there is none."""
    if change is None:
        return "", ""
    name = names.alternative(evaluation.dataset, change.leader)
    return f"until {name} leads", "until it turns"


def minimal_weight_change(evaluation: Evaluation, change: MinimalWeightChange | None) -> str:
    """Return in a sentence by how much weights would have to change for another to lead."""
    if not evaluation.is_contested:
        return why_nothing_changes(evaluation)
    if len(evaluation.dataset.criteria) == 1:
        return "There is one criterion only: no weight can move to another one."
    if evaluation.leader is None:
        return "It is a tie already: any change decides it."
    dataset = evaluation.dataset
    if change is None:
        return _nobody_else(evaluation, names.alternative(dataset, evaluation.leader))
    given = [move for move in change.moves if move.end < move.start]
    taken = [
        names.weight(dataset, weighed(evaluation).level, m.id)
        for m in change.moves
        if m.end > m.start
    ]
    rival = names.alternative(dataset, change.leader)
    if len(given) == 1:
        amount, receiver = _amount(given[0]), sentences.listed(taken)
        giver = names.weight(dataset, weighed(evaluation).level, given[0].id)
        return f"{rival} would lead if {amount} of weight went from {giver} to {receiver}."
    parts = [
        f"{_amount(move)} of {names.weight(dataset, weighed(evaluation).level, move.id)}"
        for move in given
    ]
    return f"{rival} would lead if {sentences.listed(parts)} went to {sentences.listed(taken)}."


def in_short(evaluation: Evaluation, change: MinimalWeightChange | None) -> tuple[str, ...]:
    """Return shorter wordings of the same, the longest first; none where nothing would change."""
    if change is None:
        return ()
    dataset = evaluation.dataset
    rival = names.alternative(dataset, change.leader)
    given = [move for move in change.moves if move.end < move.start]
    taken = [
        names.weight(dataset, weighed(evaluation).level, m.id)
        for m in change.moves
        if m.end > m.start
    ]
    parts = [
        f"{_given(move)} of {names.weight(dataset, weighed(evaluation).level, move.id)}"
        for move in given
    ]
    # The unit is said once.
    once = (part.replace(_POINTS, "").replace(_POINT, "") for part in parts[1:])
    told = sentences.listed([*parts[:1], *once])
    few = taken if len(taken) <= _MOST_NAMED else [*taken[:2], f"{len(taken) - 2} others"]
    return (
        f"{rival} would lead if {told} went to {sentences.listed(few)}.",
        f"{rival} leads if {told} go to {sentences.listed(few)}.",
        f"{rival} leads if {_together(given)} of weight move.",
    )


def _nobody_else(evaluation: Evaluation, leader: str) -> str:
    nobody = f"No mix of priorities puts another ahead of {leader}"
    if rivals_of_leader(evaluation):
        return f"{nobody} by {numbers.least()} or more."
    where = "on any criterion" if evaluation.dataset.is_flat else "in any dimension"
    return f"{nobody}: none is, {where}."


def _amount(move: Move) -> str:
    """Return how much of the whole is given, in percentage points."""
    amount = _given(move)
    return f"all {amount}" if move.end <= _ALL else amount


def _given(move: Move) -> str:
    return _told(100 * (move.start - move.end))


def _together(moves: Sequence[Move]) -> str:
    return _told(100 * fsum(move.start - move.end for move in moves))


def _told(given: float) -> str:
    shown = numbers.fixed(given, 0 if given >= 1 else 1)
    if given < _LEAST_SHOWN:
        shown = numbers.hardly(1)
    return f"{shown}{_POINT if shown == '1' else _POINTS}"
