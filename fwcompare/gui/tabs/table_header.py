"""The heads of the table: names of alternatives with their marks, of dimensions and criteria."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.charts.shapes import mark_of
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import MEDIUM, REGULAR, SEMIBOLD, Theme
from fwcompare.gui.tabs.table_model import TableModel
from fwcompare.gui.widgets.line_of_text import LEFT, RIGHT, draw_text
from fwcompare.gui.widgets.shape_painter import paint_shapes

_HIGH = 26
_INDENT = 12
_APART = 8


class TableHeader(QHeaderView):
    """`rename_asked(section)` comes with a double click on a name."""

    rename_asked = Signal(int)

    def __init__(
        self,
        orientation: Qt.Orientation,
        theme: Theme,
        model: TableModel,
        styles: AlternativeStyles,
        parent: QWidget,
    ) -> None:
        super().__init__(orientation, parent)
        self._theme = theme
        self._cells = model
        self._styles = styles
        self._is_across = orientation == Qt.Orientation.Horizontal
        self.shows_units = False
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        if self._is_across:
            self.setFixedHeight(theme.px(_HIGH))
        theme.changed.connect(self.viewport().update)

    def show_units(self, shows: bool) -> None:
        """Say the units beside the names, as long as their own column is out of view."""
        if shows != self.shows_units:
            self.shows_units = shows
            self.viewport().update()

    def width_of(self, row: int) -> int:
        """Return the room that the name of a row and its unit want."""
        px, theme = self._theme.px, self._theme
        unit = theme.width(on_one_line(self._cells.unit(row)), "caption")
        apart = px(_APART) if unit else 0
        name = theme.width(on_one_line(self._cells.row_name(row)), "body", SEMIBOLD)
        return int(name + unit) + apart + px(_INDENT + 12)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self._theme.px(_HIGH)) if self._is_across else hint

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        section = self.logicalIndexAt(event.position().toPoint())
        if section >= 0:
            self.rename_asked.emit(section)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        if self._is_across:
            self._paint_column(painter, rect, section)
        else:
            self._paint_row(painter, rect, section)
        painter.restore()

    def _paint_column(self, painter: QPainter, rect: QRect, column: int) -> None:
        px, theme = self._theme.px, self._theme
        painter.fillRect(rect, theme.color("paper"))
        words = rect.adjusted(px(8), 0, -px(8), 0)
        alternative = self._cells.alternative(column)
        name = on_one_line(self._cells.column_name(column))
        if alternative is None:
            align = LEFT if self._cells.part(column) == "unit" else RIGHT
            ink = theme.color("ink3")
            draw_text(painter, QRectF(words), name, theme, ink, align, "caption")
        else:
            style = self._styles[alternative]
            mark = mark_of(style, words.x() + px(5), words.center().y() + 1, theme.scale)
            paint_shapes(painter, (mark,), theme)
            words.setLeft(words.x() + px(16))
            draw_text(painter, QRectF(words), name, theme, theme.color("ink"), weight=SEMIBOLD)
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme.color("ink"))

    def _paint_row(self, painter: QPainter, rect: QRect, row: int) -> None:
        px, theme = self._theme.px, self._theme
        is_dimension = self._cells.rows[row].kind == "dimension"
        is_current = self.selectionModel().currentIndex().row() == row
        painter.fillRect(rect, theme.color("win" if is_dimension else "paper"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        weight = SEMIBOLD if is_dimension else MEDIUM if is_current else REGULAR
        indent = 0 if is_dimension else px(_INDENT)
        words = QRectF(rect.adjusted(px(4) + indent, 0, -px(6), -1))
        unit = on_one_line(self._cells.unit(row)) if self.shows_units else ""
        if unit:
            ink = theme.color("ink3")
            room = min(theme.width(unit, "caption"), words.width() / 2)
            side = QRectF(words.right() - room, words.y(), room, words.height())
            draw_text(painter, side, unit, theme, ink, RIGHT, "caption")
            words.setRight(side.left() - px(_APART))
        name = on_one_line(self._cells.row_name(row))
        draw_text(painter, words, name, theme, theme.color("ink"), weight=weight)
