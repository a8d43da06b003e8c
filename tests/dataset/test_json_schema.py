"""The JSON Schema against an independent validator: it agrees with the reader where it can."""

from typing import Any

import jsonschema
import pytest
import yaml

from fwcompare.bundled import DEFAULT_DATASET
from fwcompare.dataset.json_schema import json_schema
from tests.dataset.small import TEXT, broken, faults_in


class _AsEditorsRead(yaml.SafeLoader):
    """Plain YAML 1.2, as an editor's language server types it: no dates, no `no` for false."""


_AsEditorsRead.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if not tag.endswith((":timestamp", ":bool")) or (tag.endswith(":bool") and first in "tf")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _complaints(text: str) -> list[str]:
    validator = jsonschema.Draft202012Validator(json_schema())
    document: Any = yaml.load(text, Loader=_AsEditorsRead)
    return [error.message for error in validator.iter_errors(document)]


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_the_bundled_and_the_small_dataset_are_valid() -> None:
    assert _complaints(TEXT) == []
    assert _complaints(DEFAULT_DATASET.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("fwcompare: 1", "fwcompare: 2"),
        ("title: Tea or coffee?", "titel: Tea or coffee?"),
        ("title: Tea or coffee?", "title:"),
        ("checked: 2026-11-22", "checked: 22.11.2026"),
        ("name: Tea\n", "name: [Tea]\n"),
        ('"#2A74CF"', "blue"),
        ("  coffee: {name", "  Coffee!: {name"),
        ("  coffee: {name", "  all: {name"),
        ('  coffee: {name: Coffee, colour: "#7A4A21"}\n', ""),
        ("https://example.org/lab?x=1", "ftp://example.org"),
        ("kind: measurement\n", "kind: rumour\n"),
        ("    weight: 30", "    weight: 101"),
        ("    weight: 30", "    weight: heavy"),
        ("kind: judged", "kind: guessed"),
        ("shape: log", "shape: liner"),
        ("          worst: 1000\n", ""),
        ("value: 240, ", ""),
        ("coffee: {value: 9}", "coffee: [9]"),
        ("coffee: unknown", "coffee: {valeu: 9}"),
        ("confidence: low", "confidence: none"),
        ("[friend]", "friend"),
        ("verdict: false", "verdict: flase"),
        ("- feature: Warmth\n    criterion", "- criterion"),
        ("{taste: 40}", "{}"),
        ("heat: {coffee: 30}", "heat: {coffee: maybe}"),
    ],
)
def test_what_the_reader_refuses_for_its_form_the_schema_refuses_too(old: str, new: str) -> None:
    text = broken(old, new)
    assert faults_in(text)
    assert _complaints(text)


def test_every_key_has_a_description_for_the_editor_to_show() -> None:
    bare: list[str] = []

    def visit(schema: Any) -> None:
        if isinstance(schema, dict):
            for name, value in schema.get("properties", {}).items():
                if not value.get("description"):
                    bare.append(name)
            for value in schema.values():
                visit(value)
        elif isinstance(schema, list):
            for value in schema:
                visit(value)

    visit(json_schema())
    assert bare == []
