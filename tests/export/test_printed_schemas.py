"""What programs read, held against the schemas that `fwcompare schema` prints."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.cli import main
from fwcompare.cli.schema import SCHEMAS
from fwcompare.dataset import load_dataset
from fwcompare.decision import Decision, proposal
from fwcompare.decision.dataset_source import load_source
from fwcompare.decision.decision_file import VerdictSummary
from fwcompare.decision.record import NO_RECORD
from fwcompare.decision.saving import save_decision
from fwcompare.decision.snapshot import Snapshot
from fwcompare.export.data_schema import OUTPUTS
from tests.asking import BOATS_YAML
from tests.builders import THREE_WAY_YAML

Captured = pytest.CaptureFixture[str]
Schema = dict[str, Any]

THREE_LEADS = """\
fwcompare: 1
title: Three leads along one weight
alternatives: {a: {name: A}, b: {name: B}, c: {name: C}}
dimensions:
  x: {name: X, criteria: {x1: {name: X1, scale: {kind: judged},
    ratings: {a: {value: 10}, b: {value: 7}, c: {value: 0}}}}}
  y: {name: Y, criteria: {y1: {name: Y1, scale: {kind: judged},
    ratings: {a: {value: 0}, b: {value: 7}, c: {value: 10}}}}}
"""
TIE = """\
fwcompare: 1
title: A tie
alternatives: {a: {name: A}, b: {name: B}}
dimensions:
  x: {name: X, criteria: {x1: {name: X1, scale: {kind: judged},
    ratings: {a: {value: 8}, b: {value: 6}}}}}
  y: {name: Y, criteria: {y1: {name: Y1, scale: {kind: judged},
    ratings: {a: {value: 2, low: 1, high: 5}, b: {value: 4}}}}}
