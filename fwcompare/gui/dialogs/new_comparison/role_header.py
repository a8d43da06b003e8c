"""The head of each column or row: its role, to be changed by a click, and what it is called."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.charts.shapes import TextSize, mark_of
from fwcompare.gui.dialogs.new_comparison.grid_model import GridModel
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import REGULAR, SEMIBOLD, Theme
from fwcompare.gui.widgets.line_of_text import LEFT, draw_text
from fwcompare.gui.widgets.shape_painter import paint_shapes
from fwcompare.wording.new_comparison_words import ROLE_WORDS

_Orientation = Qt.Orientation
_HIGH, _CHIP, _WIDE = 56, 22, 88


class RoleHeader(QHeaderView):
    """`role_asked(section, place)` wants the menu of roles.

    Heads of rows say what the rows are called while `names_are_hidden`, out of sight.
    """

    role_asked = Signal(int, QPoint)

    def __init__(
        self,
        orientation: _Orientation,
        theme: Theme,
        model: GridModel,
        styles: Callable[[], AlternativeStyles],
        parent: QWidget,
    ) -> None:
        super().__init__(orientation, parent)
        self._theme = theme
        self._model = model
        self._styles = styles
        self._is_across = orientation == _Orientation.Horizontal
        self.names_are_hidden = False
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        if self._is_across:
            self.setFixedHeight(theme.px(_HIGH))
        else:
            self.setFixedWidth(theme.px(_WIDE))
        self.sectionClicked.connect(self.ask)
        theme.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        wide, high = super().sizeHint().toTuple()
        return QSize(wide, px(_HIGH)) if self._is_across else QSize(px(_WIDE), high)

    def ask(self, section: int) -> None:
        """Ask for the menu of roles below a section's chip."""
        start = self.sectionViewportPosition(section)
        px = self._theme.px
        place = QPoint(start, px(_CHIP + 2)) if self._is_across else QPoint(0, start + px(_CHIP))
        self.role_asked.emit(section, self.viewport().mapToGlobal(place))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        painter.fillRect(rect, self._theme.color("paper"))
        if self._is_across:
            self._paint_column(painter, rect, section)
        else:
            self._paint_row(painter, rect, section)
        painter.restore()

    def _paint_column(self, painter: QPainter, rect: QRect, column: int) -> None:
        px, theme = self._theme.px, self._theme
        role = self._model.column_role(column)
        if role is not None:
            chip = QRect(rect.x() + px(2), rect.y() + px(2), rect.width() - px(4), px(_CHIP))
            self._paint_chip(painter, chip, ROLE_WORDS[role])
        words = QRect(rect.x() + px(8), rect.y() + px(26), rect.width() - px(12), px(26))
        style = self._styles().get(self._model.alternative(column) or "")
        if style is not None:
            mark = mark_of(style, words.x() + px(5), words.center().y() + 1, theme.scale)
            paint_shapes(painter, (mark,), theme)
            words.setLeft(words.x() + px(16))
        ink = theme.color("ink3" if role in (None, "ignore") else "ink")
        size: TextSize = "caption" if role is None else "body"
        weight = REGULAR if role is None else SEMIBOLD
        head = on_one_line(self._model.head(column))
        draw_text(painter, QRectF(words), head, theme, ink, LEFT, size, weight)
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme.color("ink"))

    def _paint_row(self, painter: QPainter, rect: QRect, row: int) -> None:
        px, theme = self._theme.px, self._theme
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        role = self._model.row_role(row)
        if role is None:
            return
        if self.names_are_hidden:
            words, name = rect.adjusted(px(4), 0, -px(4), 0), on_one_line(self._model.row_name(row))
            ink = theme.color("ink")
            draw_text(painter, QRectF(words), name, theme, ink, LEFT, "caption", SEMIBOLD)
            return
        high = px(_CHIP)
        chip = QRect(rect.x(), rect.center().y() - high // 2, rect.width() - px(6), high)
        self._paint_chip(painter, chip, ROLE_WORDS[role])

    def _paint_chip(self, painter: QPainter, chip: QRect, words: str) -> None:
        px, theme = self._theme.px, self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("line"))
        painter.setBrush(theme.color("win"))
        painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        size = px(12)
        arrow = QRect(chip.right() - size - px(3), chip.center().y() - size // 2 + 1, size, size)
        theme.icon("chevron-down", "ink2", 12).paint(painter, arrow)
        room = QRectF(chip.x() + px(6), chip.y(), arrow.x() - chip.x() - px(8), chip.height())
        draw_text(painter, room, words, theme, theme.color("ink2"), LEFT, "caption")
