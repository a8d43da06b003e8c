"""What weights are asked about: dimensions or one dimension's criteria, and what rides on each."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.simplex import SAME_HEIGHT


@dataclass(frozen=True, slots=True)
class Weighed:
    """The alternatives, and for each id their scores, 0..10, if it had all of the weight.

    A score at shares w, which sum to 1, is the sum of w_id * values[id]. `values[id]` has one
    value for each of `alternatives`.
    """

    alternatives: tuple[str, ...]
    values: Mapping[str, tuple[float, ...]]

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(self.values)

    @property
    def telling(self) -> tuple[str, ...]:
        """The ids on which the alternatives differ: only these are worth a question."""
        return tuple(id_ for id_, row in self.values.items() if max(row) - min(row) > SAME_HEIGHT)

    def scores(self, weights: Sequence[float]) -> tuple[float, ...]:
        """Return every alternative's score at weights in the order of the ids."""
        columns = zip(*self.values.values(), strict=True)
        return tuple(
            fsum(w * v for w, v in zip(weights, column, strict=True)) for column in columns
        )


def weighed_dimensions(evaluation: Evaluation, among: Collection[str] | None = None) -> Weighed:
    """Return the dimensions that can take part, each with its inner split kept.

    `among` are the alternatives that are in, all of them where it is None. A dimension whose
    criteria all have 0 points has no value and takes no part.
    """
    alternatives = _alternatives(evaluation, among)
    rows = {
        id_: [evaluation.dimension_values[a][id_] for a in alternatives]
        for id_ in evaluation.dataset.dimensions
    }
    values = {id_: _known(row) for id_, row in rows.items() if None not in row}
    return Weighed(alternatives, values)


def weighed_criteria(
    evaluation: Evaluation, dimension: str, among: Collection[str] | None = None
) -> Weighed:
    """Return the criteria of one dimension; all else keeps the weights it has.

    A value here is the whole score if that criterion had all of its dimension's weight, so that
    margins and regrets are those of the whole comparison. A criterion that only somebody rates
    takes no part until they do. KeyError for an unknown dimension.
    """
    alternatives = _alternatives(evaluation, among)
    share = evaluation.dimension_shares[dimension]
    rest = {
        a: fsum(
            part for id_, part in evaluation.dimension_contributions[a].items() if id_ != dimension
        )
        for a in alternatives
    }
    criteria = evaluation.dataset.dimensions[dimension].criteria
    return Weighed(
        alternatives,
        {
            id_: tuple(rest[a] + share * evaluation.values[a][id_] for a in alternatives)
            for id_ in criteria
            if id_ not in evaluation.uncounted
        },
    )


def _alternatives(evaluation: Evaluation, among: Collection[str] | None) -> tuple[str, ...]:
    return tuple(a for a in evaluation.dataset.alternatives if among is None or a in among)


def _known(row: Iterable[float | None]) -> tuple[float, ...]:
    return tuple(value for value in row if value is not None)
