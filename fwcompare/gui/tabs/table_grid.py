"""The table as a view: keys as in a spreadsheet, blocks by copy and paste."""

import csv
import math
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
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QFrame, QTableView, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.tabs.table_cells import MARK_WIDTH, RANGE_WIDTH, VALUE_WIDTH, CellDelegate
from fwcompare.gui.tabs.table_header import TableHeader
from fwcompare.gui.tabs.table_model import TableModel
from fwcompare.gui.tabs.table_rows import PARTS, Part
from fwcompare.gui.widgets.enter_keys import ENTER_KEYS
from fwcompare.wording import numbers

_ROW = 22
_LEAST_NAME, _MOST_NAME = 96, 220
_PART_WIDTHS: dict[Part, int] = {"unit": 58, "worst": 62, "best": 62, "share": 64}
_MOST_ALTERNATIVE = 220
_BESIDE = 3
"""So many alternatives are to be seen before all of their scales are."""
_MOST_PASTED = 2_000_000
_BLOCKS = (Qt.Key.Key_C, Qt.Key.Key_V)
_Modifier = Qt.KeyboardModifier
_Hint = QAbstractItemDelegate.EndEditHint
_ON_FROM = {
    _Hint.SubmitModelCache: (1, 0),
    _Hint.EditNextItem: (0, 1),
    _Hint.EditPreviousItem: (0, -1),
}
KEYS = (
    "Arrow keys go from cell to cell; typing replaces a value, F2 or Enter opens all there is to "
    "say of it, Delete makes it unknown. Ctrl+C and Ctrl+V take blocks."
)


class TableGrid(QTableView):
    """`opened(row, column)` wants all of a cell to be edited, `menu_asked(place)` what can be done
    at the current one; `gone_on(down, right)` comes when Enter or Tab has ended typing.

    `act(key, modifiers)` takes keys for whole rows and columns.
    """

    opened = Signal(int, int)
    gone_on = Signal(int, int)
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
        self._down = 0
        self._has_room_for_ranges = True
        model.dataChanged.connect(self._make_room_for_ranges)
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
        self.horizontalScrollBar().valueChanged.connect(self._follow_scrolling)

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one, and bring it into view."""
        self.setCurrentIndex(self.cells.index(row, column))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_at(self, row: int, column: int, down: int) -> None:
        """Begin at a cell, so far down, once there is a view to be scrolled."""
        self.setCurrentIndex(self.cells.index(row, column))
        self._down = down

    def showEvent(self, event: QShowEvent) -> None:
        """Leave parts of scales out of view where alternatives would not fit beside them."""
        super().showEvent(event)
        if not self._is_placed:
            self._is_placed = True
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        left_out = self._make_room()
        self.updateGeometries()
        self.horizontalScrollBar().setValue(left_out)
        if self._down:
            self.verticalScrollBar().setValue(self._down)
        self.scrollTo(self.currentIndex())

    def _make_room(self) -> int:
        """Return the width of the columns to leave out, whole ones, and share what they free."""
        room, count = self.viewport().width(), len(PARTS)
        if sum(self._widths()[count:]) > room and not self.cells.has_ranges:
            self._fit_alternatives(has_ranges=False)
        widths = self._widths()
        if room >= sum(widths[: count + _BESIDE]):
            return 0
        lacking = sum(widths) - room
        ends = [sum(widths[:column]) for column in range(count + 1)]
        left_out = next((end for end in ends if end >= lacking), ends[-1])
        for column in range(count, len(widths)):
            extra = math.ceil(max(0, left_out - lacking) / (len(widths) - count))
            self.setColumnWidth(column, widths[column] + extra)
        return left_out

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
        elif not plain and key in (*ENTER_KEYS, Qt.Key.Key_F2):
            self.opened.emit(index.row(), index.column())
        elif not plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cells.clear([(i.row(), i.column()) for i in self.selectedIndexes()])
        else:
            super().keyPressEvent(event)

    def commitData(self, editor: QWidget) -> None:
        """Take what was typed, once: Qt asks twice where Enter comes twice before it has looked."""
        if not editor.isHidden():
            super().commitData(editor)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go on as a spreadsheet does: nothing is typed in there yet."""
        if editor.isHidden():
            return
        steps = _ON_FROM.get(hint)
        super().closeEditor(editor, hint if steps is None else _Hint.NoHint)
        if steps is not None:
            self.gone_on.emit(*steps)

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
                with numbers.english():
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

    def _follow_scrolling(self, right: int) -> None:
        self.down.show_units(right > self.columnWidth(PARTS.index("unit")) // 2)

    def _show_current_name(self) -> None:
        self.down.viewport().update()

    def _fit_columns(self) -> None:
        """Give every column the room its cells need, within bounds, and the names theirs."""
        px, model = self._theme.px, self.cells
        wanted = max((self.down.width_of(row) for row in _all(model)), default=0)
        self.down.setFixedWidth(max(px(_LEAST_NAME), min(px(_MOST_NAME), wanted)))
        for column in range(model.columnCount()):
            part = model.part(column)
            if part is not None:
                self.setColumnWidth(column, px(_PART_WIDTHS[part]))
        self._fit_alternatives(has_ranges=True)
        if not self.currentIndex().isValid() and model.rowCount():
            first = next((r for r in _all(model) if model.criterion(r)), 0)
            self.setCurrentIndex(model.index(first, min(len(PARTS), model.columnCount() - 1)))

    def _fit_alternatives(self, *, has_ranges: bool) -> None:
        px, model, theme = self._theme.px, self.cells, self._theme
        room = px(MARK_WIDTH + VALUE_WIDTH + 14 + (RANGE_WIDTH if has_ranges else 0))
        for column in range(len(PARTS), model.columnCount()):
            name = int(theme.width(model.column_name(column), "body", SEMIBOLD)) + px(36)
            self.setColumnWidth(column, max(room, min(px(_MOST_ALTERNATIVE), name)))
        self._has_room_for_ranges = has_ranges

    def _make_room_for_ranges(self) -> None:
        """Make room once there is a range: columns were kept narrow for want of one."""
        if not self._has_room_for_ranges and self.cells.has_ranges:
            self._fit_alternatives(has_ranges=True)

    def _widths(self) -> list[int]:
        return [self.columnWidth(column) for column in range(self.cells.columnCount())]


def _all(model: TableModel) -> range:
    return range(model.rowCount())


def _cells(text: str) -> list[list[str]]:
    """Return the cells of a block as spreadsheets copy it: tabs between, quotes around breaks."""
    text = text.replace("\r\n", "\n").removesuffix("\n")
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter="\t", strict=True))
    except csv.Error:  # a quote that begins a cell is an inch sign there as well
        return [line.split("\t") for line in text.split("\n")]
