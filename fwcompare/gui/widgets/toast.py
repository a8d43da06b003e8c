"""Says for a while, over the foot of the window, that something was done; offers what is next."""

from collections.abc import Callable, Sequence
from functools import partial

import shiboken6
from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from fwcompare.gui.look.text_safety import isolated, mnemonic_safe
from fwcompare.gui.look.theme import MEDIUM, Theme
from fwcompare.gui.widgets.announcement import announce
from fwcompare.gui.widgets.label import Label

Action = tuple[str, Callable[[], object]]

MOST_ACTIONS = 2
STAYS_MS, STAYS_WITH_ACTIONS_MS = 5_000, 10_000

_ABOVE_FOOT = 24 + 12  # the status line, and air
_HEIGHT = 40
_AT_THE_SIDES = 48


class Toast(QFrame):
    """Moves nothing and takes no focus; stays as long as the pointer or the focus is on it.

    What is said next takes its place. Each action closes it before it acts.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self.setAccessibleName("Done")
        self._theme = theme
        self._window = window
        self._acts: tuple[Callable[[], object], ...] = ()
        self._focus_before: QWidget | None = None
        self._is_made = False
        window.installEventFilter(self)
        theme.changed.connect(self._restyle)
        theme.resized.connect(self._restyle)
        self.hide()

    def _make(self) -> None:
        """Make what is in it, when it first says something: a start need not wait for that."""
        self._is_made = True
        theme = self._theme
        self._text = Label(theme, wraps=True, breaks_words=True, parent=self)
        self._text.setObjectName("toast_text")
        self._text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._buttons = [self._make_button(number) for number in range(MOST_ACTIONS)]
        self._close = self._make_close()
        self._row = QHBoxLayout(self)
        for part in (self._text, *self._buttons, self._close):
            self._row.addWidget(part)
        self._row.setStretch(0, 1)
        self._leaving = QTimer(self, singleShot=True)
        self._leaving.setObjectName("toast")
        self._leaving.timeout.connect(self._leave_unless_in_use)

    @property
    def text(self) -> str:
        """What is said, "" if nothing is."""
        return "" if self.isHidden() else self._text.text()

    def say(self, text: str, actions: Sequence[Action] = ()) -> None:
        """Say that something was done, with at most MOST_ACTIONS that go on from it."""
        if not self._is_made:
            self._make()
        if self.isHidden():
            self._focus_before = QApplication.focusWidget()
        self._text.show_text(text)
        self._acts = tuple(act for _words, act in actions[:MOST_ACTIONS])
        for button, (words, _act) in zip(self._buttons, actions, strict=False):
            button.setText(mnemonic_safe(words))
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(self._acts))
        self._restyle()
        self.show()
        self.raise_()
        self._leaving.start(STAYS_WITH_ACTIONS_MS if self._acts else STAYS_MS)
        announce(self, isolated(text))

    def dismiss(self) -> None:
        """Leave now, and give the focus back if it was here."""
        if self.isHidden():
            return
        self._leaving.stop()
        had_focus = self._has_focus()
        self.hide()
        before = self._focus_before
        if had_focus and before is not None and shiboken6.isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus_before = None

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._leaving.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._leaving.start(STAYS_MS)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("ink"))
            radius = self._theme.px(4)
            painter.drawRoundedRect(self.rect(), radius, radius)

    def _make_button(self, number: int) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"toast_action_{number}")
        button.clicked.connect(partial(self._act, number))
        return button

    def _make_close(self) -> QToolButton:
        close = QToolButton(self)
        close.setObjectName("toast_close")
        close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        close.setAccessibleName("Close")
        close.clicked.connect(self.dismiss)
        return close

    def _act(self, number: int) -> None:
        if number < len(self._acts):
            act = self._acts[number]
            self.dismiss()
            act()

    def _leave_unless_in_use(self) -> None:
        if self._has_focus() or self.underMouse():
            self._leaving.start(STAYS_MS)
        else:
            self.dismiss()

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _restyle(self) -> None:
        if not self._is_made:
            return
        px = self._theme.px
        self._row.setContentsMargins(px(16), px(4), px(8), px(4))
        self._row.setSpacing(px(8))
        self._text.setFont(self._theme.font())
        for button in self._buttons:
            button.setFont(self._theme.font("body", MEDIUM))
        self._close.setIcon(self._theme.icon("x", "paper"))
        self._close.setIconSize(QSize(px(16), px(16)))
        self._place()
        self.update()

    def _place(self) -> None:
        """Stand in the middle above the status line, as wide as the words need."""
        px, window = self._theme.px, self._window
        buttons = [button for button in self._buttons if not button.isHidden()]
        others = sum(button.sizeHint().width() + px(8) for button in buttons)
        others += px(16 + 8 + 8) + self._close.sizeHint().width()
        needed = int(self._theme.width(self._text.text())) + 4 + others
        width = min(needed, window.width() - 2 * px(_AT_THE_SIDES))
        height = max(px(_HEIGHT), self._row.heightForWidth(width))
        top = window.height() - px(_ABOVE_FOOT) - height
        self.setGeometry((window.width() - width) // 2, top, width, height)
