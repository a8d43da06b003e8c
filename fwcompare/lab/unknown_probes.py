"""Probes that a dataset names and this version does not have; it can be opened all the same."""

from collections.abc import Iterable

from fwcompare.dataset.dataset import Criterion, Dataset
from fwcompare.lab.probe import Probe
from fwcompare.lab.probes import PROBES


def unknown_probes(dataset: Dataset, known: Iterable[Probe] = PROBES) -> tuple[Criterion, ...]:
    """Return the criteria that name a probe which is not there, in the order of the file."""
    ids = {probe.id for probe in known}
    named = (criterion for criterion in dataset.criteria.values() if criterion.probe)
    return tuple(criterion for criterion in named if criterion.probe not in ids)


def warning(criterion: Criterion) -> str:
    """Return what is amiss with the probe of a criterion, in a line."""
    return f"The criterion {criterion.id} names the probe {criterion.probe}; this version has none."
