"""Must-haves: who meets, fails or leaves them open, and what is said of those still in."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from fwcompare.analysis import Evaluation, evaluate
from fwcompare.analysis.findings import findings
from fwcompare.analysis.must_states import MustState, state_of_rating
from fwcompare.analysis.verdict import judged
from fwcompare.dataset.dataset import ASKED, UNKNOWN, Rating
from fwcompare.dataset.must_have import MustHave, Threshold
from fwcompare.decision import Preferences, proposal
from fwcompare.decision.own_must import OwnMust
from fwcompare.decision.taking_part import with_taking_part
from tests.asking import OWN_MUSTS, boats, wanted
from tests.builders import dataset_of


@pytest.mark.parametrize(
    ("low", "high", "at_least", "state"),
    [
        (6, 8, 6, "meets"),
        (6, 6, 6, "meets"),
        (5, 6, 6, "open"),
        (4, 5.999, 6, "fails"),
        (5, 7, 6, "open"),
        (6.001, 7, 6, "meets"),
    ],
)
def test_all_of_a_range_must_lie_on_one_side(
    low: float, high: float, at_least: float, state: MustState
) -> None:
    rating = Rating((low + high) / 2, low, high)
    assert state_of_rating(Threshold("x", at_least=at_least), rating) == state
    mirrored = Rating(-(low + high) / 2, -high, -low)
    assert state_of_rating(Threshold("x", at_most=-at_least), mirrored) == state


@pytest.mark.parametrize("rating", [UNKNOWN, ASKED])
def test_what_is_not_known_is_open(rating: Rating) -> None:
    assert state_of_rating(Threshold("x", at_most=3), rating) == "open"


def demanding(*musts: str | OwnMust, everybody: bool = True) -> Evaluation:
    preferences = proposal(boats())
    for must in musts:
        preferences = preferences.with_must(must)
    if everybody:
        preferences = with_taking_part(preferences, boats(), "ferry", takes_part=True)
    return evaluate(boats(), preferences)


def test_facts_say_who_meets_and_what_is_left_out_is_open() -> None:
    roof, legal = demanding("roof", "legal").musts
    assert roof.states == {"canoe": "fails", "kayak": "open", "ferry": "meets"}
    assert legal.states == {"canoe": "meets", "kayak": "fails", "ferry": "open"}


def test_the_raw_rating_decides_and_an_own_one_at_once() -> None:
    (fast,) = demanding("fast").musts
    assert fast.states == {"canoe": "open", "kayak": "meets", "ferry": "meets"}
    preferences = proposal(boats()).with_must("fast").with_override("speed", "canoe", 5.9)
    assert evaluate(boats(), preferences).musts[0].states["canoe"] == "fails"


def test_only_failing_takes_one_out_of_the_lead_and_its_score_stays() -> None:
    plain, found = demanding(), demanding("legal")
    assert found.scores == plain.scores
    assert found.contenders == ("canoe", "ferry")
    assert found.ranking[-1] == "kayak"
    assert found.without_musts.leader == plain.leader


def test_a_must_have_that_is_open_for_the_leader_leaves_the_verdict_open() -> None:
    found = demanding("legal")
    assert found.leader == "ferry"
    judgement = judged(found)
    assert (judgement.verdict, judgement.open_musts) == ("open", ("legal",))
    assert judged(demanding()).verdict != "open"


def test_one_left_leads_clearly_without_margin_or_chance() -> None:
    found = demanding("fast", OwnMust(Threshold("carry", at_least=6)))
    assert found.contenders == ("kayak",)
    assert (found.leader, found.margin) == ("kayak", None)
    judgement = judged(found)
    assert (judgement.verdict, judgement.chance) == ("clear", {})
    after = findings(found)
    assert after.quick.tipping == ()
    assert after.quick.minimal_weight_change is None
    assert after.slow.rank_acceptability["lead_share"].shares == {"kayak": 1.0}


def test_one_left_is_open_if_one_of_its_own_must_haves_is() -> None:
    found = demanding("roof", OwnMust(Threshold("carry", at_least=6)))
    assert (found.leader, judged(found).verdict) == ("kayak", "open")


def test_nobody_leads_where_all_fail() -> None:
    found = demanding("roof", "legal", OwnMust(Threshold("speed", at_least=12)))
    assert (found.contenders, found.leader, found.margin, found.level) == ((), None, None, ())
    assert judged(found).verdict == "none"
    after = findings(found)
    assert after.quick.tipping == ()
    assert {s.leader for along in after.quick.along_weighed.values() for s in along} == {None}


def test_what_names_nothing_of_the_dataset_is_passed_over() -> None:
    found = demanding("none", OwnMust(Threshold("none", at_least=1)))
    assert (found.musts, found.contenders) == ((), ("canoe", "kayak", "ferry"))


@settings(max_examples=40, deadline=None)
@given(wanted(), st.sampled_from([*boats().musts, *OWN_MUSTS]))
def test_a_must_have_never_raises_a_score(preferences: Preferences, must: str | OwnMust) -> None:
    before = evaluate(boats(), preferences)
    after = evaluate(boats(), preferences.with_must(must))
    assert after.scores == before.scores
    assert {*after.contenders} <= {*before.contenders}


@settings(max_examples=25, deadline=None)
@given(wanted())
def test_all_that_is_said_of_a_lead_is_said_as_if_those_out_were_not_there(
    preferences: Preferences,
) -> None:
    whole = evaluate(boats(), preferences)
    if len(whole.contenders) < 2:
        return
    alone = evaluate(boats(), replace(preferences, musts=(), taking_part=whole.contenders))
    # What was not said of one who is out counts nothing, and counts once that one takes no part.
    assume(whole.uncounted == alone.uncounted)
    assert (whole.leader, whole.margin, whole.level) == (alone.leader, alone.margin, alone.level)
    assert whole.ranked_contenders == alone.ranking
    mine, theirs = findings(whole), findings(alone)
    assert mine.quick.tipping == theirs.quick.tipping
    assert mine.quick.along_weighed == theirs.quick.along_weighed
    assert mine.quick.minimal_weight_change == theirs.quick.minimal_weight_change
    assert mine.quick.worth_finding_out == theirs.quick.worth_finding_out
    assert mine.slow.judgement.chance == theirs.slow.judgement.chance
    assert mine.slow.rank_acceptability == theirs.slow.rank_acceptability
    assert mine.slow.drawn_outcomes == theirs.slow.drawn_outcomes


def test_a_tie_among_those_in_is_a_tie() -> None:
    dataset = dataset_of({"d": {"x": {"a": 5, "b": 5, "c": 9}}})
    out = MustHave("m", "M", None, {"a": "yes", "b": "yes", "c": "no"})
    dataset = replace(dataset, musts={"m": out})
    found = evaluate(dataset, proposal(dataset).with_must("m"))
    assert (found.level, found.leader, judged(found).verdict) == (("a", "b"), None, "tie")
