"""A table as a grid of cells, and what is read of each before anybody knows what it means."""

from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

Form = Literal["tabs", "commas", "semicolons", "bars", "Markdown", "HTML"]


class Link(NamedTuple):
    title: str
    url: str


class Cell(NamedTuple):
    """`text` without blanks around it and without markup; `line`, from 1, is where it stands."""

    text: str = ""
    links: tuple[Link, ...] = ()
    line: int = 0


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of equal length, none of them and no column wholly empty.

    `title` is a heading, caption or line above the table; `others` counts the tables of the same
    text that are left out.
    """

    rows: tuple[tuple[Cell, ...], ...]
    form: Form
    title: str = ""
    others: int = 0

    @property
    def width(self) -> int:
        return len(self.rows[0]) if self.rows else 0

    def text(self, row: int, column: int) -> str:
        return self.rows[row][column].text

    def column(self, column: int) -> tuple[Cell, ...]:
        return tuple(row[column] for row in self.rows)

    def turned(self) -> "Grid":
        """Return the grid with its rows as columns."""
        return replace(self, rows=tuple(zip(*self.rows, strict=True)))

    def with_text(self, row: int, column: int, text: str) -> "Grid":
        """Return the grid with another text in one cell, its links kept."""
        cells = list(self.rows[row])
        cells[column] = cells[column]._replace(text=text.strip())
        rows = (*self.rows[:row], tuple(cells), *self.rows[row + 1 :])
        return replace(self, rows=rows)


def grid_of(rows: list[list[Cell]], form: Form, title: str = "", others: int = 0) -> Grid:
    """Return rows of any length as a grid.

    Lines above the table with one cell alone become its title where there is none.
    """
    width = max(map(len, rows), default=0)
    padded = [[*row, *[EMPTY] * (width - len(row))] for row in rows]
    padded = [row for row in padded if any(map(_is_used, row))]
    while len(padded) > 1 and width > 2 and _is_title(padded[0]) and not _is_title(padded[1]):
        title = title or padded[0][0].text
        del padded[0]
    used = [index for index in range(width) if any(_is_used(row[index]) for row in padded)]
    kept = tuple(tuple(row[index] for index in used) for row in padded)
    return Grid(kept, form, " ".join(title.split()), others)


def _is_used(cell: Cell) -> bool:
    return bool(cell.text or cell.links)


def _is_title(row: list[Cell]) -> bool:
    return _is_used(row[0]) and not any(map(_is_used, row[1:]))
