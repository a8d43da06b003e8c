"""Draws one cell of the table: mark, value and range; dashed where nothing is known."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.charts.shapes import mark_of
from fwcompare.dataset.dataset import Rating
from fwcompare.dataset.evidence import has_evidence
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.tabs.table_model import TableModel
from fwcompare.gui.widgets.line_of_text import CENTRE, LEFT, RIGHT, draw_text
from fwcompare.gui.widgets.shape_painter import paint_shapes
from fwcompare.wording import numbers, typed_cells

Index = QModelIndex | QPersistentModelIndex

VALUE_WIDTH, RANGE_WIDTH, MARK_WIDTH = 58, 62, 18
_UNFOUNDED = "no source"
_DOTS = [1.0, 3.0]


class CellDelegate(QStyledItemDelegate):
    """A value that nothing is said for has an open mark and is underlined with dots."""

    def __init__(self, theme: Theme, model: TableModel, styles: AlternativeStyles) -> None:
        super().__init__()
        self._theme = theme
        self._model = model
        self._styles = styles

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, row, column = self._theme, index.row(), index.column()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_dimension = self._model.rows[row].kind == "dimension"
        is_chosen = bool(state & QStyle.StateFlag.State_Selected) and not is_dimension
        ground = "selected" if is_chosen else "win" if is_dimension else "paper"
        painter.fillRect(rect, theme.color(ground))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        rating = self._model.rating(row, column)
        if rating is not None:
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
            self._paint_rating(painter, rect, rating, self._model.alternative(column) or "")
        elif text := self._model.shown(row, column):
            self._paint_part(painter, rect, text, column, is_dimension=is_dimension)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("ink"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QLineEdit:
        editor = QLineEdit(parent)
        name = f"{self._model.row_name(index.row())}, {self._model.column_name(index.column())}"
        editor.setAccessibleName(name)
        editor.setMaxLength(2000)
        return editor

    def _paint_part(
        self, painter: QPainter, rect: QRect, text: str, column: int, *, is_dimension: bool
    ) -> None:
        px, part = self._theme.px, self._model.part(column)
        ink = self._theme.color("ink" if part == "share" or is_dimension else "ink2")
        room = QRectF(rect.adjusted(px(8), 0, -px(8), -1))
        align = LEFT if part == "unit" else RIGHT
        size = "body" if part == "share" else "caption"
        draw_text(painter, room, on_one_line(text), self._theme, ink, align, size)  # type: ignore[arg-type]

    def _paint_rating(
        self, painter: QPainter, rect: QRect, rating: Rating, alternative: str
    ) -> None:
        theme, px = self._theme, self._theme.px
        if rating.value is None:
            self._paint_open(painter, rect, typed_cells.text_of(rating) or "unknown")
            return
        fill = "" if has_evidence(rating) else theme.color("paper").name()
        place = rect.x() + px(13), rect.center().y()
        mark = mark_of(self._styles[alternative], *place, theme.scale, fill)
        paint_shapes(painter, (mark,), theme)
        value = QRectF(rect.x() + px(MARK_WIDTH), rect.y(), px(VALUE_WIDTH), rect.height() - 1)
        shown = numbers.exact(rating.value)
        draw_text(painter, value, shown, theme, theme.color("ink"), RIGHT)
        if not has_evidence(rating):
            self._paint_dots(painter, value, theme.width(shown))
        left = value.right() + px(8)
        beside = QRectF(left, rect.y(), rect.right() - px(4) - left, rect.height() - 1)
        if rating.low != rating.high:
            ends = numbers.interval(rating.low, rating.high)
            draw_text(painter, beside, ends, theme, theme.color("ink3"), LEFT, "caption")
        elif not has_evidence(rating) and theme.width(_UNFOUNDED, "caption") <= beside.width():
            draw_text(painter, beside, _UNFOUNDED, theme, theme.color("ink3"), LEFT, "caption")

    def _paint_dots(self, painter: QPainter, value: QRectF, width: float) -> None:
        pen = QPen(self._theme.color("ink2"), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern(_DOTS)
        painter.setPen(pen)
        y = int(value.bottom()) - self._theme.px(3)
        right = int(value.right())
        painter.drawLine(QPoint(int(right - width), y), QPoint(right, y))

    def _paint_open(self, painter: QPainter, rect: QRect, words: str) -> None:
        px, theme = self._theme.px, self._theme
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("edge"), 1, Qt.PenStyle.DashLine))
        box = rect.adjusted(px(6), px(3), -px(6), -px(4))
        painter.drawRect(box)
        room = QRectF(box.adjusted(px(4), 0, -px(4), 0))
        draw_text(painter, room, on_one_line(words), theme, theme.color("ink3"), CENTRE, "caption")
