"""Something taken out, wherever the file speaks of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.editing.edit import EditRefusedError, Kind, at, named, path_of
from fwcompare.dataset.editing.located import Path, Plain
from fwcompare.dataset.editing.steps import Drop, Step

_NEEDED: dict[tuple[str, ...], int] = {
    ("readings", "*", "ratings"): 2,
    ("lists", "*", "items", "*", "results"): 4,
    ("lists", "*", "items"): 2,
    ("lists", "*", "criterion"): 2,
    ("musts", "*", "facts"): 2,
    ("musts", "*", "criterion"): 2,
    ("situations", "*", "weights"): 2,
}
"""What cannot be left out alone: how many keys of the path are left of what goes with it."""

_LEAST = {"alternative": 2, "criterion": 1, "dimension": 1}


@dataclass(frozen=True, slots=True)
class Remove:
    """With it goes what is about it alone: ratings, claims, cells, points, must-haves."""

    kind: Kind
    id: str

    def steps(self, file: Plain, dataset: Dataset) -> tuple[Step, ...]:
        self._refuse_the_last(dataset)
        gone = {path_of(self.kind, self.id, file, dataset), *self._mentions(file, dataset)}
        return tuple(Drop(path) for path in sorted(_whole(gone, file), key=_backwards))

    def is_in(self, dataset: Dataset) -> bool:
        return self.id not in named(self.kind, dataset)

    def _refuse_the_last(self, dataset: Dataset) -> None:
        together = named(self.kind, dataset)
        if self.kind == "criterion":
            together = dict(dataset.dimensions[dataset.criteria[self.id].dimension].criteria)
        if len(together) <= _LEAST[self.kind]:
            message = {
                "alternative": "a comparison needs two alternatives",
                "criterion": "a dimension needs a criterion: remove the dimension",
                "dimension": "a comparison needs a dimension",
            }[self.kind]
            raise EditRefusedError(message)

    def _mentions(self, file: Plain, dataset: Dataset) -> Iterator[Path]:
        if self.kind == "alternative":
            yield from _of_alternative(self.id, file)
            return
        yield from _of_criteria(self._criteria(dataset), file)
        if self.kind == "dimension":
            for path, _node in _walk(file, ()):
                if path[-2:] == ("weights", self.id):
                    yield path

    def _criteria(self, dataset: Dataset) -> frozenset[str]:
        if self.kind == "criterion":
            return frozenset((self.id,))
        return frozenset(dataset.dimensions[self.id].criteria)


def _of_criteria(criteria: frozenset[str], file: Plain) -> Iterator[Path]:
    for path, node in _walk(file, ()):
        if path[0] in ("dimensions", "criteria"):
            continue
        is_named = path[-2:-1] in (("criteria",), ("ratings",)) and path[-1] in criteria
        if is_named or (path[-1] == "criterion" and node in criteria):
            yield path


def _of_alternative(id_: str, file: Plain) -> Iterator[Path]:
    for path, node in _walk(file, ()):
        if path[-1] == id_ and (
            path[-2:-1] in (("ratings",), ("about",), ("facts",), ("results",))
            or (path[0] == "table" and len(path) == 3)
            or (path[0] == "readings" and path[2:3] == ("ratings",) and len(path) == 5)
        ):
            yield path
        elif node == id_ and (path[-1] == "side" or (path[-1] == "about" and "claims" in path)):
            yield path[:-1]


def _walk(node: Plain, path: Path) -> Iterator[tuple[Path, Plain]]:
    """Yield everything with its path, the whole file left out."""
    entries: list[tuple[str | int, Plain]] = []
    if isinstance(node, dict):
        entries = list(node.items())
    elif isinstance(node, list):
        entries = list(enumerate(node))
    for key, value in entries:
        yield (*path, key), value
        yield from _walk(value, (*path, key))


def _whole(gone: set[Path], file: Plain) -> set[Path]:
    """Return what goes with all that cannot stay without it, and nothing inside of what goes."""
    while True:
        more = {bigger for path in gone if (bigger := _bigger(path, gone, file)) not in gone}
        more |= set(_offers(gone, file)) - gone
        if not more:
            return {p for p in gone if not any(p[:n] in gone for n in range(1, len(p)))}
        gone = gone | more


def _bigger(path: Path, gone: set[Path], file: Plain) -> Path:
    """Return what goes with a path: what needs it, or what would be left with nothing in it."""
    for pattern, left in _NEEDED.items():
        if len(pattern) == len(path) and all(
            key in ("*", step) for key, step in zip(pattern, path, strict=True)
        ):
            return path[:left]
    holder = at(file, path[:-1])
    keys = range(len(holder)) if isinstance(holder, list) else holder
    if len(path) > 1 and isinstance(keys, range | dict):
        return path[:-1] if all((*path[:-1], key) in gone for key in keys) else path
    return path


def _offers(gone: set[Path], file: Plain) -> Iterator[Path]:
    """Yield where answers offer must-haves that go."""
    musts = {path[1] for path in gone if len(path) == 2 and path[0] == "musts"}
    if musts:
        for path, node in _walk(file, ()):
            if len(path) > 1 and path[-2] == "offers" and node in musts:
                yield path


def _backwards(path: Path) -> tuple[tuple[int, int, str], ...]:
    """Sort so that of a list the last comes first: the places of the others stay."""
    return tuple((0, -key, "") if isinstance(key, int) else (1, 0, key) for key in path)
