"""Draws one cell: its words, small beside them what it counts; dashed where nothing is known."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.charts.shapes import mark_of
from fwcompare.gui.dialogs.new_comparison.grid_model import GridModel, ShownCell
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import MEDIUM, REGULAR, Theme
from fwcompare.gui.widgets.line_of_text import CENTRE, RIGHT, draw_text
from fwcompare.gui.widgets.shape_painter import paint_shapes

Index = QModelIndex | QPersistentModelIndex
_APART = 10
_ROWS = (0, -8, 8)
"""Where marks stand that would cover one another, in pixels below the line."""
_OPEN = ("unknown", "to-rate")
_QUIET = ("ignored", "used", "kept")


class CellDelegate(QStyledItemDelegate):
    def __init__(
        self, theme: Theme, model: GridModel, styles: Callable[[], AlternativeStyles]
    ) -> None:
        super().__init__()
        self._theme = theme
        self._model = model
        self._styles = styles

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px = self._theme, self._theme.px
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        cell = self._model.cell(index.row(), index.column())
        part = self._model.part(index.column())
        painter.save()
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme.color("selected" if is_chosen else "paper"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        room = rect.adjusted(px(8), 0, -px(8), -1)
        if cell.fate in _OPEN and cell.aside:
            self._paint_open(painter, rect)
        if part in ("better", "check"):
            self._paint_button(painter, rect, cell)
        elif part == "lane":
            self._paint_lane(painter, room, index.row())
        else:
            self._paint_words(painter, room, cell, index)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("ink"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QLineEdit:
        editor = QLineEdit(parent)
        editor.setAccessibleName(f"{self._model.row_name(index.row())}, cell")
        return editor

    def _paint_words(self, painter: QPainter, room: QRect, cell: ShownCell, index: Index) -> None:
        theme, place = self._theme, QRectF(room)
        is_end = self._model.part(index.column()) is not None
        ink = theme.color("ink3" if cell.fate in _QUIET and not is_end else "ink")
        if is_end:
            draw_text(painter, place, on_one_line(cell.text), theme, ink, RIGHT)
            return
        if cell.aside:
            draw_text(painter, place, cell.aside, theme, theme.color("ink3"), RIGHT, "caption")
            place.setRight(place.right() - theme.width(cell.aside, "caption") - theme.px(6))
        is_naming = self._model.column_role(index.column()) == "criterion"
        weight = MEDIUM if is_naming else REGULAR
        draw_text(painter, place, on_one_line(cell.text), theme, ink, weight=weight)

    def _paint_open(self, painter: QPainter, rect: QRect) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("edge"), 1, Qt.PenStyle.DashLine))
        inset = self._theme.px(3)
        painter.drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - 1))

    def _paint_lane(self, painter: QPainter, room: QRect, row: int) -> None:
        """Draw where each stands between the ends, one above another where they are the same."""
        counts = self._model.on_lane(row)
        if counts is None:
            return
        theme, middle = self._theme, room.center().y() + 0.5
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.drawLine(QLineF(room.left(), middle, room.right() + 1, middle))
        taken: Counter[int] = Counter()
        for id_, style in self._styles().items():
            if id_ in counts:
                x = room.left() + room.width() * min(max(counts[id_] / 10, 0.0), 1.0)
                spot = round(x / theme.px(_APART))
                y = middle + theme.px(_ROWS[taken[spot] % len(_ROWS)])
                taken[spot] += 1
                paint_shapes(painter, (mark_of(style, x, y, theme.scale),), theme)

    def _paint_button(self, painter: QPainter, rect: QRect, cell: ShownCell) -> None:
        """Draw what a click changes as a chip."""
        if not cell.text:
            return
        theme, px = self._theme, self._theme.px
        chip = QRectF(rect).adjusted(px(2), px(5), -px(2), -px(6))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("line"))
        painter.setBrush(theme.color("between_ground"))
        painter.drawRoundedRect(chip, 4, 4)
        ink = theme.color("between")
        draw_text(painter, chip, cell.text, theme, ink, CENTRE, "caption")
