"""What an edit does to a file, step by step: put a value, drop one, order what stands together."""

from collections.abc import Sequence
from dataclasses import dataclass

from fwcompare.dataset.editing.located import Path, Plain
from fwcompare.dataset.editing.written import Value, as_plain


@dataclass(frozen=True, slots=True)
class Put:
    """A value in its place; a new key comes after the last of those before it in `order`.

    Without an order it comes last. The mapping that it belongs to is there already.
    """

    path: Path
    value: Value
    order: tuple[str, ...] = ()

    def take_place(self, file: Plain) -> None:
        holder, key = _at(file, self.path[:-1]), self.path[-1]
        if isinstance(holder, list) and isinstance(key, int):
            holder[key] = as_plain(self.value)
        elif isinstance(holder, dict) and isinstance(key, str):
            if key in holder:
                holder[key] = as_plain(self.value)
                return
            entries = list(holder.items())
            place = after(list(holder), key, self.order) + 1
            entries.insert(place, (key, as_plain(self.value)))
            holder.clear()
            holder.update(entries)


@dataclass(frozen=True, slots=True)
class Drop:
    """An entry goes, with the comments that belong to it."""

    path: Path

    def take_place(self, file: Plain) -> None:
        holder, key = _at(file, self.path[:-1]), self.path[-1]
        if isinstance(holder, dict):
            del holder[str(key)]
        elif isinstance(holder, list) and isinstance(key, int):
            del holder[key]


@dataclass(frozen=True, slots=True)
class Order:
    """The entries of the mapping at `path`, all of them, stand in the order of `keys`."""

    path: Path
    keys: tuple[str, ...]

    def take_place(self, file: Plain) -> None:
        holder = _at(file, self.path)
        if isinstance(holder, dict):
            entries = {key: holder[key] for key in self.keys}
            holder.clear()
            holder.update(entries)


Step = Put | Drop | Order


def after(keys: Sequence[str], key: str, order: tuple[str, ...]) -> int:
    """Return the place of the key that a new one comes after; -1 where there is none."""
    if key not in order:
        return len(keys) - 1
    before = order[: order.index(key)]
    return max((place for place, known in enumerate(keys) if known in before), default=-1)


def _at(file: Plain, path: Path) -> Plain:
    for key in path:
        file = file[key]  # type: ignore[index]
    return file
