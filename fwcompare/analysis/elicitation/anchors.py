"""Over which ranges a weight is meant: an answer is true for these and no others."""

from collections.abc import Iterable

from fwcompare.analysis.elicitation.statements import Comparison, Statements
from fwcompare.dataset.dataset import Criterion, Dataset
from fwcompare.dataset.scale import MeasuredScale


def anchors_of(dataset: Dataset, id_: str) -> str:
    """Return the ends of the scales of a dimension's criteria, or of a criterion's.

    The text is kept in files beside an answer, and changes when an end does. KeyError for an id
    that is neither.
    """
    if id_ in dataset.dimensions:
        return "; ".join(_ends(c) for c in dataset.dimensions[id_].criteria.values())
    return _ends(dataset.criteria[id_])


def outdated_answers(dataset: Dataset, statements: Statements) -> tuple[int, ...]:
    """Return which answers were given over other ranges than the dataset has now, by index.

    Answers about what is no longer there are among them; one that kept no ranges is not.
    """
    return tuple(
        index
        for index, answer in enumerate(statements.answers)
        if not _exist(dataset, answer.pair)
        or (isinstance(answer, Comparison) and _is_outdated(dataset, answer))
    )


def _exist(dataset: Dataset, ids: Iterable[str]) -> bool:
    return all(id_ in dataset.dimensions or id_ in dataset.criteria for id_ in ids)


def _is_outdated(dataset: Dataset, answer: Comparison) -> bool:
    return any(
        id_ in answer.pair and anchors_of(dataset, id_) != kept
        for id_, kept in answer.ranges.items()
    )


def _ends(criterion: Criterion) -> str:
    scale = criterion.scale
    if isinstance(scale, MeasuredScale):
        shape = "" if scale.shape == "linear" else f", {scale.shape}"
        return f"{criterion.id} {scale.worst:.12g} to {scale.best:.12g} {scale.unit}{shape}"
    ends = f"{scale.low} to {scale.high}" if scale.low or scale.high else "0 to 10"
    return f"{criterion.id} {ends}"
