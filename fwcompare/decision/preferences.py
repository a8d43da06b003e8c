"""What somebody wants: all that scores depend on, frozen; each edit makes a new one."""

from collections.abc import Collection, Mapping
from dataclasses import field, replace

from fwcompare.decision.clean_text import clean_prose
from fwcompare.decision.origin import (
    FromAnswers,
    FromSituation,
    FromStatements,
    NothingSaid,
    Origin,
    is_asked_for,
    start_of,
)
from fwcompare.decision.override import Override, Overrides
from fwcompare.decision.own_must import Must, id_of
from fwcompare.decision.said import Said
from fwcompare.decision.shares import with_points, with_share, with_shares
from fwcompare.decision.statements import NOTHING_STATED, Statements
from fwcompare.values import dataclass


@dataclass(frozen=True)
class Preferences:
    """Points, 0..100, by dimension id and by criterion id, and ratings read another way.

    `origin` is where the points came from, before any were moved by hand. Shares follow from
    points (see `fwcompare.analysis`); nothing here is normalised. `overrides` holds ratings set
    by hand, by criterion id and alternative id; `readings` names the dataset's readings that are
    granted. `said` are ratings of criteria that only this person can rate. `musts` are demanded.
    `taking_part` names who is compared, or nobody where that is as the dataset has it; see
    `fwcompare.decision.taking_part`. `fwcompare.analysis.evaluate` applies all of it.
    `own_dimensions` and `own_criteria` are those whose points were moved by hand over what answers
    or an order suggest; no other origin has any.
    """

    origin: Origin = field(default_factory=NothingSaid)
    dimension_points: Mapping[str, float] = field(default_factory=dict)
    criterion_points: Mapping[str, float] = field(default_factory=dict)
    overrides: Overrides = field(default_factory=dict)
    readings: tuple[str, ...] = ()
    said: Said = field(default_factory=dict)
    musts: tuple[Must, ...] = ()
    taking_part: tuple[str, ...] = ()
    own_dimensions: frozenset[str] = frozenset()
    own_criteria: frozenset[str] = frozenset()

    @property
    def situation(self) -> str | None:
        """The id of the ready weighting the points came from or an order started from, or None."""
        start = start_of(self.origin)
        return start.situation if isinstance(start, FromSituation) else None

    @property
    def answers(self) -> Mapping[str, str]:
        """The answers about the project, question id -> answer id, none where nobody gave any.

        The points came from them, or an order started from them.
        """
        start = start_of(self.origin)
        return start.answers if isinstance(start, FromAnswers) else {}

    @property
    def statements(self) -> Statements:
        """The order and the comparisons that the points came from; empty otherwise."""
        return self.statements_inside(None)

    def statements_inside(self, dimension: str | None) -> Statements:
        """Return what was said of the criteria of a dimension; with None, of what is weighed."""
        origin = self.origin
        if not isinstance(origin, FromStatements):
            return NOTHING_STATED
        return origin.stated(dimension).statements

    @property
    def ordered_inside(self) -> tuple[str, ...]:
        """The dimensions of whose criteria anything was said."""
        return tuple(self.origin.inside) if isinstance(self.origin, FromStatements) else ()

    @property
    def is_stated(self) -> bool:
        """Whether points came from an order or comparisons, of dimensions or inside of one."""
        return isinstance(self.origin, FromStatements)

    @property
    def weighs_criteria(self) -> bool:
        """Whether criteria are weighed against each other directly: there is but one dimension."""
        return len(self.dimension_points) == 1

    @property
    def weighed_points(self) -> Mapping[str, float]:
        """The points of what is weighed against each other: of dimensions, or of criteria."""
        return self.criterion_points if self.weighs_criteria else self.dimension_points

    @property
    def own_weighed(self) -> frozenset[str]:
        """Those of what is weighed whose points were moved by hand over what answers suggest."""
        return self.own_criteria if self.weighs_criteria else self.own_dimensions

    def has_points_of(self, other: "Preferences") -> bool:
        """Whether all points are the same, wherever they came from."""
        return (
            self.dimension_points == other.dimension_points
            and self.criterion_points == other.criterion_points
        )

    def with_points_of(self, other: "Preferences") -> "Preferences":
        """Return these with the origin and all points of others; all else is kept."""
        return replace(
            self,
            origin=other.origin,
            dimension_points=other.dimension_points,
            criterion_points=other.criterion_points,
            own_dimensions=other.own_dimensions,
            own_criteria=other.own_criteria,
        )

    def with_moved_dimensions(self, points: Mapping[str, float]) -> "Preferences":
        """Return these with points of dimensions as somebody moved them by hand, all of them."""
        moved = {id_ for id_, number in points.items() if number != self.dimension_points.get(id_)}
        return self._moved(points, self.criterion_points, moved, ())

    def _moved(
        self,
        dimension_points: Mapping[str, float],
        criterion_points: Mapping[str, float],
        dimensions: Collection[str],
        criteria: Collection[str],
    ) -> "Preferences":
        """Return these with other points, and the note of what was moved over a suggestion."""
        is_kept = is_asked_for(self.origin)
        return replace(
            self,
            dimension_points=dimension_points,
            criterion_points=criterion_points,
            own_dimensions=self.own_dimensions.union(dimensions if is_kept else ()),
            own_criteria=self.own_criteria.union(criteria if is_kept else ()),
        )

    def with_dimension_points(self, dimension: str, points: float) -> "Preferences":
        """Return these with that many points, 0..100; KeyError, ValueError otherwise."""
        changed = with_points(self.dimension_points, dimension, points)
        return self._moved(changed, self.criterion_points, {dimension}, ())

    def with_criterion_points(self, criterion: str, points: float) -> "Preferences":
        """Return these with that many points, 0..100; KeyError, ValueError otherwise."""
        changed = with_points(self.criterion_points, criterion, points)
        return self._moved(self.dimension_points, changed, (), {criterion})

    def with_dimension_share(
        self, dimension: str, share: float, idle: Collection[str] = ()
    ) -> "Preferences":
        """Return these with exactly that share, 0..1, of all dimensions' points.

        `idle` are the dimensions that count nothing, since all their criteria have 0 points:
        theirs are no part of the total.
        """
        counted = {*self.dimension_points} - {*idle} | {dimension}
        points = {id_: p for id_, p in self.dimension_points.items() if id_ in counted}
        return self.with_moved_dimensions(
            {**self.dimension_points, **with_share(points, dimension, share)}
        )

    def with_criterion_share(
        self, siblings: Mapping[str, object], criterion: str, share: float
    ) -> "Preferences":
        """Return these with exactly that share, 0..1, of the points of its `siblings`.

        `siblings` are the criteria of its dimension, itself among them.
        """
        own = {id_: self.criterion_points[id_] for id_ in siblings}
        changed = {**self.criterion_points, **with_share(own, criterion, share)}
        moved = {id_ for id_, points in own.items() if points != changed[id_]}
        return self._moved(self.dimension_points, changed, (), moved)

    def with_dimension_shares(self, shares: Mapping[str, float]) -> "Preferences":
        """Return these with exactly these shares, which sum to 1, of the named dimensions.

        Their points keep their sum, or are scaled down together where one would pass 100.
        Dimensions that are not named keep their points. KeyError for one that does not exist.
        """
        return self.with_moved_dimensions(with_shares(self.dimension_points, shares))

    def with_weighed_shares(self, shares: Mapping[str, float]) -> "Preferences":
        """Return these with exactly these shares of what is weighed against each other.

        That is dimensions, or criteria where there is but one dimension; see
        `with_dimension_shares`.
        """
        if not self.weighs_criteria:
            return self.with_dimension_shares(shares)
        changed = with_shares(self.criterion_points, shares)
        before = self.criterion_points
        moved = {id_ for id_, points in changed.items() if points != before[id_]}
        return self._moved(self.dimension_points, changed, (), moved)

    def with_weighed_points(self, id_: str, points: float) -> "Preferences":
        """Return these with that many points, 0..100, of one of what is weighed."""
        if self.weighs_criteria:
            return self.with_criterion_points(id_, points)
        return self.with_dimension_points(id_, points)

    def with_weighed_share(
        self, id_: str, share: float, idle: Collection[str] = ()
    ) -> "Preferences":
        """Return these with exactly that share, 0..1, of one of what is weighed.

        What is `idle` counts nothing and is no part of the total.
        """
        if not self.weighs_criteria:
            return self.with_dimension_share(id_, share, idle)
        counted = dict.fromkeys(i for i in self.criterion_points if i == id_ or i not in idle)
        return self.with_criterion_share(counted, id_, share)

    def with_weighed_alike(self, points: float) -> "Preferences":
        """Return these with the same points, 0..100, for all that is weighed against each other."""
        given = dict.fromkeys(self.dimension_points, points)
        if not self.weighs_criteria:
            return self.with_moved_dimensions(given)
        before, alike = self.criterion_points, dict.fromkeys(self.criterion_points, points)
        return self._moved(given, alike, (), {id_ for id_ in alike if before[id_] != points})

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

    def with_said(self, criterion: str, alternative: str, value: float) -> "Preferences":
        """Return these with what somebody says of a criterion that only they can rate.

        `value` is in the unit of its scale. KeyError for an unknown criterion; the dataset knows
        whether it asks for it, `fwcompare.decision.said.is_sayable`.
        """
        if criterion not in self.criterion_points:
            raise KeyError(criterion)
        row = {**self.said.get(criterion, {}), alternative: value}
        return replace(self, said={**self.said, criterion: row})

    def without_said(self, criterion: str, alternative: str) -> "Preferences":
        """Return these with that rating unsaid."""
        row = {a: v for a, v in self.said.get(criterion, {}).items() if a != alternative}
        others = {id_: r for id_, r in self.said.items() if id_ != criterion}
        return replace(self, said={**others, criterion: row} if row else others)

    def with_must(self, must: Must) -> "Preferences":
        """Return these with one more must-have; one of the same rule is replaced in its place."""
        if any(id_of(each) == id_of(must) for each in self.musts):
            same = (must if id_of(each) == id_of(must) else each for each in self.musts)
            return replace(self, musts=tuple(same))
        return replace(self, musts=(*self.musts, must))

    def with_must_moved(self, id_: str, must: Must) -> "Preferences":
        """Return these with another must-have in the place of one; two of a rule become one."""
        others = (m for m in self.musts if id_of(m) == id_ or id_of(m) != id_of(must))
        moved = tuple(must if id_of(each) == id_ else each for each in others)
        return replace(self, musts=moved)

    def without_must(self, id_: str) -> "Preferences":
        """Return these without the must-have of that id, or of that rule's text."""
        return replace(self, musts=tuple(must for must in self.musts if id_of(must) != id_))
