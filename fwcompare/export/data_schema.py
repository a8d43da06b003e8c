"""What programs read as JSON Schemas, made from its description."""

from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from fwcompare.export.described_asking import QuestionsData
from fwcompare.export.described_data import Analysis, ExportedData, Score

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
OUTPUTS: Mapping[str, type] = {
    "score": Score,
    "analysis": Analysis,
    "export": ExportedData,
    "questions": QuestionsData,
}
"""What programs read, by the names of their schemas."""

_SCALARS = {str: "string", float: "number", int: "integer", bool: "boolean", NoneType: "null"}


def output_schema(name: str, output: type) -> Schema:
    """Return the JSON Schema (draft 2020-12) of what is printed: a TypedDict or a dataclass.

    Every key it names is always there; keys it does not name are allowed, since later versions
    add some.
    """
    head = {"$schema": DRAFT, "title": f"fwcompare {name}", "description": output.__doc__}
    return head | _schema_of(output)


def _schema_of(kind: Any) -> Schema:
    origin, inner = get_origin(kind), get_args(kind)
    if is_typeddict(kind) or is_dataclass(kind):
        return _object(kind)
    if kind in _SCALARS:
        return {"type": _SCALARS[kind]}
    if origin is Annotated:
        return {"description": inner[1], **_schema_of(inner[0])}
    if origin is Literal:
        return {"enum": list(inner)}
    if origin in (Union, UnionType):
        return _one_of(inner)
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _schema_of(inner[1])}
    if origin is Sequence:
        return {"type": "array", "items": _schema_of(inner[0])}
    if origin is tuple and inner[-1] is Ellipsis:
        return {"type": "array", "items": _schema_of(inner[0])}
    if origin is tuple:
        items = [_schema_of(item) for item in inner]
        return {"type": "array", "prefixItems": items, "minItems": len(items), "items": False}
    raise TypeError(f"{kind} has no place in a JSON Schema")


def _object(kind: Any) -> Schema:
    keys = get_type_hints(kind, include_extras=True)
    first = {"format": keys.pop("format")} if "format" in keys else {}
    properties = {key: _schema_of(value) for key, value in (first | keys).items()}
    return {"type": "object", "required": list(properties), "properties": properties}


def _one_of(kinds: tuple[Any, ...]) -> Schema:
    schemas = [_schema_of(kind) for kind in kinds]
    if all(schema.keys() == {"type"} for schema in schemas):
        return {"type": [schema["type"] for schema in schemas]}
    return {"anyOf": schemas}
