"""The fields of one rating: value, range, reason, confidence and sources."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from fwcompare.dataset.dataset import CONFIDENCES, UNKNOWN, Rating, Source
from fwcompare.dataset.typed_number import Refused, typed_number
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.tabs.source_completer import SourceCompleter
from fwcompare.gui.widgets.combo_box import ComboBox
from fwcompare.gui.widgets.enter_keys import ENTER_KEYS
from fwcompare.gui.widgets.label import INK2, Label
from fwcompare.wording import isolation, numbers, typed_numbers

_UNSAID = "not said"


class RatingFields(QObject):
    """Widgets for whoever lays them out; `entered` follows Enter in any of them.

    `name` is whose rating it is, for those who hear the fields.
    """

    entered = Signal()

    def __init__(
        self, theme: Theme, name: str, old: Rating, sources: Mapping[str, Source], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._old = old
        self._of = f" of {isolation.name(name)}" if name else ""
        value = old.value
        self.value = self._make_number("Value", value)
        self.low = self._make_number("Low", old.low if old.low != value else None)
        self.high = self._make_number("High", old.high if old.high != value else None)
        if value is None:
            self.low.clear()
            self.high.clear()
        self.because = self._make_because(old.because)
        self.sources = QLineEdit(", ".join(old.sources))
        self.sources.setCursorPosition(0)  # many of them show their beginning
        self.sources.setAccessibleName(f"Sources{self._of}")
        self.sources.setPlaceholderText("ids of sources or web addresses, with commas between")
        self.sources.setCompleter(SourceCompleter(sources, self.sources))
        self.confidence = self._make_confidence(old.confidence)
        for field in (self.value, self.low, self.high, self.sources):
            field.returnPressed.connect(self.entered)

    @property
    def parts(self) -> tuple[tuple[str, QWidget], ...]:
        """The fields with what each is called."""
        return (
            ("value", self.value),
            ("low", self.low),
            ("high", self.high),
            ("because", self.because),
            ("sources", self.sources),
            ("confidence", self.confidence),
        )

    def rating(self) -> Rating | str:
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
        found: list[float] = []
        for field in (self.value, self.low, self.high):
            number = typed_number(field.text().strip() or said)
            if isinstance(number, Refused):
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return typed_numbers.refusal(field.text(), number)
            found.append(number)
        value, low, high = map(self._as_it_was, found)
        if not low <= value <= high:
            return "The value lies outside its range: low is at most the value, high at least"
        return replace(rest, value=value, low=low, high=high)

    def _as_it_was(self, number: float) -> float:
        """Return a number with all its digits, where what is shown of it was left alone."""
        was = (self._old.value, self._old.low, self._old.high)
        same = (n for n in was if n is not None and numbers.plain(n) == numbers.plain(number))
        return next(same, number)

    def caption(self, words: str, field: QWidget) -> Label:
        """Return a label that belongs to a field."""
        label = Label(self._theme, words, size="caption", ink=INK2)
        label.setBuddy(field)
        return label

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have Enter in the reason take it; Shift+Enter begins another line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in ENTER_KEYS and is_plain:
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)

    def _make_number(self, name: str, value: float | None) -> QLineEdit:
        field = QLineEdit("" if value is None else numbers.plain(value))
        field.setAccessibleName(f"{name}{self._of}")
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        return field

    def _make_because(self, text: str) -> QPlainTextEdit:
        field = QPlainTextEdit(text)
        field.setAccessibleName(f"Because{self._of}")
        field.setTabChangesFocus(True)
        field.setFixedHeight(self._theme.px(62))
        field.installEventFilter(self)
        return field

    def _make_confidence(self, said: str) -> ComboBox:
        box = ComboBox(self._theme)
        box.setAccessibleName(f"Confidence{self._of}")
        box.addItem(_UNSAID, "")
        for word in CONFIDENCES:
            box.addItem(word, word)
        box.setCurrentIndex(max(0, box.findData(said)))
        return box
