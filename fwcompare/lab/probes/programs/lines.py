"""Which lines of a file are code: neither blank, nor comment, nor documentation string."""

import ast
import io
import re
import tokenize
from pathlib import Path

NOTHING = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
    tokenize.ENCODING,
}
COMMENTED = re.compile(r"<!--.*?-->|\{#.*?#\}", re.DOTALL)


def python_lines(source: str) -> list[str]:
    """Return the lines of Python that hold code, without what surrounds it."""
    documented: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr) and isinstance(getattr(first.value, "value", 0), str):
                documented |= set(range(first.lineno, (first.end_lineno or first.lineno) + 1))
    held: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in NOTHING:
            held |= set(range(token.start[0], token.end[0] + 1))
    lines = source.splitlines()
    return [lines[number - 1].strip() for number in sorted(held - documented)]


def page_lines(source: str) -> list[str]:
    """Return the lines of a template that hold anything but comments."""
    return [line.strip() for line in COMMENTED.sub("", source).splitlines() if line.strip()]


def code_lines(path: Path) -> list[str]:
    """Return the lines of code of a Python file or a template."""
    source = path.read_text("utf-8")
    return python_lines(source) if path.suffix == ".py" else page_lines(source)
