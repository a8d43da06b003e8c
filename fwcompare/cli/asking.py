"""What was said of the project and what is demanded, for a terminal, as lines to read."""

from collections.abc import Iterable

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.open_answers import open_answers
from fwcompare.wording import answer_words, elicitation_words, must_words
from fwcompare.wording.fact import Fact


def said_first(evaluation: Evaluation) -> list[str]:
    """Return the answers, what they leave open, and what does not count yet; none where nothing."""
    lines: list[str] = []
    if evaluation.preferences.answers:
        given = answer_words.answers(evaluation)
        lines += ["", "Your answers", *(f"  {ask} {say}" for ask, say in given)]
        left = open_answers(evaluation)
        told = answer_words.settled(evaluation, left) if left else ""
        lines += [f"  {told}"] if told else []
    found = elicitation_words.found(evaluation)
    lines += ["", elicitation_words.HOW_FOUND, *(f"  {line}" for line in found)] if found else []
    lines += _section("What you said", answer_words.said(evaluation))
    waiting = answer_words.not_counted(evaluation)
    return [*lines, "", waiting] if waiting else lines


def demanded(evaluation: Evaluation) -> list[str]:
    """Return the must-haves, who meets them, and which criterion counts twice; none for none."""
    lines = _section(must_words.HEADING, must_words.facts(evaluation))
    twice = must_words.counted_twice(evaluation)
    return lines + [f"  {fact.label}: {fact.value}" for fact in twice]


def why_each_weight(evaluation: Evaluation) -> list[str]:
    """Return what the points of each dimension are made of; none where nothing was answered."""
    parts = answer_words.because_facts(evaluation)
    return _section("Why each weight is what it is, in points", parts)


def _section(head: str, facts: Iterable[Fact]) -> list[str]:
    lines = [f"  {fact.label}: {fact.value}" for fact in facts]
    return ["", head, *lines] if lines else []
