"""The table as cells: what was read, what each counts, and the scale of each row."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from fwcompare.dataset.dataset import MeasuredScale
from fwcompare.dataset.table.draft import DraftCriterion, Fate
from fwcompare.dataset.table.grid import Grid
from fwcompare.dataset.table.roles import Role
from fwcompare.dataset.typed_number import Refused, typed_number
from fwcompare.gui.dialogs.new_comparison.made_table import MadeTable
from fwcompare.gui.look.text_safety import tool_tip
from fwcompare.wording import isolation, new_comparison_words, numbers, typed_numbers

Index = QModelIndex | QPersistentModelIndex
Scale = Literal["better", "worst", "lane", "best", "check"]
SCALE: tuple[Scale, ...] = ("better", "worst", "lane", "best", "check")
"""The columns to the right of the table's own."""

_Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()
_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_TYPED_OVER = _CHOSEN | Qt.ItemFlag.ItemIsEditable  # to join flags takes longer than to paint
_HEADS: dict[Scale, str] = {
    "better": "", "worst": "worst", "lane": "", "best": "best", "check": "",
}  # fmt: skip
_EDITABLE = ("worst", "best")
_SAME = "the worst and the best are the same; type another number"


@dataclass(frozen=True, slots=True)
class ShownCell:
    """What a cell says, small beside it what it counts, and what became of it."""

    text: str
    aside: str = ""
    fate: Fate = "kept"


