"""Words about the weights themselves: what all points together come to."""

from fwcompare.analysis import Evaluation
from fwcompare.analysis.weighed import Weighed, weighed
from fwcompare.wording import must_words, names, numbers, sentences
from fwcompare.wording.lists import listed


def total_means(evaluation: Evaluation) -> str:
    """Return what the total is, and of whom the grooves and all that is said of a lead speak."""
    means = (
        f"The points of all {names.all_weighed(evaluation.dataset)} together are the whole;"
        " the share of each is its part of them."
    )
    return "\n".join(filter(None, (means, who_is_in(evaluation))))


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


def total(evaluation: Evaluation) -> tuple[str, ...]:
    """Return how many points make the whole, and the same in short.

    Dimensions that count nothing, since none of their criteria does, are no part of it.
    """
    if not evaluation.has_weights:
        if not evaluation.dataset.criteria:
            return (sentences.NO_CRITERIA, sentences.NO_CRITERIA_IN_SHORT)
        return "All weights are zero: nothing to rank by.", "All weights are zero"
    found = weighed(evaluation)
    anybody = next(iter(found.values.values()))
    counting = sum(points for id_, points in found.points.items() if anybody[id_] is not None)
    points = "point" if counting == 1 else "points"
    told = f"{numbers.points(counting)} {points} = {numbers.percent(100)}"
    outs = [a for a in evaluation.ranking if a not in evaluation.contenders]
    if not outs or not evaluation.contenders:
        return (told,)
    out = listed([names.alternative(evaluation.dataset, a) for a in outs])
    count = f"{len(outs)} out"
    return f"{told} \u00b7 {out} out", f"{told} \u00b7 {count}", told


def possible(low: float, high: float) -> str:
    """Return which points, 0..100, an order and answers leave possible."""
    return f"Possible still: {numbers.points(low)} to {numbers.points(high)} points"


def waits(found: Weighed, id_: str) -> str:
    """Return that one of what is weighed counts nothing as long as nobody has said it; or ""."""
    return "counts once you have said it" if id_ in found.unsaid else ""


def waits_means(points: float) -> str:
    """Return why what only the person can rate has points, 0..100, but no share yet."""
    verb = "counts" if points == 1 else "count"
    noun = "point" if points == 1 else "points"
    return (
        f"Only you can rate this, and you have not said it yet: its share is {numbers.percent(0)}."
        f" {numbers.points(points)} {noun} {verb} here once you have said it, under Your project."
    )
