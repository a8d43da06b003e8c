"""One program run once for one framework, and what many such rounds amount to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median

from fwcompare.lab.lab_run import Failure, Figure, ProbeResult, Ratio
from fwcompare.lab.paired import Interval, drift_of, median_interval, paired_ratio
from fwcompare.lab.probe import Probe
from fwcompare.lab.round_output import RoundOutput

SURE_ENOUGH = 0.07
LEAST_ROUNDS = 11
MOST_FAILURES = 2


@dataclass(frozen=True, slots=True)
class Round:
    """`number` counts from 1; `is_twin` where the same framework is measured again in a round.

    `output` is None where it failed, and `trouble` says why.
    """

    probe: str
    number: int
    framework: str
    is_twin: bool = False
    output: RoundOutput | None = None
    trouble: str = ""


def result_of(probe: Probe, rounds: Iterable[Round], seed: int) -> ProbeResult:
    """Return what the rounds of a probe, in their order, amount to so far."""
    found = [round_ for round_ in rounds if round_.probe == probe.id]
    outputs = {name: _outputs(name, found) for name in probe.frameworks}
    measured = {name: by_number for name, by_number in outputs.items() if by_number}
    ratios: tuple[Ratio, ...] = ()
    if probe.kind == "time":
        ratios = tuple(_ratios(measured, seed))
    return ProbeResult(
        probe.id,
        probe.title,
        probe.unit,
        probe.kind,
        {name: _figure(list(all_.values()), seed) for name, all_ in measured.items()},
        ratios,
        _is_settled(probe, measured, ratios, failed(probe, found)),
        _drift(measured) if probe.kind == "time" else None,
        {name: all_[max(all_)].items for name, all_ in measured.items() if all_[max(all_)].items},
        tuple(Failure(r.framework, r.number, r.trouble) for r in found if r.output is None),
    )


def failed(probe: Probe, rounds: Iterable[Round]) -> tuple[str, ...]:
    """Return the frameworks that are measured no more, since too many of their rounds failed."""
    most = MOST_FAILURES if probe.kind == "time" else 1
    lost = [r.framework for r in rounds if r.probe == probe.id and r.output is None]
    return tuple(name for name in probe.frameworks if lost.count(name) >= most)


def twins(rounds: Sequence[Round]) -> list[tuple[float, float]]:
    """Return the figures of each framework that was measured twice in a round."""
    first = {
        (r.probe, r.number, r.framework): r.output.value
        for r in rounds
        if not r.is_twin and r.output
    }
    again = [(r, r.output.value) for r in rounds if r.is_twin and r.output]
    keys = [((r.probe, r.number, r.framework), value) for r, value in again]
    return [(first[key], value) for key, value in keys if key in first]


def _outputs(framework: str, rounds: Iterable[Round]) -> dict[int, RoundOutput]:
    mine = (r for r in rounds if r.framework == framework and not r.is_twin)
    return {r.number: r.output for r in mine if r.output}


def _figure(outputs: Sequence[RoundOutput], seed: int) -> Figure:
    found = median_interval([output.value for output in outputs], seed)
    cpu = [output.cpu for output in outputs if output.cpu is not None]
    wall = [output.wall for output in outputs if output.wall is not None]
    return Figure(
        found.value,
        found.low,
        found.high,
        len(outputs),
        median(cpu) if cpu else None,
        median(wall) if wall else None,
    )


def _ratios(measured: dict[str, dict[int, RoundOutput]], seed: int) -> Iterable[Ratio]:
    for one, other in combinations(measured, 2):
        both = sorted(measured[one].keys() & measured[other].keys())
        if both:
            ones = [measured[one][number].value for number in both]
            others = [measured[other][number].value for number in both]
            found = paired_ratio(ones, others, seed)
            yield Ratio(one, other, found.value, found.low, found.high)


def _is_settled(
    probe: Probe,
    measured: dict[str, dict[int, RoundOutput]],
    ratios: Sequence[Ratio],
    given_up: Sequence[str],
) -> bool:
    going_on = [name for name in probe.frameworks if name not in given_up]
    least = LEAST_ROUNDS if probe.kind == "time" else 1
    if any(len(measured.get(name, ())) < least for name in going_on):
        return False
    return all(Interval(r.value, r.low, r.high).is_within(SURE_ENOUGH) for r in ratios)


def _drift(measured: dict[str, dict[int, RoundOutput]]) -> float | None:
    if not measured:
        return None
    numbers = set.intersection(*(set(by_number) for by_number in measured.values()))
    rounds = [{name: all_[n].value for name, all_ in measured.items()} for n in sorted(numbers)]
    return drift_of(rounds)
