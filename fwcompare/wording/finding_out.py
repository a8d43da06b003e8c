"""Words about what is worth finding out: ratings that could turn the lead, and what they gain."""

from collections.abc import Sequence

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.value_of_information import OpenRating
from fwcompare.wording import names, numbers
from fwcompare.wording.fact import Fact

HEADING = "Worth finding out"
_LEAST_GAIN = 0.0005


def turning(found: Sequence[OpenRating]) -> str:
    """Return how many single ratings could turn the lead; `found` are those that can."""
    if not found:
        return "No single rating, anywhere in its range, would turn it."
    noun = "rating" if len(found) == 1 else "ratings"
    return f"{len(found)} {noun} could turn it alone"


def worth(found: Sequence[OpenRating], listed: int = 0) -> str:
    """Return the same, as the head of a list of what knowing each would gain.

    `listed` is how many the list has at most, 0 where it has them all.
    """
    if not found:
        return turning(found)
    would = "would raise the score that can be expected by:"
    if 0 < listed < len(found):
        which = "it" if listed == 1 else "one"
        return f"{turning(found)}, of which the first {listed}; knowing {which} {would}"
    which = "it" if len(found) == 1 else "one"
    return f"{turning(found)}; knowing {which} {would}"


def gain(points: float) -> str:
    """Return an expected gain, on the 0..10 scale, with three decimals."""
    return f"+{numbers.fixed(points, 3)}" if is_shown(points) else f"<{numbers.least(3)}"


def is_shown(points: float) -> bool:
    """Tell whether an expected gain is large enough to be more than 0.000 as shown."""
    return points >= _LEAST_GAIN


def open_rating(evaluation: Evaluation, rating: OpenRating) -> str:
    """Return which rating it is, and whether nothing is known of it."""
    criterion = names.criterion(evaluation.dataset, rating.criterion)
    name = names.alternative(evaluation.dataset, rating.alternative)
    return f"{criterion}, {name}{' (not known)' if rating.is_unknown else ''}"


def gains(evaluation: Evaluation, found: Sequence[OpenRating]) -> tuple[Fact, ...]:
    """Return which ratings these are, and what knowing each would gain."""
    return tuple(Fact(open_rating(evaluation, r), gain(r.expected_gain)) for r in found)
