"""Kinds of values made of others: records, tables of records, lists."""

from collections.abc import Callable
from typing import Any, NamedTuple

from fwcompare.dataset.inspection import Inspection, quoted
from fwcompare.dataset.kinds import INVALID, JsonSchema, Kind, OneOf, mismatch, shape_of
from fwcompare.dataset.reference import ID_PATTERN, Reference, id_fault, with_article
from fwcompare.dataset.tree import Mapping, Node, Sequence, Text

Values = dict[str, Any]


class Key(NamedTuple):
    """A key of a record: what it holds, and a sentence about it for whoever writes the file."""

    name: str
    kind: Kind
    about: str
    required: bool = False


class Rest(NamedTuple):
    """What the keys of a record that it does not list are: ids, and values of one kind."""

    name: str
    keys: Reference
    kind: Kind
    about: str


class Record(Kind):
    """A mapping with known keys, built into a value by `build(**values)`.

    `check` sees the values that could be read, and notes what is wrong between them. Nothing is
    built where a required key is missing or a value has a fault.
    """

    def __init__(
        self,
        noun: str,
        build: Callable[..., Any],
        keys: tuple[Key, ...],
        check: Callable[[Values, Mapping, Inspection], None] | None = None,
        rest: Rest | None = None,
    ) -> None:
        self.noun = noun
        self._build = build
        self._keys = keys
        self._names = {key.name for key in keys}
        self._check = check
        self._rest = rest

    def read(self, node: Node, inspection: Inspection) -> Any:
        if type(node) is not Mapping:
            names = ", ".join(key.name for key in self._keys if key.required)
            what = f"{self.noun} is a mapping, not {shape_of(node)}"
            inspection.fault(node, what, f"write its keys, at least {names}")
            return INVALID
        return self.read_mapping(node, node, {}, inspection)

    def read_mapping(
        self, node: Mapping, place: Node, values: Values, inspection: Inspection
    ) -> Any:
        """Return the record of a mapping; `place` is where a missing key is reported."""
        entries = node.entries
        known, is_whole = 0, True
        for name, kind, _about, required in self._keys:
            entry = entries.get(name)
            if entry is not None:
                known += 1
                value = kind.read(entry[1], inspection)
                if value is INVALID:
                    is_whole = False
                else:
                    values[name] = value
            elif required:
                is_whole = False
                inspection.fault(place, f"{self.noun} needs the key {name}", f"add {name}: …")
        if known < len(entries) or self._rest is not None:
            is_whole = self._read_others(node, values, inspection) and is_whole
        if self._check is not None:
            before = inspection.count
            self._check(values, node, inspection)
            is_whole = is_whole and inspection.count == before
        return self._build(**values) if is_whole else INVALID

    def _read_others(self, node: Mapping, values: Values, inspection: Inspection) -> bool:
        others = [entry for name, entry in node.entries.items() if name not in self._names]
        if self._rest is not None:
            read_key, read_value = self._rest.keys.read, self._rest.kind.read
            rest = {read_key(k, inspection): read_value(v, inspection) for k, v in others}
            values[self._rest.name] = rest
            return INVALID not in rest and INVALID not in rest.values()
        for key, _child in others:
            what = f"{quoted(key.text)} is not a key of {self.noun}"
            names = [key.name for key in self._keys]
            inspection.fault(key, what, f"use one of {', '.join(names)}", key.text, names)
        return not others

    def json_schema(self) -> JsonSchema:
        schema: JsonSchema = {
            "type": "object",
            "properties": {k.name: _described(k.kind, k.about) for k in self._keys},
            "required": [k.name for k in self._keys if k.required],
            "additionalProperties": False,
        }
        if self._rest is not None:
            schema["additionalProperties"] = _described(self._rest.kind, self._rest.about)
        return schema


class Entries(Kind):
    """A mapping of ids to records: the ids are declared here, and handed to the records as `id`."""

    def __init__(
        self,
        kind: str,
        plural: str,
        of: Record,
        *,
        minimum: int = 0,
        maximum: int | None = None,
        reserved: tuple[str, ...] = (),
    ) -> None:
        self.noun = plural
        self._kind = kind
        self._of = of
        self._minimum = minimum
        self._maximum = maximum
        self._reserved = reserved

    def read(self, node: Node, inspection: Inspection) -> Any:
        if type(node) is not Mapping:
            what = f"{self.noun} are a mapping of ids, not {shape_of(node)}"
            inspection.fault(
                node, what, f"write an id for each {self._kind}, and its keys under it"
            )
            return INVALID
        inspection.expect(self._kind)
        self._check_number(node, inspection)
        found = {}
        for key, _child in node.entries.values():
            self._check_id(key, inspection)
            inspection.declare(self._kind, key)
        for key, child in node.entries.values():
            value = self._read_entry(key, child, inspection)
            if value is not INVALID:
                found[key.text] = value
        return found

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


class Choice(Kind):
    """A record whose keys depend on what one of them, its `kind`, says."""

    def __init__(self, noun: str, by: str, records: dict[str, Record]) -> None:
        self.noun = noun
        self._by = by
        self._records = records
        self._option = OneOf(f"a kind of {noun.rsplit(maxsplit=1)[-1]}", tuple(records))

    def read(self, node: Node, inspection: Inspection) -> Any:
        if type(node) is not Mapping:
            what = f"{self.noun} is a mapping, not {shape_of(node)}"
            inspection.fault(node, what, f"write {self._by}: {' or '.join(self._records)}")
            return INVALID
        entry = node.entries.get(self._by)
        if entry is None:
            options = " or ".join(self._records)
            what = f"{self.noun} needs the key {self._by}"
            inspection.fault(node, what, f"add {self._by}: {options}")
            return INVALID
        option = self._option.read(entry[1], inspection)
        return INVALID if option is INVALID else self._records[option].read(node, inspection)

    def json_schema(self) -> JsonSchema:
        schemas = []
        for option, record in self._records.items():
            schema = record.json_schema()
            schema["properties"][self._by]["const"] = option
            schemas.append(schema)
        return {"oneOf": schemas}


def _described(kind: Kind, about: str) -> JsonSchema:
    return {"description": about, **kind.json_schema()}
