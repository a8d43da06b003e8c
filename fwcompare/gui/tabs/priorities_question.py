"""The question asked now: two cards, and the keys that answer it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fwcompare.analysis.elicitation.trade_off import Reply
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.widgets.announcement import announce
from fwcompare.gui.widgets.key_cap import KeyWord
from fwcompare.gui.widgets.label import INK2, INK3, Label
from fwcompare.gui.widgets.line_of_text import RIGHT
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from fwcompare.gui.widgets.trade_off_card import TradeOffCard
from fwcompare.wording import priorities_words, trade_off_words
from fwcompare.wording.trade_off_words import Card

_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)

LEFT, RIGHT_KEY, DOWN, SPACE = "←", "→", "↓", "Space"


class QuestionCards(QWidget):
    """`considered(reply)` comes where the mouse, or Tab, is on a reply, and "" once it leaves.

    `replied(reply)` comes with an answer, `back_asked` where the last one is to be taken back.

    Sides may be changed over; the reply is that of the question all the same.
    """

    replied = Signal(str)
    considered = Signal(str)
    back_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self._theme = theme
        self._is_turned = False
        self.title = Label(theme, trade_off_words.QUESTION, size="question", weight=SEMIBOLD)
        self.imagine = Label(theme, priorities_words.IMAGINE, ink=INK2, wraps=True)
        self.ghosts = Label(theme, priorities_words.GHOSTS, size="caption", ink=INK3, wraps=True)
        self.number = ReservedLabel(theme, size="caption", ink=INK3, align=RIGHT)
        this_one = trade_off_words.REPLIES["more"]
        self.cards = TradeOffCard(theme, LEFT, this_one), TradeOffCard(theme, RIGHT_KEY, this_one)
        self.same = KeyWord(theme, DOWN, priorities_words.ABOUT_THE_SAME)
        self.unsaid = KeyWord(theme, SPACE, priorities_words.CANNOT_SAY)
        self.back = KeyWord(theme, "⌫", priorities_words.BACK)
        self._make_layout()
        self.cards[0].clicked.connect(lambda: self._reply(self._side(0)))
        self.cards[1].clicked.connect(lambda: self._reply(self._side(1)))
        self.same.clicked.connect(lambda: self._reply("about equal"))
        self.unsaid.clicked.connect(lambda: self._reply("cannot say"))
        self.back.clicked.connect(self.back_asked)
        for button in (*self.cards, self.same):
            button.installEventFilter(self)

    @property
    def is_asking(self) -> bool:
        return self.cards[0].card is not None

    def show_question(self, cards: tuple[Card, Card] | None, number: int, is_turned: bool) -> None:
        """Show both sides of a question, or wait for one."""
        shown = cards[::-1] if cards and is_turned else cards
        is_new = shown is not None and shown[0] != self.cards[0].card
        self._is_turned = is_turned
        for card, side in zip(self.cards, shown or (None, None), strict=True):
            card.show_card(side)
        self.number.show_text(priorities_words.question(number) if shown else "")
        if shown is not None and is_new and self.isVisible():
            one, other = (f"{c.part} {c.name}, {', '.join(c.ranges)}" for c in shown)
            announce(self, f"{trade_off_words.QUESTION} {one}; {other}")
        self._consider_under_mouse()

    def _consider_under_mouse(self) -> None:
        """Go on with the card that the mouse has stayed on, now another one."""
        under = next((b for b in (*self.cards, self.same) if b.underMouse()), None)
        if under is not None:
            self._consider(under)

    def take_focus(self) -> None:
        self.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        replies: dict[int, Reply] = {
            Qt.Key.Key_Left: self._side(0),
            Qt.Key.Key_Right: self._side(1),
            Qt.Key.Key_Down: "about equal",
            Qt.Key.Key_Space: "cannot say",
        }
        if event.key() in replies and self.is_asking:
            self._reply(replies[event.key()])
        elif event.key() == Qt.Key.Key_Backspace and self.back.isEnabled():
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        is_by_tab = isinstance(event, QFocusEvent) and event.reason() in _BY_TAB
        if kind == QEvent.Type.Enter or (kind == QEvent.Type.FocusIn and is_by_tab):
            self._consider(watched)
        elif kind in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self.considered.emit("")
        return super().eventFilter(watched, event)

    def _consider(self, button: QObject) -> None:
        if self.is_asking:
            sides = [place for place, card in enumerate(self.cards) if card is button]
            self.considered.emit(self._side(sides[0]) if sides else "about equal")

    def _side(self, place: int) -> Reply:
        return "more" if (place == 0) != self._is_turned else "than"

    def _reply(self, reply: Reply) -> None:
        if self.is_asking:
            self.replied.emit(reply)

    def _make_layout(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.number, 1)
        sides = QHBoxLayout()
        sides.setSpacing(px(12))
        keys = QHBoxLayout()
        keys.setSpacing(px(10))
        for card in self.cards:
            sides.addWidget(card, 1)
        keys.addWidget(self.same)
        keys.addWidget(self.unsaid)
        keys.addStretch(1)
        keys.addWidget(self.back)
        column.addLayout(head)
        column.addWidget(self.imagine)
        column.addLayout(sides)
        column.addLayout(keys)
        column.addWidget(self.ghosts)
