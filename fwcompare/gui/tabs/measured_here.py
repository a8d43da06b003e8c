"""What the lab found, as the document keeps it and as ratings that rest on it."""

from collections.abc import Iterable

from fwcompare.dataset.dataset import Criterion, Dataset
from fwcompare.dataset.scale import has_place
from fwcompare.decision.measurement import MeasuredFigure, Measurement, SameCode
from fwcompare.decision.preferences import Preferences
from fwcompare.lab.comparing import factor_of
from fwcompare.lab.lab_run import LabRun, ProbeResult
from fwcompare.lab.paired import Noise
from fwcompare.lab.probe import Probe
from fwcompare.wording import lab_words, numbers
from fwcompare.wording.ratings import unit_of


def measurable(dataset: Dataset, probes: Iterable[Probe]) -> list[Criterion]:
    """Return the criteria that one of these probes measures, in their unit."""
    units = {probe.id: probe.unit for probe in probes}
    return [
        criterion
        for criterion in dataset.criteria.values()
        if criterion.is_measured and units.get(criterion.probe) == unit_of(criterion)
    ]


def figures_of(criterion: Criterion, result: ProbeResult) -> dict[str, MeasuredFigure]:
    """Return what was measured for each alternative of a criterion."""
    factor = factor_of(criterion, result)
    return {
        id_: MeasuredFigure(found.value, found.low, found.high, found.rounds, factor)
        for id_, found in result.figures.items()
        if id_ in criterion.ratings
    }


def measurement_of(run: LabRun, dataset: Dataset) -> Measurement:
    """Return a run as it is kept with a decision on the dataset."""
    figures = {
        criterion.id: figures_of(criterion, result)
        for criterion in dataset.criteria.values()
        for result in run.results
        if criterion.probe == result.probe and unit_of(criterion) == result.unit
    }
    machine = run.machine
    cores = "1 core" if machine.cores == 1 else f"{machine.cores} cores"
    return Measurement(
        run.date,
        f"{machine.processor}, {cores}, {machine.system}",
        run.python,
        run.program,
        run.seed,
        tuple(f"{name} {version}" for name, version in run.versions.items()),
        {id_: row for id_, row in figures.items() if row},
        _same_code(run.noise),
    )


def _same_code(noise: Noise | None) -> SameCode | None:
    return SameCode(noise.low, noise.high, noise.pairs) if noise else None


def with_measured(
    preferences: Preferences,
    criterion: Criterion,
    measured: Measurement,
    alternatives: Iterable[str],
    *,
    is_ratio: bool,
) -> Preferences:
    """Return preferences whose own ratings of a criterion are what was measured, and why."""
    for id_ in alternatives:
        figure = measured.figures[criterion.id].get(id_)
        if figure is None:
            continue
        value = float(f"{figure.by_ratio if is_ratio else figure.value:.4g}")
        if has_place(criterion.scale, value):
            because = _reason(criterion, figure, measured, is_ratio)
            preferences = preferences.with_override(criterion.id, id_, value, because)
    return preferences


@numbers.english()
def _reason(
    criterion: Criterion, figure: MeasuredFigure, measured: Measurement, is_ratio: bool
) -> str:
    return lab_words.reason(
        measured.date,
        numbers.with_unit(figure.value, unit_of(criterion)),
        numbers.interval(figure.low, figure.high),
        round(figure.rounds),
        f"{measured.machine}, Python {measured.python}",
        is_ratio and figure.factor != 1,
    )
