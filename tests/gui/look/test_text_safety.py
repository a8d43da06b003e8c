"""Strangers' text, made harmless and left as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fwcompare.gui.look.text_safety import (
    breakable,
    figures_whole,
    isolated,
    mnemonic_safe,
    on_one_line,
    tool_tip,
)


def test_a_tool_tip_shows_markup_as_typed() -> None:
    assert tool_tip("<b>R&D</b>\nnext") == "<qt>&lt;b&gt;R&amp;D&lt;/b&gt;<br>next</qt>"


def test_no_text_has_no_tool_tip() -> None:
    assert tool_tip("") == ""


@given(st.text())
def test_a_tool_tip_holds_no_tag_but_its_own(text: str) -> None:
    body = tool_tip(text).removeprefix("<qt>").removesuffix("</qt>")
    assert set(body.replace("<br>", "")).isdisjoint("<>")


def test_an_ampersand_in_a_name_is_no_mnemonic() -> None:
    assert mnemonic_safe("R&D && co") == "R&&D &&&& co"


@pytest.mark.parametrize("text", ["Flask", "µs, naïve – 5 %", "", "two\nlines\tand a tab", "日本"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert isolated(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b", "a\u2400b"),
        ("a\x1b[31m", "a\u241b[31m"),
        ("a\x7f", "a\u2421"),
        ("a\x9b", "a\\x9b"),
        ("abc\u202ecod.exe", "abc‹RLO›cod.exe"),
        ("end\u2069 it", "end‹PDI› it"),
        ("a\u2028b", "a\nb"),
        ("\ud800", "\ufffd"),
    ],
)
def test_what_cannot_be_seen_is_made_visible(text: str, shown: str) -> None:
    assert isolated(text) == shown


def test_text_that_runs_from_right_to_left_is_isolated_line_by_line() -> None:
    assert isolated("שלום 5\nplain") == "\u2068שלום 5\u2069\nplain"


@given(st.text())
def test_isolates_are_balanced_and_nothing_reorders(text: str) -> None:
    shown = isolated(text)
    assert shown.count("\u2068") == shown.count("\u2069")
    assert set(shown).isdisjoint("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\x00\x1b")
    assert all(line.count("\u2068") <= 1 for line in shown.split("\n"))


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    assert len(on_one_line(text).splitlines()) <= 1


def test_a_word_of_any_length_can_go_on_in_the_next_line() -> None:
    assert breakable("a" * 60).split("\u200b") == ["a" * 24, "a" * 24, "a" * 12]
    assert breakable("words of ordinary lengths, though many of them") == (
        "words of ordinary lengths, though many of them"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("allows for 15 % of noise", "allows for 15\u00a0% of noise"),
        ("takes 6 to 7 µs, or 2.2 MB", "takes 6 to 7\u00a0µs, or 2.2\u00a0MB"),
        ("5 lines, 3 months, 2 minutes", "5 lines, 3 months, 2 minutes"),
        ("a % of it, MB by MB", "a % of it, MB by MB"),
        ("12 %\n3 %", "12\u00a0%\n3\u00a0%"),
    ],
)
def test_a_figure_stays_with_its_unit_and_not_with_a_word(text: str, shown: str) -> None:
    assert figures_whole(text) == shown
    assert figures_whole(shown) == shown


@pytest.mark.parametrize(
    "unit",
    [
        *("%", "‰", "°", "°C", "€", "£", "$", "B", "kB", "KiB", "MB", "GiB", "TB", "bit", "Mbit"),
        *("Kbps", "Gbps", "ns", "µs", "μs", "ms", "s", "min", "h", "Hz", "kHz", "GHz", "m", "km"),
        *("cm", "mm", "nm", "µm", "g", "kg", "mg", "μg", "W", "Wh", "kWh", "MW", "px", "pt"),
    ],
)
def test_every_unit_stays_with_its_figure(unit: str) -> None:
    assert figures_whole(f"3 {unit}") == f"3\u00a0{unit}"
