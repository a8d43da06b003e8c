"""An order and what was said of two weights at a time, in decision files."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fwcompare.analysis.elicitation import restated, what_is_left, with_statements
from fwcompare.analysis.evaluation import evaluate
from fwcompare.dataset.dataset import Situation
from fwcompare.dataset.errors import DatasetError
from fwcompare.decision import Decision, Preferences, proposal
from fwcompare.decision.anchors import anchors_of
from fwcompare.decision.decision_file import DecisionFile, as_bytes, written
from fwcompare.decision.file_reading import read_decision
from fwcompare.decision.fitting import fitted
from fwcompare.decision.origin import FromSituation, FromStatements
from fwcompare.decision.statements import Answer, CannotSay, Comparison, Sense, Statements
from tests.builders import dataset_of
from tests.decision.kept import REFERENCE

HURRY = Situation("hurry", "Hurry", "", {"time": 60, "money": 20}, {"wait": 40})
DATASET = dataset_of(
    {
        "time": {"ride": {"car": 8, "tram": 4}, "wait": {"car": 9, "tram": 3}},
        "money": {"price": {"car": 2, "tram": 8}},
        "rest": {"seat": {"car": 6, "tram": 7}},
        "air": {"fumes": {"car": 3, "tram": 9}},
    },
    situations={"hurry": HURRY},
)
SENSES: tuple[Sense | None, ...] = ("at least", "about equal", "equal", None)
IDS = [*DATASET.dimensions]
RANGES = {id_: anchors_of(DATASET, id_) for id_ in IDS[:2]}
SAID = Statements(
    tuple((id_,) for id_ in IDS),
    (),
    (Comparison(IDS[1], IDS[0], 0.5, ranges=RANGES), CannotSay((IDS[0], IDS[2]))),
)


def ordered(statements: Statements = SAID, situation: str | None = "hurry") -> Preferences:
    return with_statements(proposal(DATASET, situation), DATASET, statements)


def file_of(decision: Decision) -> DecisionFile:
    return DecisionFile(written(decision, DATASET), REFERENCE)


def text_of(preferences: Preferences) -> str:
    return as_bytes(file_of(Decision(preferences))).decode()


def test_the_weights_are_the_centre_of_what_is_left_and_inner_splits_stay() -> None:
    found = ordered()
    left = what_is_left(evaluate(DATASET, found))
    assert left is not None
    shares = {id_: points / 100 for id_, points in found.dimension_points.items()}
    assert shares == pytest.approx(dict(left.centre))
    assert found.criterion_points == proposal(DATASET, "hurry").criterion_points
    assert (found.statements, found.situation) == (SAID, "hurry")


def test_what_is_moved_by_hand_afterwards_stays_when_more_is_said() -> None:
    moved = ordered().with_dimension_points(IDS[2], 77)
    more = with_statements(moved, DATASET, SAID.with_answer(Comparison(IDS[1], IDS[0], 0.9)))
    assert more.own_dimensions == {IDS[2]}
    assert more.dimension_points[IDS[2]] == 77
    assert more.dimension_points[IDS[0]] != moved.dimension_points[IDS[0]]


def test_an_order_replaces_what_was_moved_before_it_but_not_inside() -> None:
    criterion = next(iter(DATASET.criteria))
    before = proposal(DATASET).with_dimension_points(IDS[0], 99)
    before = before.with_criterion_points(criterion, 3)
    found = with_statements(before, DATASET, SAID)
    assert found.own_dimensions == frozenset()
    assert found.own_criteria == {criterion}
    assert found.criterion_points[criterion] == 3


def test_without_a_word_left_the_weights_are_those_it_started_from() -> None:
    assert with_statements(ordered(), DATASET, Statements()) == proposal(DATASET, "hurry")


def test_a_file_holds_the_words_what_they_came_to_and_only_what_was_moved_by_hand() -> None:
    text = text_of(ordered(Statements((tuple(IDS[:2]),), (IDS[2],)))).split("situation:")[1]
    assert f"elicited:\n  order:\n    - [{IDS[0]}, {IDS[1]}]\n  zero:\n    - {IDS[2]}\n" in text
    assert "  points:\n" in text
    assert "\ndimensions:" not in text
    moved = text_of(ordered().with_dimension_points(IDS[2], 12.5))
    assert f"\ndimensions:\n  {IDS[2]}: 12.5\n" in moved


@st.composite
def statements(draw: st.DrawFn) -> Statements:
    ids = draw(st.permutations(IDS))
    count = draw(st.integers(0, len(ids) - 1))
    ranks = (tuple(ids[:1]), tuple(ids[1:count])) if count else ()
    pairs = st.permutations(IDS).map(lambda ids: (ids[0], ids[1]))
    answers: list[Answer] = []
    for more, than in draw(st.lists(pairs, max_size=3)):
        sense = draw(st.sampled_from(SENSES))
        part = draw(st.sampled_from([0.25, 1 / 3, 1.0, 3.0]))
        ranges = draw(st.sampled_from([{}, RANGES]))
        answers += (
            [CannotSay((more, than))]
            if sense is None
            else [Comparison(more, than, part, sense, ranges)]
        )
    return Statements(tuple(filter(None, ranks)), tuple(ids[-1:]) if count else (), tuple(answers))


@settings(max_examples=80)
@given(statements(), st.sampled_from([None, "hurry"]), st.floats(0, 100))
def test_what_is_saved_loads_and_saves_to_the_same_bytes(
    said: Statements, situation: str | None, points: float
) -> None:
    start = proposal(DATASET, situation)
    came_to = dict.fromkeys(IDS, points)
    preferences = start
    if not said.is_empty:
        origin = FromStatements(said, came_to, start.origin)  # type: ignore[arg-type]
        preferences = replace(start, origin=origin, dimension_points=came_to)
    decision = Decision(preferences).with_snapshot("Earlier", "2026-11-22")
    data = as_bytes(file_of(decision))
    read = read_decision(data, "f", DATASET)
    assert read == file_of(decision)
    again = fitted(read.decision, DATASET)
    assert as_bytes(file_of(again)) == data


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (f"- [{IDS[0]}]", f"- [{IDS[0]}x]", f'there is no dimension "{IDS[0]}x"'),
        (f"- [{IDS[0]}]", f"- [{IDS[1]}]", f"{IDS[1]} has two places in the order"),
        (f"- more: {IDS[1]}", f"- more: {IDS[0]}", "an answer is about two different weights"),
        ("part: 0.5", "part: 0", "0 is too small"),
        ("cannot_say: true", "cannot_say: maybe", '"maybe" is not true'),
    ],
)
def test_a_fault_is_told_with_its_place(old: str, new: str, fault: str) -> None:
    text = text_of(ordered())
    assert text.count(old) == 1
    with pytest.raises(DatasetError) as caught:
        read_decision(text.replace(old, new).encode(), "f", DATASET)
    assert fault in caught.value.lines()[0]
    assert caught.value.faults[0].line > 0


def test_an_answer_lies_aside_once_its_ranges_change_and_comes_back_with_them() -> None:
    decision = Decision(ordered())
    kept = {**RANGES, IDS[0]: "another range"}
    old = SAID.with_answer_at(0, replace(SAID.comparisons[0], ranges=kept))
    changed = Decision(
        replace(decision.preferences, origin=FromStatements(old, {}, FromSituation("hurry")))
    )
    without = fitted(changed, DATASET)
    assert without.preferences.statements == replace(SAID, answers=SAID.answers[1:])
    assert without.record.aside is not None
    assert without.record.aside.preferences.statements.answers == old.answers[:1]
    assert fitted(without, DATASET) == without
    assert read_decision(as_bytes(file_of(without)), "f").decision.record == without.record


def test_a_dimension_that_goes_leaves_its_place_and_takes_it_again() -> None:
    others = {id_: d for id_, d in DATASET.dimensions.items() if id_ != IDS[1]}
    lacking = replace(DATASET, dimensions=others)
    said = replace(SAID, answers=())
    without = fitted(Decision(ordered(said)), lacking)
    assert without.preferences.statements.order == ((IDS[0],), (IDS[2],), (IDS[3],))
    back = fitted(without, DATASET)
    assert back.preferences.statements == said
    assert back.record.aside is None


def test_contradictions_in_a_file_leave_what_agrees() -> None:
    said = SAID.with_answer(Comparison(IDS[0], IDS[1], 5.0))
    preferences = replace(ordered(), origin=FromStatements(said, {}))
    left = what_is_left(evaluate(DATASET, preferences))
    assert left is not None
    assert left.statements == SAID
    assert restated(preferences, DATASET) == preferences
