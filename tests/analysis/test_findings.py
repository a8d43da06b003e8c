"""Everything at once, in the states that have no ordinary answer and at the largest size."""

import json
import random
import subprocess
import sys
import time
from math import isfinite
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.findings import (
    PRIORITY_SHARES,
    QuickFindings,
    findings,
    slow_findings,
)
from fwcompare.analysis.first_chances import MOST_ERROR
from fwcompare.analysis.sampling import CancelledError
from fwcompare.analysis.verdict import judged
from fwcompare.dataset import Dataset
from fwcompare.decision import proposal
from fwcompare.export.json_form import in_json
from fwcompare.export.plain_data import findings_data
from tests.builders import Found, dataset_of
from tests.drawn import Comparison, comparisons, halves, intervals

Rows = dict[str, dict[str, dict[str, Found]]]


def _quick(rows: Rows, **points: float) -> tuple[Evaluation, QuickFindings]:
    dataset = dataset_of(rows, points=points)
    result = evaluate(dataset, proposal(dataset))
    return result, QuickFindings(result)


@settings(max_examples=15)
@given(comparisons(st.one_of(halves, intervals(), st.none()), most_alternatives=4))
def test_every_figure_of_every_comparison_is_finite_or_missing(comparison: Comparison) -> None:
    def no_constant(name: str) -> Any:
        raise AssertionError(name)

    answer = json.loads(
        in_json(findings_data(findings(evaluate(*comparison)))), parse_constant=no_constant
    )
    for key in PRIORITY_SHARES:
        assert all(0 <= share <= 1 for share in answer[key].values())


def test_without_points_what_needs_them_is_missing_and_shares_are_still_there() -> None:
    result, quick = _quick({"x": {"x1": {"a": 8, "b": 2}}, "y": {"y1": {"a": 1, "b": 4}}}, x=0, y=0)
    assert (quick.tipping, quick.rating_flips, quick.worth_finding_out) == ((), (), ())
    assert (quick.smallest_change, quick.nearest_change, quick.tolerance) == (None, None, None)
    assert quick.bands == {}
    slow = slow_findings(result)
    assert (slow.uncertain_scores, slow.drawn_outcomes) == (None, None)
    assert slow.rank_acceptability["lead_share"].shares == pytest.approx({"a": 2 / 3, "b": 1 / 3})


def test_in_a_tie_there_is_no_lead_to_lose() -> None:
    result, quick = _quick({"x": {"x1": {"a": 8, "b": 2}}, "y": {"y1": {"a": 1, "b": 7}}})
    assert judged(result).verdict == "tie"
    assert (quick.smallest_change, quick.tolerance, quick.rating_flips) == (None, None, ())
    assert {tip.distance for tip in quick.tipping if tip.level == "dimensions"} == {0}


def test_when_all_ratings_are_equal_nothing_can_change_it() -> None:
    result, quick = _quick({"x": {"x1": {"a": 5, "b": 5}}, "y": {"y1": {"a": 7, "b": 7}}})
    assert all(tip.share is None for tip in quick.tipping)
    assert quick.worth_finding_out == ()
    slow = slow_findings(result)
    assert all(share.tied == 1 for share in slow.rank_acceptability.values())
    assert slow.uncertain_scores is not None
    assert slow.uncertain_scores.chance == {"a": 0.5, "b": 0.5}


def test_one_criterion_is_a_comparison_too() -> None:
    result, quick = _quick({"x": {"x1": {"a": (8, 1, 9), "b": 2}}})
    assert quick.tolerance == 1
    assert quick.smallest_change is None
    assert [flip.change for flip in quick.rating_flips] == [-6, 6]
    (only,) = quick.worth_finding_out
    assert only.can_flip
    assert slow_findings(result).rank_acceptability["lead_share_order"].shares == {"a": 1, "b": 0}


def test_a_dominated_alternative_leads_nowhere() -> None:
    rows: Rows = {
        "x": {"x1": {"a": 8, "b": 2, "c": 1}},
        "y": {"y1": {"a": 1, "b": 4, "c": 0}},
    }
    result, quick = _quick(rows)
    slow = slow_findings(result)
    assert all(share.shares["c"] == 0 for share in slow.rank_acceptability.values())
    assert "c" not in {tip.leader_beyond for tip in quick.tipping}
    assert quick.smallest_change is not None
    assert quick.smallest_change.rival == "b"


def _large(alternatives: int) -> Dataset:
    rng = random.Random(8)

    def found() -> tuple[float, float, float]:
        low, value, high = sorted(rng.uniform(0, 10) for _ in range(3))
        return value, low, high

    rows: Rows = {
        f"d{i}": {f"c{i}-{j}": {f"a{k}": found() for k in range(alternatives)} for j in range(20)}
        for i in range(10)
    }
    return dataset_of(rows, points={f"d{i}": 10.0 + i for i in range(10)})


def test_200_criteria_and_100_alternatives_are_answered() -> None:
    dataset = _large(100)
    result = evaluate(dataset, proposal(dataset))
    start = time.process_time()
    quick = QuickFindings(result)
    assert len(quick.tipping) == 210
    assert len(quick.worth_finding_out) == 20_000
    assert (quick.smallest_change, quick.nearest_change) != (None, None)
    assert (quick.tolerance, quick.tolerance_of_points) != (None, None)
    assert len(quick.bands) == 100
    assert quick.rating_flips
    assert time.process_time() - start < 10
    with pytest.raises(CancelledError):
        slow_findings(result, stop=lambda: True)


def test_200_criteria_and_100_alternatives_in_full_take_seconds() -> None:
    dataset = _large(100)
    result = evaluate(dataset, proposal(dataset))
    start = time.process_time()
    slow = slow_findings(result)
    assert time.process_time() - start < 20
    assert slow.uncertain_scores is not None
    assert sum(slow.uncertain_scores.chance.values()) == pytest.approx(1, abs=1e-4)
    for share in slow.rank_acceptability.values():
        assert sum(share.shares.values()) == pytest.approx(1)
        assert share.method == "sampled" or not share.standard_error


def test_200_criteria_and_10_alternatives_in_full() -> None:
    dataset = _large(10)
    slow = slow_findings(evaluate(dataset, proposal(dataset)))
    assert slow.uncertain_scores is not None
    assert sum(slow.uncertain_scores.chance.values()) == pytest.approx(1, abs=1e-4)
    assert slow.uncertain_scores.chance_error <= MOST_ERROR
    assert slow.drawn_outcomes is not None
    for a, chance in slow.drawn_outcomes.chance.items():
        assert isfinite(chance)
        assert slow.drawn_outcomes.standard_error[a] < 0.02
    assert {share.method for share in slow.rank_acceptability.values()} == {"sampled"}


def test_the_quick_findings_need_no_numpy() -> None:
    program = """
import sys
sys.modules["numpy"] = None
from fwcompare.analysis import evaluate
from fwcompare.analysis.findings import PRIORITY_SHARES, QuickFindings
from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset import load_dataset
from fwcompare.decision import proposal
dataset = load_dataset(DEFAULT_DATASET)
found = QuickFindings(evaluate(dataset, proposal(dataset, "content-site")))
assert all(found.rank_acceptability(share) for share in PRIORITY_SHARES)
assert found.tipping and found.tipping_weighed and found.bands and found.worth_finding_out
assert found.smallest_change and found.nearest_change and found.rating_flips is not None
assert found.tolerance and found.tolerance_of_points
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
