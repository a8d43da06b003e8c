"""A part of the right panel: a heading, a caption beside it, and what stands below."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QToolButton, QWidget

from fwcompare.gui.document import Document
from fwcompare.gui.look.fill import fill
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.view import View
from fwcompare.gui.widgets.label import INK3, Label
from fwcompare.gui.widgets.line_of_text import RIGHT
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from fwcompare.gui.widgets.still_layout import StillLayout, put_at

MARGIN = 16
_HEAD_TOP, _HEAD_HEIGHT = 8, 20


class Section(View):
    """Has a fixed height, and fixed places in it; opened, it has all the room there is.

    A subclass puts its parts where they belong in `arrange`. `caption` says what the numbers are.
    """

    HEIGHT = 0
    """In pixels of the design, with the line above."""

    opened = Signal(bool)

    def __init__(self, document: Document, theme: Theme, title: str) -> None:
        super().__init__(document, theme)
        self.setLayout(StillLayout())
        self.is_opened = False
        self._title = Label(theme, title, weight=SEMIBOLD, parent=self)
        self.caption = ReservedLabel(theme, size="caption", ink=INK3, align=RIGHT, parent=self)
        self._toggle = QToolButton(self)
        self._toggle.setAutoRaise(True)
        self._toggle.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._toggle.setIconSize(QSize(theme.px(12), theme.px(12)))
        self._toggle.clicked.connect(self._turn)
        theme.changed.connect(self._show_state)
        self._show_state()

    @property
    def fixed_height(self) -> int:
        return self.theme.px(self.HEIGHT)

    def arrange(self, width: int, height: int) -> None:
        """Place the parts below the heading; `width` is the section's, without its margins."""
        raise NotImplementedError

    def set_opened(self, is_opened: bool) -> None:
        """Take all the room of the panel, or give it back."""
        if is_opened != self.is_opened:
            self.is_opened = is_opened
            self._show_state()
            self.opened.emit(is_opened)

    def close_down(self) -> None:
        """End what goes on in the background; to be called before the window goes."""

    def put(self, part: QWidget, top: int, height: int, *, ring: int = 0) -> None:
        """Place a part between the margins, wider by `ring` on both sides."""
        left = self.theme.px(MARGIN) - ring
        put_at(part, QRect(left, top, self.width() - 2 * left, height))

    def scrolling(self, content: QWidget) -> QScrollArea:
        """Return a place in which `content`, as large as it is, scrolls."""
        area, view = QScrollArea(self), QWidget()
        view.setLayout(StillLayout())  # what is shown or hidden in it moves nothing
        area.setViewport(view)
        area.setWidget(content)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self.theme.px
        left, top, high = px(MARGIN), px(_HEAD_TOP), px(_HEAD_HEIGHT)
        wide = self._title.sizeHint().width()
        put_at(self._toggle, QRect(0, top, left, high))
        put_at(self._title, QRect(left, top, wide, high))
        beside = left + wide + px(8)
        put_at(self.caption, QRect(beside, top, self.width() - left - beside, high))
        self.arrange(self.width() - 2 * left, self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and event.position().y() < self.theme.px(_HEAD_TOP + _HEAD_HEIGHT):
            self._turn()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_opened:
            self.set_opened(False)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.y() > 0:
            with QPainter(self) as painter:
                fill(painter, QRect(0, 0, self.width(), 1), self.theme.color("line"))

    def _turn(self) -> None:
        self.set_opened(not self.is_opened)

    def _show_state(self) -> None:
        """Turn the chevron to say whether this is all there is, or more is to be seen."""
        icon = "chevron-down" if self.is_opened else "chevron-right"
        self._toggle.setIcon(self.theme.icon(icon, "ink3", 12))
        words = "Back to the other parts" if self.is_opened else "Show all of it"
        self._toggle.setToolTip(words)
        self._toggle.setAccessibleName(f"{self._title.text()}: {words[0].lower()}{words[1:]}")
