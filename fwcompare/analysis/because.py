"""Why each weight is what it is: the parts its points are made of."""

from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.origin import FromAnswers
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import Level, Part, moved_by_hand, suggested_parts

BY_HAND = "by hand"
"""Stands for the answer where points were moved by hand; no answer's id has a blank."""


def because(
    dataset: Dataset, preferences: Preferences, level: Level = "dimensions"
) -> dict[str, tuple[Part, ...]]:
    """Return the parts of each dimension's or criterion's points, which sum to them exactly.

    Everybody's part, if it gives any, comes first, then the answers' in the order of the dataset;
    points moved by hand are one part, for the answer BY_HAND. Parts of 0 points are left out.
    Empty where the points came from no answers. KeyError for an answer the dataset has not.
    """
    if not isinstance(preferences.origin, FromAnswers):
        return {}
    parts = suggested_parts(dataset, preferences.answers, level)
    own = moved_by_hand(preferences, dataset)
    points = preferences.dimension_points
    moved = own.dimensions
    if level == "criteria":
        points, moved = preferences.criterion_points, own.criteria
    return {
        id_: (Part(None, BY_HAND, points[id_]),) if id_ in moved else of_id
        for id_, of_id in parts.items()
    }


def suggestion(
    dataset: Dataset, preferences: Preferences, id_: str, level: Level = "dimensions"
) -> tuple[Part, ...]:
    """Return the parts that answers suggest for one id, whatever was moved by hand since."""
    return suggested_parts(dataset, preferences.answers, level)[id_]
