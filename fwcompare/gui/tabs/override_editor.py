"""Own ratings in place of the dataset's: a value and a reason for each alternative."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.dataset.dataset import Criterion
from fwcompare.dataset.number import is_number
from fwcompare.dataset.scale import VALUE_MAX, JudgedScale, has_place
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.label import INK3, Label
from fwcompare.gui.widgets.mark_label import MarkLabel
from fwcompare.wording import numbers, ratings

_LONGEST_REASON = 500


class OverrideEditor(QWidget):
    """Enter in a field or Set takes a row over, Reset brings the dataset's rating back."""

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
        self._grid.addWidget(self._hint, len(styles), 0, 1, 6)

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
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
        elif event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            super().keyPressEvent(event)

    def _make_row(self, row: int, alternative: str) -> None:
        theme, px = self._theme, self._theme.px
        style = self._styles[alternative]
        own = self._document.preferences.overrides.get(self._rated.id, {}).get(alternative)
        rating = self._rated.rating(alternative)
        value = QLineEdit("" if rating.value is None else numbers.plain(rating.value))
        value.setAccessibleName(f"Own rating of {style.name}")
        value.setAlignment(Qt.AlignmentFlag.AlignRight)
        value.setFixedWidth(px(72))
        reason = QLineEdit(own.because if own else "")
        reason.setAccessibleName(f"Reason for {style.name}")
        reason.setPlaceholderText("Reason, for whoever reads this later")
        reason.setMaxLength(_LONGEST_REASON)
        take = QPushButton("Set")
        take.setAccessibleName(f"Set the rating of {style.name}")
        back = QPushButton("Reset")
        back.setAccessibleName(f"Take the dataset's rating of {style.name}")
        back.setEnabled(own is not None)
        for field in (value, reason):
            field.returnPressed.connect(partial(self._take, alternative))
        take.clicked.connect(partial(self._take, alternative))
        back.clicked.connect(partial(self._reset, alternative))
        self._values[alternative], self._reasons[alternative] = value, reason
        self._buttons[alternative] = take, back
        name = Label(theme, style.name)
        name.setBuddy(value)
        for column, part in enumerate((MarkLabel(theme, style), name, value, reason, take, back)):
            self._grid.addWidget(part, row, column)

    def _wanted(self) -> str:
        scale = self._original.scale
        if isinstance(scale, JudgedScale):
            return f"A value from 0 to {VALUE_MAX:g}. {ratings.anchors(scale)}"
        return (
            f"A figure in {scale.unit or 'its unit'}: {numbers.figure(scale.worst)} counts 0, "
            f"{numbers.figure(scale.best)} counts 10."
        )

    def _take(self, alternative: str) -> None:
        text = self._values[alternative].text().strip()
        if not is_number(text):
            what = f"“{text}” is no number" if text else "There is no number yet"
            self._hint.show_text(f"{what}. {self._wanted()}")
            return
        value = float(text)
        if not has_place(self._original.scale, value):
            self._hint.show_text(f"{text} is not on the scale. {self._wanted()}")
            return
        reason = self._reasons[alternative].text().strip()
        preferences = self._document.preferences.with_override(
            self._original.id, alternative, value, reason
        )
        self._document.edit(f"Own rating of {self._styles[alternative].name}", preferences)

    def _reset(self, alternative: str) -> None:
        preferences = self._document.preferences.without_override(self._original.id, alternative)
        name = self._styles[alternative].name
        self._document.edit(f"Own rating of {name} taken back", preferences)
