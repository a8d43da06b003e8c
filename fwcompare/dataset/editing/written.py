"""Values as YAML writes them: in one line between braces, or over several lines at an indent."""

from collections.abc import Iterator
from textwrap import wrap

from fwcompare.dataset.editing.located import BLOCKS, Plain, Span
from fwcompare.dataset.yaml_scalar import is_plain, is_typed, number, quoted, scalar

Value = str | float | dict[str, "Value"] | list["Value"]
"""What is to be written; a number is one for every reader, a text is quoted where it must be."""

_LONGEST_LINE = 100
_FOLDED_LINE = 106
_SINGLE = "'"


def as_plain(value: Value) -> Plain:
    """Return a value as it will be read: every scalar as text."""
    if isinstance(value, dict):
        return {key: as_plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [as_plain(each) for each in value]
    return value if isinstance(value, str) else number(value)


def flow(value: Value) -> str:
    """Return a value in one line, as it may stand between braces."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {flow(each)}' for key, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(flow, value))}]"
    return scalar(value) if isinstance(value, str) else number(value)


def block(key: str, value: Value, indent: str) -> Iterator[str]:
    """Yield the lines of a key with its value: one where there is room for it."""
    line = f"{indent}{key}: {flow(value)}"
    if len(line) <= _LONGEST_LINE and not _is_deep(value):
        yield line
    elif isinstance(value, dict) and value:
        yield f"{indent}{key}:"
        for inner, each in value.items():
            yield from block(inner, each, f"{indent}  ")
    elif isinstance(value, str) and (lines := _folded(value, f"{indent}  ")):
        yield f"{indent}{key}: >-"
        yield from lines
    else:
        yield line


def ways_to_write(value: str | float, span: Span, text: str) -> Iterator[str]:
    """Yield ways to write a scalar in place of another, the one most like the old first."""
    said = value if isinstance(value, str) else number(value)
    tail = "\n" if span.style in BLOCKS else ""
    is_line = said.isprintable() and said == said.strip() and said
    may_be_typed = not isinstance(value, str) or is_typed(span.text)
    if span.style == "" and is_line and (may_be_typed or not is_typed(said)):
        yield said
    if span.style == _SINGLE and said.isprintable():
        yield f"'{said.replace(_SINGLE, _SINGLE * 2)}'"
    if span.style == ">" and len(said) > _LONGEST_LINE:
        yield from _folded_again(said, span, text)
    if span.style in BLOCKS and is_plain(said) and len(said) <= _LONGEST_LINE:
        yield f"{said}{tail}"
    yield f"{quoted(said)}{tail}"


def _is_deep(value: Value) -> bool:
    """Tell whether a mapping holds another, which reads better over several lines."""
    return isinstance(value, dict) and any(isinstance(each, dict) for each in value.values())


def _folded(said: str, indent: str) -> list[str]:
    """Return a text of one paragraph as folded lines; none where it would not read the same."""
    width = max(40, _FOLDED_LINE - len(indent))
    lines = wrap(said, width, break_long_words=False, break_on_hyphens=False)
    if " ".join(lines) != said or not said.isprintable():
        return []
    return [f"{indent}{line}" for line in lines]


def _folded_again(said: str, span: Span, text: str) -> Iterator[str]:
    head, _, rest = text[span.start : span.end].partition("\n")
    end = "\r\n" if head.endswith("\r") else "\n"
    indent = rest[: len(rest) - len(rest.lstrip(" "))]
    if lines := _folded(said, indent):
        yield f"{head.rstrip()}{end}{end.join(lines)}{end}"
