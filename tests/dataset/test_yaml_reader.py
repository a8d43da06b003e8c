"""What the reader refuses before any rule of the format is looked at, and where it says so."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from fwcompare.dataset.limits import MAX_BYTES
from tests.dataset.small import TEXT, broken, faults_in

_NESTED = "the file is nested deeper than 24 levels; nest at most 24 levels"


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", '1:1: the file is empty; begin with the line "fwcompare: 1"'),
        (b"# nothing\n", '1:1: the file is empty; begin with the line "fwcompare: 1"'),
        (b"a: b\nc: \xe9\n", "2:4: the byte 0xe9 is not UTF-8; save it as UTF-8"),
        (b"a: b\r\nc: d\xc3\n", "2:5: the byte 0xc3 is not UTF-8; save it as UTF-8"),
        (b"\xff\xfea\x00", "1:1: the file is UTF-16, not UTF-8; save it as UTF-8"),
        (b"a: b\r\nc: \0", "2:4: the control character U+0000 is not allowed; remove it"),
        (b"a: \x1b[0m", "1:4: the control character U+001B is not allowed; remove it"),
        (b"a\rb: \x7f", "2:4: the control character U+007F is not allowed; remove it"),
        (b"a: \xc2\x85", "1:4: the control character U+0085 is not allowed; remove it"),
        (b"a: \xe2\x80\xa8", "1:4: the control character U+2028 is not allowed; remove it"),
        (b"a: \xef\xbb\xbf", "1:4: the control character U+FEFF is not allowed; remove it"),
    ],
)
def test_bytes_that_are_not_plain_utf8_text_are_refused_at_their_place(
    data: bytes, fault: str
) -> None:
    assert faults_in(data) == [f"f:{fault}"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("*hot* drinks", "*hot*", ""),
        ("Two *hot* drinks.", '"\\x1b"', "3:10: the text holds the control character U+001B; "),
        ("Two *hot* drinks.", '"\\u2028"', "3:10: the text holds the control character U+2028; "),
        ("Two *hot* drinks.", '"\\uFFFE"', "3:10: the text holds the control character U+FFFE; "),
        ("    criteria:\n", "    criteria: &x\n", '31:15: the anchor "&x" is not allowed; '),
        ("value: 240", "value: *x", '50:24: the alias "*x" is not allowed; '),
        ("value: 240", "value: !!int 240", '50:24: the tag "tag:yaml.org,2002:int" is not allowed'),
        ("value: 240", "value: ! 240", '50:24: the tag "!" is not allowed; '),
        ("coffee: unknown\n", "<<: {a: 1}\n", "51:11: the merge key << is not allowed; "),
        ("title: Tea or coffee?", "? [a, b]\n: c", "2:3: a list is not a key; write key: value"),
        ("table:\n", "---\ntable:\n", "61:1: a second document begins here; "),
        ("table:\n", "...\n---\n", "62:1: a second document begins here; "),
        (
            "    weight: 30",
            "    weight: 30\n    weight: 40",
            '29:5: the key "weight" is here a second time, first on line 28; keep one of the two',
        ),
        ("Two *hot* drinks.", "*hot* drinks", "3:14: this is not YAML: "),
        ("Two *hot* drinks.", "hot: drinks", "3:13: this is not YAML: mapping values are not "),
        ("Two *hot* drinks.", "'hot", "3:10: this is not YAML: found unexpected end of stream"),
        ("Two *hot* drinks.", '"\\q"', "3:11: this is not YAML: found unknown escape character; "),
        ("Two *hot* drinks.", '"\\uD800"', "3:13: this is not YAML: found invalid Unicode "),
        ("    weight: 30", "\tweight: 30", "28:1: this is not YAML: found"),
        ("[lab, friend]", "[lab, friend", "50:50: this is not YAML: did not find expected ',' or"),
    ],
)
def test_yaml_beyond_plain_values_is_refused_at_its_place(old: str, new: str, fault: str) -> None:
    lines = faults_in(broken(old, new))
    assert len(lines) == (1 if fault else 0)
    assert all(line.startswith(f"f:{fault}") for line in lines)


def test_a_fault_of_the_reader_comes_together_with_those_of_the_format() -> None:
    text = broken("    weight: 30", "    weight: &w 300\n    weight: 40")
    text = broken("confidence: low", "confidence: lo", text)
    assert [line.split(":")[1:3] for line in faults_in(text)] == [
        ["28", "13"],
        ["28", "13"],
        ["29", "5"],
        ["40", "73"],
    ]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused_even_on_the_small_stack_of_a_thread(opening: str) -> None:
    found: list[list[str]] = []
    before = threading.stack_size(256 * 1024)
    try:
        thread = threading.Thread(target=lambda: found.append(faults_in(opening * 26_000)))
        thread.start()
    finally:
        threading.stack_size(before)
    thread.join()
    ((line,),) = found
    assert line.startswith("f:1:")
    assert line.endswith(("is not a key; write key: value", _NESTED))


def test_24_levels_are_not_too_deep_and_25_are() -> None:
    assert faults_in("[" * 24 + "]" * 24)[0].startswith("f:1:1: a comparison is a mapping, not a ")
    assert faults_in("[" * 25 + "]" * 25) == [f"f:1:25: {_NESTED}"]


def test_an_alias_bomb_and_a_merge_key_bomb_are_refused_line_by_line() -> None:
    aliases = "a0: &a0 [x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30)
    )
    assert len(faults_in(aliases)) == 21
    merges = "a0: &a0 {x: 1}\n" + "".join(
        f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}\n" for n in range(1, 30)
    )
    assert len(faults_in(merges)) == 21


def test_past_100_000_values_the_message_names_the_limit() -> None:
    assert faults_in("- a\n" * 99_999)[0].startswith("f:1:1: a comparison is a mapping, not a list")
    (told,) = faults_in("- a\n" * 100_000)
    assert told.startswith("f:100000:3: the file holds more than 100,000 values; ")
    assert told.endswith("; keep a comparison within 100,000 values")


def test_past_2_mib_the_message_names_the_limit() -> None:
    filler = "#" * (MAX_BYTES - len(TEXT.encode()))
    assert faults_in(TEXT + filler) == []
    assert faults_in(TEXT + filler + "#") == [
        "f: the file is larger than 2 MiB; keep a comparison within 2 MiB"
    ]


def test_crlf_and_a_byte_order_mark_change_neither_values_nor_places() -> None:
    as_windows = TEXT.replace("\n", "\r\n")
    assert faults_in(b"\xef\xbb\xbf" + as_windows.encode()) == []
    first = b"\xef\xbb\xbf" + as_windows.replace("fwcompare: 1", "fwcompare: 2").encode()
    assert faults_in(first)[0].startswith("f:1:12: ")
    assert faults_in(as_windows.replace("{taste: 40}", "{tast: 40}"))[0].startswith("f:79:15: ")


def test_a_column_counts_characters_not_bytes() -> None:
    (fault,) = faults_in(broken("name: Morning", "name: ☕🍵 é: x"))
    assert fault.startswith("f:77:15: this is not YAML: mapping values are not allowed")


def test_where_the_fast_parser_is_not_built_the_other_finds_the_same() -> None:
    program = """
import sys
sys.modules["yaml._yaml"] = None
import yaml
assert not yaml.__with_libyaml__
from tests.dataset.small import TEXT, broken, faults_in
assert faults_in(TEXT) == []
print(*faults_in(broken("{taste: 40}", "{tast: 40}")))
print(*faults_in(broken("Two *hot* drinks.", "hot: drinks")))
print(*faults_in(broken("Two *hot* drinks.", '"\\\\uD800"')))
print(*faults_in(broken("Two *hot* drinks.", '"\\\\U99999999"')))
print(*faults_in("[" * 26_000))
"""
    run = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert run.stderr == ""
    lines = run.stdout.splitlines()
    assert lines[0] == 'f:79:15: there is no dimension "tast"; did you mean "taste"?'
    assert lines[1].startswith("f:3:13: this is not YAML: mapping values are not allowed here; ")
    assert lines[2] == "f:3:10: the text holds the control character U+D800; remove its escape"
    assert lines[3] == "f: this is not YAML; check its quotes and brackets"
    assert lines[4] == f"f:1:25: {_NESTED}"
