"""YAML text to a tree, by its events: nothing is constructed, shared, merged or typed."""

from collections.abc import Iterator
from typing import Any

import yaml

from fwcompare.dataset.decoding import describe_control, find_control
from fwcompare.dataset.inspection import Inspection, quoted
from fwcompare.dataset.limits import MAX_DEPTH, MAX_VALUES
from fwcompare.dataset.tree import Mapping, Node, Sequence, Text
from fwcompare.dataset.yaml_faults import note_yaml_error

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MERGE_KEY = "<<"


def read_tree(text: str, inspection: Inspection) -> Node | None:
    """Return the tree of the one document in `text`, or None where faults leave holes in it.

    Anchors, aliases, tags, merge keys, duplicate keys, second documents and whatever passes a
    limit are noted as faults. The parser's events come one by one, so that nesting is refused
    before anything can recurse into it.
    """
    builder = _TreeBuilder(inspection, has_escapes="\\" in text)
    try:
        for event in _events(text, inspection):
            builder.take(event)
    except _Stop:
        return None
    if builder.root is None and inspection.is_clean:
        inspection.add("the file is empty", 'begin with the line "fwcompare: 1"', 1, 1)
    return None if builder.has_holes else builder.root


class _Stop(Exception):
    """Nothing sensible can be read behind this point; the fault is noted."""


def _events(text: str, inspection: Inspection) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, Loader=_LOADER)
    except Exception as error:  # whatever a parser may raise on hostile text
        note_yaml_error(error, inspection)
        raise _Stop from error


class _TreeBuilder:
    """Takes events in turn; a node hangs in its parent as soon as it begins."""

    def __init__(self, inspection: Inspection, has_escapes: bool) -> None:
        self.root: Node | None = None
        self.has_holes = False
        self._inspection = inspection
        self._has_escapes = has_escapes
        self._open: list[Mapping | Sequence] = []
        self._key: Text | None = None
        self._values = 0
        self._documents = 0
        self._handlers = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    def take(self, event: Any) -> None:
        handler = self._handlers.get(type(event))
        if handler is not None:
            handler(event)

    def _scalar(self, event: Any) -> None:
        mark = event.start_mark
        node = Text(event.value, mark.line + 1, mark.column + 1)
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event, node)
        if self._has_escapes and event.style == '"' and find_control(node.text) is not None:
            character = describe_control(node.text)
            what = f"the text holds the control character {character}"
            self._inspection.fault(node, what, "remove its escape")
        if self._key is None and self._open and type(self._open[-1]) is Mapping:
            self._key = node
        else:
            self._hang(node)

    def _mapping(self, event: Any) -> None:
        mark = event.start_mark
        self._begin(event, Mapping(mark.line + 1, mark.column + 1))

    def _sequence(self, event: Any) -> None:
        mark = event.start_mark
        self._begin(event, Sequence(mark.line + 1, mark.column + 1))

    def _begin(self, event: Any, node: Mapping | Sequence) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event, node)
        if self._key is None and self._open and type(self._open[-1]) is Mapping:
            self._stop(node, "a key is plain text, not a list or a mapping", "write key: value")
        self._hang(node)
        self._open.append(node)
        if len(self._open) > MAX_DEPTH:
            what = f"the file is nested deeper than {MAX_DEPTH} levels"
            self._stop(node, what, f"nest at most {MAX_DEPTH} levels")

    def _end(self, _event: Any) -> None:
        self._open.pop()

    def _hang(self, node: Node) -> None:
        self._values += 1
        if self._values > MAX_VALUES:
            what = f"the file holds more than {MAX_VALUES:,} values"
            self._stop(node, what, f"keep a dataset under {MAX_VALUES:,} values")
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if type(parent) is Sequence:
            parent.items.append(node)
        elif type(parent) is Mapping and self._key is not None:
            key, self._key = self._key, None
            first = parent.entries.setdefault(key.text, (key, node))[0]
            if key.text == _MERGE_KEY:
                self._refuse_merge(key)
            elif first is not key:
                what = f"the key {quoted(key.text)} is here a second time, "
                what += f"first on line {first.line}"
                self._inspection.fault(key, what, "keep one of the two")

    def _refuse_marks(self, event: Any, node: Node) -> None:
        if event.anchor is not None:
            what = f"the anchor {quoted('&' + event.anchor)} is not allowed"
            self._inspection.fault(node, what, "write the value out where it is used")
        if event.tag is not None:
            what = f"the tag {quoted(event.tag)} is not allowed"
            self._inspection.fault(node, what, "remove it; the place of a value gives its type")

    def _refuse_merge(self, key: Text) -> None:
        self.has_holes = True
        self._inspection.fault(key, "the merge key << is not allowed", "write the keys out")

    def _alias(self, event: Any) -> None:
        mark = event.start_mark
        node = Text("", mark.line + 1, mark.column + 1)
        what = f"the alias {quoted('*' + event.anchor)} is not allowed"
        self._inspection.fault(node, what, "write the value out here")
        self.has_holes = True
        if self._key is None and self._open and type(self._open[-1]) is Mapping:
            self._key = Text(f"*{event.anchor}", node.line, node.column)
        else:
            self._hang(node)

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            mark = event.start_mark
            node = Text("", mark.line + 1, mark.column + 1)
            self._stop(node, "a second document begins here", "keep one document in a file")

    def _stop(self, node: Node, what: str, remedy: str) -> None:
        self._inspection.fault(node, what, remedy)
        raise _Stop