"""
FILES = {
    "boats.yaml": BOATS_YAML,
    "three-leads.yaml": THREE_LEADS,
    "tie.yaml": TIE,
    "three-way.yaml": THREE_WAY_YAML,
}
CASES: Mapping[str, tuple[str, ...]] = {
    "the comparison as it ships": (),
    **{id_: ("--situation", id_) for id_ in load_dataset(DEFAULT_DATASET).situations},
    "a tie, with a range": ("tie.yaml",),
    "no weights": ("three-way.yaml", "--weight", "time=0", "--weight", "money=0"),
    "several breakpoints, no ranges": ("three-leads.yaml",),
    "unknown ratings": ("three-way.yaml",),
    "answers": ("boats.yaml", "--answer", "where=sea", "--weight", "land=3"),
    "must-haves, and three": (
        "boats.yaml",
        "--must",
        "roof",
        "--must",
        "speed>=5",
        "--with",
        "ferry",
    ),
    "one left": ("boats.yaml", "--must", "speed>=6.5"),
    "none left": ("boats.yaml", "--must", "speed>=12", "--answer", "who=all"),
    "what was said": ("boats.yaml", "--rating", "skill:canoe=3", "--rating", "skill:kayak=4"),
    "own ratings and readings": ("--rating", "sec_deps:flask=7", "--reading", "hundred-threads"),
}
VERBS = {
    "score": ("score", "--json"),
    "analysis": ("analyse", "--json"),
    "export": ("export", "--form", "json", "--to", "-"),
    "questions": ("questions", "--json"),
}
DECIDING = [name for name in VERBS if name != "questions"]


@pytest.fixture(autouse=True)
def among_the_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)


def _printed(capsys: Captured, *words: str) -> Any:
    assert main(words) == 0
    return json.loads(capsys.readouterr().out, parse_constant=pytest.fail)


def _complaints(data: Any, schema: Schema) -> list[str]:
    validator = jsonschema.Draft202012Validator(schema)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(data)]


def _objects(schema: Any) -> Iterator[Schema]:
    """Yield every schema in a schema that names keys."""
    if isinstance(schema, dict):
        if "properties" in schema and "type" in schema:
            yield schema
        for part in schema.values():
            yield from _objects(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _objects(part)


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_schema_is_one_and_says_which(capsys: Captured, name: str) -> None:
    schema = _printed(capsys, "schema", "--of", name)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:fwcompare:schema:{name}:1"


def test_a_dataset_is_meant_where_nothing_is_said(capsys: Captured) -> None:
    assert _printed(capsys, "schema") == _printed(capsys, "schema", "--of", "dataset")
    decision = _printed(capsys, "schema", "--decision")
    assert decision == _printed(capsys, "schema", "--of", "decision")


@pytest.mark.parametrize("words", [("--of", "none"), ("--of", "score", "--decision"), ("--of",)])
def test_a_schema_of_nothing_is_wrong_usage(capsys: Captured, words: tuple[str, ...]) -> None:
    assert main(["schema", *words]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("name", OUTPUTS)
def test_every_key_is_required_and_told_in_a_few_words(capsys: Captured, name: str) -> None:
    for schema in _objects(_printed(capsys, "schema", "--of", name)):
        assert set(schema["required"]) == set(schema["properties"])
        for key, value in schema["properties"].items():
            assert value.get("description"), key


@pytest.mark.parametrize("case", CASES)
def test_real_output_is_as_its_schema_says(capsys: Captured, case: str) -> None:
    for name in DECIDING:
        schema = _printed(capsys, "schema", "--of", name)
        data = _printed(capsys, *VERBS[name], *CASES[case])
        for described in _objects(schema):  # no less than it asks for, and no key undescribed
            described["additionalProperties"] = False
        assert _complaints(data, schema) == []
        for key in schema["required"]:
            without = {other: value for other, value in data.items() if other != key}
            assert _complaints(without, {"required": schema["required"]}), key


@pytest.mark.parametrize("file", FILES)
def test_the_questions_are_as_their_schema_says(capsys: Captured, file: str) -> None:
    schema = _printed(capsys, "schema", "--of", "questions")
    for described in _objects(schema):
        described["additionalProperties"] = False
    assert _complaints(_printed(capsys, *VERBS["questions"], file), schema) == []


@pytest.mark.parametrize("name", DECIDING)
def test_keys_of_later_versions_are_allowed_and_wrong_values_are_not(
    capsys: Captured, name: str
) -> None:
    schema, data = _printed(capsys, "schema", "--of", name), _printed(capsys, *VERBS[name])
    assert _complaints({**data, "later": 1}, schema) == []
    for wrong in ({"margin": "1.01"}, {"verdict": "sure"}, {"scores": {"flask": None}}):
        assert _complaints({**data, **wrong}, schema)


@pytest.mark.parametrize("chosen", ["django", None])
def test_an_export_of_a_decision_tells_its_record(capsys: Captured, chosen: str | None) -> None:
    source, path = load_source(DEFAULT_DATASET), Path("own.fwdecision")
    kept = Snapshot("Earlier", "2026-11-20", proposal(source.dataset, "teaching"))
    record = NO_RECORD.with_notes("Why.").with_dimension_notes("security", "Nobody watches.")
    record = record.with_chosen(chosen).with_snapshot(kept)
    preferences = proposal(source.dataset).with_override("flex", "flask", 8, "tried it")
    decision = Decision(preferences, record)
    save_decision(path, decision, source, VerdictSummary("none", None, None, {}))
    data = _printed(capsys, *VERBS["export"], str(path))
    assert _complaints(data, _printed(capsys, "schema", "--of", "export")) == []
    assert (data["chosen"], data["notes"]) == (chosen, "Why.")
    assert data["dimension_notes"] == {"security": "Nobody watches."}
    assert data["own_ratings"] == {"flex": {"flask": {"value": 8, "because": "tried it"}}}
    cited = {id_ for c in data["ratings"].values() for r in c["by_alternative"].values()
             for id_ in r["sources"]}  # fmt: skip
    assert cited <= set(data["sources"])
    *situations, snapshot = data["states"]
    assert [state["id"] for state in situations] == [*source.dataset.situations]
    assert (snapshot["kind"], snapshot["id"], snapshot["date"]) == (
        "snapshot",
        "Earlier",
        "2026-11-20",
    )


def test_a_situation_scores_in_an_export_as_it_does_by_itself(capsys: Captured) -> None:
    states = _printed(capsys, *VERBS["export"])["states"]
    for state in states:
        alone = _printed(capsys, *VERBS["score"], "--situation", state["id"])
        told = ("scores", "leader", "margin", "verdict", "verdict_chance", "dimension_shares")
        assert {key: state[key] for key in told} == {key: alone[key] for key in told}


def test_leads_along_a_weight_go_from_nothing_to_all_there_is(capsys: Captured) -> None:
    data = _printed(capsys, *VERBS["analysis"], "three-leads.yaml")
    leads = next(tip["leads"] for tip in data["tipping"] if tip["id"] == "x")
    assert [lead["leader"] for lead in leads] == ["c", "b", "a"]
    assert (leads[0]["from"], leads[-1]["to"]) == (0, 1)
    assert [lead["to"] for lead in leads[:-1]] == [lead["from"] for lead in leads[1:]]
    assert [lead["to"] for lead in leads[:-1]] == pytest.approx([0.3, 0.7])
