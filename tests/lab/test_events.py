"""Lines from the lab's process: what is written is read, and nothing else is."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from fwcompare.cli.schema import SCHEMAS
from fwcompare.lab.events import Begun, Event, Refused, line_of, read_line
from fwcompare.lab.measuring import Step
from fwcompare.lab.order import Fetching
from fwcompare.lab.plain import PlainError, to_plain
from fwcompare.lab.round_output import OutputError
from tests.lab.runs import FAILED, lab_run

RUN = lab_run()
EVENTS: list[Event] = [
    Fetching("making an environment"),
    Begun("3.13.5", ("ant 1.0",), ()),
    Step("speed", "a", 3, 1.5),
    replace(RUN.results[0], failures=(FAILED,)),
    RUN,
    replace(RUN, noise=None, results=()),
    Refused("no python3"),
]


@pytest.mark.parametrize("event", EVENTS, ids=range(len(EVENTS)))
def test_an_event_comes_back_as_it_was(event: Event) -> None:
    line = line_of(event)
    assert "\n" not in line
    assert read_line(line.encode()) == event


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{}",
        '{"step": {}}',
        '{"step": {"probe": "a", "framework": "b", "number": 1.5, "seconds": 0}}',
        '{"step": {"probe": "a", "framework": "b", "number": true, "seconds": 0}}',
        '{"step": {"probe": "a", "framework": "b", "number": 1, "seconds": "0"}}',
        '{"step": {"probe": "a", "framework": "b", "number": 1, "seconds": 0, "more": 1}}',
        '{"refused": {"text": ["a"]}}',
        '{"refused": {"text": "a"}, "step": {}}',
        '{"burst": {}}',
        '{"begun": {"python": "3", "versions": "ant", "missing": []}}',
    ],
)
def test_any_other_line_is_refused(line: str) -> None:
    with pytest.raises((OutputError, PlainError)):
        read_line(line.encode())


def test_a_run_is_as_its_schema_says() -> None:
    schema = SCHEMAS["lab"]()
    Draft202012Validator.check_schema(schema)
    data = json.loads(json.dumps(to_plain(RUN)))
    Draft202012Validator(schema).validate(data)
    assert set(schema["required"]) == set(data)


def test_a_schema_says_what_each_figure_is() -> None:
    results = SCHEMAS["lab"]()["properties"]["results"]["items"]["properties"]
    figure = results["figures"]["additionalProperties"]["properties"]["value"]
    assert figure == {
        "description": "The median over rounds, in the probe's unit.",
        "type": "number",
    }
