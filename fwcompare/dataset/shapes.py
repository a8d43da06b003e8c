"""Kinds of values made of others: tables by id, lists, and one kind or another by shape."""

from typing import Any

from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.keyed import Keyed
from fwcompare.dataset.kinds import INVALID, JsonSchema, Kind, mismatch, shape_of
from fwcompare.dataset.reference import ID_PATTERN, Reference, id_fault, with_article
from fwcompare.dataset.tree import Mapping, Node, Sequence, Text


class Entries(Kind):
    """A mapping of ids to records: the ids are declared here, and handed to the records as `id`.

    Where `is_inner`, they mean something only here, and are not declared to the rest of the file.
    """

    def __init__(
        self,
        kind: str,
        plural: str,
        of: Keyed,
        *,
        minimum: int = 0,
        maximum: int | None = None,
        reserved: tuple[str, ...] = (),
        is_inner: bool = False,
    ) -> None:
        self.noun = plural
        self._kind = kind
        self._of = of
        self._minimum = minimum
        self._maximum = maximum
        self._reserved = reserved
        self._is_inner = is_inner

    def read(self, node: Node, inspection: Inspection) -> Any:
        if type(node) is not Mapping:
            what = f"{self.noun} are a mapping of ids, not {shape_of(node)}"
            inspection.fault(
                node, what, f"write an id for each {self._kind}, and its keys under it"
            )
            return INVALID
        self._check_number(node, inspection)
        found = {}
        self.note_missing(inspection)
        for key, _child in node.entries.values():
            self._check_id(key, inspection)
            if not self._is_inner:
                inspection.declare(self._kind, key)
        for key, child in node.entries.values():
            value = self._read_entry(key, child, inspection)
            if value is not INVALID:
                found[key.text] = value
        return found

    def note_missing(self, inspection: Inspection) -> None:
        """Note that there is none, so that a reference to one is a fault."""
        if not self._is_inner:
            inspection.expect(self._kind)

    def _read_entry(self, key: Text, child: Node, inspection: Inspection) -> Any:
        if type(child) is Mapping:
            return self._of.read_mapping(child, key, {"id": key.text}, inspection)
        return self._of.read(child, inspection)

    def _check_number(self, node: Mapping, inspection: Inspection) -> None:
        if len(node.entries) < self._minimum:
            least = "one" if self._minimum == 1 else "two"
            what = f"there must be at least {least} {self._kind if least == 'one' else self.noun}"
            inspection.fault(node, what, "add one")
        if self._maximum is not None and len(node.entries) > self._maximum:
            key = list(node.entries.values())[self._maximum][0]
            what = f"there are more than {self._maximum} {self.noun}"
            inspection.fault(key, what, f"keep at most {self._maximum}")

    def _check_id(self, key: Text, inspection: Inspection) -> None:
        fault = id_fault(key)
        if fault is not None:
            inspection.fault(key, *fault)
        elif key.text in self._reserved:
            what = f"{key.text} cannot be the id of {with_article(self._kind)}"
            inspection.fault(key, what, "choose another, the format uses it")

    def json_schema(self) -> JsonSchema:
        schema: JsonSchema = {
            "type": "object",
            "propertyNames": {"pattern": f"^{ID_PATTERN}$"},
            "additionalProperties": self._of.json_schema(),
            "minProperties": self._minimum,
        }
        if self._reserved:
            schema["propertyNames"]["not"] = {"enum": list(self._reserved)}
        if self._maximum is not None:
            schema["maxProperties"] = self._maximum
        return schema


class ByReference(Kind):
    """A mapping whose keys are ids declared elsewhere."""

    def __init__(self, keys: Reference, of: Kind, minimum: int = 0) -> None:
        self.noun = f"a mapping by {keys.kind}"
        self._keys = keys
        self._of = of
        self._minimum = minimum

    def read(self, node: Node, inspection: Inspection) -> Any:
        if type(node) is not Mapping:
            remedy = f"write {self._keys.noun} and a value on each line"
            inspection.fault(node, mismatch(node, self.noun), remedy)
            return INVALID
        if len(node.entries) < self._minimum:
            what = f"this names no {self._keys.kind}"
            inspection.fault(node, what, f"write {self._keys.noun} and a value")
        found = {}
        for key, child in node.entries.values():
            id_ = self._keys.parse(key, inspection)
            value = self._of.read(child, inspection)
            if id_ is not INVALID and value is not INVALID:
                found[id_] = value
        return found

    def json_schema(self) -> JsonSchema:
        return {
            "type": "object",
            "propertyNames": self._keys.json_schema(),
            "additionalProperties": self._of.json_schema(),
            "minProperties": self._minimum,
        }


class Several(Kind):
    """A list, read as a tuple."""

    def __init__(self, plural: str, of: Kind) -> None:
        self.noun = plural
        self._of = of

    def read(self, node: Node, inspection: Inspection) -> Any:
        if type(node) is not Sequence:
            what = f"{self.noun} are a list, not {shape_of(node)}"
            inspection.fault(node, what, 'write a list, each item after "- ", or in [ ]')
            return INVALID
        values = (self._of.read(item, inspection) for item in node.items)
        return tuple([value for value in values if value is not INVALID])

    def json_schema(self) -> JsonSchema:
        return {"type": "array", "items": self._of.json_schema()}


class ScalarOr(Kind):
    """One kind where the file has a text, another where it has a mapping or a list."""

    def __init__(self, scalar: Kind, other: Kind) -> None:
        self.noun = f"{scalar.noun} or {other.noun}"
        self._scalar = scalar
        self._other = other

    def read(self, node: Node, inspection: Inspection) -> Any:
        return (self._scalar if type(node) is Text else self._other).read(node, inspection)

    def json_schema(self) -> JsonSchema:
        return {"anyOf": [self._scalar.json_schema(), self._other.json_schema()]}
