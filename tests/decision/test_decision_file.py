"""Decision files: the same bytes again, readable, and refused whole when anything is wrong."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from fwcompare.dataset import yaml_reader
from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.errors import DatasetError
from fwcompare.dataset.json_schema import schema_of
from fwcompare.decision import Decision, decide, proposal
from fwcompare.decision.decision_file import DecisionFile, as_bytes, written
from fwcompare.decision.file_reading import read_decision
from fwcompare.decision.file_schema import DECISION
from fwcompare.decision.file_sign import is_decision
from fwcompare.decision.fitting import fitted
from tests.builders import three_way_dataset
from tests.decision.kept import REFERENCE, decisions, file_of, full_decision, weighed

GOLDEN = Path(__file__).with_name("getting-to-work.fwdecision")

ONE_OF_TWO = "write one of the two keys, bundled or path"


def content() -> str:
    return as_bytes(file_of(three_way_dataset(), full_decision())).decode()


def faults(text: str, dataset: Dataset | None = None) -> list[str]:
    with pytest.raises(DatasetError) as caught:
        read_decision(text.encode(), "f", dataset)
    return caught.value.lines()


def changed(old: str, new: str) -> str:
    text = content()
    assert old in text
    return text.replace(old, new, 1)


@given(decisions())
def test_what_is_saved_reads_back_and_saves_to_the_same_bytes(
    drawn: tuple[Dataset, Decision],
) -> None:
    dataset, decision = drawn
    file = file_of(dataset, decision)
    data = as_bytes(file)
    read = read_decision(data, "f", dataset)
    assert read == file
    assert as_bytes(read) == data
    again = DecisionFile(written(read.decision, dataset), read.dataset, read.verdict)
    assert as_bytes(again) == data


@settings(max_examples=25)
@given(decisions())
def test_other_readers_of_yaml_understand_the_same(drawn: tuple[Dataset, Decision]) -> None:
    dataset, decision = drawn
    file = file_of(dataset, decision)
    record = file.decision.record
    for loader in (yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        found = yaml.load(as_bytes(file), loader)
        assert found.get("title", "") == record.title
        assert found.get("notes", "") == record.notes
        assert found.get("dimension_notes", {}) == record.dimension_notes
        assert found["dimensions"] == file.decision.preferences.dimension_points
        assert [s["name"] for s in found.get("snapshots", [])] == [s.name for s in record.snapshots]
        assert found["end"] is True


def test_the_parser_written_in_python_reads_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "_LOADER", yaml.SafeLoader)
    file = file_of(three_way_dataset(), full_decision())
    assert read_decision(as_bytes(file), "f", three_way_dataset()) == file


def test_a_file_looks_as_it_looked_before() -> None:
    """Files in repositories must not change by themselves: a new look is a new version."""
    assert content() == GOLDEN.read_text("utf-8")


def test_editors_can_check_a_file_by_its_json_schema() -> None:
    schema = schema_of(DECISION, "a decision", "")
    jsonschema.Draft202012Validator.check_schema(schema)
    check = jsonschema.Draft202012Validator(schema).is_valid
    assert check(yaml.safe_load(content()))
    assert not check(yaml.safe_load(changed("status:", "state:")))
    assert not check(yaml.safe_load(changed("accepted", "maybe")))


@given(st.data())
def test_whatever_is_damaged_is_read_or_refused_in_words(data: st.DataObject) -> None:
    sound = content().encode()
    start = data.draw(st.integers(0, len(sound)))
    end = min(len(sound), start + data.draw(st.integers(0, 40)))
    damaged = sound[:start] + data.draw(st.binary(max_size=8)) + sound[end:]
    with suppress(DatasetError):
        found = read_decision(damaged, "f", three_way_dataset())
        kept = replace(found, decision=written(found.decision, three_way_dataset()))
        assert read_decision(as_bytes(kept), "f", three_way_dataset()) == kept


def test_one_edit_is_one_line_of_difference() -> None:
    dataset = three_way_dataset()
    before = content().splitlines()
    start = full_decision()
    edited = start.with_preferences(start.preferences.with_criterion_points("resale", 12.5))
    after = as_bytes(file_of(dataset, edited)).decode().splitlines()
    verdict = before.index("verdict:")
    different = [
        pair for pair in zip(before[:verdict], after[:verdict], strict=True) if pair[0] != pair[1]
    ]
    assert different == [("  resale: 10", "  resale: 12.5")]


def test_the_order_of_edits_does_not_show() -> None:
    dataset, plain = three_way_dataset(), proposal(three_way_dataset())
    one = plain.with_override("month", "car", 300).with_override("minutes", "tram", 40)
    other = plain.with_override("minutes", "tram", 40).with_override("month", "car", 300)
    assert as_bytes(file_of(dataset, Decision(one))) == as_bytes(file_of(dataset, Decision(other)))


def test_every_shorter_file_is_refused() -> None:
    data = as_bytes(file_of(three_way_dataset(), full_decision()))
    assert data.endswith(b"end: true\n")
    for length in range(len(data) - 1):
        with pytest.raises(DatasetError) as caught:
            read_decision(data[:length], "f")
        if length > len("fwcompare-decision: 1"):
            assert "cut off" in str(caught.value), data[:length]


def test_a_cut_is_told_with_its_place_and_nothing_else() -> None:
    (told,) = faults("fwcompare-decision: 1\ntitle: A\nstatus: acc")
    assert told == (
        "f:3:12: the file is cut off here: its last line, end: true, is missing;"
        " take it from a backup or a repository"
    )


def test_a_newer_version_is_told_and_nothing_else() -> None:
    newer = changed("fwcompare-decision: 1", "fwcompare-decision: 2").replace("notes", "remarks")
    (told,) = faults(newer)
    assert told == (
        "f:1:21: a newer version of the program wrote this, in format 2;"
        " open it with that version; this one knows format 1 and leaves it alone"
    )
    assert faults(newer[:400]) == [told]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("author:", "auther:",
         'f:4:1: "auther" is not a key of a decision; did you mean "author"?'),
        ("accepted", "acepted", 'f:5:9: "acepted" is not a status; did you mean "accepted"?'),
        ('    date: "2026-11-20"', '    date: "2026-02-30"',
         'f:34:11: "2026-02-30" is not a date; write it as YYYY-MM-DD, as 2026-11-22'),
        ("  time: 55", "  time: 155", "f:20:9: 155 is too large; write a number between 0 and 100"),
        ("decision: 1", "decision: one",
         'f:1:21: the format version "one" is not known; write fwcompare-decision: 1'),
        ("  path: a.yaml\n", "",
         f"f:8:3: a comparison is either bundled or at a path; {ONE_OF_TWO}"),
        ("end: true", "end: maybe", 'f:57:6: "maybe" is not the end mark; write one of true'),
    ],
)  # fmt: skip
def test_every_fault_has_its_place_and_a_remedy(old: str, new: str, fault: str) -> None:
    assert faults(changed(old, new)) == [fault]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("  time: 55", "  tyme: 55", 'f:20:3: there is no dimension "tyme"; did you mean "time"?'),
        ("chosen: tram", "chosen: tran",
         'f:6:9: there is no alternative "tran"; did you mean "tram"?'),
        ("situation: hurry", "situation: hury",
         'f:18:12: there is no situation "hury"; did you mean "hurry"?'),
        ("value: 2.5", "value: 25",
         "f:30:14: the scale of usable has no place for 25; write a number that lies on the scale"),
    ],
)  # fmt: skip
def test_with_the_very_dataset_every_id_has_to_exist(old: str, new: str, fault: str) -> None:
    assert faults(changed(old, new), three_way_dataset()) == [fault]
    assert read_decision(changed(old, new).encode(), "f").dataset == REFERENCE


def test_snapshots_may_name_what_an_earlier_dataset_had() -> None:
    text = content()
    at = text.index("snapshots:")
    text = text[:at] + text[at:].replace("money: 10", "luck: 10")
    file = read_decision(text.encode(), "f", three_way_dataset())
    assert file.decision.record.snapshots[0].preferences.dimension_points == {
        "time": 90,
        "luck": 10,
    }
    assert "luck: 10" in as_bytes(file).decode()


def test_two_snapshots_of_one_name_are_refused() -> None:
    snapshot = content().partition("snapshots:\n")[2].partition("verdict:")[0]
    (told,) = faults(changed("verdict:", f"{snapshot}verdict:"))
    assert told == (
        'f:49:11: a snapshot named "First guess" is on line 33 already;'
        " give each snapshot a name of its own"
    )


def test_what_a_hand_written_file_leaves_out_is_as_in_the_dataset() -> None:
    text = (
        "fwcompare-decision: 1\n"
        f"dataset: {{title: Ways, path: a.yaml, sha256: {'a' * 64}}}\n"
        "situation: hurry\ndimensions: {money: 33}\nend: true\n"
    )
    dataset = three_way_dataset()
    decision = fitted(read_decision(text.encode(), "f", dataset).decision, dataset)
    assert decision == weighed(decide(dataset, "hurry"), "money", 33.0)


@pytest.mark.parametrize(
    ("data", "is_one"),
    [
        (b"fwcompare-decision: 1\n", True),
        (b"# mine\r\n\r\n'fwcompare-decision' : 1", True),
        (b"fwcompare-decision: 2\n\xff\xfe", True),
        (b"fwcompare: 1\ntitle: fwcompare-decision: 1", False),
        (b"", False),
    ],
)
def test_a_decision_file_is_known_by_its_first_key(data: bytes, is_one: bool) -> None:
    assert is_decision(data) == is_one


@pytest.mark.parametrize(
    "data",
    [b"", b"\x00", b"[" * 3000, b"fwcompare: 1", b"&a [*a]", b"fwcompare-decision: 1\r\n- a"],
)
def test_whatever_is_no_decision_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(DatasetError):
        read_decision(data, "f")
