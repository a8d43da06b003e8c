"""Who meets which must-have: by the whole range of a rating, and by plain facts."""

from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from fwcompare.dataset.dataset import Dataset, Rating
from fwcompare.dataset.must_have import FactWord, MustHave, Threshold
from fwcompare.decision.own_must import OwnMust, applies, id_of
from fwcompare.decision.preferences import Preferences
from fwcompare.values import dataclass

MustState = Literal["meets", "fails", "open"]

_OF_FACTS: Mapping[FactWord, MustState] = {
    "yes": "meets",
    "no": "fails",
    "partly": "open",
    "unknown": "open",
}


@dataclass(frozen=True)
class MustStates:
    """How each alternative stands to one must-have; an own rule's id is its text."""

    id: str
    must: MustHave | OwnMust
    states: Mapping[str, MustState]

    @property
    def threshold(self) -> Threshold | None:
        return self.must.threshold


def must_states(dataset: Dataset, preferences: Preferences) -> tuple[MustStates, ...]:
    """Return how everybody in a dataset stands to each must-have, in the order they were set.

    `dataset` has readings, own ratings and who takes part applied, as `Evaluation.dataset`. What
    names a must-have or a criterion that is not there is passed over.
    """
    found = []
    for must in preferences.musts:
        if applies(must, dataset):
            whole = dataset.musts[must] if isinstance(must, str) else must
            states = {a: state_of(whole, dataset, a) for a in dataset.alternatives}
            found.append(MustStates(id_of(must), whole, states))
    return tuple(found)


def state_of(must: MustHave | OwnMust, dataset: Dataset, alternative: str) -> MustState:
    """Return how one alternative stands to a must-have; open is not a pass."""
    if must.threshold is None:
        return _OF_FACTS[must.facts.get(alternative, "unknown")]
    rating = dataset.criteria[must.threshold.criterion].rating(alternative)
    return state_of_rating(must.threshold, rating)


def state_of_rating(threshold: Threshold, rating: Rating) -> MustState:
    """Return whether all of a rating's range lies on the right side, all on the wrong, or neither.

    In the raw unit of the scale; exactly at the bound meets. What is unknown is open.
    """
    if rating.value is None:
        return "open"
    if threshold.at_least is not None:
        worst, best = rating.low - threshold.at_least, rating.high - threshold.at_least
    else:
        worst, best = threshold.bound - rating.high, threshold.bound - rating.low
    if worst >= 0:
        return "meets"
    return "fails" if best < 0 else "open"


def bounding(musts: Collection[MustStates], criterion: str) -> tuple[MustStates, ...]:
    """Return those that bound a criterion's ratings."""
    return tuple(m for m in musts if m.threshold and m.threshold.criterion == criterion)


def failing(musts: Collection[MustStates], alternative: str) -> tuple[str, ...]:
    """Return the ids of the must-haves that an alternative fails."""
    return tuple(must.id for must in musts if must.states[alternative] == "fails")


def left_open(musts: Collection[MustStates], alternative: str) -> tuple[str, ...]:
    """Return the ids of the must-haves of which nobody knows whether an alternative meets them."""
    return tuple(must.id for must in musts if must.states[alternative] == "open")


def nearest_to_all(musts: Collection[MustStates], ranking: Sequence[str]) -> str:
    """Return who fails the fewest, of those the first in the ranking, which goes from the best."""
    return min(ranking, key=lambda a: len(failing(musts, a)))
