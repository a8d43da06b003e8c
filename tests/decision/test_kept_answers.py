"""Answers, must-haves, what was said and who takes part, in decision files."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fwcompare.analysis import evaluate
from fwcompare.dataset.errors import DatasetError
from fwcompare.dataset.loading import read_dataset
from fwcompare.decision import Decision, Preferences, proposal
from fwcompare.decision.answering import with_answers
from fwcompare.decision.dataset_source import DatasetSource
from fwcompare.decision.decision_file import DecisionFile, VerdictSummary, as_bytes, written
from fwcompare.decision.file_reading import read_decision
from fwcompare.decision.fitting import fitted
from fwcompare.decision.opening import open_decision
from fwcompare.decision.origin import FromAnswers, NothingSaid
from fwcompare.decision.saving import save_decision
from tests.asking import BOATS_YAML, OWN_MUSTS, boats, said, wanted
from tests.decision.kept import REFERENCE


def file_of(decision: Decision) -> DecisionFile:
    return DecisionFile(written(decision, boats()), REFERENCE)


def full() -> Decision:
    answers = {"where": "sea", "who": "alone"}
    preferences = with_answers(proposal(boats()), boats(), answers)
    preferences = said(preferences.with_dimension_points("land", 12.5), canoe=7, kayak=4)
    for must in ("roof", OWN_MUSTS[1]):
        preferences = preferences.with_must(must)
    return Decision(preferences)


@settings(max_examples=60)
@given(wanted(), wanted())
def test_what_is_saved_loads_and_saves_to_the_same_bytes(
    preferences: Preferences, earlier: Preferences
) -> None:
    decision = Decision(earlier).with_snapshot("Earlier", "2026-11-22")
    decision = fitted(decision.with_preferences(preferences), boats())
    file = file_of(decision)
    data = as_bytes(file)
    read = read_decision(data, "f", boats())
    assert read == file
    again = fitted(read.decision, boats())
    assert again.preferences == decision.preferences
    assert as_bytes(file_of(again)) == data
    assert evaluate(boats(), again.preferences) == evaluate(boats(), decision.preferences)


def test_a_file_holds_the_answers_and_only_what_was_moved_by_hand() -> None:
    text = as_bytes(file_of(full())).decode()
    start, end = text.index("answers:"), text.index("end: true")
    assert text[start:end] == (
        "answers:\n  where: sea\n  who: alone\n"
        "dimensions:\n  land: 12.5\n"
        "said:\n  skill:\n    canoe: 7\n    kayak: 4\n  there:\n    canoe: 5\n    kayak: 5\n"
        "musts:\n  - roof\n  - criterion: carry\n    at_most: 6.5\n"
    )


def test_a_decision_with_all_of_it_opens_as_it_was_saved(tmp_path: Path) -> None:
    (tmp_path / "boats.yaml").write_text(BOATS_YAML, "utf-8")
    source = DatasetSource(boats(), tmp_path / "boats.yaml", BOATS_YAML.encode())
    path, nothing = tmp_path / "own.fwdecision", VerdictSummary("none", None, None, {})
    content = save_decision(path, full(), source, nothing)
    opened = open_decision(path)
    assert opened.decision.preferences == full().preferences
    assert save_decision(path, opened.decision, source, nothing) == content


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("where: sea", "where: see", 'no answer "see" to the question where; did you mean "sea"?'),
        ("where: sea", "were: sea", 'there is no question "were"; did you mean "where"?'),
        ("- roof", "- rof", 'there is no must-have "rof"; did you mean "roof"?'),
        ("criterion: carry", "criterion: carri", 'there is no criterion "carri"'),
        ("at_most: 6.5", "at_most: 11", "the scale of carry has no place for 11"),
        ("at_most: 6.5", "because: x", "a must-have on a criterion has one bound"),
        ("canoe: 7", "canoe: 11", "the scale of skill has no place for 11"),
        ("  skill:", "  speed:", "the comparison rates speed itself; write it under overrides"),
        ("answers:", "situation: trip\nanswers:", "from a situation or from answers, not from"),
        ("musts:", "taking_part: [canoe]\nmusts:", "fewer than two alternatives take part"),
        ("musts:", "taking_part: [canoe, raft]\nmusts:", 'there is no alternative "raft"'),
    ],
)
def test_a_fault_is_told_with_its_place(old: str, new: str, fault: str) -> None:
    text = as_bytes(file_of(full())).decode()
    assert text.count(old) == 1
    with pytest.raises(DatasetError) as caught:
        read_decision(text.replace(old, new).encode(), "f", boats())
    assert fault in caught.value.lines()[0]
    assert caught.value.faults[0].line > 0


def test_what_a_changed_dataset_does_not_have_lies_aside_and_comes_back() -> None:
    before, end = BOATS_YAML.split("  who:\n    ask")
    changed = before + end[end.index("  often:") :]
    changed = changed.replace("  roof:", "  tent:").replace("offers: [roof]", "offers: [tent]")
    changed = changed.replace(", who: all", "").replace("calm: ask", "calm: unknown")
    other = read_dataset(changed.encode(), "f")
    without = fitted(full(), other)
    assert without.preferences.answers == {"where": "sea"}
    assert without.preferences.musts == (OWN_MUSTS[1],)
    aside = without.record.aside
    assert aside is not None
    assert aside.preferences.answers == {"who": "alone"}
    assert aside.preferences.musts == ("roof",)
    back = fitted(without, boats())
    assert back.record.aside is None
    assert back.preferences.answers == full().preferences.answers
    assert back.preferences.dimension_points == full().preferences.dimension_points
    assert set(back.preferences.musts) == set(full().preferences.musts)


def test_without_any_question_left_the_datasets_own_weights_count() -> None:
    text = BOATS_YAML[: BOATS_YAML.index("everybody:")] + "not_covered: []\n"
    other = read_dataset(text.encode(), "f")
    without = fitted(full(), other).preferences
    assert without.origin == NothingSaid()
    assert without.own_dimensions == frozenset()
    assert without.dimension_points == {"water": 10, "land": 12.5, "side": 30}
    back = fitted(fitted(full(), other), boats()).preferences
    assert back.origin == FromAnswers({"where": "sea", "who": "alone"})


@given(st.sampled_from(["answers: {}\n", "musts: []\n", "said: {}\n", ""]))
def test_files_that_say_none_of_it_open_as_before(key: str) -> None:
    plain = Decision(proposal(boats(), "trip"))
    text = as_bytes(file_of(plain)).decode()
    assert "answers" not in text
    found = read_decision(text.replace("end: true", f"{key}end: true").encode(), "f", boats())
    assert found.decision.preferences == plain.preferences
