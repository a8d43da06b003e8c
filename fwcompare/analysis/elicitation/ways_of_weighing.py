"""Several ways of weighing side by side: where they differ, and whether the leader does."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from fwcompare.analysis.elicitation.stating import with_statements
from fwcompare.analysis.evaluation import Evaluation, evaluate
from fwcompare.analysis.leads_along import Lead, leads_along
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.fitting import fitted_preferences
from fwcompare.decision.origin import (
    FromAnswers,
    FromSituation,
    FromStatements,
    NothingSaid,
    Origin,
    start_of,
)
from fwcompare.decision.preferences import Preferences
from fwcompare.decision.proposal import is_by_hand, proposed_by
from fwcompare.decision.snapshot import Snapshot

WayKind = Literal["situation", "answers", "order", "comparisons", "own points"]


@dataclass(frozen=True, slots=True)
class Way:
    """One way in which the weights were found, and what follows from them."""

    kind: WayKind
    evaluation: Evaluation
    name: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """One dimension: its share, 0..1, in each way, and where it alone would change the leader.

    `now` is its share now, `leads` who leads at which share of it, all else as now.
    """

    dimension: str
    shares: tuple[float, ...]
    now: float
    leads: tuple[Lead, ...]

    @property
    def tie(self) -> float | None:
        """The share nearest to now at which the leader changes; None where it never does."""
        ties = [lead.start for lead in self.leads[1:]]
        return min(ties, key=lambda share: abs(share - self.now), default=None)

    @property
    def width(self) -> float:
        return max(self.shares) - min(self.shares)


@dataclass(frozen=True, slots=True)
class WaysOfWeighing:
    """The ways that have weights, in their order, and a spread for each dimension.

    `leaders` has who leads in each, None for a tie. Ways are never averaged: no mean of theirs is
    what anybody said.
    """

    ways: tuple[Way, ...]
    leaders: tuple[str | None, ...]
    spreads: Mapping[str, Spread]

    @property
    def widest(self) -> Spread:
        """The dimension on which they differ most; of several the first."""
        return max(self.spreads.values(), key=lambda spread: spread.width)


def ways_there_are(
    dataset: Dataset, preferences: Preferences, snapshots: Iterable[Snapshot] = ()
) -> tuple[Way, ...]:
    """Return how somebody has weighed: what an order started from, it, points by hand, snapshots.

    None of two that have the same points is told twice. `dataset` is as it ships; ratings, and who
    takes part, are those of now in all of them.
    """
    origin, ways = preferences.origin, list[Way]()
    start = start_of(origin)
    origins = [start, origin] if start != origin else [origin]
    for one in origins:
        if not isinstance(one, NothingSaid):
            there = preferences.with_points_of(proposed_by(one, dataset))
            ways.append(Way(_kind(one), evaluate(dataset, there), _name(dataset, one)))
        if isinstance(one, FromStatements) and one.statements.judgements and one.statements.order:
            ways.insert(-1, _order_alone(dataset, preferences, one))
    if is_by_hand(preferences, dataset):
        ways.append(Way("own points", evaluate(dataset, preferences)))
    for snapshot in snapshots:
        there = preferences.with_points_of(fitted_preferences(snapshot.preferences, dataset))
        ways.append(Way(_kind(there.origin), evaluate(dataset, there), snapshot.name))
    return tuple(
        way for at, way in enumerate(ways) if not any(_is_same(way, other) for other in ways[:at])
    )


def _order_alone(dataset: Dataset, preferences: Preferences, origin: FromStatements) -> Way:
    """Return what the order and the answers come to without pairwise judgements."""
    said = replace(origin.statements, judgements=())
    judged = preferences.with_points_of(proposed_by(origin, dataset))
    return Way("order", evaluate(dataset, with_statements(judged, dataset, said)))


def _is_same(one: Way, other: Way) -> bool:
    return one.evaluation.preferences.has_points_of(other.evaluation.preferences)


def _kind(origin: Origin) -> WayKind:
    if isinstance(origin, FromStatements):
        is_order = origin.statements.order and not origin.statements.judgements
        return "order" if is_order else "comparisons"
    if isinstance(origin, FromSituation):
        return "situation"
    return "answers" if isinstance(origin, FromAnswers) else "own points"


def _name(dataset: Dataset, origin: Origin) -> str:
    """Return a situation's name; the other ways are called what they are."""
    return dataset.situations[origin.situation].name if isinstance(origin, FromSituation) else ""


def ways_of_weighing(ways: Sequence[Way], now: Evaluation) -> WaysOfWeighing | None:
    """Return how the ways differ; None with fewer than two that have weights, or none now."""
    weighed = tuple(way for way in ways if way.evaluation.has_weights)
    if len(weighed) < 2 or not now.has_weights:
        return None
    return WaysOfWeighing(
        weighed,
        tuple(way.evaluation.leader for way in weighed),
        {
            id_: Spread(
                id_,
                tuple(way.evaluation.dimension_shares[id_] for way in weighed),
                now.dimension_shares[id_],
                leads_along(now, id_, "dimensions"),
            )
            for id_ in now.dataset.dimensions
        },
    )
