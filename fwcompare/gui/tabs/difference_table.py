"""The difference table: a cell for each alternative, and the criterion that carries the row."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from fwcompare.dataset.dataset import Dataset, TableRow
from fwcompare.gui.alternative_styles import AlternativeStyles
from fwcompare.gui.selection import Selection
from fwcompare.gui.theme import REGULAR, SEMIBOLD, Theme
from fwcompare.gui.widgets.label import INK, INK2, INK3, Label
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.widgets.rule import Rule
from fwcompare.wording import numbers

_MOST_VALUE_COLUMNS = 3
_LEAST_CELL = 88


class DifferenceTable(QWidget):
    def __init__(
        self, dataset: Dataset, styles: AlternativeStyles, selection: Selection, theme: Theme
    ) -> None:
        super().__init__()
        self._dataset = dataset
        self._styles = styles
        self._selection = selection
        self._theme = theme
        self._shows_values = len(styles) <= _MOST_VALUE_COLUMNS
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), 0)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(4))
        column.addLayout(self._grid)
        self._make_head()
        for index, row in enumerate(dataset.table):
            self._make_row(3 * index + 1, row)

    def _make_head(self) -> None:
        theme = self._theme
        bottom = Qt.AlignmentFlag.AlignBottom
        self._grid.addWidget(Label(theme, "How they differ", weight=SEMIBOLD), 0, 0, bottom)
        for index, style in enumerate(self._styles.values()):
            self._grid.addWidget(
                Label(theme, style.name, size="caption", ink=INK3), 0, 1 + index, bottom
            )
            self._grid.setColumnStretch(1 + index, 3)
        after = 1 + len(self._styles)
        self._grid.addWidget(Label(theme, "rated in", size="caption", ink=INK3), 0, after, bottom)
        self._grid.setColumnStretch(after, 2)
        if self._shows_values:
            for index, style in enumerate(self._styles.values()):
                head = Label(theme, style.name, size="caption", ink=INK3)
                self._grid.addWidget(
                    head, 0, after + 1 + index, Qt.AlignmentFlag.AlignRight | bottom
                )

    def _make_row(self, at: int, row: TableRow) -> None:
        theme = self._theme
        top = Qt.AlignmentFlag.AlignTop
        after = 1 + len(self._styles)
        last = after + (len(self._styles) if self._shows_values else 0)
        self._grid.addWidget(Rule(theme, "grid"), at, 0, 1, last + 1)
        self._grid.addWidget(Label(theme, row.feature, ink=INK2), at + 1, 0, top)
        for index, id_ in enumerate(self._styles):
            cell = Label(theme, row.cells.get(id_, ""), wraps=True)
            cell.setMinimumWidth(theme.px(_LEAST_CELL))
            self._grid.addWidget(cell, at + 1, 1 + index, top)
        if row.criterion:
            self._add_criterion(at + 1, after, row.criterion)
        if row.checked:
            checked = Label(theme, f"Checked: {row.checked}", size="caption", ink=INK2, wraps=True)
            self._grid.addWidget(checked, at + 2, 1, 1, last)

    def _add_criterion(self, at: int, column: int, id_: str) -> None:
        criterion = self._dataset.criteria[id_]
        link = Link(self._theme, criterion.label)
        link.setAccessibleDescription(f"Go to {criterion.name}")
        link.clicked.connect(partial(self._selection.ask_for, criterion.dimension, id_))
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(link, at, column, top)
        if not self._shows_values:
            return
        values = [criterion.value(a) for a in self._styles]
        known = [v for v in values if v is not None]
        best = max(known) if known and max(known) > min(known) else None
        for index, value in enumerate(values):
            is_best = value is not None and value == best
            text = "?" if value is None else numbers.rating(value)
            label = Label(
                self._theme,
                text,
                weight=SEMIBOLD if is_best else REGULAR,
                ink=INK if is_best else INK2,
            )
            self._grid.addWidget(label, at, column + 1 + index, Qt.AlignmentFlag.AlignRight | top)
