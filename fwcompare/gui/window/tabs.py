"""The tabs there are: an entry in TABS for each page, and one for the pages of dimensions."""

from collections.abc import Callable, Iterator
from functools import partial

from fwcompare.dataset import Dataset
from fwcompare.decision.statement_fitting import weighed_ids
from fwcompare.gui.view import Parts, View
from fwcompare.values import dataclass


def _always(_dataset: Dataset) -> bool:
    return True


@dataclass(frozen=True)
class Tab:
    """A page of its own; `make` imports it, too, since hardly any is needed at the start."""

    id: str
    title: str
    make: Callable[[Parts], View]
    tip: str = ""
    is_wanted: Callable[[Dataset], bool] = _always
    is_passing: bool = False
    """Whether it is there only for a while, once asked for."""
    is_of_compared: bool = False
    """Whether it is made for those who take part, and anew for others."""


@dataclass(frozen=True)
class DimensionTabs:
    """A page for each dimension, called as it is."""

    make: Callable[[str, Parts], View]


def _asks(dataset: Dataset) -> bool:
    """Whether there is anything about somebody's project to be asked."""
    return bool(dataset.questions or dataset.situations or dataset.asked or dataset.musts)


def _has_criteria(dataset: Dataset) -> bool:
    """Whether there is anything to weigh: with a table of words alone states do not differ."""
    return bool(dataset.criteria)


def _project(parts: Parts) -> View:
    from fwcompare.gui.tabs.project import ProjectTab

    return ProjectTab(*parts)


def _overview(parts: Parts) -> View:
    from fwcompare.gui.tabs.overview import OverviewTab

    return OverviewTab(*parts.of_compared)


def _dimension(id_: str, parts: Parts) -> View:
    from fwcompare.gui.tabs.dimension import DimensionTab

    return DimensionTab(*parts.of_compared, id_)


def _weighs(dataset: Dataset) -> bool:
    """Whether there is anything to be put in order."""
    return len(weighed_ids(dataset)) > 1


def _priorities(parts: Parts) -> View:
    from fwcompare.gui.tabs.priorities import PrioritiesTab

    return PrioritiesTab(*parts)


def _compare(parts: Parts) -> View:
    from fwcompare.gui.tabs.compare import CompareTab

    return CompareTab(parts.document, parts.theme, parts.styles)


def _has_probes(dataset: Dataset) -> bool:
    """Whether any criterion names what measures it."""
    return any(criterion.probe for criterion in dataset.criteria.values())


def _measure(parts: Parts) -> View:
    from fwcompare.gui.tabs.measure import MeasureTab

    return MeasureTab(parts.document, parts.theme, parts.styles)


def _table(parts: Parts) -> View:
    from fwcompare.gui.tabs.table import TableTab

    return TableTab(*parts)


PROJECT, OVERVIEW, COMPARE, TABLE = "project", "overview", "compare", "table"
PRIORITIES, MEASURE = "priorities", "measure"
TABS: tuple[Tab | DimensionTabs, ...] = (
    Tab(
        PROJECT,
        "Your project",
        _project,
        tip="What you need, and what only you know",
        is_wanted=_asks,
    ),
    Tab(OVERVIEW, "Overview", _overview, is_of_compared=True),
    Tab(
        COMPARE,
        "Compare",
        _compare,
        tip="Snapshots and situations side by side",
        is_wanted=_has_criteria,
    ),
    Tab(
        TABLE,
        "Table",
        _table,
        tip="The whole comparison, to be edited like a spreadsheet",
        is_wanted=_has_criteria,
    ),
    Tab(
        PRIORITIES,
        "Your priorities",
        _priorities,
        tip="An order, then as few questions as it takes",
        is_wanted=_weighs,
        is_passing=True,
    ),
    Tab(
        MEASURE,
        "Measure here",
        _measure,
        tip="What was measured, measured on this machine",
        is_wanted=_has_probes,
        is_passing=True,
    ),
    DimensionTabs(_dimension),
)
DIMENSION = "dimension:"


def tabs_on(dataset: Dataset) -> Iterator[Tab]:
    """Yield the tabs there are for a dataset, in their order, those of dimensions one by one."""
    for entry in TABS:
        if isinstance(entry, Tab):
            if entry.is_wanted(dataset):
                yield entry
        else:
            for dimension in dataset.dimensions.values():
                # A dimension may itself be called "overview" or "compare".
                id_, make = f"{DIMENSION}{dimension.id}", partial(entry.make, dimension.id)
                yield Tab(id_, dimension.label, make, dimension.name, is_of_compared=True)
