"""A criterion of the comparison, edited in its place: name, scale, and every rating."""

from functools import partial
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.dataset.dataset import Criterion
from fwcompare.dataset.editing.edit import Edit
from fwcompare.dataset.editing.naming import NameKey, Rename
from fwcompare.dataset.editing.set_ratings import set_cited_rating
from fwcompare.dataset.editing.set_scale import SetScale
from fwcompare.dataset.scale import Scale
from fwcompare.dataset.typed_number import typed_number
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.tabs.rating_fields import RatingFields
from fwcompare.gui.tabs.scale_fields import ScaleFields
from fwcompare.gui.view import AskedEdit
from fwcompare.gui.widgets.enter_keys import PRESSING_KEYS
from fwcompare.gui.widgets.label import INK2, INK3, Label
from fwcompare.gui.widgets.mark_label import MarkLabel
from fwcompare.wording import editing_words

_NUMBER = 72
_KEYS: tuple[tuple[NameKey, str], ...] = (
    ("name", "name"),
    ("short", "short"),
    ("question", "question"),
)
_HINT = "Enter keeps what a field says in the comparison’s file; Esc closes"


class CriterionEditor(QWidget):
    """`edit_asked(asked)` comes with each part that is kept; `left` with Esc."""

    edit_asked = Signal(object)
    left = Signal()

    def __init__(
        self, document: Document, criterion: Criterion, styles: AlternativeStyles, theme: Theme
    ) -> None:
        super().__init__()
        self.setObjectName("criterion-editor")
        self._document = document
        self._criterion = criterion
        self._theme = theme
        self.names: dict[NameKey, QLineEdit] = {}
        self.ratings: dict[str, RatingFields] = {}
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(8))
        column.setSpacing(px(6))
        column.addWidget(Label(theme, "Edit the comparison", weight=SEMIBOLD))
        column.addLayout(self._make_names())
        self.scale = ScaleFields(theme, criterion.scale, self)
        self.scale.entered.connect(self._take_scale)
        column.addLayout(self._make_scale())
        for id_, style in styles.items():
            rating = criterion.rating(id_)
            if not rating.is_asked:
                fields = RatingFields(theme, style.name, rating, document.dataset.sources, self)
                fields.entered.connect(partial(self._take_rating, id_))
                self.ratings[id_] = fields
                column.addWidget(MarkedName(theme, styles, id_))
                column.addLayout(self._make_rating(id_, fields))
        self.note = Label(theme, _HINT, size="caption", ink=INK3, wraps=True)
        column.addWidget(self.note)
        self._asked_at = -1
        self._kept = [_said(field) for field in self._fields]

    def take_focus(self, alternative: str = "") -> None:
        """Begin with a value: that of an alternative, or else the first."""
        fields = self.ratings.get(alternative) or next(iter(self.ratings.values()), None)
        field = fields.value if fields else self.names["name"]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    @property
    def place(self) -> int:
        """The place of the focus among all fields, -1 where it is elsewhere."""
        fields = self._fields
        return next((n for n, field in enumerate(fields) if field.hasFocus()), -1)

    def go_on_from(self, old: "CriterionEditor") -> None:
        """Take over what was typed and is not kept yet, and go on in the same field."""
        fields, before = self._fields, old._fields
        if len(fields) != len(before):
            return
        for field, typed, kept in zip(fields, map(_said, before), old._kept, strict=True):
            if typed != kept and _is_the_same(_said(field), kept):
                _say(field, typed)
        place = old.place if old.place >= 0 else old._asked_at
        if place >= 0:
            fields[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep what a field leaves over: the criterion would close, or be left."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down, *PRESSING_KEYS):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # beside a field is not on the criterion, which would close

    @property
    def _fields(self) -> list[QWidget]:
        fields: list[QWidget] = [*self.names.values(), *self.scale.parts.values()]
        for each in self.ratings.values():
            fields += [field for _words, field in each.parts]
        return fields

    def _make_names(self) -> QGridLayout:
        grid = self._make_grid()
        for row, (key, words) in enumerate(_KEYS):
            field = QLineEdit(getattr(self._criterion, key))
            field.setCursorPosition(0)  # a long text shows its beginning
            field.setAccessibleName(f"{words.capitalize()} of the criterion")
            field.returnPressed.connect(partial(self._take_name, key))
            self.names[key] = field
            caption = Label(self._theme, words, size="caption", ink=INK2)
            caption.setBuddy(field)
            grid.addWidget(caption, row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _make_scale(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        for words, field in self.scale.parts.items():
            row.addWidget(self.scale.caption(words))
            row.addWidget(field, 1)
        return row

    def _make_rating(self, alternative: str, fields: RatingFields) -> QGridLayout:
        grid, px = self._make_grid(), self._theme.px
        for column, (words, field) in enumerate(fields.parts[:3]):
            grid.addWidget(fields.caption(words, field), 0, column)
            grid.addWidget(field, 1, column)
            field.setFixedWidth(px(_NUMBER))
        grid.addWidget(fields.caption("confidence", fields.confidence), 0, 3)
        grid.addWidget(fields.confidence, 1, 3, 1, 2)
        for row, (words, field) in ((2, fields.parts[3]), (4, fields.parts[4])):
            grid.addWidget(fields.caption(words, field), row, 0, 1, 5)
            grid.addWidget(field, row + 1, 0, 1, 4 if words == "sources" else 5)
        keep = QPushButton("Keep")
        keep.setAccessibleName(f"Keep{fields.value.accessibleName().removeprefix('Value')}")
        keep.clicked.connect(partial(self._take_rating, alternative))
        grid.addWidget(keep, 5, 4)
        grid.setColumnStretch(3, 1)
        return grid

    def _make_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(8))
        grid.setVerticalSpacing(self._theme.px(4))
        return grid

    def _take_name(self, key: NameKey) -> None:
        text = " ".join(self.names[key].text().split())
        if text != getattr(self._criterion, key):
            edit = Rename("criterion", self._criterion.id, text, key)
            self._ask(f"{key.capitalize()} of {self._criterion.label}", edit)

    def _take_scale(self) -> None:
        scale = self.scale.scale()
        if isinstance(scale, str):
            self._tell(scale)
        else:
            self.ask_for_scale(scale)

    def ask_for_scale(self, scale: Scale) -> None:
        """Have the scale changed, unless it is as it was."""
        if scale != self._criterion.scale:
            self._ask(f"Scale of {self._criterion.label}", SetScale(self._criterion.id, scale))

    def _take_rating(self, alternative: str, _checked: bool = False) -> None:
        rating = self.ratings[alternative].rating()
        if isinstance(rating, str):
            self._tell(rating)
        elif rating != self._criterion.rating(alternative):
            dataset, id_ = self._document.dataset, self._criterion.id
            words = editing_words.rating_step(id_, alternative, dataset)
            self._ask(words, set_cited_rating(dataset, id_, alternative, rating))

    def _ask(self, text: str, edit: Edit) -> None:
        """Ask for an edit; others may stand in the place of these fields before that returns."""
        self._asked_at = self.place
        self.edit_asked.emit(AskedEdit(text, edit, self._tell, (self._criterion.id, "")))
        self._asked_at = -1

    def _tell(self, words: str) -> None:
        """Say why something is not kept; nothing where it is."""
        told = words if not words or words.endswith((".", "?", "!")) else f"{words}."
        self.note.show_text(told or _HINT)


def _is_the_same(one: str, other: str) -> bool:
    """Tell whether two texts are one, or one number written in two ways."""
    number = typed_number(one)
    return one == other or (isinstance(number, float) and number == typed_number(other))


def _said(field: QWidget) -> str:
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    return field.currentText() if isinstance(field, QComboBox) else cast("QLineEdit", field).text()


def _say(field: QWidget, text: str) -> None:
    if isinstance(field, QPlainTextEdit):
        field.setPlainText(text)
    elif isinstance(field, QComboBox):
        field.setCurrentText(text)
    else:
        cast("QLineEdit", field).setText(text)


class MarkedName(QWidget):
    """Whose rating the fields below are."""

    def __init__(self, theme: Theme, styles: AlternativeStyles, alternative: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(4), 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(MarkLabel(theme, styles[alternative]))
        row.addWidget(Label(theme, styles[alternative].name, weight=SEMIBOLD), 1)
