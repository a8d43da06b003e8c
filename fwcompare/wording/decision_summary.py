"""What a decision file holds, in one line."""

from fwcompare.analysis import evaluate
from fwcompare.analysis.verdict import judged
from fwcompare.decision.opening import OpenedDecision
from fwcompare.wording import isolation, names, sentences


def decision_line(opened: OpenedDecision) -> str:
    """Return title, status, choice, dataset and verdict of an opened decision."""
    dataset, preferences = opened.source.dataset, opened.decision.preferences
    record = opened.decision.record
    status: str = record.status
    if record.chosen is not None:
        status += f", {names.alternative(dataset, record.chosen)} is chosen"
    own = sum(len(row) for row in preferences.overrides.values())
    parts = [
        *_count(len(preferences.answers), "answer"),
        *_count(len(preferences.musts), "must-have"),
        *_count(own, "own rating"),
        *_count(len(preferences.readings), "other reading"),
        *_count(len(record.snapshots), "snapshot"),
    ]
    evaluation = evaluate(dataset, preferences)
    verdict = sentences.verdict(evaluation, judged(evaluation))
    title, about = map(isolation.name, (record.title or dataset.title, dataset.title))
    return f"{title}: {', '.join([status, *parts])}; {verdict}; on {about}"


def _count(number: int, noun: str) -> list[str]:
    return [f"{number} {noun}{'s' if number > 1 else ''}"] if number else []
