"""Names that mislead or do not fit are told, and the file is opened all the same."""

import pytest

from fwcompare.dataset.loading import read_dataset
from fwcompare.dataset.misleading import is_blank, seen_as
from fwcompare.dataset.name_warnings import LONGEST_NAME, NameWarning, name_warnings
from fwcompare.wording.name_warnings import sentence, summary
from tests.dataset.small import TEXT, broken


def warnings_in(text: str) -> tuple[NameWarning, ...]:
    return name_warnings(read_dataset(text.encode(), "f"))


def told(text: str) -> list[str]:
    return [sentence(warning) for warning in warnings_in(text)]


def test_ordinary_names_are_no_reason_to_warn() -> None:
    assert warnings_in(TEXT) == ()
    assert summary(()) == ""


def test_two_alternatives_with_one_name_are_told() -> None:
    assert told(broken("name: Coffee", "name: Tea")) == [
        "Two alternatives are called “Tea” (tea and coffee)."
    ]


@pytest.mark.parametrize(
    "alike", ["T\u0435a", "\u03a4ea", "TEA", "Tea\u200b", "\uff34ea", "T ea".replace(" ", "\u2060")]
)
def test_names_that_look_alike_are_told(alike: str) -> None:
    (line,) = told(broken("name: Coffee", f'name: "{alike}"'))
    assert line.startswith("Two alternatives look alike: “Tea” and “")


@pytest.mark.parametrize("blank", ["\u200b", "\u3164", "\u2800", "\u200e"])
def test_a_name_of_which_nothing_can_be_seen_is_told(blank: str) -> None:
    lines = told(broken("name: Coffee", f'name: "{blank}"'))
    assert lines[0] == "The alternative coffee has a name of which nothing can be seen."


def test_a_name_without_end_is_told_and_cut() -> None:
    (line,) = told(broken("name: Coffee", f"name: {'x' * 50_000}"))
    assert line == (
        f"The alternative coffee “{'x' * 39}…” has a name of 50,000 characters;"
        f" keep it within {LONGEST_NAME}."
    )


def test_characters_that_reorder_are_told_and_made_visible() -> None:
    (line,) = told(broken("name: Time to drink", "name: Time \u202eto drink"))
    assert line.startswith("The criterion heat “\u2068Time ‹RLO›to drink\u2069” has a name with")
    assert line.endswith("characters that reorder text.")


def test_a_title_is_not_said_to_have_a_name() -> None:
    warning = NameWarning("reordering", "title", ("Tea \u202eor coffee?",), ("",))
    assert sentence(warning).endswith("or coffee?\u2069” has characters that reorder text.")


def test_short_names_and_names_of_every_kind_are_looked_at() -> None:
    text = broken("short: Aroma", "short: Time to drink")
    assert told(text) == ["Two criteria are called “Time to drink” (aroma and heat)."]
    for old in ("title: Calm", "title: A morning with", "feature: Warmth", "name: In a hurry"):
        (warning,) = warnings_in(broken(old, f"{old}\u202e"))
        assert warning.oddity == "reordering"


def test_two_sources_may_have_one_title() -> None:
    assert told(broken("title: What a friend says", "title: A morning with a stopwatch")) == []


def test_many_are_told_in_a_few_lines() -> None:
    text = TEXT.replace("name: ", "name: \u200e")
    lines = summary(warnings_in(text)).splitlines()
    assert len(lines) == 4
    assert lines[-1].endswith("more names are odd; fwcompare check tells them all.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Flask", "Fl\u0430sk"),
        ("HOBA", "\u041d\u041e\u0412\u0410"),
        ("POMA", "\u03a1\u039f\u039c\u0391"),
        ("A1 tier", "Al tier"),
        ("v10", "vlO"),
    ],
)
def test_letters_of_other_alphabets_look_latin(one: str, other: str) -> None:
    assert seen_as(one) == seen_as(other)


@pytest.mark.parametrize(("one", "other"), [("Tea", "Coffee"), ("Mail", "Mall"), ("Café", "Cafe")])
def test_names_one_can_tell_apart_are_apart(one: str, other: str) -> None:
    assert seen_as(one) != seen_as(other)


def test_a_name_is_blank_when_nothing_of_it_is_seen() -> None:
    assert is_blank(" \u200b\u00a0")
    assert not is_blank(".")
