"""An order to measure, from the environment that it takes to what was found."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from fwcompare.lab.child import Stop
from fwcompare.lab.environment import (
    FETCHED_MEGABYTES,
    Environment,
    LackingError,
    is_made,
    lab_folder,
    look_at,
    make_environment,
    pinned,
)
from fwcompare.lab.frameworks import FRAMEWORKS
from fwcompare.lab.lab_run import LabRun, ProbeResult
from fwcompare.lab.measuring import FULL_SECONDS, QUICK_SECONDS, Plan, Step, measure
from fwcompare.lab.paired import Noise
from fwcompare.lab.probe import Probe
from fwcompare.lab.workplace import Workplace, work_folder

_SECONDS_TO_FETCH = 90


@dataclass(frozen=True, slots=True)
class Fetching:
    """What of the environment is made now, in a few words."""

    text: str


@dataclass(frozen=True, slots=True)
class ToFetch:
    """What a first run would fetch, and where to; `seconds` is what it may take."""

    packages: int
    megabytes: int
    seconds: int
    folder: str


Told = Fetching | Environment | Step | ProbeResult | Noise


@dataclass(frozen=True, slots=True)
class Order:
    """`environment` is a folder that has the packages, None for the lab's own.

    Its own is fetched where `may_fetch`, if it is not there yet.
    """

    plan: Plan
    environment: Path | None = None
    may_fetch: bool = False


def plan_of(
    probes: Sequence[Probe],
    *,
    is_full: bool,
    seed: int,
    date: str,
    seconds: float | None = None,
) -> Plan:
    """Return the plan for some probes; seconds that somebody names are never exceeded."""
    usual = FULL_SECONDS if is_full else QUICK_SECONDS
    return Plan(probes, seconds or usual, seed, date, is_hard=seconds is not None)


def chosen_probes(probes: Iterable[Probe], ids: Sequence[str], *, is_full: bool) -> list[Probe]:
    """Return the probes of these ids, in the lab's order; with none, the quick ones, or all."""
    known = list(probes)
    if ids:
        return [probe for probe in known if probe.id in ids]
    return [probe for probe in known if probe.is_quick or is_full]


def to_fetch(lab: Path) -> ToFetch | None:
    """Return what would have to be fetched; None where it is there."""
    folder = lab / "environment"
    if is_made(folder):
        return None
    return ToFetch(len(pinned()), FETCHED_MEGABYTES, _SECONDS_TO_FETCH, str(lab))


def frameworks_told() -> str:
    """Return the frameworks that are measured, with their versions, in a few words."""
    pins = {name.lower(): version for name, version in pinned().items()}
    told = [f"{name} {pins[name.lower()]}" for name in FRAMEWORKS if name.lower() in pins]
    return f"{', '.join(told[:-1])} and {told[-1]}" if len(told) > 1 else "".join(told)


def carry_out(
    order: Order, tell: Callable[[Told], None], stop: Stop, lab: Path | None = None
) -> LabRun:
    """Carry it out and return what was found; LackingError where there is no environment.

    StoppedError if it is stopped before anything is measured.
    """
    lab = lab or lab_folder()
    with work_folder(lab) as work:
        folder = order.environment or lab / "environment"
        if order.environment is None and not is_made(folder):
            if not order.may_fetch:
                raise LackingError("what is measured is not here yet, and nothing may be fetched")
            make_environment(folder, work, stop, lambda text: tell(Fetching(text)))
        environment = look_at(folder.absolute(), work, stop)
        tell(environment)
        return measure(order.plan, Workplace(environment, work).with_box(), tell, stop)
