"""A key as it looks on a keyboard, and a word to press that has one."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.line_of_text import CENTRE, draw_text
from fwcompare.gui.widgets.painted_button import KeyedButton

_HEIGHT, _LEAST, _PAD = 20, 22, 7


def draw_key_cap(painter: QPainter, place: QRectF, key: str, theme: Theme) -> float:
    """Draw a key at the left of a place, in its middle, and return how wide it is."""
    px = theme.px
    wide = max(px(_LEAST), theme.width(key, "caption") + 2 * px(_PAD))
    top = place.center().y() - px(_HEIGHT) / 2
    cap = QRectF(place.left() + 0.5, top + 0.5, wide - 1, px(_HEIGHT) - 1)
    painter.setPen(QPen(theme.color("line"), 1))
    painter.setBrush(theme.color("win"))
    painter.drawRoundedRect(cap, px(3), px(3))
    draw_text(painter, cap, key, theme, theme.color("ink2"), CENTRE, "caption")
    return wide


class KeyWord(KeyedButton):
    """A key and what it does, which a press does, too."""

    def __init__(self, theme: Theme, key: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key, self._words = key, words
        self.setAccessibleName(words)
        self.setAccessibleDescription(f"Key {key}" if key else "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        px, theme = self._theme.px, self._theme
        cap = max(px(_LEAST), theme.width(self._key, "caption") + 2 * px(_PAD))
        return QSize(int(cap + px(8) + theme.width(self._words)) + px(6), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            place = QRectF(self.rect()).adjusted(px(2), 0, -px(2), 0)
            left = draw_key_cap(painter, place, self._key, theme)
            is_lit = self.underMouse() and self.isEnabled()
            ink = theme.color("ink" if is_lit else "ink2" if self.isEnabled() else "ink3")
            draw_text(painter, place.adjusted(left + px(8), 0, 0, 0), self._words, theme, ink)
            if self.hasFocus():
                painter.setPen(QPen(theme.color("ink"), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 2, -1, -2), 3, 3)


class CrossButton(QToolButton):
    """A small cross that takes something away."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Delete does the same on the line itself
        self.setIconSize(QSize(theme.px(12), theme.px(12)))
        self.setFixedSize(theme.px(24), theme.px(24))
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setIcon(self._theme.icon("x", "ink2", 12))
