"""What a decision file holds, in one line."""

from fwcompare.analysis import evaluate
from fwcompare.decision.opening import OpenedDecision
from fwcompare.decision.rerating import rerated
from fwcompare.wording import isolation, sentences


def decision_line(opened: OpenedDecision) -> str:
    """Return title, status, choice, dataset and verdict of an opened decision."""
    dataset, decision = opened.source.dataset, opened.decision
    record = decision.record
    status: str = record.status
    if record.chosen is not None:
        status += f", {isolation.name(dataset.alternatives[record.chosen].name)} is chosen"
    own = sum(len(row) for row in decision.overrides.values())
    parts = [
        *_count(own, "own rating"),
        *_count(len(decision.readings), "other reading"),
        *_count(len(record.snapshots), "snapshot"),
    ]
    verdict = sentences.headline(evaluate(rerated(dataset, decision), decision))
    title = isolation.name(record.title or dataset.title)
    return f"{title}: {', '.join([status, *parts])}; {verdict}; on {isolation.name(dataset.title)}"


def _count(number: int, noun: str) -> list[str]:
    return [f"{number} {noun}{'s' if number > 1 else ''}"] if number else []
