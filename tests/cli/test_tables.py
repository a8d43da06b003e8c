"""Rows of text for a terminal stay aligned, whatever is in them."""

from fwcompare.cli.tables import table
from fwcompare.wording import isolation

ARABIC = "سيارة"


def test_a_name_from_right_to_left_takes_up_no_more_room_than_its_letters() -> None:
    plain, arabic = table([["train", "1"], [isolation.name(ARABIC), "2"]])
    assert plain == "  train  1"
    assert arabic == f"  \u2068{ARABIC}\u2069  2"


def test_a_name_that_is_cut_short_ends_its_isolate() -> None:
    (line,) = table([[isolation.name(ARABIC * 20), "1"]])
    assert line.count("\u2068") == line.count("\u2069") == 1
    assert "...\u2069" in line
