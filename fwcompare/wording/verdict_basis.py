"""What the verdict rests on: its rule, how ratings vary, and the figures it was tested on."""

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.uncertain_weights import CRITERION_SPREAD, DIMENSION_SPREAD
from fwcompare.analysis.verdict import Judgement
from fwcompare.wording import must_words, names, numbers, sentences


def model() -> str:
    """Return how ratings and weights vary where they do."""
    outer, inner = (numbers.percent(100 * part) for part in (DIMENSION_SPREAD, CRITERION_SPREAD))
    return (
        "Ratings vary independently of each other: most likely at the stated value, and ever less"
        " likely towards both ends of the range, in a straight line (a triangle in the"
        " criterion\u2019s own unit); an unknown rating lies anywhere on the scale, evenly. Where"
        f" weights vary too, those of dimensions do by \u00b1{outer} and those of criteria inside"
        f" them by \u00b1{inner}."
    )


def figures(evaluation: Evaluation, judgement: Judgement) -> str:
    """Return the figures that the rule was tested on; "" where nobody leads."""
    if evaluation.leader is None or judgement.rule_lead is None or judgement.rule_chance is None:
        return ""
    name = names.alternative(evaluation.dataset, evaluation.leader)
    worst = " with every unknown rating least favourable to it" if judgement.has_unknown else ""
    ahead = f"ahead by {numbers.score(judgement.rule_lead)}"
    if judgement.rule_lead == 0:
        ahead = f"within {numbers.score(0.01)} of the best other score"
    elif judgement.rule_lead < 0:
        ahead = f"behind by {numbers.score(-judgement.rule_lead)}"
    chance = numbers.chance(judgement.rule_chance)
    if not judgement.has_unknown:  # then it is the one that the headline tells
        chance = sentences.chance(judgement, evaluation.leader)
    first = f", and first in {chance} {sentences.WHEN_RATINGS_VARY}"
    often = first if judgement.may_vary else ""
    return f"In the figures of this rule, {name}{worst} is {ahead}{often}."


def chances(evaluation: Evaluation, judgement: Judgement) -> str:
    """Return how likely each comes first, and the error of that, or that none can vary."""
    if not judgement.may_vary:
        return "No rating that counts has a range." if evaluation.is_contested else ""
    told = sentences.listed(
        [
            f"{names.alternative(evaluation.dataset, a)} in {sentences.chance(judgement, a)}"
            for a in evaluation.ranked_contenders
        ]
    )
    error = f"right to within {numbers.least(1)} percentage points"
    return f"First {sentences.WHEN_RATINGS_VARY}: {told}, {error}."


def explanation(evaluation: Evaluation, judgement: Judgement | None) -> list[str]:
    """Return the rule, the model and, where they are known, the figures, a paragraph each."""
    found = [sentences.rule(), *([must_words.RULE] if evaluation.musts else [])]
    if judgement is None or judgement.may_vary:
        found.append(model())
    if judgement is not None:
        found += [chances(evaluation, judgement), figures(evaluation, judgement)]
    return [paragraph for paragraph in found if paragraph]
