"""Own ratings in place of the dataset's: a value and a reason for each alternative."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.dataset.dataset import Criterion
from fwcompare.dataset.scale import VALUE_MAX, JudgedScale
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.enter_keys import ENTER_KEYS
from fwcompare.gui.widgets.field_note import mark_refused
from fwcompare.gui.widgets.label import INK3, Label
from fwcompare.gui.widgets.mark_label import MarkLabel
from fwcompare.wording import isolation, numbers, ratings
from fwcompare.wording.typed_numbers import rating_in

_LONGEST_REASON = 500


class OverrideEditor(QWidget):
    """Enter in a field or Set takes a row over, Reset brings the dataset's rating back.

    What is no rating stays as it was typed, marked as wrong, with the reason under its row; Esc
    brings back what stood there.
    """

    def __init__(
        self,
        document: Document,
        rated: Criterion,
        original: Criterion,
        styles: AlternativeStyles,
        theme: Theme,
    ) -> None:
        super().__init__()
        self.setObjectName("override-editor")
        self._document = document
        self._rated = rated
        self._original = original
        self._styles = styles
        self._theme = theme
        self._values: dict[str, QLineEdit] = {}
        self._reasons: dict[str, QLineEdit] = {}
        self._buttons: dict[str, tuple[QPushButton, QPushButton]] = {}
        px = theme.px
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, px(4), 0, px(4))
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(3, 1)
        for row, alternative in enumerate(styles):
            self._make_row(row, alternative)
        self._hint = Label(theme, self._wanted(), size="caption", ink=INK3, wraps=True)
        self._put_hint_under(len(styles) - 1)

    def take_focus(self) -> None:
        next(iter(self._values.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def focused(self) -> str:
        """The alternative in whose row the focus is, "" for none."""
        rows = {a: (self._values[a], self._reasons[a], *self._buttons[a]) for a in self._styles}
        return next((a for a, row in rows.items() if any(w.hasFocus() for w in row)), "")

    def return_to(self, alternative: str) -> None:
        """Go on in a row that was taken over: on its button, since a field would keep Undo."""
        self._buttons[alternative][0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep what a field or button leaves over: the criterion would close, or be left."""
        if event.key() in ENTER_KEYS:
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
        elif event.key() == Qt.Key.Key_Escape and self._take_refusals_back():
            event.accept()
        elif event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            super().keyPressEvent(event)

    def _make_row(self, row: int, alternative: str) -> None:
        theme, px = self._theme, self._theme.px
        style = self._styles[alternative]
        own = self._document.preferences.overrides.get(self._rated.id, {}).get(alternative)
        value = QLineEdit(self._present(alternative))
        value.setAccessibleName(f"Own rating of {isolation.name(style.name)}")
        value.setAlignment(Qt.AlignmentFlag.AlignRight)
        value.setFixedWidth(px(72))
        reason = QLineEdit(own.because if own else "")
        reason.setAccessibleName(f"Reason for {isolation.name(style.name)}")
        reason.setPlaceholderText("Reason, for whoever reads this later")
        reason.setMaxLength(_LONGEST_REASON)
        take = QPushButton("Set")
        take.setAccessibleName(f"Set the rating of {isolation.name(style.name)}")
        back = QPushButton("Reset")
        back.setAccessibleName(f"Take the comparison's rating of {isolation.name(style.name)}")
        back.setEnabled(own is not None)
        for field in (value, reason):
            field.returnPressed.connect(partial(self._take, alternative))
        value.textEdited.connect(partial(self._note_typing, alternative))
        take.clicked.connect(partial(self._take, alternative))
        back.clicked.connect(partial(self._reset, alternative))
        self._values[alternative], self._reasons[alternative] = value, reason
        self._buttons[alternative] = take, back
        name = Label(theme, style.name)
        name.setBuddy(value)
        for column, part in enumerate((MarkLabel(theme, style), name, value, reason, take, back)):
            self._grid.addWidget(part, 2 * row, column)

    def _present(self, alternative: str) -> str:
        value = self._rated.rating(alternative).value
        return "" if value is None else numbers.plain(value)

    def _put_hint_under(self, row: int) -> None:
        self._grid.removeWidget(self._hint)
        self._grid.addWidget(self._hint, 2 * row + 1, 0, 1, 6)

    def _wanted(self) -> str:
        scale = self._original.scale
        if isinstance(scale, JudgedScale):
            return f"A value from 0 to {VALUE_MAX:g}. {ratings.anchors(scale)}"
        return (
            f"A figure in {scale.unit or 'its unit'}: {numbers.figure(scale.worst)} counts 0, "
            f"{numbers.figure(scale.best)} counts 10."
        )

    def _take(self, alternative: str) -> None:
        field = self._values[alternative]
        value = rating_in(field.text(), self._original.scale)
        if isinstance(value, str):
            self._take_refusals_back(but=alternative)
            self._hint.show_text(f"{value}. {self._wanted()}")
            self._put_hint_under(list(self._styles).index(alternative))
            mark_refused(field, f"{value}. {self._wanted()}")
            return
        mark_refused(field, "")
        reason = self._reasons[alternative].text().strip()
        preferences = self._document.preferences.with_override(
            self._original.id, alternative, value, reason
        )
        self._document.edit(f"Own rating of {self._styles[alternative].name}", preferences)

    def _note_typing(self, alternative: str, _text: str) -> None:
        mark_refused(self._values[alternative], "")

    def _take_refusals_back(self, but: str = "") -> bool:
        """Bring back what stood in the marked fields; tell whether there were any."""
        marked = [a for a, field in self._values.items() if field.property("refused") and a != but]
        for alternative in marked:
            self._values[alternative].setText(self._present(alternative))
            mark_refused(self._values[alternative], "")
        if marked:
            self._hint.show_text(self._wanted())
            self._put_hint_under(len(self._styles) - 1)
        return bool(marked)

    def _reset(self, alternative: str) -> None:
        preferences = self._document.preferences.without_override(self._original.id, alternative)
        name = self._styles[alternative].name
        self._document.edit(f"Own rating of {name} taken back", preferences)
