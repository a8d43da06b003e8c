"""Every alternative's score along the share of one weight: straight lines, and their crossings."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import fsum

from fwcompare.analysis.evaluation import Evaluation, of_contenders
from fwcompare.analysis.tipping import upper_envelope
from fwcompare.analysis.weighed import weighed
from fwcompare.dataset.scale import VALUE_MAX

Line = tuple[float, float]
"""The scores at the two ends of the way."""


@dataclass(frozen=True, slots=True)
class Crossing:
    """A share at which the lead changes, and the leaders on its two sides; None if level."""

    share: float
    score: float
    leader_below: str | None
    leader_above: str | None


@dataclass(frozen=True, slots=True)
class Sweep:
    """Scores, 0..10, from share 0 to 1, all others of what is weighed keeping their proportions.

    `lines` holds each alternative's scores at share 0 and at share 1; `now` is where the share
    stands. Where the others have no points, nothing is known of their proportions, and they are
    taken as equal.
    """

    id: str
    now: float
    lines: Mapping[str, Line]
    crossings: tuple[Crossing, ...]

    def score(self, alternative: str, share: float) -> float:
        """Return the score at a share, 0..1."""
        start, end = self.lines[alternative]
        return start + (end - start) * share


def sweep_dimension(evaluation: Evaluation, dimension: str) -> Sweep | None:
    """Return V_A(t) = t * D_A + (1 - t) * R_A: D_A in the dimension, R_A the mean of the others.

    None where all its criteria have 0 points, so that it has no value, and with nobody in.
    """
    evaluation = of_contenders(evaluation)
    lines = lines_along_dimension(evaluation, dimension)
    if lines is None:
        return None
    return _sweep(dimension, evaluation.dimension_shares[dimension], lines)


def sweep_weighed(evaluation: Evaluation, id_: str) -> Sweep | None:
    """Return the same of what is weighed: of a dimension, or of a flat dataset's criterion."""
    evaluation = of_contenders(evaluation)
    found = weighed(evaluation)
    lines = _lines(found.values, found.points, id_)
    return None if lines is None else _sweep(id_, found.shares[id_], lines)


def lines_along_dimension(evaluation: Evaluation, dimension: str) -> dict[str, Line] | None:
    """Return each alternative's scores at share 0 and 1, of a dimension that has a value."""
    points = evaluation.preferences.dimension_points
    return _lines(evaluation.dimension_values, points, dimension)


def _lines(
    values: Mapping[str, Mapping[str, float | None]], points: Mapping[str, float], id_: str
) -> dict[str, Line] | None:
    anybody = next(iter(values.values()), None)
    if anybody is None or anybody[id_] is None:
        return None
    rest = {i: points[i] for i, value in anybody.items() if i != id_ and value is not None}
    shares = proportions(rest)
    return {a: (mean_of(of_a, shares, of_a[id_]), of_a[id_] or 0.0) for a, of_a in values.items()}


def proportions(points: Mapping[str, float]) -> dict[str, float]:
    """Return points as parts of their sum; equal ones where they have none."""
    total = fsum(points.values())
    return {id_: p / total if total else 1 / len(points) for id_, p in points.items()}


def mean_of(
    values: Mapping[str, float | None], shares: Mapping[str, float], alone: float | None
) -> float:
    """Return the mean of the others, or a weight's own value where there are no others."""
    if not shares:
        return alone or 0.0
    return fsum([share * (values[id_] or 0.0) for id_, share in shares.items()])


def _sweep(id_: str, now: float, lines: dict[str, Line]) -> Sweep:
    rising = {a: (start, end - start) for a, (start, end) in lines.items()}
    heights = {a: start for a, (start, _) in lines.items()}
    along = upper_envelope(rising, heights, magnitude=(VALUE_MAX, VALUE_MAX))
    crossings = []
    for before, after in pairwise(along):
        if 0 < after.start < 1:
            score = max(start + after.start * slope for start, slope in rising.values())
            crossings.append(Crossing(after.start, score, before.leader, after.leader))
    return Sweep(id_, now, lines, tuple(crossings))
