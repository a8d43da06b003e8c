"""The rows and columns of the table: dimensions with their criteria, scales and alternatives."""

from dataclasses import dataclass
from typing import Literal

from fwcompare.dataset import Dataset

Part = Literal["unit", "worst", "best", "share"]
PARTS: tuple[Part, ...] = ("unit", "worst", "best", "share")
"""The columns before those of alternatives."""


@dataclass(frozen=True, slots=True)
class Row:
    """A criterion, or the dimension above its criteria."""

    kind: Literal["dimension", "criterion"]
    id: str
    dimension: str


def rows_of(dataset: Dataset) -> tuple[Row, ...]:
    """Return the rows in their order; where all criteria stand in one dimension, theirs alone."""
    rows: list[Row] = []
    for dimension in dataset.dimensions.values():
        if not dataset.is_flat:
            rows.append(Row("dimension", dimension.id, dimension.id))
        rows += [Row("criterion", id_, dimension.id) for id_ in dimension.criteria]
    return tuple(rows)
