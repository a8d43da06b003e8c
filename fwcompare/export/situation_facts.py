"""A ready weighting, fact by fact: its points and shares, and the scores they give."""

from collections.abc import Iterator

from fwcompare.analysis import evaluate
from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.verdict import judged
from fwcompare.dataset.dataset import Dataset, Dimension, Situation
from fwcompare.decision import proposal
from fwcompare.export.markdown import Block, fact, heading, identified, item, text
from fwcompare.wording import isolation, numbers


def situation_facts(dataset: Dataset) -> Iterator[list[Block]]:
    """Yield the heading and the facts of each situation."""
    for situation in dataset.situations.values():
        yield [heading(3, situation.name, situation.id), _facts(dataset, situation)]


def _facts(dataset: Dataset, situation: Situation) -> Block:
    evaluation = evaluate(dataset, proposal(dataset, situation.id))
    facts = fact("Short name", situation.short) + fact("In brief", situation.brief)
    facts += fact("When", situation.when) + fact("Verdict", judged(evaluation).verdict)
    for id_, score in evaluation.scores.items():
        facts += fact(f"Score of {isolation.name(dataset.alternatives[id_].name)}", f"{score:.2f}")
    for dimension in dataset.dimensions.values():
        facts += _shares(evaluation, dimension)
    for id_, answer in situation.answers.items():
        question = dataset.questions[id_]
        facts += item(f"{text(question.ask)} {identified(question.answers[answer].say, answer)}")
    return facts


def _shares(evaluation: Evaluation, dimension: Dimension) -> Block:
    points = evaluation.preferences.dimension_points[dimension.id]
    share = evaluation.dimension_shares[dimension.id]
    told = _told(points, numbers.dimension_share(share))
    facts = item(f"{identified(dimension.name, dimension.id)}: {told}")
    for criterion in dimension.criteria.values():
        points = evaluation.preferences.criterion_points[criterion.id]
        told = _told(points, numbers.criterion_share(evaluation.shares[criterion.id]))
        facts += item(f"{identified(criterion.name, criterion.id)}: {told}", 1)
    return facts


def _told(points: float, share: str) -> str:
    return f"{numbers.points(points)} points, {share}"
