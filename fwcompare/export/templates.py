"""The templates: everything they print is escaped for their form unless it says it is ready."""

import base64
import hashlib
import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from fwcompare.bundled import RESOURCES
from fwcompare.dataset.misleading import BIDI_CONTROLS
from fwcompare.export import markdown, notes
from fwcompare.export.command_line import on_lines
from fwcompare.wording.isolation import around_isolates

if TYPE_CHECKING:
    from jinja2 import Environment

_ENDS_A_SENTENCE = ".,;:!\u3002\uff0c\uff1b\uff1a\uff01 "
_FOLDER = RESOURCES / "templates"
_EMPTY_LINES = re.compile(r"\n(?: *\n){2,}")
_SEEN = {"\n", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"}


def render_markdown(template: str, **values: Any) -> str:
    """Return a Markdown template filled in; jinja2.UndefinedError for a name it is not given."""
    filled = _markdown().get_template(template).render(**values)
    return _EMPTY_LINES.sub("\n\n", filled).strip() + "\n"


def render_html(template: str, **values: Any) -> str:
    """Return an HTML template filled in; jinja2.UndefinedError for a name it is not given."""
    return _html().get_template(template).render(**values)


def style_sheet(name: str) -> str:
    """Return a style sheet from the templates' folder."""
    return (_FOLDER / name).read_text("utf-8")


def digest(style: str) -> str:
    """Return the hash by which a content security policy knows an inline style sheet."""
    sha256 = hashlib.sha256(style.encode()).digest()
    return f"'sha256-{base64.b64encode(sha256).decode('ascii')}'"


def visible(text: str) -> str:
    """Return text with characters spelt out that turn the writing round or cannot be shown."""
    if text.isprintable():
        return text
    return around_isolates(text, _with_hidden_spelt, _with_hidden_spelt)


@cache
def _markdown() -> "Environment":
    from markupsafe import Markup

    # Jinja's own marking of what is escaped already serves Markdown, too: `finalize` comes first
    # and marks what it has escaped, so that Jinja adds nothing to it.
    environment = _environment()
    environment.finalize = lambda value: (
        Markup(markdown.text(value))  # noqa: S704
        if isinstance(value, str) and not isinstance(value, Markup)
        else value
    )
    ready: dict[str, Callable[..., str]] = {
        "ready": str,
        "start": lambda typed: markdown.beginning(markdown.text(typed)),
        "cells": _cells,
        "columns": lambda cells: " ---: |" * len(cells),
        "quoted": _quoted,
        "code": _code_block,
        "quotation": lambda typed: "\n".join(notes.as_quotation(visible(typed))),
        "address": markdown.address,
        "file": markdown.file,
    }
    for name, function in ready.items():
        environment.filters[name] = _marked_by(Markup, function)
    environment.filters["heading"] = lambda typed: typed.rstrip(_ENDS_A_SENTENCE)
    return environment


def _marked_by(mark: Callable[[str], str], function: Callable[..., str]) -> Callable[..., str]:
    return lambda *values: mark(function(*values))


@cache
def _html() -> "Environment":
    from markupsafe import Markup

    environment = _environment()
    environment.finalize = lambda value: (
        visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
    )
    environment.filters["notes"] = lambda typed, level: Markup(  # noqa: S704
        notes.as_html(visible(typed), level)
    )
    environment.filters["ready"] = Markup
    environment.filters["on_lines"] = on_lines
    environment.tests["address"] = markdown.is_plain_address
    return environment


def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _cells(values: Iterable[str], stressed: Iterable[bool] = ()) -> str:
    """Return the cells of a row between its outer bars, the stressed ones bold."""
    marks = [*stressed]
    shown = [markdown.text(value) for value in values]
    shown = [
        f"**{cell}**" if cell and is_bold else cell
        for cell, is_bold in zip(shown, marks or [False] * len(shown), strict=True)
    ]
    return " | ".join(shown)


def _quoted(typed: str) -> str:
    """Return a text as a double-quoted scalar of YAML, in one line."""
    line = "".join(c if c.isprintable() else " " for c in " ".join(typed.split()))
    return '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _code_block(typed: str) -> str:
    """Return a fenced block that nothing in it can end."""
    fence = "```"
    while fence in typed:
        fence += "`"
    return f"{fence}sh\n{visible(typed)}\n{fence}"


def _with_hidden_spelt(text: str) -> str:
    return "".join(_spelt(c) if _is_hidden(c) else c for c in text)


def _is_hidden(character: str) -> bool:
    if character in BIDI_CONTROLS:
        return True
    joins = character in "\u200c\u200d"
    return not (character.isprintable() or character in _SEEN or joins)


def _spelt(character: str) -> str:
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")
