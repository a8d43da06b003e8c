"""The share of all priorities for which each alternative leads: exact, or sampled and said so.

Every mix of priorities counts as equally likely (weights uniform on the simplex), which is a
choice of its own and should be named wherever the share is shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from fwcompare.analysis.clipping import MOST_PIECES, Part, TooManyPiecesError, part_led
from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.priorities import Level, Priorities, prefix_means, priorities_over
from fwcompare.analysis.sampling import DEFAULT_DRAWS, DEFAULT_SEED, Stop, never, standard_error

Method = Literal["exact", "sampled"]
Weights = Mapping[str, float]

_WORK_A_PIECE = 30
"""One order of n weights takes about as long as n^2 / 30 pieces."""


@dataclass(frozen=True, slots=True)
class RankAcceptability:
    """For which part, 0..1, of all priorities each alternative leads alone.

    The shares and `tied` sum to 1; `tied` is above 0 only where alternatives are level
    everywhere. `central_weights` is the mean of the mixes for which an alternative leads, who
    would pick it, and None for one that never leads (or where it was not asked for).
    `standard_error` is empty for exact shares; these are right but for rounding, about 1e-14.
    `left_out` names dimensions that cannot take part, since all their criteria have 0 points.
    With nothing that can take part all of it is empty.
    """

    shares: Mapping[str, float]
    tied: float
    method: Method
    central_weights: Mapping[str, Weights | None]
    standard_error: Mapping[str, float] = field(default_factory=dict)
    draws: int = 0
    left_out: tuple[str, ...] = ()


def rank_acceptability(
    evaluation: Evaluation,
    level: Level = "dimensions",
    *,
    keep_order: bool = False,
    draws: int = DEFAULT_DRAWS,
    seed: int = DEFAULT_SEED,
    stop: Stop = never,
) -> RankAcceptability:
    """Return the exact shares where they are to be had in about 0.1 s, else sampled ones.

    Over "dimensions" the split inside each is kept; over "criteria" each is mixed by itself.
    Neither depends on the points of what is mixed, unless `keep_order` keeps only the mixes that
    agree with the user's order of importance: w_i >= w_j wherever i has more points than j.
    Equal points say nothing about which of two matters more, so their order is left open.
    CancelledError once `stop()` is true.
    """
    exact = exact_rank_acceptability(evaluation, level, keep_order=keep_order)
    if exact is not None:
        return exact
    return sampled_rank_acceptability(
        evaluation, level, keep_order=keep_order, draws=draws, seed=seed, stop=stop
    )


def exact_rank_acceptability(
    evaluation: Evaluation,
    level: Level = "dimensions",
    *,
    keep_order: bool = False,
    most_pieces: int = MOST_PIECES,
) -> RankAcceptability | None:
    """Return the exact shares, or None where they take more than `most_pieces` pieces.

    Two alternatives always are exact over dimensions and over criteria, and keeping the order
    while few enough orders agree with the points (740 for nine dimensions). The region that keeps
    the order is a union of simplices of one size, one for each such order, so its share is their
    mean.
    """
    priorities = priorities_over(evaluation, level)
    keep_order = keep_order and len(priorities.ranks) > 1
    if not priorities.scores or len(priorities.alternatives) < 2:
        return _without_a_question(evaluation, priorities)
    try:
        if keep_order:
            parts = _parts_in_order(priorities, most_pieces)
        else:
            vertices = list(priorities.scores.values())
            parts = _parts(vertices, most_pieces, with_centre=level == "dimensions")
    except TooManyPiecesError:
        return None
    central: dict[str, Weights | None] = {
        a: None if part.centre is None else dict(zip(priorities.scores, part.centre, strict=True))
        for a, part in zip(priorities.alternatives, parts, strict=True)
    }
    sizes = dict(zip(priorities.alternatives, (part.size for part in parts), strict=True))
    return _among_twins(priorities, sizes, central, "exact")


def sampled_rank_acceptability(
    evaluation: Evaluation,
    level: Level = "dimensions",
    *,
    keep_order: bool = False,
    draws: int = DEFAULT_DRAWS,
    seed: int = DEFAULT_SEED,
    stop: Stop = never,
) -> RankAcceptability:
    """Return the shares among `draws` random mixes, with their standard errors."""
    from fwcompare.analysis.drawn_priorities import drawn_leads

    priorities = priorities_over(evaluation, level)
    if not priorities.scores or len(priorities.alternatives) < 2:
        return _without_a_question(evaluation, priorities)
    leads = drawn_leads(priorities, keep_order=keep_order, draws=draws, seed=seed, stop=stop)
    sizes = {a: lead.hits / draws for a, lead in leads.items()}
    errors = {a: standard_error(lead.hits, draws) for a, lead in leads.items()}
    central = {a: lead.centre for a, lead in leads.items()}
    return _among_twins(priorities, sizes, central, "sampled", errors, draws)


def _parts(
    vertices: list[tuple[float, ...]], most_pieces: int, with_centre: bool = False
) -> list[Part]:
    parts = []
    for leader in range(len(vertices[0])):
        part, pieces = part_led(vertices, leader, most_pieces, with_centre)
        most_pieces -= pieces
        parts.append(part)
    return parts


def _parts_in_order(priorities: Priorities, most_pieces: int) -> list[Part]:
    orders = priorities.number_of_orders
    if orders * len(priorities.scores) ** 2 > _WORK_A_PIECE * most_pieces:
        raise TooManyPiecesError
    sums = [0.0] * len(priorities.alternatives)
    for order in priorities.orders():
        vertices = prefix_means([priorities.scores[id_] for id_ in order])
        allowed = max(most_pieces // orders, len(sums))
        for k, part in enumerate(_parts(vertices, allowed)):
            sums[k] += part.size
    return [Part(total / orders, None) for total in sums]


def _without_a_question(evaluation: Evaluation, priorities: Priorities) -> RankAcceptability:
    """Nothing can be mixed, or all alternatives are level on everything, or there is only one."""
    alternatives = evaluation.dataset.alternatives
    if priorities.scores and len(alternatives) < 2:
        alone = dict.fromkeys(alternatives, 1.0)
        return RankAcceptability(alone, 0.0, "exact", {}, left_out=priorities.left_out)
    return RankAcceptability(
        shares=dict.fromkeys(alternatives, 0.0) if priorities.scores else {},
        tied=1.0 if priorities.scores else 0.0,
        method="exact",
        central_weights=dict.fromkeys(alternatives) if priorities.scores else {},
        left_out=priorities.left_out,
    )


def _among_twins(
    priorities: Priorities,
    sizes: Mapping[str, float],
    central: Mapping[str, Weights | None],
    method: Method,
    errors: Mapping[str, float] | None = None,
    draws: int = 0,
) -> RankAcceptability:
    """Give each alternative its own share; what several of them lead together is tied."""
    everybody = [(a, first, len(twins)) for first, twins in priorities.twins.items() for a in twins]
    return RankAcceptability(
        shares={a: sizes[first] if count == 1 else 0.0 for a, first, count in everybody},
        tied=sum(sizes[first] for first, twins in priorities.twins.items() if len(twins) > 1),
        method=method,
        central_weights={a: central[first] for a, first, _ in everybody},
        standard_error={a: errors[first] for a, first, _ in everybody} if errors else {},
        draws=draws,
        left_out=priorities.left_out,
    )
