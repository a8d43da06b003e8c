"""The table as cells of a model: what each shows, what it says aloud, what typing in it means."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from fwcompare.dataset.dataset import Criterion, Rating
from fwcompare.dataset.editing.edit import Edit
from fwcompare.dataset.editing.set_ratings import NewRating, SetRatings, set_cited_rating
from fwcompare.dataset.editing.set_scale import SetScale
from fwcompare.dataset.evidence import has_evidence
from fwcompare.dataset.scale import JudgedScale, MeasuredScale, Scale
from fwcompare.dataset.typed_number import Refused, typed_number
from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import tool_tip
from fwcompare.gui.tabs.table_rows import PARTS, Part, Row, rows_of
from fwcompare.wording import editing_words, isolation, names, numbers, ratings, typed_cells
from fwcompare.wording.typed_numbers import refusal

Index = QModelIndex | QPersistentModelIndex
Cells = Sequence[Sequence[str]]

_Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()
_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_TYPED_OVER = _CHOSEN | Qt.ItemFlag.ItemIsEditable
_HEADS: dict[Part, str] = {"unit": "unit", "worst": "worst", "best": "best", "share": "share"}
_MEASURED_ENDS = 0.0, 10.0
"""The ends of a judged scale that gets a unit."""


class TableModel(QAbstractTableModel):
    """`wanted(words, edit, row, column)` asks for an edit; `refused(words, row, column)` says why
    what was typed there is none.
    """

    wanted = Signal(str, object, int, int)
    refused = Signal(str, int, int)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._dataset = document.dataset
        self.rows: tuple[Row, ...] = rows_of(self._dataset)
        self.alternatives = tuple(self._dataset.alternatives)

    def follow(self) -> None:
        """Show the dataset as it is now; it has the same rows and columns."""
        self._dataset = self._document.dataset
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(PARTS) + len(self.alternatives)

    def part(self, column: int) -> Part | None:
        return PARTS[column] if column < len(PARTS) else None

    def alternative(self, column: int) -> str | None:
        """Return the id of the alternative in a column, None where there is none."""
        is_one = len(PARTS) <= column < self.columnCount()
        return self.alternatives[column - len(PARTS)] if is_one else None

    def criterion(self, row: int) -> Criterion | None:
        """Return the criterion of a row as the file has it, None for a dimension's row."""
        found = self.rows[row]
        return self._dataset.criteria[found.id] if found.kind == "criterion" else None

    def rating(self, row: int, column: int) -> Rating | None:
        """Return the rating in a cell, None where there is none to be."""
        criterion, alternative = self.criterion(row), self.alternative(column)
        return criterion.rating(alternative) if criterion and alternative else None

    @property
    def has_ranges(self) -> bool:
        """Whether any rating has a range."""
        all_of_it = (
            c.rating(a) for c in self._dataset.criteria.values() for a in self.alternatives
        )
        return any(rating.low != rating.high for rating in all_of_it)

    def unit(self, row: int) -> str:
        """Return the unit of a row's figures, "" where they have none."""
        criterion = self.criterion(row)
        return ratings.unit_of(criterion) if criterion else ""

    def row_name(self, row: int) -> str:
        found, dataset = self.rows[row], self._dataset
        if found.kind == "dimension":
            return names.dimension(dataset, found.id)
        return names.criterion(dataset, found.id)

    def column_name(self, column: int) -> str:
        alternative, part = self.alternative(column), self.part(column)
        if alternative is not None:
            return names.alternative(self._dataset, alternative)
        return _HEADS[part] if part else ""

    def text(self, row: int, column: int) -> str:
        """Return what is typed over and copied."""
        rating, part, criterion = self.rating(row, column), self.part(column), self.criterion(row)
        if rating is not None:
            return typed_cells.text_of(rating)
        if part == "share":
            return self._share(self.rows[row])
        return _of_scale(criterion.scale, part, numbers.plain) if criterion and part else ""

    def shown(self, row: int, column: int) -> str:
        """Return what a cell shows that is no rating."""
        criterion, part = self.criterion(row), self.part(column)
        if criterion and part in ("worst", "best"):
            return _of_scale(criterion.scale, part, numbers.exact)
        return self.text(row, column)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == _Role.DisplayRole:
            return self.shown(row, column)
        if role == _Role.EditRole:
            rating = self.rating(row, column)
            return self.text(row, column) if rating is None else typed_cells.with_range(rating)
        if role == _Role.ToolTipRole:
            return tool_tip(self.meaning(row, column))
        if role == _Role.AccessibleTextRole:
            return isolation.isolated(self._spoken(row, column))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        if role not in (_Role.DisplayRole, _Role.ToolTipRole):
            return None
        is_column = orientation == Qt.Orientation.Horizontal
        if role == _Role.ToolTipRole:
            return tool_tip(self._whole_name(section, is_column=is_column))
        return self.column_name(section) if is_column else self.row_name(section)

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_typed = index.isValid() and self.rows[index.row()].kind == "criterion"
        return _TYPED_OVER if is_typed and self.part(index.column()) != "share" else _CHOSEN

    def meaning(self, row: int, column: int) -> str:
        """Return what a rating rests on, in words."""
        criterion, alternative = self.criterion(row), self.alternative(column)
        if criterion is None or alternative is None:
            return ratings.scale(criterion.scale) if criterion else ""
        rating = criterion.rating(alternative)
        name = self._dataset.alternatives[alternative].name
        lines = [ratings.explained(criterion, alternative, name)]
        sources = self._dataset.sources
        lines += [f"Source: {sources[id_].title}" for id_ in rating.sources]
        if not has_evidence(rating):
            lines.append("Neither a reason nor a source")
        return "\n".join(lines)

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        if role != _Role.EditRole or str(value).strip() == str(self.data(index, role)):
            return False
        self._type(index.row(), index.column(), str(value))
        return True

    def rating_edit(self, new: NewRating) -> tuple[str, Edit]:
        """Return the edit that gives a rating, after the name of its step."""
        dataset = self._dataset
        words = editing_words.rating_step(new.criterion, new.alternative, dataset)
        return words, set_cited_rating(dataset, new.criterion, new.alternative, new.rating)

    def clear(self, places: Sequence[tuple[int, int]]) -> None:
        """Ask for the ratings in these cells to be unknown."""
        wanted = [(self._new(*place, ""), place) for place in places]
        found = [(new, place) for new, place in wanted if isinstance(new, NewRating)]
        if found:
            self._ask_for([new for new, _place in found], found[0][1])

    def paste(self, row: int, column: int, cells: Cells) -> None:
        """Ask for a block of cells from a place on; rows of dimensions are passed over.

        What is no rating, or goes beyond the table, is told, and all else is taken.
        """
        below = [r for r in range(row, len(self.rows)) if self.rows[r].kind == "criterion"]
        wanted: list[NewRating] = []
        left: list[str] = []
        for place, line in zip(below, cells, strict=False):
            for right, text in enumerate(line):
                new = self._new(place, column + right, text)
                if isinstance(new, NewRating):
                    wanted.append(new)
                elif new:
                    left.append(f"{self.row_name(place)}: {new}")
        beyond = max(0, len(cells) - len(below))
        widest = max((len(line) for line in cells), default=0)
        wide = max(0, column + widest - self.columnCount())
        self._ask_for(wanted, (row, column))
        if told := editing_words.left_out(left, beyond, wide):
            self.refused.emit(told, row, column)

    def _ask_for(self, wanted: list[NewRating], place: tuple[int, int]) -> None:
        if wanted:
            words = editing_words.ratings_step(len(wanted))
            self.wanted.emit(words, SetRatings(tuple(wanted)), *place)

    def _new(self, row: int, column: int, text: str) -> NewRating | str:
        """Return what a text in a cell asks for, "" for nothing, or why it is refused."""
        criterion, alternative = self.criterion(row), self.alternative(column)
        if criterion is None or alternative is None:
            return ""
        old = criterion.rating(alternative)
        if typed_cells.is_said_by(text.strip(), old):
            return ""
        found = typed_cells.rating_of(text, criterion, old)
        return found if isinstance(found, str) else NewRating(criterion.id, alternative, found)

    def _type(self, row: int, column: int, text: str) -> None:
        criterion, part = self.criterion(row), self.part(column)
        if criterion is None:
            return
        if part is None:
            new = self._new(row, column, text)
            if isinstance(new, NewRating):
                self.wanted.emit(*self.rating_edit(new), row, column)
            elif new:
                self.refused.emit(new, row, column)
            return
        scale = _scale_with(criterion.scale, part, text.strip())
        if isinstance(scale, str):
            self.refused.emit(scale, row, column)
        elif scale != criterion.scale:
            edit: Edit = SetScale(criterion.id, scale)
            self.wanted.emit(f"Scale of {self.row_name(row)}", edit, row, column)

    def _share(self, row: Row) -> str:
        evaluation = self._document.evaluation
        if row.kind == "dimension":
            return numbers.dimension_share(evaluation.dimension_shares.get(row.id, 0.0))
        return numbers.criterion_share(evaluation.shares.get(row.id, 0.0))

    def _spoken(self, row: int, column: int) -> str:
        said = self.text(row, column) or "unknown"
        if self.rating(row, column) is None:
            return said
        return f"{said}, {self.meaning(row, column)}"

    def _whole_name(self, section: int, *, is_column: bool) -> str:
        dataset = self._dataset
        if is_column:
            alternative = self.alternative(section)
            return dataset.alternatives[alternative].name if alternative else ""
        row = self.rows[section]
        return editing_words.name_of(row.kind, row.id, dataset)


def _of_scale(scale: Scale, part: Part, number: Callable[[float], str]) -> str:
    if isinstance(scale, MeasuredScale):
        return {
            "unit": scale.unit,
            "worst": number(scale.worst),
            "best": number(scale.best),
        }.get(part, "")
    return {"unit": "judged", "worst": scale.low, "best": scale.high}.get(part, "")


def _scale_with(scale: Scale, part: Part, text: str) -> Scale | str:
    """Return a scale with one of its parts typed anew, or why not."""
    if part == "unit":
        if isinstance(scale, MeasuredScale):
            return JudgedScale() if text == "judged" else replace(scale, unit=text)
        return scale if text in ("", "judged") else MeasuredScale(text, *_MEASURED_ENDS)
    if isinstance(scale, JudgedScale):
        return replace(scale, low=text) if part == "worst" else replace(scale, high=text)
    number = typed_number(text)
    if isinstance(number, Refused):
        return refusal(text, number)
    return replace(scale, worst=number) if part == "worst" else replace(scale, best=number)
