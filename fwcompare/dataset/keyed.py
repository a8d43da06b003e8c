"""Mappings with known keys, and the choice between two of them."""

from collections.abc import Callable
from typing import Any, NamedTuple

from fwcompare.dataset.inspection import Inspection, quoted
from fwcompare.dataset.kinds import INVALID, JsonSchema, Kind, OneOf, shape_of
from fwcompare.dataset.reference import Reference
from fwcompare.dataset.tree import Mapping, Node

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


class Keyed(Kind):
    """A mapping with known keys, built into a value by `build(**values)`.

    `check` sees the values that could be read, and notes what is wrong between them. Nothing is
    built where a required key is missing or a value has a fault. `elsewhere` has keys that people
    write here and that belong somewhere else, each with where.
    """

    def __init__(
        self,
        noun: str,
        build: Callable[..., Any],
        keys: tuple[Key, ...],
        check: Callable[[Values, Mapping, Inspection], None] | None = None,
        rest: Rest | None = None,
        elsewhere: dict[str, str] | None = None,
    ) -> None:
        self.noun = noun
        self._build = build
        self._keys = keys
        self._names = {key.name for key in keys}
        self._check = check
        self._rest = rest
        self._elsewhere = elsewhere or {}

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
        may_be_misspelt = not entries.keys() <= self._names
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
            elif not may_be_misspelt:
                kind.note_missing(inspection)
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
            if key.text in self._elsewhere:
                inspection.fault(key, what, self._elsewhere[key.text])
                continue
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


class Choice(Kind):
    """A record whose keys depend on what one of them, its `kind`, says."""

    def __init__(self, noun: str, by: str, records: dict[str, Keyed]) -> None:
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
