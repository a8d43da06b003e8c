"""Frozen values as plain data and back, strictly: each key known, each of its type."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from math import isfinite
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

T = TypeVar("T")

_LONGEST_TEXT = 4_000
_MOST_ENTRIES = 2_000


class PlainError(ValueError):
    """The data is not what was asked for; the message names the key."""


def to_plain(value: Any) -> Any:
    """Return dataclasses as objects, tuples as lists, everything else as it is."""
    if is_dataclass(value):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: to_plain(entry) for key, entry in value.items()}
    if isinstance(value, tuple):
        return [to_plain(entry) for entry in value]
    return value


def from_plain(kind: type[T], data: Any, key: str = "it") -> T:
    """Return the value of a dataclass that plain data stands for; PlainError if it does not."""
    value: T = _read(kind, data, key)
    return value


def _read(kind: Any, data: Any, key: str) -> Any:
    origin, inner = get_origin(kind), get_args(kind)
    if is_dataclass(kind):
        return _dataclass(kind, data, key)
    if origin is Annotated:
        return _read(inner[0], data, key)
    if origin is Literal:
        return _checked(data, data in inner, key)
    if origin in (Union, UnionType):
        return _one_of(inner, data, key)
    if origin is Mapping:
        is_object = isinstance(data, dict) and len(data) <= _MOST_ENTRIES
        entries = _checked(data, is_object, key).items()
        return {_read(str, k, key): _read(inner[1], v, f"{key}.{k}") for k, v in entries}
    if origin is tuple:
        is_list = isinstance(data, Sequence) and not isinstance(data, str)
        listed = _checked(data, is_list and len(data) <= _MOST_ENTRIES, key)
        return tuple(_read(inner[0], entry, key) for entry in listed)
    return _scalar(kind, data, key)


def _dataclass(kind: Any, data: Any, key: str) -> Any:
    hints = get_type_hints(kind, include_extras=True)
    found = _checked(data, isinstance(data, dict), key)
    if found.keys() != hints.keys():
        odd = ", ".join(sorted(map(str, found.keys() ^ hints.keys())))
        raise PlainError(f"{key} has keys too many or too few: {odd}")
    return kind(**{name: _read(hint, found[name], name) for name, hint in hints.items()})


def _one_of(kinds: tuple[Any, ...], data: Any, key: str) -> Any:
    for kind in kinds:
        try:
            return _read(kind, data, key)
        except PlainError:
            continue
    raise PlainError(f"{key} is of another type")


def _scalar(kind: Any, data: Any, key: str) -> Any:
    if kind is float:
        is_number = isinstance(data, int | float) and not isinstance(data, bool)
        return float(_checked(data, is_number and abs(data) < 1e300 and isfinite(data), key))
    if kind is int:
        return _checked(data, isinstance(data, int) and not isinstance(data, bool), key)
    if kind is bool:
        return _checked(data, isinstance(data, bool), key)
    if kind is NoneType:
        return _checked(data, data is None, key)
    if kind is str:
        return _checked(data, isinstance(data, str) and len(data) <= _LONGEST_TEXT, key)
    raise TypeError(f"{kind} has no plain form")


def _checked(data: Any, is_good: bool, key: str) -> Any:
    if not is_good:
        raise PlainError(f"{key} is not of its type or too large")
    return data
