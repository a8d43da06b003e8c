"""The check of the arithmetic: known numbers beside ours, published ones and those derived."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fwcompare.analysis.published import Check, Origin, run_checks
from fwcompare.charts.table import Table, as_text
from fwcompare.gui.look.theme import MEDIUM, REGULAR, SEMIBOLD, Theme
from fwcompare.gui.widgets.chip import OutcomeChip
from fwcompare.gui.widgets.label import INK, INK2, INK3, Label
from fwcompare.gui.widgets.left_to_right import keep_left_to_right
from fwcompare.gui.widgets.popup_place import fitting
from fwcompare.wording import numbers
from fwcompare.wording.known_answers import EXPLANATIONS, HEADINGS, ORIGINS, full_source

_HEADS = ("published", "ours", "difference")


class SelfcheckDialog(QDialog):
    """Works the examples when it is made; shown with `open()`, deletes itself when closed."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, checks: Sequence[Check] | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("selfcheck_dialog")
        keep_left_to_right(self)
        self.setWindowTitle("Self-check")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._checks = tuple(run_checks() if checks is None else checks)
        px = theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(16), px(16), px(16))
        layout.setSpacing(px(8))
        layout.addWidget(Label(theme, self.summary, size="question", weight=SEMIBOLD))
        words = (
            "Examples with known answers, worked by this program just now. Ours agrees if it "
            "differs by no more than the digits given, or the draws where it is sampled, allow."
        )
        layout.addWidget(Label(theme, words, ink=INK2, wraps=True))
        layout.addWidget(self._make_rows(), 1)
        layout.addWidget(self._make_buttons())
        self.resize(fitting(self, px(760), px(600)))

    @property
    def summary(self) -> str:
        good = sum(check.is_ok for check in self._checks)
        if good == len(self._checks):
            return f"All {good} numbers agree"
        return f"{len(self._checks) - good} of {len(self._checks)} numbers do not agree"

    def table(self) -> Table:
        """Return the rows as text."""
        rows = [["source", "what", *_HEADS, "agrees"]]
        rows += [
            [full_source(c), c.what, *_numbers(c), "ok" if c.is_ok else "fails"]
            for c in self._checks
        ]
        return rows

    def _make_rows(self) -> QScrollArea:
        px = self._theme.px
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, px(16), 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(0, 1)
        row = 0
        for origin in ORIGINS:
            checks = [check for check in self._checks if check.origin == origin]
            if checks:
                row = self._add_section(grid, row, origin, checks)
        grid.setRowStretch(row, 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(sheet)
        return area

    def _add_section(
        self, grid: QGridLayout, row: int, origin: Origin, checks: Sequence[Check]
    ) -> int:
        """Add a heading, and the rows source by source; return the next free row."""
        px, theme = self._theme.px, self._theme
        title = Label(theme, HEADINGS[origin], size="question", weight=SEMIBOLD)
        title.setContentsMargins(0, px(16) if row else 0, 0, 0)
        grid.addWidget(title, row, 0)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        for column, head in enumerate((origin, *_HEADS[1:]), start=1):
            grid.addWidget(Label(theme, head, size="caption", ink=INK3), row, column, right)
        grid.addWidget(Label(theme, EXPLANATIONS[origin], ink=INK2, wraps=True), row + 1, 0, 1, 5)
        row += 2
        for (source, note), same in groupby(checks, key=lambda check: (check.source, check.note)):
            heading = Label(theme, source, weight=SEMIBOLD, wraps=True)
            heading.setContentsMargins(0, px(8), 0, 0)
            grid.addWidget(heading, row, 0, 1, 5)
            row += 1
            if note:
                grid.addWidget(Label(theme, note, ink=INK2, wraps=True), row, 0, 1, 5)
                row += 1
            for check in same:
                self._add(grid, row, check)
                row += 1
        return row

    def _add(self, grid: QGridLayout, row: int, check: Check) -> None:
        theme, top = self._theme, Qt.AlignmentFlag.AlignTop
        weight, ink = (REGULAR, INK2) if check.is_ok else (MEDIUM, INK)
        grid.addWidget(Label(theme, check.what, weight=weight, ink=ink, wraps=True), row, 0)
        for column, text in enumerate(_numbers(check), start=1):
            place = Qt.AlignmentFlag.AlignRight | top
            grid.addWidget(Label(theme, text), row, column, place)
        grid.addWidget(OutcomeChip(theme, check.is_ok), row, 4, top)

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton("Copy", QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("selfcheck_copy")
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        return buttons

    def _copy(self) -> None:
        with numbers.english():
            text = as_text(self.table())
        QGuiApplication.clipboard().setText(text)


def _numbers(check: Check) -> tuple[str, str, str]:
    difference = f"{check.difference:+.1e}" if check.difference else "0"
    shown = (f"{check.published:.8g}", f"{check.ours:.8g}", difference)
    published, ours, apart = (numbers.localised(text.replace("-", numbers.MINUS)) for text in shown)
    return published, ours, apart
