"""One quiet line across the window: what happened, where, and what to do about it."""

from collections.abc import Sequence
from functools import partial

import shiboken6
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from fwcompare.gui.look.text_safety import isolated, mnemonic_safe
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.announcement import announce
from fwcompare.gui.widgets.message_queue import Action, Message, MessageKind, MessageQueue
from fwcompare.gui.widgets.message_topic import MessageTopic
from fwcompare.wording.isolation import closed

MOST_ACTIONS = 3

_NAMES: dict[MessageKind, str] = {"info": "Note", "warning": "Warning", "error": "Error"}
_ICONS: dict[MessageKind, tuple[str, str]] = {
    "info": ("info", "ink2"),
    "warning": ("triangle-alert", "ink"),
    "error": ("triangle-alert", "no"),
}
_GROUNDS: dict[MessageKind, str] = {
    "info": "paper",
    "warning": "between_ground",
    "error": "no_ground",
}
_LONGEST_TEXT = 600
_LEAST_TEXT_WIDTH = 280
_OTHER_PARTS = 16 + 16 + 8 + 8 + 8 + 24 + 12  # margins, icon, gaps and the closing cross


class MessageBar(QWidget):
    """Shows the newest of the worst messages; hidden when there is none.

    Where several are open it says which of how many is on show, and leads to the others.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._theme = theme
        self._queue = MessageQueue()
        self._on_show: Message | None = None
        self._focus_before: QWidget | None = None
        self._icon = QLabel(self)
        self._text = self._make_text()
        self._buttons = [self._make_button(n) for n in range(MOST_ACTIONS)]
        self._copy = QPushButton("Copy", self)
        self._copy.setObjectName("message_copy")
        self._copy.clicked.connect(self._copy_message)
        self._count = self._make_count()
        self._close = self._make_close()
        self._tools, self._grid = QWidget(self), QGridLayout(self)
        self._is_narrow = False
        self._arrange()
        theme.changed.connect(self._restyle)
        theme.resized.connect(self._restyle)
        theme.renumbered.connect(self._say_again)
        self.hide()

    @property
    def message(self) -> Message | None:
        """The message on show."""
        return self._queue.shown

    def show_message(self, kind: MessageKind, text: str, actions: Sequence[Action] = ()) -> None:
        self.put(Message(kind, text, tuple(actions)))

    def put(self, message: Message) -> None:
        """Show a message, or keep it waiting while a worse one is on show."""
        self._queue.put(message)
        self._show()
        words = f"{_NAMES[message.kind]}: {_cut(isolated(message.text))}"
        announce(self, words, is_urgent=message.kind == "error")

    def withdraw(self, topic: MessageTopic) -> None:
        """Take back what was said on a topic, be it on show or waiting."""
        self._queue.withdraw(topic)
        self._show()

    def dismiss(self) -> None:
        """Close the message on show; the worst and newest of those waiting follows."""
        self._queue.close()
        self._show()

    def show_next(self) -> None:
        """Show the next of those that are open."""
        self._queue.step()
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.message is not None:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._rearrange()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.message is None:
            return
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color(_GROUNDS[self.message.kind]))
            line = QColor(self._theme.color("line"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, line)

    def _make_text(self) -> QLabel:
        text = QLabel(self)
        text.setObjectName("message_text")
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return text

    def _make_button(self, number: int) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"message_action_{number}")
        button.clicked.connect(partial(self._act, number))
        return button

    def _make_count(self) -> QToolButton:
        count = QToolButton(self)
        count.setObjectName("message_count")
        count.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        count.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        count.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow after the words
        count.setToolTip("Show the next message")
        count.clicked.connect(self.show_next)
        return count

    def _make_close(self) -> QToolButton:
        close = QToolButton(self)
        close.setObjectName("message_close")
        close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        close.setAccessibleName("Close this message")
        close.setToolTip("Close (Esc)")
        close.clicked.connect(self.dismiss)
        return close

    def _arrange(self) -> None:
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        for button in (*self._buttons, self._copy):
            tools.addWidget(button)
        tools.addStretch(1)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self._icon, 0, 0, top)
        self._grid.addWidget(self._text, 0, 1)
        self._grid.addWidget(self._tools, 0, 2, top)
        self._grid.addWidget(self._count, 0, 3, top)
        self._grid.addWidget(self._close, 0, 4, top)
        self._grid.setColumnStretch(1, 1)

    def _rearrange(self) -> None:
        """Put the buttons under the text where they would leave it too little room beside them."""
        px = self._theme.px
        beside = self._tools.sizeHint().width() + px(_OTHER_PARTS)
        beside += self._count.sizeHint().width() if self._queue.place[1] > 1 else 0
        is_narrow = self.width() < beside + px(_LEAST_TEXT_WIDTH)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._grid.removeWidget(self._tools)
            place = (1, 1) if is_narrow else (0, 2)
            side = Qt.AlignmentFlag.AlignLeft if is_narrow else Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(self._tools, *place, side)

    def _show(self) -> None:
        """Show what the queue has on show, and how many there are."""
        message, before = self.message, self._on_show
        place, count = self._queue.place
        self._count.setVisible(count > 1)
        self._count.setText(f"{place} of {count}")
        self._count.setAccessibleName(f"Message {place} of {count}, show the next")
        if message is before:
            return
        self._on_show = message
        if message is None:
            self._leave()
            return
        if before is None:
            self._focus_before = QApplication.focusWidget()
        self._set(message)
        self._restyle()
        self.show()

    def _say_again(self) -> None:
        self._queue.say_again()
        self._show()

    def _set(self, message: Message) -> None:
        self._text.setText(_cut(isolated(message.text)))
        actions = message.actions[:MOST_ACTIONS]
        for button, action in zip(self._buttons, actions, strict=False):
            button.setText(mnemonic_safe(action[0]))
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(actions))
        self._copy.setVisible(bool(message.details))
        self._copy.setText("Copy")
        self._tools.setVisible(bool(actions or message.details))
        self.setAccessibleName(_NAMES[message.kind])

    def _leave(self) -> None:
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        self.hide()
        before = self._focus_before
        if had_focus and before is not None and shiboken6.isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus_before = None

    def _restyle(self) -> None:
        if self.message is None:
            return
        px = self._theme.px
        name, role = _ICONS[self.message.kind]
        self._icon.setPixmap(
            self._theme.icon(name, role).pixmap(QSize(px(16), px(16)), self.devicePixelRatio())
        )
        self._count.setIcon(self._theme.icon("chevron-right", "ink2"))
        self._count.setIconSize(QSize(px(16), px(16)))
        self._close.setIcon(self._theme.icon("x"))
        self._close.setIconSize(QSize(px(16), px(16)))
        self._grid.setContentsMargins(px(16), px(8), px(12), px(8))
        self._grid.setSpacing(px(8))
        tools = self._tools.layout()
        if tools is not None:
            tools.setSpacing(px(8))
        # One line of text stands level with icon and buttons, which are 28 high.
        self._text.setContentsMargins(0, px(4), 0, px(4))
        self._icon.setContentsMargins(0, px(6), 0, 0)
        self._rearrange()
        self.update()

    def _act(self, number: int) -> None:
        if self.message is not None and number < len(self.message.actions):
            act = self.message.actions[number][1]
            self.dismiss()
            act()

    def _copy_message(self) -> None:
        if self.message is not None:
            text = f"{self.message.text}\n\n{self.message.details}"
            QGuiApplication.clipboard().setText(isolated(text))
            self._copy.setText("Copied")


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else closed(f"{text[: _LONGEST_TEXT - 1]}…")
