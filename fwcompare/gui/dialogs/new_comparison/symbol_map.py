"""What the words and symbols of a table count, each to be typed over."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.dataset.typed_number import typed_number
from fwcompare.gui.dialogs.new_comparison.made_table import MadeTable
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.label import INK3, ElidedLabel, Label
from fwcompare.wording import numbers

UNKNOWN = "unknown"
_FIELD = 88


class SymbolMap(QWidget):
    """A row for each symbol in use; the fields stay as long as the symbols do."""

    def __init__(self, table: MadeTable, theme: Theme) -> None:
        super().__init__()
        self._table = table
        self._theme = theme
        self.fields: dict[str, QLineEdit] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnStretch(0, 1)
        table.found.connect(self._show)

    def _show(self) -> None:
        made = self._table.result.made
        if made is None:
            return  # what was in use a moment ago comes back once the table is mended
        if list(made.draft.symbols) != list(self.fields):
            self._make_rows(list(made.draft.symbols))
        for key, (_symbol, value) in made.draft.symbols.items():
            field = self.fields[key]
            if not field.hasFocus():
                field.setText(UNKNOWN if value is None else numbers.plain(value))

    def _make_rows(self, keys: list[str]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.fields = {}
        for row, key in enumerate(keys):
            field = QLineEdit()
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setFixedWidth(self._theme.px(_FIELD))
            field.setAccessibleName(f"{key} counts, 0 to 10 or unknown")
            field.editingFinished.connect(partial(self._take, key))
            self._grid.addWidget(ElidedLabel(self._theme, key), row, 0)
            self._grid.addWidget(Label(self._theme, "→", ink=INK3), row, 1)
            self._grid.addWidget(field, row, 2)
            self.fields[key] = field

    def _take(self, key: str) -> None:
        """Take what was typed; what is no value from 0 to 10 goes back to what it was."""
        making, made = self._table.making, self._table.result.made
        if making is None or made is None or key not in made.draft.symbols:
            return
        before, text = made.draft.symbols[key][1], self.fields[key].text().strip().casefold()
        number = typed_number(text)
        value = None if text in ("", "?", UNKNOWN) else number
        if value is not None and not (isinstance(value, float) and 0 <= value <= VALUE_MAX):
            self.fields[key].setText(UNKNOWN if before is None else numbers.plain(before))
        elif value != before:
            self._table.change(making.with_symbol(key, value))
