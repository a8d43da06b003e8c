"""Kinds of values: each reads a node of the file, and describes itself as a JSON Schema."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

from fwcompare.dataset.inspection import Inspection, quoted
from fwcompare.dataset.tree import Mapping, Node, Text

JsonSchema = dict[str, Any]
INVALID: Any = object()
"""What reading gives where a fault was noted: the value is left out of what is built."""


_TEXT_TYPES = ["string", "number", "boolean"]


class Kind(ABC):
    """What a value in the file may be; `noun` names it in messages, as in "a number"."""

    noun: str

    @abstractmethod
    def read(self, node: Node, inspection: Inspection) -> Any:
        """Return the typed value of a node, or INVALID with every fault in it noted."""

    def note_missing(self, inspection: Inspection) -> None:  # noqa: B027  most declare nothing
        """Take note that the file leaves a value of this kind out."""

    @abstractmethod
    def json_schema(self) -> JsonSchema:
        """Return the JSON Schema of the value."""


def shape_of(node: Node) -> str:
    """Return what a node is in words: its text, nothing, a mapping or a list."""
    if isinstance(node, Text):
        return quoted(node.text) if node.text else "nothing"
    return "a mapping" if isinstance(node, Mapping) else "a list"


def mismatch(node: Node, noun: str) -> str:
    """Return that a node is not what belongs in its place."""
    if isinstance(node, Text) and not node.text:
        return f"{noun} is expected, not nothing"
    return f"{shape_of(node)} is not {noun}"


class Scalar(Kind):
    """A value that is one text in the file."""

    def read(self, node: Node, inspection: Inspection) -> Any:
        if type(node) is Text:
            return self.parse(node, inspection)
        inspection.fault(node, mismatch(node, self.noun), "write it as one text")
        return INVALID

    @abstractmethod
    def parse(self, node: Text, inspection: Inspection) -> Any: ...


class Words(Scalar):
    """Text as typed, without blanks around it; of one line unless it is `prose`."""

    def __init__(self, noun: str, *, prose: bool = False, may_be_empty: bool = False) -> None:
        self.noun = noun
        self._prose = prose
        self._may_be_empty = may_be_empty

    def parse(self, node: Text, inspection: Inspection) -> Any:
        text = node.text.strip()
        if not text and not self._may_be_empty:
            inspection.fault(node, f"{self.noun} is expected, not nothing", "write at least a word")
            return INVALID
        if not self._prose and ("\n" in text or "\r" in text):
            inspection.fault(node, f"{self.noun} is one line", "leave out the line breaks")
            return INVALID
        return text

    def json_schema(self) -> JsonSchema:
        if self._may_be_empty:
            return {"type": [*_TEXT_TYPES, "null"]}
        return {"type": _TEXT_TYPES, "pattern": "\\S"}


class OneOf(Scalar):
    """One of a few words."""

    def __init__(self, noun: str, options: Sequence[str]) -> None:
        self.noun = noun
        self._options = tuple(options)

    def parse(self, node: Text, inspection: Inspection) -> Any:
        if node.text in self._options:
            return node.text
        remedy = f"write one of {', '.join(self._options)}"
        what = mismatch(node, self.noun)
        inspection.fault(node, what, remedy, node.text, self._options)
        return INVALID

    def json_schema(self) -> JsonSchema:
        as_typed: list[str | bool] = [*self._options]
        as_typed += [word == "true" for word in self._options if word in ("true", "false")]
        return {"enum": as_typed}


class FormatVersion(Scalar):
    """The version of the file format that this program reads."""

    noun = "the format version"

    def __init__(self, version: int) -> None:
        self._version = version

    def parse(self, node: Text, inspection: Inspection) -> Any:
        if node.text == str(self._version):
            return self._version
        what = f"the format version {quoted(node.text)} is not known"
        inspection.fault(node, what, f"write {inspection.version_key}: {self._version}")
        return INVALID

    def json_schema(self) -> JsonSchema:
        return {"const": self._version}
