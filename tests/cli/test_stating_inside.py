"""Orders and statements about one dimension's criteria, as they are typed, printed and asked."""

import shlex
from pathlib import Path

import pytest

from fwcompare.cli import main
from tests.cli.ways import Captured, analysed, asked

WAYS_WITH_INSIDES = """\
fwcompare: 1
title: Which way?
alternatives: {car: {name: Car}, tram: {name: Tram}}
dimensions:
  time:
    name: Time
    criteria:
      ride: {name: Ride, scale: {kind: judged}, ratings: {car: 9, tram: 5}}
      wait: {name: Wait, scale: {kind: judged}, ratings: {car: 3, tram: 6}}
      walk: {name: Walk, scale: {kind: judged}, ratings: {car: 4, tram: 6}}
  money:
    name: Money
    criteria: {fare: {name: Fare, scale: {kind: judged}, ratings: {car: 6, tram: 5}}}
  fare:
    name: Fares
    criteria: {stamp: {name: Stamp, scale: {kind: judged}, ratings: {car: 5, tram: 5}}}
"""


@pytest.fixture(autouse=True)
def among_the_ways(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ways.yaml").write_text(WAYS_WITH_INSIDES, "utf-8")
    monkeypatch.chdir(tmp_path)


def refused(capsys: Captured, *words: str) -> str:
    assert main(("score", "ways.yaml", *words)) == 2
    return capsys.readouterr().err


def test_an_order_inside_gives_its_criteria_the_centre(capsys: Captured) -> None:
    data = analysed(capsys, "--order", "wait > time/ride > walk")
    inside = data["priorities_inside"]["time"]
    assert inside["centre"] == pytest.approx({"wait": 11 / 18, "ride": 5 / 18, "walk": 2 / 18})
    points = data["points"]["criteria"]
    assert points["wait"] == pytest.approx(100 * 11 / 18)
    assert data["priorities"]["centre"] == pytest.approx(
        dict.fromkeys(("time", "money", "fare"), 1 / 3)
    )


def test_dimensions_and_criteria_are_ordered_beside_each_other(capsys: Captured) -> None:
    orders = ("--order", "money > time", "--order", "ride = wait", "--said", "wait >= 2*walk")
    data = analysed(capsys, *orders, "--zero", "fare")
    assert data["points"]["dimensions"] == pytest.approx({"time": 25, "money": 75, "fare": 0})
    points = data["points"]["criteria"]
    assert points["ride"] == pytest.approx(points["wait"])
    assert points["wait"] >= 2 * points["walk"]
    assert {*data["priorities_inside"]} == {"time"}


def test_without_a_word_nothing_is_told_of_the_inside(capsys: Captured) -> None:
    assert analysed(capsys)["priorities_inside"] == {}


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (("--order", "ride > money"), "'ride' and 'money' are not weighed against each other"),
        (("--said", "ride >= money/fare"), "'ride' and 'money/fare' are not weighed against"),
        (("--order", "ride > time/ride"), "something has two places in the order"),
        (("--order", "ride > wait", "--order", "walk > wait"), "there is an order of these"),
        (("--order", "ride > wit"), "there is nothing called 'wit' to weigh"),
        (("--said", "time/ride >= ride"), "something is compared with itself"),
    ],
)
def test_what_does_not_fit_is_refused(capsys: Captured, words: tuple[str, ...], fault: str) -> None:
    assert fault in refused(capsys, *words)


def test_the_record_and_the_command_tell_what_was_said_inside(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = "wait > ride = walk\n1\nq\n"
    told = asked(monkeypatch, capsys, typed, "ways.yaml", "--inside", "time")
    assert "Inside Time – in order of importance: Wait, then Ride and Walk (equal)" in told
    command = shlex.split(told.splitlines()[-1].strip())
    assert command[:3] == ["fwcompare", "analyse", "ways.yaml"]
    data = analysed(capsys, *command[3:])
    assert data["priorities_inside"]["time"]["centre"]["ride"] == pytest.approx(
        data["priorities_inside"]["time"]["centre"]["walk"]
    )


def test_asking_inside_of_what_is_no_dimension_is_refused(capsys: Captured) -> None:
    assert main(("ask", "ways.yaml", "--inside", "tme")) == 2
    assert "no dimension 'tme'" in capsys.readouterr().err
