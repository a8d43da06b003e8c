"""All there is to say of one rating, in a box that hangs on its cell."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from fwcompare.dataset.dataset import CONFIDENCES, UNKNOWN, Criterion, Dataset, Rating
from fwcompare.dataset.typed_number import Refused, typed_number
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.widgets.combo_box import ComboBox
from fwcompare.gui.widgets.label import INK2, INK3, ElidedLabel, Label
from fwcompare.gui.widgets.popup_place import placed
from fwcompare.wording import numbers, ratings, typed_numbers

_WIDTH = 420
_HINT = "Enter keeps it and goes down · Tab goes on · Esc leaves it as it was"
_UNSAID = "not said"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


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
        old, px = cell.rating, theme.px
        known = old.value is not None
        self.value = self._make_number("Value", old.value if known else None)
        self.low = self._make_number("Low", old.low if known and old.low != old.value else None)
        self.high = self._make_number("High", old.high if known and old.high != old.value else None)
        self.because = self._make_because()
        self.sources = QLineEdit(", ".join(old.sources))
        self.sources.setAccessibleName("Sources")
        self.sources.setPlaceholderText("ids of sources, with commas between")
        self.confidence = self._make_confidence()
        self._hint = Label(theme, _HINT, size="caption", ink=INK3, wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(12), px(14), px(10))
        column.setSpacing(px(4))
        column.addLayout(self._make_head())
        column.addLayout(self._make_numbers())
        column.addWidget(self._make_caption("because", self.because))
        column.addWidget(self.because)
        column.addLayout(self._make_evidence())
        column.addWidget(self._hint)
        self.setFixedWidth(px(_WIDTH))
        for field in (self.value, self.low, self.high, self.sources):
            field.returnPressed.connect(self.accept)
        self._complete_sources()

    def open_at(self, cell: QRect) -> None:
        """Show under a cell, given where it is on the screen."""
        self.adjustSize()
        parent = self.parentWidget()
        screen = parent.screen() if parent else QApplication.primaryScreen()
        self.move(placed(cell, self.size(), screen.availableGeometry()))
        self.show()
        self.value.selectAll()
        self.value.setFocus(Qt.FocusReason.PopupFocusReason)

    def accept(self) -> None:
        """Take what the fields say, or say what is wrong with it and stay."""
        rating = self._rating()
        why_not = rating if isinstance(rating, str) else self._take(rating)
        if why_not:
            self._hint.show_text(why_not if why_not.endswith(".") else f"{why_not}.")
            self.adjustSize()
            return
        self.close()
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have Enter in the reason take it, and Tab go on; Shift+Enter begins another line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in _ENTER and is_plain:
                self.accept()
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(QPen(self._theme.color("ink"), 1))
            painter.setBrush(self._theme.color("paper"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _rating(self) -> Rating | str:
        """Return what the fields say, or why that is no rating."""
        rest = replace(
            UNKNOWN,
            because=self.because.toPlainText().strip(),
            confidence=self.confidence.currentData() or "",
            sources=tuple(filter(None, (s.strip() for s in self.sources.text().split(",")))),
        )
        said = self.value.text().strip()
        if not said or said.lower() == "unknown":
            return rest
        value = typed_number(said)
        low = typed_number(self.low.text().strip() or said)
        high = typed_number(self.high.text().strip() or said)
        for field, number in ((self.value, value), (self.low, low), (self.high, high)):
            if isinstance(number, Refused):
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return typed_numbers.refusal(field.text() or said, number)
        assert not isinstance(value, Refused)  # noqa: S101  told above
        assert not isinstance(low, Refused)  # noqa: S101
        assert not isinstance(high, Refused)  # noqa: S101
        if not low <= value <= high:
            return "The value lies outside its range: low is at most the value, high at least"
        return replace(rest, value=value, low=low, high=high)

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        row.addWidget(ElidedLabel(self._theme, self._cell.heading, weight=SEMIBOLD), 1)
        unit = ratings.unit_of(self._cell.criterion) or "0 to 10"
        row.addWidget(Label(self._theme, unit, size="caption", ink=INK2))
        return row

    def _make_numbers(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(8))
        grid.setVerticalSpacing(self._theme.px(2))
        fields = (("value", self.value), ("low", self.low), ("high", self.high))
        for column, (words, field) in enumerate(fields):
            grid.addWidget(self._make_caption(words, field), 0, column)
            grid.addWidget(field, 1, column)
        return grid

    def _make_evidence(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(12))
        grid.setVerticalSpacing(self._theme.px(2))
        fields = (("sources", self.sources), ("confidence", self.confidence))
        for column, (words, field) in enumerate(fields):
            grid.addWidget(self._make_caption(words, field), 0, column)
            grid.addWidget(field, 1, column)
        grid.setColumnStretch(0, 1)
        return grid

    def _make_caption(self, words: str, field: QWidget) -> Label:
        caption = Label(self._theme, words, size="caption", ink=INK2)
        caption.setBuddy(field)
        return caption

    def _make_number(self, name: str, value: float | None) -> QLineEdit:
        field = QLineEdit("" if value is None else numbers.plain(value))
        field.setAccessibleName(name)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        return field

    def _make_because(self) -> QPlainTextEdit:
        field = QPlainTextEdit(self._cell.rating.because)
        field.setAccessibleName("Because")
        field.setTabChangesFocus(True)
        field.setFixedHeight(self._theme.px(62))
        field.installEventFilter(self)
        return field

    def _make_confidence(self) -> ComboBox:
        box = ComboBox(self._theme)
        box.setAccessibleName("Confidence")
        box.addItem(_UNSAID, "")
        for word in CONFIDENCES:
            box.addItem(word, word)
        box.setCurrentIndex(max(0, box.findData(self._cell.rating.confidence)))
        return box

    def _complete_sources(self) -> None:
        """Offer the ids of sources while the last of them is typed."""
        from fwcompare.gui.tabs.source_completer import SourceCompleter

        self.sources.setCompleter(SourceCompleter(self._cell.dataset.sources, self.sources))
