"""The role of each column and row of a grid, guessed; whoever looks at it can change any."""

from collections.abc import Sequence
from itertools import pairwise

from fwcompare.dataset.table.grid import Cell, Grid
from fwcompare.dataset.table.orientation import is_turned
from fwcompare.dataset.table.roles import (
    Layout,
    Role,
    names_links,
    names_options,
    names_sums,
    role_named,
)
from fwcompare.dataset.table.symbols import is_unknown, symbol
from fwcompare.dataset.table.weights import are_weights, weights

_MOSCOW = {"m", "s", "c", "w", "must", "should", "could", "won't"}
_SAME = 0.011
"""Weighted scores are often rounded to two decimals."""


def guess(grid: Grid, *, turn: bool | None = None) -> Layout:
    """Return the layout a grid most likely has; `turn` says whether to turn it, None to guess."""
    turned = is_turned(grid) if turn is None else turn
    seen = grid.turned() if turned else grid
    heads = _heads(seen)
    columns = _columns(seen, heads)
    return Layout(turned, columns, _rows(seen, columns, heads), heads)


def heads_of(grid: Grid, layout: Layout) -> list[str]:
    """Return what heads each column: the head rows, one after the other where they differ."""
    found = []
    for column in range(grid.width):
        parts = [grid.text(row, column).replace("\n", " ") for row in range(layout.heads)]
        found.append(" ".join(dict.fromkeys(part for part in parts if part)))
    return found


def _heads(grid: Grid) -> int:
    """Two head rows are known by cells that the first one spans."""
    if len(grid.rows) < 4:
        return 1
    first, second = ([cell.text for cell in row] for row in grid.rows[:2])
    spans = any(a and a == b for a, b in pairwise(first[1:]))
    are_words = all(text and not any(c.isdigit() for c in text) for text in second[1:])
    return 2 if spans and are_words and not any(map(symbol, second[1:])) else 1


def _columns(grid: Grid, heads: int) -> tuple[Role, ...]:
    nothing: list[Role] = ["ignore"] * grid.width
    layout = Layout(False, tuple(nothing), (), heads)
    names = heads_of(grid, layout)
    below = [[cell.text for cell in grid.column(c)[heads:]] for c in range(grid.width)]
    found: list[Role | None] = [_named(names[c], below[c], c) for c in range(grid.width)]
    criterion = _criterion_column(found, names, below)
    if found[0] is None and criterion > 0:
        found[0] = "group"
    found[criterion] = "criterion"
    for column, role in enumerate(found):
        if role == "weight" and "weight" in found[:column]:
            found[column] = "ignore"
    _ignore_weighted(found, names, below)
    return tuple(role or "alternative" for role in found)


def _named(head: str, below: Sequence[str], column: int) -> Role | None:
    role = role_named(head)
    said = {text.strip().casefold() for text in below if text.strip()}
    if role == "weight" and said and said <= _MOSCOW:
        return "must"
    if role == "weight":
        return "weight" if are_weights(below) else None
    if role == "must":
        says = [text for text in below if text.strip()]
        return "must" if all(len(text) < 20 for text in says) else None
    if role in ("criterion", "group") or (role == "ignore" and column == 0):
        return role
    if role in ("source", "note", "unit", "direction", "ignore"):
        return role
    return None


def _criterion_column(
    found: Sequence[Role | None], names: Sequence[str], below: Sequence[Sequence[str]]
) -> int:
    if "criterion" in found:
        return found.index("criterion")
    free = [column for column, role in enumerate(found) if role is None]
    first = free[0] if free else 0
    if "group" in found or len(free) < 4 or first or names_options(names[first]):
        return first
    second = free[1]
    said = [text for text in below[first] if text]
    repeats = len(set(said)) * 2 <= len(below[first])
    is_text = all(text and not is_unknown(text) and symbol(text) is None for text in below[second])
    is_distinct = len(set(below[second])) == len(below[second])
    has_letters = all(any(c.isalpha() for c in text[:2]) for text in below[second])
    return second if repeats and is_text and is_distinct and has_letters else first


def _ignore_weighted(
    found: list[Role | None], names: Sequence[str], below: Sequence[Sequence[str]]
) -> None:
    """Ignore columns that hold another one's scores times the weights."""
    weight = found.index("weight") if "weight" in found else None
    free = [column for column, role in enumerate(found) if role is None]
    for column in free:
        is_weighted = "weighted" in names[column].lower()
        if weight is not None and column and found[column - 1] is None:
            before, here = below[column - 1], below[column]
            is_weighted = is_weighted or _are_products(below[weight], before, here)
        if is_weighted:
            found[column] = "ignore"
    if all(found[column] == "ignore" for column in free):
        for column in free:
            found[column] = None


def _are_products(weight: Sequence[str], score: Sequence[str], product: Sequence[str]) -> bool:
    columns = [weights(list(texts)) for texts in (weight, score, product)]
    rows = [row for row in zip(*columns, strict=True) if None not in row]
    if len(rows) < 2 or all(w == 1 for w, _, _ in rows):
        return False
    factors = (1.0, 0.01)
    return any(
        all(abs((w or 0) * (s or 0) * f - (p or 0)) <= _SAME for w, s, p in rows) for f in factors
    )


def _rows(grid: Grid, columns: Sequence[Role], heads: int) -> tuple[Role, ...]:
    options = [column for column, role in enumerate(columns) if role == "alternative"]
    naming = columns.index("criterion")
    found: list[Role] = ["ignore"] * heads
    for number, row in enumerate(grid.rows[heads:], heads):
        is_last = number >= len(grid.rows) - 2
        found.append(_row(row, [row[c] for c in options], naming, is_last=is_last))
    _settle_groups(found, grid, columns)
    return tuple(found)


def _row(row: Sequence[Cell], cells: Sequence[Cell], naming: int, *, is_last: bool) -> Role:
    name = row[naming].text
    texts = [cell.text for cell in cells]
    if names_sums(name, is_last=is_last):
        return "ignore"
    if name and (not any(texts) or all(text == name for text in texts)):
        return "group"
    has_links = all(cell.links or not cell.text for cell in cells)
    return "source" if has_links and names_links(name) else "criterion"


def _settle_groups(found: list[Role], grid: Grid, columns: Sequence[Role]) -> None:
    """A heading heads something: one with nothing below is a criterion of which nothing is said."""
    if "criterion" not in found:
        found[:] = ["criterion" if role == "group" else role for role in found]
    units = [column for column, role in enumerate(columns) if role in ("unit", "group")]
    for number, role in enumerate(found):
        if role == "group":
            below = next((each for each in found[number + 1 :] if each != "ignore"), "")
            has_own = any(grid.text(number, column) for column in units)
            if below == "" or has_own:
                found[number] = "criterion"
            elif below == "group":
                found[number] = "ignore"
