"""A small coloured word with an icon: what checking a claim found, or whether something holds."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fwcompare.charts.verdict_tones import tone_of, words_of
from fwcompare.gui.look.theme import Theme


class Chip(QWidget):
    """Green, red or grey, each with a sign of its own beside the words."""

    spoken_role = QAccessible.Role.StaticText

    def __init__(
        self, theme: Theme, role: str, icon: str, words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role, self._icon = role, icon
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        width = self._theme.metrics("caption").horizontalAdvance(self._words)
        return QSize(int(width) + px(6 + 12 + 5 + 7), px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        ink, ground = theme.color(self._role), theme.color(f"{self._role}_ground")
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            is_flat = ground != theme.color("paper")
            painter.setPen(Qt.PenStyle.NoPen if is_flat else QPen(ink, 1))
            painter.setBrush(ground)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, px(3), px(3))
            place = QRect(px(6), (self.height() - px(12)) // 2, px(12), px(12))
            theme.icon(self._icon, self._role, 12).paint(painter, place)
            painter.setPen(ink)
            painter.setFont(theme.font("caption"))
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
            words = QRectF(px(23), 0, self.width() - px(23), self.height())
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self._words)


class VerdictChip(Chip):
    """Shows one of the dataset's verdicts on a claim."""

    def __init__(self, theme: Theme, verdict: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, *tone_of(verdict), words_of(verdict), parent)


class OutcomeChip(Chip):
    """Shows whether something holds."""

    def __init__(self, theme: Theme, is_good: bool, parent: QWidget | None = None) -> None:
        tone = ("yes", "check", "ok") if is_good else ("no", "x", "fails")
        super().__init__(theme, *tone, parent)
