"""What the YAML parser complains of, in words that help to put it right."""

import yaml

from fwcompare.dataset.inspection import Inspection

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
    problem = getattr(error, "problem", None) or getattr(error, "reason", None)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if not isinstance(error, yaml.YAMLError) or not isinstance(problem, str):
        inspection.add("the file is not readable as YAML", "check its quotes and brackets")
        return
    begun = getattr(error, "context_mark", None)
    context = getattr(error, "context", None)
    what = f"this is not YAML: {problem}"
    if context and begun is not None and mark is not None and begun.line != mark.line:
        what += f" ({context} on line {begun.line + 1})"
    remedy = next((cure for part, cure in _REMEDIES if part in problem), "check the line above too")
    place = (mark.line + 1, mark.column + 1) if mark is not None else (0, 0)
    inspection.add(what, remedy, *place)
