"""A run of the lab, as it might have been, for what is made of one."""

from fwcompare.lab.lab_run import FORMAT, Failure, LabRun
from fwcompare.lab.machine import Machine
from fwcompare.lab.paired import Noise
from fwcompare.lab.probe import Probe
from fwcompare.lab.round import Round, result_of
from fwcompare.lab.round_output import RoundOutput

SPEED = Probe("speed", "JSON answer", "µs", "time", "speed.py", True, "Times.", ("a", "b"))
SIZE = Probe("size", "Lines", "lines", "count", "size.py", True, "Counts.", ("a", "b"))
TEXT = """
fwcompare: 1
title: Two
alternatives: {a: {name: Ant}, b: {name: Bee}}
criteria:
  speed:
    name: Speed
    probe: speed
    scale: {kind: measured, unit: µs, worst: 1000, best: 10, shape: log}
    ratings: {a: {value: 50, low: 42, high: 112}, b: {value: 100, low: 95, high: 109}}
  size:
    name: Size
    probe: size
    scale: {kind: measured, unit: lines, worst: 100, best: 1}
    ratings: {a: 5, b: 9}
"""
"""A dataset whose two criteria these probes measure."""


def rounds(probe: Probe, figures: dict[str, float], number: int = 11) -> list[Round]:
    """Return so many rounds of the same figures, with what else a program tells."""
    return [
        Round(probe.id, n, name, False, RoundOutput(value, 0.2, 0.3, {}, {"lines": True}))
        for n in range(1, number + 1)
        for name, value in figures.items()
    ]


def lab_run(factor: float = 1.0, b: float = 101.0, noise: float = 0.04) -> LabRun:
    """Return a run on a machine so much slower, where the second comes to `b` at full speed."""
    speed = result_of(SPEED, rounds(SPEED, {"a": 50 * factor, "b": b * factor}), 1)
    size = result_of(SIZE, rounds(SIZE, {"a": 5, "b": 10}, 1), 1)
    return LabRun(
        FORMAT,
        "0.1.0",
        "2026-11-28",
        Machine("A processor", 2, "Linux 6", 0.3),
        "3.13.5",
        {"ant": "1.0"},
        7,
        62.0,
        True,
        True,
        Noise(noise, 1 / (1 + noise), 1 + noise, 22),
        (speed, size),
    )


FAILED = Failure("a", 1, "it ended with 1\nImportError: no module named ant")
