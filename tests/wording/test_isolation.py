"""A name that runs from right to left stays in its place in a sentence."""

from dataclasses import replace
from unicodedata import bidirectional

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.analysis import evaluate
from fwcompare.cli.terminal import printable
from fwcompare.dataset import Dataset
from fwcompare.decision.proposal import proposal
from fwcompare.export import markdown
from fwcompare.export.templates import visible
from fwcompare.gui.look.text_safety import isolated
from fwcompare.wording import isolation, sentences
from fwcompare.wording.summary import result_as_text
from tests.builders import three_way_dataset

ARABIC = "سيارة"
OPEN, SHUT = "\u2068", "\u2069"


@pytest.fixture
def dataset() -> Dataset:
    dataset = three_way_dataset()
    car = replace(dataset.alternatives["car"], name=ARABIC)
    return replace(dataset, alternatives={**dataset.alternatives, "car": car})


@pytest.mark.parametrize("name", ["Flask", "naïve µ", "日本", "Привет"])
def test_an_ordinary_name_stays_as_it_is(name: str) -> None:
    assert isolation.name(name) == name


def test_a_name_from_right_to_left_is_isolated() -> None:
    assert isolation.name(ARABIC) == f"{OPEN}{ARABIC}{SHUT}"


def test_what_reorders_in_a_name_is_made_visible_and_stays_inside() -> None:
    assert isolation.name("a\u202eb\u2069c") == f"{OPEN}a‹RLO›b‹PDI›c{SHUT}"


def test_a_sentence_that_begins_with_an_arabic_name_is_not_turned(dataset: Dataset) -> None:
    evaluation = evaluate(dataset, proposal(dataset, "hurry"))
    assert sentences.headline(evaluation).startswith(f"{OPEN}{ARABIC}{SHUT} leads by")
    assert f"\n{OPEN}{ARABIC}{SHUT}: " in result_as_text(evaluation)


def test_every_way_out_keeps_the_isolate_and_shows_nothing_of_it(dataset: Dataset) -> None:
    headline = sentences.headline(evaluate(dataset, proposal(dataset, "hurry")))
    assert isolated(headline) == isolated(isolated(headline)) == headline
    assert printable(headline) == visible(headline) == headline
    assert markdown.text(headline) == headline


def test_what_else_reorders_is_spelt_out_on_every_way(dataset: Dataset) -> None:
    stray = f"{OPEN}x \u202e{SHUT} {SHUT}{OPEN}{ARABIC}{SHUT}"
    for shown in (isolated(stray), printable(stray), visible(stray), markdown.text(stray)):
        assert "\u202e" not in shown
        assert shown.count(OPEN) == shown.count(SHUT) == 1
        assert shown.endswith(f"{OPEN}{ARABIC}{SHUT}")


@given(
    st.text(st.sampled_from("ab \n\u05d0\u0627\u2066\u2067\u2068\u2069\u202a\u202c\u202e\u2028"))
)
def test_a_hostile_name_is_balanced_and_showing_it_twice_is_showing_it_once(name: str) -> None:
    shown = isolated(f"{isolation.name(name)} leads")
    assert isolated(shown) == shown
    depth = 0
    for character in shown:
        depth += {OPEN: 1, SHUT: -1}.get(character, 0)
        assert depth in (0, 1)
        assert character not in "\u2066\u2067\u202a\u202c\u202e"
    assert depth == 0


def test_no_sign_that_is_taken_for_harmless_runs_from_right_to_left() -> None:
    signs = map(chr, range(0x2010, 0x2C00))
    assert [sign for sign in signs if bidirectional(sign) in {"R", "AL", "AN"}] == []


def test_an_arabic_name_is_isolated_beside_such_signs_too() -> None:
    line = f"7.0 \N{EN DASH} {ARABIC} \N{RIGHTWARDS ARROW}"
    assert isolated(line) == f"{OPEN}{line}{SHUT}"
