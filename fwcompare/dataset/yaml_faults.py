"""What the YAML parser complains of, in words that help to put it right."""

import yaml

from fwcompare.dataset.inspection import Inspection
from fwcompare.dataset.limits import MAX_DEPTH

TOO_DEEP = (
    f"the file is nested deeper than {MAX_DEPTH} levels",
    f"nest at most {MAX_DEPTH} levels",
)
"""What is wrong, and the remedy, where lists and mappings lie deeper in each other than allowed."""

_REMEDIES = (
    ("mapping values are not allowed", 'put text that holds ": " in quotes, and check the indent'),
    (
        "cannot start any token",
        "indent with spaces, and put text that begins with @ ` or % in quotes",
    ),
    ("did not find expected ',' or '}'", "separate entries with commas and close with }"),
    ("did not find expected ',' or ']'", "separate entries with commas and close with ]"),
    ("expected ',' or '}'", "separate entries with commas and close with }"),
    ("expected ',' or ']'", "separate entries with commas and close with ]"),
    ("could not find expected ':'", "write key: value, and check the indent"),
    ("unexpected end of stream", "close the quotes"),
    ("expected key", "check the indent, and the quotes just above"),
    ("expected <block end>", "check the indent, and the quotes just above"),
    ("'-' indicator", "check the indent of the list"),
    ("block sequence entries are not allowed", "begin the list on a line of its own"),
    ("escape", "write \\\\ for a backslash, or use single quotes"),
    ("directive", "remove the line that begins with %"),
)


def note_yaml_error(error: Exception, inspection: Inspection) -> None:
    """Note what a parser raised as one fault, with its place where it tells one."""
    if isinstance(error, MemoryError | RecursionError):
        inspection.add("the file is too involved to read", "make it simpler")
        return
    problem = getattr(error, "problem", None)
    if not isinstance(error, yaml.MarkedYAMLError) or not problem:
        inspection.add("this is not YAML", "check its quotes and brackets")
        return
    begun, found = error.context_mark, error.problem_mark or error.context_mark
    if "end of stream" in problem and begun is not None:
        found = begun  # the quotes that open there are nowhere closed
    if "nesting depth" in problem and found is not None:  # a limit that newer parsers have, too
        inspection.add(*TOO_DEEP, found.line + 1, found.column + 1)
        return
    what = f"this is not YAML: {problem}"
    if error.context and begun is not None and found is not None and begun.line != found.line:
        what += f" ({error.context} on line {begun.line + 1})"
    remedy = next((cure for part, cure in _REMEDIES if part in problem), "check the line above too")
    place = (found.line + 1, found.column + 1) if found is not None else (0, 0)
    inspection.add(what, remedy, *place)
