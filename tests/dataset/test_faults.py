"""Every rule of the format: broken in one place, it says where, what, and what would be right."""

import re
from pathlib import Path

import pytest

from fwcompare.dataset.loading import read_dataset
from tests.dataset.small import TEXT, broken, faults_in

_BLOCK = re.compile("((?:^-.*\\n)+)((?:^[+].*\\n)+)^= (.*)\\n", re.MULTILINE)


def _cases() -> list[tuple[str, str, str]]:
    """Return what is broken, how, and the fault to be found, for each block of the table."""
    table = Path(__file__).with_name("broken.txt").read_text(encoding="utf-8")
    blocks = _BLOCK.findall(table)
    assert len(blocks) == table.count("\n= ")
    return [(_unmarked(old), _unmarked(new), fault) for old, new, fault in blocks]


def _unmarked(lines: str) -> str:
    return "\n".join(line[2:] for line in lines.splitlines())


def test_the_small_dataset_has_no_fault() -> None:
    assert faults_in(TEXT) == []


@pytest.mark.parametrize(("old", "new", "fault"), _cases())
def test_a_broken_rule_is_the_one_fault_and_says_what_would_be_right(
    old: str, new: str, fault: str
) -> None:
    assert faults_in(broken(old, new)) == [f"f:{fault}"]


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        (
            "checked: {name: X}",
            "checked cannot be the id of an alternative; choose another, the format uses it",
        ),
        ("Cof fee: {name: X}", '"Cof fee" is not an id; write cof-fee'),
        (
            "☕: {name: X}",
            '"☕" is not an id; begin with a letter a-z and use only a-z, 0-9, - and _',
        ),
        (
            "cacao: X",
            'an alternative is a mapping, not "X"; write its keys, at least name',
        ),
    ],
)
def test_an_alternative_of_no_use_is_refused(entry: str, fault: str) -> None:
    column = 10 if entry.startswith("cacao") else 3
    text = broken("\nsources:\n", f"\n  {entry}\nsources:\n")
    assert faults_in(text) == [f"f:15:{column}: {fault}"]


@pytest.mark.parametrize(
    ("number", "remedy"),
    [
        ("nan", "write a finite number"),
        (".inf", "write a finite number"),
        ("0x10", "write 16"),
        ("0o17", "write 15"),
        ("1_000", "write 1000, without marks between the digits"),
        ("1,000", "write 1000, without marks between the digits"),
        ("1 000", "write 1000, without marks between the digits"),
        ("3,5", "write 3.5, with a decimal point"),
        ("−5", "write -5"),
        ("5%", "write 5 alone, without a unit"),
        ("10 ms", "write 10 alone, without a unit"),
        ("seven", "write a number such as 7 or 7.5"),
        ("1.2.3", "write a number such as 7 or 7.5"),
        ("٣", "write a number such as 7 or 7.5"),
        ("1e", "write 1 alone, without a unit"),
        ("9" * 41, "write a number such as 7 or 7.5"),
    ],
)
def test_what_nobody_would_call_a_number_is_refused_with_the_number_meant(
    number: str, remedy: str
) -> None:
    (fault,) = faults_in(broken("{taste: 40}", f"{{taste: '{number}'}}"))
    assert fault.startswith("f:79:22: ")
    assert fault.endswith(f" is not a number; {remedy}")


@pytest.mark.parametrize(("number", "size"), [("1e999", "large"), ("-1e101", "small")])
def test_a_number_that_would_overflow_is_refused(number: str, size: str) -> None:
    (fault,) = faults_in(broken("value: 240", f"value: {number}"))
    assert fault == f"f:50:24: {number} is too {size}; write it in a unit that suits it better"


def test_a_number_too_close_to_0_is_refused() -> None:
    (fault,) = faults_in(broken("worst: 1000", "worst: 1e-200"))
    assert fault == "f:46:18: 1e-200 is too close to 0; write it in a unit that suits it better"


