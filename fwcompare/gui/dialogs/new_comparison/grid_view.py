"""The table on the page: cells to type over, roles to choose, scales to agree to."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTableView

from fwcompare.charts.alternative_styles import AlternativeStyles, styles_of
from fwcompare.dataset.table.making import Making
from fwcompare.dataset.table.roles import COLUMN_ROLES, ROW_ROLES, Role
from fwcompare.gui.dialogs.new_comparison.cell_delegate import CellDelegate
from fwcompare.gui.dialogs.new_comparison.grid_model import GridModel
from fwcompare.gui.dialogs.new_comparison.made_table import MadeTable
from fwcompare.gui.dialogs.new_comparison.role_header import RoleHeader
from fwcompare.gui.look.text_safety import mnemonic_safe, on_one_line
from fwcompare.gui.look.theme import MEDIUM, Theme
from fwcompare.gui.widgets.enter_keys import ENTER_KEYS
from fwcompare.wording import new_comparison_words, numbers
from fwcompare.wording.new_comparison_words import ROLE_WORDS

_ROW, _ARROW = 32, 38
_LEAST, _MOST, _MOST_NAMING, _ASIDE = 72, 140, 230, 34
_SCALE_WIDTHS = {"better": 100, "worst": 52, "lane": 112, "best": 52, "check": 56}
_MEASURED = 60
_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class GridView(QTableView):
    """Enter types over a cell or does what it offers; Alt with an arrow opens a menu of roles."""

    refused = Signal(str)

    def __init__(self, table: MadeTable, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("new-grid")
        self.setAccessibleName("What was read")
        self.setAccessibleDescription(new_comparison_words.KEYS)
        self._table = table
        self._theme = theme
        self._styles: AlternativeStyles = {}
        self.cells = GridModel(table)
        self.cells.refused.connect(self.refused)
        self.setModel(self.cells)
        self._delegate = CellDelegate(theme, self.cells, lambda: self._styles)
        self.setItemDelegate(self._delegate)
        self.across = self._make_header(Qt.Orientation.Horizontal)
        self.down = self._make_header(Qt.Orientation.Vertical)
        self.setHorizontalHeader(self.across)
        self.setVerticalHeader(self.down)
        self.down.setDefaultSectionSize(theme.px(_ROW))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.horizontalScrollBar().valueChanged.connect(self._show_names)
        self.cells.modelReset.connect(self._fit_columns)
        table.found.connect(self._follow)
        theme.changed.connect(self.viewport().update)

    def open_column_roles(self, column: int, place: QPoint) -> QMenu | None:
        """Offer the roles of a column; None for one that has none."""
        role = self.cells.column_role(column)
        if role is None:
            return None
        menu = self._make_menu()
        self._add_column_roles(menu, column)
        menu.popup(place)
        return menu

    def open_row_roles(self, row: int, place: QPoint) -> QMenu | None:
        """Offer the roles of a shown row."""
        if self.cells.row_role(row) is None:
            return None
        menu = self._make_menu()
        self._add_row_roles(menu, row)
        menu.popup(place)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, modifiers, key = self.currentIndex(), event.modifiers(), event.key()
        row, column = index.row(), index.column()
        if not index.isValid() or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # the editor lets Enter through
        elif modifiers & _ALT and key == Qt.Key.Key_Up:
            self.across.ask(column)
        elif modifiers & _ALT and key == Qt.Key.Key_Left:
            self.down.ask(row)
        elif key in (*ENTER_KEYS, Qt.Key.Key_Space) and self.cells.act_on(row, column):
            pass
        elif key in ENTER_KEYS and not modifiers & _CTRL:
            self.edit(index)
        elif key == Qt.Key.Key_Delete and self.cells.part(column) is None:
            self.cells.setData(index, "")
        elif modifiers == _CTRL and key in (Qt.Key.Key_C, Qt.Key.Key_V):
            self._copy_or_paste(is_paste=key == Qt.Key.Key_V)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.cells.act_on(index.row(), index.column())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, place = self.currentIndex(), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
        elif index.isValid():
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        if index.isValid():
            self._open_menu_of(index.row(), index.column(), place)

    def _open_menu_of(self, row: int, column: int, place: QPoint) -> None:
        menu = self._make_menu()
        if self.cells.column_role(column) is not None:
            name = mnemonic_safe(on_one_line(self.cells.head(column)))
            self._add_column_roles(menu.addMenu(f"&Column “{name}” is"), column)
        name = mnemonic_safe(on_one_line(self.cells.row_name(row)))
        self._add_row_roles(menu.addMenu(f"&Row “{name}” is"), row)
        menu.popup(place)

    def _make_header(self, orientation: Qt.Orientation) -> RoleHeader:
        header = RoleHeader(orientation, self._theme, self.cells, lambda: self._styles, self)
        is_across = orientation == Qt.Orientation.Horizontal
        header.role_asked.connect(self.open_column_roles if is_across else self.open_row_roles)
        return header

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName("Role")
        return menu

    def _add_column_roles(self, menu: QMenu, column: int) -> None:
        chosen = self.cells.column_role(column)
        group = QActionGroup(menu)
        for role in COLUMN_ROLES:
            words = new_comparison_words.column_role(role)
            self._add_role(menu, group, words, is_chosen=role == chosen)
            group.actions()[-1].triggered.connect(partial(self._set_column, column, role))

    def _add_row_roles(self, menu: QMenu, row: int) -> None:
        chosen = self.cells.row_role(row)
        group = QActionGroup(menu)
        for role in ROW_ROLES:
            words = new_comparison_words.row_role(role)
            self._add_role(menu, group, words, is_chosen=role == chosen)
            group.actions()[-1].triggered.connect(partial(self._set_row, row, role))

    def _add_role(self, menu: QMenu, group: QActionGroup, words: str, *, is_chosen: bool) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(is_chosen)
        group.addAction(action)
        if is_chosen:
            menu.setActiveAction(action)

    def _set_column(self, column: int, role: Role, _checked: bool = False) -> None:
        if isinstance(making := self._table.making, Making):
            self._table.change(making.with_column(column, role))

    def _set_row(self, row: int, role: Role, _checked: bool = False) -> None:
        if isinstance(making := self._table.making, Making):
            self._table.change(making.with_row(row + self.cells.first, role))

    def _copy_or_paste(self, *, is_paste: bool) -> None:
        clipboard, chosen = QGuiApplication.clipboard(), self.selectedIndexes()
        if is_paste:
            index = self.currentIndex()
            self.cells.paste(index.row(), index.column(), clipboard.text())
            return
        rows: dict[int, list[str]] = {}
        for index in sorted(chosen, key=lambda each: (each.row(), each.column())):
            with numbers.english():
                rows.setdefault(index.row(), []).append(self.cells.cell_text(index))
        clipboard.setText("\n".join("\t".join(cells) for cells in rows.values()))

    def _follow(self) -> None:
        made = self._table.result.made
        self._styles = styles_of(made.dataset) if made else {}
        self.across.viewport().update()
        self._fit_ends()

    def _show_names(self) -> None:
        """Have the rows' heads say their names once the column that has them is out of sight."""
        making = self._table.making
        columns = making.layout.columns if making else ()
        naming = columns.index("criterion") if "criterion" in columns else -1
        end = self.columnViewportPosition(naming) + self.columnWidth(naming) if naming >= 0 else 1
        is_hidden = end <= self._theme.px(_LEAST) // 2
        if is_hidden != self.down.names_are_hidden:
            self.down.names_are_hidden = is_hidden
            self.down.viewport().update()

    def _fit_ends(self) -> None:
        """Give the ends of scales the room that the widest needs."""
        px, model = self._theme.px, self.cells
        for column in range(model.width, model.columnCount()):
            part = model.part(column)
            if part in ("worst", "best"):
                texts = (model.cell(row, column).text for row in range(model.rowCount()))
                wanted = max((self._theme.width(text) for text in texts), default=0.0)
                self.setColumnWidth(column, max(px(_SCALE_WIDTHS[part]), int(wanted) + px(18)))

    def _fit_columns(self) -> None:
        """Give every column the room its first cells need, within bounds."""
        px, model = self._theme.px, self.cells
        metrics, heads = self._theme.metrics("body"), self._theme.metrics("body", MEDIUM)
        for column in range(model.columnCount()):
            part = model.part(column)
            if part is not None:
                self.setColumnWidth(column, px(_SCALE_WIDTHS[part]))
                continue
            texts = [
                model.cell(row, column).text for row in range(min(_MEASURED, model.rowCount()))
            ]
            room = px(_ASIDE) if model.column_role(column) == "alternative" else 0
            widest = max((metrics.horizontalAdvance(text[:60]) for text in texts), default=0.0)
            head = heads.horizontalAdvance(model.head(column)[:60]) + px(24) + room // 2
            wanted = int(max(widest + room + px(20), head))
            chip = self._theme.width(ROLE_WORDS[model.column_role(column) or "ignore"], "caption")
            wanted = max(wanted, int(chip) + px(_ARROW))
            most = _MOST_NAMING if model.column_role(column) == "criterion" else _MOST
            self.setColumnWidth(column, max(px(_LEAST), min(px(most), wanted)))
        self._show_names()
        if not self.currentIndex().isValid() and model.rowCount():
            self.setCurrentIndex(model.index(0, 0))
