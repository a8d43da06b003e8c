"""Words about other readings of the facts: who leads under each, and how many change the lead."""

from collections.abc import Sequence

from fwcompare.analysis.evaluation import Evaluation
from fwcompare.analysis.findings import SlowFindings
from fwcompare.analysis.other_readings import UnderReadings
from fwcompare.dataset.dataset import EVERYBODY, Dataset, Reading
from fwcompare.wording import names, sentences
from fwcompare.wording.fact import Fact
from fwcompare.wording.must_words import is_settled_by_musts

HEADING = "Other readings of the facts"
ROW = "With a fact read another way"
ROW_IN_SHORT = ("A fact read another way", "Facts read otherwise")
TOGETHER = "All of them together"
ALONE, NONE_IN = "alone", "none meets all must-haves"


def summary(
    evaluation: Evaluation, outcomes: Sequence[UnderReadings], together: UnderReadings | None
) -> str:
    """Return under how many of the other readings the leader leads; "" without any, or in a tie."""
    if evaluation.leader is None or together is None or not outcomes:
        return ""
    name = names.alternative(evaluation.dataset, evaluation.leader)
    count = len(outcomes)
    leads = sum(found.leader == evaluation.leader for found in outcomes)
    if count == 1:
        how_many = "the other reading" if leads else "no other reading"
    elif leads == count:
        how_many = f"all {count} other readings"
    else:
        how_many = f"{leads} of {count} other readings"
    also = "also" if together.leader == evaluation.leader else "but not"
    return f"{name} leads under {how_many}, {also} with all granted together."


def count(evaluation: Evaluation, outcomes: Sequence[UnderReadings]) -> str:
    """Return in how many of the other ways to read a fact the first leads."""
    leads = sum(found.leader == evaluation.ranking[0] for found in outcomes)
    ways = "way" if len(outcomes) == 1 else "ways"
    return f"{leads} of {len(outcomes)} {ways}"


def outcome(found: UnderReadings) -> str:
    """Return who leads under a reading and by how much."""
    if found.leader is None:
        return margin(found)
    return f"{names.alternative(found.evaluation.dataset, found.leader)} {margin(found)}"


def margin(found: UnderReadings) -> str:
    """Return by how much the leader under a reading leads, or why nobody leads anybody."""
    evaluation = found.evaluation
    if is_settled_by_musts(evaluation):
        return NONE_IN if evaluation.leader is None else ALONE
    return names.LEVEL if evaluation.leader is None else sentences.lead(evaluation)


def outcomes(evaluation: Evaluation, slow: SlowFindings) -> tuple[Fact, ...]:
    """Return who would lead under each other reading alone, and under all of several.

    Where must-haves leave one or none, a reading matters only if it changes who is left.
    """
    dataset, shown = evaluation.original, slow.readings
    together = [slow.readings_together] if len(shown) > 1 else []
    told: list[Fact] = []
    if is_settled_by_musts(evaluation):
        now = evaluation.contenders
        shown = tuple(u for u in shown if u.evaluation.contenders != now)
        together = [u for u in together if u.evaluation.contenders != now]
        if len(shown) < len(slow.readings):
            told = [Fact(_unchanging(slow, len(shown)), outcome_now(evaluation))]
    found = [Fact(dataset.readings[u.readings[0]].name, outcome(u)) for u in shown]
    return (*found, *(Fact(TOGETHER, outcome(u)) for u in together), *told)


def _unchanging(slow: SlowFindings, changing: int) -> str:
    count = len(slow.readings)
    if changing:
        return f"Each of the {count - changing} others"
    return "The other reading" if count == 1 else f"Each of the {count} other readings"


def outcome_now(evaluation: Evaluation) -> str:
    """Return who is left where must-haves leave one or none."""
    if evaluation.leader is None:
        return f"{NONE_IN}, as now"
    return f"{names.alternative(evaluation.dataset, evaluation.leader)} {ALONE}, as now"


def side(dataset: Dataset, reading: Reading) -> str:
    """Return who asks for a reading."""
    if reading.side == EVERYBODY:
        return "either side"
    return f"the side of {names.alternative(dataset, reading.side)}"


def asked_for(dataset: Dataset, reading: Reading) -> str:
    """Return who asks for a reading, and why."""
    return f"Asked for by {side(dataset, reading)}. {reading.because}"
