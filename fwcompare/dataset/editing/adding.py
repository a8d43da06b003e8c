"""Something more to compare, or to compare on."""

from dataclasses import dataclass

from fwcompare.dataset.dataset import EVERYBODY, Dataset
from fwcompare.dataset.editing.edit import (
    EditRefusedError,
    Kind,
    at,
    criteria_path,
    is_without_dimensions,
    named,
    path_of,
)
from fwcompare.dataset.editing.located import Path, Plain
from fwcompare.dataset.editing.set_scale import scale_value
from fwcompare.dataset.editing.steps import Put, Step
from fwcompare.dataset.editing.written import Value
from fwcompare.dataset.scale import JudgedScale, Scale
from fwcompare.dataset.table.ids import Ids

_NOT_FOR_ALTERNATIVES = (EVERYBODY, "feature", "criterion", "checked")
_JUDGED = JudgedScale()


def new_id(kind: Kind, name: str, dataset: Dataset) -> str:
    """Return an id, after a name, that nothing of its kind has."""
    reserved = _NOT_FOR_ALTERNATIVES if kind == "alternative" else ()
    return Ids(kind, (*named(kind, dataset), *reserved)).of(name)


@dataclass(frozen=True, slots=True)
class AddAlternative:
    """It is rated nowhere yet: unknown, or asked for where all others are."""

    id: str
    name: str

    def steps(self, file: Plain, dataset: Dataset) -> tuple[Step, ...]:
        asked = [
            Put((*path_of("criterion", id_, file, dataset), "ratings", self.id), "ask")
            for id_ in dataset.criteria
            if id_ in dataset.asked
        ]
        return Put(("alternatives", self.id), {"name": self.name}), *asked

    def is_in(self, dataset: Dataset) -> bool:
        added = dataset.alternatives.get(self.id)
        return added is not None and added.name == self.name


@dataclass(frozen=True, slots=True)
class AddCriterion:
    """It comes last in its dimension, and everybody's rating on it is unknown."""

    id: str
    name: str
    dimension: str
    scale: Scale = _JUDGED

    def steps(self, file: Plain, dataset: Dataset) -> tuple[Step, ...]:
        path = criteria_path(self.dimension, file)
        return (Put((*path, self.id), _criterion(self.name, self.scale, dataset)),)

    def is_in(self, dataset: Dataset) -> bool:
        added = dataset.criteria.get(self.id)
        return added is not None and (added.name, added.dimension) == (self.name, self.dimension)


@dataclass(frozen=True, slots=True)
class AddDimension:
    """It comes last, with one criterion, since a dimension is nothing without."""

    id: str
    name: str
    criterion: str
    criterion_name: str

    def steps(self, file: Plain, dataset: Dataset) -> tuple[Step, ...]:
        if is_without_dimensions(file):
            message = "the criteria stand in no dimension here: move them into one in the file"
            raise EditRefusedError(message)
        own: Value = {self.criterion: _criterion(self.criterion_name, _JUDGED, dataset)}
        added: Value = {"name": self.name, "criteria": own}
        path: Path = ("dimensions",)
        if at(file, path) is None:
            return (Put(path, {self.id: added}),)
        return (Put((*path, self.id), added),)

    def is_in(self, dataset: Dataset) -> bool:
        added = dataset.dimensions.get(self.id)
        return added is not None and added.name == self.name and self.criterion in added.criteria


def _criterion(name: str, scale: Scale, dataset: Dataset) -> dict[str, Value]:
    ratings: dict[str, Value] = dict.fromkeys(dataset.alternatives, "unknown")
    return {"name": name, "scale": scale_value(scale), "ratings": ratings}
