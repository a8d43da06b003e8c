"""What was measured on somebody's own machine, for the record of their decision."""

from collections.abc import Iterator

from fwcompare.dataset.dataset import Dataset
from fwcompare.decision.measurement import MeasuredFigure, Measurement
from fwcompare.wording import lab_words, numbers
from fwcompare.wording.fact import Fact
from fwcompare.wording.ratings import unit_of


def facts(dataset: Dataset, measured: Measurement | None) -> tuple[Fact, ...]:
    """Return its noise first, then the figures, then on what and how; nothing for no measurement.

    Figures of criteria and alternatives that the dataset does not have are left out.
    """
    return () if measured is None else tuple(_facts(dataset, measured))


def _facts(dataset: Dataset, measured: Measurement) -> Iterator[Fact]:
    same = measured.same_code
    if same is not None:
        told = lab_words.twice(same.low, same.high)
        pairs = f"{round(same.pairs)} pairs"
        yield Fact("Noise", f"{lab_words.noise(same.noise)} ({told}, {pairs})")
    for id_, row in measured.figures.items():
        if id_ in dataset.criteria:
            criterion = dataset.criteria[id_]
            for alternative, figure in row.items():
                if alternative in dataset.alternatives:
                    name = dataset.alternatives[alternative].name
                    told = _figure(figure, unit_of(criterion))
                    yield Fact(f"{criterion.label}, {name}", told)
    yield Fact("Machine", f"{measured.machine}, Python {measured.python}")
    yield Fact("Measured", "; ".join(measured.versions))
    seed = numbers.plain(measured.seed)
    yield Fact("How", f"on {measured.date}, by fwcompare {measured.program}, seed {seed}")


def _figure(figure: MeasuredFigure, unit: str) -> str:
    counted = "1 round" if figure.rounds == 1 else f"{round(figure.rounds)} rounds"
    ends = numbers.interval(figure.low, figure.high)
    told = f"{numbers.with_unit(figure.value, unit)} ({ends}), {counted}"
    if figure.factor == 1:
        return told
    return f"{told}; by ratio {numbers.with_unit(figure.by_ratio, unit)}"
