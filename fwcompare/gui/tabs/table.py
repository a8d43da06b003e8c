"""The whole comparison as a table, to be edited like a spreadsheet."""

from functools import partial
from typing import Self

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.dataset.dataset import Rating
from fwcompare.dataset.editing.edit import Edit
from fwcompare.dataset.editing.set_ratings import NewRating
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.tabs.cell_editor import CellEditor, EditedCell
from fwcompare.gui.tabs.table_doings import Doing, Question, Wish, doings
from fwcompare.gui.tabs.table_grid import TableGrid
from fwcompare.gui.tabs.table_model import TableModel
from fwcompare.gui.tabs.table_rows import PARTS
from fwcompare.gui.view import AskedEdit, View
from fwcompare.gui.widgets.cell_note import CellNote
from fwcompare.gui.widgets.label import INK3, ElidedLabel, Label
from fwcompare.gui.widgets.name_box import NameBox
from fwcompare.gui.widgets.popup_place import placed

_HINT = "Type over a value · F2 all of it · Ctrl+C and Ctrl+V take blocks · Del unknown"


class TableTab(View):
    """Every edit ends in `edit_asked`; why one was not made is told at its cell."""

    follows_dataset = True

    def __init__(
        self, document: Document, theme: Theme, selection: Selection, styles: AlternativeStyles
    ) -> None:
        super().__init__(document, theme)
        self.setObjectName("tab-table")
        self._selection = selection
        self.cells = TableModel(document)
        self.cells.wanted.connect(self._ask)
        self.cells.refused.connect(self._tell)
        self.grid = TableGrid(self.cells, theme, styles, self._act)
        self.grid.opened.connect(self._open_cell)
        self.grid.gone_on.connect(self._go_on)
        self.grid.menu_asked.connect(self._open_menu)
        self.grid.across.rename_asked.connect(self._rename_column)
        self.grid.down.rename_asked.connect(self._rename_row)
        self.grid.selectionModel().currentChanged.connect(self._look_at_current)
        self.note = CellNote(theme, self.grid)
        self.setFocusProxy(self.grid)
        column = QVBoxLayout(self)
        px = theme.px
        column.setContentsMargins(px(16), px(8), 0, 0)
        column.setSpacing(px(6))
        column.addLayout(self._make_head())
        column.addWidget(self.grid, 1)

    def refresh(self) -> None:
        self.cells.follow()

    def stands_for(self, _old: Self) -> bool:
        return True

    def go_on_from(self, old: Self) -> None:
        """Go on at the cell of the same row and column, or else at one near it.

        Where typing made the window anew, the key that ended it comes to the old grid.
        """
        old.grid.gone_on.connect(self._go_on)
        index = old.grid.currentIndex()
        if index.isValid() and self.cells.rows:
            found = old.cells.rows[index.row()]
            last = len(self.cells.rows) - 1
            row = self.cells.rows.index(found) if found in self.cells.rows else index.row()
            column, alternative = index.column(), old.cells.alternative(index.column())
            if alternative in self.cells.alternatives:
                column = len(PARTS) + self.cells.alternatives.index(alternative)
            column = min(column, self.cells.columnCount() - 1)
            down = old.grid.verticalScrollBar().value()
            self.grid.begin_at(min(row, last), column, down)

    def go_to(self, row: str, column: str) -> None:
        """Go on at the row and column of these ids, as far as they are there.

        A criterion goes before a dimension of the same id.
        """
        current = self.grid.currentIndex()
        places = {each.id: n for n, each in enumerate(self.cells.rows) if each.kind == "dimension"}
        places |= {each.id: n for n, each in enumerate(self.cells.rows) if each.kind != "dimension"}
        down = places.get(row, current.row())
        alternatives = self.cells.alternatives
        first = self.cells.columnCount() - len(alternatives)
        across = current.column()
        if column in alternatives:
            across = first + alternatives.index(column)
        self.grid.go_to(max(0, down), max(0, across))

    def edit_current(self) -> None:
        """Edit all there is to say of the current cell."""
        index = self.grid.currentIndex()
        if index.isValid():
            self._open_cell(index.row(), index.column())

    def end_typing(self) -> None:
        self.grid.end_typing()

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, self.theme.px(16), 0)
        row.setSpacing(self.theme.px(16))
        row.addWidget(Label(self.theme, "The comparison as a table", weight=SEMIBOLD))
        row.addWidget(ElidedLabel(self.theme, _HINT, size="caption", ink=INK3), 1)
        return row

    def _ask(self, text: str, edit: Edit, row: int, column: int) -> None:
        self.note.withdraw()
        self.edit_asked.emit(AskedEdit(text, edit, partial(self._take_answer, row, column)))

    def _take_answer(self, row: int, column: int, words: str) -> None:
        if words:
            self._tell(words, row, column)

    def _tell(self, words: str, row: int, column: int) -> None:
        self.grid.scrollTo(self.cells.index(row, column))
        self.note.tell(words, self.grid.visualRect(self.cells.index(row, column)))

    def _look_at_current(self) -> None:
        self.note.withdraw()
        row = self.grid.currentIndex().row()
        if 0 <= row < len(self.cells.rows):
            found = self.cells.rows[row]
            criterion = found.id if found.kind == "criterion" else ""
            self._selection.look_at(found.dimension, criterion)

    def _place_of(self, row: int, column: int) -> QRect:
        """Return where a cell is on the screen."""
        rect, viewport = self.grid.visualRect(self.cells.index(row, column)), self.grid.viewport()
        return QRect(viewport.mapToGlobal(rect.topLeft()), rect.size())

    def _open_cell(self, row: int, column: int) -> None:
        """Edit all of a rating in a box, any other cell in its place."""
        rating, criterion = self.cells.rating(row, column), self.cells.criterion(row)
        if rating is None or criterion is None:
            index = self.cells.index(row, column)
            if self.cells.flags(index) & Qt.ItemFlag.ItemIsEditable:
                self.grid.edit(index)
            elif column == 0 or criterion is None:
                self._rename_row(row)
            return
        heading = f"{self.cells.row_name(row)}, {self.cells.column_name(column)}"
        cell = EditedCell(heading, criterion, rating, self.document.dataset)
        box = CellEditor(self.theme, cell, partial(self._take_rating, row, column), self)
        box.done.connect(self._go_down)
        box.open_at(self._place_of(row, column))

    def _take_rating(self, row: int, column: int, rating: Rating) -> str:
        """Ask for a rating; return why it is refused, where that is known at once."""
        criterion, alternative = self.cells.criterion(row), self.cells.alternative(column)
        if criterion is None or not alternative or rating == criterion.rating(alternative):
            return ""
        told: list[str] = []
        is_later = False

        def hear(words: str) -> None:
            told.append(words)
            if is_later:
                self._take_answer(row, column, words)

        asked = self.cells.rating_edit(NewRating(criterion.id, alternative, rating))
        self.edit_asked.emit(AskedEdit(*asked, hear))
        is_later = True
        return told[0] if told else ""

    def _go_on(self, down: int, right: int) -> None:
        """Go on after typing, unless something is to be told of it first."""
        if self.note.isVisible():
            return
        if down:
            self._go_down()
            return
        index = self.grid.currentIndex()
        beside = self.cells.index(index.row(), index.column() + right)
        if beside.isValid():
            self.grid.setCurrentIndex(beside)

    def _go_down(self) -> None:
        index = self.grid.currentIndex()
        below = index.row() + 1
        while below < len(self.cells.rows) and self.cells.criterion(below) is None:
            below += 1
        if below < len(self.cells.rows):
            self.grid.setCurrentIndex(self.cells.index(below, index.column()))

    def _doings(self) -> list[Doing]:
        index = self.grid.currentIndex()
        if not index.isValid():
            return []
        row, alternative = self.cells.rows[index.row()], self.cells.alternative(index.column())
        return doings(self.document.dataset, row, alternative)

    def _act(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what a key stands for with a row or column; tell whether it stands for anything."""
        for doing in self._doings():
            if doing.key is not None and (doing.key, doing.modifiers) == (key, modifiers):
                self._do(doing)
                return True
        return False

    def _do(self, doing: Doing) -> None:
        if isinstance(doing.what, Question):
            self._ask_for_name(doing.what)
        elif doing.what is not None:
            self._wish(doing.what)

    def _wish(self, wish: Wish) -> None:
        index = self.grid.currentIndex()
        answer = partial(self._take_answer, index.row(), index.column())
        self.edit_asked.emit(AskedEdit(wish.text, wish.edit, answer, wish.at))

    def _ask_for_name(self, question: Question) -> None:
        def take(name: str) -> None:
            said = " ".join(name.split())
            if not said:
                message = "write at least a word"
                raise ValueError(message)
            if said != question.name:
                self._wish(question.wish(said))

        index = self.grid.currentIndex()
        box = NameBox(self.theme, question.title, question.name, take, self)
        box.open()
        place = self._place_of(index.row(), index.column())
        box.move(placed(place, box.size(), self.grid.screen().availableGeometry()))

    def _open_menu(self, place: QPoint) -> QMenu:
        menu = QMenu(self.grid)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName("Rows and columns")
        for doing in self._doings():
            if doing.begins_group:
                menu.addSeparator()
            action = menu.addAction(doing.words)
            action.setShortcut(doing.keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setEnabled(doing.what is not None)
            action.triggered.connect(partial(self._do_of_menu, doing))
        menu.popup(place)
        return menu

    def _do_of_menu(self, doing: Doing, _checked: bool = False) -> None:
        self._do(doing)

    def _rename_row(self, row: int) -> None:
        self.grid.setCurrentIndex(self.cells.index(row, max(0, self.grid.currentIndex().column())))
        self._act(Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)

    def _rename_column(self, column: int) -> None:
        if self.cells.alternative(column) is not None:
            row = max(0, self.grid.currentIndex().row())
            self.grid.setCurrentIndex(self.cells.index(row, column))
            both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
            self._act(Qt.Key.Key_F2, both)
