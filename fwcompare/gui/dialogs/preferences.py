"""What each person sets once: the look, the text size, how numbers are written, what opens."""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from fwcompare.charts.palettes import PALETTES
from fwcompare.gui.look.theme import SYSTEM, TEXT_SIZES, Theme
from fwcompare.gui.system.settings import NORMAL_TEXT, Settings
from fwcompare.gui.widgets.check_box import CheckBox
from fwcompare.gui.widgets.combo_box import BESIDE_TEXT, ComboBox
from fwcompare.gui.widgets.label import INK2, Label
from fwcompare.wording.numbers import COMMA, ENGLISH, NARROW_SPACE, percent, way_in_use

_FIELD_WIDTH = 200
_WAYS = {
    ENGLISH: "As in English: 7.40 and 1,224",
    COMMA: f"With a decimal comma: 7,40 and 1{NARROW_SPACE}224",
}
_KEPT_ENGLISH = (
    "Texts by the author of the comparison, files, what is copied and the terminal keep English"
    " numbers."
)


class PreferencesDialog(QDialog):
    """Each choice holds at once; shown with `open()`, deletes itself when closed."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preferences_dialog")
        self.setWindowTitle("Preferences")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._settings = settings
        self.looks = self._make_looks()
        self.sizes = self._make_sizes()
        self.numbers = self._make_numbers()
        self._kept_english = Label(theme, _KEPT_ENGLISH, size="caption", ink=INK2, wraps=True)
        self.reopens = CheckBox(theme, "&Reopen what was open last at the start")
        self.reopens.setChecked(settings.reopens)
        self.reopens.toggled.connect(self._set_reopens)
        self._grid = self._make_grid()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._grid)
        self._column.addWidget(buttons)
        theme.changed.connect(self._follow)
        theme.resized.connect(self._fit)
        self._fit()

    def _make_looks(self) -> QComboBox:
        box = ComboBox(self._theme)
        for choice, name in ({SYSTEM: "Follow the system"} | _names()).items():
            box.addItem(name, choice)
        box.setCurrentIndex(box.findData(self._theme.choice))
        box.activated.connect(lambda _index: self._set_look(box.currentData()))
        return box

    def _make_sizes(self) -> QComboBox:
        box = ComboBox(self._theme)
        for size in sorted({*TEXT_SIZES, self._theme.text_percent}):
            name = percent(size)
            box.addItem(f"{name} (normal)" if size == NORMAL_TEXT else name, size)
        box.setCurrentIndex(box.findData(self._theme.text_percent))
        box.activated.connect(lambda _index: self._set_size(box.currentData()))
        return box

    def _make_numbers(self) -> QComboBox:
        box = ComboBox(self._theme)
        for way, words in _WAYS.items():
            box.addItem(words, way)
        box.setCurrentIndex(box.findData(way_in_use()))
        box.setAccessibleDescription(_KEPT_ENGLISH)
        box.activated.connect(lambda _index: self._set_numbers(box.currentData()))
        return box

    def _make_grid(self) -> QGridLayout:
        grid = QGridLayout()
        boxes = {"&Theme": self.looks, "Te&xt size": self.sizes, "&Numbers": self.numbers}
        for row, (words, box) in enumerate(boxes.items()):
            label = QLabel(words)
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        grid.addWidget(self._kept_english, len(boxes), 1)
        grid.addWidget(self.reopens, len(boxes) + 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        return grid

    def _set_look(self, choice: str) -> None:
        self._settings.theme = choice
        self._theme.set_choice(choice)

    def _set_size(self, size: int) -> None:
        self._settings.text_percent = size
        self._theme.set_text_percent(size)

    def _set_numbers(self, way: str) -> None:
        self._settings.numbers = way
        self._theme.set_numbers(way)

    def _set_reopens(self, is_wanted: bool) -> None:
        self._settings.reopens = is_wanted
        self._settings.save()

    def _follow(self) -> None:
        self.looks.setCurrentIndex(self.looks.findData(self._theme.choice))

    def _fit(self) -> None:
        """Take the room that the text size in use needs."""
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(16), px(16), px(16))
        self._column.setSpacing(px(16))
        self._grid.setHorizontalSpacing(px(24))
        self._grid.setVerticalSpacing(px(12))
        longest = max(map(self._theme.width, _WAYS.values()))
        wide = max(px(_FIELD_WIDTH), ceil(longest) + px(BESIDE_TEXT))
        for box in (self.looks, self.sizes, self.numbers):
            box.setMinimumWidth(wide)
        self._kept_english.setFont(self._theme.font("caption"))
        self._kept_english.setFixedSize(wide, self._kept_english.heightForWidth(wide))
        self.adjustSize()


def _names() -> dict[str, str]:
    return {id_: palette.name for id_, palette in PALETTES.items()}
