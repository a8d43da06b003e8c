"""Who takes part in the comparison: those of the start, or those somebody names."""

from dataclasses import replace

from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.preferences import Preferences

FEWEST = 2


def at_start(dataset: Dataset) -> tuple[str, ...]:
    """Return who is compared before anybody asks for others, in the order of the dataset."""
    return tuple(id_ for id_, a in dataset.alternatives.items() if a.at_start)


def taking_part(preferences: Preferences, dataset: Dataset) -> tuple[str, ...]:
    """Return who takes part, two or more, in the order of the dataset."""
    if not preferences.taking_part:
        return at_start(dataset)
    found = tuple(id_ for id_ in dataset.alternatives if id_ in preferences.taking_part)
    return found if len(found) >= FEWEST else at_start(dataset)


def waiting(preferences: Preferences, dataset: Dataset) -> tuple[str, ...]:
    """Return who is known and does not take part, in the order of the dataset."""
    compared = taking_part(preferences, dataset)
    return tuple(id_ for id_ in dataset.alternatives if id_ not in compared)


def joined(preferences: Preferences, dataset: Dataset) -> tuple[str, ...]:
    """Return who takes part and did not at the start, in the order of the dataset."""
    compared = taking_part(preferences, dataset)
    return tuple(id_ for id_ in compared if not dataset.alternatives[id_].at_start)


def with_taking_part(
    preferences: Preferences, dataset: Dataset, alternative: str, *, takes_part: bool
) -> Preferences:
    """Return these with an alternative in the comparison or out of it.

    KeyError for an unknown one, ValueError where fewer than two would be left.
    """
    if alternative not in dataset.alternatives:
        raise KeyError(alternative)
    now = {*taking_part(preferences, dataset)}
    wanted = now | {alternative} if takes_part else now - {alternative}
    if len(wanted) < FEWEST:
        raise ValueError(f"without {alternative} fewer than two would take part")
    named = tuple(id_ for id_ in dataset.alternatives if id_ in wanted)
    return replace(preferences, taking_part=() if named == at_start(dataset) else named)
