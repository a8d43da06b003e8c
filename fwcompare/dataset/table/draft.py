"""A comparison in the making: what follows from a grid, its layout and a person's choices."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from fwcompare.dataset.dataset import Rating, Source
from fwcompare.dataset.table.notes import Note
from fwcompare.dataset.table.rows import Kind, RatedRow
from fwcompare.dataset.table.symbols import Symbol

Fate = Literal["rated", "to-rate", "unknown", "name", "used", "kept", "ignored"]
"""What became of a cell: `name` of an option, criterion or group, `used` for another column's
purpose (unit, weight …), `kept` as text of the table, `ignored` where its role says so."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person has changed; the numbers of rows are those of the grid as read (turned).

    `symbols` has the value, 0..10, or None for unknown, of a symbol by its key; `more_is_better`
    the direction of a row; `ends` its worst and best; `decimal_commas` how it reads a comma.
    """

    title: str = ""
    symbols: Mapping[str, float | None] = field(default_factory=dict)
    more_is_better: Mapping[int, bool] = field(default_factory=dict)
    ends: Mapping[int, tuple[float, float]] = field(default_factory=dict)
    decimal_commas: Mapping[int, bool] = field(default_factory=dict)


NO_CHOICES = Choices()


class DraftAlternative(NamedTuple):
    column: int
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class DraftCriterion:
    """A row that is rated; `ratings` are by the id of the alternative, sources in them.

    `weight` is in points, 0..100, None where the table gives none.
    """

    row: int
    id: str
    name: str
    rated: RatedRow
    ratings: Mapping[str, Rating]
    question: str = ""
    weight: float | None = None
    is_must: bool = False

    @property
    def kind(self) -> Kind:
        return self.rated.kind


@dataclass(frozen=True, slots=True)
class DraftGroup:
    """Criteria under one heading; the only group of a flat table has neither id nor name."""

    id: str
    name: str
    criteria: tuple[DraftCriterion, ...]
    weight: float | None = None


class TextRow(NamedTuple):
    """A row that is kept as words, a cell for each alternative id."""

    feature: str
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything a written file will hold, and what whoever reads the table should know.

    `fates` has one for each cell of the grid as read, by row and column: no cell is without.
    `symbols` are those in use, by key, with the value each counts.
    """

    title: str
    alternatives: tuple[DraftAlternative, ...]
    groups: tuple[DraftGroup, ...]
    sources: tuple[Source, ...]
    rows: tuple[TextRow, ...]
    notes: tuple[Note, ...]
    symbols: Mapping[str, tuple[Symbol, float | None]]
    fates: Mapping[tuple[int, int], Fate]

    @property
    def criteria(self) -> tuple[DraftCriterion, ...]:
        return tuple(criterion for group in self.groups for criterion in group.criteria)

    @property
    def is_flat(self) -> bool:
        return all(not group.id for group in self.groups)

    @property
    def to_rate(self) -> tuple[tuple[DraftCriterion, DraftAlternative, str], ...]:
        """Cells whose words are kept, and whose rating somebody has yet to give."""
        return tuple(
            (criterion, alternative, rating.because)
            for criterion in self.criteria
            for alternative in self.alternatives
            if not (rating := criterion.ratings[alternative.id]).is_known and rating.because
        )

    @property
    def unknown(self) -> int:
        """How many cells say nothing at all."""
        return sum(
            not rating.is_known and not rating.because
            for criterion in self.criteria
            for rating in criterion.ratings.values()
        )
