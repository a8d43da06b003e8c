"""A drop-down list with our own arrow, and a text of its own for the chosen item."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyleOptionComboBox, QWidget

from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.left_to_right import keep_left_to_right

BESIDE_TEXT = 46  # padding on both sides, and the style's own arrow that ours stands for


class ComboBox(QComboBox):
    """`shown_text`, or the first shorter one that fits, stands for the current item's own text.

    The wheel is left to the page it lies in, and gives it no focus.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown_text = ""
        self._shorter: tuple[str, ...] = ()
        keep_left_to_right(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_shown_text(self, text: str, *shorter: str) -> None:
        if (text, shorter) != (self._shown_text, self._shorter):
            self._shown_text, self._shorter = text, shorter
            self.update()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        room = self.width() - self._theme.px(BESIDE_TEXT)
        metrics = self.fontMetrics()
        wordings = (self._shown_text or option.currentText, *self._shorter)
        fitting = (w for w in wordings if metrics.horizontalAdvance(w) <= room)
        text = next(fitting, wordings[-1])
        option.currentText = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Whoever scrolls past chooses nothing, not even where a choice has left the focus.
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            self._draw_arrow(painter)

    def _draw_arrow(self, painter: QPainter) -> None:
        size = self._theme.px(14)
        place = QRect(
            self.width() - size - self._theme.px(8), (self.height() - size) // 2, size, size
        )
        icon = self._theme.icon("chevron-down", "ink2", 14)
        icon.paint(painter, place, Qt.AlignmentFlag.AlignCenter)
