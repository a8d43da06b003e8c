"""What a chart shows in a sentence, for those who hear it or read its label."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.gap import gap_by_weight
from fwcompare.analysis.weighed import weighed
from fwcompare.dataset.dataset import Dataset
from fwcompare.wording import (
    isolation,
    must_words,
    names,
    numbers,
    sentences,
)

if TYPE_CHECKING:
    from fwcompare.analysis.snapshots import StateOutcome
    from fwcompare.analysis.sweep import Sweep


def scores(evaluation: Evaluation) -> str:
    """Return every alternative's score and how it meets what must be, in the dataset's order."""
    if not evaluation.dataset.criteria:
        return sentences.NO_CRITERIA
    told = (_score(evaluation, id_) for id_ in evaluation.dataset.alternatives)
    return f"Scores from 0 to 10: {'; '.join(told)}"


def _score(evaluation: Evaluation, alternative: str) -> str:
    name = names.alternative(evaluation.dataset, alternative)
    told = f"{name} {numbers.score(evaluation.scores[alternative])}"
    standing = must_words.standing(evaluation, alternative)
    return f"{told}, {standing}" if standing else told


def bands(dataset: Dataset, found: Mapping[str, tuple[float, float]]) -> str:
    """Return every alternative's lowest and highest score."""
    told = (
        f"{names.alternative(dataset, a)} {numbers.score(low)} to {numbers.score(high)}"
        for a, (low, high) in found.items()
    )
    return f"Scores from the ends of the ratings' ranges: {'; '.join(told)}"


def waterfall(evaluation: Evaluation, total: str) -> str:
    """Return the lead, under the name it has in the chart, and what each weight adds to it."""
    gaps, found = gap_by_weight(evaluation), weighed(evaluation)
    parts = ", ".join(
        f"{names.weight(evaluation.dataset, found.level, id_)} {numbers.difference(gap)}"
        for id_, gap in gaps.items()
        if id_ not in found.unsaid
    )
    return f"{total} {sentences.lead(evaluation)}. {parts}"


def sweep(name: str, found: "Sweep") -> str:
    """Return where along the share of one weight there are ties."""
    from fwcompare.wording import tipping_words

    ties = ", ".join(tipping_words.tie(crossing.share) for crossing in found.crossings)
    return f"Scores by the share of {isolation.name(name)}: {ties or 'no tie'}"


def profile(evaluation: Evaluation) -> str:
    """Return every alternative's value in what is weighed, or that nobody has said it yet."""
    from fwcompare.wording import answer_words

    found = weighed(evaluation)
    unsaid = dict.fromkeys(found.unsaid, answer_words.NOT_SAID_YET)
    return "; ".join(
        f"{names.weight(evaluation.dataset, found.level, id_)}:"
        f" {unsaid.get(id_) or _values(evaluation, found.values, id_)}"
        for id_ in found.things
    )


def states(outcomes: "Iterable[StateOutcome]") -> str:
    """Return who leads in each of several states."""
    return "; ".join(
        f"{isolation.name(o.state.name)}: {sentences.headline(o.evaluation)}" for o in outcomes
    )


def _values(
    evaluation: Evaluation, found: Mapping[str, Mapping[str, float | None]], id_: str
) -> str:
    values = {a: of_a[id_] for a, of_a in found.items()}
    return ", ".join(
        f"{names.alternative(evaluation.dataset, a)}"
        f" {'none' if value is None else numbers.rating(value)}"
        for a, value in values.items()
    )
