"""The text of a file as a tree in which every key and value knows where it stands."""

import gc
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal, NamedTuple

import yaml

Path = tuple[str | int, ...]
"""Where a value is: the keys of mappings and the places, from 0, in lists that lead to it."""

Plain = str | dict[str, "Plain"] | list["Plain"]
"""What a file says, without its places: every scalar is text."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MARK = "\ufeff"
BLOCKS = ("|", ">")


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


@dataclass(slots=True)
class Located:
    """A value from `start` up to `end`; that of a collection in block style has no end of its own.

    `span` is there for a scalar alone, `entries` are those of a collection.
    """

    kind: Literal["scalar", "mapping", "list"]
    start: int
    end: int
    is_flow: bool
    line: int
    column: int
    span: Span | None = None
    entries: list["Entry"] = field(default_factory=list)

    def entry(self, key: str | int) -> "Entry | None":
        """Return what stands under a key, or at a place in a list."""
        return next((entry for entry in self.entries if entry.key == key), None)

    @property
    def last_end(self) -> int:
        """Where the last that is written of it ends."""
        if self.span is not None or self.is_flow or not self.entries:
            return self.end
        return self.entries[-1].value.last_end


@dataclass(slots=True)
class Entry:
    """A key with its value, or an item of a list; `start` is where the key, or the dash, stands."""

    key: str | int
    start: int
    value: Located


@lru_cache(maxsize=2)
def locate(text: str) -> Located:
    """Return the tree of a text that the strict reader takes, its byte order mark included.

    That of the last two texts is kept: what one edit has checked, the next one begins with.
    """
    was_enabled = gc.isenabled()
    gc.disable()  # thousands of nodes, none of them garbage: as in reading a dataset
    try:
        return _located(text)
    finally:
        if was_enabled:
            gc.enable()


def _located(text: str) -> Located:
    shift = len(_MARK) if text.startswith(_MARK) else 0
    builder = _Builder(text, shift)
    for event in yaml.parse(text[shift:], Loader=_LOADER):
        builder.take(event)
    if builder.root is None:
        message = "the text holds nothing"
        raise ValueError(message)
    return builder.root


def found(root: Located, path: Path) -> Located | None:
    """Return what stands at a path, None where there is nothing."""
    node: Located = root
    for key in path:
        entry = node.entry(key)
        if entry is None:
            return None
        node = entry.value
    return node


def plain(node: Located) -> Plain:
    """Return what a tree says."""
    if node.span is not None:
        return node.span.text
    if node.kind == "mapping":
        return {str(entry.key): plain(entry.value) for entry in node.entries}
    return [plain(entry.value) for entry in node.entries]


class _Builder:
    def __init__(self, text: str, shift: int) -> None:
        self.root: Located | None = None
        self._text = text
        self._shift = shift
        self._open: list[Located] = []
        self._key: tuple[str, int] | None = None

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            kind: Literal["mapping", "list"] = (
                "mapping" if isinstance(event, yaml.MappingStartEvent) else "list"
            )
            node = self._node(event, kind, is_flow=bool(event.flow_style))
            self._hang(node)
            self._open.append(node)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            end: Any = event.end_mark
            self._open.pop().end = end.index + self._shift

    def _scalar(self, event: Any) -> None:
        if self._open and self._open[-1].kind == "mapping" and self._key is None:
            self._key = str(event.value), event.start_mark.index + self._shift
            return
        node = self._node(event, "scalar", is_flow=False)
        place = node.line, node.column
        node.span = Span(node.start, node.end, event.value, event.style or "", *place)
        self._hang(node)

    def _node(
        self, event: Any, kind: Literal["scalar", "mapping", "list"], *, is_flow: bool
    ) -> Located:
        start, end = event.start_mark, event.end_mark
        place = start.line + 1, start.column + 1
        return Located(kind, start.index + self._shift, end.index + self._shift, is_flow, *place)

    def _hang(self, node: Located) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if self._key is not None and parent.kind == "mapping":
            key, start = self._key
            self._key = None
            parent.entries.append(Entry(key, start, node))
            return
        start = node.start if parent.is_flow else self._text.rfind("-", 0, node.start)
        parent.entries.append(Entry(len(parent.entries), start, node))
