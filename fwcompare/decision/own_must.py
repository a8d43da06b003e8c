"""Must-haves somebody demands: one of the dataset's, by its id, or a rule of their own."""

from collections.abc import Iterable
from typing import TypeAlias

from fwcompare.dataset.dataset import Criterion, Dataset
from fwcompare.dataset.must_have import Threshold
from fwcompare.dataset.scale import has_place
from fwcompare.dataset.scale_steps import is_more_better
from fwcompare.values import dataclass


@dataclass(frozen=True)
class OwnMust:
    """A bound on a criterion's rating that somebody sets, and why."""

    threshold: Threshold
    because: str = ""

    @property
    def text(self) -> str:
        """The rule as it is typed, as `perf_json<=100`; it stands for its id."""
        sign = "<=" if self.threshold.at_least is None else ">="
        return f"{self.threshold.criterion}{sign}{repr(self.threshold.bound).removesuffix('.0')}"


Must: TypeAlias = str | OwnMust


def id_of(must: Must) -> str:
    """Return the id of a dataset's must-have, or the text of a rule."""
    return must if isinstance(must, str) else must.text


def own_bound(musts: Iterable[object], criterion: Criterion) -> OwnMust | None:
    """Return the first rule of one's own that asks a criterion for no worse than a bound."""
    is_least = is_more_better(criterion.scale)
    own = (must for must in musts if isinstance(must, OwnMust))
    on_it = (must for must in own if must.threshold.criterion == criterion.id)
    return next((m for m in on_it if (m.threshold.at_least is not None) == is_least), None)


def applies(must: Must, dataset: Dataset) -> bool:
    """Tell whether a dataset has that must-have, or a criterion with a place for the bound."""
    if isinstance(must, str):
        return must in dataset.musts
    criterion = dataset.criteria.get(must.threshold.criterion)
    return criterion is not None and has_place(criterion.scale, must.threshold.bound)
