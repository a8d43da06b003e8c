"""The order in which alternatives, dimensions, and criteria in their dimension are shown."""

from dataclasses import dataclass

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.editing.edit import EditRefusedError, Kind, named, path_of
from fwcompare.dataset.editing.located import Plain
from fwcompare.dataset.editing.steps import Order, Step


@dataclass(frozen=True, slots=True)
class Move:
    """To the `place`, from 0, among those it stands with."""

    kind: Kind
    id: str
    place: int

    def steps(self, file: Plain, dataset: Dataset) -> tuple[Step, ...]:
        path = path_of(self.kind, self.id, file, dataset)[:-1]
        together = siblings(self.kind, self.id, dataset)
        if not 0 <= self.place < len(together):
            message = "it is at the end already"
            raise EditRefusedError(message)
        others = [id_ for id_ in together if id_ != self.id]
        return (Order(path, (*others[: self.place], self.id, *others[self.place :])),)

    def is_in(self, dataset: Dataset) -> bool:
        return siblings(self.kind, self.id, dataset).index(self.id) == self.place


def siblings(kind: Kind, id_: str, dataset: Dataset) -> list[str]:
    """Return the ids among which something may be moved, itself included."""
    if kind == "criterion":
        return list(dataset.dimensions[dataset.criteria[id_].dimension].criteria)
    return list(named(kind, dataset))


def moved(kind: Kind, id_: str, by: int, dataset: Dataset) -> Move:
    """Return the move by so many places, up to where it ends."""
    together = siblings(kind, id_, dataset)
    return Move(kind, id_, min(max(together.index(id_) + by, 0), len(together) - 1))
