"""Words where a must-have is set on a criterion: its field, and whether it counts twice."""

from fwcompare.dataset.dataset import Criterion
from fwcompare.dataset.must_have import Threshold
from fwcompare.dataset.scale import VALUE_MAX, MeasuredScale
from fwcompare.dataset.scale_steps import is_more_better
from fwcompare.wording import isolation, numbers, ratings

MEANING = "Who fails it is out, whatever its score; ? is open, which is not a pass."
MEANING_IN_SHORT = "Who fails it is out, whatever its score."
ALONE = "Its weight is 0: it is a must-have alone."
WEIGHT_TO_0, KEEP_BOTH = "Weight to 0", "Keep both"
KEYS = "Left and Right move the line of your must-have, Delete takes it away."


def begins(criterion: Criterion) -> str:
    """Return what stands before the field: which side of the bound is demanded."""
    return f"Must have at {'least' if is_more_better(criterion.scale) else 'most'}"


def unit(criterion: Criterion) -> str:
    """Return what stands behind the field."""
    return ratings.unit_of(criterion) or f"of {VALUE_MAX:g}"


def field_name(criterion: Criterion) -> str:
    """Return what the field is called to a reader."""
    return f"{begins(criterion)}, {isolation.name(criterion.label)}, {unit(criterion)}"


def wanted(criterion: Criterion) -> str:
    """Return which figures make sense, for who typed another."""
    scale = criterion.scale
    if isinstance(scale, MeasuredScale):
        low, high = numbers.figure(scale.worst), numbers.figure(scale.best)
        return f"a figure in {scale.unit or 'its unit'}; {low} counts 0, {high} counts 10"
    return f"a value from 0 to {VALUE_MAX:g}"


def twice(share: float, *, is_kept: bool) -> tuple[str, str]:
    """Return that a must-have counts in the score as well, and ask, or say it may; and in short."""
    told = f"Also {numbers.criterion_share(share)} of the weight"
    in_short = f"{numbers.criterion_share(share)} of weight"
    if is_kept:
        return f"{told}: you keep both.", f"{in_short}, too"
    return f"{told}: counted twice?", f"{in_short}, too?"


def moved(criterion: Criterion) -> str:
    """Return what the step is called that moves a bound."""
    return f"Must-have on {isolation.name(criterion.label)} moved"


def weight_taken(criterion: Criterion) -> str:
    """Return what the step is called that sets the weight of a must-have to 0."""
    return f"Weight of {isolation.name(criterion.label)} to 0"


def threshold(criterion: Criterion, bound: float) -> Threshold:
    """Return a bound on the side that the scale calls better."""
    if is_more_better(criterion.scale):
        return Threshold(criterion.id, at_least=bound)
    return Threshold(criterion.id, at_most=bound)
