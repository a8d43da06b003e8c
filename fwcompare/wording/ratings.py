"""Words about a rating: its figure and range, its reason, how sure it is, where it comes from."""

from functools import lru_cache

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.dataset.dataset import Criterion, Dataset, Rating, Source
from fwcompare.dataset.scale import JudgedScale, MeasuredScale, Scale
from fwcompare.decision import Preferences
from fwcompare.decision.same import Same
from fwcompare.wording import isolation, names, numbers

NOT_KNOWN = "not known"
ASKED = "for you to say"
"""What stands in place of a rating that only the person who decides can tell."""

_KEPT = 256

STEPS = {"linear": "even steps", "log": "even ratios"}
"""How a measured scale counts between its ends."""


def kind_of(criterion: Criterion) -> str:
    """Return "measured" or "judged"."""
    return "measured" if criterion.is_measured else "judged"


def unit_of(criterion: Criterion) -> str:
    """Return the unit of a measured criterion, "" for a judged one."""
    return criterion.scale.unit if isinstance(criterion.scale, MeasuredScale) else ""


def figure(criterion: Criterion, rating: float) -> str:
    """Return a rating as it is read: a figure with its unit, or a value from 0 to 10."""
    if criterion.is_measured:
        return numbers.with_unit(rating, unit_of(criterion))
    return numbers.rating(rating)


def scale(of: Scale) -> str:
    """Return what 0 and 10 stand for."""
    if not isinstance(of, MeasuredScale):
        ends = [f"{value} {words}" for value, words in (("0", of.low), ("10", of.high))]
        return f"judged, {'; '.join(ends)}" if of.low and of.high else "judged, 0 to 10"
    worst, best = (numbers.with_unit(end, of.unit) for end in (of.worst, of.best))
    return f"measured, 0 at {worst}, 10 at {best}, in {STEPS[of.shape]}"


def span(of: Scale) -> str:
    """Return from what to what a scale goes, as briefly as can be."""
    if not isinstance(of, MeasuredScale):
        return "0 to 10"
    unit = f"{numbers.NARROW_SPACE}{of.unit}" if of.unit else ""
    return f"{numbers.exact(of.worst)} to {numbers.exact(of.best)}{unit}"


def explained(criterion: Criterion, alternative: str, name: str) -> str:
    """Return the rating in words: name, range and reason."""
    rating, name = criterion.rating(alternative), isolation.name(name)
    if rating.value is None:
        return f"{name}: {_missing(rating)}. {rating.because}".strip()
    unit = unit_of(criterion)
    unit = f"{numbers.NARROW_SPACE}{unit}" if unit else ""
    spread = f"{numbers.interval(rating.low, rating.high)}{unit}"
    return f"{name}, {spread}: {rating.because}" if rating.because else f"{name}, {spread}"


def changed(
    preferences: Preferences, rated: Criterion, original: Criterion, alternative: str
) -> str:
    """Return what stands in place of the dataset's rating, and why; "" where nothing does."""
    rating = rated.rating(alternative)
    if rating == original.rating(alternative) or rating.value is None:
        return ""
    figure = numbers.with_unit(rating.value, unit_of(rated))
    if alternative in preferences.overrides.get(rated.id, {}):
        because = f": {rating.because}" if rating.because else ", without a reason"
        return f"Your rating, {figure}{because}"
    return f"By a reading you granted, {figure}"


def spoken(dataset: Dataset, criterion: Criterion) -> str:
    """Return a criterion's ratings as one sentence, for those who hear the chart.

    Sentences are kept: whenever another comes to lead, those of a whole page are asked for.
    """
    return _spoken(Same(dataset), Same(criterion), numbers.way_in_use())


@lru_cache(_KEPT)
def _spoken(same_dataset: Same[Dataset], same_criterion: Same[Criterion], _way: str) -> str:
    dataset, criterion, parts = same_dataset.value, same_criterion.value, []
    for id_ in dataset.alternatives:
        name, value = names.alternative(dataset, id_), criterion.value(id_)
        if value is None:
            parts.append(f"{name} {_missing(criterion.rating(id_))}")
            continue
        low, high = criterion.interval(id_)
        parts.append(
            f"{name} {numbers.rating(value)} of 10"
            f" ({numbers.rating(low)} to {numbers.rating(high)})"
        )
    return "; ".join(parts)


def _missing(rating: Rating) -> str:
    return ASKED if rating.is_asked else NOT_KNOWN


def unknown(evaluation: Evaluation, alternative: str) -> str:
    """Return which ratings of an alternative are unknown, and what stands in for them."""
    unknown = evaluation.unknown[alternative]
    listed = ", ".join(names.criterion(evaluation.dataset, id_) for id_ in unknown)
    name = names.alternative(evaluation.dataset, alternative)
    return f"Unknown for {name}, counted as the middle of the scale: {listed}"


def anchors(scale: JudgedScale) -> str:
    """Return what 0, 5 and 10 mean on a judged scale."""
    parts = [("0", scale.low), ("5", scale.middle), ("10", scale.high)]
    return "  ·  ".join(f"{value}: {words}" for value, words in parts if words)


def confidence(criterion: Criterion) -> str:
    """Return how sure the ratings are, the least sure one counting; "" where nothing is said."""
    said = {rating.confidence for rating in criterion.ratings.values()}
    for level in ("low", "medium", "high"):
        if level in said:
            return f"{level} confidence"
    return ""


def noise(dataset: Dataset, criterion: Criterion) -> str:
    """Return the noise floor of the measurements behind a criterion; "" where none was measured."""
    floors = [s.noise for s in sources(dataset, criterion) if s.noise is not None]
    if not floors or not criterion.is_measured:
        return ""
    return f"differences under about {numbers.percent(max(floors))} are noise"


def sources(dataset: Dataset, criterion: Criterion) -> list[Source]:
    """Return the sources of all ratings of a criterion, each once."""
    ids = dict.fromkeys(id_ for r in criterion.ratings.values() for id_ in r.sources)
    return [dataset.sources[id_] for id_ in ids]
