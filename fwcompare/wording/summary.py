"""A dataset in a line, and a result as plain text to paste somewhere."""

from fwcompare.analysis import Evaluation
from fwcompare.analysis.verdict import judged
from fwcompare.analysis.weighed import weighed
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.proposal import is_by_hand
from fwcompare.wording import isolation, names, numbers, sentences

NO_WEIGHTS_GIVEN = "No weights given: the comparison's own."

_MOST_NAMED = 3


def dataset_line(dataset: Dataset) -> str:
    """Return what is compared, as of when, and on how many criteria."""
    named = [f"{isolation.name(a.name)} {a.version}".strip() for a in dataset.alternatives.values()]
    are_few = len(named) <= _MOST_NAMED
    what = sentences.listed(named) if are_few else f"{len(named)} alternatives"
    checked = f", checked {dataset.checked}" if dataset.checked else ""
    measured = sum(c.is_measured for c in dataset.criteria.values())
    noun = "criterion" if len(dataset.criteria) == 1 else "criteria"
    if not dataset.criteria:
        return f"{what}{checked}"
    return f"{what}{checked}  ·  {len(dataset.criteria)} {noun}, {measured} measured"


def beginning(evaluation: Evaluation) -> list[str]:
    """Return what is compared and which situation the weights are from, a line each."""
    told = situation(evaluation)
    return [evaluation.dataset.title, *([f"Situation: {told}"] if told else [])]


def situation(evaluation: Evaluation) -> str:
    """Return which situation the weights are from, and whether they were changed since, or ""."""
    preferences, dataset = evaluation.preferences, evaluation.original
    if not preferences.situation:
        return ""
    name = isolation.name(dataset.situations[preferences.situation].name)
    return f"{name}, changed" if is_by_hand(preferences, dataset) else name


def weighted_as(evaluation: Evaluation, *, is_changed: bool) -> str:
    """Return where the weights of values from 0 to 10 come from."""
    from_situation = evaluation.preferences.situation
    named = "your answers suggest" if evaluation.preferences.answers else "in the comparison"
    if from_situation:
        named = f"in {isolation.name(evaluation.dataset.situations[from_situation].name)}"
    return f"0 to 10, criteria weighted as {named}{', changed' if is_changed else ''}"


def result_as_text(evaluation: Evaluation) -> str:
    """Return the verdict, the scores and the shares, a line each."""
    dataset, lines = evaluation.dataset, beginning(evaluation)
    lines += [sentences.verdict(evaluation, judged(evaluation)), ""]
    lines += [
        f"{names.alternative(dataset, a)}: {numbers.score(evaluation.scores[a])}"
        for a in evaluation.ranking
    ]
    lines.append("")
    counted = weighed(evaluation)
    things = dataset.criteria if dataset.is_flat else dataset.dimensions
    lines += [
        f"{isolation.name(thing.name)}: {numbers.dimension_share(counted.shares[id_])}"
        for id_, thing in things.items()
    ]
    return "\n".join(lines) + "\n"
