"""The half of the page with the order: its heading, how to sort, and the list."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fwcompare.decision.statements import Statements
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.tabs.priorities_order import OrderList
from fwcompare.gui.tabs.priorities_order_row import OrderItem
from fwcompare.gui.widgets.label import INK3, Label
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.widgets.reserved_label import ReservedLabel
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import priorities_words


class OrderPart(QWidget):
    """`switch` leads to the questions where both halves do not fit beside each other.

    `outside` leads from the criteria of one dimension back to all dimensions.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.list = OrderList(theme)
        self.switch = Link(theme, priorities_words.TO_QUESTIONS)
        self.switch.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.outside = Link(theme, priorities_words.TO_DIMENSIONS)
        self.outside.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.outside.hide()
        self._title = Label(theme, priorities_words.HEADING, size="question", weight=SEMIBOLD)
        self._how = ReservedLabel(theme, lines=2, size="caption", ink=INK3)
        self._how.show_text(priorities_words.HOW_TO_ORDER, priorities_words.HOW_IN_SHORT)
        self._how.set_hint(priorities_words.ORDER_MEANS)
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, 0)
        column.setSpacing(px(4))
        head = QHBoxLayout()
        head.setContentsMargins(px(16), 0, px(16), 0)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.switch)
        how = QHBoxLayout()
        how.setContentsMargins(px(16), 0, px(8), px(2))
        how.addWidget(self._how)
        back = QHBoxLayout()
        back.setContentsMargins(px(16), 0, px(16), 0)
        back.addWidget(self.outside)
        back.addStretch(1)
        column.addLayout(back)
        column.addLayout(head)
        column.addLayout(how)
        column.addWidget(self.list)

    def show_place(self, heading: str, *, is_inside: bool) -> None:
        """Say what is put in order: dimensions, or the criteria of one."""
        self._title.show_text(heading)
        self.list.say_heading(heading)
        show_if(self.outside, is_inside)

    def show_order(self, said: Statements, items: dict[str, OrderItem]) -> None:
        self.list.show_order(said, items)