class GridModel(QAbstractTableModel):
    """Rows are those below the heads. `refused(words)` tells of what was typed and not taken."""

    refused = Signal(str)

    def __init__(self, table: MadeTable) -> None:
        super().__init__()
        self.table = table
        self._grid: Grid | None = None
        self._heads: list[str] = []
        self._criteria: dict[int, DraftCriterion] = {}
        self._alternatives: dict[int, str] = {}
        self._fates: dict[tuple[int, int], Fate] = {}
        table.read.connect(self._take_cells)
        table.found.connect(self._take_draft)

    @property
    def width(self) -> int:
        """How many columns are the table's own."""
        return self._grid.width if self._grid else 0

    @property
    def first(self) -> int:
        """The row of the grid that is shown first."""
        return self.table.making.layout.heads if self.table.making else 0

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or not self._grid else len(self._grid.rows) - self.first

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or not self._grid else self.width + len(SCALE)

    def part(self, column: int) -> Scale | None:
        """Return which part of a scale a column shows, None for one of the table's own."""
        return SCALE[column - self.width] if column >= self.width else None

    def criterion(self, row: int) -> DraftCriterion | None:
        """Return the criterion of a shown row, None where it is none, or not known yet."""
        return self._criteria.get(row + self.first)

    def column_role(self, column: int) -> Role | None:
        making = self.table.making
        return making.layout.columns[column] if making and column < self.width else None

    def row_role(self, row: int) -> Role | None:
        making = self.table.making
        return making.layout.rows[row + self.first] if making else None

    def head(self, column: int) -> str:
        return self._heads[column] if column < self.width else _HEADS[SCALE[column - self.width]]

    def alternative(self, column: int) -> str | None:
        """Return the id of the alternative in a column."""
        return self._alternatives.get(column)

    def row_name(self, row: int) -> str:
        """Return what a row is called, also while its name is out of sight."""
        making = self.table.making
        if making is None or self._grid is None or "criterion" not in making.layout.columns:
            return str(row + 1)
        return self._grid.text(row + self.first, making.layout.columns.index("criterion"))

    def cell(self, row: int, column: int) -> ShownCell:
        if (part := self.part(column)) is not None:
            return ShownCell(self._of_scale(row, part))
        place = row + self.first, column
        text = self._grid.text(*place) if self._grid else ""
        fate = self._fates.get(place, "kept")
        return ShownCell(text, self._aside(row, column, fate), fate)

    def on_lane(self, row: int) -> dict[str, float] | None:
        """Return what each alternative with a figure counts, 0..10; None for a row without ends."""
        criterion = self.criterion(row)
        if criterion is None or criterion.kind != "figures":
            return None
        found = {id_: rating.value for id_, rating in criterion.ratings.items()}
        value_of = criterion.rated.scale.value_of
        return {id_: value_of(value) for id_, value in found.items() if value is not None}

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        if role in (_Role.DisplayRole, _Role.EditRole):
            return cell.text
        if role == _Role.ToolTipRole:
            return tool_tip(f"{cell.text}\n{self._meaning(cell, index)}".strip())
        if role == _Role.AccessibleTextRole:
            return isolation.isolated(f"{cell.text or 'empty'}, {self._meaning(cell, index)}")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        if role not in (_Role.DisplayRole, _Role.ToolTipRole) or self._grid is None:
            return None
        is_column = orientation == Qt.Orientation.Horizontal
        said = self.column_role(section) if is_column else self.row_role(section)
        name = self.head(section) if is_column else self.row_name(section)
        words = f"{name}, {new_comparison_words.ROLE_WORDS[said]}" if said else name
        return tool_tip(words) if role == _Role.ToolTipRole else isolation.on_one_line(words)

    def flags(self, index: Index) -> Qt.ItemFlag:
        part = self.part(index.column()) if index.isValid() else "check"
        can_edit = part is None or (part in _EDITABLE and bool(self.cell_text(index)))
        return _TYPED_OVER if can_edit else _CHOSEN

    def cell_text(self, index: Index) -> str:
        return self.cell(index.row(), index.column()).text

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        making, row = self.table.making, index.row() + self.first
        text = str(value).strip()
        if role != _Role.EditRole or making is None or text == self.cell_text(index):
            return False
        part = self.part(index.column())
        if part is not None:
            return self._set_end(index.row(), part, text)
        self.table.change(making.with_cell(row, index.column(), text))
        return True

    def paste(self, row: int, column: int, text: str) -> None:
        """Type a block of cells over those from a place on; what goes beyond the table is left."""
        making = self.table.making
        if making is None:
            return
        for down, line in enumerate(text.rstrip("\n").split("\n")):
            for right, cell in enumerate(line.split("\t")):
                if row + down < self.rowCount() and column + right < self.width:
                    place = row + down + self.first, column + right
                    making = making.with_cell(*place, cell)
        self.table.change(making)

    def act_on(self, row: int, column: int) -> bool:
        """Turn a row's direction round, or agree to its ends; return whether there was one."""
        criterion, making = self.criterion(row), self.table.making
        part = self.part(column)
        if criterion is None or making is None or not self._of_scale(row, part or "check"):
            return False
        if part == "better":
            more = not criterion.rated.direction.is_more_better
            self.table.change(making.with_direction(criterion, is_more_better=more))
        elif part == "check" and isinstance(scale := criterion.rated.scale, MeasuredScale):
            self.table.change(making.with_ends(row + self.first, scale.worst, scale.best))
        return part in ("better", "check")

    def _set_end(self, row: int, part: Scale, text: str) -> bool:
        criterion, making, number = self.criterion(row), self.table.making, typed_number(text)
        if isinstance(number, Refused):
            self.refused.emit(typed_numbers.refusal(text, number))
            return False
        if making is None or criterion is None:
            return False
        scale = criterion.rated.scale
        if not isinstance(scale, MeasuredScale):
            return False
        worst, best = (number, scale.best) if part == "worst" else (scale.worst, number)
        if worst == best:
            self.refused.emit(f"“{text}”: {_SAME}")
            return False
        self.table.change(making.with_ends(row + self.first, worst, best))
        return True

    def _of_scale(self, row: int, part: Scale) -> str:
        criterion = self.criterion(row)
        if criterion is None or criterion.kind != "figures":
            return ""
        rated = criterion.rated
        if part == "better":
            more = rated.direction.is_more_better
            return new_comparison_words.better(is_more_better=more)
        if part == "check":
            return "check" if rated.has_proposed_ends else ""
        if part == "lane" or not isinstance(rated.scale, MeasuredScale):
            return ""
        return numbers.plain(rated.scale.worst if part == "worst" else rated.scale.best)

    def _aside(self, row: int, column: int, fate: Fate) -> str:
        if fate in ("to-rate", "unknown"):
            return new_comparison_words.FATE_WORDS[fate]
        criterion, id_ = self.criterion(row), self._alternatives.get(column)
        if criterion is None or id_ is None or id_ not in criterion.ratings:
            return ""
        value = criterion.ratings[id_].value
        return "" if value is None else numbers.rating(criterion.rated.scale.value_of(value))

    def _meaning(self, cell: ShownCell, index: Index) -> str:
        part = self.part(index.column())
        if part == "check":
            return "these ends were proposed: Enter or a click agrees to them" if cell.text else ""
        if part == "lane":
            return self._of_lane(index.row())
        if part is not None:
            return {"better": "Enter or a click turns it", "worst": "counts 0"}.get(
                part, "counts 10"
            )
        is_rated = cell.fate == "rated" and cell.aside
        return (
            f"counts {cell.aside} of 10" if is_rated else new_comparison_words.FATE_WORDS[cell.fate]
        )

    def _of_lane(self, row: int) -> str:
        made = self.table.result.made
        names = {a.id: a.name for a in made.draft.alternatives} if made else {}
        counts = (self.on_lane(row) or {}).items()
        return ", ".join(f"{names.get(id_, id_)} {numbers.rating(x)}" for id_, x in counts)

    def _take_cells(self) -> None:
        making = self.table.making
        if making and self._grid and _size(making.seen) == _size(self._grid):
            self._grid, self._heads = making.seen, making.heads
            self._tell_changed()
            return
        self.beginResetModel()
        self._grid, self._heads = (making.seen, making.heads) if making else (None, [])
        self._criteria, self._alternatives, self._fates = {}, {}, {}
        self.endResetModel()

    def _take_draft(self) -> None:
        made = self.table.result.made
        if made is not None and self._grid is not None:
            self._criteria = {c.row: c for c in made.draft.criteria}
            self._alternatives = {a.column: a.id for a in made.draft.alternatives}
            self._fates = dict(made.draft.fates)
        else:
            self._criteria, self._alternatives, self._fates = {}, {}, {}
        self._tell_changed()

    def _tell_changed(self) -> None:
        rows, columns = self.rowCount(), self.columnCount()
        if rows and columns:
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, columns - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, columns - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, rows - 1)


def _size(grid: Grid) -> tuple[int, int]:
    return len(grid.rows), grid.width
