"""Who leads at every share of one weight, from 0 to the largest it can reach."""

from collections.abc import Mapping
from typing import NamedTuple

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.priorities import Level
from fwcompare.analysis.sweep import Line, lines_along_dimension, mean_of, proportions
from fwcompare.analysis.tipping import upper_envelope
from fwcompare.dataset.scale import VALUE_MAX


class Lead(NamedTuple):
    """From share `start` to `end` `leader` leads; None where the best are level throughout."""

    start: float
    end: float
    leader: str | None


def leads_along(evaluation: Evaluation, id_: str, level: Level) -> tuple[Lead, ...]:
    """Return who leads at which shares of one weight, from 0 to the largest it can reach.

    That is 1 for a dimension and its dimension's share for a criterion; neighbours with one
    leader are merged. A weight that counts nothing whatever its points, in a dimension without
    any or without criteria that have some, stays at share 0: one lead from 0 to 0, of who leads
    now. Empty without points.
    """
    if not evaluation.is_contested:
        return ()
    if level == "dimensions":
        lines, most = lines_along_dimension(evaluation, id_), 1.0
    else:
        most = evaluation.dimension_shares[evaluation.dataset.criteria[id_].dimension]
        can_count = most and id_ not in evaluation.uncounted
        lines = _lines_along_criterion(evaluation, id_, most) if can_count else None
    if lines is None:
        return (Lead(0.0, 0.0, evaluation.leader),)
    return _leads(lines, most)


def _lines_along_criterion(evaluation: Evaluation, criterion: str, most: float) -> dict[str, Line]:
    """Return V_A(u) = E_A + u * v_A + (W - u) * s_A at the shares u = 0 and u = W.

    W is the dimension's share, E_A what the other dimensions contribute, s_A the siblings' mean.
    """
    dimension = evaluation.dataset.criteria[criterion].dimension
    points = evaluation.criterion_points
    siblings = evaluation.dataset.dimensions[dimension].criteria
    shares = proportions({i: points[i] for i in siblings if i != criterion})
    lines = {}
    for a, values in evaluation.values.items():
        elsewhere = evaluation.scores[a] - evaluation.dimension_contributions[a][dimension]
        mean = mean_of(values, shares, values[criterion])
        lines[a] = (elsewhere + most * mean, elsewhere + most * values[criterion])
    return lines


def _leads(lines: Mapping[str, Line], most: float) -> tuple[Lead, ...]:
    """Cut the stretches of the lines' envelope to the way, 0 to 1; merge and scale them."""
    rising = {a: (start, end - start) for a, (start, end) in lines.items()}
    heights = {a: start for a, (start, _) in lines.items()}
    leads: list[Lead] = []
    for stretch in upper_envelope(rising, heights, magnitude=(VALUE_MAX, VALUE_MAX)):
        start, end = most * stretch.start, most * min(1.0, stretch.end)
        if start < end:
            if leads and leads[-1].leader == stretch.leader:
                start = leads.pop().start
            leads.append(Lead(start, end, stretch.leader))
    return tuple(leads)
