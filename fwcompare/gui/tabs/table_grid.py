"""The table as a view: keys as in a spreadsheet, blocks by copy and paste."""

import csv
from collections.abc import Callable
from io import StringIO

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.tabs.table_cells import MARK_WIDTH, RANGE_WIDTH, VALUE_WIDTH, CellDelegate
from fwcompare.gui.tabs.table_header import TableHeader
from fwcompare.gui.tabs.table_model import TableModel
from fwcompare.gui.tabs.table_rows import PARTS, Part

_ROW = 22
_LEAST_NAME, _MOST_NAME = 96, 200
_PART_WIDTHS: dict[Part, int] = {"unit": 58, "worst": 62, "best": 62, "share": 64}
_MOST_ALTERNATIVE = 220
_MOST_PASTED = 2_000_000
_BLOCKS = (Qt.Key.Key_C, Qt.Key.Key_V)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Modifier = Qt.KeyboardModifier
KEYS = (
    "Arrow keys go from cell to cell; typing replaces a value, F2 or Enter opens all there is to "
    "say of it, Delete makes it unknown. Ctrl+C and Ctrl+V take blocks."
)


class TableGrid(QTableView):
    """`opened(row, column)` wants all of a cell to be edited, `menu_asked(place)` what can be done
    at the current one. `act(key, modifiers)` takes keys for whole rows and columns.
    """

    opened = Signal(int, int)
    menu_asked = Signal(QPoint)

    def __init__(
        self,
        model: TableModel,
        theme: Theme,
        styles: AlternativeStyles,
        act: Callable[[int, Qt.KeyboardModifier], bool],
    ) -> None:
        super().__init__()
        self.setObjectName("table-grid")
        self.setAccessibleName("The whole comparison")
        self.setAccessibleDescription(KEYS)
        self.cells = model
        self._theme = theme
        self._act = act
        self._is_placed = False
        self.setModel(model)
        self._delegate = CellDelegate(theme, model, styles)
        self.setItemDelegate(self._delegate)
        self.across = TableHeader(Qt.Orientation.Horizontal, theme, model, styles, self)
        self.down = TableHeader(Qt.Orientation.Vertical, theme, model, styles, self)
        self.setHorizontalHeader(self.across)
        self.setVerticalHeader(self.down)
        self.down.setDefaultSectionSize(theme.px(_ROW))
        self.down.setMinimumSectionSize(theme.px(_ROW))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row(), index.column()))
        self.selectionModel().currentRowChanged.connect(self._show_current_name)
        theme.changed.connect(self.viewport().update)
        # What scrolls is moved on the screen, and only what comes into view is painted.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._fit_columns()

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one, and bring it into view."""
        self.setCurrentIndex(self.cells.index(row, column))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the alternatives where there is no room for two of them beside the scales."""
        super().showEvent(event)
        if not self._is_placed:
            self._is_placed = True
            before = sum(self.columnWidth(column) for column in range(len(PARTS)))
            wanted = before + 2 * self.columnWidth(len(PARTS))
            is_narrow = self.viewport().width() < wanted
            QTimer.singleShot(0, self, lambda: self._scroll_right(before if is_narrow else 0))

    def _scroll_right(self, by: int) -> None:
        self.horizontalScrollBar().setValue(by)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._theme.color("paper"))
        super().paintEvent(event)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into view, once there is a view: the first one begins at its beginning."""
        if self.isVisible():
            super().scrollTo(index, hint)

    def end_typing(self) -> None:
        """Have the focus back from a cell that is typed over, which takes what stands there."""
        if self.state() == QAbstractItemView.State.EditingState:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyboardSearch(self, search: str) -> None:
        """Go nowhere: what is typed where nothing can be would be written into another cell."""

    def event(self, event: QEvent) -> bool:
        """Keep the keys of a table that the window has as well, such as Ctrl+V."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            plain = event.modifiers() & ~_Modifier.KeypadModifier
            is_block = plain == _Modifier.ControlModifier and event.key() in _BLOCKS
            if is_block or (not plain and event.key() == Qt.Key.Key_F2):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, modifiers, key = self.currentIndex(), event.modifiers(), event.key()
        plain = modifiers & ~_Modifier.KeypadModifier
        if not index.isValid() or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif plain == _Modifier.ControlModifier and key == Qt.Key.Key_C:
            self.copy()
        elif plain == _Modifier.ControlModifier and key == Qt.Key.Key_V:
            self.paste()
        elif self._act(key, plain):
            event.accept()
        elif not plain and key in (*_ENTER, Qt.Key.Key_F2):
            self.opened.emit(index.row(), index.column())
        elif not plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cells.clear([(i.row(), i.column()) for i in self.selectedIndexes()])
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, place = self.currentIndex(), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if index.isValid():
                self.setCurrentIndex(index)
        elif index.isValid():
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu_asked.emit(place)

    def copy(self) -> None:
        """Put the chosen block on the clipboard, as a spreadsheet takes it; names are left out."""
        rows: dict[int, list[str]] = {}
        for index in sorted(self.selectedIndexes(), key=lambda i: (i.row(), i.column())):
            if self.cells.rows[index.row()].kind == "criterion":
                text = self.cells.text(index.row(), index.column())
                rows.setdefault(index.row(), []).append(text)
        out = StringIO(newline="")
        csv.writer(out, delimiter="\t", lineterminator="\n").writerows(rows.values())
        QGuiApplication.clipboard().setText(out.getvalue())

    def paste(self) -> None:
        """Take a block from the clipboard, from the first chosen cell on."""
        text = QGuiApplication.clipboard().text()[:_MOST_PASTED]
        chosen = self.selectedIndexes() or [self.currentIndex()]
        row, column = min(i.row() for i in chosen), min(i.column() for i in chosen)
        self.cells.paste(row, column, _cells(text))

    def _show_current_name(self) -> None:
        self.down.viewport().update()

    def _fit_columns(self) -> None:
        """Give every column the room its cells need, within bounds, and the names theirs."""
        px, model, theme = self._theme.px, self.cells, self._theme
        names = (theme.width(model.row_name(row), "body", SEMIBOLD) for row in _all(model))
        wanted = int(max(names, default=0.0)) + px(24)
        self.down.setFixedWidth(max(px(_LEAST_NAME), min(px(_MOST_NAME), wanted)))
        for column in range(model.columnCount()):
            part = model.part(column)
            if part is not None:
                self.setColumnWidth(column, px(_PART_WIDTHS[part]))
                continue
            name = int(theme.width(model.column_name(column), "body", SEMIBOLD)) + px(36)
            room = px(MARK_WIDTH + VALUE_WIDTH + RANGE_WIDTH + 14)
            self.setColumnWidth(column, max(room, min(px(_MOST_ALTERNATIVE), name)))
        if not self.currentIndex().isValid() and model.rowCount():
            first = next((r for r in _all(model) if model.criterion(r)), 0)
            self.setCurrentIndex(model.index(first, min(len(PARTS), model.columnCount() - 1)))


def _all(model: TableModel) -> range:
    return range(model.rowCount())


def _cells(text: str) -> list[list[str]]:
    """Return the cells of a block as spreadsheets copy it: tabs between, quotes around breaks."""
    text = text.replace("\r\n", "\n").removesuffix("\n")
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter="\t", strict=True))
    except csv.Error:  # a quote that begins a cell is an inch sign there as well
        return [line.split("\t") for line in text.split("\n")]
