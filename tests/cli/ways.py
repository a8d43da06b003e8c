"""What the tests of orders and judgements share: a comparison of ways, and what is printed."""

import json
from io import StringIO
from typing import Any

import pytest

from fwcompare.cli import main

Captured = pytest.CaptureFixture[str]

WAYS_YAML = """\
fwcompare: 1
title: Which way?
alternatives: {car: {name: Car}, tram: {name: Tram}}
dimensions:
  time:
    name: Time
    criteria: {ride: {name: Ride, scale: {kind: judged}, ratings: {car: 8, tram: 5}}}
  money:
    name: Money
    criteria: {fare: {name: Fare, scale: {kind: judged}, ratings: {car: 6, tram: 5}}}
  air:
    name: Air
    criteria: {fumes: {name: Fumes, scale: {kind: judged}, ratings: {car: 4, tram: 6}}}
"""


def printed(capsys: Captured, *words: str) -> Any:
    """Return the JSON that a verb prints."""
    assert main(words) == 0
    return json.loads(capsys.readouterr().out, parse_constant=pytest.fail)


def analysed(capsys: Captured, *words: str) -> Any:
    """Return the analysis of the ways that lie in the folder."""
    return printed(capsys, "analyse", "ways.yaml", "--json", *words)


def asked(monkeypatch: pytest.MonkeyPatch, capsys: Captured, typed: str, *words: str) -> str:
    """Return what `ask` prints to somebody who types this."""
    monkeypatch.setattr("sys.stdin", StringIO(typed))
    assert main(("ask", *words)) == 0
    return capsys.readouterr().out
