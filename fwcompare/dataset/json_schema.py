"""The format as a JSON Schema, so that an editor completes and checks a file as it is written."""

from fwcompare.dataset.schema import DATASET


def json_schema() -> dict[str, object]:
    """Return the JSON Schema (draft 2020-12) of a dataset file.

    It cannot say what holds between two places (ids that exist, low <= value <= high); reading
    the file checks that.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "fwcompare dataset",
        "description": "Alternatives rated on weighted criteria, with their sources.",
        **DATASET.json_schema(),
    }
