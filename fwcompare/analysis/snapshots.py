"""Several states side by side: now, the snapshots, the ready situations, and what differs."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from fwcompare.analysis.evaluation import Evaluation, evaluate
from fwcompare.analysis.verdict import Judgement
from fwcompare.analysis.weighed import weighed
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.fitting import fitted_preferences
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import proposal
from fwcompare.decision.snapshot import Snapshot

StateKind = Literal["now", "snapshot", "situation"]

_LEVEL = 1e-9


@dataclass(frozen=True, slots=True)
class State:
    """A state that fits the dataset: `key` is the snapshot's name or the situation's id.

    `is_here` where it has the very points of now; `date` is a snapshot's day.
    """

    kind: StateKind
    key: str
    name: str
    preferences: Preferences
    is_here: bool
    date: str = ""


@dataclass(frozen=True, slots=True)
class StateOutcome:
    """What follows from a state; its ratings are those of the state.

    `judgement` is None as long as nobody has worked it out: it takes a moment.
    """

    state: State
    evaluation: Evaluation
    judgement: Judgement | None = None


@dataclass(frozen=True, slots=True)
class Crossing:
    """Where the score lines of two alternatives cross between two states drawn side by side.

    `at` is the way from the left (0) to the right state (1), `score` the height, 0..10. `one` is
    ahead on the left, `other` on the right. `is_for_the_lead` where nobody is above them there.
    """

    one: str
    other: str
    at: float
    score: float
    is_for_the_lead: bool


def snapshot_states(
    dataset: Dataset, preferences: Preferences, snapshots: Iterable[Snapshot]
) -> tuple[State, ...]:
    """Return the snapshots in their order, and now; `dataset` is the original."""
    states = []
    for snapshot in snapshots:
        fit, name = fitted_preferences(snapshot.preferences, dataset), snapshot.name
        states.append(State("snapshot", name, name, fit, fit == preferences, snapshot.date))
    return (*states, _now(preferences))


def situation_states(dataset: Dataset, preferences: Preferences) -> tuple[State, ...]:
    """Return the dataset's situations with the ratings of now, and now if it is none of them."""
    situations = []
    for situation in dataset.situations.values():
        there = preferences.with_points_of(proposal(dataset, situation.id))
        here = there.has_points_of(preferences)
        situations.append(State("situation", situation.id, situation.name, there, here))
    is_one_of_them = any(state.is_here for state in situations)
    return tuple(situations) if is_one_of_them else (*situations, _now(preferences))


def outcomes(dataset: Dataset, states: Iterable[State]) -> tuple[StateOutcome, ...]:
    """Return what follows from each state, in their order; `dataset` is the original one."""
    return tuple(StateOutcome(state, evaluate(dataset, state.preferences)) for state in states)


def share_differences(left: Evaluation, right: Evaluation) -> dict[str, float]:
    """Return how much larger, -1..1, each share is on the right, largest first.

    The shares are of what is weighed: dimensions, or the criteria of a flat dataset.
    """
    there = weighed(right).shares
    differences = {id_: there[id_] - share for id_, share in weighed(left).shares.items()}
    return dict(sorted(differences.items(), key=lambda item: -abs(item[1])))


def crossings(left: Evaluation, right: Evaluation) -> tuple[Crossing, ...]:
    """Return where straight lines from the scores of one state to those of another cross.

    From left to right. Lines that meet at a state, where two are level, do not cross.
    """
    if not (left.has_weights and right.has_weights):
        return ()
    found = []
    compared = [a for a in left.scores if a in right.scores]
    are_in = {*left.contenders} & {*right.contenders}
    for a, b in combinations(compared, 2):
        before, after = left.scores[a] - left.scores[b], right.scores[a] - right.scores[b]
        if min(abs(before), abs(after)) > _LEVEL and (before > 0) != (after > 0):
            at = before / (before - after)
            score = _between(left, right, a, at)
            is_top = {a, b} <= are_in and all(
                _between(left, right, c, at) <= score + _LEVEL for c in are_in
            )
            one, other = (a, b) if before > 0 else (b, a)
            found.append(Crossing(one, other, at, score, is_top))
    return tuple(sorted(found, key=lambda crossing: crossing.at))


def _now(preferences: Preferences) -> State:
    return State("now", "", "Now", preferences, is_here=True)


def _between(left: Evaluation, right: Evaluation, alternative: str, at: float) -> float:
    start = left.scores[alternative]
    return start + at * (right.scores[alternative] - start)
