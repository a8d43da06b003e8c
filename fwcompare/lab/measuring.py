"""Measures: rounds that interleave, one program at a time, until the ratios are sure enough."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from time import monotonic
from typing import TypeVar

from fwcompare import __version__
from fwcompare.lab.child import Stop, StoppedError
from fwcompare.lab.lab_run import FORMAT, LabRun, ProbeResult
from fwcompare.lab.machine import Machine, this_machine
from fwcompare.lab.paired import Noise, noise_of
from fwcompare.lab.probe import Probe
from fwcompare.lab.round import LEAST_ROUNDS, Round, failed, result_of, twins
from fwcompare.lab.workplace import Workplace

T = TypeVar("T")

MOST_ROUNDS = 101
QUICK_SECONDS, FULL_SECONDS = 270.0, 1_200.0


@dataclass(frozen=True, slots=True)
class Plan:
    """Which probes, for how long, in seconds, and the seed of all that is drawn.

    There are at least eleven rounds and more while time is left; where `is_hard`, none once it is
    up. `date` is the day as YYYY-MM-DD.
    """

    probes: Sequence[Probe]
    seconds: float
    seed: int
    date: str
    is_hard: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """What runs now: the framework and the round, and the seconds since it began."""

    probe: str
    framework: str
    number: int
    seconds: float


def expected_seconds(probes: Sequence[Probe], *, is_full: bool) -> float:
    """Return how long some probes take on a usual machine, one of them twice in each round."""
    most, total = FULL_SECONDS if is_full else QUICK_SECONDS, 0.0
    for probe in probes:
        number = len(probe.frameworks)
        times = LEAST_ROUNDS * (number + 1) if probe.kind == "time" else number
        total += probe.seconds * times
    return max(total, min(most, 1.5 * total))


Tell = Callable[[Step | ProbeResult | Noise], None]
"""Told each step before it is taken, each result as it grows, and the noise."""


def measure(plan: Plan, workplace: Workplace, tell: Tell, stop: Stop) -> LabRun:
    """Run it to its end, or until it is stopped, and return what was found by then."""
    measuring = _Measuring(plan, workplace, tell, stop, this_machine())
    is_complete = True
    try:
        measuring.run()
    except (StoppedError, KeyboardInterrupt):
        is_complete = False
    return measuring.found(is_complete=is_complete)


@dataclass(slots=True)
class _Measuring:
    plan: Plan
    workplace: Workplace
    tell: Tell
    stop: Stop
    machine: Machine
    rounds: list[Round] = field(default_factory=list)
    noise: Noise | None = None
    _began: float = field(default_factory=monotonic)
    _random: Random = field(init=False)

    def __post_init__(self) -> None:
        self._random = Random(self.plan.seed)  # noqa: S311  an order, no secret

    def run(self) -> None:
        """Take rounds of all that differs while it is worth it, and after each round one count.

        So the noise is known soon, and what comes out the same each time comes in one by one.
        """
        unsettled = [probe for probe in self.plan.probes if probe.kind == "time"]
        counts = [probe for probe in self.plan.probes if probe.kind != "time"]
        for number in range(1, MOST_ROUNDS + 1):
            if unsettled and not self._is_time_up(number):
                self._time(unsettled, number)
                unsettled = [p for p in unsettled if not self._result(p).is_settled]
            elif not counts:
                return
            if counts and not self._is_time_up(1):
                self._count(counts[0])
            counts = counts[1:]

    def _count(self, probe: Probe) -> None:
        """Take what comes out the same each time: one round is enough."""
        for framework in self._shuffled(probe.frameworks):
            self._run(probe, 1, framework)
        self.tell(self._result(probe))

    def _time(self, probes: Sequence[Probe], number: int) -> None:
        """Take one round of each, in an order of its own."""
        for probe in self._shuffled(probes):
            if not (self.plan.is_hard and self._is_time_up(number)):
                self._time_once(probe, number)

    def found(self, *, is_complete: bool) -> LabRun:
        environment = self.workplace.environment
        results = tuple(self._result(probe) for probe in self.plan.probes)
        return LabRun(
            FORMAT,
            __version__,
            self.plan.date,
            self.machine,
            environment.python_version,
            environment.versions,
            self.plan.seed,
            round(monotonic() - self._began, 1),
            is_complete,
            bool(self.workplace.box),
            self.noise,
            tuple(result for result in results if result.figures or result.failures),
        )

    def _time_once(self, probe: Probe, number: int) -> None:
        given_up = failed(probe, self.rounds)
        going_on = [name for name in probe.frameworks if name not in given_up]
        if not going_on:
            return
        # One of them runs twice: what it differs by from itself is the machine's noise.
        runs = [(name, False) for name in going_on]
        runs.append((going_on[(number - 1) % len(going_on)], True))
        for framework, is_twin in self._shuffled(runs):
            self._run(probe, number, framework, is_twin=is_twin)
        self.noise = noise_of(twins(self.rounds), min(number, LEAST_ROUNDS), self.plan.seed)
        if self.noise:
            self.tell(self.noise)
        self.tell(self._result(probe))

    def _run(self, probe: Probe, number: int, framework: str, *, is_twin: bool = False) -> None:
        self.tell(Step(probe.id, framework, number, round(monotonic() - self._began, 1)))
        found = self.workplace.run(probe, number, framework, is_twin, self.stop)
        self.rounds.append(found)

    def _is_time_up(self, number: int) -> bool:
        is_up = monotonic() - self._began >= self.plan.seconds
        return is_up and (self.plan.is_hard or number > LEAST_ROUNDS)

    def _result(self, probe: Probe) -> ProbeResult:
        return result_of(probe, self.rounds, self.plan.seed)

    def _shuffled(self, things: Sequence[T]) -> list[T]:
        return self._random.sample(things, len(things))
