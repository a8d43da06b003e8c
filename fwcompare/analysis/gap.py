"""What makes up the lead: the margin, split over dimensions and criteria."""

from fwcompare.analysis.evaluation import Evaluation


def gap_by_dimension(evaluation: Evaluation) -> dict[str, float]:
    """Return what each dimension adds to the first's lead over the second, largest first.

    The parts, sum of w_k * d_k over a dimension's criteria, add up to the margin.
    """
    first, second = (evaluation.dimension_contributions[a] for a in evaluation.ranking[:2])
    return _largest_first({id_: first[id_] - second[id_] for id_ in first})


def gap_by_criterion(evaluation: Evaluation, dimension: str) -> dict[str, float]:
    """Return the same, w_k * d_k, for the criteria of one dimension."""
    first, second = (evaluation.contributions[a] for a in evaluation.ranking[:2])
    criteria = evaluation.dataset.dimensions[dimension].criteria
    return _largest_first({id_: first[id_] - second[id_] for id_ in criteria})


def gap_by_weight(evaluation: Evaluation) -> dict[str, float]:
    """Return the same for what is weighed: dimensions, or the criteria of a flat dataset."""
    if evaluation.dataset.is_flat:
        return gap_by_criterion(evaluation, evaluation.dataset.only_dimension)
    return gap_by_dimension(evaluation)


def _largest_first(gaps: dict[str, float]) -> dict[str, float]:
    return dict(sorted(gaps.items(), key=lambda item: -abs(item[1])))
