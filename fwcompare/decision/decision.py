"""A decision: points for every dimension and criterion, frozen; each edit makes a new one."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from math import fsum

from fwcompare.dataset.dataset import MAX_POINTS, Dataset
from fwcompare.dataset.scale import has_place
from fwcompare.decision.clean_text import clean_prose
from fwcompare.decision.decision_record import NO_RECORD, DecisionRecord, Snapshot


@dataclass(frozen=True, slots=True)
class Override:
    """A rating somebody sets in place of the dataset's: a value in the scale's unit, and why."""

    value: float
    because: str = ""

    def applies_to(self, dataset: Dataset, criterion: str, alternative: str) -> bool:
        """Tell whether a dataset has this rating, and on its scale a place for the value."""
        return (
            criterion in dataset.criteria
            and alternative in dataset.alternatives
            and has_place(dataset.criteria[criterion].scale, self.value)
        )


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody wants: points, 0..100, by dimension id and by criterion id.

    `situation` names the ready weighting the points started from, or None for the dataset's own
    weights. Shares follow from points (see `fwcompare.analysis`); nothing here is normalised.
    `overrides` holds ratings set by hand, by criterion id and alternative id; `readings` names
    the dataset's readings that are granted. `fwcompare.decision.rerating` applies both. `record`
    is what is kept with it for later readers. It lies in here, not around it, so that every edit
    goes through one door and is one step of undo; a slider's tick hands it on as it is.
    """

    situation: str | None
    dimension_points: Mapping[str, float]
    criterion_points: Mapping[str, float]
    overrides: Mapping[str, Mapping[str, Override]] = field(default_factory=dict)
    readings: tuple[str, ...] = ()
    record: DecisionRecord = NO_RECORD

    @property
    def state(self) -> "Decision":
        """This decision without its record: all that scores depend on."""
        return replace(self, record=NO_RECORD)

    def with_record(self, record: DecisionRecord) -> "Decision":
        return replace(self, record=record)

    def with_snapshot(self, name: str, date: str) -> "Decision":
        """Return this decision with its state kept under a name; ValueError if that is in use.

        `date` is the day as YYYY-MM-DD.
        """
        return self.with_record(self.record.with_snapshot(Snapshot(name, date, self.state)))

    def with_state_of(self, other: "Decision") -> "Decision":
        """Return the state of another decision, such as a snapshot's, with this one's record."""
        return other.with_record(self.record)

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

    def with_dimension_shares(self, shares: Mapping[str, float]) -> "Decision":
        """Return this decision with exactly these shares, which sum to 1, of the named dimensions.

        Their points keep their sum, or are scaled down together where one would pass 100.
        Dimensions that are not named keep their points. KeyError for one that does not exist.
        """
        total = fsum([self.dimension_points[id_] for id_ in shares]) or MAX_POINTS
        scale = min(total, MAX_POINTS / max(shares.values()))
        points = {id_: scale * share for id_, share in shares.items()}
        return replace(self, dimension_points={**self.dimension_points, **points})

    def with_points_of(self, other: "Decision") -> "Decision":
        """Return this decision with the situation and all points of another, the rest kept."""
        return replace(other, overrides=self.overrides, readings=self.readings, record=self.record)

    def with_override(
        self, criterion: str, alternative: str, value: float, because: str = ""
    ) -> "Decision":
        """Return this decision with one rating set by hand; KeyError for an unknown criterion.

        The dataset knows whether there is a place for it, `Override.applies_to`.
        """
        if criterion not in self.criterion_points:
            raise KeyError(criterion)
        override = Override(value, clean_prose(because))
        row = {**self.overrides.get(criterion, {}), alternative: override}
        return replace(self, overrides={**self.overrides, criterion: row})

    def without_override(self, criterion: str, alternative: str) -> "Decision":
        """Return this decision with the dataset's own rating back in its place."""
        row = {a: o for a, o in self.overrides.get(criterion, {}).items() if a != alternative}
        others = {id_: o for id_, o in self.overrides.items() if id_ != criterion}
        return replace(self, overrides={**others, criterion: row} if row else others)

    def without_overrides(self) -> "Decision":
        """Return this decision with every rating as the dataset and the granted readings say."""
        return replace(self, overrides={})

    def with_reading(self, reading: str) -> "Decision":
        """Return this decision with one more reading granted, after those granted before."""
        return (
            self if reading in self.readings else replace(self, readings=(*self.readings, reading))
        )

    def without_reading(self, reading: str) -> "Decision":
        """Return this decision with one reading no longer granted."""
        return replace(self, readings=tuple(id_ for id_ in self.readings if id_ != reading))

    def kept_for(self, dataset: Dataset) -> "Decision":
        """Return this decision for another dataset; what does not apply is kept aside in it."""
        from fwcompare.decision.fitting import fitted  # it needs this class

        return fitted(self, dataset)


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
