"""What only the person knows, and who takes part: what counts, and whose score moves."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from fwcompare.analysis import evaluate
from fwcompare.analysis.findings import QuickFindings
from fwcompare.analysis.priorities import priorities_over
from fwcompare.decision import Preferences, proposal
from fwcompare.decision.answering import with_answer
from fwcompare.decision.taking_part import taking_part, with_taking_part
from tests.asking import boats, said, wanted
from tests.drawn import Comparison, comparisons


def test_what_is_not_said_counts_nothing_and_the_others_share_all() -> None:
    found = evaluate(boats(), proposal(boats()))
    assert found.uncounted == ("skill", "there")
    assert found.dimension_shares == {"water": 0.5, "land": 0.5, "side": 0}
    assert found.shares["skill"] == 0
    assert not any("skill" in ids for ids in found.unknown.values())


def test_said_of_all_who_take_part_it_counts_with_its_points() -> None:
    found = evaluate(boats(), said(proposal(boats()), canoe=9, kayak=1))
    assert found.uncounted == ()
    assert found.dimension_shares == pytest.approx({"water": 0.2, "land": 0.2, "side": 0.6})
    assert found.values["canoe"]["skill"] == 9
    assert found.preferences.overrides == {}


def test_of_two_the_one_that_is_said_has_all_of_their_dimension() -> None:
    preferences = proposal(boats()).with_said("skill", "canoe", 9).with_said("skill", "kayak", 1)
    found = evaluate(boats(), preferences)
    assert found.uncounted == ("there",)
    assert found.shares["skill"] == pytest.approx(0.6)


def test_said_of_some_only_it_does_not_count() -> None:
    start = said(proposal(boats()), canoe=9, kayak=1)
    joined = with_taking_part(start, boats(), "ferry", takes_part=True)
    found = evaluate(boats(), joined)
    assert found.uncounted == ("skill", "there")
    assert evaluate(boats(), said(joined, ferry=4)).uncounted == ()


def test_no_weight_of_what_does_not_count_changes_the_lead() -> None:
    found = evaluate(boats(), proposal(boats()))
    tips = {tip.id: tip for tip in QuickFindings(found).tipping}
    assert tips["skill"].share is None
    assert tips["side"].share is None
    assert [lead.end for lead in QuickFindings(found).leads("skill", "criteria")] == [0]
    assert "skill" in priorities_over(found, "criteria").left_out


@settings(max_examples=40, deadline=None)
@given(wanted())
def test_nobody_elses_score_moves_when_one_comes_or_goes(preferences: Preferences) -> None:
    here = taking_part(preferences, boats())
    everybody = replace(preferences, taking_part=tuple(boats().alternatives))
    few, all_ = evaluate(boats(), preferences), evaluate(boats(), everybody)
    if few.uncounted == all_.uncounted:  # what is not said of a newcomer does not count for all
        assert few.scores == {a: all_.scores[a] for a in here}
        assert few.musts == tuple(
            replace(must, states={a: must.states[a] for a in here}) for must in all_.musts
        )


def test_who_does_not_take_part_is_not_there() -> None:
    found = evaluate(boats(), proposal(boats()))
    assert list(found.dataset.alternatives) == ["canoe", "kayak"]
    assert list(found.original.alternatives) == ["canoe", "kayak", "ferry"]
    again = evaluate(boats(), proposal(boats()).with_dimension_points("water", 3))
    assert again.dataset is found.dataset


@given(comparisons())
def test_without_any_of_it_the_dataset_and_its_points_are_the_very_same(
    comparison: Comparison,
) -> None:
    dataset, preferences = comparison
    found = evaluate(dataset, preferences)
    assert found.dataset is dataset
    assert found.criterion_points is preferences.criterion_points
    assert found.contenders == tuple(found.scores)
    assert (found.musts, found.uncounted) == ((), ())


def test_answers_do_not_count_for_what_is_not_said() -> None:
    found = evaluate(boats(), with_answer(proposal(boats()), boats(), "where", "lake"))
    assert found.dimension_shares == {"water": 1.0, "land": 0.0, "side": 0.0}
