"""Which program this is, what it stands on, and where it keeps things."""

import platform
from pathlib import Path

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from fwcompare import __version__
from fwcompare.bundled import DATA
from fwcompare.gui.look.text_safety import isolated
from fwcompare.gui.look.theme import SEMIBOLD, Theme
from fwcompare.gui.system.folders import recovery_folder
from fwcompare.gui.widgets.left_to_right import keep_left_to_right


class AboutDialog(QDialog):
    """Shown with `open()`, so that it blocks nothing; deletes itself when closed."""

    def __init__(
        self, theme: Theme, settings_file: Path, log_file: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        keep_left_to_right(self)
        self.setWindowTitle("About fwcompare")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._facts = facts(settings_file, log_file)
        layout = QVBoxLayout(self)
        margin = theme.px(16)
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(margin)
        layout.addWidget(self._make_heading())
        layout.addLayout(self._make_facts())
        layout.addWidget(self._make_buttons())

    def _make_heading(self) -> QLabel:
        heading = QLabel("Weigh alternatives against each other")
        heading.setFont(self._theme.font("question", SEMIBOLD))
        return heading

    def _make_facts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(16))
        grid.setVerticalSpacing(self._theme.px(4))
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(self._facts.items()):
            label, text = QLabel(name), QLabel(isolated(value))
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            label.setBuddy(text)
            grid.addWidget(label, row, 0)
            grid.addWidget(text, row, 1)
        return grid

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton("Copy", QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("about_copy")
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        return buttons

    def _copy(self) -> None:
        lines = [f"{name}: {value}" for name, value in self._facts.items()]
        QGuiApplication.clipboard().setText(isolated("\n".join(lines)))


def facts(settings_file: Path, log_file: Path) -> dict[str, str]:
    """Return what a report of a fault should hold, by name."""
    return {
        "fwcompare": __version__,
        "Licence": "MIT; Qt and PySide6 under the LGPL, version 3",
        "Of the rest": "see THIRD_PARTY_NOTICES.md",
        "Python": platform.python_version(),
        "PySide6": f"{PySide6.__version__}, Qt {qVersion()}",
        "System": platform.platform(),
        "Data": str(DATA),
        "Unsaved work": str(recovery_folder()),
        "Settings": str(settings_file),
        "Log": str(log_file),
    }
