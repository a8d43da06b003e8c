"""A rating somebody sets by hand."""

from collections.abc import Mapping
from typing import TypeAlias

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.scale import has_place
from fwcompare.values import dataclass


@dataclass(frozen=True)
class Override:
    """A rating somebody sets in place of the dataset's: a value in the scale's unit, and why."""

    value: float
    because: str = ""

    def applies_to(self, dataset: Dataset, criterion: str, alternative: str) -> bool:
        """Tell whether a dataset has this rating, and on its scale a place for the value."""
        return (
            criterion in dataset.criteria
            and alternative in dataset.alternatives
            and has_place(dataset.criteria[criterion].scale, self.value)
        )


Overrides: TypeAlias = Mapping[str, Mapping[str, Override]]
"""By criterion id and alternative id."""
