"""What was measured here beside what the dataset says."""

from collections.abc import Iterable, Iterator

from fwcompare.dataset.dataset import Criterion, Dataset
from fwcompare.dataset.scale import MeasuredScale
from fwcompare.lab.lab_run import Compared, ProbeResult
from fwcompare.lab.paired import common_factor

_ROUNDING = 1e-9


def compared(dataset: Dataset, results: Iterable[ProbeResult]) -> tuple[Compared, ...]:
    """Return each rating of a criterion that a probe measures beside the figure found here.

    Criteria whose scale has another unit than the probe are left out, and so are ratings that are
    not known and frameworks that were not measured.
    """
    found = {result.probe: result for result in results}
    return tuple(
        entry
        for criterion in dataset.criteria.values()
        if criterion.probe in found
        for entry in compared_on(criterion, found[criterion.probe])
    )


def compared_on(criterion: Criterion, result: ProbeResult) -> Iterator[Compared]:
    """Yield the ratings of one criterion beside the figures of its probe."""
    scale = criterion.scale
    if not isinstance(scale, MeasuredScale) or scale.unit != result.unit:
        return
    factor = factor_of(criterion, result)
    for id_, rating in criterion.ratings.items():
        if rating.value is None or id_ not in result.figures:
            continue
        here = result.figures[id_].value
        there, slack = here / factor, _ROUNDING * abs(here)
        is_inside = rating.low - slack <= there <= rating.high + slack
        yield Compared(
            criterion.id,
            id_,
            result.probe,
            rating.value,
            rating.low,
            rating.high,
            here,
            there,
            is_inside,
        )


def factor_of(criterion: Criterion, result: ProbeResult) -> float:
    """Return by what this machine's times exceed the shipped ones in common; 1 for counts."""
    if result.kind != "time":
        return 1.0
    here = {id_: figure.value for id_, figure in result.figures.items()}
    rated = {id_: rating.value for id_, rating in criterion.ratings.items()}
    there = {id_: value for id_, value in rated.items() if value is not None and value > 0}
    return common_factor(here, there)
