"""Ratings that words stand in for: something is said of them, and no number given yet."""

from fwcompare.dataset.dataset import Dataset
from fwcompare.values import dataclass


@dataclass(frozen=True)
class ToRate:
    """`criterion` and `alternative` are ids, `words` what is said instead of a rating."""

    criterion: str
    alternative: str
    words: str


def to_rate(dataset: Dataset) -> tuple[ToRate, ...]:
    """Return every unknown rating of which something is said, in the order of the file."""
    return tuple(
        ToRate(criterion.id, id_, rating.because)
        for criterion in dataset.criteria.values()
        for id_, rating in criterion.ratings.items()
        if rating.value is None and rating.because and not rating.is_asked
    )
