"""Edits of a file in its text: a scalar's span is replaced, and nothing else of the file moves.

Comments, order, quotes and line ends of everything else stay byte for byte. The strict reader
judges the result: it is kept only if it says what was intended.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.errors import DatasetError
from fwcompare.dataset.loading import read_dataset
from fwcompare.dataset.yaml_scalar import is_plain, quoted

Path = tuple[str | int, ...]
"""Where a scalar is: the keys of mappings and the places, from 0, in lists that lead to it."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MARK = "\ufeff"
_SINGLE, _DOUBLE = "'", '"'
_BLOCKS = ("|", ">")


class Span(NamedTuple):
    """The scalar from `start` up to `end` in the text; `line` and `column` count from 1.

    `style` is what YAML writes it with: "" plain, a quotation mark, | or >.
    """

    start: int
    end: int
    text: str
    style: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class SpliceRefusedError(Exception):
    """An edit that this writer cannot make: somebody has to make it in the file, at this place."""

    what: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}: {self.what}; edit this one in the file"


def scalar_spans(text: str) -> Mapping[Path, Span]:
    """Return the span of every scalar that is a value, by where it is.

    `text` is that of a file the strict reader takes, with or without its byte order mark.
    """
    shift = len(_MARK) if text.startswith(_MARK) else 0
    return dict(_walk(yaml.parse(text[shift:], Loader=_LOADER), shift))


def spliced(text: str, place: Path, value: str) -> str:
    """Return the text with one scalar replaced, all else as it was.

    The new one keeps the old one's quotes where it can. KeyError where there is no such scalar;
    SpliceRefusedError where the text between others would not read back as the value.
    """
    spans = scalar_spans(text)
    span = spans[place]
    intended = {path: each.text for path, each in spans.items()} | {place: value}
    for written in _ways_to_write(value, span):
        found = f"{text[: span.start]}{written}{text[span.end :]}"
        if _says(found, intended):
            return found
    raise SpliceRefusedError("this value cannot be written in its place", span.line, span.column)


def edited(content: bytes, edits: Mapping[Path, str], intended: Dataset, name: str) -> bytes:
    """Return a file's bytes after edits, if the strict reader then finds what was intended.

    SpliceRefusedError, with the place of the first edit, if it finds anything else or a fault.
    """
    text = content.decode()
    for place, value in edits.items():
        text = spliced(text, place, value)
    found = text.encode()
    try:
        if read_dataset(found, name) == intended:
            return found
        what = "the file would not say what was intended"
    except DatasetError as error:
        what = error.faults[0].what
    first = scalar_spans(content.decode())[next(iter(edits))]
    raise SpliceRefusedError(what, first.line, first.column)


def _walk(events: Iterator[Any], shift: int) -> Iterator[tuple[Path, Span]]:
    path: list[str | int] = []
    open_: list[bool] = []  # for each collection around: whether it is a mapping
    awaits_key = False
    for event in events:
        if isinstance(event, yaml.ScalarEvent):
            if awaits_key:
                path[-1], awaits_key = str(event.value), False
                continue
            yield tuple(path), _span(event, shift)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            is_mapping = isinstance(event, yaml.MappingStartEvent)
            open_.append(is_mapping)
            path.append("" if is_mapping else 0)
            awaits_key = is_mapping
            continue
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            open_.pop()
            path.pop()
        else:
            continue
        if open_ and open_[-1]:
            awaits_key = True
        elif open_:
            place = path[-1]
            path[-1] = place + 1 if isinstance(place, int) else 0
            awaits_key = False


def _span(event: Any, shift: int) -> Span:
    start, end = event.start_mark, event.end_mark
    place = start.line + 1, start.column + 1
    return Span(start.index + shift, end.index + shift, event.value, event.style or "", *place)


def _ways_to_write(value: str, span: Span) -> Iterator[str]:
    """Yield ways to write a value, the one most like the old first; a block becomes quoted."""
    tail = "\n" if span.style in _BLOCKS else ""
    is_line = value.isprintable() and value == value.strip() and value
    if span.style == "" and is_line:
        yield value
    if span.style == _SINGLE and value.isprintable():
        yield f"'{value.replace(_SINGLE, _SINGLE * 2)}'"
    if span.style in _BLOCKS and is_plain(value):
        yield f"{value}{tail}"
    yield f"{quoted(value)}{tail}"


def _says(found: str, intended: Mapping[Path, str]) -> bool:
    """Tell whether a text holds these scalars and no others."""
    try:
        return {path: span.text for path, span in scalar_spans(found).items()} == intended
    except yaml.YAMLError:
        return False
