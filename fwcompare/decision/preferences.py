"""What somebody wants: all that scores depend on, frozen; each edit makes a new one."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from fwcompare.decision.clean_text import clean_prose
from fwcompare.decision.origin import FromSituation, NothingSaid, Origin
from fwcompare.decision.override import Override, Overrides
from fwcompare.decision.shares import with_points, with_share, with_shares


@dataclass(frozen=True, slots=True)
class Preferences:
    """Points, 0..100, by dimension id and by criterion id, and ratings read another way.

    `origin` is where the points came from, before any were moved by hand. Shares follow from
    points (see `fwcompare.analysis`); nothing here is normalised. `overrides` holds ratings set
    by hand, by criterion id and alternative id; `readings` names the dataset's readings that are
    granted. `fwcompare.analysis.evaluate` applies both.
    """

    origin: Origin = field(default_factory=NothingSaid)
    dimension_points: Mapping[str, float] = field(default_factory=dict)
    criterion_points: Mapping[str, float] = field(default_factory=dict)
    overrides: Overrides = field(default_factory=dict)
    readings: tuple[str, ...] = ()

    @property
    def situation(self) -> str | None:
        """The id of the ready weighting the points came from, or None."""
        return self.origin.situation if isinstance(self.origin, FromSituation) else None

    def has_points_of(self, other: "Preferences") -> bool:
        """Whether all points are the same, wherever they came from."""
        return (
            self.dimension_points == other.dimension_points
            and self.criterion_points == other.criterion_points
        )

    def with_points_of(self, other: "Preferences") -> "Preferences":
        """Return these with the origin and all points of others; the ratings are kept."""
        return replace(other, overrides=self.overrides, readings=self.readings)

    def with_dimension_points(self, dimension: str, points: float) -> "Preferences":
        """Return these with that many points, 0..100; KeyError, ValueError otherwise."""
        changed = with_points(self.dimension_points, dimension, points)
        return replace(self, dimension_points=changed)

    def with_criterion_points(self, criterion: str, points: float) -> "Preferences":
        """Return these with that many points, 0..100; KeyError, ValueError otherwise."""
        changed = with_points(self.criterion_points, criterion, points)
        return replace(self, criterion_points=changed)

    def with_dimension_share(
        self, dimension: str, share: float, idle: Collection[str] = ()
    ) -> "Preferences":
        """Return these with exactly that share, 0..1, of all dimensions' points.

        `idle` are the dimensions that count nothing, since all their criteria have 0 points:
        theirs are no part of the total.
        """
        counted = {*self.dimension_points} - {*idle} | {dimension}
        points = {id_: p for id_, p in self.dimension_points.items() if id_ in counted}
        changed = {**self.dimension_points, **with_share(points, dimension, share)}
        return replace(self, dimension_points=changed)

    def with_criterion_share(
        self, siblings: Mapping[str, object], criterion: str, share: float
    ) -> "Preferences":
        """Return these with exactly that share, 0..1, of the points of its `siblings`.

        `siblings` are the criteria of its dimension, itself among them.
        """
        own = {id_: self.criterion_points[id_] for id_ in siblings}
        changed = {**self.criterion_points, **with_share(own, criterion, share)}
        return replace(self, criterion_points=changed)

    def with_dimension_shares(self, shares: Mapping[str, float]) -> "Preferences":
        """Return these with exactly these shares, which sum to 1, of the named dimensions.

        Their points keep their sum, or are scaled down together where one would pass 100.
        Dimensions that are not named keep their points. KeyError for one that does not exist.
        """
        return replace(self, dimension_points=with_shares(self.dimension_points, shares))

    def with_override(
        self, criterion: str, alternative: str, value: float, because: str = ""
    ) -> "Preferences":
        """Return these with one rating set by hand; KeyError for an unknown criterion.

        The dataset knows whether there is a place for it, `Override.applies_to`.
        """
        if criterion not in self.criterion_points:
            raise KeyError(criterion)
        override = Override(value, clean_prose(because))
        row = {**self.overrides.get(criterion, {}), alternative: override}
        return replace(self, overrides={**self.overrides, criterion: row})

    def without_override(self, criterion: str, alternative: str) -> "Preferences":
        """Return these with the dataset's own rating back in its place."""
        row = {a: o for a, o in self.overrides.get(criterion, {}).items() if a != alternative}
        others = {id_: o for id_, o in self.overrides.items() if id_ != criterion}
        return replace(self, overrides={**others, criterion: row} if row else others)

    def with_reading(self, reading: str) -> "Preferences":
        """Return these with one more reading granted, after those granted before."""
        if reading in self.readings:
            return self
        return replace(self, readings=(*self.readings, reading))

    def without_reading(self, reading: str) -> "Preferences":
        """Return these with one reading no longer granted."""
        return replace(self, readings=tuple(id_ for id_ in self.readings if id_ != reading))
