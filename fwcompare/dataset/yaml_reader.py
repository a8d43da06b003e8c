"""YAML text to a tree, by its events: nothing is constructed, shared, merged or typed."""

from collections.abc import Callable, Iterator
from typing import Any

import yaml

from fwcompare.dataset.decoding import control_name, find_control
from fwcompare.dataset.inspection import Inspection, quoted
from fwcompare.dataset.limits import MAX_DEPTH, MAX_VALUES
from fwcompare.dataset.number import number_remedy
from fwcompare.dataset.tree import Mapping, Node, Sequence, Text
from fwcompare.dataset.typed_number import is_number
from fwcompare.dataset.yaml_faults import TOO_DEEP, note_yaml_error

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
        builder.take_all(_events(text, inspection))
    except _StopError:
        return None
    if builder.root is None and inspection.is_clean:
        remedy = f'begin with the line "{inspection.version_key}: 1"'
        inspection.add("the file is empty", remedy, 1, 1)
    return None if builder.has_holes else builder.root


class _StopError(Exception):
    """Nothing sensible can be read behind this point; the fault is noted."""


def _events(text: str, inspection: Inspection) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, Loader=_LOADER)
    except Exception as error:  # whatever a parser may raise on hostile text
        note_yaml_error(error, inspection)
        raise _StopError from error


class _TreeBuilder:
    """Takes events in turn; a node hangs in its parent as soon as it begins."""

    def __init__(self, inspection: Inspection, has_escapes: bool) -> None:
        self.root: Node | None = None
        self.has_holes = False
        self._inspection = inspection
        self._has_escapes = has_escapes
        self._open: list[Mapping | Sequence] = []
        self._entries: dict[str, tuple[Text, Node]] | None = None  # of the innermost, if a mapping
        self._key: Text | None = None  # read in that mapping, and still without its value
        self._values = 0
        self._documents = 0

    def take_all(self, events: Iterator[Any]) -> None:
        scalar, no_handler = self._scalar, self._ignore
        scalar_event = yaml.ScalarEvent
        handlers: dict[type, Callable[[Any], None]] = {
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        for event in events:
            kind = type(event)
            if kind is scalar_event:
                scalar(event)
            else:
                handlers.get(kind, no_handler)(event)

    def _ignore(self, event: Any) -> None:
        """The ends of documents and of the stream say nothing."""

    def _scalar(self, event: Any) -> None:
        mark = event.start_mark
        node = Text(event.value, mark.line + 1, mark.column + 1)
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event, node)
        if self._has_escapes:
            self._refuse_controls(node)
        if self._key is None and self._entries is not None:
            self._key = node
        else:
            self._hang(node)

    def _mapping(self, event: Any) -> None:
        mark = event.start_mark
        node = Mapping(mark.line + 1, mark.column + 1)
        self._begin(event, node)
        self._entries = node.entries

    def _sequence(self, event: Any) -> None:
        mark = event.start_mark
        self._begin(event, Sequence(mark.line + 1, mark.column + 1))
        self._entries = None

    def _begin(self, event: Any, node: Mapping | Sequence) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event, node)
        if self._key is None and self._entries is not None:
            what = "a list is not a key" if type(node) is Sequence else "a mapping is not a key"
            self._stop(node, what, "write key: value")
        self._hang(node)
        self._open.append(node)
        if len(self._open) > MAX_DEPTH:
            self._stop(node, *TOO_DEEP)

    def _end(self, _event: Any) -> None:
        self._open.pop()
        outer = self._open[-1] if self._open else None
        self._entries = outer.entries if type(outer) is Mapping else None

    def _hang(self, node: Node) -> None:
        self._values += 1
        if self._values > MAX_VALUES:
            what = f"the file holds more than {MAX_VALUES:,} values"
            self._stop(node, what, f"keep a {self._inspection.noun} within {MAX_VALUES:,} values")
        key, entries = self._key, self._entries
        if key is not None and entries is not None:
            self._key = None
            if type(node) is Text and not node.text and self._is_rest_of_number(key, entries):
                return
            if key.text in entries or key.text == _MERGE_KEY:
                self._refuse_key(key, entries)
            else:
                entries[key.text] = key, node
        elif self._open:
            parent = self._open[-1]
            if type(parent) is Sequence:
                parent.items.append(node)
        else:
            self.root = node

    def _is_rest_of_number(self, key: Text, entries: dict[str, tuple[Text, Node]]) -> bool:
        """Tell whether a comma between braces cut a number in two, as in {value: 1,5}; a fault."""
        last = next(reversed(entries.values()))[1] if entries and key.text.isdigit() else None
        if type(last) is not Text or not is_number(last.text):
            return False
        if (last.line, last.column + len(last.text) + 1) != (key.line, key.column):
            return False
        number = f"{last.text},{key.text}"
        self._inspection.fault(last, f"{quoted(number)} is not a number", number_remedy(number))
        return True

    def _refuse_key(self, key: Text, entries: dict[str, tuple[Text, Node]]) -> None:
        if key.text == _MERGE_KEY:
            self.has_holes = True
            self._inspection.fault(key, "the merge key << is not allowed", "write the keys out")
            return
        first = entries[key.text][0]
        what = f"the key {quoted(key.text)} is here a second time, first on line {first.line}"
        self._inspection.fault(key, what, "keep one of the two")

    def _refuse_marks(self, event: Any, node: Node) -> None:
        if event.anchor is not None:
            what = f"the anchor {quoted('&' + event.anchor)} is not allowed"
            self._inspection.fault(node, what, "write the value out where it is used")
        if event.tag is not None:
            what = f"the tag {quoted(event.tag)} is not allowed"
            self._inspection.fault(node, what, "remove it; the place of a value gives its type")

    def _refuse_controls(self, node: Text) -> None:
        control = find_control(node.text)
        if control is not None:
            what = f"the text holds the control character {control_name(node.text[control])}"
            self._inspection.fault(node, what, "remove its escape")

    def _alias(self, event: Any) -> None:
        mark = event.start_mark
        node = Text(f"*{event.anchor}", mark.line + 1, mark.column + 1)
        what = f"the alias {quoted(node.text)} is not allowed"
        self._inspection.fault(node, what, "write the value out here")
        self.has_holes = True
        if self._key is None and self._entries is not None:
            self._key = node
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
        raise _StopError
