"""By how much one rating alone would have to differ for the leader to lose the lead."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.dataset.scale import VALUE_MAX

_ONE_POINT = 1.0
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class RatingFlip:
    """The smallest change of one rating that ends the lead, all else kept.

    `change`, in points of the 0..10 scale, is below 0 for the leader's ratings and above 0 for
    its rivals'; just there the two are level. `value` is the value so reached and `figure` the
    same in the rating's own unit.
    """

    criterion: str
    alternative: str
    change: float
    value: float
    figure: float


def rating_flips(evaluation: Evaluation) -> tuple[RatingFlip, ...]:
    """Return the ratings that can end the lead within the scale, the smallest change first.

    The change is margin / w_k: for the leader's ratings the margin over the second, for another
    alternative's its own distance from the leader. An unknown rating counts from the middle of
    the scale. Empty without a leader; in a tie any change of any rating with weight ends it.
    """
    leader = evaluation.leader
    if leader is None or evaluation.margin is None:
        return ()
    flips, shares = [], [(id_, share) for id_, share in evaluation.shares.items() if share]
    for a, score in evaluation.scores.items():
        needed = evaluation.margin if a == leader else evaluation.scores[leader] - score
        sign = -1.0 if a == leader else 1.0
        values, lost = evaluation.values[a], sign * needed
        for id_, share in shares:
            value = values[id_] + lost / share
            if -_ROUNDING <= value <= VALUE_MAX + _ROUNDING:
                value = min(VALUE_MAX, max(0.0, value))
                change = value - values[id_]
                figure = evaluation.dataset.criteria[id_].scale.rating_at(value)
                flips.append(RatingFlip(id_, a, change, value, figure))
    return tuple(sorted(flips, key=lambda flip: abs(flip.change)))


def flips_within_one_point(
    flips: Iterable[RatingFlip],
) -> Mapping[tuple[str, str], Literal["less", "more"]]:
    """Return, by (criterion, alternative), those for which one point ends the lead.

    "less" or "more" says in which direction; where the scale ends sooner, its end counts. For
    any one rating only one direction can: less of the leader's, more of another's.
    """
    return {
        (flip.criterion, flip.alternative): "less" if flip.change < 0 else "more"
        for flip in flips
        if abs(flip.change) <= _ONE_POINT + _ROUNDING
    }
