"""What is compared, and by what, as sentences name it: what runs right to left is isolated."""

from fwcompare.analysis.priorities import Level
from fwcompare.dataset.dataset import Dataset
from fwcompare.wording import isolation

LEVEL = "level"
"""What stands in a leader's place where nobody leads alone."""


def alternative(dataset: Dataset, id_: str) -> str:
    """Return the name of an alternative."""
    return isolation.name(dataset.alternatives[id_].name)


def dimension(dataset: Dataset, id_: str) -> str:
    """Return the short name of a dimension, or its name if it has no short one."""
    return isolation.name(dataset.dimensions[id_].label)


def criterion(dataset: Dataset, id_: str) -> str:
    """Return the short name of a criterion, or its name if it has no short one."""
    return isolation.name(dataset.criteria[id_].label)


def weight(dataset: Dataset, level: Level, id_: str) -> str:
    """Return the short name of what a weight is given to: a dimension or a criterion."""
    return dimension(dataset, id_) if level == "dimensions" else criterion(dataset, id_)


def one_weighed(dataset: Dataset) -> str:
    """Return what one of those is that are weighed against each other."""
    return "criterion" if dataset.is_flat else "dimension"


def all_weighed(dataset: Dataset) -> str:
    """Return what those are that are weighed against each other."""
    return "criteria" if dataset.is_flat else "dimensions"


def leader(dataset: Dataset, id_: str | None) -> str:
    """Return the name of who leads, or LEVEL where nobody does alone."""
    return LEVEL if id_ is None else alternative(dataset, id_)
