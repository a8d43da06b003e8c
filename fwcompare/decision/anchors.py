"""Over which ranges a weight is meant: an answer is true for these and no others."""

from fwcompare.dataset.dataset import Criterion, Dataset
from fwcompare.dataset.scale import MeasuredScale
from fwcompare.decision.clean_text import clean_line
from fwcompare.decision.proposal import Level
from fwcompare.decision.statements import Comparison, Statements


def anchors_of(dataset: Dataset, id_: str, level: Level = "dimensions") -> str:
    """Return the ends of the scales of a dimension's criteria, or of a criterion's.

    The text is kept in files beside an answer, and changes when an end does. KeyError for an
    unknown id.
    """
    if level == "dimensions":
        ends = (_ends(c) for c in dataset.dimensions[id_].criteria.values())
        return clean_line("; ".join(ends))
    return clean_line(_ends(dataset.criteria[id_]))


def outdated_answers(
    dataset: Dataset, statements: Statements, level: Level = "dimensions"
) -> tuple[int, ...]:
    """Return which answers were given over other ranges than the dataset has now, by index.

    Answers about what is no longer there are among them; one that kept no ranges is not.
    """
    known = dataset.dimensions if level == "dimensions" else dataset.criteria
    return tuple(
        index
        for index, answer in enumerate(statements.answers)
        if not all(id_ in known for id_ in answer.pair)
        or (isinstance(answer, Comparison) and _is_outdated(dataset, answer, level))
    )


def _is_outdated(dataset: Dataset, answer: Comparison, level: Level) -> bool:
    return any(
        id_ in answer.pair and anchors_of(dataset, id_, level) != kept
        for id_, kept in answer.ranges.items()
    )


def _ends(criterion: Criterion) -> str:
    scale = criterion.scale
    if isinstance(scale, MeasuredScale):
        shape = "" if scale.shape == "linear" else f", {scale.shape}"
        return f"{criterion.id} {scale.worst:.12g} to {scale.best:.12g} {scale.unit}{shape}"
    ends = f"{scale.low} to {scale.high}" if scale.low or scale.high else "0 to 10"
    return f"{criterion.id} {ends}"
