"""A sheet of every key the window knows."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.widgets.left_to_right import keep_left_to_right
from fwcompare.gui.widgets.popup_place import fitting

KeyRow = tuple[str, str]
"""What it does, and the key."""

ON_A_WEIGHT: dict[str, list[KeyRow]] = {
    "On a weight": [
        ("One point, ten points", "Arrows, Page Up and Down"),
        ("Nothing, everything", "Home, End"),
        ("Type points", "0 to 9"),
        ("Type an exact share", "%"),
        ("Jump to the tipping point", "T"),
        ("Show or hide the criteria", "Space"),
    ]
}

IN_THE_TABLE: dict[str, list[KeyRow]] = {
    "In the table": [
        ("Replace a value", "Type over it"),
        ("All there is to say of a rating", "F2, Enter"),
        ("Unknown", "Delete"),
        ("Copy, paste a block", "Ctrl+C, Ctrl+V"),
        ("Rename the row, the column", "Shift+F2, Ctrl+Shift+F2"),
        ("Move the row, the column", "Alt+Arrows"),
        ("New criterion, alternative, dimension", "Insert, Alt+Insert, Ctrl+Alt+Insert"),
        ("Remove the row, the column", "Ctrl+Delete, Ctrl+Shift+Delete"),
    ]
}


class ShortcutsDialog(QDialog):
    """Lists keys in groups, by title; shown with `open()`, deletes itself when closed."""

    def __init__(
        self, theme: Theme, groups: Mapping[str, Sequence[KeyRow]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts_dialog")
        keep_left_to_right(self)
        self.setWindowTitle("Keys")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        layout = QVBoxLayout(self)
        margin = theme.px(16)
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(margin)
        sheet = self._make_sheet(groups)
        area = _scrolled(sheet)
        layout.addWidget(area)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        bar = area.verticalScrollBar().sizeHint().width()
        needed = sheet.sizeHint().width() + bar + 2 * margin
        self.resize(fitting(self, max(theme.px(480), needed), theme.px(560)))

    def _make_sheet(self, groups: Mapping[str, Sequence[KeyRow]]) -> QWidget:
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, self._theme.px(16), 0)
        grid.setHorizontalSpacing(self._theme.px(24))
        grid.setVerticalSpacing(self._theme.px(4))
        grid.setColumnStretch(0, 1)
        for title, rows in groups.items():
            if rows:
                self._add_group(grid, title, rows)
        grid.setRowStretch(grid.rowCount(), 1)
        return sheet

    def _add_group(self, grid: QGridLayout, title: str, rows: Sequence[KeyRow]) -> None:
        heading = _plain(title)
        heading.setFont(self._theme.font("body", SEMIBOLD))
        if row := grid.rowCount() - 1:
            grid.setRowMinimumHeight(row + 1, self._theme.px(8))
            row += 2
        grid.addWidget(heading, row, 0, 1, 2)
        for number, (what, key) in enumerate(rows, start=row + 1):
            grid.addWidget(_plain(what), number, 0)
            grid.addWidget(_plain(key), number, 1)


def _scrolled(sheet: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(sheet)
    return area


def _plain(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
