"""From `--answer QUESTION=ANSWER` to preferences."""

from collections.abc import Iterable

from fwcompare.cli.terminal import UsageError, nearest
from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.answering import with_answers
from fwcompare.decision.preferences import Preferences


def answered_preferences(
    dataset: Dataset, preferences: Preferences, answers: Iterable[str]
) -> Preferences:
    """Return these with questions answered, too; UsageError with all faults.

    They go before the answers that were given; of two to one question the later one counts.
    """
    given, problems = dict(preferences.answers), list[str]()
    for answer in answers:
        try:
            question, chosen = _answer(dataset, answer)
            given[question] = chosen
        except UsageError as error:
            problems += error.problems
    if problems:
        raise UsageError(*problems)
    return with_answers(preferences, dataset, given) if given else preferences


def _answer(dataset: Dataset, answer: str) -> tuple[str, str]:
    question, equals, chosen = (part.strip() for part in answer.partition("="))
    if not equals or not question or not chosen:
        raise UsageError(f"--answer {answer!r}: write QUESTION=ANSWER")
    if question not in dataset.questions:
        hint = nearest(question, dataset.questions)
        raise UsageError(f"no question {question!r} in this dataset; {hint}")
    known = dataset.questions[question].answers
    if chosen not in known:
        hint = nearest(chosen, known)
        raise UsageError(f"no answer {chosen!r} to the question {question!r}; {hint}")
    return question, chosen
