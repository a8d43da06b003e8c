"""What the lab found, as lines for a terminal: noise first, then figures beside the dataset's."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from fwcompare.cli.tables import table
from fwcompare.cli.terminal import complain, printable
from fwcompare.dataset import Dataset
from fwcompare.lab.box import is_box_there
from fwcompare.lab.environment import Environment, shown_folder
from fwcompare.lab.lab_run import Compared, LabRun, ProbeResult
from fwcompare.lab.measuring import Plan, Step
from fwcompare.lab.order import Fetching, ToFetch, Told, frameworks_told
from fwcompare.lab.probe import Probe
from fwcompare.lab.round import LEAST_ROUNDS
from fwcompare.wording import isolation, lab_words, names, numbers

_TOLD_DRIFT, _FEWEST_ROUNDS = 0.1, 3


def listed(probes: Iterable[Probe]) -> list[str]:
    """Return each probe by id, with what it measures and in which set it is."""
    lines = []
    for probe in probes:
        which = "quick" if probe.is_quick else "full"
        lines += [f"{probe.id}  {probe.title}, {probe.unit} ({which} set)", f"    {probe.measures}"]
    return lines


def consent(wanted: ToFetch) -> list[str]:
    """Return what would be fetched, where to and how long it takes."""
    size = wanted.packages, wanted.megabytes, shown_folder(Path(wanted.folder)), wanted.seconds
    return [lab_words.fetched(*size, frameworks_told()), lab_words.runs(is_box_there())]


def as_text(found: LabRun, dataset: Dataset) -> list[str]:
    """Return the noise, the machine, and every figure beside the dataset's."""
    is_timed = any(result.kind == "time" for result in found.results)
    lines = [_noise(found)] if is_timed else []  # what is counted has none
    machine = found.machine
    lines.append(lab_words.machine(machine.processor, machine.cores, found.python))
    lines += [lab_words.busy(found.machine.load)] if found.machine.is_busy else []
    lines += [] if found.is_boxed else [lab_words.NOT_BOXED]
    for result in found.results:
        entries = [entry for entry in found.compared if entry.probe == result.probe]
        lines += ["", *_result(result, entries, dataset)]
    if found.compared:
        inside = sum(entry.is_inside for entry in found.compared)
        lines += ["", lab_words.inside(inside, len(found.compared))]
    if not found.is_complete:
        lines += ["", "Stopped before its end: what was measured until then."]
    return [*lines, f"Seed {found.seed}, {found.seconds:.0f} s."]


def beside(old: LabRun, new: LabRun) -> list[str]:
    """Return what both runs measured: the figures, and how the ratios changed beyond the noise."""
    before = {result.probe: result for result in old.results}
    rows = [["", old.date, new.date, "new / old", ""]]
    for result in new.results:
        if result.probe in before:
            rows += _changes(before[result.probe], result, _noise_of(old, new))
    return table(rows) if len(rows) > 1 else ["Both have no probe in common."]


def _noise_of(*runs: LabRun) -> float:
    return sum(run.noise.below for run in runs if run.noise)


def _changes(old: ProbeResult, new: ProbeResult, noise: float) -> Iterator[list[str]]:
    for id_, figure in new.figures.items():
        if id_ not in old.figures:
            continue
        was, now = old.figures[id_].value, figure.value
        part = now / was if was else 1.0
        is_noise = new.kind == "time" and 1 / (1 + noise) <= part <= 1 + noise
        told = "noise" if is_noise and part != 1 else ""
        label = f"{new.title}, {id_}"
        yield [label, numbers.figure(was), numbers.figure(now), lab_words.ratio(part), told]


def _noise(found: LabRun) -> str:
    if found.noise is None:
        return lab_words.NO_NOISE
    twice = lab_words.twice(found.noise.low, found.noise.high)
    return f"{lab_words.noise(found.noise.below)} ({twice})"


def _result(result: ProbeResult, entries: Sequence[Compared], dataset: Dataset) -> list[str]:
    rated = {entry.alternative: entry for entry in entries}
    rows = [[f"{result.title}, {result.unit}", "dataset", "here", "by ratio", "inside?"]]
    for id_, figure in result.figures.items():
        here = numbers.figure(figure.value)
        if result.kind == "time" and figure.rounds >= _FEWEST_ROUNDS:
            here += f" ({numbers.interval(figure.low, figure.high)})"
        rows.append([_name(dataset, id_), *_of(rated.get(id_), here)])
    return [*table(rows), *_remarks(result, rated, dataset)]


def _of(entry: Compared | None, here: str) -> list[str]:
    if entry is None:
        return ["-", here, "-", ""]
    shipped = f"{numbers.figure(entry.shipped)} ({numbers.interval(entry.low, entry.high)})"
    return [
        shipped,
        here,
        numbers.figure(entry.at_shipped_speed),
        "yes" if entry.is_inside else "no",
    ]


def _remarks(result: ProbeResult, rated: dict[str, Compared], dataset: Dataset) -> Iterator[str]:
    for found in result.ratios:
        one, other = _name(dataset, found.other), _name(dataset, found.one)
        ends = () if result.rounds < _FEWEST_ROUNDS else (1 / found.high, 1 / found.low)
        told = lab_words.times(one, other, 1 / found.value, *ends)
        both = rated.get(found.one), rated.get(found.other)
        if both[0] and both[1] and both[0].shipped:
            told += f"; dataset: {lab_words.ratio(both[1].shipped / both[0].shipped)}"
        yield f"  {told}."
    if result.kind == "time" and 0 < result.rounds < LEAST_ROUNDS:
        yield f"  {lab_words.few_rounds(result.title, result.rounds)}"
    if result.drift is not None and abs(result.drift) > _TOLD_DRIFT:
        yield f"  {lab_words.drift(result.title, result.drift)}"
    for failure in result.failures:
        first, *more = failure.reason.splitlines()
        yield f"  {_name(dataset, failure.framework)}, round {failure.number}: {first}"
        yield from (f"      {line}" for line in more)


def _name(dataset: Dataset, id_: str) -> str:
    if id_ in dataset.alternatives:
        return names.alternative(dataset, id_)
    return isolation.name(id_)


class Progress:
    """Says on standard error what is going on: on one line where somebody sees it."""

    def __init__(self, plan: Plan, dataset: Dataset, is_seen: bool) -> None:
        self._titles = {probe.id: probe.title for probe in plan.probes}
        self._dataset = dataset
        self._is_seen = is_seen
        self._has_line = False

    def tell(self, told: Told) -> None:
        if isinstance(told, Fetching):
            complain(f"{told.text} ...")
        elif isinstance(told, Environment):
            if told.missing:
                complain(f"not in this environment: {', '.join(told.missing)}")
        elif isinstance(told, Step) and self._is_seen:
            self._show(told)

    def end(self) -> None:
        if self._has_line:
            self._write("\r\x1b[K")

    def _show(self, step: Step) -> None:
        title, name = self._titles[step.probe], _name(self._dataset, step.framework)
        told = printable(f"{step.seconds:4.0f} s  {title}: {name}, round {step.number}")
        self._write(f"\r\x1b[K{told[:78]}")
        self._has_line = True

    def _write(self, text: str) -> None:
        if sys.stderr is not None:
            sys.stderr.write(text)
            sys.stderr.flush()
