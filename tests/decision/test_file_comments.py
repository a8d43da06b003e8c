"""Comments in decision files: found wherever they stand, and nothing else is taken for one."""

import pytest
from hypothesis import given, settings

from fwcompare.dataset import Dataset
from fwcompare.decision import Decision
from fwcompare.decision.decision_file import as_bytes
from fwcompare.decision.file_comments import comment_lines
from fwcompare.decision.file_reading import read_decision
from tests.builders import three_way_dataset
from tests.decision.kept import decisions, file_of, full_decision


def full_file() -> str:
    decision = full_decision()
    record = decision.record.with_notes("# Why\n\n# So #1").with_status("accepted")
    return as_bytes(file_of(three_way_dataset(), decision.with_record(record))).decode()


def test_headings_in_notes_are_none() -> None:
    assert "  # Why\n" in full_file()
    assert comment_lines(full_file().encode()) == ()


@settings(max_examples=50)
@given(decisions())
def test_a_file_as_the_program_writes_it_has_none(drawn: tuple[Dataset, Decision]) -> None:
    assert comment_lines(as_bytes(file_of(*drawn))) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("status: accepted\n", "# we met\nstatus: accepted\n"),
        ("status: accepted\n", "status: accepted # by all\n"),
        ("dimensions:\n", "dimensions: # points\n"),
        ("end: true\n", "  # the end\nend: true\n"),
    ],
)
def test_a_comment_is_found_on_its_line(old: str, new: str) -> None:
    text = full_file().replace(old, new, 1)
    read_decision(text.encode(), "a")
    line = next(n for n, words in enumerate(text.split("\n"), 1) if words in new and "#" in words)
    for ending in ("\n", "\r\n"):
        assert comment_lines(text.replace("\n", ending).encode()) == (line,)
