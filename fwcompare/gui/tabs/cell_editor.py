"""All there is to say of one rating, in a box that hangs on its cell."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from fwcompare.dataset.dataset import Criterion, Dataset, Rating
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.tabs.rating_fields import RatingFields
from fwcompare.gui.widgets.label import INK2, INK3, ElidedLabel, Label
from fwcompare.gui.widgets.popup_place import placed
from fwcompare.wording import ratings

_WIDTH = 420
_HINT = "Enter keeps it and goes down · Tab goes on · Esc leaves it as it was"


class EditedCell(NamedTuple):
    """A rating with what it is of; `heading` says both in words."""

    heading: str
    criterion: Criterion
    rating: Rating
    dataset: Dataset


class CellEditor(QFrame):
    """`take(rating)` returns why the rating is not wanted, or "": then the box goes.

    `done` comes once it was taken. It blocks nothing, and deletes itself.
    """

    done = Signal()

    def __init__(
        self, theme: Theme, cell: EditedCell, take: Callable[[Rating], str], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("cell-editor")
        self.setAccessibleName(f"Rating of {cell.heading}")
        self._theme = theme
        self._cell = cell
        self._take = take
        self.fields = RatingFields(theme, "", cell.rating, cell.dataset.sources, self)
        self.fields.entered.connect(self.accept)
        self.hint = Label(theme, _HINT, size="caption", ink=INK3, wraps=True)
        fields, px = self.fields, theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(12), px(14), px(10))
        column.setSpacing(px(4))
        column.addLayout(self._make_head())
        column.addLayout(self._make_row("value", "low", "high"))
        column.addWidget(fields.caption("because", fields.because))
        column.addWidget(fields.because)
        column.addLayout(self._make_row("sources", "confidence"))
        column.addWidget(self.hint)
        self.setFixedWidth(px(_WIDTH))

    def open_at(self, cell: QRect) -> None:
        """Show under a cell, given where it is on the screen."""
        self.adjustSize()
        parent = self.parentWidget()
        screen = parent.screen() if parent else QApplication.primaryScreen()
        self.move(placed(cell, self.size(), screen.availableGeometry()))
        self.show()
        self.fields.value.selectAll()
        self.fields.value.setFocus(Qt.FocusReason.PopupFocusReason)

    def accept(self) -> None:
        """Take what the fields say, or say what is wrong with it and stay."""
        rating = self.fields.rating()
        why_not = rating if isinstance(rating, str) else self._take(rating)
        if why_not:
            self.hint.show_text(why_not if why_not.endswith(".") else f"{why_not}.")
            self.adjustSize()
            return
        self.close()
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(QPen(self._theme.color("ink"), 1))
            painter.setBrush(self._theme.color("paper"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        row.addWidget(ElidedLabel(self._theme, self._cell.heading, weight=SEMIBOLD), 1)
        words = ratings.span(self._cell.criterion.scale)
        row.addWidget(Label(self._theme, words, size="caption", ink=INK2))
        return row

    def _make_row(self, *wanted: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(8))
        grid.setVerticalSpacing(self._theme.px(2))
        parts = dict(self.fields.parts)
        for column, words in enumerate(wanted):
            grid.addWidget(self.fields.caption(words, parts[words]), 0, column)
            grid.addWidget(parts[words], 1, column)
        grid.setColumnStretch(0, 1)
        return grid
