"""What a program that measures prints at its end, read strictly."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

Item = bool | float | str
LONGEST_LINE = 64 * 1024
_LONGEST_TEXT = 200
_MOST_ENTRIES = 500
_KEYS = {"value", "cpu", "wall", "versions", "items"}
_REQUIRED = {"value", "versions"}


class OutputError(ValueError):
    """What was printed is not what a probe prints; the message says what is wrong."""


@dataclass(frozen=True, slots=True)
class RoundOutput:
    """`value` is in the probe's unit, `cpu` and `wall` in seconds, where they were taken.

    `versions` holds what was measured, by the package's name; `items` what was counted.
    """

    value: float
    cpu: float | None = None
    wall: float | None = None
    versions: Mapping[str, str] = field(default_factory=dict)
    items: Mapping[str, Item] = field(default_factory=dict)


def read_output(printed: bytes) -> RoundOutput:
    """Return what the last line says; OutputError if it is not one object as a probe gives it."""
    lines = printed.rstrip().splitlines()
    if not lines:
        raise OutputError("nothing was printed")
    data = read_object(lines[-1])
    if not data.keys() >= _REQUIRED or not data.keys() <= _KEYS:
        raise OutputError(f"keys are {', '.join(sorted(data))}, not {', '.join(sorted(_KEYS))}")
    return RoundOutput(
        _number(data["value"], "value"),
        _seconds(data.get("cpu"), "cpu"),
        _seconds(data.get("wall"), "wall"),
        {name: _text(version) for name, version in _entries(data["versions"], "versions")},
        {name: _item(item) for name, item in _entries(data.get("items") or {}, "items")},
    )


def read_object(line: bytes, longest: int = LONGEST_LINE) -> dict[str, Any]:
    """Return the JSON object of a line; OutputError for any other line, or too long a one.

    A key that comes twice, a number that is none and deep nesting are refused.
    """
    if len(line) > longest:
        raise OutputError(f"a line of {len(line):,} bytes")
    try:
        data = json.loads(
            line.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_such_number
        )
    except (ValueError, RecursionError) as error:
        raise OutputError(f"no JSON: {error}") from None
    if not isinstance(data, dict):
        raise OutputError("no JSON object")
    return data


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise OutputError("a key comes twice")
    return found


def _no_such_number(name: str) -> float:
    raise OutputError(f"{name} is no number")


def _number(value: Any, name: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise OutputError(f"{name} is no number")
    try:
        number = float(value)
    except OverflowError:
        raise OutputError(f"{name} is no number of this world") from None
    if not isfinite(number) or number < 0:
        raise OutputError(f"{name} is {number}")
    return number


def _seconds(value: Any, name: str) -> float | None:
    return None if value is None else _number(value, name)


def _entries(value: Any, name: str) -> list[tuple[str, Any]]:
    if not isinstance(value, dict) or len(value) > _MOST_ENTRIES:
        raise OutputError(f"{name} is no object of at most {_MOST_ENTRIES} entries")
    return [(_text(key), entry) for key, entry in value.items()]


def _text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT or not value.isprintable():
        raise OutputError(f"{str(value)[:40]!r} is no line of at most {_LONGEST_TEXT} characters")
    return value


def _item(value: Any) -> Item:
    if isinstance(value, bool):
        return value
    return _text(value) if isinstance(value, str) else _number(value, "an item")
