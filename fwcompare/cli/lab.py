"""`fwcompare lab`: measures on this machine what the comparison says was measured."""

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import replace
from datetime import date
from pathlib import Path
from secrets import randbelow
from signal import SIGTERM, signal
from typing import TYPE_CHECKING

from fwcompare.cli.terminal import UsageError, complain, nearest, say

if TYPE_CHECKING:
    from fwcompare.dataset import Dataset
    from fwcompare.lab.lab_run import LabRun
    from fwcompare.lab.order import Order
    from fwcompare.lab.probe import Probe

FAILED, INTERRUPTED = 1, 130
_LARGEST_SEED, _MOST_SECONDS = 10**6, 10**6


def declare(parser: ArgumentParser) -> None:
    """Add the verb's words to its parser."""
    add = parser.add_argument
    add(
        "probes", nargs="*", metavar="PROBE", help="what to measure; the quick set if none is named"
    )
    add("--list", action="store_true", help="list the probes, and measure nothing")
    add("--full", action="store_true", help="measure all of them")
    add("--seconds", type=_seconds, metavar="N", help="begin nothing new after so many seconds")
    add("--environment", metavar="FOLDER", help="measure what this Python environment holds")
    add("--yes", action="store_true", help="fetch what is measured without asking")
    add("--json", action="store_true", help="print one JSON object")
    add("--lines", action="store_true", help="print what goes on as lines of JSON, for a program")
    add("--compare", metavar="OLD", help="set it beside an earlier --json")
    add("--seed", type=int, metavar="N", help="draw as an earlier run did")
    add("--file", metavar="FILE", help="the dataset or decision to set it beside")
    add("--apps", metavar="FOLDER", help="only write the same small application in each framework")


def run(arguments: Namespace) -> int:
    """Do what the words ask for and return the exit code."""
    from fwcompare.lab.probes import PROBES

    if arguments.apps is not None:
        return _write_apps(Path(arguments.apps))
    if arguments.list:
        from fwcompare.cli.lab_text import listed

        say(listed(PROBES))
        return 0
    return _measure(arguments, PROBES)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0
    if not 0 < seconds < _MOST_SECONDS:
        raise ArgumentTypeError(f"{text!r} is no number of seconds")
    return seconds


def _write_apps(folder: Path) -> int:
    from fwcompare.lab.apps_folder import InTheWayError, write_apps

    try:
        written = write_apps(folder)
    except InTheWayError as error:
        complain(f"fwcompare: {error}")
        return FAILED
    say(str(path) for path in written)
    return 0


def _measure(arguments: Namespace, probes: "tuple[Probe, ...]") -> int:
    from fwcompare.cli.lab_text import as_text, beside
    from fwcompare.cli.opening import opened
    from fwcompare.lab.comparing import compared

    dataset = opened(arguments.file).dataset
    old = _earlier(Path(arguments.compare)) if arguments.compare else None
    order = _order(arguments, probes)
    if order is None:
        return FAILED
    if arguments.lines:
        from fwcompare.lab.process import in_lines

        return in_lines(order)
    found = _carried_out(order, dataset)
    if isinstance(found, int):
        return found
    found = replace(found, compared=compared(dataset, found.results))
    if arguments.json:
        from fwcompare.export.json_form import in_json
        from fwcompare.lab.plain import to_plain

        say(in_json(to_plain(found)).splitlines())
    else:
        say(as_text(found, dataset))
    if old is not None:
        lines = ["", *beside(old, found)]
        complain(lines) if arguments.json else say(lines)
    return 0 if found.is_complete else INTERRUPTED


def _earlier(path: Path) -> "LabRun":
    """Return what an earlier --json holds; UsageError if it holds no such thing."""
    from fwcompare.lab.events import LONGEST_LINE
    from fwcompare.lab.lab_run import LabRun
    from fwcompare.lab.plain import PlainError, from_plain
    from fwcompare.lab.round_output import OutputError, read_object

    try:
        with path.open("rb") as file:
            return from_plain(LabRun, read_object(file.read(LONGEST_LINE + 1), LONGEST_LINE))
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from None
    except (OutputError, PlainError) as error:
        raise UsageError(f"{path} is no output of fwcompare lab --json: {error}") from None


def _order(arguments: Namespace, probes: "tuple[Probe, ...]") -> "Order | None":
    from fwcompare.lab.order import Order, chosen_probes, plan_of

    known = [probe.id for probe in probes]
    for id_ in arguments.probes:
        if id_ not in known:
            raise UsageError(f"no such probe: {id_}; {nearest(id_, known)}")
    seed = randbelow(_LARGEST_SEED) if arguments.seed is None else arguments.seed
    chosen = chosen_probes(probes, arguments.probes, is_full=arguments.full)
    today = date.today().isoformat()  # noqa: DTZ011  the day where the user is
    plan = plan_of(chosen, is_full=arguments.full, seed=seed, date=today, seconds=arguments.seconds)
    environment = Path(arguments.environment) if arguments.environment else None
    order = Order(plan, environment)
    if environment is None and not arguments.yes and not _agreed():
        complain("fwcompare: nothing was fetched, and nothing measured")
        return None
    return replace(order, may_fetch=True)


def _agreed() -> bool:
    """Say what would be fetched and ask; nothing is asked where it is there already."""
    from fwcompare.cli.lab_text import consent
    from fwcompare.lab.environment import lab_folder
    from fwcompare.lab.order import to_fetch

    wanted = to_fetch(lab_folder())
    if wanted is None:
        return True
    complain(consent(wanted))
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError("add --yes to agree, or --environment FOLDER to measure what that holds")
    complain("Go on? [y/N]")
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _carried_out(order: "Order", dataset: "Dataset") -> "LabRun | int":
    from fwcompare.cli.lab_text import Progress
    from fwcompare.lab.child import Stop, StoppedError
    from fwcompare.lab.environment import LackingError
    from fwcompare.lab.order import carry_out

    is_seen = sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    progress, stop = Progress(order.plan, dataset, is_seen), Stop()
    before = signal(SIGTERM, stop.ask)
    try:
        return carry_out(order, progress.tell, stop)
    except LackingError as error:
        complain(f"fwcompare: {line}" for line in str(error).splitlines())
        return FAILED
    except StoppedError:
        return INTERRUPTED
    finally:
        signal(SIGTERM, before)
        progress.end()
