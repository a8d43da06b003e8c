"""The preferences that follow from where points come from, before any are moved by hand."""

from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.origin import FromSituation, Origin, origin_of
from fwcompare.decision.preferences import Preferences


def proposal(dataset: Dataset, situation: str | None = None) -> Preferences:
    """Return what a dataset or one of its situations proposes; KeyError if it has none."""
    return proposed_by(origin_of(situation), dataset)


def proposed_by(origin: Origin, dataset: Dataset) -> Preferences:
    """Return the points that follow from their origin; KeyError for an unknown situation.

    A situation gives 0 to the dimensions it leaves out; criteria it leaves out keep the dataset's.
    """
    dimension_points = {d.id: d.weight for d in dataset.dimensions.values()}
    criterion_points = {c.id: c.weight for c in dataset.criteria.values()}
    if isinstance(origin, FromSituation):
        situation = dataset.situations[origin.situation]
        dimension_points = {id_: situation.weights.get(id_, 0.0) for id_ in dimension_points}
        criterion_points.update(situation.criteria)
    return Preferences(origin, dimension_points, criterion_points)


def is_by_hand(preferences: Preferences, dataset: Dataset) -> bool:
    """Whether points were moved by hand, away from what follows from where they came from."""
    return not preferences.has_points_of(proposed_by(preferences.origin, dataset))
