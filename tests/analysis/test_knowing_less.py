"""Knowing less never makes a verdict firmer."""

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from fwcompare.analysis import evaluate
from fwcompare.analysis.verdict import judged
from fwcompare.dataset.dataset import UNKNOWN, Criterion, Dataset, MeasuredScale, Rating
from fwcompare.decision import Preferences
from tests.drawn import Comparison, comparisons, halves, intervals

_SCALES = (
    MeasuredScale("u", 2, 8),
    MeasuredScale("u", 9, 1),
    MeasuredScale("u", 1, 10, "log"),
    MeasuredScale("u", 10, 1, "log"),
)
_found = st.one_of(halves, intervals(), intervals(), st.none())


def _with(dataset: Dataset, changed: Criterion) -> Dataset:
    dimension = dataset.dimensions[changed.dimension]
    other = replace(dimension, criteria={**dimension.criteria, changed.id: changed})
    return replace(dataset, dimensions={**dataset.dimensions, dimension.id: other})


def _rated(criterion: Criterion, alternative: str, rating: Rating) -> Criterion:
    return replace(criterion, ratings={**criterion.ratings, alternative: rating})


@st.composite
def _scaled(draw: st.DrawFn) -> Comparison:
    """Draw a comparison, some of its criteria measured, ranges beyond the anchors among them."""
    dataset, preferences = draw(comparisons(_found, most_alternatives=3))
    for criterion in dataset.criteria.values():
        scale = draw(st.sampled_from((criterion.scale, *_SCALES)))
        ratings = {
            a: Rating(r.value + 1, r.low + 1, r.high + 1) if r.value is not None else r
            for a, r in criterion.ratings.items()
        }
        if scale is not criterion.scale:
            dataset = _with(dataset, replace(criterion, scale=scale, ratings=ratings))
    return dataset, preferences


def _assert_no_firmer(before: Dataset, after: Dataset, preferences: Preferences) -> None:
    if judged(evaluate(before, preferences)).verdict != "clear":
        assert judged(evaluate(after, preferences)).verdict != "clear"


@settings(max_examples=150, deadline=None)
@given(_scaled(), st.data())
def test_striking_a_known_rating_never_makes_it_clear(
    comparison: Comparison, data: st.DataObject
) -> None:
    dataset, preferences = comparison
    criterion = data.draw(st.sampled_from(list(dataset.criteria.values())))
    a = data.draw(st.sampled_from(list(dataset.alternatives)))
    _assert_no_firmer(dataset, _with(dataset, _rated(criterion, a, UNKNOWN)), preferences)


@settings(max_examples=150, deadline=None)
@given(_scaled(), st.data(), st.floats(0.01, 0.99))
def test_a_wider_range_on_the_unfavourable_side_never_makes_it_clear(
    comparison: Comparison, data: st.DataObject, part: float
) -> None:
    dataset, preferences = comparison
    leader = evaluate(dataset, preferences).leader
    assume(leader is not None)
    criterion = data.draw(st.sampled_from(list(dataset.criteria.values())))
    a = data.draw(st.sampled_from(list(dataset.alternatives)))
    rating, scale = criterion.rating(a), criterion.scale
    assume(rating.is_known)
    falls = isinstance(scale, MeasuredScale) and scale.best < scale.worst
    if (a == leader) != falls:
        worse = replace(rating, low=rating.low * part)
    else:
        worse = replace(rating, high=rating.high + part * (10 - rating.high))
    _assert_no_firmer(dataset, _with(dataset, _rated(criterion, a, worse)), preferences)
