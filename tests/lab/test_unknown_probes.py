from dataclasses import replace
from pathlib import Path

import pytest

from fwcompare.cli import main
from fwcompare.lab.probe import Probe
from fwcompare.lab.unknown_probes import unknown_probes
from tests.bundled import DATASET

KNOWN = Probe("perf_json", "JSON", "µs", "time", "json.py", is_quick=True, measures="")

TEXT = """
fwcompare: 1
title: Two
alternatives: {a: {name: A}, b: {name: B}}
criteria:
  speed:
    name: Speed
    probe: no-such-thing
    scale: {kind: measured, worst: 10, best: 1}
    ratings: {a: 2, b: 3}
"""


def test_a_probe_that_is_there_is_not_told() -> None:
    dimension = next(iter(DATASET.dimensions.values()))
    criteria = {c.id: replace(c, probe="perf_json") for c in dimension.criteria.values()}
    named = replace(DATASET, dimensions={dimension.id: replace(dimension, criteria=criteria)})
    assert unknown_probes(named, [KNOWN]) == ()
    assert unknown_probes(named, []) == tuple(criteria.values())


def test_a_probe_that_is_not_there_is_a_warning_and_no_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "two.yaml").write_text(TEXT, "utf-8")
    assert main(["check", str(tmp_path / "two.yaml")]) == 0
    told = "The criterion speed names the probe no-such-thing; this version has none."
    assert told in capsys.readouterr().err
