"""Every rating with its range, reason and sources, in words."""

from collections.abc import Mapping
from typing import NamedTuple

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.dataset.dataset import Criterion, Dataset
from fwcompare.wording import list_words, numbers, ratings


class CitedSource(NamedTuple):
    """A source that a rating cites; `about` is its kind and date."""

    id: str
    number: int
    title: str
    about: str
    url: str


class RatingEvidence(NamedTuple):
    """`figure` and `spread` are in the unit of the scale, `value` lies on 0..10."""

    alternative: str
    figure: str
    spread: str
    value: str
    because: str
    confidence: str
    sources: tuple[int, ...]


class CriterionEvidence(NamedTuple):
    name: str
    question: str
    share: str
    has_weight: bool
    scale: str
    ratings: tuple[RatingEvidence, ...]


class DimensionEvidence(NamedTuple):
    name: str
    question: str
    share: str
    points: str
    criteria: tuple[CriterionEvidence, ...]


def cited_sources(dataset: Dataset) -> tuple[CitedSource, ...]:
    """Return the sources that ratings cite, numbered from 1 in the order of the file."""
    cited = {
        id_
        for criterion in dataset.criteria.values()
        for rating in criterion.ratings.values()
        for id_ in rating.sources
    }
    kept = [source for source in dataset.sources.values() if source.id in cited]
    return tuple(
        CitedSource(
            source.id,
            number,
            source.title,
            ", ".join(part for part in (source.kind, source.date) if part),
            source.url,
        )
        for number, source in enumerate(kept, start=1)
    )


def evidence(
    evaluation: Evaluation, source_numbers: Mapping[str, int]
) -> tuple[DimensionEvidence, ...]:
    """Return every rating, by dimension and criterion, in the order of the file."""
    return tuple(
        DimensionEvidence(
            dimension.name,
            dimension.question,
            numbers.dimension_share(evaluation.dimension_shares[id_]),
            numbers.points(evaluation.preferences.dimension_points[id_]),
            tuple(_criterion(evaluation, c, source_numbers) for c in dimension.criteria.values()),
        )
        for id_, dimension in evaluation.dataset.dimensions.items()
    )


def _criterion(
    evaluation: Evaluation, criterion: Criterion, source_numbers: Mapping[str, int]
) -> CriterionEvidence:
    share = evaluation.shares[criterion.id]
    counted = list_words.counted_from(evaluation.dataset, criterion.id)
    scale = ratings.scale(criterion.scale)
    names = evaluation.dataset.alternatives
    return CriterionEvidence(
        criterion.name,
        criterion.question,
        numbers.criterion_share(share),
        share > 0,
        f"{scale}, counted from {counted}" if counted else scale,
        tuple(_rating(criterion, a, names[a].name, source_numbers) for a in names),
    )


def _rating(
    criterion: Criterion, alternative: str, name: str, source_numbers: Mapping[str, int]
) -> RatingEvidence:
    rating = criterion.rating(alternative)
    cited = tuple(sorted(source_numbers[id_] for id_ in rating.sources if id_ in source_numbers))
    value = criterion.value(alternative)
    if rating.value is None or value is None:
        return RatingEvidence(name, ratings.NOT_KNOWN, "", "", rating.because, "", cited)
    spread = numbers.interval(rating.low, rating.high) if rating.low < rating.high else ""
    return RatingEvidence(
        name,
        numbers.with_unit(rating.value, ratings.unit_of(criterion)),
        spread,
        numbers.rating(value),
        rating.because,
        rating.confidence,
        cited,
    )
