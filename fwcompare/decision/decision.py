"""A decision: points for every dimension and criterion, frozen; each edit makes a new one."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from fwcompare.dataset.dataset import MAX_POINTS, Dataset


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody wants: points, 0..100, by dimension id and by criterion id.

    `situation` names the ready weighting the points started from, or None for the dataset's own
    weights. Shares follow from points (see `fwcompare.analysis`); nothing here is normalised.
    """

    situation: str | None
    dimension_points: Mapping[str, float]
    criterion_points: Mapping[str, float]

    def with_dimension_points(self, dimension: str, points: float) -> "Decision":
        """Return this decision with that many points, 0..100; KeyError, ValueError otherwise."""
        changed = _with_points(self.dimension_points, dimension, points)
        return replace(self, dimension_points=changed)

    def with_criterion_points(self, criterion: str, points: float) -> "Decision":
        """Return this decision with that many points, 0..100; KeyError, ValueError otherwise."""
        changed = _with_points(self.criterion_points, criterion, points)
        return replace(self, criterion_points=changed)

    def with_dimension_share(
        self, dimension: str, share: float, idle: Collection[str] = ()
    ) -> "Decision":
        """Return this decision with exactly that share, 0..1, of all dimensions' points.

        `idle` are the dimensions that count nothing, since all their criteria have 0 points:
        theirs are no part of the total.
        """
        counted = {*self.dimension_points} - {*idle} | {dimension}
        points = {id_: p for id_, p in self.dimension_points.items() if id_ in counted}
        changed = {**self.dimension_points, **_with_share(points, dimension, share)}
        return replace(self, dimension_points=changed)

    def with_criterion_share(
        self, siblings: Mapping[str, object], criterion: str, share: float
    ) -> "Decision":
        """Return this decision with exactly that share, 0..1, of the points of its `siblings`.

        `siblings` are the criteria of its dimension, itself among them.
        """
        own = {id_: self.criterion_points[id_] for id_ in siblings}
        changed = {**self.criterion_points, **_with_share(own, criterion, share)}
        return replace(self, criterion_points=changed)

    def kept_for(self, dataset: Dataset) -> "Decision":
        """Return this decision's points for another dataset: what still applies is kept."""
        fresh = decide(dataset, self.situation if self.situation in dataset.situations else None)
        return Decision(
            fresh.situation,
            {id_: self.dimension_points.get(id_, p) for id_, p in fresh.dimension_points.items()},
            {id_: self.criterion_points.get(id_, p) for id_, p in fresh.criterion_points.items()},
        )


def decide(dataset: Dataset, situation: str | None = None) -> Decision:
    """Return the decision a dataset or one of its situations proposes; KeyError if it has none.

    A situation gives 0 to the dimensions it leaves out; criteria it leaves out keep the dataset's.
    """
    dimension_points = {d.id: d.weight for d in dataset.dimensions.values()}
    criterion_points = {c.id: c.weight for c in dataset.criteria.values()}
    if situation is not None:
        proposal = dataset.situations[situation]
        dimension_points = {id_: proposal.weights.get(id_, 0.0) for id_ in dimension_points}
        criterion_points.update(proposal.criteria)
    return Decision(situation, dimension_points, criterion_points)


def _with_points(points: Mapping[str, float], id_: str, value: float) -> dict[str, float]:
    if id_ not in points:
        raise KeyError(id_)
    if not 0 <= value <= MAX_POINTS:  # false for NaN, too
        raise ValueError(f"points lie between 0 and {MAX_POINTS:g}, not at {value}")
    return {**points, id_: value}


def _with_share(points: Mapping[str, float], id_: str, share: float) -> dict[str, float]:
    """Give `id_` exactly `share` of the total: p = share * others / (1 - share).

    All are rescaled together where that would pass 100 points. At share 1 the others become 0,
    and others that are all 0 get equal parts of the rest. What has nobody to share with has
    everything, or nothing at share 0.
    """
    if id_ not in points:
        raise KeyError(id_)
    if not 0 <= share <= 1:
        raise ValueError(f"a share lies between 0 and 1, not at {share}")
    if share == 0:
        return {**points, id_: 0.0}
    others = {other: p for other, p in points.items() if other != id_}
    total = sum(others.values())
    if share == 1 or not others:
        return {**dict.fromkeys(points, 0.0), id_: points[id_] or MAX_POINTS}
    if total == 0:
        rest = MAX_POINTS * (1 - share) / len(others)
        return {**dict.fromkeys(points, rest), id_: MAX_POINTS * share}
    wanted = share * total / (1 - share)
    if wanted <= MAX_POINTS:
        return {**points, id_: wanted}
    scale = MAX_POINTS / wanted
    return {**{other: scale * p for other, p in points.items()}, id_: MAX_POINTS}
