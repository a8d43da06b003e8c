"""An example with a known answer, and small comparisons to work examples on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

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
from fwcompare.decision.decision import decide

EXACT = 1e-12
Row = Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Example:
    """`published` by `source`, or derived as it says, and right to within `allowed`."""

    source: str
    what: str
    published: float
    allowed: float
    work_out: Callable[[], float]


def comparison(
    rows: Mapping[str, Row],
    weights: Mapping[str, float] | None = None,
    scales: Mapping[str, Scale] | None = None,
) -> Evaluation:
    """Evaluate {criterion: {alternative: rating}}, each criterion a dimension of its own.

    Weights are points, 10 where they are left out; a rating of None is unknown; scales are
    judged, 0..10, where they are left out.
    """
    names = list(next(iter(rows.values())))
    dimensions = {}
    for id_, row in rows.items():
        ratings = {a: Rating() if v is None else Rating(v, v, v) for a, v in row.items()}
        criterion = Criterion(id_, id_, id_, (scales or {}).get(id_, JudgedScale()), ratings)
        points = (weights or {}).get(id_, 10.0)
        dimensions[id_] = Dimension(id_, id_, {id_: criterion}, weight=points)
    dataset = Dataset("Example", {a: Alternative(a, a) for a in names}, dimensions)
    return evaluate(dataset, decide(dataset))


def ahead_by(*differences: float, weights: Mapping[str, float] | None = None) -> Evaluation:
    """Compare `a` and `b`, `a` ahead by these differences on criteria named "1", "2", ..."""
    rows = {str(k): {"a": 5 + d / 2, "b": 5 - d / 2} for k, d in enumerate(differences, start=1)}
    return comparison(rows, weights)