@pytest.mark.parametrize(
    ("number", "value"),
    [("40", 40), ("4e1", 40), ("+7.5", 7.5), (".5", 0.5), ("5.", 5), ("010", 10)],
)
def test_what_a_person_would_call_a_number_is_one(number: str, value: float) -> None:
    text = broken("{taste: 40}", f"{{taste: {number}}}")
    found = read_dataset(text.encode(), "f")
    assert found.situations["morning"].weights == {"taste": value}


def test_a_criterion_id_is_unique_over_the_whole_file() -> None:
    second = "  looks:\n    name: Looks\n    criteria:\n"
    second += "      aroma: {name: Again, scale: {kind: judged}}\ntable:\n"
    (fault,) = faults_in(broken("table:\n", second))
    assert fault.startswith(
        'f:64:7: the criterion "aroma" is here a second time, first on line 32; '
    )


def test_one_alternative_is_too_few() -> None:
    text = "fwcompare: 1\ntitle: T\nalternatives:\n  a: {name: A}\ndimensions: {}\n"
    assert faults_in(text) == [
        "f:4:3: there must be at least two alternatives; add one",
        "f:5:13: there must be at least one dimension; add one",
    ]


def test_a_dimension_without_criteria_is_refused() -> None:
    second = "  looks: {name: Looks, criteria: {}}\ntable:\n"
    assert faults_in(broken("table:\n", second)) == [
        "f:61:34: there must be at least one criterion; add one"
    ]


def test_past_200_criteria_or_100_alternatives_the_message_names_the_limit() -> None:
    criteria = "".join(
        f"      c{number}: {{name: C, scale: {{kind: judged}}}}\n" for number in range(199)
    )
    assert faults_in(broken("    claims:\n", f"{criteria}    claims:\n")) == [
        "f:250:7: there are more than 200 criteria; keep at most 200"
    ]
    alternatives = "".join(f"  a{number}: {{name: A}}\n" for number in range(99))
    assert faults_in(broken("sources:\n", f"{alternatives}sources:\n", TEXT[:420])) != []
    assert faults_in(broken("  friend: {title", "  friend: {title")) == []
    assert faults_in(broken("\nsources:\n", f"\n{alternatives}sources:\n")) == [
        "f:113:3: there are more than 100 alternatives; keep at most 100"
    ]


def test_every_fault_comes_at_once_in_the_order_of_the_file() -> None:
    text = broken("title: Tea or coffee?", "titel: Tea or coffee?")
    text = broken("confidence: low", "confidence: none", text)
    text = broken("[lab, friend]", "[lab, fiend]", text)
    text = broken("{taste: 40}", "{taste: 40, taste: 50}", text)
    assert [fault.split(":")[1:3] for fault in faults_in(text)] == [
        ["1", "1"],
        ["2", "1"],
        ["39", "73"],
        ["50", "44"],
        ["79", "26"],
    ]


def test_the_first_20_faults_are_listed_and_the_others_counted() -> None:
    claims = "".join(f"      - {{says: x, about: all, verdict: v{n}}}\n" for n in range(25))
    lines = faults_in(broken("    not_known:\n", f"{claims}    not_known:\n"))
    assert len(lines) == 21
    assert lines[0].startswith("f:59:40: ")
    assert lines[19].startswith("f:78:40: ")
    assert lines[20] == "f: 5 more faults; correct these first"


def test_text_of_the_file_is_quoted_short_and_on_one_line() -> None:
    long = "x" * 500_000
    (fault,) = faults_in(broken("kind: measurement\n", f"kind: {long}\n"))
    assert len(fault) < 300
    (fault,) = faults_in(broken("kind: measurement\n", 'kind: "a\\n\\u202Eb"\n'))
    assert '"a\\u000a\\u202eb"' in fault


def test_without_a_place_that_declares_ids_their_use_is_no_fault_of_its_own() -> None:
    text = TEXT.replace("sources:\n  lab:", "sauces:\n  lab:")
    assert faults_in(text) == [
        'f:15:1: "sauces" is not a key of a comparison; did you mean "sources"?'
    ]
