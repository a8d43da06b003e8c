"""A table being read in: its text, and all that a person has changed of what was guessed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from fwcompare.dataset.dataset import Dataset
from fwcompare.dataset.table.draft import NO_CHOICES, Choices, Draft, DraftCriterion
from fwcompare.dataset.table.drafting import draft
from fwcompare.dataset.table.file import own_draft
from fwcompare.dataset.table.grid import Grid
from fwcompare.dataset.table.guessing import guess, heads_of
from fwcompare.dataset.table.reading import read_table_text
from fwcompare.dataset.table.roles import Layout, Role
from fwcompare.dataset.table.writing import as_dataset

Place = tuple[int, int]
"""Row and column of a grid, from 0."""


class Made(NamedTuple):
    """What becomes of a table: the draft, the text of its file, and what that holds."""

    draft: Draft
    text: str
    dataset: Dataset


@dataclass(frozen=True, slots=True)
class OwnExport:
    """What this program exported: nothing in it is guessed, and only the title can change."""

    draft: Draft
    title: str = ""

    def with_title(self, title: str) -> "OwnExport":
        """Return it called so, with "" as it calls itself."""
        return replace(self, title=title)

    def made(self, came_from: str, date: str) -> Made:
        """Return what becomes of it, as `Making.made`."""
        named = replace(self.draft, title=self.title or self.draft.title)
        return Made(named, *as_dataset(named, came_from, date))


@dataclass(frozen=True, slots=True)
class Making:
    """A grid, its layout and a person's choices; rows and columns are those of `seen`.

    `typed` has by place in `grid` what a cell said and what was typed over it; `turn` says
    whether rows are alternatives, None where that was guessed.
    """

    grid: Grid
    layout: Layout
    choices: Choices = NO_CHOICES
    typed: Mapping[Place, tuple[str, str]] = field(default_factory=dict)
    turn: bool | None = None

    @property
    def seen(self) -> Grid:
        """The grid with alternatives across."""
        return self.grid.turned() if self.layout.is_turned else self.grid

    @property
    def heads(self) -> list[str]:
        """What heads each column."""
        return heads_of(self.seen, self.layout)

    def made(self, came_from: str, date: str) -> Made:
        """Return what becomes of it; DatasetError, with a remedy, where that is no comparison.

        `came_from` and `date` as in `as_dataset_text`.
        """
        found = draft(self.grid, self.layout, self.choices)
        return Made(found, *as_dataset(found, came_from, date))

    def with_column(self, column: int, role: Role) -> "Making":
        return replace(self, layout=self.layout.with_column(column, role))

    def with_row(self, row: int, role: Role) -> "Making":
        return replace(self, layout=self.layout.with_row(row, role))

    def with_title(self, title: str) -> "Making":
        return replace(self, choices=replace(self.choices, title=title))

    def with_symbol(self, key: str, value: float | None) -> "Making":
        """Return it with another value, 0..10, of a symbol; None for unknown."""
        symbols = {**self.choices.symbols, key: value}
        return replace(self, choices=replace(self.choices, symbols=symbols))

    def with_ends(self, row: int, worst: float, best: float) -> "Making":
        """Return it with the ends of a row's scale; they say its direction, too."""
        ends = {**self.choices.ends, row: (worst, best)}
        better = {**self.choices.more_is_better, row: best > worst}
        return replace(self, choices=replace(self.choices, ends=ends, more_is_better=better))

    def with_direction(self, criterion: DraftCriterion, *, is_more_better: bool) -> "Making":
        """Return it with the other direction of a criterion; ends that were given change places."""
        row, ends = criterion.row, dict(self.choices.ends)
        if row in ends and (ends[row][1] > ends[row][0]) != is_more_better:
            ends[row] = ends[row][::-1]
        better = {**self.choices.more_is_better, row: is_more_better}
        return replace(self, choices=replace(self.choices, ends=ends, more_is_better=better))

    def with_cell(self, row: int, column: int, text: str) -> "Making":
        """Return it with another text in a cell."""
        place = (column, row) if self.layout.is_turned else (row, column)
        was = self.typed[place][0] if place in self.typed else self.grid.text(*place)
        typed = {**self.typed, place: (was, text.strip())}
        return replace(self, grid=self.grid.with_text(*place, text), typed=typed)

    def turned(self) -> "Making":
        """Return it read the other way round, with roles guessed anew."""
        turn = not self.layout.is_turned
        choices = replace(NO_CHOICES, title=self.choices.title, symbols=self.choices.symbols)
        return replace(self, layout=guess(self.grid, turn=turn), choices=choices, turn=turn)


Reading = Making | OwnExport


def read(text: str, name: str, before: Reading | None = None) -> Reading:
    """Return a text as a table; DatasetError, with place and remedy, where it holds none.

    What was changed `before`, of an earlier state of the text, is kept where its rows, columns
    and cells are still there.
    """
    own = own_draft(text, name)
    if own is not None:
        return OwnExport(own)
    grid = read_table_text(text, name)
    if not isinstance(before, Making):
        return Making(grid, guess(grid))
    return _carried_over(before, Making(grid, guess(grid, turn=before.turn), turn=before.turn))


def _carried_over(before: Making, now: Making) -> Making:
    for (row, column), (was, text) in before.typed.items():
        is_there = row < len(now.grid.rows) and column < now.grid.width
        if is_there and now.grid.text(row, column) == was:
            typed = {**now.typed, (row, column): (was, text)}
            now = replace(now, grid=now.grid.with_text(row, column, text), typed=typed)
    kept = replace(NO_CHOICES, title=before.choices.title, symbols=before.choices.symbols)
    now = replace(now, choices=kept)
    if now.layout.is_turned != before.layout.is_turned:
        return now
    guessed, heads = guess(before.grid, turn=before.turn), now.heads
    for column, head in enumerate(before.heads):
        role = before.layout.columns[column]
        if role != guessed.columns[column] and head in heads:
            now = now.with_column(heads.index(head), role)
    return _with_rows_of(before, guessed, now)


def _with_rows_of(before: Making, guessed: Layout, now: Making) -> Making:
    """Return it with the roles and choices of rows that are called as before."""
    if "criterion" not in before.layout.columns or "criterion" not in now.layout.columns:
        return now
    names, old = _row_names(now), before.choices
    places = {row: names.index(n) for row, n in enumerate(_row_names(before)) if n in names}
    for row, place in places.items():
        if before.layout.rows[row] != guessed.rows[row]:
            now = now.with_row(place, before.layout.rows[row])
    choices = replace(
        now.choices,
        more_is_better={places[r]: x for r, x in old.more_is_better.items() if r in places},
        ends={places[r]: x for r, x in old.ends.items() if r in places},
        decimal_commas={places[r]: x for r, x in old.decimal_commas.items() if r in places},
    )
    return replace(now, choices=choices)


def _row_names(making: Making) -> list[str]:
    return [cell.text for cell in making.seen.column(making.layout.columns.index("criterion"))]
