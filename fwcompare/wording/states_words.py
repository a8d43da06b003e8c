"""What stands below the name of a state where several are side by side."""

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.decision.proposal import is_by_hand
from fwcompare.wording import elicitation_words, isolation

HERE, SAME_AS_NOW = "you are here", "same as now"
_OWN, _GIVEN = "your own weights", "the comparison\u2019s weights"


def from_where(evaluation: Evaluation) -> str:
    """Return what the weights of now come from, and whether they were changed since."""
    preferences, dataset = evaluation.preferences, evaluation.original
    is_changed = is_by_hand(preferences, dataset)
    origin, answers = "", len(preferences.answers)
    if not preferences.statements.is_empty:
        told = elicitation_words.origin(preferences.statements)
        origin = f"{told[:1].lower()}{told[1:]}"
    elif (situation := dataset.situations.get(preferences.situation or "")) is not None:
        origin = isolation.name(situation.name)
    elif answers:
        origin = f"{answers} {'answer' if answers == 1 else 'answers'}"
    if origin:
        return f"from {origin}{', changed' if is_changed else ''}"
    return _OWN if is_changed else _GIVEN
