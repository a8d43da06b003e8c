"""Words about the weights themselves: what all points together come to."""

from collections.abc import Collection

from fwcompare.analysis import Evaluation
from fwcompare.wording import must_words, names, numbers
from fwcompare.wording.lists import listed

TOTAL_MEANS = (
    "The points of all dimensions together are the whole; the share of each is its part of them."
)


def total_means(evaluation: Evaluation) -> str:
    """Return what the total is, and of whom the grooves and all that is said of a lead speak."""
    return "\n".join(filter(None, (TOTAL_MEANS, who_is_in(evaluation))))


def who_is_in(evaluation: Evaluation) -> str:
    """Return who is still in, where somebody is out; the grooves' colours speak of them alone."""
    if not evaluation.is_anybody_out or not evaluation.contenders:
        return ""
    dataset = evaluation.dataset
    those = listed([names.alternative(dataset, a) for a in evaluation.contenders])
    outs = (a for a in evaluation.ranking if a not in evaluation.contenders)
    out = "; ".join(
        f"{names.alternative(dataset, a)} is {must_words.out(evaluation, a)}" for a in outs
    )
    only = f"{those} alone" if len(evaluation.contenders) == 1 else those
    return f"Colours, ticks and shares speak of those still in: {only}. {out}."


def total(evaluation: Evaluation, idle: Collection[str]) -> tuple[str, ...]:
    """Return how many points make the whole, and the same in short.

    `idle` dimensions count nothing, since none of their criteria does.
    """
    if not evaluation.has_weights:
        return "All weights are zero: nothing to rank by.", "All weights are zero"
    given = evaluation.preferences.dimension_points
    counting = sum(points for id_, points in given.items() if id_ not in idle)
    points = "point" if counting == 1 else "points"
    told = f"{numbers.points(counting)} {points} = {numbers.percent(100)}"
    outs = [a for a in evaluation.ranking if a not in evaluation.contenders]
    if not outs or not evaluation.contenders:
        return (told,)
    out = listed([names.alternative(evaluation.dataset, a) for a in outs])
    count = f"{len(outs)} out"
    return f"{told} \u00b7 {out} out", f"{told} \u00b7 {count}", told
