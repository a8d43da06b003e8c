"""What is said of a decision whose dataset has changed."""

from fwcompare.analysis.dataset_change import DatasetChange
from fwcompare.decision.decision_file import VerdictSummary
from fwcompare.wording.dataset_changes import sentences
from tests.builders import three_way_dataset

SINCE = "The comparison has changed since this was saved."
TIE = VerdictSummary("tie", None, 0.0, {"car": 5.0})
NOTHING = VerdictSummary("none", None, None, {"car": 0.0})
CAR = VerdictSummary("clear", "car", 1.5, {"car": 5.0})
TRAIN = VerdictSummary("close", "train", 0.125, {"train": 5.0})


def said(then: VerdictSummary | None, now: VerdictSummary) -> list[str]:
    return sentences(DatasetChange(then, now, (), (), None), three_way_dataset())


def test_leaders_ties_and_nothing_to_rank_by_are_told_apart() -> None:
    assert said(TIE, CAR) == [f"{SINCE} Then: it is a tie. Now: Car leads by 1.50."]
    assert said(CAR, NOTHING) == [
        f"{SINCE} Then: Car leads by 1.50. Now: there is nothing to rank by."
    ]


def test_a_leader_that_is_gone_is_called_by_its_id() -> None:
    assert said(TRAIN, CAR) == [f"{SINCE} Then: train leads by 0.12. Now: Car leads by 1.50."]


def test_without_an_earlier_verdict_only_the_present_one_is_told() -> None:
    assert said(None, TIE) == [f"{SINCE} Now: it is a tie."]
