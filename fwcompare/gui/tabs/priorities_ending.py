"""What stands in the place of a question: how to begin, or why nothing more is asked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fwcompare.gui.look.text_safety import tool_tip
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.widgets.announcement import announce
from fwcompare.gui.widgets.label import INK, Label
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import priorities_words


class EndingPart(QWidget):
    """A heading, a sentence, and at most two buttons, the first of them filled."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(theme, size="question", weight=SEMIBOLD, wraps=True)
        self.sentence = Label(theme, ink=INK, wraps=True)
        self.take_order = _button(priorities_words.TAKE_ORDER, is_filled=True)
        self.use = _button(priorities_words.USE, is_filled=True)
        self.ask_on = _button(priorities_words.ASK_ON, is_filled=False)
        for button, means in (
            (self.use, priorities_words.USE_MEANS),
            (self.ask_on, priorities_words.ASK_ON_MEANS),
        ):
            button.setToolTip(tool_tip(means))
            button.setAccessibleDescription(means)
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(4))
        column.setSpacing(px(8))
        column.addWidget(self._title)
        column.addWidget(self.sentence)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for button in (self.take_order, self.use, self.ask_on):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def show_words(self, title: str, sentence: str) -> None:
        self._title.show_text(title)
        if sentence != self.sentence.text():
            self.sentence.show_text(sentence)
            if self.isVisible():
                announce(self, sentence)

    def show_buttons(self, *, take_order: bool, use: bool, ask_on: bool) -> None:
        show_if(self.take_order, take_order)
        show_if(self.use, use)
        show_if(self.ask_on, ask_on)

    def take_focus(self) -> None:
        """Go to the first button there is."""
        buttons = (self.take_order, self.use, self.ask_on)
        first = next((button for button in buttons if not button.isHidden()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)


def _button(words: str, *, is_filled: bool) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("filled", is_filled)
    button.setAutoDefault(True)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button
