"""What somebody says of criteria that only they can rate."""

from collections.abc import Mapping
from typing import TypeAlias

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.scale import has_place

Said: TypeAlias = Mapping[str, Mapping[str, float]]
"""Ratings in the unit of the scale, by criterion id and alternative id."""


def is_sayable(dataset: Dataset, criterion: str, alternative: str, value: float) -> bool:
    """Tell whether a dataset asks for this rating, and its scale has a place for the value.

    `dataset` is as it ships: what has been said already is asked for there.
    """
    return (
        criterion in dataset.asked
        and alternative in dataset.alternatives
        and has_place(dataset.criteria[criterion].scale, value)
    )
