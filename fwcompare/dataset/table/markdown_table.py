"""Pipe tables of Markdown, their markup taken off and their links kept."""

import re
from html import unescape
from itertools import takewhile

from fwcompare.dataset.fixed_forms import is_address
from fwcompare.dataset.table.grid import Cell, Grid, Link, grid_of
from fwcompare.dataset.table.links import cell_of

_RULE = re.compile(r"[ 	]*:?-+:?[ 	]*")
_RULE_SIGNS = frozenset("|:- 	")
_HEADING = re.compile(r"#{1,6}[ \t]+(.*?)[ \t#]*")
_IMAGE = re.compile(r"!\[([^\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)")
_LINK = re.compile(
    r"\[([^\[\]]*)\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s]*)*)>?(?:\s+\"[^\"]*\")?\)"
)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_STRESS = re.compile(r"(\*\*\*|\*\*|\*|~~|__|_)(?=\S)(.+?)(?<=\S)\1")
_CODE = re.compile(r"(`+)(.+?)\1")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_HOLD = "\ue000"
_LONGEST = 20_000
"""Longer than any cell or line that a person marks up; what is longer is taken as it stands."""


def read_markdown(text: str) -> Grid | None:
    """Return the largest pipe table of a text, or None where there is none."""
    lines = text.splitlines()
    tables = [found for index in range(1, len(lines)) if (found := _table(lines, index))]
    if not tables:
        return None
    best = max(tables, key=lambda table: len(table[0]) * max(map(len, table[0])))
    rows, title = best
    return grid_of(rows, "Markdown", title, len(tables) - 1)


def _table(lines: list[str], rule: int) -> tuple[list[list[Cell]], str] | None:
    """Return the rows of the table whose second line is `rule`, and the heading above it."""
    if not ("|" in lines[rule - 1] and _is_rule(lines[rule])):
        return None
    below = takewhile(lambda line: line.strip() and "|" in line, lines[rule + 1 :])
    rows = [(rule, lines[rule - 1]), *enumerate(below, rule + 2)]
    width = len(split_row(lines[rule - 1]))
    if width < 2 or len(split_row(lines[rule])) != width:
        return None
    cells = [[_cell(cell, line) for cell in split_row(row)] for line, row in rows]
    return cells, _heading(lines[: rule - 1])


def _is_rule(line: str) -> bool:
    """Tell whether a line parts the head of a table from its rows."""
    body = line.strip().lstrip("> \t")
    if "-" not in body or not _RULE_SIGNS.issuperset(body):
        return False
    return all(
        _RULE.fullmatch(part) for part in body.removeprefix("|").removesuffix("|").split("|")
    )


def split_row(line: str) -> list[str]:
    """Return the cells of a row; a bar after a backslash or inside code parts none."""
    body = line.strip().lstrip("> \t")
    body = body.removeprefix("|")
    if body.endswith("|") and not body.endswith("\\|"):
        body = body[:-1]
    held = body.replace("\\|", _HOLD)
    if len(held) <= _LONGEST:
        held = _CODE.sub(lambda m: m[0].replace("|", _HOLD), held)
    return [cell.replace(_HOLD, "|").strip() for cell in held.split("|")]


def _cell(markdown: str, line: int) -> Cell:
    links: list[Link] = []
    if len(markdown) > _LONGEST:
        return cell_of(markdown, (), line)

    def take(match: re.Match[str]) -> str:
        title, url = plain(match[1]), match[2]
        if is_address(url):
            links.append(Link(title, url))
        return title

    shown = _LINK.sub(take, _IMAGE.sub(r"\1", markdown))
    return cell_of(plain(shown), tuple(links), line)


def plain(markdown: str) -> str:
    """Return Markdown of one line as the text it shows."""
    text = _BREAK.sub("\n", markdown)
    text = _ESCAPED.sub(lambda m: chr(0xE100 + ord(m[1])), text)
    text = _CODE.sub(lambda m: m[2].strip(), text)
    for _ in range(3):
        text = _STRESS.sub(_unstressed, text)
    text = unescape(_TAG.sub("", text))
    return re.sub("[\ue100-\ue1ff]", lambda m: chr(ord(m[0]) - 0xE100), text).strip()


def _unstressed(match: re.Match[str]) -> str:
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    if "_" in match[1] and (before.isalnum() or after.isalnum()):
        return match[0]
    return match[2]


def _heading(above: list[str]) -> str:
    """Return the title of the text, or the nearest heading above where it has none."""
    found = [m for line in reversed(above) if (m := _HEADING.fullmatch(line.strip()))]
    titles = [match for match in found if match[0].startswith("# ")]
    return plain((titles or found)[0][1]) if found else ""
