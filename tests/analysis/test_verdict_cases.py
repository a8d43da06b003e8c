"""Datasets whose verdict was once told wrong, and what is right."""

from pathlib import Path

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.minimal_weight_change import minimal_weight_change
from fwcompare.analysis.verdict import judged
from fwcompare.dataset import load_dataset
from fwcompare.decision import proposal

_CASES = Path(__file__).parents[1] / "data" / "cases"


def _evaluated(name: str) -> Evaluation:
    dataset = load_dataset(_CASES / name)
    return evaluate(dataset, proposal(dataset))


def test_a_chance_of_95_6_per_cent_is_told_as_it_is_and_clear() -> None:
    judgement = judged(_evaluated("close-though-95.6.yaml"))
    assert round(100 * judgement.chance["a"], 1) == 95.6
    assert judgement.chance_error <= 0.001
    assert judgement.verdict == "clear"


def test_striking_a_known_rating_makes_a_close_lead_no_firmer() -> None:
    known, struck = (
        judged(_evaluated("known-8-close.yaml")),
        judged(_evaluated("unknown-clear.yaml")),
    )
    assert (known.verdict, struck.verdict) == ("close", "close")
    # 0.95 * 0.12 = 0.114 ahead, and 0.05 * 2 = 0.1 is the most the unknown rating can take.
    assert struck.chance == {"a": 1.0, "b": 0.0}
    assert struck.rule_chance == 1.0
    assert (struck.has_ranges, struck.has_unknown) == (False, True)


def test_logarithms_that_cancel_are_a_tie() -> None:
    result = _evaluated("log-tie.yaml")
    assert (result.leader, result.margin, result.level) == (None, 0.0, ("a", "b"))
    assert judged(result).verdict == "tie"
    assert judged(result).chance == {"a": 0.5, "b": 0.5}
    assert minimal_weight_change(result) is None


def test_without_ranges_the_verdict_is_exact_and_says_so() -> None:
    judgement = judged(_evaluated("flat-no-ranges.yaml"))
    assert (judgement.has_ranges, judgement.has_unknown) == (False, False)
    assert judgement.verdict == "clear"
    assert (max(judgement.chance.values()), judgement.chance_error) == (1.0, 0.0)
    assert judgement.rule_lead == 1.48
