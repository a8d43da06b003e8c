"""The list a criterion was counted from: a line that opens it, and a row for each item."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.dataset.evidence_list import EvidenceList, ListItem
from fwcompare.gui.look.theme import REGULAR, SEMIBOLD, Theme
from fwcompare.gui.widgets.label import INK, INK2, INK3, ElidedLabel, Label
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.widgets.rule import Rule
from fwcompare.gui.widgets.tab_order import put_after
from fwcompare.wording import list_words

_CELL = 64


class EvidenceListPart(QWidget):
    """The rows are made when the line is first pressed."""

    def __init__(self, found: EvidenceList, styles: AlternativeStyles, theme: Theme) -> None:
        super().__init__()
        self.setObjectName(f"list-{found.id}")
        self._found = found
        self._styles = styles
        self._theme = theme
        self._table: _ItemTable | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        self._line = Link(theme, list_words.heading(found))
        self._line.clicked.connect(self._toggle)
        self._column.addWidget(self._line, 0, Qt.AlignmentFlag.AlignLeft)
        self._say_what_it_does()

    @property
    def is_opened(self) -> bool:
        return self._table is not None and not self._table.isHidden()

    def set_opened(self, is_opened: bool) -> None:
        if is_opened or self._table is not None:
            self._made_table().setVisible(is_opened)
        self._say_what_it_does()

    def show_item(self, index: int) -> QWidget:
        """Open the list and return the row of an item."""
        self.set_opened(True)
        return self._made_table().rows[index]

    def _made_table(self) -> "_ItemTable":
        if self._table is None:
            self._table = _ItemTable(self._found, self._styles, self._theme)
            self._column.addWidget(self._table)
            put_after(self._line, self._table)
        return self._table

    def _toggle(self) -> None:
        self.set_opened(not self.is_opened)

    def _say_what_it_does(self) -> None:
        self._line.setAccessibleDescription("Close the list" if self.is_opened else "Open the list")


class _ItemTable(QWidget):
    spoken_role = QAccessible.Role.Table

    def __init__(self, found: EvidenceList, styles: AlternativeStyles, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(list_words.heading(found))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(6))
        column.setSpacing(0)
        if found.rule:
            column.addWidget(Label(theme, found.rule, size="caption", ink=INK3, wraps=True))
        names = {id_: style.name for id_, style in styles.items()}
        column.addWidget(_Row(theme, Label(theme), _heads(names, theme)))
        self.rows = [_item_row(item, names, theme) for item in found.items]
        for row in self.rows:
            column.addWidget(row)
        counts = [_Cell(theme, str(found.count(id_)), weight=SEMIBOLD) for id_ in names]
        column.addWidget(_Row(theme, Label(theme, "yes, in all", weight=SEMIBOLD), counts))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # a press on a row is none on the criterion, which would close all this


class _Row(QWidget):
    spoken_role = QAccessible.Role.Row

    def __init__(self, theme: Theme, words: QWidget, cells: Sequence[QWidget]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.px(3), 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(3))
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(words, 0, 0)
        grid.setColumnStretch(0, 1)
        for number, cell in enumerate(cells, start=1):
            cell.setFixedWidth(theme.px(_CELL))
            grid.addWidget(cell, 0, number, top)
        grid.addWidget(Rule(theme, "grid"), 1, 0, 1, 1 + len(cells))


class _Cell(Label):
    spoken_role = QAccessible.Role.Cell


class _Head(ElidedLabel):
    spoken_role = QAccessible.Role.ColumnHeader


def _heads(names: Mapping[str, str], theme: Theme) -> list[QWidget]:
    return [_Head(theme, name, size="caption", ink=INK3) for name in names.values()]


def _item_row(item: ListItem, names: Mapping[str, str], theme: Theme) -> _Row:
    words = QWidget()
    lines = QVBoxLayout(words)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(0)
    lines.addWidget(Label(theme, item.name, wraps=True))
    about = list_words.about(item)
    if about:
        lines.addWidget(Label(theme, about, size="caption", ink=INK2, wraps=True))
    cells = []
    for id_ in names:
        result = item.result(id_)
        counts = result == "yes"
        weight, ink = (SEMIBOLD, INK) if counts else (REGULAR, INK3)
        cells.append(_Cell(theme, result, weight=weight, ink=ink))
    row = _Row(theme, words, cells)
    row.setAccessibleName(item.name)
    return row
