"""Criteria under their headings, and what headings weigh."""

from dataclasses import replace

from fwcompare.dataset.dataset import MAX_POINTS
from fwcompare.dataset.table.draft import DraftCriterion, DraftGroup
from fwcompare.dataset.table.grid import Grid
from fwcompare.dataset.table.ids import Ids
from fwcompare.dataset.table.names import is_must_heading
from fwcompare.dataset.table.notes import Note
from fwcompare.dataset.table.roles import Layout
from fwcompare.dataset.table.weights import points, weights

_BEFORE_ANY = "General"


class Groups:
    """Takes headings and criteria in the order of the table."""

    def __init__(self, grid: Grid, layout: Layout) -> None:
        self._grid = grid
        self._layout = layout
        self._column = next(iter(layout.columns_of("group")), None)
        self._criteria: dict[str, list[DraftCriterion]] = {}
        self._own_weights: dict[str, str] = {}
        self._current = ""

    def begin(self, row: int) -> None:
        """Take a row as the heading of those below it."""
        name = self._grid.text(row, self._layout.columns.index("criterion"))
        self._current = " ".join(name.split()).strip(" *:")
        for column in self._layout.columns_of("weight")[:1]:
            self._own_weights.setdefault(self._current, self._grid.text(row, column))

    def add(self, row: int, criterion: DraftCriterion) -> None:
        """Take a criterion under the heading its own column names, or the last one above it."""
        if self._column is not None:
            named = " ".join(self._grid.text(row, self._column).split()).strip(" *:")
            self._current = named or self._current
        if is_must_heading(self._current):
            criterion = replace(criterion, is_must=True)
        self._criteria.setdefault(self._current, []).append(criterion)

    def found(self, notes: list[Note]) -> tuple[DraftGroup, ...]:
        """Return the groups; one without name where the table has no headings.

        A heading without a weight of its own weighs as much as its criteria together, so that
        each keeps its share of the whole.
        """
        if not any(self._criteria):
            return (DraftGroup("", "", tuple(self._criteria.get("", ()))),)
        ids = Ids("group")
        weighed = self._weights(notes)
        return tuple(
            DraftGroup(
                ids.of(name or _BEFORE_ANY), name or _BEFORE_ANY, tuple(criteria), weighed.get(name)
            )
            for name, criteria in self._criteria.items()
        )

    def _weights(self, notes: list[Note]) -> dict[str, float]:
        names = list(self._criteria)
        own = weights([self._own_weights.get(name, "") for name in names])
        if any(weight is not None for weight in own):
            said = {n: w for n, w in enumerate(own) if w is not None}
            return {names[n]: weight for n, weight in points(said)[0].items()}
        sums = {
            name: sum(criterion.weight or 0.0 for criterion in criteria)
            for name, criteria in self._criteria.items()
        }
        if not any(sums.values()):
            return {}
        scale = min(1.0, MAX_POINTS / max(sums.values()))
        if scale < 1:
            notes.append(Note("scaled-weights", "", (f"{scale:.3g}",)))
        return {name: round(scale * weight, 4) for name, weight in sums.items()}
