"""The decision's title in the header: text to look at, until somebody clicks on it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from fwcompare.gui.document import Document
from fwcompare.gui.look.text_safety import isolated, on_one_line
from fwcompare.gui.look.theme import MEDIUM, Theme
from fwcompare.gui.widgets.enter_keys import ENTER_KEYS
from fwcompare.gui.widgets.tip import set_tip
from fwcompare.gui.widgets.typed_line import TypedLine

_NARROWEST, _WIDEST, _BESIDE = 64, 420, 8


class TitleLine(TypedLine):
    """As wide as its text, as far as there is room; Enter and Esc end the typing."""

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__("Title of the decision", on_one_line(document.dataset.title))
        self.setObjectName("header-title")
        self._document = document
        self._theme = theme
        self.setFont(theme.font("body", MEDIUM))
        self.setMinimumWidth(theme.px(_NARROWEST))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.typed.connect(self._keep)
        self.textChanged.connect(self.updateGeometry)
        document.changed.connect(self._show)
        self._show()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        width = self._theme.width(self._shown_text(), "body", MEDIUM) + 2 * px(_BESIDE) + 4
        return QSize(min(int(width), px(_WIDEST)), px(28))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*ENTER_KEYS, Qt.Key.Key_Escape):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            super().paintEvent(event)
            return
        theme, rect = self._theme, self.rect()
        with QPainter(self) as painter:
            if self.underMouse():
                painter.setPen(theme.color("line"))
                painter.setBrush(theme.color("hover"))
                painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), 4, 4)
            inside = rect.adjusted(theme.px(_BESIDE), 0, -theme.px(_BESIDE), 0)
            self._draw_text(painter, inside)

    def _draw_text(self, painter: QPainter, place: QRect) -> None:
        theme = self._theme
        painter.setFont(self.font())
        painter.setPen(theme.color("ink"))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        text = painter.fontMetrics().elidedText(
            self._shown_text(), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), text)

    def _shown_text(self) -> str:
        return isolated(self.text() or self.placeholderText())

    def _keep(self, text: str) -> None:
        gesture = self.gesture(self._document.new_gesture)
        self._document.edit("Title", self._document.record.with_title(text), gesture)

    def _show(self) -> None:
        self.show_text(self._document.record.title)
        set_tip(self, f"{self._shown_text()}\nClick to change the decision's title")
