"""An example with a known answer, and small comparisons to work examples on."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from fwcompare.analysis.evaluation import Evaluation, evaluate
from fwcompare.dataset.dataset import (
    Alternative,
    Criterion,
    Dataset,
    Dimension,
    JudgedScale,
    Rating,
    Scale,
)
from fwcompare.decision.proposal import proposal

EXACT = 1e-12
Found = float | tuple[float, float, float] | None
"""A value, a (value, low, high), or None for unknown."""

Row = Mapping[str, Found]

Origin = Literal["published", "derived"]
"""Whether an answer stands in its source, or was worked out for this program as it says."""

_HALVINGS = 50


@dataclass(frozen=True, slots=True)
class Example:
    """`published` by `source`, or derived as it says, and right to within `allowed`.

    `note` tells what makes the agreement weaker evidence than it looks, if anything does.
    """

    source: str
    what: str
    published: float
    allowed: float
    work_out: Callable[[], float]
    origin: Origin = "published"
    note: str = ""


def derived(
    source: str, what: str, answer: float, allowed: float, work_out: Callable[[], float]
) -> Example:
    """Return an example whose answer was worked out in the way that `source` says."""
    return Example(source, what, answer, allowed, work_out, "derived")


def last_that(holds: Callable[[float], bool], low: float, high: float) -> float:
    """Return up to where something holds that holds at `low` and no longer at `high`."""
    if not holds(low) or holds(high):
        raise ValueError((low, high))
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low


def comparison(
    rows: Mapping[str, Row],
    weights: Mapping[str, float] | None = None,
    scales: Mapping[str, Scale] | None = None,
    dimensions: Mapping[str, Iterable[str]] | None = None,
) -> Evaluation:
    """Evaluate {criterion: {alternative: rating}}, each criterion a dimension of its own.

    Weights are points, 10 where they are left out; scales are judged, 0..10, where they are left
    out. `dimensions` groups the criteria, if they are not each alone; weights of both count.
    """
    weights, scales = weights or {}, scales or {}
    built = {}
    for dimension, ids in (dimensions or {id_: [id_] for id_ in rows}).items():
        criteria = {
            id_: Criterion(
                id_,
                dimension,
                id_,
                scales.get(id_, JudgedScale()),
                {a: _rating(found) for a, found in rows[id_].items()},
                weight=weights.get(id_, 10.0) if dimensions else 10.0,
            )
            for id_ in ids
        }
        built[dimension] = Dimension(
            dimension, dimension, criteria, weight=weights.get(dimension, 10.0)
        )
    alternatives = {a: Alternative(a, a) for a in next(iter(rows.values()))}
    dataset = Dataset("Example", alternatives, built)
    return evaluate(dataset, proposal(dataset))


def ahead_by(*differences: float, weights: Mapping[str, float] | None = None) -> Evaluation:
    """Compare `a` and `b`, `a` ahead by these differences on criteria named "1", "2", ..."""
    rows = {str(k): {"a": 5 + d / 2, "b": 5 - d / 2} for k, d in enumerate(differences, start=1)}
    return comparison(rows, weights)


def _rating(found: Found) -> Rating:
    if found is None:
        return Rating()
    value, low, high = found if isinstance(found, tuple) else (found, found, found)
    return Rating(value, low, high)
