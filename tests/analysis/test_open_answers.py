"""Because-parts, and what the questions that are open leave open, against every set by itself."""

from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings

from fwcompare.analysis import evaluate, open_answers
from fwcompare.analysis.answer_differences import answer_differences
from fwcompare.analysis.because import BY_HAND, because
from fwcompare.analysis.open_answers import answer_bias
from fwcompare.analysis.sampling import CancelledError
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.loading import read_dataset
from fwcompare.decision import Preferences, proposal
from fwcompare.decision.answering import with_answers
from fwcompare.decision.proposal import Part
from tests.asking import BOATS_YAML, boats, wanted
from tests.builders import three_way_dataset

_SAME = 1e-9


def answered(**answers: str) -> Preferences:
    return with_answers(proposal(boats()), boats(), answers)


@given(wanted())
def test_the_parts_sum_to_the_points_exactly(preferences: Preferences) -> None:
    for level, points in (
        ("dimensions", preferences.dimension_points),
        ("criteria", preferences.criterion_points),
    ):
        found = because(boats(), preferences, "criteria" if level == "criteria" else "dimensions")
        assert list(found) == (list(points) if preferences.answers else [])
        for id_, parts in found.items():
            total = sum((Fraction(repr(part.points)) for part in parts), Fraction(0))
            assert total == Fraction(repr(points[id_]))


def test_everybodys_part_comes_first_and_points_by_hand_are_one_part() -> None:
    preferences = answered(where="sea", who="all").with_dimension_points("side", 12)
    assert because(boats(), preferences) == {
        "water": (Part(None, None, 10), Part("where", "sea", 30.1), Part("who", "all", 20)),
        "land": (),
        "side": (Part(None, BY_HAND, 12),),
    }
    assert because(boats(), preferences, "criteria")["carry"] == (Part(None, None, 10),)


def brute_force(preferences: Preferences) -> dict[tuple[str, ...], dict[str, float]]:
    """Return the scores of those in for every set of answers to the open questions."""
    questions = [id_ for id_ in boats().questions if id_ not in preferences.answers]
    found = {}
    for answers in product(*(boats().questions[id_].answers for id_ in questions)):
        given_ = {**preferences.answers, **dict(zip(questions, answers, strict=True))}
        evaluation = evaluate(boats(), with_answers(preferences, boats(), given_))
        scores = {a: evaluation.scores[a] for a in evaluation.contenders}
        found[answers] = scores if evaluation.has_weights else dict.fromkeys(scores, 0.0)
    return found


def leader_of(scores: dict[str, float]) -> str | None:
    ranked = sorted(scores, key=lambda a: -scores[a])
    if not ranked or (len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] <= _SAME):
        return None
    return ranked[0]


@settings(max_examples=30, deadline=None)
@given(wanted())
def test_all_sets_at_once_are_as_each_by_itself(preferences: Preferences) -> None:
    evaluation = evaluate(boats(), preferences)
    found = open_answers.open_answers(evaluation)
    assert found is not None
    sets = brute_force(preferences)
    leaders = {answers: leader_of(scores) for answers, scores in sets.items()}
    assert (found.number, found.draws) == (len(sets), 0)
    for a, part in found.leads.items():
        assert part == pytest.approx(sum(b == a for b in leaders.values()) / len(sets))
    leader = evaluation.leader
    assert found.is_settled == (leader is not None and {*leaders.values()} == {leader})
    if leader is not None and len(evaluation.contenders) > 1:
        leads = [s[leader] - max(v for a, v in s.items() if a != leader) for s in sets.values()]
        assert found.least_lead == pytest.approx(min(leads), abs=1e-9)
    for axis, id_ in enumerate(found.questions):
        others: dict[tuple[str, ...], set[str | None]] = {}
        for answers, by in leaders.items():
            others.setdefault((*answers[:axis], *answers[axis + 1 :]), set()).add(by)
        turned = sum(len(found_) > 1 for found_ in others.values()) / len(others)
        assert found.turning[id_] == pytest.approx(turned)
    most = max(found.turning.values(), default=0.0)
    assert (found.most_telling is None) == (most == 0)
    assert most == 0 or found.turning[found.most_telling or ""] == most


def test_with_every_question_answered_there_is_one_set_and_it_is_settled() -> None:
    evaluation = evaluate(boats(), answered(where="sea", who="alone", often="once"))
    found = open_answers.open_answers(evaluation)
    assert found is not None
    assert (found.questions, found.number, found.most_telling) == ((), 1, None)
    assert found.is_settled
    assert found.least_lead == pytest.approx(evaluation.margin)


def test_a_dataset_without_questions_leaves_nothing_open() -> None:
    dataset = three_way_dataset()
    assert open_answers.open_answers(evaluate(dataset, proposal(dataset))) is None
    assert answer_bias(dataset) is None


def test_too_many_sets_are_sampled_and_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    evaluation = evaluate(boats(), proposal(boats()))
    exact = open_answers.open_answers(evaluation)
    monkeypatch.setattr(open_answers, "MOST_COMPLETIONS", 3)
    found = open_answers.open_answers(evaluation)
    assert exact is not None
    assert found is not None
    assert (found.draws, found.is_settled, found.number) == (open_answers.DRAWS, None, 12)
    assert found.leads == pytest.approx(exact.leads, abs=0.06)
    assert found.turning == pytest.approx(exact.turning, abs=0.06)
    assert found == open_answers.open_answers(evaluation)


def test_whoever_no_longer_waits_is_not_kept() -> None:
    with pytest.raises(CancelledError):
        open_answers.open_answers(evaluate(boats(), proposal(boats())), stop=lambda: True)


def many_questions(count: int) -> Dataset:
    answers = "{no: {say: No}, yes: {say: Yes, weights: {water: 1}, criteria: {calm: 1}}}"
    asked = "".join(f"  q{n}: {{ask: Q{n}, answers: {answers}}}\n" for n in range(count))
    head, rest = BOATS_YAML.split("questions:\n")
    tail = rest[rest.index("situations:") :].replace(
        "answers: {where: river, who: all, often: once}", "answers: {}"
    )
    return read_dataset(f"{head}questions:\n{asked}{tail}".encode(), "f")


def test_sixteen_questions_are_worked_out_one_and_all() -> None:
    found = answer_bias(many_questions(16))
    assert found is not None
    assert (found.number, found.draws) == (2**16, 0)
    assert sum(found.leads.values()) <= 1 + 1e-12


def test_answers_of_a_situation_that_lead_elsewhere_are_told() -> None:
    (trip,) = answer_differences(boats())
    assert (trip.situation, trip.leader, trip.answered) == ("trip", "kayak", "canoe")
    assert (trip.has_other_leader, trip.shares) == (True, {})


def test_shares_that_are_more_than_five_points_off_are_told() -> None:
    dataset = boats()
    trip = replace(dataset.situations["trip"], weights={"water": 30, "land": 52})
    (found,) = answer_differences(replace(dataset, situations={"trip": trip}))
    assert found.shares["water"] == pytest.approx((30 / 82, 30.2 / 65.2))
    assert list(found.shares) == ["water", "land"]
    silent = replace(trip, answers={})
    assert answer_differences(replace(dataset, situations={"trip": silent})) == ()
