"""A rating, fact by fact: the figure as typed, its interval, its value, its reason and sources."""

from collections.abc import Iterable

from fwcompare.dataset.dataset import Criterion, Dataset, Rating
from fwcompare.export.markdown import Block, fact, identified, item, text
from fwcompare.wording.ratings import ASKED, NOT_KNOWN, unit_of


def rating_facts(dataset: Dataset, criterion: Criterion, alternative: str) -> Block:
    """Return a list item for a rating and one below it for each thing known about it."""
    rating, name = criterion.rating(alternative), dataset.alternatives[alternative].name
    return [
        *item(f"{text(name)}: {text(values(criterion, rating))}"),
        *fact("Because", rating.because, 1),
        *fact("Confidence", rating.confidence, 1),
        *sources(dataset, rating.sources),
    ]


def values(criterion: Criterion, rating: Rating) -> str:
    """Return figure and interval in the unit of the scale, and on 0..10 where that differs."""
    if rating.is_asked:
        return ASKED
    if rating.value is None:
        return NOT_KNOWN
    scale, unit = criterion.scale, unit_of(criterion)
    told = f"{exact(rating.value, unit)} ({exact(rating.low)} to {exact(rating.high)})"
    if not unit:
        return told
    ends = sorted((scale.value_of(rating.low), scale.value_of(rating.high)))
    return f"{told}, value {scale.value_of(rating.value):.2f} ({ends[0]:.2f} to {ends[1]:.2f})"


def sources(dataset: Dataset, ids: Iterable[str]) -> Block:
    """Return a list item, one level deep, for each source."""
    told = (identified(dataset.sources[id_].title, id_) for id_ in ids)
    return [line for source in told for line in item(f"Source: {source}", 1)]


def exact(number: float, unit: str = "") -> str:
    """Return a number with all its digits, thousands set apart, and its unit."""
    digits = f"{number:,.0f}" if number % 1 == 0 and abs(number) < 1e15 else f"{number:,}"
    return f"{digits} {unit}".rstrip()
