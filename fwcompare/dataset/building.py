"""From typed values, keyed as in the file, to the dataset; everything here is already checked."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Literal

from fwcompare.dataset.dataset import (
    Alternative,
    Criterion,
    Dataset,
    Dimension,
    Rating,
    Reading,
)
from fwcompare.dataset.must_have import MustHave, Threshold
from fwcompare.dataset.points import Points
from fwcompare.dataset.question import Answer
from fwcompare.dataset.scale import MeasuredScale, Scale


def rating(
    *,
    value: float | None,
    low: float | None = None,
    high: float | None = None,
    because: str = "",
    confidence: str = "",
    sources: tuple[str, ...] = (),
) -> Rating:
    """Return a rating whose ends are its value where they are left out."""
    if value is None:
        return Rating(because=because, confidence=confidence, sources=sources)
    low = value if low is None else low
    high = value if high is None else high
    return Rating(value, low, high, because, confidence, sources)


def alternative(at_start: str = "true", **values: Any) -> Alternative:
    return Alternative(at_start=at_start == "true", **values)


def answer(
    id: str,  # noqa: A002  as the file's keys are called
    say: str,
    weights: Mapping[str, float] | None = None,
    criteria: Mapping[str, float] | None = None,
    offers: tuple[str, ...] = (),
) -> Answer:
    return Answer(id, say, Points(weights or {}, criteria or {}), offers)


def must_have(
    criterion: str | None = None,
    at_least: float | None = None,
    at_most: float | None = None,
    **values: Any,
) -> MustHave:
    rule = None if criterion is None else Threshold(criterion, at_least, at_most)
    return MustHave(threshold=rule, **values)


def without_kind(build: Callable[..., Scale]) -> Callable[..., Scale]:
    """Return `build` for values that still hold the `kind` by which it was chosen."""

    def build_scale(**values: Any) -> Scale:
        del values["kind"]
        return build(**values)

    return build_scale


def measured_scale(
    worst: float, best: float, unit: str = "", shape: Literal["linear", "log"] = "linear"
) -> MeasuredScale:
    return MeasuredScale(unit, worst, best, shape)


def dimension(criteria: Mapping[str, dict[str, Any]], **values: Any) -> Dimension:
    """Return a dimension; its criteria are still mere values, since they need its id."""
    own = {
        id_: Criterion(**{"ratings": {}, "dimension": values["id"], **criterion})
        for id_, criterion in criteria.items()
    }
    return Dimension(criteria=own, **values)


def dataset(readings: Mapping[str, Reading] | None = None, **values: Any) -> Dataset:
    """Return the dataset; plain numbers in its readings widen the original ratings."""
    del values["fwcompare"]
    plain = Dataset(**values)
    widened = {
        id_: replace(found, ratings=_widened(found.ratings, plain.criteria))
        for id_, found in (readings or {}).items()
    }
    return replace(plain, readings=widened)


def _widened(
    ratings: Mapping[str, Mapping[str, Rating | float]], criteria: Mapping[str, Criterion]
) -> dict[str, dict[str, Rating]]:
    return {
        criterion_id: {
            alternative: widened(criteria[criterion_id].rating(alternative), rating)
            for alternative, rating in row.items()
        }
        for criterion_id, row in ratings.items()
    }


def widened(original: Rating, reread: Rating | float) -> Rating:
    """Return what a reading says of one rating.

    A plain number keeps the original interval, widened where it must be to hold the number, and
    has no reason, confidence or sources of its own: those of the original speak for another value.
    A rating written out stands as it is. Where nothing was known, the interval is the number.
    """
    if isinstance(reread, Rating):
        return reread
    if original.value is None:
        return Rating(reread, reread, reread)
    return Rating(reread, min(original.low, reread), max(original.high, reread))
