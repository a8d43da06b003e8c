"""Ratings that nothing is said for: neither a reason nor a source."""

from typing import NamedTuple

from fwcompare.dataset.dataset import Dataset, Rating


class Unfounded(NamedTuple):
    """The ids of a criterion and an alternative."""

    criterion: str
    alternative: str


def has_evidence(rating: Rating) -> bool:
    """Tell whether anything is said for a rating, or there is none yet."""
    return rating.value is None or bool(rating.because or rating.sources)


def without_evidence(dataset: Dataset) -> tuple[Unfounded, ...]:
    """Return every known rating that nothing is said for, in the order of the file."""
    return tuple(
        Unfounded(criterion.id, id_)
        for criterion in dataset.criteria.values()
        for id_, rating in criterion.ratings.items()
        if not has_evidence(rating)
    )
