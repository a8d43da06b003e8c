"""A chip to press: shows how many there are of a kind, and filters by it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fwcompare.charts.verdict_tones import tone_of, words_of
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.painted_button import PaintedButton


class FilterChip(PaintedButton):
    """`verdict` is "" for the chip that shows all."""

    def __init__(
        self, theme: Theme, verdict: str, count: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.verdict = verdict
        self._theme = theme
        self._role, self._icon = tone_of(verdict) if verdict else ("ink2", "")
        self._words = f"{words_of(verdict) or 'all'}  {count}"
        self.setCheckable(True)
        self.setObjectName(f"filter-{verdict or 'all'}")
        self.setAccessibleName(f"Show {words_of(verdict) or 'all'}, {count}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        width = self._theme.metrics("caption").horizontalAdvance(self._words)
        return QSize(int(width) + px(18 + (17 if self._icon else 0)), px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        is_on = self.isChecked()
        edge = theme.color("ink" if is_on or self.hasFocus() else "line")
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(edge, 2 if is_on or self.hasFocus() else 1))
            painter.setBrush(theme.color("hover" if self.underMouse() or is_on else "paper"))
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, px(11), px(11))
            left = px(9)
            if self._icon:
                place = QRect(left, (self.height() - px(12)) // 2, px(12), px(12))
                theme.icon(self._icon, self._role, 12).paint(painter, place)
                left += px(17)
            painter.setPen(theme.color("ink"))
            painter.setFont(theme.font("caption"))
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
            words = QRectF(left, 0, self.width() - left, self.height())
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self._words)
