"""Other words for what is compared, and for what it is compared on."""

from dataclasses import dataclass
from typing import Literal

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.editing.edit import Kind, named, path_of
from fwcompare.dataset.editing.located import Plain
from fwcompare.dataset.editing.steps import Drop, Put, Step

NameKey = Literal["name", "short", "question", "version", "about"]
_ORDER = ("name", "short", "question", "version")


@dataclass(frozen=True, slots=True)
class Rename:
    """Ids stay as they are: decisions and other places of the file know things by them."""

    kind: Kind
    id: str
    text: str
    key: NameKey = "name"

    def steps(self, file: Plain, dataset: Dataset) -> tuple[Step, ...]:
        path = (*path_of(self.kind, self.id, file, dataset), self.key)
        if not self.text and getattr(named(self.kind, dataset)[self.id], self.key):
            return (Drop(path),) if self.key != "name" else (Put(path, ""),)
        return (Put(path, self.text, _ORDER),)

    def is_in(self, dataset: Dataset) -> bool:
        return bool(getattr(named(self.kind, dataset)[self.id], self.key) == self.text)


@dataclass(frozen=True, slots=True)
class Retitle:
    """Another title for the whole comparison."""

    text: str

    def steps(self, _file: Plain, _dataset: Dataset) -> tuple[Step, ...]:
        return (Put(("title",), self.text),)

    def is_in(self, dataset: Dataset) -> bool:
        return dataset.title == self.text


def label_key(kind: Kind, id_: str, dataset: Dataset) -> NameKey:
    """Return which of its names something is shown by where room is scarce."""
    return "short" if getattr(named(kind, dataset)[id_], "short", "") else "name"
