"""A key for caches of what follows from values that are never changed, and too large to compare."""

from typing import Generic, TypeVar

from fwcompare.values import dataclass

_Value = TypeVar("_Value")


@dataclass(frozen=True, eq=False)
class Same(Generic[_Value]):
    """A key that holds its value, and equals another of the very same object."""

    value: _Value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)
