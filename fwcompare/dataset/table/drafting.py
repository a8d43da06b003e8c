"""From a grid and its layout to a draft: names, settings of rows, ratings, groups, notes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from fwcompare.dataset.dataset import EVERYBODY, MeasuredScale, Rating
from fwcompare.dataset.errors import DatasetError, Fault
from fwcompare.dataset.limits import MAX_ALTERNATIVES, MAX_CRITERIA
from fwcompare.dataset.table.amounts import is_ambiguous
from fwcompare.dataset.table.cited import Cited
from fwcompare.dataset.table.common_scale import CommonScale, common_scale
from fwcompare.dataset.table.directions import Direction, guessed_direction
from fwcompare.dataset.table.draft import (
    NO_CHOICES,
    Choices,
    Draft,
    DraftAlternative,
    DraftCriterion,
    Fate,
    TextRow,
)
from fwcompare.dataset.table.grid import Grid
from fwcompare.dataset.table.grouping import Groups
from fwcompare.dataset.table.guessing import heads_of
from fwcompare.dataset.table.ids import Ids
from fwcompare.dataset.table.names import Named, demands, named, without_aside, without_common_end
from fwcompare.dataset.table.notes import Note, NoteKind
from fwcompare.dataset.table.roles import Layout, role_named
from fwcompare.dataset.table.row_settings import CROSS, row_settings
from fwcompare.dataset.table.rows import RatedRow, Settings, kind_of_row, rated_row
from fwcompare.dataset.table.symbols import Symbol
from fwcompare.dataset.table.weights import are_priorities, points, weights

_RESERVED = (EVERYBODY, "feature", "criterion", "checked")
_TITLE = "New comparison"
_CROSS = "x"
_OTHER_YES = (
    "✓",
    "✔",
    "✅",
    "☑",
    "yes",
    "y",
    "●",
    "🟢",
    ":white_check_mark:",
    ":heavy_check_mark:",
)


def draft(grid: Grid, layout: Layout, choices: Choices = NO_CHOICES) -> Draft:
    """Return the comparison that a grid is, read by a layout; DatasetError where it is none."""
    if "criterion" not in layout.columns:
        remedy = "give the column with their names that role"
        raise DatasetError(grid.title or "table", [Fault("no column names the criteria", remedy)])
    return _Drafting(grid.turned() if layout.is_turned else grid, layout, choices).draft()


class _Drafting:
    def __init__(self, grid: Grid, layout: Layout, choices: Choices) -> None:
        self._grid = grid
        self._layout = layout
        self._choices = choices
        self._heads = heads_of(grid, layout)
        self._notes: list[Note] = []
        self._fates: dict[tuple[int, int], Fate] = {}
        self._cited = Cited()
        self._symbols: dict[str, tuple[Symbol, float | None]] = {}
        self._rows = [n for n in range(len(grid.rows)) if n >= layout.heads]
        self._alternatives = self._named_alternatives()

    def draft(self) -> Draft:
        """Read every row in turn, as its role says."""
        self._note_layout()
        rated = [n for n in self._rows if self._layout.rows[n] == "criterion"]
        self._refuse_what_is_none(rated)
        weighed = self._weights(rated)
        texts = {row: self._texts(row) for row in rated}
        settings = row_settings(self._grid, self._layout, self._choices, texts)
        self._note_crosses(settings)
        common = common_scale(self._heads, texts, settings)
        groups, rows, ids = Groups(self._grid, self._layout), [], Ids("criterion")
        for number in self._rows:
            role = self._layout.rows[number]
            if role == "criterion":
                groups.add(number, self._criterion(number, ids, weighed, settings, common))
            elif role == "group":
                groups.begin(number)
            elif role == "note":
                rows.append(self._text_row(number))
            elif role == "source":
                self._cite_row(number)
        if common is not None and common.is_proposed:
            self._notes.append(Note("shared-scale", details=tuple(f"{e:g}" for e in common.ends)))
        self._settle_fates()
        title = self._choices.title or self._grid.title or _TITLE
        found = groups.found(self._notes)
        return Draft(
            title,
            tuple(self._alternatives),
            found,
            self._cited.sources,
            tuple(rows),
            tuple(self._notes),
            self._symbols,
            self._fates,
        )

    def _named_alternatives(self) -> list[DraftAlternative]:
        columns = self._layout.columns_of("alternative")
        ids = Ids("option", _RESERVED)
        heads = without_common_end([self._heads[column] for column in columns])
        found = []
        for place, (column, head) in enumerate(zip(columns, heads, strict=True), 1):
            name = " ".join(head.split()).strip(" *")
            if not name:
                name = f"Option {place}"
                self._notes.append(Note("added-name", name))
            for row in range(self._layout.heads):
                self._fates[row, column] = "name"
                self._cited.of_links(self._grid.rows[row][column].links, name)
            found.append(DraftAlternative(column, ids.of(name), name))
        return found

    def _refuse_what_is_none(self, rated: list[int]) -> None:
        faults = []
        if len(self._alternatives) < 2:
            remedy = "give two columns the role of an alternative, or turn the table"
            faults.append(Fault("fewer than two alternatives are in the table", remedy))
        if not rated:
            faults.append(Fault("no criterion is in the table", "give a row that role"))
        if len(self._alternatives) > MAX_ALTERNATIVES or len(rated) > MAX_CRITERIA:
            what = f"the table has {len(rated)} criteria and {len(self._alternatives)} alternatives"
            remedy = f"keep {MAX_CRITERIA} and {MAX_ALTERNATIVES} at most, or turn it"
            faults.append(Fault(what, remedy))
        if faults:
            raise DatasetError(self._grid.title or "table", faults)

    def _texts(self, row: int) -> list[str]:
        return [self._grid.text(row, a.column) for a in self._alternatives]

    def _first(self, row: int, role: str) -> str:
        """Return the cell of the first column of a role."""
        for column, each in enumerate(self._layout.columns):
            if each == role:
                self._fates[row, column] = "used"
                return self._grid.text(row, column)
        return ""

    def _weights(self, rows: list[int]) -> dict[int, float]:
        """Return the points of the rows that have a weight, and note which have none."""
        columns = self._layout.columns_of("weight")
        for column in self._layout.columns_of("must") if not columns else ():
            if are_priorities([self._grid.text(row, column) for row in rows]):
                columns = [column]
                self._notes.append(Note("priorities", self._heads[column]))
        if not columns:
            return {}
        cells = {row: self._grid.text(row, columns[0]) for row in rows}
        found = weights(list(cells.values()))
        read = {row: w for row, w in zip(cells, found, strict=True) if w is not None}
        for row in rows:
            self._fates[row, columns[0]] = "used"
            if row not in read:
                name = named(self._grid.text(row, self._layout.columns.index("criterion"))).name
                self._notes.append(Note("no-weight", name, (cells[row],)))
        scaled, scale = points(read)
        if scale != 1:
            self._notes.append(Note("scaled-weights", self._heads[columns[0]], (f"{scale:g}",)))
        return scaled

    def _note_crosses(self, settings: Mapping[int, Settings]) -> None:
        said = next((s.symbols[CROSS] for s in settings.values() if CROSS in s.symbols), None)
        if said is not None:
            self._notes.append(Note("crosses", details=("yes" if said else "no",)))

    def _criterion(
        self,
        row: int,
        ids: Ids,
        weighed: Mapping[int, float],
        of_rows: Mapping[int, Settings],
        common: CommonScale | None,
    ) -> DraftCriterion:
        naming = self._layout.columns.index("criterion")
        self._fates[row, naming] = "name"
        said = named(self._grid.text(row, naming))
        if not said.name:
            said = Named(f"Row {row}")
            self._notes.append(Note("added-name", said.name))
        texts, settings = self._texts(row), of_rows[row]
        if said.is_more_better is not None and settings.direction is None:
            settings = replace(settings, direction=Direction(said.is_more_better, "said"))
        self._cited.of_links(self._grid.rows[row][naming].links, said.name)
        is_figures = kind_of_row(texts, settings) == "figures"
        name = said.name
        if is_figures and said.aside and not settings.unit:
            settings, name = replace(settings, unit=said.aside), without_aside(said.name)
        if settings.ends is None and is_figures:
            settings = _with_ends(name, settings, said, common)
        rated = rated_row(said.name, texts, settings)
        self._note_row(name, rated, texts, settings)
        for role in ("unit", "direction"):
            self._first(row, role)
        is_must = said.is_must or demands(self._first(row, "must"))
        question = " ".join(self._first(row, "note").split())
        return DraftCriterion(
            row,
            ids.of(name),
            name,
            rated,
            self._ratings(row, rated),
            question,
            weighed.get(row),
            is_must,
        )

    def _ratings(self, row: int, rated: RatedRow) -> dict[str, Rating]:
        of_row = self._cited.of_cells(
            self._grid.rows[row][column] for column in self._layout.columns_of("source")
        )
        for column in self._layout.columns_of("source"):
            self._fates[row, column] = "used"
        found = {}
        for alternative, rating in zip(self._alternatives, rated.ratings, strict=True):
            cell = self._grid.rows[row][alternative.column]
            own = self._cited.of_links(cell.links, alternative.name)
            found[alternative.id] = replace(rating, sources=tuple(dict.fromkeys((*own, *of_row))))
            fate: Fate = "rated" if rating.is_known else "to-rate" if rating.because else "unknown"
            self._fates[row, alternative.column] = fate
        return found

    def _text_row(self, row: int) -> TextRow:
        naming = self._layout.columns.index("criterion")
        self._fates[row, naming] = "name"
        cells = {a.id: self._grid.text(row, a.column) for a in self._alternatives}
        for alternative in self._alternatives:
            self._fates[row, alternative.column] = "kept"
        name = " ".join(self._grid.text(row, naming).split())
        return TextRow(name or f"Row {row}", cells)

    def _cite_row(self, row: int) -> None:
        self._fates[row, self._layout.columns.index("criterion")] = "name"
        for alternative in self._alternatives:
            cell = self._grid.rows[row][alternative.column]
            self._cited.of_cells([cell], alternative.name)
            self._fates[row, alternative.column] = "used"

    def _note_layout(self) -> None:
        if self._layout.is_turned:
            self._notes.append(Note("turned"))
        if self._grid.others:
            self._notes.append(Note("other-tables", details=(str(self._grid.others),)))
        first = self._layout.columns_of("weight")[:1]
        for column, role in enumerate(self._layout.columns):
            if role == "weight" and column not in first:
                self._notes.append(Note("second-weights", self._heads[column]))
            elif role == "ignore":
                again = bool(first) and role_named(self._heads[column]) == "weight"
                kind: NoteKind = "second-weights" if again else "ignored-column"
                self._notes.append(Note(kind, self._heads[column]))
        naming = self._layout.columns.index("criterion")
        for row in self._rows:
            if self._layout.rows[row] == "ignore":
                self._notes.append(Note("ignored-row", self._grid.text(row, naming)))

    def _note_row(self, name: str, rated: RatedRow, texts: list[str], settings: Settings) -> None:
        for key, seen in rated.seen.items():
            self._symbols[key] = seen, settings.symbols.get(key, seen.value)
        self._notes += _notes_of(name, rated, texts, settings)

    def _settle_fates(self) -> None:
        """Name what became of the cells that no row has used."""
        for row, cells in enumerate(self._grid.rows):
            for column in range(len(cells)):
                is_head = row < self._layout.heads
                role = "name" if is_head else self._layout.rows[row]
                left: Fate = "name" if role in ("name", "group") else "ignored"
                if self._layout.columns[column] == "ignore":
                    left = "ignored"
                elif role == "criterion" and self._layout.columns[column] == "group":
                    left = "name"
                self._fates.setdefault((row, column), left)


def _with_ends(name: str, settings: Settings, said: Named, common: CommonScale | None) -> Settings:
    """Return settings with the ends that the row's name or the whole table gives.

    Marks on a common scale count upwards whatever the row is called: people add them up.
    """
    ends = said.ends or (common.ends if common else None)
    if ends is None:
        return settings
    direction = settings.direction or guessed_direction(name, settings.unit)
    if common is not None and direction.basis != "said":
        direction = Direction(is_more_better=True, basis="said")
    ends = ends if direction.is_more_better else ends[::-1]
    return replace(settings, ends=ends, direction=direction)


def _notes_of(name: str, rated: RatedRow, texts: list[str], settings: Settings) -> Iterator[Note]:
    if rated.kind == "figures":
        ambiguous = [text for text in texts if is_ambiguous(text)]
        if ambiguous:
            kind: NoteKind = "decimal-comma" if settings.has_decimal_comma else "thousands"
            yield Note(kind, name, tuple(ambiguous[:1]))
        if rated.has_proposed_ends and isinstance(rated.scale, MeasuredScale):
            ends = rated.scale.worst, rated.scale.best
            yield Note("proposed-ends", name, tuple(f"{end:g}" for end in ends))
        if rated.direction.basis != "said":
            better = "more" if rated.direction.is_more_better else "less"
            yield Note("guessed-direction", name, (better, rated.direction.basis))
        for text in rated.bounds:
            yield Note("bound", name, (text,))
    if rated.is_flipped:
        yield Note("flipped-levels", name)
