"""Datasets whose verdict was once told wrong, and what is right."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.findings import Findings, findings
from fwcompare.analysis.minimal_weight_change import minimal_weight_change
from fwcompare.analysis.verdict import judged
from fwcompare.analysis.weighed import weighed
from fwcompare.cli import analysis_text
from fwcompare.dataset import load_dataset
from fwcompare.decision import proposal
from fwcompare.wording import changes, sentences
from fwcompare.wording.arguments import for_and_against
from fwcompare.wording.summary import result_as_text
from fwcompare.wording.sureness import how_sure

_CASES = Path(__file__).parents[1] / "data" / "cases"


def _record(found: Findings) -> list[str]:
    return [fact.label + fact.value for fact in how_sure(found)] + [
        changes.minimal_weight_change(found.evaluation, found.quick.minimal_weight_change),
        sentences.why(found.evaluation),
        *(argument.words for argument in for_and_against(found.evaluation, "jira")[0]),
        result_as_text(found.evaluation),
        "Open source",
    ]


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


def test_a_flat_comparison_says_the_same_as_one_with_a_dimension_for_each_criterion() -> None:
    flat = _evaluated("flat-no-ranges.yaml")
    split = _evaluated("one-dimension-per-criterion.yaml")
    assert flat.scores == pytest.approx(split.scores)
    assert weighed(flat).level == "criteria"
    one, other = minimal_weight_change(flat), minimal_weight_change(split)
    assert one is not None
    assert other is not None
    assert one.leader == other.leader
    assert one.shares == pytest.approx({id_[2:]: share for id_, share in other.shares.items()})
    of_flat, of_split = findings(flat), findings(split)
    for share in ("lead_share", "lead_share_order"):
        found = (each.slow.rank_acceptability[share].shares for each in (of_flat, of_split))
        assert next(found) == pytest.approx(next(found))
    assert of_flat.quick.tolerance == pytest.approx(of_split.quick.tolerance)


@pytest.mark.parametrize("form", [analysis_text.as_text, _record])
def test_a_flat_comparison_is_spoken_of_by_its_criteria(
    form: Callable[[Findings], list[str]],
) -> None:
    told = "\n".join(form(findings(_evaluated("flat-no-ranges.yaml"))))
    assert "Open source" in told
    assert "All criteria carries it" not in told
    assert "No mix of priorities" not in told
    assert "dimension" not in told.lower()


def test_without_ranges_the_verdict_is_exact_and_says_so() -> None:
    judgement = judged(_evaluated("flat-no-ranges.yaml"))
    assert (judgement.has_ranges, judgement.has_unknown) == (False, False)
    assert judgement.verdict == "clear"
    assert (max(judgement.chance.values()), judgement.chance_error) == (1.0, 0.0)
    assert judgement.rule_lead == 1.48
