"""The lab as a process of its own: what it is told by words, and tells in lines of JSON."""

import signal
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from fwcompare.lab.child import Stop, StoppedError
from fwcompare.lab.environment import Environment, LackingError
from fwcompare.lab.events import Begun, Event, Refused, line_of
from fwcompare.lab.order import Order, Told, carry_out, chosen_probes, plan_of
from fwcompare.lab.probes import PROBES

REFUSED, STOPPED = 1, 130


def main(words: Sequence[str] | None = None) -> int:
    """Measure what the words order until that is done or standard input ends.

    Returns 0, 1 where nothing can be measured, 130 if it was stopped before anything was.
    """
    return in_lines(_order(words))


def in_lines(order: Order) -> int:
    """Carry out an order and print each event as a line; stop when standard input ends."""
    stop = Stop(sys.stdin.fileno())
    signal.signal(signal.SIGTERM, stop.ask)
    signal.signal(signal.SIGINT, stop.ask)
    try:
        _say(carry_out(order, _tell, stop))
    except StoppedError:
        return STOPPED
    except LackingError as error:
        _say(Refused(str(error)))
        return REFUSED
    return 0


def command(program: str, words: Sequence[str]) -> list[str]:
    """Return what starts it: a Python, or the program that has one in it."""
    if getattr(sys, "frozen", False):
        return [program, "lab", "--lines", *words]
    return [program, "-m", "fwcompare.lab", *words]


def _order(words: Sequence[str] | None) -> Order:
    parser = ArgumentParser("python -m fwcompare.lab", description=__doc__, allow_abbrev=False)
    parser.add_argument("probes", nargs="*", metavar="PROBE")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--seconds", type=float)
    parser.add_argument("--environment", type=Path)
    parser.add_argument("--yes", action="store_true")
    asked = parser.parse_args(words)
    probes = chosen_probes(PROBES, asked.probes, is_full=asked.full)
    today = date.today().isoformat()  # noqa: DTZ011  the day where the user is
    plan = plan_of(probes, is_full=asked.full, seed=asked.seed, date=today, seconds=asked.seconds)
    return Order(plan, asked.environment, asked.yes)


def _tell(told: Told) -> None:
    if isinstance(told, Environment):
        versions = tuple(f"{name} {version}" for name, version in told.versions.items())
        _say(Begun(told.python_version, versions, told.missing))
    else:
        _say(told)


def _say(event: Event) -> None:
    print(line_of(event), flush=True)  # noqa: T201  whoever started it reads it
