"""What is kept with a decision: no score depends on it, and nothing of it gets lost."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.analysis import evaluate
from fwcompare.analysis.verdict import judged
from fwcompare.decision import Decision, Record, decide, proposal
from fwcompare.decision.clean_text import clean_line, clean_prose
from fwcompare.decision.fitting import fitted
from fwcompare.decision.record import NO_RECORD
from tests.builders import three_way_dataset


def decision() -> Decision:
    return decide(three_way_dataset(), "hurry")


def full_record() -> Record:
    return (
        NO_RECORD.with_title("Getting to work")
        .with_author("Ana")
        .with_notes("One *person*.\n\nNine kilometres.")
        .with_dimension_notes("time", "Timed twice.")
        .with_chosen("tram")
        .with_status("accepted")
    )


def test_no_score_depends_on_the_record() -> None:
    dataset, plain = three_way_dataset(), decision()
    noted = plain.with_record(full_record())
    before, after = (evaluate(dataset, d.preferences) for d in (plain, noted))
    assert after.scores == before.scores
    assert judged(after) == judged(before)


def test_points_ratings_and_readings_leave_the_record_alone() -> None:
    noted = decision().with_record(full_record())
    dataset, start = three_way_dataset(), noted.preferences
    for edited in (
        start.with_dimension_points("time", 1.0),
        start.with_criterion_share(dataset.dimensions["time"].criteria, "minutes", 0.3),
        start.with_points_of(proposal(dataset)),
        start.with_override("usable", "car", 2.0),
        start.with_reading("any").without_reading("any"),
    ):
        assert noted.with_preferences(edited).record == full_record()
    assert fitted(noted, dataset).record == full_record()


def test_a_snapshot_brings_back_its_state_and_nothing_else() -> None:
    start = Decision(
        decision().preferences.with_override("usable", "car", 2.0, "No radio."), full_record()
    )
    kept = start.with_snapshot("First guess", "2026-11-22")
    later = Decision(
        replace(kept.preferences.with_dimension_points("money", 77.0), overrides={}),
        kept.record.with_notes("Second thoughts."),
    )
    back = later.with_preferences(later.record.snapshot("First guess").preferences)
    assert back.preferences == start.preferences
    assert back.record == later.record
    assert back.record.notes == "Second thoughts."
    assert [s.name for s in back.record.snapshots] == ["First guess"]


def test_a_snapshot_holds_no_snapshots() -> None:
    twice = decision().with_snapshot("a", "2026-11-22").with_snapshot("b", "2026-11-22")
    assert twice.record.snapshot("b").preferences == decision().preferences


def test_names_of_snapshots_are_unique() -> None:
    record = decision().with_snapshot("a", "2026-11-22").with_snapshot("b", "2026-11-23").record
    again = decision().with_record(record)
    with pytest.raises(ValueError, match="a snapshot named a already"):
        again.with_snapshot(" a\n", "2026-11-24")
    with pytest.raises(ValueError, match="a snapshot named b already"):
        record.with_snapshot_renamed("a", "b")
    with pytest.raises(ValueError, match="needs a name"):
        again.with_snapshot(" ", "2026-11-24")
    with pytest.raises(KeyError):
        record.without_snapshot("c")


def test_renaming_and_removing_leave_the_other_snapshots_in_their_order() -> None:
    both = decision().with_snapshot("a", "2026-11-22").with_snapshot("b", "2026-11-23")
    renamed = both.record.with_snapshot_renamed("a", "z")
    assert [s.name for s in renamed.snapshots] == ["z", "b"]
    assert renamed.snapshot("z").preferences == both.record.snapshot("a").preferences
    assert both.record.with_snapshot_renamed("a", "a") == both.record
    assert [s.name for s in renamed.without_snapshot("z").snapshots] == ["b"]


def test_a_suggested_name_is_always_free() -> None:
    held = decision()
    for expected in ("In a hurry", "In a hurry 2", "In a hurry 3"):
        name = held.record.suggested_snapshot_name("In a hurry")
        assert name == expected
        held = held.with_snapshot(name, "2026-11-22")
    assert held.record.suggested_snapshot_name() == "Snapshot"


def test_notes_that_are_emptied_go_away() -> None:
    assert NO_RECORD.with_dimension_notes("time", "x").with_dimension_notes("time", " \n") == (
        NO_RECORD
    )


def test_text_is_cleaned_of_what_no_file_of_ours_may_hold() -> None:
    assert clean_prose(" a\r\nb\rc\x85d\u2028e\x1b[31m ") == "a\nb\nc\nd\ne[31m"
    assert clean_prose("\ufeffa  \n \t\nb") == "a  \n\nb"
    assert clean_prose("half \ud83d a pair") == "half \ufffd a pair"
    assert clean_line("  one\n two\tthree\x00 ") == "one two three"


@given(st.text(st.characters()))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean_prose(clean_prose(text)) == clean_prose(text)
    assert clean_line(clean_line(text)) == clean_line(text)
