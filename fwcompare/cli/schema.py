"""`fwcompare schema`: JSON Schemas of the files that are read and of the data that is printed."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from functools import partial
from json import dumps
from typing import Any

from fwcompare.cli.terminal import say
from fwcompare.dataset.json_schema import json_schema, schema_of
from fwcompare.decision.file_schema import DECISION
from fwcompare.export.data_schema import OUTPUTS, output_schema
from fwcompare.lab.lab_run import LabRun

VERSION = 1


def _decision_schema() -> dict[str, object]:
    about = "What somebody wants of a dataset, and what they noted and chose."
    return schema_of(DECISION, "fwcompare decision", about)


SCHEMAS: Mapping[str, Callable[[], Mapping[str, Any]]] = {
    "dataset": json_schema,
    "decision": _decision_schema,
    **{name: partial(output_schema, name, output) for name, output in OUTPUTS.items()},
    "lab": partial(output_schema, "lab", LabRun),
}


def declare(parser: ArgumentParser) -> None:
    """Add the verb's words to its parser."""
    of = parser.add_mutually_exclusive_group()
    of.add_argument(
        "--of",
        choices=SCHEMAS,
        default="dataset",
        help="of a dataset or a decision file, or of what score, analyse, export and lab give as"
        " JSON; dataset if left out",
    )
    of.add_argument(
        "--decision",
        dest="of",
        action="store_const",
        const="decision",
        help="the same as --of decision",
    )


def run(arguments: Namespace) -> int:
    """Print the schema and return the exit code."""
    schema = SCHEMAS[arguments.of]()
    id_ = f"urn:fwcompare:schema:{arguments.of}:{VERSION}"
    say(dumps({"$schema": schema["$schema"], "$id": id_, **schema}, indent=2).splitlines())
    return 0
