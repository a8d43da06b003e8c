"""A chart's twin: the same facts as rows of text, for reading aloud and for pasting."""

from collections.abc import Iterable

from fwcompare.charts.shapes import Shape, Thing
from fwcompare.wording.isolation import isolated

Table = list[list[str]]
Cells = dict[tuple[str, str], str]


def cells_of(shapes: Iterable[Shape]) -> Cells:
    """Return what the shapes stand for by row and column, in the order they come in."""
    return {(t.row, t.column): t.words for shape in shapes if (t := shape.thing) is not None}


def table_of(shapes: Iterable[Shape]) -> Table:
    """Return what the shapes stand for as a table, rows and columns in the order they come in.

    The first row and the first column are the heads, those of the key "".
    """
    cells = cells_of(shapes)
    rows = dict.fromkeys(["", *(row for row, _ in cells)])
    columns = dict.fromkeys(["", *(column for _, column in cells)])
    return [[cells.get((row, column), "") for column in columns] for row in rows] if cells else []


def words_on(thing: Thing, cells: Cells) -> str:
    """Return what is said to who points at a thing: the heads of its cell, and what it says."""
    if not (thing.row and thing.column):
        return thing.words
    heads = (cells.get((thing.row, ""), ""), cells.get(("", thing.column), ""))
    told = ", ".join(isolated(head) for head in heads if head)
    return f"{told}: {thing.words}" if told and thing.words else told or thing.words


def as_text(table: Table) -> str:
    """Return rows as lines with tabs between the cells, as spreadsheets take them."""
    clean = ([" ".join(cell.split()) for cell in row] for row in table)
    return "".join("\t".join(row) + "\n" for row in clean)
