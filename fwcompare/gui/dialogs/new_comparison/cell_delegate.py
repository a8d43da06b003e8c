"""Draws one cell: its words, small beside them what it counts; dashed where nothing is known."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fwcompare.charts.shapes import TextSize
from fwcompare.gui.dialogs.new_comparison.grid_model import GridModel, ShownCell
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import MEDIUM, REGULAR, Theme

Index = QModelIndex | QPersistentModelIndex
_OPEN = ("unknown", "to-rate")
_QUIET = ("ignored", "used", "kept")
_Align = Qt.AlignmentFlag


class CellDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, model: GridModel) -> None:
        super().__init__()
        self._theme = theme
        self._model = model

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
        theme = self._theme
        aside = theme.width(cell.aside, "caption") if cell.aside else 0.0
        is_end = self._model.part(index.column()) is not None
        is_naming = self._model.column_role(index.column()) == "criterion"
        painter.setPen(theme.color("ink3" if cell.fate in _QUIET and not is_end else "ink"))
        if is_end:
            self._write(painter, room, cell.text, _Align.AlignRight)
            return
        words = room.adjusted(0, 0, -int(aside) - theme.px(6) if aside else 0, 0)
        painter.setFont(theme.font("body", MEDIUM if is_naming else REGULAR))
        self._write(painter, words, cell.text, _Align.AlignLeft, keeps_font=True)
        if cell.aside:
            painter.setPen(theme.color("ink3"))
            self._write(painter, room, cell.aside, _Align.AlignRight, size="caption")

    def _paint_open(self, painter: QPainter, rect: QRect) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("edge"), 1, Qt.PenStyle.DashLine))
        inset = self._theme.px(3)
        painter.drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - 1))

    def _paint_button(self, painter: QPainter, rect: QRect, cell: ShownCell) -> None:
        """Draw what a click changes as a chip."""
        if not cell.text:
            return
        theme, px = self._theme, self._theme.px
        chip = QRectF(rect).adjusted(px(2), px(5), -px(2), -px(6))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("between_ground"))
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(theme.color("between"))
        self._write(painter, chip.toRect(), cell.text, _Align.AlignHCenter, size="caption")

    def _write(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        side: Qt.AlignmentFlag,
        *,
        size: TextSize = "body",
        keeps_font: bool = False,
    ) -> None:
        if not keeps_font:
            painter.setFont(self._theme.font(size))
        line = painter.fontMetrics().elidedText(
            on_one_line(text), Qt.TextElideMode.ElideRight, max(0, room.width())
        )
        painter.drawText(room, _Align.AlignVCenter | side, line)
