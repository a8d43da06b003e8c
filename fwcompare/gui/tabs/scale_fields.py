"""The fields of a scale: unit and ends, or the words for them."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fwcompare.dataset.scale import JudgedScale, Scale
from fwcompare.dataset.typed_number import Refused, typed_number
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.label import INK2, Label
from fwcompare.wording import numbers, typed_numbers


class ScaleFields(QObject):
    """Widgets for whoever lays them out; `entered` follows Enter in any of them."""

    entered = Signal()

    def __init__(self, theme: Theme, old: Scale, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._old = old
        self.parts: dict[str, QLineEdit] = {}
        for words, text in _said(old):
            field = QLineEdit(text)
            field.setCursorPosition(0)  # a long text shows its beginning
            field.setAccessibleName(f"Scale, {words}")
            field.returnPressed.connect(self.entered)
            self.parts[words] = field

    def caption(self, words: str) -> QWidget:
        """Return a label that belongs to a field."""
        label = Label(self._theme, words, size="caption", ink=INK2)
        label.setBuddy(self.parts[words])
        return label

    def scale(self) -> Scale | str:
        """Return what the fields say, or why that is no scale."""
        texts = {words: field.text().strip() for words, field in self.parts.items()}
        if isinstance(self._old, JudgedScale):
            return JudgedScale(texts["0 is"], texts["5 is"], texts["10 is"])
        ends: list[float] = []
        for words in ("0 at", "10 at"):
            number = typed_number(texts[words])
            if isinstance(number, Refused):
                return typed_numbers.refusal(texts[words], number)
            ends.append(number)
        return replace(self._old, unit=texts["unit"], worst=ends[0], best=ends[1])


def _said(scale: Scale) -> tuple[tuple[str, str], ...]:
    if isinstance(scale, JudgedScale):
        return ("0 is", scale.low), ("5 is", scale.middle), ("10 is", scale.high)
    plain: Callable[[float], str] = numbers.plain
    return ("unit", scale.unit), ("0 at", plain(scale.worst)), ("10 at", plain(scale.best))
