"""The format as a JSON Schema, so that an editor completes and checks a file as it is written."""

from fwcompare.dataset.kinds import Kind
from fwcompare.dataset.schema import DATASET

_ONE_OF = ("dimensions", "criteria", "table")
"""What a dataset may compare by; it has at least one of them."""


def json_schema() -> dict[str, object]:
    """Return the JSON Schema (draft 2020-12) of a dataset file.

    It cannot say what holds between two places (ids that exist, low <= value <= high); reading
    the file checks that.
    """
    about = "Alternatives rated on weighted criteria, with their sources."
    either = [{"required": [key]} for key in _ONE_OF]
    return {**schema_of(DATASET, "fwcompare dataset", about), "anyOf": either}


def schema_of(kind: Kind, title: str, description: str) -> dict[str, object]:
    """Return the JSON Schema of a file that holds one value of a kind."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title}
    return {**head, "description": description, **kind.json_schema()}
